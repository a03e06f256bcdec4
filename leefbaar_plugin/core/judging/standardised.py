"""What was counted beside what was to be expected (indirect standardisation): lettings, clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..assessment import KLEIN, Case
from ..numbers import Floats, nl_short
from ..setting import Setting
from ..telling import Telling
from ..text import Text
from .conditions import Condition, at_least
from .margins import margin, rate_ratio_log_error
from .smoothing import SMOOTHING, rate

if TYPE_CHECKING:
    from ..buurten import Buurten

SETTINGS = (
    Setting("drempel", Text("Counted / expected at least", "Geteld / verwacht ten minste"), 1.5, "×", minimum=0,
            maximum=1000, advanced=False,
            help=Text("How many there are, beside how many were to be expected.",
                      "Hoeveel het er zijn, naast hoeveel er te verwachten waren.")),
    Setting("minimum", Text("Fewest to judge by", "Minimumaantal voor een oordeel"), 20, "", minimum=1, maximum=10000,
            why=Text("with fewer than this both counted and expected, chance decides",
                     "als er zowel minder geteld als verwacht zijn, beslist het toeval"),
            help=Text("Of what is counted and of what was to be expected.",
                      "Van wat is geteld en van wat te verwachten was.")),
    SMOOTHING,
)  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """Counted / expected, of n rows: the ratio, whether it is high, where there are too few, and how to say it."""

    ratio: Floats
    high: Condition
    few: Case
    words: Telling


def compare(buurten: Buurten, counted: Floats, expected: Floats, noun: str, settings: Mapping[str, Any]) -> Comparison:
    """Judge counts against their expectation, by `SETTINGS`.

    A count is a Poisson number, so the standard error of the logarithm of the ratio is √(1/counted). Few counted where
    many were expected is a low ratio, and no risk; too few is where both are few.

    Parameters
    ----------
    counted, expected : arrays, shape (n,)
        The expectation follows from rates of the reference area.
    noun
        What is counted: `verhuringen`.
    """
    fewest = settings["minimum"]
    ratio = rate(buurten, counted, expected, settings)
    with np.errstate(invalid="ignore", divide="ignore"):
        room = margin(rate_ratio_log_error(counted, np.full(len(buurten), np.inf)))
        high = at_least(np.log(ratio), np.log(settings["drempel"]), room)
        few = (counted < fewest) & (expected < fewest)
    words = Telling(
        "{v} keer de verwachte {e}{smooth} (drempel {d})",
        v=(ratio, 2), e=(expected, 1), smooth=", gladgestreken" if settings[SMOOTHING.name] else "",
        d=nl_short(settings["drempel"]),
    )  # fmt: skip
    case = Case(few, f"Klein aantal: minder dan {fewest} {noun}, zowel geteld als verwacht.", KLEIN)
    return Comparison(ratio, high, case, words)
