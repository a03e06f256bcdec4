"""What was fetched is kept with its date, and trusted only while it is whole."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from qgis.core import QgsApplication

from leefbaar_plugin.bridge.web import cache
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch, refusal
from tests.qgis.support import Recorder


def test_the_cache_is_with_the_profile():
    assert cache.folder().is_relative_to(QgsApplication.qgisSettingsDirPath())


def test_what_is_fresh_is_not_fetched_again(server):
    first = fetch(server.base + "/data", fresh_days=7)
    again = fetch(server.base + "/data", fresh_days=7)
    assert len(server.asked) == 1
    assert again.from_cache
    assert (again.retrieved, again.path) == (first.retrieved, first.path)
    fetch(server.base + "/data", fresh_days=0)
    assert len(server.asked) == 2


def age(got, days):
    side = got.path.with_suffix(".json")
    told = json.loads(side.read_text())
    told["retrieved"] = (got.retrieved - timedelta(days=days)).isoformat()
    side.write_text(json.dumps(told))


def test_what_is_old_is_fetched_anew(server):
    age(fetch(server.base + "/data"), 8)
    assert not fetch(server.base + "/data", fresh_days=7).from_cache


def test_an_old_copy_stands_in_for_a_service_that_is_down_and_is_named_loudly(server, waits):
    got = fetch(server.base + "/data")
    age(got, 30)
    server.break_("/data", then=stub.status(503))
    feedback = Recorder()
    stale = fetch(server.base + "/data", feedback, fresh_days=7)
    assert stale.outdated
    assert stale.read() == BODY
    date = (got.retrieved - timedelta(days=30)).strftime("%Y-%m-%d")
    assert f"downloaded on {date}" in feedback.warnings[0]
    assert "NOT UP TO DATE" in feedback.warnings[0]


def test_an_old_copy_does_not_hide_that_a_service_is_gone(server, waits):
    age(fetch(server.base + "/data"), 30)
    server.break_("/data", then=stub.status(404))
    assert "has moved" in refusal(server.base + "/data", fresh_days=7)


@pytest.mark.parametrize("harm", ["body", "side", "gone"])
def test_a_copy_that_was_harmed_is_not_trusted(server, harm):
    got = fetch(server.base + "/data")
    if harm == "body":
        got.path.write_bytes(BODY[:-2] + b"}}")
    elif harm == "side":
        got.path.with_suffix(".json").write_text("{")
    else:
        got.path.unlink()
    again = fetch(server.base + "/data", fresh_days=7)
    assert not again.from_cache
    assert again.read() == BODY


def test_nothing_half_written_stays_in_the_cache(server):
    got = fetch(server.base + "/data")
    assert sorted(p.suffix for p in got.path.parent.iterdir()) == [".body", ".json"]


def test_no_secret_is_in_the_cache(server):
    got = fetch(server.base + "/data?token=abcdef")
    for file in got.path.parent.iterdir():
        assert "abcdef" not in file.name
        assert b"abcdef" not in file.read_bytes()


def test_what_one_login_may_see_is_not_kept_for_another(server):
    assert cache.look_up(server.base + "/data", "") is None
    cache.keep(server.base + "/data", "abc1234", server.base, "", BODY)
    assert cache.look_up(server.base + "/data", "") is None


def test_a_cache_that_cannot_be_written_is_said(server, tmp_path, monkeypatch):
    (tmp_path / "bestand").write_text("")
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "bestand" / "cache")
    assert "cannot be kept in" in refusal(server.base + "/data")
