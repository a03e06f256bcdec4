"""Judgement of residents: does the survey show, beyond chance, that they think worse of the buurt than elsewhere?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.margins import margin, survey_error
from ..core.judging.minima import few_case
from ..core.judging.thresholds import HOOG, LAAG, RELATIEF, Threshold
from ..core.mechanism import AUTO, Mechanism, Setting
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import INWONERS
from ..core.naming.columns.local import BUURT_ACHTERUIT, RAPPORTCIJFER, RAPPORTCIJFER_SD, REFERENTIEGROEP, RESPONDENTEN
from ..core.numbers import Floats
from ..core.telling import Telling
from ..core.text import Text

SHARE, GRADE = "aandeel", "cijfer"


@dataclass(frozen=True)
class Judgement:
    """One question of the survey: its column, what is bad, and how a sentence tells it."""

    column: Column
    threshold: Threshold
    unit: str
    words: str
    lacking: str


#: The threshold is the value of the reference area itself.
QUESTIONS = {
    SHARE: Judgement(
        BUURT_ACHTERUIT, Threshold(RELATIEF, "% of cijfer", bad=HOOG, difference=0.0), "%",
        "{v}% van {n} respondenten vindt de {row} achteruitgegaan", "het aandeel dat de buurt achteruit vindt gaan",
    ),
    GRADE: Judgement(
        RAPPORTCIJFER, Threshold(RELATIEF, "", bad=LAAG, difference=0.0), "",
        "Rapportcijfer {v} van {n} respondenten", "het rapportcijfer",
    ),
}  # fmt: skip


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    asked = settings["vraag"]
    if asked == AUTO:
        asked = GRADE if buurten.has(RAPPORTCIJFER) and not buurten.has(BUURT_ACHTERUIT) else SHARE
    question = QUESTIONS[asked]
    value, answers = buurten[question.column], buurten[RESPONDENTEN]
    spread = buurten[RAPPORTCIJFER_SD] if asked == GRADE else np.zeros(len(buurten))
    half = margin(_error(asked, value, answers, spread))
    people = INWONERS if buurten.has(INWONERS) else RESPONDENTEN
    limit = question.threshold.of(buurten, value, buurten[people], settings)

    worse = (value - limit.threshold) * (1 if question.threshold.bad == HOOG else -1)
    return conclude(
        buurten,
        value=value,
        threshold=limit.threshold,
        risk=worse > half,
        near=np.abs(worse) < half,
        sentence=Telling(
            "{told} (90%-interval {low}–{high}{unit}; {limit}). {source}",
            told=Telling(question.words, v=(value, 1), n=(answers, 0), row=buurten.noun), unit=question.unit,
            low=(value - half, 1), high=(value + half, 1), limit=limit.words,
            source=buurten.cite(question.column, RESPONDENTEN),
        ),
        cases=[
            few_case(buurten, question.column),
            Case(np.isnan(value), f"Onbekend: {question.lacking} ontbreekt."),
            Case(np.isnan(answers), "Onbekend: het aantal respondenten ontbreekt."),
            Case(np.isnan(spread), "Onbekend: de spreiding van het rapportcijfer ontbreekt."),
            Case(np.isnan(half), Telling("Onbekend: {v}% kan geen aandeel zijn.", v=(value, 1))),
            limit.unknown(),
        ],
    )  # fmt: skip


def _error(asked: str, value: Floats, answers: Floats, spread: Floats) -> Floats:
    """Standard error of a share, or of a mean grade."""
    if asked == SHARE:
        return survey_error(value, answers)
    with np.errstate(invalid="ignore", divide="ignore"):
        return spread / np.sqrt(answers)


MECHANISM = Mechanism(
    id="bewonersoordeel",
    short="oordeel",
    title=Text("Judgement of residents", "Bewonersoordeel"),
    label="Bewonersoordeel",
    sentence="Bewoners oordelen ongunstiger over hun buurt dan elders in de gemeente.",
    help=Text(
        "What residents say in the survey: the share that thinks the buurt has declined, or, without that question, "
        "the grade that they give it. A survey asks few people of each buurt, so only a difference that chance cannot "
        "explain counts: the whole 90 % interval must lie on the unfavourable side of the municipality.",
        "Wat bewoners in de enquête zeggen: het aandeel dat de buurt achteruit vindt gaan of, zonder die vraag, het "
        "rapportcijfer dat zij geven. Een enquête vraagt weinig mensen per buurt, dus telt alleen een verschil dat "
        "geen toeval kan zijn: het hele 90%-interval moet aan de ongunstige kant van de gemeente liggen.",
    ),
    formula=Text(
        "interval = p ± 1.645 × √(p(1 − p)/n), for the grade ± 1.645 × sd/√n; risk when all of it lies on the "
        "unfavourable side of the reference area, which is weighted by inhabitants, or by respondents where those are "
        "not known; n ≥ 50; nipt when the interval holds the reference",
        "interval = p ± 1,645 × √(p(1 − p)/n), voor het cijfer ± 1,645 × sd/√n; risico als het geheel aan de "
        "ongunstige kant van het referentiegebied ligt, dat gewogen is naar inwoners, of naar respondenten waar die "
        "onbekend zijn; n ≥ 50; nipt als de referentie in het interval ligt",
    ),
    reading=Text(
        "34 % of 68 respondents, interval 24.6–43.4 %: wholly above the 22 % of the municipality, a risk.",
        "34% van 68 respondenten, interval 24,6–43,4%: geheel boven de 22% van de gemeente, een risico.",
    ),
    limits=Text(
        "Who answers a survey is not who lives there, and a weighted survey is less sure than its number of "
        "respondents says. Among twenty buurten that are all alike, about one still comes out as a risk.",
        "Wie een enquête invult is niet wie er woont, en een gewogen enquête is minder zeker dan het aantal "
        "respondenten doet geloven. Van twintig buurten die gelijk zijn, komt er toch ongeveer één als risico uit.",
    ),
    unit="% van de respondenten, of rapportcijfer",
    decimals=1,
    evidence="B",
    family="bewoners",
    national=False,
    sources=("bewonersenquête van de gemeente",),
    inputs=(BUURT_ACHTERUIT, RAPPORTCIJFER, RAPPORTCIJFER_SD, RESPONDENTEN, INWONERS, REFERENTIEGROEP),
    requires=(RESPONDENTEN,),
    settings=(
        Setting("vraag", Text("Question of the survey", "Vraag van de enquête"), AUTO, choices=(AUTO, SHARE, GRADE),
                why=Text("automatisch: the share where there is one, else the grade",
                         "automatisch: het aandeel als dat er is, anders het cijfer"), advanced=False),
        *QUESTIONS[SHARE].threshold.settings,
    ),
    problems=QUESTIONS[SHARE].threshold.problems,  # the settings are those of both
    assess=assess,
)  # fmt: skip
