"""What holds for all tests."""

from __future__ import annotations

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item, nextitem):
    """The last test lets go of its layers before QGIS is closed down: after that, letting go crashes."""
    if nextitem is None and getattr(item, "funcargs", None):
        item.funcargs.clear()
