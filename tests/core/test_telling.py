"""Sentences for many rows: which part speaks of which row."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.telling import Joined, Listing, OneOf, Only, Telling

ALL = np.arange(3)
MINE = np.array([True, False, True])


def test_one_of_several_speaks_for_each_row():
    told = OneOf(["geen", Telling("{v}%", v=(np.array([1.0, 2.0, 3.0]), 0)), ["a", "b", "c"]], np.array([1, 0, 2]))
    assert told.at(ALL) == ["1%", "geen", "c"]
    assert told.at(np.array([2, 0])) == ["c", "1%"], "in the order asked for"


def test_a_part_says_nothing_of_other_rows_and_leaves_no_comma_behind():
    parts = [Only(np.array(mask, dtype=bool), word) for mask, word in (([1, 0, 0], "koop"), ([1, 0, 1], "huur"))]
    assert Joined(parts, ", ").at(ALL) == ["koop, huur", "", "huur"]


def test_a_text_for_some_rows_only_and_another_for_the_rest():
    told = Telling("{v} km", v=(np.array([0.5, np.nan, 1.5]), 1))
    assert Only(MINE, told).at(ALL) == ["0,5 km", "", "1,5 km"]
    assert Only(MINE, told, "onbekend").at(np.array([2, 1])) == ["1,5 km", "onbekend"]


def test_a_listing_names_what_applies_to_a_row():
    applies = np.array([[True, True], [False, True], [False, False]])
    assert Listing([2020, 2021], applies).at(ALL) == ["2020, 2021", "2021", ""]
    assert Listing([2020, 2021], applies, " zonder {names}").at(ALL)[1:] == [" zonder 2021", ""]


def test_braces_in_a_text_of_a_file_are_braces():
    assert Telling("{v}% van {source}", v=["5"], source="plan {x}").at(np.array([0])) == ["5% van plan {x}"]
