"""Figures of old buurten on new ones, by a crosswalk: counts sum exactly, means keep their denominator, or unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..judging.neighbours import Mask
from ..naming.columns.national import LBM_AFW, LBM_KLASSE
from ..naming.years import split_year
from ..numbers import Floats, nl_short
from ..rounding import rounded
from ..sources.leefbaarometer import class_bounds, class_of
from .crosswalk import EPSILON, Crosswalk
from .moves import GEMIDDELDE, KLASSE, TELLING

#: Why a value is unknown, by row of the new buurt.
Reasons = dict[int, str]


@dataclass(frozen=True)
class Figure:
    """One column to move: its values on the old buurten, and the denominator that weighs it (None: a count).

    `weights` holds the denominator, already multiplied where it is a product; `over` names it.
    """

    name: str
    kind: str
    values: Floats
    weights: Floats | None = None
    over: str = ""


@dataclass(frozen=True)
class Rules:
    """What the user decides.

    Parameters
    ----------
    missing
        Largest share of a new buurt (0–1) that may be without a figure: ground that no old buurt covers, for a mean
        also the part of the denominator of which the value is missing.
    prevailing
        Smallest share of the denominator that makes a class prevail.
    whole
        Round counts to whole numbers that keep the total.
    """

    missing: float = 0.1
    prevailing: float = 0.75
    whole: bool = False


@dataclass(frozen=True)
class Converted:
    """Columns on the new buurten; and per column why some are unknown."""

    columns: dict[str, Floats]
    reasons: dict[str, Reasons]


def convert(walk: Crosswalk, figures: Sequence[Figure], rules: Rules) -> Converted:
    """Move each column; what cannot be moved is NaN, with the reason."""
    ways: Mapping[str, Callable[[Crosswalk, Figure, Rules], tuple[Floats, Reasons]]] = {
        TELLING: _count,
        GEMIDDELDE: _mean,
        KLASSE: _class,
    }
    out = Converted({}, {})
    for figure in figures:
        out.columns[figure.name], out.reasons[figure.name] = ways[figure.kind](walk, figure, rules)
    _classes_of_scores(walk, figures, out)
    return out


def text_column(walk: Crosswalk, values: Sequence[Any]) -> list[Any]:
    """A text, only where a new buurt is exactly one old one; else None."""
    out: list[Any] = [None] * len(walk.new)
    for p in np.flatnonzero(walk.real & walk.unchanged[walk.j]).tolist():
        out[walk.j[p]] = values[walk.i[p]]
    return out


def too_bare(walk: Crosswalk, rules: Rules) -> Mask:
    """New buurten without a source, or of which too much has none."""
    touched = np.bincount(walk.j, minlength=len(walk.new)) > 0
    return ~touched | (walk.bare > rules.missing + EPSILON)


def _count(walk: Crosswalk, figure: Figure, rules: Rules) -> tuple[Floats, Reasons]:
    """Shares of the counts, summed. One part missing makes the sum unknown: it would be too low."""
    absent = walk.real & np.isnan(figure.values[walk.i])
    total = walk.gather(np.where(absent, 0.0, walk.spread(figure.values)))
    lacking = walk.gather(absent) > 0
    out = np.where(lacking | too_bare(walk, rules), np.nan, total)
    return (rounded(walk, out) if rules.whole else out), _missing_in(walk, absent, lacking)


def _mean(walk: Crosswalk, figure: Figure, rules: Rules) -> tuple[Floats, Reasons]:
    """Means, weighted by the share of the denominator that each part carries; of one source, that of the source."""
    weight, blind, single = _weights(walk, figure)
    absent = walk.real & np.isnan(figure.values[walk.i])
    known = walk.real & ~absent & ~blind[walk.j]
    total = walk.gather(np.where(walk.real & ~blind[walk.j], weight, 0.0))
    there = walk.gather(np.where(known, weight, 0.0))
    summed = walk.gather(np.where(known, weight * figure.values[walk.i], 0.0))
    value = summed / np.where(there > 0, there, 1)
    value = _between(walk, figure.values, value)  # of one source: that of the source, whatever it weighs
    share = np.where(total > 0, 1 - there / np.where(total > 0, total, 1), 0.0)
    share = walk.bare + (1 - walk.bare) * share
    nothing = ~single & ~blind & (total <= 0)
    too_little = (total > 0) & ((share > rules.missing + EPSILON) | (there <= 0))
    lacking = (walk.gather(absent) > 0) & (single | (~blind & too_little))
    value = np.where(too_bare(walk, rules) | lacking | nothing | (blind & ~single), np.nan, value)
    return value, {
        **dict.fromkeys(np.flatnonzero(nothing & (walk.sources > 0)).tolist(), f"{figure.over or 'noemer'} is 0"),
        **_missing_in(walk, absent, lacking),
        **_blind(walk, figure, blind & ~single),
    }


def _class(walk: Crosswalk, figure: Figure, rules: Rules) -> tuple[Floats, Reasons]:
    """The class of all parts, else the one that holds the prevailing share of the denominator."""
    weight, blind, single = _weights(walk, figure)
    classes = figure.values[walk.i]
    absent = walk.real & np.isnan(classes)
    total = walk.gather(np.where(walk.real & ~blind[walk.j], weight, 0.0))
    out = np.where(single, _of_single(walk, figure.values), np.nan)
    for one in np.unique(classes[walk.real & ~absent]).tolist():
        here = walk.real & (classes == one)
        agreed = (walk.gather(here) == walk.sources) & (walk.sources > 0)
        held = walk.gather(np.where(here & ~blind[walk.j], weight, 0.0))
        enough = (total > 0) & (held >= rules.prevailing * total * (1 - EPSILON))
        out = np.where(~single & (agreed | enough), one, out)
    unknown = np.isnan(out)
    none = unknown & ~single & ~blind & (walk.sources > 0)
    out = np.where(too_bare(walk, rules), np.nan, out)
    few = f"geen klasse heeft ten minste {nl_short(100 * rules.prevailing)}%"
    lacking = unknown & (walk.gather(absent) > 0)
    return out, {
        **dict.fromkeys(np.flatnonzero(none).tolist(), few),
        **_missing_in(walk, absent, lacking),
        **_blind(walk, figure, unknown & blind & ~single),
    }


def _weights(walk: Crosswalk, figure: Figure) -> tuple[Floats, Mask, Mask]:
    """What each pair weighs; the new buurten of which not all weights are known; and those of one source."""
    given = np.full(len(walk.old), np.nan) if figure.weights is None else figure.weights
    weight = walk.spread(np.where(given >= 0, given, np.nan))
    blind = walk.gather(walk.real & np.isnan(weight)) > 0
    return np.nan_to_num(weight), blind, walk.sources == 1


def _of_single(walk: Crosswalk, values: Floats) -> Floats:
    """The value of the (last) source of each new buurt."""
    out = np.full(len(walk.new), np.nan)
    out[walk.j[walk.real]] = values[walk.i[walk.real]]
    return out


def _between(walk: Crosswalk, values: Floats, mean: Floats) -> Floats:
    """A mean within the least and the largest of its sources."""
    known = walk.real & np.isfinite(values[walk.i])
    low, high = np.full(len(walk.new), np.inf), np.full(len(walk.new), -np.inf)
    np.minimum.at(low, walk.j[known], values[walk.i[known]])
    np.maximum.at(high, walk.j[known], values[walk.i[known]])
    return np.where(low <= high, np.clip(mean, low, np.maximum(low, high)), mean)


def _missing_in(walk: Crosswalk, absent: Mask, rows: Mask) -> Reasons:
    """`ontbreekt in BU…` for the new buurten in `rows`."""
    return _named(walk, absent, rows, "ontbreekt in")


def _blind(walk: Crosswalk, figure: Figure, rows: Mask) -> Reasons:
    if figure.weights is None:
        return dict.fromkeys(np.flatnonzero(rows).tolist(), "geen noemer om mee te wegen")
    without = walk.real & ~(figure.weights[walk.i] >= 0)
    return _named(walk, without, rows, f"{figure.over} ontbreekt in")


def _named(walk: Crosswalk, pairs: Mask, rows: Mask, words: str) -> Reasons:
    sources: dict[int, list[str]] = {}
    for p in np.flatnonzero(pairs & rows[walk.j]).tolist():
        sources.setdefault(int(walk.j[p]), []).append(walk.old[walk.i[p]])
    return {j: f"{words} {', '.join(codes[:3])}{', …' if len(codes) > 3 else ''}" for j, codes in sources.items()}


def _classes_of_scores(walk: Crosswalk, figures: Sequence[Figure], out: Converted) -> None:
    """The class of a mean score, by the borders of the classes in the old buurten: never from other classes."""
    given = {figure.name: figure.values for figure in figures}
    for name, classes in given.items():
        stem, year = split_year(name)
        score = f"{LBM_AFW.name}_{year}"
        if stem != LBM_KLASSE.name or score not in given:
            continue
        again = walk.sources > 1
        derived = class_of(out.columns[score], class_bounds(given[score], classes))
        out.columns[name] = np.where(again, derived, out.columns[name])
        kept = {j: why for j, why in out.reasons[name].items() if not again[j]}
        out.reasons[name] = {**kept, **{j: why for j, why in out.reasons[score].items() if again[j]}}
