"""A risk count with its table and a layer of scores beside it, as one `Result`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsGeometry, QgsMapLayer

from ..core.assessment import NIPT, NVT, ONBEKEND, source_of
from ..core.mechanism import Mechanism
from ..core.naming.codes import gemeente_of, level_of, wijk_of
from ..core.naming.columns.national import LBM_AFW, LBM_KLASSE, LBM_SCORE
from ..core.naming.recognition import recognise
from ..core.naming.years import split_year
from ..core.results.result import Area, Judged, Result, Score
from ..core.results.scenario import sentences_of, state_of
from ..core.stacking import class_labels
from ..core.wording import sources
from . import trail
from .features import Features
from .outcomes import assessment, outcome_fields, risk_columns
from .risk_table import Told, require_same


@dataclass(frozen=True)
class Located:
    """A result with the shapes of its areas, in EPSG:28992 and in the order of the areas.

    Parameters
    ----------
    told
        The trail of the layer; empty when it has none.
    """

    result: Result
    shapes: Sequence[QgsGeometry]
    told: Mapping[str, Any]


def located(
    features: Features,
    layer: QgsMapLayer | None,
    table: Told | None,
    name: str,
    scores: Mapping[str, Mapping[int, Score]],
) -> Located:
    """The result of a risk count.

    Parameters
    ----------
    features
        As `read_count` gives them.
    layer
        The layer that they come from, which carries the trail.
    table
        The risk table of the same run; without it values come from the layer where it kept every column, and
        sentences from the column `waarom`.
    name
        The parameter of the table, for the message when it is of another run.
    scores
        By code and year.
    """
    told = trail.get(layer) or {}
    codes = features.texts("buurtcode")
    flags = risk_columns(list(features.columns), told)
    mechanisms = list(flags.values())
    if table is not None:
        by_row = [(m, features.floats(field).tolist()) for field, m in flags.items()]
        require_same(codes, by_row, table, features.name, name)
    kinds = features.texts("risicoklasse")
    why = features.texts("waarom") if "waarom" in features.columns else [""] * len(codes)
    judged = {m.id: _judged(features, codes, kinds, why, field, m, table) for field, m in flags.items()}
    origins = trail.origins(told)
    order = sorted(range(len(codes)), key=codes.__getitem__)
    areas = _areas(features, codes, judged, scores)
    result = Result(
        areas=[areas[i] for i in order],
        mechanisms=mechanisms,
        classes=class_labels(trail.classes(told)),
        noun=level_of(codes),
        sources=sources(origins),
        made=told.get("berekend", told.get("gemaakt", ""))[:10],  # a publication has a day of its own
        margin=trail.margin(told) if told else "",
        scenario=told.get("scenario", ""),
        without_data=told.get("niet_te_beoordelen", []),
        published=told.get("publicatie") is True,
        borders=sources({name: origin for name, origin in origins.items() if name == "buurtcode"}),
        scored=sources({name: origin for name, origin in origins.items() if scores and split_year(name)[0] == "lbm"}),
    )
    return Located(result, [features.geometries[i] for i in order], told)


def _areas(features: Features, codes: Sequence[str], judged, scores) -> list[Area]:
    n = len(codes)

    def texts(name: str) -> list[str]:
        return features.texts(name) if name in features.columns else [""] * n

    def numbers(name: str) -> list[float]:
        return (features.floats(name) if name in features.columns else np.full(n, np.nan)).tolist()

    kinds = texts("risicoklasse")
    rows = zip(
        codes, texts("buurtnaam"), texts("wijkcode"), texts("wijknaam"), texts("gemeentecode"), texts("gemeentenaam"),
        numbers("n_risico"), numbers("n_beoordeeld"), numbers("n_onbekend"), numbers("n_max"), numbers("n_families"),
        kinds, numbers("onzeker"), texts("tekst"), texts("waarom"), numbers("woningvoorraad"),
        numbers("aantal_inwoners"),
    )  # fmt: skip
    return [
        Area(
            code, name, wijk_code or wijk_of(code), wijk, gemeente_code or gemeente_of(code), gemeente,
            None if kind == NVT else _whole(count), _whole(assessed) or 0, _whole(unknown) or 0, _whole(most) or 0,
            _whole(families), kind, uncertain == 1, text, why, dwellings, inhabitants,
            {mechanism: said[i] for mechanism, said in judged.items()}, scores.get(code, {}),
        )
        for i, (code, name, wijk_code, wijk, gemeente_code, gemeente, count, assessed, unknown, most, families, kind,
                uncertain, text, why, dwellings, inhabitants) in enumerate(rows)
    ]  # fmt: skip


def _whole(value: float) -> int | None:
    return None if value != value else int(value)


def _judged(
    features: Features,
    codes: Sequence[str],
    kinds: Sequence[str],
    why: Sequence[str],
    field: str,
    mechanism: Mechanism,
    table: Told | None,
) -> list[Judged]:
    """What one mechanism says, per row of the layer."""
    said = assessment(features, field, mechanism)
    kept = outcome_fields(field)[3] in features.columns
    out = []
    for i, code in enumerate(codes):
        found = (table or {}).get((code, mechanism.id))
        if found is not None:
            out.append(found)
            continue
        flag = float(said.risk[i])
        certainty, sentence = str(said.certainty[i]), said.sentence[i]
        if not kept:
            certainty = NVT if kinds[i] == NVT else ONBEKEND if flag != flag else ""
            sentence = sentences_of(why[i], [mechanism.label]).get(mechanism.label, "")
            if f"{mechanism.label} ({NIPT}): " in why[i]:
                certainty = NIPT
        numbers = float(said.value[i]), float(said.threshold[i])
        out.append(Judged(*numbers, state_of(flag, certainty), certainty, sentence, source_of(sentence)))
    return out


def scores_of(features: Features) -> dict[str, dict[int, Score]]:
    """The scores of a layer of buurten, by code and year; years without any score are left out.

    Parameters
    ----------
    features
        Rows with `buurtcode` and columns such as `lbm_2024`, `afw_2024`, `klasse_2024`, under any of their names.
    """
    found: dict[int, dict[str, list[float]]] = {}
    for name in features.columns:
        known = recognise(name)
        if known and known[0] in (LBM_SCORE, LBM_AFW, LBM_KLASSE) and known[1]:
            found.setdefault(known[1], {}).setdefault(known[0].name, features.floats(name).tolist())
    codes = features.texts("buurtcode")
    out: dict[str, dict[int, Score]] = {code: {} for code in codes}
    empty = [float("nan")] * len(features)
    for year in sorted(found):
        columns = [found[year].get(column.name, empty) for column in (LBM_SCORE, LBM_AFW, LBM_KLASSE)]
        for code, *numbers in zip(codes, *columns):
            one = Score(*numbers)
            if any(v == v for v in one):
                out[code][year] = one
    return out
