"""Buurten of any shape."""

from __future__ import annotations

from tests.qgis.support import memory

HALF = "MultiPolygon(((150500 450000, 151500 450000, 151500 451000, 150500 451000, 150500 450000)))"
SPLINTER = "MultiPolygon(((152000 450000, 152010 450000, 152010 450010, 152000 450010, 152000 450000)))"
ABROAD = "MultiPolygon(((900000 450000, 901000 450000, 901000 451000, 900000 450000)))"


def squares(*shapes, crs="EPSG:28992", codes=None):
    """Buurten of these shapes, with a code and inhabitants."""
    codes = codes or [f"BU9901{i:04d}" for i in range(len(shapes))]
    features = [([code, 1000], shape) for code, shape in zip(codes, shapes)]
    return memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer", features, crs, "vlakken")
