"""The columns in which what was said stands beside the count, and the table by buurt and mechanism."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsField

from ...compat import field
from ...core.conversation.duiding import JUDGEMENTS, SUBJECTS, Heard
from ...core.conversation.hearing import Soft, state_beside
from ...core.mechanism import Mechanism
from ...core.results.result import Result
from .count import LONG_NAMES, count_aliases

#: What was heard beside the count: name, in a shapefile, kind, alias.
_HEARD = (
    ("duiding_n", "dui_n", "integer", "Duiding: reacties"),
    ("duiding_herkend", "dui_herk", "integer", "Duiding: herkend"),
    ("duiding_genuanceerd", "dui_genu", "integer", "Duiding: genuanceerd"),
    ("duiding_tegengesproken", "dui_tegen", "integer", "Duiding: tegengesproken"),
    ("duiding_onbekend", "dui_onbek", "integer", "Duiding: onbekend"),
    ("duiding_oordeel", "dui_oord", "text", "Duiding: oordeel van meer dan de helft"),
    ("duiding_eensgezindheid", "dui_eens", "real", "Duiding: eensgezindheid per onderwerp (0–1)"),
    ("duiding_ernst", "dui_ernst", "real", "Duiding: ernst, mediaan (1–5)"),
    ("duiding_opvolging", "dui_opv", "text", "Duiding: wat er is afgesproken"),
    ("duiding_verschil", "dui_versch", "integer", "Cijfers en duiding verschillen"),
    ("duiding_tekst", "dui_tekst", "text", "Duiding in woorden"),
)
_SOFT = (
    ("n_risico_duiding", "n_ris_dui", "integer", "Mechanismen met risico, met zachte kennis"),
    ("mechanismen_duiding", "mechs_dui", "text", "Mechanismen met risico, met zachte kennis"),
)
#: Name of each column that a run adds -> its name in a shapefile.
SHORT = {name: short for name, short, *_ in (*_HEARD, *_SOFT)}

NOTHING_SAID = "Hierover is niets opgetekend."


def beside(
    fields: Sequence[QgsField],
    columns: Mapping[str, Sequence[Any]],
    flags: Mapping[str, Mechanism],
    said: Sequence[tuple[QgsField, Sequence[Any]]],
    shapefile: bool,
) -> list[tuple[QgsField, Sequence[Any]]]:
    """Every column that the count had, in its order, and those of what was said; those of an earlier run are replaced.

    Parameters
    ----------
    fields, columns
        Of the count: its fields, and its values under their own names, in the same order.
    flags
        The columns that hold a flag, with their mechanism.
    """
    ours = {spelling for pair in SHORT.items() for spelling in pair}
    short = {name: brief for brief, name in LONG_NAMES.items()} | {n: m.columns(True)[2] for n, m in flags.items()}
    aliases = count_aliases(flags)
    out: list[tuple[QgsField, Sequence[Any]]] = []
    for given, (name, values) in zip(fields, columns.items()):
        if name in ours:
            continue
        made = QgsField(given)
        made.setName(short.get(name, name) if shapefile else name)
        made.setAlias(given.alias() or aliases.get(name, ""))
        out.append((made, values))
    return [*out, *said]


def heard_columns(heard: Sequence[Heard | None], soft: Sequence[Soft | None] | None, shapefile: bool):
    """What was heard in each row; None where nobody spoke.

    Parameters
    ----------
    soft
        The count with soft knowledge per row; None where that is not asked for.
    """
    values = zip(*map(_row, heard)) if heard else [[] for _ in _HEARD]
    out = _fields(_HEARD, values, shapefile)
    if soft is not None:
        counted = [(None, None) if one is None else (len(one.at_risk), ", ".join(one.at_risk)) for one in soft]
        out += _fields(_SOFT, zip(*counted), shapefile)
    return out


def _fields(declared, values, shapefile: bool):
    return [
        (field(short if shapefile else name, kind, alias), list(column))
        for (name, short, kind, alias), column in zip(declared, values)
    ]


def _row(heard: Heard | None) -> tuple[Any, ...]:
    if heard is None:
        return (0, 0, 0, 0, 0, None, None, None, None, None, NOTHING_SAID)
    return (
        heard.n, *heard.voices, heard.majority, heard.agreement, heard.severity, heard.follow_up or None,
        int(heard.differs) if heard.judged else None, heard.text,
    )  # fmt: skip


def long_table(result: Result):
    """One row per area and subject that was spoken of."""
    names = {m.id: m.label for m in result.mechanisms} | SUBJECTS
    rows = [
        (
            area.code, area.name or None, subject, names[subject], state_beside(area, subject) or None, heard.n,
            *heard.voices, heard.majority, heard.agreement, heard.severity, heard.themes or None,
            heard.follow_up or None, int(heard.differs) if heard.judged else None, heard.text,
        )
        for area in result.areas
        for subject, heard in area.heard.items()
    ]  # fmt: skip
    declared = (
        ("buurtcode", "text", "Code"),
        ("buurtnaam", "text", "Naam"),
        ("mechanisme", "text", "Onderwerp (code)"),
        ("naam", "text", "Onderwerp"),
        ("risico", "text", "Wat de cijfers zeggen"),
        ("n_stemmen", "integer", "Reacties"),
        *((judgement, "integer", judgement.capitalize()) for judgement in JUDGEMENTS),
        ("meerderheid", "text", "Oordeel van meer dan de helft"),
        ("eensgezindheid", "real", "Eensgezindheid (0–1)"),
        ("ernst", "real", "Ernst, mediaan (1–5)"),
        ("wat_speelt_er", "text", "Wat speelt er"),
        ("opvolging", "text", "Wat er is afgesproken"),
        ("verschil", "integer", "Cijfers en duiding verschillen"),
        ("tekst", "text", "Duiding in woorden"),
    )
    columns = list(zip(*rows)) if rows else [[] for _ in declared]
    return [(field(name, kind, alias), list(values)) for (name, kind, alias), values in zip(declared, columns)]
