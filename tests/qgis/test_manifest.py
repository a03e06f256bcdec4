"""A result says from what it was made, to the bit: its parameters, the fingerprint of each input and of itself."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSourceDefinition

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.bridge.given import given
from leefbaar_plugin.bridge.stored import stored
from leefbaar_plugin.core.fingerprint import column_print
from leefbaar_plugin.core.results.trail_difference import differences
from leefbaar_plugin.provider import VolledigeAnalyse
from tests.qgis.support import Recorder, column, copied, opened, run, saved, table
from tests.qgis.test_trail import trail_of


def of_role(told: dict, role: str) -> dict:
    return next(i for i in told["invoer"] if i.get("laag") == role)


def test_every_input_has_its_path_size_and_sha256(analysed, sample):
    told = trail_of(analysed["layer"])
    assert len(told["invoer"]) == 5
    for each in told["invoer"]:
        data = Path(each["pad"]).read_bytes()
        assert Path(each["pad"]).is_absolute()
        assert each["bytes"] == len(data)
        if not each["pad"].endswith(".gpkg"):  # which QGIS may touch by opening it
            assert each["sha256"] == hashlib.sha256(data).hexdigest()
        assert len(each["inhoud"]) == 64


def test_the_content_of_an_input_is_the_same_in_every_carrier(voorbeeldstad, tmp_path):
    in_file = saved(copied(voorbeeldstad), tmp_path / "elders.gpkg")
    said = {
        trail_of(run("volledigeanalyse", BUURTEN=carrier).layer())["invoer"][0]["inhoud"]
        for carrier in (voorbeeldstad, in_file, copied(voorbeeldstad))
    }
    assert len(said) == 1
    code = next(iter(column(voorbeeldstad, "buurtcode")))
    other = copied(voorbeeldstad, change={code: {"aantal_inwoners": 1}})
    assert trail_of(run("volledigeanalyse", BUURTEN=other).layer())["invoer"][0]["inhoud"] not in said


def test_tables_have_their_sha256_too(voorbeeldstad, sample):
    inputs = {i["bestand"]: i for i in trail_of(voorbeeldstad)["invoer"]}
    assert inputs["ww.csv"]["sha256"] == hashlib.sha256(Path(sample.ww).read_bytes()).hexdigest()


def test_the_files_of_a_shapefile_count_together(voorbeeldstad, tmp_path):
    file = saved(copied(voorbeeldstad), tmp_path / "b.shp", "ESRI Shapefile")
    told = trail_of(run("omslagzone", BUURTEN=file).layer())["invoer"][0]
    parts = [part for part in tmp_path.glob("b.*") if part.suffix in (".shp", ".shx", ".dbf", ".prj", ".cpg")]
    assert len(parts) >= 4
    assert told["bytes"] == sum(part.stat().st_size for part in parts)


def test_the_outcome_has_a_fingerprint_that_anybody_can_recompute(analysed):
    told = trail_of(analysed["layer"])["uitkomst"]
    assert set(told) == {"OUTPUT", "RISICOTABEL"}
    counts = [n for _, n in sorted(column(analysed["layer"], "n_risico").items())]  # in the order of their codes
    digest = hashlib.sha256(struct.pack(f"<{len(counts)}d", *counts)).hexdigest()
    assert told["OUTPUT"]["kolommen"]["n_risico"] == digest[:16]
    assert told["OUTPUT"]["rijen"] == 97
    words = [text for _, text in sorted(column(analysed["layer"], "tekst").items())]
    assert told["OUTPUT"]["kolommen"]["tekst"] == column_print(words)[:16]


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv"])
def test_the_fingerprint_is_that_of_the_layer_as_it_is_stored(voorbeeldstad, ending, tmp_path):
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / f"uit.{ending}"))
    told = trail_of(made["OUTPUT"])["uitkomst"]["OUTPUT"]
    assert stored(opened(made["OUTPUT"]), Recorder())[1] == told


def test_the_same_run_has_the_same_fingerprint(voorbeeldstad, tmp_path):
    first = trail_of(run("omslagzone", BUURTEN=voorbeeldstad).layer())["uitkomst"]["OUTPUT"]
    again = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=table(tmp_path / "a.gpkg", "t"))
    other = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6)
    assert trail_of(again["OUTPUT"])["uitkomst"]["OUTPUT"] == first
    assert trail_of(other.layer())["uitkomst"]["OUTPUT"]["sha256"] != first["sha256"]


def test_the_parameters_are_those_that_were_given_and_the_defaults(voorbeeldstad, sample):
    layer = opened(voorbeeldstad)
    told = trail_of(run("conjunctuur", BUURTEN=layer, WERKLOOSHEID=sample.ww.replace("ww", "werkloosheid")).layer())
    kept = told["parameters"]
    assert kept["BUURTEN"] == str(voorbeeldstad)
    assert kept["WERKLOOSHEID"] == sample.unemployment
    assert kept["VARIANT"] == "auto"
    assert json.loads(json.dumps(kept)) == kept


def test_a_selection_and_a_layer_in_memory_are_told_as_such(voorbeeldstad):
    layer = copied(voorbeeldstad, name="proef")
    assert trail_of(run("omslagzone", BUURTEN=layer).layer())["parameters"]["BUURTEN"] == "memory:proef"
    layer.selectAll()
    only = QgsProcessingFeatureSourceDefinition(voorbeeldstad, True)
    algorithm = VolledigeAnalyse().create()
    told = given(algorithm, {"BUURTEN": only}, QgsProcessingContext())
    assert told["BUURTEN"] == {"source": voorbeeldstad, "selectedFeaturesOnly": True}


def test_a_settings_file_goes_along_with_its_content(voorbeeldstad, tmp_path):
    path = tmp_path / "eigen.json"
    path.write_text('{"mechanismen": {"omslagzone": {"JAREN": 6}}}', encoding="utf-8")
    told = trail_of(run("volledigeanalyse", BUURTEN=voorbeeldstad, INSTELLINGEN=str(path)).layer())
    file = told["bestanden"]["INSTELLINGEN"]
    assert file["pad"] == str(path)
    assert file["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert json.loads(file["tekst"])["mechanismen"]["omslagzone"] == {"JAREN": 6}


def test_no_server_user_or_password_is_kept():
    address = (
        "postgres://dbname='stad' host=db.voorbeeld.nl port=5432 user='jan' password='geheim' table=\"s\".\"b\" (g)"
    )
    told = given(VolledigeAnalyse().create(), {"BUURTEN": address, "OUTPUT": address}, QgsProcessingContext())
    for name in ("BUURTEN", "OUTPUT"):
        assert told[name] == 'postgres://dbname=\'stad\' table="s"."b" (g)'


def test_a_trail_of_before_is_still_read_and_compared(analysed):
    now = trail_of(analysed["layer"])
    before = json.loads(json.dumps(now))
    for key in ("parameters", "uitkomst", "bestanden"):
        before.pop(key, None)
    for one in before["invoer"]:
        for key in ("pad", "bytes", "sha256", "inhoud", "plaatsen"):
            one.pop(key, None)
    assert trail.margin(before) == trail.margin(now)
    assert differences(before, now) == []


def test_a_publication_carries_no_path_parameter_or_fingerprint(analysed, tmp_path):
    made = run("publicatieversie", RISICOSTAPELING=str(analysed["layer"]), OUTPUT=str(tmp_path / "p.gpkg"))
    told = trail_of(f"{tmp_path / 'p.gpkg'}|layername=risicostapeling")
    assert told["publicatie"]
    assert not {"parameters", "bestanden", "uitkomst"} & set(told)
    said = json.dumps(told)
    for private in ('"pad"', "sha256", "inhoud", str(tmp_path), str(Path(str(analysed["layer"]).split("|")[0]).parent)):
        assert private not in said
    assert made["OUTPUT"]
