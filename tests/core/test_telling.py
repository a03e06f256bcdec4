"""Sentences for many rows: parts that not every row has."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.telling import Joined, Listing, Only, Telling

ALL = np.arange(3)
MINE = np.array([True, False, True])


def test_a_listing_names_what_applies_to_a_row():
    applies = np.array([[True, True], [False, True], [False, False]])
    assert Listing([2020, 2021], applies).at(ALL) == ["2020, 2021", "2021", ""]
    assert Listing([2020, 2021], applies, " zonder {names}").at(ALL)[1:] == [" zonder 2021", ""]


def test_a_text_for_some_rows_only_and_another_for_the_rest():
    told = Telling("{v} km", v=(np.array([0.5, np.nan, 1.5]), 1))
    assert Only(MINE, told).at(ALL) == ["0,5 km", "", "1,5 km"]
    assert Only(MINE, told, "onbekend").at(np.array([2, 1])) == ["1,5 km", "onbekend"]


def test_texts_are_joined_without_those_that_are_empty():
    assert Joined([Only(MINE, "a"), Only(~MINE, "b"), "c"]).at(ALL) == ["a; c", "b; c", "a; c"]
