"""The Leefbaarometer: which years are there, of one release, and do scores, dimensions and classes agree?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ..judging.neighbours import Mask
from ..naming.columns.national import LBM_AFW, LBM_FYS, LBM_KLASSE, LBM_ONV, LBM_SCORE, LBM_SOC, LBM_VRZ, LBM_WON
from ..naming.years import split_year
from ..numbers import Floats, nl, nl_short
from ..sources.leefbaarometer import KNOWN_RELEASE, class_of, mixed_releases
from .column_facts import ColumnFacts
from .finding import FOUT, IN_ORDE, OPMERKING, SCORES, WAARSCHUWING, Finding, few, many

_DIMENSIONS = (LBM_WON, LBM_FYS, LBM_VRZ, LBM_SOC, LBM_ONV)
#: Each of six rounded figures differs at most half a unit of its last decimal.
_ROUNDED = 0.001
#: About one in six buurten has no score; more than this is unusual.
_MANY = 0.4

Facts = Mapping[str, ColumnFacts]


def check_scores(facts: Facts, inhabited: Mask, labels: Sequence[str]) -> list[Finding]:
    """Check the columns of the Leefbaarometer.

    Parameters
    ----------
    facts
        By canonical name (`lbm_2024`).
    inhabited : array of bool, shape (n,)
    """
    years = {column.name: _years(facts, column.name) for column in (LBM_SCORE, LBM_AFW, LBM_WON)}
    if not any(years.values()):
        return [
            Finding(
                SCORES, WAARSCHUWING, "Er zijn geen scores van de Leefbaarometer.",
                "Geef het bestand van de Leefbaarometer aan 'Buurtlaag opbouwen'.",
            )
        ]  # fmt: skip
    problems = [
        *_mixed(facts),
        *_out_of_range(facts, labels),
        *_sums(facts, labels),
        *_classes(facts, labels),
        *_missing(facts, years[LBM_AFW.name], inhabited),
        *_lacking(years),
    ]
    sound = not any(f.severity in (FOUT, WAARSCHUWING) for f in problems)
    told = "; ".join(
        f"{words} {span(years[name])}"
        for name, words in ((LBM_SCORE.name, "scores"), (LBM_AFW.name, "afwijking"), (LBM_WON.name, "dimensies"))
        if years[name]
    )
    return [Finding(SCORES, IN_ORDE if sound else OPMERKING, f"Aanwezig: {told}.", count=len(facts)), *problems]


def span(years: Sequence[int]) -> str:
    """Years in words: `2002, 2008, 2012–2024 (9 jaren)`."""
    if len(years) < 3:
        return ", ".join(map(str, years))
    return f"{years[0]}–{years[-1]} ({len(years)} jaren)"


def _years(facts: Facts, stem: str) -> list[int]:
    found = [split_year(key) for key, one in facts.items() if one.known]
    return sorted(year for name, year in found if name == stem and year)


def _numbers(facts: Facts, key: str) -> Floats | None:
    return facts[key].values if key in facts else None


def _mixed(facts: Facts) -> Iterable[Finding]:
    columns = {key: one.values for key, one in facts.items() if one.values is not None}
    mixed = mixed_releases(columns)
    if mixed:
        yield Finding(
            SCORES, FOUT, f"Score min afwijking is in {', '.join(map(str, mixed))} niet voor alle buurten gelijk: "
            "scores van verschillende uitgaven of lagen lijken door elkaar te staan.",
            "Neem alle jaren uit één uitgave; lees anders geen ontwikkeling.", count=len(mixed),
        )  # fmt: skip


def _out_of_range(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    bounds = {LBM_SCORE.name: (2.0, 6.0), **{c.name: (-2.0, 2.0) for c in (LBM_AFW, *_DIMENSIONS)},
              LBM_KLASSE.name: (1.0, 9.0)}  # fmt: skip
    for key, one in facts.items():
        low, high = bounds.get(split_year(key)[0], (-np.inf, np.inf))
        if one.values is None:
            continue
        with np.errstate(invalid="ignore"):
            off = (one.values < low) | (one.values > high)
        if off.any():
            yield Finding(
                SCORES, FOUT, f"{many(int(off.sum()), 'waarde', 'waarden')} in '{one.name}' buiten het bereik van de "
                f"Leefbaarometer ({nl_short(low)} tot {nl_short(high)}).",
                "Ging het decimaalteken verloren, of is dit een andere kolom?", one.name, int(off.sum()),
                few(f"{labels[i]}: {nl_short(float(one.values[i]))}" for i in np.flatnonzero(off)),
            )  # fmt: skip


def _sums(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    for year in _years(facts, LBM_AFW.name):
        parts = [_numbers(facts, f"{c.name}_{year}") for c in _DIMENSIONS]
        whole = _numbers(facts, f"{LBM_AFW.name}_{year}")
        if whole is None or any(part is None for part in parts):
            continue
        with np.errstate(invalid="ignore"):
            off = np.abs(np.sum(parts, axis=0) - whole) > _ROUNDED
        if off.any():
            yield Finding(
                SCORES, WAARSCHUWING, f"De vijf dimensies van {year} tellen in "
                f"{many(int(off.sum()), 'buurt', 'buurten')} niet op tot de afwijking.",
                "Zijn dimensies en scores van dezelfde uitgave?", f"{LBM_AFW.name}_{year}", int(off.sum()),
                few(labels[i] for i in np.flatnonzero(off)),
            )  # fmt: skip


def _classes(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    for year in _years(facts, LBM_KLASSE.name):
        given, score = _numbers(facts, f"{LBM_KLASSE.name}_{year}"), _numbers(facts, f"{LBM_AFW.name}_{year}")
        if given is None or score is None:
            continue
        off = _against_release(given, score) if year == KNOWN_RELEASE else _not_rising(given, score)
        if off.any():
            yield Finding(
                SCORES, WAARSCHUWING, f"De klasse van {year} past in {many(int(off.sum()), 'buurt', 'buurten')} niet "
                "bij de afwijking.", "Komen klasse en score uit dezelfde uitgave (3.0)?",
                f"{LBM_KLASSE.name}_{year}", int(off.sum()),
                few(f"{labels[i]}: klasse {nl(given[i], 0)}, afwijking {nl(score[i], 3)}" for i in np.flatnonzero(off)),
            )  # fmt: skip


def _against_release(given: Floats, score: Floats) -> Mask:
    """Rows of which the class is not the one of the release, as its borders are known."""
    derived = class_of(score)
    return np.isfinite(given) & np.isfinite(derived) & (given != derived)


def _not_rising(given: Floats, score: Floats) -> Mask:
    """Rows with a lower deviation than a row of a lower class."""
    both = np.isfinite(given) & np.isfinite(score)
    highest = np.full(10, -np.inf)
    for k in range(1, 10):
        inside = both & (given == k)
        highest[k] = max(highest[k - 1], score[inside].max() if inside.any() else -np.inf)
    below = highest[np.clip(np.nan_to_num(given), 1, 9).astype(int) - 1]
    return both & (np.nan_to_num(score) < below)


def _missing(facts: Facts, years: Sequence[int], inhabited: Mask) -> Iterable[Finding]:
    if not years or not inhabited.any():
        return
    bare = facts[f"{LBM_AFW.name}_{years[-1]}"].missing & inhabited
    share = bare.sum() / inhabited.sum()
    if bare.any():
        text = f"{many(int(bare.sum()), 'bewoonde buurt heeft', 'bewoonde buurten hebben')} geen score in {years[-1]} "
        usual = share <= _MANY
        yield Finding(
            SCORES, OPMERKING if usual else WAARSCHUWING,
            f"{text}({nl(100 * share, 0)}%; landelijk is dat ongeveer 1 op de 6).",
            "" if usual else "Horen de scores bij deze indeling in buurten? Zie 'Grenswijziging omrekenen'.",
            f"{LBM_AFW.name}_{years[-1]}", int(bare.sum()),
        )  # fmt: skip


def _lacking(years: Mapping[str, Sequence[int]]) -> Iterable[Finding]:
    scores, deviations = years[LBM_SCORE.name], years[LBM_AFW.name]
    if not deviations:
        yield Finding(
            SCORES, WAARSCHUWING, "De afwijking van het landelijk gemiddelde (afw) ontbreekt; zonder haar is er geen "
            "klasse en geen omslagzone.", "Neem ook de kolom afw uit het bestand van de Leefbaarometer over.",
        )  # fmt: skip
    if len(scores) < 2:
        yield Finding(
            SCORES, WAARSCHUWING, f"Er {'is één jaar' if scores else 'zijn geen jaren'} met scores (lbm): een daling "
            "is niet te bepalen.", "Voeg eerdere metingen toe (2002 tot nu, in het bestand van de Leefbaarometer).",
            count=len(scores),
        )  # fmt: skip
