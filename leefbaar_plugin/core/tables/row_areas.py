"""What other columns of a table tell of each row: the municipality that it lies in, or another level."""

from __future__ import annotations

from ..language import tr
from ..naming.codes import as_text, gemeente_of, only_gemeente
from ..naming.columns.areas import GEMEENTECODE, GEMEENTENAAM
from ..naming.recognition import recognise
from .areas import Areas
from .contradictions import quoted
from .grid import TableProblem
from .names import plain
from .table import Table

#: A municipality that has no area in the layer.
ELSEWHERE = ""
#: What a column may say that each row is about; nothing of a note below the table.
OF_LEVELS = {"", "land", "landsdeel", "provincie", "gemeente", "stadsdeel", "wijk", "buurt"}


def other_levels(table: Table, own: str) -> list[str | None]:
    """The level of each row that is about another than `own`, in a table with a column that says so (`recs`)."""
    for name in table.names:
        levels = {cell: plain(cell) for cell in set(table[name])}
        if {level for level in levels.values() if level} and set(levels.values()) <= OF_LEVELS:
            return [levels[cell] if levels[cell] not in ("", own) else None for cell in table[name]]
    return [None] * len(table)


def municipalities(table: Table, areas: Areas, told: str | None) -> tuple[list[str | None], str | None]:
    """The municipality (`GM0758`) of each row where it is told, and the column that tells it."""
    n = len(table)
    by_name = {plain(name): gemeente_of(code) for name, code in zip(areas.gemeentenamen, areas.codes) if name}

    def code_of(text: str) -> str | None:
        digits = as_text(text).removeprefix("GM")
        if digits.isdigit() and 0 < len(digits) <= 4:
            return "GM" + digits.zfill(4)
        return by_name.get(plain(text).removeprefix("gemeente "))

    if told is not None and told not in table.names:
        one = code_of(told)
        if one is None:
            raise TableProblem(
                tr("GEMEENTE '{told}' is no column of '{table}' and no municipality of the layer ({names}).").format(
                    told=told, table=table.name, names=quoted(sorted(by_name) or sorted(areas.gemeenten))
                )
            )
        return [one] * n, None
    column = told
    if column is None:
        named = [
            name
            for name in table.names
            if (known := recognise(name))
            and known[0] in (GEMEENTECODE, GEMEENTENAAM)
            and any(code_of(text) for text in set(table[name]))
        ]
        column = named[0] if named else None
    if column is not None:
        owner_of = {text: (code_of(text) or ELSEWHERE) if text else None for text in set(table[column])}
        return [owner_of[text] for text in table[column]], column
    return [only_gemeente(areas.codes)] * n, None
