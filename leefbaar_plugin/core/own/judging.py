"""What an own mechanism measures, and how each kind of threshold judges it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..assessment import KLEIN, Assessment, Case, conclude
from ..buurten import Buurten
from ..judging.conditions import Condition, at_least, at_most
from ..judging.margins import WHOLE_PERCENTAGES, count_share_error, margin, rounded_share_error, survey_error
from ..judging.neighbours import Mask
from ..judging.smoothing import empirical_bayes
from ..judging.surroundings import surroundings
from ..judging.thresholds import ABSOLUUT, HOOG, KWANTIEL, RELATIEF, Threshold
from ..naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ..numbers import Floats, nl_short, positive
from ..telling import Telling
from .definition import CHANCE, OMGEVING, ROUNDING, SURVEY, VERANDERING, WHOLE, Definition


def assess(definition: Definition, buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    """Judge the buurten by a definition."""
    measured = _measure(definition, buurten, settings)
    judged = _JUDGES[definition.drempelsoort](definition, measured, buurten, settings)
    toelichting = definition.toelichting
    return conclude(
        buurten,
        value=judged.value,
        threshold=judged.threshold,
        risk=judged.condition.holds,
        near=judged.condition.near | judged.thin,
        sentence=Telling(
            "{naam}: {said}.{smooth}{toelichting} {source}",
            naam=definition.naam,
            said=judged.said,
            smooth=" Kleine aantallen zijn gladgestreken." if measured.smooth else "",
            toelichting=f" {toelichting}{'' if toelichting.endswith(('.', '!', '?')) else '.'}" if toelichting else "",
            source=f"Bron: {definition.bron} ({dated(definition)}).",
        ),
        cases=[*measured.cases, *judged.cases],
        stand_ins=judged.stand_ins,
    )


@dataclass(frozen=True)
class _Measured:
    """The value of each row and what it weighs in a mean, shape (n,), and the rows without a value."""

    value: Floats
    weights: Floats
    cases: Sequence[Case]
    smooth: bool
    room: Floats | float | None  # half the 90 % interval of the value; None for 5 % of the threshold


@dataclass(frozen=True)
class _Judged:
    """What a kind of threshold says: `value` is what the threshold was compared with, `said` the sentence's head."""

    value: Floats
    threshold: Floats
    condition: Condition
    said: Telling
    cases: Sequence[Case] = ()
    thin: Mask | bool = False
    stand_ins: Sequence[str] = ()


def _measure(d: Definition, buurten: Buurten, settings: Mapping[str, Any]) -> _Measured:
    base = _computed(d, "noemer", buurten)
    cases = _denominator_cases(base, settings["minimum"]) if d.noemer else []
    smooth = d.is_rate and settings["gladstrijken"]
    if d.is_rate:
        count = _computed(d, "teller", buurten)
        cases.append(Case(np.isnan(count), "Onbekend: de teller ontbreekt of is niet te berekenen."))
        rate = empirical_bayes(count, base, buurten.gemeenten) if smooth else count / positive(base)
        value = 100 * rate
    else:
        value = _computed(d, "waarde", buurten)
        cases.append(Case(np.isnan(value), "Onbekend: de waarde ontbreekt of is niet te berekenen."))
    return _Measured(value, base if d.noemer else buurten.stock, cases, smooth, _room(d, value, base))


def _room(d: Definition, value: Floats, base: Floats) -> Floats | float | None:
    """The margin that the definition asks for (docs/algoritmen/eigenmechanisme.en.md)."""
    if d.marge == WHOLE:
        return WHOLE_PERCENTAGES
    if d.marge == ROUNDING:
        return margin(rounded_share_error(value * base / 100, base))
    if d.marge == CHANCE:
        return margin(count_share_error(value * base / 100, base))
    return margin(survey_error(value, base)) if d.marge == SURVEY else None


def _denominator_cases(base: Floats, fewest: float) -> list[Case]:
    with np.errstate(invalid="ignore"):
        small = (base == 0) | (base < fewest)
        told = f"is kleiner dan {nl_short(fewest)}" if fewest else "is 0"
        return [
            Case(np.isnan(base), "Onbekend: de noemer ontbreekt of is niet te berekenen."),
            Case(base < 0, Telling("Onbekend: de noemer ({v}) is negatief.", v=(base, 0))),
            Case(small, Telling("Klein aantal: de noemer ({v}) {told}.", v=(base, 0), told=told), KLEIN),
        ]


def _judge_level(d: Definition, measured: _Measured, buurten: Buurten, settings: Mapping[str, Any]) -> _Judged:
    """absoluut, relatief, kwantiel: the value against a threshold in its own unit."""
    values = measured.value
    limit = _threshold(d).of(buurten, values, measured.weights, {**settings, "drempelsoort": d.drempelsoort})
    said = Telling("{v} ({limit})", v=_in_unit(values, d.decimalen, d.eenheid), limit=limit.words)
    weighed = d.drempelsoort == RELATIEF and not d.noemer
    return _Judged(
        values, limit.threshold, limit.judge(values, measured.room), said,
        cases=[*(_without_weights(buurten) if weighed else ()), limit.unknown()],
        stand_ins=buurten.weight_stand_ins("Referentiegebied") if weighed else (),
    )  # fmt: skip


def _judge_surroundings(d: Definition, measured: _Measured, buurten: Buurten, settings: Mapping[str, Any]) -> _Judged:
    """omgeving: the value minus the mean of the neighbours."""
    around, thin = surroundings(buurten, settings).mean(measured.value)
    gap = measured.value - around
    threshold = np.full(len(buurten), settings["verschil"])
    said = Telling(
        "{v}, bij de buren gemiddeld {m}: een verschil van {gap} (drempel {t})",
        v=_in_unit(measured.value, d.decimalen, d.eenheid), m=_in_unit(around, d.decimalen, d.eenheid),
        gap=_in_unit(gap, d.decimalen, unit_of_difference(d)), t=nl_short(settings["verschil"]),
    )  # fmt: skip
    alone = Case(np.isnan(around), "Onbekend: minder dan drie buren met gegevens.")
    return _Judged(
        gap, threshold, _beyond(d, gap, threshold, measured.room), said, [*_without_weights(buurten), alone], thin,
        buurten.weight_stand_ins("Omgeving"),
    )  # fmt: skip


def _judge_change(d: Definition, measured: _Measured, buurten: Buurten, settings: Mapping[str, Any]) -> _Judged:
    """verandering: the value minus the earlier one, or the change in per cent of it."""
    before = _computed(d, "eerder", buurten)
    change = measured.value - before
    cases = [Case(np.isnan(before), f"Onbekend: de waarde van {d.eerder_peildatum} ontbreekt of is niet te berekenen.")]
    if d.in_procenten:
        with np.errstate(invalid="ignore"):
            cases.append(Case(before <= 0, f"Onbekend: de waarde van {d.eerder_peildatum} is niet groter dan 0, dus "
                                           "een verandering in procenten bestaat niet."))  # fmt: skip
        change = 100 * change / positive(before)
    threshold = np.full(len(buurten), settings["drempel"])
    unit = "%" if d.in_procenten else unit_of_difference(d)
    said = Telling(
        "van {before} in {first} naar {v} in {last}: een verandering van {change} (drempel {t})",
        before=_in_unit(before, d.decimalen, d.eenheid), first=d.eerder_peildatum, last=d.peildatum,
        v=_in_unit(measured.value, d.decimalen, d.eenheid),
        change=_in_unit(change, decimals_of(d), unit), t=f"{nl_short(settings['drempel'])}{'%' if unit == '%' else ''}",
    )  # fmt: skip
    return _Judged(
        change, threshold, _beyond(d, change, threshold, None if d.in_procenten else measured.room), said, cases
    )


_JUDGES = {
    ABSOLUUT: _judge_level,
    RELATIEF: _judge_level,
    KWANTIEL: _judge_level,
    OMGEVING: _judge_surroundings,
    VERANDERING: _judge_change,
}


def _threshold(d: Definition) -> Threshold:
    """The threshold of a level."""
    return Threshold(
        d.drempelsoort, d.eenheid, d.decimalen, d.richting, d.drempel or 0.0, d.factor, d.verschil, d.kwantiel,
        d.referentie, d.herkomst,
    )  # fmt: skip


def computed_column(d: Definition, name: str) -> str:
    """Under which name a computed column lies beside those of the layer: a dot is in no canonical name."""
    return f"{d.id}.{name}"


def _computed(d: Definition, name: str, buurten: Buurten) -> Floats:
    """A computed column; NaN where it is not finite, or not there."""
    values = np.asarray(buurten.columns.get(computed_column(d, name), np.full(len(buurten), np.nan)), dtype=float)
    return np.where(np.isfinite(values), values, np.nan)


def _beyond(d: Definition, values: Floats, threshold: Floats, room: Floats | float | None) -> Condition:
    return (at_least if d.richting == HOOG else at_most)(values, threshold, room)


def _without_weights(buurten: Buurten) -> list[Case]:
    """All rows, where nothing is known to weigh by."""
    nothing = not (buurten.has(WONINGVOORRAAD) or buurten.has(HUISHOUDENS))
    reason = "Onbekend: gewogen wordt naar woningen, en het aantal woningen ontbreekt; geef anders een noemer op."
    return [Case(nothing, reason)]


def _in_unit(values: Floats, decimals: int, unit: str) -> Telling:
    """`12,3% van de woningen`, `1.450 m³ per jaar`."""
    return Telling("{v}{unit}", v=(values, decimals), unit=unit if unit.startswith("%") or not unit else f" {unit}")


def unit_of_difference(d: Definition) -> str:
    """The unit of a difference."""
    return "punt" if d.eenheid.startswith("%") else d.eenheid


def decimals_of(d: Definition) -> int:
    return 1 if d.in_procenten and d.drempelsoort == VERANDERING else d.decimalen


def dated(d: Definition) -> str:
    return f"{d.eerder_peildatum}–{d.peildatum}" if d.drempelsoort == VERANDERING else d.peildatum
