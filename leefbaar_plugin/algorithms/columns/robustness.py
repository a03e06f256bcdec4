"""The columns of the robustness: one row per buurt, per buurt and mechanism, and per choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...compat import field
from ...core.evidence.robustness.certainty import NOT_ASKED
from ...core.evidence.robustness.report import Findings, text_of
from ..mechanism import whole
from .count import identity_columns


def layer_columns(found: Findings, identity: Mapping[str, Sequence[Any]], shapefile: bool):
    """One row per buurt; a buurt to which no mechanism applies has no numbers."""
    c, usual = found.certain, found.usual
    asked = np.array([kind != NOT_ASKED for kind in c.kind])

    def told(values):
        return np.where(asked, np.asarray(values, dtype=float), np.nan)

    rows = range(len(found.codes))
    doubted = [", ".join(found.doubted(i)) or None for i in rows]
    columns = (
        ("n_risico", "n_risico", "integer", "Mechanismen met risico in de analyse", whole(told(usual.at_risk[0]))),
        ("n_onbekend", "n_onbekend", "integer", "Onbekende mechanismen", whole(told(usual.unknown[0]))),
        ("zekerheid", "zekerheid", "text", f"Zekerheid van {found.k} of meer", c.kind),
        ("deel_vanaf", "deel_vanaf", "real", f"Aandeel van de trekkingen met {found.k} of meer", told(c.at_least)),
        ("deel_vanaf_max", "deel_max", "real", "Idem, als al het onbekende een risico is", told(c.at_most)),
        ("telling_gemiddeld", "gemiddeld", "real", "Gemiddelde telling", told(c.mean)),
        ("telling_laag", "laag", "integer", "Telling: 5% van de trekkingen is lager", whole(told(c.low))),
        ("telling_hoog", "hoog", "integer", "Telling: 5% is hoger (onbekend telt mee)", whole(told(c.high))),
        ("deel_klasse", "deel_klas", "real", "Aandeel van de trekkingen met dezelfde klasse", told(c.same_class)),
        ("niet_zeker", "niet_zeker", "text", "Signalen die niet zeker zijn", doubted),
        ("tekst", "tekst", "text", "Zekerheid in woorden", [text_of(found, i) for i in rows]),
    )  # fmt: skip
    return [
        *identity_columns(identity, shapefile),
        *((field(short if shapefile else name, kind, alias), values) for name, short, kind, alias, values in columns),
    ]


def mechanism_table(found: Findings):
    """One row per buurt and mechanism."""
    n, m = len(found.codes), len(found.mechanisms)

    def by_mechanism(values: Any) -> list[Any]:
        return np.asarray(values).T.ravel().tolist()  # type: ignore[no-any-return]

    usual = np.where(found.usual.known > 0, found.usual.flagged, np.nan)
    columns = (
        ("buurtcode", "text", list(found.codes) * m),
        ("buurtnaam", "text", list(found.names) * m),
        ("mechanisme", "text", [one.id for one in found.mechanisms for _ in range(n)]),
        ("naam", "text", [one.label for one in found.mechanisms for _ in range(n)]),
        ("risico", "integer", whole(usual.T.ravel())),
        ("deel_risico", "real", by_mechanism(found.flag_share)),
        ("deel_onbekend", "real", by_mechanism(found.unknown_share)),
    )
    return [(field(name, kind), values) for name, kind, values in columns]


def influence_table(found: Findings):
    """One row per outcome and choice."""
    labels = found.labels
    about = (
        (f"aantal met {found.k} of meer", found.areas_with),
        ("gemiddelde telling", found.mean_count),
    )
    rows = [(what, index, i) for what, index in about if index for i in range(len(index))]

    def each(get):
        return [get(found.factors[i]) for _, _, i in rows]

    def part(name: str) -> list[float]:
        return [float(getattr(index, name)[i]) for _, index, i in rows]

    columns = (
        ("uitkomst", "text", [what for what, _, _ in rows]),
        ("keuze", "text", each(lambda f: f.key)),
        ("naam", "text", each(lambda f: f.name(labels))),
        ("mechanismen", "text", each(lambda f: ", ".join(labels[owner] for owner, _ in f.places))),
        ("bereik", "text", each(lambda f: f.words)),
        ("alleen", "real", part("first")),
        ("alleen_laag", "real", part("first_low")),
        ("alleen_hoog", "real", part("first_high")),
        ("totaal", "real", part("total")),
        ("totaal_laag", "real", part("total_low")),
        ("totaal_hoog", "real", part("total_high")),
    )
    return [(field(name, kind), values) for name, kind, values in columns]
