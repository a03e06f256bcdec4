"""Inflow of the vulnerable: does a large part of the lettings go to urgent groups?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.assessment import KLEIN, Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.history import newest_run
from ..core.judging.margins import margin, survey_error
from ..core.judging.smoothing import SMOOTHING, rate
from ..core.judging.thresholds import KWANTIEL, RELATIEF, Threshold
from ..core.mechanism import Mechanism, Setting
from ..core.naming.columns.local import REFERENTIEGROEP, VERHURINGEN, VERHURINGEN_URGENT
from ..core.numbers import positive
from ..core.telling import Only, Telling
from ..core.text import Text
from ._sources import VEERKRACHT

THRESHOLD = Threshold(RELATIEF, "%", factor=1.5)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    run = newest_run(buurten, [VERHURINGEN, VERHURINGEN_URGENT], settings["jaren"])
    lettings, urgent = run.total(buurten, VERHURINGEN), run.total(buurten, VERHURINGEN_URGENT)
    counted = 100 * urgent / positive(lettings)
    share = 100 * rate(buurten, urgent, lettings, settings)
    ranked = share if settings["drempelsoort"] == KWANTIEL else counted  # a mean is of what was counted
    limit = THRESHOLD.of(buurten, ranked, lettings, settings)
    much = limit.judge(share, margin(survey_error(counted, lettings)))
    fewest = settings["minimum"]
    return conclude(
        buurten,
        value=share,
        threshold=limit.threshold,
        risk=much.holds,
        near=much.near,
        sentence=Telling(
            "{v}% van de verhuringen in {years} ging naar urgente groepen ({u} van {n}{smooth}; {limit}).{high} "
            "{source}",
            v=(share, 1), years=run.words, u=(urgent, 0), n=(lettings, 0), limit=limit.words,
            smooth=", gladgestreken" if settings[SMOOTHING.name] else "",
            high=Only(urgent > lettings, " Uitschieter: meer urgente verhuringen dan verhuringen."),
            source=buurten.cite(*run.cited(VERHURINGEN, VERHURINGEN_URGENT)),
        ),
        cases=[
            run.unknown(lettings, "de verhuringen"),
            Case(lettings < fewest, f"Klein aantal: minder dan {fewest} verhuringen in {run.words}.", KLEIN),
            run.unknown(urgent, "de urgente verhuringen"),
            limit.unknown(),
        ],
    )  # fmt: skip


MECHANISM = Mechanism(
    id="instroom_kwetsbaar",
    short="instrom",
    title=Text("Inflow of vulnerable households", "Instroom van kwetsbare huishoudens"),
    label="Instroom van kwetsbare huishoudens",
    sentence="Een groot deel van de vrijkomende corporatiewoningen gaat naar huishoudens met urgentie.",
    help=Text(
        "The share of the lettings of corporation dwellings, over three years, that went to urgent groups: households "
        "that get precedence by law or by the municipality, whatever the reason. Where many of them come to live in "
        "the same place, more support is asked of the buurt and of who works there. It says nothing of the people.",
        "Het aandeel van de verhuringen van corporatiewoningen, over drie jaar, dat naar urgente groepen ging: "
        "huishoudens die volgens de wet of de gemeente voorrang krijgen, om welke reden ook. Waar velen van hen op "
        "dezelfde plek komen wonen, wordt er meer gevraagd van de buurt en van wie er werkt. Het zegt niets over de "
        "mensen zelf.",
    ),
    formula=Text(
        "share = Σ urgent lettings / Σ lettings; risk when share ≥ 1.5 × share of the reference area; nipt within "
        "1.645 × √(p(1 − p)/n)",
        "aandeel = Σ urgente verhuringen / Σ verhuringen; risico als aandeel ≥ 1,5 × aandeel van het referentiegebied; "
        "nipt binnen 1,645 × √(p(1 − p)/n)",
    ),
    reading=Text(
        "40 of 80 lettings is 50 %; where the municipality has 20 % the threshold is 30 %: a risk.",
        "40 van 80 verhuringen is 50%; waar de gemeente 20% heeft is de drempel 30%: een risico.",
    ),
    limits=Text(
        "Sensitive: the value is for those who work with it, publish the class only. The groups are not told apart, "
        "and must not be. Municipalities differ in who is urgent, so compare within one. The factor 1.5 is a proposal; "
        "fewer than 10 lettings are not judged.",
        "Gevoelig: de waarde is voor wie ermee werkt; maak alleen de klasse openbaar. De groepen worden niet "
        "onderscheiden, en dat moet zo blijven. Gemeenten verschillen in wie urgent is: vergelijk binnen één gemeente. "
        "De factor 1,5 is een voorstel; minder dan 10 verhuringen worden niet beoordeeld.",
    ),
    unit="% van de verhuringen",
    decimals=1,
    evidence="B",
    family="bewoners",
    national=False,
    sources=(VEERKRACHT,),
    inputs=(VERHURINGEN, VERHURINGEN_URGENT, REFERENTIEGROEP),
    requires=(VERHURINGEN, VERHURINGEN_URGENT),
    sensitive=True,
    settings=(
        Setting("jaren", Text("Lettings over", "Verhuringen over"), 3, "jaar", minimum=1, maximum=10, advanced=False,
                alternatives=(2, 3, 4),
                help=Text("So many years up to the newest are added up.",
                          "Zoveel jaren tot en met het nieuwste worden opgeteld.")),
        *THRESHOLD.settings,
        Setting("minimum", Text("Fewest lettings to judge by", "Minimumaantal verhuringen voor een oordeel"), 10,
                "verhuringen", minimum=1, maximum=10000,
                help=Text("With fewer the outcome is 'klein aantal'.",
                          "Met minder is de uitkomst 'klein aantal'.")),
        SMOOTHING,
    ),
    problems=THRESHOLD.problems,
    assess=assess,
)  # fmt: skip
