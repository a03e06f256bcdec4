"""A trail that somebody tampered with runs nothing else, and a trail says no more than it may."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
)

from leefbaar_plugin.bridge.fingerprints import of_file
from leefbaar_plugin.bridge.given import given
from leefbaar_plugin.core.replay.finding import OPEN, REPEAT, VERIFY
from leefbaar_plugin.provider import VolledigeAnalyse
from tests.qgis.support import copied, opened, refusal, run, saved
from tests.qgis.test_analyseherhalen import again, stad  # noqa: F401
from tests.qgis.test_trail import trail_of

SECRETS = ("geheim", "jan", "srv.intern", "a1b2c3d", "dienst", "tok123")


@pytest.fixture
def zone(stad, tmp_path) -> str:  # noqa: F811
    return run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "zone.gpkg"))["OUTPUT"]


def tampered(address: str, text: str):
    """The layer with this text for its trail."""
    layer = opened(address)
    layer.loadDefaultMetadata()
    data = layer.metadata()
    data.setHistory([text])
    layer.setMetadata(data)
    return layer


@pytest.mark.parametrize("what", [OPEN, VERIFY])
def test_only_algorithms_of_leefbaar_are_run(zone, stad, what, tmp_path):  # noqa: F811
    out = str(tmp_path / "gevaar.gpkg")
    foreign = {"algoritme": "native:buffer", "parameters": {"INPUT": stad, "DISTANCE": 5, "OUTPUT": out}}
    layer = tampered(zone, json.dumps({**trail_of(zone), **foreign}))
    assert "native:buffer" in refusal("analyseherhalen", RESULTAAT=layer, WAT=what)
    assert not Path(out).exists()


@pytest.mark.parametrize(
    "text",
    ['{"leefbaar": ' + "[" * 100_000 + "]" * 100_000 + "}", '{"leefbaar": "1", "invoer": [1]}', '{"leefbaar": "1"'],
)
def test_a_trail_that_is_none_is_refused_in_words(zone, text):
    said = refusal("analyseherhalen", RESULTAAT=tampered(zone, text), WAT=OPEN)
    assert "no trail of Leefbaar, or a damaged one" in said
    assert "Traceback" not in said


def test_a_result_that_names_itself_as_its_input_is_not_followed_round(zone):
    own = {"algoritme": "leefbaar:analyseherhalen", "parameters": {"RESULTAAT": zone, "WAT": VERIFY}}
    layer = tampered(zone, json.dumps({**trail_of(zone), **own}))
    assert "is not computed" in refusal("analyseherhalen", RESULTAAT=layer, WAT=VERIFY)


def test_a_device_is_not_read_to_its_end(zone):
    told = trail_of(zone)
    told["invoer"][0]["pad"] = "/dev/zero"
    assert "Niet meer gevonden" in again(tampered(zone, json.dumps(told)), OPEN)["TEKST"]


def test_repeating_never_replaces_what_it_compares_with(stad, tmp_path):  # noqa: F811
    made = run("volledigeanalyse", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"), RISICOTABEL=str(tmp_path / "t.gpkg"))
    before = Path(made["OUTPUT"]).read_bytes()
    for wrong, words in (
        ({"UITVOER": {"RISICOTABEL": made["OUTPUT"]}}, "is the input itself"),
        ({"UITVOER": {"BUURTEN": "x"}}, "has no BUURTEN; it has OUTPUT"),
        ({"NIEUWE_INVOER": {"RISICOTABEL": str(tmp_path / "q.gpkg")}}, "has no RISICOTABEL; it has BUURTEN"),
    ):
        told = {name: json.dumps(value) for name, value in wrong.items()}
        assert words in refusal("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, OUTPUT=None, **told)
    assert Path(made["OUTPUT"]).read_bytes() == before


@pytest.mark.parametrize(
    "address",
    [
        "WFS:// url='https://jan:geheim@geo.nl/wfs?token=tok123' authcfg=a1b2c3d username='jan' typename='x:y'",
        "PG:dbname=x host=srv.intern user=jan password=geheim",
        "ogr:PG:dbname='x' host='srv.intern' user='jan' password='ge heim' tables=a",
        "MSSQL:server=srv.intern;database=x;uid=jan;pwd=geheim",
        "oracle://dbname='x' host=srv.intern user='jan' password='geheim' authcfg='a1b2c3d' table=\"a\".\"b\"",
        "/vsicurl/https://jan:geheim@geo.nl/x.gpkg|layername=y",
        'postgres://service=\'dienst\' authcfg=a1b2c3d table="a"."b" (g)',
        "postgresql://jan:geheim@srv.intern/x",
        "https://geo.nl/x.geojson?sig=tok123",
    ],
)
def test_no_address_tells_who_opens_it(address):
    for value in (address, [address], QgsProperty.fromValue(address), QgsProcessingFeatureSourceDefinition(address)):
        told = json.dumps(given(VolledigeAnalyse().create(), {"BUURTEN": value, "OUTPUT": address}, context()))
        assert [secret for secret in SECRETS if secret in told] == []
        assert "geo.nl" in told or "geo.nl" not in address


def test_parameters_that_are_given_as_json_tell_no_password_either(zone):
    address = "postgres://dbname='x' host=srv.intern user='jan' password='geheim' table=\"a\".\"b\""
    done = again(zone, OPEN, NIEUWE_INVOER=json.dumps({"BUURTEN": address}))
    told = trail_of(done["VERSCHILLEN"])["parameters"]["NIEUWE_INVOER"]
    assert json.loads(told) == {"BUURTEN": 'postgres://dbname=\'x\' table="a"."b"'}


def test_an_address_that_is_too_long_for_a_path_is_no_error():
    address = "memory?geometry=Point&field=" + "a" * 400
    assert given(VolledigeAnalyse().create(), {"BUURTEN": address}, context())["BUURTEN"] == address


def test_the_name_of_a_file_is_no_secret(voorbeeldstad, tmp_path):
    file = saved(copied(voorbeeldstad), tmp_path / "user=jan host=b.gpkg")
    assert trail_of(run("omslagzone", BUURTEN=file).layer())["parameters"]["BUURTEN"] == file


def test_a_form_that_is_handed_out_tells_no_path(analysed, tmp_path):
    made = run("duidinglaagmaken", RISICOSTAPELING=str(analysed["layer"]), OUTPUT=str(tmp_path / "f.gpkg"))
    said = json.dumps(trail_of(made["DUIDING"]))
    for private in ('"pad"', "sha256", "inhoud", '"plaatsen"', str(tmp_path), str(analysed["layer"]).partition("|")[0]):
        assert private not in said
    assert "is not computed" in refusal("analyseherhalen", RESULTAAT=made["DUIDING"], WAT=VERIFY)


def test_all_files_of_a_shapefile_count_whatever_its_name(voorbeeldstad, tmp_path):
    file = saved(copied(voorbeeldstad), tmp_path / "b[1].shp", "ESRI Shapefile")
    assert of_file(Path(file))["bytes"] > 10_000


def context() -> QgsProcessingContext:
    return QgsProcessingContext()
