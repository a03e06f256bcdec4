"""The page of the back-test: what a warning was worth, beside simpler rules, with how to read each figure."""

from __future__ import annotations

from collections.abc import Sequence

from ...numbers import nl, plural
from ...pages.html_page import table
from ...palette import GREY, HATCH, MISSED_FILL, PAPER, QUIET_FILL, SEQUENCE
from ...report.drawing import Shape
from ..area_map import area_map
from ..paper import Section, paper
from .account import account_of, not_tested
from .findings import Findings
from .sections import by_class, by_count, by_mechanism, by_year, learnt_chance, row, rules_of_thumb
from .trials import FALSE_ALARM, HIT, MISS, NOT_TESTED, QUIET, UNKNOWN
from .words import claim, noun_of, warning

#: As on the map in QGIS: a warning is brown, none is blue or pale; hatches and letters tell them in grey too.
_HATCHED = {MISS: ("#ffffff", 45), UNKNOWN: (HATCH, 45)}
_FILLS = {
    HIT: SEQUENCE[4], MISS: MISSED_FILL, FALSE_ALARM: SEQUENCE[1], QUIET: QUIET_FILL, UNKNOWN: GREY, NOT_TESTED: PAPER,
}  # fmt: skip


def as_page(
    found: Findings, place: str, names: Sequence[str], shapes: Sequence[Shape], missing: Sequence[str],
    account: Sequence[str],
) -> str:  # fmt: skip
    """The page, in Dutch.

    Parameters
    ----------
    names, shapes
        Of all areas of the layer; without shapes there is no map.
    missing
        Labels of the mechanisms that could not be run at all, for want of their data.
    account
        What it rests on besides: inputs, settings, versions.
    """
    noun = noun_of(found)
    first, last = found.casts[0].course.first, found.casts[-1].course.last
    about = (
        f"{place} · {plural(len(found.periods), 'beginjaar', 'beginjaren')} "
        f"({', '.join(period.name for period in found.periods)}) · {nl(len(found.all.trials), 0)} gevallen "
        f"(een {noun} in een beginjaar), waarvan {nl(found.all.events, 0)} met de gebeurtenis"
    )
    sections = [
        _map(found, names, shapes), by_count(found), rules_of_thumb(found), by_class(found), by_mechanism(found),
        learnt_chance(found), by_year(found), not_tested(found, missing),
    ]  # fmt: skip
    title = f"Terugtoetsing {first}–{last}: had het signaal gewaarschuwd?"
    return paper(title, about, claim(found), [s for s in sections if s], [*account_of(found), *account])


def _map(found: Findings, names: Sequence[str], shapes: Sequence[Shape]) -> Section:
    cast, noun = found.casts[-1], noun_of(found)
    kinds = cast.verdicts(found.least)
    words = {
        HIT: "R raak: signaal, en het gebeurde", MISS: "G gemist: geen signaal, en het gebeurde",
        FALSE_ALARM: "V vals alarm: signaal, en het gebeurde niet", QUIET: "terecht stil: geen van beide",
        UNKNOWN: "onbekend", NOT_TESTED: f"niet getoetst ({found.rule.exempt})",
    }  # fmt: skip
    drawn = ""
    if any(shape.rings for shape in shapes):
        fills = {words[kind]: fill for kind, fill in _FILLS.items()}
        label = f"Kaart: wat het signaal van {cast.course.first} waard was in {cast.course.last}"
        signs = {words[kind]: words[kind][0] for kind in (HIT, MISS, FALSE_ALARM)}
        hatched = {words[kind]: lines for kind, lines in _HATCHED.items()}
        drawn = area_map(label, shapes, names, [words[kind] for kind in kinds], fills, hatched, signs)
    totals = {kind: kinds.count(kind) for kind in _FILLS}
    rows = [
        row([f"er was {warning(found)}"], [str(totals[HIT]), str(totals[FALSE_ALARM])]),
        row(["dat was er niet"], [str(totals[MISS]), str(totals[QUIET])]),
    ]
    head = [f"In {cast.course.first}", f"#{found.rule.happened} in {cast.course.last}", "#dat gebeurde niet"]
    return Section(
        f"Raak, gemist en vals alarm: {cast.period}",
        drawn + table(head, rows),
        f"Een bruine {noun} (R) kreeg een signaal en ging achteruit: raak. Blauw gestreept (G) ging achteruit zonder "
        "signaal: gemist. Lichtoranje (V) kreeg een signaal dat niet uitkwam. Een vals alarm is nog geen fout: "
        "misschien heeft iemand op tijd iets gedaan. De kaart toont alleen het jongste beginjaar, de cijfers hieronder "
        "alle jaren.",
    )
