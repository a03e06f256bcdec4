"""The starting years of a back-test: those that can be, and what was known and happened from each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...bridge.stop import Problem, check
from ...core.buurten import Buurten
from ...core.evidence.backtest.outcome import Rule, possible_origins
from ...core.evidence.backtest.trials import Hindcast, hindcast
from ...core.language import some
from ...core.mechanism import Mechanism
from ...core.naming.columns.national import LBM_AFW, LBM_SCORE
from ...i18n import tr, trn


def starting_years(buurten: Buurten, rule: Rule, asked: Sequence[int] | None) -> list[int]:
    """The starting years that are asked for, or all; those that cannot be are a problem."""
    possible = possible_origins(buurten, rule)
    there = ", ".join(map(str, buurten.years(LBM_SCORE) or buurten.years(LBM_AFW))) or tr("none")
    if not possible:
        raise Problem(
            trn(
                "BUURTEN: there are no two years of the Leefbaarometer {n} year apart (there are: {years}), so there "
                "is nothing to test against. Give the file of all years to 'Build the layer of buurten', or choose "
                "another HORIZON.",
                "BUURTEN: there are no two years of the Leefbaarometer {n} years apart (there are: {years}), so there "
                "is nothing to test against. Give the file of all years to 'Build the layer of buurten', or choose "
                "another HORIZON.",
                rule.horizon, years=there,
            )
        )  # fmt: skip
    wrong = [str(year) for year in asked or () if year not in possible]
    if wrong:
        raise Problem(
            trn(
                "BEGINJAREN: not possible: {wrong}. There are scores of {years}; with an outcome {n} year later: "
                "{possible}.",
                "BEGINJAREN: not possible: {wrong}. There are scores of {years}; with an outcome {n} years later: "
                "{possible}.",
                rule.horizon, wrong=", ".join(wrong), years=there, possible=", ".join(map(str, possible)),
            )
        )  # fmt: skip
    return list(asked or possible)


def cast_from(
    years: Sequence[int], buurten: Buurten, chosen: Sequence[tuple[Mechanism, Mapping[str, Any]]], rule: Rule, feedback
) -> list[Hindcast]:
    """The starting years from which anything can be tested; else a problem in words."""
    read = [(m, m.read(given)) for m, given in chosen]
    casts, without = [], []
    for number, year in enumerate(years):
        check(feedback)
        feedback.setProgress(100 * number / len(years))
        feedback.setProgressText(str(year))
        cast = hindcast(buurten, read, rule, year)
        (casts if cast.tested.any() else without).append(cast)
    if not any(np.isfinite(cast.course.event).any() for cast in (*casts, *without)):
        raise Problem(
            tr(
                "BUURTEN: from {years} no buurt has an outcome. It has none where the scores or classes of both years "
                "are not known, or where it cannot happen ({exempt}). Choose another UITKOMST, HORIZON or BEGINJAREN."
            ).format(years=", ".join(map(str, years)), exempt=rule.exempt)
        )
    if not casts:
        reasons = [f"{m.label}: {why}" for m, _ in chosen if (why := without[-1].why_not.get(m.id))]
        raise Problem(
            tr(
                "From {years} no buurt can be tested: no mechanism could assess any that has an outcome with what was "
                "known then{why}. Add earlier years to the layer of buurten."
            ).format(years=", ".join(map(str, years)), why=f" ({some(reasons, 4)})" if reasons else "")
        )
    if without:
        feedback.pushWarning(
            tr("Left out, for no buurt can be tested with what was known then: {years}.").format(
                years=", ".join(str(cast.course.first) for cast in without)
            )
        )
    return casts
