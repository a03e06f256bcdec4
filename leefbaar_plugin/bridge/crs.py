"""In which coordinates a layer really is: Dutch layers are told by their extent, whatever their label says."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

#: The Netherlands in each of the systems that its files come in (a generous frame).
_FRAMES = {
    "EPSG:28992": QgsRectangle(-7000, 289000, 300000, 629000),
    "EPSG:4326": QgsRectangle(3.0, 50.5, 7.5, 54.0),
    "EPSG:3857": QgsRectangle(330000, 6540000, 840000, 7140000),
}


def rd() -> QgsCoordinateReferenceSystem:
    """The Dutch national system, in metres: the system of all work and all output."""
    return QgsCoordinateReferenceSystem("EPSG:28992")


def in_the_netherlands(box: QgsRectangle) -> bool:
    """True when a rectangle in EPSG:28992 touches the Netherlands."""
    return _FRAMES["EPSG:28992"].intersects(box)


def real_crs(labelled: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """The system that the coordinates are in.

    The label stands when it is none of the usual three (a Belgian or ETRS89 layer), or when the extent
    lies in none of their frames; else the frame that holds the extent decides.
    """
    if labelled.isValid() and labelled.authid() not in _FRAMES and labelled.authid() != "OGC:CRS84":
        return labelled
    fitting = [name for name, frame in _FRAMES.items() if frame.contains(extent)]
    if len(fitting) != 1 or labelled.authid() == fitting[0]:
        return labelled
    if labelled.authid() == "OGC:CRS84" and fitting[0] == "EPSG:4326":
        return labelled
    return QgsCoordinateReferenceSystem(fitting[0])
