"""Counting: on how many mechanisms a buurt runs a risk, of how many that could be assessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .assessment import NIPT, NVT, Assessment
from .judging.neighbours import Rows
from .mechanism import Mechanism
from .numbers import Floats

#: First count of each class but the first: 0 / 1–2 / 3–4 / 5–6 / 7 or more.
CLASSES = (1, 3, 5, 7)
INSUFFICIENT = "onvoldoende gegevens"
#: Of a version for publication: a buurt that is too small, or held back to guard one that is.
HIDDEN = "niet getoond"
ENOUGH = 0.6


@dataclass
class Stack:
    """Counts per buurt, arrays of shape (n,); `coverage` is NaN where no mechanism applies."""

    at_risk: Rows
    assessed: Rows
    unknown: Rows
    coverage: Floats
    national: Rows
    local: Rows
    families: Rows
    names: list[str]
    text: list[str]
    why: list[str]
    category: list[str]
    uncertain: NDArray[np.bool_]

    @property
    def most(self) -> Rows:
        """The count when every unknown would be a risk."""
        return self.at_risk + self.unknown


def class_labels(classes: Sequence[int] = CLASSES) -> list[str]:
    """Names of the classes: `0`, `1–2`, …, `7 of meer`."""
    firsts = [0, *classes]
    ends = [first - 1 for first in classes]
    labels = [str(a) if a == b else f"{a}–{b}" for a, b in zip(firsts, ends)]
    return [*labels, f"{firsts[-1]} of meer"]


def stack(
    outcomes: Sequence[tuple[Mechanism, Assessment]],
    classes: Sequence[int] = CLASSES,
    enough: float = ENOUGH,
) -> Stack:
    """Count the mechanisms per buurt (docs/methode.en.md, The count); equal weights, for the source has none.

    Parameters
    ----------
    outcomes
        The mechanisms that were run, each with its assessment of the same n buurten; at least one.
    classes
        First count of the second and later classes, rising.
    enough
        Smallest coverage for a class; below it the class is `onvoldoende gegevens`.
    """
    risk = np.column_stack([a.risk == 1 for _, a in outcomes])
    safe = np.column_stack([a.risk == 0 for _, a in outcomes])
    unknown = np.column_stack([a.unknown for _, a in outcomes])
    national = np.array([m.national for m, _ in outcomes])
    labels = [m.label for m, _ in outcomes]

    at_risk, not_known = risk.sum(axis=1), unknown.sum(axis=1)
    assessed = at_risk + safe.sum(axis=1)
    concerned = assessed + not_known
    coverage = np.where(concerned > 0, assessed / np.maximum(concerned, 1), np.nan)
    low, high = (np.searchsorted(classes, n, side="right") for n in (at_risk, at_risk + not_known))
    names = class_labels(classes)
    category = [
        NVT if np.isnan(c) else INSUFFICIENT if c < enough else names[k]
        for c, k in zip(coverage.tolist(), low.tolist())
    ]
    return Stack(
        at_risk=at_risk,
        assessed=assessed,
        unknown=not_known,
        coverage=coverage,
        national=(risk & national).sum(axis=1),
        local=(risk & ~national).sum(axis=1),
        families=_families(outcomes, risk),
        names=[", ".join(n for n, r in zip(labels, row) if r) for row in risk.tolist()],
        text=[count_text(k, m, u) for k, m, u in zip(at_risk.tolist(), assessed.tolist(), not_known.tolist())],
        why=_why(outcomes, risk, unknown, labels),
        category=category,
        uncertain=(low != high) & (np.nan_to_num(coverage) >= enough),
    )


def _families(outcomes: Sequence[tuple[Mechanism, Assessment]], risk: NDArray[np.bool_]) -> Rows:
    """Number of different sources of data behind the risks of each buurt."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for (mechanism, assessment), rows in zip(outcomes, risk.T):
        per_row = assessment.extra.get("familie")
        for i in np.flatnonzero(rows).tolist():
            found[i].update(str(per_row[i]).split("+") if per_row is not None else {mechanism.family})
    out = np.zeros(len(risk), dtype=np.intp)
    for i, families in found.items():
        out[i] = len(families - {""})
    return out


def count_text(k: int, assessed: int, unknown: int) -> str:
    """`4 van 9 mechanismen (2 onbekend)`: never a bare 4."""
    if not assessed:
        return f"niet beoordeeld ({unknown} onbekend)" if unknown else NVT
    noun = "mechanisme" if assessed == 1 else "mechanismen"
    return f"{k} van {assessed} {noun}" + (f" ({unknown} onbekend)" if unknown else "")


def _why(
    outcomes: Sequence[tuple[Mechanism, Assessment]],
    risk: NDArray[np.bool_],
    unknown: NDArray[np.bool_],
    labels: Sequence[str],
) -> list[str]:
    """A line per mechanism at risk, then those that are unknown."""
    lines: list[list[str]] = [[] for _ in range(len(risk))]
    for rows in (risk, unknown):
        for label, (_, assessment), column in zip(labels, outcomes, rows.T):
            found = np.flatnonzero(column)
            nearly = np.where(assessment.certainty[found] == NIPT, f" ({NIPT})", "").tolist()
            for i, near, text in zip(found.tolist(), nearly, assessment.sentences(found)):
                lines[i].append(f"{label}{near}: {text}")
    return ["\n".join(row) for row in lines]
