"""A service that answers, with a cache of its own; and time that does not pass."""

from __future__ import annotations

import pytest
from qgis.core import QgsNetworkAccessManager

from leefbaar_plugin.bridge.web import cache, http
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    with stub.stub_server() as made:
        made.serve("/data", BODY)
        yield made


@pytest.fixture
def waits(monkeypatch):
    """What was waited, without waiting."""
    waited = []
    monkeypatch.setattr(http, "wait", lambda seconds, feedback: waited.append(seconds))
    return waited


@pytest.fixture
def short_timeout():
    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(200)
    yield
    QgsNetworkAccessManager.setTimeout(usual)
