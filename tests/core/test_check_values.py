"""Values that cannot be, other units, and scores of the Leefbaarometer that do not belong together."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.checks.column_facts import look_at
from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING
from leefbaar_plugin.core.checks.scores import check_scores, span
from leefbaar_plugin.core.checks.values import check_values
from leefbaar_plugin.core.checks.vintages import check_borders, check_vintages
from leefbaar_plugin.core.naming.recognition import canonical
from leefbaar_plugin.core.origin import Origin

N = 20
LABELS = [f"BU0001{i:04d}" for i in range(N)]
INW = [500 + 100 * i for i in range(N)]
P65 = "percentage_personen_65_jaar_en_ouder"


def facts(**columns):
    return {canonical(name): look_at(name, values) for name, values in columns.items()}


def check(needed=(), **columns):
    return check_values(facts(**columns), dict.fromkeys(needed, "Mechanisme"), LABELS)


def one(findings, words):
    """The only finding with these words."""
    (finding,) = [f for f in findings if words in f.text]
    return finding


def test_ordinary_figures_are_in_order():
    findings = check(
        aantal_inwoners=INW, aantal_huishoudens=[i // 2 // 5 * 5 for i in INW],
        inwoners_65_plus=[i // 5 for i in INW], gemiddelde_woningwaarde=[300 + 10 * i for i in range(N)],
        **{P65: [18 + i % 5 for i in range(N)]},
    )  # fmt: skip
    assert [f.severity for f in findings] == [IN_ORDE]


def test_woz_in_whole_euros_is_told_with_its_median():
    finding = one(check(["woz"], woz=[300_000 + 1000 * i for i in range(N)]), "hele euro's")
    assert (finding.severity, finding.field) == (FOUT, "woz")
    assert "309.500" in finding.text


def test_incomes_in_whole_euros_are_told():
    assert one(check(gemiddeld_inkomen_per_inwoner=[31_000 + i for i in range(N)]), "inkomens").severity == WAARSCHUWING
    assert check(gemiddeld_inkomen_per_inwoner=[31.2] * N)[0].severity == IN_ORDE


def test_counts_in_a_column_of_percentages():
    finding = one(check([P65], **{P65: [i // 5 for i in INW]}), "aantallen")
    assert (finding.severity, finding.count) == (FOUT, N - 1)  # 100 of 500 may be a percentage


def test_one_percentage_above_100_is_a_warning_with_the_buurt():
    finding = one(check(**{P65: [20] * (N - 1) + [118]}), "groter dan 100")
    assert (finding.severity, finding.examples) == (WAARSCHUWING, ("BU00010019: 118",))


def test_fractions_in_a_column_of_percentages():
    finding = one(check([P65], **{P65: [0.1 + i / 100 for i in range(N)]}), "fracties tussen 0 en 1")
    assert (finding.severity, finding.advice) == (FOUT, "Vermenigvuldig met 100.")


def test_percentages_of_zero_and_one_are_no_fractions():
    assert check(percentage_leegstand_woningen=[0, 1] * (N // 2))[0].severity == IN_ORDE


def test_percentages_in_a_column_of_counts():
    findings = check(["a_65_oo"], aantal_inwoners=INW, a_65_oo=[18 + i % 7 for i in range(N)])
    assert one(findings, "lijkt percentages").severity == FOUT


def test_a_negative_count_is_an_error_with_the_buurt():
    finding = one(check(["aantal_inwoners"], aantal_inwoners=[-5, *INW[1:]]), "kleiner dan 0")
    assert (finding.severity, finding.examples) == (FOUT, ("BU00010000: −5",))


def test_a_deviation_of_the_leefbaarometer_may_be_negative():
    assert check(afw_2024=[-0.1] * N)[0].severity == IN_ORDE


def test_more_households_than_inhabitants():
    finding = one(check(aantal_inwoners=INW, aantal_huishoudens=[510, *INW[1:]]), "meer huishoudens")
    assert (finding.severity, finding.count, finding.examples) == (WAARSCHUWING, 1, ("BU00010000: 510 en 500",))


def test_rounding_to_five_may_give_a_household_more_than_inhabitants():
    assert check(aantal_inwoners=INW, aantal_huishoudens=[505, *INW[1:]])[0].severity == IN_ORDE


def test_more_people_of_65_than_inhabitants():
    assert one(check(aantal_inwoners=INW, inwoners_65_plus=[900, *[50] * 19]), "65-plussers dan").count == 1


def test_shares_of_ownership_that_do_not_add_up_to_100():
    finding = one(
        check(
            percentage_koopwoningen=[60] * N, percentage_huurwoningen=[40] * 18 + [30, 42],
            percentage_woningen_met_eigendom_onbekend=[0] * N,
        ),
        "koop, huur en onbekend",
    )  # fmt: skip
    assert (finding.count, finding.examples) == (1, ("BU00010018: 90",))  # 102 is rounding


def test_a_share_of_social_rent_among_rented_dwellings_gives_more_than_all():
    finding = one(
        check(percentage_koopwoningen=[60] * N, perc_huurwoningen_in_bezit_woningcorporaties=[70] * N), "meer dan 100%"
    )
    assert finding.severity == WAARSCHUWING
    assert "van de huurwoningen" in finding.advice


def test_zero_stands_for_missing_where_people_live_but_dwellings_are_worth_nothing():
    finding = one(check(aantal_inwoners=INW, g_woz=[0, *range(301, 320)]), "WOZ-waarde van 0")
    assert (finding.severity, finding.examples) == (WAARSCHUWING, ("BU00010000",))


def test_counts_that_are_no_multiples_of_five_come_from_a_register():
    finding = one(check(aantal_inwoners=[501 + 7 * i for i in range(N)]), "andere bron")
    assert finding.severity == OPMERKING


def test_counts_of_which_some_are_multiples_of_five_may_come_from_two_sources():
    assert one(check(aantal_inwoners=[*INW[:15], 811, 812, 813, 814, 816]), "Zijn twee bronnen").count == 5


def test_outliers_are_named_and_only_remarked_on():
    finding = one(check(["g_woz"], g_woz=[300 + i for i in range(N - 1)] + [2206]), "ver van de rest")
    assert (finding.severity, finding.examples) == (OPMERKING, ("BU00010019: g_woz 2.206",))


def test_outliers_among_counts_are_only_large_buurten():
    findings = check(["aantal_inwoners"], aantal_inwoners=[*INW[:-1], 100_000])
    assert [f.severity for f in findings] == [IN_ORDE]


# The Leefbaarometer

AFW = [(-0.5 + 0.04 * i) for i in range(N)]
DIMENSIONS = {f"{d}_2024": [a / 5 for a in AFW] for d in ("won", "fys", "vrz", "soc", "onv")}


def scores(**columns):
    return check_scores(facts(**columns), np.ones(N, dtype=bool), LABELS)


def test_scores_of_one_release_are_in_order_with_their_years():
    findings = scores(
        lbm_2020=[4.1 + a for a in AFW], afw_2020=AFW, lbm_2024=[4.2 + a for a in AFW], afw_2024=AFW, **DIMENSIONS
    )
    assert [f.severity for f in findings] == [IN_ORDE]
    assert findings[0].text == "Aanwezig: scores 2020, 2024; afwijking 2020, 2024; dimensies 2024."


def test_years_in_words():
    assert [span([2024]), span([2022, 2024]), span([2002, 2008, 2012])] == ["2024", "2022, 2024", "2002–2012 (3 jaren)"]


def test_no_scores_at_all_is_a_warning():
    assert scores(aantal_inwoners=INW)[0].severity == WAARSCHUWING


def test_scores_of_two_releases_are_an_error():
    mixed = [4.2 + a for a in AFW[:10]] + [4.1 + a for a in AFW[10:]]
    assert one(scores(lbm_2024=mixed, afw_2024=AFW), "verschillende uitgaven").severity == FOUT


def test_a_score_that_lost_its_decimal_point_is_an_error():
    finding = one(scores(lbm_2024=[4.1] * 19 + [41234], afw_2024=[0.1] * 20), "buiten het bereik")
    assert finding.examples == ("BU00010019: 41.234",)


def test_dimensions_that_do_not_add_up_to_the_deviation():
    off = {**DIMENSIONS, "won_2024": [0.3, *DIMENSIONS["won_2024"][1:]]}
    assert one(scores(afw_2024=AFW, **off), "vijf dimensies van 2024").examples == ("BU00010000",)


def test_a_class_of_2024_that_does_not_fit_its_deviation():
    # −0.5 is class 1, −0.10 class 6, 0.26 class 9 (see core/sources/leefbaarometer.py)
    finding = one(
        scores(afw_2024=[-0.5, -0.10, 0.26] + [None] * 17, klasse_2024=[1, 5, 9] + [None] * 17), "klasse van 2024"
    )
    assert (finding.count, finding.examples) == (1, ("BU00010001: klasse 5, afwijking −0,100",))


def test_a_class_of_another_year_with_a_lower_deviation_than_a_lower_class():
    finding = one(
        scores(afw_2020=[-0.2, -0.3, 0.1] + [None] * 17, klasse_2020=[4, 5, 7] + [None] * 17), "klasse van 2020"
    )
    assert finding.examples[0].startswith("BU00010001")


def test_one_in_six_without_a_score_is_usual_and_half_is_not():
    usual = one(scores(afw_2024=[None] * 3 + AFW[3:]), "geen score in 2024")
    much = one(scores(afw_2024=[None] * 10 + AFW[10:]), "geen score in 2024")
    assert (usual.severity, usual.count) == (OPMERKING, 3)
    assert (much.severity, much.count) == (WAARSCHUWING, 10)


def test_one_year_of_scores_gives_no_fall():
    assert one(scores(lbm_2024=[4.2 + a for a in AFW], afw_2024=AFW), "daling").severity == WAARSCHUWING


# Years and borders


def origins(**years):
    return {name: Origin("CBS", year) for name, year in years.items()}


def test_figures_of_two_years_apart_speak_of_one_time():
    (finding,) = check_vintages(origins(woz=2022, afw_2024=None))
    assert finding.severity == IN_ORDE
    assert "van 2022 tot en met 2024" in finding.text


def test_figures_of_more_than_two_years_apart_are_a_warning_with_the_oldest():
    (finding,) = check_vintages(origins(woz=2021, inwoners=2023, afw_2024=None))
    assert (finding.severity, finding.count, finding.examples) == (WAARSCHUWING, 1, ("woz 2021",))


def test_of_a_series_only_the_newest_year_counts():
    (finding,) = check_vintages(origins(lbm_2002=None, lbm_2024=None, woz=2024))
    assert finding.severity == IN_ORDE


def test_columns_of_which_the_year_is_not_known_are_told():
    assert check_vintages(origins(woz=None, inwoners=2024))[1].examples == ("woz",)


@pytest.mark.parametrize(("kind", "words"), [(2, "een andere code"), (3, "andere grenzen")])
def test_a_buurt_that_changed_has_no_history_without_a_crosswalk(kind, words):
    (finding,) = check_borders("ind_wbi", np.array([1.0, kind, 1.0]), LABELS)
    assert (finding.severity, finding.examples) == (WAARSCHUWING, ("BU00010001",))
    assert words in finding.text
    assert "grenswijzigingomrekenen" in finding.advice


def test_unchanged_buurten_are_not_told():
    assert check_borders("ind_wbi", np.array([1.0, np.nan]), LABELS) == []
