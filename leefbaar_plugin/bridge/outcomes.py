"""The columns of mechanisms on a layer, read back as assessments: what was chained is counted."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.assessment import ONBEKEND, Assessment
from ..core.language import some
from ..core.mechanism import SUFFIXES, Mechanism
from ..core.own.checking import DefinitionProblem, definition_of
from ..core.own.mechanism import as_mechanism
from ..i18n import number, tr
from ..mechanisms import all_mechanisms
from .features import Features
from .stop import Problem


def risk_columns(names: Sequence[str], told: Mapping[str, Any] | None = None) -> dict[str, Mechanism]:
    """The columns that hold a flag (`omslagzone_risico`, in a shapefile `omslag_r`), with their mechanism.

    A flag of a mechanism that this version does not know is counted too, as a local one of its own family.

    Parameters
    ----------
    told
        The trail of the layer, which holds the definitions of own mechanisms, or their names alone.
    """
    known = {}
    for mechanism in (*_own(told), *all_mechanisms()):
        for shapefile in (False, True):
            known[mechanism.columns(shapefile)[2].lower()] = mechanism
    out: dict[str, Mechanism] = {}
    labels = (told or {}).get("mechanismen", {})
    for name in sorted(names, key=lambda n: not n.lower().endswith("_risico")):
        low = name.lower()
        if low in known:
            if known[low] not in out.values():  # the long name before the short one of a shapefile
                out[name] = known[low]
        elif low.endswith("_risico") and not low.startswith("n_"):
            stem = name[: -len("_risico")]
            out[name] = _foreign(stem, labels.get(stem) or stem.replace("_", " ").capitalize())
    return out


def _own(told: Mapping[str, Any] | None) -> list[Mechanism]:
    """The own mechanisms that a trail defines; one that this version cannot read is a foreign one."""
    out = []
    for stated in (told or {}).get("definities", {}).values():
        with contextlib.suppress(DefinitionProblem):
            out.append(as_mechanism(definition_of(stated)))
    return out


def _foreign(name: str, label: str) -> Mechanism:
    def never(*_):
        raise NotImplementedError(name)

    return Mechanism(
        id=name, short=name[:7], title=name, label=label, sentence="", help="", unit="",
        decimals=2, evidence="C", family=name, national=False, sources=(), inputs=(), settings=(), assess=never,
    )  # fmt: skip


def outcome_fields(risk_field: str) -> tuple[str, ...]:
    """Names of the five columns that go with a flag, long or as in a shapefile."""
    if risk_field.lower().endswith("_risico"):
        stem = risk_field[: -len("risico")]
        return tuple(stem + suffix for suffix in SUFFIXES)
    return tuple(risk_field[:-1] + suffix[0] for suffix in SUFFIXES)


def assessment(features: Features, risk_field: str, mechanism: Mechanism) -> Assessment:
    """One mechanism's columns as an assessment; certainty that is not there follows from the flag."""
    n = len(features)
    value, threshold, _, certainty, sentence = outcome_fields(risk_field)
    risk = features.floats(risk_field)
    strange = sorted({v for v in risk.tolist() if v == v and v not in (0, 1)})
    if strange:
        raise Problem(
            tr(
                "{field} of '{layer}' is no flag: it holds {values}, where 1, 0 or nothing (unknown) is expected."
            ).format(field=risk_field, layer=features.name, values=some([number(v) for v in strange]))
        )

    def numbers(name: str):
        return features.floats(name) if name in features.columns else np.full(n, np.nan)

    def texts(name: str, default: str):
        given = features.texts(name) if name in features.columns else [""] * n
        return np.array([text or default for text in given], dtype=object)

    sure = texts(certainty, "")
    sure[np.isnan(risk) & (sure == "")] = ONBEKEND
    extra = {}
    for key, names in zip(mechanism.extra, zip(mechanism.extra_columns(), mechanism.extra_columns(True))):
        for name in names:
            if name in features.columns:
                extra[key] = features.texts(name)
    return Assessment.read(numbers(value), numbers(threshold), risk, sure, texts(sentence, ""), extra)
