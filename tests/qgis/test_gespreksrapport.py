"""From a finished analysis to the report for the conversation: one file, of one municipality."""

from __future__ import annotations

import pytest

from leefbaar_plugin.algorithms import gespreksrapport
from leefbaar_plugin.core.report.page import PUBLISHED, WORKING
from tests.html_reader import Reader
from tests.qgis.support import copied, refusal, rows, run

NASTY = "<script>alert('x')</script> [% 1/0 %] \"Co\" 🌳"


@pytest.fixture(scope="module")
def made(analysed, voorbeeldstad, tmp_path_factory):
    path = tmp_path_factory.mktemp("rapport") / "rapport.html"
    return run(
        "gespreksrapport", RISICOSTAPELING=analysed["layer"], SCORES=voorbeeldstad, GEMEENTE="Voorbeeldstad",
        RAPPORT=str(path),
    ), Reader(path.read_text(encoding="utf-8"))  # fmt: skip


def test_every_buurt_of_the_municipality_stands_in_the_table_with_its_count(made, analysed):
    done, page = made
    expected = {c: r["tekst"] for c, r in rows(analysed["layer"]).items() if r["gemeentenaam"] == "Voorbeeldstad"}
    listed = {row[0]: row[3] for row in page.rows if row[0].startswith("BU")}
    assert listed == expected
    assert list(listed) == sorted(listed)
    assert done["AANTAL_BUURTEN"] == len(expected) == 60


def test_every_sentence_and_value_of_the_risk_table_is_in_it(made, analysed):
    table = rows(analysed["table"], key="fid").values()
    mine = [row for row in table if row["buurtcode"].startswith("BU9901")]
    told = page_text(made)
    assert len(mine) == 60 * 25
    missing = [row["toelichting"] for row in mine if _end(row["toelichting"].partition(" Bron: ")[0]) not in told]
    assert missing == []


def _end(sentence: str) -> str:
    """The sentence without its first word: a value there is printed once, as the value."""
    return sentence.partition(" ")[2]


def page_text(made) -> str:
    return made[1].text


def test_the_paragraph_is_in_the_results_and_on_the_page(made):
    done, page = made
    assert done["TEKST"].startswith("In Voorbeeldstad zijn 57 buurten beoordeeld")
    assert done["TEKST"] in page.text


def test_what_was_said_stands_beside_the_figures(analysed, sample, tmp_path):
    run("gespreksrapport", RISICOSTAPELING=analysed["layer"], DUIDING=sample.voices, RAPPORT=str(tmp_path / "r.html"))
    page = Reader((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "reactie" in page.text
    assert "reactie" not in page_text_without_voices(analysed, tmp_path)


def page_text_without_voices(analysed, folder) -> str:
    run("gespreksrapport", RISICOSTAPELING=analysed["layer"], RAPPORT=str(folder / "zonder.html"))
    return Reader((folder / "zonder.html").read_text(encoding="utf-8")).text


def test_of_a_version_for_publication_it_says_so_but_not_when_the_conversation_is_told_too(analysed, sample, tmp_path):
    public = run("publicatieversie", RISICOSTAPELING=analysed["layer"], OUTPUT=str(tmp_path / "openbaar.gpkg"))
    for name, voices, kind in (("r", {}, PUBLISHED), ("g", {"DUIDING": sample.voices}, WORKING)):
        path = tmp_path / f"{name}.html"
        run("gespreksrapport", RISICOSTAPELING=public["OUTPUT"], RAPPORT=str(path), **voices)
        text = Reader(path.read_text(encoding="utf-8")).text
        assert [said in text for said in (PUBLISHED, WORKING)] == [kind == PUBLISHED, kind == WORKING]


def test_the_scores_tell_the_development(made):
    assert "2002–2024: van " in made[1].text


def test_buurten_are_on_the_map_where_they_lie(made):
    """60 buurten with a shape, of which 57 print a count."""
    assert sum(name == "data-r" for name, _ in made[1].attributes) == 57
    assert made[1].tags.count("title") == 61


def test_a_name_from_the_layer_is_never_code(analysed, tmp_path):
    code = min(rows(analysed["layer"]))
    layer = copied(analysed["layer"], change={code: {"buurtnaam": NASTY, "wijknaam": NASTY}})
    run("gespreksrapport", RISICOSTAPELING=layer, TITEL=NASTY, RAPPORT=str(tmp_path / "r.html"))
    page = Reader((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert page.tags.count("script") == 2
    assert [row[1] for row in page.rows if row[0] == code] == [NASTY]


def test_a_country_is_refused_with_the_way_out(analysed, tmp_path, monkeypatch):
    monkeypatch.setattr(gespreksrapport, "MOST", 50)
    said = refusal("gespreksrapport", RISICOSTAPELING=analysed["layer"], RAPPORT=str(tmp_path / "r.html"))
    assert "97 buurten are too many" in said
    assert "GEMEENTE" in said
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_fails_leaves_the_report_of_last_time(analysed, tmp_path, monkeypatch):
    old = tmp_path / "r.html"
    old.write_text("van vorige keer", encoding="utf-8")
    monkeypatch.setattr(gespreksrapport, "RESOURCES", tmp_path / "nergens")
    with pytest.raises(Exception, match="nergens"):
        run("gespreksrapport", RISICOSTAPELING=analysed["layer"], RAPPORT=str(old))
    assert old.read_text(encoding="utf-8") == "van vorige keer"
    assert list(tmp_path.iterdir()) == [old]
