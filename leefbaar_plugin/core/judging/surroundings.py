"""The surroundings of a buurt: who its neighbours are, chosen once for all mechanisms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..language import number as say_number
from ..language import trn
from ..memo import fingerprint
from ..naming.codes import gemeente_of
from ..naming.columns.areas import BUURTNAAM
from ..numbers import Floats, named
from ..setting import Setting
from ..text import Text
from .neighbours import NEAREST, Mask, Rows, neighbour_mean

if TYPE_CHECKING:
    from ..buurten import Buurten

BORDER, NEARBY, CENTRE = "binnen afstand", "dichtstbijzijnde", "binnen straal"

#: A layer with buurten of so many municipalities is the country: beyond it lies nothing that could be added.
WHOLE_COUNTRY = 300
_NAMED = 8

SURROUNDINGS = (
    Setting(
        "omgeving", Text("Neighbours are", "Buren zijn"), BORDER, choices=(BORDER, NEARBY, CENTRE),
        why=Text(
            "binnen afstand: by the distance of their borders; dichtstbijzijnde: the nearest ones; binnen straal: by "
            "the distance of points inside",
            "binnen afstand: naar de afstand van hun grenzen; dichtstbijzijnde: de buurten die het dichtst bij "
            "liggen; binnen straal: naar de afstand tussen punten in de buurten",
        ),
        alternatives=(BORDER, NEARBY), shared=True,
    ),
    Setting(
        "afstand", Text("Neighbours within", "Buren binnen"), 150.0, "m", "afgeleid",
        Text("bridges water, roads and slivers; borders are accurate to 10–50 m",
             "overbrugt water, wegen en snippers; grenzen zijn op 10–50 m nauwkeurig"),
        0, 10000, advanced=False, alternatives=(100.0, 150.0, 250.0), shared=True,
    ),
    Setting("aantal_buren", Text("Number of nearest neighbours", "Aantal dichtstbijzijnde buren"),
            NEAREST, "", minimum=3,
            maximum=100,
            help=Text("For dichtstbijzijnde.", "Bij dichtstbijzijnde.")),
    Setting("straal", Text("Radius between points inside", "Straal tussen punten in buurten"), 3000.0, "m", minimum=0,
            maximum=50000,
            help=Text("For binnen straal.", "Bij binnen straal.")),
)  # fmt: skip


class Surroundings:
    """The neighbours of each row by one rule; use `surroundings`, which makes it once."""

    def __init__(self, buurten: Buurten, settings: Mapping[str, Any]):
        self._buurten = buurten
        self._rule = settings["omgeving"]
        self._number = settings["aantal_buren"]
        self._reach = {BORDER: settings["afstand"], CENTRE: settings["straal"]}.get(self._rule, 0.0)
        _warn_of_edge(buurten, self._rule, self._reach, self._number)

    @cached_property
    def _weights(self) -> Floats:
        return np.where(self._buurten.applicable, self._buurten.stock, np.nan)

    @cached_property
    def _weighed(self) -> bytes:
        return fingerprint(self._weights)

    @property
    def _how(self) -> tuple[Any, ...]:
        """The rule, with the one number that counts for it."""
        return (self._rule, self._number if self._rule == NEARBY else self._reach)

    def mean(self, values: Floats, wanted: Mask | None = None) -> tuple[Floats, Mask]:
        """Mean of the neighbours, weighted by dwellings, for the `wanted` rows that have a value themselves.

        Returns
        -------
        means : array, shape (n,)
            NaN with fewer than three neighbours that have data.
        thin : array of bool, shape (n,)
            Rows for which the nearest were taken, as too few lie near enough: their outcome is `nipt`.
        """
        b = self._buurten
        weights = self._weights
        wanted = b.applicable & np.isfinite(values) & (True if wanted is None else wanted)
        key = ("mean", *self._how, self._weighed, fingerprint(values, wanted))
        return b.memo.once(key, lambda: neighbour_mean(b.where, self._pairs(values, weights, wanted),
                                                       values, weights, wanted))  # fmt: skip

    def _pairs(self, values: Floats, weights: Floats, wanted: Mask) -> tuple[Rows, Rows]:
        b = self._buurten
        if self._rule != NEARBY:
            return b.pairs(self._reach, centres=self._rule == CENTRE)
        usable = np.isfinite(values) & (np.nan_to_num(weights) > 0)
        return b.memo.once(
            ("nearest", self._number, fingerprint(usable, wanted)),
            lambda: b.where.nearest(np.flatnonzero(wanted), usable, self._number),
        )


def surroundings(buurten: Buurten, settings: Mapping[str, Any]) -> Surroundings:
    """The neighbours by the rule that the settings ask for; made once."""
    rule = {s.name: settings[s.name] for s in SURROUNDINGS}
    return buurten.made.once(("surroundings", *rule.values()), lambda: Surroundings(buurten, rule))


def _at_edge(buurten: Buurten, rule: str, reach: float, number: int) -> Mask:
    """Rows whose surroundings lie partly outside what was given."""
    if len({gemeente_of(code) for code in buurten.codes}) >= WHOLE_COUNTRY:
        return np.zeros(len(buurten), dtype=bool)
    radius: Floats | float = reach
    if rule == NEARBY:
        i, j = buurten.where.nearest(np.arange(len(buurten)), buurten.applicable, number)
        apart = np.hypot(*(buurten.where.points[i] - buurten.where.points[j]).T)
        radius = np.zeros(len(buurten))
        np.maximum.at(radius, i, apart)
    return buurten.applicable & (buurten.where.edge_distance(centres=rule != BORDER) < radius)


def _warn_of_edge(buurten: Buurten, rule: str, reach: float, number: int) -> None:
    """Name the buurten whose surroundings lie partly outside what was given."""
    edge = buurten.memo.once(
        ("edge", rule, reach, number, fingerprint(buurten.applicable)), lambda: _at_edge(buurten, rule, reach, number)
    )
    if not edge.any():
        return
    names = buurten.columns.get(BUURTNAAM.name, buurten.codes)
    shown = [str(names[i]) for i in np.flatnonzero(edge)]
    buurten.warn(
        trn(
            "Surroundings are missing: {n} of {all} {nouns} lies where the given area ends, so it is compared with "
            "neighbours on one side only: {which}. Add the {nouns} around it (5 km), unless there lies sea or another "
            "country.",
            "Surroundings are missing: {n} of {all} {nouns} lie where the given area ends, so they are compared with "
            "neighbours on one side only: {which}. Add the {nouns} around them (5 km), unless there lies sea or "
            "another country.",
            len(shown),
            all=say_number(len(buurten)),
            nouns=buurten.nouns,
            which=named(shown, _NAMED),
        )
    )
