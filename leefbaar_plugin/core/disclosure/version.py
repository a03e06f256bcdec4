"""The version for publication of a result: what is shown, what is held back, and what the reader could still tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..assessment import NIPT, NVT
from ..results.result import NAN, Area, Judged, Result
from ..results.scenario import RISK, UNKNOWN
from ..stacking import HIDDEN, count_text
from .audit import recomputed
from .cells import Cells, enough_rows, guarded
from .rules import Rules
from .shown import FEW, OTHER, Asked, class_only, coarse, hidden, numerator, withheld

DWELLINGS, INHABITANTS = "woningen", "inwoners"


@dataclass(frozen=True)
class Publication:
    """A result that may be published.

    Parameters
    ----------
    result
        With coarsened areas; those that are not shown are in the class `HIDDEN`.
    primary, secondary
        Codes of the areas that are not shown: too small, and held back to guard those.
    unknown
        Codes of those of `primary` of which the number of dwellings or inhabitants is not known.
    figures
        How many numbers of dwellings and of inhabitants are withheld of areas that are shown.
    values
        How many values of mechanisms are withheld of areas that are shown, by the reason.
    cells
        What adds up, by its name: what an auditor needs.
    alike
        Wijken (by code) of which all hidden areas that could be assessed are at risk of a same mechanism: a total of
        flags of the werkversie would tell all.
    """

    result: Result
    primary: frozenset[str]
    secondary: frozenset[str]
    unknown: frozenset[str]
    figures: Mapping[str, int]
    values: Mapping[str, int]
    cells: Mapping[str, Cells]
    alike: Sequence[str]

    def told(self) -> dict[str, list[str]]:
        """Hidden amounts that can be recomputed, as codes by the name of what adds up; empty when all is well."""
        codes = [area.code for area in self.result.areas]
        found = {name: [codes[i] for i in recomputed(cells)] for name, cells in self.cells.items()}
        return {name: which for name, which in found.items() if which}


def publish(
    result: Result, rules: Rules, kinds: Mapping[str, str] | None = None, own_names: Collection[str] = ()
) -> Publication:
    """Make the version for publication.

    Parameters
    ----------
    kinds
        The kind of threshold by the id of the mechanism, as far as it is known.
    own_names
        Names of files and tables of the municipality, which are not published as sources.
    """
    areas = result.areas
    primary, secondary, order = _rows(areas, rules)
    dark = [a or b for a, b in zip(primary, secondary)]
    places = [area.wijk_code for area in areas], [area.gemeente_code for area in areas]
    cells: dict[str, Cells] = {}
    for name, numbers, width in (
        (DWELLINGS, [a.dwellings for a in areas], rules.minimum_woningen),
        (INHABITANTS, [a.inhabitants for a in areas], rules.minimum_inwoners),
    ):
        small = [d or (not a.applies and 0 < n < width) for d, a, n in zip(dark, areas, numbers)]
        cells[name] = _guard(Cells(numbers, small, *places, width), order, rules)
    said: dict[str, list[Judged]] = {}
    reasons: Counter[str] = Counter()
    for mechanism in result.mechanisms:
        asked = [Asked(mechanism, a.judged[mechanism.id], a.dwellings, a.inhabitants) for a in areas]
        why = [withheld(one, rules) for one in asked]
        shares = [numerator(one) for one in asked]
        if not class_only(mechanism, rules) and any(n == n for n in shares):
            secret = [d or bool(w) for d, w in zip(dark, why)]
            made = _guard(Cells(shares, secret, *places, rules.minimum_teller), _ranks(shares, areas), rules)
            why = [w or OTHER * (now and not before) for w, now, before in zip(why, made.hidden, secret)]
            if FEW in why or any(dark):
                cells[mechanism.label] = made
        kind = (kinds or {}).get(mechanism.id, "")
        said[mechanism.id] = [
            hidden(result.noun) if d else coarse(one, w, rules, kind, own_names) for d, one, w in zip(dark, asked, why)
        ]
        reasons.update(w for w, d in zip(why, dark) if w and not d)
    made_areas = [
        _area(
            area, {m: one[i] for m, one in said.items()}, result, dark[i],
            *(NAN if c.hidden[i] else rules.rounded(c.amounts[i]) for c in (cells[DWELLINGS], cells[INHABITANTS])),
        )
        for i, area in enumerate(areas)
    ]  # fmt: skip
    return Publication(
        result=replace(result, areas=made_areas),
        primary=_codes(areas, primary),
        secondary=_codes(areas, secondary),
        unknown=_codes(areas, [p and _unknown(a, rules) for p, a in zip(primary, areas)]),
        figures={n: sum(h and not d for h, d in zip(cells[n].hidden, dark)) for n in (DWELLINGS, INHABITANTS)},
        values=dict(reasons),
        cells=cells,
        alike=_alike(areas, dark, [m.id for m in result.mechanisms]),
    )


def _rows(areas: Sequence[Area], rules: Rules) -> tuple[list[bool], list[bool], list[int]]:
    """Areas that are too small, those that guard them, and the rank of each by its size."""
    minima = rules.minimum_inwoners, rules.minimum_woningen
    primary = [  # what is made of a version for publication hides no less
        a.category == HIDDEN or (a.applies and any(map(_below, (a.inhabitants, a.dwellings), minima))) for a in areas
    ]
    order = _ranks([_known(a.inhabitants) for a in areas], areas)
    dark = primary
    if rules.secundair:
        asked = [a.assessed > 0 for a in areas]  # of the others there is no outcome to tell
        wijken, gemeenten = [a.wijk_code for a in areas], [a.gemeente_code for a in areas]
        for places in (wijken, gemeenten, wijken):  # one more in a municipality may be alone in its wijk
            dark = enough_rows(dark, places, order, asked)
    return primary, [d and not p for d, p in zip(dark, primary)], order


def _below(number: float, minimum: int) -> bool:
    """Whether a number may be below a minimum: one that is not known may; no number is below nought."""
    return minimum > 0 and not number >= minimum


def _unknown(area: Area, rules: Rules) -> bool:
    """Whether a number that a minimum asks for is not known."""
    asked = (area.inhabitants, rules.minimum_inwoners), (area.dwellings, rules.minimum_woningen)
    return any(minimum > 0 and number != number for number, minimum in asked)


def _ranks(amounts: Sequence[float], areas: Sequence[Area]) -> list[int]:
    """The rank of each area by an amount, then by its dwellings and its code."""
    keys = [(_known(n), _known(a.dwellings), a.code) for n, a in zip(amounts, areas)]
    out = [0] * len(keys)
    for rank, i in enumerate(sorted(range(len(keys)), key=keys.__getitem__)):
        out[i] = rank
    return out


def _known(number: float) -> float:
    return float("inf") if number != number else number


def _guard(cells: Cells, order: Sequence[int], rules: Rules) -> Cells:
    return guarded(cells, order) if rules.secundair else cells


def _codes(areas: Sequence[Area], which: Sequence[bool]) -> frozenset[str]:
    return frozenset(area.code for area, is_so in zip(areas, which) if is_so)


def _area(
    area: Area, judged: Mapping[str, Judged], result: Result, dark: bool, dwellings: float, inhabitants: float
) -> Area:
    """An area as it is published: without scores and what was said of it, its words made anew of its numbers."""
    bare = replace(area, judged=judged, dwellings=dwellings, inhabitants=inhabitants, scores={}, heard={})
    if dark:
        return replace(
            bare, count=None, assessed=0, unknown=0, most=0, families=None, category=HIDDEN, uncertain=False,
            text=HIDDEN, why="",
        )  # fmt: skip
    at_risk = sum(said.state == RISK for said in judged.values())
    return replace(
        bare, count=at_risk if area.applies else None,
        text=count_text(at_risk, area.assessed, area.unknown) if area.applies else NVT,
        why="\n".join(_lines(judged, result, RISK) + _lines(judged, result, UNKNOWN)),
    )  # fmt: skip


def _lines(judged: Mapping[str, Judged], result: Result, state: str) -> list[str]:
    """The lines of `waarom` of the mechanisms in a state."""
    return [
        f"{m.label}{f' ({NIPT})' * (judged[m.id].certainty == NIPT)}: {judged[m.id].sentence}"
        for m in result.mechanisms
        if judged[m.id].state == state and judged[m.id].certainty != NVT
    ]


def _alike(areas: Sequence[Area], dark: Sequence[bool], mechanisms: Sequence[str]) -> list[str]:
    """Wijken of which the hidden areas that could be assessed are all at risk of a same mechanism."""
    out = set()
    for wijk in {a.wijk_code for a, d in zip(areas, dark) if d}:
        inside = [a for a, d in zip(areas, dark) if d and a.wijk_code == wijk]
        for m in mechanisms:
            states = {a.judged[m].state for a in inside if a.judged[m].assessed}
            if states == {RISK}:
                out.add(wijk)
    return sorted(out)
