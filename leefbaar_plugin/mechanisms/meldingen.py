"""Reports of nuisance: did they grow by more than chance explains?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.assessment import Assessment, conclude
from ..core.buurten import Buurten
from ..core.judging.rate_ratio import RATE_RATIO, rate_ratio, two_periods
from ..core.mechanism import Mechanism
from ..core.naming.columns.key_figures import INWONERS
from ..core.naming.columns.local import MELDINGEN
from ..core.telling import Telling
from ..core.text import Text


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    periods = two_periods(buurten, MELDINGEN, settings["jaren"])
    growth = rate_ratio(periods)
    more = growth.judge(settings["drempel"])
    return conclude(
        buurten,
        value=growth.value,
        threshold=settings["drempel"],
        risk=more.holds,
        near=more.near,
        sentence=Telling(
            "{counted}: per inwoner {growth}. {source}",
            counted=periods.counted, growth=growth.told(settings),
            source=buurten.cite(*periods.cited, INWONERS),
        ),
        cases=periods.cases(settings["minimum_aantal"]),
        stand_ins=periods.stand_ins,
    )  # fmt: skip


MECHANISM = Mechanism(
    id="meldingen",
    short="melding",
    title=Text("Reports of nuisance", "Meldingen van overlast"),
    label="Meldingen van overlast",
    sentence="Er wordt veel vaker overlast gemeld dan een paar jaar geleden.",
    help=Text(
        "Reports of nuisance per inhabitant, over the last three years and the three before: the buurt against its own "
        "past. Residents often notice a decline before other figures show it, and report it.",
        "Meldingen van overlast per inwoner, in de laatste drie jaar en de drie daarvoor: de buurt tegen haar eigen "
        "verleden. Bewoners merken achteruitgang vaak op voordat die in andere cijfers te zien is, en melden die.",
    ),
    formula=Text(
        "q = (y1/P1) / (y0/P0), y reports and P person-years; risk when q ≥ 1.2 and "
        "q × exp(−1.645 × √(1/y1 + 1/y0)) > 1; fewer than 10 reports in a period: klein aantal; nipt when the 90 % "
        "interval of q holds 1.2",
        "q = (y1/P1) / (y0/P0), y meldingen en P persoonsjaren; risico als q ≥ 1,2 en "
        "q × exp(−1,645 × √(1/y1 + 1/y0)) > 1; minder dan 10 meldingen in een periode: klein aantal; nipt als "
        "1,2 binnen het 90%-interval van q ligt",
    ),
    reading=Text(
        "132 reports against 96 on 4,500 and 4,440 person-years is 1.36 times as many; chance could bring that down to "
        "1.09, still more than 1: a risk.",
        "132 meldingen tegen 96 op 4.500 en 4.440 persoonsjaren is 1,36 keer zoveel; door toeval kan dat 1,09 zijn, "
        "nog altijd meer dan 1: een risico.",
    ),
    limits=Text(
        "Who reports depends on how easy it is: an app, a campaign or a local officer raises the number everywhere. "
        "The buurt is not compared with the municipality, so look whether reports grew in all of it. Where the "
        "inhabitants of a year are not known those of now stand in, and the outcome is nipt.",
        "Wie meldt hangt af van hoe makkelijk dat gaat: een app, een campagne of een wijkagent geeft overal meer "
        "meldingen. De buurt wordt niet met de gemeente vergeleken: kijk dus of het in de hele gemeente toenam. Zijn "
        "de inwoners van een jaar onbekend, dan tellen die van nu, en is de uitkomst nipt.",
    ),
    unit="× eerder",
    decimals=2,
    evidence="B",
    family="veiligheid",
    national=False,
    sources=("meldingen openbare ruimte van de gemeente",),
    inputs=(MELDINGEN, INWONERS),
    over_time=(INWONERS,),
    requires=(MELDINGEN,),
    settings=RATE_RATIO,
    assess=assess,
)  # fmt: skip
