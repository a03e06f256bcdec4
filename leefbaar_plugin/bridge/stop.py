"""How a run stops before its end: with words for the user, or because the user asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import Qgis, QgsFeedback, QgsMessageLog

from ..i18n import tr


class Stopped(Exception):
    """Why a run ends early, in words for the user; the algorithms hand it to Processing."""


class Problem(Stopped):
    """Something in the input that the user can mend: what, where, why, and what to do."""


class Cancelled(Stopped):
    """The user cancelled; nothing is left behind."""


def problems(texts: Sequence[str]) -> Problem:
    """Several problems in one message."""
    return Problem("\n".join(texts))


def watched(total: int, feedback: QgsFeedback, every: int = 256) -> Iterator[int]:
    """0..total-1, with progress, and stopping at cancel."""
    for i in range(total):
        if i % every == 0:
            check(feedback)
            feedback.setProgress(100 * i / total)
        yield i


def check(feedback: QgsFeedback) -> None:
    """Stop here when the user cancelled."""
    if feedback.isCanceled():
        raise Cancelled(tr("Cancelled: nothing was written."))


def warn(text: str) -> None:
    """Tell what did not succeed after the results were written, where no feedback listens: in the log of QGIS."""
    QgsMessageLog.logMessage(text, "Leefbaar", Qgis.MessageLevel.Warning)
