"""What became of each area: did its class fall, did it come below a class, did its score fall?"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ...buurten import Buurten
from ...judging.neighbours import Mask
from ...mechanism import Mechanism
from ...naming.columns.national import LBM_AFW, LBM_FYS, LBM_KLASSE, LBM_ONV, LBM_SCORE, LBM_SOC, LBM_VRZ, LBM_WON
from ...naming.recognition import recognise
from ...numbers import Floats, nl
from ...sources.leefbaarometer import NAMES, class_bounds, class_of

FALLS, BELOW, SCORE_FALLS = "klasse daalt", "klasse onder", "score daalt"
KINDS = (FALLS, BELOW, SCORE_FALLS)

#: The score is the sum of its dimensions: a mechanism on any of these looks at what the outcome is made of.
SHARED = frozenset((LBM_SCORE, LBM_AFW, LBM_KLASSE, LBM_WON, LBM_FYS, LBM_VRZ, LBM_SOC, LBM_ONV))
_TIE = 1e-9  # 3.9407 − 3.9799 is rounding of the computer away from −0.0392


@dataclass(frozen=True)
class Rule:
    """What counts as an event.

    Parameters
    ----------
    kind
        One of `KINDS`.
    horizon
        Years ahead.
    below
        For `BELOW`: the class (2–9) that is to be kept.
    fall
        For `SCORE_FALLS`: points of score.
    """

    kind: str
    horizon: int = 4
    below: int = 5
    fall: float = 0.0392

    @property
    def happened(self) -> str:
        """What an area did, in Dutch."""
        if self.kind == FALLS:
            return "daalde ten minste één klasse"
        if self.kind == BELOW:
            return f"kwam onder klasse {self.below} ({NAMES[self.below - 1]})"
        return f"verloor ten minste {nl(self.fall, 4)} punt"

    @property
    def happening(self) -> str:
        """The same, after `dat een buurt`."""
        verb, _, rest = self.happened.partition(" ")
        return f"{rest} {verb}"

    @property
    def exempt(self) -> str:
        """Which areas cannot have the event, in Dutch."""
        already = {FALLS: ", of al in de laagste klasse", BELOW: f", of al onder klasse {self.below}"}
        return f"water of onbewoond{already.get(self.kind, '')}"


@dataclass(frozen=True)
class Course:
    """Where the areas went between two years; arrays of shape (n,).

    Parameters
    ----------
    before, after
        Class 1–9, NaN where it is not known.
    change
        Of the score.
    event
        1, 0, or NaN where it is not known or could not happen.
    exempt
        Areas to which it could not happen.
    """

    first: int
    last: int
    before: Floats
    after: Floats
    change: Floats
    event: Floats
    exempt: Mask


def classes_in(buurten: Buurten, year: int) -> Floats:
    """Class 1–9 in a year: as given, else derived from the deviation."""
    given, score = buurten.at(LBM_KLASSE, year), buurten.at(LBM_AFW, year)
    return np.where(np.isfinite(given), given, class_of(score, class_bounds(score, given)))


def possible_origins(buurten: Buurten, rule: Rule) -> list[int]:
    """The years from which the outcome can be told, oldest first."""
    years = set(buurten.years(LBM_SCORE))
    if rule.kind != SCORE_FALLS:
        years = {*buurten.years(LBM_AFW), *buurten.years(LBM_KLASSE)}
    return sorted(year for year in years if year + rule.horizon in years)


def course(buurten: Buurten, rule: Rule, first: int) -> Course:
    """What happened from a year on."""
    last = first + rule.horizon
    before, after = classes_in(buurten, first), classes_in(buurten, last)
    change = buurten.at(LBM_SCORE, last) - buurten.at(LBM_SCORE, first)
    with np.errstate(invalid="ignore"):
        if rule.kind == SCORE_FALLS:
            happened, known, exempt = change <= _TIE - rule.fall, np.isfinite(change), np.zeros(len(buurten), bool)
        else:
            known = np.isfinite(before) & np.isfinite(after)
            floor = 2 if rule.kind == FALLS else rule.below
            exempt = before < floor
            happened = (after < before) if rule.kind == FALLS else (after < rule.below)
    return Course(first, last, before, after, change, np.where(known & ~exempt, happened, np.nan), exempt)


def shares_input(mechanism: Mechanism) -> bool:
    """True for a mechanism that looks at the same figures as the outcome, by its columns or in its expressions."""
    words = [word for text in mechanism.expressions.values() for word in re.findall(r"\w+", text)]
    read = {known[0] for word in words if (known := recognise(word))}
    return not SHARED.isdisjoint({*mechanism.inputs, *read})
