"""What is the matter with the geometries of a layer: which cannot be used, and where they overlap or leave gaps."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsGeometry,
    QgsPolygon,
    QgsProcessingContext,
    QgsProcessingMultiStepFeedback,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..core.checks.places import CREASE, SPLINTER, Place, Shapes
from ..core.coverage import free_boxes, may_overlap
from ..core.judging.neighbours import near_boxes
from ..core.numbers import Floats
from .crs import in_the_netherlands, real_crs
from .features import Features
from .geography import boxes_around
from .geometries import extent_of, mend, to_rd
from .stop import Problem, check, watched

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


def look_at_shapes(features: Features, labelled: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> Shapes:
    """Find what cannot be used, and bring the rest to EPSG:28992 in valid polygons.

    Geometries that cannot be used, or of which the coordinates are not known, become null.
    """
    actual = real_crs(labelled, extent_of(features.geometries))
    out = Shapes(len(features), labelled.authid(), actual.authid())
    for i, shape in enumerate(features.geometries):
        if shape.isNull() or shape.isEmpty():
            out.absent.append(i)
        elif shape.type() != _POLYGON:
            out.other.append(i)
            features.geometries[i] = QgsGeometry()
        elif not shape.isGeosValid():
            out.invalid.append((i, *_reason(shape)))
    try:
        to_rd(features, labelled, context)
    except Problem:
        out.measured = False
        features.geometries[:] = [QgsGeometry() for _ in features.geometries]
    features.warnings.clear()
    mend(features, [""] * len(features))
    return out


def measure(
    shapes: Shapes, features: Features, groups: Sequence[Hashable], feedback: QgsFeedback
) -> dict[Place, QgsGeometry]:
    """Find splinters, polygons outside the country, overlaps and gaps; gives the area of each place that was found.

    Parameters
    ----------
    groups
        Rows that lie together (a municipality), to look for gaps in one group at a time.
    """
    for i, shape in enumerate(features.geometries):
        if shape.isNull():
            continue
        if not in_the_netherlands(shape.boundingBox()):
            shapes.outside.append(i)
        elif shape.area() < SPLINTER:
            shapes.splinters.append((i, shape.area()))
    found: dict[Place, QgsGeometry] = {}
    for i, *_ in shapes.invalid:
        found[_place("ongeldig", (i,), features.geometries[i])] = features.geometries[i]
    boxes, free = boxes_around(features.geometries), _free_boxes(features.geometries)
    steps = QgsProcessingMultiStepFeedback(2, feedback)
    for place, area in _overlaps(features.geometries, boxes, free, steps):
        shapes.overlaps.append(place)
        found[place] = area
        if place.share > 0.999 and _same(features.geometries, *place.rows):
            shapes.double.append((place.rows[0], place.rows[1]))
    steps.setCurrentStep(1)
    for place, area in _gaps(features.geometries, free, groups, steps):
        shapes.gaps.append(place)
        found[place] = area
    return found


def _reason(shape: QgsGeometry) -> tuple[str, float, float]:
    """Why a polygon is invalid, in Dutch, and where."""
    errors = shape.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    what = errors[0].what() if errors else ""
    where = errors[0].where() if errors and errors[0].hasWhere() else shape.boundingBox().center()
    return (
        next((dutch for english, dutch in _REASONS if english in what.lower()), what or "ongeldig"),
        where.x(),
        where.y(),
    )


_REASONS = (
    ("ring self-intersection", "rand raakt zichzelf"),
    ("self-intersection", "rand kruist zichzelf"),
    ("too few points", "te weinig punten"),
    ("hole lies outside", "gat buiten het vlak"),
    ("holes are nested", "gat in een gat"),
    ("nested shells", "deel in een ander deel"),
    ("nested holes", "gat in een gat"),
    ("interior is disconnected", "vlak valt uiteen"),
    ("duplicate rings", "dubbele rand"),
    ("invalid coordinate", "ongeldige coördinaat"),
)


def _overlaps(
    geometries: Sequence[QgsGeometry], boxes: Floats, free: Floats, feedback: QgsFeedback
) -> Iterator[tuple[Place, QgsGeometry]]:
    first, second = near_boxes(boxes, 0.0)
    likely = may_overlap((first, second), boxes, free)
    order = np.argsort(first[likely], kind="stable")  # each polygon is prepared once
    engine, prepared = None, -1
    pairs = zip(first[likely][order].tolist(), second[likely][order].tolist())
    for _, (i, j) in zip(watched(len(order), feedback, every=1024), pairs):
        if i != prepared:
            engine, prepared = QgsGeometry.createGeometryEngine(geometries[i].constGet()), i
            engine.prepareGeometry()
        if not engine.intersects(geometries[j].constGet()):
            continue
        shared = _areas(geometries[i].intersection(geometries[j]))
        if shared.area() > CREASE:
            smaller = min(geometries[i].area(), geometries[j].area())
            yield _place("overlap", (i, j), shared, shared.area() / smaller), shared


def _areas(shape: QgsGeometry) -> QgsGeometry:
    """The polygons of a geometry, without the lines and points in which borders merely touch."""
    if shape.type() == _POLYGON:
        return shape
    return QgsGeometry.collectGeometry([part for part in shape.asGeometryCollection() if part.type() == _POLYGON])


def _same(geometries: Sequence[QgsGeometry], i: int, j: int) -> bool:
    a, b = geometries[i].area(), geometries[j].area()
    return abs(a - b) < 0.001 * max(a, b)


def _free_boxes(geometries: Sequence[QgsGeometry]) -> Floats:
    """See `core.coverage.free_boxes`; curves are followed in straight steps."""
    straight = []
    for shape in geometries:
        if QgsWkbTypes.isCurvedType(shape.wkbType()):
            shape = QgsGeometry(shape)
            shape.convertToStraightSegment()
        straight.append(b"" if shape.isNull() else bytes(shape.asWkb()))
    return free_boxes(straight)


def _gaps(
    geometries: Sequence[QgsGeometry], free: Floats, groups: Sequence[Hashable], feedback: QgsFeedback
) -> Iterator[tuple[Place, QgsGeometry]]:
    """Holes in the union of the polygons with free edges, which alone can border on a gap.

    Within each group, and between the groups without their own holes; a hole that another polygon fills is none.
    """
    members: dict[Hashable, list[QgsGeometry]] = {}
    for shape, box, group in zip(geometries, free[:, 0].tolist(), groups):
        if box == box:
            members.setdefault(group, []).append(shape)
    index = QgsSpatialIndex()
    for i, shape in enumerate(geometries):
        if not shape.isNull():
            index.addFeature(i, shape.boundingBox())
    shells, holes = [], []
    listed = list(members.values())
    for number in watched(len(listed), feedback, every=1):
        whole = QgsGeometry.unaryUnion(listed[number])
        if whole.isNull():
            continue
        holes += list(_holes(whole))
        shells.append(whole.removeInteriorRings())
    if len(shells) > 1:
        holes += list(_holes(QgsGeometry.unaryUnion(shells)))
    check(feedback)
    for hole in holes:
        if hole.area() > CREASE and not _covered(hole, geometries, index):
            yield _place("gat", (), hole), hole


def _holes(whole: QgsGeometry) -> Iterator[QgsGeometry]:
    for part in whole.asGeometryCollection():
        polygon = part.constGet()
        for ring in range(polygon.numInteriorRings()):
            yield QgsGeometry(QgsPolygon(polygon.interiorRing(ring).clone()))


def _covered(hole: QgsGeometry, geometries: Sequence[QgsGeometry], index: QgsSpatialIndex) -> bool:
    """True when polygons fill the hole: those without a free edge, or an enclave."""
    inside = hole.pointOnSurface()
    return any(geometries[i].contains(inside) for i in index.intersects(inside.boundingBox()))


def _place(kind: str, rows: tuple[int, ...], area: QgsGeometry, share: float = 0.0) -> Place:
    inside = area.boundingBox().center()
    return Place(kind, rows, area.area(), inside.x(), inside.y(), 2 * area.area() / max(area.length(), 1e-9), share)
