"""Ageing of the stock: do most dwellings come from one building period that is now due for renewal?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any

import numpy as np

from ..core.assessment import FEWEST_DWELLINGS, KLEIN, Assessment, Case, conclude
from ..core.buildings import NO_BUILDINGS, Buildings, fullest_window
from ..core.buurten import Buurten
from ..core.judging.conditions import at_least, below
from ..core.judging.neighbours import Rows
from ..core.language import tr
from ..core.mechanism import OF_DWELLINGS, BuildingLayer, Mechanism, Setting
from ..core.memo import fingerprint
from ..core.naming.columns.key_figures import HUISHOUDENS, PERC_BOUW_VANAF_2000, WONINGVOORRAAD
from ..core.numbers import Floats, nl_short
from ..core.telling import Only, Telling
from ..core.text import Text
from ._sources import VROEGSIGNALERING

PANDEN = BuildingLayer(
    "panden",
    Text("Buildings with their building year (BAG)", "Panden met hun bouwjaar (BAG)"),
    year_names=("bouwjaar", "oorspronkelijk_bouwjaar", "pand_bouwjaar", "bouwjr"),
    number_names=("aantal_verblijfsobjecten", "aantal_vbo", "aantal_woningen", "woningen"),
    use_names=("gebruiksdoel", "gebruiksdoelen"),
    dwelling="woonfunctie",
    status_names=("status", "pandstatus"),
    not_there=("Bouwvergunning verleend", "Bouw gestart", "Niet gerealiseerd", "Pand gesloopt", "Pand ten onrechte"),
)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    """From building years where they are known; else from the share built since 2000, which never shows a risk."""
    buildings = buurten.buildings.get(PANDEN.name, NO_BUILDINGS)
    ages = _ages(buurten, buildings, settings)
    built = ages.dwellings > 0
    old = at_least(ages.share, settings["aandeel"]) & below(ages.recent, settings["nieuw"])
    sparse = ages.dwellings < settings["dekking_panden"] / 100 * buurten[WONINGVOORRAAD]
    since, limit = buurten[PERC_BOUW_VANAF_2000], settings["sinds_2000"]
    by_age, by_share = buurten.cite(buildings.source), buurten.cite(PERC_BOUW_VANAF_2000)
    amounts = Telling(
        "; de panden tellen {b} van de {s} woningen", b=(ages.dwellings, 0), s=(buurten[WONINGVOORRAAD], 0)
    )
    note = Telling(
        "{sparse}.{each}", sparse=Only(sparse, amounts),
        each="" if buildings.counted else " Elk pand telt als één woning.",
    )  # fmt: skip
    attention = Telling(
        "Aandacht: {v}% van de woningen is gebouwd sinds 2000 (drempel {d}%). Of de andere uit één bouwperiode komen "
        "is zonder bouwjaren van panden niet te zeggen, dus geen risico. {source}",
        v=(since, 1), d=nl_short(limit), source=by_share,
    )  # fmt: skip
    return conclude(
        buurten,
        value=np.where(built, ages.share, since),
        threshold=np.where(built, settings["aandeel"], limit),
        risk=old.holds & built,
        near=~built | old.near | sparse | (not buildings.counted),
        sentence=Only(built, Telling("{told}{note} {source}", told=ages.told, note=note, source=by_age), attention),
        cases=[
            Case(
                ages.undated > settings["onbekend_ten_hoogste"],
                Telling("Onbekend: van {v}% van de woningen is het bouwjaar niet bekend (ten hoogste {d}%). {source}",
                        v=(ages.undated, 1), d=nl_short(settings["onbekend_ten_hoogste"]), source=by_age),
            ),
            Case(
                built & (ages.dated < FEWEST_DWELLINGS),
                f"Klein aantal: minder dan {FEWEST_DWELLINGS} woningen in panden met een bouwjaar.",
                KLEIN,
            ),
            Case(
                ~built & np.isnan(since),
                "Onbekend: bouwjaren van panden en het aandeel woningen van na 2000 ontbreken.",
            ),
            Case(
                ~built & ~below(since, limit).holds,
                Telling("Onbekend: zonder bouwjaren van panden is niet te zeggen of de woningen uit één bouwperiode "
                        "komen ({v}% is gebouwd sinds 2000). {source}", v=(since, 1), source=by_share),
            ),
        ],
        dwellings=True,
    )  # fmt: skip


@dataclass(frozen=True)
class _Ages:
    """What the buildings tell of each buurt: dwellings, and shares (%) of those with a known building year.

    Parameters
    ----------
    share, first : arrays, shape (n,)
        In the fullest window, and its first year.
    recent
        Built in the last years.
    undated
        Share of all dwellings of which the year is not known.
    year
        The year in which they are of age.
    """

    settings: Mapping[str, Any]

    dwellings: Floats
    dated: Floats
    undated: Floats
    share: Floats
    first: Rows
    recent: Floats
    year: int

    @property
    def told(self) -> Telling:
        settings, first = self.settings, self.first
        last = first + settings["venster"] - 1
        return Telling(
            "{v}% van de woningen is gebouwd in {first}–{last} (drempel {d}%, van woningen van {young}–{old} jaar oud "
            "in {year}) en {r}% na {newer} (drempel: minder dan {n}%)",
            v=(self.share, 1), first=first.astype(str).tolist(), last=last.astype(str).tolist(),
            d=nl_short(settings["aandeel"]), young=str(settings["leeftijd_van"]), old=str(settings["leeftijd_tot"]),
            year=str(self.year), r=(self.recent, 1), newer=str(self.year - settings["nieuw_jaren"]),
            n=nl_short(settings["nieuw"]),
        )  # fmt: skip


#: Settings that the ages hang on.
_OF_AGES = ("venster", "leeftijd_van", "leeftijd_tot", "nieuw_jaren")


def _ages(buurten: Buurten, buildings: Buildings, settings: Mapping[str, Any]) -> _Ages:
    n = len(buurten)
    year = settings["peiljaar"] or buurten.newest_year
    if not year:
        year = buildings.newest or 0  # nought: no building is dated, so that nothing is judged by its age
        if year:
            buurten.warn(
                tr(
                    "veroudering: the {nouns} have no year, so buildings are of the age that they had in {year}, the "
                    "year of the newest building. Give the year (PEILJAAR)."
                ).format(nouns=buurten.nouns, year=year)
            )
    found = buurten.memo.once(
        ("ages", year, *(settings[name] for name in _OF_AGES),
         fingerprint(buildings.holder, buildings.year, buildings.dwellings)),
        lambda: _ages_in(year, n, buildings, settings),
    )  # fmt: skip
    return replace(found, settings=settings)


def _ages_in(year: int, n: int, buildings: Buildings, settings: Mapping[str, Any]) -> _Ages:
    width = settings["venster"]
    middle = year - (width - 1) / 2  # of a window of age nought, counted from its first year
    first, last = ceil(middle - settings["leeftijd_tot"]), floor(middle - settings["leeftijd_van"])
    most, column = fullest_window(buildings.by_year(n, first, max(last, first) + width - 1), width)
    total, dated = buildings.total(n), buildings.total(n, np.isfinite(buildings.year))
    recent = buildings.total(n, buildings.year > year - settings["nieuw_jaren"])
    with np.errstate(invalid="ignore", divide="ignore"):
        return _Ages(settings, total, dated, 100 * (1 - dated / total), 100 * most / dated, first + column,
                     100 * recent / dated, year)  # fmt: skip


def problems(settings: Mapping[str, Any]) -> list[str]:
    """What is wrong with the settings together, in words."""
    if settings["leeftijd_van"] > settings["leeftijd_tot"]:
        return [tr("LEEFTIJD_VAN is above LEEFTIJD_TOT: no building period has such an age.")]
    return []


MECHANISM = Mechanism(
    id="veroudering",
    short="veroud",
    title=Text("Ageing of the stock", "Veroudering van de voorraad"),
    label="Veroudering",
    sentence="De meeste woningen komen uit één bouwperiode die aan vernieuwing toe is, en er kwam weinig nieuws bij.",
    help=Text(
        "A buurt of which most dwellings were built in one period ages as a whole: they are due for renewal together, "
        "and their first residents grow old together. Needs the buildings of the BAG with their building year and "
        "number of dwellings (layer PANDEN: points or polygons; buildings without a dwelling and those that are not "
        "there are left out). Where there are no buildings, the share built since 2000 stands in: below 5 % the "
        "outcome is no risk, with 'aandacht' and always nipt; from 5 % on it is unknown, for that share does not tell "
        "of which period the other dwellings are.",
        "Een buurt waarvan de meeste woningen in één periode zijn gebouwd veroudert als geheel: ze zijn tegelijk aan "
        "vernieuwing toe, en de eerste bewoners worden samen oud. Nodig zijn de panden van de BAG met hun bouwjaar en "
        "aantal woningen (laag PANDEN: punten of vlakken; panden zonder woning, en panden die er nog niet of niet meer "
        "staan, tellen niet mee). Waar geen panden zijn, telt in hun plaats het aandeel woningen dat sinds 2000 is "
        "gebouwd: onder 5% is de uitkomst geen risico, met 'aandacht' en altijd nipt; vanaf 5% is zij onbekend, want "
        "dat aandeel zegt niet uit welke periode de andere woningen komen.",
    ),
    formula=Text(
        "value = largest share of the dwellings in 15 successive building years of which the middle is 30–60 years "
        "ago; risk when ≥ 60 % and < 10 % were built in the last 15 years; shares of the dwellings with a known year; "
        "more than 20 % unknown: unknown; nipt within 5 % of a threshold, where the buildings hold less than 80 % of "
        "the stock, and where each building counts for one dwelling",
        "waarde = grootste aandeel van de woningen in 15 opeenvolgende bouwjaren waarvan het midden 30–60 jaar geleden "
        "is; risico als ≥ 60% en < 10% in de laatste 15 jaar is gebouwd; aandelen van de woningen met een bekend "
        "bouwjaar; meer dan 20% niet bekend: onbekend; nipt binnen 5% van een drempel, waar de panden minder dan 80% "
        "van de woningvoorraad tellen, en waar elk pand als één woning telt",
    ),
    reading=Text(
        "In 2025, 72 % of 1975–1989 and 3 % after 2010: a risk. 65 % of 1925–1939 is older than 60 years: none.",
        "In 2025: 72% uit 1975–1989 en 3% na 2010: een risico. 65% uit 1925–1939 is ouder dan 60 jaar: geen.",
    ),
    limits=Text(
        "The building year says nothing of renovation. The BAG counts offices and shops too where it does not tell the "
        "use of a building. All thresholds are proposals.",
        "Het bouwjaar zegt niets over renovatie. De BAG telt ook kantoren en winkels mee waar het gebruiksdoel "
        "ontbreekt. Alle drempels zijn voorstellen.",
    ),
    unit="% van de woningen",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="A",
    family="voorraad",
    national=True,
    sources=(VROEGSIGNALERING, "Kadaster, BAG"),
    inputs=(PERC_BOUW_VANAF_2000, WONINGVOORRAAD, HUISHOUDENS),
    settings=(
        Setting("aandeel", Text("Share in one building period", "Aandeel uit één bouwperiode"), 60.0, "%", minimum=0,
                maximum=100, advanced=False,
                help=Text("Of the dwellings with a known building year. A risk from this share on.",
                          "Van de woningen met een bekend bouwjaar. Een risico vanaf dit aandeel.")),
        Setting("nieuw", Text("Share of the last years below", "Aandeel van de laatste jaren onder"), 10.0, "%",
                minimum=0, maximum=100, advanced=False,
                help=Text("Where more was built of late there is no risk.",
                          "Waar onlangs meer is gebouwd, is er geen risico.")),
        Setting("peiljaar", Text("Year of age (0: the newest year in the data)",
                                 "Peiljaar (0: het nieuwste jaar in de gegevens)"), 0, minimum=0, maximum=2100,
                help=Text("The year in which the age of the dwellings is counted.",
                          "Het jaar waarin de leeftijd van de woningen wordt geteld.")),
        Setting("venster", Text("Length of a building period", "Lengte van een bouwperiode"), 15, "jaar", minimum=1,
                maximum=50,
                help=Text("So many successive building years are one period.",
                          "Zoveel opeenvolgende bouwjaren zijn één periode.")),
        Setting("leeftijd_van", Text("Age of its middle from", "Leeftijd van het midden vanaf"), 30, "jaar", minimum=0,
                maximum=500,
                help=Text("Younger periods are not looked at.", "Naar jongere perioden wordt niet gekeken.")),
        Setting("leeftijd_tot", Text("Age of its middle to", "Leeftijd van het midden tot en met"), 60, "jaar",
                minimum=0, maximum=500,
                help=Text("Older periods are not looked at.", "Naar oudere perioden wordt niet gekeken.")),
        Setting("nieuw_jaren", Text("The last years are", "Aantal laatste jaren"), 15, "jaar", minimum=1,
                maximum=50,
                help=Text("For the share of new dwellings above.",
                          "Voor het aandeel nieuwe woningen hierboven.")),
        Setting("onbekend_ten_hoogste", Text("Dwellings without a building year at most",
                                             "Woningen zonder bouwjaar ten hoogste"), 20.0, "%", minimum=0,
                maximum=100,
                help=Text("With more the outcome is unknown.",
                          "Met meer is de uitkomst onbekend.")),
        Setting("dekking_panden", Text("Nipt where the buildings hold less of the stock than",
                                       "Nipt als panden minder van de voorraad dekken dan"), 80.0, "%", minimum=0,
                maximum=100),
        Setting("sinds_2000", Text("Without buildings: share built since 2000 below",
                                   "Zonder panden: aandeel gebouwd sinds 2000 onder"), 5.0, "%", minimum=0,
                maximum=100, why=Text("draws attention, never a risk", "vraagt aandacht, nooit een risico")),
    ),
    buildings=PANDEN,
    problems=problems,
    assess=assess,
)  # fmt: skip
