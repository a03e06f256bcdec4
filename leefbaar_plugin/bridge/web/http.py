"""One GET through QGIS's network manager: patient with a service that stumbles, suspicious of what it answers."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...core.sources.transfer import Halfway, TooMuch, fits, kind_of, unpacked, whole
from ...i18n import tr, trn
from ..stop import check
from . import cache
from .failures import Down, Refused, Stumble, problem_of, shown
from .request import Answer, send

#: Seconds before the second, third and fourth attempt.
DELAYS = (1.0, 3.0, 9.0)
#: A service that asks for more than this many seconds is not waited for.
LONGEST_WAIT = 120.0


@dataclass(frozen=True)
class Fetched:
    """An answer, whole, on disk.

    Parameters
    ----------
    address
        Where it came from after redirects; `url` is what was asked.
    retrieved
        When it came from the service (UTC), not when it was read from the cache.
    outdated
        True for a copy that is older than asked for, as the service is down; the log said so, loudly.
    """

    url: str
    address: str
    path: Path
    retrieved: datetime
    content_type: str
    from_cache: bool = False
    outdated: bool = False

    def read(self) -> bytes:
        return self.path.read_bytes()

    def forget(self) -> None:
        """Keep it no longer: who reads it finds that it is not right, and next time it must be fetched anew."""
        cache.forget(self.path)

    def json(self) -> Any:
        """What the JSON says.

        Raises
        ------
        Refused
            It is no JSON after all.
        """
        try:
            return json.loads(self.read().decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            self.forget()
            raise Refused(
                tr("The answer of {url} is no JSON that can be read ({why}). Check the address.").format(
                    url=shown(self.url), why=error
                )
            ) from error


def get(
    url: str,
    feedback: QgsProcessingFeedback,
    *,
    expects: str,
    limit_mb: float,
    fresh_days: float,
    authcfg: str = "",
) -> Fetched:
    """Fetch an address, from the cache when what is there is fresh enough.

    Parameters
    ----------
    expects
        `json`, `zip`, `csv`, `xml` or `text`; anything else that comes is refused in words.
    limit_mb
        No more is downloaded, nor unpacked from what the server compressed.
    fresh_days
        Age in days up to which a kept answer is good; 0 fetches anew.
    authcfg
        Authentication configuration of QGIS; its credentials never go to another host.

    Raises
    ------
    Problem
        It cannot be had: `NotThere` when the service says that it has none, `Down` when trying later may help.
    Cancelled
        The user cancelled, also while waiting.
    """
    check(feedback)
    refused = problem_of(url)
    if refused:
        raise Refused(refused)
    kept = cache.look_up(url, authcfg)
    age = datetime.now(timezone.utc) - kept.retrieved if kept else None
    if kept and age is not None and timedelta(0) <= age < timedelta(days=fresh_days):
        return _fetched(url, kept, from_cache=True)
    try:
        answer, content = _patiently(url, feedback, expects, int(limit_mb * 1e6), authcfg)
    except Down as down:
        if kept is None:
            raise
        feedback.pushWarning(
            tr(
                "NOT UP TO DATE: {why}\nUsed instead: the copy of {url} that was downloaded on {date}. What was "
                "published since then is not in the result."
            ).format(why=down, url=shown(url), date=kept.retrieved.strftime("%Y-%m-%d"))
        )
        return _fetched(url, kept, from_cache=True, outdated=True)
    return _fetched(url, cache.keep(url, authcfg, shown(answer.address), answer.content_type, content))


def _fetched(url: str, kept: cache.Kept, from_cache: bool = False, outdated: bool = False) -> Fetched:
    return Fetched(url, kept.address, kept.path, kept.retrieved, kept.content_type, from_cache, outdated)


def _patiently(
    url: str, feedback: QgsProcessingFeedback, expects: str, limit: int, authcfg: str
) -> tuple[Answer, bytes]:
    """Try, wait and try again, while trying again can help."""
    attempt = 0
    while isinstance(outcome := _attempt(url, feedback, expects, limit, authcfg), Stumble):
        pause = _pause(outcome, attempt)
        feedback.pushInfo(
            trn(
                "{why} Trying again in {n} second.",
                "{why} Trying again in {n} seconds.",
                round(pause),
                why=outcome.short,
            )
        )
        wait(pause, feedback)
        attempt += 1
    return outcome


def _attempt(
    url: str, feedback: QgsProcessingFeedback, expects: str, limit: int, authcfg: str
) -> tuple[Answer, bytes] | Stumble:
    try:
        answer = send(url, feedback, expects, limit, authcfg)
        return answer, _judged(answer, url, expects, limit)
    except Stumble as stumble:
        return stumble


def _pause(stumble: Stumble, attempt: int) -> float:
    """How long to wait before the next attempt: as the service asks, else ever longer; after the last it is down."""
    if attempt >= len(DELAYS):
        raise Down(str(stumble))
    if stumble.asked is None:
        return DELAYS[attempt]
    if stumble.asked > LONGEST_WAIT:
        minutes = round(stumble.asked / 60)
        raise Down(
            trn(
                "{why} It asks to come back in {n} minute.", "{why} It asks to come back in {n} minutes.", minutes,
                why=stumble,
            )
        )  # fmt: skip
    return stumble.asked


def wait(seconds: float, feedback: QgsProcessingFeedback) -> None:
    """Wait, and stop waiting at cancel."""
    until = time.monotonic() + seconds
    check(feedback)
    while time.monotonic() < until:
        time.sleep(min(0.1, seconds))
        check(feedback)


def _judged(answer: Answer, url: str, expects: str, limit: int) -> bytes:
    """The content, when it is whole and of the kind that was asked for."""
    told = answer.headers.get("content-length", "")
    if told.isdigit() and int(told) != len(answer.body):
        raise Stumble.halfway(url, len(answer.body), int(told))
    try:
        content = unpacked(answer.body, answer.headers.get("content-encoding", ""), limit)
    except Halfway:
        raise Stumble.halfway(url, len(answer.body)) from None
    except TooMuch:
        raise Refused.too_large(url, limit) from None
    kind = kind_of(content)
    if kind == "html":
        raise Down(
            tr(
                "The service answered with a web page instead of {kind}: it may be down or moved. Open {url} in a "
                "browser to see what it says."
            ).format(kind=expects.upper(), url=shown(url))
        )
    if kind == "empty":
        raise Stumble(
            tr("The service answered with nothing at {url}. Try again later.").format(url=shown(url)),
            tr("An empty answer."),
        )
    if not fits(kind, expects):
        raise Refused(
            tr(
                "The service answered {url} with {kind} where {expected} was expected; it begins with '{start}'. "
                "Check the address."
            ).format(
                url=shown(url),
                kind=kind.upper(),
                expected=expects.upper(),
                start=content[:80].decode("utf-8", "replace").strip(),
            )
        )
    if not whole(content, expects):
        raise Stumble.halfway(url, len(content))
    return content
