"""What a mechanism says of an area, as the report writes it: a letter for style and script, and words for people."""

from __future__ import annotations

from ..assessment import NVT, RUIM
from ..mechanism import Mechanism
from ..numbers import nl
from ..result import Judged
from ..scenario import RISK, SAFE, UNKNOWN
from ..stacking import HIDDEN

#: In the order in which an area is explained: first why it is counted, then what is not known.
LETTERS = {RISK: "r", UNKNOWN: "u", SAFE: "s", NVT: "n"}
_SOURCE = " Bron: "


def letter(judged: Judged) -> str:
    return LETTERS.get(judged.state, LETTERS[UNKNOWN])


def words(judged: Judged) -> str:
    """`risico`, `geen risico, nipt`, `onbekend, klein aantal`, `niet getoond`."""
    state = HIDDEN if judged.certainty == HIDDEN else judged.state or UNKNOWN
    return state if judged.certainty in ("", RUIM, state) else f"{state}, {judged.certainty}"


def number(value: float, mechanism: Mechanism) -> str:
    """`18,2%`; empty where there is none."""
    sign = "%" if mechanism.unit.startswith("%") else ""
    return "" if value != value else nl(value, mechanism.decimals) + sign


def figures(judged: Judged, mechanism: Mechanism) -> tuple[str, str]:
    """The value, and its threshold where the sentence does not tell it: `18,2%` and ` (drempel 15,0%)`."""
    value, threshold = number(judged.value, mechanism), number(judged.threshold, mechanism)
    told = f"drempel {threshold}"
    return value, f" ({told})" if value and threshold and told not in judged.sentence else ""


def source_in(sentence: str) -> str:
    """The source at the end of a sentence, with the word for it; empty where it has none."""
    start = sentence.rfind(_SOURCE)
    return sentence[start:] if start >= 0 else ""
