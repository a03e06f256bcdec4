"""From a definition to a mechanism: the same declaration, with settings and problems, as the others have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from ..judging.smoothing import SMOOTHING
from ..judging.surroundings import SURROUNDINGS
from ..judging.thresholds import ABSOLUUT, HOOG, KWANTIEL, RELATIEF, Threshold
from ..mechanism import Mechanism, Setting
from ..naming.columns.local import REFERENTIEGROEP
from ..text import Text
from .definition import KEYS, OMGEVING, VERANDERING, Definition
from .judging import assess, computed_column, dated, decimals_of, unit_of_difference

#: Settings of a definition by its kind of threshold; the kind itself is the definition's.
_OF_KIND = {
    ABSOLUUT: ("drempel",),
    KWANTIEL: ("kwantiel", "referentie"),
    OMGEVING: ("verschil", *(setting.name for setting in SURROUNDINGS)),
    VERANDERING: ("drempel",),
}


def as_mechanism(definition: Definition) -> Mechanism:
    """The mechanism that a definition states."""
    d = definition
    sign = "≥" if d.richting == HOOG else "≤"
    formula = d.waarde or f"100 × ({d.teller}) / ({d.noemer})"
    return Mechanism(
        id=d.id,
        short=d.kort,
        title=Text(d.naam, d.naam),
        label=d.naam,
        sentence=d.toelichting or f"Eigen mechanisme: {d.naam}.",
        help=Text(d.uitleg or d.toelichting, d.uitleg or d.toelichting),
        formula=Text(f"{formula} {sign} threshold ({d.drempelsoort})", f"{formula} {sign} drempel ({d.drempelsoort})"),
        unit=_unit(d),
        decimals=decimals_of(d),
        evidence=d.bewijs,
        family=d.familie,
        national=False,
        sources=(f"{d.bron} ({dated(d)})",),
        inputs=(REFERENTIEGROEP,) if d.drempelsoort in (RELATIEF, KWANTIEL) else (),
        settings=_settings(d),
        problems=partial(_problems, d),
        assess=partial(assess, d),
        expressions={computed_column(d, name): text for name, text in d.expressions.items()},
        stated=d.stated(),
    )


def _settings(d: Definition) -> tuple[Setting, ...]:
    """What of a definition can be set otherwise for one run, in a settings file."""
    names: tuple[str, ...] = _OF_KIND.get(d.drempelsoort, ())
    if d.drempelsoort == RELATIEF:
        names = ("verschil" if d.factor is None else "factor", "referentie", "referentiewaarde")
    if d.noemer:
        names += ("minimum",)
    if d.is_rate and d.drempelsoort != VERANDERING:
        names += (SMOOTHING.name,)
    known = {name: key.setting for name, key in KEYS.items() if key.setting is not None}
    origin = {"drempel", "factor", "verschil", "kwantiel"}
    return tuple(
        replace(known[name], default=getattr(d, name), origin=d.herkomst if name in origin else known[name].origin)
        for name in names
    )


def _problems(d: Definition, settings: Mapping[str, Any]) -> list[str]:
    if d.drempelsoort not in (RELATIEF, KWANTIEL):
        return []
    return Threshold.reference_problems({**vars(d), **settings})


def _unit(d: Definition) -> str:
    if d.drempelsoort == OMGEVING:
        return f"{unit_of_difference(d)} verschil met de buren".lstrip()
    if d.drempelsoort == VERANDERING:
        return f"{'%' if d.in_procenten else unit_of_difference(d)} verandering".lstrip()
    return d.eenheid
