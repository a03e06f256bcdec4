"""The recomputation of uitstraling."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.area import Area
from tests.oracles.buurten import Row, dwellings, exempt, num, years_with
from tests.oracles.judgement import Condition, Outcome, at_least, condition, judge, unknown
from tests.oracles.omslagzone import borders
from tests.oracles.shared import mean_around

BORDER_VOLDOENDE = -0.16405  # zwak | voldoende, release 2024


def uitstraling(rows: Sequence[Row], area: Area) -> list[Outcome]:
    """Mean deviation of the neighbours, where the buurt itself is at least voldoende.

    Where it is not, no neighbour matters: then it does not matter either that the nearest stand in for them.
    """
    year = max(years_with(rows, "afw"), default=0)
    border = borders(rows, year)[0]
    afw = [num(row, f"afw_{year}") for row in rows]
    stand_in = dwellings(rows)[1]
    outcomes = []
    for i, (out, (mean, thin)) in enumerate(zip(exempt(rows), mean_around(rows, afw, area))):
        if out is not None or afw[i] is None or mean is None:
            outcomes.append(out or unknown())
            continue
        klasse = num(rows[i], f"klasse_{year}")
        fine = at_least(afw[i], BORDER_VOLDOENDE) if klasse is None else klasse >= 5
        worse = condition(mean, "<=", border)._replace(holds=not at_least(mean, border))
        # what the own class rules out is not near, however thin the surroundings are
        outcomes.append(judge(mean, border, [Condition(fine), worse], always_near=(thin and fine) or stand_in))
    return outcomes
