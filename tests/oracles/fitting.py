"""A slope with its error, and the quantile of Student's t."""

from __future__ import annotations

import functools
import math
import statistics
from collections.abc import Sequence


@functools.cache
def t_quantile(p: float, df: int) -> float:
    """Quantile (p > 0.5) of Student's t: bisection on Simpson's integral of the density."""
    constant = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)

    def mass(x: float, steps: int = 2000) -> float:
        h = x / steps
        density = [constant * (1 + (k * h) ** 2 / df) ** (-(df + 1) / 2) for k in range(steps + 1)]
        return 0.5 + h / 3 * (density[0] + 4 * sum(density[1:-1:2]) + 2 * sum(density[2:-1:2]) + density[-1])

    low, high = 0.0, 1.0
    while mass(high) < p:
        high *= 2
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if mass(middle) < p else (low, middle)
    return (low + high) / 2


def slope(x: Sequence[float], y: Sequence[float], trend: Sequence[float] | None = None) -> tuple[float, float] | None:
    """OLS slope of y on x and its standard error; a trend is taken out of both first (Frisch–Waugh)."""

    def line(u: Sequence[float], v: Sequence[float]) -> tuple[float, list[float]] | None:
        mu, mv = statistics.fmean(u), statistics.fmean(v)
        suu = sum((a - mu) ** 2 for a in u)
        if suu <= 1e-12 * max(1.0, mu * mu):
            return None
        b = sum((a - mu) * (c - mv) for a, c in zip(u, v)) / suu
        return b, [c - mv - b * (a - mu) for a, c in zip(u, v)]

    df = len(x) - 2
    if trend is not None:
        on_x, on_y = line(trend, x), line(trend, y)
        if on_x is None or on_y is None:
            return None
        x, y, df = on_x[1], on_y[1], df - 1
    fitted = line(x, y)
    if fitted is None or df < 1:
        return None
    mean = statistics.fmean(x)
    return fitted[0], math.sqrt(sum(r * r for r in fitted[1]) / df / sum((a - mean) ** 2 for a in x))
