"""Judgement of residents, by a worked example. See docs/mechanismen/bewonersoordeel.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import bewonersoordeel
from tests.core.builders import buurten, judge, says

MANY = 10_000_000


def survey(share, answers=68, others=22.0, **columns):
    """A buurt beside one so large that it sets the figure of the municipality."""
    return buurten(
        **{
            "percentage_buurt_achteruitgegaan": [share, others],
            "aantal_respondenten": [answers, MANY],
            **columns,
        }
    )


def grades(grade, spread=1.2, answers=100, others=7.0):
    return buurten(
        rapportcijfer_buurt=[grade, others],
        rapportcijfer_spreiding=[spread, 1.2],
        aantal_respondenten=[answers, MANY],
    )


def test_34_per_cent_of_68_respondents_where_the_municipality_has_22_is_a_risk():
    """√(0.34·0.66/68) = 5.74 points, so 24.6–43.4 (43.45 when rounded once)."""
    row = judge(bewonersoordeel, survey(34))[0]
    assert (row.risk, row.certainty, row.value) == (1, "ruim", 34)
    assert row.threshold == pytest.approx(22, abs=1e-3)
    assert says(
        row, "34,0% van 68 respondenten vindt de buurt achteruitgegaan", "90%-interval 24,6–43,4%",
        "drempel 22,0%: de gemeente", "Bron: bewonersenquête.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("share", "risk", "certainty"), [(30, 0, "nipt"), (18, 0, "nipt"), (5, 0, "ruim"), (60, 1, "ruim")]
)
def test_an_interval_that_holds_the_municipality_is_no_risk_and_nipt(share, risk, certainty):
    """Of 68: 30 ± 9.1 and 18 ± 7.7 hold 22; 5 ± 4.3 lies below it, 60 ± 9.8 above."""
    row = judge(bewonersoordeel, survey(share))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_a_buurt_where_everyone_agrees_with_everyone_elsewhere_is_no_risk():
    """A share of nought has no standard error: equal is not worse."""
    assert judge(bewonersoordeel, survey(0, others=0))[0].risk == 0


def test_49_respondents_are_a_small_number():
    row = judge(bewonersoordeel, survey(90, answers=49))[0]
    assert row[:4] == (None, None, None, "klein aantal")
    assert says(row, "minder dan 50 respondenten")


@pytest.mark.parametrize(("grade", "risk", "certainty"), [(6.0, 1, "ruim"), (6.9, 0, "nipt"), (8.0, 0, "ruim")])
def test_a_grade_is_bad_when_it_is_low(grade, risk, certainty):
    """± 1.645·1.2/√100 = 0.20."""
    row = judge(bewonersoordeel, grades(grade))[0]
    assert (row.risk, row.certainty, row.threshold) == (risk, certainty, pytest.approx(7, abs=1e-3))


def test_the_sentence_of_a_grade_has_no_per_cent():
    row = judge(bewonersoordeel, grades(6.0))[0]
    assert says(row, "Rapportcijfer 6,0 van 100 respondenten (90%-interval 5,8–6,2; drempel 7,0: de gemeente).")


def test_the_share_goes_before_the_grade_unless_told_otherwise():
    table = survey(34, rapportcijfer_buurt=[8.0, 7.0], rapportcijfer_spreiding=[1.2, 1.2])
    assert judge(bewonersoordeel, table)[0].risk == 1
    row = judge(bewonersoordeel, table, vraag="cijfer")[0]
    assert (row.risk, row.value) == (0, 8)


def test_the_municipality_is_weighed_by_inhabitants_where_they_are_known():
    """(34·1000 + 10·3000)/4000 = 16, whoever was asked; by respondents (68 and 204,000) it would be 10."""
    answers = {"aantal_respondenten": [68, 204_000]}
    weighed = survey(34, others=10, aantal_inwoners=[1000, 3000], **answers)
    assert judge(bewonersoordeel, weighed)[0].threshold == pytest.approx(16)
    assert judge(bewonersoordeel, survey(34, others=10, **answers))[0].threshold == pytest.approx(10.008, abs=1e-3)


def test_a_value_of_the_report_itself_can_be_stated():
    row = judge(bewonersoordeel, survey(34), referentie="nederland", referentiewaarde=30)[0]
    assert (row.risk, row.certainty, row.threshold) == (0, "nipt", 30)


def test_a_wijk_is_called_a_wijk():
    assert says(judge(bewonersoordeel, survey(34, codes=["WK000101", "WK000102"]))[0], "vindt de wijk achteruitgegaan")


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (survey(None), "het aandeel dat de buurt achteruit vindt gaan ontbreekt"),
        (survey(34, answers=None), "het aantal respondenten ontbreekt"),
        (survey(300), "300,0% kan geen aandeel zijn"),
        (survey(-1), "−1,0% kan geen aandeel zijn"),
        (grades(None), "het rapportcijfer ontbreekt"),
        (grades(6.0, spread=None), "de spreiding van het rapportcijfer ontbreekt"),
    ],
)
def test_what_is_missing_makes_it_unknown(table, told):
    row = judge(bewonersoordeel, table)[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, told)
