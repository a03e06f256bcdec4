"""Sentences for many rows: which part speaks of which row."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.telling import Joined, OneOf, Telling, only_where

ALL = np.arange(3)


def test_one_of_several_speaks_for_each_row():
    told = OneOf(["geen", Telling("{v}%", v=(np.array([1.0, 2.0, 3.0]), 0)), ["a", "b", "c"]], np.array([1, 0, 2]))
    assert told.at(ALL) == ["1%", "geen", "c"]
    assert told.at(np.array([2, 0])) == ["c", "1%"], "in the order asked for"


def test_a_part_says_nothing_of_other_rows_and_leaves_no_comma_behind():
    parts = [only_where(np.array(mask), word) for mask, word in (([1, 0, 0], "koop"), ([1, 0, 1], "huur"))]
    assert Joined(", ", parts).at(ALL) == ["koop, huur", "", "huur"]
