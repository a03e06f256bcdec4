"""Services of areas for the tests: a real QGIS Server on 127.0.0.1, behind addresses as PDOK has them, a year in each.

What stands between is the stub server: it passes questions on, remembers them, and spoils answers where a test says so.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from leefbaar_plugin.bridge.web import cache, http
from leefbaar_plugin.compat import field
from tests.needed import not_here
from tests.qgis.support import copied, memory, saved
from tests.stub_server import Reply, StubServer, closed_port, stub_server


@pytest.fixture(autouse=True)
def apart(tmp_path, monkeypatch):
    """A cache of its own, and no waiting between attempts."""
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(http, "wait", lambda seconds, feedback: None)


class MapServer:
    """`qgis_mapserver`, answering for any project that a question names; it goes when the tests go, also in a crash."""

    def __init__(self, folder: Path):
        self._port = closed_port()
        self.base = f"http://127.0.0.1:{self._port}"
        own = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "PYTHON"))}
        self._process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "qgis_mapserver", f"127.0.0.1:{self._port}"], cwd=folder,
            env={**own, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "QGIS_SERVER_LOG_LEVEL": "2"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def _wait(self) -> None:
        for _ in range(300):
            assert self._process.poll() is None, "qgis_mapserver ended by itself"
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self._port), timeout=5).close()
                return
            time.sleep(0.1)
        raise AssertionError("qgis_mapserver does not answer")

    def ask(self, path: str, query: Mapping[str, str], accept: str) -> Reply:
        request = urllib.request.Request(
            f"{self.base}{path}?{urlencode(query, safe=',:/')}", headers={"Accept": accept}
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Reply(answer.read(), answer.headers.get_content_type(), answer.status)
        except urllib.error.HTTPError as error:
            return Reply(error.read(), error.headers.get_content_type(), error.code)

    def stop(self) -> None:
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
            return
        self._process.kill()
        self._process.wait()


class Editions:
    """The addresses of the editions, with `{jaar}`, and what was asked there."""

    def __init__(self, map_server: MapServer, stub: StubServer, folder: Path):
        self.stub, self._map_server, self._folder = stub, map_server, folder
        self.ogc = f"{stub.base}/cbs/wijken-en-buurten-{{jaar}}/ogc/v1"
        self.wfs = f"{stub.base}/cbs/wijkenbuurten/{{jaar}}/wfs/v1_0"

    def add(self, year: int, **layers: QgsVectorLayer | str) -> None:
        """Publish layers as the edition of a year."""
        project = self._folder / f"{year}.qgs"
        ogc, wfs = (address.replace("{jaar}", str(year)) for address in (self.ogc, self.wfs))
        publish(project, self._folder, wfs, layers)
        named = {"MAP": str(project)}

        def as_ogc(path: str, query: dict[str, str]) -> Reply:
            below = path[len(ogc) - len(self.stub.base) :]
            told = self._map_server.ask(f"/wfs3{below}", {**query, **named}, "application/json")
            told.body = told.body.replace(f"{self._map_server.base}/wfs3".encode(), ogc.encode())
            return told

        def as_wfs(_path: str, query: dict[str, str]) -> Reply:
            return self._map_server.ask("/", {**query, **named}, "*/*")

        self.stub.serve(ogc.removeprefix(self.stub.base), as_ogc)
        self.stub.serve(wfs.removeprefix(self.stub.base), as_wfs)

    def asked(self, *parts: str) -> list[str]:
        """The questions with all these parts in them."""
        return [url for url in self.stub.asked if all(part.lower() in url.lower() for part in parts)]


@contextlib.contextmanager
def running_map_server(folder: Path) -> Iterator[MapServer]:
    """A QGIS Server that is stopped afterwards, also on failure."""
    if shutil.which("qgis_mapserver") is None or shutil.which("setpriv") is None:
        not_here("qgis_mapserver is not installed (tools/install-qgis.sh test)")
    server = MapServer(folder)
    try:
        yield server
    finally:
        server.stop()


@contextlib.contextmanager
def editions(map_server: MapServer, folder: Path) -> Iterator[Editions]:
    with stub_server() as stub:
        yield Editions(map_server, stub, folder)


def publish(project_file: Path, folder: Path, address: str, layers: Mapping[str, QgsVectorLayer | str]) -> None:
    """A project of which WFS and OGC API offer these layers."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    ids = []
    for name, source in layers.items():
        path = source if isinstance(source, str) else saved(source, folder / f"{project_file.stem}_{name}.gpkg")
        layer = QgsVectorLayer(path, name, "ogr")
        assert layer.isValid(), path
        project.addMapLayer(layer)
        ids.append(layer.id())
    project.writeEntry("WFSLayers", "/", ids)
    project.writeEntry("WFSUrl", "/", address)
    for each in ids:
        project.writeEntry("WFSLayersPrecision", f"/{each}", 8)
    assert project.write(str(project_file))


def gemeenten_of(buurten: QgsVectorLayer, **extra: str) -> QgsVectorLayer:
    """The municipalities of buurten, as polygons; `extra` has more rows, name by code, at no place of importance."""
    shapes: dict[tuple[str, str], list[QgsGeometry]] = {}
    for feature in buurten.getFeatures():
        key = (feature["gemeentecode"], feature["gemeentenaam"])
        shapes.setdefault(key, []).append(QgsGeometry(feature.geometry()))
    rows: list[tuple[list[str], QgsGeometry | str | None]] = [
        ([code, name, "NEE"], QgsGeometry.unaryUnion(each)) for (code, name), each in shapes.items()
    ]
    rows += [([code, name, "NEE"], "MULTIPOLYGON(((10000 400000,10001 400000,10000 400001,10000 400000)))")
             for code, name in extra.items()]  # fmt: skip
    return memory(
        "MultiPolygon", "gemeentecode:string(0),gemeentenaam:string(0),water:string(0)", rows, name="gemeenten"
    )


def edition_of(
    source: QgsVectorLayer | str,
    year: int,
    changes: Mapping[str, int] | None = None,
    everywhere: Mapping[str, Any] | None = None,
    change: Mapping[str, Mapping[str, Any]] | None = None,
) -> QgsVectorLayer:
    """The buurten of a file as the edition of a year.

    Parameters
    ----------
    changes
        `indelingswijziging` by code, where it is not 1 (unchanged).
    everywhere
        Columns with the same value in all rows, as -99995 before they are published.
    change
        Other values, by code.
    """
    layer = copied(source, change=change)
    told = {"jaar": year, "indelingswijziging_wijken_en_buurten": 1, **(everywhere or {})}
    provider = layer.dataProvider()
    new = [name for name in told if layer.fields().lookupField(name) < 0]
    provider.addAttributes([field(name, "integer") for name in new])
    layer.updateFields()
    index = {name: layer.fields().lookupField(name) for name in told}
    values = {}
    for feature in layer.getFeatures():
        row = dict(told)
        row["indelingswijziging_wijken_en_buurten"] = (changes or {}).get(feature["buurtcode"], 1)
        values[feature.id()] = {index[name]: value for name, value in row.items()}
    assert provider.changeAttributeValues(values)
    return layer
