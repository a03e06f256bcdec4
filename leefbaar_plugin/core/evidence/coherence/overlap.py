"""Which mechanisms look at the same figures: then a second flag is partly the first one again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...mechanism import Mechanism
from ...naming.columns import CATALOGUE
from ...naming.columns.key_figures import HUISHOUDENS, INWONERS, STEDELIJKHEID, WONINGVOORRAAD
from ...naming.columns.local import REFERENTIEGROEP
from ...naming.years import split_year

#: What nearly every mechanism counts with, to divide by or to compare within: it measures no liveability.
SIZES = frozenset(c.name for c in (WONINGVOORRAAD, HUISHOUDENS, INWONERS, REFERENTIEGROEP, STEDELIJKHEID))


@dataclass(frozen=True)
class Kin:
    """What two mechanisms have in common.

    Parameters
    ----------
    columns
        Names of the figures that both look at, without `SIZES`.
    family
        They are of the same family: about the same, such as dwellings, and often from one source.
    """

    columns: Sequence[str]
    family: bool


def kin(first: Mechanism, second: Mechanism) -> Kin:
    """What two mechanisms share; names of columns in the order of the alphabet."""
    return Kin(sorted(looked_at(first) & looked_at(second)), first.family == second.family)


def looked_at(mechanism: Mechanism) -> set[str]:
    """Names of the columns that a mechanism looks at; those of an own one stand in its expressions."""
    names = {column.name for column in (*mechanism.inputs, *mechanism.over_time)}
    for expression in mechanism.expressions.values():
        words = {split_year(word)[0] for word in re.findall(r"\w+", expression)}
        names |= words & CATALOGUE.keys()
    return names - SIZES
