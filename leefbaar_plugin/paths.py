"""Where the plugin keeps its resources: beside it in the repository, inside it once installed."""

from __future__ import annotations

import configparser
from functools import cache
from pathlib import Path

from .core.language import language
from .core.text import DUTCH

_HERE = Path(__file__).parent
_ROOT = _HERE if (_HERE / "resources").exists() else _HERE.parent

RESOURCES = _ROOT / "resources"
METADATA = _HERE / "metadata.txt" if (_HERE / "metadata.txt").exists() else _ROOT / "metadata.txt"


HELP = _ROOT / "help"  # the site of docs/, where it was built; in the zip it is


@cache
def _metadata(key: str) -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return metadata["general"][key]


def version() -> str:
    """Version of the plugin, as in metadata.txt."""
    return _metadata("version")


def icon() -> str:
    return str(RESOURCES / "icons" / "leefbaar.svg")


def help_url(page: str = "index") -> str:
    """The address of a page of the documentation, in the user's language where it is there.

    Parameters
    ----------
    page
        As the site names it, without its ending: `algoritmen/raadskaart`. An English page is `….en.html` beside it.

    Returns
    -------
    A file of the plugin, which needs no network; else the page on the site of the plugin.
    """
    names = [f"{page}.html"] if language() == DUTCH else [f"{page}.en.html", f"{page}.html"]
    there = next((HELP / name for name in names if (HELP / name).is_file()), None)
    return there.as_uri() if there else f"{_metadata('homepage')}/{names[-1]}"
