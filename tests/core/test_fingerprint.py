"""A fingerprint of a table tells whether two tables hold the same, whatever carries them."""

from __future__ import annotations

import hashlib
import struct

import numpy as np
import pytest

from leefbaar_plugin.core.fingerprint import column_print, differing, key_of, order_of, shapes_print, table_print


def test_numbers_are_their_eight_bytes():
    assert column_print([1.5, -2.0]) == hashlib.sha256(struct.pack("<2d", 1.5, -2.0)).hexdigest()


def test_text_is_utf_8_with_nul_between():
    assert column_print(["Wijk é", None, ""]) == hashlib.sha256("Wijk é\0\1\0".encode()).hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1, 2], [1.0, 2.0]),  # a format may hold whole numbers as reals
        ([True, False], [1, 0]),  # and booleans as numbers
        ([1.0, None], [1.0, float("nan")]),
        ([0.0], [-0.0]),
        ([None, None], np.array([np.nan, np.nan])),
    ],
)
def test_what_formats_hold_differently_is_the_same(one, other):
    assert column_print(one) == column_print(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([None], [0]),  # unknown is not nought
        (["", "a"], [None, "a"]),
        (["1"], [1]),
        ([0.1 + 0.2], [0.3]),  # to the last bit
        (["a", "b"], ["ab", ""]),
        ([2**60], [2**60 + 1]),
        ([1, 2], [2, 1]),
    ],
)
def test_what_differs_has_another_fingerprint(one, other):
    assert column_print(one) != column_print(other)


def test_the_order_of_the_columns_does_not_matter_but_their_names_do():
    assert table_print({"a": "1", "b": "2"}) == table_print({"b": "2", "a": "1"})
    assert table_print({"a": "1", "b": "2"}) != table_print({"a": "2", "b": "1"})


def test_geometries_are_told_apart_where_one_ends():
    assert shapes_print([b"ab", b"c"]) != shapes_print([b"a", b"bc"])


def test_the_columns_that_differ_are_named():
    assert differing({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9"}) == ["b"]


def test_rows_are_taken_in_the_order_of_their_code_for_a_database_keeps_none():
    columns = {"n": [2, 1], "buurtnaam": ["A", "B"], "buurtcode": ["BU2", "BU1"]}
    assert order_of(columns) == [1, 0]
    assert column_print(columns["n"], order=order_of(columns)) == column_print([1, 2])
    assert column_print(np.array([2.0, 1.0]), order=[1, 0]) == column_print([1, 2])
    assert order_of({"buurtcode": ["BU1", "BU2"]}) is None


def test_rows_without_a_code_are_taken_in_the_order_of_all_their_values():
    assert order_of({"x": [2, 1, 1], "y": ["a", "b", "a"]}) == [2, 1, 0]


def test_a_code_that_stands_twice_does_not_tell_rows_apart():
    assert key_of({"buurtcode": ["A", "A"], "mechanisme": ["p", "q"]}) == ("buurtcode", "mechanisme")
    assert key_of({"buurtcode": ["A", "A"], "mechanisme": ["p", "p"]}) == ()
    assert key_of({"naam": ["A", "B"], "n": [1, 2]}) == ("naam",)
