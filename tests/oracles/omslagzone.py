"""The recomputation of omslagzone, and the borders of the classes of the Leefbaarometer."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tests.oracles.buurten import Row, difference, exempt, gemeenten, num, years_with
from tests.oracles.judgement import Condition, Outcome, U, at_least, condition, judge, unknown

BORDER_EW, BORDER_EEW = -0.10295, 0.01015  # voldoende | ruim voldoende, and ruim voldoende | goed; release 2024


def borders(rows: Sequence[Row], year: int) -> tuple[float, float]:
    """The lower bounds of ruim voldoende (6) and goed (7): halfway the gap in the data, else those of 2024."""
    found = []
    for upper, table in ((6, BORDER_EW), (7, BORDER_EEW)):
        scores: dict[int, list[float]] = {upper - 1: [], upper: []}
        for row in rows:
            klasse, afw = num(row, f"klasse_{year}"), num(row, f"afw_{year}")
            if klasse in scores and afw is not None:
                scores[int(klasse)].append(afw)
        below, above = scores[upper - 1], scores[upper]
        derived = bool(below and above and max(below) < min(above))
        found.append((max(below) + min(above)) / 2 if derived else table)
    return found[0], found[1]


def omslagzone(
    rows: Sequence[Row],
    years: int = 4,
    d: float = 0.0196,
    width_ew: float = U / 4,
    width_eew: float = U / 8,
    zones: str = "beide",
    position_only: bool = False,
    relative: bool = False,
) -> list[Outcome]:
    """Near a border of two classes, and falling. `zones`: 'EW', 'EEW' or 'beide'."""
    t1 = max(years_with(rows, "afw"), default=0)
    ew, eew = borders(rows, t1)
    watched = [z for z in (("EW", ew, width_ew), ("EEW", eew, width_eew)) if zones in (z[0], "beide")]
    deltas = [difference(num(row, f"lbm_{t1}"), num(row, f"lbm_{t1 - years}")) for row in rows]
    if relative:
        for members in gemeenten(rows).values():
            median = statistics.median([deltas[i] for i in members if deltas[i] is not None] or [0])
            for i in members:
                deltas[i] = difference(deltas[i], median)
    outcomes = []
    for row, out, delta in zip(rows, exempt(rows), deltas):
        afw = num(row, f"afw_{t1}")
        if out is not None or afw is None:
            outcomes.append(out or unknown())
            continue
        _, border, width = min(watched, key=lambda z: abs(afw - z[1]))
        waarde = abs(afw - border)
        in_zone = at_least(afw, border - width) and not at_least(afw, border + width)
        position = Condition(in_zone, abs(waarde - width) < 0.05 * width)
        falling = [] if position_only else [condition(delta, "<=", -d)]
        outcomes.append(judge(waarde, width, [position, *falling]))
    return outcomes
