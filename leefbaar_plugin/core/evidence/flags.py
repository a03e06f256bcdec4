"""What all mechanisms say of all areas, as one table of ones, noughts and unknowns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..assessment import Assessment
from ..judging.neighbours import Mask, Rows
from ..lazy import pd
from ..mechanism import Mechanism
from ..naming.codes import gemeente_of
from ..numbers import Floats
from ..results.result import Result
from ..results.scenario import RISK, SAFE, UNKNOWN


@dataclass(frozen=True)
class Flags:
    """n areas and m mechanisms.

    Parameters
    ----------
    codes, names
        Of the areas.
    risk : array, shape (n, m)
        1 at risk, 0 not; NaN where it is unknown or the mechanism does not apply.
    unknown : array of bool, shape (n, m)
        Where it is unknown, and not just not applicable.
    """

    codes: Sequence[str]
    names: Sequence[str]
    mechanisms: Sequence[Mechanism]
    risk: Floats
    unknown: Mask

    @classmethod
    def of(cls, codes: Sequence[str], names: Sequence[str], outcomes: Sequence[tuple[Mechanism, Assessment]]) -> Flags:
        """Of mechanisms that were run on the same areas; at least one."""
        risk = np.column_stack([a.risk for _, a in outcomes])
        unknown = np.column_stack([a.unknown for _, a in outcomes])
        return cls(codes, names, [m for m, _ in outcomes], risk, unknown)

    @classmethod
    def of_result(cls, result: Result) -> Flags:
        """Of a finished analysis, in the order of its areas."""
        states = np.array([[a.judged[m.id].state for m in result.mechanisms] for a in result.areas], dtype=object)
        states = states.reshape(len(result.areas), len(result.mechanisms))
        risk = np.where(states == RISK, 1.0, np.where(states == SAFE, 0.0, np.nan))
        areas = result.areas
        return cls([a.code for a in areas], [a.title for a in areas], result.mechanisms, risk, states == UNKNOWN)

    def __len__(self) -> int:
        return len(self.codes)

    @cached_property
    def known(self) -> Mask:
        """Where a mechanism could be assessed; shape (n, m)."""
        return np.isfinite(self.risk)

    @cached_property
    def count(self) -> Rows:
        """Mechanisms at risk of each area; shape (n,)."""
        return np.asarray((self.risk == 1).sum(axis=1), dtype=np.intp)

    @cached_property
    def assessed(self) -> Rows:
        """Mechanisms that could be assessed, of each area; 0 where nothing is known of it. Shape (n,)."""
        return np.asarray(self.known.sum(axis=1), dtype=np.intp)

    @cached_property
    def gemeenten(self) -> Rows:
        """Number of the municipality of each area (0, 1, …); shape (n,)."""
        numbers, _ = pd.factorize(np.array([gemeente_of(code) for code in self.codes], dtype=object))
        return np.asarray(numbers, dtype=np.intp)
