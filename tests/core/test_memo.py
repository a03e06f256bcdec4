"""What was found before: the same outcome for the same figures, and never that of others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from leefbaar_plugin.core.memo import Memo, fingerprint
from tests.core.builders import buurten


def test_it_is_made_once_for_each_key():
    memo, made = Memo(), []
    for key in ("a", "b", "a"):
        memo.once((key,), lambda key=key: made.append(key))
    assert made == ["a", "b"]


def test_what_was_not_asked_for_longest_makes_room_and_what_is_asked_for_again_stays():
    memo, made = Memo(), []
    for number in range(1000):
        memo.once(("steady",), lambda: made.append(True))
        memo.once((number,), lambda: None)
    assert made == [True]
    memo.once((0,), lambda: made.append("again"))
    assert made == [True, "again"]


def test_nobody_changes_what_was_found():
    values = Memo().once(("a",), lambda: (np.zeros(3), np.ones(3)))
    with pytest.raises(ValueError, match="read-only"):
        values[0][0] = 1


@pytest.mark.parametrize(
    "other", [np.array([1, 2.5]), np.array([1, 2]), np.array([[1.0, 2.0]]), np.array([1.0, np.nan]), np.array([1.0])]
)
def test_other_figures_have_another_fingerprint(other):
    assert fingerprint(other) != fingerprint(np.array([1.0, 2.0]))
    assert fingerprint(other) == fingerprint(other.copy())


def test_texts_have_no_fingerprint_for_their_bytes_are_places_in_memory():
    with pytest.raises(TypeError):
        fingerprint(np.array(["a", None], dtype=object))


def test_a_table_with_other_figures_has_other_means_and_medians_though_it_shares_the_memo():
    table = buurten(woningvoorraad=[100.0, 100.0, 100.0], aantal_inwoners=[9.0, 9.0, 9.0])
    other = replace(table, columns={**table.columns, "woningvoorraad": np.array([100.0, 0.0, 300.0])})
    values = np.array([1.0, 2.0, 5.0])
    assert table.group_mean(values, table.stock)[0] == pytest.approx(8 / 3)
    assert other.group_mean(values, other.stock)[0] == pytest.approx(16 / 4)
    assert (table.group_median(values)[0], other.group_median(values)[0]) == (2, 3)  # no dwellings, no median
