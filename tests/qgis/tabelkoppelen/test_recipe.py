"""A recipe reads the table of next year the same way."""

from __future__ import annotations

import json

import pytest

from tests.qgis.messages import has
from tests.qgis.support import column, csv, refusal, run


def test_a_recipe_reads_the_table_of_next_year_the_same_way(four, tmp_path):
    first = csv(tmp_path / "2023.csv", 'wijkje;"bedrag"\nChas\u00e9;"1,600"\nNoord;"2,700"\n')
    chosen = {
        "NAMEN": "Chasé = Chassé\nNoord = Nieuw-Noord",
        "DECIMAAL": "punt",
        "KOLOMMEN": "bedrag = schuld * 0.5",
        "PEILJAAR": 2023,
        "BRON": "Kredietbank",
    }
    recipe = tmp_path / "recept.json"
    run("tabelkoppelen", BUURTEN=four, TABEL=first, RECEPT_UIT=str(recipe), **chosen)
    told = json.loads(recipe.read_text(encoding="utf-8"))
    assert told["namen"] == {"Chasé": "Chassé", "Noord": "Nieuw-Noord"}
    assert told["sleutel"] == "wijkje"
    second = csv(tmp_path / "2024.csv", 'wijkje;"bedrag"\nChas\u00e9;"1,800"\nNoord;"2,900"\n')
    made = run("tabelkoppelen", BUURTEN=four, TABEL=second, RECEPT=str(recipe), PEILJAAR=2024)
    assert column(made.layer(), "schuld") == {
        "BU00010000": None,
        "BU00010001": 900,
        "BU00020000": None,
        "BU00020AA1": 1450,
    }
    from leefbaar_plugin.bridge import trail

    assert trail.get(made.layer())["bronnen"]["schuld"] == ["Kredietbank", 2024]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("niets", ("no JSON",)),
        ("{}", ("leefbaar_recept", "RECEPT_UIT")),
        ('{"leefbaar_recept": 2}', ("version 2",)),
        ('{"leefbaar_recept": 1, "sleutl": "x"}', ("sleutl", "sleutel")),
        ('{"leefbaar_recept": 1, "kolommen": "x"}', ("kolommen",)),
        ('{"leefbaar_recept": 1, "decimaal": "x"}', ("decimaal",)),
    ],
)
def test_a_recipe_that_is_none_is_refused_in_words(four, tmp_path, text, words):
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\nBU00010001,3\n")
    (tmp_path / "recept.json").write_text(text, encoding="utf-8")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path, RECEPT=str(tmp_path / "recept.json")), "recept.json", *words)


def test_a_column_of_a_recipe_that_is_gone_is_refused(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,aantal\nBU00010000,3\nBU00010001,3\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path, KOLOMMEN="n = klachten"), "'n'", "KOLOMMEN", "'aantal'")
