"""An answer comes whole, with its date, in the kind that was asked for."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from leefbaar_plugin.bridge.stop import Problem
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch


def test_an_answer_is_on_disk_whole_with_its_date(server):
    before = datetime.now(timezone.utc).replace(microsecond=0)
    got = fetch(server.base + "/data")
    assert got.path.read_bytes() == BODY
    assert before <= got.retrieved <= datetime.now(timezone.utc)
    assert (got.from_cache, got.outdated, got.content_type) == (False, False, "application/json")


def test_a_compressed_answer_is_unpacked(server):
    server.break_("/data", stub.gzipped)
    assert fetch(server.base + "/data").read() == BODY
    assert server.headers[0]["accept-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("expects", "body"),
    [("csv", b"a,b\n1,2\n"), ("text", b"42"), ("xml", b"<?xml version='1.0'?><a/>"), ("json", b"\xef\xbb\xbf[1]\n")],
)
def test_each_kind_that_can_be_asked_for(server, expects, body):
    server.serve("/kind", body, "application/octet-stream")
    assert fetch(server.base + "/kind", expects=expects).read() == body


def test_what_is_wanted_is_asked_for(server):
    fetch(server.base + "/data")
    assert server.headers[0]["accept"] == "application/json"


def test_json_is_read_or_refused_in_words(server):
    assert fetch(server.base + "/data").json() == json.loads(BODY)
    server.serve("/krom", b'{"a": [1, 2}')
    got = fetch(server.base + "/krom")
    with pytest.raises(Problem, match="no JSON that can be read"):
        got.json()
