"""The models at night: `qgis_process` by their id, and a user's copy from its file."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm

from resources.models.designs import DESIGNS
from resources.models.make_models import HERE, as_text
from tests.area_services import edition_of, editions, gemeenten_of
from tests.e2e.outside import SAMPLE, QgisProcess, succeeded
from tests.qgis.models import static
from tests.qgis.support import Sample, copied
from tests.stub_services import leefbaarometer_zip

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    return QgisProcess(tmp_path_factory.mktemp("profiel"))


@pytest.fixture(scope="module")
def buurten(qgis_process, tmp_path_factory) -> Path:
    """The buurtlaag and count of Voorbeeldstad, by the model that needs no network."""
    folder = tmp_path_factory.mktemp("uit bestanden")
    outputs = {
        "bouwen:Buurten": folder / "buurten.gpkg", "analyse:Risicostapeling": folder / "telling.gpkg",
        "analyse:Risicotabel": folder / "tabel.gpkg", "controle:Controlerapport": folder / "controle.html",
    }  # fmt: skip
    succeeded(qgis_process.run("analyseuitbestanden", **Sample().build, **outputs))
    return folder


def sql(path: Path, query: str) -> list[tuple]:
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as data:
        return data.execute(query).fetchall()


def test_every_model_is_listed(qgis_process):
    listed = succeeded(qgis_process("list")).stdout
    for design in DESIGNS:
        assert f"leefbaar:{design.id}\t{design.title}" in listed


def test_help_names_every_input_and_output(qgis_process):
    told = succeeded(qgis_process("help", "leefbaar:vandownloadtotraadskaart")).stdout
    for name in ("GEMEENTE: ", "STRAAL: ", "kaart:Raadskaart: ", "publicatie:Publicatieversie: "):
        assert name in told


def test_from_files_the_count_and_the_report_are_written(buurten):
    assert sql(buurten / "telling.gpkg", "SELECT count(*), max(n_risico) > 0 FROM telling") == [(97, 1)]
    assert sql(buurten / "tabel.gpkg", "SELECT count(DISTINCT buurtcode) FROM tabel") == [(97,)]
    assert (buurten / "controle.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_local_table_and_plans_without_what_is_optional(qgis_process, buurten, tmp_path):
    done = qgis_process.run(
        "lokaleanalyse", BUURTEN=buurten / "buurten.gpkg", TABEL=SAMPLE / "klachten_2024.csv", SLOOP=Sample.demolition,
        **{"koppelen:Buurtlaag": tmp_path / "laag.gpkg", "analyse:Risicostapeling": tmp_path / "telling.gpkg"},
    )  # fmt: skip
    succeeded(done)
    assert sql(tmp_path / "telling.gpkg", "SELECT count(sloop_elders_risico) > 20 FROM telling") == [(1,)]


@pytest.mark.parametrize(
    ("slug", "given", "words"),
    [
        ("landelijkeanalyse", {"GEMEENTEN": "Breda", "JAAR": 1999}, "JAAR = 1999: the services have no edition before"),
        ("vandownloadtotraadskaart", {"GEMEENTE": "Breda", "STRAAL": 500}, "STRAAL"),
        ("lokaleanalyse", {"TABEL": SAMPLE / "werkloosheid.csv"}, "No column of 'werkloosheid' holds codes or names"),
    ],
)
def test_a_wrong_input_ends_in_words_and_without_files(qgis_process, buurten, slug, given, words, tmp_path):
    outputs = {
        "landelijkeanalyse": ("ophalen:Buurten", "analyse:Risicostapeling"),
        "vandownloadtotraadskaart": ("ophalen:Buurten", "analyse:Risicostapeling", "publicatie:Publicatieversie",
                                     "rapport:Gespreksrapport", "kaart:Raadskaart"),
        "lokaleanalyse": ("koppelen:Buurtlaag", "analyse:Risicostapeling"),
    }[slug]  # fmt: skip
    given = {"BUURTEN": buurten / "buurten.gpkg", **given} if slug == "lokaleanalyse" else given
    done = qgis_process.run(slug, **given, **{name: tmp_path / f"{name[-5:]}.gpkg" for name in outputs})
    assert done.returncode != 0
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_users_copy_goes_from_download_to_council_map(provider, qgis_process, map_server, tmp_path):
    source = copied(str(SAMPLE / "buurten.geojson"))
    with editions(map_server, tmp_path) as services:
        services.add(2024, buurten=edition_of(source, 2024), gemeenten=gemeenten_of(source))
        zipped = services.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
        copy = QgsProcessingModelAlgorithm()
        assert copy.fromFile(str(HERE / "nl" / "vandownloadtotraadskaart.model3"))
        step = QgsProcessingModelChildAlgorithm(copy.childAlgorithm("ophalen"))
        others = {"ADRES_OGC": services.ogc, "ADRES_LEEFBAAROMETER_ZIP": zipped, "BRON_KERNCIJFERS": "geen"}
        for name, value in others.items():
            step.addParameterSources(name, static(value))
        copy.setChildAlgorithm(step)
        path = tmp_path / "mijn kopie.model3"
        path.write_text(as_text(copy), encoding="utf-8")
        files = {
            "ophalen:Buurten": "b.gpkg", "analyse:Risicostapeling": "r.gpkg", "analyse:Risicotabel": "t.gpkg",
            "publicatie:Publicatieversie": "p.gpkg", "rapport:Gespreksrapport": "g.html", "kaart:Raadskaart": "k.pdf",
        }  # fmt: skip
        given = {"GEMEENTE": "Voorbeeldstad", "STRAAL": 0.2, "JAAR": 2024}
        given |= {name: tmp_path / file for name, file in files.items()}
        done = qgis_process("run", path, *(f"--{name}={value}" for name, value in given.items()))
    succeeded(done)
    assert sql(tmp_path / "p.gpkg", "SELECT count(*) FROM risicostapeling") == [(60,)]
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")
    assert "Voorbeeldstad" in (tmp_path / "g.html").read_text(encoding="utf-8")
