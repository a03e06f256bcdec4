"""Insecurity: did registered crime rise, per inhabitant, more than elsewhere and more than chance allows?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.assessment import Assessment, conclude
from ..core.buurten import Buurten
from ..core.judging.rate_ratio import RATE_RATIO, development, rate_ratio, two_periods
from ..core.judging.references import reference, reference_problems, reference_settings, without_reference
from ..core.language import tr
from ..core.mechanism import Mechanism
from ..core.naming.columns.key_figures import INWONERS
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.columns.national import MISDRIJVEN
from ..core.telling import Telling
from ..core.text import Text


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    periods = two_periods(buurten, MISDRIJVEN, settings["jaren"])
    area = reference(buurten, settings)
    usual = development(area, periods)
    test = rate_ratio(periods, usual)
    more = test.judge(settings["drempel"])
    return conclude(
        buurten,
        value=test.value,
        threshold=settings["drempel"],
        risk=more.holds,
        near=more.near,
        sentence=Telling(
            "{counted}, per inwoner {own} keer zoveel; gedeeld door de ontwikkeling van {area} ({usual}) is dat "
            "{told}. {source}",
            counted=periods.counted, own=(periods.ratio, 2), area=area.names, usual=(usual, 2),
            told=test.told(settings), source=buurten.cite(*periods.cited),
        ),
        cases=[
            *periods.cases(settings["minimum_aantal"]),
            without_reference(usual),
        ],
        stand_ins=periods.stand_ins,
    )  # fmt: skip


def problems(settings: Mapping[str, Any]) -> list[str]:
    out = reference_problems(settings)
    if not out and settings["referentiewaarde"] < 0:
        out.append(tr("REFERENTIEWAARDE is how many times the earlier rate the recent one is, and cannot be negative."))
    return out


MECHANISM = Mechanism(
    id="onveiligheid",
    short="onveil",
    title=Text("Insecurity", "Onveiligheid"),
    label="Onveiligheid",
    sentence="De geregistreerde misdrijven nemen hier sterker toe dan in de rest van de gemeente.",
    help=Text(
        "Compares the registered crimes of three recent years with those of the three years before, per inhabitant, "
        "and divides that by the development of the reference area: crime that rises everywhere is no signal of this "
        "buurt. Three years together, and a lower bound above 1, keep chance out. Which kinds of crime count is "
        "chosen when the figures are made: those that residents notice (burglary, theft, violence, vandalism).",
        "Vergelijkt de geregistreerde misdrijven van drie recente jaren met die van de drie jaren daarvoor, per "
        "inwoner, en deelt dat door de ontwikkeling van het referentiegebied: een toename die er overal is, is geen "
        "signaal over deze buurt. Drie jaren samen en een ondergrens boven 1 houden toeval erbuiten. Welke soorten "
        "meetellen is bij het maken van de cijfers gekozen: wat bewoners merken (inbraak, diefstal, geweld, "
        "vernieling).",
    ),
    formula=Text(
        "q = (y1/P1)/(y0/P0) ÷ the same of the reference area, y crimes and P person-years; risk when q ≥ 1.2 and "
        "q·exp(−1.645·√(1/y1 + 1/y0)) > 1; fewer than 10 crimes in a period: klein aantal; nipt when the 90 % "
        "interval of q holds 1.2",
        "q = (y1/P1)/(y0/P0) ÷ hetzelfde van het referentiegebied, met y misdrijven en P persoonsjaren; risico als "
        "q ≥ 1,2 en q·exp(−1,645·√(1/y1 + 1/y0)) > 1; minder dan 10 misdrijven in een periode: klein aantal; nipt als "
        "1,2 binnen het 90%-interval van q ligt",
    ),
    reading=Text(
        "132 crimes on 4,500 person-years against 96 on 4,440 is 1.36 × as many. The municipality fell to 0.95, so "
        "1.43; the lower bound is 1.15: a risk.",
        "132 misdrijven op 4.500 persoonsjaren tegen 96 op 4.440 is 1,36 keer zoveel. De gemeente daalde naar 0,95, "
        "dus 1,43; de ondergrens is 1,15: een risico.",
    ),
    limits=Text(
        "Registered crime depends on reporting and on police work. A city centre or an industrial estate has few "
        "inhabitants and many visitors: a rate per inhabitant says little there. The inhabitants of now stand in for "
        "a year that is not known (nipt). In a municipality of one buurt the comparison is with itself.",
        "Hoeveel misdrijven geregistreerd worden, hangt ook af van aangiften en van de inzet van de politie. Een "
        "centrum of bedrijventerrein heeft weinig inwoners en veel bezoekers: een aantal per inwoner zegt daar weinig. "
        "Voor een jaar waarvan het aantal inwoners niet bekend is, telt het aantal van nu (nipt). In een gemeente met "
        "één buurt is de vergelijking die met zichzelf.",
    ),
    unit="× zoveel per inwoner, ten opzichte van het referentiegebied",
    decimals=2,
    evidence="B",
    family="veiligheid",
    national=True,
    sources=("Politie, geregistreerde misdrijven (CBS 47018NED)",),
    inputs=(MISDRIJVEN, INWONERS, REFERENTIEGROEP),
    over_time=(INWONERS,),
    settings=(*RATE_RATIO, *reference_settings(unit="×")),
    problems=problems,
    assess=assess,
)  # fmt: skip
