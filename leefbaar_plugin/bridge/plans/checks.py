"""What stands in a plan layer, for the check before an analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ...core.asked_layers import PlanLayer
from ...core.checks.plans import PlanFacts
from ...core.plans.names import PHASES
from ...core.plans.status import statuses
from ..geography import QgisGeography, points_inside
from ..lookup import field_names, plan_statuses
from ..reading import read, require_rows
from .amounts import read_amounts
from .layer import REACH, plan_fields, plan_labels


def plan_facts(
    layer: PlanLayer,
    source: QgsProcessingFeatureSource,
    given: Mapping[str, Sequence[str]],
    geography: QgisGeography,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> PlanFacts:
    """Read a plan layer as the analysis does, and say what is there instead of using it."""
    names = field_names().content
    used = plan_fields(layer, [f.name() for f in source.fields()], given, names)
    features = read(source, [name for fields in used.values() for name in fields], context, feedback)
    require_rows(features)
    points = points_inside(features.geometries)
    labels = plan_labels(features, used)
    amounts = read_amounts(features, layer, used, bool(given.get(f"plan_{PHASES}")), names, labels)
    words, unknown = [], {}
    if used["plan_status"]:
        words, unknown = statuses(features.texts(used["plan_status"][0]), plan_statuses().content)
    dated = [features.floats(used[name][0]) for name in ("plan_jaar_van", "plan_jaar_tot") if used.get(name)]
    return PlanFacts(
        layer.parameter, features.name, labels, amounts.amount,
        ~np.isnan(points).any(axis=1), geography.holders(points, REACH) >= 0,
        np.column_stack(dated) if dated else np.empty((len(features), 0)),
        any(span is not None for span in amounts.phases), words, unknown,
    )  # fmt: skip
