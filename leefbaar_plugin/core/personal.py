"""What in a text somebody could be known by: one set of patterns for the form, its reader and the publication."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from .language import tr
from .text import Text

_PARTICLES = r"((van|von|de|der|den|ten|ter|te|la|el)\s+)*"
_STREETS = r"(straat|laan|plein|kade|hof|singel|gracht|dreef|steeg|dijk|markt|pad|(?<!nder)(?<!ijks)weg)"

#: Also read by QGIS: no more than both its expressions and Python know. `2024 en 2025` is no postcode.
PERSONAL = {
    Text("a bank account", "een rekeningnummer"):
        r"\b[A-Z]{2}[0-9]{2} ?[A-Z]{4}( ?[0-9]){10}\b",
    Text("an e-mail address", "een e-mailadres"):
        r"[^\s@]+@[^\s@]+\.[A-Za-z]{2,}",
    Text("a number of nine digits, as a BSN", "een getal van negen cijfers, zoals een BSN"):
        r"(?<![0-9])([0-9]{9}|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3}|[0-9]{4}[.][0-9]{2}[.]"
        r"[0-9]{3})(?![0-9])",
    Text("a telephone number", "een telefoonnummer"):
        r"(?<![0-9])((\+|00)31[ .-]?([(]0[)])?|[(]?0)[ .-]?[1-9]([ .)-]{0,2}[0-9]){8}(?![0-9])",
    Text("a postcode with a house number", "een postcode met huisnummer"):
        r"\b[1-9][0-9]{3}( ?[A-Z]{2}|[a-z]{2})[ ,]+(nr\.? ?)?[0-9]+",
    Text("a street with a house number", "een straat met huisnummer"):
        rf"[A-Za-z.-]{{3,}}{_STREETS} +(nr\.? ?|nummer +)?[1-9][0-9]{{0,3}}(?![0-9])",
    Text("a date of birth", "een geboortedatum"):
        r"\b[Gg]eb(oren|\.)? *(op +)?[0-9]",
    Text("a name", "een naam"):
        r"\b(([Mm]evrouw|[Mm]evr|[Mm]w|[Mm]eneer|[Dd]hr|[Dd]e heer|[Ff]amilie|[Ff]am)\.? +"
        rf"([A-Z]\. *)*{_PARTICLES}([Vv]an +|[Dd]e +|[Dd]en +|[Dd]er +|[Tt]en +|[Tt]er +)*[A-Z][a-z]+"
        rf"|([A-Z]\. *)+{_PARTICLES}[A-Z](?![a-z]*{_STREETS})[a-z]{{2,}})",
}  # fmt: skip

#: Headings, as `plain` makes them, of columns that hold personal data: form apps add some of their own accord.
_HEADINGS = re.compile(
    r"(voor|achter|roep)?naam(spreker|invuller|respondent|van.*)?|.*mail(adres)?|.*telefoon(nummer)?|mobiel"
    r"|(huis|woon)?adres|bsn|.*geboortedatum|spreker|invuller|respondent"
    r"|submittedby|username|(first|last)name|phone|ip(adres|address)?"
)
_SHORT = 4
_WORD = re.compile(r"[a-z_]+")


def personal(text: str) -> str:
    """What in a text somebody could be known by, in words; empty when nothing looks like that."""
    return next((tr(what) for what, pattern in PERSONAL.items() if re.search(pattern, text)), "")


def of_people(heading: str) -> bool:
    """Whether a column seems to hold personal data, by its heading as `plain` makes it."""
    return _HEADINGS.fullmatch(heading) is not None


def quoted(text: str, near: Iterable[str], words: bool = True) -> str:
    """A cell for a message, with a blank before it; empty when it may be a name or a remark that went astray.

    Parameters
    ----------
    near
        What it should have been: a slip of the pen is repeated, another text is not.
    words
        One word without a capital is repeated too.
    """
    fine = (
        len(text) <= _SHORT
        or (words and _WORD.fullmatch(text))
        or get_close_matches(text.casefold(), [one.casefold() for one in near], 1, 0.6)
    )
    return f" '{text}'" if text and fine and not personal(text) else ""
