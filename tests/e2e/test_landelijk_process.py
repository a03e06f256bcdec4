"""Fetching the national data at night: `qgis_process` against a real QGIS Server."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest

from tests.e2e.outside import SAMPLE, QgisProcess, succeeded
from tests.stub_server import html
from tests.stub_services import leefbaarometer_zip

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    return QgisProcess(tmp_path_factory.mktemp("profiel"))


@pytest.mark.parametrize("kind", ["OGC API Features", "WFS"])
def test_a_municipality_is_fetched_without_a_window(kind, qgis_process, one_edition, tmp_path):
    address = one_edition.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    output = tmp_path / "één gemeente.gpkg"
    done = qgis_process.run(
        "landelijkegegevensophalen", GEMEENTEN="voorbeeldstad", STRAAL=0.2, BRON_GEBIEDEN=kind, BRON_KERNCIJFERS="geen",
        ADRES_OGC=one_edition.ogc, ADRES_WFS=one_edition.wfs, ADRES_LEEFBAAROMETER_ZIP=address, OUTPUT=output,
    )  # fmt: skip
    succeeded(done)
    assert "AANTAL_GEMEENTEN:\t1" in done.stdout
    with contextlib.closing(sqlite3.connect(f"file:{output}?mode=ro", uri=True)) as data:
        found = data.execute('SELECT kerngebied, count(*), count(lbm_2024) FROM "één gemeente" GROUP BY 1').fetchall()
    assert [(core, n) for core, n, _ in found][1] == (1, 60)
    assert found[1][2] > 40


def test_a_service_that_is_down_ends_with_words_and_without_a_file(qgis_process, one_edition, tmp_path):
    one_edition.stub.break_("collections", then=html)
    output = tmp_path / "uit.gpkg"
    done = qgis_process.run(
        "landelijkegegevensophalen", GEMEENTEN="Voorbeeldstad", JAAR=2024, ADRES_OGC=one_edition.ogc, OUTPUT=output
    )
    assert done.returncode != 0
    assert "web page instead of JSON" in done.stderr
    assert not output.exists()
