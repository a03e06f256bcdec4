"""Has a rate gone up more than chance allows? By a worked example. See docs/mechanismen/onveiligheid.en.md."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.judging.rate_ratio import development, rate_ratio, two_periods
from leefbaar_plugin.core.judging.references import reference
from leefbaar_plugin.core.naming.columns.national import MISDRIJVEN
from leefbaar_plugin.core.origin import Origin
from tests.core.builders import buurten

INHABITANTS = {f"aantal_inwoners_{year}": 1480 for year in (2019, 2020, 2021)}
INHABITANTS.update({f"aantal_inwoners_{year}": 1500 for year in (2022, 2023, 2024)})


def crimes(before, after, first=2019):
    """A third of each count in every year; lists give a count per row."""
    thirds = [(before, range(first, first + 3)), (after, range(first + 3, first + 6))]
    return {f"misdrijven_{year}": np.array(n, dtype=float) / 3 for n, years in thirds for year in years}


def periods(length=3, **columns):
    return two_periods(buurten(**columns), MISDRIJVEN, length)


def told(telling, row=0):
    return telling.at(np.array([row]))[0]


def test_three_recent_years_are_compared_with_the_three_before():
    """132 crimes in 4,500 person-years against 96 in 4,440 is 1.357 as many."""
    found = periods(**crimes([96], [132]), **INHABITANTS)
    assert (found.earlier, found.recent) == ("2019–2021", "2022–2024")
    assert (found.before_persons[0], found.after_persons[0]) == (4440, 4500)
    assert found.ratio[0] == pytest.approx(1.357, abs=0.0005)
    assert told(found.counted) == "132 misdrijven in 2022–2024 tegen 96 in 2019–2021"
    assert found.stand_ins == []


def test_against_a_fall_of_five_per_cent_it_is_1_43_with_a_bound_of_1_15():
    """√(1/132 + 1/96) = 0.1341; 1.428·exp(−1.645·0.1341) = 1.145."""
    test = rate_ratio(periods(**crimes([96], [132]), **INHABITANTS), 0.95)
    assert test.value[0] == pytest.approx(1.428, abs=0.0005)
    assert test.lowest[0] == pytest.approx(1.145, abs=0.0005)
    assert told(test.told({"drempel": 1.2})) == "1,43 keer zoveel (drempel 1,20; ondergrens 1,15, drempel 1)"


def test_a_ratio_that_chance_can_explain_is_no_risk_and_nipt():
    """20 against 15 is 1.33 as many, but 1.33·exp(−1.645·√(1/20 + 1/15)) = 0.76."""
    judged = rate_ratio(periods(**crimes([15], [20]), aantal_inwoners=[500])).judge(1.2)
    assert (judged.holds[0], judged.near[0]) == (False, True)


def test_the_outcome_is_ample_when_the_whole_interval_lies_on_one_side():
    """1,000 against 500: 2·exp(−1.645·√(1/1000 + 1/500)) = 1.83; 500 against 1,000: 0.5·1.094 = 0.55."""
    judged = rate_ratio(periods(**crimes([500, 1000], [1000, 500]), aantal_inwoners=[5000, 5000])).judge(1.2)
    assert (judged.holds.tolist(), judged.near.tolist()) == ([True, False], [False, False])


def test_a_threshold_under_one_still_asks_for_more_than_chance():
    judged = rate_ratio(periods(**crimes([1000], [950]), aantal_inwoners=[5000])).judge(0.5)
    assert (judged.holds[0], judged.near[0]) == (False, True)


def test_the_development_of_a_municipality_is_that_of_its_rates_together():
    """(132 + 30)/(96 + 60) of equal inhabitants, not the mean of 1.375 and 0.5; a buurt of few events counts along."""
    table = buurten(**crimes([96, 60, 3], [132, 30, 6]), aantal_inwoners=[1500, 1500, 1500])
    area = reference(table, {"referentie": "gemeente", "referentiewaarde": 0})
    assert development(area, two_periods(table, MISDRIJVEN, 3)) == pytest.approx([168 / 159] * 3)


def test_a_row_that_lacks_a_year_is_no_part_of_the_development():
    table = buurten(**crimes([90, np.nan], [90, 900]), aantal_inwoners=[1500, 1500])
    area = reference(table, {"referentie": "gemeente", "referentiewaarde": 0})
    assert development(area, two_periods(table, MISDRIJVEN, 3))[0] == pytest.approx(1)


def test_the_development_of_the_netherlands_is_the_one_stated():
    table = buurten(**crimes([96], [132]), aantal_inwoners=[1500])
    area = reference(table, {"referentie": "nederland", "referentiewaarde": 0.9})
    assert development(area, two_periods(table, MISDRIJVEN, 3)).tolist() == [0.9]


def test_the_inhabitants_of_the_nearest_year_stand_in_for_a_year_that_is_not_given():
    """Given are 1,480 in 2019 and 1,500 in 2022; 2020 is nearer to 2019, 2021 to 2022."""
    found = periods(**crimes([96], [132]), aantal_inwoners_2019=[1480], aantal_inwoners_2022=[1500])
    assert (found.before_persons[0], found.after_persons[0]) == (1480 + 1480 + 1500, 3 * 1500)
    assert found.stand_ins == [
        "Inwoners van 2019 in plaats van die van 2020", "Inwoners van 2022 in plaats van die van 2021, 2023, 2024",
    ]  # fmt: skip


def test_inhabitants_of_which_the_year_is_not_known_are_those_of_now():
    found = periods(1, misdrijven_2023=[40], misdrijven_2024=[50], aantal_inwoners=[1000])
    assert found.stand_ins == ["Inwoners van nu in plaats van die van 2023, 2024"]


def test_one_buurt_without_inhabitants_in_a_year_that_others_have_is_unknown():
    table = buurten(**crimes([96, 96], [132, 132]), **{name: [n, None] for name, n in INHABITANTS.items()})
    found = two_periods(table, MISDRIJVEN, 3)
    assert [bool(case.rows[1]) for case in found.cases(10)][:2] == [False, True]


def test_inhabitants_that_are_of_a_year_count_for_that_year():
    table = buurten(**crimes([96], [132]), aantal_inwoners=[1600], origins={"aantal_inwoners": Origin("CBS", 2024)})
    assert two_periods(table, MISDRIJVEN, 3).stand_ins == [
        "Inwoners van 2024 in plaats van die van 2019, 2020, 2021, 2022, 2023"
    ]


def test_one_year_against_the_year_before():
    found = periods(1, misdrijven_2023=[40], misdrijven_2024=[50], aantal_inwoners=[1000])
    assert told(found.counted) == "50 misdrijven in 2024 tegen 40 in 2023"


def reason(found, fewest=10):
    """The first reason not to judge the only row."""
    return next(
        (c.certainty, c.reason if isinstance(c.reason, str) else told(c.reason))
        for c in found.cases(fewest)
        if c.rows[0]
    )


def test_a_year_missing_inside_a_period_is_named():
    columns = {**crimes([96], [132]), "aantal_inwoners": [1500]}
    del columns["misdrijven_2020"]
    columns["misdrijven_2023"] = [None]
    assert reason(periods(**columns)) == (
        "onbekend",
        "Onbekend: het aantal misdrijven van 2020, 2023 ontbreekt (nodig is 2019–2021 en 2022–2024).",
    )


def test_without_any_year_it_is_unknown():
    assert reason(periods(aantal_inwoners=[1500])) == ("onbekend", "Onbekend: het aantal misdrijven ontbreekt.")


@pytest.mark.parametrize(("before", "after"), [(9, 14), (14, 9), (0, 0)])
def test_fewer_than_ten_in_either_period_is_a_small_number(before, after):
    certainty, text = reason(periods(**crimes([before], [after]), aantal_inwoners=[1500]))
    assert certainty == "klein aantal"
    assert text == (
        f"Klein aantal: minder dan 10 misdrijven in een van beide perioden "
        f"({after} misdrijven in 2022–2024 tegen {before} in 2019–2021)."
    )


def test_without_inhabitants_it_is_unknown():
    assert reason(periods(**crimes([96], [132]))) == ("onbekend", "Onbekend: het aantal inwoners ontbreekt.")


def test_where_nobody_lived_there_is_no_rate():
    nobody = {f"aantal_inwoners_{year}": [0] for year in (2019, 2020, 2021)}
    found = periods(**crimes([96], [132]), aantal_inwoners=[1500], **nobody)
    assert reason(found)[0] == "onbekend"
    assert np.isnan(found.ratio[0])
