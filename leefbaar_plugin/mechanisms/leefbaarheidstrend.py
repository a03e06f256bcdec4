"""Trend of liveability: does the score lag behind that of the municipality?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import at_most
from ..core.judging.history import Span, span
from ..core.judging.neighbours import Mask
from ..core.judging.references import Reference, reference, reference_problems, reference_settings
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.columns.national import LBM_FYS, LBM_ONV, LBM_SCORE, LBM_SOC, LBM_VRZ, LBM_WON
from ..core.numbers import Floats, nl
from ..core.sources.leefbaarometer import U
from ..core.telling import Only, Telling
from ..core.text import Text
from ._sources import LEEFBAAROMETER

DIMENSIONS = (
    (LBM_WON, "woningvoorraad"),
    (LBM_FYS, "fysieke omgeving"),
    (LBM_VRZ, "voorzieningen"),
    (LBM_SOC, "sociale samenhang"),
    (LBM_ONV, "overlast en onveiligheid"),
)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    score = span(buurten, LBM_SCORE, settings["jaren"])
    area = reference(buurten, settings)
    usual = area.median(score.change)
    behind = score.change - usual
    threshold = -settings["achterstand"]
    lags = at_most(behind, threshold)
    dimension, fall = _steepest_fall(buurten, score)
    return conclude(
        buurten,
        value=behind,
        threshold=threshold,
        risk=lags.holds,
        near=lags.near,
        sentence=Telling(
            "De score veranderde {c} punt in {years}, {r} vergeleken met de mediaan van {area} ({m}); drempel {d}."
            "{dimension} {source}",
            c=(score.change, 4), years=score.words, r=(behind, 4), m=(usual, 4), area=area.names, d=nl(threshold, 4),
            dimension=Only(
                fall < 0, Telling(" Het sterkst daalde {name} ({fall}).", name=dimension.tolist(), fall=(fall, 4))
            ),
            source=buurten.cite(*score.cited),
        ),
        cases=[
            score.unknown("score", "scores"),
            Case(_too_few(area, score.change, settings["minimum_buurten"]),
                 f"Onbekend: minder dan {settings['minimum_buurten']} {buurten.nouns} met een verandering in het "
                 "referentiegebied, te weinig voor een mediaan."),
        ],
        extra=lambda: {"dimensie": np.where(fall < 0, dimension, None).tolist()},
    )  # fmt: skip


def _too_few(area: Reference, change: Floats, fewest: int) -> Mask | bool:
    """Of one or two buurten the median is (nearly) their own change: that compares a buurt with itself."""
    return area.stated is None and ~(area.count(change) >= fewest)


def _steepest_fall(buurten: Buurten, score: Span) -> tuple[NDArray[np.object_], Floats]:
    """The dimension that fell most in the years of the score, and how much; NaN unless all five are known."""
    changes = np.column_stack([buurten.at(c, score.last) - buurten.at(c, score.first) for c, _ in DIMENSIONS])
    known = np.isfinite(changes).all(axis=1)
    lowest = np.argmin(np.where(known[:, None], changes, 0.0), axis=1)
    names = np.array([name for _, name in DIMENSIONS], dtype=object)[lowest]
    return names, np.where(known, changes.min(axis=1), np.nan)


MECHANISM = Mechanism(
    id="leefbaarheidstrend",
    short="trend",
    title=Text("Trend of liveability", "Leefbaarheidstrend"),
    label="Leefbaarheidstrend",
    sentence="De leefbaarheid blijft achter bij de ontwikkeling in de gemeente.",
    help=Text(
        "The change of the Leefbaarometer score in four years, less the median change of the municipality: does the "
        "buurt lag behind? Also told is which of the five dimensions fell most over the same years, where they are "
        "known (2014, 2018 and every two years since).",
        "De verandering van de score van de Leefbaarometer in vier jaar, min de mediaan van de gemeente: blijft de "
        "buurt achter? Ook staat erbij welke van de vijf dimensies in die jaren het sterkst daalde, waar die bekend "
        "zijn (2014, 2018 en daarna om de twee jaar).",
    ),
    formula=Text(
        "R = Δscore − median Δscore of the reference area; risk when R ≤ −¼u, with u = 0.15678",
        "R = Δscore − mediaan van Δscore in het referentiegebied; risico als R ≤ −¼u, met u = 0,15678",
    ),
    reading=Text(
        "−0.031 where the median of the municipality is +0.012 is −0.043: a risk. With a median of −0.008 it is "
        "−0.023: none.",
        "−0,031 waar de mediaan van de gemeente +0,012 is, is −0,043: een risico. Bij een mediaan van −0,008 is het "
        "−0,023: geen risico.",
    ),
    limits=Text(
        "A municipality that falls as a whole hides the fall of its buurten: compare with the region, or state the "
        "value for the Netherlands. With fewer than three buurten with a change in the reference area the outcome is "
        "unknown, for a buurt would be compared with itself. Scores of different releases must never be mixed. ¼u is "
        "the smallest difference that the official classes show; that it marks a risk is our derivation.",
        "Daalt de hele gemeente, dan valt de daling van een buurt niet op: vergelijk met de regio of geef de waarde "
        "voor Nederland op. Met minder dan drie buurten met een verandering in het referentiegebied is de uitkomst "
        "onbekend, want dan wordt een buurt met zichzelf vergeleken. Meng nooit scores van verschillende uitgaven. ¼u "
        "is het kleinste verschil dat de officiële klassen laten zien; dat het een risico markeert is afgeleid.",
    ),
    unit="punten ten opzichte van het referentiegebied",
    decimals=4,
    published=VALUE,
    evidence="B",
    family="leefbaarometer",
    national=True,
    sources=(LEEFBAAROMETER,),
    inputs=(LBM_SCORE, *(column for column, _ in DIMENSIONS), REFERENTIEGROEP),
    settings=(
        Setting("jaren", Text("Change over", "Verandering over"), 4, "jaar", "voorstel",
                Text("two editions", "twee metingen"), 1, 22, advanced=False, alternatives=(2, 4, 6)),
        Setting("achterstand", Text("Behind the reference area by", "Achter bij het referentiegebied"), U / 4, "punten",
                "afgeleid", Text("¼u, the smallest difference that the official classes show",
                                 "¼u, het kleinste verschil dat de officiële klassen laten zien"),
                0, 1, advanced=False,
                help=Text("A risk when the score developed so much worse than the median.",
                          "Een risico als de score zich zoveel slechter ontwikkelde dan de mediaan.")),
        Setting("minimum_buurten", Text("Fewest rows for a median", "Minimumaantal rijen voor een mediaan"), 3, "",
                minimum=1, maximum=1000,
                help=Text("With fewer in the reference area the outcome is unknown.",
                          "Met minder in het referentiegebied is de uitkomst onbekend.")),
        *reference_settings(unit="punten"),
    ),
    problems=reference_problems,
    assess=assess,
    extra={"dimensie": "dimensie die het sterkst daalde"},
)  # fmt: skip
