"""The page of the robustness study: what it tells depends on what was drawn."""

from __future__ import annotations

import re

import pytest

from leefbaar_plugin.core.evidence.robustness.page import as_html
from leefbaar_plugin.core.evidence.robustness.study import SETTINGS, study
from leefbaar_plugin.core.report.drawing import Shape
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import buurten
from tests.html_reader import Reader

ENERGY = next(m for m in all_mechanisms() if m.id == "energiearmoede")
USUAL = {s.name: s.default for s in SETTINGS} | {"startgetal": 1, "vanaf": 1, "trekkingen": 50, "sobol_trekkingen": 0}
SQUARES = [Shape([[(x, 0), (x + 90, 0), (x + 90, 90), (x, 90), (x, 0)]]) for x in (0, 100, 200)]


@pytest.fixture(scope="module")
def studied():
    """Three buurten, of which the first is near the threshold of energy poverty: 1.5 times the mean of 10 %."""
    table = buurten(percentage_energiearmoede=[15.0, 10.0, 5.0], aantal_huishoudens=[100.0, 1000.0, 100.0],
                    aantal_inwoners=[200.0, 2000.0, 200.0])  # fmt: skip
    used = ENERGY.read({})

    def made(told=None, **settings):
        return study(table, [(ENERGY, used)], {ENERGY.id: ENERGY.assess(table, used)}, told or {},
                     {**USUAL, **settings}, lambda done, total: None)  # fmt: skip

    return made


def read(found, shapes=None, left_out=()):
    return Reader(as_html(found, "Aadorp", shapes, ["Verantwoording."], left_out)).text


def test_without_the_sobol_draws_no_choice_is_called_the_one_that_matters_most(studied):
    assert "Welke keuze maakt het meest uit?" not in read(studied())
    assert "Welke keuze maakt het meest uit?" in read(studied(sobol_trekkingen=32))


def test_the_choices_are_told_for_the_number_of_buurten_and_for_the_mean_count(studied):
    told = read(studied(sobol_trekkingen=32))
    assert "Voor het aantal buurten met 1 of meer mechanismen" in told
    assert "Voor het gemiddelde aantal mechanismen per buurt" in told
    assert re.search(r"alleen \d+%", told)


def test_where_no_choice_changes_anything_that_is_said(studied):
    fixed = {(ENERGY.id, s.name): None for s in ENERGY.settings} | {("gedeeld", s.name): None for s in ENERGY.settings}
    told = read(studied(fixed, meetmarges=False))
    assert "Geen enkele keuze is getrokken: de trekkingen zijn alle gelijk." in told
    assert "Geen enkele buurt is een twijfelgeval." in told


def test_a_map_is_drawn_only_when_the_places_are_known(studied):
    found = studied()
    assert "Waar?" not in read(found)
    page = as_html(found, "Aadorp", SQUARES, ["Verantwoording."])
    assert "Kaart van de zekerheid" in page
    assert "dat is niet hetzelfde als geen risico" in " ".join(Reader(page).text.split())


def test_a_buurt_near_the_threshold_is_named_as_a_doubtful_case_with_its_span(studied):
    page = Reader(as_html(studied(), "Aadorp", None, ["Verantwoording."]))
    (row,) = [row for row in page.rows if row[1:2] == ["BU00010001"] or row[-1] == "Energiearmoede"]
    assert row[3] == "0–1"
    assert 0 < int(row[4].rstrip("%")) < 100


def test_a_mechanism_that_could_be_assessed_nowhere_is_named_as_left_out(studied):
    told = read(studied(), left_out=["Krimp", "Wmo"])
    assert "Niet meegeteld, ook niet als onbekend, want nergens te beoordelen: Krimp, Wmo." in told


def test_margins_of_measurement_are_on_the_page_when_they_were_drawn(studied):
    assert "Meetmarges die meegetrokken zijn" in read(studied(meetmarges=True))
    assert "Meetmarges die meegetrokken zijn" not in read(studied(meetmarges=False))
