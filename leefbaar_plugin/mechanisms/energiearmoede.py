"""Energy poverty: are there many households that can hardly pay for a dwelling that wastes energy?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.thresholds import RELATIEF, Threshold
from ..core.mechanism import OF_DWELLINGS, Mechanism
from ..core.naming.columns.key_figures import HUISHOUDENS
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.columns.national import ENERGIEARMOEDE
from ..core.telling import Telling
from ..core.text import Text

THRESHOLD = Threshold(RELATIEF, "%", factor=1.5)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    share = buurten[ENERGIEARMOEDE]
    limit = THRESHOLD.of(buurten, share, buurten[HUISHOUDENS], settings)
    many = limit.judge(share)
    return conclude(
        buurten,
        value=share,
        threshold=limit.threshold,
        risk=many.holds,
        near=many.near,
        sentence=Telling(
            "{v}% van de huishoudens is energiearm ({limit}). {source}",
            v=(share, 1), limit=limit.words, source=buurten.cite(ENERGIEARMOEDE),
        ),
        cases=[
            Case(np.isnan(share), "Onbekend: het aandeel huishoudens in energiearmoede ontbreekt."),
            limit.unknown(),
        ],
    )  # fmt: skip


MECHANISM = Mechanism(
    id="energiearmoede",
    short="enarm",
    title=Text("Energy poverty", "Energiearmoede"),
    label="Energiearmoede",
    sentence="Veel huishoudens hebben een laag inkomen en een woning die veel energie kost.",
    help=Text(
        "The share of households with a low income and high energy costs, or a dwelling of poor energy quality (LIHE "
        "or LILEK, CBS). They have little room for setbacks and often cannot improve their dwelling themselves.",
        "Het aandeel huishoudens met een laag inkomen en hoge energiekosten, of een woning van lage energetische "
        "kwaliteit (LIHE of LILEK, CBS). Zij kunnen tegenvallers moeilijk opvangen en hun woning vaak niet zelf "
        "verbeteren.",
    ),
    formula=Text(
        "risk when share ≥ 1.5 × share of the reference area, which is weighted by households",
        "risico als aandeel ≥ 1,5 × aandeel van het referentiegebied, gewogen naar huishoudens",
    ),
    reading=Text(
        "13.0 % where the municipality has 8.4 % is 1.55 times as much: a risk.",
        "13,0% waar de gemeente 8,4% heeft is 1,55 keer zoveel: een risico.",
    ),
    limits=Text(
        "The factor 1.5 is a proposal. The figures are years old when they appear, and energy prices change faster.",
        "De factor 1,5 is een voorstel. De cijfers zijn bij verschijnen jaren oud; energieprijzen veranderen sneller.",
    ),
    unit="% van de huishoudens",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="B",
    family="bewoners",
    national=True,
    sources=("CBS, Monitor Energiearmoede",),
    inputs=(ENERGIEARMOEDE, HUISHOUDENS, REFERENTIEGROEP),
    settings=THRESHOLD.settings,
    problems=THRESHOLD.problems,
    assess=assess,
)  # fmt: skip
