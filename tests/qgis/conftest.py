"""Tests inside QGIS: a way to hear what QGIS logs, and the sample municipality."""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", str(Path(__file__).parents[2] / "build" / "test-profile"))

import pytest
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView

from tests.area_services import edition_of, editions, gemeenten_of, running_map_server
from tests.qgis.support import Sample, copied, run


@pytest.fixture(autouse=True)
def quiet_log(provider):
    """Fail on a Python traceback in the log of QGIS, where errors in callbacks disappear; end what hangs."""
    found = []
    faulthandler.dump_traceback_later(300, exit=True)

    def listen(text, tag, level):
        if "Traceback" in text:
            found.append(f"{tag}: {text}")

    log = QgsApplication.messageLog()
    log.messageReceived.connect(listen)
    yield
    faulthandler.cancel_dump_traceback_later()
    log.messageReceived.disconnect(listen)
    assert not found


@pytest.fixture(scope="session", autouse=True)
def tree_view(qgis_iface):
    """The tree of layers of a real window, which Processing of 3.44 asks for the place of a result."""
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    qgis_iface.layerTreeView = lambda: view
    yield view
    del qgis_iface.layerTreeView


@pytest.fixture(scope="session")
def map_server(tmp_path_factory):
    """A real QGIS Server."""
    with running_map_server(tmp_path_factory.mktemp("qgis_server")) as server:
        yield server


@pytest.fixture
def one_edition(provider, map_server, sample, tmp_path):
    """National services that have Voorbeeldstad in the edition of 2024."""
    buurten = copied(sample.buurten)
    with editions(map_server, tmp_path) as made:
        made.add(2024, buurten=edition_of(buurten, 2024), gemeenten=gemeenten_of(buurten))
        yield made


@pytest.fixture(scope="session")
def sample() -> Sample:
    """The files of Voorbeeldstad."""
    return Sample()


@pytest.fixture(scope="session")
def voorbeeldstad(provider, sample, tmp_path_factory) -> str:
    """The buurtlaag of Voorbeeldstad: one layer, canonical columns, made by `buurtlaagopbouwen`."""
    path = tmp_path_factory.mktemp("voorbeeldstad") / "buurtlaag.gpkg"
    run("buurtlaagopbouwen", **sample.build, OUTPUT=str(path))
    return str(path)


@pytest.fixture(scope="session")
def analysed(voorbeeldstad, sample, tmp_path_factory) -> dict[str, str]:
    """The full analysis of Voorbeeldstad as a GeoPackage: `layer`, `table` and `path`."""
    path = tmp_path_factory.mktemp("geanalyseerd") / "leefbaar.gpkg"
    run(
        "volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local,
        OUTPUT=f"ogr:dbname='{path}' table=\"risicostapeling\" (geom)",
        RISICOTABEL=f"ogr:dbname='{path}' table=\"risicotabel\"",
    )  # fmt: skip
    return {
        "path": str(path),
        "layer": f"{path}|layername=risicostapeling",
        "table": f"{path}|layername=risicotabel",
    }
