"""Per column the newest year that has values, and only for buurten that are still the same."""

from __future__ import annotations

from leefbaar_plugin.core.naming.editions import Edition, changes_of, fill
from leefbaar_plugin.core.origin import Origin

A, B, C = "BU00010001", "BU00010002", "BU00010003"
SAME = {A: 1.0, B: 1.0, C: 1.0}


def edition(year, changes=SAME, codes=(A, B, C), **columns):
    return Edition(year, list(codes), columns, {name: Origin("CBS", year) for name in columns}, changes)


def test_each_column_comes_from_the_newest_year_that_has_values():
    filled = fill(
        [A, B, C], 2024, SAME, ["woz", "koop"],
        [edition(2023, woz=[1, 2, 3], koop=[None, None, None]), edition(2022, woz=[7, 8, 9], koop=[4, 5, 6])],
    )  # fmt: skip
    assert filled.columns == {"woz": [1, 2, 3], "koop": [4, 5, 6]}
    assert filled.origins == {"woz": Origin("CBS", 2023), "koop": Origin("CBS", 2022)}
    assert filled.moved == {}


def test_a_column_with_some_values_is_not_filled_up_from_an_older_year():
    filled = fill([A, B, C], 2024, SAME, ["woz"], [edition(2023, woz=[1, None, 3]), edition(2022, woz=[7, 8, 9])])
    assert filled.columns == {"woz": [1, None, 3]}


def test_a_buurt_with_a_new_code_or_border_keeps_its_figure_unknown():
    filled = fill([A, B, C], 2024, {A: 1, B: 2, C: 3}, ["woz"], [edition(2023, woz=[1, 2, 3])])
    assert filled.columns == {"woz": [1, None, None]}
    assert filled.moved == {2023: [B, C]}


def test_a_change_in_any_year_in_between_counts():
    """B got other borders in 2023: its figure of 2022 is of another area, though 2024 says `unchanged`."""
    editions = [edition(2023, {A: 1, B: 3, C: 1}, woz=[None] * 3), edition(2022, woz=[1, 2, 3])]
    filled = fill([A, B, C], 2024, SAME, ["woz"], editions)
    assert filled.columns == {"woz": [1, None, 3]}
    assert filled.moved == {2022: [B]}


def test_a_year_that_is_passed_over_tells_nothing_so_nothing_is_taken_from_before_it():
    filled = fill([A, B, C], 2024, SAME, ["woz"], [edition(2022, woz=[1, 2, 3])])
    assert filled.columns == {}
    assert filled.moved == {2022: [A, B, C]}


def test_a_buurt_of_which_the_change_is_not_told_is_not_filled():
    filled = fill([A, B, C], 2024, {A: 1}, ["woz"], [edition(2023, woz=[1, 2, 3])])
    assert filled.columns == {"woz": [1, None, None]}


def test_figures_of_the_same_year_need_no_word_on_changes():
    filled = fill([A, B, C], 2024, {}, ["woz"], [edition(2024, {}, woz=[1, 2, 3])])
    assert filled.columns == {"woz": [1, 2, 3]}
    assert filled.moved == {}


def test_rows_are_matched_by_code_and_not_by_place():
    filled = fill([A, B, C], 2024, SAME, ["woz"], [edition(2023, codes=(C, A), woz=[3, 1])])
    assert filled.columns == {"woz": [1, None, 3]}


def test_no_older_year_is_asked_for_than_is_needed():
    asked = []

    def editions():
        for year in (2023, 2022):
            asked.append(year)
            yield edition(year, woz=[1, 2, 3])

    fill([A, B, C], 2024, SAME, ["woz"], editions())
    assert asked == [2023]


def test_a_change_that_is_missing_is_not_told():
    assert changes_of([A, B, C], [1, None, "-99997"]) == {A: 1.0}
