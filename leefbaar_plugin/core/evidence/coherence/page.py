"""The page: counts against chance, areas that stand out, mechanisms that go together, high counts that lie together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

import numpy as np

from ...assessment import NVT, ONBEKEND
from ...charts.bars import Series, bars
from ...charts.matrix import matrix
from ...charts.parts import number
from ...naming.codes import NOUNS
from ...numbers import nl, nl_short
from ...pages.html_page import table
from ...palette import BELOW, FAINT, GREY, HATCH, PAPER, QUIET_FILL, SEQUENCE
from ...report.drawing import Shape
from ...results.result import Result
from ..area_map import area_map
from ..paper import Section, paper
from . import readings
from .coherence import NO, YES, Coherence
from .local_moran import ALONE, HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW, NOTHING
from .nulls import Null
from .pairs_table import Pair, pairs_of
from .words import claim, count_as, high, numbered, where

#: What an area is on the map; in grey they differ in tone.
OUT_STILL, OUT, USUAL = "ook meer dan past bij de samenhang", "meer dan bij toeval te verwachten", "past bij toeval"
LITTLE, NOT_ASKED = "te weinig bekend", "niet van toepassing"
FILLS = {OUT_STILL: SEQUENCE[4], OUT: SEQUENCE[2], USUAL: SEQUENCE[0], LITTLE: GREY, NOT_ASKED: PAPER}
_HATCHED = {LITTLE: (HATCH, 45), NOT_ASKED: (FAINT, 0)}

#: What the clusters mean; areas are compared with their neighbours.
CLUSTER_WORDS = {
    HIGH_HIGH: "HH: hoge telling, tussen buren met een hoge",
    HIGH_LOW: "HL: hoge telling, tussen buren met een lage",
    LOW_HIGH: "LH: lage telling, tussen buren met een hoge",
    LOW_LOW: "LL: lage telling, tussen buren met een lage",
    NOTHING: "geen duidelijk patroon",
    ALONE: "geen buren binnen de afstand",
}
#: In grey they differ in tone; their letters stand in them as well.
CLUSTER_FILLS = {
    **{CLUSTER_WORDS[name]: fill for name, fill in (
        (HIGH_HIGH, SEQUENCE[4]), (HIGH_LOW, SEQUENCE[2]), (LOW_HIGH, BELOW[1]), (LOW_LOW, BELOW[3]),
        (NOTHING, QUIET_FILL), (ALONE, GREY),
    )},
    LITTLE: GREY, NOT_ASKED: PAPER,
}  # fmt: skip
_HATCHED_CLUSTERS = {**_HATCHED, CLUSTER_WORDS[ALONE]: (FAINT, 90)}
_SIGNS = {CLUSTER_WORDS[name]: CLUSTER_WORDS[name][:2] for name in (HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW)}
#: Pairs in the table, and from which correlation on one stands in it.
_PAIRS, _STRONG = 20, 0.3
#: From this count on bars are one.
_LAST = 9


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
    scenario = f"Scenario: {result.scenario}. " if result.scenario else ""
    counted = f"{numbered(n, noun)} beoordeeld, {len(result.mechanisms)} mechanismen"
    about = f"{scenario}{result.place}: {counted}. {result.calculated}"
    title = f"Toeval en samenhang in {result.place}: wat zegt een hoge telling?"
    account = [result.sourced(), settings, result.origin]
    return paper(title, about, claim(found, noun), list(_sections(found, noun, shapes)) if n else [], account)


def _sections(found: Coherence, noun: str, shapes: Sequence[Shape] | None) -> Iterator[Section]:
    yield _chance(found, noun)
    yield _areas(found, noun, shapes)
    yield from _mechanisms(found, noun)
    yield _places(found, noun, shapes)


def _chance(found: Coherence, noun: str) -> Section:
    apart, _, joined = found.nulls
    last = _last(found)
    names = [*map(str, range(last)), str(last) if last == len(found.counts) - 1 else f"{last} of meer"]
    drawing = bars(
        f"Aantal {NOUNS[noun]} naar het aantal mechanismen met risico, waargenomen en bij toeval",
        names,
        [
            Series("waargenomen", [*found.counts[:last].tolist(), float(found.counts[last:].sum())]),
            _series("bij toeval, los van elkaar", apart, last),
            _series("bij toeval, met samenhang", joined, last),
        ],
        lambda value: nl(value, 0),
        axis="aantal mechanismen met risico",
    )
    head = ["Mechanismen met risico", "#Waargenomen", *(f"#{one.name.capitalize()}" for one in found.nulls)]
    rows = (_row(found, k) for k in range(1, last + 1))
    reading = readings.CHANCE.format(noun=noun, nouns=NOUNS[noun], k=high(found))
    return Section("Komen hoge tellingen vaker voor dan bij toeval?", drawing + table(head, rows), reading)


def _series(name: str, one: Null, last: int) -> Series:
    """Areas with precisely each count, and with at least the last one."""
    pairs = zip((one.precisely.expected, one.precisely.low, one.precisely.high),
                (one.at_least.expected, one.at_least.low, one.at_least.high))  # fmt: skip
    return Series(name, *([*each[:last].tolist(), float(more[last])] for each, more in pairs))


def _row(found: Coherence, k: int) -> str:
    cells = (
        f'<td class="n">{nl(one.expected[k], 1)} '
        f'<span class="part">({nl(one.low[k], 0)}–{nl(one.high[k], 0)})</span></td>'
        for one in (null.at_least for null in found.nulls)
    )
    return f'<tr><td>{k} of meer</td><td class="n">{nl(found.counts[k:].sum(), 0)}</td>{"".join(cells)}</tr>'


def _last(found: Coherence) -> int:
    """The count from which on bars are one: beyond it hardly an area lies, or is expected."""
    most = np.max([found.counts, *(one.precisely.expected for one in found.nulls)], axis=0)
    some = np.flatnonzero(most >= 0.5)
    return int(min(max(some.max(), 1), _LAST, len(most) - 1))


def _areas(found: Coherence, noun: str, shapes: Sequence[Shape] | None) -> Section:
    kinds = [kind(*both) for both in zip(found.stands_out, found.still_stands_out)]
    label = f"Kaart: {NOUNS[noun]} waar de telling hoger is dan bij toeval"
    return Section(
        f"Van welke {NOUNS[noun]} is de telling hoger dan toeval kan verklaren?",
        _numbered(f"De telling van de {noun}", kinds, FILLS)
        if shapes is None
        else area_map(label, shapes, found.flags.names, kinds, FILLS, _HATCHED),
        readings.AREAS.format(noun=noun, nouns=NOUNS[noun], level=nl_short(100 * found.level)),
    )


def _numbered(head: str, kinds: Sequence[str], order: Iterable[str]) -> str:
    """How many areas are of each kind."""
    numbers = Counter(kinds)
    rows = (f'<tr><td>{name}</td><td class="n">{nl(numbers[name], 0)}</td></tr>' for name in order if numbers[name])
    return table([head, "#Aantal"], rows)


def _mechanisms(found: Coherence, noun: str) -> Iterator[Section]:
    phi, mechanisms = found.pairs.phi, found.flags.mechanisms
    title, varies = "Welke mechanismen gaan samen?", np.isfinite(np.diagonal(phi))
    still = [m.label for m, varied in zip(mechanisms, varies) if not varied]
    without = "Niet te bepalen, want nergens of juist overal een risico waar te oordelen viel: {}."
    rest = f"<p>{escape(without.format(', '.join(still)))}</p>" if still else ""
    if varies.sum() < 2:
        yield Section(title, f"<p>Er zijn geen twee mechanismen die verschil maken: er is niets te meten.</p>{rest}")
        return
    drawing = matrix(
        "Samenhang van de mechanismen, twee aan twee (phi)",
        [m.label for m, varied in zip(mechanisms, varies) if varied],
        phi[np.ix_(varies, varies)].tolist(),
    )
    n = int(found.counts.sum())
    spread = nl(1.96 / np.sqrt(n), 2)  # phi of 95 in 100 pairs of independent mechanisms lies within it
    reading = readings.MECHANISMS.format(n=nl(n, 0), nouns=NOUNS[noun], spread=spread)
    yield Section(title, f'<p class="lead">{count_as(found)}</p>{drawing}{rest}', reading)
    yield _kin(found, noun)


def _kin(found: Coherence, noun: str) -> Section:
    every = list(pairs_of(found))
    shared, family = sum(bool(one.kin.columns) for one in every), sum(one.kin.family for one in every)
    counted = (
        f"Van de {len(every)} paren kijken er {shared} naar een zelfde cijfer; {family} zijn van een zelfde familie."
    )
    pairs = sorted((one for one in every if abs(one.phi) >= _STRONG), key=lambda one: -abs(one.phi))
    more = len(pairs) - _PAIRS
    rest = f"<p>En nog {more} paren: de tabel van de samenhang heeft ze alle.</p>" if more > 0 else ""
    numbers = "#Samen (phi)", "#Achter de drempels", f"#{NOUNS[noun].capitalize()}"
    head = ["Mechanismen", *numbers, "Zelfde cijfers", "Zelfde familie"]
    strong = table(head, map(_pair, pairs[:_PAIRS])) if pairs else "<p>Geen twee mechanismen gaan sterk samen.</p>"
    return Section(
        "Welke mechanismen gaan het sterkst samen, en delen zij cijfers?",
        f"<p>{counted}</p>{strong}{rest}",
        readings.KIN.format(nouns=NOUNS[noun]),
    )


def _pair(one: Pair) -> str:
    return (
        f"<tr><td>{escape(one.first.label)} – {escape(one.second.label)}</td>"
        f'<td class="n">{number(one.phi)}</td><td class="n">{number(one.tetrachoric)}</td>'
        f'<td class="n">{nl(one.n, 0)}</td><td>{escape(", ".join(one.labels)) or "–"}</td>'
        f"<td>{'ja' if one.kin.family else '–'}</td></tr>"
    )


def _places(found: Coherence, noun: str, shapes: Sequence[Shape] | None) -> Section:
    one, title = found.moran, "Liggen hoge tellingen bij elkaar?"
    islands = f"Zonder buren, dus niet meegeteld: {numbered(one.islands, noun)}." if one.islands else ""
    head = f'<p class="lead">{where(found, noun)}</p>'
    if not one.told:
        return Section(title, f"{head}<p>{islands}</p>")
    how_rare = f"p = {nl(one.p, 3)}" if one.p >= 0.0005 else "p kleiner dan 0,001"
    measured = (
        f"<p>Moran's I is {nl(one.index, 2)}; bij toeval ongeveer {nl(one.expected, 2)} ({how_rare}, "
        f"{numbered(one.areas, noun)} met buren). {islands}</p>"
    )
    kinds = [CLUSTER_WORDS[name] if name else kind(out, NO) for name, out in zip(found.clusters, found.stands_out)]
    label = f"Kaart: {NOUNS[noun]} die op hun buren lijken, of juist niet"
    places = (
        _numbered(f"De {noun} en haar buren", kinds, CLUSTER_FILLS)
        if shapes is None
        else area_map(label, shapes, found.flags.names, kinds, CLUSTER_FILLS, _HATCHED_CLUSTERS, _SIGNS)
    )
    reading = readings.PLACES.format(noun=noun, nouns=NOUNS[noun], level=nl_short(100 * found.level))
    return Section(title, head + measured + places, reading)
