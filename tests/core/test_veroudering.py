"""Ageing of the stock, by worked examples. See docs/mechanismen/veroudering.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import veroudering
from tests.core.builders import buildings, buurten, judge, says

SINCE = "percentage_bouwjaarklasse_vanaf_2000"


def one(years, counted=True, stock=1000, **given):
    """One buurt in 2025 with so many dwellings of each building year."""
    settings = {"peiljaar": 2025, **given}
    panden = buildings([0] * len(years), list(years), list(years.values()), counted)
    return judge(veroudering, buurten(woningvoorraad=[stock], buildings={"panden": panden}), **settings)[0]


def test_72_per_cent_of_1975_to_1989_and_3_per_cent_after_2010_is_a_risk():
    row = one({1975: 300, 1989: 420, 1950: 250, 2011: 30})
    assert row[:4] == (72, 60, 1, "ruim")
    assert says(
        row, "72,0% van de woningen is gebouwd in 1975–1989 (drempel 60%, van woningen van 30–60 jaar oud in 2025)",
        "3,0% na 2010 (drempel: minder dan 10%)", "Bron: BAG.",
    )  # fmt: skip


def test_65_per_cent_of_1925_to_1939_is_older_than_the_mechanism_looks_for():
    row = one({1925: 350, 1939: 300, 1970: 350})
    assert row[:4] == (35, 60, 0, "ruim")


@pytest.mark.parametrize(("first", "risk"), [(1957, 0), (1958, 1), (1988, 1), (1989, 0)])
def test_the_middle_of_the_window_is_thirty_to_sixty_years_ago(first, risk):
    """1958–1972 has its middle in 1965, 60 years before 2025; 1988–2002 in 1995."""
    assert one({first: 500, first + 14: 500}).risk == risk


def test_sixteen_years_are_no_building_period():
    assert one({1975: 500, 1990: 500}).value == 50


def test_with_a_tenth_of_newbuild_it_is_no_risk():
    row = one({1975: 900, 2011: 100})
    assert row[:4] == (90, 60, 0, "nipt")
    assert one({1975: 900, 2011: 80, 1900: 20}).risk == 1


def test_what_was_built_fifteen_years_ago_is_new_no_more():
    """The last fifteen years before 2026 are 2011–2025."""
    assert says(one({1975: 900, 2010: 100}), "0,0% na 2010")


@pytest.mark.parametrize(("dwellings", "risk", "certainty"), [
    (560, 0, "ruim"), (580, 0, "nipt"), (620, 1, "nipt"), (640, 1, "ruim"),
])  # fmt: skip
def test_within_five_per_cent_of_sixty_it_is_nipt(dwellings, risk, certainty):
    row = one({1980: dwellings, 1900: 1000 - dwellings})
    assert (row.risk, row.certainty) == (risk, certainty)


def test_the_year_of_age_is_the_newest_in_the_data_else_that_of_the_newest_building():
    panden = {"panden": buildings([0, 0], [1960, 2023], [950, 50])}
    table = buurten(woningvoorraad=[1000], buildings=panden, origins={"woningvoorraad": Origin("CBS", 2024)})
    assert says(judge(veroudering, table)[0], "jaar oud in 2024", "na 2009")
    undated = buurten(woningvoorraad=[1000], buildings=panden)
    assert says(judge(veroudering, undated)[0], "jaar oud in 2023")
    assert "PEILJAAR" in undated.warnings[0]
    assert table.warnings == []


def test_buildings_that_hold_a_part_of_the_stock_are_told_and_nipt():
    row = one({1980: 720, 1900: 70}, stock=1000)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "; de panden tellen 790 van de 1.000 woningen.")
    assert one({1980: 720, 1900: 80}, stock=1000).certainty == "ruim"


def test_each_building_as_one_dwelling_is_told_and_nipt():
    row = one({1980: 900, 1900: 100}, counted=False)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Elk pand telt als één woning. Bron")


# Unknown


def test_years_that_are_not_known_are_left_out_and_too_many_make_it_unknown():
    """Of 800 dwellings with a year 640 are of 1980: 80 %."""
    assert one({1980: 640, 1900: 160, None: 200})[:4] == (80, 60, 1, "ruim")
    row = one({1980: 640, 1900: 150, None: 210})
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "van 21,0% van de woningen is het bouwjaar niet bekend (ten hoogste 20%)")


def test_few_dwellings_in_buildings_are_a_small_number():
    assert one({1980: 19}).certainty == "klein aantal"


def without_buildings(share, **columns):
    return judge(veroudering, buurten(woningvoorraad=[500], **{SINCE: [share]}, **columns), peiljaar=2025)[0]


def test_without_buildings_hardly_anything_since_2000_draws_attention_and_is_no_risk():
    row = without_buildings(3)
    assert row[:4] == (3, 5, 0, "nipt")
    assert says(
        row, "Aandacht: 3,0% van de woningen is gebouwd sinds 2000 (drempel 5%)", "dus geen risico", "Bron: CBS"
    )


@pytest.mark.parametrize("share", [5, 12, 60])
def test_without_buildings_more_since_2000_is_unknown(share):
    """1988–2002 is a building period of the right age in 2025: not even a share of 60 % excludes the risk."""
    row = without_buildings(share)
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "zonder bouwjaren van panden is niet te zeggen", f"({share},0% is gebouwd sinds 2000)")


def test_without_either_it_is_unknown():
    row = without_buildings(None)
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "bouwjaren van panden en het aandeel woningen van na 2000 ontbreken")


def test_a_buurt_without_buildings_in_the_layer_is_judged_by_the_share():
    panden = buildings([0], [1980], [500])
    table = buurten(woningvoorraad=[500, 500], buildings={"panden": panden}, **{SINCE: [3, 3]})
    with_them, without = judge(veroudering, table, peiljaar=2025)
    assert (with_them.risk, with_them.threshold) == (1, 60)
    assert (without.risk, without.threshold) == (0, 5)


def test_ages_that_exclude_each_other_are_refused_in_words():
    problems = veroudering.MECHANISM.problems
    assert "LEEFTIJD_VAN" in problems(veroudering.MECHANISM.read({"leeftijd_van": 70}))[0]
    assert problems(veroudering.MECHANISM.read({})) == []
