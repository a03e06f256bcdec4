"""One mechanism: where it is a risk, where not, and where that is not known."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import KLEIN, NIPT, NVT, ONBEKEND
from ..mechanism import Mechanism
from ..numbers import nl, plural
from ..result import Result
from ..scenario import RISK, SAFE
from ..text import DUTCH, in_language
from ..wording import areas
from .theme import NEARLY, Class, Drawn, Theme, with_numbers, without_data


def find_mechanism(result: Result, wanted: str) -> Mechanism | None:
    """A mechanism by its id, its Dutch name, or the column of its flag; None when it is not there."""
    asked = wanted.strip().casefold()
    for mechanism in result.mechanisms:
        names = (
            mechanism.id, mechanism.slug, mechanism.label, in_language(mechanism.title, DUTCH),
            mechanism.columns()[2], mechanism.columns(True)[2],
        )  # fmt: skip
        if asked in (name.casefold() for name in names):
            return mechanism
    return None


def one_mechanism(result: Result, rows: Sequence[int], mechanism: Mechanism) -> Theme:
    """The theme of one mechanism; `rows` are the areas in focus, of which the words tell."""
    noun, place = result.noun, result.only(rows).place
    said = [a.judged[mechanism.id] for a in result.areas]
    drawn = [
        Drawn(one.state if one.assessed else one.certainty if one.certainty in (KLEIN, NVT) else ONBEKEND,
              one.certainty, one.value, one.threshold, one.sentence)
        for one in said
    ]  # fmt: skip
    focus = [drawn[i] for i in rows]
    classes = [
        Class(RISK, f"risico op {mechanism.label.lower()}"), Class(SAFE, "geen risico"),
        *without_data((ONBEKEND, KLEIN, NVT)),
    ]  # fmt: skip
    threshold = _threshold(mechanism, [one.threshold for one in focus])
    return Theme(
        title=f"Waar is {mechanism.label.lower()} een risico in {place}?",
        subtitle=mechanism.sentence or f"Een van de {len(result.mechanisms)} onderzochte mechanismen",
        legend=f"{mechanism.label}\n({', '.join(filter(None, (mechanism.unit, threshold))) or 'risico of niet'})",
        paragraph=_paragraph(mechanism, place, noun, focus, threshold),
        drawn=drawn,
        classes=with_numbers(classes, focus, noun),
        over=NEARLY,
    )


def _threshold(mechanism: Mechanism, thresholds: Sequence[float]) -> str:
    """`drempel 25`, or from where to where it goes when it differs; empty when it is not known."""
    told = sorted({t for t in thresholds if t == t})
    ends = list(dict.fromkeys(nl(t, mechanism.decimals) for t in told[:1] + told[-1:]))
    return f"drempel {' tot '.join(ends)}" if ends else ""


def _paragraph(mechanism: Mechanism, place: str, noun: str, focus: Sequence[Drawn], threshold: str) -> str:
    found = [one.category for one in focus]
    risk, assessed = found.count(RISK), found.count(RISK) + found.count(SAFE)
    near = sum(one.certainty == NIPT for one in focus if one.category in (RISK, SAFE))
    unknown, small = found.count(ONBEKEND), found.count(KLEIN)
    runs = "loopt" if risk <= 1 else "lopen"
    lines = [
        f"In {place} {runs} {risk or 'geen'} van de {areas(assessed, noun)} die te beoordelen "
        f"{'was' if assessed == 1 else 'waren'} risico op {mechanism.label.lower()}."
        if assessed
        else f"In {place} was geen {noun} te beoordelen op {mechanism.label.lower()}.",
        mechanism.sentence,
        f"De {threshold}{' ' + mechanism.unit if mechanism.unit else ''}." if threshold else "",
        f"Bij {areas(near, noun)} is de uitkomst nipt: een iets andere waarde gaf een andere uitkomst." * bool(near),
        f"Van {areas(unknown, noun)} is het niet bekend." * bool(unknown),
        f"Bij {plural(small, noun, 'andere')} is het aantal te klein om iets te zeggen." * bool(small),
        "Dit is een van de mechanismen die samen worden geteld; één signaal zegt weinig.",
    ]
    return " ".join(filter(None, lines)).replace("De drempel ", "De drempel is ")
