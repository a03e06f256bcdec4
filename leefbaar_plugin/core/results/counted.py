"""A finished analysis as one side of a comparison: per area its count, and what each mechanism says of it."""

from __future__ import annotations

from .result import Result
from .scenario import Counted, Saying


def counted(result: Result) -> dict[str, Counted]:
    """The areas by their code; mechanisms by their name."""
    labels = {m.id: m.label for m in result.mechanisms}
    return {
        area.code: Counted(
            area.count,
            area.category,
            {label: Saying(area.judged[m].state, area.judged[m].sentence) for m, label in labels.items()},
        )
        for area in result.areas
    }
