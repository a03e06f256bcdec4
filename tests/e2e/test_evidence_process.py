"""What the signals are worth, at night: `qgis_process` twice, with GeoPackages, CSV and pages as outputs."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.outside import SAMPLE, QgisProcess, succeeded
from tests.qgis.support import table

pytestmark = pytest.mark.slow

BUURTEN, BEFORE, NOW = "buurtlaag.gpkg", "eerder.gpkg", "nu.gpkg"
YEARS = {"WERKLOOSHEID": SAMPLE / "werkloosheid.csv"}
PLANS = {"NIEUWBOUW": SAMPLE / "nieuwbouwplannen.geojson", "SLOOP": SAMPLE / "sloopplannen.geojson"}

#: Of each tool: what it is given, its tables, and a number that it tells.
TOOLS: dict[str, tuple[dict[str, Any], tuple[str, ...], str]] = {
    "terugtoetsing": ({"BUURTEN": BUURTEN, **YEARS, "TREKKINGEN": 200}, ("TABEL", "MATEN"), "AANTAL_GETOETST"),
    "robuustheid": (
        {"BUURTEN": BUURTEN, **YEARS, **PLANS, "MECHANISMEN": "omslagzone,conjunctuur,nieuwbouw_elders",
         "VANAF": 1, "TREKKINGEN": 100, "SOBOL_TREKKINGEN": 16, "STARTGETAL": 7},
        ("TABEL", "GEVOELIGHEID"), "AANTAL_ZEKER",
    ),
    "samenhang": ({"RISICOSTAPELING": NOW, "TREKKINGEN": 199}, ("VERDELING", "SAMENHANG"), "EFFECTIEF_AANTAL"),
    "verschillenrapport": ({"EERSTE": BEFORE, "TWEEDE": NOW}, ("TABEL",), "AANTAL_VERANDERINGEN"),
    "analyseherhalen": ({"RESULTAAT": NOW, "WAT": "herhalen"}, ("VERSCHILLEN",), "AANTAL_VERSCHILLEN"),
}  # fmt: skip


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    return QgisProcess(tmp_path_factory.mktemp("profiel"))


@pytest.fixture(scope="module")
def folder(qgis_process, tmp_path_factory):
    """A folder with buurten and two analyses of them, the first without plans."""
    made = tmp_path_factory.mktemp("Gemeente Súdwest-Fryslân & co")
    succeeded(
        qgis_process.run(
            "buurtlaagopbouwen", GEBIEDEN=SAMPLE / "buurten.geojson", LEEFBAAROMETER=SAMPLE / "leefbaarometer.csv",
            TABELLEN=[SAMPLE / "huishoudens_leeftijd.csv", SAMPLE / "kerncijfers.csv"], OUTPUT=made / BUURTEN,
        )
    )  # fmt: skip
    for file, plans in ((BEFORE, {}), (NOW, PLANS)):
        output = table(made / file, "telling")
        succeeded(qgis_process.run("volledigeanalyse", BUURTEN=made / BUURTEN, **YEARS, **plans, OUTPUT=output))
    return made


def run(qgis_process, algorithm: str, folder: Path, outputs: Path) -> dict[str, Any]:
    """One run; gives its results as qgis_process tells them in JSON."""
    given, tables, _ = TOOLS[algorithm]
    told = {name: folder / value if value in (BUURTEN, BEFORE, NOW) else value for name, value in given.items()}
    told |= {name: outputs / f"{name}.csv" for name in tables}
    told |= {"OUTPUT": outputs / "kaart één.gpkg", "RAPPORT": outputs / "pagina één.html"}
    done = qgis_process(
        "--json", "run", f"leefbaar:{algorithm}", *(f"--{name}={value}" for name, value in told.items())
    )
    return json.loads(succeeded(done).stdout)["results"]


def content(address: str) -> Any:
    """The rows of the map with their polygons, the bytes of any other file."""
    if not address.endswith(".gpkg"):
        return Path(address).read_bytes()
    with contextlib.closing(sqlite3.connect(f"file:{address}?mode=ro", uri=True)) as data:
        ((name,),) = data.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchall()
        assert data.execute("SELECT count(*) FROM layer_styles WHERE f_table_name = ?", [name]).fetchall() == [(1,)]
        return data.execute(f'SELECT * FROM "{name}" ORDER BY fid').fetchall()


@pytest.mark.parametrize("algorithm", TOOLS)
def test_two_nights_with_the_same_seed_give_the_same_bits(algorithm, qgis_process, folder, tmp_path):
    _, tables, number = TOOLS[algorithm]
    nights = []
    for night in ("maandag", "dinsdag"):
        (tmp_path / night).mkdir()
        nights.append(run(qgis_process, algorithm, folder, tmp_path / night))
    first, second = nights
    files = {"OUTPUT", "RAPPORT", *tables}
    assert {name for name in first if name not in files} >= {"TEKST", number}
    assert {name: value for name, value in first.items() if name not in files} == {
        name: value for name, value in second.items() if name not in files
    }
    assert first["TEKST"]
    for name in files:
        assert content(first[name]) == content(second[name]), name
    assert len(content(first["OUTPUT"])) == 97
    assert not re.search(rb"\bnan\b", content(first["RAPPORT"]), re.IGNORECASE)
