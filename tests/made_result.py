"""A made-up analysis: a grid of square buurten with 25 mechanisms, as large as a large municipality."""

from __future__ import annotations

from collections.abc import Mapping

from leefbaar_plugin.core.assessment import NIPT, ONBEKEND, RUIM
from leefbaar_plugin.core.conversation.duiding import Heard
from leefbaar_plugin.core.report.drawing import Shape
from leefbaar_plugin.core.results.result import Area, Judged, Result, Score
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.stacking import CLASSES, INSUFFICIENT, class_labels
from leefbaar_plugin.mechanisms import all_mechanisms

MECHANISMS = all_mechanisms()
_WIDE = 20  # buurten in a row, which are a wijk
_SIDE = 400.0  # metres


def made_result(n: int, names: Mapping[int, str] | None = None, heard: bool = False) -> tuple[Result, list[Shape]]:
    """A result of n buurten and their shapes.

    Parameters
    ----------
    names
        Names of some buurten, by their place; the others are called Buurt 1, Buurt 2, …
    heard
        In every seventh buurt professionals contradict the first mechanism.
    """
    areas = [_area(i, (names or {}).get(i, f"Buurt {i + 1}"), heard) for i in range(n)]
    result = Result(areas, MECHANISMS, class_labels(CLASSES), "buurt", "Verzonnen (2020–2024)", "2026-11-25",
                    "Leefbaar 0, QGIS 3, volledigeanalyse, 2026-11-25. Invoer: verzonnen.")  # fmt: skip
    return result, [_square(i) for i in range(n)]


def _area(i: int, name: str, heard: bool) -> Area:
    judged = {m.id: _judged(i, k) for k, m in enumerate(MECHANISMS)}
    states = [one.state for one in judged.values()]
    risk, unknown = states.count(RISK), states.count(UNKNOWN)
    assessed = len(states) - unknown
    label = next(c for c, first in reversed(list(zip(class_labels(CLASSES), (0, *CLASSES)))) if risk >= first)
    told = {
        MECHANISMS[0].id: Heard((0, 0, 2, 0), 1.0, 3.0, "nader onderzoek", True, "2 stemmen: tegengesproken.")
    } if heard and i % 7 == 0 else {}  # fmt: skip
    wijk = i // _WIDE
    return Area(
        f"BU0001{wijk:02d}{i % _WIDE:02d}", name, f"WK0001{wijk:02d}", f"Wijk {wijk + 1}", "GM0001", "Verzonnenstad",
        risk, assessed, unknown, risk + unknown, min(risk, 6), INSUFFICIENT if i % 50 == 49 else label, i % 9 == 0,
        f"{risk} van {assessed} mechanismen ({unknown} onbekend)", "", 500.0 + i, 1000.0 + i, judged,
        {2020: Score(4.0, 0.0, 6), 2024: Score(4.0 - i / 1000, 0.0, 6)}, told,
    )  # fmt: skip


def _judged(i: int, k: int) -> Judged:
    turn = (7 * i + 3 * k) % 10
    if turn == 9:
        return Judged(
            state=UNKNOWN, certainty=ONBEKEND, sentence="Onbekend: het aantal verhuringen van 2022 ontbreekt."
        )
    value = 10 + ((i * 31 + k * 17) % 900) / 10
    sentence = (
        f"{value:.1f} procent van de woningen is verzonnen, van 60 naar 75 woningen in 2020–2024 (drempel 80,0; de "
        f"gemeente 51,3; buurt {i}, mechanisme {k}). Bron: VERZONNEN, Cijfers van de stad (2020, 2024)."
    )
    state = RISK if turn < 2 else SAFE
    return Judged(value, 80.0, state, NIPT if turn == 1 else RUIM, sentence, "VERZONNEN, Cijfers van de stad 2024")


def _square(i: int) -> Shape:
    x, y = 100_000 + _SIDE * (i % _WIDE), 400_000 - _SIDE * (i // _WIDE)
    ring = [(x, y), (x + _SIDE, y), (x + _SIDE, y + _SIDE), (x, y + _SIDE), (x, y)]
    return Shape([ring], (x + _SIDE / 2, y + _SIDE / 2), _SIDE / 2)
