"""Text among numbers is refused; special values are unknown and never zero."""

from __future__ import annotations

from tests.qgis.messages import has
from tests.qgis.squares import NEXT, SQUARE
from tests.qgis.support import copied, csv, memory, refusal, rows, run


def test_text_in_a_column_of_numbers_is_refused_by_name(sample, tmp_path):
    path = csv(tmp_path / "tekst.csv", "buurtcode,woningvoorraad\nBU99010100,veel\n")
    said = refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path])
    has(said, "woningvoorraad", "tekst", "'veel'", "numbers")


def test_special_values_become_unknown_and_never_zero(sample):
    layer = memory(
        "MultiPolygon",
        "buurtcode:string,woningvoorraad:integer,gemiddelde_woningwaarde:double,percentage_koopwoningen:string",
        [(["BU99010100", -99997, -99999999.0, "-99995"], SQUARE), (["BU99010101", 120, 250.5, "60"], NEXT)],
    )  # fmt: skip
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    row = rows(made.layer())["BU99010100"]
    assert [row[n] for n in ("woningvoorraad", "gemiddelde_woningwaarde", "percentage_koopwoningen")] == [None] * 3
    has(made.said, "-99997", "secret", "-99999999", "-99995", "3 columns")


def test_a_special_value_in_a_layer_given_to_a_mechanism_is_unknown(voorbeeldstad):
    layer = copied(voorbeeldstad, change={"BU99010100": {"afw_2024": -99997}})
    row = rows(run("omslagzone", BUURTEN=layer).layer())["BU99010100"]
    assert row["omslagzone_risico"] is None
    assert row["omslagzone_zekerheid"] == "onbekend"


def test_comma_and_point_in_one_column_are_refused(sample, tmp_path):
    path = csv(tmp_path / "mix.csv", 'buurtcode;woningvoorraad\nBU99010100;"1,5"\nBU99010101;1.5\n')
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "woningvoorraad", "mix", "1,5", "1.5")
