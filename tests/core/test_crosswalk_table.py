"""A crosswalk that the municipality gives as a table: recognised, checked, and never repaired in silence."""

from __future__ import annotations

import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.conversion.table import NotACrosswalk, recognise_columns, usable


def used(rows, weights=False, with_share=True):
    """`usable` on rows (van, naar, share)."""
    van, naar, share = zip(*rows)
    numbers = np.array([np.nan if s is None else s for s in share], dtype=float) if with_share else None
    return usable(van, naar, numbers, np.full(len(van), np.nan), weights)


@pytest.mark.parametrize(
    ("names", "van", "naar", "share"),
    [
        (["van", "naar", "aandeel_van", "aandeel_naar", "wijze"], "van", "naar", "aandeel_van"),
        (["Oude code", "Nieuwe code", "Gewicht"], "Oude code", "Nieuwe code", "Gewicht"),
        (["oude_code", "nieuwe_code", "Gewicht"], "oude_code", "nieuwe_code", "Gewicht"),
        (["BU_CODE_OUD", "BU_CODE_NIEUW"], "BU_CODE_OUD", "BU_CODE_NIEUW", None),
        (["buurtcode_2024", "buurtcode_2022", "aandeel"], "buurtcode_2022", "buurtcode_2024", "aandeel"),
        (["bu2021", "bu2022", "adressen"], "bu2021", "bu2022", "adressen"),
        (["from", "to", "share"], "from", "to", "share"),
        (["buurtcode", "inwoners"], None, None, None),
        (["buurtcode_2022", "buurtcode_2023", "buurtcode_2024"], None, None, None),
    ],
)
def test_columns_are_recognised_by_their_names(names, van, naar, share):
    found = recognise_columns(names)
    assert (found and (found.van, found.naar, found.share)) == (van and (van, naar, share))


def test_numbers_of_addresses_are_weights_and_shares_are_not():
    assert recognise_columns(["van", "naar", "adressen"]).weights
    assert not recognise_columns(["van", "naar", "aandeel_van"]).weights


def test_shares_that_sum_to_1_are_used_as_they_are():
    table = used([("A", "X", 0.6), ("A", "Y", 0.4), ("B", "Y", 1)])
    assert table.share.tolist() == [0.6, 0.4, 1]
    assert table.notes == []


def test_three_times_33_percent_is_scaled_to_a_whole_and_told():
    table = used([("A", "X", 0.33), ("A", "Y", 0.33), ("A", "Z", 0.33)])
    assert table.share.tolist() == pytest.approx([1 / 3] * 3)
    assert table.notes == ["afronding"]


def test_percentages_are_recognised_by_their_sums_and_told():
    table = used([("A", "X", 60), ("A", "Y", 40), ("B", "Y", 100)])
    assert table.share.tolist() == [0.6, 0.4, 1]
    assert table.notes == ["procenten"]


def test_numbers_of_addresses_become_shares_and_that_is_told():
    table = used([("A", "X", 30), ("A", "Y", 90), ("B", "Y", 7)], weights=True)
    assert table.share.tolist() == [0.25, 0.75, 1]
    assert table.notes == ["gewichten"]


def test_shares_that_do_not_sum_to_1_are_refused_with_their_sum():
    with pytest.raises(NotACrosswalk) as error:
        used([("A", "X", 0.6), ("A", "Y", 0.3), ("B", "Y", 1)])
    assert (error.value.kind, error.value.examples) == ("som", ["A (0,9)"])


def test_a_share_that_is_missing_or_negative_is_refused():
    for share in (None, -0.1):
        with pytest.raises(NotACrosswalk, match="geen aandeel: A → Y"):
            used([("A", "X", 1), ("A", "Y", share)])


def test_a_pair_that_stands_twice_is_refused():
    with pytest.raises(NotACrosswalk, match="dubbel: A → X"):
        used([("A", "X", 0.5), ("A", "X", 0.5)])


def test_without_shares_a_table_can_only_merge_and_rename():
    assert used([("A", "X", None), ("B", "X", None)], with_share=False).share.tolist() == [1, 1]
    with pytest.raises(NotACrosswalk, match="zonder aandeel: A"):
        used([("A", "X", None), ("A", "Y", None)], with_share=False)


def test_what_goes_nowhere_has_a_row_without_a_new_code():
    table = used([("A", "X", 0.7), ("A", "", 0.3)])
    assert list(zip(table.van, table.naar, table.share)) == [("A", "X", 0.7), ("A", "", 0.3)]


def test_what_comes_from_nowhere_has_a_row_without_an_old_code():
    table = usable(["A", ""], ["X", "X"], np.array([1, np.nan]), np.array([0.8, 0.2]), False)
    assert table.bare == {"X": 0.2}
    assert table.van == ["A"]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("XYZ"), st.floats(0, 100)), min_size=1))
def test_a_table_is_refused_or_its_shares_sum_to_1(rows):
    for weights in (False, True):
        table = None
        with contextlib.suppress(NotACrosswalk):
            table = used(rows, weights)
        for code in set(table.van if table else ()):
            assert sum(s for v, s in zip(table.van, table.share) if v == code) == pytest.approx(1)
