"""Charts: what is drawn is as long as the number says, nothing is drawn for what is not known, values stay data."""

from __future__ import annotations

import re

import pytest

from leefbaar_plugin.core.charts.bars import Series, bars
from leefbaar_plugin.core.charts.calibration import calibration
from leefbaar_plugin.core.charts.intervals import Interval, intervals
from leefbaar_plugin.core.charts.matrix import matrix
from leefbaar_plugin.core.evidence.paper import Section, paper
from tests.core.results import HOSTILE
from tests.html_reader import Reader

NAN = float("nan")


def heights(svg):
    """Of the bars that stand on the axis, without the boxes of the legend."""
    return [float(h) for h in re.findall(r'<rect [^>]*height="([\d.]+)"', svg) if h != "11"]


def dots(svg):
    return [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]


def test_a_bar_is_twice_as_high_as_one_of_half_the_value():
    once, twice = heights(bars("x", ["a", "b"], [Series("s", [0.2, 0.4])]))
    assert twice == pytest.approx(2 * once, rel=0.01)


def test_what_is_not_known_has_no_bar_and_no_number():
    drawn = bars("x", ["a", "b"], [Series("s", [NAN, 0.4], [NAN, NAN], [NAN, NAN])])
    assert len(heights(drawn)) == 1
    assert "nan" not in drawn.lower()


def test_nothing_known_at_all_is_still_a_chart():
    assert heights(bars("x", ["a"], [Series("s", [NAN])])) == []
    assert heights(bars("x", [], [])) == []


def test_a_whisker_reaches_from_the_low_to_the_high_of_its_bar():
    drawn = bars("x", ["a"], [Series("s", [0.5], [0.25], [1.0])])
    low, high = map(float, re.search(r"M[\d.]+ ([\d.]+)V([\d.]+)", drawn).groups())
    axis = 34 + 200  # where the bars stand
    assert (axis - high) / (axis - low) == pytest.approx(4.0, rel=0.01)


def test_a_whisker_stands_in_the_middle_of_its_bar():
    drawn = bars("x", ["a", "b"], [Series("s", [0.5, 0.5], [0.2, 0.2], [0.9, 0.9])])
    boxes = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="(?!11")', drawn)
    middles = [float(x) + float(width) / 2 for x, width in boxes]
    assert [float(x) for x in re.findall(r"M([\d.]+) [\d.]+V", drawn)] == pytest.approx(middles, abs=0.1)


def test_each_interval_has_its_name_value_and_note():
    told = Reader(intervals("x", [Interval("Krimp", 0.25, note="1 van 4"), Interval("Wmo", 0.5)])).text
    for words in ("Krimp", "25% · 1 van 4", "Wmo", "50%"):
        assert words in told


def test_an_interval_lies_where_the_scale_says_and_never_outside_it():
    left, middle, right, beyond = dots(
        intervals("x", [Interval(n, v) for n, v in zip("abcd", (0.0, 0.5, 1.0, 7.0))], limits=(0, 1))
    )
    assert middle == pytest.approx((left + right) / 2)
    assert beyond == right


def test_an_unknown_value_is_a_dash_and_no_dot():
    drawn = intervals("x", [Interval("a", NAN)])
    assert dots(drawn) == []
    assert "–" in Reader(drawn).text


def test_on_the_line_of_a_calibration_expected_and_happened_are_equal():
    drawn = calibration("x", [(0.25, 0.25, NAN, NAN, "a")], most=0.5)
    x1, y1, x2, y2 = map(float, re.findall(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"[^>]*stroke-dasharray', drawn)[0])
    x, y = map(float, re.search(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn).groups())
    assert (x, y) == pytest.approx(((x1 + x2) / 2, (y1 + y2) / 2))


def test_what_stands_beside_a_point_is_drawn_over_the_whiskers_of_all():
    drawn = calibration("x", [(0.1, 0.2, 0.1, 0.3, "een"), (0.12, 0.2, 0.0, 0.4, "twee")])
    assert drawn.rindex("V") < drawn.index(">een<") < drawn.index(">twee<")


def test_a_matrix_prints_every_number_and_leaves_an_unknown_one_empty():
    told = Reader(matrix("x", ["Krimp", "Leegstand"], [[1.0, NAN], [NAN, -0.25]])).text
    assert {"−0,25", "1,00"} <= set(told.replace("1,00", " 1,00 ").replace("−0,25", " −0,25 ").split())
    assert "nan" not in told.lower()


def test_a_long_name_stands_whole_beside_a_matrix_and_ends_before_it():
    name = "Instroom van kwetsbare huishoudens"
    drawn = matrix("x", [name] * 12, [[0.5] * 12] * 12)
    assert f"12 {name}" in Reader(drawn).text
    first = min(float(x) for x in re.findall(r'<rect x="([\d.]+)"', drawn))
    assert first >= 6.8 * len(f"12 {name}")  # wide letters of 12 pixels


def test_opposite_numbers_of_a_matrix_differ_in_fill():
    plus, minus = (re.search(r'<rect [^>]*fill="([^"]+)"', matrix("x", ["a"], [[v]])).group(1) for v in (0.9, -0.9))
    assert plus != minus


@pytest.mark.parametrize("value", HOSTILE)
def test_names_are_data_in_every_chart_and_on_the_page(value):
    html = paper(
        value, value, value,
        [
            Section(value, bars(value, [value], [Series(value, [1.0])], caption=value, axis=value), value),
            Section("i", intervals(value, [Interval(value, 0.5, note=value)], reference_name=value)),
            Section("c", calibration(value, [(0.5, 0.5, NAN, NAN, value)])),
            Section("m", matrix(value, [value], [[1.0]])),
        ],
        [value],
    )  # fmt: skip
    page = Reader(html)
    assert {"script", "img", "iframe"}.isdisjoint(page.tags)
    assert not any(name.startswith("on") for name, _ in page.attributes)


def test_a_page_of_evidence_says_first_what_was_found_and_last_that_it_is_no_prediction():
    page = paper("T", "over", "Dit is gevonden.", [Section("Vraag", "<p>x</p>", "zo")], ["Invoer: a"])
    told = Reader(page).text
    assert (
        told.index("Dit is gevonden.") < told.index("Vraag") < told.index("Zo leest u dit.") < told.index("Invoer: a")
    )
    assert "geen voorspelling" in told


def test_a_reading_of_two_paragraphs_has_two_and_none_has_no_box():
    one, two, none = (paper("T", "o", "c", [Section("V", "", r)], []) for r in ("a", "a\n\nb", ""))
    assert [html.count('class="read"') for html in (one, two, none)] == [1, 2, 0]
