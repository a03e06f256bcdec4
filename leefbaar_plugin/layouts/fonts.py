"""The font of the prints, and how wide its texts are."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

_DOTS = 100


def family() -> str:
    """The font that labels have by themselves, under the name of what is really there."""
    return QFontInfo(QFont()).family()


@lru_cache(maxsize=2)
def _metrics(bold: bool) -> QFontMetricsF:
    font = QFont(family())
    font.setPixelSize(_DOTS)
    font.setBold(bold)
    return QFontMetricsF(font)


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, bold: bool) -> float:
    """Width of a text at a size, in the unit of the size."""
    return _metrics(bold).horizontalAdvance(text) * size / _DOTS
