"""Since when the columns of own mechanisms are known: what an expression computes is of the newest that it reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..core.buurten import Buurten, Origin
from ..core.mechanism import Mechanism
from ..core.years import split_year
from .expressions import fields_of

_YEAR = re.compile(r"(?:19|20)\d\d")


def date_computed(
    mechanisms: Iterable[Mechanism], names: Sequence[str], known: Mapping[str, Origin], buurten: Buurten
) -> None:
    """Give each computed column the year of the newest field behind it and of the date that its definition states.

    Where neither tells a year it has none.

    Parameters
    ----------
    names
        Fields of the layer.
    known
        Origin of the fields, by the trail of the layer.
    """
    made = {}
    for mechanism in mechanisms:
        years = [int(year) for year in _YEAR.findall(str(mechanism.stated.get("peildatum", "")))]
        for field in fields_of([mechanism], names):
            year = split_year(field)[1] or (known[field].year if field in known else None)
            years += [year] if year else []
        origin = Origin(str(mechanism.stated.get("bron", "")), max(years, default=None))
        made |= dict.fromkeys(mechanism.expressions, origin)
    buurten.origins = {**buurten.origins, **made}
