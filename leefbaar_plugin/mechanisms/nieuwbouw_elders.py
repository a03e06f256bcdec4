"""Newbuild elsewhere: which buurten lose residents to attractive new dwellings nearby?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import at_least
from ..core.judging.neighbours import Mask
from ..core.mechanism import OF_DWELLINGS, Mechanism, PlanLayer, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD, WOZ
from ..core.naming.columns.national import LBM_AFW, LBM_KLASSE
from ..core.numbers import Floats, nl, plural, positive
from ..core.plans.plan import decay, spread
from ..core.telling import OneOf, Only, Telling, Told
from ..core.text import Text
from ._plan_fields import COMMON, HOMES, MOMENT, SOFT, START, TERM, VALUE, start_year, tell_horizon
from ._sources import VROEGSIGNALERING

PLANS = PlanLayer("nieuwbouw", Text("Newbuild plans", "Nieuwbouwplannen"), (*COMMON, *MOMENT, VALUE), HOMES)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    plans = buurten.plans[PLANS.name]
    start = start_year(buurten, plans, settings)
    homes = plans.within(start, settings["termijn"]) * plans.firmness(settings["zacht"])
    stock = np.where(buurten.applicable, positive(buurten.stock), np.nan)
    weights = decay(plans.points, buurten.where.points, settings["afstand_d0"]) * stock
    share = spread(settings["keten"] * settings["binnen_gebied"] * homes, weights, plans.holder)

    attractive, unsure = _attractive(buurten, plans.value, settings)
    drawn = share * (attractive | unsure)
    possible = 100 * drawn.sum(axis=0) / stock
    certain = 100 * (share * attractive).sum(axis=0) / stock
    mean = 100 * share.sum() / max(np.nansum(stock), 1)
    threshold = max(settings["factor"] * mean, settings["minimum"])
    enough = at_least(certain, threshold).holds
    undecided = at_least(possible, threshold).holds & ~enough
    value = np.where(buurten.placed, np.where(enough, certain, possible), np.nan)
    much = at_least(value, threshold)
    return conclude(
        buurten,
        value=value,
        threshold=threshold,
        risk=much.holds,
        near=much.near,
        sentence=Telling(
            "Naar schatting {most}{v}% van de huishoudens vertrekt naar nieuwbouw elders {horizon} (drempel {d}%, "
            "regio {mean}%; {counted}, {homes} woningen{largest}). {source}",
            most=Only(value > certain, "ten hoogste "), v=(value, 1), horizon=tell_horizon(start, settings["termijn"]),
            d=nl(threshold, 1), mean=nl(mean, 1), counted=plural(int((homes > 0).sum()), "plan", "plannen"),
            homes=nl(float(homes.sum()), 0), largest=_largest(drawn, plans.names),
            source=buurten.cite(plans.source, buurten.stock_column),
        ),
        cases=[
            Case(np.isnan(stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(~buurten.placed, f"Onbekend: de ligging van de {buurten.noun} ontbreekt."),
            Case(
                undecided,
                f"Onbekend: of de plannen aantrekkelijker zijn dan deze {buurten.noun} is niet te bepalen, want de "
                f"WOZ-waarde (van plan of {buurten.noun}) en de klasse van de Leefbaarometer ontbreken.",
            ),
        ],
        dwellings=True,
        stand_ins=buurten.stock_stand_ins,
    )  # fmt: skip


def _attractive(buurten: Buurten, worth: Floats, settings: Mapping[str, Any]) -> tuple[Mask, Mask]:
    """Per plan and buurt: is the plan attractive from there, and is that not to be known? Shape (p, n)."""
    worth, own = positive(worth), positive(buurten[WOZ])
    compared = np.isfinite(worth)[:, None] & np.isfinite(own)[None, :]
    with np.errstate(invalid="ignore"):
        dearer = worth[:, None] / own[None, :] >= 1 + settings["meerwaarde"] / 100 - 1e-9
        weaker = buurten.classes <= settings["klasse_ten_hoogste"]
    attractive = np.where(compared, dearer, weaker[None, :])
    return attractive, ~compared & np.isnan(buurten.classes)[None, :]


def _largest(drawn: Floats, names: Sequence[str]) -> Told:
    """The plan that draws most from each buurt."""
    if not len(names):
        return ""
    return Only(drawn.any(axis=0), Telling("; vooral {plan}", plan=OneOf(names, drawn.argmax(axis=0))))


MECHANISM = Mechanism(
    id="nieuwbouw_elders",
    short="nieuwb",
    title=Text("Newbuild elsewhere", "Nieuwbouw elders"),
    label="Nieuwbouw elders",
    sentence="Bewoners kunnen vertrekken naar aantrekkelijke nieuwbouw in de omgeving.",
    help=Text(
        "How many households may leave for attractive newbuild elsewhere? Each new dwelling starts a chain of moves; "
        "the households that it draws are spread over all buurten but the one that holds the plan, by number of "
        "dwellings and distance.",
        "Hoeveel huishoudens kunnen vertrekken naar aantrekkelijke nieuwbouw elders? Elke nieuwe woning zet een "
        "verhuisketen in gang; de huishoudens die ze trekt worden over alle buurten behalve die van het plan "
        "verdeeld, naar aantal woningen en afstand.",
    ),
    formula=Text(
        "E_i = Σ_p k·σ·N_p·H_i·exp(−d_ip/d0) / Σ_j H_j·exp(−d_jp/d0), where j runs over all buurten but the one that "
        "holds the plan; value = 100·E/H; risk when value ≥ 1.5 × the regional mean 100·ΣE/ΣH (of all plans, "
        "whatever their attraction) and ≥ 2 %. A plan only draws from buurten that it is attractive to: an expected "
        "value at least 10 % above theirs or, without values, class 6 or lower",
        "E_i = Σ_p k·σ·N_p·H_i·exp(−d_ip/d0) / Σ_j H_j·exp(−d_jp/d0), waarin j loopt over alle buurten behalve die "
        "van het plan; waarde = 100·E/H; risico als waarde ≥ 1,5 × het regionale gemiddelde 100·ΣE/ΣH (van alle "
        "plannen, hoe aantrekkelijk ook) en ≥ 2%. Een plan trekt alleen uit buurten waarvoor het aantrekkelijk is: "
        "een verwachte waarde ten minste 10% boven die van de buurt of, zonder waarden, klasse 6 of lager",
    ),
    reading=Text(
        "300 dwellings near A (1,000 dwellings, 1 km), B (800, 3 km), C (1,200, 8 km) and the rest (20,000, 10 km) "
        "draw 176.8, 85.8, 36.9 and 372.6 households: 17.7, 10.7 and 3.1 % of A, B and C, where the mean is 2.9 %. A "
        "and B run a risk.",
        "300 woningen bij A (1.000 woningen, 1 km), B (800, 3 km), C (1.200, 8 km) en de rest (20.000, 10 km) "
        "trekken 176,8, 85,8, 36,9 en 372,6 huishoudens: 17,7, 10,7 en 3,1% van A, B en C, bij een gemiddelde van "
        "2,9%. A en B lopen risico.",
    ),
    limits=Text(
        "k = 2.24 is published (CBS: 62,500 new dwellings released 140,000). The distance decay d0 = 4 km, the share "
        "σ of the chain that stays in the area, the weight of soft plans and the factor 1.5 are proposals. Plans "
        "outside the given area are not seen.",
        "k = 2,24 is gepubliceerd (CBS: 62.500 nieuwe woningen maakten er 140.000 vrij). Het afstandsverval d0 = 4 km, "
        "het aandeel σ van de keten dat in het gebied blijft, het gewicht van zachte plannen en de factor 1,5 zijn "
        "voorstellen. Plannen buiten het opgegeven gebied blijven buiten beeld.",
    ),
    unit="% van de huishoudens",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="A",
    family="verhuizingen",
    national=False,
    sources=("CBS, verhuisketens (31-10-2024)", VROEGSIGNALERING),
    inputs=(WONINGVOORRAAD, HUISHOUDENS, WOZ, LBM_AFW, LBM_KLASSE),
    settings=(
        START,
        TERM,
        Setting("factor", Text("Threshold relative to the region", "Drempel ten opzichte van de regio"),
                1.5, "×", minimum=0, maximum=100, advanced=False,
                help=Text("A risk needs so many times the regional mean, and the minimum below.",
                          "Voor een risico is zoveel keer het regionale gemiddelde nodig, en het minimum hieronder.")),
        Setting("minimum", Text("Threshold at least", "Minimum voor de drempel"),
                2.0, "%", minimum=0, maximum=100, advanced=False,
                help=Text("Of the households. Below it there is no risk, whatever the mean.",
                          "Van de huishoudens. Daaronder is er geen risico, wat het gemiddelde ook is.")),
        Setting("keten", Text("Moves per new dwelling (k)", "Verhuizingen per nieuwe woning (k)"),
                2.24, "", "bron", Text("CBS: 140,000 / 62,500", "CBS: 140.000 / 62.500"), 0, 10,
                help=Text("So many households move because of one new dwelling.",
                          "Zoveel huishoudens verhuizen door één nieuwe woning.")),
        Setting("binnen_gebied", Text("Share of the chain in this area (σ)", "Aandeel van de keten in dit gebied (σ)"),
                1.0, minimum=0, maximum=1,
                help=Text("The rest moves from elsewhere.",
                          "De rest komt van elders.")),
        Setting("afstand_d0", Text("Distance decay d0", "Afstandsverval d0"), 4.0, "km", minimum=0.1, maximum=100,
                help=Text("At this distance the draw of a plan is 37 % of that beside it.",
                          "Op deze afstand trekt een plan nog 37% van wat het vlakbij trekt.")),
        SOFT,
        Setting("meerwaarde", Text("Attractive from a value above that of the buurt by",
                                   "Aantrekkelijk als de waarde boven die van de buurt ligt met"),
                10.0, "%", minimum=-100,
                maximum=1000,
                help=Text("A plan draws only from buurten that its expected value exceeds by so much.",
                          "Een plan trekt alleen uit buurten waarvan de waarde zoveel lager is dan de verwachte.")),
        Setting("klasse_ten_hoogste", Text("Without values: attractive to buurten up to class",
                                           "Zonder waarden: aantrekkelijk tot en met klasse"),
                6, minimum=1, maximum=9,
                help=Text("Class of the Leefbaarometer, 1 to 9.",
                          "Klasse van de Leefbaarometer, 1 tot en met 9.")),
    ),
    assess=assess,
    plans=PLANS,
)  # fmt: skip
