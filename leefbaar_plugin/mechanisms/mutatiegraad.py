"""Turnover: are many more corporation dwellings let than elsewhere?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.assessment import Assessment, conclude
from ..core.buurten import Buurten
from ..core.corporation import INPUTS, corporation_dwellings
from ..core.judging import standardised
from ..core.judging.history import newest_run
from ..core.judging.references import reference, reference_problems, reference_settings, without_reference
from ..core.mechanism import Mechanism, Setting
from ..core.naming.columns.local import REFERENTIEGROEP, VERHURINGEN
from ..core.telling import Telling
from ..core.text import Text
from ._sources import VEERKRACHT


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    run = newest_run(buurten, [VERHURINGEN], settings["jaren"])
    lettings = run.total(buurten, VERHURINGEN)
    dwellings = corporation_dwellings(buurten)
    area = reference(buurten, settings)
    turnover = area.ratio(100 * lettings / settings["jaren"], dwellings.number) * settings["jaren"]  # % of the period
    expected = dwellings.number * turnover / 100
    found = standardised.compare(buurten, lettings, expected, "verhuringen", settings)
    return conclude(
        buurten,
        value=found.ratio,
        threshold=settings["drempel"],
        risk=found.high.holds,
        near=found.high.near,
        sentence=Telling(
            "{o} verhuringen in {years} op {homes}: {found}; in {area} wordt in die jaren {r}% verhuurd. {source}",
            o=(lettings, 0), years=run.words, homes=dwellings.words, found=found.words, area=area.names,
            r=(turnover, 1), source=buurten.cite(*run.cited(VERHURINGEN), *dwellings.columns),
        ),
        cases=[
            *dwellings.cases(),
            run.unknown(lettings, "de verhuringen"),
            without_reference(expected),
            found.few,
        ],
        dwellings=True,
        stand_ins=dwellings.stand_ins,
    )  # fmt: skip


MECHANISM = Mechanism(
    id="mutatiegraad",
    short="mutatie",
    title=Text("Turnover of corporation dwellings", "Mutatiegraad"),
    label="Mutatiegraad",
    sentence="Corporatiewoningen komen hier veel vaker vrij dan elders.",
    help=Text(
        "Lettings of corporation dwellings over three years, beside what was to be expected if they were let as often "
        "as in the municipality. Where tenants leave soon, ties between residents are often loose, and the buurt is "
        "often little wanted.",
        "Verhuringen van corporatiewoningen over drie jaar, naast wat te verwachten was als ze even vaak vrijkwamen "
        "als in de gemeente. Waar huurders snel vertrekken, zijn de banden tussen bewoners vaak los en is de buurt "
        "vaak weinig in trek.",
    ),
    formula=Text(
        "expected = corporation dwellings × (Σ lettings / Σ corporation dwellings) of the reference area; risk when "
        "lettings / expected ≥ 1.5 with at least 20 lettings; nipt within 1.645 × √(1/lettings) on the logarithm",
        "verwacht = corporatiewoningen × (Σ verhuringen / Σ corporatiewoningen) van het referentiegebied; risico als "
        "verhuringen / verwacht ≥ 1,5 bij ten minste 20 verhuringen; nipt binnen 1,645 × √(1/verhuringen) op de "
        "logaritme",
    ),
    reading=Text(
        "52 lettings of 480 dwellings where the municipality lets 6.8 % in those years: 32.6 were expected, and 1.59 "
        "times as many is a risk.",
        "52 verhuringen op 480 woningen waar de gemeente 6,8% in die jaren verhuurt: verwacht werden er 32,6, en 1,59 "
        "keer zoveel is een risico.",
    ),
    limits=Text(
        "The factor 1.5 is a proposal. Newbuild, student housing and temporary leases have a high turnover of their "
        "own: leave first lettings out. Fewer than 20 lettings where fewer than 20 were expected is 'klein aantal'; "
        "fewer than 20 where more were expected is no risk. Where the number of dwellings is not given it is the stock "
        "× their share, which the sentence tells.",
        "De factor 1,5 is een voorstel. Nieuwbouw, studentenwoningen en tijdelijke contracten hebben van zichzelf een "
        "hoge mutatiegraad: laat eerste verhuringen weg. Minder dan 20 verhuringen waar er minder dan 20 verwacht "
        "werden is 'klein aantal'; minder dan 20 waar er meer verwacht werden is geen risico. Is het aantal woningen "
        "niet opgegeven, dan is het de voorraad × hun aandeel; de toelichting zegt dat.",
    ),
    unit="× verwacht",
    decimals=2,
    evidence="B",
    family="verhuizingen",
    national=False,
    sources=(VEERKRACHT,),
    inputs=(VERHURINGEN, *INPUTS, REFERENTIEGROEP),
    requires=(VERHURINGEN,),
    settings=(
        Setting("jaren", Text("Lettings over", "Verhuringen over"), 3, "jaar", minimum=1, maximum=10, advanced=False,
                alternatives=(2, 3, 4),
                help=Text("So many years up to the newest are added up.",
                          "Zoveel jaren tot en met het nieuwste worden opgeteld.")),
        *standardised.SETTINGS,
        *reference_settings(unit="% per jaar"),
    ),
    problems=reference_problems,
    assess=assess,
)  # fmt: skip
