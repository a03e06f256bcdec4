"""The page: counts against chance, areas that stand out, mechanisms that go together, high counts that lie together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

import numpy as np

from ...assessment import NVT, ONBEKEND
from ...charts.bars import Series, bars
from ...charts.matrix import matrix
from ...charts.parts import number
from ...codes import NOUNS
from ...html_page import table
from ...numbers import nl
from ...palette import GREY, PAPER, SEQUENCE
from ...report.drawing import Shape
from ...result import Result
from ...wording import areas
from ..area_map import area_map
from ..paper import Section, paper
from .coherence import NO, YES, Coherence
from .local_moran import ALONE, CLUSTERS, NOTHING
from .pairs_table import Pair, pairs_of
from .words import claim, high, where

#: What an area is on the map; in grey they differ in tone.
OUT_STILL, OUT, USUAL = "ook meer dan past bij de samenhang", "meer dan bij toeval te verwachten", "past bij toeval"
LITTLE, NOT_ASKED = "te weinig bekend", "niet van toepassing"
FILLS = {OUT_STILL: SEQUENCE[4], OUT: SEQUENCE[2], USUAL: SEQUENCE[0], LITTLE: GREY, NOT_ASKED: PAPER}
_PAIRS = 20


def kind(out: str, still: str) -> str:
    """What an area is on the map."""
    if out == YES:
        return OUT_STILL if still == YES else OUT
    return {NO: USUAL, ONBEKEND: LITTLE, NVT: NOT_ASKED}[out]


def as_html(found: Coherence, result: Result, shapes: Sequence[Shape] | None, settings: str) -> str:
    """The page.

    Parameters
    ----------
    shapes
        Of each area where it lies; None where there are too many to draw.
    settings
        Number of draws, seed and so on, in one line.
    """
    noun, n = result.noun, int(found.counts.sum())
    about = f"{result.place}: {areas(n, noun)} beoordeeld, {len(result.mechanisms)} mechanismen. {result.calculated}"
    sections = [_chance(found, noun)] if n else []
    if n:
        sections += [_areas(found, noun, shapes), *_mechanisms(found), _places(found, noun)]
    title = f"Toeval en samenhang in {result.place}: wat zegt een hoge telling?"
    return paper(title, about, claim(found, noun), sections, [result.sourced(), settings, result.origin])


def _chance(found: Coherence, noun: str) -> Section:
    apart, municipal, joined = found.nulls
    last = _last(found)
    names = [str(k) for k in range(last)] + [str(last) if last == len(found.counts) - 1 else f"{last} of meer"]

    def series(name: str, of: Sequence[float], more: Sequence[float]) -> list[float]:
        return [*map(float, of[:last]), float(more[last])]

    def band(one, name: str) -> Series:
        p, a = one.precisely, one.at_least
        lows, highs = series(name, p.low, a.low), series(name, p.high, a.high)
        return Series(name, series(name, p.expected, a.expected), lows, highs)

    seen = [*map(float, found.counts[:last]), float(found.counts[last:].sum())]
    drawing = bars(
        f"Aantal {NOUNS[noun]} naar het aantal mechanismen met risico, waargenomen en bij toeval",
        names,
        [Series("waargenomen", seen), band(apart, "bij toeval, los van elkaar"), band(joined, "met samenhang")],
        lambda value: nl(value, 0),
        axis="aantal mechanismen met risico",
    )
    up = np.cumsum(found.counts[::-1])[::-1]

    def row(k: int) -> str:
        cells = "".join(
            f'<td class="n">{nl(one.at_least.expected[k], 1)} <span class="part">({nl(one.at_least.low[k], 0)}–'
            f"{nl(one.at_least.high[k], 0)})</span></td>"
            for one in (apart, municipal, joined)
        )
        return f'<tr><td>{k} of meer</td><td class="n">{nl(up[k], 0)}</td>{cells}</tr>'

    listed = table(
        ["Mechanismen met risico", "#Waargenomen", *(f"#{one.name.capitalize()}" for one in found.nulls)],
        map(row, range(1, last + 1)),
    )
    k = high(found)
    return Section(
        "Komen hoge tellingen vaker voor dan bij toeval?",
        drawing + listed,
        f"Elke groep staven is een telling. De donkere staaf is hoeveel {NOUNS[noun]} die telling hebben. De tweede is "
        "hoeveel dat er zouden zijn als elk mechanisme even vaak een risico geeft als nu, maar los van de andere, als bij "
        "dobbelstenen. Bij de derde gaan mechanismen twee aan twee even vaak samen als nu. Het streepje is de speling van "
        f"het toeval: in 95 van de 100 keer valt het aantal daarbinnen. Kijk vooral rechts, vanaf {k}: steekt de donkere "
        "staaf boven de streep van de tweede uit, dan stapelen risico's zich meer op dan toeval doet; past hij bij de derde, "
        "dan komt dat doordat mechanismen vaak samengaan. In de tabel is er een idee van toeval bij: elke gemeente houdt "
        f"haar risico's, maar in welke {noun} ze vallen bepaalt het toeval. De speling is die van {NOUNS[noun]} die niets "
        "met elkaar te maken hebben; omdat buren op elkaar lijken, is zij in werkelijkheid ruimer.",
    )  # fmt: skip


def _last(found: Coherence) -> int:
    """The count from which on classes are one: beyond it hardly an area lies, or is expected."""
    there = [found.counts, *(one.precisely.expected for one in found.nulls)]
    some = np.flatnonzero(np.max(there, axis=0) >= 0.5)
    return int(min(max(some.max() if len(some) else 0, 1), 9))


def _areas(found: Coherence, noun: str, shapes: Sequence[Shape] | None) -> Section:
    kinds = [kind(*both) for both in zip(found.stands_out, found.still_stands_out)]
    numbers = Counter(kinds)
    if shapes is None:
        body = table(
            [f"De telling van de {noun} is", "#Aantal"],
            (f'<tr><td>{name}</td><td class="n">{numbers[name]}</td></tr>' for name in FILLS if numbers[name]),
        )
    else:
        label = f"Kaart: {NOUNS[noun]} waar de telling hoger is dan bij toeval"
        body = area_map(label, shapes, found.flags.names, kinds, FILLS)
    level = nl(100 * found.level, 0)
    return Section(
        f"Van welke {NOUNS[noun]} is de telling hoger dan toeval kan verklaren?",
        body,
        f"Wie naar veel {NOUNS[noun]} kijkt, vindt er altijd een paar die door toeval opvallen. De grens is daarom zo gelegd "
        f"dat van alle gekleurde {NOUNS[noun]} gemiddeld hooguit {level}% er door toeval bij staat. Er is per {noun} alleen "
        "gerekend met de mechanismen die daar te beoordelen waren. Geen kleur betekent niet dat er niets speelt, en wel een "
        f"kleur niet dat het de slechtste {noun} is: het is een reden voor een gesprek, geen rangorde.",
    )  # fmt: skip


def _mechanisms(found: Coherence) -> Iterator[Section]:
    phi, mechanisms = found.pairs.phi, found.flags.mechanisms
    varies = np.flatnonzero(np.isfinite(np.diagonal(phi)))
    still = [m.label for j, m in enumerate(mechanisms) if j not in set(varies.tolist())]
    without = (
        f"<p>Niet te bepalen, want geen enkel of juist elk beoordeeld gebied heeft er een risico op: {escape(', '.join(still))}.</p>"
        if still
        else ""
    )
    if len(varies) < 2:
        few = "<p>Er zijn geen twee mechanismen die verschil maken, dus geen samenhang om te meten.</p>"
        yield Section("Welke mechanismen gaan samen?", few + without)
        return
    told = f'<p class="lead">De {len(varies)} mechanismen tellen als ongeveer <b>{nl(found.effective, 1)}</b> onafhankelijke.</p>'
    drawing = matrix(
        "Samenhang van de mechanismen, twee aan twee (phi)",
        [mechanisms[j].label for j in varies],
        phi[np.ix_(varies, varies)].tolist(),
    )
    yield Section(
        "Welke mechanismen gaan samen?",
        told + drawing + without,
        "Elk hokje vergelijkt twee mechanismen. 0 (licht): weten dat het ene een risico geeft, zegt niets over het andere. "
        "1 (donker): ze geven altijd samen een risico, dus het tweede voegt niets toe. Onder 0 (blauw): waar het ene een "
        "risico geeft, doet het andere dat juist minder vaak. Een leeg hokje is niet te bepalen. Hoe meer samenhang, hoe "
        "minder zelfstandige signalen er achter een telling zitten.",
    )
    pairs = [one for one in pairs_of(found) if one.kin or abs(one.phi) >= 0.3]
    pairs.sort(key=lambda one: -abs(one.phi) if one.phi == one.phi else 1.0)
    rest = f"<p>En nog {len(pairs) - _PAIRS} paren; de tabel van de samenhang heeft ze alle.</p>" * (
        len(pairs) > _PAIRS
    )
    head = ["Mechanismen", "#Samenhang (phi)", "#Onderliggend", "#Gebieden", "Dezelfde cijfers", "Dezelfde bron"]
    yield Section(
        "Welke mechanismen kijken naar dezelfde cijfers?",
        table(head, map(_pair, pairs[:_PAIRS])) + rest if pairs else "<p>Geen twee mechanismen delen cijfers.</p>",
        "Twee mechanismen die naar hetzelfde cijfer kijken, gaan vanzelf vaker samen: het tweede signaal is dan deels het "
        "eerste nog eens. Gaan mechanismen samen die géén cijfer delen, dan zegt dat iets over de gebieden zelf. "
        "'Onderliggend' is de samenhang die ontstaat als u door de drempels heen kijkt (tetrachorisch); zij is sterker dan "
        "phi, en onzeker waar weinig gebieden een risico hebben. Aantallen woningen, huishoudens en inwoners tellen hier "
        "niet mee: bijna elk mechanisme rekent ermee.",
    )


def _pair(one: Pair) -> str:
    return (
        f"<tr><td>{escape(one.first.label)} – {escape(one.second.label)}</td>"
        f'<td class="n">{number(one.phi)}</td><td class="n">{number(one.tetrachoric)}</td>'
        f'<td class="n">{nl(one.n, 0)}</td><td>{escape(", ".join(one.labels)) or "–"}</td>'
        f"<td>{'ja' if one.kin.family else 'nee'}</td></tr>"
    )


def _places(found: Coherence, noun: str) -> Section:
    one = found.moran
    head = f'<p class="lead">{where(found, noun)}</p>'
    islands = f" {areas(one.islands, noun).capitalize()} zonder buren doen niet mee." if one.islands else ""
    if not one.told:
        return Section("Liggen hoge tellingen bij elkaar?", f"{head}<p>{islands}</p>" if islands else head)
    numbers = Counter(name for name in found.clusters if name is not None)
    rows = (
        f'<tr><td>{_CLUSTER[name]}</td><td class="n">{numbers[name]}</td></tr>' for name in CLUSTERS if numbers[name]
    )
    measured = (
        f"<p>Moran's I is {nl(one.index, 2)}; bij toeval ongeveer {nl(one.expected, 2)} (p = {nl(one.p, 3)}, "
        f"{areas(one.areas, noun)} met buren).{islands}</p>"
    )
    return Section(
        "Liggen hoge tellingen bij elkaar?",
        head + measured + table([f"De {noun} en haar buren", "#Aantal"], rows),
        "Moran's I vergelijkt elk gebied met zijn buren: bij 1 lijken buren volledig op elkaar, rond 0 is er geen patroon, "
        "onder 0 wisselen hoog en laag elkaar af. De p is hoe vaak het toeval een even sterk patroon geeft als de tellingen "
        "over de kaart worden gehusseld. Gekeken is naar de telling min wat bij toeval te verwachten was met de mechanismen "
        "die daar te beoordelen waren: een gebied waarvan weinig bekend is, telt dus niet als laag.",
    )


_CLUSTER = {
    "hoog bij hoog": "veel mechanismen, tussen gebieden met veel",
    "hoog bij laag": "veel mechanismen, tussen gebieden met weinig",
    "laag bij hoog": "weinig mechanismen, tussen gebieden met veel",
    "laag bij laag": "weinig mechanismen, tussen gebieden met weinig",
    NOTHING: "geen duidelijk patroon",
    ALONE: "geen buren binnen de afstand",
}
