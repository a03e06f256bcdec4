"""What was not tested and why, and what every reader of a back-test must know."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...naming.years import split_year
from ...pages.html_page import table
from ..paper import Section
from .as_of import LATER
from .findings import Findings
from .words import noun_of

RECONSTRUCTED = (
    "De scores van alle jaren zijn berekend met het model van de jongste meting van de Leefbaarometer: de toestand "
    "'zoals die toen was' is een reconstructie. Wat in het beginjaar werkelijk bekend was, was minder en later."
)
_BORDERS = (
    "Grenzen zijn die van nu. Een cijfer telt mee vanaf het jaar waarover het gaat, ook als het later is gepubliceerd."
)


def not_tested(found: Findings, missing: Sequence[str]) -> Section:
    """Mechanisms that could not be tested, columns that were refused, and how the past was kept apart.

    Parameters
    ----------
    missing
        Labels of the mechanisms without any data.
    """
    labels = {m.id: m.label for m in found.all.trials.mechanisms}
    tested = {m.id for m, _ in found.all.by_mechanism}
    rows = []
    for name, label in labels.items():
        why = [(cast.course.first, cast.why_not[name]) for cast in found.casts if name in cast.why_not]
        if not why:
            continue
        years = "in geen enkel beginjaar" if name not in tested else f"niet in {', '.join(str(y) for y, _ in why)}"
        rows.append(f"<tr><td>{escape(label)}</td><td>{years}</td><td>{escape(why[-1][1])}</td></tr>")
    body = table(["Mechanisme", "Getoetst", "Waarom niet"], rows) if rows else "<p>Alle mechanismen zijn getoetst.</p>"
    if missing:
        body += f"<p>Zonder gegevens, plannen of panden niet berekend: {escape(', '.join(missing))}.</p>"
    body += "".join(f"<p>{escape(line)}</p>" for line in leaks(found))
    return Section(
        "Wat niet is getoetst",
        body,
        f"Een signaal mag alleen rusten op wat in het beginjaar over de {noun_of(found)} bekend kon zijn. Cijfers van "
        "later, of van een onbekend jaar, zijn daarom geweigerd. Niet getoetst betekent niet: werkt niet.",
    )


def leaks(found: Findings) -> list[str]:
    """What the leak guard refused and replaced, in Dutch."""
    refused: dict[tuple[str, str], list[int]] = {}
    named: dict[str, set[int]] = {}
    older: dict[str, dict[int, None]] = {}
    for cast in found.casts:
        for name, why in cast.known.refused.items():
            stem, year = split_year(name)
            if year and why == LATER.format(year=year):
                named.setdefault(stem, set()).add(year)
            else:
                refused.setdefault((name, why), []).append(cast.course.first)
        for name, year in cast.known.older.items():
            older.setdefault(name, {})[year] = None
    alike: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for (name, why), years in refused.items():
        alike.setdefault((why, tuple(years)), []).append(name)
    lines = []
    for (why, starts), names in alike.items():
        since = "" if len(starts) == len(found.casts) else f" voor {', '.join(map(str, starts))}"
        lines.append(f"Geweigerd{since}, want {why}: {', '.join(names)}.")
    if named:
        told = [f"{stem} ({', '.join(map(str, sorted(years)))})" for stem, years in named.items()]
        lines.append(f"Geweigerd in elk beginjaar vóór het jaar in hun naam: {', '.join(told)}.")
        lines.append("Scores en klassen van later tonen alleen wat er gebeurde.")
    if older:
        told = [f"{name} van {', '.join(map(str, sorted(years)))}" for name, years in older.items()]
        lines.append(f"In plaats van een later cijfer gebruikt: {'; '.join(told)}.")
    equal = [str(cast.course.first) for cast in found.casts if cast.known.equal_weights]
    if equal:
        lines.append(
            f"Vanuit {', '.join(equal)} is het aantal woningen van toen niet bekend: waar een mechanisme met woningen "
            "weegt, telt elk gebied even zwaar, en wie erdoor deelt is niet beoordeeld."
        )
    return lines


def account_of(found: Findings) -> list[str]:
    """What the figures rest on, in Dutch."""
    trials = found.all.trials
    return [
        f"Gebeurtenis: {found.rule.happened}, {found.rule.horizon} jaar na het beginjaar. "
        f"Niet getoetst: {found.rule.exempt}.",
        RECONSTRUCTED,
        _BORDERS,
        f"Marges: 95%, door {trials.n_blocks} blokken ({found.blocks.words}) steeds opnieuw te trekken, alle jaren van "
        "een blok samen. AUC: paren van gebieden uit hetzelfde beginjaar; binnen een klasse ook uit dezelfde klasse.",
    ]
