"""Tests from outside: the real files, qgis_process, the zip and the window."""

from __future__ import annotations

from tests.qgis.conftest import map_server, one_edition, quiet_log, sample  # noqa: F401
