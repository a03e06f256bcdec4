"""One vocabulary for thresholds: absolute, relative to a reference area, or a quantile of it (docs/methode.en.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..assessment import Case
from ..language import tr
from ..numbers import Floats, nl_short
from ..setting import Setting
from ..telling import Telling
from ..text import Text
from .conditions import Condition, at_least, at_most
from .references import (
    GEMEENTE,
    NEDERLAND,
    reference,
    reference_problems,
    reference_settings,
    reference_stand_ins,
    without_reference,
)

if TYPE_CHECKING:
    from ..buurten import Buurten

ABSOLUUT, RELATIEF, KWANTIEL = "absoluut", "relatief", "kwantiel"
HOOG, LAAG = "hoog", "laag"


@dataclass(frozen=True)
class Threshold:
    """How a mechanism judges its value by default, and the settings by which a user judges otherwise.

    Parameters
    ----------
    kind
        absoluut, relatief or kwantiel.
    unit, decimals
        Of the value, for labels and sentences.
    bad
        Which values are unfavourable: hoog or laag.
    absolute
        Default of DREMPEL, the number that `absoluut` compares with; without one the user must give it.
    factor, difference
        What `relatief` does with the value of the reference area: × a factor, or + a difference. One of the two.
    share
        Default of KWANTIEL: the worst so many per cent of the reference area; always flags that
        share, and more where values are equal.
    origin, why
        Of the default.
    """

    kind: str
    unit: str
    decimals: int = 1
    bad: str = HOOG
    absolute: float | None = None
    factor: float | None = None
    difference: float | None = None
    share: float = 20.0
    area: str = GEMEENTE
    origin: str = "voorstel"
    why: str = ""

    @property
    def settings(self) -> tuple[Setting, ...]:
        def where(kind: str) -> dict[str, Any]:
            mine = kind == self.kind
            return {
                "origin": self.origin if mine else "voorstel",
                "why": self.why if mine else "",
                "advanced": not mine,
            }

        if self.difference is not None:
            relative = Setting(
                "verschil", Text("Difference from the reference area", "Verschil met het referentiegebied"),
                self.difference, self.unit, minimum=-1e9, maximum=1e9, **where(RELATIEF),
                help=Text("For DREMPELSOORT relatief: what is added to the value of the reference area.",
                          "Bij DREMPELSOORT relatief: wat bij de waarde van het referentiegebied komt."),
            )  # fmt: skip
        else:
            relative = Setting(
                "factor", Text("Threshold relative to the reference area",
                               "Drempel ten opzichte van het referentiegebied"),
                1.0 if self.factor is None else self.factor, "×", minimum=0, maximum=1000, **where(RELATIEF),
                help=Text("For DREMPELSOORT relatief: the value of the reference area times this.",
                          "Bij DREMPELSOORT relatief: de waarde van het referentiegebied maal dit."),
            )  # fmt: skip
        return (
            Setting(
                "drempelsoort", Text("Kind of threshold", "Soort drempel"), self.kind,
                choices=(ABSOLUUT, RELATIEF, KWANTIEL),
                help=Text("absoluut: the number DREMPEL; relatief: from the reference area; kwantiel: the most "
                          "unfavourable share of it.",
                          "absoluut: het getal DREMPEL; relatief: ten opzichte van het referentiegebied; kwantiel: "
                          "het ongunstigste deel daarvan."),
            ),
            Setting(
                "drempel", Text("Absolute threshold", "Absolute drempel"), float(self.absolute or 0), self.unit,
                minimum=-1e9, maximum=1e9, **where(ABSOLUUT),
                help=Text("For DREMPELSOORT absoluut.", "Bij DREMPELSOORT absoluut."),
            ),
            relative,
            Setting(
                "kwantiel", Text("Worst share of the reference area", "Ongunstigste deel van het referentiegebied"),
                self.share, "%", minimum=0, maximum=100, **where(KWANTIEL),
                help=Text("For DREMPELSOORT kwantiel: so many per cent is flagged, and more where values are equal.",
                          "Bij DREMPELSOORT kwantiel: zoveel procent wordt aangewezen, en meer bij gelijke waarden."),
            ),
            *reference_settings(self.area, self.unit),
        )  # fmt: skip

    def problems(self, settings: Mapping[str, Any]) -> list[str]:
        """What is wrong with the settings together, in words."""
        if settings["drempelsoort"] == ABSOLUUT and self.absolute is None and settings["drempel"] == 0:
            return [tr("DREMPELSOORT is absoluut, for which there is no usual number: give it as DREMPEL.")]
        return self.reference_problems(settings)

    @staticmethod
    def reference_problems(settings: Mapping[str, Any]) -> list[str]:
        """What is wrong with the kind of threshold and the reference area together, in words."""
        kind = settings["drempelsoort"]
        if kind == KWANTIEL and settings["referentie"] == NEDERLAND:
            return [
                tr("DREMPELSOORT is kwantiel, which one value for the Netherlands cannot give: compare with regio.")
            ]
        return [] if kind == ABSOLUUT else reference_problems(settings)

    @staticmethod
    def stand_ins(buurten: Buurten, settings: Mapping[str, Any]) -> list[str]:
        """What stands in for the dwellings that weigh the values of the reference area, for `conclude`."""
        return reference_stand_ins(buurten, settings) if settings["drempelsoort"] == RELATIEF else []

    def of(self, buurten: Buurten, values: Floats, weights: Floats, settings: Mapping[str, Any]) -> Limit:
        """The threshold of each row.

        Parameters
        ----------
        values, weights : arrays, shape (n,)
            What is judged, and what each row weighs in the mean of the reference area (for a rate its denominator).
        """
        n, kind = len(buurten), settings["drempelsoort"]
        if kind == ABSOLUUT:
            fixed = np.full(n, settings["drempel"])
            return Limit(fixed, np.full(n, np.nan), Telling("drempel {d}", d=self._in_unit(fixed)), self.bad)
        area = reference(buurten, settings)
        if kind == KWANTIEL:
            worst = settings["kwantiel"] / 100
            level = area.quantile(values, 1 - worst if self.bad == HOOG else worst)
            told = Telling(
                "drempel {d}: de ongunstigste {q}% van {area}, dus altijd zoveel, en meer bij gelijke waarden",
                d=self._in_unit(level), q=nl_short(settings["kwantiel"]), area=area.names,
            )  # fmt: skip
            return Limit(level, level, told, self.bad)
        mean = area.mean(values, weights)
        if self.difference is None:
            level, rule = mean * settings["factor"], f"{nl_short(settings['factor'])} × {{area}} met {{m}}"
        elif (step := settings["verschil"]) != 0:
            side = "boven" if step > 0 else "onder"
            level, rule = mean + step, f"{nl_short(abs(step))} punt {side} {{area}} met {{m}}"
        else:
            level, rule = mean, "{area}"
        told = Telling(f"drempel {{d}}: {rule}", d=self._in_unit(level), area=area.names, m=self._in_unit(mean))
        return Limit(level, mean, told, self.bad)

    def _in_unit(self, values: Floats) -> Telling:
        unit = "%" if self.unit.startswith("%") else f" {self.unit}" if self.unit else ""
        return Telling(f"{{v}}{unit}", v=(values, self.decimals))


@dataclass(frozen=True)
class Limit:
    """The threshold that was applied.

    Parameters
    ----------
    threshold, reference : arrays, shape (n,)
        NaN where the reference area has no value; `reference` also where there is none.
    words
        `drempel 12,6%: 1,5 × de gemeente met 8,4%`.
    """

    threshold: Floats
    reference: Floats
    words: Telling
    bad: str

    def judge(self, values: Floats, margin: Floats | float | None = None) -> Condition:
        """Is the value on the unfavourable side? `margin`: 1.645 standard errors; else 5 % of the threshold."""
        compare = at_least if self.bad == HOOG else at_most
        return compare(values, self.threshold, margin)

    def unknown(self) -> Case:
        """Rows without a threshold."""
        return without_reference(self.threshold)
