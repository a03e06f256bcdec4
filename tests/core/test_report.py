"""The report for the conversation: everything in one file, every value as text, and nothing of it code."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from leefbaar_plugin.core.numbers import nl
from leefbaar_plugin.core.palette import channels
from leefbaar_plugin.core.report.page import Look, as_html, in_words
from leefbaar_plugin.core.report.states import figures
from leefbaar_plugin.core.results.result import Judged
from leefbaar_plugin.core.results.scenario import UNKNOWN
from leefbaar_plugin.core.stacking import HIDDEN, INSUFFICIENT
from tests.html_reader import Reader
from tests.made_result import MECHANISMS, made_result

FOLDER = Path(__file__).parents[2] / "resources" / "report"
LOOK = Look.read(FOLDER)
HOSTILE = (
    "<script>alert(1)</script>",
    '"onmouseover="x',
    "[% 1/0 %]",
    "Groen 🌳 & Co",
    "</script><b>",
    "=1+1",
    "’t \u2028 Veld",
)


def page(n=12, **given):
    result, shapes = made_result(n, **given)
    return as_html(result, shapes, "", LOOK)


@pytest.fixture(scope="module")
def large():
    result, shapes = made_result(400, heard=True)
    return result, as_html(result, shapes, "", LOOK)


@pytest.fixture(scope="module")
def hostile():
    result, shapes = made_result(12, names=dict(enumerate(HOSTILE)))
    areas = [replace(a, wijk=a.name, gemeente=a.name, text=a.name) for a in result.areas]
    nasty = replace(MECHANISMS[0], label=HOSTILE[0], sentence=HOSTILE[1], unit=HOSTILE[4])
    result = replace(result, areas=areas, mechanisms=(nasty, *MECHANISMS[1:]), sources=HOSTILE[0], margin=HOSTILE[4])
    return as_html(result, shapes, HOSTILE[4], LOOK)


def test_of_an_area_that_is_not_shown_nothing_is_called_unknown():
    result, shapes = made_result(12)
    first, *others = result.areas
    said = {m: Judged(state=UNKNOWN, certainty=HIDDEN, sentence="Niet getoond.") for m in first.judged}
    hidden = replace(first, category=HIDDEN, text=HIDDEN, count=None, unknown=0, most=0, judged=said, why="")
    html = as_html(replace(result, areas=[hidden, *others], published=True), shapes, "", LOOK)
    (row,) = [row for row in Reader(html).rows if row[0] == first.code]
    assert HIDDEN in row
    assert "–" in row
    assert not [m.label for m in result.mechanisms if m.label in " ".join(row)]
    article = html[html.index(f'<article id="{first.code}"') :].partition("</article>")[0]
    assert "Niet getoond: te klein" in article
    assert "onbekend" not in article


def test_hostile_names_print_as_themselves(hostile):
    read = Reader(hostile)
    for name in HOSTILE:
        assert [row[1] for row in read.rows if row[0].startswith("BU") and row[1] == name] == [name]
        assert read.text.count(name) >= 3  # the filter of wijken, the table, the explanation
    assert not [name for name, _ in read.attributes if name.startswith("on")]
    assert read.tags.count("script") == 2  # the data and the script of the report
    assert "b" not in read.tags[: read.tags.index("header")]


def test_the_data_for_the_script_cannot_leave_their_element(hostile):
    data, script = Reader(hostile).scripts
    assert script == LOOK.script
    assert not set("<>&\u2028\u2029") & set(data)
    assert [area["n"] for area in json.loads(data)["buurten"]][: len(HOSTILE)] == list(HOSTILE)


def read_number(text):
    return float(text.replace(".", "").replace(",", ".").replace("−", "-"))


def test_every_value_of_the_risk_table_is_text_in_a_table(large):
    result, html = large
    rows = iter(Reader(html.partition('id="alle"')[2]).rows)
    checked = 0
    for area in result.areas:
        assert next(rows)[0] == "Mechanisme"
        told = {row[0]: row[1] for row in (next(rows) for _ in MECHANISMS)}
        for m in MECHANISMS:
            judged = area.judged[m.id]
            (cell,) = [text for name, text in told.items() if name.startswith(m.label + judged.state)]
            assert judged.sentence.partition(" Bron: ")[0] in cell
            if judged.value == judged.value:
                assert cell.startswith(nl(judged.value, m.decimals))
                assert judged.threshold in map(read_number, re.findall(r"drempel (−?[\d.]+(?:,\d+)?)", cell))
                checked += 1
    assert checked > 8000


def test_the_source_that_all_sentences_share_is_told_once(large):
    _, html = large
    assert html.count("VERZONNEN, Cijfers van de stad (2020, 2024)") == len(MECHANISMS)


def test_the_order_is_that_of_the_codes_and_the_page_says_that_it_is_no_ranking(large):
    result, html = large
    codes = [row[0] for row in Reader(html).rows if row[0].startswith("BU")]
    assert codes == sorted(area.code for area in result.areas)
    assert "Dat is geen rangorde." in html
    assert html.count("aria-sort") == 1 + LOOK.script.count("aria-sort") + LOOK.style.count("aria-sort")


def test_a_large_municipality_stays_below_three_megabytes(large):
    assert len(large[1].encode("utf-8")) < 2_700_000  # with room for longer sentences than those of this test


def test_nothing_is_fetched_and_only_this_script_may_run(large):
    html = large[1]
    assert not re.search(r"https?:|@import|//\w+\.\w|url\((?!#)|src=", html.partition("<body>")[2].replace("// ", ""))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    assert policy.startswith("default-src 'none'")
    for kind, text in (("style", re.search(r"<style>(.*?)</style>", html, re.S)[1]), ("script", LOOK.script)):
        assert f"{kind}-src 'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert "style=" not in html.partition("<body>")[2].partition("<script")[0]  # which the policy would refuse


def test_without_a_script_there_is_a_map_a_table_and_links_from_one_to_the_other():
    html = page().partition("<script")[0]
    assert 'role="img" aria-label="Kaart: ' in html
    for code in re.findall(r'href="#(BU\w+)"', html):
        assert f'<article id="{code}">' in html


def test_figures_and_what_was_heard_stand_side_by_side_and_where_they_differ_it_says_so():
    result, shapes = made_result(12, heard=True)
    read = Reader(as_html(result, shapes, "", LOOK))
    told = [row for row in read.rows if len(row) == 3 and row[2].startswith("Cijfers en gesprek verschillen")]
    assert len(told) == 2
    assert all(row[0].startswith(MECHANISMS[0].label) and "2 stemmen: tegengesproken." in row[2] for row in told)
    assert "cijfers en gesprek verschillen (2 buurten)" in read.text
    assert "cijfers en gesprek verschillen" not in Reader(page()).text


def test_too_little_known_is_never_shown_as_no_risk():
    result, shapes = made_result(50)
    assert result.areas[49].category == INSUFFICIENT
    html = as_html(result, shapes, "", LOOK)
    assert re.search(r'<path data-i="49" class="kw"', html)
    assert re.search(r'<text data-i="49"[^>]*>\?</text>', html)
    assert re.search(r"te weinig bekend om te tellen \(1 buurt\)", Reader(html).text)


def test_the_paragraph_sources_date_and_note_are_there():
    result, shapes = made_result(12)
    text = Reader(as_html(result, shapes, "", LOOK)).text
    told = ("Verzonnen (2020–2024)", "25 november 2026", "Invoer: verzonnen.", "geen voorspelling", "Herkent u dit?")
    assert [words for words in (in_words(result), *told, "Werkversie voor het gesprek") if words not in text] == []


def test_the_paragraph_points_to_where_the_other_mechanisms_stand_on_this_page():
    text = Reader(page()).text
    assert f"De andere {len(MECHANISMS) - 5} staan onder ‘Wat er is onderzocht’." in text  # it names five
    assert text.count("Wat er is onderzocht") == 2
    assert "risicotabel" not in text


def published():
    """A version for publication: of the first buurt nothing is shown, of the second one mechanism is not."""
    result, shapes = made_result(12)
    dark = Judged(state=UNKNOWN, certainty=HIDDEN, sentence="Niet getoond: te klein.")
    first, second, *others = result.areas
    judged = dict.fromkeys(first.judged, dark)
    first = replace(first, category=HIDDEN, count=None, text=HIDDEN, uncertain=False, judged=judged)
    second = replace(second, judged={**second.judged, MECHANISMS[0].id: dark})
    return as_html(replace(result, areas=[first, second, *others], published=True), shapes, "", LOOK)


def test_a_version_for_publication_says_so_and_what_is_held_back_is_not_told_as_unknown():
    html = published()
    read = Reader(html)
    assert read.text.count("Versie voor publicatie") == 2
    assert "werkversie" not in read.text.casefold()
    first, second = (row for row in read.rows if row[0] in ("BU00010000", "BU00010001"))
    assert first[3:6] == [HIDDEN, "–", HIDDEN]
    assert f"{HIDDEN}: {MECHANISMS[0].label}" in second[5]
    assert '<option value="v">niet getoond</option>' in html
    assert "onbekend, niet getoond" not in read.text
    assert "<table" not in html.partition('<article id="BU00010000">')[2].partition("</article>")[0]
    assert '<option value="v">' not in page()


def test_two_municipalities_of_one_name_each_have_their_own_middle():
    result, shapes = made_result(40)
    codes = ("GM0893", "GM0373")
    areas = [replace(a, gemeente="Bergen", gemeente_code=codes[i % 2]) for i, a in enumerate(result.areas)]
    result = replace(result, areas=areas)
    data, _ = Reader(as_html(result, shapes, "", LOOK)).scripts
    told, first = json.loads(data), MECHANISMS[0]
    assert {area["gc"] for area in told["buurten"]} == set(told["midden"]) == set(codes)
    for k, code in enumerate(codes):
        known = [a.judged[first.id].value for a in areas[k::2] if a.judged[first.id].assessed]
        assert read_number(told["midden"][code][0].rstrip("%")) == pytest.approx(median(known), abs=0.01)


def test_a_name_from_right_to_left_does_not_turn_the_figures_beside_it():
    result, shapes = made_result(2)
    areas = [replace(a, name=name, wijk=name) for a, name in zip(result.areas, ("שכונה", "Súd-West"))]
    html = as_html(replace(result, areas=areas), shapes, "", LOOK)
    assert ">\u2068Wijk שכונה\u2069 · 1.000 inwoners" in html
    assert "<title>\u2068שכונה\u2069: " in html
    assert html.count("\u2068") == 3  # the title of the explanation too; no other name needs it


def test_the_hatch_of_the_map_stands_in_the_table_too_and_is_heard_on_the_map():
    html = page()
    rows = {row[0]: row for row in Reader(html).rows if row[0].startswith("BU")}
    assert [code for code, row in rows.items() if "de klasse hangt ervan af" in row[5]] == ["BU00010000", "BU00010009"]
    assert len(re.findall(r"<title>[^<]*klasse hangt af van onbekende mechanismen</title>", html)) == 2


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Van 280 naar 260 huishoudens (drempel −5%).", ""),
        ("Van 280 naar 260 huishoudens (drempel −5,0%; de gemeente 2%).", ""),
        ("Van 280 naar 260 huishoudens (drempel −5,5%).", " (drempel −5,0%)"),
        ("Van 280 naar 260 huishoudens (drempel 5%).", " (drempel −5,0%)"),
        ("Van 280 naar 260 huishoudens.", " (drempel −5,0%)"),
    ],
)
def test_a_threshold_is_told_once(sentence, told):
    krimp = next(m for m in MECHANISMS if m.id == "krimp")
    assert figures(Judged(-7.1, -5.0, sentence=sentence), krimp) == ("−7,1%", told)


def luminance(colour):
    linear = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(colour)))
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722)))


@pytest.mark.parametrize("name", ["inkt", "stil", "merk", "risico"])
def test_text_stands_out_from_its_paper(name):
    ink, paper = (re.search(rf"--{one}: (#\w+)", LOOK.style)[1] for one in (name, "zacht"))
    assert (luminance(paper) + 0.05) / (luminance(ink) + 0.05) >= 4.5  # WCAG AA
