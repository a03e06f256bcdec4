"""Fixtures for the tests inside QGIS and those from outside, and what holds for both."""

from __future__ import annotations

import pytest

from tests.postgis import postgis, schema  # noqa: F401


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item, nextitem):
    """The last test lets go of its layers before QGIS is closed down: after that, letting go crashes."""
    if nextitem is None and getattr(item, "funcargs", None):
        item.funcargs.clear()
