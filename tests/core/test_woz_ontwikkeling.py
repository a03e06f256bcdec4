"""Development of dwelling values relative to the municipality. See docs/mechanismen/woz_ontwikkeling.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import woz_ontwikkeling
from tests.core.builders import buurten, judge, says

NOW = Origin("CBS Wijk- en Buurtkaart", 2024)
HUGE = 10_000_000_000


def worth(before, after, others=(205, 291), **columns):
    """A buurt of 100 dwellings beside one that sets the development of the municipality."""
    columns = {
        "gemiddelde_woningwaarde_2020": [before, others[0]],
        "gemiddelde_woningwaarde": [after, others[1]],
        "woningvoorraad": [100, HUGE],
        "woningvoorraad_2020": [100, HUGE],
        **columns,
    }
    return buurten(origins={"gemiddelde_woningwaarde": NOW, "woningvoorraad": NOW}, **columns)


def first(table, **settings):
    return judge(woz_ontwikkeling, table, **settings)[0]


def test_worked_example_178_to_236_is_a_risk():
    row = first(worth(178, 236))
    assert row.value == pytest.approx(0.934, abs=5e-4)
    assert (row.threshold, row.risk, row.certainty) == (0.95, 1, "nipt")
    assert says(
        row, "in 2020–2024 van € 178.000 naar € 236.000: × 1,33, waar de gemeente op × 1,42 uitkomt",
        "Verhouding 0,934 (drempel 0,950)", "Bron: CBS Wijk- en Buurtkaart (2020, 2024).",
    )  # fmt: skip


def test_worked_example_178_to_249_is_none():
    row = first(worth(178, 249))
    assert row.value == pytest.approx(0.985, abs=5e-4)
    assert row.risk == 0


def test_a_development_beyond_five_per_cent_of_the_threshold_is_sure():
    """200/178 is 0.79 and 270/178 is 1.07 of the municipality."""
    assert [first(worth(178, after)).certainty for after in (200, 270)] == ["ruim", "ruim"]


@pytest.mark.parametrize(("then", "certainty"), [(110, "ruim"), (111.2, "nipt"), (91, "ruim"), (90, "nipt")])
def test_a_stock_that_changed_by_a_tenth_makes_it_nipt(then, certainty):
    """100 dwellings now: from 110 it is −9.1 %, from 111.2 −10.1 %, from 91 +9.9 %, from 90 +11.1 %."""
    row = first(worth(178, 200, woningvoorraad_2020=[then, HUGE]))
    assert (row.risk, row.certainty) == (1, certainty)
    assert ("De woningvoorraad veranderde" in row.sentence) == (certainty == "nipt")


def test_a_stock_of_which_the_change_is_not_known_is_told():
    row = first(worth(178, 200, woningvoorraad_2020=[None, None]))
    assert (row.risk, row.certainty) == (1, "ruim")
    assert says(row, "Of de woningvoorraad veranderde is niet bekend.")


def test_the_municipality_is_the_same_buurten_in_both_years():
    """(100·200 + 300·300)/(100·100 + 300·200) = 110/70; the third lacks a value, so 900 counts in neither year."""
    table = buurten(
        gemiddelde_woningwaarde_2020=[100, 200, None],
        gemiddelde_woningwaarde_2024=[200, 300, 900],
        woningvoorraad=[100, 300, 500],
    )
    rows = judge(woz_ontwikkeling, table)
    assert rows[0].value == pytest.approx(2 / (110 / 70))
    assert rows[1].value == pytest.approx(1.5 / (110 / 70))
    assert rows[2].certainty == "onbekend"


def test_the_netherlands_is_compared_with_by_its_stated_development():
    row = first(worth(100, 130), referentie="nederland", referentiewaarde=1.3)
    assert row.value == pytest.approx(1.0)
    assert says(row, "waar Nederland op × 1,30 uitkomt")


def test_households_stand_in_as_weights():
    table = worth(178, 200, woningvoorraad=[None, None], aantal_huishoudens=[100, HUGE])
    row = first(table)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "gewogen met huishoudens in plaats van woningen")
    assert first(table, referentie="nederland", referentiewaarde=1.3).certainty == "ruim", "nothing is weighted"


@pytest.mark.parametrize(("before", "after"), [(None, 236), (178, None), (0, 236), (178, 0)])
def test_without_a_value_in_both_years_it_is_unknown_and_zero_is_no_value(before, after):
    row = first(worth(before, after))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "geen WOZ-waarde in 2020 of 2024")


def test_without_an_earlier_year_it_is_unknown():
    row = first(worth(178, 236, gemiddelde_woningwaarde_2020=[None, None]))
    assert row.certainty == "onbekend"
    assert says(row, "geen twee WOZ-waarden die 4 jaar uiteen liggen", "voor 4 jaar terug ontbreekt 2020")


def test_a_value_of_a_year_that_is_not_told_cannot_be_compared():
    table = buurten(gemiddelde_woningwaarde=[236, 291], woningvoorraad=[100, HUGE])
    assert says(first(table), "het jaar ervan is niet bekend")


def test_without_dwellings_of_any_buurt_there_is_no_reference():
    row = first(worth(178, 236, woningvoorraad=[None, None]))
    assert row.certainty == "onbekend"
    assert says(row, "het referentiegebied heeft geen waarde")


def test_fewer_than_twenty_dwellings_are_a_small_number():
    assert first(worth(178, 236, woningvoorraad=[19, HUGE])).certainty == "klein aantal"
    assert first(worth(178, 236, woningvoorraad=[20, HUGE])).risk == 1


def test_both_years_are_cited_by_the_source_that_the_file_told():
    """The column of now has no year in its name, but is of 2024 by its origin."""
    told = {
        "gemiddelde_woningwaarde": Origin("Makelaars", 2024),
        "gemiddelde_woningwaarde_2020": Origin("Makelaars", 2020),
    }
    table = buurten(
        gemiddelde_woningwaarde=[236, 291], gemiddelde_woningwaarde_2020=[178, 205], woningvoorraad=[100, 1000],
        origins=told,
    )  # fmt: skip
    assert says(judge(woz_ontwikkeling, table)[0], "Bron: Makelaars (2020, 2024).")
