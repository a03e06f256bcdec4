"""From fields of a layer to the columns of the method: what the user chose, else what is recognised by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFeedback

from ..core.buurten import Buurten
from ..core.language import some
from ..core.naming.columns.areas import BUURTCODE, IDENTITY, JAAR, OF_WIJK, WATER
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import HUISHOUDENS, INWONERS, WONINGVOORRAAD
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.recognition import find, holds_wijken
from ..core.naming.years import split_year
from ..core.numbers import CBS_SPECIAL
from ..core.origin import Origin
from ..i18n import tr, trn
from .area_codes import area_codes
from .features import Features
from .geography import QgisGeography
from .geometries import mend
from .reading import require_rows
from .stop import Problem

#: What tells whether a mechanism applies at all, and of which year the figures are: read for every mechanism.
ALWAYS = (WATER, JAAR, INWONERS, HUISHOUDENS, WONINGVOORRAAD)


@dataclass
class Choice:
    """Which field holds which column: canonical name (`lbm_2024`) -> field; and the columns without a field."""

    fields: dict[str, str] = field(default_factory=dict)
    columns: dict[str, Column] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)
    absent: list[Column] = field(default_factory=list)

    def add(self, column: Column, name: str, year: int | None, every_year: bool = False) -> None:
        """Take a field for a column; the first one wins.

        Parameters
        ----------
        every_year
            A field with a year is also the column of that year, for who looks back.
        """
        of_year = f"{column.name}_{year}"
        keys = [of_year] if column.yearly else [column.name, of_year] if every_year and year else [column.name]
        for key in keys:
            if key not in self.fields:
                self.fields[key] = name
                self.columns[key] = column
                if year:
                    self.years[key] = year

    @property
    def numbers(self) -> set[str]:
        """The fields that hold numbers and nothing else is asked of."""
        texts = {self.fields[key] for key, column in self.columns.items() if column.text}
        return set(self.fields.values()) - texts


def field_problems(
    columns: Iterable[Column], names: Sequence[str], given: Mapping[str, Sequence[str]], layer: str
) -> list[str]:
    """What is wrong with the fields that the user chose, in words."""
    out = []
    for column in columns:
        for name in given.get(column.name, ()):
            if name not in names:
                out.append(
                    tr("{parameter}: field '{field}' is not in '{layer}', which has {names}.").format(
                        parameter=column.parameter, field=name, layer=layer, names=some(names, 12)
                    )
                )
            elif column.yearly and split_year(name)[1] is None:
                out.append(
                    tr("{parameter}: the name of field '{field}' must end in its year, as in {example}.").format(
                        parameter=column.parameter, field=name, example=f"{column.name}_2024"
                    )
                )
    return out


def choose(
    columns: Iterable[Column],
    names: Sequence[str],
    given: Mapping[str, Sequence[str]],
    over_time: Collection[Column] = (),
) -> Choice:
    """Find a field for each column.

    Parameters
    ----------
    over_time
        Columns of which the fields of earlier years are taken too.
    given
        Column name to the fields that the user chose; a column that is not here is recognised by its names
        in the CBS vintages and the Leefbaarometer. A layer of wijken has its code and name in columns of its own.
    """
    choice = Choice()
    stand_ins = OF_WIJK if holds_wijken(names, given.get(BUURTCODE.name, ())) else {}
    for column in columns:
        chosen = [(name, split_year(name)[1]) for name in given.get(column.name, ())]
        hits = chosen or find(column, names) or find(stand_ins.get(column, column), names)
        for name, year in hits:
            choice.add(column, name, year, column in over_time)
        if not hits:
            choice.absent.append(column)
    return choice


def require_code(choice: Choice, names: Sequence[str], layer: str) -> str:
    """The field with the codes; a problem when none is told or recognised."""
    if BUURTCODE.name not in choice.fields:
        raise Problem(
            tr("Which field of '{layer}' holds the code of the buurt? Tell it with BUURTCODE; it has {names}.").format(
                layer=layer, names=some(names, 12)
            )
        )
    return choice.fields[BUURTCODE.name]


def bind(
    features: Features,
    choice: Choice,
    known: Mapping[str, Origin],
    feedback: QgsFeedback,
) -> Buurten:
    """Turn the rows of a layer into what the mechanisms see.

    Parameters
    ----------
    known
        Origin of the fields, as the layer's own metadata tell.
    """
    require_rows(features)
    codes = area_codes(features, require_code(choice, [f.name() for f in features.fields], features.name))
    edition = _edition(features, choice)
    columns: dict[str, object] = {}
    origins: dict[str, Origin] = {}
    for key, name in choice.fields.items():
        column = choice.columns[key]
        columns[key] = features.texts(name) if column.text else features.floats(name)
        year = choice.years.get(key) or (edition if not column.yearly else None)
        origins[key] = known.get(name) or Origin(column.source, year)
    mend(features, codes)
    buurten = Buurten(
        codes=codes,
        columns=columns,
        origins=origins,
        geography=QgisGeography(features.geometries, feedback),
        warnings=list(features.warnings),
    )
    _tell_empty(buurten, choice, features)
    return buurten


def _edition(features: Features, choice: Choice) -> int | None:
    """The one year of a CBS edition, where the layer has the column `jaar`."""
    name = choice.fields.get(JAAR.name)
    years = {v for v in features.floats(name).tolist() if v == v} if name else set()
    return int(years.pop()) if len(years) == 1 else None


def _tell_empty(buurten: Buurten, choice: Choice, features: Features) -> None:
    """Note the columns that are there but hold no value, and those that are not there."""
    empty = []
    for key, name in choice.fields.items():
        if choice.columns[key].text or np.isfinite(buurten.columns[key]).any():
            continue
        special = sum(1 for v in features.columns[name] if isinstance(v, (int, float)) and v <= CBS_SPECIAL)
        told = trn("{name} ({n} × special value)", "{name} ({n} × special value)", special, name=name)
        empty.append(told if special else name)
    if empty:
        buurten.note(tr("Without any value, so treated as not there: {fields}.").format(fields=some(empty, 30)))
    if buurten.stock_stood_in:
        buurten.note(
            tr("Without dwellings (woningvoorraad), households stand in for them; the outcomes are then nipt.")
        )
    absent = [column.name for column in choice.absent if column not in (*IDENTITY, WATER, JAAR, REFERENTIEGROEP)]
    if absent:
        buurten.note(tr("Not found in the layer: {columns}.").format(columns=some(absent, 30)))
