"""The page of the robustness: how sure, where, which choice matters most, and what was drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from ...charts.bars import Series, bars
from ...charts.intervals import Interval, intervals
from ...naming.units import measured
from ...numbers import nl, nl_short
from ...pages.html_page import apart, table
from ...palette import GREY, HATCH, PAPER, QUIET_FILL, SEQUENCE, WARM_HATCH
from ...report.drawing import Shape
from ...wording import areas
from ..area_map import area_map
from ..paper import Section, paper
from .certainty import DOUBT, KINDS, NOT_ASKED, SURE, SURE_NOT, UNKNOWN
from .report import Findings, about, claim, draws_with, kind_words, lacking_most, spans
from .sobol import Indices

#: Fills of the kinds; they differ in tone, and doubt and the unknown in pattern too.
_FILLS = {SURE: SEQUENCE[3], DOUBT: SEQUENCE[1], SURE_NOT: QUIET_FILL, UNKNOWN: GREY, NOT_ASKED: PAPER}
_HATCHED = {DOUBT: (WARM_HATCH, 45), UNKNOWN: (HATCH, 135)}
#: More areas than this are not named: they stand in the layer.
MOST_NAMED = 60
_MOST_FACTORS = 15


def as_html(
    found: Findings, place: str, shapes: Sequence[Shape] | None, account: Sequence[str], left_out: Sequence[str] = ()
) -> str:
    """The whole page.

    Parameters
    ----------
    left_out
        Labels of the mechanisms that could be assessed nowhere.
    shapes
        Where the areas lie; None for no map.
    """
    sections = [_sure(found), *([_map(found, shapes)] if shapes else []), _named(found)]
    sections.append(_per_mechanism(found, left_out))
    if found.areas_with is not None and found.mean_count is not None:
        sections.append(_matters(found, found.areas_with, found.mean_count))
    sections.append(_ranges(found))
    if found.margins:
        sections.append(_margins(found))
    return paper("Hoe zeker zijn de signalen?", about(found, place), claim(found), sections, account)


def _sure(found: Findings) -> Section:
    kinds = [kind for kind in KINDS if kind != NOT_ASKED]
    numbers = [float(found.count(kind)) for kind in kinds]
    chart = bars(f"Aantal {found.nouns} per mate van zekerheid", kinds, [Series("", numbers)], nl_short)
    usual = int((found.usual.at_risk[0] >= found.k).sum())
    low, middle, high = (number for _, number in draws_with(found))
    spread = (
        f"<p>In de analyse zelf {'telt' if usual == 1 else 'tellen'} {escape(areas(usual, found.noun))} {found.k} of "
        f"meer mechanismen met risico. In het midden van de trekkingen zijn dat er {nl(middle, 0)}; in negen van de "
        f"tien trekkingen {nl(low, 0)} tot {nl(high, 0)}.</p>"
    )
    lacking = ", ".join(f"{escape(label)} (bij {number})" for label, number in lacking_most(found))
    if lacking:
        spread += (
            f"<p>Bij {areas(found.count(UNKNOWN), found.noun)} blijft het antwoord onbekend: nu tellen er te weinig "
            "mechanismen, maar van zoveel andere ontbreken de gegevens dat het er met die gegevens "
            f"{found.k} of meer kunnen zijn. "
            f"Wat daar het vaakst ontbreekt: {lacking}.</p>"
        )
    return Section(
        f"Hoe zeker is ‘{found.k} of meer’?",
        chart + spread,
        f"Wij hebben elke drempel en andere keuze {found.number} keer iets anders genomen en telkens geteld. "
        f"‘Zeker wel’ is een {found.noun} die in ten minste {nl(100 * found.sure, 0)}% van die trekkingen {found.k} of "
        f"meer mechanismen telt; ‘zeker niet’ in hoogstens {nl(100 - 100 * found.sure, 0)}%, ook als al het onbekende "
        "een risico zou zijn; bij ‘twijfel’ beslist welke drempels zijn gekozen; bij ‘onbekend’ wat wij niet weten.",
    )


def _map(found: Findings, shapes: Sequence[Shape]) -> Section:
    kinds = {kind_words(kind, found.k): _FILLS[kind] for kind in KINDS}
    told = [kind_words(kind, found.k) for kind in found.certain.kind]
    hatched = {kind_words(kind, found.k): lines for kind, lines in _HATCHED.items()}
    drawn = area_map("Kaart van de zekerheid", shapes, found.names, told, kinds, hatched)
    return Section(
        "Waar?",
        drawn,
        "Donker gevuld is zeker wel, gearceerd is twijfel, licht is zeker niet. Grijs gearceerd is onbekend, en dat is "
        "niet hetzelfde als geen risico.",
    )


def _named(found: Findings) -> Section:
    rows = [i for i, kind in enumerate(found.certain.kind) if kind == DOUBT]
    c = found.certain
    lines = [
        f"<tr><td>{escape(apart(found.names[i]))}</td><td>{escape(found.codes[i])}</td>"
        f'<td class="n">{int(found.usual.at_risk[0, i])}</td><td class="n">{int(c.low[i])}–{int(c.high[i])}</td>'
        f'<td class="n">{nl(100 * c.at_least[i], 0)}%</td><td>{escape(", ".join(found.doubted(i)) or "–")}</td></tr>'
        for i in rows[:MOST_NAMED]
    ]
    head = (
        found.noun.capitalize(), "Code", "#In de analyse", "#Negen van de tien keer",
        f"#Aandeel met {found.k} of meer", "Waarvan het signaal niet zeker is",
    )  # fmt: skip
    more = f"<p>En {len(rows) - MOST_NAMED} andere: zie de laag.</p>" if len(rows) > MOST_NAMED else ""
    html = table(head, lines) + more if rows else f"<p>Geen enkele {found.noun} is een twijfelgeval.</p>"
    return Section(
        "Welke zijn twijfelgevallen?",
        html,
        "In volgorde van code: dit is geen rangorde. ‘Negen van de tien keer’ loopt van de laagste tot de hoogste "
        "telling, en de hoogste telt mee wat onbekend is. Het aandeel is dat van de trekkingen, geen kans dat er iets "
        "gebeurt.",
    )


def _per_mechanism(found: Findings, left_out: Sequence[str]) -> Section:
    lines = [
        f'<tr><td>{escape(m.label)}</td><td class="n">{usual}</td><td class="n">{sure}</td>'
        f'<td class="n">{doubt}</td></tr>'
        for m, usual, sure, doubt in spans(found)
    ]
    told = f"Niet meegeteld, ook niet als onbekend, want nergens te beoordelen: {', '.join(left_out)}."
    head = ("Mechanisme", "#Risico in de analyse", "#Risico in vrijwel elke trekking", "#Hangt af van de keuze")
    return Section(
        "Per mechanisme",
        table(head, lines) + (f"<p>{escape(told)}</p>" if left_out else ""),
        f"Elke rij telt {found.nouns}. Staat er veel onder ‘hangt af van de keuze’, dan liggen veel {found.nouns} "
        "dicht bij de drempel van dat mechanisme, of is de drempel zelf onzeker.",
    )


def _matters(found: Findings, number: Indices, mean: Indices) -> Section:
    parts = [
        _index(found, number, f"het aantal {found.nouns} met {found.k} of meer mechanismen"),
        _index(found, mean, f"het gemiddelde aantal mechanismen per {found.noun}"),
    ]
    return Section(
        "Welke keuze maakt het meest uit?",
        "".join(parts),
        "De punt is het aandeel van een keuze in alle verschillen tussen de trekkingen, alleen of samen met andere "
        "keuzes; achter ‘alleen’ staat wat zij in haar eentje doet. De streep is hoe ver het aandeel ernaast kan "
        "zitten. Wat bovenaan staat, verdient als eerste een gesprek.",
    )


def _index(found: Findings, index: Indices, what: str) -> str:
    if not len(index):
        return f"<h3>Voor {escape(what)}</h3><p>Dat verandert door geen enkele keuze binnen de bereiken.</p>"
    order = sorted(range(len(index)), key=lambda i: -index.total[i])
    rows = [
        Interval(
            found.factors[i].name(found.labels), float(index.total[i]), float(index.total_low[i]),
            float(index.total_high[i]), f"alleen {nl(100 * _alone(index, i), 0)}%",
        )
        for i in order[:_MOST_FACTORS]
    ]  # fmt: skip
    more = len(order) - len(rows)
    caption = (
        f"De {len(rows)} keuzes die het meest uitmaken; de andere {more} staan in de tabel GEVOELIGHEID."
        if more > 0
        else ""
    )
    return f"<h3>Voor {escape(what)}</h3>" + intervals(
        f"Invloed op {what}", rows, (0.0, _end(rows)), caption=caption, names=330
    )


def _alone(index: Indices, i: int) -> float:
    """The part that a choice does alone: an estimate, which of a small part may lie below nought or above the whole."""
    return float(np.clip(index.first[i], 0, index.total[i]))


def _end(rows: Sequence[Interval]) -> float:
    """Where the scale ends: the least of a few that holds every interval."""
    most = max(row.high for row in rows)
    return next((end for end in (0.1, 0.2, 0.4, 0.6) if most <= end), 1.0)


def _ranges(found: Findings) -> Section:
    labels = found.labels
    lines = [
        f"<tr><td>{escape(f.name(labels))}</td><td>{escape(measured(_number(f.used), f.setting.unit))}</td>"
        f"<td>{escape(f.words)}</td><td>{escape(f.setting.origin)}</td></tr>"
        for f in found.factors
    ]
    html = table(("Keuze", "In de analyse", "Getrokken uit", "Herkomst"), lines)
    if found.lacking:
        told = "; ".join(f"{f.name(labels)} {measured(_number(v), f.setting.unit)}" for f, v in found.lacking)
        html += f"<p>Weggelaten, want daarvoor ontbreken de gegevens: {escape(told)}.</p>"
    if found.idle:
        told = "; ".join(f.name(labels) for f in found.idle)
        html += f'<p class="meta">Niet getrokken, want het maakt met deze gegevens niets uit: {escape(told)}.</p>'
    return Section(
        "Waaruit is getrokken?",
        html if found.factors else "<p>Geen enkele keuze is getrokken: de trekkingen zijn alle gelijk.</p>" + html,
        "Alles tussen ‘van’ en ‘tot’ is even waarschijnlijk, en elk van de genoemde mogelijkheden ook. Een drempel die "
        "elders gepubliceerd is, blijft staan; een afgeleide verschuift minder dan een voorstel van ons. De bereiken "
        "zijn zelf ook een keuze: wie ze ruimer maakt, krijgt meer twijfel.",
    )


def _margins(found: Findings) -> Section:
    lines = [f"<tr><td>{escape(m.name)}</td><td>{escape(m.words)}</td></tr>" for m in found.margins]
    return Section(
        "Meetmarges die meegetrokken zijn",
        table(("Kolom", "Marge"), lines),
        "Gepubliceerde cijfers zijn afgerond. In elke trekking zijn zij vervangen door cijfers die het ook hadden "
        "kunnen zijn. De scores van de Leefbaarometer hebben geen opgegeven marge en blijven zoals zij zijn.",
    )


def _number(value: object) -> str:
    return nl_short(value) if isinstance(value, (int, float)) else str(value)
