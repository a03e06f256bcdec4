"""Figures on other borders: counts keep their total, means their denominator, and unknown stays unknown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.conversion.converted import Figure, Rules, convert, text_column
from leefbaar_plugin.core.conversion.crosswalk import crosswalk
from leefbaar_plugin.core.conversion.moves import GEMIDDELDE, KLASSE, TELLING
from leefbaar_plugin.core.sources.leefbaarometer import BOUNDS_2024

LIBERAL = Rules(missing=1.0)


def walk_of(old, new, *pairs, lost=None, bare=None):
    """A crosswalk from `("A", "X", 0.6)`; the mass of a pair is its share."""
    rows = [(old.index(a), new.index(x), share, share, "test") for a, x, share in pairs]
    return crosswalk(list(old), list(new), rows, lost, None if bare is None else np.array(bare, dtype=float))


MERGED = walk_of("AB", "X", ("A", "X", 1), ("B", "X", 1))
SPLIT = walk_of("A", "XY", ("A", "X", 0.6), ("A", "Y", 0.4))
THREE_TO_TWO = walk_of("ABC", "XY", ("A", "X", 1), ("B", "X", 0.25), ("B", "Y", 0.75), ("C", "Y", 1))


def numbers(values):
    return np.array([np.nan if v is None else v for v in values], dtype=float)


def moved(walk, kind, values, over=None, rules=Rules(), name="x"):  # noqa: B008 (frozen)
    """The new values, None where unknown, and the reasons."""
    figure = Figure(name, kind, numbers(values), None if over is None else numbers(over), "woningvoorraad")
    made = convert(walk, [figure], rules)
    listed = made.columns[name].tolist()
    return [None if v != v else v for v in listed], made.reasons[name]


# Worked by hand


def test_counts_of_two_buurten_that_merge_add_up():
    assert moved(MERGED, TELLING, [120, 80])[0] == [200]


def test_the_mean_of_two_buurten_that_merge_is_weighted_by_their_dwellings():
    """100 dwellings of € 200,000 and 300 of € 400,000: (20,000 + 120,000) / 400 = € 350,000."""
    assert moved(MERGED, GEMIDDELDE, [200, 400], [100, 300])[0] == [350]


def test_a_buurt_that_is_split_60_40_spreads_its_inhabitants_and_keeps_its_means():
    assert moved(SPLIT, TELLING, [1000])[0] == [600, 400]
    assert moved(SPLIT, GEMIDDELDE, [71], [500])[0] == [71, 71]


def test_three_buurten_become_two():
    """B (400 inhabitants, 200 dwellings) goes for a quarter to X and for three quarters to Y.

    X has 100 + 100 = 200 inhabitants and 50 + 50 dwellings: (50 × 10 + 50 × 30) / 100 = 20%.
    Y has 300 + 600 = 900 inhabitants and 150 + 300 dwellings: (150 × 30 + 300 × 60) / 450 = 50%.
    """
    assert moved(THREE_TO_TWO, TELLING, [100, 400, 600])[0] == [200, 900]
    assert moved(THREE_TO_TWO, GEMIDDELDE, [10, 30, 60], [50, 200, 300])[0] == [20, 50]


def test_the_estimated_share_is_that_of_the_dwellings_that_come_from_split_buurten():
    """X: 50 of its 100 dwellings come from B, which was split; Y: 150 of 450."""
    estimated = THREE_TO_TWO.estimated(numbers([50, 200, 300]), np.zeros(3))
    assert estimated.tolist() == pytest.approx([1 / 2, 1 / 3])
    assert MERGED.estimated(numbers([120, 80]), np.zeros(2)).tolist() == [0]
    assert SPLIT.estimated(numbers([1000]), np.zeros(1)).tolist() == [1, 1]


def test_what_was_estimated_before_stays_estimated_when_years_are_crossed_one_by_one():
    """A was estimated for a half before and is 100 of the 400 dwellings of X: an eighth."""
    assert MERGED.estimated(numbers([100, 300]), np.array([0.5, 0])).tolist() == [0.125]


def test_the_estimated_share_is_weighed_by_what_the_crosswalk_knows_when_there_are_no_dwellings():
    """By the shares: X has all of A and a quarter of B, so 0.25 / 1.25."""
    estimated = THREE_TO_TWO.estimated(np.full(3, np.nan), np.zeros(3))
    assert estimated.tolist() == pytest.approx([0.2, 0.75 / 1.75])


def test_each_new_buurt_tells_what_it_was_made_of():
    assert MERGED.told == ["Samengevoegd uit A en B."]
    assert SPLIT.told == ["Geschat (test): 60% van A.", "Geschat (test): 40% van A."]
    assert THREE_TO_TWO.told == ["Geschat (test): heel A en 25% van B.", "Geschat (test): heel C en 75% van B."]
    assert walk_of("A", "A", ("A", "A", 1)).told == ["Ongewijzigd."]
    assert walk_of("A", "B", ("A", "B", 1)).told == ["Overgenomen van A."]


# Unknown


def test_a_count_of_which_one_part_is_missing_is_unknown_and_never_the_sum_of_the_others():
    values, reasons = moved(MERGED, TELLING, [120, None])
    assert values == [None]
    assert reasons == {0: "ontbreekt in B"}


def test_a_mean_of_which_little_is_missing_stands_on_the_rest():
    """B is 5% of the dwellings, below the 10% that may be missing; above it the mean is unknown."""
    assert moved(MERGED, GEMIDDELDE, [200, None], [95, 5])[0] == [200]
    values, reasons = moved(MERGED, GEMIDDELDE, [200, None], [80, 20])
    assert (values, reasons) == ([None], {0: "ontbreekt in B"})


def test_a_mean_is_unknown_when_the_denominator_is():
    values, reasons = moved(MERGED, GEMIDDELDE, [200, 400], [80, None])
    assert (values, reasons) == ([None], {0: "woningvoorraad ontbreekt in B"})


def test_a_mean_without_any_denominator_only_moves_where_there_is_nothing_to_weigh():
    walk = walk_of("ABC", "XY", ("A", "X", 1), ("B", "Y", 1), ("C", "Y", 1))
    values, reasons = moved(walk, GEMIDDELDE, [200, 300, 400])
    assert values == [200, None]
    assert reasons == {1: "geen noemer om mee te wegen"}


def test_buurten_without_dwellings_have_no_mean_together():
    values, reasons = moved(MERGED, GEMIDDELDE, [200, 400], [0, 0])
    assert (values, reasons) == ([None], {0: "woningvoorraad is 0"})


def test_a_buurt_without_dwellings_needs_no_value():
    assert moved(MERGED, GEMIDDELDE, [200, None], [100, 0])[0] == [200]


def test_no_value_at_all_is_missing_even_when_everything_may_be_missing():
    values, reasons = moved(MERGED, GEMIDDELDE, [None, None], [100, 50], LIBERAL)
    assert (values, reasons) == ([None], {0: "ontbreekt in A, B"})


def test_a_new_buurt_of_which_too_much_has_no_old_one_is_unknown():
    walk = walk_of("A", "XY", ("A", "X", 0.5), ("A", "Y", 0.5), bare=[0.09, 0.11])
    assert moved(walk, TELLING, [100])[0] == [50, None]
    assert moved(walk, GEMIDDELDE, [7], [10])[0] == [7, None]
    assert moved(walk, KLASSE, [7], [10])[0] == [7, None]


def test_a_new_buurt_without_a_source_is_unknown_and_not_0():
    walk = walk_of("A", "XY", ("A", "X", 1))
    assert moved(walk, TELLING, [100])[0] == [100, None]
    assert "geen oude buurt" in walk.told[1]


def test_bare_ground_and_missing_values_add_up_to_what_is_missing():
    """6% of X has no old buurt, and of the rest 5% of the dwellings no value: 10.7% is missing."""
    walk = walk_of("AB", "X", ("A", "X", 1), ("B", "X", 1), bare=[0.06])
    assert moved(walk, GEMIDDELDE, [200, None], [95, 5])[0] == [None]
    assert moved(walk, GEMIDDELDE, [200, None], [97, 3])[0] == [200]


def test_a_buurt_of_which_a_part_is_lost_was_split():
    walk = walk_of("A", "X", ("A", "X", 0.75))
    assert walk.told == ["Geschat (test): 75% van A."]
    assert walk.estimated(numbers([10]), np.zeros(1)).tolist() == [1]


def test_the_parts_of_a_new_buurt_leave_room_for_what_no_old_one_covers():
    walk = walk_of("AB", "X", ("A", "X", 1), ("B", "X", 1), bare=[0.2])
    assert walk.parts(numbers([30, 10])).tolist() == pytest.approx([0.6, 0.2])


def test_ground_without_dwellings_brings_no_inhabitants_and_no_mean():
    walk = walk_of("A", "XY", ("A", "X", 1), ("A", "Y", 0))
    assert moved(walk, TELLING, [100])[0] == [100, 0]
    assert moved(walk, GEMIDDELDE, [7], [10])[0] == [7, None]


# Classes and texts


def test_a_class_is_never_averaged():
    """Class 2 and class 4, as many dwellings each: neither prevails, and class 3 is in neither."""
    values, reasons = moved(MERGED, KLASSE, [2, 4], [50, 50])
    assert (values, reasons) == ([None], {0: "geen klasse heeft ten minste 75%"})


def test_a_class_of_three_quarters_of_the_dwellings_prevails():
    assert moved(MERGED, KLASSE, [2, 4], [75, 25])[0] == [2]
    assert moved(MERGED, KLASSE, [2, 4], [74, 26])[0] == [None]


def test_the_same_class_on_both_sides_needs_no_weights():
    assert moved(MERGED, KLASSE, [3, 3])[0] == [3]


def test_a_class_that_is_missing_does_not_prevail_and_does_not_vanish():
    values, reasons = moved(MERGED, KLASSE, [2, None], [60, 40])
    assert (values, reasons) == ([None], {0: "ontbreekt in B"})
    assert moved(MERGED, KLASSE, [2, None], [80, 20])[0] == [2]


def test_the_class_of_the_leefbaarometer_is_that_of_the_mean_score():
    """Class 2 and class 9 of as many dwellings have a mean in between, in a class that neither had."""
    low, high = BOUNDS_2024[0] + 0.01, BOUNDS_2024[-1] + 0.01
    figures = [
        Figure("klasse_2024", KLASSE, numbers([2, 9]), numbers([50, 50])),
        Figure("afw_2024", GEMIDDELDE, numbers([low, high]), numbers([50, 50])),
    ]
    made = convert(MERGED, figures, Rules())
    mean = (low + high) / 2
    expected = 1 + sum(mean >= bound for bound in BOUNDS_2024)
    assert made.columns["klasse_2024"].tolist() == [expected]
    assert made.columns["afw_2024"].tolist() == pytest.approx([mean])


def test_a_text_stays_only_with_a_buurt_that_did_not_change():
    walk = walk_of("ABC", "XY", ("A", "X", 1), ("B", "Y", 1), ("C", "Y", 1))
    assert text_column(walk, ["grachtengordel", "haven", "haven"]) == ["grachtengordel", None]
    assert text_column(SPLIT, ["haven"]) == [None, None]
    assert text_column(walk_of("A", "X", ("A", "X", 1), bare=[0.05]), ["haven"]) == [None]


# What holds for every crosswalk


@st.composite
def crosswalks(draw, whole=False):
    """Old buurten divided over new ones; with `whole` each goes to one."""
    m, n = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    rows = []
    for i in range(m):
        targets = draw(st.lists(st.integers(0, n - 1), min_size=1, max_size=1 if whole else n, unique=True))
        weights = draw(st.lists(st.integers(1, 50), min_size=len(targets), max_size=len(targets)))
        rows += [(i, j, w / sum(weights), float(w), "test") for j, w in zip(targets, weights)]
    return crosswalk([f"O{i}" for i in range(m)], [f"N{j}" for j in range(n)], rows)


def per_old(walk, elements):
    return st.lists(elements, min_size=len(walk.old), max_size=len(walk.old))


COUNTS = st.integers(0, 10_000)


@given(st.data(), crosswalks())
def test_the_total_of_every_count_is_kept(data, walk):
    values = data.draw(per_old(walk, COUNTS))
    out, _ = moved(walk, TELLING, values)
    assert sum(v for v in out if v is not None) == pytest.approx(sum(values), abs=1e-9 * (1 + sum(values)))


@given(st.data(), crosswalks())
def test_the_total_of_every_count_is_kept_to_the_unit_when_it_is_rounded(data, walk):
    values = data.draw(per_old(walk, COUNTS))
    exact, _ = moved(walk, TELLING, values)
    out, _ = moved(walk, TELLING, values, rules=Rules(whole=True))
    assert sum(v for v in out if v is not None) == sum(values)
    assert all(abs(a - b) < 1 for a, b in zip(exact, out) if a is not None)
    assert all(v == int(v) for v in out if v is not None)


@given(st.data(), st.integers(1, 8))
def test_the_crosswalk_of_a_buurt_to_itself_changes_nothing(data, n):
    codes = [f"B{i}" for i in range(n)]
    walk = crosswalk(codes, codes, [(i, i, 1.0, 1.0, "test") for i in range(n)])
    values = data.draw(st.lists(st.none() | st.floats(-1e6, 1e6), min_size=n, max_size=n))
    weights = data.draw(st.lists(st.none() | COUNTS, min_size=n, max_size=n))
    for kind in (TELLING, GEMIDDELDE, KLASSE):
        assert moved(walk, kind, values, weights)[0] == values
    assert walk.estimated(numbers(weights), np.zeros(n)).tolist() == [0] * n
    assert walk.told == ["Ongewijzigd."] * n


@given(st.data(), crosswalks())
def test_a_mean_lies_between_the_least_and_the_largest_of_its_sources(data, walk):
    values = data.draw(per_old(walk, st.none() | st.floats(-100, 100)))
    weights = data.draw(per_old(walk, COUNTS))
    out, _ = moved(walk, GEMIDDELDE, values, weights, LIBERAL)
    for j, mean in enumerate(out):
        sources = [values[i] for i, k in zip(walk.i, walk.j) if k == j and values[i] is not None]
        assert mean is None or min(sources) <= mean <= max(sources)


@given(st.data(), crosswalks())
def test_a_weighted_mean_keeps_the_total_that_it_stands_for(data, walk):
    """Owner-occupied dwellings, as share × dwellings, are as many before and after."""
    values = data.draw(per_old(walk, st.floats(0, 100)))
    weights = data.draw(per_old(walk, st.integers(1, 10_000)))
    means, _ = moved(walk, GEMIDDELDE, values, weights)
    dwellings, _ = moved(walk, TELLING, weights)
    after = sum(a * b for a, b in zip(means, dwellings) if a is not None)
    assert after == pytest.approx(sum(a * b for a, b in zip(values, weights)), rel=1e-9, abs=1e-6)


@given(st.data(), crosswalks())
def test_unknown_never_becomes_a_number(data, walk):
    """A new buurt with a source without a count has none; with only such sources it has no mean and no class."""
    values = data.draw(per_old(walk, st.none() | COUNTS))
    weights = data.draw(per_old(walk, COUNTS))
    counts, count_reasons = moved(walk, TELLING, values)
    means, _ = moved(walk, GEMIDDELDE, values, weights, LIBERAL)
    classes, _ = moved(walk, KLASSE, values, weights, LIBERAL)
    for j in range(len(walk.new)):
        sources = [values[i] for i, k in zip(walk.i, walk.j) if k == j]
        if not sources or None in sources:
            assert counts[j] is None
            assert bool(sources) == (j in count_reasons)
        if all(v is None for v in sources):
            assert means[j] is None
            assert classes[j] is None


@given(st.data(), crosswalks())
def test_the_order_of_the_buurten_and_of_the_pairs_does_not_matter(data, walk):
    values = data.draw(per_old(walk, st.none() | COUNTS))
    weights = data.draw(per_old(walk, COUNTS))
    old = data.draw(st.permutations(range(len(walk.old))))
    new = data.draw(st.permutations(range(len(walk.new))))
    pairs = [(old.index(i), new.index(j), s, w, "test") for i, j, s, w in zip(walk.i, walk.j, walk.share, walk.mass)]
    other = crosswalk([walk.old[k] for k in old], [walk.new[k] for k in new], pairs[::-1])
    for kind in (TELLING, GEMIDDELDE, KLASSE):
        before, _ = moved(walk, kind, values, weights)
        after, _ = moved(other, kind, [values[k] for k in old], [weights[k] for k in old])
        for place, k in enumerate(new):
            assert after[place] == (None if before[k] is None else pytest.approx(before[k]))


@given(st.data(), crosswalks(whole=True))
def test_nothing_is_estimated_when_every_old_buurt_goes_to_one_new_one(data, walk):
    stock = numbers(data.draw(per_old(walk, COUNTS)))
    estimated = walk.estimated(stock, np.zeros(len(walk.old)))
    assert set(estimated[walk.sources > 0].tolist()) <= {0}


@given(st.data(), crosswalks())
def test_the_parts_of_a_new_buurt_are_the_whole_of_it(data, walk):
    parts = walk.parts(numbers(data.draw(per_old(walk, st.none() | COUNTS))))
    sums = walk.gather(parts)
    assert sums[walk.sources > 0].tolist() == pytest.approx([1] * int((walk.sources > 0).sum()))
