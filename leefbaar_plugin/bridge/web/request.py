"""One request on the road: through QGIS's network manager, no redirect unseen, a limit and cancel on the way."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from qgis.core import QgsBlockingNetworkRequest, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...i18n import tr
from ..stop import check
from .cancelling import at_cancel
from .failures import Refused, Stumble, judge_status, network_trouble, problem_of, shown

_REDIRECTS = 5
#: QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy: the attribute wants the number.
_NO_LESS_SAFE = 1
#: Services that negotiate answer with a web page to who does not say what is wanted.
_ACCEPT = {
    "json": b"application/json",  # alone: QGIS Server 3.22 answers 400 to a list
    "xml": b"application/xml, text/xml, application/gml+xml",
}


@dataclass(frozen=True)
class Answer:
    """A successful answer as it was sent: `body` may still be compressed. `headers` are in lower case."""

    address: str
    headers: dict[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")


def send(url: str, feedback: QgsProcessingFeedback, expects: str, limit: int, authcfg: str) -> Answer:
    """Ask, and follow at most five redirects.

    Raises
    ------
    Stumble
        It may go well a moment later.
    Refused
        It will not.
    """
    address = url
    for _ in range(_REDIRECTS + 1):
        target, answer = _once(address, feedback, expects, limit, authcfg)
        if answer is not None:
            return answer
        _check_redirect(address, target, authcfg)
        feedback.pushInfo(tr("{url} has moved to {target}.").format(url=shown(address), target=shown(target)))
        address = target
    raise Refused(
        tr("{url} sends us on and on without an end. Check the address (an advanced parameter).").format(url=shown(url))
    )


def _once(
    url: str, feedback: QgsProcessingFeedback, expects: str, limit: int, authcfg: str
) -> tuple[str, Answer | None]:
    """Send one request; gives where it redirects to, or the answer."""
    request = QNetworkRequest(QUrl(url))
    # QGIS 3.22 follows any redirect, also to file:///, and takes the credentials along; asked to follow none, Qt stops
    # it and tells where it went.
    request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, _NO_LESS_SAFE)
    request.setMaximumRedirectsAllowed(0)
    request.setRawHeader(b"Accept", _ACCEPT.get(expects, b"*/*"))
    request.setRawHeader(b"Accept-Encoding", b"gzip")  # unpacked by ourselves: see core/transfer.py
    blocking = QgsBlockingNetworkRequest()
    if authcfg:
        blocking.setAuthCfg(authcfg)
    stopped: list[str] = []

    def progress(received: int, total: int) -> None:
        if not stopped and (max(received, total) > limit or feedback.isCanceled()):
            stopped.append("limit" if max(received, total) > limit else "cancel")
            blocking.abort()

    # Direct: the signal comes from QGIS's own thread when the caller is the main thread, which waits.
    blocking.downloadProgress.connect(progress, Qt.ConnectionType.DirectConnection)
    # At cancel QGIS throws the reply away, sometimes before it could say that it ended, and then waits forever.
    with at_cancel(feedback, blocking.finished.emit):
        blocking.get(request, True, feedback)
    # A reply that was cancelled still has something to say, in the next loop of this thread: to nobody.
    blocking.downloadProgress.disconnect(progress)
    if feedback.isCanceled():
        blocking.abort()
    check(feedback)
    if "limit" in stopped:
        raise Refused.too_large(url, limit)
    reply = blocking.reply()
    headers = {bytes(name).decode("latin-1").lower(): _text(reply.rawHeader(name)) for name in reply.rawHeaderList()}
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    body = bytes(reply.content())
    if status is None and authcfg and reply.error() == QNetworkReply.NetworkError.NoError:
        raise Refused(
            tr(
                "The authentication configuration '{authcfg}' cannot be used ({told}). Choose one that is there "
                "(Settings > Options > Authentication), and open it with the master password."
            ).format(authcfg=authcfg, told=blocking.errorMessage())
        )
    if status is None:
        raise network_trouble(reply.error(), blocking.errorMessage(), url)
    if 300 <= status < 400 and headers.get("location"):
        return urljoin(url, headers["location"]), None
    judge_status(status, headers, body, url)
    if reply.error() == QNetworkReply.NetworkError.RemoteHostClosedError:
        told = headers.get("content-length", "")
        raise Stumble.halfway(url, len(body), int(told) if told.isdigit() else None)
    if reply.error() != QNetworkReply.NetworkError.NoError:
        raise network_trouble(reply.error(), blocking.errorMessage(), url)
    return "", Answer(url, headers, body)


def _text(header) -> str:
    return bytes(header).decode("latin-1")


def _check_redirect(url: str, target: str, authcfg: str) -> None:
    """Follow to http and https only, never from safe to unsafe, and never with credentials to another host."""
    before, after = urlsplit(url), urlsplit(target)
    if problem_of(target) or (before.scheme == "https" and after.scheme == "http"):
        raise Refused(
            tr("{url} sends us to {target}, which is not safe to follow. Check the address.").format(
                url=shown(url), target=shown(target)
            )
        )
    if authcfg and before.netloc != after.netloc:
        raise Refused(
            tr(
                "{url} sends us to another host, {target}, which is not followed with your credentials. When it is "
                "right, give that address (an advanced parameter)."
            ).format(url=shown(url), target=shown(target))
        )
