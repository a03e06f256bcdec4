"""Cancelling ends the waiting, in front and in the background."""

from __future__ import annotations

import threading

import pytest

from leefbaar_plugin.bridge.stop import Cancelled
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch
from tests.qgis.fetching.worker import Worker
from tests.qgis.support import Recorder


def test_cancel_before_anything_is_sent(server):
    feedback = Recorder()
    feedback.cancel()
    with pytest.raises(Cancelled):
        fetch(server.base + "/data", feedback)
    assert server.asked == []


def test_cancel_while_waiting_for_the_next_attempt(server):
    server.break_("/data", then=stub.status(500))
    feedback = Recorder()
    feedback.pushInfo = lambda text: feedback.cancel()
    with pytest.raises(Cancelled):
        fetch(server.base + "/data", feedback)
    assert len(server.asked) == 1


def test_cancel_while_data_comes(server, waits):
    server.serve("/groot", b"[" + b"1," * 2_000_000 + b"1]")
    feedback = Recorder(cancel_at=3)
    with pytest.raises(Cancelled):
        fetch(server.base + "/groot", feedback, limit_mb=50)


def test_cancel_while_a_service_hangs_from_a_background_thread(server):
    server.break_("/data", then=stub.hang)
    feedback, ended = Recorder(), []

    def work():
        try:
            fetch(server.base + "/data", feedback)
        except Cancelled:
            ended.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert server.busy.wait(10)
    feedback.cancel()
    thread.join(10)
    assert ended == ["cancelled"]


def test_a_background_thread_can_fetch_and_has_its_own_time_limit(server, waits, short_timeout):
    assert Worker(lambda: fetch(server.base + "/data").read()).ended() == BODY
    server.break_("/data", then=stub.hang)
    assert "did not answer in time" in Worker(lambda: fetch(server.base + "/data?2")).ended()
