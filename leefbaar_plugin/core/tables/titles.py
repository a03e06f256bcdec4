"""What the columns of a table are called in the layer: by their title, category and year, or as the user wishes."""

from __future__ import annotations

from ..language import tr
from ..naming.columns.column import Column
from ..naming.recognition import canonical
from ..values import number_column
from .grid import TableProblem
from .names import plain
from .naming import field_name, year_of
from .recipe import Recipe, Take
from .shape import Key, Wide


def key_year(key: Key) -> int | None:
    """The year of a column: of its title, else of its rows."""
    title, category, year = key
    return year_of(title)[1] or (year_of(category)[1] if category else None) or year


def named(wide: Wide, table_name: str, recipe: Recipe) -> dict[str, tuple[Key, Take]]:
    """Names in the layer of the columns that are taken."""
    everything = list(wide.columns)
    single = len({title for title, _, _ in everything}) == 1
    about = {key: _about(key, single, table_name, recipe) for key in everything}
    by_stem: dict[str, set[int | None]] = {}
    for key, stem in about.items():
        by_stem.setdefault(stem, set()).add(key_year(key))
    years = {year for key in everything if (year := key_year(key))}
    if recipe.jaar and years and recipe.jaar not in years:
        raise TableProblem(
            tr("'{table}' has no columns of {year} (JAAR); it has {years}.").format(
                table=table_name, year=recipe.jaar, years=", ".join(map(str, sorted(years)))
            )
        )
    out: dict[str, tuple[Key, Take]] = {}
    taken: dict[str, Key] = {}  # capitals make no difference, as in a GeoPackage
    used: set[Take] = set()
    for key, stem in about.items():
        take = _take(key, stem, recipe)
        if take is None:
            continue
        year = key_year(key)
        if recipe.jaar and year and year != recipe.jaar:
            continue
        used.add(take)
        name = canonical(take.naar) if take.naar else field_name(stem)
        in_title = year is not None and year_of(key[0])[1] == year
        if year and _carries_year(name, recipe.jaar, in_title, len(by_stem[stem]) > 1):
            name = canonical(f"{name}_{year}")
        first = taken.setdefault(name.casefold(), key)
        if first != key:
            raise TableProblem(
                tr(
                    "'{table}': columns '{first}' and '{second}' would both be called '{name}'. Give one another name "
                    "with KOLOMMEN, as in: title = name."
                ).format(table=table_name, first=first[0], second=key[0], name=name)
            )
        out[name] = key, take
    lacking = [take.van for take in recipe.kolommen if take not in used]
    if lacking:
        said = (
            tr("'{table}' has no column {lacking} (KOLOMMEN) of {year}; it has {names}.")
            if recipe.jaar
            else tr("'{table}' has no column {lacking} (KOLOMMEN); it has {names}.")
        )
        raise TableProblem(
            said.format(
                table=table_name, lacking=", ".join(repr(name) for name in lacking), year=recipe.jaar,
                names=", ".join(dict.fromkeys(repr(_title(key)) for key in everything))[:400],
            )
        )  # fmt: skip
    if not out:
        said = (
            tr("'{table}' has no columns to join of {year}.")
            if recipe.jaar
            else tr("'{table}' has no columns to join.")
        )
        raise TableProblem(said.format(table=table_name, year=recipe.jaar))
    return out


def told_title(key: Key) -> str:
    """The title of a column as the table has it, with its category."""
    title, category, _ = key
    return f"{title}: {category}" if category is not None else title


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
    for spelled in (title, category, stem, field_name(stem), f"{field_name(stem)}_{key_year(key)}", str(year or "")):
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
