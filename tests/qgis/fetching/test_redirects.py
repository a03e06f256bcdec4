"""A service that moved is followed, but not to where it is unsafe."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.stop import Problem
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch, refusal
from tests.qgis.support import Recorder


def test_a_service_that_moved_is_followed_and_that_is_said(server):
    server.break_("/oud", stub.redirect("/data"))
    feedback = Recorder()
    got = fetch(server.base + "/oud", feedback)
    assert got.read() == BODY
    assert got.address == server.base + "/data"
    assert f"{server.base}/oud has moved to {server.base}/data." in feedback.infos


def test_a_redirect_without_end_is_noticed(server, waits):
    server.break_("/heen", then=stub.redirect("/weer"))
    server.break_("/weer", then=stub.redirect("/heen"))
    assert "again and again without an end" in refusal(server.base + "/heen")
    assert len(server.asked) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "qrc:/x", "http://jan:pw@127.0.0.1/x"])
def test_a_redirect_to_anything_but_the_web_is_refused(server, waits, target):
    server.break_("/oud", then=stub.redirect(target))
    assert "not safe to follow" in refusal(server.base + "/oud")


def test_a_redirect_from_safe_to_unsafe_is_refused():
    from leefbaar_plugin.bridge.web.request import _check_redirect

    with pytest.raises(Problem, match="not safe to follow"):
        _check_redirect("https://a.nl/x", "http://a.nl/x", "")
    _check_redirect("http://a.nl/x", "https://b.nl/x", "")
    with pytest.raises(Problem, match="your credentials are not sent"):
        _check_redirect("https://a.nl/x", "https://b.nl/x", "abc1234")
