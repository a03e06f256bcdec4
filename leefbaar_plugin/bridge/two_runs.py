"""Two risk counts beside each other: their names, their areas, and where their borders differ."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsFeedback, QgsGeometry, QgsSpatialIndex

from ..core.results.result import Result
from ..core.results.scenario import one_line
from ..core.wording import areas, few
from ..i18n import tr
from .areas import moved_borders
from .features import Features
from .stop import Problem, watched


@dataclass(frozen=True)
class Run:
    """One run: its rows as they stand in the layer, what is said of each, and its trail (empty when it has none)."""

    features: Features
    result: Result
    told: Mapping[str, Any]


@dataclass(frozen=True)
class TwoRuns:
    """The first run and the second, of the same level."""

    first: Run
    second: Run

    @classmethod
    def of(cls, first: Run, second: Run) -> TwoRuns:
        """Two runs that can be compared.

        Raises
        ------
        Problem
            One holds buurten and the other wijken.
        """
        if first.result.noun != second.result.noun:
            raise Problem(
                tr(
                    "EERSTE '{first}' holds {a} and TWEEDE '{second}' holds {b}: give two runs of the same level."
                ).format(
                    first=first.features.name, a=first.result.nouns, second=second.features.name, b=second.result.nouns
                )
            )
        return cls(first, second)

    @property
    def noun(self) -> str:
        return self.second.result.noun

    @property
    def names(self) -> tuple[str, str]:
        """The scenarios, else the layers; of two the same the first is told from the second."""
        first, second = (one_line(run.result.scenario or run.features.name) for run in (self.first, self.second))
        return (first, second) if first != second else (f"{first} (eerste)", f"{second} (tweede)")

    @property
    def places(self) -> dict[str, tuple[Features, int]]:
        """Where each code stands: in the second layer, else in the first; in that order."""
        one, other = (
            {code: (run.features, row) for row, code in enumerate(run.features.texts("buurtcode"))}
            for run in (self.first, self.second)
        )
        return {**other, **{code: place for code, place in one.items() if code not in other}}

    def moved(self) -> list[str]:
        """Codes of both runs of which the polygons differ, in the order of the second."""
        first, second = self._rows(self.first), self._rows(self.second)
        shared = [code for code in second if code in first]
        return [
            shared[i]
            for i in moved_borders(
                [self.first.features.geometries[first[code]] for code in shared],
                [self.second.features.geometries[second[code]] for code in shared],
            )
        ]

    def near(self, changed: Collection[str], distance: float, feedback: QgsFeedback) -> frozenset[str]:
        """Codes of which the polygon lies within a distance (m) of one that changed, as either run has it."""
        places = self.places
        codes, index = list(places), QgsSpatialIndex()
        shapes = [features.geometries[row] for features, row in places.values()]
        for number, shape in enumerate(shapes):
            if not shape.isNull():
                index.addFeature(number, shape.boundingBox())
        found: set[str] = set()
        wanted = [
            run.features.geometries[rows[code]]
            for run in (self.first, self.second) for rows in (self._rows(run),) for code in changed if code in rows
        ]  # fmt: skip
        for i in watched(len(wanted), feedback):
            found |= {codes[j] for j in _within(wanted[i], shapes, index, distance)}
        return frozenset(found)

    def _rows(self, run: Run) -> dict[str, int]:
        return {code: row for row, code in enumerate(run.features.texts("buurtcode"))}


def _within(shape: QgsGeometry, shapes: Sequence[QgsGeometry], index: QgsSpatialIndex, distance: float) -> list[int]:
    """Numbers of the shapes within a distance of one."""
    if shape.isNull():
        return []
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    box = shape.boundingBox().buffered(distance)
    return [j for j in index.intersects(box) if engine.distance(shapes[j].constGet()) <= distance]


def border_lines(noun: str, only_first: Sequence[str], only_second: Sequence[str], moved: Sequence[str]) -> list[str]:
    """In what the borders of two runs differ, in words; nothing where they do not."""
    lines = [
        f"{areas(len(alone), noun)} alleen in de {which} laag ({few(alone, 3)})"
        for which, alone in (("eerste", only_first), ("tweede", only_second)) if alone
    ]  # fmt: skip
    return [*lines, *([f"grenzen van {areas(len(moved), noun)} liggen anders ({few(moved, 3)})"] if moved else ())]
