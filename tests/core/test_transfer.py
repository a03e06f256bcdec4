"""What an answer is, by its bytes; whether it is whole; and how long a service asks to wait."""

from __future__ import annotations

import gzip
import zlib
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.sources.transfer import KINDS, Halfway, TooMuch, fits, kind_of, seconds_asked, unpacked, whole

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"value": []}', "json"),
        (b"\xef\xbb\xbf\n [1]", "json"),
        (b"PK\x03\x04", "zip"),
        (b"<?xml version='1.0'?><wfs:FeatureCollection/>", "xml"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\r\n<HTML><head>", "html"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'>\n<html xmlns='x'>", "html"),
        (b"bu_code,jaar\n", "text"),
        (b"97", "text"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"", "empty"),
    ],
)
def test_an_answer_is_known_by_its_beginning(body, kind):
    assert kind_of(body) == kind


def test_a_table_and_a_number_are_text_to_their_first_bytes():
    assert fits("text", "csv")
    assert fits("text", "text")
    assert not fits("json", "csv")
    assert not fits("text", "json")


@pytest.mark.parametrize(
    ("body", "kind", "complete"),
    [
        (b'{"a": [1]}\n', "json", True),
        (b'{"a": [1', "json", False),
        (b"<a></a> ", "xml", True),
        (b"<a></a", "xml", False),
        (b"PK\x03\x04...PK\x05\x06" + bytes(18), "zip", True),
        (b"PK\x03\x04...", "zip", False),
        (b"a,b", "csv", True),
    ],
)
def test_an_answer_without_its_end_is_not_whole(body, kind, complete):
    assert whole(body, kind) is complete


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_what_is_compressed_for_the_road_is_unpacked_up_to_a_limit(pack):
    packed, encoding = pack(b"x" * 1000), "gzip" if pack is gzip.compress else "deflate"
    assert unpacked(packed, encoding, 1000) == b"x" * 1000
    assert unpacked(packed, f" {encoding.upper()} ", 1000) == b"x" * 1000
    assert unpacked(packed, "", 10) == packed
    with pytest.raises(TooMuch):
        unpacked(packed, encoding, 999)
    with pytest.raises(Halfway):
        unpacked(packed[:-9], encoding, 1000)
    with pytest.raises(Halfway):
        unpacked(b"hallo", encoding, 1000)


def test_a_damaged_stream_is_noticed_by_its_checksum():
    packed = bytearray(gzip.compress(b"getallen"))
    packed[-8] ^= 1
    with pytest.raises(Halfway):
        unpacked(bytes(packed), "gzip", 100)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 120 ", 120),
        ("Tue, 24 Nov 2026 12:01:30 GMT", 90),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0),
        ("", None),
        ("straks", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
    ],
)
def test_how_long_a_service_asks_to_wait(header, seconds):
    assert seconds_asked(header, NOW) == seconds


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "", "br"]), st.text(max_size=40))
def test_whatever_comes_is_judged_without_a_crash(body, encoding, header):
    try:
        content = unpacked(body, encoding, 100)
    except (TooMuch, Halfway):
        return
    assert kind_of(content) in {"html", "empty", *KINDS}
    assert {whole(content, kind) for kind in KINDS} <= {True, False}
    assert seconds_asked(header, NOW) is None or seconds_asked(header, NOW) >= 0
