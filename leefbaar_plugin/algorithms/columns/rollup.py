"""The columns of the summary by wijk or municipality, and its long table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...bridge.features import Features
from ...compat import field
from ...core.naming.codes import NOUNS, wijk_of
from ...core.results.rollup import Area, Tally, every_count
from ...core.results.rollup_classes import suffix
from ...core.results.rollup_words import sentence
from ...core.wording import number_word

WIJK, GEMEENTE = "wijk", "gemeente"


class Places:
    """The wijk or municipality of each row, with the names that the layer has for them."""

    def __init__(self, features: Features, level: str):
        self._texts = features.texts
        self._columns = features.columns
        n = len(features)
        own = features.texts("buurtcode")
        gemeente_codes, gemeente_names = features.texts("gemeentecode"), self._named("gemeentenaam", n)
        if level == GEMEENTE:
            self.codes, names = gemeente_codes, gemeente_names
        else:
            told = self._named("wijkcode", n)
            self.codes, names = [code or wijk_of(key) for code, key in zip(told, own)], self._named("wijknaam", n)
        self.names = _first(self.codes, [name or code for name, code in zip(names, self.codes)])
        self.gemeente_of = _first(self.codes, gemeente_codes)
        self.gemeentenaam_of = _first(self.codes, [name or code for name, code in zip(gemeente_names, gemeente_codes)])

    @property
    def gemeenten(self) -> list[str]:
        """Names of the municipalities, each once."""
        return sorted(set(self.gemeentenaam_of.values()))

    def _named(self, name: str, n: int) -> list[str]:
        return self._texts(name) if name in self._columns else [""] * n


def _first(codes: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for code, value in zip(codes, values):
        out.setdefault(code, value)
    return out


_QUANTITIES = (("buurten", "b"), ("woningen", "w"), ("inwoners", "i"))


def class_columns(label: str, shapefile: bool) -> list[str]:
    """The columns of a class of the count: buurten, dwellings, inhabitants."""
    return _names(suffix(label), shapefile)


def _names(end: str, shapefile: bool) -> list[str]:
    return [f"{short}_{end[:8]}" if shapefile else f"{name}_{end}" for name, short in _QUANTITIES]


def _amounts(tallies: Sequence[Tally]) -> tuple[list[Any], ...]:
    return [t.buurten for t in tallies], [t.dwellings for t in tallies], [t.inhabitants for t in tallies]


def _three(names: Sequence[str], aliases: Sequence[str], tallies: Sequence[Tally]):
    """The columns of buurten, dwellings and inhabitants of one tally per area."""
    kinds = ("integer", "real", "real")
    made = [field(name, kind, alias) for name, kind, alias in zip(names, kinds, aliases)]
    return list(zip(made, _amounts(tallies)))


def area_columns(areas: Mapping[str, Area], places: Places, level, order, classes, noun, many, shapefile):
    """The columns of the layer, one row per area.

    Parameters
    ----------
    order
        The classes of the count, in their order.
    classes
        The class of the share of each area, and whether it hangs on what is unknown.
    """
    every, nouns, rows = list(areas.values()), NOUNS[noun], NOUNS[noun].capitalize()
    units = (rows, "Woningen", "Inwoners")
    with_many = f"met {number_word(many)} of meer mechanismen"
    out = [
        (field("niveau", "text", "Niveau"), [level] * len(areas)),
        (field("code", "text", "Code"), list(areas)),
        (field("naam", "text", "Naam"), [places.names[code] for code in areas]),
        (
            field("gm_code" if shapefile else "gemeentecode", "text", "Code van de gemeente"),
            [places.gemeente_of[code] for code in areas],
        ),
        (
            field("gm_naam" if shapefile else "gemeentenaam", "text", "Gemeente"),
            [places.gemeentenaam_of[code] for code in areas],
        ),
        *_three([name for name, _ in _QUANTITIES], units, [area.total for area in every]),
        (
            field("zonder_woningen", "integer", f"{rows} zonder bekend aantal woningen"),
            [area.total.without_dwellings for area in every],
        ),
        (
            field("zonder_inwoners", "integer", f"{rows} zonder bekend aantal inwoners"),
            [area.total.without_inhabitants for area in every],
        ),
    ]
    for label in order:
        words = f"{label} mechanismen" if label[0].isdigit() else label
        aliases = [f"{unit}: {words}" for unit in units]
        out += _three(class_columns(label, shapefile), aliases, [area.classes[label] for area in every])
    for end, words, tallies in (
        ("min", "ten minste", [area.certain for area in every]),
        ("max", "ten hoogste", [area.possible for area in every]),
    ):
        where = [f"{rows} {with_many}", *(f"{unit} in {nouns} {with_many}" for unit in units[1:])]
        out += _three(_names(end, shapefile), [f"{text}, {words}" for text in where], tallies)
    share = f"Aandeel (%) van de woningen in {nouns} {with_many}"
    return [
        *out,
        (field("aandeel_min", "real", f"{share}, ten minste"), [area.least for area in every]),
        (field("aandeel_max", "real", f"{share}, ten hoogste"), [area.most for area in every]),
        (field("dekking", "real", "Aandeel van de woningen dat te beoordelen was"), [area.coverage for area in every]),
        (field("klasse", "text", "Klasse van het aandeel"), [label for label, _ in classes]),
        (field("onzeker", "integer", "Klasse hangt af van wat onbekend is"), [int(hangs) for _, hangs in classes]),
        (field("tekst", "text", "In woorden"), [sentence(area, noun, many) for area in every]),
    ]


def long_table(found: Mapping[str, Mapping[str, Area]], places: Mapping[str, Places]):
    """One row per area and exact count, both levels; what has no count last."""
    counts = {level: every_count(areas) for level, areas in found.items()}
    rows = [
        (level, code, places[level].names[code], at[0], at[1], area.counts[at])
        for level, areas in found.items()
        for code, area in areas.items()
        for at in counts[level]
    ]
    tallies = [row[5] for row in rows]
    buurten, dwellings, inhabitants = _amounts(tallies)
    texts = ("niveau", "code", "naam")
    return [
        *((field(name, "text"), [row[place] for row in rows]) for place, name in enumerate(texts)),
        (field("n_risico", "integer"), [row[3] for row in rows]),
        (field("risicoklasse", "text"), [row[4] for row in rows]),
        (field("buurten", "integer"), buurten),
        (field("woningen", "real"), dwellings),
        (field("inwoners", "real"), inhabitants),
        (field("zonder_woningen", "integer"), [t.without_dwellings for t in tallies]),
        (field("zonder_inwoners", "integer"), [t.without_inhabitants for t in tallies]),
    ]
