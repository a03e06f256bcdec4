"""One request on the road: through QGIS's network manager, no redirect unseen, a limit and cancel on the way."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProcessingFeedback
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...i18n import tr
from ..stop import check
from .failures import Refused, Stumble, judge_status, network_trouble, problem_of, shown

_REDIRECTS = 5
#: QNetworkRequest.RedirectPolicy.ManualRedirectPolicy: the attribute wants the number.
_MANUAL = 0
#: How often a cancel is looked for while waiting (ms).
_LOOK = 50
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
        tr("{url} redirects again and again without an end. Check the address (an advanced parameter).").format(
            url=shown(url)
        )
    )


def _once(
    url: str, feedback: QgsProcessingFeedback, expects: str, limit: int, authcfg: str
) -> tuple[str, Answer | None]:
    """Send one request; gives where it redirects to, or the answer."""
    request = _request(url, expects)
    manager = QgsApplication.authManager()
    if authcfg and not manager.updateNetworkRequest(request, authcfg)[0]:
        raise _unusable(authcfg)
    reply = QgsNetworkAccessManager.instance().get(request)
    try:
        if authcfg and not manager.updateNetworkReply(reply, authcfg):
            raise _unusable(authcfg)
        too_large = _wait(reply, feedback, limit)
        check(feedback)
        if too_large:
            raise Refused.too_large(url, limit)
        return _judged(reply, url)
    finally:
        reply.abort()  # where it has not ended
        reply.deleteLater()


def _request(url: str, expects: str) -> QNetworkRequest:
    attribute = QNetworkRequest.Attribute
    request = QNetworkRequest(QUrl(url))
    request.setAttribute(attribute.RedirectPolicyAttribute, _MANUAL)  # a redirect is looked at before it is followed
    request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(attribute.CacheSaveControlAttribute, False)  # we keep answers ourselves: see cache.py
    request.setRawHeader(b"Accept", _ACCEPT.get(expects, b"*/*"))
    request.setRawHeader(b"Accept-Encoding", b"gzip")  # unpacked by ourselves: see core/sources/transfer.py
    return request


def _wait(reply: QNetworkReply, feedback: QgsProcessingFeedback, limit: int) -> bool:
    """Wait for the end of a reply, for cancel, or until it is too large (True).

    The waiting of QGIS itself (`QgsBlockingNetworkRequest`) hears of a cancel from the thread of the button, and then
    hangs or crashes now and then (seen on 3.22). Here all is done in one thread, and no signal calls into Python:
    PyQt 5 keeps such slots in a table that threads share without a lock (a crash was seen).
    """
    loop, look = QEventLoop(), QTimer()
    reply.finished.connect(loop.quit)
    look.timeout.connect(loop.quit)
    reply.setReadBufferSize(limit + 1)
    look.start(_LOOK)
    while not reply.isFinished():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        told = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        if max(int(told or 0), reply.bytesAvailable()) > limit:
            return True
        if feedback.isCanceled():
            return False
    return reply.bytesAvailable() > limit


def _judged(reply: QNetworkReply, url: str) -> tuple[str, Answer | None]:
    headers = {bytes(name).decode("latin-1").lower(): _text(reply.rawHeader(name)) for name in reply.rawHeaderList()}
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    body = bytes(reply.readAll())
    error = reply.error()
    if status is None:
        raise network_trouble(error, reply.errorString(), url)
    if 300 <= status < 400 and headers.get("location"):
        return urljoin(url, headers["location"]), None
    judge_status(status, headers, body, url)
    if error == QNetworkReply.NetworkError.RemoteHostClosedError:
        told = headers.get("content-length", "")
        raise Stumble.halfway(url, len(body), int(told) if told.isdigit() else None)
    if error != QNetworkReply.NetworkError.NoError:
        raise network_trouble(error, reply.errorString(), url)
    return "", Answer(url, headers, body)


def _unusable(authcfg: str) -> Refused:
    return Refused(
        tr(
            "The authentication configuration '{authcfg}' cannot be used. Choose one that is there (Settings > Options "
            "> Authentication), and open it with the master password."
        ).format(authcfg=authcfg)
    )


def _text(header) -> str:
    return bytes(header).decode("latin-1")


def _check_redirect(url: str, target: str, authcfg: str) -> None:
    """Follow to http and https only, never from safe to unsafe, and never with credentials to another host."""
    before, after = urlsplit(url), urlsplit(target)
    if problem_of(target) or (before.scheme == "https" and after.scheme == "http"):
        raise Refused(
            tr("{url} redirects to {target}, which is not safe to follow. Check the address.").format(
                url=shown(url), target=shown(target)
            )
        )
    if authcfg and before.netloc != after.netloc:
        raise Refused(
            tr(
                "{url} redirects to another host, {target}, to which your credentials are not sent. If that host is "
                "right, give its address (an advanced parameter)."
            ).format(url=shown(url), target=shown(target))
        )
