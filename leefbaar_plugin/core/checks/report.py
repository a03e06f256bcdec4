"""The report as one HTML file: no scripts, nothing from elsewhere, printable; every value is escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from ..numbers import CBS_REASONS, nl, nl_short
from ..pages.html_page import bar, document, key, table
from ..pages.style import STYLE
from ..wording import areas
from .column_facts import ColumnFacts
from .drawing import DEFS, EMPTY, HATCH, KNOWN, SMALL, colour_of, mark
from .finding import FOUT, IN_ORDE, OPMERKING, SEVERITIES, WAARSCHUWING, Finding, counted, in_order, many
from .outlook import NOT_ASKED, Outlook, summary

_NOUNS = {FOUT: ("fout", "fouten"), WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
          OPMERKING: ("opmerking", "opmerkingen"), IN_ORDE: ("in orde", "in orde")}  # fmt: skip
_MEANS = {
    FOUT: "de analyse stopt of klopt niet",
    WAARSCHUWING: "de uitkomst zegt minder",
    OPMERKING: "goed om te weten",
    IN_ORDE: "gecontroleerd",
}


@dataclass(frozen=True)
class Report:
    """What the report tells.

    Parameters
    ----------
    layer, place
        Name of the layer of buurten, and of the municipality or municipalities.
    made
        Date, version of the plugin and of QGIS, in one line.
    sources
        One line for each input.
    needed
        Fields that mechanisms use, with the names of those mechanisms.
    noun
        What a row is: `buurt` or `wijk`.
    """

    layer: str
    place: str
    rows: int
    made: str
    sources: Sequence[str]
    findings: Sequence[Finding]
    outlooks: Sequence[Outlook]
    columns: Sequence[ColumnFacts]
    needed: Mapping[str, str]
    noun: str = "buurt"


def headline(findings: Sequence[Finding]) -> str:
    """`3 fouten, 5 waarschuwingen en 2 opmerkingen`."""
    n = counted(findings)
    fouten, waarschuwingen, opmerkingen = (many(n[s], *_NOUNS[s]) for s in (FOUT, WAARSCHUWING, OPMERKING))
    return f"{fouten}, {waarschuwingen} en {opmerkingen}"


def as_html(report: Report) -> str:
    """The whole report."""
    title = f"Gegevenscontrole: {report.layer}"
    body = [
        DEFS,
        f"<h1>{escape(title)}</h1>",
        f'<p class="meta">{escape(report.place)} · {areas(report.rows, report.noun)} · {escape(report.made)}</p>',
        _tiles(report.findings),
        f'<p class="lead">{escape(headline(report.findings))}. {escape(summary(report.outlooks))}</p>',
        _verdict(report.findings),
        "<h2>Bevindingen</h2>", _findings(report.findings),
        "<h2>Wat de mechanismen kunnen zeggen</h2>", _outlooks(report.outlooks),
        "<h2>Kolommen</h2>", _columns(report.columns, report.needed),
        _footer(report),
    ]  # fmt: skip
    return document(title, STYLE, body)


def _tiles(findings: Sequence[Finding]) -> str:
    n = counted(findings)
    tiles = [
        f'<div class="tile" style="border-top-color:{colour_of(s)}"><b>{n[s]}</b>{mark(s, _NOUNS[s][n[s] != 1])}'
        f'<div class="meta">{escape(_MEANS[s])}</div></div>'
        for s in SEVERITIES
    ]
    return f'<div class="tiles">{"".join(tiles)}</div>'


def _verdict(findings: Sequence[Finding]) -> str:
    n = counted(findings)
    if n[FOUT]:
        text = "Verhelp eerst de fouten: daarmee stopt de analyse, of klopt de uitkomst niet."
    elif n[WAARSCHUWING]:
        text = "De analyse kan worden uitgevoerd. Lees de waarschuwingen: ze zeggen waar de uitkomst minder zegt."
    else:
        text = "De analyse kan worden uitgevoerd."
    return f"<p>{text} Een onbekende uitkomst is niet hetzelfde als geen risico.</p>"


def _findings(findings: Sequence[Finding]) -> str:
    rows = [
        f"<tr><td>{mark(f.severity)}</td><td class='part'>{escape(f.part)}</td><td>{_finding(f)}</td></tr>"
        for f in in_order(findings)
    ]
    return table(("Ernst", "Onderdeel", "Bevinding en wat te doen"), rows)


def _finding(f: Finding) -> str:
    out = escape(f.text)
    if f.advice:
        out += f'<div class="do"><b>Wat te doen:</b> {escape(f.advice)}</div>'
    if f.examples:
        out += f'<div class="eg">{escape("; ".join(f.examples))}</div>'
    return out


def _outlooks(outlooks: Sequence[Outlook]) -> str:
    legend = key(
        ((KNOWN, "te beoordelen"), (SMALL, "klein aantal"), (HATCH, "onbekend"), (EMPTY, "niet van toepassing"))
    )
    rows = [_outlook(one) for one in outlooks if one.status != NOT_ASKED]
    rows += [_outlook(one) for one in outlooks if one.status == NOT_ASKED]
    head = ("Mechanisme", "Buurten", "#Te beoordelen", "#Onbekend", "#N.v.t.", "Waarom niet, en waarmee wel")
    return legend + table(head, rows)


def _outlook(one: Outlook) -> str:
    kind = "landelijk" if one.national else "lokaal"
    name = f'<b>{escape(one.label)}</b><div class="meta">{kind}, {escape(one.status)}</div>'
    if one.status == NOT_ASKED:
        why = escape("; ".join(text for text, _ in one.reasons))
        return f"<tr><td class='name'>{name}</td><td></td>{3 * _number('–')}<td>{why}</td></tr>"
    drawn = bar((
        (one.assessable, KNOWN, "te beoordelen"), (one.small, SMALL, "klein aantal"),
        (one.unknown, HATCH, "onbekend"), (one.not_applicable, EMPTY, "niet van toepassing"),
    ))  # fmt: skip
    near = f'<div class="meta">waarvan nipt {nl(one.near, 0)}</div>' if one.near else ""
    small = f'<div class="meta">klein aantal {nl(one.small, 0)}</div>' if one.small else ""
    cells = (f"{nl(one.assessable, 0)} van {nl(one.rows, 0)}{near}", f"{nl(one.unknown, 0)}{small}",
             nl(one.not_applicable, 0))  # fmt: skip
    numbers = "".join(_number(cell) for cell in cells)
    return f"<tr><td class='name'>{name}</td><td>{drawn}</td>{numbers}<td>{_why(one)}</td></tr>"


def _number(cell: str) -> str:
    return f"<td class='n'>{cell}</td>"


def _why(one: Outlook) -> str:
    out = "".join(f"<div>{nl(n, 0)} × {escape(text)}</div>" for text, n in one.reasons)
    for words, names in (
        ("Gebruikt", one.used),
        ("Zonder bruikbare waarden", one.empty),
        ("Niet in de laag", one.lacking),
    ):
        if names:
            out += f'<div class="eg">{words}: {escape("; ".join(names))}</div>'
    return out


def _columns(columns: Sequence[ColumnFacts], needed: Mapping[str, str]) -> str:
    used = [one for one in columns if one.name in needed]
    filled = [one for one in columns if one.name not in needed and one.known]
    empty = [one for one in columns if one.name not in needed and not one.known]
    legend = key(((KNOWN, "waarde"), (HATCH, "bijzondere waarde van het CBS"), (EMPTY, "leeg")))
    head = ("Kolom", "Gevuld", "#Kleinste", "#Mediaan", "#Grootste", "Gebruikt door")
    out = [legend, f"<h3>Kolommen die mechanismen gebruiken ({len(used)})</h3>"]
    out.append(table(head, [_column(one, needed) for one in used]) if used else "<p>Geen.</p>")
    if filled:
        out += [
            f"<h3>Andere kolommen met waarden ({len(filled)})</h3>",
            table(head[:-1], [_column(o) for o in filled]),
        ]
    if empty:
        names = ", ".join(f"<code>{escape(one.name)}</code>" for one in empty)
        out.append(f"<h3>Andere kolommen zonder waarden ({len(empty)})</h3><p class='meta'>{names}</p>")
    return "\n".join(out)


def _column(one: ColumnFacts, needed: Mapping[str, str] | None = None) -> str:
    n = len(one.missing)
    special = sum(one.special.values())
    share = 100 * one.known / n if n else 0.0
    drawn = bar(
        ((one.known, KNOWN, "waarde"), (special, HATCH, "bijzondere waarde"), (n - one.known - special, EMPTY, "leeg"))
    )
    told = ", ".join(f"{CBS_REASONS.get(v, v)} {nl(k, 0)}×" for v, k in one.special.items())
    unit = f'<div class="meta">{escape(one.column.unit)}</div>' if one.column and one.column.unit else ""
    kind = f'<div class="meta">{one.label}</div>' if one.values is None or one.wrong else unit
    cells = [
        f"<td><code>{escape(one.name)}</code>{kind}</td>",
        f"<td class='full'>{drawn} {_percent(share)}{f'<div class=eg>{escape(told)}</div>' if told else ''}</td>",
        *(_number(text) for text in _spread(one)),
    ]
    if needed is not None:
        cells.append(f"<td>{escape(needed.get(one.name, ''))}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _percent(share: float) -> str:
    """A share that is neither nothing nor all is never written as 0% or 100%."""
    if 0 < share < 1:
        return "&lt; 1%"
    return "&gt; 99%" if 99 < share < 100 else f"{nl(share, 0)}%"


def _spread(one: ColumnFacts) -> tuple[str, str, str]:
    present = one.present
    if not len(present):
        return "", "", ""
    low, middle, high = float(present.min()), float(np.median(present)), float(present.max())
    return nl_short(low), nl_short(middle), nl_short(high)


def _footer(report: Report) -> str:
    sources = "".join(f"<div>Invoer: {escape(line)}</div>" for line in report.sources)
    return (
        f"<footer>{sources}<div>{escape(report.made)}</div><div>Gecontroleerd zijn de gegevens, niet de buurten: dit "
        "rapport zegt niets over de leefbaarheid. Er is niets aan de laag veranderd.</div></footer>"
    )
