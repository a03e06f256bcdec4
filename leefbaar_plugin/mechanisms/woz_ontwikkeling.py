"""Development of dwelling values: do they rise less than elsewhere in the municipality?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.assessment import Assessment, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import at_most
from ..core.judging.history import in_year, span
from ..core.judging.minima import few_case
from ..core.judging.references import (  # fmt: skip
    reference,
    reference_problems,
    reference_settings,
    reference_stand_ins,
    without_reference,
)
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD, WOZ
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.numbers import nl, positive
from ..core.telling import OneOf, Telling
from ..core.text import Text
from ._sources import TOELICHTING


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    found = span(buurten, WOZ, settings["jaren"])
    worth = replace(found, before=positive(found.before), after=positive(found.after))
    growth = worth.after / worth.before
    area = reference(buurten, settings)
    usual = area.ratio(buurten.stock * worth.after, buurten.stock * worth.before)
    relative = growth / usual
    lags = at_most(relative, settings["drempel"])

    old_stock, new_stock = (in_year(buurten, WONINGVOORRAAD, year) for year in (worth.first, worth.last))
    shift = 100 * (new_stock / positive(old_stock) - 1)
    other_stock = np.abs(shift) >= settings["voorraad"]
    return conclude(
        buurten,
        value=relative,
        threshold=settings["drempel"],
        risk=lags.holds,
        near=lags.near | other_stock,
        sentence=Telling(
            "De gemiddelde WOZ-waarde ging in {years} van € {b} naar € {a}: × {g}, waar {area} op × {u} uitkomt. "
            "Verhouding {v} (drempel {d}).{stock} {source}",
            years=worth.words, b=(1000 * worth.before, 0), a=(1000 * worth.after, 0), g=(growth, 2), area=area.names,
            u=(usual, 2), v=(relative, 3), d=nl(settings["drempel"], 3),
            stock=OneOf(
                ["",
                 Telling(" De woningvoorraad veranderde {s}%: de waarde gaat dan deels over andere woningen.",
                         s=(shift, 0)),
                 " Of de woningvoorraad veranderde is niet bekend."],
                np.where(np.isnan(shift), 2, other_stock.astype(np.intp)),
            ),
            source=buurten.cite(*worth.cited),
        ),
        cases=[
            few_case(buurten, WOZ),
            worth.unknown("WOZ-waarde", "WOZ-waarden"),
            without_reference(usual),
        ],
        stand_ins=reference_stand_ins(buurten, settings),
    )  # fmt: skip


MECHANISM = Mechanism(
    id="woz_ontwikkeling",
    short="wozontw",
    title=Text("Development of dwelling values", "WOZ-ontwikkeling"),
    label="WOZ-ontwikkeling",
    sentence="De woningwaarde blijft achter bij de ontwikkeling in de gemeente.",
    help=Text(
        "The growth of the mean dwelling value (WOZ) in four years, relative to that of the municipality. The price "
        "of dwellings tells early how wanted a buurt is: when it lags, residents with a choice go elsewhere.",
        "De groei van de gemiddelde woningwaarde (WOZ) in vier jaar, ten opzichte van die van de gemeente. De prijs "
        "van woningen laat vroeg zien hoe gewild een buurt is: blijft die achter, dan kiezen bewoners die kunnen "
        "kiezen voor een andere buurt.",
    ),
    formula=Text(
        "I = (WOZ now / WOZ 4 years ago) of the buurt / the same of the reference area; risk when I ≤ 0.95. That of "
        "the reference area is the ratio of two means over the same buurten, both weighted by the dwellings of now",
        "I = (WOZ nu / WOZ 4 jaar terug) van de buurt / die van het referentiegebied; risico als I ≤ 0,95. Die van het "
        "gebied is de verhouding van twee gemiddelden over dezelfde buurten, beide gewogen naar de woningen van nu",
    ),
    reading=Text(
        "From 178 to 236 where the municipality went from 205 to 291 is 1.326 / 1.420 = 0.934: a risk. From 178 to "
        "249 is 0.985: none.",
        "Van 178 naar 236 waar de gemeente van 205 naar 291 ging is 1,326 / 1,420 = 0,934: een risico. Van 178 naar "
        "249 is 0,985: geen risico.",
    ),
    limits=Text(
        "A mean changes too when other dwellings are counted: where the stock changed by 10 % or more the outcome is "
        "nipt, and where that is not known the sentence tells so. A WOZ value is of a year earlier than the edition. "
        "CBS vouches for it from 20 dwellings (and leaves it out below 50 WOZ objects, a number that no column tells). "
        "The 0.95 is a proposal.",
        "Een gemiddelde verandert ook als er andere woningen meetellen: veranderde de voorraad 10% of meer, dan is de "
        "uitkomst nipt, en is dat niet bekend, dan staat dat in de toelichting. De WOZ-waarde is van een jaar vóór de "
        "editie. Het CBS staat ervoor in vanaf 20 woningen (en laat haar weg onder 50 WOZ-objecten, een aantal dat in "
        "geen kolom staat). De 0,95 is een voorstel.",
    ),
    unit="× de ontwikkeling van het referentiegebied",
    decimals=3,
    published=VALUE,
    evidence="B",
    family="waarde",
    national=True,
    sources=(TOELICHTING,),
    inputs=(WOZ, WONINGVOORRAAD, HUISHOUDENS, REFERENTIEGROEP),
    over_time=(WOZ, WONINGVOORRAAD),
    settings=(
        Setting("jaren", Text("Development over", "Ontwikkeling over"), 4, "jaar", minimum=1, maximum=22,
                advanced=False, alternatives=(3, 4, 5)),
        Setting("drempel", Text("Development relative to the reference area",
                                "Ontwikkeling ten opzichte van het referentiegebied"), 0.95, "×", minimum=0, maximum=10,
                advanced=False,
                help=Text("A risk at this ratio or below it.",
                          "Een risico bij deze verhouding of lager.")),
        Setting("voorraad", Text("Change of the stock that makes it nipt",
                                 "Uitkomst nipt bij een voorraadverandering van"),
                10.0, "%", minimum=0, maximum=1000,
                help=Text("A mean changes too when other dwellings are counted.",
                          "Een gemiddelde verandert ook als er andere woningen meetellen.")),
        *reference_settings(unit="×"),
    ),
    problems=reference_problems,
    assess=assess,
)  # fmt: skip
