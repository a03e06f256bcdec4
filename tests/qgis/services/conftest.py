"""Stubs of the national services, in their documented formats."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.web import cache, http
from tests import stub_server as stub
from tests import stub_services as services
from tests.qgis.services.key_figures import ROWS, TABLE


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(http, "wait", lambda seconds, feedback: None)
    with stub.stub_server() as made:
        yield made


@pytest.fixture
def cbs(server):
    return services.StubOData(server, TABLE, ROWS)
