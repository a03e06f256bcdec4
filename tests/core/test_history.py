"""A column in two years, and the newest years on end in which columns hold values."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.judging.history import newest_run, span
from leefbaar_plugin.core.naming.columns.local import VERHURINGEN, VERHURINGEN_URGENT
from leefbaar_plugin.core.naming.columns.national import LBM_SCORE
from tests.core.builders import buurten


def lettings(*years, **others):
    return buurten(**{f"verhuringen_{year}": [1, 10] for year in years}, **others)


def test_the_newest_three_years_on_end_are_taken_and_added_up():
    table = lettings(2018, 2019, 2020, 2021, 2023)
    run = newest_run(table, [VERHURINGEN], 3)
    assert (list(run.years), run.words, run.lacking) == ([2019, 2020, 2021], "2019–2021", "")
    assert run.total(table, VERHURINGEN).tolist() == [3, 30]
    assert run.cited(VERHURINGEN) == ((VERHURINGEN, 2019), (VERHURINGEN, 2020), (VERHURINGEN, 2021))


def test_all_columns_must_have_them():
    urgent = {f"verhuringen_urgent_{year}": [1, 1] for year in (2020, 2021)}
    run = newest_run(lettings(2020, 2021, 2022, **urgent), [VERHURINGEN, VERHURINGEN_URGENT], 2)
    assert run.words == "2020–2021"


def test_one_year_is_called_by_its_name():
    assert newest_run(lettings(2024), [VERHURINGEN], 1).words == "2024"


def test_a_year_that_a_row_lacks_leaves_its_sum_unknown():
    table = buurten(verhuringen_2023=[1, None], verhuringen_2024=[2, 3])
    total = newest_run(table, [VERHURINGEN], 2).total(table, VERHURINGEN)
    assert total[0] == 3
    assert np.isnan(total[1])


def test_without_so_many_years_it_says_which_are_known():
    table = lettings(2022, 2024)
    run = newest_run(table, [VERHURINGEN], 2)
    assert run.lacking == "nodig zijn cijfers van 2 jaar achtereen (bekend is 2022, 2024)"
    assert run.words == ""
    assert np.isnan(run.total(table, VERHURINGEN)).all()
    assert newest_run(buurten(water=["NEE"]), [VERHURINGEN], 2).lacking.endswith("(geen jaar is bekend)")


def test_a_row_without_one_of_the_two_years_is_told_which():
    case = span(buurten(lbm_2020=[3.9, None], lbm_2024=[4.0, 4.1]), LBM_SCORE, 4).unknown("score", "scores")
    assert case.rows.tolist() == [False, True]
    assert case.reason == "Onbekend: geen score in 2020 of 2024."


def test_without_two_years_so_far_apart_every_row_is_told_which_there_are():
    case = span(buurten(lbm_2022=[3.9, 4.0], lbm_2024=[4.0, 4.1]), LBM_SCORE, 4).unknown("score", "scores")
    assert case.rows.all()
    assert case.reason == (
        "Onbekend: geen twee scores die 4 jaar uiteen liggen (bekend is 2022, 2024, voor 4 jaar terug ontbreekt 2020)."
    )


def test_a_row_without_one_of_the_years_on_end_is_told_so():
    table = buurten(verhuringen_2023=[1, None], verhuringen_2024=[2, 3])
    run = newest_run(table, [VERHURINGEN], 2)
    case = run.unknown(run.total(table, VERHURINGEN), "de verhuringen")
    assert case.rows.tolist() == [False, True]
    assert case.reason == "Onbekend: de verhuringen van 2023–2024 zijn niet alle bekend."
