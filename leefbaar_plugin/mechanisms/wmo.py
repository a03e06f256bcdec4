"""Wmo: are there many more clients than the age of the inhabitants explains?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging import standardised
from ..core.judging.neighbours import Mask
from ..core.judging.references import reference, reference_settings, without_reference
from ..core.mechanism import Mechanism, Setting
from ..core.naming.columns.key_figures import INWONERS, WMO
from ..core.naming.columns.local import INWONERS_75, REFERENTIEGROEP, WMO_75
from ..core.numbers import Floats, nl_short
from ..core.telling import Telling
from ..core.text import Text

_CONTRADICTION = "Onbekend: de cijfers spreken elkaar tegen, want"


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    clients, people, old = buurten[WMO], buurten[INWONERS], buurten[INWONERS_75]
    by_age = buurten.has(WMO_75)
    with np.errstate(invalid="ignore"):
        contradictory = (old > people) | (buurten[WMO_75] > clients)
    expected = _expected(buurten, settings, contradictory)
    found = standardised.compare(buurten, clients, expected, "Wmo-cliënten", settings)
    factor = nl_short(settings["verhouding_75"])
    return conclude(
        buurten,
        value=found.ratio,
        threshold=settings["drempel"],
        risk=found.high.holds,
        near=found.high.near,
        sentence=Telling(
            "{o} Wmo-cliënten: {found}; verwacht naar het gebruik in {area}, bij {old} inwoners van 75 en ouder en "
            "{young} jongere. {source}",
            o=(clients, 0), found=found.words, old=(old, 0), young=(people - old, 0),
            area=reference(buurten, settings).names,
            source=buurten.cite(WMO, *([WMO_75] if by_age else []), INWONERS, INWONERS_75),
        ),
        cases=[
            Case(np.isnan(clients), "Onbekend: het aantal Wmo-cliënten ontbreekt (0–7 is geheim)."),
            Case(np.isnan(people), "Onbekend: het aantal inwoners ontbreekt."),
            Case(np.isnan(old), "Onbekend: het aantal inwoners van 75 en ouder ontbreekt."),
            Case(old > people, f"{_CONTRADICTION} er zijn meer inwoners van 75 en ouder dan inwoners."),
            Case(contradictory, f"{_CONTRADICTION} er zijn meer cliënten van 75 en ouder dan cliënten."),
            without_reference(expected),
            found.few,
        ],
        stand_ins=[] if by_age else [f"Geen cliënten naar leeftijd: iemand van 75 of ouder telt als {factor} jongeren"],
    )  # fmt: skip


def _expected(buurten: Buurten, settings: Mapping[str, Any], contradictory: Mask) -> Floats:
    """Clients that follow from the rates of the reference area, for those of 75 and over and for the rest."""
    area = reference(buurten, settings)
    clients = np.where(contradictory, np.nan, buurten[WMO])
    old = buurten[INWONERS_75]
    young = buurten[INWONERS] - old
    if not buurten.has(WMO_75):
        alike = young + settings["verhouding_75"] * old  # in persons under 75
        return area.ratio(clients, alike) * alike
    young_clients = clients - buurten[WMO_75]
    old_clients = np.where(np.isnan(young_clients + young), np.nan, buurten[WMO_75])  # both rates of the same rows
    return area.ratio(young_clients, young) * young + area.ratio(old_clients, old) * old


MECHANISM = Mechanism(
    id="wmo",
    short="wmo",
    title=Text("Social support (Wmo)", "Wmo"),
    label="Wmo-gebruik",
    sentence="Er zijn veel meer Wmo-cliënten dan de leeftijd van de bewoners verklaart.",
    help=Text(
        "Clients of social support (Wmo) beside what was to be expected from the age of the inhabitants: the elderly "
        "use far more of it, and an elderly buurt is no vulnerable buurt. What remains points to households that "
        "cannot do without help, and to how much is asked of the buurt around them.",
        "Wmo-cliënten naast wat te verwachten was gezien de leeftijd van de inwoners: ouderen gebruiken er veel meer "
        "van, en een oude buurt is nog geen kwetsbare buurt. Wat overblijft, wijst op huishoudens die het zonder hulp "
        "niet redden, en op het beroep dat zij op hun buurt doen.",
    ),
    formula=Text(
        "expected = rate under 75 of the reference area × inhabitants under 75 + its rate 75+ × inhabitants 75+; risk "
        "when clients / expected ≥ 1.5 with at least 20 clients; nipt within 1.645 × √(1/clients) on the logarithm. "
        "Without clients by age: rate 75+ = 8 × rate under 75, and nipt",
        "verwacht = aandeel onder de 75 in het referentiegebied × inwoners onder de 75 + aandeel 75+ × inwoners 75+; "
        "risico als cliënten / verwacht ≥ 1,5 bij ten minste 20 cliënten; nipt binnen 1,645 × √(1/cliënten) op de "
        "logaritme. Zonder cliënten naar leeftijd: aandeel 75+ = 8 × aandeel onder de 75, en nipt",
    ),
    reading=Text(
        "160 clients among 900 inhabitants under 75 and 100 of 75 and over, where the municipality has 4 % and 32 %: "
        "68 were expected, and 2.35 times as many is a risk. With 700 and 300 it would be 124, or 1.29 times: none.",
        "160 cliënten op 900 inwoners onder de 75 en 100 van 75 en ouder, waar de gemeente 4% en 32% heeft: er zijn er "
        "68 te verwachten, en 2,35 keer zoveel is een risico. Bij 700 en 300 zijn dat er 124, en 1,29 keer zoveel is "
        "geen risico.",
    ),
    limits=Text(
        "Sensitive: publish the class only. The factors 1.5 and 8 are proposals. Homes for assisted living and "
        "municipal policy on access weigh in the figures; compare within one municipality. Fewer than 20 clients where "
        "fewer than 20 were expected is 'klein aantal'; fewer than 20 where more were expected is no risk.",
        "Gevoelig: maak alleen de klasse openbaar. De factoren 1,5 en 8 zijn voorstellen. Woonvormen met begeleiding "
        "en gemeentelijk beleid wegen mee in de cijfers; vergelijk binnen één gemeente. Minder dan 20 cliënten waar er "
        "minder dan 20 verwacht werden is 'klein aantal'; minder dan 20 waar er meer verwacht werden is geen risico.",
    ),
    unit="× verwacht",
    decimals=2,
    evidence="C",
    family="bewoners",
    national=False,
    sources=("CBS, Kerncijfers wijken en buurten (Wmo)",),
    inputs=(WMO, WMO_75, INWONERS, INWONERS_75, REFERENTIEGROEP),
    requires=(WMO, INWONERS_75),
    sensitive=True,
    settings=(
        *standardised.SETTINGS,
        Setting("verhouding_75", Text("Rate of 75+ relative to the rest, where clients by age are not given",
                                      "Gebruik 75+ t.o.v. de rest, als leeftijden ontbreken"),
                8.0, "×", minimum=1, maximum=100,
                help=Text("The elderly use far more support: what was to be expected follows from it.",
                          "Ouderen gebruiken veel meer ondersteuning: daaruit volgt wat te verwachten was.")),
        *reference_settings(stated=False),
    ),
    assess=assess,
)  # fmt: skip
