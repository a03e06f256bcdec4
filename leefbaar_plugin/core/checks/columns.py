"""What is found in the columns: missing and special values, text in numbers, columns that say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ..judging.neighbours import Mask
from ..naming.columns.areas import INDELINGSWIJZIGING, JAAR
from ..naming.columns.key_figures import STEDELIJKHEID
from ..numbers import CBS_REASONS, nl
from .column_facts import ColumnFacts
from .finding import FOUT, IN_ORDE, KOLOMMEN, OPMERKING, WAARSCHUWING, Finding, few, many

#: More of the inhabited buurten than this without a value, and a mechanism that needs the column says little.
MANY_MISSING = 0.5
#: Fewer values than this say nothing of a column as a whole.
FEWEST_VALUES = 10
_MAY_BE_CONSTANT = (JAAR, INDELINGSWIJZIGING, STEDELIJKHEID)


def check_columns(facts: Sequence[ColumnFacts], needed: Mapping[str, str], inhabited: Mask) -> list[Finding]:
    """Check all columns of a layer.

    Parameters
    ----------
    needed
        Fields that mechanisms use, with the names of those mechanisms.
    inhabited : array of bool, shape (n,)
        Rows of which figures may be expected.
    """
    findings = [
        *_not_numbers(facts, needed),
        *_without_values(facts, needed),
        *_often_missing(facts, needed, inhabited),
        *_say_nothing(facts, needed),
        *_special(facts),
    ]
    if not needed:
        findings.insert(0, _NO_FIGURES)
    elif not any(f.severity in (FOUT, WAARSCHUWING) for f in findings):
        text = f"{many(len(facts), 'kolom', 'kolommen')} gelezen; die van de mechanismen zijn getallen met waarden."
        findings.insert(0, Finding(KOLOMMEN, IN_ORDE, text, count=len(facts)))
    return findings


_NO_FIGURES = Finding(
    KOLOMMEN, WAARSCHUWING, "De laag heeft geen enkele kolom met cijfers die de mechanismen gebruiken.",
    "Geef de vlakken samen met de kerncijfers en de Leefbaarometer aan 'Buurtlaag opbouwen'.",
)  # fmt: skip


def _not_numbers(facts: Sequence[ColumnFacts], needed: Mapping[str, str]) -> Iterable[Finding]:
    for one in facts:
        severity = FOUT if one.name in needed else WAARSCHUWING if one.column else OPMERKING
        if one.wrong:
            yield Finding(
                KOLOMMEN, severity, f"Kolom '{one.name}' hoort getallen te bevatten, maar "
                f"{many(len(one.wrong), 'waarde is', 'waarden zijn')} tekst{_for(one, needed)}.",
                "Verbeter deze waarden, of maak ze leeg: onbekend is iets anders dan 0.",
                one.name, len(one.wrong), few(dict.fromkeys(one.wrong)),
            )  # fmt: skip
        elif one.notations:
            yield Finding(
                KOLOMMEN, severity, f"Kolom '{one.name}' gebruikt decimale komma's én punten{_for(one, needed)}: "
                "is 1.234 duizend of ruim één?", "Schrijf de hele kolom met één decimaalteken.",
                one.name, one.known, one.notations,
            )  # fmt: skip
    texts = [one.name for one in facts if one.as_text and one.column and not one.wrong and not one.notations]
    if texts:
        yield Finding(
            KOLOMMEN, OPMERKING, f"{many(len(texts), 'kolom bevat', 'kolommen bevatten')} getallen als tekst; "
            "ze worden als getal gelezen.", "", "", len(texts), few(texts),
        )  # fmt: skip


def _without_values(facts: Sequence[ColumnFacts], needed: Mapping[str, str]) -> Iterable[Finding]:
    empty = [one for one in facts if not one.known and not one.wrong]
    used = [one for one in empty if one.name in needed]
    if used:
        mechanisms = dict.fromkeys(m for one in used for m in needed[one.name].split(", "))
        verb = many(len(used), "kolom die mechanismen gebruiken heeft", "kolommen die mechanismen gebruiken hebben")
        yield Finding(
            KOLOMMEN, WAARSCHUWING, f"{verb} geen enkele waarde (nodig voor {', '.join(mechanisms)}).",
            "Neem deze cijfers uit een eerdere editie of een andere bron: 'Landelijke gegevens ophalen' zoekt per "
            "kolom het nieuwste jaar dat ze heeft.", "", len(used), few((_with_reason(one) for one in used), 12),
        )  # fmt: skip
    rest = [one for one in empty if one.name not in needed]
    if rest:
        yield Finding(
            KOLOMMEN, OPMERKING, f"{many(len(rest), 'andere kolom is', 'andere kolommen zijn')} leeg, maar geen "
            "mechanisme heeft die nodig.", "", "", len(rest), few(one.name for one in rest),
        )  # fmt: skip


def _often_missing(facts: Sequence[ColumnFacts], needed: Mapping[str, str], inhabited: Mask) -> Iterable[Finding]:
    if not inhabited.any():
        return
    shares = [(one, float(one.missing[inhabited].mean())) for one in facts if one.name in needed and one.known]
    often = sorted(((one, s) for one, s in shares if s > MANY_MISSING), key=lambda pair: -pair[1])
    if often:
        verb = many(len(often), "kolom die mechanismen gebruiken mist", "kolommen die mechanismen gebruiken missen")
        yield Finding(
            KOLOMMEN, WAARSCHUWING, f"{verb} bij meer dan de helft van de bewoonde buurten.",
            "Zoek een bron of jaar met meer waarden; deze buurten blijven anders onbekend.",
            "", len(often), few((f"{one.name} ({nl(100 * s, 0)}% ontbreekt)" for one, s in often), 8),
        )  # fmt: skip


def _say_nothing(facts: Sequence[ColumnFacts], needed: Mapping[str, str]) -> Iterable[Finding]:
    flat = [o for o in facts if len(o.present) >= FEWEST_VALUES and np.ptp(o.present) == 0 and not o.special]
    flat = [one for one in flat if one.column not in _MAY_BE_CONSTANT]
    zeros = [one for one in flat if one.present[0] == 0]
    for used in (True, False):
        names = [one.name for one in zeros if (one.name in needed) is used]
        if names:
            yield Finding(
                KOLOMMEN, WAARSCHUWING if used else OPMERKING,
                f"{many(len(names), 'kolom bevat', 'kolommen bevatten')} alleen nullen.",
                "Is 0 hier een waarde of staat het voor 'ontbreekt'? Maak de kolom dan leeg." if used else "",
                names[0] if len(names) == 1 else "", len(names), few(names, 8),
            )  # fmt: skip
    same = [one for one in flat if one.present[0] != 0 and one.name in needed]
    for one in same:
        yield Finding(
            KOLOMMEN, WAARSCHUWING, f"Kolom '{one.name}' heeft overal dezelfde waarde "
            f"({nl(float(one.present[0]), 2)}){_for(one, needed)}.",
            "Is dit het cijfer van de gemeente in plaats van dat van de buurt?", one.name, one.known,
        )  # fmt: skip


def _special(facts: Sequence[ColumnFacts]) -> Iterable[Finding]:
    reasons = Counter[str]()
    for one in facts:
        reasons.update(one.special)
    if reasons:
        told = [f"−{v[1:]} ({CBS_REASONS.get(v, 'bijzonder')}): {nl(n, 0)}×" for v, n in reasons.most_common()]
        holders = sum(bool(one.special) for one in facts)
        yield Finding(
            KOLOMMEN, OPMERKING, f"Bijzondere waarden van het CBS in {many(holders, 'kolom', 'kolommen')} gelden als "
            "onbekend.", "", "", sum(reasons.values()), few(told),
        )  # fmt: skip


def _with_reason(one: ColumnFacts) -> str:
    if not one.special:
        return f"{one.name} (leeg)"
    value = max(one.special, key=lambda v: one.special[v])
    return f"{one.name} ({CBS_REASONS.get(value, 'bijzondere waarde')})"


def _for(one: ColumnFacts, needed: Mapping[str, str]) -> str:
    return f" (nodig voor {needed[one.name]})" if one.name in needed else ""
