"""Tipping zone: is the score near a border of classes where small changes have large consequences, and falling?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_most
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.national import LBM_AFW, LBM_KLASSE, LBM_SCORE
from ..core.numbers import Floats, nl
from ..core.sources.leefbaarometer import EARLY_EARLY_WARNING, EARLY_WARNING, U
from ..core.telling import OneOf, Only, Telling
from ..core.text import Text

POSITION_AND_FALL, POSITION = "positie en daling", "alleen positie"
BOTH, EW, EEW = "EW en EEW", "EW", "EEW"

#: By its name the place of its border among the bounds of the classes, its setting, and the classes on both sides.
ZONES = {
    EW: (EARLY_WARNING, "breedte_ew", "voldoende|ruim voldoende"),
    EEW: (EARLY_EARLY_WARNING, "breedte_eew", "ruim voldoende|goed"),
}


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    score, year = buurten.newest(LBM_AFW)
    before = None if year is None else year - settings["jaren"]
    change, compared = _change(buurten, before, year, settings)

    zones = [name for name in ZONES if settings["zones"] in (BOTH, name)]
    borders = np.array([buurten.class_bounds[ZONES[name][0]] for name in zones])
    widths = np.array([settings[ZONES[name][1]] for name in zones])
    gaps = np.abs(score - borders[:, None])
    within = (score >= (borders - widths)[:, None]) & (score < (borders + widths)[:, None])
    # a wide zone may hold what lies nearer to the border of the other
    nearest = np.argmin(np.where(within | ~within.any(axis=0), gaps, np.inf), axis=0)
    rows = np.arange(len(buurten))
    distance, inside, border, width = gaps[nearest, rows], within[nearest, rows], borders[nearest], widths[nearest]

    position = at_most(distance, width)
    risk = Condition(inside, position.could, position.must & inside)
    with_fall = settings["modus"] == POSITION_AND_FALL
    if with_fall:
        risk = risk & at_most(change, -settings["daling"])
    unscored = np.isnan(score)
    fall = Telling(
        " en de score veranderde {c} punt in {before}–{year}{compared} (drempel {d})",
        c=(change, 4), before=str(before), year=str(year), compared=compared, d=nl(-settings["daling"], 4),
    )  # fmt: skip
    zone, gap = OneOf(zones, nearest), (distance, 4)
    source = buurten.cite((LBM_AFW, year), *([(LBM_SCORE, before)] if with_fall else []))
    return conclude(
        buurten,
        value=distance,
        threshold=width,
        risk=risk.holds,
        near=risk.near,
        sentence=Telling(
            "Score {s} ligt {gap} punt van de grens {classes} ({g}; zone {zone}: binnen {w}){fall}. {source}",
            s=(score, 4), gap=gap, classes=OneOf([ZONES[name][2] for name in zones], nearest), g=(border, 5),
            zone=zone, w=(width, 4), fall=Only(np.isfinite(change) & with_fall, fall), source=source,
        ),
        cases=[
            Case(unscored, "Onbekend: geen score in de Leefbaarometer."),
            Case(
                inside & np.isnan(change) & with_fall,
                Telling("Onbekend: in zone {zone} ({gap} punt van de grens), maar de score van {before} of {year} "
                        "ontbreekt, dus de daling is niet te bepalen. {source}",
                        zone=zone, gap=gap, before=str(before), year=str(year), source=source),
                keep_value=True,
            ),
        ],
        extra=lambda: {
            "zone": np.where(unscored, None, np.where(inside, np.array(zones, dtype=object)[nearest], "geen")).tolist()
        },
    )  # fmt: skip


def _change(buurten: Buurten, before: int | None, year: int | None, settings: Mapping[str, Any]) -> tuple[Floats, str]:
    """Points that the score changed, and what that is relative to, in words."""
    change = buurten.at(LBM_SCORE, year) - buurten.at(LBM_SCORE, before)
    if not settings["relatief"]:
        return change, ""
    return change - buurten.group_median(change), " ten opzichte van de mediaan van de gemeente"


MECHANISM = Mechanism(
    id="omslagzone",
    short="omslag",
    title=Text("Tipping zone", "Omslagzone"),
    label="Omslagzone",
    sentence="De score ligt dicht bij een grens waar kleine veranderingen grote gevolgen kunnen hebben, en daalt.",
    help=Text(
        "Is the Leefbaarometer score close to a border between classes where, in the past, small changes had large "
        "consequences, and is it falling? Early Warning (EW) is the zone around voldoende|ruim voldoende, Early "
        "Early Warning (EEW) the zone around ruim voldoende|goed.",
        "Ligt de score van de Leefbaarometer dicht bij een klassengrens waar kleine veranderingen eerder grote "
        "gevolgen hadden, en daalt ze? Early Warning (EW) is de zone rond voldoende|ruim voldoende, Early Early "
        "Warning (EEW) die rond ruim voldoende|goed.",
    ),
    formula=Text(
        "in EW when |afw − g_EW| ≤ ¼u, in EEW when |afw − g_EEW| ≤ ⅛u (lower border included, upper not); Δ = lbm(t) "
        "− lbm(t − 4 years); risk when in a zone and Δ ≤ −⅛u; u = 0.15678, one standard deviation of the score in "
        "the official classes",
        "in EW als |afw − g_EW| ≤ ¼u, in EEW als |afw − g_EEW| ≤ ⅛u (ondergrens telt mee, bovengrens niet); Δ = "
        "lbm(t) − lbm(t − 4 jaar); risico als in een zone en Δ ≤ −⅛u; u = 0,15678, één standaardafwijking van de "
        "score in de officiële klassen",
    ),
    reading=Text(
        "A deviation of −0.10490 lies in EW; from 3.9647 to 3.9407 is a fall of 0.0240: a risk. At −0.06309 it lies "
        "outside both zones: no risk, whatever the change. Position alone holds for 8.0 % (EW) and 12.2 % (EEW) of "
        "all scored buurten in 2024.",
        "Een afwijking van −0,10490 ligt in EW; van 3,9647 naar 3,9407 is een daling van 0,0240: risico. Met "
        "−0,06309 ligt een buurt buiten beide zones: geen risico, wat de verandering ook is. Alleen op positie "
        "liggen in 2024 8,0% (EW) en 12,2% (EEW) van alle buurten met een score in een zone.",
    ),
    limits=Text(
        "The zones, and that only a falling score counts, are published (RIGO 2011, 2012); their place and width in "
        "Leefbaarometer 3.0 and the size of the fall are derived by us. In a zone without an earlier score the "
        "outcome is unknown. Scores of different releases may not be mixed.",
        "De zones, en dat alleen een dalende score telt, zijn gepubliceerd (RIGO 2011, 2012); hun plaats en breedte "
        "in Leefbaarometer 3.0 en de grootte van de daling hebben wij afgeleid. In een zone zonder eerdere score is "
        "de uitkomst onbekend. Scores van verschillende uitgaven mogen niet door elkaar lopen.",
    ),
    unit="punten tot de grens",
    decimals=4,
    published=VALUE,
    evidence="A",
    family="leefbaarometer",
    national=True,
    sources=("RIGO, Omslagpunten in de ontwikkeling van wijken (2011)",
             "RIGO, De voorspellende waarde van omslagzones (2012)"),
    inputs=(LBM_AFW, LBM_SCORE, LBM_KLASSE),
    settings=(
        Setting("modus", Text("Mode", "Werkwijze"),
                POSITION_AND_FALL, origin="bron", choices=(POSITION_AND_FALL, POSITION),
                why=Text(
                    "positie en daling: a risk in a zone when the score is also falling; alleen positie: in a zone, "
                    "whatever the score did",
                    "positie en daling: een risico in een zone als de score ook daalt; alleen positie: in een zone, "
                    "wat de score ook deed",
                ), advanced=False),
        Setting("zones", Text("Zones", "Zones"), BOTH, origin="bron", choices=(BOTH, EW, EEW), advanced=False,
                help=Text("EW: around voldoende and ruim voldoende; EEW: around ruim voldoende and goed.",
                          "EW: rond voldoende en ruim voldoende; EEW: rond ruim voldoende en goed.")),
        Setting("jaren", Text("Fall over", "Daling over"),
                4, "jaar", "voorstel", Text("two editions", "twee metingen"), 1, 22, advanced=False,
                alternatives=(2, 4, 6)),
        Setting("daling", Text("Fall of at least", "Daling van ten minste"), 0.0196, "punten", "afgeleid", "⅛u", 0, 1,
                help=Text("Of the score. In a zone it is a risk from this fall on.",
                          "Van de score. In een zone is het een risico vanaf deze daling.")),
        Setting("breedte_ew", Text("Half-width of zone EW", "Halve breedte van zone EW"),
                U / 4, "punten", "afgeleid", "¼u", 0, 1,
                help=Text("The zone lies as far below the border of the classes as above it.",
                          "De zone ligt even ver onder de klassengrens als erboven.")),
        Setting("breedte_eew", Text("Half-width of zone EEW", "Halve breedte van zone EEW"),
                U / 8, "punten", "afgeleid", "⅛u", 0, 1,
                help=Text("The zone lies as far below the border of the classes as above it.",
                          "De zone ligt even ver onder de klassengrens als erboven.")),
        Setting("relatief", Text("Fall relative to the median of the municipality",
                                 "Daling ten opzichte van de mediaan van de gemeente"), False,
                help=Text("A fall that the whole municipality has then does not count.",
                          "Een daling die de hele gemeente heeft, telt dan niet.")),
    ),
    assess=assess,
    extra={"zone": "EW, EEW of geen"},
)  # fmt: skip
