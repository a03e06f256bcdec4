"""Tables laid beside the buurten: which sheet, which rows, what found no partner on either side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from qgis.core import QgsFeedback

from ...core.language import some
from ...core.sources.leefbaarometer import mixed_releases
from ...core.tables.areas import Areas
from ...core.tables.grid import TableProblem
from ...core.tables.link import Linked, link
from ...core.tables.names import suggestions
from ...core.tables.readings import way_words
from ...core.tables.recipe import Recipe
from ...core.text import Text
from ...i18n import number, tr, word_for
from ..area_layer import AreaLayer
from ..columns import origin_of
from ..stop import Problem, check
from .grids import Given

#: Fewer buurten than this share with a row, and the table is not joined.
ENOUGH = 0.5
#: Settings of `tabelkoppelen` that a refusal may name.
_SETTING = re.compile(r"\b(?:SLEUTEL|GEMEENTE|KOLOMMEN|DECIMAAL|KOPREGEL|SPIL|BLAD)\b")


def add_table(layer: AreaLayer, given: Given, recipe: Recipe, feedback: QgsFeedback) -> None:
    """Join a table to the layer in the making; a long table gets a column per year."""
    columns = layer.columns
    names = (_texts(columns[name]) for name in ("buurtnaam", "gemeentenaam", "wijknaam"))
    areas = Areas(layer.codes, *names)
    try:
        linked = link_table(given, areas, recipe, feedback)
    except Problem as problem:
        if not _SETTING.search(str(problem)):
            raise
        told = tr("These are settings of 'tabelkoppelen': leave the table out here, and join it with that.")
        raise Problem(f"{problem}\n{told}") from problem
    layer.special.update(linked.special)
    layer.notes += report(linked, areas, given.name)
    layer.warnings += linked.warnings
    replaced = replaced_by(linked, columns)
    if replaced:
        layer.warnings.append(
            tr("'{table}' replaces columns that were there: {which}.").format(
                table=given.name, which=some(replaced, 20)
            )
        )
    for name in replaced:
        if name not in linked.columns:
            del columns[name]
            layer.origins.pop(name, None)
    for name, values in linked.columns.items():
        columns[name] = values
        layer.origins[name] = origin_of(name, linked.source, given.name, linked.years[name])


def replaced_by(linked: Linked, names: Iterable[str]) -> list[str]:
    """The columns that a table comes in the place of; capitals make no difference, as in a GeoPackage."""
    new = {name.casefold() for name in linked.columns}
    return [name for name in names if name.casefold() in new]


def _texts(values: Sequence[object]) -> list[str]:
    return ["" if value is None else str(value) for value in values]


def link_table(given: Given, areas: Areas, recipe: Recipe, feedback: QgsFeedback) -> Linked:
    """Lay a table beside the areas; of a workbook the one sheet that fits."""
    found: dict[str, Linked] = {}
    refused: dict[str, TableProblem] = {}
    for grid in given.grids:
        check(feedback)
        try:
            found[grid.name] = link(grid, areas, recipe, lambda: check(feedback))
        except TableProblem as problem:
            refused[grid.name] = problem
    if len(found) > 1:
        raise Problem(
            tr("Several sheets of '{table}' hold these areas: {sheets}. Choose one with BLAD.").format(
                table=given.name, sheets=some(list(found), 20)
            )
        )
    if not found:
        shown = [f"{name}: {problem}" for name, problem in refused.items()] if len(refused) > 1 else refused.values()
        raise Problem("\n".join(map(str, shown)))
    (sheet, linked), *_ = found.items()
    if refused:
        linked.notes.append(
            tr("Sheet '{sheet}' is read; these hold no areas: {others}.").format(
                sheet=sheet, others=some(list(refused), 20)
            )
        )
        linked.recipe = replace(linked.recipe, blad=sheet)
    return linked


def require_enough(linked: Linked, areas: Areas, share: float, table: str) -> None:
    """Too few areas with a row: a table of another municipality, another year, or another key."""
    found = len(areas.codes) - len(linked.without_row)
    if found < share * len(areas.codes):
        raise Problem(
            tr(
                "Table '{table}': only {n} of {all} areas have a row, less than {share} % (MINIMUM_AANDEEL). Without a "
                "row: {without}. Of the table found no area: {lost}. Nothing was joined."
            ).format(
                table=table, n=number(found), all=number(len(areas.codes)), share=number(round(100 * share, 2)),
                without=some([_named(areas, code) for code in linked.without_row]),
                lost=some(list(linked.keys.lost)) or tr("none"),
            )
        )  # fmt: skip


def _named(areas: Areas, code: str) -> str:
    name = areas.names[areas.codes.index(code)]
    return f"{code} {name}" if name and name != code else code


def report(linked: Linked, areas: Areas, table: str) -> list[str]:
    """What was matched and what was not, on both sides, with examples: for the log."""
    keys = linked.keys
    out = [
        tr("'{table}': {n} of {all} areas have a row, by {way} in column {columns}.").format(
            table=table, n=number(len(areas.codes) - len(linked.without_row)), all=number(len(areas.codes)),
            way=way_words(keys.way), columns=" + ".join(f"'{name}'" for name in keys.columns),
        )
    ]  # fmt: skip
    if linked.without_row:
        out.append(
            tr("Areas without a row ({n}): {which}.").format(
                n=number(len(linked.without_row)), which=some([_named(areas, code) for code in linked.without_row])
            )
        )
    if keys.loose:
        out.append(
            tr("Names spelled otherwise ({n}): {which}.").format(
                n=number(len(keys.loose)), which=some([f"'{told}' = {name}" for told, name in keys.loose.items()])
            )
        )
    if keys.ambiguous:
        out.append(
            tr("Names that fit several areas, and were joined to none ({n}): {which}.").format(
                n=number(len(keys.ambiguous)),
                which=some([f"'{told}' ({', '.join(names)})" for told, names in keys.ambiguous.items()]),
            )
        )
    aside = {word_for(level, _KINDS): n for level, n in keys.levels.items()}
    if linked.totals:
        aside[tr("total of a wijk ({which})").format(which=some(sorted(set(linked.totals))))] = len(linked.totals)
    if keys.elsewhere:
        aside[tr("other municipalities")] = keys.elsewhere
    if aside:
        which = ", ".join(f"{number(n)} × {what}" for what, n in aside.items())
        out.append(tr("Rows set aside: {which}.").format(which=which))
    if keys.lost:
        out.append(
            tr("Rows that found no area ({n}): {which}.").format(
                n=number(sum(keys.lost.values())), which=some(list(keys.lost), 10)
            )
        )
        near = suggested(linked, areas)
        if near:
            out.append(
                tr("Do you mean this? Then give it as NAMEN: {names}").format(
                    names="; ".join(f"{told} = {name}" for told, name in near.items())
                )
            )
    if linked.special:
        out.append(
            tr("Special values and errors became unknown: {which}.").format(
                which=some(
                    [
                        f"{name} ({', '.join(f'{v}: {number(n)}×' for v, n in k.items())})"
                        for name, k in linked.special.items()
                    ]
                )
            )
        )
    return [*out, *linked.notes]


#: What a row is about that is about no area of the layer: as the report has it, and for people.
_KINDS = {
    "land": Text("country", "land"),
    "landsdeel": Text("part of the country", "landsdeel"),
    "provincie": Text("province", "provincie"),
    "gemeente": Text("municipality", "gemeente"),
    "totaal": Text("total", "totaal"),
    "onbekend": Text("unknown", "onbekend"),
    "zonder code of naam": Text("without code or name", "zonder code of naam"),
}


def suggested(linked: Linked, areas: Areas) -> dict[str, str]:
    """Names without an area that are nearly those of one without a row."""
    if linked.keys.way != "name":
        return {}
    place = {code: i for i, code in enumerate(areas.codes)}
    unmatched = [name for name in linked.keys.lost if name not in linked.keys.ambiguous]
    return suggestions(unmatched, [areas.names[place[code]] for code in linked.without_row])


def check_release(layer: AreaLayer) -> None:
    """Warn of scores that do not belong together."""
    for year in mixed_releases(layer.columns):
        layer.warnings.append(
            tr(
                "Leefbaarometer {year}: the difference between score and deviation is not the same for all "
                "buurten, so scores of different releases or layers seem to be mixed. Do not read a trend from "
                "them."
            ).format(year=year)
        )
