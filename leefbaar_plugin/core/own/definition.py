"""What a user states of an own mechanism, as it stands in a small JSON file that municipalities can share.

    {"leefbaar_mechanisme": 1, "naam": "Hoog gasverbruik", "waarde": "gemiddeld_gasverbruik_totaal",
     "eenheid": "m³ per jaar", "drempelsoort": "relatief", "factor": 1.25, "bron": "CBS", "peildatum": "2022"}

What is left out keeps its default. Each key is, in capitals, a parameter of the algorithm `eigenmechanisme`;
resources/mechanismen/README.md says in Dutch what each of them means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from ..mechanism import FAMILIES, SUFFIXES, Mechanism, Setting
from ..recognition import recognise
from ..smoothing import SMOOTHING
from ..surroundings import SURROUNDINGS
from ..text import Text
from ..thresholds import ABSOLUUT, HOOG, KWANTIEL, LAAG, RELATIEF, Threshold
from .keys import EXPRESSION, Key, expression, text, value

OMGEVING, VERANDERING = "omgeving", "verandering"
KINDS = (ABSOLUUT, RELATIEF, KWANTIEL, OMGEVING, VERANDERING)

#: Names the file and the version of its form.
MARK, VERSION = "leefbaar_mechanisme", 1
#: Keys of a file that say nothing of the mechanism.
_BESIDE = (MARK, "leefbaar")

_ID = re.compile(r"[a-z][a-z0-9_]{1,39}")
_SHORT = re.compile(r"[a-z][a-z0-9]{0,6}")
_NAME = re.compile(r"[^\W_][\w .:'’&()/+%€–-]*")
_UNIT = re.compile(r"[\w .:'’&()/+%€²³·×°-]*")
#: What the columns of the count and the settings file are called already.
_RESERVED = ("n", "telling")

_THRESHOLD = {s.name: s for s in Threshold(RELATIEF, "").settings}
_AROUND = {s.name: s for s in SURROUNDINGS}


def _number(name: str, label: Text, unit: str = "", **bounds: Any) -> Setting:
    return Setting(name, label, 0.0, unit, **{"minimum": -1e9, "maximum": 1e9, "advanced": False, **bounds})


def _choice(name: str, label: Text, choices: tuple[str, ...], why: Text | str = "", advanced: bool = False) -> Setting:
    return Setting(name, label, choices[0], why=why, choices=choices, advanced=advanced)


class DefinitionProblem(ValueError):
    """What is wrong with a definition, in words."""


@dataclass(frozen=True)
class Definition:
    """An own mechanism as it is stated; `definition_of` makes one, checked and with its id, short name and family."""

    naam: str = text(
        Text("Name of the mechanism", "Naam van het mechanisme"),
        Text("As it stands in the legend and the count.", "Zoals het in de legenda en de telling staat."),
        advanced=False,
    )
    id: str = text(
        Text("Id: start of the five columns", "Id: begin van de vijf kolommen"),
        Text("Left out, it is made from the name.", "Weggelaten volgt het uit de naam."),
        longest=100,
    )
    kort: str = text(
        Text("Short name in a shapefile", "Korte naam in een shapefile"),
        Text(
            "At most seven letters; left out, the first of the id.",
            "Ten hoogste zeven letters; weggelaten de eerste van het id.",
        ),
    )
    waarde: str = expression(
        Text("Value: a field or an expression", "Waarde: een veld of een expressie"),
        Text("Or give a numerator and a denominator.", "Of geef een teller en een noemer."),
    )
    teller: str = expression(
        Text("Numerator", "Teller"),
        Text("The value is then 100 × numerator / denominator.", "De waarde is dan 100 × teller / noemer."),
        advanced=True,
    )
    noemer: str = expression(
        Text("Denominator", "Noemer"),
        Text(
            "Also what a row weighs in a mean; without it dwellings weigh.",
            "Ook hoe zwaar een rij in een gemiddelde telt; zonder noemer tellen woningen.",
        ),
        advanced=True,
    )
    minimum: float = value(
        _number("minimum", Text("Smallest denominator", "Kleinste noemer"), minimum=0, advanced=True),
        help=Text("Below it the outcome is 'klein aantal'.", "Daaronder is de uitkomst 'klein aantal'."),
    )
    gladstrijken: bool = value(SMOOTHING)
    eenheid: str = text(Text("Unit of the value", "Eenheid van de waarde"), longest=40, advanced=False)
    decimalen: int = value(
        Setting("decimalen", Text("Decimals of the value", "Decimalen van de waarde"), 1, minimum=0, maximum=4)
    )
    richting: str = value(_choice("richting", Text("Unfavourable is", "Ongunstig is"), (HOOG, LAAG)))
    drempelsoort: str = value(
        _choice(
            "drempelsoort",
            Text("Kind of threshold", "Soort drempel"),
            KINDS,
            Text(
                "absoluut: a number; relatief: × a factor or + a difference from the reference area; kwantiel: its "
                "worst share; omgeving: the difference from the neighbours; verandering: the difference from earlier",
                "absoluut: een getal; relatief: × een factor of + een verschil met het referentiegebied; kwantiel: het "
                "ongunstigste deel daarvan; omgeving: het verschil met de buren; verandering: het verschil met eerder",
            ),
        )
    )
    drempel: float | None = value(
        _number("drempel", Text("Threshold (absoluut, verandering)", "Drempel (absoluut, verandering)")), stated=True
    )
    factor: float | None = value(
        _number(
            "factor",
            Text(
                "Threshold relative to the reference area (relatief)",
                "Drempel ten opzichte van het referentiegebied (relatief)",
            ),
            "×",
            minimum=0,
            maximum=1000,
        ),
        stated=True,
    )
    verschil: float | None = value(
        _number("verschil", Text("Difference (relatief, omgeving)", "Verschil (relatief, omgeving)")), stated=True
    )
    kwantiel: float = value(_THRESHOLD["kwantiel"])
    referentie: str = value(_THRESHOLD["referentie"])
    referentiewaarde: float = value(_THRESHOLD["referentiewaarde"])
    omgeving: str = value(_AROUND["omgeving"])
    afstand: float = value(replace(_AROUND["afstand"], advanced=True))
    aantal_buren: int = value(_AROUND["aantal_buren"])
    straal: float = value(_AROUND["straal"])
    eerder: str = expression(
        Text(
            "Earlier value: a field or an expression (verandering)",
            "Eerdere waarde: een veld of een expressie (verandering)",
        ),
        Text("In the unit of the value.", "In de eenheid van de waarde."),
        advanced=True,
    )
    eerder_peildatum: str = text(
        Text("Reference date of the earlier value", "Peildatum van de eerdere waarde"), longest=40
    )
    in_procenten: bool = value(
        Setting(
            "in_procenten",
            Text("Change in per cent of the earlier value", "Verandering in procenten van de eerdere waarde"),
            False,
        )
    )
    herkomst: str = value(
        _choice(
            "herkomst",
            Text("Origin of the threshold", "Herkomst van de drempel"),
            ("voorstel", "afgeleid", "bron"),
            Text(
                "bron: published; afgeleid: derived from data; voorstel: a proposal",
                "bron: gepubliceerd; afgeleid: uit gegevens afgeleid; voorstel: een voorstel",
            ),
            advanced=True,
        )
    )
    bron: str = text(Text("Source", "Bron"), longest=120, advanced=False)
    peildatum: str = text(Text("Reference date", "Peildatum"), longest=40, advanced=False)
    toelichting: str = text(
        Text("Explanation, in the sentence of each row", "Toelichting, in de zin van elke rij"),
        Text("One Dutch sentence.", "Eén zin."),
        longest=300,
    )
    uitleg: str = text(
        Text("Reasons and limits, in the trail", "Onderbouwing en beperkingen, in de herkomst"), longest=2000
    )
    bewijs: str = value(
        _choice(
            "bewijs",
            Text("Evidence", "Bewijs"),
            ("C", "B", "A"),
            Text(
                "A: the instrument's own sources; B: Dutch research or practice; C: a proposal",
                "A: de bronnen van het instrument zelf; B: Nederlands onderzoek of praktijk; C: een voorstel",
            ),
            advanced=True,
        )
    )
    familie: str = text(
        Text(
            "Family: mechanisms that share a source count once in n_families",
            "Familie: mechanismen met dezelfde bron tellen één keer in n_families",
        ),
        Text(
            f"One of {', '.join(FAMILIES)}, or a name of its own; left out, the id.",
            f"Een van {', '.join(FAMILIES)}, of een eigen naam; weggelaten het id.",
        ),
    )

    @property
    def is_rate(self) -> bool:
        """The value is 100 × numerator / denominator."""
        return bool(self.teller)

    @property
    def expressions(self) -> dict[str, str]:
        """What is to be computed from the fields of a row, by key."""
        told = {name: getattr(self, name) for name, key in KEYS.items() if key.kind == EXPRESSION}
        return {name: text for name, text in told.items() if text}

    def stated(self) -> dict[str, Any]:
        """The definition as it stands in a file, without what has its default."""
        told = {name: getattr(self, name) for name in KEYS}
        return {MARK: VERSION, **{name: v for name, v in told.items() if v != KEYS[name].default}}


KEYS: dict[str, Key] = {f.name: replace(f.metadata["key"], name=f.name) for f in fields(Definition)}


def definition_of(told: Any) -> Definition:
    """A definition from what a file or a dialog states.

    Raises
    ------
    DefinitionProblem
        It is no definition, or not of this version; or all that is wrong with it.
    """
    if not isinstance(told, Mapping) or MARK not in told:
        raise DefinitionProblem(f'it lacks "{MARK}": {VERSION}, so it is no definition of a mechanism')
    if told[MARK] != VERSION or isinstance(told[MARK], bool):
        raise DefinitionProblem(f"it is of version {told[MARK]!r}; this plugin knows version {VERSION}")
    wrong: list[str] = []
    given: dict[str, Any] = {}
    for name, stated in told.items():
        if name in _BESIDE or stated is None:
            continue
        if name not in KEYS:
            wrong.append(f'"{name}" is not known (there are {", ".join(KEYS)})')
            continue
        try:
            given[name] = KEYS[name].read(stated)
        except ValueError as error:
            wrong.append(f'"{name}" is {str(stated)[:60]!r}, which {error}')
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
            out.append(f'"id" {definition.id} is that of {other.label}: give another "id", or another "naam"')
        elif definition.kort == other.short:
            out.append(f'"kort" {definition.kort} is that of {other.label}: give another "kort" (≤ 7 letters)')
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
    out = [f'"{name}" is missing' for name in ("naam", "bron", "peildatum") if not getattr(d, name)]
    if d.naam and not _NAME.fullmatch(d.naam):
        out.append(
            f"\"naam\" '{d.naam}' may hold letters, digits, blanks and . : ' & ( ) / + % €, from a letter or digit"
        )
    if not _UNIT.fullmatch(d.eenheid):
        out.append(f"\"eenheid\" '{d.eenheid}' holds other signs than those of a unit")
    if d.naam and (not _ID.fullmatch(d.id) or d.id.startswith("n_") or d.id in _RESERVED):
        made = proposed_id(d.id) or proposed_id(d.naam)
        out.append(
            f"\"id\" '{d.id}' must be small letters, digits and underscores, from a letter, and not n_…, or what the "
            f"count uses: " + (f"write {made}" if _ID.fullmatch(made) else "give one")
        )
    elif d.id and any(recognise(f"{d.id}_{suffix}") for suffix in SUFFIXES):
        out.append(f"\"id\" '{d.id}' gives the name of a column with figures: write {d.id}_eigen")
    if d.id and not _SHORT.fullmatch(d.kort):
        out.append(f"\"kort\" '{d.kort}' must be at most seven small letters and digits, from a letter")
    return out


def _value_problems(d: Definition) -> list[str]:
    out = []
    if bool(d.waarde) == bool(d.teller):
        out.append('give "waarde", or "teller" and "noemer"' + (", and not both" if d.waarde else ""))
    if d.teller and not d.noemer:
        out.append('"teller" needs a "noemer"')
    if d.minimum and not d.noemer:
        out.append('"minimum" needs the "noemer" that it is of')
    if d.gladstrijken and (not d.teller or d.drempelsoort == VERANDERING):
        out.append('"gladstrijken" needs "teller" and "noemer", and no change over time')
    return out


def _threshold_problems(d: Definition) -> list[str]:
    kind = d.drempelsoort
    out = []
    if kind in (ABSOLUUT, VERANDERING) and d.drempel is None:
        out.append(f'"drempelsoort" {kind} needs a "drempel"')
    if kind == RELATIEF and (d.factor is None) == (d.verschil is None):
        out.append('"drempelsoort" relatief needs a "factor" or a "verschil", one of the two')
    if kind == OMGEVING and d.verschil is None:
        out.append('"drempelsoort" omgeving needs a "verschil"')
    if kind == VERANDERING:
        out += [
            f'"drempelsoort" verandering needs "{name}"'
            for name in ("eerder", "eerder_peildatum")
            if not getattr(d, name)
        ]
    if kind in (RELATIEF, KWANTIEL):
        out += Threshold.reference_problems(vars(d))
    return out
