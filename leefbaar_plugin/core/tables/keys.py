"""Which column of a table tells the buurt, and how: by code, by a part of it, by code and name in one, by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..language import tr
from ..naming.codes import as_text, gemeente_of
from .areas import Areas, Keys
from .contradictions import (
    CODE_WORDS,
    promise,
    quoted,
    refuse_blanks,
    refuse_contradiction,
    refuse_other_borders,
    refuse_parts_of_wijken,
    refuse_wijken,
    says_other_level,
)
from .grid import TableProblem
from .names import match, plain
from .readings import LEVELS, PARTS, READINGS, way_words
from .row_areas import ELSEWHERE, OF_LEVELS, municipalities, other_levels
from .table import Table

_TOTAL = re.compile(r"((?:sub)?totaal|total|eindtotaal|grand total|som|sum|gemiddeld|nederland)\b.*", re.IGNORECASE)
_UNKNOWN = re.compile(r"(onbekend|niet in te delen|niet ingedeeld|overig|unknown|n\.?v\.?t\.?|geen)\b.*", re.IGNORECASE)


def find_keys(
    table: Table,
    areas: Areas,
    column: str | None = None,
    gemeente: str | None = None,
    told: dict[str, str] | None = None,
) -> Keys:
    """Find the column that tells the area of each row.

    Parameters
    ----------
    column
        The column that the user names; None tries all, codes before names.
    gemeente
        A column with the municipality of each row, or the code or name of the one that all rows are in.
    told
        Names of the table with the name that the area has.

    Raises
    ------
    TableProblem
        No column holds codes or names of these areas, or two readings of the codes fit equally well.
    """
    if column is not None and column not in table.names:
        raise TableProblem(
            tr("'{table}' has no column '{column}'; it has {names}.").format(
                table=table.name, column=column, names=quoted(table.names)
            )
        )
    among = [column] if column else _promising(table)
    of_level = among if column else [name for name in among if not says_other_level(name, areas.level)]
    owners, owner_column = municipalities(table, areas, gemeente)
    owners = [other or owner for other, owner in zip(other_levels(table, areas.level), owners)]
    tried: list[Keys] = []
    for name in among:
        tried += _by_code(table, areas, name, owners, owner_column, asked=bool(column), parts=name in of_level)
        if any(keys.way not in PARTS and keys.found > len(areas.codes) / 2 for keys in tried):
            break  # complete codes of most areas: no other column can be the key
    best = _best(tried)
    if best is None and column is None:
        refuse_other_borders(table, areas)
    if best is None or best.found < min(2, len(areas.codes)) or _may_be_figures(table, best):
        named = [_by_name(table, areas, name, owners, owner_column, told) for name in of_level]
        by_name = max(named, key=lambda keys: keys.found, default=None)
        if by_name is not None and by_name.found > (best.found if best else 0):
            best = by_name
        elif by_name is not None and best is not None and column is None:
            refuse_contradiction(table, best, by_name)
    if best is None or not best.found:
        passed = [name for name in among if name not in of_level]
        problem = tr(
            "No column of '{table}' holds codes or names of these {areas}; it has {names}. Of its first column: "
            "{cells}. The layer has {code} ({name}). Tell the column with SLEUTEL, and the municipality with GEMEENTE."
        ).format(
            table=table.name, areas=f"{areas.level}en", names=quoted(table.names), code=areas.codes[0],
            cells=quoted(list(dict.fromkeys(table.columns[0]))), name=areas.names[0],
        )  # fmt: skip
        if passed:
            problem += " " + tr("Passed over, for by their name they are of another level: {names}.").format(
                names=quoted(passed)
            )
        raise TableProblem(problem)
    if best.way == "name" and column is None:
        refuse_wijken(table, best, areas)
    refuse_blanks(table, best)
    refuse_parts_of_wijken(table, best)
    return best


def _may_be_figures(table: Table, keys: Keys) -> bool:
    """True for short numbers, and for longer ones in a column that is not called a code: `140001` may be in euros."""
    name = keys.columns[-1]
    return keys.way in PARTS or (promise(name) > 1 and all(cell.isdigit() for cell in table[name] if cell))


def _promising(table: Table) -> list[str]:
    """The columns in the order to try them: those whose name promises a code, those that promise a name, the rest."""

    return sorted(table.names, key=promise)


def _by_code(
    table: Table,
    areas: Areas,
    name: str,
    owners: Sequence[str | None],
    owner_column: str | None,
    asked: bool,
    parts: bool,
) -> list[Keys]:
    """Each reading of a column as codes, with what it found."""
    pairs = Counter(zip(table[name], owners))  # a long table repeats them: each is read once
    keyed = {cell: as_text(cell) for cell, _ in pairs}
    wanted = set(areas.codes)
    out = []
    for way, read in READINGS.items():
        part = way in PARTS
        if part and not (parts and (asked or _may_be_part(table, name, keyed.values()))):
            continue
        codes = {(cell, owner): read(keyed[cell], owner) for cell, owner in pairs}
        found = sum(n for pair, n in pairs.items() if codes[pair] in wanted)
        if not found or (part and found < sum(n for (cell, _), n in pairs.items() if cell) / 2):
            continue
        columns = (owner_column, name) if part and owner_column else (name,)
        kept = {pair: code if code in wanted else None for pair, code in codes.items()}
        keys = Keys(columns, way, [kept[pair] for pair in zip(table[name], owners)])
        _sort_out(keys, pairs, codes, areas)
        out.append(keys)
    return out


def _may_be_part(table: Table, name: str, cells: Iterable[str]) -> bool:
    """A short number may be any figure: only a column that is called a code, or the first, is read as one."""
    folded = plain(name)
    named = any(word in folded.split() or folded.endswith(word) for word in CODE_WORDS) or name == table.names[0]
    return named and all(len(cell) <= 4 for cell in cells)


def _best(tried: Sequence[Keys]) -> Keys | None:
    """The reading that finds the most areas; whole codes go before parts of them, two parts that fit alike do not."""
    if not tried:
        return None
    best = max(tried, key=lambda keys: (keys.found, keys.way not in PARTS))
    rivals = [
        keys
        for keys in tried
        if keys.found == best.found
        and keys.columns == best.columns
        and keys.codes != best.codes
        and (keys.way in PARTS) == (best.way in PARTS)
    ]
    if rivals:
        differing = next(i for i, (a, b) in enumerate(zip(best.codes, rivals[0].codes)) if a != b)
        raise TableProblem(
            tr(
                "The codes in column '{column}' can be read in two ways that fit equally well: row {row} is {code} "
                "({way}) or {other} ({other_way}). Write complete codes (BU and eight characters) in the table."
            ).format(
                column=best.columns[-1], row=differing + 1, code=best.codes[differing], way=way_words(best.way),
                other=rivals[0].codes[differing], other_way=way_words(rivals[0].way),
            )
        )  # fmt: skip
    return best


def _by_name(
    table: Table,
    areas: Areas,
    name: str,
    owners: Sequence[str | None],
    owner_column: str | None,
    told: dict[str, str] | None,
) -> Keys:
    """A column as names, each within the municipality of its row where that is known."""
    pairs = Counter(zip(table[name], owners))
    codes: dict[tuple[str, str | None], str | None] = dict.fromkeys(pairs)
    keys = Keys((owner_column, name) if owner_column else (name,), "name", [])
    cells_of: dict[str | None, list[str]] = {}
    for cell, owner in pairs:
        if cell:
            cells_of.setdefault(owner, []).append(cell)
    for owner, cells in cells_of.items():
        places = [i for i, code in enumerate(areas.codes) if owner is None or gemeente_of(code) == owner]
        matched = match(cells, [areas.names[i] for i in places], told, areas.level)
        keys.loose.update(matched.loose)
        keys.ambiguous.update(matched.ambiguous)
        for cell, place in zip(cells, matched.places):
            codes[cell, owner] = None if place is None else areas.codes[places[place]]
    keys.codes = [codes[pair] for pair in zip(table[name], owners)]
    _sort_out(keys, pairs, codes, areas)
    return keys


def _sort_out(
    keys: Keys,
    pairs: Mapping[tuple[str, str | None], int],
    codes: Mapping[tuple[str, str | None], str | None],
    areas: Areas,
) -> None:
    """Say of the rows without an area why: another level, a total, elsewhere, or lost."""
    own, wanted = areas.gemeenten, set(areas.codes)
    places = {plain(name): "wijk" for name in areas.wijknamen if name}
    places |= {plain(name): "gemeente" for name in areas.gemeentenamen if name}
    for (cell, owner), n in pairs.items():
        code = codes[cell, owner]
        if code in wanted:
            continue
        level = next((told for pattern, told in LEVELS if code and pattern.fullmatch(code)), None)
        if level and level != areas.level:
            keys.levels[level] += n
        elif owner in OF_LEVELS - {ELSEWHERE}:
            keys.levels[str(owner)] += n
        elif owner == ELSEWHERE or (code and gemeente_of(code) not in own):
            keys.elsewhere += n
        elif not cell:
            keys.levels["zonder code of naam"] += n
        elif _TOTAL.fullmatch(cell):
            keys.levels["totaal"] += n
        elif _UNKNOWN.fullmatch(cell):
            keys.levels["onbekend"] += n
        elif plain(cell) in places:
            keys.levels[places[plain(cell)]] += n
        else:
            keys.lost[cell] = keys.lost.get(cell, 0) + n
