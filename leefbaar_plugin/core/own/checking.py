"""From what a file or a dialog states to a definition, or to all that is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..judging.thresholds import ABSOLUUT, KWANTIEL, RELATIEF, Threshold
from ..language import tr
from ..mechanism import SUFFIXES, Mechanism
from ..naming.recognition import recognise
from .definition import CHANCE, KEYS, MARK, OMGEVING, ROUNDING, SURVEY, VERANDERING, VERSION, Definition

#: Keys of a file that say nothing of the mechanism.
_BESIDE = (MARK, "leefbaar")

_ID = re.compile(r"[a-z][a-z0-9_]{1,39}")
_SHORT = re.compile(r"[a-z][a-z0-9]{0,6}")
_NAME = re.compile(r"[^\W_][\w .:'’&()/+%€–-]*")
_UNIT = re.compile(r"[\w .:'’&()/+%€²³·×°-]*")
#: What the columns of the count and the settings file are called already.
_RESERVED = ("n", "telling")


class DefinitionProblem(ValueError):
    """What is wrong with a definition, in words."""


def definition_of(told: Any) -> Definition:
    """A definition from what a file or a dialog states.

    Raises
    ------
    DefinitionProblem
        It is no definition, or not of this version; or all that is wrong with it.
    """
    if not isinstance(told, Mapping) or MARK not in told:
        raise DefinitionProblem(
            tr('it lacks "{mark}": {version}, so it is no definition of a mechanism').format(mark=MARK, version=VERSION)
        )
    if told[MARK] != VERSION or isinstance(told[MARK], bool):
        raise DefinitionProblem(
            tr("it is of version {version}; this plugin knows version {known}").format(
                version=repr(told[MARK]), known=VERSION
            )
        )
    wrong: list[str] = []
    given: dict[str, Any] = {}
    for name, stated in told.items():
        if name in _BESIDE or stated is None:
            continue
        if name not in KEYS:
            wrong.append(tr('"{name}" is not known (there are {names})').format(name=name, names=", ".join(KEYS)))
            continue
        try:
            given[name] = KEYS[name].read(stated)
        except ValueError as error:
            wrong.append(
                tr('"{name}" is {value}, which {why}').format(name=name, value=repr(str(stated)[:60]), why=error)
            )
    definition = _named(Definition(**given))
    wrong += [] if wrong else _problems(definition)
    if wrong:
        raise DefinitionProblem("; ".join(wrong))
    return definition


def proposed_id(name: str) -> str:
    """An id made from a name: `Hoog gasverbruik (m³)` gives `hoog_gasverbruik_m3`; may be empty."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    made = re.sub(r"[^a-z0-9]+", "_", bare).strip("_")[:38].strip("_")
    return f"m_{made}" if made and (not made[0].isalpha() or made.startswith("n_") or made in _RESERVED) else made


def clashes(definition: Definition, others: Iterable[Mechanism]) -> list[str]:
    """What of a definition is in use by other mechanisms, in words."""
    out = []
    for other in others:
        if definition.id.replace("_", "") == other.slug:
            out.append(
                tr('"id" {id} is that of {other}: give another "id", or another "naam"').format(
                    id=definition.id, other=other.label
                )
            )
        elif definition.naam.casefold() == other.label.casefold():
            out.append(
                tr('"naam" {name} is that of {other}: give another "naam"').format(name=definition.naam, other=other.id)
            )
        elif definition.kort == other.short:
            out.append(
                tr('"kort" {short} is that of {other}: give another "kort" (≤ 7 letters)').format(
                    short=definition.kort, other=other.label
                )
            )
    return out


def _named(definition: Definition) -> Definition:
    """The definition with its id, short name and family, where those were left out."""
    made = definition.id or proposed_id(definition.naam)
    return replace(
        definition,
        id=made,
        kort=definition.kort or made.replace("_", "")[:7],
        familie=definition.familie or made,
    )


def _problems(d: Definition) -> list[str]:
    """What is wrong with a definition of which each key by itself is right."""
    return [*_naming_problems(d), *_value_problems(d), *_threshold_problems(d)]


def _naming_problems(d: Definition) -> list[str]:
    lacking = [name for name in ("naam", "bron", "peildatum") if not getattr(d, name)]
    out = [tr('"{name}" is missing').format(name=name) for name in lacking]
    if d.naam and not _NAME.fullmatch(d.naam):
        out.append(
            tr(
                "\"naam\" '{name}' may hold letters, digits, blanks and . : ' & ( ) / + % €, from a letter or digit"
            ).format(name=d.naam)
        )
    if not _UNIT.fullmatch(d.eenheid):
        out.append(tr("\"eenheid\" '{unit}' holds other signs than those of a unit").format(unit=d.eenheid))
    if d.naam and (not _ID.fullmatch(d.id) or d.id.startswith("n_") or d.id in _RESERVED):
        made = proposed_id(d.id) or proposed_id(d.naam)
        out.append(
            tr(
                "\"id\" '{id}' must be two or more small letters, digits and underscores, from a letter, and not n_…, "
                "or what the count uses: {advice}"
            ).format(id=d.id, advice=tr("write {id}").format(id=made) if _ID.fullmatch(made) else tr("give one"))
        )
    elif d.id and any(recognise(f"{d.id}_{suffix}") for suffix in SUFFIXES):
        out.append(tr("\"id\" '{id}' gives the name of a column with figures: write {id}_eigen").format(id=d.id))
    if d.id and not _SHORT.fullmatch(d.kort):
        out.append(
            tr("\"kort\" '{short}' must be at most seven small letters and digits, from a letter").format(short=d.kort)
        )
    return out


def _value_problems(d: Definition) -> list[str]:
    out = []
    if bool(d.waarde) == bool(d.teller):
        out.append(
            tr('give "waarde", or "teller" and "noemer", and not both')
            if d.waarde
            else tr('give "waarde", or "teller" and "noemer"')
        )
    if d.teller and not d.noemer:
        out.append(tr('"teller" needs a "noemer"'))
    if d.minimum and not d.noemer:
        out.append(tr('"minimum" needs the "noemer" that it is of'))
    if d.gladstrijken and (not d.teller or d.drempelsoort == VERANDERING):
        out.append(tr('"gladstrijken" needs "teller" and "noemer", and no change over time'))
    return out


def _threshold_problems(d: Definition) -> list[str]:
    kind = d.drempelsoort
    out = []
    if kind in (ABSOLUUT, VERANDERING) and d.drempel is None:
        out.append(tr('"drempelsoort" {kind} needs a "drempel"').format(kind=kind))
    if kind == RELATIEF and (d.factor is None) == (d.verschil is None):
        out.append(tr('"drempelsoort" relatief needs a "factor" or a "verschil", one of the two'))
    if kind == OMGEVING and d.verschil is None:
        out.append(tr('"drempelsoort" omgeving needs a "verschil"'))
    if kind == VERANDERING:
        out += [
            tr('"drempelsoort" verandering needs "{name}"').format(name=name)
            for name in ("eerder", "eerder_peildatum")
            if not getattr(d, name)
        ]
    if d.marge in (ROUNDING, CHANCE) and not d.is_rate:
        out.append(tr('"marge" {margin} needs a "teller" and a "noemer"').format(margin=d.marge))
    if d.marge == SURVEY and not d.noemer:
        out.append(tr('"marge" enquête needs a "noemer", the number of answers'))
    if kind in (RELATIEF, KWANTIEL):
        out += Threshold.reference_problems(vars(d))
    return out
