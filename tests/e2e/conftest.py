"""Tests from outside: the real files, qgis_process, the zip and the window."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from tests.qgis.conftest import forget_what_raised, map_server, quiet_log  # noqa: F401


@pytest.fixture(scope="session")
def provider(qgis_processing):
    """The provider `leefbaar` in this process: the one that tests/qgis registered, if it did."""
    import leefbaar_plugin

    registered = QgsApplication.processingRegistry().providerById("leefbaar")
    plugin = leefbaar_plugin.classFactory(None)
    if registered is None:
        plugin.initProcessing()
    yield registered or plugin.provider
    plugin.unload()
    forget_what_raised()
