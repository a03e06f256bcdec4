"""CBS key figures are those of the table, from OData version 4 or else 3."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.stop import Cancelled
from leefbaar_plugin.core.origin import Origin
from tests import stub_server as stub
from tests.qgis.services.key_figures import ROWS, TOWN, VERSIONS, as_rows, ask, expected, refusal
from tests.qgis.support import Recorder


@VERSIONS
def test_every_figure_of_every_buurt_is_that_of_the_table(cbs, only):
    table = ask(cbs, **only)
    assert as_rows(table) == expected(TOWN)
    assert table.origins["aantal_inwoners"] == Origin("CBS Kerncijfers wijken en buurten", 2024)
    assert table.warnings == []
    assert table.inputs[0]["rijen"] > 0
    assert table.inputs[0]["adres"].startswith(cbs.v4 if only == {"v3": ""} else cbs.v3)


@VERSIONS
def test_municipalities_are_laid_under_each_other(cbs, only):
    table = ask(cbs, "GM9901", "GM9903", "GM9901", **only)
    assert as_rows(table) == expected([row for row in ROWS if row["gemeentecode"] in ("GM9901", "GM9903")])


@VERSIONS
def test_counts_are_whole_numbers(cbs, only):
    table = ask(cbs, **only)
    assert {type(v) for v in table.columns["aantal_inwoners"]} <= {int, type(None)}
    assert isinstance(table.columns["percentage_huishoudens_met_laag_inkomen"][0], float)


@VERSIONS
def test_only_the_columns_that_are_asked_for_are_fetched(cbs, only):
    table = ask(cbs, columns={"woningvoorraad"}, **only)
    assert list(table.columns) == ["woningvoorraad"]
    assert not any("T001036" in path or "AantalInwoners" in path for path in cbs.server.asked)


@VERSIONS
def test_all_pages_are_read(cbs, only):
    cbs.page = 7
    assert as_rows(ask(cbs, **only)) == expected(TOWN)


@VERSIONS
def test_secret_and_special_values_are_unknown(cbs, only):
    cbs.rows[0] = {**cbs.rows[0], "woningvoorraad": -99997, "aantal_inwoners": None}
    table = ask(cbs, **only)
    first = as_rows(table)[cbs.rows[0]["buurtcode"]]
    assert (first["woningvoorraad"], first["aantal_inwoners"]) == (None, None)
    assert table.special["woningvoorraad"] == {"-99997": 1}
    assert table.special.get("aantal_inwoners") == ({"Impossible": 1} if "v3" in only else None)


def test_the_number_behind_the_names_shifts_from_year_to_year(cbs):
    cbs.figures = {
        name: (f"{parts[0].rpartition('_')[0]}_{n}", *parts[1:])
        for n, (name, parts) in enumerate(cbs.figures.items(), 60)
    }
    assert as_rows(ask(cbs, v4="")) == expected(TOWN)


@VERSIONS
def test_full_euros_become_thousands(cbs, only):
    key, code, title, _ = cbs.figures["gemiddelde_woningwaarde"]
    cbs.figures["gemiddelde_woningwaarde"] = (key, code, title, "euro")
    cbs.rows = [{**row, "gemiddelde_woningwaarde": 343_000} for row in cbs.rows]
    assert ask(cbs, **only).columns["gemiddelde_woningwaarde"][0] == 343


@pytest.mark.parametrize("fault", [stub.status(500), stub.html, stub.status(404), stub.half_body,
                                   stub.status(200, b'{"error": "x"}', "application/json")])  # fmt: skip
def test_version_3_is_asked_when_version_4_fails_and_that_is_said(cbs, fault):
    cbs.server.break_("/odata/v1", then=fault)
    table = ask(cbs)
    assert as_rows(table) == expected(TOWN)
    assert table.notes[0].startswith("OData v4: ")
    assert "Asked instead: OData v3" in table.notes[0]


def test_both_down_is_said_with_both_reasons(cbs):
    cbs.server.break_("/odata/v1", then=stub.status(503))
    cbs.server.break_("/ODataFeed", then=stub.html)
    said = refusal(cbs)
    assert "85984NED" in said
    assert "OData v4: " in said
    assert "HTTP 503" in said
    assert "OData v3: The service answered with a web page" in said


def test_a_second_run_asks_nothing(cbs):
    first = ask(cbs, fresh_days=7)
    n = len(cbs.server.asked)
    again = ask(cbs, fresh_days=7)
    assert len(cbs.server.asked) == n
    assert as_rows(again) == as_rows(first)


def test_cancel_between_pages(cbs):
    cbs.page = 2
    with pytest.raises(Cancelled):
        ask(cbs, feedback=Recorder(cancel_at=30))
