"""Chance that changes smoothly from place to place."""

import numpy as np


class Waves:
    """A smooth random field: a handful of sine waves of about `length` km; standard deviation 1."""

    def __init__(self, rng, length, count=12):
        direction, self.phase = rng.uniform(0, 2 * np.pi, (2, count))
        number = 2 * np.pi / (length * rng.uniform(0.7, 1.5, count))
        self.kx, self.ky = number * np.cos(direction), number * np.sin(direction)

    def __call__(self, x, y):
        x, y = np.asarray(x)[..., None], np.asarray(y)[..., None]
        return np.sin(self.kx * x + self.ky * y + self.phase).sum(-1) * np.sqrt(2 / len(self.phase))
