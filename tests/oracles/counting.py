"""The recomputation of the count."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.oracles.concurrentiepositie import Components
from tests.oracles.judgement import NOT_APPLICABLE, Number, Outcome

FAMILIES = {
    "leefbaarometer": ("omslagzone", "leefbaarheidstrend", "uitstraling", "concurrentiepositie-a", "voorzieningen"),
    "voorraad": ("eenzijdige_voorraad", "veroudering", "particuliere_huur", "leegstand", "verkoop_sociale_huur"),
    "verhuizingen": ("vrijkomende_woningen", "krimp", "nieuwbouw_elders", "sloop_elders", "mutatiegraad"),
    "bewoners": (
        *("conjunctuur", "kwetsbaarheid", "energiearmoede", "instroom_kwetsbaar"),
        *("wmo", "verkamering", "bewonersoordeel"),
    ),
    "veiligheid": ("onveiligheid", "meldingen"),
    "waarde": ("woz_ontwikkeling", "concurrentiepositie-b"),
}
FAMILY_OF = {name: family for family, names in FAMILIES.items() for name in names}
CLASSES = ((0, "0"), (2, "1–2"), (4, "3–4"), (6, "5–6"), (math.inf, "≥ 7"))
INSUFFICIENT = "onvoldoende gegevens"


class Count(NamedTuple):
    n_risico: int
    n_beoordeeld: int
    n_onbekend: int
    dekking: Number
    n_min: int
    n_max: int
    klasse: str
    hatched: bool  # n_min and n_max are in different classes
    families: tuple[str, ...]
    mechanismen: tuple[str, ...]


def risk_class(n: int) -> str:
    return next(label for upper, label in CLASSES if n <= upper)


def count(
    outcomes: Mapping[str, Sequence[Outcome]],
    components: Sequence[Components] | None = None,
    coverage: float = 0.6,
) -> list[Count]:
    """The count per row over mechanisms by name; `components` tells which part of concurrentiepositie is at risk."""
    counts = []
    for i in range(min(map(len, outcomes.values()), default=0)):
        row = {name: column[i] for name, column in outcomes.items()}
        flagged = tuple(name for name, o in row.items() if o.risico == 1)
        judged = sum(o.risico is not None for o in row.values())
        blank = sum(o.risico is None and o.zekerheid != NOT_APPLICABLE for o in row.values())
        covered = judged / (judged + blank) if judged + blank else None
        low, high = risk_class(len(flagged)), risk_class(len(flagged) + blank)
        klasse = NOT_APPLICABLE if covered is None else INSUFFICIENT if covered < coverage else low
        families = set()
        for name in flagged:
            parts = [name]
            if name == "concurrentiepositie":
                at_risk = "ab" if components is None else [c for c, (found, _) in components[i].items() if found.holds]
                parts = [f"{name}-{c}" for c in at_risk]
            families.update(FAMILY_OF.get(part, part) for part in parts)
        numbers = len(flagged), judged, blank, covered, len(flagged), len(flagged) + blank
        counts.append(Count(*numbers, klasse, low != high, tuple(sorted(families)), flagged))
    return counts
