"""A table laid beside the areas: the way from cells of text to columns in the order of the layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..columns import BRON, BUURTCODE, IDENTITY, JAAR, WATER, Column, canonical, recognise
from ..joining import join
from ..notation import POINT, NotANumber, TwoReadings
from ..values import as_values, number_column
from .grid import Grid, TableProblem
from .keys import Areas, Keys, find_keys
from .layout import Table, lay_out
from .names import match, plain
from .naming import field_name, year_of
from .recipe import Recipe, Take
from .shape import Wide, pivots, turned, widen, year_column
from .totals import totals_of_wijken

_NO_VALUES = {column.name for column in (*IDENTITY, WATER, JAAR, BRON)} | {"fid", "ogc_fid", "objectid", "geom"}


@dataclass
class Linked:
    """What a table gives.

    Parameters
    ----------
    columns : mapping
        Name in the layer to values in the order of the areas; missing is None.
    years, titles
        Per column the year that the table tells, and its title there.
    special
        Special values of the CBS and errors of a spreadsheet that became unknown, per column.
    keys
        How the areas were found, and what found none.
    without_row
        Codes of the areas for which the table has no row.
    recipe
        What was chosen and found: the table of next year is read the same way.
    """

    columns: dict[str, list[Any]]
    years: dict[str, int | None]
    titles: dict[str, str]
    special: dict[str, dict[str, int]]
    keys: Keys
    without_row: list[str]
    totals: list[str]
    recipe: Recipe
    source: str
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def link(grid: Grid, areas: Areas, recipe: Recipe, check: Callable[[], None] = lambda: None) -> Linked:
    """Lay a table beside the areas.

    Parameters
    ----------
    check
        Called between the steps; may raise to stop.

    Raises
    ------
    TableProblem
        The table cannot be read for certain: what, where and what to do.
    """
    table, keys = _keyed(lay_out(grid, recipe.kop), areas, recipe)
    check()
    year = year_column(table, [n for n in table.names if n not in keys.columns])
    values = [name for name in table.names if name not in keys.columns and name != year and _may_be_value(table, name)]
    totals = set(totals_of_wijken(table, keys.codes, values))
    rows = [i for i, code in enumerate(keys.codes) if code and i not in totals]
    source = recipe.bron or table.source or _told_source(table)
    set_aside = [table[keys.columns[-1]][i] for i in sorted(totals)]
    table = table.keep(rows)
    own = [code for i in rows if (code := keys.codes[i])]
    check()
    pivot = _pivot(table, own, values, year, recipe)
    titles = [name for name in values if name != pivot]
    wide = widen(table, own, titles, year, pivot, recipe.jaar or None)
    check()
    linked = Linked({}, {}, {}, {}, keys, [], set_aside, recipe, source, notes=table.notes)
    named = _named(wide, grid.name, recipe)
    cells = {name: wide.columns[key] for name, (key, _) in named.items()}
    factors = {name: take.factor for name, (_, take) in named.items()}
    _as_numbers(linked, grid, cells, factors, recipe)
    joined = join(areas.codes, wide.codes, linked.columns)
    linked.columns = {name: values for name, values in joined.columns.items() if not _are_names(values, areas)}
    linked.without_row = joined.buurten_without_row
    for name in linked.columns:
        key, _ = named[name]
        title, category, _ = key
        linked.years[name] = _year(key) or recipe.peiljaar or None
        linked.titles[name] = f"{title}: {category}" if category is not None else title
    _drop_empty(linked)
    linked.recipe = replace(
        recipe, sleutel=keys.columns[-1],
        gemeente=recipe.gemeente or (keys.columns[0] if len(keys.columns) > 1 else ""),
        spil=pivot or "",
    )  # fmt: skip
    return linked


def _keyed(table: Table, areas: Areas, recipe: Recipe) -> tuple[Table, Keys]:
    """The table with the area of each row; turned first when the areas stand in its header."""
    above = match(table.names[1:], areas.names, dict(recipe.namen))
    wanted = set(areas.codes)
    in_header = max(
        len({place for place in above.places if place is not None}), sum(1 for name in table.names if name in wanted)
    )
    told = {"column": recipe.sleutel or None, "gemeente": recipe.gemeente or None, "told": dict(recipe.namen)}
    if recipe.sleutel and recipe.sleutel in table.names and in_header < 2:
        return table, find_keys(table, areas, **told)  # type: ignore[arg-type]
    try:
        keys = find_keys(table, areas, **told)  # type: ignore[arg-type]
    except TableProblem:
        if in_header < 2:
            raise
        keys = None
    if keys is None or in_header > max(1, keys.found):
        table = turned(table)
        keys = find_keys(table, areas, table.names[0], None, dict(recipe.namen))
    return table, keys


def _may_be_value(table: Table, name: str) -> bool:
    """False for what identifies, for a source, and for a column without a name that only counts the rows."""
    if canonical(name).lower() in _NO_VALUES:
        return False
    cells = table[name]
    if name.lower() in ("id", "gid"):
        return len(set(cells)) < len(cells)
    counted = name.startswith("kolom_") and cells in ([str(i) for i in range(k, k + len(cells))] for k in (0, 1))
    return not counted


def _told_source(table: Table) -> str:
    for name in table.names:
        known = recognise(name)
        if known and known[0] is BRON:
            told = {cell for cell in table[name] if cell}
            return told.pop() if len(told) == 1 else ""
    return ""


def _pivot(table: Table, codes: Sequence[str], values: Sequence[str], year: str | None, recipe: Recipe) -> str | None:
    """The column whose values become columns: as the user says, else the only one that tells rows apart."""
    if recipe.spil:
        if recipe.spil not in table.names:
            raise TableProblem(f"SPIL: '{table.name}' has no column '{recipe.spil}'; it has {', '.join(table.names)}.")
        return recipe.spil
    cells = table[year] if year else [""] * len(codes)
    if len(set(zip(codes, cells))) == len(codes):
        return None
    possible = pivots(table, codes, values, year)
    return possible[0] if len(possible) == 1 else None


def _are_names(values: Sequence[Any], areas: Areas) -> bool:
    """True for a column that says the names of the areas once more."""
    pairs = [(value, name) for value, name in zip(values, areas.names) if isinstance(value, str)]
    return bool(pairs) and all(plain(value) == plain(name) for value, name in pairs)


Key = tuple[str, "str | None", "int | None"]


def _year(key: Key) -> int | None:
    """The year of a column: of its title, else of its rows."""
    title, category, year = key
    return year_of(title)[1] or (year_of(category)[1] if category else None) or year


def _named(wide: Wide, table_name: str, recipe: Recipe) -> dict[str, tuple[Key, Take]]:
    """Names in the layer of the columns that are taken."""
    everything = list(wide.columns)
    single = len({title for title, _, _ in everything}) == 1
    about = {key: _about(key, single, table_name, recipe) for key in everything}
    by_stem: dict[str, set[int | None]] = {}
    for key, stem in about.items():
        by_stem.setdefault(stem, set()).add(_year(key))
    out: dict[str, tuple[Key, Take]] = {}
    used: set[Take] = set()
    for key, stem in about.items():
        take = _take(key, stem, recipe)
        if take is None:
            continue
        year = _year(key)
        if recipe.jaar and year and year != recipe.jaar:
            continue
        used.add(take)
        name = canonical(take.naar) if take.naar else field_name(stem)
        in_title = year is not None and year_of(key[0])[1] == year
        if year and _carries_year(name, recipe.jaar, in_title, len(by_stem[stem]) > 1):
            name = canonical(f"{name}_{year}")
        if name in out:
            raise TableProblem(
                f"'{table_name}': columns '{out[name][0][0]}' and '{key[0]}' would both be called '{name}'. Give one "
                "another name with KOLOMMEN, as in: title = name."
            )
        out[name] = key, take
    lacking = [take.van for take in recipe.kolommen if take not in used]
    if lacking:
        raise TableProblem(
            f"'{table_name}' has no column {', '.join(repr(name) for name in lacking)} (KOLOMMEN)"
            + (f" of {recipe.jaar}" if recipe.jaar else "")
            + f"; it has {', '.join(dict.fromkeys(repr(_title(key)) for key in everything))[:400]}."
        )
    if not out:
        raise TableProblem(f"'{table_name}' has no columns to join" + (f" of {recipe.jaar}." if recipe.jaar else "."))
    return out


def _title(key: Key) -> str:
    return key[1] if key[1] is not None else key[0]


def _about(key: Key, single: bool, table_name: str, recipe: Recipe) -> str:
    """What a column is about, without its year."""
    title, category, _ = key
    stem = year_of(title)[0] if year_of(title)[1] else title
    if not stem:  # the title is a year: what the numbers are stands nowhere in the table
        stem = recipe.waarde or _without_years(table_name)
    if category is None:
        return stem
    told = year_of(category)[0] if year_of(category)[1] else category
    return told if single else f"{stem} {told}"


def _without_years(name: str) -> str:
    words = [
        word for word in plain(name).split() if not (len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"))
    ]
    return "_".join(words) or "waarde"


def _take(key: Key, stem: str, recipe: Recipe) -> Take | None:
    """The wish of the user for a column; of several the most exact."""
    if not recipe.kolommen:
        return Take(key[0])
    title, category, year = key
    for spelled in (title, category, stem, field_name(stem), f"{field_name(stem)}_{_year(key)}", str(year or "")):
        for take in recipe.kolommen:
            if spelled and take.van == spelled:
                return take
    return None


def _carries_year(name: str, chosen: int, in_title: bool, several: bool) -> bool:
    """True when the year belongs in the name: always for a yearly column, else to tell years apart."""
    known: Column | None = number_column(name)
    if known is not None and known.yearly:
        return True
    return not chosen and (in_title or several)


def _as_numbers(
    linked: Linked, grid: Grid, cells: dict[str, list[str]], factors: dict[str, float], recipe: Recipe
) -> None:
    unclear = []
    for name, texts in cells.items():
        errors = [text for text in texts if text.startswith("#") and len(text) > 2]
        kept = ["" if text.startswith("#") and len(text) > 2 else text for text in texts]
        try:
            read = as_values(kept, name, typeless=True, decimal=_decimal(kept, grid, recipe))
        except TwoReadings as two:
            unclear.append(f"column '{name}': {two}")
            continue
        except NotANumber as wrong:
            raise TableProblem(
                f"Column '{name}' of '{grid.name}' should hold numbers but holds text, or mixes two notations: "
                f"{wrong}. Mend the column, or leave it out with KOLOMMEN."
            ) from wrong
        values = read.values
        if recipe.nul_is_onbekend:
            values = [None if v == 0 and not isinstance(v, str) else v for v in values]
        if factors[name] != 1:
            values = [v if v is None or isinstance(v, str) else _scaled(v, factors[name]) for v in values]
        linked.columns[name] = values
        special = dict(read.special)
        for text in errors:
            special[text] = special.get(text, 0) + 1
        if special:
            linked.special[name] = special
        _doubt(linked, name, values)
    if unclear:
        raise TableProblem(
            f"'{grid.name}' can be read in two ways: {'; '.join(unclear[:5])}"
            + (f"; and {len(unclear) - 5} columns more" if len(unclear) > 5 else "")
            + ". Say which it is with DECIMAAL."
        )


def _decimal(texts: Sequence[str], grid: Grid, recipe: Recipe) -> str | None:
    """The decimal mark where it is known: numbers of a workbook, a database or JSON come with a point."""
    if recipe.decimaal:
        return recipe.decimaal
    return None if grid.text or any("," in text for text in texts) else POINT


def _scaled(value: float, factor: float) -> float:
    """A product without the noise of binary fractions: 175000 × 0.001 is 175."""
    return round(value * factor, 10)


def _doubt(linked: Linked, name: str, values: Sequence[Any]) -> None:
    """Say what looks wrong with the unit of a column, and what looks missing."""
    numbers = [v for v in values if isinstance(v, (int, float))]
    if not numbers:
        return
    if len(numbers) > 2 and not any(numbers):
        linked.warnings.append(
            f"Column '{name}' holds nothing but zeros. If they stand for missing, say so with NUL_IS_ONBEKEND."
        )
    known = number_column(name)
    if known is None:
        return
    middle = sorted(numbers)[len(numbers) // 2]
    if known.unit.startswith("× € 1.000") and middle > 10_000:
        raise TableProblem(
            f"Column '{name}' is in thousands of euros, but its middle value is {middle:g}: the table seems to hold "
            f"whole euros. Take it with a factor, in KOLOMMEN: {linked.titles.get(name, 'title')} = {name} * 0.001"
        )
    if known.unit == "%" and max(numbers) > 100:
        linked.warnings.append(f"Column '{name}' is a percentage, but its largest value is {max(numbers):g}.")


def _drop_empty(linked: Linked) -> None:
    empty = [name for name, values in linked.columns.items() if all(v is None for v in values)]
    for name in empty:
        del linked.columns[name]
    if empty:
        linked.notes.append(f"Without any value for these areas, and left out: {', '.join(empty[:8])}.")
    if not linked.columns:
        raise TableProblem("None of the columns of the table holds a value for these areas.")


__all__ = ["BUURTCODE", "Areas", "Linked", "link"]
