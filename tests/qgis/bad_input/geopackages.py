"""A GeoPackage that stands there already, and what it holds."""

from __future__ import annotations

from pathlib import Path

from tests.qgis.support import copied, memory, opened, saved, tables


def existing(tmp_path, voorbeeldstad) -> tuple[Path, dict[str, int]]:
    """A GeoPackage of the user: the buurtlaag and a table of her own."""
    path = tmp_path / "gemeente.gpkg"
    saved(copied(voorbeeldstad), path, table="buurtlaag")
    saved(memory("None", "wat:string", [(["van mij"], None)], crs=""), path, table="eigen_tabel")
    saved(memory("Point", "wat:string", [(["boom"], "Point(150000 450000)")]), path, table="bomen")
    return path, contents(path)


def contents(path) -> dict[str, int]:
    return {name: opened(f"{path}|layername={name}").featureCount() for name in tables(path) if name != "layer_styles"}
