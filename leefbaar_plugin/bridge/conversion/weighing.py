"""What overlaps of buurten weigh: their area, the dwellings or addresses in them, or dwellings spread evenly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFeatureSource, QgsFeedback, QgsGeometry, QgsProcessingContext

from ...core.judging.neighbours import Rows
from ...core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ...core.numbers import Floats, to_floats
from ...i18n import number, tr, trn
from ..area_layer import AreaLayer
from ..geography import points_inside
from ..reading import read, require_rows
from ..stop import Problem
from .overlay import holders_of

AREA, DWELLINGS, ADDRESSES = "oppervlakte", "woningen", "adressen"
WEIGHTS = (AREA, DWELLINGS, ADDRESSES)


@dataclass
class Weighing:
    """Weights by area, by points, or by dwellings spread evenly over each new buurt.

    Parameters
    ----------
    word
        What is counted, as it stands in the result.
    points, amount : shapes (p, 2) and (p,)
        Places of dwellings or addresses, and how many are there.
    per_new : shape (n,)
        Dwellings of the new buurten, where there are no points.
    """

    word: str = AREA
    points: Floats | None = None
    amount: Floats | None = None
    per_new: Floats | None = None
    notes: list[str] = field(default_factory=list)

    def weigh(
        self,
        old: Sequence[QgsGeometry],
        new: Sequence[QgsGeometry],
        i: Rows,
        j: Rows,
        area: Floats,
        rest: Floats,
        rows_new: Sequence[int],
        feedback: QgsFeedback,
    ) -> tuple[Floats, Floats]:
        """Weight of each overlap (i, j), shape (p,), and the share of each old buurt that lies outside all new ones."""
        if self.per_new is not None:
            covered = np.bincount(j, area, minlength=len(new))
            return self.per_new[np.asarray(rows_new)][j] * area / covered[j], rest
        if self.points is None or self.amount is None:
            return area, rest
        in_old, in_new = holders_of(self.points, old, feedback), holders_of(self.points, new, feedback)
        self.notes.append(
            trn(
                "{n} of {all} points lies in both an old and a new buurt.",
                "{n} of {all} points lie in both an old and a new buurt.",
                int(((in_old >= 0) & (in_new >= 0)).sum()),
                all=number(len(self.points)),
            )
        )
        key = in_old * (len(new) + 1) + in_new
        counted, place = np.unique(key[in_old >= 0], return_inverse=True)
        sums = np.bincount(place, self.amount[in_old >= 0], minlength=len(counted))

        def amount_at(keys: Rows) -> Floats:
            found = np.searchsorted(counted, keys)
            found = np.minimum(found, max(len(counted) - 1, 0))
            return np.where(counted[found] == keys, sums[found], 0.0) if len(counted) else np.zeros(len(keys))

        weight = amount_at(i * (len(new) + 1) + j)
        outside = amount_at(np.arange(len(old)) * (len(new) + 1) - 1)
        total = np.bincount(i, weight, minlength=len(old)) + outside
        by_points = outside / np.where(total > 0, total, 1)
        return weight, np.where((rest > 0) & (total > 0), by_points, rest)


def weighing_of(
    kind: str,
    source: QgsFeatureSource | None,
    amount_field: str,
    naar: AreaLayer,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> tuple[Weighing, list[str]]:
    """Read what the overlaps are weighed by; also gives warnings."""
    if kind == AREA:
        return Weighing(), []
    if source is None:
        return _spread(naar), []
    places = read(source, [amount_field] if amount_field else [], context, feedback)
    require_rows(places)
    points = points_inside(places.geometries)
    amount = places.floats(amount_field) if amount_field else np.ones(len(places))
    if (amount < 0).any():
        raise Problem(
            trn(
                "GEWICHTVELD: {n} value of '{field}' in '{layer}' is below 0; a number of dwellings is not.",
                "GEWICHTVELD: {n} values of '{field}' in '{layer}' are below 0; a number of dwellings is not.",
                int((amount < 0).sum()),
                field=amount_field,
                layer=places.name,
            )
        )
    warnings = list(places.warnings)
    absent, nowhere = np.isnan(amount), np.isnan(points).any(axis=1)
    if absent.any() or nowhere.any():
        warnings.append(
            tr("Points of '{layer}' that weigh nothing: {n} without a number, {m} without a place.").format(
                layer=places.name, n=number(int(absent.sum())), m=number(int(nowhere.sum()))
            )
        )
    return Weighing(kind, points[~nowhere], np.nan_to_num(amount[~nowhere])), warnings


def _spread(naar: AreaLayer) -> Weighing:
    """Dwellings of the new buurten, spread evenly over each: where there are no points."""
    for column in (WONINGVOORRAAD, HUISHOUDENS):
        if column.name in naar.columns:
            note = tr("Overlaps are weighed by {column} of NAAR, spread evenly over each new buurt.").format(
                column=column.name
            )
            return Weighing(DWELLINGS, per_new=to_floats(naar.columns[column.name]), notes=[note])
    raise Problem(
        tr(
            "GEWICHT = woningen needs a GEWICHTLAAG with points, or a column {column} in NAAR (its dwellings are then "
            "spread over its area). Give one, or weigh by oppervlakte."
        ).format(column=WONINGVOORRAAD.name)
    )
