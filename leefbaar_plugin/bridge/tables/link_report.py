"""What became of every buurt and of every key of a table, as rows: data, so in Dutch."""

from __future__ import annotations

from ...core.tables.areas import Areas
from ...core.tables.link import Linked
from .linking import suggested

#: side, key, name, outcome, explanation, number of rows
Row = tuple[str, str, str, str, str, int]


def link_rows(linked: Linked, areas: Areas) -> list[Row]:
    """A row for each buurt, then one for each key of the table that found none."""
    keys = linked.keys
    rows_of: dict[str, int] = {}
    for code in keys.codes:
        if code:
            rows_of[code] = rows_of.get(code, 0) + 1
    without = set(linked.without_row)
    spelled = {name: told for told, name in keys.loose.items()}
    out: list[Row] = []
    for code, name in zip(areas.codes, areas.names):
        if code in without:
            out.append(("laag", code, name, "zonder rij", "De tabel heeft geen rij van deze buurt.", 0))
        elif name in spelled:
            out.append(
                ("laag", code, name, "gekoppeld, andere spelling", f"In de tabel: {spelled[name]}", rows_of[code])
            )
        else:
            out.append(("laag", code, name, "gekoppeld", "", rows_of.get(code, 0)))
    near = suggested(linked, areas)
    for key, n in keys.lost.items():
        if key in keys.ambiguous:
            told = f"Past bij meer buurten: {', '.join(keys.ambiguous[key])}"
            out.append(("tabel", key, "", "meer dan één buurt mogelijk", told, n))
        else:
            told = f"Lijkt op {near[key]}: bevestig met NAMEN" if key in near else ""
            out.append(("tabel", key, "", "zonder buurt", told, n))
    out += [("tabel", "", "", "ander niveau", level, n) for level, n in keys.levels.items()]
    out += [("tabel", name, "", "totaal van de wijk", "", 1) for name in linked.totals]
    if keys.elsewhere:
        out.append(("tabel", "", "", "andere gemeente", "", keys.elsewhere))
    return out
