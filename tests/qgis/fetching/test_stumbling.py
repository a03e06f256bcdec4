"""Patient with a service that stumbles, and suspicious of what it answers."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.web.failures import Down, NotThere
from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch, refusal
from tests.qgis.support import Recorder


def test_trouble_that_passes_is_waited_out_ever_longer(server, waits):
    server.break_("/data", stub.status(500), stub.status(503), stub.status(504))
    feedback = Recorder()
    assert fetch(server.base + "/data", feedback).read() == BODY
    assert waits == [1, 3, 9]
    assert "HTTP 500" in feedback.infos[0]


def test_trouble_that_stays_ends_in_words(server, waits):
    server.break_("/data", then=stub.status(502))
    said = refusal(server.base + "/data")
    assert "HTTP 502" in said
    assert "Try again later" in said
    assert len(server.asked) == 4


def test_a_service_that_says_when_to_come_back_is_obeyed(server, waits):
    server.break_("/data", stub.status(429, Retry_After="7"))
    assert fetch(server.base + "/data").read() == BODY
    assert waits == [7]


def test_a_service_that_wants_an_hour_is_not_waited_for(server, waits):
    server.break_("/data", stub.status(429, Retry_After="3600"))
    assert "come back in 60 minutes" in refusal(server.base + "/data")
    assert waits == []


@pytest.mark.parametrize("fault", [stub.half_body, stub.too_short_length, stub.half_gzip, stub.without_length])
def test_half_an_answer_is_never_taken_for_a_whole_one(server, waits, fault):
    server.break_("/data", fault)
    assert fetch(server.base + "/data").read() == BODY
    server.break_("/data", then=fault)
    assert "was cut off" in refusal(server.base + "/data?weer")


def test_an_empty_answer_is_no_answer(server, waits):
    server.break_("/data", then=stub.empty)
    assert "answered with nothing" in refusal(server.base + "/data")


@pytest.mark.parametrize("fault", [stub.html, stub.html_as_json])
def test_a_web_page_instead_of_data_is_named(server, waits, fault):
    server.break_("/data", then=fault)
    said = refusal(server.base + "/data")
    assert "web page instead of JSON" in said
    assert f"Open {server.base}/data in a browser" in said
    assert len(server.asked) == 1, "a page will be the same a second later"


def test_xml_instead_of_json_is_shown(server, waits):
    server.serve("/data", b"<ExceptionReport>geen laag</ExceptionReport>")
    assert "with XML where JSON was expected; it begins with '<ExceptionReport>" in refusal(server.base + "/data")


def test_a_question_that_is_not_understood_shows_what_the_service_says(server, waits):
    server.break_("/data", then=stub.status(400, b"Syntax error in $filter"))
    assert "Syntax error in $filter" in refusal(server.base + "/data")
    assert len(server.asked) == 1


@pytest.mark.parametrize("code", [404, 410])
def test_what_is_not_there_can_be_told_from_what_is_down(server, waits, code):
    server.break_("/data", stub.status(code), then=stub.status(500))
    with pytest.raises(NotThere):
        fetch(server.base + "/data")
    with pytest.raises(Down):
        fetch(server.base + "/data")


@pytest.mark.parametrize(("code", "words"), [(404, "has moved or does not have this"), (410, "has moved"),
                                         (401, "authentication configuration"), (403, "who you are")])  # fmt: skip
def test_gone_and_locked_have_their_own_words(server, waits, code, words):
    server.break_("/data", then=stub.status(code))
    assert words in refusal(server.base + "/data")
    assert len(server.asked) == 1


def test_refused_and_unknown_have_their_own_words(server, waits):
    assert "refuses the connection" in refusal(f"http://127.0.0.1:{stub.closed_port()}/data")
    assert "There is no host 'nergens.invalid'" in refusal("http://nergens.invalid/data")


def test_a_connection_that_is_thrown_shut(server, waits):
    server.break_("/data", then=stub.reset)
    assert "broke off the connection" in refusal(server.base + "/data")
    assert waits == [1, 3, 9]


def test_a_service_that_does_not_answer_in_time(server, waits, short_timeout):
    server.break_("/data", then=stub.hang)
    assert "did not answer in time" in refusal(server.base + "/data")
