"""Small finished analyses, told buurt by buurt; `made_result` makes large ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from leefbaar_plugin.core.assessment import NVT, ONBEKEND
from leefbaar_plugin.core.results.result import Area, Judged, Result
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.stacking import INSUFFICIENT, class_labels
from leefbaar_plugin.mechanisms import all_mechanisms

#: Names that a spreadsheet, a browser or QGIS would run.
HOSTILE = (
    "<script>alert(1)</script>",
    "[% 1/0 %]",
    '=HYPERLINK("http://x.example")',
    '"\' onmouseover="alert(1)',
    "De ‘Oude’ \\ Haven & Co 🏡",
)


def judged(state: str, value: float = 7.0, threshold: float = 5.0, certainty: str = "ruim") -> Judged:
    """What a mechanism says; of what is unknown there is no value."""
    if state not in (RISK, SAFE):
        return Judged(state=state, certainty=state, sentence="Onbekend: het cijfer ontbreekt.")
    return Judged(
        value, threshold, state, certainty, f"Het cijfer is {value:g}, de drempel {threshold:g}. Bron: CBS 2024.",
        "CBS 2024",
    )  # fmt: skip


def area(code: str, name: str = "", said: Mapping[str, Judged] | None = None, **more: Any) -> Area:
    """A buurt whose counts follow from what the mechanisms say."""
    said = said or {}
    states = [one.state for one in said.values()]
    count, safe, unknown = states.count(RISK), states.count(SAFE), states.count(UNKNOWN)
    assessed = count + safe
    kind = NVT if not assessed + unknown else INSUFFICIENT if assessed < 0.6 * (assessed + unknown) else _class(count)
    at_risk = [m for m in all_mechanisms() if m.id in said and said[m.id].state == RISK]
    why = "\n".join(f"{m.label}: {said[m.id].sentence}" for m in at_risk)
    text = f"{count} van {assessed} mechanismen" + (f" ({unknown} onbekend)" if unknown else "")
    made = Area(
        code, name or f"Buurt {code[-4:]}", f"WK{code[2:8]}", f"Wijk {code[6:8]}", f"GM{code[2:6]}", "Voorbeeldstad",
        None if kind == NVT else count, assessed, unknown, count + unknown, count, kind,
        kind not in (NVT, INSUFFICIENT) and _class(count) != _class(count + unknown), text, why, 850.0, 1900.0, said,
    )  # fmt: skip
    return replace(made, **more)


def result(areas: Sequence[Area], **more: Any) -> Result:
    """A result of the mechanisms that its first area has."""
    known = {m.id: m for m in all_mechanisms()}
    made = Result(
        areas=areas,
        mechanisms=[known[m] for m in (areas[0].judged if areas else ())],
        classes=class_labels(),
        noun="buurt",
        sources="CBS (2024); Leefbaarometer 3.0 (2020–2024)",
        made="2026-11-25",
        margin="Leefbaar 1.0, QGIS 3.22, volledigeanalyse, 2026-11-25. Invoer: buurten (97 rijen).",
    )
    return replace(made, **more)


def _class(count: int) -> str:
    return class_labels()[sum(count >= first for first in (1, 3, 5, 7))]


__all__ = ["HOSTILE", "NVT", "ONBEKEND", "RISK", "SAFE", "UNKNOWN", "area", "judged", "result"]
