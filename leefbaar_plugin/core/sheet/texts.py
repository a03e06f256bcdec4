"""The words on the gespreksblad of one area: plain Dutch, never a bare number, and unknown is never `no risk`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ..assessment import NIPT
from ..conversation.duiding import SUBJECTS
from ..mechanism import Mechanism
from ..numbers import plural
from ..results.result import Area, Result
from ..results.scenario import RISK
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import HELD_BACK, QUESTIONS, number_word

_DISCLAIMER = (
    "Een signaal, geen voorspelling en geen rangorde. Hoe meer mechanismen, hoe groter de kans op een ongewenste "
    "ontwikkeling; wat dat betekent blijkt in het gesprek. Onbekend is niet hetzelfde als geen risico. "
)
NO_SENTENCES = "De zinnen staan in de risicotabel, die niet is meegegeven."
NO_NAMES = (
    "Schrijf geen namen, adressen of andere gegevens van bewoners op dit blad, en van wie spreekt alleen de rol "
    "(bijvoorbeeld: wijkagent, opbouwwerker, beheerder)."
)


def disclaimer(result: Result) -> str:
    """What a sheet is and is not; also one made of a version for publication is no longer that when it is filled in."""
    if result.public:
        return f"{_DISCLAIMER}De cijfers zijn die van de publicatieversie; ingevuld is dit een werkblad, niet openbaar."
    return f"{_DISCLAIMER}Werkblad voor het gesprek, niet bedoeld voor publicatie."


def where(area: Area, noun: str) -> str:
    """`Buurt BU00140001 in wijk Centrum, gemeente Groningen`."""
    wijk = area.wijk or area.wijk_code
    within = f" in wijk {wijk}" if noun != "wijk" and wijk else ""
    return f"{noun.capitalize()} {area.code}{within}, gemeente {area.gemeente or area.gemeente_code}"


def count_sentence(area: Area, noun: str) -> str:
    """The count as a sentence: `In Zuid geldt een risico op 4 van 9 mechanismen (2 onbekend).`"""
    if not area.applies:
        return (
            f"Voor {area.title} is niet geteld: deze {noun} is water, of heeft geen of te weinig woningen en inwoners."
        )
    if area.category == HIDDEN:
        return f"{area.title} wordt {HELD_BACK}."
    if not area.assessed:
        return f"{area.title} kon op geen enkel mechanisme worden beoordeeld: {area.text}."
    if area.category == INSUFFICIENT:
        return f"Van {area.title} is te weinig bekend om te tellen: {area.text}."
    if not area.count:
        seen = "geen risico gezien op wat beoordeeld kon worden" if area.unknown else "geen risico gezien"
        return f"In {area.title} is {seen}: {area.text}."
    return f"In {area.title} geldt een risico op {area.text}."


def explanation(area: Area, mechanisms: Sequence[Mechanism]) -> str:
    """Which mechanisms, how many families of data, and what is unknown; a paragraph each."""
    if not area.applies or area.category == HIDDEN:
        return ""
    return "\n".join(filter(None, (_which(area, mechanisms), _families(area), _unknown(area))))


def _which(area: Area, mechanisms: Sequence[Mechanism]) -> str:
    names = []
    for mechanism in mechanisms:
        judged = area.judged[mechanism.id]
        if judged.state == RISK:
            names.append(mechanism.label + (f" ({NIPT})" if judged.certainty == NIPT else ""))
    if not names:
        return ""
    near = any(name.endswith(f" ({NIPT})") for name in names)
    return f"Risico: {', '.join(names)}." + " Nipt: met iets andere cijfers was de uitkomst anders." * near


def _families(area: Area) -> str:
    count, families = area.count or 0, area.families or 0
    if count < 2 or not families:
        return ""
    if families == 1:
        return f"Deze {number_word(count)} steunen op één soort gegevens (familie) en zeggen dus deels hetzelfde."
    told = f"Deze {number_word(count)} steunen op {number_word(families)} soorten gegevens (families)"
    return f"{told}." if families == count else f"{told}; binnen een familie zeggen ze deels hetzelfde."


def _unknown(area: Area) -> str:
    if not area.unknown:
        return "Alle mechanismen die hier gelden, konden worden beoordeeld."
    nouns = plural(area.unknown, "mechanisme is", "mechanismen zijn")
    told = (
        f"{nouns} onbekend: gegevens ontbreken, of de aantallen zijn te klein. Dat is niet hetzelfde als geen risico: "
        f"het kunnen er {area.count or 0} tot {area.most} zijn."
    )
    if area.category == INSUFFICIENT:
        return f"{told} De kaart toont daarom 'te weinig bekend'."
    return f"{told} De kleur op de kaart hangt daarvan af." if area.uncertain else told


def sentences(area: Area, mechanisms: Sequence[Mechanism]) -> str:
    """What each mechanism says in full, a line each."""
    said = [(mechanism.label, area.judged[mechanism.id].sentence) for mechanism in mechanisms]
    return "\n".join(f"{label}: {sentence}" for label, sentence in said if sentence) or NO_SENTENCES


def heard(area: Area, mechanisms: Sequence[Mechanism], noun: str) -> str:
    """What professionals said, a line per mechanism or other subject."""
    names = {m.id: m.label for m in mechanisms} | SUBJECTS
    lines = [f"{names[subject]}: {said.text}" for subject, said in area.heard.items()]
    return "\n".join(lines) or f"Over deze {noun} is nog niets opgetekend."


def questions(given: str) -> list[str]:
    """One question per line; the standard ones when none is given."""
    return [line.strip() for line in given.splitlines() if line.strip()] or list(QUESTIONS)


def file_names(areas: Sequence[Area]) -> list[str]:
    """A file name for each area, without its ending: code and name in letters that every file system takes.

    The code comes from a table: it may hold anything, and two may become the same.
    """
    out: list[str] = []
    taken: set[str] = set()
    for area in areas:
        stem = "_".join(filter(None, (_safe(area.code), _safe(area.name)[:40].strip("-")))) or "buurt"
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(name.casefold())
        out.append(name)
    return out


def _safe(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
