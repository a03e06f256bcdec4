"""Chance that can be repeated: the same seed gives the same draws, whatever else is drawn."""

from __future__ import annotations

from zlib import crc32

import numpy as np

from ..setting import Setting
from ..text import Text

SEED = Setting(
    "startgetal", Text("Seed of the draws", "Startgetal van de trekkingen"), 1, "", "voorstel",
    Text("the same number gives the same outcome, to the last decimal",
         "hetzelfde getal geeft dezelfde uitkomst, tot op de laatste decimaal"),
    0, 2**31 - 1,
    help=Text("A whole number from which all draws follow.",
              "Een geheel getal waar alle trekkingen uit volgen."),
)  # fmt: skip


def stream(seed: int, purpose: str) -> np.random.Generator:
    """Draws for one purpose: a purpose that is added or left out does not change those of the others."""
    return np.random.Generator(np.random.PCG64([seed, crc32(purpose.encode())]))
