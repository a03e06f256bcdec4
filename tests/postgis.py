"""A PostgreSQL server with PostGIS for the tests: on loopback, with its own data, gone when the tests are."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.needed import not_here

#: With a blank, a quote, a backslash and a semicolon: what is hidden must be hidden whole.
PASSWORD = "ge'h eim\\;7x"
OTHER = "anders8y"


def programs() -> Path | None:
    """The folder with the newest PostgreSQL of Debian; it is not on PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


def quoted(text: str) -> str:
    """A value in an address, as QGIS and libpq read it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


class SqlError(Exception):
    """What psql said."""


class Server:
    """A running server with the database `gis`, the role `gis` that owns it, and `lezer` that may only look."""

    def __init__(self, bin: Path, folder: Path):
        self._bin, self._data = bin, folder / "data"
        self._as_nobody: list[str] = []
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            nobody = pwd.getpwnam("nobody")
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            self._as_nobody = [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
        secret = folder / "wachtwoord"
        secret.write_text(OTHER)
        secret.chmod(0o644)
        self._run(
            "initdb", "-D", self._data, "-U", "baas", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip
        self.port = _free_port()
        self._log = (folder / "log").open("w")
        self.process = subprocess.Popen(
            [
                # when the tests die, so does the server
                "setpriv", "--pdeathsig=QUIT", *self._as_nobody, str(bin / "postgres"), "-D", str(self._data),
                "-p", str(self.port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=60",
            ],
            stdout=self._log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def _run(self, program: str, *arguments: object) -> None:
        command = ["setpriv", "--pdeathsig=KILL", *self._as_nobody, str(self._bin / program), *map(str, arguments)]
        subprocess.run(command, check=True, capture_output=True, cwd="/")

    def prepare(self) -> None:
        """Wait until it answers, and make the roles and the database."""
        for _ in range(100):
            assert self.process.poll() is None, "PostgreSQL ended: its port was taken?"
            with contextlib.suppress(SqlError):
                self.sql("SELECT 1", user="baas", database="postgres")
                break
            time.sleep(0.1)
        escaped = PASSWORD.replace("'", "''")
        for statement in (
            f"CREATE ROLE gis LOGIN PASSWORD '{escaped}'",
            f"CREATE ROLE lezer LOGIN PASSWORD '{OTHER}'",
            "CREATE DATABASE gis OWNER gis",
            "CREATE DATABASE kaal OWNER gis",
        ):
            self.sql(statement, user="baas", database="postgres")
        self.sql("CREATE EXTENSION postgis", user="baas")
        self.sql("GRANT CREATE ON SCHEMA public TO gis", user="baas")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(3)  # SIGQUIT: at once, whoever is connected
            self.process.wait(30)
        self._log.close()

    def uri(self, table: str = "", user: str = "gis", password: str | None = None, **parts: str) -> str:
        """A connection as QGIS writes it, with a table: `"schema"."table" (geom)`."""
        secret = password if password is not None else PASSWORD if user == "gis" else OTHER
        given = {"dbname": "'gis'", "host": "127.0.0.1", "port": str(self.port), "user": f"'{user}'", **parts}
        return (
            " ".join(f"{k}={v}" for k, v in given.items())
            + f" password={quoted(secret)}"
            + (f" table={table}" if table else "")
        )

    def sql(self, statement: str, user: str = "gis", database: str = "gis") -> list[tuple[str, ...]]:
        """Rows as text, asked with psql: another client than the one under test."""
        done = subprocess.run(
            [
                str(self._bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", user, "-d", database,
                "-qAtX", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", statement,
            ],
            env={
                **os.environ, "PGPASSWORD": PASSWORD if user == "gis" else OTHER,
                "PGOPTIONS": "-c client_min_messages=error",
            },
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise SqlError(done.stderr)
        return [tuple(line.split("\x1f")) for line in done.stdout.split("\n") if line]

    def loads(self, file: str, schema: str, table: str, *options: str) -> None:
        """Load a file (`a.gpkg|layername=b`) as a table with ogr2ogr, as a municipality does."""
        path, _, layer = file.partition("|layername=")
        subprocess.run(
            ["ogr2ogr", "-f", "PostgreSQL", f"PG:{self.uri()}", path, *([layer] if layer else []), "-nln", table,
             "-lco", f"SCHEMA={schema.strip(chr(34))}", "-lco", "GEOMETRY_NAME=geom", "-lco", "PRECISION=NO",
             "-lco", "LAUNDER=NO", *options],
            check=True, capture_output=True,
        )  # fmt: skip

    @contextlib.contextmanager
    def session(self, statement: str) -> Iterator[None]:
        """Somebody else, at work in a transaction that stays open."""
        other = subprocess.Popen(
            [str(self._bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "gis", "-d", "gis", "-qAtX"],
            env={**os.environ, "PGPASSWORD": PASSWORD}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            other.stdin.write(f"BEGIN; {statement}; SELECT 'bezig';\n")
            other.stdin.flush()
            while other.stdout.readline().strip() not in ("bezig", ""):
                pass
            yield
        finally:
            other.kill()
            other.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def postgis() -> Iterator[Server]:
    """The server, once for all tests."""
    bin = programs()
    if bin is None or not Path(f"/usr/share/postgresql/{bin.parent.name}/extension/postgis.control").is_file():
        not_here("PostgreSQL with PostGIS is not installed (tools/install-qgis.sh test)")
    if shutil.which("setpriv") is None:
        not_here("setpriv (util-linux) is not there")
    folder = Path(tempfile.mkdtemp(prefix="leefbaar-postgis-"))
    server = None
    try:
        server = Server(bin, folder)
        server.prepare()
        yield server
    finally:
        if server is not None:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def schema(postgis) -> Iterator[str]:
    """An empty schema with a name that must be quoted; afterwards no helper table may be left in it."""
    postgis.sql('CREATE SCHEMA "Wijk & Buurt"')
    yield '"Wijk & Buurt"'
    left = postgis.sql("SELECT relname FROM pg_class WHERE relname LIKE '%leefbaar\\_2%'")
    postgis.sql(
        'DROP SCHEMA "Wijk & Buurt" CASCADE; DELETE FROM layer_styles'
        if _styles(postgis)
        else 'DROP SCHEMA "Wijk & Buurt" CASCADE'
    )
    assert left == []


def _styles(server: Server) -> bool:
    return server.sql("SELECT to_regclass('public.layer_styles') IS NOT NULL") == [("t",)]
