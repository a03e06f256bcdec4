"""Joining a table to the buurten: never one to many, nothing lost unseen."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.joining import ManyRows, join, side_by_side


def test_a_long_table_becomes_a_column_per_year():
    codes, columns = side_by_side(
        ["A", "A", "B", "B"], [2022, 2024, 2022, 2024], {"lbm": [1, 2, 3, 4], "afw": ["-1", "0", "", "x"]}
    )
    assert codes == ["A", "B"]
    assert columns == {"lbm_2022": [1, 3], "lbm_2024": [2, 4], "afw_2022": ["-1", ""], "afw_2024": ["0", "x"]}


def test_a_year_that_a_buurt_lacks_is_none_and_a_year_without_values_is_no_column():
    codes, columns = side_by_side(["A", "B", "A"], [2022, 2024, 2002], {"lbm": [1.5, 2.5, None]})
    assert codes == ["A", "B"]
    assert columns == {"lbm_2022": [1.5, None], "lbm_2024": [None, 2.5]}


def test_a_code_and_year_that_stand_twice_are_refused_by_name():
    with pytest.raises(ManyRows, match="A 2022 \\(2×\\)") as error:
        side_by_side(["A", "A", "B"], [2022, 2022, 2022], {"lbm": [1, 2, 3]})
    assert error.value.examples == {"A 2022": 2}


def test_rows_are_laid_beside_the_buurten_in_their_order():
    joined = join(["B", "A", "C"], ["A", "B"], {"x": [1, 2], "y": ["een", None]})
    assert joined.columns == {"x": [2, 1, None], "y": [None, "een", None]}


def test_buurten_without_a_row_are_told_and_other_rows_are_left_out():
    joined = join(["A", "B", "C"], ["C", "D", "A", "E"], {"x": [1, 2, 3, 4]})
    assert joined.buurten_without_row == ["B"]
    assert joined.columns == {"x": [3, None, 1]}


def test_a_table_is_never_joined_one_to_many():
    with pytest.raises(ManyRows, match="A \\(3×\\)"):
        join(["A", "B"], ["A", "B", "A", "A"], {"x": [1, 2, 3, 4]})


def test_a_table_without_rows_leaves_every_buurt_without():
    joined = join(["A", "B"], [], {"x": []})
    assert joined.columns == {"x": [None, None]}
    assert joined.buurten_without_row == ["A", "B"]
