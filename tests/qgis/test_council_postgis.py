"""A count in PostGIS goes to the council, the report and the publication as one in a file does."""

from __future__ import annotations

import re

import pytest

from tests.qgis.support import opened, run, tables


@pytest.fixture
def counted(postgis, schema, voorbeeldstad, sample):
    """The analysis in the database: the layer and its risk table."""
    to = {name: f"postgis:{postgis.uri(f'{schema}.{name.lower()}')}" for name in ("OUTPUT", "RISICOTABEL")}
    return run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, **{**to, "OUTPUT": f"{to['OUTPUT']} (geom)"})


def test_the_report_and_the_publication_are_those_of_a_file(counted, analysed, tmp_path):
    given = {"file": (analysed["layer"], analysed["table"]), "database": (counted["OUTPUT"], counted["RISICOTABEL"])}
    told = {}
    for where, (layer, table) in given.items():
        asked = {"RISICOSTAPELING": layer, "RISICOTABEL": table}
        report, public = tmp_path / f"{where}.html", tmp_path / f"{where}.gpkg"
        run("gespreksrapport", **asked, RAPPORT=str(report))
        made = run("publicatieversie", **asked, OUTPUT=str(public))
        rows = [f.attributes() for f in opened(made["OUTPUT"]).getFeatures()]
        told[where] = (re.sub(r"Invoer:[^<]*", "", report.read_text(encoding="utf-8")), rows)
        assert not [one for one in (report, public) if b"h eim" in one.read_bytes()]  # of the password
    assert told["file"][1] == told["database"][1]
    assert len(told["file"][0]) == pytest.approx(len(told["database"][0]), rel=0.01)


def test_a_conversation_about_a_count_in_the_database_is_recorded_in_a_file(counted, tmp_path):
    path = tmp_path / "gesprek.gpkg"
    run("duidinglaagmaken", RISICOSTAPELING=counted["OUTPUT"], OUTPUT=str(path))
    assert {"duiding", "duiding_buurten"} <= set(tables(path))
    assert opened(f"{path}|layername=duiding_buurten").featureCount() == 97
