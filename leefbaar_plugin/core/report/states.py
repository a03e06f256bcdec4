"""What a mechanism says of an area, as the report writes it: a letter for style and script, and words for people."""

from __future__ import annotations

import re

from ..assessment import NVT, RUIM
from ..mechanism import Mechanism
from ..numbers import nl
from ..results.result import Judged
from ..results.scenario import RISK, SAFE, UNKNOWN
from ..stacking import HIDDEN

#: In the order in which an area is explained: first why it is counted, then what is not known.
LETTERS = {RISK: "r", UNKNOWN: "u", HIDDEN: "v", SAFE: "s", NVT: "n"}
_SOURCE = " Bron: "
_THRESHOLD = re.compile(r"drempel (−?\d+(?:\.\d{3})*(?:,\d+)?)(?![.,]?\d)")


def letter(judged: Judged) -> str:
    return LETTERS[state(judged)]


def state(judged: Judged) -> str:
    """The state; what a version for publication holds back is not shown, which is something else than unknown."""
    if judged.certainty == HIDDEN:
        return HIDDEN
    return judged.state if judged.state in LETTERS else UNKNOWN


def words(judged: Judged) -> str:
    """`risico`, `geen risico, nipt`, `onbekend, klein aantal`."""
    told = state(judged)
    return told if judged.certainty in ("", RUIM, told) else f"{told}, {judged.certainty}"


def number(value: float, mechanism: Mechanism) -> str:
    """`18,2%`; empty where there is none."""
    sign = "%" if mechanism.unit.startswith("%") else ""
    return "" if value != value else nl(value, mechanism.decimals) + sign


def figures(judged: Judged, mechanism: Mechanism) -> tuple[str, str]:
    """The value, and its threshold where the sentence does not tell it: `18,2%` and ` (drempel 15,0%)`."""
    value, threshold = number(judged.value, mechanism), number(judged.threshold, mechanism)
    said = value and threshold and not _tells(judged.sentence, judged.threshold, mechanism.decimals)
    return value, f" (drempel {threshold})" if said else ""


def _tells(sentence: str, threshold: float, decimals: int) -> bool:
    """Whether a sentence tells this threshold, also with fewer zeros: `drempel −5%` for −5,0."""
    return any(
        round(float(found.replace("−", "-").replace(".", "").replace(",", ".")), decimals) == round(threshold, decimals)
        for found in _THRESHOLD.findall(sentence)
    )


def source_in(sentence: str) -> str:
    """The source at the end of a sentence, with the word for it; empty where it has none."""
    start = sentence.rfind(_SOURCE)
    return sentence[start:] if start >= 0 else ""
