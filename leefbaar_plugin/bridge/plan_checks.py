"""What stands in a plan layer, for the check before an analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ..core.checks.plans import PlanFacts
from ..core.mechanism import PlanLayer
from ..core.plans import read_statuses, statuses
from ..paths import RESOURCES
from .geography import QgisGeography, points_inside
from .plans import REACH, plan_amounts, plan_fields, plan_labels
from .reading import read, require_rows


def plan_facts(
    layer: PlanLayer,
    source: QgsProcessingFeatureSource,
    given: Mapping[str, Sequence[str]],
    geography: QgisGeography,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> PlanFacts:
    """Read a plan layer as the analysis does, and say what is there instead of using it."""
    used = plan_fields(layer, [f.name() for f in source.fields()], given)
    features = read(source, [name for names in used.values() for name in names], context, feedback)
    require_rows(features)
    points = points_inside(features.geometries)
    amount, phases = plan_amounts(features, layer, used)
    words, unknown = [], {}
    if used["plan_status"]:
        table = read_statuses(RESOURCES / "lookup" / "planstatus.csv")
        words, unknown = statuses(features.texts(used["plan_status"][0]), table)
    dated = [features.floats(used[name][0]) for name in ("plan_jaar_van", "plan_jaar_tot") if used.get(name)]
    return PlanFacts(
        layer.parameter, features.name, plan_labels(features, used), amount,
        ~np.isnan(points).any(axis=1), geography.holders(points, REACH) >= 0,
        np.column_stack(dated) if dated else np.empty((len(features), 0)),
        any(span is not None for span in phases), words, unknown,
    )  # fmt: skip
