"""Where the plugin keeps its resources: beside it in the repository, inside it once installed."""

from __future__ import annotations

import configparser
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE if (_HERE / "resources").exists() else _HERE.parent

RESOURCES = _ROOT / "resources"
METADATA = _HERE / "metadata.txt" if (_HERE / "metadata.txt").exists() else _ROOT / "metadata.txt"


@cache
def version() -> str:
    """Version of the plugin, as in metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return metadata["general"]["version"]


def icon() -> str:
    return str(RESOURCES / "icons" / "leefbaar.svg")
