"""What a mechanism says of an area, as the report writes it: a letter for style and script, and words for people."""

from __future__ import annotations

from ..assessment import NVT, RUIM
from ..numbers import nl
from ..result import Judged
from ..scenario import RISK, SAFE, UNKNOWN

#: In the order in which an area is explained: first why it is counted, then what is not known.
LETTERS = {RISK: "r", UNKNOWN: "u", SAFE: "s", NVT: "n"}
_SOURCE = " Bron: "


def letter(judged: Judged) -> str:
    return LETTERS.get(judged.state, LETTERS[UNKNOWN])


def words(judged: Judged) -> str:
    """`risico`, `geen risico, nipt`, `onbekend, klein aantal`."""
    state = judged.state or UNKNOWN
    return state if judged.certainty in ("", RUIM, state) else f"{state}, {judged.certainty}"


def figures(judged: Judged, usual: float, unit: str, decimals: int, nouns: str) -> str:
    """`18,2% (drempel 15,0%; midden van de buurten 12,4%)`; empty without a value.

    Parameters
    ----------
    usual
        The median of the areas of the municipality; NaN leaves it out.
    nouns
        What areas are called.
    """
    sign = "%" if unit.startswith("%") else ""

    def say(value: float) -> str:
        return nl(value, decimals) + sign

    if judged.value != judged.value:
        return ""
    others = (("drempel", judged.threshold), (f"midden van de {nouns}", usual))
    beside = [f"{name} {say(value)}" for name, value in others if value == value]
    return say(judged.value) + (f" ({'; '.join(beside)})" if beside else "")


def source_in(sentence: str) -> str:
    """The source at the end of a sentence, with the word for it; empty where it has none."""
    start = sentence.rfind(_SOURCE)
    return sentence[start:] if start >= 0 else ""
