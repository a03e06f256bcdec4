"""The page that a council reads: what changed between two runs, and what that comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import groupby

from ...assessment import NVT
from ...charts.bars import Series, bars
from ...judging.neighbours import Rows
from ...naming.codes import NOUNS
from ...numbers import nl, plural
from ...pages.html_page import apart, table
from ...palette import FAINT, FEWER, GREY, HATCH, MORE_FILL, OTHERWISE, PAPER, QUIET_FILL, WARM_HATCH
from ...report.drawing import Shape
from ...results.scenario import KNOWLEDGE, ONE_SIDE, SAME
from ...wording import areas
from ..area_map import MOST_DRAWN, area_map
from ..paper import Section, paper
from .causes import CAUSES, Cause, tally
from .compared import Compared
from .kinds import (
    BECAME_KNOWN,
    BECAME_UNKNOWN,
    CHANGED,
    GONE,
    KINDS,
    NEW,
    RISK_KNOWN,
    RISK_LOST,
    STAYED_RISK,
    STAYED_SAFE,
    STAYED_UNKNOWN,
)
from .per_area import BOTH_WAYS, AreaChange, both_sentences
from .words import MEANING, in_words, narrow

#: More changes than this are not listed: a page with more opens slowly.
MOST_LISTED = 300
#: With more changes than this their list is folded: a council reads what goes before, and prints no forty sheets.
MOST_OPEN = 40

_FILLS = {NEW: MORE_FILL, GONE: FEWER, BOTH_WAYS: OTHERWISE, KNOWLEDGE: QUIET_FILL, SAME: QUIET_FILL, ONE_SIDE: GREY,
          NVT: PAPER}  # fmt: skip
_HATCHED = {BOTH_WAYS: (WARM_HATCH, 45), KNOWLEDGE: ("#707070", 0), ONE_SIDE: (HATCH, 135), NVT: (FAINT, 90)}

#: Columns of the table by mechanism: heading, the kinds that it counts, and which of them are a risk.
_COLUMNS = (
    ("nieuw risico", (NEW,), ""), ("vervallen risico", (GONE,), ""), ("bekend geworden", BECAME_KNOWN, RISK_KNOWN),
    ("onbekend geworden", BECAME_UNKNOWN, RISK_LOST), ("bleef risico", (STAYED_RISK,), ""),
    ("bleef geen risico", (STAYED_SAFE,), ""), ("bleef onbekend", (STAYED_UNKNOWN,), ""),
)  # fmt: skip


def page(
    told: Compared,
    causes: Sequence[Cause],
    found: Sequence[AreaChange],
    shapes: Sequence[Shape],
    names: tuple[str, str],
    lines: Sequence[str],
    account: Sequence[str],
) -> str:
    """The page as HTML.

    Parameters
    ----------
    found, shapes
        Every area, by code, and where it lies.
    names
        Of the runs.
    lines
        In what the runs differ as a whole.
    account
        What it rests on.
    """
    counted = plural(len(told.mechanisms), "mechanisme", "mechanismen")
    about = f"{areas(len(told.shared), told.noun)} in beide analyses, {counted}"
    sections = [_differences(lines), _by_mechanism(told), *_by_cause(told, causes), *_map(told, found, shapes)]
    sections += [*_list(told, found), *_alone(told)]
    claim = " ".join(filter(None, (in_words(told, causes, names), narrow(told))))
    return paper(f"Verschillen: {names[0]} → {names[1]}", about, claim, sections, account)


def _differences(lines: Sequence[str]) -> Section:
    listed = "".join(f"<li>{escape(apart(line))}</li>" for line in lines)
    html = f"<ul>{listed}</ul>" if lines else "<p>In niets: dezelfde invoer, instellingen, grenzen en versie.</p>"
    return Section("Waarin de analyses verschillen", html,
                   "Dit staat in de herkomst van beide lagen, en volgt uit hun grenzen. Wat hier niet staat, is "
                   "volgens die herkomst gelijk; staat er 'onbekend', dan zegt zij dat niet.")  # fmt: skip


def _by_mechanism(told: Compared) -> Section:
    changed = told.tally[:, : len(CHANGED)].sum(axis=1) > 0
    same = int((~changed).sum())
    rows = [_numbers(m.label, told.tally[j]) for j, m in enumerate(told.mechanisms) if changed[j] or same == 1]
    if same > 1:
        words = f"{'De andere' if changed.any() else 'Alle'} {same} mechanismen: niets veranderd"
        rows.append(_numbers(words, told.tally[~changed].sum(axis=0)))
    if len(told.mechanisms) > 1:
        rows.append(_numbers("Alle mechanismen", told.tally.sum(axis=0)))
    return Section(
        "Wat er verandert, per mechanisme",
        table(["Mechanisme", *(f"#{words}" for words, *_ in _COLUMNS)], rows),
        f"Elk getal is een aantal {NOUNS[told.noun]}; tussen haakjes hoeveel daarvan een risico zijn of waren. Een "
        "nieuw risico was eerst beoordeeld als geen risico. Wat bekend werd, was eerst onbekend of niet onderzocht: of "
        "het risico er toen al was, weten we niet. Onbekend is nooit hetzelfde als geen risico.",
    )


def _numbers(name: str, counts: Rows) -> str:
    number = dict(zip(KINDS, counts.tolist()))
    cells = []
    for _, kinds, risk in _COLUMNS:
        n = sum(number[kind] for kind in kinds)
        cells.append((nl(n, 0) if n else "–") + (f" ({nl(number[risk], 0)})" if risk and n else ""))
    return _row(name, cells)


def _by_cause(told: Compared, causes: Sequence[Cause]) -> list[Section]:
    if not causes:
        return []
    found = tally(causes)
    there = [kind for kind in CAUSES if found[kind]]
    chart = bars(
        "Aantal veranderingen per oorzaak: " + ", ".join(f"{kind} {nl(found[kind], 0)}" for kind in there),
        CAUSES, [Series("veranderingen", [float(found[kind]) for kind in CAUSES])], lambda value: nl(value, 0),
    )  # fmt: skip
    meant = "".join(f"<tr><td>{kind}</td><td>{MEANING[kind]}</td></tr>" for kind in there)
    pairs = Counter((change.mechanism.id, cause.kind) for change, cause in zip(told.changes, causes))
    crossed = [
        _row(m.label, [nl(pairs[m.id, kind], 0) if pairs[m.id, kind] else "–" for kind in there])
        for m in told.mechanisms
        if any(pairs[m.id, kind] for kind in there)
    ]
    html = chart + table(("Oorzaak", "Wat het is"), [meant])
    html += table(("Mechanisme", *(f"#{kind}" for kind in there)), crossed)
    return [Section(
        "Waardoor het verandert", html,
        "Elke verandering van een oordeel telt één keer. Eerst valt af wat volgens de herkomst gelijk bleef. Blijft er "
        "meer over, dan is nagerekend wat de nieuwe waarde bij de oude drempel had gegeven, en omgekeerd. Wat dan nog "
        "niet uit elkaar te houden is, staat er zo: herhaal dan een van beide analyses met maar één verschil.",
    )]  # fmt: skip


def _row(name: str, cells: Sequence[str]) -> str:
    shown = "".join(f'<td class="n">{cell}</td>' for cell in cells)
    return f'<tr><td class="name">{escape(apart(name))}</td>{shown}</tr>'


def _map(told: Compared, found: Sequence[AreaChange], shapes: Sequence[Shape]) -> list[Section]:
    title = "Waar het verandert"
    if len(found) > MOST_DRAWN:
        many = nl(len(found), 0)
        return [Section(title, f"<p>Te veel gebieden voor een kaart op deze pagina ({many}): zie de laag.</p>")]
    if not any(shape.rings for shape in shapes):
        return []
    names = [told.area(one.code).title for one in found]
    drawn = area_map("Kaart van wat er verandert", shapes, names, [one.shown for one in found], _FILLS, _HATCHED)
    reading = "Een kleur zegt wat er verandert, niet hoe erg het is. Wijs een gebied aan voor zijn naam."
    return [Section(title, drawn, reading)]


def _list(told: Compared, found: Sequence[AreaChange]) -> list[Section]:
    changed = [one for one in found if one.found]
    if not changed:
        return []
    parts, left = [], MOST_LISTED
    for (_, wijk), group in groupby(changed, key=lambda one: _wijk(told, one.code)):
        rows = [_entry(told, one, place) for one in group for place in range(len(one.found))]
        if left > 0:
            parts.append(f"<h3>{escape(apart(wijk))}</h3>{table(_HEAD, rows[:left])}")
        left -= len(rows)
    if left < 0:
        words = "1 verandering staat" if left == -1 else f"{nl(-left, 0)} veranderingen staan"
        parts.append(f"<p>Nog {words} in de tabel van veranderingen en op de laag.</p>")
    reading = (
        "In de volgorde van de codes: dat is geen rangorde. Bij elke verandering staat wat het mechanisme eerst zei en "
        "wat het nu zegt."
    )
    total = sum(len(one.found) for one in changed)
    opened = " open" if total <= MOST_OPEN else ""
    noun = "verandering" if total == 1 else "veranderingen"
    summary = f"<summary>{nl(total, 0)} {noun}, met de zin ervoor en erna</summary>"
    html = f"<details{opened}>{summary}{''.join(parts)}</details>"
    return [Section("Elke verandering, per wijk", html, reading)]


_HEAD = ("Gebied", "Mechanisme", "Verandering", "Oorzaak", "Uitleg")


def _wijk(told: Compared, code: str) -> tuple[str, str]:
    area = told.area(code)
    return area.wijk_code, f"{area.wijk} ({area.wijk_code})" if area.wijk else area.wijk_code


def _entry(told: Compared, one: AreaChange, place: int) -> str:
    change, cause = one.found[place]
    cells = (told.area(one.code).title if place == 0 else "", change.mechanism.label, change.kind, cause.text)
    first = "".join(f"<td>{escape(apart(text))}</td>" for text in cells)
    return (
        f'<tr>{first}<td>{escape(apart(cause.why))}<p class="eg">{escape(apart(both_sentences(change)))}</p></td></tr>'
    )


def _alone(told: Compared) -> list[Section]:
    if not told.alone:
        return []
    parts = []
    for which, codes, side in (("eerste", told.only_first, told.first), ("tweede", told.only_second, told.second)):
        names = "; ".join(f"{side[code].title} ({code})" for code in codes[:MOST_LISTED])
        more = f" en nog {nl(len(codes) - MOST_LISTED, 0)}" if len(codes) > MOST_LISTED else ""
        if codes:
            parts.append(f"<p><b>Alleen in de {which} analyse:</b> {escape(apart(names))}{more}.</p>")
    reading = (
        "Een code die nieuw is of verdween: door een grenswijziging, of omdat een van beide over meer gemeenten gaat. "
        "Hier valt niets te vergelijken; het is dus geen nieuw en geen vervallen risico."
    )
    return [Section("In maar een van beide", "".join(parts), reading)]
