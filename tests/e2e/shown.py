"""Whether the pictures of the docs show what the plugin shows now: by the texts in them, numbers aside, not by pixels.

`make pictures` takes them anew, and notes in shown.json the texts that each holds.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from qgis.core import Qgis

from tests.e2e.browser import in_browser
from tests.e2e.outside import ROOT
from tests.e2e.pictures import keep

DOCS = ROOT / "docs"
NOTED = Path(__file__).with_name("shown.json")
RENEW = os.environ.get("LEEFBAAR_PICTURES") == "write"
VERSION = ".".join(Qgis.version().split(".")[:2])
PASSING = re.compile(r"\d{1,2} [a-z]+ \d{4}|QGIS \S+|\d+(?:[.,:-]\d+)*")  # a date, a version, a number


def lasting(texts: Iterable[str]) -> list[str]:
    """Texts without what passes: numbers, dates, versions; each once."""
    return list(dict.fromkeys(PASSING.sub("#", text) for text in texts))


def in_page(page: str) -> list[str]:
    """The pictures that a page of the docs shows, by their place in the docs."""
    folder = Path(page).parent
    text = (DOCS / page).read_text(encoding="utf-8")
    return [(folder / found).as_posix() for found in re.findall(r"!\[[^\]]*\]\(([^)]+\.png)\)", text)]


def noted() -> dict[str, Any]:
    return json.loads(NOTED.read_text(encoding="utf-8"))


def comparable() -> bool:
    """Whether this is the QGIS that the pictures were taken in: its own words are in them too."""
    return RENEW or noted()["QGIS"] == VERSION


OF_ANOTHER_QGIS = pytest.mark.skipif(not comparable(), reason="the pictures of the docs are of another QGIS")


def stale(pictures: Mapping[str, tuple[Path, Sequence[int], Iterable[str]]]) -> list[str]:
    """Which pictures show other texts than now, in words; given of each: that of now, its piece, the texts in that."""
    now = {name: lasting(texts) for name, (_, _, texts) in pictures.items()}
    if RENEW:
        for name, (source, cut, _) in pictures.items():
            keep(source, DOCS / name, cut)
        told = {"QGIS": VERSION, "pictures": dict(sorted({**noted()["pictures"], **now}.items()))}
        NOTED.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [told for name, texts in now.items() if (told := _differs(name, noted()["pictures"].get(name, []), texts))]


def _differs(name: str, before: Sequence[str], now: Sequence[str]) -> str:
    gone, new = [text for text in before if text not in now], [text for text in now if text not in before]
    return f"docs/{name} is stale, renew it with make pictures: it shows {gone}, now {new}" if gone or new else ""


class Piece(NamedTuple):
    """What a picture shows of a page."""

    page: Path
    width: int
    #: Selectors (of Playwright) of what it begins at and ends above; without one the top and the end of the page.
    begins: str = ""
    ends: str = ""


def photographed(pieces: Mapping[str, Piece], folder: Path) -> dict[str, tuple[Path, Sequence[int], Iterable[str]]]:
    """Pictures of pages in a browser, as `stale` wants them; they stay in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {name: folder / Path(name).name for name in pieces}
    tasks = [{**piece._asdict(), "page": str(piece.page), "picture": str(made[name])} for name, piece in pieces.items()]
    (folder / "taken.json").write_text(json.dumps(tasks), encoding="utf-8")
    told = in_browser("picture.js", folder / "taken.json")
    return {name: (picture, (), told[str(picture)]) for name, picture in made.items()}
