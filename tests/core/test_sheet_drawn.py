"""The table of a gespreksblad: its cells, the signs for who sees no colour, and the keys."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest

from leefbaar_plugin.core.assessment import NIPT, NVT, ONBEKEND, RUIM
from leefbaar_plugin.core.results.result import Judged
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.sheet.background import ABOVE, Background
from leefbaar_plugin.core.sheet.classes import draw_classes
from leefbaar_plugin.core.sheet.table import CELLS, HEAD, WIDTH, Paper, cells, draw_key, draw_table, heads
from leefbaar_plugin.core.stacking import HIDDEN, class_labels
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.results import area

SVG = "{http://www.w3.org/2000/svg}"
LEEGSTAND = next(m for m in all_mechanisms() if m.id == "leegstand")
#: In Voorbeeldstad vacancy goes from 1.0 to 9.5 %, with a median of 3.2 %.
BACK = Background(low=1.0, high=9.5, first=1.0, last=9.5, usual=3.2, side=ABOVE, alone=True)
SOURCE = "CBS (2023)"


def measure(text, size, bold):
    """Every letter is half as wide as it is high."""
    return len(text) * size / 2


def paper(back=BACK):
    return Paper("Sans", {("leegstand", "GM0001"): back}, {"CBS": "a"})


def buurt(told):
    return area("BU00010001", said={"leegstand": told})


def says(state, certainty, value=6.3, threshold=5.0):
    return Judged(value, threshold, state, certainty, "Zin.", SOURCE)


def shapes(told, kind):
    drawn = ElementTree.fromstring(draw_table(buurt(told), [LEEGSTAND], 20.0, paper()))
    return [one for one in drawn.iter(f"{SVG}{kind}") if float(_x(one)) < 500]  # left of the strip: sign and ground


def _x(one):
    return one.get("cx") or one.get("x") or one.get("points").split(",")[0]


# The cells


def test_a_row_has_outcome_value_threshold_median_ends_and_source():
    told = cells(buurt(says(RISK, RUIM)), [LEEGSTAND], paper())
    assert {name: told[name] for name in CELLS} == {
        "uitkomst": ["risico"], "waarde": ["6,3"], "drempel": ["5,0"], "gemeente": ["3,2"], "laagste": ["1,0"],
        "strook": [""], "hoogste": ["9,5"], "bron": ["a 2023"],
    }  # fmt: skip


def test_where_the_value_is_not_known_the_row_has_no_ends_and_says_why_in_its_strip():
    told = cells(buurt(Judged(state=UNKNOWN, certainty=ONBEKEND, sentence="Onbekend.")), [LEEGSTAND], paper())
    assert (told["uitkomst"], told["waarde"], told["strook"]) == (["onbekend"], ["–"], ["onbekend"])
    assert (told["laagste"], told["hoogste"]) == ([""], [""])


def test_the_heads_speak_of_what_the_sheet_is_about():
    assert heads("wijk", "wijken")["waarde"] == "Waarde\ndeze wijk"
    assert heads("wijk", "wijken")["gemeente"] == "Mediaan\nwijken"


# The signs


def test_a_risk_is_a_full_triangle_on_a_filled_ground():
    triangle, *_ = shapes(says(RISK, RUIM), "polygon")
    assert triangle.get("fill") != "#ffffff"
    assert len(triangle.get("points").split()) == 3


def test_a_risk_that_is_nipt_is_half_a_triangle_and_its_ground_is_hatched():
    outline, half = shapes(says(RISK, NIPT), "polygon")
    assert (outline.get("fill"), half.get("fill")) == ("#ffffff", "#111111")

    def hatch(certainty):
        drawn = ElementTree.fromstring(draw_table(buurt(says(RISK, certainty)), [LEEGSTAND], 20.0, paper()))
        return [one for one in drawn.iter(f"{SVG}polyline") if one.get("stroke") == "#ffffff"]

    assert len(hatch(NIPT)) > 3
    assert hatch(RUIM) == []


def test_no_risk_is_an_open_circle_with_a_dot_in_it_when_nipt():
    assert len(shapes(says(SAFE, RUIM, 3.0), "circle")) == 1
    assert len(shapes(says(SAFE, NIPT, 4.9), "circle")) == 2
    assert shapes(says(SAFE, RUIM, 3.0), "polygon") == []


def test_unknown_is_a_question_mark_and_what_does_not_apply_a_dash():
    unknown = ElementTree.fromstring(draw_table(buurt(Judged(state=UNKNOWN)), [LEEGSTAND], 20.0, paper()))
    assert [one.text for one in unknown.iter(f"{SVG}text")] == ["?"]
    without = Judged(state=NVT, certainty=NVT)
    assert shapes(without, "polygon") == shapes(without, "circle") == []
    drawn = ElementTree.fromstring(draw_table(buurt(without), [LEEGSTAND], 20.0, paper()))
    assert list(drawn.iter(f"{SVG}text")) == []


def test_rows_lie_between_the_lines_of_the_table():
    drawn = ElementTree.fromstring(draw_table(buurt(says(RISK, RUIM)), [LEEGSTAND], 20.0, paper()))
    whole = [one.get("points") for one in drawn.iter(f"{SVG}polyline") if one.get("points").startswith("0,")]
    under = HEAD + min(8.6, 20.0 - HEAD)
    assert whole == [f"0,{y * 100:.0f} {WIDTH * 100:.0f},{y * 100:.0f}" for y in (HEAD, under)]


# The keys


def test_the_key_of_the_strips_explains_every_sign_once_within_its_width():
    drawn = draw_key(180.0, 5.0, "wijk", measure)
    assert [text for _, _, text, _ in drawn.words] == [
        "deze wijk, risico", "deze wijk, geen risico", "drempel", "mediaan", "hier is het een risico",
        "hier alleen onder meer voorwaarden",
    ]  # fmt: skip
    ends = [x + measure(text, size, False) for x, _, text, size in drawn.words]
    starts = [x for x, *_ in drawn.words]
    assert all(end < start for end, start in zip(ends, starts[1:]))
    assert ends[-1] < 180


def boxes(drawing):
    """The boxes of a legend: their fill, from top to bottom."""
    return [one.get("fill") for one in ElementTree.fromstring(str(drawing)).iter(f"{SVG}rect")]


COLORS = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]


def test_the_legend_of_the_map_has_a_box_for_each_class_in_its_colour_then_the_hatches():
    drawn = draw_classes(class_labels(), COLORS, 60.0, 60.0, measure)
    assert boxes(drawn)[:5] == COLORS
    assert len(boxes(drawn)) == 5 + 3
    told = [text for _, _, text, _ in drawn.words]
    assert told[0] == "Aantal mechanismen met risico"
    assert told[1:6] == list(class_labels())
    assert " ".join(told[6:]) == f"te weinig bekend klasse hangt af van wat onbekend is {NVT}"


def test_a_version_for_publication_explains_its_lattice_too():
    plain, dark = (draw_classes(class_labels(), COLORS, 60.0, 60.0, measure, hidden) for hidden in (False, True))
    assert len(boxes(dark)) == len(boxes(plain)) + 1
    assert dark.words[-1][2] == HIDDEN

    def rises(drawing):
        """Lines from upper left to lower right: the other direction of a lattice."""
        lines = [one.get("points") for one in ElementTree.fromstring(str(drawing)).iter(f"{SVG}polyline")]
        ends = [[tuple(map(int, point.split(","))) for point in line.split()] for line in lines]
        return [line for line in ends if line[0][0] < line[1][0] and line[0][1] < line[1][1]]

    assert rises(plain) == []
    assert len(rises(dark)) >= 4


@pytest.mark.parametrize("width", [14.0, 25.0, 60.0])
def test_in_a_narrow_legend_words_go_on_below_and_stay_inside(width):
    drawn = draw_classes(class_labels(), COLORS, width, 90.0, measure)
    assert all(x + measure(text, size, False) <= width for x, _, text, size in drawn.words)
    rows = [y for _, y, _, _ in drawn.words]
    assert rows == sorted(rows)
    assert math.isclose(min(b - a for a, b in zip(rows, rows[1:])), 2.5) or width == 60.0
