"""Tests inside QGIS: the provider once, a way to run it that remembers what was said, and the sample municipality."""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import inspect
import os
import sys
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", str(Path(__file__).parents[2] / "build" / "test-profile"))

import pytest
from qgis.core import QgsApplication

from tests.area_services import running_map_server
from tests.qgis.support import Sample, run


@pytest.fixture(scope="session", autouse=True)
def provider(qgis_processing):
    """The provider `leefbaar`, registered once as QGIS does it: through the plugin."""
    import leefbaar_plugin

    plugin = leefbaar_plugin.classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()
    forget_what_raised()


def forget_what_raised() -> None:
    """Let go of the contexts and layers in the frames that an exception went through.

    QGIS 3.22 leaks every exception that leaves an algorithm, with its frames. Their objects must go before QGIS
    does, else Python crashes at its very end.
    """
    sys.last_type = sys.last_value = sys.last_traceback = None
    gc.collect()
    for frame in [o for o in gc.get_objects() if isinstance(o, FrameType)]:
        if not frame.f_code.co_flags & inspect.CO_GENERATOR:
            with contextlib.suppress(RuntimeError):  # still running
                frame.clear()
    gc.collect()


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


@pytest.fixture(scope="session")
def map_server(tmp_path_factory):
    """A real QGIS Server."""
    with running_map_server(tmp_path_factory.mktemp("qgis_server")) as server:
        yield server


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
