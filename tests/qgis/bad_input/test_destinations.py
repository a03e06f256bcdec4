"""No output destroys what stood there, and one that cannot be written says so before the run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.qgis.bad_input.geopackages import contents, existing
from tests.qgis.bad_input.slugs import SLUGS, id_of
from tests.qgis.messages import has
from tests.qgis.support import copied, names, opened, refusal, run, saved, table


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_a_plain_path_onto_a_geopackage_with_other_tables_is_refused(slug, voorbeeldstad, sample, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    said = refusal(slug, BUURTEN=voorbeeldstad, **sample.of(id_of(slug)), OUTPUT=str(path))
    has(said, "OUTPUT", "gemeente.gpkg", "3 tables", "eigen_tabel", "ogr:dbname=")
    assert contents(path) == before


def test_a_plain_path_for_the_risk_table_or_the_borders_is_refused_as_well(voorbeeldstad, sample, analysed, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, RISICOTABEL=str(path)), "RISICOTABEL", "eigen_tabel")
    has(refusal("risicostapeling", BUURTEN=analysed["layer"], RISICOTABEL=str(path)), "RISICOTABEL", "eigen_tabel")
    has(refusal("raadskaart", RISICOSTAPELING=analysed["layer"], GRENZEN=str(path)), "GRENZEN", "eigen_tabel")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, OUTPUT=str(path)), "OUTPUT", "eigen_tabel")
    assert contents(path) == before


def test_the_message_shows_how_to_write_one_table_and_that_works(voorbeeldstad, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path))
    shown = said[said.index("ogr:dbname=") :].splitlines()[0].strip()
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=shown)
    assert {name: n for name, n in contents(path).items() if name in before} == before
    assert len(contents(path)) == len(before) + 1


def test_a_plain_path_onto_the_only_table_replaces_it(voorbeeldstad, tmp_path):
    path = str(tmp_path / "uitkomst.gpkg")
    for _ in range(2):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=path)
    assert contents(path) == {"uitkomst": 97}


def test_the_layer_and_the_table_in_one_plain_path_do_not_replace_each_other(voorbeeldstad, sample, tmp_path):
    path = str(tmp_path / "samen.gpkg")
    said = refusal("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=path, RISICOTABEL=path)
    has(said, "OUTPUT", "RISICOTABEL", "samen.gpkg")
    one = table(path, "samen")
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, OUTPUT=one, RISICOTABEL=one), "OUTPUT", "RISICOTABEL")


@pytest.mark.parametrize("spelled", ["plain", "table", "relative", "dotted"])
def test_an_output_that_is_the_input_itself_is_refused(voorbeeldstad, tmp_path, monkeypatch, spelled):
    path = tmp_path / "een.gpkg"
    source = saved(copied(voorbeeldstad), path, table="een")
    (tmp_path / "map").mkdir()
    monkeypatch.chdir(tmp_path)
    output = {
        "plain": str(path),
        "table": table(path, "een"),
        "relative": "een.gpkg",
        "dotted": str(tmp_path / "map" / ".." / "een.gpkg"),
    }[spelled]
    has(refusal("omslagzone", BUURTEN=source, OUTPUT=output), "OUTPUT", "een.gpkg", "input")
    assert contents(path) == {"een": 97}
    assert "omslagzone_risico" not in names(source)


def test_an_output_that_is_another_input_is_refused(voorbeeldstad, sample, tmp_path):
    plans = tmp_path / "plannen.gpkg"
    saved(opened(sample.newbuild), plans, table="plannen")
    has(
        refusal("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=str(plans), OUTPUT=str(plans)),
        "OUTPUT",
        "plannen.gpkg",
    )
    ages = tmp_path / "leeftijd.gpkg"
    saved(opened(sample.ages), ages, table="leeftijd")
    has(
        refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[str(ages)], OUTPUT=str(ages)),
        "OUTPUT",
        "leeftijd.gpkg",
    )
    assert contents(plans) == {"plannen": 8}
    assert contents(ages)["leeftijd"] > 50


def test_a_shapefile_or_geojson_as_its_own_output_is_refused(voorbeeldstad, sample, tmp_path):
    for driver, ending in (("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")):
        path = tmp_path / f"buurten.{ending}"
        saved(copied(sample.buurten), path, driver)
        has(refusal("buurtlaagopbouwen", GEBIEDEN=str(path), OUTPUT=str(path)), "OUTPUT", path.name, "input")
        assert opened(str(path)).featureCount() == 97


def test_another_table_in_the_geopackage_of_the_input_is_fine(voorbeeldstad, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    run("omslagzone", BUURTEN=f"{path}|layername=buurtlaag", OUTPUT=table(path, "omslag"))
    assert contents(path) == {**before, "omslag": 97}


@pytest.mark.parametrize("form", ["{}/uit.gpkg", "ogr:dbname='{}/uit.gpkg' table=\"uit\" (geom)", "{}/uit.shp"])
def test_a_folder_that_is_not_there_is_named(voorbeeldstad, tmp_path, form):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=form.format(tmp_path / "weg"))
    has(said, "OUTPUT", str(tmp_path / "weg"), "does not exist")


@pytest.mark.parametrize("name", ["PDF", "PNG", "PROJECT"])
def test_a_folder_that_is_not_there_is_named_for_a_map(analysed, tmp_path, name):
    ending = {"PDF": "pdf", "PNG": "png", "PROJECT": "qgz"}[name]
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], **{name: str(tmp_path / "weg" / f"kaart.{ending}")})
    has(said, name, str(tmp_path / "weg"))


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs /proc, a folder that even root cannot write in")
@pytest.mark.parametrize(
    "form", ["/proc/uit.gpkg", "ogr:dbname='/proc/uit.gpkg' table=\"uit\" (geom)", "/proc/uit.shp"]
)
def test_a_folder_that_cannot_be_written_is_named(voorbeeldstad, form):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=form), "OUTPUT", "/proc", "written")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write in a read-only folder")
def test_a_read_only_folder_is_named(voorbeeldstad, tmp_path):
    (tmp_path / "vast").mkdir(mode=0o555)
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "vast" / "uit.gpkg"))
    has(said, "OUTPUT", "vast", "read-only")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write in a read-only file")
def test_a_read_only_file_is_named_and_stays(voorbeeldstad, tmp_path):
    path = tmp_path / "vast.gpkg"
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path))
    path.chmod(0o444)
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path)), "OUTPUT", "vast.gpkg", "read-only")
    assert contents(path) == {"vast": 97}


def test_a_path_with_blanks_accents_and_quotes_works_from_start_to_end(sample, tmp_path):
    folder = tmp_path / "Gemeente 's-Gravenmoer – één kaart"
    folder.mkdir()
    path = folder / "buurten & meer (2024).gpkg"
    run("buurtlaagopbouwen", **sample.build, OUTPUT=str(folder / "buurt laag é.gpkg"))
    made = run("volledigeanalyse", BUURTEN=str(folder / "buurt laag é.gpkg"), **sample.local, OUTPUT=str(path),
               RISICOTABEL=str(folder / "risico tabel ü.gpkg"),
               INSTELLINGEN_UIT=str(folder / "instéllingen.json"))  # fmt: skip
    assert opened(made["OUTPUT"]).featureCount() == 97
    assert opened(made["OUTPUT"]).renderer().type() == "RuleRenderer"
    outputs = {name: str(folder / f"kaart ë.{name.lower()}") for name in ("PDF", "PNG")}
    run(
        "raadskaart",
        RISICOSTAPELING=str(path),
        GRENZEN=str(folder / "grénzen.gpkg"),
        **outputs,
        PROJECT=str(folder / "kaart ë.qgz"),
    )
    for one in [*outputs.values(), str(folder / "kaart ë.qgz"), str(folder / "instéllingen.json")]:
        assert Path(one).stat().st_size > 100
