"""In how many ways a service fails, each in words of its own, with what to do."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from urllib.parse import urlsplit

from qgis.PyQt.QtNetwork import QNetworkReply

from ...core.sources.transfer import kind_of, seconds_asked
from ...i18n import number, tr, trn
from ..stop import Problem

_SECRET = re.compile(r"(?i)([?&][^=&]*(?:key|token|secret|passw|sig)[^=&]*=)[^&]*")
_TEMPORARY = (408, 425, 429)


class Refused(Problem):
    """Trying again would bring the same: the address, the size or the kind of answer is wrong."""

    @classmethod
    def too_large(cls, url: str, limit: int) -> Refused:
        return cls(
            tr(
                "The answer of {url} is larger than {limit} MB: the download was stopped. Ask for fewer municipalities "
                "at a time, or check the address."
            ).format(url=shown(url), limit=number(round(limit / 1e6)))
        )


class NotThere(Refused):
    """The service answers that it does not have this: another year, or another address."""


class Down(Problem):
    """The service cannot answer now; a copy from before may stand in, with a warning."""


class Stumble(Exception):
    """What may be over in a moment. `short` is for the log between two attempts; `asked` is the wait it asks for."""

    def __init__(self, words: str, short: str, asked: float | None = None):
        super().__init__(words)
        self.short, self.asked = short, asked

    @classmethod
    def halfway(cls, url: str, got: int, told: int | None = None) -> Stumble:
        size = (
            trn("{got} of {n} byte", "{got} of {n} bytes", told, got=number(got))
            if told
            else trn("{n} byte", "{n} bytes", got)
        )
        return cls(
            tr(
                "The answer of {url} was cut off: {size} came. Try again later; when it happens each time, a proxy or "
                "virus scanner may cut it off (Settings > Options > Network)."
            ).format(url=shown(url), size=size),
            tr("The answer was cut off ({size}).").format(size=size),
        )


def shown(url: str) -> str:
    """An address as it may stand in a message, a log or a file: without what looks like a secret."""
    parts = urlsplit(url)
    if "@" in parts.netloc:
        url = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    return _SECRET.sub(r"\1…", url)


def problem_of(url: str) -> str:
    """What is wrong with an address before anything is sent; empty when nothing is."""
    try:
        parts = urlsplit(url)
        named = parts.hostname
    except ValueError:
        parts, named = urlsplit(""), None
    if parts.scheme.lower() not in ("http", "https") or not named:
        return tr(
            "'{url}' is no address of a web service: it must begin with https:// or http:// and name a host."
        ).format(url=shown(url) if parts.scheme else url)
    if "@" in parts.netloc:
        return tr(
            "The address {url} holds a user name or password. Leave them out, and make an authentication configuration "
            "in QGIS (Settings > Options > Authentication)."
        ).format(url=shown(url))
    return ""


def judge_status(status: int, headers: dict[str, str], body: bytes, url: str) -> None:
    """Words for a status that is no success: over in a moment, for who may log in, gone, or our question was wrong."""
    if 200 <= status < 300:
        return
    where = shown(url)
    if status in _TEMPORARY or status >= 500:
        raise Stumble(
            tr("The service at {url} has trouble (HTTP {status}). Try again later.").format(url=where, status=status),
            tr("The service has trouble (HTTP {status}).").format(status=status),
            seconds_asked(headers.get("retry-after", ""), datetime.now(timezone.utc)),
        )
    if status in (401, 403, 407):
        raise Refused(
            tr(
                "{url} asks who you are (HTTP {status}). Choose an authentication configuration, or set the proxy in "
                "Settings > Options > Network."
            ).format(url=where, status=status)
        )
    if status in (404, 410):
        raise NotThere(
            tr(
                "There is nothing at {url} (HTTP {status}): the service has moved or does not have this. Look up its "
                "present address and give it (an advanced parameter), or choose another year."
            ).format(url=where, status=status)
        )
    said = "" if kind_of(body) in ("html", "zip") else body[:300].decode("utf-8", "replace").strip()
    raise Refused(
        tr("{url} does not understand the question (HTTP {status}): {said}").format(
            url=where, status=status, said=said or tr("it does not say why.")
        )
    )


def network_trouble(error: QNetworkReply.NetworkError, told: str, url: str) -> Stumble:
    """Words for an answer that did not come at all."""
    kind = QNetworkReply.NetworkError
    host = urlsplit(url).netloc.rpartition("@")[2]
    if error == kind.HostNotFoundError:
        words = tr(
            "There is no host '{host}', or there is no internet. Check the connection, the address (an advanced "
            "parameter) and the proxy (Settings > Options > Network)."
        )
    elif error == kind.ConnectionRefusedError:
        words = tr(
            "'{host}' refuses the connection: the service is down, or the address (an advanced parameter) is wrong. "
            "Try again later."
        )
    elif error in (kind.TimeoutError, kind.OperationCanceledError):
        words = tr(
            "'{host}' did not answer in time. Try again later, or allow more time (Settings > Options > Network > "
            "Timeout)."
        )
    elif error == kind.RemoteHostClosedError:
        words = tr("'{host}' broke off the connection before its answer was complete. Try again later.")
    elif error == kind.SslHandshakeFailedError:
        words = tr(
            "No secure connection can be made to '{host}' ({told}). Check the clock and the certificates of this "
            "computer, or ask your administrator for those of the proxy."
        )
    elif error in (
        kind.ProxyConnectionRefusedError, kind.ProxyConnectionClosedError, kind.ProxyNotFoundError,
        kind.ProxyTimeoutError, kind.ProxyAuthenticationRequiredError, kind.UnknownProxyError,
    ):  # fmt: skip
        words = tr(
            "The proxy does not let through the question to '{host}' ({told}). Check Settings > Options > Network."
        )
    else:
        words = tr("'{host}' cannot be reached ({told}). Check the connection, or try again later.")
    return Stumble(words.format(host=host, told=told), tr("No answer of '{host}'.").format(host=host))
