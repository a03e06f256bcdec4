"""Which layers of the open project are inputs of the full analysis."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject

from ..bridge import trail
from ..core.results.trail_difference import owner_of

#: On a layer: the parameter of the full analysis that it is meant for.
PROPERTY = "leefbaar/invoer"
#: The parameter of the layer of buurten, and the algorithms that make one.
BUURTEN, MAKERS = "BUURTEN", ("buurtlaagopbouwen", "landelijkegegevensophalen", "tabelkoppelen")


def inputs_in(project: QgsProject, active: QgsMapLayer | None = None) -> dict[str, str]:
    """By parameter the id of the layer that is meant for it; where there are more, the active one is."""
    out: dict[str, str] = {}
    for layer in project.mapLayers().values():
        parameter = _meant_for(layer)
        if parameter and (parameter not in out or layer is active):
            out[parameter] = layer.id()
    return out


def _meant_for(layer: QgsMapLayer) -> str:
    """The parameter; empty for a layer that tells nothing."""
    told = layer.customProperty(PROPERTY, "")
    if told:
        return str(told)
    return BUURTEN if layer.isValid() and owner_of(trail.get(layer) or {}) in MAKERS else ""
