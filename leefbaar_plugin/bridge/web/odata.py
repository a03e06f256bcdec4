"""CBS key figures of buurten for one year, over OData: version 4, else version 3."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...core.joining import ManyRows
from ...core.language import some
from ...core.naming.codes import BUURT, GEMEENTE
from ...core.sources.odata import (  # fmt: skip
    AREA,
    ATTRIBUTE,
    MEASURE,
    TEXT,
    VALUE,
    ByBuurt,
    Choice,
    Concept,
    Measure,
    NotTheForm,
    Pick,
    choose,
    from_long,
    from_wide,
)
from ...i18n import tr
from ..stop import Problem, check
from .failures import Down, NotThere, Refused
from .figures import SOURCE, concepts, table_of, tables
from .http import Fetched
from .paging import Service
from .table import Table, describe

V4 = "https://datasets.cbs.nl/odata/v1/CBS"
V3 = "https://opendata.cbs.nl/ODataFeed/odata"

_Rows = tuple[list[dict[str, Any]], Fetched]


def years() -> list[int]:
    """The years of which the table is known, oldest first."""
    return sorted(tables())


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
        Of that year no table is known, or it has none of these municipalities.
    Problem
        Neither version gives all rows.
    """
    table_id = tables().get(year)
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
    known = concepts()
    wanted = [c for c in known if columns is None or c.column in columns]
    if not wanted:
        raise NotThere(
            tr("Of none of {which} it is known what CBS calls it: see resources/lookup/cbs_kerncijfers.csv.").format(
                which=some(sorted(columns or ()))
            )
        )
    failed: dict[str, Problem] = {}
    for name, base, version in (("OData v4", v4, _version_4), ("OData v3", v3, _version_3)):
        if not base:
            continue
        check(feedback)
        service = Service(base, fresh_days, authcfg, feedback)
        try:
            table = version(service, year, table_id, list(dict.fromkeys(gemeenten)), wanted)
        except Problem as problem:
            service.forget()
            failed[name] = problem
            continue
        unknown = sorted(set(columns or ()) - {concept.column for concept in known})
        if unknown:
            table.notes.append(
                tr("Of these it is not known what CBS calls them: {which}.").format(which=some(unknown, 20))
            )
        if service.uncounted:
            table.warnings.append(
                tr("{name} does not say how many rows there are, so that it was not checked whether all came.").format(
                    name=name
                )
            )
        table.notes[:0] = [
            f"{was}: {why} " + tr("Asked instead: {name}.").format(name=name) for was, why in failed.items()
        ]
        return table
    raise _neither(year, table_id, failed)


def _neither(year: int, table_id: str, failed: dict[str, Problem]) -> Problem:
    """One problem for both versions, of a kind that tells whether trying later, or another year, makes sense."""
    kinds = [type(problem) for problem in failed.values()]
    kind = NotThere if set(kinds) == {NotThere} else Down if Down in kinds else Refused
    first = tr("The CBS key figures of {year} (table {table}) cannot be had.").format(year=year, table=table_id)
    return kind("\n".join([first, *(f"{name}: {problem}" for name, problem in failed.items())]))


def _version_4(
    service: Service, year: int, table_id: str, gemeenten: Sequence[str], wanted: Sequence[Concept]
) -> Table:
    """A row per buurt and figure."""
    offered, _ = service.all_rows(f"{table_id}/MeasureCodes", {}, counted=False)
    choice = _chosen(wanted, [_measure(row, "Identifier") for row in offered], table_id)
    figures = " or ".join(f"{MEASURE} eq '{pick.key}'" for pick in choice.found.values())
    select = ",".join((AREA, MEASURE, VALUE, TEXT, ATTRIBUTE))

    def rows_of(prefix: str) -> _Rows:
        query = {"$filter": f"startswith({AREA},'{prefix}') and ({figures})", "$select": select}
        return service.all_rows(f"{table_id}/Observations", query)

    return _gathered(year, f"{table_id}, OData v4", choice, gemeenten, rows_of, from_long, wanted)


def _version_3(
    service: Service, year: int, table_id: str, gemeenten: Sequence[str], wanted: Sequence[Concept]
) -> Table:
    """A row per buurt, a column per figure."""
    as_json = {"$format": "json"}
    offered, _ = service.all_rows(f"{table_id}/DataProperties", as_json, counted=False)
    choice = _chosen(wanted, [_measure(row, "Key") for row in offered], table_id)
    select = ",".join((AREA, *(pick.key for pick in choice.found.values())))

    def rows_of(prefix: str) -> _Rows:
        query = {"$filter": f"startswith({AREA},'{prefix}')", "$select": select, **as_json}
        return service.all_rows(f"{table_id}/TypedDataSet", query)

    return _gathered(year, f"{table_id}, OData v3", choice, gemeenten, rows_of, from_wide, wanted)


def _refuse_others(rows: Sequence[dict[str, Any]], prefix: str, label: str) -> None:
    """A service that gives what was not asked does not understand the question, and counts do not tell."""
    areas = (str(row.get(AREA)).strip() for row in rows)
    others = [area for area in areas if not (area.startswith(prefix) and BUURT.fullmatch(area))]
    if others:
        raise Refused(
            tr(
                "Table {table} gives areas that were not asked for ({which}, not {prefix}…): nothing of it is used."
            ).format(table=label, which=some(others), prefix=prefix)
        )


def _measure(row: dict[str, Any], key: str) -> Measure:
    return Measure(*(str(row.get(name) or "").strip() for name in (key, "Title", "Unit")))


def _chosen(wanted: Sequence[Concept], measures: Sequence[Measure], table_id: str) -> Choice:
    """What of the table is what; keys come back in a question, so that they may hold nothing but a name."""
    measures = [m for m in measures if m.key and m.key.replace("_", "").isalnum()]
    choice = choose(wanted, measures)
    if not choice.found:
        raise Refused(
            tr(
                "Table {table} has none of the figures that are wanted ({wanted}); it has {offered}. The names "
                "that are looked for stand in resources/lookup/cbs_kerncijfers.csv."
            ).format(
                table=table_id,
                wanted=some([c.column for c in wanted]),
                offered=some([m.key for m in measures], 12) or tr("nothing"),
            )
        )
    return choice


def _gathered(
    year: int,
    label: str,
    choice: Choice,
    gemeenten: Sequence[str],
    rows_of: Callable[[str], _Rows],
    to_columns: Callable[[Sequence[dict[str, Any]], dict[str, Pick]], ByBuurt],
    wanted: Sequence[Concept],
) -> Table:
    """Ask each municipality, lay the rows under each other, and make columns of them."""
    rows: list[dict[str, Any]] = []
    inputs, without = [], []
    for gemeente in gemeenten:
        part, oldest = rows_of(f"BU{gemeente[2:]}")
        _refuse_others(part, f"BU{gemeente[2:]}", label)
        inputs.append(describe(f"{SOURCE} ({label}, {gemeente})", oldest, len(part)))
        rows += part
        if not part:
            without.append(gemeente)
    if not rows:
        raise NotThere(
            tr(
                "Table {table} has no buurten of {which}. Municipalities merge: check their codes for that year."
            ).format(table=label, which=some(without))
        )
    try:
        values = to_columns(rows, choice.found)
    except ManyRows as double:
        raise Refused(
            tr("Table {table} gives buurten more than once: {examples}. Nothing of it is used.").format(
                table=label, examples=double
            )
        ) from double
    except NotTheForm as wrong:
        raise Refused(
            tr("Rows of table {table} are not of the form that CBS documents ({why}): the service has changed.").format(
                table=label, why=wrong
            )
        ) from wrong
    table = table_of(values, choice, year, label, wanted)
    table.inputs += inputs
    if without:
        table.notes.append(
            tr("Table {table} has no buurten of {which}: the municipality did not exist in that year.").format(
                table=label, which=some(without)
            )
        )
    return table
