"""Editions of the CBS Wijk- en Buurtkaart: the one that is asked for, and earlier figures for what it lacks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from qgis.core import QgsRectangle

from ...core.language import some
from ...core.naming.codes import gemeente_of
from ...core.naming.columns import CATALOGUE
from ...core.naming.columns.areas import IDENTITY, INDELINGSWIJZIGING
from ...core.naming.columns.column import CBS
from ...core.naming.editions import Edition, changes_of, fill
from ...i18n import tr, trn
from ..area_layer import AreaLayer, from_features
from ..stop import Problem
from . import odata
from .failures import NotThere, shown
from .ogcapi import OgcApi
from .service import AreaService, Connection, pick
from .wfs import Wfs

KINDS: dict[str, Callable[[str, Connection], AreaService]] = {OgcApi.kind: OgcApi, Wfs.kind: Wfs}

#: Before this year the services have no edition.
FIRST = 2014

_YEAR = "{jaar}"
#: Reasons that a column is there but holds nothing that may be shown: no older year is put in its place.
_SECRET = {"-99997"}


class NoEdition(Problem):
    """The service has no edition of that year."""


def open_edition(kind: str, template: str, year: int, connection: Connection) -> tuple[AreaService, int | None]:
    """The service of one year; with year 0 of the newest that there is.

    Returns
    -------
    The year is None where the address does not tell it.
    """
    make = KINDS[kind]
    if _YEAR not in template:
        return make(template, connection), year or None
    if year:
        try:
            return make(template.replace(_YEAR, str(year)), connection), year
        except NotThere as nothing:
            raise NoEdition(tr("There is no edition of {year}. {why}").format(year=year, why=nothing)) from nothing
    newest = date.today().year
    for each in range(newest, FIRST - 1, -1):
        with contextlib.suppress(NotThere):
            return make(template.replace(_YEAR, str(each)), connection), each
        connection.feedback.pushInfo(tr("There is no edition of {year} (yet).").format(year=each))
    raise NoEdition(
        tr(
            "There is no edition of {first} to {last} at {address}: the service has moved. Look up its present address "
            "and give it (an advanced parameter)."
        ).format(first=FIRST, last=newest, address=shown(template))
    )


def lacking(layer: AreaLayer) -> list[str]:
    """Columns that the edition has no values for yet; what is secret is not lacking."""
    empty = [name for name in layer.empty if set(layer.special.get(name, {})) != _SECRET]
    known = [column.name for column in CATALOGUE.values() if column.source == CBS and not column.text]
    absent = [name for name in known if name not in layer.columns and name not in layer.empty]
    return [*empty, *(name for name in absent if name not in _NOT_LACKING)]


_NOT_LACKING = {column.name for column in IDENTITY} | {INDELINGSWIJZIGING.name, "jaar"}


def from_maps(
    kind: str, template: str, years: Sequence[int], within: QgsRectangle, connection: Connection,
    inputs: list[dict[str, Any]],
) -> Iterator[Edition]:  # fmt: skip
    """Figures of earlier editions of the same service, newest first."""
    if _YEAR not in template:
        raise Problem(
            tr("The address {address} holds no {{jaar}}, so earlier editions cannot be asked there.").format(
                address=shown(template)
            )
        )
    for year in years:
        try:
            service, _ = open_edition(kind, template, year, connection)
        except NoEdition as nothing:
            connection.feedback.pushWarning(tr("No figures of {year}: {why}").format(year=year, why=nothing))
            continue
        connection.feedback.setProgressText(tr("Figures of {year}").format(year=year))
        got = service.read(pick(service, "buurten", year), within)
        inputs.append(got.told)
        if len(got.features):
            layer = from_features(got.features, {}, year)
            changes = changes_of(layer.codes, layer.columns.get(INDELINGSWIJZIGING.name, []))
            yield Edition(year, layer.codes, layer.columns, layer.origins, changes)


def from_odata(
    years: Sequence[int], codes: Sequence[str], wanted: Sequence[str], v4: str, v3: str, connection: Connection,
    inputs: list[dict[str, Any]],
) -> Iterator[Edition]:  # fmt: skip
    """Figures of the CBS tables of these years, newest first."""
    gemeenten = sorted({gemeente_of(code) for code in codes})
    tables = odata.years()
    for year in years:
        if year not in tables:
            connection.feedback.pushInfo(tr("Of {year} no table of CBS key figures is known.").format(year=year))
            continue
        connection.feedback.setProgressText(tr("Figures of {year}").format(year=year))
        try:
            table = odata.key_figures(
                year, gemeenten, connection.feedback, columns={*wanted, INDELINGSWIJZIGING.name}, v4=v4, v3=v3,
                fresh_days=connection.fresh_days, authcfg=connection.authcfg,
            )  # fmt: skip
        except NotThere as nothing:
            connection.feedback.pushWarning(tr("No figures of {year}: {why}").format(year=year, why=nothing))
            continue
        for note in table.notes:
            connection.feedback.pushInfo(note)
        for warning in table.warnings:
            connection.feedback.pushWarning(warning)
        inputs += table.inputs
        changes = changes_of(table.codes, table.columns.pop(INDELINGSWIJZIGING.name, []))
        yield Edition(year, table.codes, table.columns, table.origins, changes)


def complete(layer: AreaLayer, year: int, editions: Iterator[Edition], wanted: Sequence[str]) -> None:
    """Put figures of the newest edition that has them in the columns that are lacking, and say which year each has."""
    changes = changes_of(layer.codes, layer.columns.get(INDELINGSWIJZIGING.name, []))
    filled = fill(layer.codes, year, changes, wanted, editions)
    layer.columns.update(filled.columns)
    layer.origins.update(filled.origins)
    layer.empty = [name for name in layer.empty if name not in filled.columns]
    for each in sorted({origin.year for origin in filled.origins.values()}, reverse=True):
        names = [name for name, origin in filled.origins.items() if origin.year == each]
        source = filled.origins[names[0]].source
        layer.notes.append(
            tr("{which}: {year} ({source}), as the map of {newest} holds no values for it yet.").format(
                which=some(names, 40), year=each, source=source, newest=year
            )
        )
    for each, codes in filled.moved.items():
        layer.warnings.append(_moved(codes, each, year, bool(changes)))
        if len(codes) == len(layer.codes):
            break  # for older years it is no other


def _moved(codes: Sequence[str], since: int, year: int, told: bool) -> str:
    if not told:
        return tr(
            "The map of {year} does not tell which buurten are still those of {since} (no values in "
            "indelingswijziging_wijken_en_buurten), so no figures of {since} are used. Convert them "
            "with 'Convert figures to other borders' (grenswijzigingomrekenen)."
        ).format(year=year, since=since)
    return trn(
        "{n} buurt got another code or other borders after {since}, or it is not told: its figures of {since} stay "
        "unknown: {which}. Convert them with 'Convert figures to other borders' (grenswijzigingomrekenen).",
        "{n} buurten got another code or other borders after {since}, or it is not told: their figures of {since} stay "
        "unknown: {which}. Convert them with 'Convert figures to other borders' (grenswijzigingomrekenen).",
        len(codes), since=since, which=some(codes),
    )  # fmt: skip
