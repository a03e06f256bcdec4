"""Data, pages and trails are Dutch in every language: no text in the language of the user enters a file."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leefbaar_plugin.core.language import tr
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.area_services import apart, edition_of, editions, gemeenten_of  # noqa: F401
from tests.qgis.languages import CLOSE, OPEN, in_brackets
from tests.qgis.support import SAMPLE, copied, memory, run
from tests.stub_services import StubOData, leefbaarometer_zip, sample_rows

CONTRACT = json.loads(Path(__file__).with_name("contract.json").read_text(encoding="utf-8"))

#: The brackets as they stand in a file: in UTF-8, and escaped in JSON and XML.
MARKS = [
    mark
    for text in (OPEN, CLOSE)
    for mark in (text.encode(), json.dumps(text).strip('"').encode(), f"&#{ord(text)};".encode())
]

#: What each tool reads, with a plan layer that cannot be used, for what the check of the data says of it.
GIVEN = {
    "buurtlaagopbouwen": lambda has: has.sample.build,
    "gegevenscontroleren": lambda has: {"BUURTEN": has.buurten, **has.sample.local, "SLOOP": has.buurten},
    "tabelkoppelen": lambda has: {"BUURTEN": has.buurten, "TABEL": has.sample.ages},
    "grenswijzigingomrekenen": lambda has: {"VAN": has.buurten, "NAAR": has.sample.buurten},
    "planlijstlokaliseren": lambda has: {"PLANNEN": has.plans(), "BUURTEN": has.buurten},
    "landelijkegegevensophalen": lambda has: has.services(),
    "omslagzone": lambda has: {"BUURTEN": has.buurten},
    "eigenmechanisme": lambda has: {
        "BUURTEN": has.buurten, "NAAM": "Proef", "WAARDE": "woningvoorraad", "DREMPEL": 500, "BRON": "CBS",
        "PEILDATUM": "2024",
    },
    "risicostapeling": lambda has: {"BUURTEN": has.count},
    "volledigeanalyse": lambda has: {"BUURTEN": has.buurten, **has.sample.local},
    "wijksamenvatting": lambda has: {"RISICOSTAPELING": has.count},
    "scenarioverschil": lambda has: has.twice,
    "raadskaart": lambda has: {**has.result, "GEMEENTE": "Voorbeeldstad", "KAART": "families"},
    "buurtprofielen": lambda has: {**has.result, "BUURTEN_KEUZE": "BU99010101", "DUIDING": has.sample.voices},
    "gespreksrapport": lambda has: {**has.result, "DUIDING": has.sample.voices},
    "duidinglaagmaken": lambda has: has.result,
    "duidingverwerken": lambda has: {**has.result, "DUIDING": has.sample.voices},
    "publicatieversie": lambda has: has.result,
    "terugtoetsing": lambda has: {"BUURTEN": has.buurten},
    "robuustheid": lambda has: {
        "BUURTEN": has.buurten, **has.sample.local, "TREKKINGEN": 100, "SOBOL_TREKKINGEN": 32,
    },
    "samenhang": lambda has: {**has.result, "TREKKINGEN": 99},
    "verschillenrapport": lambda has: has.twice,
    "analyseherhalen": lambda has: {"RESULTAAT": has.count, "WAT": "herhalen"},
}  # fmt: skip

#: What is not run, with why.
ELSEWHERE = {
    **{m.slug: "one class with omslagzone" for m in all_mechanisms() if m.slug not in GIVEN},
    **{
        algorithm.partition(":")[2]: "a chain of the others"
        for algorithm, told in CONTRACT.items()
        if told["group"] == "modellen"
    },
}


class Inputs:
    """What the tools read."""

    def __init__(self, sample, buurten, analysed, map_server, folder):
        self.sample, self.buurten, self.count = sample, buurten, analysed["layer"]
        self.result = {"RISICOSTAPELING": self.count, "RISICOTABEL": analysed["table"]}
        self.twice = {"EERSTE": self.count, "TWEEDE": self.count}
        self._server, self._folder = map_server, folder

    def plans(self):
        rows = [(["Aan de kerk", "BU99010101"], None), (["Nergens", ""], None)]
        return memory("None", "naam:string,buurtcode:string", rows)

    def services(self):
        """The national services as Voorbeeldstad has them, of which the newest edition is not complete."""
        buurten = copied(self.sample.buurten)
        self.stub = editions(self._server, self._folder)
        made = self.stub.__enter__()
        made.add(2024, buurten=edition_of(buurten, 2024), gemeenten=gemeenten_of(buurten))
        StubOData(made.stub, "85984NED", [{**row, "gemiddelde_woningwaarde": None} for row in sample_rows()])
        figures = StubOData(made.stub, "85618NED", sample_rows())
        scores = made.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
        return {
            "GEMEENTEN": "Voorbeeldstad", "JAREN_TERUG": 1, "VERS_DAGEN": 0, "ADRES_OGC": made.ogc,
            "ADRES_WFS": made.wfs, "ADRES_ODATA_V4": figures.v4, "ADRES_ODATA_V3": figures.v3,
            "ADRES_LEEFBAAROMETER_ZIP": scores,
        }  # fmt: skip


@pytest.fixture
def inputs(sample, voorbeeldstad, analysed, map_server, tmp_path_factory, apart):  # noqa: F811
    made = Inputs(sample, voorbeeldstad, analysed, map_server, tmp_path_factory.mktemp("bronnen"))
    yield made
    if hasattr(made, "stub"):
        made.stub.__exit__(None, None, None)


def places(provider, algorithm: str, folder: Path) -> dict[str, str]:
    """A place for everything that an algorithm can write."""
    made = {}
    for definition in provider.algorithm(algorithm).destinationParameterDefinitions():
        folders = definition.type() == "folderDestination"
        made[definition.name()] = str(
            folder / (definition.name() if folders else f"{definition.name()}.{definition.defaultFileExtension()}")
        )
    return made


def contents(path: Path) -> Iterator[bytes]:
    """What a file holds, as text where it can be had."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    elif path.suffix == ".pdf" and shutil.which("pdftotext"):
        yield subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
    else:
        yield path.read_bytes()


def test_every_tool_is_run_here_or_it_is_said_why_not(provider):
    assert {f"leefbaar:{name}" for name in (*GIVEN, *ELSEWHERE)} == set(CONTRACT)
    assert {algorithm.id() for algorithm in provider.algorithms()} <= set(CONTRACT)


@pytest.mark.parametrize("algorithm", GIVEN)
def test_no_text_in_the_language_of_the_user_enters_a_file(algorithm, provider, inputs, tmp_path):
    given, written = GIVEN[algorithm](inputs), places(provider, algorithm, tmp_path)
    with in_brackets():
        assert tr("Full analysis") == f"{OPEN}Full analysis{CLOSE}"
        run(algorithm, **given, **{name: place for name, place in written.items() if name not in given})
    assert [name for name, place in written.items() if not Path(place).exists()] == []
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        for content in contents(path):
            found = max(content.find(mark) for mark in MARKS)
            assert found < 0, f"{path.name}: {content[max(0, found - 100) : found + 100]!r}"
