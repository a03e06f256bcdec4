"""Joining a table with buurten."""

from __future__ import annotations

from tests.qgis.support import run


def joined(layer, path, **parameters):
    return run("tabelkoppelen", BUURTEN=layer, TABEL=path, **parameters)
