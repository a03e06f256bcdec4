"""Real figures through the doors for web services: stubs serve them in the documented formats, and all come out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from leefbaar_plugin.bridge.web import cache, leefbaarometer, odata
from leefbaar_plugin.core.sources.odata import Concept
from tests.e2e.real import file, real
from tests.oracles import files
from tests.qgis.support import Recorder
from tests.stub_server import stub_server
from tests.stub_services import StubOData, leefbaarometer_zip

BREDA = "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv"
BAARN = "baarn/Leefbaarometer-scores_buurten_baarn_2002-2024.csv"
FIGURES = "breda/breda_buurten_2024.gpkg"
SES_WOA = "statline/SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv"
pytestmark = real(BREDA, BAARN, FIGURES, SES_WOA)


@pytest.fixture
def server(provider, tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    with stub_server() as made:
        yield made


def as_rows(table):
    return {code: {name: values[i] for name, values in table.columns.items()} for i, code in enumerate(table.codes)}


def test_every_score_of_breda_and_baarn_in_nine_years(server):
    breda, baarn = (Path(file(name)).read_bytes() for name in (BREDA, BAARN))
    both = breda.rstrip() + b"\n" + baarn.partition(b"\n")[2]
    address = server.serve("/lbm.zip", leefbaarometer_zip(both), "application/zip")
    expected = files.read_leefbaarometer(file(BREDA)) | files.read_leefbaarometer(file(BAARN))
    table = leefbaarometer.scores(address, expected, Recorder(), fresh_days=0)
    told = as_rows(table)
    assert told.keys() == expected.keys()
    assert {
        (code, name, told[code].get(name), value)
        for code, row in expected.items()
        for name, value in row.items()
        if told[code].get(name) != value
    } == set()
    assert len([name for name in table.columns if name.startswith("lbm_")]) == 9
    only = leefbaarometer.scores(address, files.read_leefbaarometer(file(BAARN)), Recorder(), fresh_days=1)
    assert {code[:6] for code in only.codes} == {"BU0308"}


@pytest.mark.parametrize("only", [{"v3": ""}, {"v4": ""}], ids=["v4", "v3"])
def test_the_key_figures_of_breda(server, only):
    columns = {
        "inwoners": "aantal_inwoners",
        "inwoners65plus": "inwoners_65_plus",
        "huishoudens": "aantal_huishoudens",
        "wozWaarde": "gemiddelde_woningwaarde",
        "koopwoningen": "percentage_koopwoningen",
    }
    real_rows, _ = files.read_gpkg(file(FIGURES), columns={"buurtcode": "buurtcode", **columns})
    cbs = StubOData(server, "85984NED", real_rows, page=50)
    table = odata.key_figures(
        2024, ["GM0758"], Recorder(), columns=columns.values(), **{"v4": cbs.v4, "v3": cbs.v3, **only}, fresh_days=0
    )
    expected = {row["buurtcode"]: {name: row[name] for name in columns.values()} for row in real_rows}
    assert as_rows(table) == expected
    assert len(expected) == 56


def test_padded_keys_and_padded_numbers_of_statline(server, monkeypatch):
    with Path(file(SES_WOA)).open(encoding="utf-8-sig", newline="") as stream:
        lines = [list(row.values()) for row in csv.DictReader(stream, delimiter=";")]
    written = {cells[2].strip(): cells[7] for cells in lines if cells[0] == "2019" and cells[2].startswith("BU0363")}
    assert len(written) > 300
    cbs = StubOData(server, "84583NED", [{"buurtcode": code, "ses": text} for code, text in written.items()])
    cbs.figures = {"ses": ("GemiddeldeScore_29", "S1", "Gemiddelde score", "getal")}
    monkeypatch.setattr(odata, "concepts", lambda: [Concept("ses", "score", ("GemiddeldeScore",))])
    table = odata.key_figures(2019, ["GM0363"], Recorder(), v4="", v3=cbs.v3, fresh_days=0)
    expected = {code: None if text.strip() == "." else float(text) for code, text in written.items()}
    assert dict(zip(table.codes, table.columns["ses"])) == expected
    assert sum(value is None for value in expected.values()) > 0
