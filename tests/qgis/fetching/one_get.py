"""One GET, answered or refused."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import http
from tests.qgis.support import Recorder

BODY = json.dumps({"value": list(range(2000))}).encode()


def fetch(url, feedback=None, **given):
    asked = {"expects": "json", "limit_mb": 5, "fresh_days": 0, **given}
    return http.get(url, feedback or Recorder(), **asked)


def refusal(url, **given):
    with pytest.raises(Problem) as stopped:
        fetch(url, **given)
    return str(stopped.value)
