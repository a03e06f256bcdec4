"""Units for who reads English; in declarations, data and pages they are Dutch."""

from __future__ import annotations

from ..text import Text

UNITS = {
    text.nl: text
    for text in (
        Text("yr", "jaar"),
        Text("days", "dagen"),
        Text("point", "punt"),
        Text("points", "punten"),
        Text("dwellings", "woningen"),
        Text("households", "huishoudens"),
        Text("inhabitants", "inwoners"),
        Text("persons", "personen"),
        Text("clients", "cliënten"),
        Text("respondents", "respondenten"),
        Text("rooms", "kamers"),
        Text("lettings", "verhuringen"),
        Text("reactions", "reacties"),
        Text("reports", "meldingen"),
        Text("offences", "misdrijven"),
        Text("benefits", "uitkeringen"),
        Text("class 1–5", "klasse 1–5"),
        Text("class 1–9", "klasse 1–9"),
        Text("% a year", "% per jaar"),
        Text("% or grade", "% of cijfer"),
        Text("% of the corporation dwellings", "% van de corporatiewoningen"),
        Text("× €1,000", "× € 1.000"),
        Text("per 1,000", "per 1.000"),
    )
}


def unit_text(unit: str) -> str:
    """The unit in both languages, where they differ; km and % are the same in each."""
    return UNITS.get(unit, unit)


def measured(number: str, unit: str) -> str:
    """A number with its unit, as Dutch writes them: `150 m`, `20%`."""
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()
