"""From fields of a layer to the columns of the method: what the user chose, else what is recognised by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFeedback

from ..core.buurten import Buurten, Origin
from ..core.naming.codes import as_text, first_double, is_area_code, level_of, odd_level
from ..core.naming.columns import (
    BUURTCODE,
    HUISHOUDENS,
    IDENTITY,
    INWONERS,
    JAAR,
    OF_WIJK,
    REFERENTIEGROEP,
    WATER,
    WONINGVOORRAAD,
    Column,
)
from ..core.naming.recognition import find, holds_wijken
from ..core.naming.years import split_year
from ..core.numbers import CBS_SPECIAL
from ..i18n import number, tr, trn
from .geography import QgisGeography
from .reading import Features, mend, require_rows
from .stop import Problem, some

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


def area_codes(features: Features, name: str) -> list[str]:
    """The codes of the buurten or wijken: complete, and each once; else a problem in words."""
    codes = [as_text(value) for value in features.columns[name]]
    wrong = [f"'{code}'" for code in codes if not is_area_code(code)]
    if wrong:
        raise Problem(
            trn(
                "{n} of the {all} rows of '{layer}' has no complete code in field '{field}': {examples}. A code is BU "
                "and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality "
                "stands in another field. Run 'Build the layer of buurten' first, which completes it.",
                "{n} of the {all} rows of '{layer}' have no complete code in field '{field}': {examples}. A code is BU "
                "and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality "
                "stands in another field. Run 'Build the layer of buurten' first, which completes them.",
                len(wrong),
                all=number(len(codes)),
                layer=features.name,
                field=name,
                examples=some(wrong),
            )
        )  # fmt: skip
    require_one_level(codes, features.name)
    double = first_double(codes)
    if double and level_of(codes) == "wijk":
        raise Problem(
            trn(
                "{n} wijk stands more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? "
                "Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.",
                "{n} wijken stand more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? "
                "Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.",
                len(double), layer=features.name, field=name,
                examples=some([f"{code} ({n}×)" for code, n in double.items()]),
            )
        )  # fmt: skip
    if double:
        shown = some([f"{code} ({n}×)" for code, n in double.items()])
        raise Problem(
            trn(
                "{n} code stands more than once in '{layer}': {examples}. There must be one row per buurt. For parts "
                "of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of "
                "buurten', which makes a column per year.",
                "{n} codes stand more than once in '{layer}': {examples}. There must be one row per buurt. For parts "
                "of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of "
                "buurten', which makes a column per year.",
                len(double),
                layer=features.name,
                examples=shown,
            )
        )  # fmt: skip
    return codes


def require_one_level(codes: Sequence[str], layer: str) -> None:
    """Buurten and wijken in one layer would count twice: a problem in words."""
    odd = odd_level(codes)
    if odd:
        raise Problem(
            trn(
                "'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows is of the other "
                "level, {examples}. Its figures would count twice. Keep the rows of one level: filter the layer on the "
                "first two letters of the code.",
                "'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows are of the other "
                "level, such as {examples}. Their figures would count twice. Keep the rows of one level: filter the "
                "layer on the first two letters of the code.",
                len(odd),
                layer=layer,
                all=number(len(codes)),
                examples=some(odd),
            )
        )  # fmt: skip


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
