"""The whole study: which choices play a role, the draws, how sure each area is, and which choice matters most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...assessment import Assessment
from ...buurten import Buurten
from ...naming.columns.areas import BUURTNAAM
from ...setting import Setting
from ...stacking import CLASSES, ENOUGH
from ...text import Text
from ..chance import SEED, stream
from .certainty import certainty
from .draws import draw
from .measurement import margins_of, seen_by
from .ranges import Factor, Place, Range, Spread, factors_of
from .report import Findings
from .roles import roles
from .run import Chosen, Watch, run_draws
from .sobol import Indices, indices, sensitivity

NUMBER = Setting(
    "trekkingen", Text("Number of draws", "Aantal trekkingen"), 1000, "",
    why=Text("a share of 50 % is then known to 3 points", "een aandeel van 50% is dan op 3 punten na bekend"),
    minimum=2, maximum=20000,
    help=Text("How often the analysis is run with other choices; the time grows with it.",
              "Hoe vaak de analyse met andere keuzes wordt uitgevoerd; de duur groeit mee."),
)  # fmt: skip
FROM = Setting(
    "vanaf", Text("So many mechanisms or more", "Zoveel mechanismen of meer"), 3,
    why=Text("the third class of the count begins here", "hier begint de derde klasse van de telling"),
    minimum=1, maximum=50, advanced=False,
    help=Text("Map and page tell how sure it is that a buurt counts this many mechanisms.",
              "Kaart en pagina zeggen hoe zeker het is dat een buurt zoveel mechanismen telt."),
)  # fmt: skip
SURE_FROM = Setting(
    "zeker", Text("Sure from this share of the draws", "Zeker vanaf dit aandeel van de trekkingen"), 0.9, "",
    minimum=0.51, maximum=1,
    help=Text("A buurt that reaches the count in this share of the draws reaches it for sure.",
              "Een buurt die de telling in dit aandeel van de trekkingen haalt, haalt haar zeker."),
    why=Text("nine of ten draws", "negen van de tien trekkingen"),
)  # fmt: skip
PROPOSED = Setting(
    "spreiding_voorstel", Text("A proposed threshold may be off by", "Een voorgestelde drempel kan afwijken met"), 20.0,
    "%", why=Text("nobody established it: a round number around it is as good",
                  "niemand heeft hem vastgesteld: een rond getal ernaast is even goed"), minimum=0, maximum=90,
    help=Text("Thresholds that are our own proposal are drawn so far below and above.",
              "Drempels die ons eigen voorstel zijn, worden tot zover eronder en erboven getrokken."),
)  # fmt: skip
DERIVED = Setting(
    "spreiding_afgeleid", Text("A derived threshold may be off by", "Een afgeleide drempel kan afwijken met"), 10.0,
    "%",
    why=Text("it follows from data, of another year or place", "hij volgt uit gegevens van een ander jaar of gebied"),
    minimum=0, maximum=90,
    help=Text("Thresholds that were derived from data are drawn so far below and above.",
              "Drempels die uit gegevens zijn afgeleid, worden tot zover eronder en erboven getrokken."),
)  # fmt: skip
PUBLISHED = Setting(
    "spreiding_bron", Text("A published threshold may be off by", "Een gepubliceerde drempel kan afwijken met"), 0.0,
    "%",
    why=Text("it is a definition that others use too", "het is een afspraak die anderen ook gebruiken"),
    minimum=0, maximum=90,
    help=Text("Thresholds that were published are drawn so far below and above; 0 keeps them.",
              "Gepubliceerde drempels worden tot zover eronder en erboven getrokken; 0 houdt ze vast."),
)  # fmt: skip
MEASURED = Setting(
    "meetmarges", Text("Draw the rounding of the figures too", "Ook de afronding van de cijfers trekken"), False,
    why=Text("every draw then is a run on other figures, which takes longer",
             "elke trekking is dan een analyse op andere cijfers, en dat duurt langer"),
)  # fmt: skip
SOBOL = Setting(
    "sobol_trekkingen", Text("Draws for which choice matters most (0: leave it out)",
                             "Trekkingen voor de invloed van keuzes (0: overslaan)"), 256, "",
    why=Text("more draws make the intervals narrower", "meer trekkingen maken de intervallen smaller"),
    minimum=0, maximum=10000,
    help=Text("On these rest the indices that say which choice matters most.",
              "Hierop rusten de indices die zeggen welke keuze het meest uitmaakt."),
)  # fmt: skip
SETTINGS = (NUMBER, FROM, MEASURED, SURE_FROM, PROPOSED, DERIVED, PUBLISHED, SOBOL)


def study(
    buurten: Buurten,
    chosen: Chosen,
    outcomes: Mapping[str, Assessment],
    told: Mapping[Place, Range | None],
    settings: Mapping[str, Any],
    watch: Watch,
) -> Findings:
    """Draw and count.

    Parameters
    ----------
    chosen, outcomes
        The mechanisms with all their settings, and what they say with these; at least one.
    told
        What a file of ranges says.
    settings
        Those of `SETTINGS`, and the seed.
    """
    quiet = replace(buurten, notes=[], warnings=[])  # what is tried is not told
    seed, k = settings[SEED.name], settings[FROM.name]
    spread = Spread(*(settings[s.name] for s in (PROPOSED, DERIVED, PUBLISHED)))
    judged = {m.id: (m, used, outcomes[m.id]) for m, used in chosen}
    play = roles(factors_of(chosen, spread, told), quiet, judged, lambda: watch(0, 1))
    margins = margins_of(buurten, [m for m, _ in chosen]) if settings[MEASURED.name] else []

    draws = draw(play.factors, settings[NUMBER.name], seed)
    drawn = run_draws(chosen, draws, quiet, watch, seen_by(quiet, margins, seed) if margins else None)
    usual = run_draws(chosen, draw([], 1, seed), quiet, watch)
    numbers = _influence(chosen, play.factors, quiet, settings, watch) if settings[SOBOL.name] else (None, None)
    names = buurten.columns.get(BUURTNAAM.name, buurten.codes)
    return Findings(
        buurten.codes, [str(name or code) for name, code in zip(names, buurten.codes)], buurten.noun,
        [m for m, _ in chosen], drawn, usual, certainty(drawn, usual, k, settings[SURE_FROM.name], CLASSES, ENOUGH),
        play.factors, play.idle, play.lacking, margins, k, settings[SURE_FROM.name], *numbers,
    )  # fmt: skip


def _influence(
    chosen: Chosen, factors: Sequence[Factor], buurten: Buurten, settings: Mapping[str, Any], watch: Watch
) -> tuple[Indices, Indices]:
    """The indices for the number of areas that reach the count, and for the mean count."""
    number, seed = settings[SOBOL.name], settings[SEED.name]
    one, other = (draw(factors, number, seed, f"Sobol {which}") for which in ("a", "b"))
    a, b, mixed = sensitivity(chosen, one, other, buurten, settings[FROM.name], watch)

    def of(name: str) -> Indices:
        first, second = getattr(a, name), getattr(b, name)
        rows = np.array([getattr(m, name) for m in mixed]).reshape(len(mixed), number)
        return indices(first, second, rows, stream(seed, f"bootstrap {name}"))

    return of("areas"), of("mean")
