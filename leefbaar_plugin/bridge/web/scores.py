"""Leefbaarometer scores through WFS (a layer per measurement), and any table of a service laid beside the buurten."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from qgis.core import QgsRectangle

from ...core.joining import join
from ...core.language import some
from ...core.naming.codes import complete_area_codes
from ...core.naming.columns.national import LBM
from ...core.naming.recognition import recognise
from ...core.naming.years import split_year
from ...core.numbers import to_floats
from ...i18n import number, tr, trn
from ..area_layer import AreaLayer
from ..stop import Problem
from .failures import shown
from .leefbaarometer import long_scores
from .service import Connection
from .table import Table
from .wfs import Wfs

_LAYER = re.compile(r"buurtscore(\d\d)")


def scores_from_wfs(address: str, years: Collection[int], within: QgsRectangle, connection: Connection) -> Table:
    """The scores of all measurements (or of these years) within a rectangle, a column per figure and year."""
    service = Wfs(address, connection)
    layers = {2000 + int(m[1]): name for name in service.names if (m := _LAYER.fullmatch(name.rpartition(":")[2]))}
    if not layers:
        raise Problem(
            tr("{url} has no Leefbaarometer scores of buurten; it has {names}. Check its address.").format(
                url=shown(address), names=some(service.names, 10)
            )
        )
    codes: list[str] = []
    measured: list[int] = []
    columns: dict[str, list[Any]] = {}
    inputs = []
    for year in sorted(set(layers) & set(years or layers)):
        connection.feedback.setProgressText(tr("Leefbaarometer {year}").format(year=year))
        got = service.read(layers[year], within)
        inputs.append(got.told)
        told = got.features.columns
        for name, values in told.items():
            known = recognise(f"{name}_{year}")
            if known and known[0].source == LBM:
                columns.setdefault(known[0].name, [None] * len(codes)).extend(values)
        codes += _codes(told.get("id") or told.get("bu_code") or [], got.features.name)
        measured += _years(told.get("year") or told.get("jaar"), year, len(got.features))
        for column in columns.values():
            column += [None] * (len(codes) - len(column))
    table = long_scores(codes, measured, columns, shown(address))
    table.inputs += inputs
    return table


def _codes(values: list[Any], layer: str) -> list[str]:
    codes = complete_area_codes(values)
    lost = [str(value) for value, code in zip(values, codes) if code is None]
    if lost or not values:
        raise Problem(
            tr("Layer '{layer}' of the Leefbaarometer does not tell the code of the buurt in 'id': {examples}.").format(
                layer=layer, examples=some(lost) or tr("there is no such field")
            )
        )
    return [code for code in codes if code]


def _years(values: list[Any] | None, year: int, n: int) -> list[int]:
    """The year of each row: as the layer tells it, else by its name."""
    return [year if v != v else int(v) for v in to_floats(values).tolist()] if values else [year] * n


def keep_years(table: Table, years: Collection[int]) -> None:
    """Take away the measurements that were not asked for; one that is asked for and not there is a problem."""
    there = {split_year(name)[1] for name in table.columns}
    absent = sorted(set(years) - there)
    if absent:
        raise Problem(
            tr("METINGEN: the Leefbaarometer has no measurement of {absent}; there are {years}.").format(
                absent=some(absent), years=some(sorted(year for year in there if year), 20) or tr("none")
            )
        )
    for name in [name for name in table.columns if years and split_year(name)[1] not in years]:
        del table.columns[name], table.origins[name]


def lay_beside(layer: AreaLayer, table: Table, what: str) -> int:
    """Join a table to the buurten by code; gives how many buurten it has a row for.

    A column that is there already is replaced: what comes later is newer.
    """
    joined = join(layer.codes, table.codes, table.columns)
    layer.columns.update(joined.columns)
    layer.origins.update(table.origins)
    layer.special.update(table.special)
    layer.notes += table.notes
    layer.warnings += table.warnings
    matched = len(layer.codes) - len(joined.buurten_without_row)
    told = trn(
        "{what}: {matched} of {n} buurt has a row.", "{what}: {matched} of {n} buurten have a row.", len(layer.codes),
        what=what, matched=number(matched),
    )  # fmt: skip
    if joined.buurten_without_row and matched:
        told += " " + tr("Without: {which}.").format(which=some(joined.buurten_without_row))
    (layer.notes if matched else layer.warnings).append(told)
    return matched
