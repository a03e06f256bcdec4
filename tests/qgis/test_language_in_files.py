"""Data, pages and trails are Dutch in every language: no text in the language of the user enters a file."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.core.language import tr
from tests.qgis.languages import CLOSE, OPEN, in_brackets
from tests.qgis.support import run

#: The brackets as they stand in a file: in UTF-8, and escaped in JSON.
MARKS = [mark for text in (OPEN, CLOSE) for mark in (text.encode(), json.dumps(text).strip('"').encode())]

#: What each tool writes.
WRITING = {
    "buurtlaagopbouwen": {"OUTPUT": "uit.gpkg"},
    "gegevenscontroleren": {
        "OUTPUT": "uit.gpkg", "BEVINDINGEN": "bevindingen.gpkg", "MECHANISMENTABEL": "mechanismen.gpkg",
        "RAPPORT": "pagina.html",
    },
    "tabelkoppelen": {"OUTPUT": "uit.gpkg", "KOPPELVERSLAG": "verslag.gpkg", "RECEPT_UIT": "recept.json"},
    "volledigeanalyse": {
        "OUTPUT": "uit.gpkg", "RISICOTABEL": "tabel.gpkg", "INSTELLINGEN_UIT": "instellingen.json",
    },
    "wijksamenvatting": {"OUTPUT": "uit.gpkg", "SAMENVATTINGTABEL": "tabel.gpkg"},
    "scenarioverschil": {"OUTPUT": "uit.gpkg"},
    "publicatieversie": {"OUTPUT": "uit.gpkg", "VERANTWOORDING": "verantwoording.html"},
    "gespreksrapport": {"RAPPORT": "pagina.html"},
    "duidinglaagmaken": {"OUTPUT": "duiding.gpkg"},
    "samenhang": {
        "OUTPUT": "uit.gpkg", "SAMENHANG": "paren.gpkg", "VERDELING": "verdeling.gpkg", "RAPPORT": "pagina.html",
    },
}  # fmt: skip


def given_to(algorithm, sample, layer, analysed):
    """What a tool reads; with a plan layer that cannot be used, for what the check of the data says of it."""
    result = {"RISICOSTAPELING": analysed["layer"], "RISICOTABEL": analysed["table"]}
    return {
        "buurtlaagopbouwen": sample.build,
        "gegevenscontroleren": {"BUURTEN": layer, **sample.local, "SLOOP": layer},
        "tabelkoppelen": {"BUURTEN": layer, "TABEL": sample.ages},
        "volledigeanalyse": {"BUURTEN": layer, **sample.local},
        "wijksamenvatting": {"RISICOSTAPELING": analysed["layer"]},
        "scenarioverschil": {"EERSTE": analysed["layer"], "TWEEDE": analysed["layer"]},
        "samenhang": {**result, "TREKKINGEN": 99},
    }.get(algorithm, result)


@pytest.mark.parametrize("algorithm", WRITING)
def test_no_text_in_the_language_of_the_user_enters_a_file(algorithm, sample, voorbeeldstad, analysed, tmp_path):
    places = {name: str(tmp_path / file) for name, file in WRITING[algorithm].items()}
    with in_brackets():
        assert tr("Full analysis") == f"{OPEN}Full analysis{CLOSE}"
        run(algorithm, **given_to(algorithm, sample, voorbeeldstad, analysed), **places)
    assert {path.name for path in tmp_path.iterdir()} >= set(WRITING[algorithm].values())
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found = max(content.find(mark) for mark in MARKS)
        assert found < 0, f"{path.name}: {content[max(0, found - 100) : found + 100]!r}"
