"""Sensitivity to the business cycle: does the buurt swing more with unemployment than its municipality?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import above, at_least
from ..core.judging.margins import margin
from ..core.judging.minima import reliable
from ..core.judging.movement import movement, stack_years
from ..core.judging.references import reference, reference_settings
from ..core.judging.statistics import t90
from ..core.language import tr
from ..core.mechanism import Mechanism, Setting, YearTable
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import BIJSTAND, HUISHOUDENS, INWONERS, PARTICIPATIE, PERC_LAAG_INKOMEN
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.columns.national import LBM_SCORE, WW_AANTAL, WW_PER_100
from ..core.naming.years import tell_years
from ..core.numbers import Floats, nl, positive
from ..core.telling import Listing, Only, Telling
from ..core.text import Text
from ._sources import VROEGSIGNALERING

AUTO, SLOPE, STRUCTURE, SCORE = "auto", "helling", "structuur", "score"
UNEMPLOYMENT = YearTable(
    "werkloosheid",
    Text("Unemployment by year", "Werkloosheid per jaar"),
    "%",
    ("werkloosheid", "werkloosheidspercentage", "percentage", "unemployment"),
)
FEW = 50  # mean count below which the slope of a buurt is drawn to that of its municipality


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    variant = settings["variant"]
    if variant == AUTO:
        variant = next((v for v, possible in _POSSIBLE if possible(buurten, settings)), None)
        if variant is None:
            return _unknown(
                buurten,
                "Onbekend: er is geen WW-reeks met werkloosheid, te weinig indicatoren van inkomen en werk, "
                "en geen reeks scores met werkloosheid.",
            )
        buurten.note(
            tr("conjunctuur: variant '{variant}' is used, the first that has its data.").format(variant=variant)
        )
    return _ASSESS[variant](buurten, settings)


def _cycle(buurten: Buurten, column: Column) -> tuple[list[int], Floats]:
    """The years for which both the column and the unemployment are known, and the unemployment."""
    table = buurten.tables.get(UNEMPLOYMENT.name, {})
    years = [year for year in buurten.years(column) if year in table]
    return years, np.array([table[year] for year in years])


def _by_slope(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    years, unemployment = _cycle(buurten, WW_PER_100)
    fewest, threshold = settings["jaren_helling"], settings["drempel_helling"]
    if len(years) < fewest:
        return _too_few(buurten, len(years), fewest, "de WW-reeks")
    rates = stack_years(buurten, WW_PER_100, years)
    known = np.isfinite(rates).sum(axis=1)
    own, usual, local = movement(buurten, rates, buurten[INWONERS], unemployment)

    trust = _trust(buurten, rates, years)
    slope = trust * own.slope + (1 - trust) * usual.slope
    with np.errstate(invalid="ignore", divide="ignore"):
        value = slope / usual.slope
        lower = (slope - t90(own.freedom) * trust * own.error) / usual.slope
    steep = at_least(value, threshold) & above(lower, 1.0)
    return conclude(
        buurten, value=value, threshold=threshold, risk=steep.holds, near=steep.near,
        sentence=Telling(
            "De WW beweegt {v} × zo sterk mee met de werkloosheid als in de gemeente ({k} jaren in {years}; "
            "drempel {d}, ondergrens 90% {low}).{shrunk} {source}",
            v=(value, 2), k=(known, 0), years=tell_years(years), d=nl(threshold, 2), low=(lower, 2),
            shrunk=Only(trust < 1, " Kleine aantallen: naar de gemeente toe getrokken."),
            source=buurten.cite((WW_PER_100, years[0]), (WW_PER_100, years[-1]), _source(buurten)),
        ),
        cases=[
            Case(known < fewest, f"Onbekend: de WW is bekend over minder dan {fewest} jaren."),
            Case(
                np.isnan(local).all(axis=1),
                f"Onbekend: geen {buurten.noun} in de gemeente heeft een volledige WW-reeks en een aantal inwoners.",
            ),
            Case(~(usual.slope > 0), "Onbekend: de WW van de gemeente beweegt niet mee met de werkloosheid."),
        ],
        extra=lambda: _variant(SLOPE, len(buurten)),
    )  # fmt: skip


def _trust(buurten: Buurten, rates: Floats, years: list[int]) -> Floats:
    """How much the slope of a buurt itself counts, 0–1: less where its count of benefits is small."""
    counts = stack_years(buurten, WW_AANTAL, years)
    counts = np.where(np.isnan(counts), rates * buurten[INWONERS][:, None] / 100, counts)
    counted = np.isfinite(counts).any(axis=1)
    trust = np.ones(len(buurten))
    trust[counted] = np.minimum(np.nanmean(counts[counted], axis=1) / FEW, 1)
    return trust


def _source(buurten: Buurten) -> str:
    """Where the unemployment comes from."""
    origin = buurten.origins.get(UNEMPLOYMENT.name)
    return str(origin) if origin else "werkloosheid"


def _indicators(buurten: Buurten) -> dict[str, Floats]:
    """Of income and work, the higher the more sensitive."""
    return {
        "WW": buurten.newest(WW_PER_100)[0],
        "bijstand": 100 * buurten[BIJSTAND] / positive(buurten[HUISHOUDENS]),
        "laag inkomen": reliable(buurten, PERC_LAAG_INKOMEN),
        "niet-participatie": 100 - reliable(buurten, PARTICIPATIE),
    }


def _by_structure(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    area, indicators = reference(buurten, settings), _indicators(buurten)
    scores = np.column_stack([area.robust_z(values) for values in indicators.values()])
    known = np.isfinite(scores).sum(axis=1)
    needed, threshold = settings["indicatoren"], settings["drempel_structuur"]
    enough = known >= needed
    value = np.where(enough, np.nansum(scores, axis=1) / np.maximum(known, 1), np.nan)
    with np.errstate(invalid="ignore"):
        apart = np.nansum((scores - value[:, None]) ** 2, axis=1) / np.maximum(known - 1, 1)
    high = at_least(value, threshold, margin(np.sqrt(apart / np.maximum(known, 1))))
    year = buurten.newest(WW_PER_100)[1]
    used = [column for column in (BIJSTAND, PERC_LAAG_INKOMEN, PARTICIPATIE) if buurten.has(column)]
    source = buurten.cite(*([(WW_PER_100, year)] if year else []), *used)
    return conclude(
        buurten, value=value, threshold=threshold, risk=high.holds, near=high.near,
        sentence=Telling(
            "Inkomen en werk wijken gemiddeld {v} robuuste standaardafwijkingen af van {area} (drempel {d}; {names}). "
            "{source}",
            v=(value, 2), area=area.names, d=nl(threshold, 2),
            names=Listing(list(indicators), np.isfinite(scores)), source=source,
        ),
        cases=[Case(~enough, f"Onbekend: minder dan {needed} indicatoren van inkomen en werk bekend.")],
        extra=lambda: _variant(STRUCTURE, len(buurten)),
    )  # fmt: skip


def _by_score(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    years, unemployment = _cycle(buurten, LBM_SCORE)
    fewest = settings["edities"]
    if len(years) < fewest:
        return _too_few(buurten, len(years), fewest, "de Leefbaarometer")
    scores = stack_years(buurten, LBM_SCORE, years)
    known = np.isfinite(scores).sum(axis=1)
    trend = np.array(years, dtype=float) - years[0]
    own, usual, _ = movement(buurten, scores, buurten.stock, unemployment, trend)
    value, gemeente = -own.slope, -usual.slope
    lower = value - t90(own.freedom) * own.error
    threshold = settings["factor_score"] * gemeente
    steep = at_least(value, threshold) & above(lower, 0.0)
    with np.errstate(invalid="ignore"):
        surpassed = lower > gemeente
    return conclude(
        buurten, value=value, threshold=threshold, risk=steep.holds, near=~surpassed,
        sentence=Telling(
            "De score daalt {v} punt per procentpunt werkloosheid (drempel {d}, gemeente {g}; {k} metingen in {years}, "
            "ondergrens 90% {low}). {source}",
            v=(value, 4), d=(threshold, 4), g=(gemeente, 4), k=(known, 0), years=tell_years(years),
            low=(lower, 4), source=buurten.cite((LBM_SCORE, years[0]), (LBM_SCORE, years[-1]), _source(buurten)),
        ),
        cases=[
            Case(known < fewest, f"Onbekend: de score is bekend in minder dan {fewest} metingen."),
            Case(~(gemeente > 0), "Onbekend: de score van de gemeente daalt niet met de werkloosheid."),
        ],
        stand_ins=buurten.weight_stand_ins("Gemeente"),
        extra=lambda: _variant(SCORE, len(buurten)),
    )  # fmt: skip


def _unknown(buurten: Buurten, reason: str) -> Assessment:
    nothing = np.full(len(buurten), np.nan)
    none = np.zeros(len(buurten), dtype=bool)
    return conclude(
        buurten, value=nothing, threshold=nothing, risk=none, near=none, sentence="", cases=[Case(True, reason)],
        extra=lambda: _variant(None, len(buurten)),
    )  # fmt: skip


def _too_few(buurten: Buurten, years: int, needed: int, series: str) -> Assessment:
    return _unknown(buurten, f"Onbekend: {series} en de werkloosheid delen {years} jaren, nodig zijn er {needed}.")


def _variant(name: str | None, n: int) -> dict[str, list[str | None]]:
    return {"variant": [name] * n}


_ASSESS = {SLOPE: _by_slope, STRUCTURE: _by_structure, SCORE: _by_score}
_POSSIBLE: tuple[tuple[str, Callable[[Buurten, Mapping[str, Any]], bool]], ...] = (
    (SLOPE, lambda b, s: len(_cycle(b, WW_PER_100)[0]) >= s["jaren_helling"]),
    (STRUCTURE, lambda b, s: sum(np.isfinite(v).any() for v in _indicators(b).values()) >= s["indicatoren"]),
    (SCORE, lambda b, s: len(_cycle(b, LBM_SCORE)[0]) >= s["edities"]),
)

MECHANISM = Mechanism(
    id="conjunctuur",
    short="conjunc",
    title=Text("Sensitivity to the business cycle", "Conjunctuurgevoeligheid"),
    label="Conjunctuurgevoeligheid",
    sentence="Deze buurt voelt een economische neergang sterker dan de rest van de gemeente.",
    help=Text(
        "Does unemployment hit this buurt harder than the rest of the municipality? Three variants; auto takes the "
        "first that has its data and says which: helling (a series of benefits), structuur (who lives here), score "
        "(the history of the Leefbaarometer).",
        "Treft werkloosheid deze buurt harder dan de rest van de gemeente? Er zijn drie varianten; auto neemt de "
        "eerste waarvoor de gegevens er zijn en noemt die: helling (een reeks uitkeringen), structuur (wie er "
        "woont), score (de geschiedenis van de Leefbaarometer).",
    ),
    formula=Text(
        "helling: β of the WW rate on unemployment over ≥ 6 years, value = β/β of the municipality; risk when ≥ 1.25 "
        "and the one-sided 90 % lower bound > 1; with fewer than 50 benefits β is drawn to that of the municipality. "
        "structuur: mean of ≥ 3 robust z-scores ((x − median)/(1.4826·MAD), MAD the median distance from the median, "
        "within the municipality) of WW, social assistance, low income and non-participation; risk when ≥ 0.84. "
        "score: points of score lost per point of unemployment, besides a linear trend, over ≥ 8 editions; risk when "
        "≥ 1.5 × the municipality and the 90 % bound > 0",
        "helling: β van het WW-percentage op de werkloosheid over ≥ 6 jaar, waarde = β/β van de gemeente; risico als "
        "≥ 1,25 en de eenzijdige 90%-ondergrens > 1; bij minder dan 50 uitkeringen wordt β naar die van de gemeente "
        "getrokken. structuur: gemiddelde van ≥ 3 robuuste z-scores ((x − mediaan)/(1,4826·MAD), MAD de mediane "
        "afstand tot de mediaan, binnen de gemeente) van WW, bijstand, laag inkomen en niet-participatie; risico als "
        "≥ 0,84. score: verlies aan scorepunten per punt werkloosheid, naast een lineaire trend, over ≥ 8 metingen; "
        "risico als ≥ 1,5 × de gemeente en de 90%-grens > 0",
    ),
    reading=Text(
        "Unemployment fell from 7.9 to 3.5 % in eight years; the buurt went from 6.4 to 2.2 (β 0.942), the "
        "municipality from 4.6 to 2.0 (β 0.580): 1.62 times as sensitive, a risk. z-scores of 1.1, 0.9, 0.7 and 0.3 "
        "have a mean of 0.75: no risk, nipt.",
        "De werkloosheid daalde in acht jaar van 7,9 naar 3,5%; de buurt ging van 6,4 naar 2,2 (β 0,942), de "
        "gemeente van 4,6 naar 2,0 (β 0,580): 1,62 keer zo gevoelig, risico. z-scores van 1,1, 0,9, 0,7 en 0,3 "
        "hebben een gemiddelde van 0,75: geen risico, nipt.",
    ),
    limits=Text(
        "The mechanism is named in the instrument; the three ways to measure it are ours, score is our proposal "
        "altogether. Nine editions of scores are few, so score is nearly always nipt. Robust z-scores compare within "
        "the municipality: in each municipality some buurt is the most sensitive one.",
        "Het mechanisme staat in het instrument; de drie manieren om het te meten zijn van ons, score is geheel ons "
        "voorstel. Negen metingen zijn er weinig, dus score is bijna altijd nipt. Robuuste z-scores "
        "vergelijken binnen de gemeente: in elke gemeente is wel een buurt het gevoeligst.",
    ),
    unit="zie variant",
    decimals=2,
    evidence="A",
    family="bewoners",
    national=True,
    sources=(VROEGSIGNALERING, "CBS, WW en werkloosheid"),
    inputs=(WW_PER_100, WW_AANTAL, INWONERS, BIJSTAND, HUISHOUDENS, PERC_LAAG_INKOMEN, PARTICIPATIE, LBM_SCORE,
            REFERENTIEGROEP),
    settings=(
        Setting("variant", Text("Variant", "Variant"), AUTO, choices=(AUTO, SLOPE, STRUCTURE, SCORE), advanced=False,
                help=Text("helling: a series of benefits; structuur: who lives here; score: the history of the "
                          "Leefbaarometer; auto: the first that has its data.",
                          "helling: een reeks uitkeringen; structuur: wie hier woont; score: het verloop van de "
                          "Leefbaarometer; auto: de eerste waarvan de gegevens er zijn.")),
        Setting("drempel_helling", Text("helling: threshold relative to the municipality",
                                        "helling: drempel ten opzichte van de gemeente"),
                1.25, "×", minimum=0, maximum=100,
                advanced=False,
                help=Text("A risk from so many times the sensitivity of the municipality.",
                          "Een risico vanaf zoveel keer de gevoeligheid van de gemeente.")),
        Setting("drempel_structuur", Text("structuur: threshold of the mean z-score",
                                          "structuur: drempel voor de gemiddelde z-score"), 0.84, "z", "afgeleid",
                Text("the worst 20 % of a normal distribution", "de ongunstigste 20% van een normale verdeling"),
                -10, 10, advanced=False),
        Setting("factor_score", Text("score: threshold relative to the municipality",
                                     "score: drempel ten opzichte van de gemeente"), 1.5, "×", minimum=0, maximum=100,
                advanced=False,
                help=Text("A risk from so many times the loss of score of the municipality.",
                          "Een risico vanaf zoveel keer het scoreverlies van de gemeente.")),
        Setting("jaren_helling", Text("helling: years at least", "helling: ten minste zoveel jaren"),
                6, "jaar", minimum=6, maximum=50,
                help=Text("With fewer years of benefits this variant cannot judge.",
                          "Met minder jaren aan uitkeringen kan deze variant niet oordelen.")),
        Setting("indicatoren", Text("structuur: indicators at least", "structuur: ten minste zoveel indicatoren"),
                3, minimum=1, maximum=4,
                help=Text("Of four: unemployment benefits, social assistance, low incomes and non-participation.",
                          "Van vier: WW, bijstand, lage inkomens en niet-participatie.")),
        replace(reference_settings(stated=False)[0],
                label=Text("structuur: compare with", "structuur: vergelijken met")),
        Setting("edities", Text("score: editions at least", "score: ten minste zoveel metingen"),
                8, minimum=7, maximum=20,
                help=Text("With fewer scores this variant cannot judge.",
                          "Met minder scores kan deze variant niet oordelen.")),
    ),
    assess=assess,
    table=UNEMPLOYMENT,
    extra={"variant": "helling, structuur of score"},
)  # fmt: skip
