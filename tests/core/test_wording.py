"""What a result says in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.wording import areas, number_word, paragraph, sources
from tests.core.results import area, judged, result


def test_numbers_and_plurals():
    assert [number_word(n) for n in (0, 1, 6, 12, 13)] == ["nul", "één", "zes", "twaalf", "13"]
    assert [areas(n) for n in (0, 1, 2)] == ["0 buurten", "1 buurt", "2 buurten"]
    assert [areas(n, "wijk") for n in (1, 2)] == ["1 wijk", "2 wijken"]


def test_the_paragraph_tells_what_the_map_shows():
    text = paragraph(
        "Voorbeeldstad",
        counts=[0, 1, 3, 4, 5, 0],
        assessed=[4, 4, 4, 5, 1, 0],
        insufficient=[False, False, False, False, True, False],
        per_mechanism={"Omslagzone": (3, 4), "Sloop elders": (0, 1)},
        without_data=["Conjunctuurgevoeligheid"],
    )
    assert text == (
        "In Voorbeeldstad zijn 4 buurten beoordeeld op ten hoogste twee mechanismen. "
        "3 daarvan lopen risico op ten minste één mechanisme, 2 op drie of meer. "
        "Per mechanisme het aantal buurten met risico, van de beoordeelde: Omslagzone 3 van 4; Sloop elders 0 van 1. "
        "Van 1 buurt is te weinig bekend om te tellen. "
        "Niet te beoordelen, want zonder gegevens: Conjunctuurgevoeligheid."
    )


def test_of_many_mechanisms_the_most_frequent_are_told_as_a_map_has_little_room():
    many = {f"M{i}": (i, 20) for i in range(12)}
    text = paragraph("X", [1], [1], [False], many)
    assert (
        "Het vaakst, naar het aantal buurten met risico, van de beoordeelde: M11 11 van 20; M10 10 van 20; M9" in text
    )
    assert "De andere zeven staan in de risicotabel." in text
    assert "M6" not in text


def test_a_forecast_is_not_of_the_year_that_it_looks_ahead_to():
    told = {"aantal_huishoudens": Origin("CBS", 2024), "huishoudens_prognose_2034": Origin("Primos", 2034)}
    assert sources(told) == "CBS (2024); Primos"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([1, 0], "1 daarvan loopt risico op"),
        ([1, 1], "2 daarvan lopen risico op"),
        ([0, 0], "Geen daarvan loopt risico op"),
    ],
)
def test_one_runs_and_several_run(counts, words):
    assert words in paragraph("X", counts, [2, 2], [False, False], {"A": (1, 2), "B": (0, 2)})


def test_one_buurt_and_one_mechanism_are_singular():
    text = paragraph("X", [1], [1], [False], {"Omslagzone": (1, 1)})
    assert text.startswith("In X is 1 buurt beoordeeld op ten hoogste één mechanisme.")


def test_sources_have_their_first_and_last_year():
    origins = {
        "lbm_2020": Origin("Leefbaarometer 3.0", 2020),
        "lbm_2024": Origin("Leefbaarometer 3.0", 2024),
        "aantal_inwoners": Origin("CBS Wijk- en Buurtkaart", 2024),
        "reacties": Origin("opgave gemeente"),
    }
    assert sources(origins) == "CBS Wijk- en Buurtkaart (2024); Leefbaarometer 3.0 (2020–2024); opgave gemeente"
    assert sources({}) == ""


def test_a_paper_names_the_sources_of_what_it_shows_and_no_others():
    said = {"omslagzone": judged(RISK)._replace(source="Leefbaarometer 3.0 (2020, 2024)"),
            "leegstand": judged(SAFE)._replace(source="CBS (2024, 2034)")}  # fmt: skip
    made = result(
        [area("BU99010101", said=said)], sources="CBS; Leefbaarometer 3.0; Politie", borders="Kadaster (2023)",
        scored="Leefbaarometer 3.0 (2002–2024)",
    )  # fmt: skip
    told = "Bron en peiljaar: {}. Berekend op 25 november 2026."
    assert made.sourced(mechanisms=["leegstand"]) == told.format("CBS (2024); Kadaster (2023)")
    assert made.sourced(mechanisms=()) == told.format("Kadaster (2023)")
    assert made.sourced() == told.format("CBS (2024); Kadaster (2023); Leefbaarometer 3.0 (2002–2024)")
    silent = replace(made, areas=[area("BU99010101", said={name: judged(UNKNOWN) for name in said})])
    assert silent.sourced() == told.format("CBS; Leefbaarometer 3.0; Politie"), "without a risk table: all there are"
