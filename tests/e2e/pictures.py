"""Pictures of windows, judged as far as a machine can: does one show anything?"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from qgis.PyQt.QtGui import QImage

#: A dialog with text has some hundreds of colours; a screen on which nothing was drawn has a few.
FEWEST_COLOURS = 64
#: Of one colour: the grey of an empty dialog is less than four fifths of it.
LARGEST_SHARE = 0.95


def is_blank(picture: Path) -> bool:
    """Whether a picture is nearly one colour, or no picture at all."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        return True
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    colours = Counter(memoryview(bits).cast("B").cast("I"))
    return len(colours) < FEWEST_COLOURS or max(colours.values()) > LARGEST_SHARE * image.width() * image.height()


def blank_in(folder: Path) -> list[str]:
    """The pictures of a folder that show nothing; it must have some."""
    found = sorted(folder.rglob("*.png"))
    assert found, f"no picture in {folder.name}"
    return [path.name for path in found if is_blank(path)]
