"""Plan layers, year tables, and what each mechanism will be able to say."""

from __future__ import annotations

import dataclasses

import numpy as np

from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING
from leefbaar_plugin.core.checks.outlook import (
    NOT_ASKED,
    NOTHING,
    PART,
    WHOLE,
    Outlook,
    check_outlooks,
    not_asked,
    outlook,
    summary,
)
from leefbaar_plugin.core.checks.plans import PlanFacts, check_plans, check_year_table
from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import nieuwbouw_elders, omslagzone
from tests.core.builders import assess, buurten

SOUND = PlanFacts(
    "NIEUWBOUW", "plannen", ["A", "B"], np.array([100.0, 50.0]), np.array([True, True]), np.array([True, True]),
    np.array([[2025.0, 2027.0], [2026.0, np.nan]]), False, ["hard", "zacht"], {},
)  # fmt: skip


def check(**wrong):
    return check_plans(dataclasses.replace(SOUND, **wrong))


def one(findings, words):
    (finding,) = [f for f in findings if words in f.text]
    return finding


def test_sound_plans_are_counted_with_their_dwellings_and_status():
    (finding,) = check()
    assert finding.severity == IN_ORDE
    assert finding.text == "NIEUWBOUW ('plannen'): 2 van 2 plannen bruikbaar, samen 150 woningen (hard 1, zacht 1)."


def test_a_plan_without_geometry_or_dwellings_or_outside_the_buurten_is_named():
    yes_no = np.array([True, False])
    assert one(check(placed=yes_no), "zonder geometrie").examples == ("B",)
    assert one(check(amount=np.array([100.0, np.nan])), "zonder aantal woningen").severity == WAARSCHUWING
    assert one(check(inside=yes_no), "buiten de buurten").examples == ("B",)
    assert one(check(amount=np.array([100.0, 0.0])), "met 0 woningen").severity == OPMERKING


def test_plans_of_which_none_can_be_used_are_an_error():
    assert check(inside=np.array([False, False]))[0].severity == FOUT


def test_a_status_that_is_not_known_is_told_as_it_is_written():
    finding = one(check(unknown={"Wie weet": 1}), "niet bekend")
    assert (finding.severity, finding.examples) == (WAARSCHUWING, ("Wie weet (1×)",))


def test_plans_without_a_status_count_as_certain():
    assert one(check(status=[]), "tellen als hard").severity == OPMERKING


def test_plans_that_are_all_dropped_or_done_are_a_warning():
    assert one(check(status=["vervallen"] * 2), "vervallen of klaar").severity == WAARSCHUWING


def test_plans_without_years_count_whole():
    assert one(check(years=np.empty((2, 0))), "geen jaren").severity == WAARSCHUWING
    assert one(check(years=np.array([[2025.0], [np.nan]])), "geen jaar").examples == ("B",)


def test_dwellings_by_period_need_no_years():
    assert len(check(years=np.empty((2, 0)), phased=True)) == 1


def test_a_year_of_two_digits_is_no_year():
    assert one(check(years=np.array([[2025.0], [26.0]])), "geen jaar kan zijn").examples == ("B: 26",)


def test_a_year_table_is_told_with_its_span_and_an_empty_one_is_an_error():
    (fine,) = check_year_table("WERKLOOSHEID", "cbs", {2013: 7.9, 2014: 7.0, 2016: 5.9})
    assert "2013–2016 (3 jaren), waarden van 5,9 tot 7,9" in fine.text
    assert check_year_table("WERKLOOSHEID", "cbs", {})[0].severity == FOUT


# What each mechanism can say

SCORES = {"afw_2024": [-0.105, -0.105, None, -0.06], "lbm_2024": [3.94, 3.94, None, 4.0],
          "lbm_2020": [3.96, None, None, 4.0]}  # fmt: skip


def told(table, module=omslagzone, **fields):
    return outlook(module.MECHANISM, assess(module, table), table, fields or {name: name for name in table.columns})


def test_a_mechanism_says_for_how_many_buurten_and_why_not_for_the_others():
    # the second has no score of 2020, the third none at all; the fourth lies in no zone, so needs no history
    said = told(buurten(**SCORES))
    assert (said.status, said.assessable, said.unknown, said.rows) == (PART, 2, 2, 4)
    reasons = dict(said.reasons)
    assert reasons["Onbekend: geen score in de Leefbaarometer."] == 1
    assert (
        reasons["Onbekend: in zone EW, maar de score van 2020 of 2024 ontbreekt, dus de daling is niet te bepalen."]
        == 1
    )


def test_a_mechanism_says_with_which_columns_and_years_and_which_are_missing():
    said = told(buurten(**SCORES, origins={"afw_2024": Origin("Leefbaarometer 3.0", 2024)}))
    assert said.used == ("afw 2024", "lbm 2020, 2024")
    assert (said.empty, said.lacking) == ((), ("klasse",))


def test_a_column_that_is_there_without_values_is_not_missing():
    said = told(buurten(afw_2024=[None] * 3, water=["NEE"] * 3))
    assert (said.status, said.empty, said.lacking) == (NOTHING, ("afw",), ("lbm", "klasse"))


def test_water_is_not_applicable_and_not_unknown():
    said = told(buurten(**SCORES, water=["NEE", "NEE", "JA", "NEE"]))
    assert (said.unknown, said.not_applicable) == (1, 1)
    assert said.share == 2 / 3


def test_a_mechanism_without_its_layer_is_not_asked():
    said = not_asked(nieuwbouw_elders.MECHANISM)
    assert (said.status, said.reasons) == (NOT_ASKED, (("laag NIEUWBOUW ontbreekt", 0),))


def made(status, assessable, unknown, near=0):
    return Outlook(
        "m", f"Mechanisme {assessable}", True, status, assessable, near, unknown, reasons=(("Onbekend: x.", 1),)
    )


EVERY = [made(WHOLE, 95, 5), made(PART, 70, 30), made(PART, 40, 60), made(NOTHING, 0, 100), made(NOT_ASKED, 0, 0)]


def test_what_mechanisms_cannot_say_is_told_per_group_and_not_per_mechanism():
    findings = check_outlooks(EVERY)
    assert [(f.severity, f.examples) for f in findings] == [
        (WAARSCHUWING, ("Mechanisme 0: x",)),
        (WAARSCHUWING, ("Mechanisme 40 (40 van 100)",)),
        (OPMERKING, ("Mechanisme 70 (70 van 100)",)),
        (IN_ORDE, ("Mechanisme 95 (95 van 100)",)),
    ]


def test_mechanisms_that_rest_on_a_stand_in_are_told():
    assert one(check_outlooks([made(WHOLE, 95, 5, near=95)]), "nipt").severity == OPMERKING


def test_the_summary_counts_the_mechanisms():
    assert summary(EVERY) == ("Van 5 mechanismen is er 1 te beoordelen, 2 voor een deel en 1 niet; 1 is niet gevraagd.")
