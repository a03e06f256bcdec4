"""Since when columns are known: what an expression computes is of the newest that it reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ..core.buurten import Buurten
from ..core.mechanism import Mechanism
from ..core.naming.years import newest_year, split_year
from ..core.origin import Origin
from .binding import Choice
from .expressions import fields_of


def date_fields(choice: Choice, buurten: Buurten) -> None:
    """A dated column is of no earlier year than the name of its field tells: `woz_2024_def` in an edition of 2016."""
    later = {}
    for name, field in choice.fields.items():
        origin, told = buurten.origins.get(name), newest_year(field)
        if origin and origin.year and told and told > origin.year and split_year(name)[1] is None:
            later[name] = replace(origin, year=told)
    buurten.origins = {**buurten.origins, **later}


def date_computed(
    mechanisms: Iterable[Mechanism],
    names: Sequence[str],
    known: Mapping[str, Origin],
    outcomes: Collection[str],
    buurten: Buurten,
) -> None:
    """Give each computed column the year of the newest field behind it and of the date that its definition states.

    Where neither tells a year it has none.

    Parameters
    ----------
    names
        Fields of the layer.
    known
        Origin of the fields, by the trail of the layer.
    outcomes
        Fields that hold what mechanisms said of the newest figures: of now, whatever the definition states.
    """
    made = {}
    for mechanism in mechanisms:
        stated = newest_year(str(mechanism.stated.get("peildatum", "")))
        years, bounds = [stated], []
        for field in fields_of([mechanism], names):
            years += [split_year(field)[1], known[field].year if field in known else None]
            bounds += [newest_year(field), buurten.newest_year if field in outcomes else None]
        told = [year for year in years if year]
        told += [year for year in bounds if year and told]  # a name that only bounds the figures dates none
        origin = Origin(str(mechanism.stated.get("bron", "")), max(told, default=None))
        made |= dict.fromkeys(mechanism.expressions, origin)
    buurten.origins = {**buurten.origins, **made}
