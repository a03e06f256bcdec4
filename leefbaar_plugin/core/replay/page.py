"""The page on a result: what made it, from what, with which settings, and whether it can be had again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from ..evidence.paper import Section, paper
from ..mechanism import Mechanism
from ..pages.html_page import table
from ..setting_words import setting_words
from .finding import OPEN, REPEAT, Finding

#: Characters of a value that the page shows.
_LONGEST = 160

_TITLES = {OPEN: "Hoe deze laag gemaakt is", REPEAT: "De analyse herhaald"}


def page(found: Finding, name: str, command: str, mechanisms: Sequence[Mechanism] = ()) -> str:
    """The page.

    Parameters
    ----------
    name
        Of the layer.
    command
        What makes the result again, to paste in a terminal.
    mechanisms
        Those that there are, for the names of their settings.
    """
    told = found.told
    made = f"{name} — {told.get('algoritme', '')}, {told.get('gemaakt', '')[:10]}"
    sections = [*_differences(found), *_touched(found), _inputs(found), *_chain(told)]
    if command:
        sections.append(
            Section(
                "Opnieuw uitvoeren",
                f'<pre style="white-space:pre-wrap;overflow-wrap:anywhere">{escape(command)}</pre>',
                "Plak deze regel in een terminal van Linux of macOS (bash of zsh). Onder Windows: schrijf de "
                "parameters als bestand (INSTELLINGEN_UIT) en geef in de Opdrachtprompt van OSGeo4W: qgis_process run "
                f"{told.get('algoritme', '')} - < bestand.json. De opdracht schrijft naar dezelfde plek als toen. "
                "Instellingen die gelijk zijn aan de standaard van deze versie zijn weggelaten; het bestand bevat ze "
                "alle. Wachtwoorden en servers staan er nooit in: een tabel uit een database, een laag in het geheugen "
                "en een selectie vult u zelf in.",
            )
        )
    sections += [_settings(told, mechanisms), *_counts(told, mechanisms)]
    account = [
        f"Gemaakt met Leefbaar {told.get('leefbaar')}, QGIS {told.get('qgis')}; bekeken met Leefbaar "
        f"{found.now['leefbaar']}, QGIS {found.now['qgis']}."
    ]
    return paper(_TITLES.get(found.what, "Is de uitkomst te herhalen?"), made, found.sentence, sections, account)


def _row(cells: Iterable[Any]) -> str:
    return f"<tr>{''.join(f'<td>{escape(str(cell)) if cell is not None else chr(8211)}</td>' for cell in cells)}</tr>"


def _shown(row: Sequence[str | None]) -> str:
    """A row of the table of differences; of long sentences the part where they begin to differ."""
    *rest, before, after = row
    one, other = before or "", after or ""
    if max(len(one), len(other)) <= _LONGEST:
        return _row(row)
    same = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    start = max(0, same - _LONGEST // 4)
    return _row([*rest, *(_part(text, start) for text in (before, after))])


def _part(text: str | None, start: int) -> str | None:
    if text is None:
        return None
    end = start + _LONGEST
    return f"{'…' if start else ''}{text[start:end]}{'…' if len(text) > end else ''}"


def _differences(found: Finding) -> Iterator[Section]:
    if found.compared is None:
        return
    rows = found.rows
    html = (
        table(["Wat verschilt", "Onderdeel", "Rij", "In de laag", "Nu"], map(_shown, rows))
        if rows
        else "<p>Er is geen enkel verschil.</p>"
    )
    yield Section(
        "Wat verschilt",
        html,
        "Links wat in de laag staat, rechts wat de nieuwe berekening geeft. Van elke kolom staan er hooguit vijf "
        "waarden. Getallen staan er tot het laatste cijfer: ook een heel klein verschil telt als verschil.",
    )


def _touched(found: Finding) -> Iterator[Section]:
    if found.touched is None:
        return
    said = (
        f"<p>Anders dan toen de laag geschreven werd: {escape(', '.join(found.touched))}.</p>"
        if found.touched
        else "<p>De laag is sinds de berekening niet veranderd.</p>"
    )
    yield Section(
        "Is de laag zelf nog zoals ze was?",
        said,
        "Bij het schrijven is een vingerafdruk (SHA-256) van elke kolom bewaard. Wie daarna één cijfer wijzigt, krijgt "
        "een andere vingerafdruk.",
    )


def _inputs(found: Finding) -> Section:
    rows = [
        _row((one.role, one.name, "" if one.rows is None else one.rows, one.place, one.words)) for one in found.inputs
    ]
    html = table(["Waarvoor", "Naam", "Rijen", "Waar", "Nu"], rows) if rows else "<p>Geen invoer vastgelegd.</p>"
    return Section(
        "Waar de laag van gemaakt is",
        html,
        "Van elk bestand zijn pad, grootte en vingerafdruk bewaard. Een bestand kan veranderen door het te openen; "
        "daarom beslist de inhoud die gelezen werd, waar die bekend is. Een database of een laag in het geheugen heeft "
        "geen bestand.",
    )


def _chain(told: Mapping[str, Any]) -> Iterator[Section]:
    steps = list(_steps(told, 1))
    if steps:
        yield Section(
            "De stappen ervoor",
            table(["Terug", "Algoritme", "Datum", "Invoer"], map(_row, steps)),
            "De invoer is zelf een uitkomst. Alleen de laatste stap wordt herhaald; open een eerdere laag om die stap "
            "te controleren.",
        )


def _steps(told: Mapping[str, Any], depth: int) -> Iterator[tuple[Any, ...]]:
    for run in told.get("eerder", ()):
        names = ", ".join(each.get("naam", "") for each in run.get("invoer", ()))
        yield depth, run.get("algoritme", ""), run.get("gemaakt", "")[:10], names
        yield from _steps(run, depth + 1)


def _settings(told: Mapping[str, Any], mechanisms: Iterable[Mechanism]) -> Section:
    """The settings, a line for each algorithm or mechanism that has them."""
    known = {name: m for m in mechanisms for name in (m.id, m.slug)}
    own = str(told.get("algoritme", "")).rpartition(":")[2]
    owned: dict[str, list[str]] = {}
    for name, value in told.get("instellingen", {}).items():
        owner, given = (name, value) if isinstance(value, Mapping) else (own, {name: value})
        words = [setting_words(known.get(owner), one, each) for one, each in given.items()]
        owned.setdefault(known[owner].label if owner in known else owner, []).extend(words)
    rows = [_row((owner, "; ".join(settings))) for owner, settings in owned.items() if settings]
    html = table(["Van", "Instellingen"], rows) if rows else "<p>Geen instellingen vastgelegd.</p>"
    return Section("Met welke instellingen", html)


def _counts(told: Mapping[str, Any], mechanisms: Iterable[Mechanism]) -> Iterator[Section]:
    labels = {m.id: m.label for m in mechanisms}
    rows = []
    for what, value in told.get("tellingen", {}).items():
        words = ", ".join(f"{k}: {v}" for k, v in value.items()) if isinstance(value, Mapping) else value
        rows.append(_row((labels.get(what, what), words)))
    if rows:
        yield Section("Wat eruit kwam", table(["Wat", "Aantal"], rows))
