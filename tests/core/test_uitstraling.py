"""Spill-over: voldoende or better, amid surroundings below the border of Early Warning."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import uitstraling
from tests.core.builders import buurten, judge, says

EW = -0.10295


def amid(own, *others, near=None, weights=None, year=2024, **columns):
    """A row of buurten, the first of which has the next `near` as neighbours (unless told: all)."""
    n = 1 + len(others)
    near = n - 1 if near is None else near
    columns = {"woningvoorraad": weights or [100] * n, f"afw_{year}": [own, *others], **columns}
    return buurten(at=[(i, 0) for i in range(n)], neighbours=[(0, j) for j in range(1, near + 1)], **columns)


def first(table, **settings):
    return judge(uitstraling, table, **settings)[0]


def test_worked_example_voldoende_amid_weak_buurten_is_a_risk():
    row = first(amid(-0.105, -0.169, -0.160, -0.178))
    assert row.value == pytest.approx(-0.169)
    assert row.threshold == pytest.approx(EW)
    assert (row.risk, row.certainty) == (1, "ruim")
    assert says(
        row, "De buurten eromheen scoren gemiddeld −0,1690", "drempel −0,10295",
        "de buurt zelf is voldoende (klasse 5)", "Bron: Leefbaarometer 3.0 (2024).",
    )  # fmt: skip


def test_worked_example_ruim_voldoende_amid_a_little_less_is_none():
    row = first(amid(0.006, -0.089, -0.089, -0.089))
    assert (row.risk, row.certainty) == (0, "ruim")
    assert row.value == pytest.approx(-0.089)


def test_the_surroundings_are_weighted_by_dwellings():
    """(100·(−0.2) + 300·0 + 100·0)/500 = −0.04."""
    assert first(amid(0.0, -0.2, 0.0, 0.0, weights=[1, 100, 300, 100])).value == pytest.approx(-0.04)


@pytest.mark.parametrize(("around", "risk"), [(EW - 0.001, 1), (EW, 0), (EW + 0.001, 0)])
def test_the_border_itself_belongs_to_the_higher_class(around, risk):
    row = first(amid(-0.1, around, around, around))
    assert (row.risk, row.certainty) == (risk, "nipt")


@pytest.mark.parametrize(("own", "risk"), [(-0.16404, 1), (-0.16406, 0), (0.2, 1)])
def test_a_buurt_below_voldoende_is_itself_what_radiates(own, risk):
    row = first(amid(own, -0.3, -0.3, -0.3))
    assert row.risk == risk
    assert ("zwakker dan waar uitstraling van buiten telt" in row.sentence) == (not risk)


def test_the_class_in_the_data_goes_before_the_table():
    """Between 4 and 5 the data put the border at −0.2; −0.18 is then voldoende."""
    table = amid(-0.18, -0.3, -0.3, -0.3, klasse_2024=[5, 3, 3, 3])
    assert first(table).risk == 1
    assert first(amid(-0.18, -0.3, -0.3, -0.3)).risk == 0


def test_with_two_scored_neighbours_the_nearest_are_taken_and_it_is_nipt():
    row = first(amid(-0.1, -0.2, -0.2, None, -0.2, near=3))
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Vergeleken met de dichtstbijzijnde")


def test_thin_surroundings_make_no_doubt_where_the_own_class_decides():
    row = first(amid(-0.3, -0.2, -0.2, -0.2, near=0))
    assert (row.risk, row.certainty) == (0, "ruim")


@pytest.mark.parametrize("own", [-0.1, -0.3])
def test_without_three_scored_buurten_it_is_unknown(own):
    row = first(amid(own, -0.2, -0.2))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "minder dan drie buurten eromheen met score en woningen")


def test_a_buurt_without_score_is_unknown():
    row = first(amid(None, -0.2, -0.2, -0.2))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "geen score in de Leefbaarometer")


def test_households_stand_in_as_weights():
    row = first(amid(-0.1, -0.2, -0.2, -0.2, woningvoorraad=[None] * 4, aantal_huishoudens=[100] * 4))
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "gewogen met huishoudens in plaats van woningen")


def test_scores_newer_than_the_known_borders_are_warned_about():
    table = amid(-0.1, -0.2, -0.2, -0.2, year=2026)
    judge(uitstraling, table)
    assert any("klasse_2026" in text for text in table.warnings)
