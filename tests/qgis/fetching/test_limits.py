"""What is too large is stopped on the way, and an address of the wrong kind or with a secret is refused."""

from __future__ import annotations

import pytest

from tests import stub_server as stub
from tests.qgis.fetching.one_get import refusal


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
