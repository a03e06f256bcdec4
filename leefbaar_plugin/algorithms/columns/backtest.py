"""The columns of the back-test: of each area, of each area and starting year, and of each figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...compat import field
from ...core.evidence.backtest.baselines import NAMES, WORDS
from ...core.evidence.backtest.measures import Measure
from ...core.evidence.backtest.trials import Hindcast, at_risk, in_words
from ...core.mechanism import SUFFIXES
from ...i18n import tr
from ..mechanism import whole
from .count import COUNTS, identity_columns

#: Name, in a shapefile, kind, alias.
_AREA = (
    ("uitkomst", "uitkomst", "text", "Wat het signaal waard was"),
    ("beginjaar", "beginjaar", "integer", "Beginjaar"),
    ("eindjaar", "eindjaar", "integer", "Eindjaar"),
    ("n_risico", "n_risico", "integer", "Mechanismen met risico in het beginjaar"),
    ("n_beoordeeld", "n_beoord", "integer", "Beoordeelde mechanismen in het beginjaar"),
    ("mechanismen", "mechs", "text", "Mechanismen met risico in het beginjaar"),
    ("klasse_begin", "kl_begin", "integer", "Klasse in het beginjaar"),
    ("klasse_eind", "kl_eind", "integer", "Klasse in het eindjaar"),
    ("verandering", "verandering", "real", "Verandering van de score"),
    ("gebeurd", "gebeurd", "integer", "Ging achteruit"),
)
_MEASURES = (
    ("soort", "text"), ("onderdeel", "text"), ("periode", "text"), ("klasse", "integer"), ("maat", "text"),
    ("waarde", "real"), ("laag", "real"), ("hoog", "real"), ("n", "integer"), ("deelt_invoer", "integer"),
)  # fmt: skip


def area_columns(identity: Mapping[str, Sequence[Any]], cast: Hindcast, least: int, shapefile: bool):
    """The columns of the map: who it is, and what its signal was worth."""
    own = [
        (field(short[:10] if shapefile else name, kind, alias), values)
        for (name, short, kind, alias), values in zip(_AREA, _values(cast, least))
    ]
    told = (field("tekst", "text", "In woorden"), in_words(cast, least))
    return [*identity_columns(identity, shapefile), *own, told]


def long_columns(identity: Mapping[str, Sequence[Any]], casts: Sequence[Hindcast], least: int):
    """One row per area and starting year."""
    n = len(identity["buurtcode"])
    every = [list(values) for values in zip(*(_values(cast, least) for cast in casts))]
    out = [
        (field(name, "text"), list(identity.get(name, [None] * n)) * len(casts)) for name in ("buurtcode", "buurtnaam")
    ]
    for (name, _, kind, alias), parts in zip(_AREA, every):
        out.append((field(name, kind, alias), [value for part in parts for value in part]))
    for name in NAMES:
        values = np.concatenate([cast.baselines[name] for cast in casts])
        out.append((field(name.replace(" ", "_"), "real", WORDS[name]), values))
    return out


def measure_columns(found: Sequence[Measure]):
    """One row per figure."""
    return [(field(name, kind), list(values)) for (name, kind), values in zip(_MEASURES, zip(*found))]


def _values(cast: Hindcast, least: int) -> list[Sequence[Any]]:
    n, course, flags = len(cast.flags), cast.course, cast.flags
    return [
        cast.verdicts(least), [course.first] * n, [course.last] * n, flags.count.tolist(), flags.assessed.tolist(),
        [", ".join(names) or None for names in at_risk(flags)], whole(course.before), whole(course.after),
        course.change.tolist(), whole(course.event),
    ]  # fmt: skip


def outcome_fields(names: Sequence[str]) -> set[str]:
    """The fields that hold what mechanisms said: the count, and all of a mechanism that has its five columns there."""
    lower = {name.lower() for name in names}
    counts = {name for full, short, *_ in COUNTS for name in (full, short)}
    stems = {name.rpartition("_")[0] for name in lower}
    made = tuple(
        f"{stem}_"
        for stem in stems
        for ends in (SUFFIXES, [suffix[0] for suffix in SUFFIXES])  # and as a shapefile has them
        if stem and lower.issuperset(f"{stem}_{end}" for end in ends)
    )
    return {name for name in names if name.lower() in counts or name.lower().startswith(made)}


def numbers() -> tuple[tuple[str, str], ...]:
    """The numeric outputs and what they hold."""
    return (
        ("AANTAL_BUURTEN", tr("Number of buurten")),
        ("AANTAL_BEGINJAREN", tr("Number of starting years")),
        ("AANTAL_GETOETST", tr("Number of cases tested (a buurt in a starting year)")),
        ("AANTAL_GEBEURTENISSEN", tr("Number of events")),
        ("AANTAL_SIGNALEN", tr("Number of warnings")),
        ("AANTAL_RAAK", tr("Number of warnings that came true")),
        ("AANTAL_GEMIST", tr("Number of events without a warning")),
        ("AANTAL_VALS_ALARM", tr("Number of warnings that did not come true")),
        ("AUC", tr("AUC of the count (0.5 is chance)")),
        ("AUC_BINNEN_KLASSE", tr("AUC of the count within the class")),
    )
