"""A number with two readings is refused until the user says which."""

from __future__ import annotations

from tests.qgis.messages import has
from tests.qgis.support import column, csv, memory, refusal
from tests.qgis.tabelkoppelen.joining import joined


def test_an_ambiguous_notation_is_refused_until_the_user_says(four, tmp_path):
    path = csv(tmp_path / "inkomen.csv", 'code;inkomen\nBU00010000;"1,600"\nBU00010001;"2,700"\nBU00020000;100\n')
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "inkomen", "1,600", "1600", "1.6", "DECIMAAL")
    assert column(joined(four, path, DECIMAAL="punt").layer(), "inkomen")["BU00010000"] == 1600
    assert column(joined(four, path, DECIMAAL="komma").layer(), "inkomen")["BU00010000"] == 1.6


def test_full_euros_are_not_taken_for_thousands(four, tmp_path):
    path = csv(tmp_path / "woz.csv", "code;woz\nBU00010000;310000\nBU00010001;250000\nBU00020000;280000\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "gemiddelde_woningwaarde", "thousands", "* 0.001")
    made = joined(four, path, KOLOMMEN="woz = gemiddelde_woningwaarde * 0.001")
    assert column(made.layer(), "gemiddelde_woningwaarde")["BU00010000"] == 310


def test_a_text_of_thousands_in_a_layer_is_not_taken_for_a_fraction(four):
    layer = memory("None", "code:string,n:string", [(["BU00010000", "1.234"], None), (["BU00010001", "987"], None)])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=layer), "1.234", "1234", "DECIMAAL")
    assert column(joined(four, layer, DECIMAAL="komma").layer(), "n")["BU00010000"] == 1234


def test_a_refusal_while_the_layer_is_built_says_where_the_settings_are_that_it_names(four, tmp_path):
    path = csv(tmp_path / "k.csv", 'code;n\nBU00010000;"1,600"\nBU00010001;100\n')
    has(refusal("buurtlaagopbouwen", GEBIEDEN=four, TABELLEN=[path]), "DECIMAAL", "settings of 'tabelkoppelen'")
    assert "tabelkoppelen" not in refusal("tabelkoppelen", BUURTEN=four, TABEL=path)
