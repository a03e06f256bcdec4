"""Pictures of windows, judged as far as a machine can: does one show anything?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
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


def keep(source: Path, target: Path, cut: Sequence[int] = ()) -> None:
    """A picture, or a piece of it (x, y, width, height), as a small file: of 256 colours at most."""
    image = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    image = image.copy(*cut) if cut else image
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(memoryview(bits), np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF
    colours, which, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    parts = np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=1).astype(int)
    kept = [int(counts.argmax())]
    nearest, off = np.zeros(len(colours), np.uint8), ((parts - parts[kept[0]]) ** 2).sum(axis=1)
    while len(kept) < 256 and off.any():  # add the colour that is worst off, by how much of it there is
        kept.append(int((off * counts).argmax()))
        again = ((parts - parts[kept[-1]]) ** 2).sum(axis=1)
        nearest[again < off] = len(kept) - 1
        off = np.minimum(off, again)
    told = nearest[which].reshape(pixels.shape)
    small = QImage(told.tobytes(), told.shape[1], told.shape[0], told.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable([int(colour) | 0xFF000000 for colour in colours[kept]])
    target.parent.mkdir(parents=True, exist_ok=True)
    assert small.save(str(target), "PNG", 0)  # 0: packed as well as can be
