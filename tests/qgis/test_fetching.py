"""One GET: patient with a service that stumbles, suspicious of what it answers, and kept with its date."""

from __future__ import annotations

import base64
import json
import threading
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QThread

from leefbaar_plugin.bridge.stop import Cancelled, Problem
from leefbaar_plugin.bridge.web import cache, http
from leefbaar_plugin.bridge.web.failures import Down, NotThere
from tests import stub_server as stub
from tests.qgis.support import MASTER_PASSWORD, Recorder

BODY = json.dumps({"value": list(range(2000))}).encode()


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


def fetch(url, feedback=None, **given):
    asked = {"expects": "json", "limit_mb": 5, "fresh_days": 0, **given}
    return http.get(url, feedback or Recorder(), **asked)


def refusal(url, **given):
    with pytest.raises(Problem) as stopped:
        fetch(url, **given)
    return str(stopped.value)


# All is well.


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


# The service stumbles.


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


@pytest.fixture
def short_timeout():
    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(200)
    yield
    QgsNetworkAccessManager.setTimeout(usual)


def test_a_service_that_does_not_answer_in_time(server, waits, short_timeout):
    server.break_("/data", then=stub.hang)
    assert "did not answer in time" in refusal(server.base + "/data")


# Moved.


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


# Too large, wrong address.


def test_a_download_beyond_the_limit_is_stopped_on_the_way(server, waits):
    server.serve("/groot", b"[" + b"1," * 4_000_000 + b"1]")
    assert "larger than 1 MB" in refusal(server.base + "/groot", limit_mb=1)


def test_a_small_answer_that_unpacks_to_a_large_one_is_stopped(server, waits):
    server.serve("/groot", b"[" + b"1," * 4_000_000 + b"1]")
    server.break_("/groot", stub.gzipped)
    assert "larger than 1 MB" in refusal(server.base + "/groot", limit_mb=1)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "/etc/passwd", "ftp://a.nl/x", "", "https://", "http://[x", "nl"]
)
def test_only_addresses_of_the_web(url):
    assert "no address of a web service" in refusal(url)


def test_credentials_do_not_belong_in_an_address(server):
    said = refusal("https://jan:geheim@a.nl/x?token=abc")
    assert "authentication configuration" in said
    assert "geheim" not in said
    assert "abc" not in said


def test_what_looks_like_a_secret_is_never_said(server, waits):
    server.break_("/data", then=stub.status(404))
    said = refusal(server.base + "/data?apikey=0123456&jaar=2024")
    assert "0123456" not in said
    assert "jaar=2024" in said


# Kept.


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


# Cancel.


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


class Worker(QThread):
    """Work in a thread of Qt, as Processing does it."""

    def __init__(self, work):
        super().__init__()
        self.work, self.got = work, None

    def run(self):
        try:
            self.got = self.work()
        except Problem as problem:
            self.got = str(problem)

    def ended(self):
        self.start()
        assert self.wait(20_000)
        return self.got


def test_a_background_thread_can_fetch_and_has_its_own_time_limit(server, waits, short_timeout):
    assert Worker(lambda: fetch(server.base + "/data").read()).ended() == BODY
    server.break_("/data", then=stub.hang)
    assert "did not answer in time" in Worker(lambda: fetch(server.base + "/data?2")).ended()


# Which way, and who asks.


def test_the_proxy_that_is_set_in_qgis_is_used(server, waits):
    settings = QgsSettings()
    host, port = server.base.removeprefix("http://").split(":")
    given = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": host, "proxyPort": port}
    for name, value in given.items():
        settings.setValue(f"proxy/{name}", value)
    try:
        assert Worker(lambda: fetch("http://cijfers.invalid/data").read()).ended() == BODY
    finally:
        settings.remove("proxy")
    assert server.asked == ["http://cijfers.invalid/data"]


@pytest.fixture(scope="module")
def login():
    """An authentication configuration of QGIS: user jan, password geheim."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword(MASTER_PASSWORD, True):
        pytest.skip(f"QGIS keeps no logins here: {manager.disabledMessage() or 'another master password is set'}")
    config = QgsAuthMethodConfig("Basic")
    config.setName("leefbaar, test")
    config.setConfig("username", "jan")
    config.setConfig("password", "geheim")
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_credentials_go_to_the_service_and_nowhere_else(server, waits, login):
    feedback = Recorder()
    got = fetch(server.base + "/data", feedback, authcfg=login)
    assert server.headers[0]["authorization"] == "Basic " + base64.b64encode(b"jan:geheim").decode()
    kept = b"".join(file.read_bytes() + file.name.encode() for file in got.path.parent.iterdir())
    for secret in (b"geheim", base64.b64encode(b"jan:geheim"), login.encode()):
        assert secret not in kept
        assert secret.decode() not in feedback.said
    fetch(server.base + "/data")
    assert "authorization" not in server.headers[-1]


def test_credentials_do_not_follow_to_another_host(server, waits, login):
    with stub.stub_server() as other:
        address = other.serve("/data", BODY)
        server.break_("/oud", then=stub.redirect(address))
        assert "to which your credentials are not sent" in refusal(server.base + "/oud", authcfg=login)
        assert other.asked == []
        assert fetch(server.base + "/oud").read() == BODY


def test_a_login_that_does_not_exist_is_named(server, waits):
    assert "authentication configuration 'nietes1' cannot be used" in refusal(server.base + "/data", authcfg="nietes1")
    assert server.asked == []
