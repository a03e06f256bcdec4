"""What two runs differ in, in a few plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from ...assessment import NIPT
from ...numbers import nl
from ...wording import areas
from .causes import BORDERS, CAUSES, DATA, MIXED, SETTING, SEVERAL, UNTOLD, VERSION, Cause, tally
from .compared import Compared
from .kinds import BECAME_KNOWN, BECAME_UNKNOWN, GONE, NEW, RISK_KNOWN, RISK_LOST

#: What each cause is, for who reads it for the first time.
MEANING = {
    DATA: "andere cijfers, plannen of peildata; ook die van het gebied waarmee is vergeleken",
    SETTING: "een andere drempel of keuze van de gebruiker",
    BORDERS: "de grens van het gebied, of van wat eromheen ligt, is een andere",
    VERSION: "een andere versie van de methode",
    SEVERAL: "twee oorzaken samen nodig, of elk al genoeg",
    MIXED: "meer dan één oorzaak is mogelijk; uit de uitkomsten is niet te zien welke",
    UNTOLD: "de herkomst ontbreekt, of verklaart het verschil niet",
}
_BY = {
    DATA: "door andere gegevens",
    SETTING: "door een andere drempel of instelling",
    BORDERS: "door andere grenzen",
    VERSION: "door een andere versie van de methode",
    SEVERAL: "door meer dan één oorzaak",
    MIXED: "door oorzaken die niet te scheiden zijn",
    UNTOLD: "door iets wat niet te herleiden is",
}


def in_words(told: Compared, causes: Sequence[Cause], names: tuple[str, str]) -> str:
    """What changed and what it comes from: the first sentences of the page, and all of it for who cannot see it."""
    noun, n = told.noun, len(told.shared)
    head = f"Van '{names[0]}' naar '{names[1]}'"
    alone = told.alone
    tail = f" {areas(len(alone), noun)} {'staat' if len(alone) == 1 else 'staan'} in maar een van beide." * bool(alone)
    if not n:
        return f"{head} valt niets te vergelijken: geen {noun} staat in beide.{tail}"
    if not told.changes:
        return f"{head} verandert niets: in {areas(n, noun)} die beide hebben, zegt elk mechanisme hetzelfde.{tail}"
    changed = len({change.code for change in told.changes})
    return f"{head} verandert er iets in {nl(changed, 0)} van {areas(n, noun)}: {_kinds(told)}. {_causes(causes)}{tail}"


def _kinds(told: Compared) -> str:
    known, lost = told.count(*BECAME_KNOWN), told.count(*BECAME_UNKNOWN)
    parts = [
        (told.count(NEW), "een nieuw risico", ""),
        (told.count(GONE), "een vervallen risico", ""),
        (known, "een oordeel dat bekend werd", _of_risk(told.count(RISK_KNOWN), known, "met risico")),
        (lost, "een oordeel dat onbekend werd", _of_risk(told.count(RISK_LOST), lost, "waar risico was")),
    ]
    return ", ".join(f"{nl(n, 0)} keer {what}{more}" for n, what, more in parts if n)


def _of_risk(n: int, of: int, words: str) -> str:
    return f" ({'alle' if n == of > 1 else nl(n, 0)} {words})" if n else ""


def _causes(causes: Sequence[Cause]) -> str:
    n, found = len(causes), tally(causes)
    there = [kind for kind in CAUSES if found[kind]]
    if len(there) == 1:
        return f"{'Die verandering komt' if n == 1 else f'Alle {nl(n, 0)} veranderingen komen'} {_BY[there[0]]}."
    listed = "; ".join(f"{nl(found[kind], 0)} {_BY[kind]}" for kind in there)
    return f"Van die {nl(n, 0)} veranderingen {'komt' if found[there[0]] == 1 else 'komen'} er {listed}."


def narrow(told: Compared) -> str:
    """How many of the changes between two known outcomes are within the margin of either; empty without any."""
    known = [c for c in told.changes if c.kind in (NEW, GONE)]
    near = sum(NIPT in (c.before.certainty, c.after.certainty) for c in known)
    if not near:
        return ""
    part = "Alle" if near == len(known) else f"{nl(near, 0)} van de"
    some = f"{part} {nl(len(known), 0)} nieuwe en vervallen risico's"
    which = "Dat ene nieuwe of vervallen risico" if len(known) == 1 else some
    return (
        f"{which} {'is' if near == 1 else 'zijn'} nipt: in ten minste een van beide analyses ligt de waarde zo "
        "dicht bij de drempel dat een kleine onzekerheid de uitkomst omkeert."
    )
