"""What speaks against the key of a table: its level, its borders, rows without a key, another column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language import some, tr, trn
from ..naming.codes import BUURT, WIJK, as_text, gemeente_of
from ..naming.columns.areas import BUURTCODE, BUURTNAAM
from ..naming.recognition import recognise
from .areas import Areas, Keys
from .grid import TableProblem
from .names import plain
from .readings import PARTS, way_words
from .table import Table

#: Words of a header that promise a code or a name of an area.
CODE_WORDS = ("code", "nummer", "nr", "gwb", "regio", "sleutel", "id")
_NAME_WORDS = ("naam", "name", "buurt", "wijk", "neighbo", "district", "gebied", "regio")
_WIJK_WORD = re.compile(r"(?:wijk|wk|stadsdeel)(?:en|namen|naam|code|nr|nummer)?")
_BUURT_WORD = re.compile(r"(?:buurt|bu)(?:en|namen|naam|code|nr|nummer)?|neighbou?rhoods?")


def promise(name: str) -> int:
    """0 for the column of the code, 1 for what is called a code, 2 for what is called a name, 3 for the rest."""
    known = recognise(name)
    if known and known[0] is BUURTCODE:
        return 0
    folded = plain(name)
    if any(word in folded for word in CODE_WORDS):
        return 1
    if (known and known[0] is BUURTNAAM) or any(word in folded for word in _NAME_WORDS):
        return 2
    return 3


def says_other_level(name: str, level: str) -> bool:
    """True for a column that by its name is about wijken where the layer has buurten, or the other way round."""
    wijk, buurt = (any(map(words.fullmatch, plain(name).split())) for words in (_WIJK_WORD, _BUURT_WORD))
    return wijk != buurt and wijk == (level == "buurt")


def refuse_blanks(table: Table, keys: Keys) -> None:
    """Rows that tell no area at all, between or below those that do: a pivot writes a name once for all its rows."""
    telling = [name for name in table.names if name in keys.columns or promise(name) < 3]
    found = [row for row, code in enumerate(keys.codes) if code]
    blank = [row for row in range(found[0], len(table)) if not any(table[name][row] for name in telling)]
    if len(blank) > 1 or any(row < found[-1] for row in blank):
        name = keys.columns[-1]
        above = next(table[name][row] for row in range(blank[0], -1, -1) if table[name][row])
        raise TableProblem(
            trn(
                "'{table}' has {n} row without a key, below '{above}' in column '{column}'. If the key above holds for "
                "it too, as in a pivot table, fill it in (in a pivot: repeat all item labels); if it is a total, take "
                "it out.",
                "'{table}' has {n} rows without a key, the first below '{above}' in column '{column}'. If the key "
                "above holds for them too, as in a pivot table, fill it in for each row (in a pivot: repeat all item "
                "labels); if they are totals, take them out.",
                len(blank), table=table.name, above=above, column=name,
            )
        )  # fmt: skip


def refuse_parts_of_wijken(table: Table, keys: Keys) -> None:
    """Two digits count within the wijk where another column tells that: buurt 01 of wijk 06 is 0601, and not 0001."""
    cells = table[keys.columns[-1]]
    if keys.way not in PARTS or any(len(cell) > 2 for cell in cells):
        return
    for name in (name for name in table.names if says_other_level(name, "buurt")):
        for cell, wijk, code in zip(cells, table[name], keys.codes):
            if code and wijk.isdigit() and len(wijk) <= 2 and wijk.zfill(2) != code[6:8]:
                raise TableProblem(
                    tr(
                        "Column '{column}' of '{table}' seems to count within each wijk: '{cell}' would be {code}, but "
                        "column '{other}' says wijk '{wijk}'. Put the two into one column of four digits ({both}), and "
                        "name it buurtcode."
                    ).format(
                        column=keys.columns[-1], table=table.name, cell=cell, code=code, other=name, wijk=wijk,
                        both=f"{wijk.zfill(2)}{cell.zfill(2)}",
                    )
                )  # fmt: skip


def refuse_contradiction(table: Table, numbered: Keys, named: Keys) -> None:
    """Numbers that are read as a part of a code may be a rank: names that say otherwise are not passed over."""
    for row, (code, other) in enumerate(zip(numbered.codes, named.codes)):
        if code and other and code != other:
            column, rival = numbered.columns[-1], named.columns[-1]
            raise TableProblem(
                tr(
                    "'{table}' tells two areas in one row: '{cell}' in column '{column}' would be {code} ({way}), but "
                    "'{name}' in column '{rival}' is {other}. Tell with SLEUTEL which column is meant."
                ).format(
                    table=table.name, cell=table[column][row], column=column, code=code, way=way_words(numbered.way),
                    name=table[rival][row], rival=rival, other=other,
                )
            )  # fmt: skip


def refuse_wijken(table: Table, keys: Keys, areas: Areas) -> None:
    """Names of all wijken and of nothing else are figures of wijken, also where a buurt has the name of its wijk."""
    wijken = {plain(name) for name in areas.wijknamen if name}
    cells = {plain(cell) for cell, code in zip(table[keys.columns[-1]], keys.codes) if code}
    there = {plain(cell) for cell in table[keys.columns[-1]]}
    if areas.level == "buurt" and len(wijken) > 1 and cells <= wijken <= there and keys.found < len(areas.codes):
        raise TableProblem(
            tr(
                "Column '{column}' of '{table}' holds the names of all wijken and of no other buurt: its figures seem "
                "to be of wijken, and are not put into the buurten of the same name. If they are of these buurten, say "
                "so with SLEUTEL."
            ).format(column=keys.columns[-1], table=table.name)
        )


def refuse_other_borders(table: Table, areas: Areas) -> None:
    """Complete codes of which none is in the layer are of another year: names are then no key either."""
    for name in table.names:
        cells = [as_text(cell) for cell in table[name] if cell]
        own = [cell for cell in cells if BUURT.fullmatch(cell) or WIJK.fullmatch(cell)]
        if len(own) > 0.5 * len(cells) > 0:
            same = next((cell for cell in own if gemeente_of(cell) in areas.gemeenten), None)
            why = (
                tr(
                    "They are of the same municipality, as {code}: the borders seem to be of another year. Move the "
                    "figures to these borders first, with 'grenswijzigingomrekenen'."
                ).format(code=same)
                if same
                else tr("They are of other municipalities.")
            )
            told = tr(
                "Column '{column}' of '{table}' holds complete codes ({codes}), but none is in the layer, which has "
                "{own} …"
            ).format(column=name, table=table.name, codes=quoted(own, 3), own=areas.codes[0])
            raise TableProblem(f"{told} {why}")


def quoted(items: Sequence[str], most: int = 12) -> str:
    """Cells and names as they stand in the table, for a message."""
    return some([f"'{item}'" for item in items], most)
