"""The text alternative: everything on the map as a table, in Dutch notation, in the order of the codes."""

from __future__ import annotations

import csv
import io

import pytest

from leefbaar_plugin.core.assessment import NIPT
from leefbaar_plugin.core.conversation.duiding import Heard
from leefbaar_plugin.core.results.alternative import as_csv, by_area, by_mechanism, sheets_of
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.results import HOSTILE, RISK, SAFE, UNKNOWN, area, judged, result
from tests.made_result import made_result


def table(columns) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(columns)), delimiter=";"))


@pytest.fixture
def two():
    first = area(
        "BU99010100", "Grote Markt",
        {"leegstand": judged(RISK, 7.25, 5.0, NIPT), "krimp": judged(UNKNOWN), "woz_ontwikkeling": judged(SAFE, 1.0)},
    )  # fmt: skip
    second = area("BU99010101", "Zand", {m: judged(SAFE) for m in first.judged})
    return result([first, second])


def test_numbers_are_written_with_a_decimal_comma_and_the_decimals_of_the_mechanism(two):
    (leegstand,) = (m for m in all_mechanisms() if m.id == "leegstand")
    row = table(by_area(two))[0]
    assert leegstand.decimals == 1
    assert row[f"Leegstand: waarde ({leegstand.unit})"] == "7,2"
    assert row[f"Leegstand: drempel ({leegstand.unit})"] == "5,0"
    assert row["Mechanismen met risico"] == "1"


def test_the_outcome_is_said_in_words_and_the_unknown_is_no_zero(two):
    row = table(by_area(two))[0]
    assert row["Leegstand"] == "risico (nipt)"
    assert row["Krimp"] == "onbekend"
    krimp = next(name for name in row if name.startswith("Krimp: waarde"))
    assert row[krimp] == ""
    assert row["Telling in woorden"] == "1 van 2 mechanismen (1 onbekend)"


def test_each_buurt_and_mechanism_has_a_row_with_its_sentence_and_source(two):
    rows = table(by_mechanism(two))
    assert [(r["Buurtcode"], r["Mechanisme"]) for r in rows] == [
        (a.code, m.label) for a in two.areas for m in two.mechanisms
    ]
    assert rows[0]["Toelichting"].startswith("Het cijfer is 7.25")
    assert rows[0]["Bron en peiljaar"] == "CBS 2024"


def test_what_was_heard_stands_beside_the_figures(two):
    heard = Heard((0, 0, 2, 0), 1.0, 2.0, "", True, "2 stemmen: tegengesproken.")
    spoken = result([area("BU99010100", "Zand", two.areas[0].judged, heard={"leegstand": heard}), two.areas[1]])
    row = table(by_mechanism(spoken))[0]
    assert (row["Uitkomst"], row["Duiding"]) == ("risico (nipt)", "2 stemmen: tegengesproken.")
    assert row["Cijfers en duiding verschillen"] == "ja"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_the_name_and_is_no_formula(name):
    """The apostrophe is how a spreadsheet is told that text is text."""
    text = as_csv(by_area(result([area("BU99010100", name, {"krimp": judged(SAFE)})])))
    cell = next(csv.DictReader(io.StringIO(text), delimiter=";"))["Buurt"]
    assert cell == (f"'{name}" if name.startswith("=") else name)


def test_a_table_of_a_whole_municipality_has_a_row_for_every_buurt_in_the_order_of_the_codes():
    sheets = sheets_of(made_result(400)[0], "In Voorbeeldstad zijn 400 buurten beoordeeld.")
    assert list(sheets) == ["Buurten", "Mechanismen", "Toelichting"]
    codes = list(sheets["Buurten"][0].values)
    assert len(codes) == 400
    assert codes == sorted(codes)
    assert len(sheets["Mechanismen"][0].values) == 400 * len(all_mechanisms())


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("2026-11-25", "Berekend op 25 november 2026."),
        ("gisteren", "Berekend op gisteren."),
        ("", "Rekendatum onbekend."),
    ],
)
def test_the_day_of_the_calculation_is_told_as_prose_does(two, made, told):
    """The trail of a layer is data: who edited it may have left no day there."""
    (lines,) = sheets_of(result(two.areas, made=made), "")["Toelichting"]
    assert any(str(line).startswith("Bron en peiljaar") and str(line).endswith(told) for line in lines.values)
