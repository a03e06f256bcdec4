"""The recomputation of vrijkomende_woningen."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.buurten import CORPORATIE, LOW_INCOME, Row, dwellings, exempt, gemeente, gemeente_means, num
from tests.oracles.judgement import Number, Outcome, both, condition, judge, unknown


def vrijkomende_woningen(
    rows: Sequence[Row],
    T: float = 5,
    exits: tuple[float, float, float] = (0.015, 0.035, 0.11),
    exit_75: float = 0.05,
    ratio_75_65: float = 0.45,
    persons_per_household: float = 1.45,
    factor: float = 1.5,
    floor: float = 4,
    minimum: float = 20,
    low_income: bool = True,
) -> list[Outcome]:
    """Dwellings that ageing sets free in T years, per 100."""
    stock, stand_in = dwellings(rows)
    judged = exempt(rows, minimum)

    def freed(row: Row) -> tuple[Number, bool]:
        """The number, and whether it comes from the fallback."""
        ages = [num(row, name) for name in ("hh_65_74", "hh_75_84", "hh_85_plus")]
        if None not in ages:
            return sum(hh * (1 - (1 - u) ** T) for hh, u in zip(ages, exits)), False
        households, fallback = num(row, "hh_75_plus"), False
        if households is None:
            persons, inhabitants = num(row, "aantal_personen_65_jaar_en_ouder"), num(row, "aantal_inwoners")
            share = num(row, "percentage_personen_65_jaar_en_ouder")
            if persons is None and share is not None and inhabitants is not None:
                persons = share * inhabitants / 100
            if persons is None:
                return None, True
            households, fallback = persons * ratio_75_65 / persons_per_household, True
        return households * (1 - (1 - exit_75) ** T), fallback

    freed_per_row = [freed(row) for row in rows]
    share = [100 * v / s if v is not None and s else None for (v, _), s in zip(freed_per_row, stock)]
    mean = gemeente_means(rows, share, stock)
    tests = []  # the conditions "at least as high as in the gemeente", for the columns that hold anything
    weights = {LOW_INCOME: [num(row, "aantal_huishoudens") for row in rows], CORPORATIE: stock}
    for column in weights if low_income else ():
        values = [num(row, column) for row in rows]
        if any(v is not None for v in values):
            if column == LOW_INCOME:  # CBS vouches for it from 100 inhabitants
                few = [(num(row, "aantal_inwoners") or 100) < 100 for row in rows]
                values = [None if small else v for v, small in zip(values, few)]
            tests.append((values, gemeente_means(rows, values, weights[column])))

    def rule(states: Sequence[bool | None]) -> bool | None:
        """Many, and (where this is asked) one of the income conditions; with one unknown nobody can say that none."""
        poor = True if True in states[1:] or not tests else None if None in states[1:] else False
        return both([states[0], poor])

    outcomes = []
    for i, row in enumerate(rows):
        g = gemeente(row)
        if judged[i] is not None or share[i] is None:
            outcomes.append(judged[i] or unknown())
            continue
        drempel = max(factor * mean[g], floor)
        many = condition(share[i], ">=", drempel)
        incomes = [condition(values[i], ">=", means[g]) for values, means in tests]
        outcomes.append(judge(share[i], drempel, [many, *incomes], rule, stand_in or freed_per_row[i][1]))
    return outcomes
