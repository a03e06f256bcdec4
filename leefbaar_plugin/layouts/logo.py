"""A logo on a print: it lives in the layout, so that no path of a machine goes along with it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItemPicture

PICTURES = (".png", ".jpg", ".jpeg", ".svg")


@dataclass(frozen=True)
class Logo:
    """A picture as the bytes of its file."""

    content: bytes
    vector: bool


def read_logo(path: str) -> Logo | None:
    """The logo of a file; None without one."""
    return Logo(Path(path).read_bytes(), path.lower().endswith(".svg")) if path else None


def put_logo(item: QgsLayoutItemPicture, logo: Logo) -> None:
    kind = QgsLayoutItemPicture.Format
    told = "base64:" + b64encode(logo.content).decode("ascii")
    item.setPicturePath(told, kind.FormatSVG if logo.vector else kind.FormatRaster)
