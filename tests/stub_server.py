"""A stub of a web service on 127.0.0.1: what it answers is given by the test, and so are its faults.

It is no copy of any real service: contents are made by the test, in the documented format (see stub_services.py).
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

#: From the path and the query to an answer.
Route = Callable[[str, dict[str, str]], "Reply"]
Fault = Callable[["_Handler", "Reply"], None]


@dataclass
class Reply:
    """What goes out when nothing is wrong."""

    body: bytes = b""
    content_type: str = "application/json"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class StubServer:
    """Answers on 127.0.0.1 with what the test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.release = threading.Event()
        self.busy = threading.Event()
        self._routes: list[tuple[str, Route]] = []
        self._faults: list[tuple[str, list[Fault], Fault | None]] = []
        self._lock = threading.Lock()
        handler = type("_Bound", (_Handler,), {"stub": self})
        self._http = _Server(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def serve(self, prefix: str, answer: Route | bytes, content_type: str = "application/json") -> str:
        """Answer every path that begins so; gives the address."""
        route = answer if callable(answer) else lambda _path, _query: Reply(answer, content_type)
        self._routes.insert(0, (prefix, route))
        return self.base + prefix

    def break_(self, part: str, *faults: Fault, then: Fault | None = None) -> None:
        """The next requests with this in their path get these faults, in order; after them `then`, or all is well."""
        self._faults.append((part, list(faults), then))

    def fault_for(self, path: str) -> Fault | None:
        with self._lock:
            for part, faults, then in self._faults:
                if part in path and (faults or then):
                    return faults.pop(0) if faults else then
        return None

    def answer(self, path: str, query: dict[str, str]) -> Reply:
        for prefix, route in self._routes:
            if path.startswith(prefix):
                return route(path, query)
        return Reply(b"<html><body>Niet gevonden</body></html>", "text/html", 404)

    def stop(self) -> None:
        self.release.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)


@contextlib.contextmanager
def stub_server() -> Iterator[StubServer]:
    """A stub that is stopped afterwards, also on failure."""
    server = StubServer()
    try:
        yield server
    finally:
        server.stop()


def closed_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of who hangs up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stub: StubServer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.stub.asked.append(unquote(self.path.replace("+", " ")))
        self.stub.headers.append({k.lower(): v for k, v in self.headers.items()})
        reply = self.stub.answer(unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True)))
        fault = self.stub.fault_for(self.path)
        with contextlib.suppress(OSError):
            fault(self, reply) if fault else self.send(reply)

    def send(self, reply: Reply, length: int | None = None) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body) if length is None else length))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for start in range(0, len(reply.body), 65536):
            self.wfile.write(reply.body[start : start + 65536])
        self.wfile.flush()


# Faults to order.


def status(code: int, body: bytes = b"", content_type: str = "text/plain", **headers: str) -> Fault:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler, reply: handler.send(Reply(body, content_type, code, named))


def html(handler: _Handler, reply: Reply) -> None:
    """A friendly page with status 200 where data was asked for."""
    handler.send(Reply(b"<!DOCTYPE html><html><body>Onderhoud</body></html>", "text/html"))


def html_as_json(handler: _Handler, reply: Reply) -> None:
    handler.send(Reply(b"\n <html><body>Onderhoud</body></html>", reply.content_type))


def empty(handler: _Handler, reply: Reply) -> None:
    handler.send(Reply(b"", reply.content_type))


def half_body(handler: _Handler, reply: Reply) -> None:
    """The right length is told, half of it sent, and the connection closed."""
    handler.send(Reply(reply.body[: len(reply.body) // 2], reply.content_type), len(reply.body))
    handler.close_connection = True


def too_short_length(handler: _Handler, reply: Reply) -> None:
    """A length is told that is less than what is sent: the client takes that for all of it."""
    handler.send(reply, len(reply.body) // 2)
    handler.close_connection = True


def half_gzip(handler: _Handler, reply: Reply) -> None:
    """A compressed stream that stops halfway, with a length that is right for the half."""
    packed = gzip.compress(reply.body)
    handler.send(Reply(packed[: len(packed) // 2], reply.content_type, headers={"Content-Encoding": "gzip"}))


def gzipped(handler: _Handler, reply: Reply) -> None:
    handler.send(Reply(gzip.compress(reply.body), reply.content_type, headers={"Content-Encoding": "gzip"}))


def without_length(handler: _Handler, reply: Reply) -> None:
    """In chunks, the last of which never comes."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    half = reply.body[: len(reply.body) // 2]
    handler.wfile.write(f"{len(half):x}\r\n".encode() + half + b"\r\n")
    handler.close_connection = True


def reset(handler: _Handler, reply: Reply) -> None:
    """The connection is thrown shut without an answer."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def hang(handler: _Handler, reply: Reply) -> None:
    """No answer until the test lets go."""
    handler.stub.busy.set()
    handler.stub.release.wait(30)
    handler.close_connection = True


def redirect(target: str, code: int = 302) -> Fault:
    return status(code, Location=target)
