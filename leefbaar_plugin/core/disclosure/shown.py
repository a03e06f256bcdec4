"""What one mechanism may say of one buurt in public: a value or its class, and a sentence made anew."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ..assessment import KLEIN, NIPT, NVT, ONBEKEND, RUIM
from ..judging.thresholds import ABSOLUUT, KWANTIEL, RELATIEF
from ..mechanism import CLASS_ONLY, OF_DWELLINGS, Mechanism
from ..naming.columns.key_figures import INWONERS, WONINGVOORRAAD
from ..numbers import nl
from ..results.result import NAN, Judged
from ..results.scenario import RISK, SAFE, UNKNOWN
from ..stacking import HIDDEN
from ..wording import ONLY_CLASS
from .rules import Rules

#: Why a buurt that is shown has no value of a mechanism.
SENSITIVE, NO_COUNT, FEW, BASE = (
    "gevoelig: alleen de klasse", "aantallen achter de waarde onbekend: alleen de klasse", "teller te klein",
    "noemer kleiner dan het minimum van de bron",
)  # fmt: skip
OTHER = "achtergehouden, omdat een andere waarde anders uit een totaal volgt"
ONLY_CLASSES = "alleen klassen, naar keuze"

_HIDDEN = "Niet getoond: te klein, of nodig om een kleine {noun} te beschermen."
_KINDS = {
    ABSOLUUT: "Vaste drempel.",
    RELATIEF: "Drempel vergeleken met het referentiegebied.",
    KWANTIEL: "Drempel: de ongunstigste van het referentiegebied.",
}
#: A table may hold anything in its column of certainty.
_CERTAINTIES = (RUIM, NIPT, KLEIN, NVT, ONBEKEND)
_OWN_DATA = "eigen gegevens"
_YEARS = re.compile(r" \([\d, –]*\)$")


class Asked(NamedTuple):
    """One mechanism in one buurt: what the werkversie says, and how many live there (NaN: not known)."""

    mechanism: Mechanism
    judged: Judged
    dwellings: float
    inhabitants: float


def class_only(mechanism: Mechanism, rules: Rules) -> str:
    """Why no buurt has a value of this mechanism; empty when they may."""
    if is_sensitive(mechanism, rules):
        return SENSITIVE
    if rules.alleen_klassen:
        return ONLY_CLASSES
    return NO_COUNT if mechanism.published == CLASS_ONLY else ""


def is_sensitive(mechanism: Mechanism, rules: Rules) -> bool:
    return mechanism.sensitive or mechanism.id in rules.sensitive


def withheld(asked: Asked, rules: Rules) -> str:
    """Why the value may not be published; empty when it may, or when there is none."""
    mechanism, judged = asked.mechanism, asked.judged
    if judged.value != judged.value and judged.threshold != judged.threshold:
        return ""
    always = class_only(mechanism, rules)
    if always:
        return always
    for base, number in fewest(mechanism).items():
        if not (asked.dwellings if base == WONINGVOORRAAD.name else asked.inhabitants) >= number:
            return BASE
    if mechanism.published == OF_DWELLINGS:
        n = numerator(asked)
        rest = asked.dwellings - n
        if n != n or 0 < n < rules.minimum_teller or 0 < rest < rules.minimum_teller:
            return FEW
    return ""


def fewest(mechanism: Mechanism) -> dict[str, int]:
    """The denominators below which the sources of a mechanism do not vouch for it, of those that a risk count tells."""
    out: dict[str, int] = {}
    for column in mechanism.inputs:
        if column.fewest and column.fewest[0] in (WONINGVOORRAAD.name, INWONERS.name):
            base, number = column.fewest
            out[base] = max(number, out.get(base, 0))
    return out


def numerator(asked: Asked) -> float:
    """The dwellings that a share stands for; NaN where it stands for none."""
    if asked.mechanism.published != OF_DWELLINGS:
        return NAN
    return abs(asked.judged.value) * asked.dwellings / 100


def coarse(asked: Asked, why: str, rules: Rules, kind: str, own_names: Collection[str]) -> Judged:
    """What is published of one mechanism in a buurt that is shown.

    Parameters
    ----------
    why
        Why the value is withheld; empty when it is not.
    kind
        The kind of threshold; empty when it is not known.
    own_names
        Names of files and tables, which are no sources.
    """
    mechanism, judged = asked.mechanism, asked.judged
    source = cited(judged.source, own_names)
    certainty = judged.certainty if judged.certainty in _CERTAINTIES else "" if judged.assessed else ONBEKEND
    if class_only(mechanism, rules):
        certainty = NVT if certainty == NVT else ONBEKEND if not judged.assessed else ""
    elif why:
        certainty = ""  # `nipt` says that the value is next to the threshold, which stands at other buurten
    if why or not judged.assessed:
        value = threshold = NAN
    else:
        decimals = 0 if mechanism.published == OF_DWELLINGS else mechanism.decimals
        fixed = mechanism.decimals if kind == ABSOLUUT else decimals  # a fixed threshold tells of nobody
        value, threshold = round(judged.value, decimals) + 0.0, round(judged.threshold, fixed) + 0.0
        if kind == KWANTIEL:
            threshold = NAN  # it is the value of some buurt, perhaps of one that is not shown
    sentence = _sentence(mechanism, Judged(value, threshold, judged.state, certainty), why, kind, source)
    return Judged(value, threshold, judged.state, certainty, sentence, source if judged.assessed else "")


def _sentence(mechanism: Mechanism, judged: Judged, why: str, kind: str, source: str) -> str:
    if not judged.assessed:
        return {NVT: "Niet van toepassing.", KLEIN: "Klein aantal: niet beoordeeld."}.get(
            judged.certainty, "Onbekend: niet te beoordelen."
        )
    head = {RISK: "Risico", SAFE: "Geen risico"}[judged.state]
    if why:
        head += f"; {ONLY_CLASS}."
    else:
        decimals = 0 if mechanism.published == OF_DWELLINGS else mechanism.decimals
        head += f": {nl(judged.value, decimals)}"
        fixed = mechanism.decimals if kind == ABSOLUUT else decimals
        head += f" (drempel {nl(judged.threshold, fixed)})" if judged.threshold == judged.threshold else ""
        head += f", {mechanism.unit}, afgerond." if mechanism.unit else ", afgerond."
    parts = (head, _KINDS.get(kind, ""), f"Bron: {source}." if source else "")
    return " ".join(part for part in parts if part)


def hidden(noun: str) -> Judged:
    """What is published of a mechanism in a buurt that is not shown."""
    return Judged(NAN, NAN, UNKNOWN, HIDDEN, _HIDDEN.format(noun=noun))


def cited(source: str, own_names: Collection[str]) -> str:
    """Sources with their years; what is the name of a file or table is told as the municipality's own data."""
    parts = []
    for part in source.split("; "):
        years = _YEARS.search(part)
        name = part[: years.start()] if years else part
        parts.append((_OWN_DATA if name in own_names else name) + (years.group() if years else ""))
    return "; ".join(dict.fromkeys(part for part in parts if part))
