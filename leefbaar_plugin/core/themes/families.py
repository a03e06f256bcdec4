"""Families: from how many independent sources of data the risks of an area come."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT
from ..results.result import Area, Result
from ..results.scenario import RISK
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import areas, not_shown
from .theme import NAN, Class, Drawn, Theme, with_numbers, without_data

#: What a family is called; one of a user's own mechanism goes by its own name.
NAMES = {
    "leefbaarometer": "Leefbaarometer", "voorraad": "woningvoorraad", "verhuizingen": "verhuizingen",
    "bewoners": "bewoners", "veiligheid": "veiligheid", "waarde": "woningwaarde",
}  # fmt: skip

#: From here on the classes are one.
_MOST = 4
_WITHOUT = (INSUFFICIENT, HIDDEN, NVT)


def families(result: Result, rows: Sequence[int]) -> Theme:
    """The theme of the families; `rows` are the areas in focus, of which the words tell."""
    noun, place = result.noun, result.only(rows).place
    labels = {m.id: m.label for m in result.mechanisms}
    names = {m.id: NAMES.get(m.family, m.family) for m in result.mechanisms}
    drawn = [_drawn(area, labels, names) for area in result.areas]
    focus = [drawn[i] for i in rows]
    classes = [
        Class(_label(n), f"{'geen' if n == 0 else _label(n)} {'bron' if n == 1 else 'bronnen'} met een risico")
        for n in range(_MOST + 1)
    ]
    without = [name for name in _WITHOUT if name != HIDDEN or any(one.category == HIDDEN for one in drawn)]
    every = sorted(set(names.values()), key=str.casefold)
    return Theme(
        title=f"Hoeveel verschillende bronnen wijzen op een risico in {place}?",
        subtitle=f"Aantal bronnen (families van mechanismen) met een risico per {noun}, van {len(every)} onderzochte",
        legend=f"Aantal verschillende bronnen van gegevens\nmet een risico (het getal in de {noun})",
        paragraph=_paragraph(place, noun, focus, every),
        drawn=drawn,
        classes=[*with_numbers(classes, focus, noun), *with_numbers(without_data(without), focus, noun)],
    )


def _label(n: int) -> str:
    return f"{_MOST} of meer" if n >= _MOST else str(n)


def _drawn(area: Area, labels: dict[str, str], names: dict[str, str]) -> Drawn:
    n = area.families
    if area.category in _WITHOUT or n is None:
        category = area.category if area.category in _WITHOUT else INSUFFICIENT
        return Drawn(category, value=NAN, text=area.text)
    found: dict[str, list[str]] = {}
    for mechanism, said in area.judged.items():
        if said.state == RISK:
            found.setdefault(names[mechanism], []).append(labels[mechanism])
    told = "; ".join(f"{family}: {', '.join(found[family])}" for family in sorted(found, key=str.casefold))
    return Drawn(_label(n), value=float(n), text=told or "geen mechanisme met risico")


def _paragraph(place: str, noun: str, focus: Sequence[Drawn], every: Sequence[str]) -> str:
    known = [one.value for one in focus if one.value == one.value]
    some, two = sum(n >= 1 for n in known), sum(n >= 2 for n in known)
    lines = [
        "Mechanismen die op dezelfde bron van gegevens steunen, wijzen gemakkelijk samen op een risico. Daarom zijn ze "
        f"hier per bron één keer geteld. De onderzochte bronnen zijn: {', '.join(every)}.",
        f"In {place} {'loopt' if some <= 1 else 'lopen'} {some or 'geen'} van de {areas(len(known), noun)} risico "
        f"volgens ten minste één bron, {two or 'geen'} volgens twee of meer bronnen.",
        "Hoe meer verschillende bronnen hetzelfde zeggen, hoe steviger het signaal; geheel onafhankelijk zijn ze niet.",
    ]
    few = sum(one.category == INSUFFICIENT for one in focus)
    if few:
        lines.append(f"Van {areas(few, noun)} is te weinig bekend om te tellen.")
    lines += not_shown(sum(one.category == HIDDEN for one in focus), noun)
    return " ".join(lines)
