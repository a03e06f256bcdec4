"""Small tables in, judged rows out: what every test of a mechanism needs."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from leefbaar_plugin.core.buildings import Buildings
from leefbaar_plugin.core.buurten import Buurten
from leefbaar_plugin.core.judging.neighbours import Points
from leefbaar_plugin.core.plans.plan import Plans

#: National unemployment in the worked example of test_conjunctuur.py.
UNEMPLOYMENT = dict(zip(range(2013, 2021), (7.9, 7.0, 5.9, 4.9, 4.4, 4.9, 4.2, 3.5)))


class Judged(NamedTuple):
    """The five columns of one buurt; `risk` is 1, 0 or None, and so is any number that is not known."""

    value: float | None
    threshold: float | None
    risk: int | None
    certainty: str
    sentence: str


def buurten(*, codes=None, at=None, neighbours=None, plans=None, tables=None, buildings=None, origins=None, **columns):
    """A table of buurten. Columns are lists (None is missing) or one value for all; `at` is in kilometres.

    `neighbours` are pairs of rows, each counted both ways; without them those within the distance asked for.
    """
    given = [v for v in (codes, at, *columns.values()) if isinstance(v, (list, tuple, np.ndarray))]
    n = len(given[0]) if given else 1
    both = None
    if neighbours is not None:
        ways = sorted({pair for i, j in neighbours for pair in ((i, j), (j, i))})
        both = (
            tuple(np.array(ends, dtype=np.intp) for ends in zip(*ways)) if ways else (np.array([], dtype=np.intp),) * 2
        )
    return Buurten(
        codes=list(codes or (f"BU0001{i:04d}" for i in range(n))),
        columns={name: _column(values, n) for name, values in columns.items()},
        origins=origins or {},
        geography=None if at is None else Points(1000 * np.array(at, dtype=float), both),
        plans=plans or {},
        tables=tables or {},
        buildings=buildings or {},
    )


def _column(values, n):
    values = list(values) if isinstance(values, (list, tuple, np.ndarray)) else [values] * n
    text = any(isinstance(v, str) for v in values)
    return np.array(values, dtype=object if text else float)


def plans(at, holder, amount, *, first=None, last=None, status="hard", value=None, social=None, returning=None,
          phases=None):  # fmt: skip
    """A plan layer; places in kilometres, years, values and shares (0–1) may be left out."""
    p = len(amount)
    return Plans(
        source="Plannen",
        names=[f"Plan {i + 1}" for i in range(p)],
        points=1000 * np.array(at, dtype=float).reshape(p, 2),
        holder=np.array(holder, dtype=np.intp),
        amount=np.array(amount, dtype=float),
        first=_column(first, p),
        last=_column(last, p),
        status=[status] * p if isinstance(status, str) else list(status),
        value=_column(value, p),
        social=_column(social, p),
        returning=_column(returning, p),
        phases={span: np.array(n, dtype=float) for span, n in (phases or {}).items()},
    )


def buildings(holder, year, dwellings, counted=True):
    """A layer of buildings; a year may be None."""
    return Buildings("BAG", np.array(holder, dtype=np.intp), _column(year, len(holder)),
                     np.array(dwellings, dtype=float), counted)  # fmt: skip


def assess(module, table, **settings):
    """The assessment of a mechanism (its module) with the settings that differ from the default."""
    return module.MECHANISM.assess(table, module.MECHANISM.read(settings))


def judge(module, table, **settings):
    """The assessment as one `Judged` per buurt."""
    return rows(assess(module, table, **settings))


def rows(assessment):
    numbers = (
        [None if np.isnan(v) else v for v in column.tolist()]
        for column in (assessment.value, assessment.threshold, assessment.risk)
    )
    return [Judged(*row) for row in zip(*numbers, assessment.certainty, assessment.sentence)]


def says(row, *parts):
    """True when the sentence holds every part; names the first that it lacks."""
    for part in parts:
        assert part in row.sentence, f"'{part}' is not in '{row.sentence}'"
    return True
