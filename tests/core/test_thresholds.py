"""Thresholds and reference areas: one vocabulary for all mechanisms. docs/methode.en.md, Mechanisms and evidence."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.judging.references import reference, reference_settings
from leefbaar_plugin.core.judging.thresholds import ABSOLUUT, HOOG, KWANTIEL, LAAG, RELATIEF, Threshold
from tests.core.builders import buurten

TWO = ["BU00010001", "BU00010002", "BU00020001"]


def settings_of(threshold, **chosen):
    return {**{s.name: s.default for s in threshold.settings}, **chosen}


def limit_of(threshold, table, values, weights, **chosen):
    return threshold.of(
        table, np.array(values, dtype=float), np.array(weights, dtype=float), settings_of(threshold, **chosen)
    )


def words(limit, row=0):
    return limit.words.at(np.array([row]))[0]


def test_a_relative_threshold_is_a_factor_on_the_weighted_mean_of_the_own_municipality():
    """(10·1 + 20·3)/4 = 17.5, × 1.5 = 26.25; the other municipality has 40 alone, so 60."""
    limit = limit_of(Threshold(RELATIEF, "%", factor=1.5), buurten(codes=TWO), [10, 20, 40], [1, 3, 5])
    assert limit.threshold.tolist() == [26.25, 26.25, 60]
    assert limit.reference.tolist() == [17.5, 17.5, 40]
    assert words(limit) == "drempel 26,2%: 1,5 × de gemeente met 17,5%"


def test_a_difference_is_added_to_the_mean_of_the_reference_area():
    limit = limit_of(Threshold(RELATIEF, "%", difference=2.0), buurten(codes=TWO), [4, 4, 1], [1, 1, 1])
    assert limit.threshold.tolist() == [6, 6, 3]
    assert words(limit) == "drempel 6,0%: 2 punt boven de gemeente met 4,0%"


def test_without_a_difference_the_reference_area_is_the_threshold():
    limit = limit_of(Threshold(RELATIEF, "%", difference=0.0), buurten(codes=TWO), [4, 4, 1], [1, 1, 1])
    assert limit.threshold.tolist() == [4, 4, 1]
    assert words(limit) == "drempel 4,0%: de gemeente"


def test_a_ratio_of_the_netherlands_is_never_below_nought():
    _, ratio = reference_settings(unit="×")
    _, points = reference_settings(unit="punten")
    assert ratio.problem(-1)
    assert points.problem(-1) is None


def test_the_region_is_all_rows_given():
    limit = limit_of(
        Threshold(RELATIEF, "%", factor=2.0), buurten(codes=TWO), [10, 20, 30], [1, 1, 2], referentie="regio"
    )
    assert limit.threshold.tolist() == [45, 45, 45]
    assert words(limit) == "drempel 45,0%: 2 × de regio met 22,5%"


def test_the_worst_fifth_of_a_region_is_always_a_fifth():
    values = np.arange(10.0)
    high = Threshold(KWANTIEL, "%", bad=HOOG, share=20)
    low = Threshold(KWANTIEL, "%", bad=LAAG, share=20)
    table = buurten(codes=[f"BU0001{i:04d}" for i in range(10)])
    for threshold, flagged in ((high, [8, 9]), (low, [0, 1])):
        limit = limit_of(threshold, table, values, np.ones(10))
        assert np.flatnonzero(limit.judge(values).holds).tolist() == flagged
    assert words(limit).endswith("de ongunstigste 20% van de gemeente, dus altijd zoveel, en meer bij gelijke waarden")


def test_a_field_compares_with_rows_of_the_same_kind_and_an_empty_one_with_nobody():
    table = buurten(codes=TWO, referentiegroep=["stad", "stad", ""])
    limit = limit_of(Threshold(RELATIEF, "%", factor=1.0), table, [10, 30, 50], [1, 1, 1], referentie="veld")
    assert limit.threshold[:2].tolist() == [20, 20]
    assert np.isnan(limit.threshold[2])
    assert limit.unknown().rows.tolist() == [False, False, True]
    assert words(limit) == "drempel 20,0%: 1 × buurten van groep stad met 20,0%"


def test_water_and_empty_buurten_are_no_part_of_the_reference():
    table = buurten(codes=TWO, woningvoorraad=[100, 0, 100])
    limit = limit_of(Threshold(RELATIEF, "%", factor=1.0), table, [10, 90, 50], [1, 1, 1], referentie="regio")
    assert limit.threshold.tolist() == [30, 30, 30]


def test_the_percentile_rank_of_the_middle_one_of_three_is_fifty():
    settings = {s.name: s.default for s in reference_settings("regio", stated=False)}
    area = reference(buurten(codes=TWO), settings)
    assert area.percentile_rank(np.array([3.0, 1.0, 2.0])) == pytest.approx([250 / 3, 50 / 3, 50])


def test_the_rows_with_a_value_are_counted_in_each_group():
    settings = {s.name: s.default for s in reference_settings("gemeente")}
    area = reference(buurten(codes=TWO, woningvoorraad=[100, 100, 0]), settings)
    assert area.count(np.array([3.0, np.nan, 2.0])).tolist() == [1, 1, 0], "the third is empty"


def test_who_is_alone_in_its_municipality_is_compared_with_itself_and_that_is_told():
    table = buurten(codes=TWO)
    limit_of(Threshold(RELATIEF, "%", factor=1.5), table, [10, 20, 40], [1, 1, 1])
    (warning,) = table.warnings
    assert "compared with itself: BU00020001." in warning


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"drempelsoort": RELATIEF, "referentie": "nederland"}, "REFERENTIEWAARDE"),
        ({"drempelsoort": KWANTIEL, "referentie": "nederland", "referentiewaarde": 3.0}, "DREMPELSOORT"),
    ],
)
def test_what_cannot_go_together_is_refused_in_words(chosen, told):
    threshold = Threshold(ABSOLUUT, "%", absolute=3)
    assert [text for text in threshold.problems(settings_of(threshold, **chosen)) if told in text]
    assert threshold.problems(settings_of(threshold)) == []
