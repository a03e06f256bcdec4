"""What a mechanism would have said of the new value under the old threshold, and the other way round.

Only of mechanisms that are one comparison: this is not taken from their declaration but seen in the rows of both runs,
so that it holds for own mechanisms and other versions too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...results.result import Judged
from ...results.scenario import RISK

#: Which part of a comparison made the flag change.
VALUE, LIMIT, BOTH, EITHER = "waarde", "drempel", "samen", "elk"

#: Differences below this are rounding of the computer.
_TIE = 1e-9
#: With fewer rows than this, that a comparison fits them says little.
FEWEST = 5


@dataclass(frozen=True)
class Rule:
    """A risk when the value is at or beyond the threshold: above it, or below it."""

    high: bool

    def flags(self, value: float, threshold: float) -> bool:
        gap = value - threshold if self.high else threshold - value
        return gap >= -_TIE

    def gives(self, said: Judged) -> bool:
        """Whether it gives the flag that the mechanism gave; not so at the threshold itself, where that is no risk."""
        return self.flags(said.value, said.threshold) == (said.state == RISK)

    def part(self, before: Judged, after: Judged) -> str:
        """Which part made a flag change: the value alone, the threshold alone, both together, or either of them.

        Empty where the flag is known in one run only, or the comparison does not give it.
        """
        now = after.state == RISK
        if not (before.assessed and after.assessed and self.gives(before) and self.gives(after)):
            return ""
        by_value = self.flags(after.value, before.threshold) == now
        by_threshold = self.flags(before.value, after.threshold) == now
        if by_value and by_threshold:
            return EITHER
        return VALUE if by_value else LIMIT if by_threshold else BOTH


def rule_of(said: Sequence[Judged]) -> Rule | None:
    """The one comparison that gives every flag of a mechanism in both runs; None when there is none, or two."""
    rows = [one for one in said if one.assessed and one.value == one.value and one.threshold == one.threshold]
    if len(rows) < FEWEST or len(rows) < sum(one.assessed for one in said):
        return None
    gap = np.array([one.value - one.threshold for one in rows])
    risk = np.array([one.state == RISK for one in rows])
    apart = np.abs(gap) > _TIE  # whether the threshold itself is a risk is told by none or by the mechanism
    fits = [high for high in (True, False) if ((gap > 0) == (risk == high))[apart].all()]
    return Rule(fits[0]) if len(fits) == 1 else None
