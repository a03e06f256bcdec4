"""The gespreksblad: where a buurt stands on its strips, and words that never call the unknown safe."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from leefbaar_plugin.core.assessment import NIPT, NVT, ONBEKEND, RUIM
from leefbaar_plugin.core.results.result import Area, Judged, Result, Score
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.sheet.background import ABOVE, BELOW, UNTOLD, Background, backgrounds, risk_side
from leefbaar_plugin.core.sheet.drawing import Drawing, fitting_size, usual_and_small, wrapped
from leefbaar_plugin.core.sheet.pages import pages
from leefbaar_plugin.core.sheet.score_chart import draw_scores, score_sentence, scores
from leefbaar_plugin.core.sheet.sources import cited, letters, parts
from leefbaar_plugin.core.sheet.strip import draw_strip, place, strip_word
from leefbaar_plugin.core.sheet.table import COLUMNS, HEAD, WIDTH, outcome, row_height
from leefbaar_plugin.core.sheet.texts import (
    count_sentence,
    disclaimer,
    explanation,
    file_names,
    questions,
    sentences,
    where,
)
from leefbaar_plugin.core.sources.leefbaarometer import BOUNDS_2024
from leefbaar_plugin.core.stacking import INSUFFICIENT
from leefbaar_plugin.mechanisms import all_mechanisms

MECHANISMS = all_mechanisms()
LEEGSTAND = next(m for m in MECHANISMS if m.id == "leegstand")
KRIMP = next(m for m in MECHANISMS if m.id == "krimp")
SVG = "{http://www.w3.org/2000/svg}"
TEN = Background(low=0, high=10, first=0, last=10, usual=2, side=ABOVE, alone=True)


def measure(text, size, bold):
    """Every letter is half as wide as it is high."""
    return len(text) * size / 2


def area(code="BU00010001", name="Zuid", count=1, unknown=0, assessed=9, judged=None, **more):
    given = {
        "wijk_code": "WK000100", "wijk": "Centrum", "gemeente_code": "GM0001", "gemeente": "Stad", "families": 1,
        "category": "1–2", "uncertain": False, "text": f"{count} van {assessed} mechanismen", "why": "",
        "dwellings": 100.0, "inhabitants": 200.0, "most": (count or 0) + unknown,
    }  # fmt: skip
    return Area(code, name, count=count, assessed=assessed, unknown=unknown, judged=judged or {}, **{**given, **more})


def result(areas, mechanisms=(LEEGSTAND,)):
    return Result(areas, mechanisms, ["0", "1–2"], "buurt", "CBS (2024)", "2026-11-25", "")


def strip(judged, back=TEN):
    """The shapes of a strip of 10 mm by 6, in hundredths of a mm."""
    out = Drawing(10, 6, "Sans")
    draw_strip(out, (0, 0, 10, 6), judged, back)
    return ElementTree.fromstring(str(out))


def shades(drawn):
    """Left edge and width of the grounds as high as the strip."""
    boxes = [one.attrib for one in drawn.iter(f"{SVG}rect") if one.get("height") == "260"]
    return [(int(box["x"]), int(box["width"]), "stroke-dasharray" in box) for box in boxes]


# Whether others may read it


def test_a_sheet_of_a_version_for_publication_says_so_until_somebody_writes_on_it():
    draft = result([area()])
    assert "niet bedoeld voor publicatie" in disclaimer(draft)
    made = replace(draft, published=True)
    assert "De cijfers zijn die van de publicatieversie; ingevuld is dit een werkblad" in disclaimer(made)
    spoken = replace(made, areas=[area(heard={"leegstand": None})])
    assert "niet bedoeld voor publicatie" in disclaimer(spoken)


def test_a_value_that_is_held_back_was_not_forgotten():
    assert strip_word(Judged(state=RISK, sentence="Risico; alleen de klasse wordt getoond.")) == "alleen de klasse"
    assert strip_word(Judged(state=RISK)) == "niet meegegeven"


# The strip


@pytest.mark.parametrize(("value", "where"), [(0, 100), (5, 120), (10, 140)])
def test_a_value_stands_on_the_scale_in_proportion(value, where):
    assert place(value, 0, 10, 100, 40) == where


def test_a_scale_on_which_all_values_are_the_same_has_them_in_the_middle():
    assert place(3, 3, 3, 100, 40) == 120


def test_the_strip_has_buurt_threshold_median_and_the_side_of_the_risk_in_their_places():
    drawn = strip(Judged(9, 4, RISK, RUIM))
    (dot,) = drawn.iter(f"{SVG}circle")
    assert (dot.get("cx"), dot.get("cy")) == ("900", "300")
    (median,) = drawn.iter(f"{SVG}polygon")
    assert median.get("points").split()[-1].startswith("200,")
    ticks = [one.get("points").split() for one in drawn.iter(f"{SVG}polyline")]
    assert [[p.split(",")[0] for p in t] for t in ticks if t[0].split(",")[0] == t[1].split(",")[0]] == [["400", "400"]]
    assert shades(drawn) == [(400, 600, False)]


def test_where_low_is_a_risk_the_low_side_is_shaded():
    assert shades(strip(Judged(1, 4, RISK, RUIM), replace(TEN, side=BELOW))) == [(0, 400, False)]


def test_a_side_on_which_more_conditions_decide_has_a_broken_edge():
    assert shades(strip(Judged(9, 4, SAFE, RUIM), replace(TEN, alone=False))) == [(400, 600, True)]


def test_no_side_is_shaded_where_the_outcomes_do_not_tell():
    assert shades(strip(Judged(9, 4, RISK, RUIM), replace(TEN, side=UNTOLD))) == []


def test_the_dot_is_full_only_for_a_risk():
    fills = [next(strip(Judged(9, 4, state)).iter(f"{SVG}circle")).get("fill") for state in (RISK, SAFE)]
    assert fills[0] != "#ffffff" == fills[1]


def test_what_is_unknown_is_hatched_and_has_no_dot():
    drawn = strip(Judged(state=UNKNOWN, certainty=ONBEKEND))
    assert not list(drawn.iter(f"{SVG}circle"))
    assert len(list(drawn.iter(f"{SVG}polyline"))) > 5
    assert strip_word(Judged(state=UNKNOWN, certainty=ONBEKEND)) == "onbekend"
    assert strip_word(Judged(state=UNKNOWN, certainty="klein aantal")) == "klein aantal"


def test_what_does_not_apply_is_empty_and_not_hatched():
    assert list(strip(Judged(state=NVT, certainty=NVT))) == []


def test_a_value_beyond_the_municipality_still_stands_on_the_strip():
    (dot,) = strip(Judged(20, 4, RISK, RUIM)).iter(f"{SVG}circle")
    assert dot.get("cx") == "1000"


# The side of the risk


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([(5, 4, RISK), (4, 4, RISK), (3, 4, SAFE)], (ABOVE, True)),
        ([(3, 4, RISK), (5, 4, SAFE)], (BELOW, True)),
        ([(5, 4, RISK), (6, 4, SAFE), (3, 4, SAFE)], (ABOVE, False)),  # a further condition
        ([(-4, -3, RISK), (-4, -5, SAFE), (-6, -5, RISK)], (BELOW, True)),  # each its own threshold
        ([(5, 4, RISK), (3, 4, RISK)], (UNTOLD, False)),
        ([(3, 4, SAFE), (1, 4, SAFE)], (UNTOLD, False)),  # nobody at risk: it cannot be told
        ([(math.nan, math.nan, RISK)], (UNTOLD, False)),  # no risk table
        ([(4, 4, RISK), (9, 4, SAFE), (1, 4, SAFE)], (UNTOLD, False)),  # at the threshold: on both sides
    ],
)
def test_the_side_of_the_risk_is_told_by_the_outcomes(rows, told):
    assert risk_side([Judged(*row) for row in rows]) == told


def test_a_buurt_is_read_against_its_own_municipality():
    values = {"BU00010001": ("GM0001", 2), "BU00010002": ("GM0001", 6), "BU00020001": ("GM0002", 50)}
    areas = [
        area(code, gemeente_code=place, judged={"leegstand": Judged(value, 7, SAFE, RUIM)})
        for code, (place, value) in values.items()
    ]
    back = backgrounds(result(areas))["leegstand", "GM0001"]
    assert (back.low, back.high, back.usual, back.first, back.last) == (2, 6, 4, 2, 7)


# The table


def test_columns_follow_each_other_over_the_width_of_the_table():
    edges = [x for _, x, _ in COLUMNS] + [WIDTH]
    assert [x + width for _, x, width in COLUMNS] == edges[1:]


@pytest.mark.parametrize("mechanisms", [1, 9, 25, 40])
def test_all_rows_fit_in_the_table(mechanisms):
    assert HEAD + mechanisms * row_height(mechanisms, 166) <= 166


@pytest.mark.parametrize(
    ("judged", "words"),
    [
        (Judged(1, 2, RISK, NIPT), "risico, nipt"),
        (Judged(1, 2, SAFE, RUIM), "geen risico"),
        (Judged(state=UNKNOWN, certainty="klein aantal"), "klein aantal"),
        (Judged(state=NVT, certainty=NVT), "niet van toepassing"),
        (Judged(state=RISK), "risico"),  # a layer without its table
    ],
)
def test_an_outcome_is_told_with_how_sure_it_is(judged, words):
    assert outcome(judged) == words


def test_sources_get_a_letter_and_rows_their_years():
    said = {"leegstand": Judged(source="CBS (2019, 2024)"), "krimp": Judged(source="RIVM; CBS (2024)")}
    keys = letters(result([area(judged=said)], [LEEGSTAND, KRIMP]))
    assert keys == {"CBS": "a", "RIVM": "b"}
    assert cited("RIVM; CBS (2020, 2024)", keys) == "b, a 2020–2024"
    assert cited("", keys) == "–"
    assert parts("CBS (Bevolking)") == [("CBS (Bevolking)", "")]


# Drawing and setting


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"Piet\'s" & zn', "[% 1/0 %]", "🏡", "a\x00b\x1b"])
def test_a_text_in_a_drawing_is_that_text(name):
    out = Drawing(10, 10, "Sans")
    out.text(1, 1, name, 2)
    (text,) = ElementTree.fromstring(str(out)).iter(f"{SVG}text")
    assert text.text == re.sub("[\x00\x1b]", "", name)


def test_wrapping_loses_no_letter_and_keeps_to_the_width():
    text = "Instroom van Donaudampfschifffahrtsgesellschaft huishoudens"
    lines = wrapped(text, 10, 2, measure)
    assert all(measure(line, 2, False) <= 10 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_the_size_of_letters_is_the_largest_at_which_the_longest_text_fits():
    sizes = (10, 8, 6)
    assert fitting_size(["kort"], 50, 10, sizes, measure) == 10
    assert fitting_size(["kort", "lang " * 12], 50, 10, sizes, measure) == 8
    assert fitting_size(["lang " * 100], 50, 10, sizes, measure) == 6


# Words


def test_the_count_is_a_sentence_and_never_a_bare_number():
    assert count_sentence(area(count=4, text="4 van 9 mechanismen (2 onbekend)"), "buurt") == (
        "In Zuid geldt een risico op 4 van 9 mechanismen (2 onbekend)."
    )
    assert where(area(), "buurt") == "Buurt BU00010001 in wijk Centrum, gemeente Stad"


def test_a_buurt_of_which_too_little_is_known_is_not_headed_as_one_without_risk():
    little = area(count=0, unknown=7, assessed=2, category=INSUFFICIENT, text="0 van 2 mechanismen (7 onbekend)")
    assert "geen risico" not in count_sentence(little, "buurt")
    assert "niet hetzelfde als geen risico: het kunnen er 0 tot 7 zijn" in explanation(little, ())
    some = area(count=0, unknown=1, category="0")
    assert "op wat beoordeeld kon worden" in count_sentence(some, "buurt")


def test_families_and_nipt_are_explained():
    said = {"leegstand": Judged(7, 6, RISK, RUIM), "krimp": Judged(-3, -3, RISK, NIPT)}
    words = explanation(area(count=2, families=1, judged=said), [LEEGSTAND, KRIMP]).split("\n")
    assert words[0].startswith("Risico: Leegstand, Krimp (nipt).")
    assert "één soort gegevens" in words[1]
    assert words[2] == "Alle mechanismen die hier gelden, konden worden beoordeeld."


def test_every_mechanism_that_has_a_sentence_says_it_in_the_order_of_the_method():
    said = {"leegstand": Judged(3, 6, SAFE, RUIM, "3% staat leeg."), "krimp": Judged(-4, -3, RISK, RUIM, "Het krimpt.")}
    assert sentences(area(judged=said), [LEEGSTAND, KRIMP]) == "Leegstand: 3% staat leeg.\nKrimp: Het krimpt."
    assert "risicotabel" in sentences(area(judged={"leegstand": Judged(state=SAFE)}), [LEEGSTAND])


def test_water_is_not_counted():
    assert "is niet geteld" in count_sentence(area(count=None, category=NVT), "buurt")


def test_file_names_are_safe_and_each_is_there_once():
    areas = [
        area("BU00010001", "../../etc/passwd"),
        area("bu00010001", "..\\ETC\\passwd"),
        area("", "CON"),
        area("", "🏡"),
    ]
    names = file_names(areas)
    assert names == ["BU00010001_etc-passwd", "bu00010001_ETC-passwd_2", "CON", "buurt"]


def test_without_questions_the_three_of_the_method_are_asked():
    assert questions(" \n") == ["Herkent u dit?", "Wat speelt er dat wij niet zien?", "Wat staat er al gepland?"]
    assert questions("Wat nu?\n\nEn dan?") == ["Wat nu?", "En dan?"]


# The score over the years


def with_scores(deviations, code="BU00010001"):
    return area(code, scores={year: Score(4 + d, d, 6) for year, d in deviations.items()})


def test_a_year_without_a_score_is_a_gap_in_the_line():
    own = with_scores({2014: 0.0, 2016: -0.02, 2020: -0.04, 2022: -0.05})
    other = with_scores({2014: 0.1, 2016: 0.1, 2018: 0.1, 2020: 0.1, 2022: 0.1}, "BU00010002")
    known = scores(result([own, other]))
    drawn = ElementTree.fromstring(draw_scores(own, known, 100, 30, "buurt", "Sans", measure))
    lines = [len(one.get("points").split()) for one in drawn.iter(f"{SVG}polyline") if one.get("stroke-width") == "60"]
    assert lines == [2, 2, 2]  # before the gap, after it, and in the legend


def test_the_median_and_the_classes_are_those_of_the_scores():
    known = scores(result([with_scores({2024: d}, f"BU0001000{i}") for i, d in enumerate((-0.1, 0.0, 0.3))]))
    assert known.usual == {("GM0001", 2024): 0.0}
    assert known.bounds == pytest.approx(BOUNDS_2024)


def test_the_sentence_tells_what_the_chart_shows_or_why_there_is_none():
    own, bare = with_scores({2020: 0.0, 2024: -0.12}), area("BU00010002")
    known = scores(result([own, bare]))
    assert score_sentence(own, known, "buurt") == (
        "In 2024 −0,12 ten opzichte van Nederland (voldoende), in 2020 0,00; de mediaan van de gemeente in 2024: −0,12."
    )
    assert score_sentence(bare, known, "wijk") == "Deze wijk heeft geen score in de Leefbaarometer."
    assert "Geef bij SCORES" in score_sentence(bare, scores(result([bare])), "buurt")


def test_a_page_per_area_has_a_line_per_mechanism_in_every_column_of_the_table():
    said = {m.id: Judged(state=UNKNOWN, certainty=ONBEKEND) for m in MECHANISMS}
    found = pages(result([area(judged=said)], MECHANISMS), [0], "Sans", measure, 166, (100, 30))
    assert {len(text) for text in found.values()} == {1}
    for column in ("uitkomst", "waarde", "strook", "bron"):
        assert found[column][0].count("\n") == len(MECHANISMS) - 1
    assert set(found["uitkomst"][0].split("\n")) == {"onbekend"}


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [([8, 8, 5, 8], (8, 5)), ([8, 8, 8], (8, 8)), ([8], (8, 8)), ([8, 5], (8, 5)), ([5, 5, 8], (5, 5))],
)
def test_one_very_long_text_does_not_make_the_letters_of_all_sheets_small(sizes, expected):
    assert usual_and_small(sizes) == expected
