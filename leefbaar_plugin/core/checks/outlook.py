"""What each mechanism will be able to say: for how many buurten, with which columns, and why not for the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..assessment import KLEIN, NIPT, NVT, ONBEKEND, Assessment
from ..buurten import Buurten
from ..mechanism import Mechanism
from ..naming.columns.column import Column
from ..numbers import nl
from .finding import IN_ORDE, MECHANISMEN, OPMERKING, WAARSCHUWING, Finding, few, many
from .scores import span

#: What a mechanism will be able to say.
WHOLE, PART, NOTHING, NOT_ASKED = "te beoordelen", "deels te beoordelen", "niet te beoordelen", "niet gevraagd"
#: Judged for this share of the buurten to which it applies, a mechanism is as good as whole; the risk count calls less
#: than the second share too little.
MOST, ENOUGH = 0.8, 0.6
_REASONS = 5


@dataclass(frozen=True)
class Outlook:
    """One mechanism before the analysis; the five numbers are of buurten, and `near` is part of `assessable`."""

    mechanism: str
    label: str
    national: bool
    status: str
    assessable: int = 0
    near: int = 0
    unknown: int = 0
    small: int = 0
    not_applicable: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    used: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        return self.assessable + self.unknown + self.small + self.not_applicable

    @property
    def share(self) -> float:
        """Share of the buurten to which it applies that can be judged."""
        applies = self.rows - self.not_applicable
        return self.assessable / applies if applies else 0.0


def outlook(mechanism: Mechanism, assessment: Assessment, buurten: Buurten, fields: Mapping[str, str]) -> Outlook:
    """What a mechanism can say, from a trial run.

    Parameters
    ----------
    fields
        Canonical name (`lbm_2024`) to the field of the layer.
    """
    n = {kind: int((assessment.certainty == kind).sum()) for kind in (NIPT, ONBEKEND, KLEIN, NVT)}
    assessable = len(buurten) - n[ONBEKEND] - n[KLEIN] - n[NVT]
    applies = len(buurten) - n[NVT]
    share = assessable / applies if applies else 0.0
    used, empty, lacking = _columns(mechanism, buurten, fields)
    return Outlook(
        mechanism.id, mechanism.label, mechanism.national,
        WHOLE if share >= MOST else PART if assessable else NOTHING,
        assessable, n[NIPT], n[ONBEKEND], n[KLEIN], n[NVT],
        tuple(list(assessment.reasons().items())[:_REASONS]), used, empty, lacking,
    )  # fmt: skip


def not_asked(mechanism: Mechanism, lacking: Sequence[str] = ()) -> Outlook:
    """A mechanism that is not run, for its layer is not given, or these fields are not in the layer of buurten."""
    parameter = mechanism.plans.parameter if mechanism.plans else ""
    why = f"veld {', '.join(lacking)} ontbreekt" if lacking else f"laag {parameter} ontbreekt"
    return Outlook(mechanism.id, mechanism.label, mechanism.national, NOT_ASKED, reasons=((why, 0),))


def impossible(mechanism: Mechanism, why: str, rows: int) -> Outlook:
    """A mechanism that cannot run on these data."""
    return Outlook(mechanism.id, mechanism.label, mechanism.national, NOTHING, unknown=rows, reasons=((why, rows),))


def check_outlooks(outlooks: Sequence[Outlook]) -> list[Finding]:
    """What the mechanisms can and cannot say, as findings; the details of each are in its own row of the report."""
    asked = [one for one in outlooks if one.status != NOT_ASKED]
    nothing = [one for one in asked if one.status == NOTHING]
    little = [one for one in asked if one.status == PART and one.share < ENOUGH]
    partly = [one for one in asked if one.status == PART and one.share >= ENOUGH]
    whole = [one for one in asked if one.status == WHOLE]
    out = []
    if nothing:
        text = f"{_mechanisms(nothing)} voor geen enkele buurt te beoordelen"
        advice = "Onder 'Wat de mechanismen kunnen zeggen' staat welke kolommen of lagen ontbreken."
        reasons = few((f"{one.label}: {_first_reason(one)}" for one in nothing), 20)
        out.append(Finding(MECHANISMEN, WAARSCHUWING, f"{text}.", advice, "", len(nothing), reasons))
    for group, severity, words in (
        (little, WAARSCHUWING, f"voor minder dan {nl(100 * ENOUGH, 0)}% van de buurten te beoordelen"),
        (partly, OPMERKING, "voor een deel van de buurten te beoordelen"),
        (whole, IN_ORDE, "voor (vrijwel) alle buurten te beoordelen"),
    ):
        if group:
            told = few((f"{one.label} ({_of(one)})" for one in group), 20)
            out.append(Finding(MECHANISMEN, severity, f"{_mechanisms(group)} {words}.", "", "", len(group), told))
    unsure = [one for one in asked if one.assessable and one.near == one.assessable]
    if unsure:
        text = many(len(unsure), "mechanisme geeft", "mechanismen geven")
        text += " alleen uitkomsten met weinig zekerheid (nipt)."
        advice = "Vermoedelijk vervangt een kolom een andere die ontbreekt, zoals huishoudens de woningvoorraad."
        told = few((one.label for one in unsure), 20)
        out.append(Finding(MECHANISMEN, OPMERKING, text, advice, "", len(unsure), told))
    return out


def _first_reason(one: Outlook) -> str:
    text = one.reasons[0][0] if one.reasons else "geen gegevens"
    return text.partition("Onbekend: ")[2].rstrip(".") or text


def _mechanisms(group: Sequence[Outlook]) -> str:
    return many(len(group), "mechanisme is", "mechanismen zijn")


def summary(outlooks: Sequence[Outlook]) -> str:
    """One line: `Van 6 mechanismen zijn er 3 te beoordelen, 1 deels, 1 niet; 1 is niet gevraagd.`"""
    n = {status: sum(one.status == status for one in outlooks) for status in (WHOLE, PART, NOTHING, NOT_ASKED)}
    text = f"Van {many(len(outlooks), 'mechanisme', 'mechanismen')} {'is' if n[WHOLE] == 1 else 'zijn'} er "
    text += f"{n[WHOLE]} te beoordelen, {n[PART]} voor een deel en {n[NOTHING]} niet"
    asked = f"; {n[NOT_ASKED]} {'is' if n[NOT_ASKED] == 1 else 'zijn'} niet gevraagd" if n[NOT_ASKED] else ""
    return f"{text}{asked}."


def _of(one: Outlook) -> str:
    return f"{nl(one.assessable, 0)} van {nl(one.rows - one.not_applicable, 0)}"


def _columns(
    mechanism: Mechanism, buurten: Buurten, fields: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The columns that are used (with their years), those without a value, and those that are not there."""
    used: list[str] = []
    empty: list[str] = []
    lacking: list[str] = []
    for column in mechanism.inputs:
        if column.yearly:
            years = buurten.years(column)
            if years:
                used.append(f"{column.name} {span(years)}")
            else:
                (empty if _there(column, fields) else lacking).append(column.name)
        elif buurten.has(column):
            origin = buurten.origins.get(column.name)
            used.append(f"{fields[column.name]}{f' {origin.year}' if origin and origin.year else ''}")
        else:
            (empty if column.name in fields else lacking).append(column.name)
    for name, expression in mechanism.expressions.items():
        (used if np.isfinite(buurten.columns[name]).any() else empty).append(expression)
    return tuple(used), tuple(empty), tuple(lacking)


def _there(column: Column, fields: Mapping[str, str]) -> bool:
    return any(key.rpartition("_")[0] == column.name for key in fields)
