"""omslagzone: near a border of classes (EW ±¼u, EEW ±⅛u), and falling. See docs/mechanismen/omslagzone.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import omslagzone
from tests.core.builders import assess, buurten, judge, says

EW, EEW = -0.10295, 0.01015
U = 0.15678
FALLING = {"lbm_2020": 4.0, "lbm_2024": 3.95}
STEADY = {"lbm_2020": 4.0, "lbm_2024": 4.0}


def one(**columns):
    settings = {k: columns.pop(k) for k in list(columns) if k in {s.name for s in omslagzone.MECHANISM.settings}}
    (row,) = judge(omslagzone, buurten(**columns), **settings)
    return row


def test_worked_example_in_the_early_warning_zone_and_falling_is_a_risk():
    table = buurten(afw_2024=-0.10490, lbm_2020=3.9647, lbm_2024=3.9407)
    (row,) = judge(omslagzone, table)
    assert row.risk == 1
    assert row.value == pytest.approx(0.00195)
    assert row.threshold == pytest.approx(U / 4)
    assert row.certainty == "ruim"
    assert assess(omslagzone, table).extra["zone"] == ["EW"]


@pytest.mark.parametrize("before", [4.5, 4.0, 3.5, None], ids=["fell", "steady", "rose", "unknown"])
def test_worked_example_outside_both_zones_is_no_risk_whatever_the_change(before):
    assert one(afw_2024=-0.06309, lbm_2020=before, lbm_2024=4.0).risk == 0


def test_buurt_in_zone_without_history_is_unknown():
    row = one(afw_2024=-0.10490, lbm_2024=3.9407)
    assert row.risk is None
    assert row.certainty == "onbekend"
    assert row.value == pytest.approx(0.00195), "where it lies is known"
    assert says(row, "Onbekend: in zone EW", "2020", "Leefbaarometer")


def test_a_zone_made_wider_holds_also_what_lies_nearer_to_the_border_of_the_other():
    """−0.04 lies 0.063 from the border of EW and 0.050 from that of EEW, of which the zone is only 0.0196 wide."""
    for zones in ("EW", "EW en EEW"):
        row = one(afw_2024=-0.04, **FALLING, breedte_ew=0.08, zones=zones)
        assert (row.risk, row.threshold) == (1, 0.08)
        assert row.value == pytest.approx(0.06295)
        assert says(row, "zone EW")


def test_buurt_without_score_is_unknown():
    without, _ = judge(omslagzone, buurten(afw_2024=[None, -0.1], **FALLING))
    assert without == (None, None, None, "onbekend", "Onbekend: geen score in de Leefbaarometer.")


def test_only_the_newest_year_counts():
    older, _ = judge(omslagzone, buurten(afw_2024=[-0.1, -0.1], afw_2026=[None, -0.1]))
    assert older.certainty == "onbekend"


@pytest.mark.parametrize(
    "column", [{"water": "JA"}, {"woningvoorraad": 0}, {"aantal_inwoners": 0}, {"aantal_huishoudens": 0}]
)
def test_where_nobody_lives_it_does_not_apply(column):
    row = one(afw_2024=-0.10490, **FALLING, **column)
    assert row[:4] == (None, None, None, "niet van toepassing")


def test_households_say_nothing_of_emptiness_where_dwellings_are_known():
    assert one(afw_2024=-0.10490, **FALLING, aantal_huishoudens=0, woningvoorraad=30).risk == 1


def test_a_small_buurt_is_judged_for_no_dwellings_are_divided_by():
    assert one(afw_2024=-0.10490, **FALLING, woningvoorraad=5).risk == 1


def test_buurt_that_rises_in_the_zone_is_no_risk():
    assert one(afw_2024=-0.10490, lbm_2020=3.9, lbm_2024=4.0).risk == 0


@pytest.mark.parametrize(("before", "now", "risk"), [(3.9603, 3.9407, 1), (3.9602, 3.9407, 0), (4.1196, 4.1, 1)])
def test_a_fall_of_exactly_the_smallest_one_counts(before, now, risk):
    assert one(afw_2024=-0.10490, lbm_2020=before, lbm_2024=now).risk == risk


@pytest.mark.parametrize(
    ("border", "width", "setting"), [(EW, 0.04, "breedte_ew"), (EW, 0.03, "breedte_ew"), (EEW, 0.02, "breedte_eew")]
)
def test_a_zone_holds_its_lower_end_but_not_its_upper_end(border, width, setting):
    ends = [round(border - width, 5), round(border + width, 5)]
    table = buurten(afw_2024=[ends[0] - 0.0001, ends[0], ends[1] - 0.0001, ends[1]], **FALLING)
    assert [row.risk for row in judge(omslagzone, table, **{setting: width})] == [0, 1, 1, 0]


def test_early_early_warning_lies_around_ruim_voldoende_and_goed_and_is_half_as_wide():
    table = buurten(afw_2024=[0.0, EEW + U / 8 + 0.001, EEW - U / 8 - 0.001], **FALLING)
    inside, above, below = judge(omslagzone, table)
    assert (inside.risk, above.risk, below.risk) == (1, 0, 0)
    assert inside.threshold == pytest.approx(U / 8)
    assert assess(omslagzone, table).extra["zone"] == ["EEW", "geen", "geen"]


@pytest.mark.parametrize(("zones", "risks"), [("EW en EEW", [1, 1]), ("EW", [1, 0]), ("EEW", [0, 1])])
def test_only_the_zones_asked_for_count(zones, risks):
    table = buurten(afw_2024=[-0.10490, 0.0], **FALLING)
    assert [row.risk for row in judge(omslagzone, table, zones=zones)] == risks


def test_position_alone_needs_no_history():
    row = one(afw_2024=-0.10490, modus="alleen positie")
    assert row.risk == 1
    assert "veranderde" not in row.sentence


@pytest.mark.parametrize(("years", "risk"), [(2, 0), (4, 1), (6, None)])
def test_the_fall_is_taken_over_the_years_asked_for(years, risk):
    assert one(afw_2024=-0.10490, lbm_2022=3.95, lbm_2020=4.0, lbm_2024=3.95, jaren=years).risk == risk


def test_relative_to_a_municipality_that_falls_as_much_nobody_falls():
    table = buurten(afw_2024=[-0.1049] * 3, lbm_2020=[4.0] * 3, lbm_2024=[3.95, 3.95, 3.91])
    assert [row.risk for row in judge(omslagzone, table)] == [1, 1, 1]
    assert [row.risk for row in judge(omslagzone, table, relatief=True)] == [0, 0, 1]


def test_borders_follow_the_classes_in_the_data():
    # Halfway the highest of class 5 (-0.13) and the lowest of class 6 (-0.11) the border is -0.12.
    table = buurten(afw_2024=[-0.16, -0.13, -0.11, -0.081], klasse_2024=[5, 5, 6, 6], **FALLING)
    assert [row.value for row in judge(omslagzone, table)] == pytest.approx([0.04, 0.01, 0.01, 0.039])
    assert [row.risk for row in judge(omslagzone, table)] == [0, 1, 1, 1]


@pytest.mark.parametrize("classes", [[5, 5], [5, 6], None], ids=["one class", "overlapping", "none"])
def test_borders_are_those_of_release_2024_where_the_data_do_not_tell(classes):
    table = buurten(afw_2024=[-0.11, -0.12], **({"klasse_2024": classes} if classes else {}), **FALLING)
    assert [row.value for row in judge(omslagzone, table)] == pytest.approx([0.00705, 0.01705])


@pytest.mark.parametrize(
    ("afw", "change", "risk", "certainty"),
    [
        (EW + 0.97 * U / 4, -0.05, 1, "nipt"),  # just inside
        (EW + 1.03 * U / 4, -0.05, 0, "nipt"),  # just outside
        (EW, -0.0196 * 1.03, 1, "nipt"),  # just enough
        (EW, -0.0196 * 0.97, 0, "nipt"),  # just not enough
        (EW + 0.97 * U / 4, +0.05, 0, "ruim"),  # near the end of the zone, but rising
        (EW + 1.50 * U / 4, -0.0196 * 1.03, 0, "ruim"),  # near the smallest fall, but far outside
        (EW + 0.90 * U / 4, -0.0196 * 1.10, 1, "ruim"),  # beyond five per cent on both
    ],
)
def test_nipt_when_a_condition_within_five_per_cent_would_change_the_outcome(afw, change, risk, certainty):
    row = one(afw_2024=afw, lbm_2020=4.0, lbm_2024=4.0 + change)
    assert (row.risk, row.certainty) == (risk, certainty)


def test_sentence_tells_value_threshold_reference_source_and_years():
    row = one(afw_2024=-0.10490, lbm_2020=3.9647, lbm_2024=3.9407)
    assert says(
        row, "Score −0,1049 ligt 0,00", "punt van de grens voldoende|ruim voldoende", "binnen 0,0392",
        "−0,0240 punt in 2020–2024", "drempel −0,0196", "Bron: Leefbaarometer 3.0 (2020, 2024).",
    )  # fmt: skip


def test_scores_newer_than_the_known_borders_are_warned_about():
    table = buurten(afw_2026=-0.1)
    judge(omslagzone, table)
    assert any("klasse_2026" in text for text in table.warnings)
