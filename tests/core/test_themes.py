"""What the council map is of: the class of each area, and the words, worked out by hand."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.assessment import KLEIN, NIPT, NVT, ONBEKEND, RUIM
from leefbaar_plugin.core.development import FALLS, LEVEL, RISES, development, span_of
from leefbaar_plugin.core.printed import shortened
from leefbaar_plugin.core.results.result import NAN, Area, Judged, Result, Score
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.stacking import HIDDEN, INSUFFICIENT, class_labels
from leefbaar_plugin.core.themes.count import count
from leefbaar_plugin.core.themes.families import families
from leefbaar_plugin.core.themes.heard import SILENT, Said, heard
from leefbaar_plugin.core.themes.mechanism import find_mechanism, one_mechanism
from leefbaar_plugin.core.themes.status import status, years_of
from leefbaar_plugin.mechanisms import all_mechanisms

TIPPING = next(m for m in all_mechanisms() if m.id == "omslagzone")
LEAVING = next(m for m in all_mechanisms() if m.id == "vrijkomende_woningen")

YES = Judged(0.02, 0.0392, RISK, RUIM, "Dicht bij de grens.")
NEARLY = Judged(0.039, 0.0392, RISK, NIPT, "Nipt bij de grens.")
NO = Judged(0.2, 0.0392, SAFE, RUIM, "Ver van de grens.")
UNSURE = Judged(state=UNKNOWN, certainty=ONBEKEND)
SMALL = Judged(state=UNKNOWN, certainty=KLEIN)
NOWHERE = Judged(state=NVT, certainty=NVT)


def area(number: int, tipping: Judged, families: int | None = 0, category: str = "0", scores=None) -> Area:
    return Area(
        f"BU990100{number:02}", f"Buurt {number}", "WK990100", "Wijk", "GM9901", "Voorbeeldstad",
        None if category == NVT else int(tipping.state == RISK), 1, 0, 1, families, category, False, "1 van 2", "",
        100.0, 200.0, {"omslagzone": tipping, "vrijkomende_woningen": NO}, scores or {},
    )  # fmt: skip


def result(*areas: Area) -> Result:
    return Result(areas, [TIPPING, LEAVING], class_labels(), "buurt", "CBS (2024)", "2026-11-25", "Leefbaar")


@pytest.fixture
def six() -> Result:
    return result(
        area(1, YES, 1, "1–2"), area(2, NEARLY, 6, "1–2"), area(3, NO), area(4, UNSURE, 0, INSUFFICIENT),
        area(5, SMALL, 0), area(6, NOWHERE, None, NVT),
    )  # fmt: skip


EVERYTHING = range(6)


def categories(theme) -> list[str]:
    return [one.category for one in theme.drawn]


def numbers(theme) -> dict[str, int]:
    return {one.name: one.number for one in theme.classes}


def test_every_area_has_a_class_that_is_in_the_legend(six):
    scored = result(*(area(i, NO, 0, "0", {2020: Score(4.0, 0, 5), 2024: Score(4.0, 0, 5)}) for i in range(3)))
    themes = [
        count(six, EVERYTHING), families(six, EVERYTHING), one_mechanism(six, EVERYTHING, TIPPING),
        heard(six, EVERYTHING, {}), status(scored, range(3), (2020, 2024)),
    ]  # fmt: skip
    for theme in themes:
        assert set(categories(theme)) <= {one.name for one in theme.classes}, theme.title


def test_a_mechanism_tells_unknown_from_too_small_from_not_applicable(six):
    theme = one_mechanism(six, EVERYTHING, TIPPING)
    assert categories(theme) == [RISK, RISK, SAFE, ONBEKEND, KLEIN, NVT]
    assert numbers(theme) == {RISK: 2, SAFE: 1, ONBEKEND: 1, KLEIN: 1, NVT: 1}
    assert theme.drawn[1].certainty == NIPT
    assert "In Voorbeeldstad zijn 3 buurten beoordeeld op het mechanisme 'Omslagzone'. 2 daarvan lopen risico." in (
        theme.paragraph
    )
    for words in ("De drempel is 0,0392", "Bij 1 buurt is de uitkomst nipt", "Van 1 buurt is het onbekend"):
        assert words in theme.paragraph
    assert "drempel 0,0392" in theme.legend


@pytest.mark.parametrize("told", ["omslagzone", "Omslagzone", " OMSLAGZONE_RISICO ", "omslag_r"])
def test_a_mechanism_is_found_by_its_id_name_or_column(six, told):
    assert find_mechanism(six, told) is TIPPING


def test_a_mechanism_that_is_not_there_is_not_guessed(six):
    assert find_mechanism(six, "omslag") is None
    assert find_mechanism(six, "") is None


def test_six_families_are_in_the_highest_class_and_keep_their_number(six):
    theme = families(six, EVERYTHING)
    assert categories(theme) == ["1", "4 of meer", "0", INSUFFICIENT, "0", NVT]
    assert theme.drawn[1].value == 6
    assert theme.drawn[0].text == "Leefbaarometer: Omslagzone"
    assert "2 van de 4 buurten risico volgens ten minste één bron, 1 volgens twee of meer" in theme.paragraph


@pytest.mark.parametrize(
    ("years", "span"),
    [
        ([2014, 2018, 2020, 2022, 2024], (2020, 2024)),
        ([2022, 2024], (2022, 2024)),
        ([2019, 2021, 2024], (2021, 2024)),  # three and five years are as near: the later
        ([2024], None),
        ([], None),
    ],
)
def test_the_development_is_over_about_four_years(years, span):
    assert span_of(years) == span


@pytest.mark.parametrize(
    ("before", "after", "category", "expected"),
    [
        (4.0, 3.96, 4, ("onvoldoende of zwak", FALLS)),  # −0.040 ≤ −0.039195
        (4.0, 3.961, 4, ("onvoldoende of zwak", LEVEL)),  # −0.039
        (4.0, 4.0, 5, ("voldoende of ruim voldoende", LEVEL)),
        (4.0, 4.04, 6, ("voldoende of ruim voldoende", RISES)),
        (4.0, 4.039195, 7, ("goed of beter", RISES)),  # ¼u itself counts
        (4.0, 3.960805, 9, ("goed of beter", FALLS)),
    ],
)
def test_status_and_direction_of_worked_examples(before, after, category, expected):
    found = development({2020: Score(before, 0.0, 5), 2024: Score(after, 0.0, category)}, (2020, 2024))
    assert found is not None
    assert found[:2] == expected


@pytest.mark.parametrize(("deviation", "named"), [(-0.2, "onvoldoende of zwak"), (0.0, "voldoende of ruim voldoende")])
def test_a_score_without_its_class_gets_that_of_its_deviation(deviation, named):
    found = development({2020: Score(4.0), 2024: Score(4.0, deviation)}, (2020, 2024))
    assert found is not None
    assert found.status == named


@pytest.mark.parametrize(
    "scores", [{}, {2024: Score(4.0, 0.0, 5)}, {2020: Score(4.0), 2024: Score(NAN, 0.0, 5)}, {2020: Score(4.0)}]
)
def test_without_both_scores_the_development_is_unknown_and_a_class_of_its_own(scores):
    assert development(scores, (2020, 2024)) is None
    both = {2020: Score(4.0, 0, 5), 2024: Score(4.1, 0, 5)}
    theme = status(result(area(1, NO, scores=scores), area(2, NO, scores=both)), range(2), (2020, 2024))
    assert categories(theme) == [ONBEKEND, "voldoende of ruim voldoende, stijgt"]
    assert "Van 1 buurt is het onbekend" in theme.paragraph
    assert "2020" in theme.subtitle
    assert "2024" in theme.legend


def test_years_without_any_scores_are_none(six):
    assert years_of(six) is None


def test_the_duiding_does_not_change_the_count(six):
    said = {"BU99010001": Said(2, "tegengesproken", True, "2 reacties: 2 tegengesproken.")}
    theme = heard(six, EVERYTHING, said)
    assert categories(theme) == categories(count(six, EVERYTHING))
    assert "Over 1 van de 6 buurten is iets opgetekend, in 2 reacties." in theme.paragraph
    assert "geteld in buurten: tegengesproken in 1." in theme.paragraph
    assert "In 1 daarvan zeggen cijfers en reacties niet hetzelfde." in theme.paragraph
    assert theme.drawn[0].text == "1 van 2. 2 reacties: 2 tegengesproken."
    assert [one.certainty for one in theme.drawn] == ["tegengesproken", *[SILENT] * 5]


def test_the_words_tell_only_of_the_areas_in_focus(six):
    theme = one_mechanism(six, [0, 2], TIPPING)
    assert numbers(theme)[RISK] == 1
    assert len(theme.drawn) == 6, "the surroundings are on the map"


def test_a_name_that_is_too_long_is_broken_off_after_a_word():
    assert shortened("Binnenstad") == "Binnenstad"
    assert shortened("Burgemeester Van der Meulen-van Heemstra-kwartier") == "Burgemeester Van der Meulen-van…"


def test_what_a_version_for_publication_does_not_show_has_no_status_either(six):
    """The scores come out of another layer, which may well have them."""
    both = {2020: Score(4.0, 0, 5), 2024: Score(4.1, 0, 5)}
    theme = status(result(area(1, NO, category=HIDDEN, scores=both), area(2, NO, scores=both)), range(2), (2020, 2024))
    assert categories(theme) == [HIDDEN, "voldoende of ruim voldoende, stijgt"]
    assert numbers(theme)[HIDDEN] == 1
    assert theme.drawn[0].value != theme.drawn[0].value
    assert "van 1 buurt een score" in theme.paragraph
    assert "1 buurt wordt niet getoond" in theme.paragraph
