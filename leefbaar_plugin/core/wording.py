"""What a result says in words: the generated paragraph and the line of sources, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from .naming.codes import NOUNS
from .naming.columns import looks_ahead
from .naming.years import tell_years
from .numbers import nl
from .origin import Origin

_CITED = re.compile(r"(.+) \(([\d\s,–-]+)\)")
_SMALL = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def number_word(n: int) -> str:
    """A number as Dutch prose writes it: in letters up to twelve."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else str(n)


def few(names: Sequence[str], most: int = 5, what: str = "andere") -> str:
    """The first few names of a list, and how many there are besides; `language.some` says it in messages."""
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" en {rest} {what}" if rest > 0 else "")


#: What stands in a legend beside the classes of the count.
TOO_LITTLE_KNOWN = "te weinig bekend om te tellen"
DOES_NOT_APPLY = "niet van toepassing (water, geen woningen of inwoners)"
#: Of a value that a version for publication holds back.
ONLY_CLASS = "alleen de klasse wordt getoond"
HELD_BACK = "niet getoond: te klein, of nodig om een kleine te beschermen"
CLASS_DEPENDS = "klasse hangt af van onbekende mechanismen"

#: What a reader of every map and report must know.
NOTE = (
    "Een signaal, geen voorspelling en geen rangorde. Hoe meer mechanismen, hoe groter de kans op een ongewenste "
    "ontwikkeling; de betekenis blijkt in het gesprek met professionals uit de {noun}. Onbekend is niet hetzelfde als "
    "geen risico."
)
NO_SOURCES = "onbekend, de laag heeft geen herkomst"
NO_TRAIL = "Herkomst onbekend: de laag is niet door Leefbaar gemaakt of verloor haar metadata."

#: What a map or report asks those who talk about it.
QUESTIONS = ("Herkent u dit?", "Wat speelt er dat wij niet zien?", "Wat staat er al gepland?")


#: A paragraph lists no more mechanisms than this; of more it tells the most frequent ones.
_LISTED, _MOST_FREQUENT = 8, 5
#: Where the others stand, unless told otherwise.
OTHERS = "in de risicotabel"


def areas(n: int, noun: str = "buurt") -> str:
    """`1 buurt`, `2 buurten`; or so many wijken."""
    return f"{nl(n, 0)} {noun if n == 1 else NOUNS[noun]}"


def class_words(label: str) -> str:
    """What a class of the count means: `1–2 mechanismen met risico`."""
    return f"{label} mechanisme met risico" if label == "1" else f"{label} mechanismen met risico"


def paragraph(
    place: str,
    counts: Sequence[int],
    assessed: Sequence[int],
    insufficient: Sequence[bool],
    per_mechanism: Mapping[str, tuple[int, int]],
    without_data: Sequence[str] = (),
    noun: str = "buurt",
    hidden: int = 0,
    others: str = OTHERS,
) -> str:
    """What the map shows, for who cannot see it.

    Parameters
    ----------
    counts, assessed : shape (n,)
        Mechanisms at risk and mechanisms that could be assessed, per buurt.
    insufficient : shape (n,)
        Buurten of which too little is known to count.
    per_mechanism
        By the name of each mechanism: buurten at risk, and buurten that could be assessed.
    without_data
        Names of the mechanisms on which no buurt could be assessed.
    noun
        What a row is: `buurt` or `wijk`.
    hidden
        Buurten that a version for publication does not show.
    others
        Where those mechanisms stand that the paragraph does not list.
    """
    told = [k for k, m, few in zip(counts, assessed, insufficient) if m and not few]
    nouns = "mechanisme" if len(per_mechanism) == 1 else "mechanismen"
    some, three = sum(k >= 1 for k in told), sum(k >= 3 for k in told)
    lines = [
        f"In {place} {'is' if len(told) == 1 else 'zijn'} {areas(len(told), noun)} beoordeeld op ten hoogste "
        f"{number_word(len(per_mechanism))} {nouns}.",
        f"{some or 'Geen'} daarvan {'loopt' if some <= 1 else 'lopen'} risico op ten minste één mechanisme"
        + (f", {three} op drie of meer." if three else ", geen op drie of meer."),
        _per_mechanism(per_mechanism, noun, others),
    ]
    few = sum(insufficient)
    if few:
        lines.append(f"Van {areas(few, noun)} is te weinig bekend om te tellen.")
    lines += not_shown(hidden, noun)
    if without_data:
        lines.append(f"Niet te beoordelen, want zonder gegevens: {', '.join(without_data)}.")
    return " ".join(lines)


def not_shown(n: int, noun: str) -> list[str]:
    """The sentence on what a version for publication does not show; none where it shows all."""
    return [f"{areas(n, noun)} {'wordt' if n == 1 else 'worden'} {HELD_BACK}."] if n else []


def _per_mechanism(found: Mapping[str, tuple[int, int]], noun: str, others: str) -> str:
    """Every mechanism, or the most frequent ones where there are too many to read."""
    some = (
        sorted(found.items(), key=lambda item: -item[1][0])[:_MOST_FREQUENT] if len(found) > _LISTED else found.items()
    )
    told = "; ".join(f"{name} {_part(*n)}" for name, n in some)
    head = f"het aantal {NOUNS[noun]} met risico, van de beoordeelde: {told}."
    if len(found) <= _LISTED:
        return f"Per mechanisme {head}"
    return f"Het vaakst, naar {head} De andere {number_word(len(found) - len(some))} staan {others}."


def _part(risk: int, assessed: int) -> str:
    return f"{risk} van {assessed}" if assessed else "niet te beoordelen"


def sources(origins: Mapping[str, Origin]) -> str:
    """Each source with its first and last reference year: `Leefbaarometer 3.0 (2020–2024)`."""
    years: dict[str, list[int]] = {}
    for name, origin in origins.items():
        years.setdefault(origin.source, []).extend([origin.year] if origin.year and not looks_ahead(name) else [])
    return _with_years(years)


def cited(source: str) -> list[tuple[str, list[int]]]:
    """`CBS (2020, 2024); RIVM` -> (`CBS`, [2020, 2024]), (`RIVM`, [])."""
    out = []
    for one in filter(None, (part.strip() for part in source.split(";"))):
        found = _CITED.fullmatch(one)
        years = sorted(map(int, re.findall(r"\d{4}", found[2]))) if found else []
        out.append((found[1], years) if found and years else (one, years))
    return out


def merged(told: Iterable[str], last: int) -> str:
    """What several citations name together, each source once; a year after the last is one that a forecast is for."""
    years: dict[str, list[int]] = {}
    for source in told:
        for name, found in cited(source):
            years.setdefault(name, []).extend(year for year in found if year <= last)
    return _with_years(years)


def _with_years(years: Mapping[str, Sequence[int]]) -> str:
    return "; ".join(
        f"{source} ({tell_years(sorted(found))})" if found else source for source, found in sorted(years.items())
    )
