"""The columns of the count against chance, and its tables: counts by chance, and pairs of mechanisms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...compat import field
from ...core.evidence.coherence.coherence import Coherence
from ...core.evidence.coherence.pairs_table import pairs_of
from ...core.evidence.coherence.words import told
from ...core.results.result import Result
from .count import identity_columns

Columns = list[tuple[Any, Sequence[Any]]]

#: Columns of each area: name, in a shapefile, kind, alias.
_AREA = (
    ("n_risico", "n_risico", "integer", "Mechanismen met risico"),
    ("n_beoordeeld", "n_beoord", "integer", "Beoordeelde mechanismen"),
    ("n_onbekend", "n_onbekend", "integer", "Onbekende mechanismen"),
    ("n_verwacht", "n_verwacht", "real", "Bij toeval verwacht aantal mechanismen met risico"),
    ("p_toeval", "p_toeval", "real", "Kans op zo'n telling of hoger, los van elkaar"),
    ("q_toeval", "q_toeval", "real", "Aandeel door toeval als de grens hier ligt, los van elkaar"),
    ("vaker_dan_toeval", "vaker", "text", "Hoger dan toeval kan verklaren"),
    ("p_samenhang", "p_samenh", "real", "Kans op zo'n telling of hoger, met samenhang"),
    ("q_samenhang", "q_samenh", "real", "Aandeel door toeval als de grens hier ligt, met samenhang"),
    ("ook_met_samenhang", "ook_samenh", "text", "Hoger dan ook de samenhang kan verklaren"),
    ("moran_lokaal", "moran", "real", "Lokale Moran's I"),
    ("p_buren", "p_buren", "real", "Kans op zulke buren door toeval (tweezijdig)"),
    ("q_buren", "q_buren", "real", "Aandeel door toeval als de grens hier ligt, buren"),
    ("cluster", "cluster", "text", "De telling en die van de buren"),
    ("tekst", "tekst", "text", "In woorden"),
)


def area_columns(found: Coherence, result: Result, shapefile: bool) -> Columns:
    """One row per area, in the order of the codes."""
    areas, flags = result.areas, found.flags
    identity = {
        "buurtcode": flags.codes, "buurtnaam": [a.name for a in areas], "wijkcode": [a.wijk_code for a in areas],
        "wijknaam": [a.wijk for a in areas], "gemeentecode": [a.gemeente_code for a in areas],
        "gemeentenaam": [a.gemeente for a in areas], "woningvoorraad": np.array([a.dwellings for a in areas]),
        "aantal_inwoners": np.array([a.inhabitants for a in areas]),
    }  # fmt: skip
    asked = flags.assessed > 0
    values = (
        [n if there else None for n, there in zip(flags.count.tolist(), asked.tolist())], flags.assessed,
        flags.unknown.sum(axis=1), found.expected, found.apart.p, found.apart.q, found.stands_out,
        found.together.p, found.together.q, found.still_stands_out, found.local.index, found.local.p, found.local.q,
        found.clusters, told(found, result.noun),
    )  # fmt: skip
    own = [
        (field(short if shapefile else name, kind, alias), column)
        for (name, short, kind, alias), column in zip(_AREA, values)
    ]
    return [*identity_columns(identity, shapefile), *own]


def count_table(found: Coherence) -> Columns:
    """One row per idea of chance and count: what was seen, and what chance would give."""
    rows = []
    up = np.cumsum(found.counts[::-1])[::-1]
    for null in found.nulls:
        for how, seen, band in (("precies", found.counts, null.precisely), ("of meer", up, null.at_least)):
            for k, n in enumerate(seen.tolist()):
                numbers = float(band.expected[k]), int(band.low[k]), int(band.high[k])
                rows.append((null.name, k, how, int(n), *numbers, band.verdict(n, k)))
    names = ("toeval", "aantal", "telling", "waargenomen", "verwacht", "laag", "hoog", "oordeel")
    kinds = ("text", "integer", "text", "integer", "real", "integer", "integer", "text")
    return [(field(name, kind), list(values)) for name, kind, values in zip(names, kinds, zip(*rows))]


def pair_table(found: Coherence) -> Columns:
    """One row per pair of mechanisms."""
    pairs = list(pairs_of(found))
    return [
        (field("mechanisme_1", "text"), [one.first.id for one in pairs]),
        (field("mechanisme_2", "text"), [one.second.id for one in pairs]),
        (field("naam_1", "text"), [one.first.label for one in pairs]),
        (field("naam_2", "text"), [one.second.label for one in pairs]),
        (field("gebieden", "integer"), [one.n for one in pairs]),
        (field("beide_risico", "integer"), [one.both for one in pairs]),
        (field("phi", "real"), [one.phi for one in pairs]),
        (field("tetrachorisch", "real"), [one.tetrachoric for one in pairs]),
        (field("opmerking", "text"), [one.told or None for one in pairs]),
        (field("gedeelde_kolommen", "text"), [", ".join(one.kin.columns) or None for one in pairs]),
        (field("zelfde_familie", "text"), ["ja" if one.kin.family else "nee" for one in pairs]),
    ]
