"""Asking the stub of CBS for the key figures of Voorbeeldstad, and spoiling what it says."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import odata
from tests import stub_server as stub
from tests import stub_services as services
from tests.qgis.support import Recorder

TABLE = "85984NED"
ROWS = services.sample_rows()
TOWN = [row for row in ROWS if row["gemeentecode"] == "GM9901"]


def ask(cbs, *gemeenten, feedback=None, **given):
    asked = {"v4": cbs.v4, "v3": cbs.v3, "fresh_days": 0, **given}
    return odata.key_figures(2024, gemeenten or ["GM9901"], feedback or Recorder(), **asked)


def refusal(cbs, *gemeenten, **given):
    with pytest.raises(Problem) as stopped:
        ask(cbs, *gemeenten, **given)
    return str(stopped.value)


def as_rows(table):
    return {code: {name: values[i] for name, values in table.columns.items()} for i, code in enumerate(table.codes)}


def expected(rows):
    return {row["buurtcode"]: {name: row.get(name) for name in services.FIGURES} for row in rows}


VERSIONS = pytest.mark.parametrize("only", [{"v3": ""}, {"v4": ""}], ids=["v4", "v3"])


def changed(change):
    """A fault that changes what a page says."""

    def fault(handler, reply):
        told = json.loads(reply.body)
        change(told, handler)
        handler.send(stub.Reply(json.dumps(told).encode()))

    return fault
