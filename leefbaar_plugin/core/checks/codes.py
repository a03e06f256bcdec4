"""Codes of the rows: complete, each once, of one level, and in agreement with the columns of municipality and wijk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..naming.codes import (
    BUURT,
    GEMEENTE,
    WIJK,
    as_text,
    complete_area_codes,
    first_double,
    gemeente_of,
    odd_level,
    wijk_of,
)
from ..numbers import nl
from .finding import CODES, FOUT, IN_ORDE, OPMERKING, WAARSCHUWING, Finding, few, many

_LAND = re.compile(r"NL[0-9]{0,2}")
_BUILD = "Voer eerst 'Buurtlaag opbouwen' uit: die vult de codes aan."


@dataclass(frozen=True)
class Codes:
    """Per row its complete code (None when it is none), the rows that an analysis can use, and what was found.

    Usable are rows of one level, that of most rows, each code once.
    """

    complete: list[str | None]
    usable: list[int]
    findings: list[Finding] = field(default_factory=list)


def check_codes(name: str, raw: Sequence[Any], parts: Sequence[Any] | None = None) -> Codes:
    """Check a column of codes.

    Parameters
    ----------
    name
        The field, for the findings.
    parts
        The column with the municipality, where there is one.
    """
    texts = [as_text(value) for value in raw]
    levels = [_level(text) for text in texts]
    filled = complete_area_codes(raw, parts)
    complete = [None if level in _ABOVE else code for code, level in zip(filled, levels)]
    findings = [
        *_levels(name, levels, texts),
        *_lost(name, raw, levels, complete),
        *_repaired(name, texts, complete),
        *_double(name, complete),
    ]
    if not findings:
        n = len({code for code in complete if code})
        gemeenten = len({gemeente_of(code) for code in complete if code})
        kind = "wijken" if all(level == "wijk" for level in levels) else "buurten"
        text = f"{nl(n, 0)} {kind} met een volledige code, elk één keer, in {_gemeenten(gemeenten)}."
        findings = [Finding(CODES, IN_ORDE, text, field=name, count=n)]
    odd = set(odd_level(code for code in complete if code))
    first = {code: i for i, code in reversed(list(enumerate(complete))) if code and code not in odd}
    return Codes(complete, sorted(first.values()), findings)


def without_codes(names: Sequence[str], columns: Mapping[str, Sequence[Any]]) -> Finding:
    """No field with codes was recognised; names the column that seems to hold them."""
    likely = [name for name in names if _holds_codes(columns[name][:200])]
    hint = f" Kolom '{likely[0]}' lijkt codes te bevatten." if likely else ""
    return Finding(
        CODES, FOUT, f"Geen veld met de code van de buurt herkend.{hint}",
        "Noem het veld met de parameter BUURTCODE.", count=len(names), examples=few(names, 12),
    )  # fmt: skip


def against_column(
    codes: Sequence[str | None], name: str, values: Sequence[Any], of_wijk: bool, labels: Sequence[str]
) -> list[Finding]:
    """Codes that are of another municipality (or wijk) than a column of the layer says."""
    expected = wijk_of if of_wijk else gemeente_of
    told = [_wijk(value) if of_wijk else _gemeente(value) for value in values]
    wrong = [i for i, code in enumerate(codes) if code and told[i] and told[i] != expected(code)]
    if not wrong:
        return []
    what = "wijk" if of_wijk else "gemeente"
    return [
        Finding(
            CODES, WAARSCHUWING,
            f"{many(len(wrong), 'code hoort', 'codes horen')} bij een andere {what} dan kolom '{name}' zegt.",
            "Komen codes en kolom uit verschillende jaren (herindeling)? De plug-in gaat uit van de code.",
            name, len(wrong), few(f"{labels[i]}: {told[i]}" for i in wrong),
        )
    ]  # fmt: skip


_ABOVE = ("land", "gemeente", "leeg")


def _level(text: str) -> str:
    if not text:
        return "leeg"
    if _LAND.fullmatch(text):
        return "land"
    if GEMEENTE.fullmatch(text):
        return "gemeente"
    return "wijk" if WIJK.fullmatch(text) else "buurt"


def _levels(name: str, levels: Sequence[str], texts: Sequence[str]) -> Iterable[Finding]:
    n = Counter(level for level in levels if level != "leeg")
    told = ", ".join(f"{level} {count}×" for level, count in n.most_common())
    if len(n) > 1:
        odd = [text for text, level in zip(texts, levels) if level not in ("leeg", n.most_common(1)[0][0])]
        yield Finding(
            CODES, FOUT, f"Verschillende niveaus staan door elkaar: {told}. Cijfers zouden dubbel tellen.",
            "Houd alleen de rijen van één niveau over (filter op de eerste twee letters van de code).",
            name, len(odd), few(odd),
        )  # fmt: skip
    elif n and set(n) <= {"land", "gemeente"}:
        yield Finding(
            CODES,
            FOUT,
            f"De laag bevat geen buurten of wijken: {told}.",
            "Geef de laag met buurten.",
            name,
            sum(n.values()),
        )
    elif set(n) == {"wijk"}:
        yield Finding(
            CODES, OPMERKING, f"De laag bevat {many(n['wijk'], 'wijk', 'wijken')} in plaats van buurten; "
            "de analyse werkt ook daarop.", "", name, n["wijk"],
        )  # fmt: skip


def _lost(name: str, raw: Sequence[Any], levels: Sequence[str], complete: Sequence[str | None]) -> Iterable[Finding]:
    empty = [f"rij {i + 1}" for i, level in enumerate(levels) if level == "leeg"]
    if empty:
        yield Finding(
            CODES, FOUT, f"{many(len(empty), 'rij heeft', 'rijen hebben')} geen code.",
            "Vul de code in of haal de rijen weg: zonder code is een buurt niet te koppelen.",
            name, len(empty), few(empty),
        )  # fmt: skip
    wrong = [str(v).strip() for v, code, level in zip(raw, complete, levels) if code is None and level not in _ABOVE]
    if wrong:
        yield Finding(
            CODES, FOUT, f"{many(len(wrong), 'code is', 'codes zijn')} geen code van een buurt of wijk en "
            f"{'is' if len(wrong) == 1 else 'zijn'} niet aan te vullen.",
            "Een code is BU met acht tekens, zoals BU09170000. Staat de gemeente in een ander veld, noem dat dan "
            "met GEMEENTECODE; haal totalen en restregels weg.", name, len(wrong), few(wrong),
        )  # fmt: skip


def _repaired(name: str, texts: Sequence[str], complete: Sequence[str | None]) -> Iterable[Finding]:
    pairs = [(text, code) for text, code in zip(texts, complete) if code and text != code]
    if not pairs:
        return
    digits = sum(text.isdigit() and len(text) < 8 for text, _ in pairs)
    short = sum(len(text) <= 4 for text, _ in pairs)
    why = (
        "; de gemeente staat in een ander veld" if short == len(pairs)
        else "; voorloopnullen gingen verloren (als getal gelezen?)" if digits else ""
    )  # fmt: skip
    verb = many(len(pairs), "code is", "codes zijn")
    yield Finding(
        CODES, WAARSCHUWING, f"{verb} niet volledig, maar aan te vullen{why}.", _BUILD, name, len(pairs),
        few((f"{text} → {code}" for text, code in pairs), 3),
    )  # fmt: skip


def _double(name: str, complete: Sequence[str | None]) -> Iterable[Finding]:
    double = first_double(code for code in complete if code)
    if double:
        yield Finding(
            CODES, FOUT, f"{many(len(double), 'code komt', 'codes komen')} meer dan één keer voor.",
            "Eén rij per buurt: voeg delen van een buurt samen op code (Vector > Geoprocessing-gereedschap > "
            "Samensmelten); een tabel met meer jaren hoort bij TABELLEN van 'Buurtlaag opbouwen'.",
            name, len(double), few(f"{code} ({n}×)" for code, n in double.items()),
        )  # fmt: skip


def _holds_codes(values: Sequence[Any]) -> bool:
    texts = [as_text(value) for value in values]
    return bool(texts) and sum(bool(BUURT.fullmatch(t) or WIJK.fullmatch(t)) for t in texts) > len(texts) / 2


def _gemeente(value: Any) -> str:
    text = as_text(value)
    text = text[2:] if text.startswith("GM") else text
    return f"GM{text.zfill(4)}" if text.isascii() and text.isdigit() and len(text) <= 4 else ""


def _wijk(value: Any) -> str:
    text = as_text(value)
    text = text if text.startswith("WK") else f"WK{text}"
    return text if WIJK.fullmatch(text) else ""


def _gemeenten(n: int) -> str:
    return many(n, "gemeente", "gemeenten")
