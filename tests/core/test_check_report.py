"""The report: one file that says everything, holds no code of others, and can be read without colours."""

from __future__ import annotations

import re

import numpy as np
import pytest

from leefbaar_plugin.core.checks.column_facts import look_at
from leefbaar_plugin.core.checks.drawing import colour_of
from leefbaar_plugin.core.checks.finding import (
    FOUT,
    IN_ORDE,
    KAART,
    OPMERKING,
    SEVERITIES,
    WAARSCHUWING,
    Finding,
    in_order,
)
from leefbaar_plugin.core.checks.outlook import NOT_ASKED, WHOLE, Outlook
from leefbaar_plugin.core.checks.report import Report, as_html, headline
from leefbaar_plugin.core.pages.html_page import bar
from tests.html_reader import Reader

NASTY = "<script>alert('x')</script> & \"Co\""
FINDINGS = [
    Finding("waarden", IN_ORDE, "In orde."),
    Finding(KAART, FOUT, f"Buurt {NASTY} ligt buiten Nederland.", "Kijk na.", NASTY, 1, (NASTY,)),
    Finding(KAART, WAARSCHUWING, "Een."), Finding(KAART, WAARSCHUWING, "Twee."), Finding(KAART, OPMERKING, "Drie."),
]  # fmt: skip
OUTLOOKS = [
    Outlook("omslagzone", "Omslagzone", True, WHOLE, 80, 3, 15, 2, 3, (("Onbekend: geen score.", 15),), ("afw 2024",),
            (), ("klasse",)),
    Outlook("sloop", "Sloop elders", False, NOT_ASKED, reasons=(("laag SLOOP ontbreekt", 0),)),
]  # fmt: skip
COLUMNS = [
    look_at("gemiddelde_woningwaarde", [212, 1234.5, None, -99997]),
    look_at(NASTY, ["tekst", None, None, "x"]), look_at("leeg", [None] * 4),
]  # fmt: skip


@pytest.fixture(scope="module")
def page():
    return as_html(
        Report(f"laag {NASTY}", "Heerlen", 4, "24 november 2026, Leefbaar 0.1.0", [f"{NASTY}, 4 rijen"], FINDINGS,
               OUTLOOKS, COLUMNS, {"gemiddelde_woningwaarde": "Concurrentiepositie"})
    )  # fmt: skip


def test_values_are_text_and_never_code(page):
    read = Reader(page)
    assert "script" not in read.tags
    assert "<script" not in page
    assert read.text.count(NASTY) >= 5  # title, heading, finding, column, footer


def test_nothing_comes_from_elsewhere(page):
    read = Reader(page)
    assert {"script", "link", "img", "iframe", "object"} & set(read.tags) == set()
    assert not re.search(r"https?://|@import|url\((?!#)", page)
    assert not [name for name, _ in read.attributes if name.startswith("on")]


def test_the_summary_stands_on_top_and_in_dutch(page):
    text = Reader(page).text
    assert headline(FINDINGS) == "1 fout, 2 waarschuwingen en 1 opmerking"
    assert text.index("1 fout, 2 waarschuwingen") < text.index("Bevindingen")
    assert "Van 2 mechanismen is er 1 te beoordelen" in text
    assert 'lang="nl"' in page


def test_the_worst_comes_first():
    assert [f.severity for f in in_order(FINDINGS)] == [FOUT, WAARSCHUWING, WAARSCHUWING, OPMERKING, IN_ORDE]


def test_numbers_are_written_as_in_dutch(page):
    assert "1.234,5" in page


def test_a_column_that_is_not_used_and_empty_is_only_named(page):
    assert page.count("leeg</code>") == 1


def test_a_bar_says_in_words_what_it_shows():
    drawn = bar(((3, "#000", "waarde"), (1, "#fff", "leeg")))
    assert 'role="img"' in drawn
    assert 'aria-label="75% waarde, 25% leeg"' in drawn
    assert [float(w) for w in re.findall(r'<rect x="[\d.]+" width="([\d.]+)" height="10"', drawn)] == [67.5, 22.5]


def test_a_bar_of_nothing_is_empty():
    assert "<rect" in bar(((0, "#000", "waarde"),))


def luminance(colour):
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
              for c in (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))]  # fmt: skip
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


@pytest.mark.parametrize("colour", [*map(colour_of, SEVERITIES), "#4a5568", "#1a202c", "#12324f"])
def test_text_stands_out_from_white(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5  # WCAG AA


def test_each_severity_has_a_name_and_a_shape_beside_its_colour(page):
    shapes = {
        severity: re.search(rf'<svg[^>]*aria-hidden="true">(.*?)</svg>{severity}', page) for severity in SEVERITIES
    }
    assert len({hit[1] for hit in shapes.values()}) == 4
