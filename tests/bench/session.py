"""QGIS with the plugin, and what is measured of it: the full analysis, beside a plain copy."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start():
    """QGIS with the plugin's provider; what is returned must be kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[:0] = [str(ROOT), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from leefbaar_plugin.provider import LeefbaarProvider

    provider = LeefbaarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def full_analysis(source: Path | str, target: Path, table: bool = False, mechanisms: Sequence[str] = ()) -> Path:
    """The full analysis of a layer in a new GeoPackage; all mechanisms when none are named."""
    import processing

    target.unlink(missing_ok=True)
    address = f"ogr:dbname='{target}' table=\"%s\""
    parameters = {
        "BUURTEN": str(source),
        "OUTPUT": address % "risicostapeling" + " (geom)",
        "RISICOTABEL": address % "risicotabel" if table else None,
    }
    if mechanisms:
        parameters["MECHANISMEN"] = list(mechanisms)
    processing.run("leefbaar:volledigeanalyse", parameters)
    return target


def robustness(source: Path | str, target: Path, draws: int) -> Path:
    """So many draws of all mechanisms that have data, in a new GeoPackage; without the indices."""
    import processing

    target.unlink(missing_ok=True)
    parameters = {"BUURTEN": str(source), "OUTPUT": str(target), "TREKKINGEN": draws, "SOBOL_TREKKINGEN": 0}
    processing.run("leefbaar:robuustheid", parameters)
    return target


def copy(source: Path | str, target: Path, *options: str) -> Path:
    """A plain copy by ogr2ogr, its start-up included."""
    target.unlink(missing_ok=True)
    command = ["ogr2ogr", "-f", "GPKG", *options, str(target), str(source)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return target


def first_rows(source: Path, rows: int, target: Path) -> Path:
    """The buurten with the lowest codes."""
    query = f"SELECT * FROM buurten ORDER BY buurtcode LIMIT {rows}"
    return copy(source, target, "-sql", query, "-nln", "buurten")


def flags(file: Path, names: Sequence[str]) -> dict[str, tuple[object, ...]]:
    """Columns of a layer by the code of the buurt; None where there is no value."""
    from qgis.core import QgsVectorLayer

    from leefbaar_plugin.compat import is_null

    layer = QgsVectorLayer(str(file), "", "ogr")
    return {f["buurtcode"]: tuple(None if is_null(f[name]) else f[name] for name in names) for f in layer.getFeatures()}
