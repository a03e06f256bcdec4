"""What an answer of a web service is, judged by its bytes: services label HTML as JSON, and stop halfway."""

from __future__ import annotations

import zlib
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

#: What can be asked for, and how its first bytes look.
KINDS = ("json", "zip", "csv", "xml", "text")
_HTML = (b"<!doctype html", b"<html")
_ZIP_END = b"PK\x05\x06"


class TooMuch(ValueError):
    """An answer is larger than it may be, sent or unpacked."""


class Halfway(ValueError):
    """A compressed answer stops before its end, or is damaged."""


def unpacked(body: bytes, encoding: str, limit: int) -> bytes:
    """The body as it was before the server compressed it for the road.

    Done here and not by Qt, which takes half a gzip for a whole one.

    Raises
    ------
    TooMuch
        More than `limit` bytes come out.
    Halfway
        The stream has no end, or is damaged.
    """
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        return body
    stream = zlib.decompressobj(47)  # gzip or zlib, by its header
    try:
        out = stream.decompress(body, limit + 1)
    except zlib.error as error:
        raise Halfway(str(error)) from error
    if len(out) > limit:
        raise TooMuch
    if not stream.eof:
        raise Halfway("no end")
    return out


def kind_of(body: bytes) -> str:
    """`html`, `json`, `xml`, `zip`, `text`, or `empty`, by what stands at the beginning."""
    if body[:2] == b"PK":
        return "zip"
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        return "empty"
    if start.startswith(_HTML) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    return {b"{": "json", b"[": "json", b"<": "xml"}.get(start[:1], "text")


def fits(kind: str, expected: str) -> bool:
    """Whether an answer can be what was asked for: a CSV or a bare number is text to its first bytes."""
    return kind == expected or (kind == "text" and expected == "csv")


def whole(body: bytes, kind: str) -> bool:
    """False when the answer lacks its end: a cheap look, before anything parses it."""
    if kind == "zip":
        return _ZIP_END in body[-66_000:]  # the record at the end, with its comment of at most 64 kB
    ends = {"json": (b"}", b"]"), "xml": (b">",)}.get(kind)
    return ends is None or body[-256:].rstrip().endswith(ends)


def seconds_asked(header: str, now: datetime) -> float | None:
    """How long the header `Retry-After` asks to wait, as seconds or as a date; None when it says nothing."""
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - now).total_seconds())
