"""What a user states of an own mechanism, as it stands in a small JSON file that municipalities can share.

    {"leefbaar_mechanisme": 1, "naam": "Hoog gasverbruik", "waarde": "gemiddeld_gasverbruik_totaal",
     "eenheid": "m³ per jaar", "drempelsoort": "relatief", "factor": 1.25, "bron": "CBS", "peildatum": "2022"}

What is left out keeps its default. Each key is, in capitals, a parameter of the algorithm `eigenmechanisme`;
resources/mechanismen/README.md says in Dutch what each of them means.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from ..judging.smoothing import SMOOTHING
from ..judging.surroundings import SURROUNDINGS
from ..judging.thresholds import ABSOLUUT, HOOG, KWANTIEL, LAAG, RELATIEF, Threshold
from ..mechanism import FAMILIES, Setting
from ..text import Text
from .keys import EXPRESSION, Key, expression, text, value

FIVE_PERCENT, ROUNDING, CHANCE, SURVEY, WHOLE = "vijf procent", "afronding", "toeval", "enquête", "hele procenten"
OMGEVING, VERANDERING = "omgeving", "verandering"
KINDS = (ABSOLUUT, RELATIEF, KWANTIEL, OMGEVING, VERANDERING)

#: Names the file and the version of its form.
MARK, VERSION = "leefbaar_mechanisme", 1
_THRESHOLD = {s.name: s for s in Threshold(RELATIEF, "").settings}
_AROUND = {s.name: s for s in SURROUNDINGS}


def _number(name: str, label: Text, unit: str = "", **bounds: Any) -> Setting:
    return Setting(name, label, 0.0, unit, **{"minimum": -1e9, "maximum": 1e9, "advanced": False, **bounds})


def _choice(name: str, label: Text, choices: tuple[str, ...], why: Text | str = "", advanced: bool = False) -> Setting:
    return Setting(name, label, choices[0], why=why, choices=choices, advanced=advanced)


@dataclass(frozen=True)
class Definition:
    """An own mechanism as stated; `checking.definition_of` makes one, checked and with id, short name and family."""

    naam: str = text(
        Text("Name of the mechanism", "Naam van het mechanisme"),
        Text("As it stands in the legend and the count.", "Zoals het in de legenda en de telling staat."),
        advanced=False,
    )
    id: str = text(
        Text("Id: start of the five columns", "Id: begin van de vijf kolommen"),
        Text("Left out, it is made from the name.", "Laat u dit leeg, dan volgt het uit de naam."),
        longest=100,
    )
    kort: str = text(
        Text("Short name in a shapefile", "Korte naam in een shapefile"),
        Text(
            "At most seven letters; left out, the first of the id.",
            "Ten hoogste zeven letters; leeg: de eerste van het id.",
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
    marge: str = value(
        _choice(
            "marge",
            Text("Margin within which the outcome is nipt", "Marge waarbinnen de uitkomst nipt is"),
            (FIVE_PERCENT, ROUNDING, CHANCE, SURVEY, WHOLE),
            Text(
                "vijf procent of the threshold; afronding: counts randomly rounded to 5 (CBS); toeval: a count of "
                "events; enquête: a share of as many answers as the denominator; hele procenten: one point",
                "vijf procent van de drempel; afronding: aantallen willekeurig afgerond op 5 (CBS); toeval: een aantal "
                "gebeurtenissen; enquête: een aandeel van zoveel antwoorden als de noemer; hele procenten: één punt",
            ),
            advanced=True,
        )
    )
    eenheid: str = text(
        Text("Unit of the value", "Eenheid van de waarde"),
        Text("Dutch, as it stands behind the value: m³ per jaar.", "Zoals ze achter de waarde staat: m³ per jaar."),
        longest=40,
        advanced=False,
    )
    decimalen: int = value(
        Setting("decimalen", Text("Decimals of the value", "Decimalen van de waarde"), 1, minimum=0, maximum=4),
        help=Text(
            "Of the value and the threshold, in sentences and legend.", "Van waarde en drempel, in zin en legenda."
        ),
    )
    richting: str = value(
        _choice(
            "richting",
            Text("Unfavourable is", "Ongunstig is"),
            (HOOG, LAAG),
            Text(
                "hoog: a risk at the threshold or above it; laag: at the threshold or below it",
                "hoog: een risico vanaf de drempel; laag: een risico tot en met de drempel",
            ),
        )
    )
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
        _number("drempel", Text("Threshold (absoluut, verandering)", "Drempel (absoluut, verandering)")),
        help=Text(
            "In the unit of the value; for verandering the change, in that unit or in per cent. There is no default.",
            "In de eenheid van de waarde; bij verandering de verandering, in die eenheid of in procenten. Er is geen "
            "standaardwaarde.",
        ),
        stated=True,
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
        help=Text(
            "1.25: a quarter more than the reference area. There is no default.",
            "1,25: een kwart meer dan het referentiegebied. Er is geen standaardwaarde.",
        ),
        stated=True,
    )
    verschil: float | None = value(
        _number("verschil", Text("Difference (relatief, omgeving)", "Verschil (relatief, omgeving)")),
        help=Text(
            "From the reference area or the neighbours, in the unit of the value. There is no default.",
            "Met het referentiegebied of de buren, in de eenheid van de waarde. Er is geen standaardwaarde.",
        ),
        stated=True,
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
            "Eerdere waarde: veld of expressie (verandering)",
        ),
        Text("In the unit of the value.", "In de eenheid van de waarde."),
        advanced=True,
    )
    eerder_peildatum: str = text(
        Text("Reference date of the earlier value", "Peildatum van de eerdere waarde"),
        Text("A year or a date: 2019.", "Een jaar of een datum: 2019."),
        longest=40,
    )
    in_procenten: bool = value(
        Setting(
            "in_procenten",
            Text("Change in per cent of the earlier value", "Verandering in procenten van de eerdere waarde"),
            False,
        ),
        help=Text(
            "For verandering; else in the unit of the value.", "Bij verandering; anders in de eenheid van de waarde."
        ),
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
    bron: str = text(
        Text("Source", "Bron"),
        Text("Who made the figures; it is cited in each sentence.", "Wie de cijfers maakte; staat in elke zin."),
        longest=120,
        advanced=False,
    )
    peildatum: str = text(
        Text("Reference date", "Peildatum"),
        Text("A year or a date: 2024 or 1 januari 2024.", "Een jaar of een datum: 2024 of 1 januari 2024."),
        longest=40,
        advanced=False,
    )
    toelichting: str = text(
        Text("Explanation, in the sentence of each row", "Toelichting, in de zin van elke rij"),
        Text("One Dutch sentence.", "Eén zin."),
        longest=300,
    )
    uitleg: str = text(
        Text("Reasons and limits, in the trail", "Onderbouwing en beperkingen, in de herkomst"),
        Text(
            "Why this threshold, and what the value does not say.", "Waarom deze drempel, en wat de waarde niet zegt."
        ),
        longest=2000,
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
            "Familie: dezelfde bron telt één keer in n_families",
        ),
        Text(
            f"One of {', '.join(FAMILIES)}, or a name of its own; left out, the id.",
            f"Een van {', '.join(FAMILIES)}, of een eigen naam; leeg: het id.",
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
