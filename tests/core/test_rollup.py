"""The risk count rolled up to wijken and municipalities, by hand; unknown stays apart, and never becomes 0."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.assessment import NVT
from leefbaar_plugin.core.results.rollup import Counted, every_count, roll_up
from leefbaar_plugin.core.results.rollup_classes import class_order, share_class, share_labels, suffix
from leefbaar_plugin.core.results.rollup_words import percent, sentence, summary
from leefbaar_plugin.core.stacking import HIDDEN, INSUFFICIENT, class_labels

WIJK = "WK000101"
#: Mechanisms at risk, with the unknown ones, class, dwellings, inhabitants (None is unknown).
BUURTEN = [
    (0, 0, "0", 400, 900),
    (2, 3, "1–2", 300, 700),  # with its unknown mechanism it may be one with three
    (3, 3, "3–4", 200, 450),
    (4, 4, "3–4", None, 500),
    (1, 5, INSUFFICIENT, 100, 250),
    (0, 0, NVT, 0, 0),
]


def rolled(rows, of=None, **settings):
    """The areas of some buurten; all in one wijk unless told."""
    at_risk, most, category, dwellings, inhabitants = zip(*rows)
    counted = Counted(
        np.array(at_risk, dtype=float), np.array(most, dtype=float), category,
        np.array(dwellings, dtype=float), np.array(inhabitants, dtype=float),
    )  # fmt: skip
    return roll_up(of or [WIJK] * len(rows), counted, **settings)


def one(rows=BUURTEN, **settings):
    return rolled(rows, **settings)[WIJK]


def test_buurten_dwellings_and_inhabitants_by_class():
    """3–4: two buurten, of one 200 dwellings and of the other none known; 450 + 500 = 950 inhabitants."""
    area = one()
    met = area.classes["3–4"]
    assert (met.buurten, met.dwellings, met.without_dwellings, met.inhabitants) == (2, 200, 1, 950)
    assert {label: tally.buurten for label, tally in area.classes.items()} == {
        "0": 1, "1–2": 1, "3–4": 2, INSUFFICIENT: 1, NVT: 1,
    }  # fmt: skip
    assert (area.total.buurten, area.total.dwellings, area.total.inhabitants) == (6, 1000, 2800)


def test_a_class_of_buurten_without_a_number_is_unknown_and_one_without_buurten_is_nothing():
    area = one([(4, 4, "3–4", None, None), (0, 0, "0", 10, 20)])
    assert area.classes["3–4"].dwellings is None
    assert area.classes["3–4"].inhabitants is None
    assert (area.classes["5–6"].dwellings, area.classes["5–6"].inhabitants) == (0, 0)


def test_at_least_and_at_most_so_many_dwellings_are_in_buurten_with_three():
    """Certain: 200 of 400 + 300 + 200 + 100 = 1000; possible: 300 + 200 + 100 = 600; water counts nowhere."""
    area = one()
    assert (area.certain.buurten, area.certain.dwellings, area.certain.without_dwellings) == (2, 200, 1)
    assert (area.possible.buurten, area.possible.dwellings) == (4, 600)
    assert (area.least, area.most) == (pytest.approx(20), pytest.approx(60))


def test_what_is_certain_counts_also_where_too_little_is_known():
    """Four at risk and ten unknown: the class is unknown, that there are at least three is not."""
    area = one([(4, 14, INSUFFICIENT, 100, 200), (0, 0, "0", 100, 200)])
    assert (area.least, area.most) == (50, 50)


def test_the_user_says_how_many_are_many():
    assert one(many=4).least == 0
    assert one(many=2).least == pytest.approx(50)


def test_the_coverage_weighs_dwellings_and_buurten_without_them():
    """900 of 1000 dwellings are in buurten of which enough is known, and of 4 of 5 buurten the dwellings: 0.72."""
    assert one().coverage == pytest.approx(0.72)
    assert one([(0, 0, NVT, 0, 0)]).coverage is None
    assert one([(1, 1, "1–2", None, 10)]).coverage == 0


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(0, 0, "0", 10, 20)], ("0%", False)),
        ([(3, 3, "3–4", 9, 20), (0, 0, "0", 91, 20)], ("tot 10%", False)),
        ([(3, 3, "3–4", 10, 20), (0, 0, "0", 90, 20)], ("10 tot 25%", False)),
        ([(3, 3, "3–4", 50, 20), (0, 0, "0", 50, 20)], ("50% of meer", False)),
        (BUURTEN, ("10 tot 25%", True)),
        ([(0, 9, INSUFFICIENT, 50, 20), (3, 3, "3–4", 50, 20)], (INSUFFICIENT, False)),
        ([(3, 3, "3–4", None, 20)], (INSUFFICIENT, False)),
        ([(0, 0, NVT, 0, 0)], (NVT, False)),
    ],
)
def test_the_class_of_the_share_and_whether_it_hangs_on_the_unknown(rows, expected):
    assert share_class(one(rows)) == expected


def test_classes_of_the_share_are_told_in_words():
    assert share_labels() == ["0%", "tot 10%", "10 tot 25%", "25 tot 50%", "50% of meer"]
    assert share_labels([40]) == ["0%", "tot 40%", "40% of meer"]


def test_each_exact_count_is_one_row_and_what_has_no_count_comes_last():
    found = rolled(BUURTEN, of=["A", "B", "A", "A", "B", "B"])
    assert list(found) == ["A", "B"]
    assert every_count(found) == [(0, "0"), (2, "1–2"), (3, "3–4"), (4, "3–4"), (None, INSUFFICIENT), (None, NVT)]
    assert found["A"].counts[4, "3–4"].dwellings is None
    assert found["A"].counts[3, "3–4"].dwellings == 200
    assert found["B"].counts[None, INSUFFICIENT].buurten == 1


def test_the_sentence_tells_both_ends_and_what_is_unknown():
    assert sentence(one()) == (
        "2 van de 5 buurten lopen risico op drie of meer mechanismen: 200 van de 1.000 woningen (20%), en ten hoogste "
        "600 (60%) als al het onbekende een risico is. Van 1 buurt is te weinig bekend om te tellen. Van 1 buurt is "
        "het aantal woningen onbekend; in het aandeel telt die niet mee."
    )


def test_the_sentence_of_one_wijk_among_wijken_without_dwellings():
    assert sentence(one([(1, 1, "1–2", None, 10)]), "wijk", 2) == (
        "Geen van 1 wijk loopt risico op twee of meer mechanismen; hoeveel woningen dat zijn, is onbekend. Van 1 "
        "wijk is het aantal woningen onbekend; in het aandeel telt die niet mee."
    )
    assert sentence(one([(0, 0, NVT, 0, 0)])).startswith("Niet van toepassing")


def test_the_summary_adds_the_areas_and_counts_them_by_class():
    found = rolled(BUURTEN, of=["A", "A", "A", "B", "B", "B"])
    classes = [share_class(area)[0] for area in found.values()]
    assert classes == ["10 tot 25%", INSUFFICIENT]
    text = summary(list(found.values()), "Voorbeeldstad", "wijk", classes)
    assert text.startswith("Voorbeeldstad: 2 van de 5 buurten lopen risico op drie of meer mechanismen: 200 van de 1.0")
    assert text.endswith(
        "Aandeel van de woningen in buurten met drie of meer mechanismen: 10 tot 25% in 1 wijk; onvoldoende gegevens "
        "in 1 wijk."
    )


def test_little_is_not_nothing_and_nearly_all_is_not_all():
    assert [percent(v) for v in (0, 0.4, 35.4, 99.6, 100)] == ["0%", "minder dan 1%", "35%", "meer dan 99%", "100%"]


def test_classes_are_parts_of_the_names_of_columns():
    labels = [*class_labels(), INSUFFICIENT, NVT]
    assert [suffix(label) for label in labels] == ["0", "1_2", "3_4", "5_6", "7_plus", "onvoldoende", "nvt"]


def test_a_layer_with_classes_of_its_own_is_believed():
    assert class_order(["1–2", "0", NVT], class_labels()) == [*class_labels(), INSUFFICIENT, NVT]
    assert class_order(["2 of meer", "0", "1", INSUFFICIENT], class_labels()) == [
        "0", "1", "2 of meer", INSUFFICIENT, NVT,
    ]  # fmt: skip


DARK = (0, 0, HIDDEN, None, None)


def test_a_wijk_of_which_nothing_is_shown_is_not_said_to_be_unknown_or_without_risk():
    area = one([DARK, DARK])
    assert share_class(area) == (HIDDEN, False)
    assert sentence(area) == "2 buurten worden niet getoond: te klein, of nodig om een kleine te beschermen."


def test_a_buurt_that_is_not_shown_may_run_any_risk():
    area = one([DARK, *BUURTEN[:3]])
    assert (area.certain.buurten, area.possible.buurten) == (1, 3)
    told = sentence(area)
    assert "1 buurt wordt niet getoond" in told
    assert "te weinig bekend" not in told
    assert "onbekend" not in told.replace("het onbekende", ""), "its dwellings are held back, not unknown"
