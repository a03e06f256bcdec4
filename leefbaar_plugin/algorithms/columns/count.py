"""Columns of the risk count and of the risk table: their names, and their values from the outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...compat import field
from ...core.assessment import Assessment, source_of
from ...core.mechanism import Mechanism
from ...core.naming.columns.areas import IDENTITY
from ...core.naming.columns.key_figures import INWONERS, WONINGVOORRAAD
from ...core.naming.recognition import short
from ...core.stacking import Stack
from ...core.text import DUTCH, in_language
from ..mechanism import whole

Outcomes = Sequence[tuple[Mechanism, Assessment]]

#: Columns that are kept beside the count: which buurt it is, and how many live there.
KEPT = (*IDENTITY, WONINGVOORRAAD, INWONERS)

#: Columns of the count: name, in a shapefile, kind, alias.
COUNTS = (
    ("n_risico", "n_risico", "integer", "Mechanismen met risico"),
    ("n_beoordeeld", "n_beoord", "integer", "Beoordeelde mechanismen"),
    ("n_onbekend", "n_onbekend", "integer", "Onbekende mechanismen"),
    ("dekking", "dekking", "real", "Aandeel dat te beoordelen was"),
    ("n_min", "n_min", "integer", "Minste (onbekend telt niet)"),
    ("n_max", "n_max", "integer", "Meeste (onbekend telt als risico)"),
    ("n_landelijk", "n_land", "integer", "Landelijke mechanismen met risico"),
    ("n_lokaal", "n_lokaal", "integer", "Lokale mechanismen met risico"),
    ("n_families", "n_families", "integer", "Gegevensbronnen met risico"),
    ("risicoklasse", "klasse", "text", "Klasse van de telling"),
    ("onzeker", "onzeker", "integer", "Klasse hangt af van onbekende mechanismen"),
    ("mechanismen", "mechs", "text", "Mechanismen met risico"),
    ("tekst", "tekst", "text", "Telling in woorden"),
)
#: Names of the counts in a shapefile, and their own.
LONG_NAMES = {short: name for name, short, *_ in COUNTS}
TABLE_COLUMNS = (
    "buurtcode", "buurtnaam", "mechanisme", "naam", "waarde", "eenheid", "drempel", "risico", "zekerheid",
    "toelichting", "bron", "familie", "soort",
)  # fmt: skip


def count_columns(counted: Stack, outcomes: Outcomes, shapefile: bool, noun: str):
    """One row per buurt: the counts, a flag for each mechanism, and why."""
    values = (
        counted.at_risk, counted.assessed, counted.unknown, counted.coverage, counted.at_risk, counted.most,
        counted.national, counted.local, counted.families, counted.category, counted.uncertain.astype(int),
        counted.names, counted.text,
    )  # fmt: skip
    out = [
        (field(short if shapefile else name, kind, alias), column)
        for (name, short, kind, alias), column in zip(COUNTS, values)
    ]
    out += [(field(m.columns(shapefile)[2], "integer", m.label), whole(a.risk)) for m, a in outcomes]
    out.append((field("waarom", "text", f"Waarom deze {noun}"), counted.why))
    return out


def long_table(identity: Mapping[str, Sequence[Any]], outcomes: Outcomes):
    """One row per buurt and mechanism: the five columns with unit, family and kind."""
    n = len(identity["buurtcode"])

    def repeat(values):
        return list(values) * len(outcomes)

    def each(text):
        return [said for m, _ in outcomes for said in [text(m)] * n]

    def chain(part):
        return [value for _, a in outcomes for value in part(a)]

    columns = (
        ("text", repeat(identity["buurtcode"])),
        ("text", repeat(identity.get("buurtnaam", [None] * n))),
        ("text", each(lambda m: m.id)),
        ("text", each(lambda m: m.label)),
        ("real", chain(lambda a: a.value.tolist())),
        ("text", each(lambda m: m.unit)),
        ("real", chain(lambda a: a.threshold.tolist())),
        ("integer", chain(lambda a: whole(a.risk))),
        ("text", chain(lambda a: a.certainty.tolist())),
        ("text", chain(lambda a: a.sentence.tolist())),
        ("text", [source_of(text) for _, a in outcomes for text in a.sentence.tolist()]),
        ("text", each(lambda m: m.family)),
        ("text", each(lambda m: "landelijk" if m.national else "lokaal")),
    )
    return [(field(name, kind), values) for name, (kind, values) in zip(TABLE_COLUMNS, columns)]


def identity_columns(columns: Mapping[str, Sequence[Any]], shapefile: bool):
    """The columns that say which buurt it is and how many live there, those that are there."""
    out = []
    for c in KEPT:
        if c.name in columns:
            kind, values = ("text", columns[c.name]) if c.text else _as_number(columns[c.name])
            out.append((field(short(c.name) if shapefile else c.name, kind, in_language(c.label, DUTCH)), values))
    return out


def count_aliases(flags: Mapping[str, Mechanism]) -> dict[str, str]:
    """What the columns of a count are called, by their names.

    Parameters
    ----------
    flags
        The columns that hold a flag, with their mechanism.
    """
    out = {column.name: in_language(column.label, DUTCH) for column in KEPT}
    out |= {name: alias for name, _, _, alias in COUNTS}
    return out | {name: m.label for name, m in flags.items()} | {"waarom": "Waarom"}


def _as_number(values):
    """A column of numbers with its kind: whole where all of them are, as figures that were converted need not be."""
    fractions = any(v == v and not float(v).is_integer() for v in values.tolist())
    return ("real", values) if fractions else ("integer", whole(values))
