"""The version for publication: what it shows, what it holds back, and that it finds what was smuggled in."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsRuleBasedRenderer

from leefbaar_plugin.algorithms.shared import publication_layers
from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.stacking import HIDDEN
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.qgis.support import MECHANISMS, Recorder, copied, names, opened, refusal, rows, run, tables

#: One of the eight buurten of Sint-Maartenskapel becomes small.
SMALL = "BU99010803"
SENSITIVE = [m.id for m in all_mechanisms() if m.sensitive]


@pytest.fixture(scope="module")
def draft(analysed, tmp_path_factory) -> dict[str, str]:
    """The analysis of Voorbeeldstad in which one buurt is too small to be shown."""
    path = tmp_path_factory.mktemp("werkversie") / "werk van Jansen.gpkg"
    path.write_bytes(Path(analysed["path"]).read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as data:
        _without_triggers(data)
        data.execute(
            "UPDATE risicostapeling SET aantal_inwoners = 35, woningvoorraad = 12 WHERE buurtcode = ?", (SMALL,)
        )
    return {"path": str(path), "layer": f"{path}|layername=risicostapeling", "table": f"{path}|layername=risicotabel"}


def _without_triggers(data: sqlite3.Connection) -> None:
    """The triggers of a GeoPackage call functions of SpatiaLite, which a bare SQLite lacks."""
    for (name,) in data.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        data.execute(f'DROP TRIGGER "{name}"')


def publish(draft, path, **more):
    return run("publicatieversie", RISICOSTAPELING=draft["layer"], OUTPUT=str(path), **more)


@pytest.fixture(scope="module")
def published(draft, tmp_path_factory):
    folder = tmp_path_factory.mktemp("openbaar")
    return publish(
        draft, folder / "openbaar.gpkg", VERANTWOORDING=str(folder / "verantwoording.html"),
        TABEL=str(folder / "tabel.csv"),
    )  # fmt: skip


def path_of(made) -> Path:
    return Path(made["OUTPUT"].split("|")[0])


# What it shows


def test_a_small_buurt_and_its_guard_are_not_shown_and_all_others_are(published, draft):
    found = rows(published["OUTPUT"])
    hidden = {code for code, row in found.items() if row["risicoklasse"] == HIDDEN}
    assert len(hidden) == 2
    assert SMALL in hidden
    assert (published["AANTAL_ONDERDRUKT"], published["AANTAL_SECUNDAIR"]) == (1, 1)
    told = {"buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "risicoklasse", "tekst",
            "onzeker", "fid", "waarom"}  # fmt: skip
    for code in hidden:
        assert {name for name, value in found[code].items() if value not in (None, "")} <= told
    was = rows(draft["layer"])
    for code, row in found.items():
        if code not in hidden:
            flags = [n for n in row if n.endswith("_risico") or n in ("n_max", "risicoklasse", "mechanismen", "tekst")]
            assert [row[n] for n in flags] == [was[code][n] for n in flags]


def test_the_columns_are_those_of_the_count_so_that_others_can_read_it(published, draft):
    path = path_of(published)
    assert names(published["OUTPUT"]) == names(draft["layer"])
    assert names(f"{path}|layername=risicotabel") == names(draft["table"])
    assert tables(path) == ["layer_styles", "risicostapeling", "risicotabel"]


def test_columns_beside_the_count_do_not_go_along(voorbeeldstad, sample, published, tmp_path):
    """Neither the five columns of each mechanism, nor what was made of the conversation."""
    whole = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, ALLE_KOLOMMEN=True,
                OUTPUT=str(tmp_path / "alles.gpkg"))  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "alles.gpkg", isolation_level=None)) as data:
        _without_triggers(data)
        data.execute("ALTER TABLE alles ADD COLUMN duiding_toelichting TEXT")
        data.execute("UPDATE alles SET duiding_toelichting = 'de familie op nummer 3 wil weg'")
    made = run("publicatieversie", RISICOSTAPELING=whole["OUTPUT"], OUTPUT="TEMPORARY_OUTPUT")
    assert names(made["OUTPUT"]) == names(published["OUTPUT"])
    assert b"nummer 3" not in path_of(made).read_bytes()


def test_sensitive_mechanisms_have_no_number_in_the_table(published):
    with closing(sqlite3.connect(path_of(published))) as data:
        found = data.execute("SELECT mechanisme, waarde, drempel, zekerheid, toelichting FROM risicotabel").fetchall()
    of_them = [row for row in found if row[0] in SENSITIVE]
    assert len(of_them) == 97 * len(SENSITIVE)
    assert all(row[1] is None and row[2] is None and row[3] not in ("nipt", "ruim", "klein aantal") for row in of_them)
    assert any(row[0] == "leegstand" and row[1] is not None for row in found)


def test_the_trail_tells_what_made_it_and_neither_files_nor_plans_nor_texts(published):
    told = trail.get(opened(published["OUTPUT"]))
    assert told["publicatie"] is True
    assert told["instellingen"]["MINIMUM_INWONERS"] == 50
    assert ["Leefbaarometer 3.0", 2024] in told["bronnen"].values()
    data = path_of(published).read_bytes()
    for text in ("Jansen", ".geojson", ".csv", "nieuwbouwplannen", "Oudedijk-Oost", str(Path.home()), "/tmp"):
        assert text.encode() not in data, text


def test_style_legend_and_map_tip_go_along(published):
    layer = opened(published["OUTPUT"])
    layer.loadDefaultStyle()
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    legend = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "niet getoond: te klein, of nodig om een kleine te beschermen" in legend
    assert "waarom" in layer.mapTipTemplate()


def test_the_account_tells_how_much_and_not_which(published):
    page = Path(published["VERANTWOORDING"]).read_text(encoding="utf-8")
    assert "Van 97 buurten wordt 1 niet getoond: te klein." in page
    assert "Nagerekend: geen van de achtergehouden aantallen" in page
    assert "Noorderpolder" not in page
    assert SMALL not in page


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_the_table_beside_the_map_holds_what_is_published_and_nothing_else(ending, published, draft, tmp_path):
    """Every cell of every sheet is read, as a stranger would, beside the published layer and the working version."""
    made = publish(draft, tmp_path / "openbaar.gpkg", TABEL=str(tmp_path / f"tabel{ending}"))
    found = sheets(made["TABEL"])
    shown = rows(published["OUTPUT"])
    hidden = {code for code, row in shown.items() if row["risicoklasse"] == HIDDEN}
    head, *body = next(iter(found.values()))
    assert [row[0] for row in body] == sorted(shown)
    for row in body:
        told = dict(zip(head, row))
        one = shown[told["Buurtcode"]]
        for title, name in (("Woningen", "woningvoorraad"), ("Mechanismen met risico", "n_risico")):
            applies = one["risicoklasse"] != "niet van toepassing" or title == "Woningen"
            assert told[title] == (str(one[name]) if one[name] is not None and applies else "")
        if told["Buurtcode"] in hidden:
            assert {text for text in row[4:] if text} == {HIDDEN}
    cells = {cell for sheet in found.values() for row in sheet for cell in row}
    with closing(sqlite3.connect(draft["path"])) as data:
        exact = data.execute("SELECT waarde, drempel, toelichting FROM risicotabel").fetchall()
    secret = {repr(n).replace(".", sign) for *both, _ in exact for n in both if n and n != round(n, 4) for sign in ",."}
    assert len(secret) > 100
    assert not cells & (secret | {sentence for *_, sentence in exact if "Bron" in sentence})
    text = "\n".join(cells)
    for name in ("Jansen", "werk van", "nieuwbouwplannen", "sloopplannen", "buurtlaag", ".csv", "Oudedijk-Oost"):
        assert name not in text, name


def sheets(path: str) -> dict[str, list[list[str]]]:
    """A table file as its sheets, each of rows of text."""
    if path.endswith(".csv"):
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
        return {"": list(csv.reader(lines, delimiter=";"))}
    option = f"OGR_{Path(path).suffix[1:].upper()}_HEADERS"
    gdal.SetConfigOption(option, "DISABLE")  # GDAL reads a sheet when it is asked for
    data = gdal.OpenEx(path, gdal.OF_VECTOR)
    out = {}
    for i in range(data.GetLayerCount()):
        layer = data.GetLayer(i)
        out[layer.GetName()] = [[f.GetFieldAsString(j) for j in range(f.GetFieldCount())] for f in layer]
    gdal.SetConfigOption(option, None)
    return out


def test_a_municipality_can_be_published_by_itself(draft, tmp_path):
    made = publish(draft, tmp_path / "dijkmonde.gpkg", GEMEENTE="Dijkmonde")
    assert {row["gemeentenaam"] for row in rows(made["OUTPUT"]).values()} == {"Dijkmonde"}


def test_other_rules_hold_back_more(draft, tmp_path):
    made = publish(draft, tmp_path / "streng.gpkg", MINIMUM_INWONERS=130, ALLEEN_KLASSEN=True, GEVOELIG="leegstand")
    assert made["AANTAL_ONDERDRUKT"] > 5
    with closing(sqlite3.connect(path_of(made))) as data:
        assert data.execute("SELECT count(*) FROM risicotabel WHERE waarde IS NOT NULL").fetchone() == (0,)


# Who reads it further


def test_the_council_map_is_made_of_it(published, tmp_path):
    made = run(
        "raadskaart", RISICOSTAPELING=published["OUTPUT"], GRENZEN=str(tmp_path / "grenzen.gpkg"),
        PDF=str(tmp_path / "kaart.pdf"),
    )  # fmt: skip
    assert "2 buurten worden niet getoond" in made.said
    assert Path(made["PDF"]).stat().st_size > 10_000


@pytest.mark.parametrize(
    "kind",
    [{"KAART": "families"}, {"KAART": "mechanisme", "MECHANISME": "wmo"}, {"KAART": "status en ontwikkeling"}],
)
def test_other_council_maps_show_what_is_held_back_as_such(kind, published, voorbeeldstad, tmp_path):
    if kind["KAART"].startswith("status"):
        kind = {**kind, "SCORES": voorbeeldstad}
    made = run(
        "raadskaart", RISICOSTAPELING=published["OUTPUT"], GRENZEN=str(tmp_path / "grenzen.gpkg"), **kind,
        KAARTLAAG=str(tmp_path / "laag.gpkg"),
    )  # fmt: skip
    shown = rows(made["KAARTLAAG"])
    assert shown[SMALL]["klasse"] == HIDDEN
    assert sum(row["klasse"] == HIDDEN for row in shown.values()) == 2


def legend_of(layer) -> list[str]:
    return [rule.label() for rule in layer.renderer().rootRule().children()]


def test_the_summary_and_the_map_of_the_duiding_have_a_fill_for_what_is_held_back(published, sample, tmp_path):
    summary = run("wijksamenvatting", RISICOSTAPELING=published["OUTPUT"], OUTPUT=str(tmp_path / "wijken.gpkg"))
    spoken = run(
        "duidingverwerken", RISICOSTAPELING=published["OUTPUT"], DUIDING=sample.voices,
        OUTPUT=str(tmp_path / "besproken.gpkg"),
    )  # fmt: skip
    for made in (summary, spoken):
        assert "niet getoond: te klein, of nodig om een kleine te beschermen" in legend_of(made.layer())


def test_the_report_and_the_profiles_are_made_of_it(published, tmp_path):
    report = run("gespreksrapport", RISICOSTAPELING=published["OUTPUT"], RAPPORT=str(tmp_path / "rapport.html"))
    page = Path(report["RAPPORT"]).read_text(encoding="utf-8")
    assert "niet getoond: te klein, of nodig om een kleine te beschermen" in page
    assert "Versie voor publicatie: kleine aantallen zijn afgeschermd" in page
    assert "niet afgeschermd" not in page
    sheets = run(
        "buurtprofielen", RISICOSTAPELING=published["OUTPUT"], BUURTEN_KEUZE=SMALL, PDF=str(tmp_path / "bladen.pdf")
    )
    assert sheets["AANTAL_BLADEN"] == 1


def test_the_summary_by_wijk_does_not_count_what_is_hidden_as_no_risk(published, draft, tmp_path):
    made = run(
        "wijksamenvatting", RISICOSTAPELING=published["OUTPUT"], SAMENVATTINGTABEL=str(tmp_path / "tabel.gpkg"),
        OUTPUT=str(tmp_path / "wijken.gpkg"),
    )  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "tabel.gpkg")) as data:
        query = "SELECT n_risico, buurten FROM tabel WHERE code = 'WK990108' AND risicoklasse = ?"
        assert data.execute(query, (HIDDEN,)).fetchall() == [(None, 2)]
    assert made["AANTAL_BUURTEN"] == 97
    assert "2 buurten worden niet getoond" in rows(made["OUTPUT"], "code")["WK990108"]["tekst"]


def test_a_version_for_publication_is_replaced_by_the_next(draft, tmp_path):
    path = tmp_path / "openbaar.gpkg"
    publish(draft, path)
    made = publish(draft, path, MINIMUM_INWONERS=130)
    assert made["AANTAL_ONDERDRUKT"] > 5
    assert [p.name for p in tmp_path.iterdir()] == ["openbaar.gpkg"]


def test_an_own_mechanism_keeps_its_name_and_not_what_was_typed_of_it(voorbeeldstad, tmp_path):
    own = {"NAAM": "Stille straten", "WAARDE": "woningvoorraad", "DREMPEL": 500, "BRON": "schrift van de wijkregisseur",
           "PEILDATUM": "2024", "TOELICHTING": "Gezien door de beheerder van het portiek."}  # fmt: skip
    layer = run("eigenmechanisme", BUURTEN=voorbeeldstad, **own, OUTPUT=str(tmp_path / "eigen.gpkg"))["OUTPUT"]
    counted = run("risicostapeling", BUURTEN=layer, OUTPUT=str(tmp_path / "telling.gpkg"))["OUTPUT"]
    made = run("publicatieversie", RISICOSTAPELING=counted, OUTPUT=str(tmp_path / "openbaar.gpkg"),
               TABEL=str(tmp_path / "tabel.ods"))  # fmt: skip
    assert "definities" not in trail.get(opened(made["OUTPUT"]))
    told = str(sheets(made["TABEL"]))
    assert "Stille straten" in told
    assert "portiek" not in told
    printed = run("raadskaart", RISICOSTAPELING=made["OUTPUT"], GRENZEN=str(tmp_path / "grenzen.gpkg"))
    assert "Stille straten" in printed.said


# What is refused


def test_only_a_geopackage_of_its_own_will_do(draft, tmp_path):
    for where in ("memory:", str(tmp_path / "uit.shp"), f"ogr:dbname='{tmp_path}/x.gpkg' table=\"t\" (geom)"):
        assert "OUTPUT" in refusal("publicatieversie", RISICOSTAPELING=draft["layer"], OUTPUT=where)


def test_another_file_is_never_overwritten(draft):
    before = Path(draft["path"]).read_bytes()
    assert "exists" in refusal("publicatieversie", RISICOSTAPELING=draft["layer"], OUTPUT=draft["path"])
    assert Path(draft["path"]).read_bytes() == before


def test_without_numbers_of_inhabitants_nothing_can_be_published(draft, tmp_path):
    layer = copied(draft["layer"], without=["aantal_inwoners"])
    said = refusal("publicatieversie", RISICOSTAPELING=layer, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert "aantal_inwoners" in said
    assert not list(tmp_path.iterdir())


def test_a_sensitive_mechanism_that_is_not_there_is_named(draft, tmp_path):
    said = refusal(
        "publicatieversie", RISICOSTAPELING=draft["layer"], OUTPUT=str(tmp_path / "uit.gpkg"), GEVOELIG="leegstandd"
    )
    assert "leegstandd" in said


def test_what_is_made_of_a_version_for_publication_is_refused_and_says_what_to_give(published, tmp_path):
    said = refusal("publicatieversie", RISICOSTAPELING=published["OUTPUT"], OUTPUT=str(tmp_path / "uit.gpkg"))
    assert "Give the working version" in said


def test_personal_data_in_the_name_of_an_own_mechanism_or_source_is_not_published(draft, voorbeeldstad, tmp_path):
    own = {"NAAM": "Klachten", "WAARDE": "woningvoorraad", "DREMPEL": 500, "BRON": "lijst van mevrouw Jansen",
           "PEILDATUM": "2024"}  # fmt: skip
    layer = run("eigenmechanisme", BUURTEN=voorbeeldstad, **own, OUTPUT=str(tmp_path / "eigen.gpkg"))["OUTPUT"]
    counted = run("risicostapeling", BUURTEN=layer, OUTPUT=str(tmp_path / "telling.gpkg"))["OUTPUT"]
    said = refusal("publicatieversie", RISICOSTAPELING=counted, OUTPUT=str(tmp_path / "openbaar.gpkg"))
    assert "a name in the source of 'klachten'" in said
    assert "Jansen" not in said
    strange = copied(draft["layer"], change={"BU99010302": {"risicoklasse": "vraag Jansen"}})
    said = refusal("publicatieversie", RISICOSTAPELING=strange, OUTPUT=str(tmp_path / "openbaar.gpkg"))
    assert "BU99010302" in said
    assert "Jansen" not in said


def test_when_it_is_cancelled_nothing_is_left(draft, tmp_path):
    for moment in (2, 6, 9, 11):
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("publicatieversie", feedback=Recorder(cancel_at=moment), RISICOSTAPELING=draft["layer"],
                OUTPUT=str(tmp_path / "uit.gpkg"), TABEL=str(tmp_path / "tabel.ods"))  # fmt: skip
        assert not list(tmp_path.iterdir())


# Names are data


HOSTILE = "<script>alert(1)</script> [% 1/0 %] =HYPERLINK(\"http://x\") 'é' 🏚"


def test_a_hostile_name_is_published_as_itself(draft, tmp_path):
    code = "BU99010302"
    layer = copied(draft["layer"], change={code: {"buurtnaam": HOSTILE}})
    made = run(
        "publicatieversie", RISICOSTAPELING=layer, OUTPUT=str(tmp_path / "uit.gpkg"),
        TABEL=str(tmp_path / "tabel.csv"), VERANTWOORDING=str(tmp_path / "v.html"),
    )  # fmt: skip
    assert rows(made["OUTPUT"])[code]["buurtnaam"] == HOSTILE
    assert "<script>" not in (tmp_path / "v.html").read_text(encoding="utf-8")


# What was smuggled in


def sql(statement: str, *values, secure: bool = False):
    def smuggle(data: sqlite3.Connection, secrets: dict) -> None:
        data.execute(f"PRAGMA secure_delete = {'ON' if secure else 'OFF'}")
        data.execute(statement.format(**secrets), values)

    return smuggle


def left_behind(column: str, value: str):
    """Rows that are written and deleted: SQLite leaves in its pages what stood there."""

    def smuggle(data: sqlite3.Connection, secrets: dict) -> None:
        data.execute("PRAGMA secure_delete = OFF")
        (last,) = data.execute("SELECT max(fid) FROM risicotabel").fetchone()
        for _ in range(40):
            data.execute(f"INSERT INTO risicotabel ({column}) VALUES ({value})".format(**secrets))
        data.execute("DELETE FROM risicotabel WHERE fid > ?", (last,))

    return smuggle


@pytest.mark.parametrize(
    ("smuggle", "found"),
    [
        (sql("UPDATE gpkg_metadata SET metadata = metadata || '{sentence}'"), "piece of text"),
        (sql("UPDATE gpkg_metadata SET metadata = metadata || ' Noorderpolder BU99010803: 35'"), "speaks of an area"),
        (sql("UPDATE gpkg_contents SET description = 'waarde {number}'"), "number"),
        (sql("UPDATE layer_styles SET styleQML = styleQML || '<!-- {sentence} -->'"), "piece of text"),
        (sql("UPDATE layer_styles SET description = '{number}'"), "number"),
        (sql("UPDATE gpkg_contents SET min_x = {number}"), "number"),
        (sql("CREATE TABLE notities AS SELECT 35 AS inwoners"), "notities"),
        (sql("UPDATE risicotabel SET risico = 0 WHERE buurtcode = 'BU99010803'"), "row"),
        (sql("ALTER TABLE risicotabel ADD COLUMN inwoners INTEGER"), "inwoners"),
        (left_behind("toelichting", "'{sentence}'"), "piece of text"),
        (left_behind("waarde", "{number}"), "number"),
        (left_behind("risico", "1"), "deleted rows"),
    ],
)  # fmt: skip
def test_what_was_smuggled_in_is_found_and_nothing_is_published(smuggle, found, draft, tmp_path, monkeypatch):
    with closing(sqlite3.connect(draft["path"])) as data:
        number, sentence = data.execute(
            "SELECT waarde, toelichting FROM risicotabel WHERE mechanisme = 'wmo' AND buurtcode = 'BU99010302'"
        ).fetchone()
    tidy = publication_layers.tidy

    def tidy_and_smuggle(path: Path) -> None:
        tidy(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as data:
            smuggle(data, {"number": repr(number), "sentence": sentence})

    monkeypatch.setattr(publication_layers, "tidy", tidy_and_smuggle)
    said = refusal("publicatieversie", RISICOSTAPELING=draft["layer"], OUTPUT=str(tmp_path / "openbaar.gpkg"))
    assert "tells too much" in said
    assert found in said
    assert sentence not in said
    assert not list(tmp_path.iterdir())


def test_the_file_is_clean_without_any_smuggling(published):
    assert QgsApplication.processingRegistry().algorithmById("leefbaar:publicatieversie") is not None
    with closing(sqlite3.connect(path_of(published))) as data:
        assert data.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert data.execute("SELECT count(DISTINCT mechanisme) FROM risicotabel").fetchone() == (len(MECHANISMS),)
