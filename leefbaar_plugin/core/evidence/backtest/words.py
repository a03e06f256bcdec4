"""What was found, in plain sentences that hold also where there is little to find."""

from __future__ import annotations

from collections.abc import Callable

from ...buurten import Buurten
from ...charts.parts import number, percent
from ...naming.codes import NOUNS
from ...numbers import nl, plural
from ...wording import number_word
from .baselines import WORDS
from .blocks import FEW_BLOCKS, Estimate
from .findings import Findings
from .outcome import shares_input
from .rates import BASE, PRECISION, RECALL

CHANCE = 0.5


def noun_of(found: Findings) -> str:
    """What an area is called: `buurt` or `wijk`."""
    return found.casts[0].known.buurten.noun


def warning(found: Findings) -> str:
    """What a warning is: `een signaal op ten minste twee mechanismen`."""
    nouns = "mechanisme" if found.least == 1 else "mechanismen"
    return f"een signaal op ten minste {number_word(found.least)} {nouns}"


def claim(found: Findings) -> str:
    """What the back-test says, for who reads no further."""
    return " ".join([_hits(found), *_beyond(found), *cautions(found)])


def _hits(found: Findings) -> str:
    scored, noun, years = found.warned, noun_of(found), number_word(found.rule.horizon)
    happened = f"dat een {noun} in {years} jaar {found.rule.happening}"
    cases, events = nl(scored.n, 0), nl(scored.events, 0)
    if not scored.events:
        told_cases = "het ene getoetste geval" if scored.n == 1 else f"de {cases} getoetste gevallen"
        return (
            f"Het kwam in {told_cases} niet voor {happened}: er valt niet te zeggen of een signaal "
            "daarvoor had gewaarschuwd."
        )
    if not scored.flagged:
        return (
            f"Het kwam {events} van de {cases} keer voor {happened}, en geen enkele keer was er vooraf "
            f"{warning(found)}."
        )
    recall, precision, base = (percent(scored.rates[name].value) for name in (RECALL, PRECISION, BASE))
    if scored.flagged == scored.n:
        return (
            f"In alle {cases} getoetste gevallen was er {warning(found)}; zo'n signaal onderscheidt niets. Het kwam "
            f"{events} keer voor {happened} ({base})."
        )
    warned = f"was er {_often(scored.events, scored.hits, recall)} vooraf {warning(found)}"
    true = f"kwam het {_often(scored.flagged, scored.hits, precision, ' uit')}"
    return (
        f"{_times(scored.events)} {happened}, {warned}. {_times(scored.flagged)} dat er zo'n signaal was, {true}; "
        f"van alle {cases} gevallen gebeurde het bij {base}."
    )


def _times(n: int) -> str:
    return "De ene keer" if n == 1 else f"Van de {nl(n, 0)} keer"


def _often(of: int, n: int, share: str, out: str = "") -> str:
    """`3 keer uit (19%)`, or the word for one or none."""
    if of == 1:
        return f"{'inderdaad' if n else 'niet'}{out}"
    return f"{nl(n, 0)} keer{out} ({share})" if n else f"geen enkele keer{out}"


def _beyond(found: Findings) -> list[str]:
    if not found.all.events:
        return []
    if found.all.events == len(found.all.trials):
        return ["Omdat het steeds gebeurde, is er niets om mee te vergelijken."]
    return [within_class(found), against_thumb(found)]


def within_class(found: Findings) -> str:
    """Whether the count tells anything that the class does not."""
    within, nouns = found.all.ranking.within, NOUNS[noun_of(found)]
    if within.value != within.value:
        return f"Binnen een klasse zijn er geen {nouns} te vergelijken, dus of de telling iets toevoegt is niet bekend."
    if within.low != within.low:
        return f"Of de telling binnen een klasse iets toevoegt is hiermee niet te zeggen ({number(within.value)})."
    if round(within.low, 2) > CHANCE:  # as it is printed
        return (
            f"Ook onder {nouns} van dezelfde klasse gebeurde het vaker bij die met meer signalen: de telling voegt "
            f"iets toe aan de klasse ({_interval(within)}; 0,50 is toeval)."
        )
    if round(within.high, 2) < CHANCE:
        return (
            f"Onder {nouns} van dezelfde klasse gebeurde het juist vaker bij die met minder signalen: de telling wees "
            f"daar de verkeerde kant op ({_interval(within)}; 0,50 is toeval)."
        )
    return (
        f"Onder {nouns} van dezelfde klasse is niet aangetoond dat de telling iets toevoegt ({_interval(within)}; "
        "0,50 is toeval)."
    )


def against_thumb(found: Findings) -> str:
    """Whether the count beats the best of the rules of thumb."""
    known = {name: r for name, r in found.rules_of_thumb.items() if r.overall.value == r.overall.value}
    if not known:
        return "Een vuistregel om mee te vergelijken was er niet."
    best = max(known, key=lambda name: known[name].overall.value)
    if round(known[best].overall.value, 2) <= CHANCE:
        return "Geen van de vuistregels deed het beter dan toeval."
    ahead, name = known[best].ahead, f"de beste vuistregel ({WORDS[best][0].lower()}{WORDS[best][1:]})"
    if ahead.low != ahead.low:
        return f"Of de telling beter is dan {name} is hiermee niet te zeggen."
    if ahead.low > 0:
        return f"De telling zette de dalers beter vooraan dan {name}."
    if ahead.high < 0:
        return f"De telling deed het slechter dan {name}."
    return f"Niet aangetoond is dat de telling het beter doet dan {name}."


def cautions(found: Findings) -> list[str]:
    """How little it may rest on."""
    out = []
    if found.few and found.all.events:
        events = plural(found.all.events, "gebeurtenis", "gebeurtenissen")
        out.append(f"Met {events} is dit niet meer dan een indruk.")
    if found.all.by_mechanism and all(shares_input(m) for m, _ in found.all.by_mechanism):
        same = "Alle getoetste mechanismen kijken naar dezelfde cijfers als de uitkomst"
        out.append(f"{same}: een onafhankelijke toets is dit niet.")
    n_blocks = found.all.trials.n_blocks
    if n_blocks == 1:
        out.append("Alles ligt in één blok, dus is niet te zeggen hoe zeker de cijfers zijn.")
    elif n_blocks < FEW_BLOCKS:
        out.append(f"Met {n_blocks} blokken zijn de marges zelf onzeker.")
    return out


def told(one: Estimate, words: Callable[[float], str] = percent) -> str:
    """`22% (14–31%)`."""
    if one.low != one.low:
        return words(one.value)
    if one.low < 0:  # a dash beside a minus sign is not read
        return f"{words(one.value)} ({words(one.low)} tot {words(one.high)})"
    return f"{words(one.value)} ({words(one.low).rstrip('%')}–{words(one.high)})"


def _interval(one: Estimate) -> str:
    return f"{number(one.value)}, marge {number(one.low)}–{number(one.high)}"


def place_of(buurten: Buurten) -> str:
    """Where it is about: the municipalities by name, or how many there are."""
    names = buurten.columns.get("gemeentenaam")
    told = sorted({str(name) for name in names if name}) if names is not None else []
    total = len(set(buurten.gemeenten.tolist()))
    where = ", ".join(told) if told and len(told) <= 3 else f"{total} gemeenten" if total > 1 else "1 gemeente"
    return f"{where}, {len(buurten)} {NOUNS[buurten.noun]}"
