"""CBS key figures of buurten for one year, over OData: version 4, else version 3."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...core.buurten import Origin
from ...core.codes import GEMEENTE
from ...core.joining import ManyRows
from ...core.odata import (
    AREA, ATTRIBUTE, MEASURE, TEXT, VALUE, ByBuurt, Choice, Concept, Measure, Pick,
    choose, from_long, from_wide, read_concepts, read_tables,
)  # fmt: skip
from ...i18n import tr
from ...paths import RESOURCES
from ..columns import as_numbers
from ..stop import Problem, check, some
from .failures import NotThere, Refused
from .http import Fetched
from .paging import Service, all_rows
from .table import Table, describe

V4 = "https://datasets.cbs.nl/odata/v1/CBS"
V3 = "https://opendata.cbs.nl/ODataFeed/odata"
SOURCE = "CBS Kerncijfers wijken en buurten"
_LOOKUP = RESOURCES / "lookup"
_Version = Callable[[Service, str, Sequence[str], Sequence[Concept], QgsProcessingFeedback], "tuple[_Got, list[str]]"]


class _Got:
    """What one version of the service gave: what was chosen, the values, and the pages for the trail."""

    def __init__(self, choice: Choice, values: ByBuurt, pages: list[tuple[str, Fetched, int]]):
        self.choice, self.values, self.pages = choice, values, pages


def years() -> list[int]:
    """The years of which the table is known, oldest first."""
    return sorted(_tables())


def key_figures(
    year: int,
    gemeenten: Sequence[str],
    feedback: QgsProcessingFeedback,
    *,
    columns: Collection[str] | None = None,
    v4: str = V4,
    v3: str = V3,
    fresh_days: float = 7,
    authcfg: str = "",
) -> Table:
    """The key figures of all buurten of some municipalities, under canonical names and in their units.

    Parameters
    ----------
    gemeenten
        Codes, as `GM0758`, in the borders of that year.
    columns
        Canonical names; None asks for all of the look-up table.
    v4, v3
        Base addresses; an empty one is not asked.

    Raises
    ------
    NotThere
        Of that year no table is known.
    Problem
        Neither version gives all rows.
    """
    table_id = _tables().get(year)
    if table_id is None:
        raise NotThere(
            tr(
                "Of {year} no table of CBS key figures is known; there are {years}. When CBS has published it, add its "
                "number to resources/lookup/cbs_tabellen.csv."
            ).format(year=year, years=f"{min(years())}–{max(years())}")
        )
    wrong = [code for code in gemeenten if not GEMEENTE.fullmatch(code)]
    if wrong or not gemeenten:
        raise Problem(
            tr("A municipality is told by its code, as GM0758; not {which}.").format(which=some(wrong) or tr("nothing"))
        )
    concepts = [c for c in _concepts() if columns is None or c.column in columns]
    told: list[str] = []
    for name, base, version in (("OData v4", v4, _version_4), ("OData v3", v3, _version_3)):
        if not base:
            continue
        check(feedback)
        try:
            got, notes = version(Service(base, fresh_days, authcfg), table_id, gemeenten, concepts, feedback)
        except Problem as problem:
            told.append(f"{name}: {problem}")
            continue
        table = _table(got, year, table_id, name, concepts)
        table.notes[:0] = [tr("{what} Asked instead: {name}.").format(what=text, name=name) for text in told] + notes
        return table
    raise Problem(
        tr("The CBS key figures of {year} (table {table}) cannot be had.").format(year=year, table=table_id)
        + "\n"
        + "\n".join(told)
    )


def _version_4(
    service: Service, table_id: str, gemeenten: Sequence[str], concepts: Sequence[Concept], feedback: Any
) -> tuple[_Got, list[str]]:
    """A row per buurt and figure."""
    offered, _ = all_rows(service, f"{table_id}/MeasureCodes", {}, feedback, counted=False)
    choice = _chosen(concepts, [_measure(row, "Identifier") for row in offered], table_id)
    figures = " or ".join(f"{MEASURE} eq '{pick.key}'" for pick in choice.found.values())
    select = ",".join((AREA, MEASURE, VALUE, TEXT, ATTRIBUTE))

    def rows_of(prefix: str) -> tuple[list[dict[str, Any]], Fetched]:
        query = {"$filter": f"startswith({AREA},'{prefix}') and ({figures})", "$select": select}
        return all_rows(service, f"{table_id}/Observations", query, feedback)

    return _gathered(choice, gemeenten, rows_of, from_long, table_id)


def _version_3(
    service: Service, table_id: str, gemeenten: Sequence[str], concepts: Sequence[Concept], feedback: Any
) -> tuple[_Got, list[str]]:
    """A row per buurt, a column per figure."""
    json = {"$format": "json"}
    offered, _ = all_rows(service, f"{table_id}/DataProperties", json, feedback, counted=False)
    choice = _chosen(concepts, [_measure(row, "Key") for row in offered], table_id)
    select = ",".join((AREA, *(pick.key for pick in choice.found.values())))

    def rows_of(prefix: str) -> tuple[list[dict[str, Any]], Fetched]:
        query = {"$filter": f"startswith({AREA},'{prefix}')", "$select": select, **json}
        return all_rows(service, f"{table_id}/TypedDataSet", query, feedback)

    return _gathered(choice, gemeenten, rows_of, from_wide, table_id)


def _measure(row: dict[str, Any], key: str) -> Measure:
    return Measure(*(str(row.get(name) or "").strip() for name in (key, "Title", "Unit")))


def _chosen(concepts: Sequence[Concept], measures: Sequence[Measure], table_id: str) -> Choice:
    choice = choose(concepts, [m for m in measures if m.key])
    if not choice.found:
        raise Refused(
            tr(
                "Table {table} has none of the figures that are wanted ({wanted}); it has {offered}. The names that are "
                "looked for stand in resources/lookup/cbs_kerncijfers.csv."
            ).format(
                table=table_id, wanted=some([c.column for c in concepts]), offered=some([m.key for m in measures], 12)
            )
        )
    return choice


def _gathered(
    choice: Choice,
    gemeenten: Sequence[str],
    rows_of: Callable[[str], tuple[list[dict[str, Any]], Fetched]],
    to_columns: Callable[[Sequence[dict[str, Any]], dict[str, Pick]], ByBuurt],
    table_id: str,
) -> tuple[_Got, list[str]]:
    """Ask each municipality, and lay the rows under each other."""
    rows: list[dict[str, Any]] = []
    pages, without = [], []
    for gemeente in dict.fromkeys(gemeenten):
        part, page = rows_of(f"BU{gemeente[2:]}")
        pages.append((f"{SOURCE} ({table_id}, {gemeente})", page, len(part)))
        rows += part
        if not part:
            without.append(gemeente)
    try:
        values = to_columns(rows, choice.found)
    except ManyRows as double:
        raise Refused(
            tr("Table {table} gives buurten more than once: {examples}. Nothing of it is used.").format(
                table=table_id, examples=double
            )
        ) from double
    except KeyError as absent:
        raise Refused(
            tr("Rows of table {table} lack {what}, or hold what was not asked: the service has changed.").format(
                table=table_id, what=absent
            )
        ) from absent
    if not values.codes:
        raise Refused(
            tr("Table {table} has no buurten of {which}. Municipalities merge: check their codes for that year.").format(
                table=table_id, which=some(without)
            )
        )
    text = tr("Table {table} has no buurten of {which}: the municipality did not exist in that year.")
    return _Got(choice, values, pages), [text.format(table=table_id, which=some(without))] if without else []


def _table(got: _Got, year: int, table_id: str, name: str, concepts: Sequence[Concept]) -> Table:
    """Numbers in canonical units, with what could not be had."""
    label = f"{SOURCE} {table_id}"
    table = Table(list(got.values.codes), {}, {}, inputs=[describe(*page) for page in got.pages])
    units = {concept.column: concept.unit for concept in concepts}
    for column, values in got.values.columns.items():
        numbers, special = as_numbers(values, column, label, typeless=True)
        table.columns[column] = _in_unit(numbers, got.choice.found[column].factor, units[column])
        table.origins[column] = Origin(SOURCE, year)
        if special:
            table.special[column] = special
    table.notes.append(
        tr("{n} buurten with {k} key figures of {year} from CBS table {table} ({name}).").format(
            n=len(table.codes), k=len(table.columns), year=year, table=table_id, name=name
        )
    )
    empty = table.drop_empty()
    if empty:
        table.notes.append(
            tr("In table {table} these have no value yet, or no more: {which}.").format(
                table=table_id, which=some(empty, 20)
            )
        )
    _tell_left_out(table, got.choice, table_id)
    return table


def _in_unit(numbers: list[Any], factor: float, unit: str) -> list[Any]:
    """Values times the factor; counts and classes that are whole are written whole (version 4 has only floats)."""
    if factor != 1:
        numbers = [None if v is None else v * factor for v in numbers]
    if unit in ("aantal", "klasse") and all(v is None or float(v).is_integer() for v in numbers):
        return [None if v is None else int(v) for v in numbers]
    return numbers


def _tell_left_out(table: Table, choice: Choice, table_id: str) -> None:
    if choice.absent:
        table.notes.append(
            tr("Not in table {table}: {which}.").format(table=table_id, which=some(choice.absent, 20))
        )
    if choice.several:
        which = [f"{column} ({', '.join(keys)})" for column, keys in choice.several.items()]
        table.warnings.append(
            tr(
                "In table {table} more than one figure fits, so these are left out: {which}. Tell the right one in "
                "resources/lookup/cbs_kerncijfers.csv."
            ).format(table=table_id, which=some(which, 20))
        )
    if choice.other_unit:
        which = [f"{column} ({told})" for column, told in choice.other_unit.items()]
        table.warnings.append(
            tr("In table {table} these are in another unit than is known, and left out: {which}.").format(
                table=table_id, which=some(which, 20)
            )
        )


def _tables() -> dict[int, str]:
    return _from_lookup(_LOOKUP / "cbs_tabellen.csv", read_tables)


def _concepts() -> list[Concept]:
    return _from_lookup(_LOOKUP / "cbs_kerncijfers.csv", read_concepts)


def _from_lookup(path: Path, reader: Callable[[Path], Any]) -> Any:
    """A look-up table that users may edit, and spoil."""
    try:
        return reader(path)
    except (OSError, ValueError) as error:
        raise Problem(
            tr("The look-up table '{path}' cannot be read: {why}.").format(path=path, why=error)
        ) from error
