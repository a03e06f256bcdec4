"""Values that cannot be, that do not add up, or that lie far from the rest; outliers are named and stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ..naming.columns.column import Column
from ..naming.columns.key_figures import HUISHOUDENS, INWONERS, INWONERS_65, PERC_CORPORATIE, PERC_KOOP, WOZ
from ..naming.columns.local import HH_75
from ..numbers import nl, nl_short
from .columns import FEWEST_VALUES
from .finding import IN_ORDE, OPMERKING, WAARDEN, WAARSCHUWING, Finding, few, many
from .units import Facts, check_units, is_count, is_share, severity_of, told, where

#: CBS rounds each count to a multiple of five, so two of them may differ by so much from what they count.
ROUNDING = 8
#: Shares are rounded to whole percentages: a sum of three or four may differ so much from 100.
SUM_MARGIN = 3
#: Robust z-score from which a value is named as an outlier.
FAR = 8

#: Columns that are parts of one whole.
_WHOLES = (
    ("koop, huur en onbekend", ("percentage_koopwoningen", "percentage_huurwoningen"),
     ("percentage_woningen_met_eigendom_onbekend",)),
    ("koop, corporatie, overige huur en onbekend",
     ("percentage_koopwoningen", "perc_huurwoningen_in_bezit_woningcorporaties",
      "perc_huurwoningen_in_bezit_overige_verhuurders"), ("percentage_woningen_met_eigendom_onbekend",)),
    ("leeftijdsgroepen",
     ("percentage_personen_0_tot_15_jaar", "percentage_personen_15_tot_25_jaar", "percentage_personen_25_tot_45_jaar",
      "percentage_personen_45_tot_65_jaar", "percentage_personen_65_jaar_en_ouder"), ()),
    ("soorten huishoudens",
     ("percentage_eenpersoonshuishoudens", "percentage_huishoudens_zonder_kinderen",
      "percentage_huishoudens_met_kinderen"), ()),
)  # fmt: skip


def check_values(facts: Facts, needed: Mapping[str, str], labels: Sequence[str]) -> list[Finding]:
    """Check the values of the columns of numbers.

    Parameters
    ----------
    facts
        By canonical name.
    needed
        Fields that mechanisms use, with the names of those mechanisms.
    labels
        What each row is called.
    """
    numbers = {key: one for key, one in facts.items() if one.values is not None}
    findings = [
        *check_units(numbers, needed, labels),
        *_negative(numbers, needed, labels),
        *_more_than_the_whole(numbers, labels),
        *_sums(numbers, labels),
        *_zero_for_missing(numbers, labels),
        *_fives(numbers),
    ]
    filled = sum(bool(len(one.present)) for one in numbers.values())
    if not findings and filled:
        text = f"Geen onmogelijke waarden of verdachte eenheden in {many(filled, 'kolom', 'kolommen')} met getallen."
        findings = [Finding(WAARDEN, IN_ORDE, text, count=filled)]
    return findings + list(_outliers(numbers, needed, labels))


def _negative(facts: Facts, needed: Mapping[str, str], labels: Sequence[str]) -> Iterable[Finding]:
    for one in facts.values():
        if not (is_share(one) or is_count(one) or one.column is WOZ):
            continue
        below = where(one, lambda v: v < 0)
        if below.any():
            yield Finding(
                WAARDEN, severity_of(one, needed), f"{many(int(below.sum()), 'waarde', 'waarden')} in '{one.name}' "
                "kleiner dan 0.", "Maak onbekende waarden leeg.", one.name, int(below.sum()), told(one, below, labels),
            )  # fmt: skip


def _more_than_the_whole(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    pairs: tuple[tuple[Column, Column, str], ...] = (
        (HUISHOUDENS, INWONERS, "meer huishoudens dan inwoners"),
        (INWONERS_65, INWONERS, "meer 65-plussers dan inwoners"),
        (HH_75, HUISHOUDENS, "meer huishoudens van 75 en ouder dan huishoudens"),
    )
    for part, whole, words in pairs:
        one, total = facts.get(part.name), facts.get(whole.name)
        if one is None or total is None or one.values is None or total.values is None:
            continue
        with np.errstate(invalid="ignore"):
            more = one.values > total.values + ROUNDING
        if more.any():
            yield Finding(
                WAARDEN, WAARSCHUWING, f"{many(int(more.sum()), 'buurt heeft', 'buurten hebben')} {words}.",
                f"Zijn '{one.name}' en '{total.name}' van hetzelfde jaar en niet verwisseld?", one.name,
                int(more.sum()),
                few(f"{labels[i]}: {nl(one.values[i], 0)} en {nl(total.values[i], 0)}" for i in np.flatnonzero(more)),
            )  # fmt: skip


def _sums(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    for words, parts, also in _WHOLES:
        shares = [facts[name].values for name in parts if name in facts]
        if len(shares) < len(parts):
            continue
        extra = [np.nan_to_num(facts[name].values) for name in also if name in facts]
        total = np.sum([*shares, *extra], axis=0)
        with np.errstate(invalid="ignore"):
            off = (np.abs(total - 100) > SUM_MARGIN) & (total != 0)
        if off.any():
            yield Finding(
                WAARDEN, WAARSCHUWING, f"De percentages {words} tellen in "
                f"{many(int(off.sum()), 'buurt', 'buurten')} niet op tot 100.",
                "Zijn de kolommen van hetzelfde jaar en van dezelfde noemer?", "", int(off.sum()),
                few(f"{labels[i]}: {nl_short(float(total[i]))}" for i in np.flatnonzero(off)),
            )  # fmt: skip
    owned, social = facts.get(PERC_KOOP.name), facts.get(PERC_CORPORATIE.name)
    if owned is None or social is None or owned.values is None or social.values is None:
        return
    with np.errstate(invalid="ignore"):
        over = owned.values + social.values > 100 + SUM_MARGIN
    if over.any():
        yield Finding(
            WAARDEN, WAARSCHUWING, f"Koop en corporatie zijn in {many(int(over.sum()), 'buurt', 'buurten')} samen "
            "meer dan 100%.", f"Is '{social.name}' een aandeel van alle woningen, of van de huurwoningen?",
            social.name, int(over.sum()), few(labels[i] for i in np.flatnonzero(over)),
        )  # fmt: skip


def _zero_for_missing(facts: Facts, labels: Sequence[str]) -> Iterable[Finding]:
    one, people = facts.get(WOZ.name), facts.get(INWONERS.name)
    if one is None or one.values is None or people is None or people.values is None or not one.present.any():
        return
    zero = (one.values == 0) & (np.nan_to_num(people.values) > 0)
    if zero.any():
        yield Finding(
            WAARDEN, WAARSCHUWING, f"{many(int(zero.sum()), 'bewoonde buurt heeft', 'bewoonde buurten hebben')} een "
            f"WOZ-waarde van 0 in '{one.name}'.", "0 staat hier vermoedelijk voor onbekend: maak deze waarden leeg.",
            one.name, int(zero.sum()), few(labels[i] for i in np.flatnonzero(zero)),
        )  # fmt: skip


def _fives(facts: Facts) -> Iterable[Finding]:
    """Counts of CBS are multiples of five; others are of a register of the municipality."""
    for column in (INWONERS, HUISHOUDENS):
        one = facts.get(column.name)
        present = one.present if one else np.array([])
        odd = int((present % 5 != 0).sum())
        if one is None or odd == 0 or len(present) < FEWEST_VALUES:
            continue
        some = f"{nl(odd, 0)} van de {nl(len(present), 0)} aantallen in '{one.name}' zijn geen vijftallen; "
        if odd > 0.6 * len(present):
            text = some + "het CBS rondt af op vijftallen, dus dit is een andere bron (eigen registratie?)."
            yield Finding(WAARDEN, OPMERKING, text, "Vermeld die bron in een kolom 'bron'.", one.name, odd)
        else:
            text = some + "de rest wel, zoals bij het CBS. Zijn twee bronnen samengevoegd?"
            yield Finding(WAARDEN, OPMERKING, text, "", one.name, odd)


def _outliers(facts: Facts, needed: Mapping[str, str], labels: Sequence[str]) -> Iterable[Finding]:
    """Values far from the rest in the columns that mechanisms compare: a share, a mean value, a score."""
    apart_most = []
    for one in facts.values():
        if one.name not in needed or one.column is None or is_count(one) or len(one.present) < 2 * FEWEST_VALUES:
            continue
        middle = np.median(one.present)
        spread = 1.4826 * np.median(np.abs(one.present - middle))
        if spread <= 0:
            continue
        apart = np.nan_to_num(np.abs(one.numbers - middle) / spread)
        far = np.flatnonzero(apart > FAR)
        apart_most += [(float(apart[i]), f"{labels[i]}: {one.name} {nl_short(float(one.numbers[i]))}") for i in far]
    if apart_most:
        apart_most.sort(key=lambda pair: -pair[0])
        yield Finding(
            WAARDEN, OPMERKING, f"{many(len(apart_most), 'waarde ligt', 'waarden liggen')} ver van de rest (meer dan "
            f"{FAR} robuuste standaardafwijkingen). Ze blijven staan.",
            "Kloppen ze? Een bijzondere buurt (verpleeghuis, villapark) kan het verklaren.",
            "", len(apart_most), few((text for _, text in apart_most), 6),
        )  # fmt: skip
