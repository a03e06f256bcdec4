"""What the table of CBS does not have is said, and never guessed."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.web import figures, odata
from leefbaar_plugin.bridge.web.failures import Down, NotThere
from tests import stub_server as stub
from tests import stub_services as services
from tests.qgis.services.key_figures import TOWN, VERSIONS, as_rows, ask, expected, refusal
from tests.qgis.support import Recorder


@VERSIONS
def test_what_is_not_published_yet_is_no_column_and_is_said(cbs, only):
    cbs.rows = [{**row, "netto_arbeidsparticipatie": None} for row in cbs.rows]
    table = ask(cbs, **only)
    assert "netto_arbeidsparticipatie" not in table.columns
    assert "netto_arbeidsparticipatie" not in table.origins
    assert any("no value yet, or no more: netto_arbeidsparticipatie" in note for note in table.notes)


@VERSIONS
def test_what_is_absent_is_said(cbs, only):
    del cbs.figures["percentage_koopwoningen"]
    table = ask(cbs, **only)
    assert "percentage_koopwoningen" not in table.columns
    assert any(note.startswith("Not in table 85984NED") and "percentage_koopwoningen" in note for note in table.notes)


@VERSIONS
def test_a_figure_in_another_unit_is_left_out_loudly(cbs, only):
    key, code, title, _ = cbs.figures["inwoners_65_plus"]
    cbs.figures["inwoners_65_plus"] = (key, code, title, "%")
    table = ask(cbs, **only)
    assert "inwoners_65_plus" not in table.columns
    assert "inwoners_65_plus" in table.warnings[0]


def test_a_figure_that_stands_twice_is_left_out_loudly(cbs):
    cbs.figures["dubbel"] = ("Koopwoningen_99", "X9", "Koopwoningen", "%")
    table = ask(cbs, v4="")
    assert "percentage_koopwoningen" not in table.columns
    assert "Koopwoningen_47, Koopwoningen_99" in table.warnings[0]
    assert "percentage_koopwoningen" in ask(cbs, v3="").columns, "version 4 is certain by its code"


@VERSIONS
def test_a_municipality_that_is_not_in_the_table_is_named(cbs, only):
    table = ask(cbs, "GM9901", "GM1234", **only)
    assert as_rows(table) == expected(TOWN)
    assert any("no buurten of GM1234" in note for note in table.notes)
    assert "no buurten of GM1234" in refusal(cbs, "GM1234", **only)


def test_a_year_without_a_table_is_not_there(cbs):
    with pytest.raises(NotThere, match="2014–2025"):
        odata.key_figures(2013, ["GM9901"], Recorder())
    assert odata.years()[-1] == 2025


def test_what_fails_tells_whether_trying_later_makes_sense(cbs):
    cbs.server.break_("/odata/v1", stub.status(404), then=stub.status(503))
    cbs.server.break_("/ODataFeed", then=stub.status(404))
    with pytest.raises(NotThere):
        ask(cbs)
    with pytest.raises(Down):
        ask(cbs)


@VERSIONS
def test_a_figure_that_is_text_is_left_out_loudly(cbs, only):
    cbs.rows = [{**row, "indelingswijziging_wijken_en_buurten": "geen"} for row in cbs.rows]
    table = ask(cbs, **only)
    assert "indelingswijziging_wijken_en_buurten" not in table.columns
    assert "should hold numbers but holds text, or mixes notations: 'geen'" in table.warnings[0]
    assert len(table.columns) == len(services.FIGURES) - 1


@pytest.mark.parametrize(
    ("name", "text"), [("cbs_tabellen.csv", "jaar,tabel\ntwee,85984NED\n"), ("cbs_kerncijfers.csv", "x\n")]
)
def test_a_look_up_table_that_was_spoiled_is_named(cbs, tmp_path, monkeypatch, name, text):
    for file in figures._LOOKUP.glob("cbs_*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / name).write_text(text)
    monkeypatch.setattr(figures, "_LOOKUP", tmp_path)
    assert name in refusal(cbs)


def test_a_column_that_cbs_does_not_have_is_not_there(cbs):
    with pytest.raises(NotThere, match="lbm"):
        ask(cbs, columns={"lbm"})
    table = ask(cbs, columns={"lbm", "woningvoorraad"})
    assert list(table.columns) == ["woningvoorraad"]
    assert "Of these it is not known what CBS calls them: lbm." in table.notes


@pytest.mark.parametrize("wrong", ["Breda", "9901", "BU99010100", "GM9901' or 1 eq 1"])
def test_only_codes_of_municipalities(cbs, wrong):
    assert "by its code" in refusal(cbs, wrong)
    assert cbs.server.asked == []
