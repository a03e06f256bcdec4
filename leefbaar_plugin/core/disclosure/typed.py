"""Texts of a werkversie that are published as they are, and must be what they are taken for."""

from __future__ import annotations

import re
from collections import Counter

from ..assessment import NVT
from ..language import tr
from ..personal import personal
from ..results.result import Result
from ..stacking import HIDDEN, INSUFFICIENT

_CLASS = re.compile(r"\d+(–\d+| of meer)?")


def strange_classes(result: Result) -> list[str]:
    """Codes of areas of which the class is none of a count, but a text that somebody put there."""
    return [
        area.code
        for area in result.areas
        if area.category not in (*result.classes, INSUFFICIENT, NVT, HIDDEN) and not _CLASS.fullmatch(area.category)
    ]


def about_people(result: Result) -> dict[str, str]:
    """Where in names, units and sources of mechanisms somebody could be known by something, and by what."""
    texts = [(f"'{m.id}'", text) for m in result.mechanisms for text in (m.label, m.unit)]
    sources = Counter((m, said.source) for area in result.areas for m, said in area.judged.items())
    texts += [(tr("the source of '{mechanism}'").format(mechanism=m), source) for m, source in sources]
    return {where: what for where, what in ((where, personal(text)) for where, text in texts) if what}
