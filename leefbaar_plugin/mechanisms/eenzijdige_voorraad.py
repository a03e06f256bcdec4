"""One-sided stock: do most dwellings have the same kind of owner, a housing corporation?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_most
from ..core.judging.margins import WHOLE_PERCENTAGES
from ..core.judging.thresholds import ABSOLUUT, Threshold
from ..core.mechanism import OF_DWELLINGS, Mechanism, Setting
from ..core.naming.columns.key_figures import (
    HUISHOUDENS,
    PERC_CORPORATIE,
    PERC_EIGENDOM_ONBEKEND,
    PERC_KOOP,
    PERC_OVERIGE_VERHUUR,
    WONINGVOORRAAD,
)
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.numbers import Floats, nl_short, positive
from ..core.telling import OneOf, Only, Telling
from ..core.text import Text
from ._sources import VEERKRACHT

OWNERS = (PERC_KOOP, PERC_CORPORATIE, PERC_OVERIGE_VERHUUR)

#: Four whole percentages that make up 100 may add up to this; more contradicts itself.
HIGHEST_SUM = 102

THRESHOLD = Threshold(
    ABSOLUUT, "%", absolute=66.7, origin="bron",
    why=Text("RIGO/Aedes: a corporatiebuurt has more than two thirds",
             "RIGO/Aedes: een corporatiebuurt heeft meer dan twee derde"),
)  # fmt: skip


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    owners = np.column_stack([buurten[column] for column in OWNERS])
    unknown = _unknown_ownership(buurten[PERC_EIGENDOM_ONBEKEND], owners)
    most = settings["onbekend_hoogstens"]
    blurred = unknown > most
    total = np.nansum(np.column_stack([owners, buurten[PERC_EIGENDOM_ONBEKEND]]), axis=1)
    contradictory = total > HIGHEST_SUM

    corporation = buurten[PERC_CORPORATIE]
    share = _of_known(corporation, np.where(np.isnan(unknown), 0.0, np.minimum(unknown, most)))
    limit = THRESHOLD.of(buurten, np.where(blurred | contradictory, np.nan, share), buurten.stock, settings)
    high = limit.judge(share, WHOLE_PERCENTAGES)
    if_most = limit.judge(_of_known(corporation, np.full(len(buurten), most)), WHOLE_PERCENTAGES)
    risk = Condition(high.holds, high.could | (np.isnan(unknown) & if_most.could), high.must)

    mixture = _mixture(owners)
    if settings["menging"]:
        risk = risk | at_most(mixture, settings["drempel_menging"])
    used = [column for column in (*OWNERS, PERC_EIGENDOM_ONBEKEND) if buurten.has(column)]
    return conclude(
        buurten,
        value=share,
        threshold=limit.threshold,
        risk=risk.holds,
        near=risk.near,
        sentence=Telling(
            "{v}% van de woningen is van een woningcorporatie ({limit}){unknown}{mixture}. {source}",
            v=(share, 1), limit=limit.words, unknown=_tell_unknown(unknown), mixture=_tell_mixture(mixture, settings),
            source=buurten.cite(*used),
        ),
        cases=[
            Case(np.isnan(corporation), "Onbekend: het aandeel corporatiewoningen ontbreekt."),
            Case(contradictory, Telling("Onbekend: de aandelen naar eigendom spreken elkaar tegen (samen {t}%).",
                                        t=(total, 0))),
            Case(blurred, Telling("Onbekend: van meer dan {most}% van de woningen is de eigenaar onbekend ({u}%).",
                                  most=nl_short(most), u=(unknown, 1))),
            limit.unknown(),
            Case(~risk.holds & np.isnan(mixture) & settings["menging"],
                 "Onbekend: de menging is niet te bepalen, want een van de aandelen naar eigendom ontbreekt."),
        ],
        dwellings=True,
        stand_ins=THRESHOLD.stand_ins(buurten, settings),
    )  # fmt: skip


def _unknown_ownership(given: Floats, owners: Floats) -> Floats:
    """Share of the dwellings of which the owner is not known: as given, else what the three kinds leave over."""
    return np.where(np.isfinite(given), given, np.maximum(100 - owners.sum(axis=1), 0))


def _of_known(share: Floats, unknown: Floats) -> Floats:
    """A share of all dwellings as a share of those of which the owner is known."""
    return 100 * share / (100 - unknown)


def _mixture(owners: Floats) -> Floats:
    """Simpson's index of the kinds of owner, 0 when there is one kind and 1 when they are equal; shape (n,).

    D' = (1 − Σp²)/(1 − 1/K), with p the shares of K kinds in what is known; NaN unless all are given.
    """
    total = owners.sum(axis=1, keepdims=True)
    p = owners / positive(total)
    return (1 - (p**2).sum(axis=1)) / (1 - 1 / owners.shape[1])


def _tell_unknown(unknown: Floats) -> Telling:
    rescaled = Telling(", zonder de {u}% waarvan de eigenaar onbekend is", u=(unknown, 1))
    untold = "; van hoeveel woningen de eigenaar onbekend is, is niet opgegeven"
    return OneOf(["", rescaled, untold], np.where(np.isnan(unknown), 2, (unknown > 0).astype(np.intp)))


def _tell_mixture(mixture: Floats, settings: Mapping[str, Any]) -> Telling:
    limit = f"; drempel {nl_short(settings['drempel_menging'])}" if settings["menging"] else ""
    told = "; menging van koop, corporatie en overige huur {m} (0: één soort, 1: gelijk verdeeld{limit})"
    return Only(np.isfinite(mixture), Telling(told, m=(mixture, 2), limit=limit))


MECHANISM = Mechanism(
    id="eenzijdige_voorraad",
    short="eenzijd",
    title=Text("One-sided stock", "Eenzijdige voorraad"),
    label="Eenzijdige voorraad",
    sentence="Het grootste deel van de woningen is van woningcorporaties.",
    help=Text(
        "The share of the dwellings that housing corporations own. Where it is more than two thirds (a corporatiebuurt "
        "in the studies of RIGO and Aedes), the buurt depends on the allotment of social rent: households whose income "
        "rises find no next dwelling there, and changes among those who are allotted one are felt at once.",
        "Het aandeel woningen van woningcorporaties. Boven twee derde (een corporatiebuurt in de studies van RIGO en "
        "Aedes) hangt de buurt af van de toewijzing van sociale huur: wie meer gaat verdienen vindt er geen volgende "
        "woning, en veranderingen onder de nieuwe huurders werken er meteen door.",
    ),
    formula=Text(
        "risk when corporation share ≥ 66.7 %, of the dwellings of which the owner is known; option: or when Simpson's "
        "D' = (1 − Σp²)/(1 − 1/3) over owner-occupied, corporation and other rent ≤ 0.45",
        "risico als aandeel corporatiewoningen ≥ 66,7%, van de woningen waarvan de eigenaar bekend is; optie: of als "
        "Simpsons D' = (1 − Σp²)/(1 − 1/3) over koop, corporatie en overige huur ≤ 0,45",
    ),
    reading=Text(
        "22 % owner-occupied, 70 % corporation and 8 % other rent is a risk (D' 0.68); 50, 30 and 20 % is none (0.93).",
        "22% koop, 70% corporatie en 8% overige huur is een risico (D' 0,68); 50, 30 en 20% niet (0,93).",
    ),
    limits=Text(
        "Many corporation dwellings are no problem in themselves: this tells that the buurt is sensitive, not that it "
        "declines. Shares are rescaled when the owner of at most 20 % is unknown, else the outcome is unknown. D' also "
        "flags a buurt of almost only owner-occupied dwellings, so it is off by default. CBS gives whole percentages: "
        "within 1.0 point of the threshold the outcome is nipt.",
        "Veel corporatiewoningen zijn op zichzelf geen probleem: dit zegt dat de buurt gevoelig is, niet dat zij "
        "achteruitgaat. Aandelen worden herrekend als van hoogstens 20% de eigenaar onbekend is, anders is de uitkomst "
        "onbekend. D' wijst ook een buurt met bijna alleen koop aan en staat daarom standaard uit. Het CBS geeft hele "
        "procenten: binnen 1,0 punt van de drempel is de uitkomst nipt.",
    ),
    unit="% van de woningen",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="B",
    family="voorraad",
    national=True,
    sources=(VEERKRACHT,),
    inputs=(*OWNERS, PERC_EIGENDOM_ONBEKEND, WONINGVOORRAAD, HUISHOUDENS, REFERENTIEGROEP),
    settings=(
        *THRESHOLD.settings,
        Setting("onbekend_hoogstens", Text("Unknown ownership at most", "Onbekend eigendom ten hoogste"), 20.0, "%",
                why=Text("more makes the outcome unknown", "daarboven is de uitkomst onbekend"), minimum=0, maximum=50),
        Setting("menging", Text("Also a risk when there is little mixture (Simpson D')",
                                "Ook risico bij weinig menging (Simpson D')"), False,
                help=Text("Of owner-occupied, corporation and other rent. It also flags a buurt of almost only "
                          "owner-occupied dwellings.",
                          "Van koop, corporatie en overige huur. Dit wijst ook een buurt met bijna alleen "
                          "koopwoningen aan.")),
        Setting("drempel_menging", Text("Mixture at most", "Menging ten hoogste"), 0.45, "", minimum=0, maximum=1,
                help=Text("0: one kind of ownership; 1: as much of each.",
                          "0: één soort eigendom; 1: van elk evenveel.")),
    ),
    problems=THRESHOLD.problems,
    assess=assess,
)  # fmt: skip
