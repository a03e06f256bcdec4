"""The mean WOZ value of the buurten around each one: ours, and by QGIS's own algorithm on a buffered copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

DISTANCE = 150.0
SUMMARY = "native:joinbylocationsummary"


def both(source: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """Ours and theirs, after they were seen to give the same.

    `native:joinbylocationsummary` cannot leave the buurt itself out, so it stands in our sums too.
    """
    import numpy as np
    import processing
    from qgis.core import QgsApplication, QgsFeedback, QgsProcessingContext, QgsVectorLayer

    from leefbaar_plugin.bridge.geography import QgisGeography
    from leefbaar_plugin.bridge.reading import read

    registry = QgsApplication.processingRegistry()
    layer = QgsVectorLayer(str(source), "buurten", "ogr")

    def ours() -> dict[str, float]:
        features = read(layer, ["buurtcode", "wozWaarde"], QgsProcessingContext(), QgsFeedback())
        woz = features.floats("wozWaarde")
        i, j = QgisGeography(features.geometries, QgsFeedback()).pairs(DISTANCE)
        known = np.isfinite(woz[j])
        sums = np.bincount(i[known], woz[j[known]], minlength=len(woz)) + np.nan_to_num(woz)
        return dict(zip(features.columns["buurtcode"], sums.tolist()))

    def theirs() -> dict[str, float]:
        wider = processing.run("native:buffer", {"INPUT": layer, "DISTANCE": DISTANCE, "OUTPUT": "memory:"})["OUTPUT"]
        joined = processing.run(
            SUMMARY if registry.algorithmById(SUMMARY) else SUMMARY.replace("native", "qgis"),  # its id in 3.22
            {"INPUT": wider, "JOIN": layer, "PREDICATE": [0], "JOIN_FIELDS": ["wozWaarde"], "SUMMARIES": [5],
             "DISCARD_NONMATCHING": False, "OUTPUT": "memory:"},
        )["OUTPUT"]  # fmt: skip
        return {f["buurtcode"]: float(f["wozWaarde_sum"] or 0) for f in joined.getFeatures()}

    mine, other = ours(), theirs()
    same = sum(abs(mine[code] - other[code]) < 0.5 for code in mine)
    print(f"Neighbours: the sum is the same for {same} of {len(mine)} buurten (a buffer is a polygon, not a circle).")
    if same < 0.99 * len(mine):
        raise SystemExit("The two do not compute the same: their times are not compared.")
    return ours, theirs
