"""The pages of docs/mechanismen: made from the declarations, in Dutch and English, and never behind them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.pages.handbook import pages
from leefbaar_plugin.core.pages.markup import as_html, as_markdown
from leefbaar_plugin.core.pages.page import EVIDENCE, ORIGIN, Items, Paragraph, Table, page
from leefbaar_plugin.core.text import DUTCH, ENGLISH, Text, in_language
from leefbaar_plugin.mechanisms import all_mechanisms

DOCS = Path(__file__).parents[2] / "docs" / "mechanismen"
MECHANISMS = all_mechanisms()
each_mechanism = pytest.mark.parametrize("mechanism", MECHANISMS, ids=[m.id for m in MECHANISMS])


def texts_of(m):
    """Everything that a declaration says in two languages."""
    layers = [layer for layer in (m.plans, m.buildings, m.table) if layer]
    fields = m.plans.fields if m.plans else ()
    return {
        "title": m.title, "help": m.help, "formula": m.formula, "reading": m.reading, "limits": m.limits,
        **{s.parameter: s.label for s in m.settings},
        **{f"{s.parameter} (why)": s.why for s in m.settings if s.why},
        **{part.parameter: part.label for part in (*layers, *fields)},
    }  # fmt: skip


@each_mechanism
def test_a_declaration_says_everything_in_both_languages(mechanism):
    for name, text in texts_of(mechanism).items():
        if not re.search(r"[a-zA-Z]{3}", text):
            continue  # ¼u is ¼u
        assert isinstance(text, Text), name
        assert text, name
        assert text.nl, name


def test_every_column_has_a_dutch_label():
    assert [c.name for c in CATALOGUE.values() if not isinstance(c.label, Text) or not c.label.nl] == []


def test_the_pages_are_those_of_the_declarations():
    """Run `make docs` after a change of a declaration."""
    assert {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")} == pages(MECHANISMS)


@each_mechanism
def test_a_page_says_what_is_published_derived_or_proposed(mechanism):
    for language in (DUTCH, ENGLISH):
        text = as_markdown("", page(mechanism, language))
        assert in_language(EVIDENCE[mechanism.evidence], language) in text
        for setting in mechanism.settings:
            row = next(line for line in text.splitlines() if line.startswith(f"| `{setting.parameter}` |"))
            assert in_language(ORIGIN[setting.origin], language) in row


@each_mechanism
def test_a_page_names_every_input_by_its_cbs_name_and_every_source(mechanism):
    text = as_markdown("", page(mechanism, ENGLISH))
    for column in mechanism.inputs:
        assert f"| `{column.name}` |" in text
    for layer in (mechanism.plans, mechanism.buildings, mechanism.table):
        assert layer is None or f"| `{layer.parameter}` |" in text
    for source in mechanism.sources:
        assert f"- {source}" in text.replace("\\", "")


def test_english_and_dutch_numbers_are_written_as_such():
    omslagzone = next(m for m in MECHANISMS if m.id == "omslagzone")
    assert "0.0196 points" in as_markdown("", page(omslagzone, ENGLISH))
    assert "0,0196 punten" in as_markdown("", page(omslagzone, DUTCH))


def test_signs_of_a_formula_are_no_markup():
    blocks = [Paragraph("a*b_c < d & e"), Items(["x|y"]), Table(["n", "t"], [["veld", "a|b <i>"]])]
    assert as_markdown("T", blocks) == (
        "# T\n\na\\*b\\_c \\< d & e\n\n- x|y\n\n| n | t |\n| --- | --- |\n| `veld` | a\\|b \\<i> |\n"
    )
    assert as_html(blocks) == (
        "<p>a*b_c &lt; d &amp; e</p>\n<ul><li>x|y</li></ul>\n<ul><li><b>veld</b>: a|b &lt;i&gt;</li></ul>"
    )
