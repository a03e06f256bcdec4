"""Fixtures for the tests inside QGIS and those from outside, and what holds for both."""

from __future__ import annotations

import contextlib
import gc
import inspect
import sys
from types import FrameType

import pytest

from tests.postgis import postgis, schema  # noqa: F401


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item, nextitem):
    """The last test lets go of its layers before QGIS is closed down: after that, letting go crashes."""
    if nextitem is None and getattr(item, "funcargs", None):
        item.funcargs.clear()


@pytest.fixture(scope="session")
def provider(qgis_processing):
    """The provider `leefbaar`, registered once per process as QGIS does it: through the plugin."""
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
