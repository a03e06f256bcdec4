"""Wmo clients against those that the age of the inhabitants lets expect. See docs/mechanismen/wmo.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import wmo
from tests.core.builders import buurten, judge, says

MANY = 1_000_000


def municipality(clients, old, people=1000, by_age=True, **columns):
    """A buurt beside a rest so large that it sets the rates: 4 % of those under 75, 32 % of those of 75 and over."""
    rest = {"old": 100 * MANY, "young": 900 * MANY}
    ages = {"wmo_clienten_75_plus": [0, 0.32 * rest["old"]]} if by_age else {}
    return buurten(
        **{
            "aantal_wmo_clienten": [clients, 0.32 * rest["old"] + 0.04 * rest["young"]],
            "aantal_inwoners": [people, rest["old"] + rest["young"]],
            "inwoners_75_plus": [old, rest["old"]],
            **ages,
            **columns,
        }
    )


def test_160_clients_where_the_ages_let_expect_68_are_a_risk():
    """900 × 4 % + 100 × 32 % = 68; 160/68 = 2.35; ln(2.35/1.5) = 0.45 > 1.645/√160 = 0.13."""
    row = judge(wmo, municipality(160, old=100))[0]
    assert (row.risk, row.threshold, row.certainty) == (1, 1.5, "ruim")
    assert row.value == pytest.approx(160 / 68, rel=1e-4)
    assert says(
        row, "160 Wmo-cliënten: 2,35 keer de verwachte 68,0 (drempel 1,5)", "het gebruik in de gemeente",
        "100 inwoners van 75 en ouder en 900 jongere", "Bron: CBS",
    )  # fmt: skip


def test_as_many_clients_in_an_elderly_buurt_are_none():
    """700 × 4 % + 300 × 32 % = 124; 160/124 = 1.29; ln(1.5/1.29) = 0.15 > 0.13."""
    row = judge(wmo, municipality(160, old=300))[0]
    assert (row.risk, row.certainty, row.value) == (0, "ruim", pytest.approx(160 / 124, rel=1e-4))


def test_a_ratio_that_chance_explains_is_nipt():
    """386 × 4 % + 14 × 32 % = 19.92, of which 30 is 1.506 times; ln(1.506/1.5) is less than 1.645/√30 = 0.30."""
    row = judge(wmo, municipality(30, old=14, people=400))[0]
    assert (row.risk, row.certainty) == (1, "nipt")


def test_without_clients_by_age_a_stated_ratio_solves_the_same_and_it_is_nipt():
    """32 % is 8 × 4 %, so the default ratio expects the same 68 and 124."""
    row, elderly = (judge(wmo, municipality(160, old=old, by_age=False))[0] for old in (100, 300))
    assert (row.risk, row.certainty, row.value) == (1, "nipt", pytest.approx(160 / 68, rel=1e-4))
    assert (elderly.risk, elderly.certainty, elderly.value) == (0, "nipt", pytest.approx(160 / 124, rel=1e-4))
    assert says(row, "Geen cliënten naar leeftijd: iemand van 75 of ouder telt als 8 jongeren.")


def test_with_a_ratio_of_one_age_does_not_matter():
    """68 of 1,000 in the municipality, whatever the ages."""
    found = judge(wmo, municipality(136, old=300, by_age=False), verhouding_75=1)[0]
    assert found.value == pytest.approx(2, rel=1e-4)


def test_nineteen_clients_where_seven_were_expected_are_a_small_number():
    row = judge(wmo, municipality(19, old=10, people=100))[0]
    assert row[:4] == (None, None, None, "klein aantal")
    assert says(row, "minder dan 20 Wmo-cliënten, zowel geteld als verwacht")


def test_nineteen_clients_where_68_were_expected_are_no_risk():
    row = judge(wmo, municipality(19, old=100))[0]
    assert (row.risk, row.certainty) == (0, "ruim")


def test_smoothing_is_told():
    assert says(judge(wmo, municipality(160, old=100), gladstrijken=True)[0], "gladgestreken")


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"clients": None}, "het aantal Wmo-cliënten ontbreekt"),
        ({"people": None}, "het aantal inwoners ontbreekt"),
        ({"old": None}, "het aantal inwoners van 75 en ouder ontbreekt"),
        ({"old": 1200}, "de cijfers spreken elkaar tegen"),
    ],
)
def test_what_is_missing_or_contradictory_makes_it_unknown(columns, told):
    row = judge(wmo, municipality(**{"clients": 160, "old": 100, **columns}))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, told)


def test_clients_of_75_and_over_that_are_more_than_all_clients_are_a_contradiction():
    table = municipality(160, old=100)
    table.columns["wmo_clienten_75_plus"][0] = 170
    row = judge(wmo, table)[0]
    assert row.certainty == "onbekend"
    assert says(row, "meer cliënten van 75 en ouder dan cliënten")


def test_without_clients_by_age_of_this_buurt_those_of_the_municipality_are_enough():
    table = municipality(160, old=100)
    table.columns["wmo_clienten_75_plus"][0] = float("nan")
    assert judge(wmo, table)[0].value == pytest.approx(160 / 68, rel=1e-4)


def test_both_rates_are_those_of_the_same_buurten():
    """A third buurt, all of them 75 and over and clients, counts for neither rate as its inhabitants are not known."""
    table = buurten(
        aantal_wmo_clienten=[160, 68 * MANY, 100 * MANY],
        wmo_clienten_75_plus=[0, 32 * MANY, 100 * MANY],
        aantal_inwoners=[1000, 1000 * MANY, None],
        inwoners_75_plus=[100, 100 * MANY, 100 * MANY],
    )
    assert judge(wmo, table)[0].value == pytest.approx(160 / 68, rel=1e-4)


def test_a_group_of_nobody_gives_no_expectation():
    row = judge(wmo, municipality(160, old=100, referentiegroep=["", "stad"]), referentie="veld")[0]
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, "het referentiegebied heeft geen waarde")


def test_only_the_class_may_be_published():
    assert wmo.MECHANISM.sensitive
