"""The sections of the page: each a question, a chart, a table, and how to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ...charts.bars import Series, bars
from ...charts.calibration import calibration
from ...charts.intervals import Interval, intervals
from ...charts.parts import number, percent
from ...naming.codes import NOUNS
from ...numbers import nl, plural
from ...pages.html_page import apart, table
from ...sources.leefbaarometer import NAMES as CLASSES
from ..paper import Section
from .baselines import WORDS
from .blocks import Estimate
from .findings import Findings
from .outcome import FALLS, shares_input
from .rates import AUC, AUC_WITHIN, AVERAGE_PRECISION, BASE, BRIER_GAIN, LIFT, PRECISION, RECALL, SPECIFICITY, Scored
from .words import noun_of, told, within_class

_HEAD = ["Telling", "#gevallen", "#gebeurd", "#signalen", "#raak", "#precisie", "#gevonden", "#terecht stil", "#lift"]
_MORE = ["#alle gevallen", "#AUC", "#AUC binnen klasse", "#gemiddelde precisie", "#winst in Brier"]


def by_count(found: Findings) -> Section:
    """How a warning fares as it asks for more mechanisms."""
    base = found.warned.rates[BASE].value
    chart = intervals(
        "Van de gevallen met ten minste zoveel mechanismen het aandeel waarbij het gebeurde",
        [
            Interval(f"ten minste {plural(k, 'mechanisme', 'mechanismen')}", one.value, one.low, one.high,
                     f"{nl(s.hits, 0)} van {nl(s.flagged, 0)}", k == found.least)
            for k, s in found.all.by_count for one in [s.rates[PRECISION]]
        ],
        (0.0, _scale([s for _, s in found.all.by_count])), base, reference_name=f"alle gevallen: {percent(base)}",
    )  # fmt: skip
    ranking = found.all.ranking.overall
    facts = (
        f'<p class="lead">Van twee {NOUNS[noun_of(found)]} uit hetzelfde jaar, een die daalde en een die dat niet '
        f"deed, had de daler in {told(ranking)} van de gevallen de hoogste telling (gelijk telt half; 50% is toeval). "
        f"Gemiddelde precisie: {told(found.all.average_precision)}.</p>"
        if ranking.value == ranking.value
        else ""
    )
    return Section(
        "Vanaf hoeveel mechanismen is het een waarschuwing?",
        chart + facts + _tables([(f"≥ {k}", s) for k, s in found.all.by_count]),
        "De stip is het aandeel van de signalen dat uitkwam (precisie). De balk is de marge, hoever dat ernaast kan "
        f"zitten: wij trokken steeds opnieuw {found.blocks.words}, en in 95 van de 100 trekkingen lag het aandeel "
        "daarbinnen. Ligt de balk rechts van de streepjeslijn, dan zegt het signaal meer dan geen signaal. Waar geen "
        "marge staat, is er te weinig om er een te bepalen. Gevonden is het aandeel van de dalers dat vooraf een "
        "signaal had, terecht stil het aandeel van de andere dat er geen had. Lift is hoeveel keer zo vaak het "
        "gebeurde na een signaal als bij alle gevallen; 1 is even vaak. Hoe meer mechanismen u vraagt, hoe minder "
        "valse alarmen, maar hoe meer er wordt gemist.\n\nDe tweede tabel gaat over het signaal alleen, wel of niet: "
        "hoe vaak het de daler boven de niet-daler zet (AUC; 0,50 is toeval), ook binnen dezelfde klasse; de precisie "
        "gemiddeld over alle dalers, naast het aandeel van alle gevallen; en hoeveel kleiner de fout wordt van een "
        "kans die elders van het signaal is geleerd (Brier; boven nul is winst). Met een AUC onder 0,50 is zulke winst "
        "geen waarschuwing: dan gebeurde het juist minder na een signaal.",
    )


def rules_of_thumb(found: Findings) -> Section:
    """The count beside what needs no mechanisms."""
    chart = _ranked("Hoe vaak de daler vooraan stond", found.all.ranking.overall, found.dealt[0],
                    {name: r.overall for name, r in found.rules_of_thumb.items()})  # fmt: skip
    body = [
        row([WORDS[name]], [told(value, number) for value in (r.overall, r.ahead, r.within, r.ahead_within)])
        for name, r in found.rules_of_thumb.items()
    ]
    head = ["Vuistregel", "#AUC", "#telling min vuistregel", "#AUC binnen klasse", "#telling min vuistregel"]
    return Section(
        "Is de telling beter dan een simpele vuistregel?",
        chart + table(head, body),
        "Elke stip zegt hoe vaak de daler boven de niet-daler stond (AUC): 1 is altijd, 0,50 is kop of munt. Staat een "
        "vuistregel rechts van de telling, dan had u daarmee beter gewaarschuwd. Is 'telling min vuistregel' met zijn "
        "hele marge boven nul, dan is de telling aantoonbaar beter; onder nul aantoonbaar slechter. 'Opnieuw verdeeld' "
        "zijn dezelfde tellingen, willekeurig over de gemeente verdeeld: daarboven moet de telling uitkomen. De "
        "afstand tot de ondergrens verdient aandacht: wie vlak boven een grens ligt, zakt er bij de kleinste daling "
        "doorheen.",
    )


def by_class(found: Findings) -> Section:
    """The same among areas that started in the same class."""
    chart = _ranked("Hoe vaak de daler vooraan stond, binnen een klasse", found.all.ranking.within, found.dealt[1],
                    {name: r.within for name, r in found.rules_of_thumb.items()})  # fmt: skip
    body = [_scored(f"{k} {CLASSES[k - 1]}", found.warned_in(period)) for k, period in found.classes]
    head, same = ["Klasse in het beginjaar", *_HEAD[1:]], found.rule.kind == FALLS
    return Section(
        "Het cijfer waar het om gaat: binnen dezelfde klasse",
        f'<p class="lead">{escape(within_class(found))}</p>' + chart + table(head, body),
        "Sommige klassen dalen vaker dan andere, met of zonder signaal. Daarom staan hier alleen gebieden naast elkaar "
        "die in het beginjaar in dezelfde klasse zaten. Blijft de telling dan rechts van 0,50, dan ziet zij iets wat "
        "de kaart van de Leefbaarometer zelf niet laat zien."
        + (" Binnen een klasse zijn de score en de afstand tot de ondergrens dezelfde vuistregel." if same else ""),
    )


def by_mechanism(found: Findings) -> Section:
    """Each mechanism by itself."""
    scored = found.all.by_mechanism
    marked = [(m.label + (" †" if shares_input(m) else ""), s) for m, s in scored]
    base = found.warned.rates[BASE].value
    chart = intervals(
        "Van de gevallen met een signaal op een mechanisme het aandeel waarbij het gebeurde",
        [Interval(name, *_ends(s.rates[PRECISION]), f"{nl(s.hits, 0)} van {nl(s.flagged, 0)}") for name, s in marked],
        (0.0, _scale([s for _, s in scored])), base, reference_name=f"alle gevallen: {percent(base)}",
    )  # fmt: skip
    return Section(
        "Per mechanisme",
        chart + _tables(marked, "Mechanisme"),
        "† Dit mechanisme kijkt naar dezelfde cijfers als waaraan de uitkomst is afgemeten (de score, de klasse of een "
        "onderdeel daarvan). Het kan daardoor beter of slechter lijken dan het is: een score die toevallig laag is "
        "gemeten, komt de volgende keer vanzelf hoger uit. De tweede tabel leest u als die bij de tellingen.",
    )


def learnt_chance(found: Findings) -> Section | None:
    """Whether a chance that is learnt in one place holds in another; None where there is one place, or no event."""
    one = found.calibration
    if found.all.trials.n_blocks < 2 or not found.all.events:
        return None
    points = [
        (level.expected, level.happened.value, level.happened.low, level.happened.high,
         f"{plural(level.count, 'mechanisme', 'mechanismen')} ({nl(level.happened.n, 0)})")
        for level in one.levels
    ]  # fmt: skip
    known = [v for point in points for v in (point[0], point[1], point[3]) if v == v]
    chart = calibration("Verwachte kans tegen wat er gebeurde", points, min(1.0, _round_up(max(known, default=1.0))))
    text = (
        f"Gemiddelde gekwadrateerde fout (Brier): {told(one.brier, _fine)} met de telling, {told(one.base, _fine)} met "
        f"één kans voor alle; winst {told(one.gain, _fine)}."
    )
    return Section(
        "Hoort bij een telling een kans?",
        chart + f"<p>{escape(text)}</p>",
        f"Als een telling een kans had, zou die ook elders kloppen. Daarom is de kans per telling steeds geleerd van "
        f"alle {found.blocks.words} behalve een, en daarop getoetst. Ligt een stip op de streepjeslijn, dan gebeurde "
        "het zo vaak als verwacht; het streepje erdoor is de marge. De Brier-fout is 0 als elke kans precies klopt; de "
        "winst is hoeveel kleiner hij wordt door de telling. Is de winst niet met zijn hele marge boven nul, geef een "
        "telling dan geen kans mee: het is een signaal, geen percentage.",
    )


def by_year(found: Findings) -> Section | None:
    """Each starting year by itself; None where there is one."""
    if len(found.periods) < 2:
        return None
    shares = bars(
        "Aandeel waarbij het gebeurde, per beginjaar", [p.name for p in found.periods],
        [_series("alle gevallen", [found.warned_in(p) for p in found.periods], BASE),
         _series("met een signaal", [found.warned_in(p) for p in found.periods], PRECISION)],
    )  # fmt: skip
    rows = [
        row([_unbroken(p.name)],
            [*(nl(v, 0) for v in (len(m), s.n, s.events, s.flagged, s.hits)), told(s.rates[PRECISION]),
             told(s.rates[RECALL]), told(p.ranking.overall, number), told(p.ranking.within, number)])
        for p in found.periods for s in [found.warned_in(p)] for m in [p.by_mechanism]
    ]  # fmt: skip
    head = ["Periode", "#mechanismen", "#gevallen", "#gebeurd", "#signalen", "#raak", "#precisie", "#gevonden", "#AUC",
            "#AUC binnen klasse"]  # fmt: skip
    return Section(
        "Per beginjaar",
        shares + table(head, rows),
        "Een regel die in het ene tijdvak werkt en in het andere niet, is nog geen regel. In eerdere jaren waren "
        "minder mechanismen te berekenen, dus een telling van toen is niet zonder meer die van nu. Tijdvakken die "
        "elkaar overlappen, delen een deel van wat er gebeurde.",
    )


def _ranked(label: str, count: Estimate, dealt: Estimate, thumb: Mapping[str, Estimate]) -> str:
    """The count, the rules of thumb, and the counts dealt out anew, on one scale."""
    rows = [Interval("Telling van mechanismen", *_ends(count))]
    rows += [Interval(WORDS[name], *_ends(one), strong=False) for name, one in thumb.items()]
    rows.append(Interval("Telling, opnieuw verdeeld", *_ends(dealt), strong=False))
    return intervals(label, rows, (0.0, 1.0), 0.5, number, "toeval: 0,50")


def _series(name: str, scored: Sequence[Scored], rate: str) -> Series:
    every = [s.rates[rate] for s in scored]
    return Series(name, [e.value for e in every], [e.low for e in every], [e.high for e in every])


def _tables(scored: Sequence[tuple[str, Scored]], what: str = _HEAD[0]) -> str:
    """Of each flag its hits and misses, and below that how well it ranks."""
    more = [
        row([name], [told(s.rates[BASE]), *(told(s.rates[rate], number) for rate in (AUC, AUC_WITHIN)),
                     told(s.rates[AVERAGE_PRECISION]), told(s.rates[BRIER_GAIN], _fine)])
        for name, s in scored
    ]  # fmt: skip
    return table([what, *_HEAD[1:]], [_scored(name, s) for name, s in scored]) + table([what, *_MORE], more)


def _scored(name: str, s: Scored) -> str:
    numbers = [nl(v, 0) for v in (s.n, s.events, s.flagged, s.hits)]
    numbers += [told(s.rates[rate]) for rate in (PRECISION, RECALL, SPECIFICITY)]
    return row([name], [*numbers, told(s.rates[LIFT], number)])


def row(texts: Sequence[str], numbers: Sequence[str]) -> str:
    """A row of a table: texts at the left, numbers at the right."""
    cells = [f"<td>{escape(apart(text))}</td>" for text in texts]
    return f"<tr>{''.join(cells)}{''.join(f'<td class=n>{escape(text)}</td>' for text in numbers)}</tr>"


def _unbroken(years: str) -> str:
    return years.replace("–", "\u2060–\u2060")


def _ends(one: Estimate) -> tuple[float, float, float]:
    return one.value, one.low, one.high


def _scale(scored: Sequence[Scored]) -> float:
    ends = [v for s in scored for r in (PRECISION, BASE) for v in (s.rates[r].value, s.rates[r].high) if v == v]
    return min(1.0, _round_up(max(ends, default=1.0)))


def _fine(value: float) -> str:
    return nl(value, 4)


def _round_up(value: float) -> float:
    return next((step for step in (0.1, 0.2, 0.4, 0.6, 0.8) if value <= step), 1.0)
