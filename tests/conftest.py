"""Fixtures for the tests inside QGIS and those from outside."""

from __future__ import annotations

from tests.postgis import postgis, schema  # noqa: F401
