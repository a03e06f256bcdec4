"""Which rows are no ordinary buurt: without a name, of water or abroad, without inhabitants; and too round a number."""

from __future__ import annotations

from collections.abc import Sequence

from ..buurten import Buurten
from ..numbers import nl
from .finding import CODES, FOUT, OPMERKING, WAARSCHUWING, Finding, few, many

#: A service answers with pages of so many rows: exactly as many is a page and not the whole.
PAGES = (1000, 10000)
_NO_LAND = ("9997", "9998", "9999")


def check_rows(n: int, opened: int | None, in_file: int | None) -> list[Finding]:
    """Check the number of rows.

    Parameters
    ----------
    n
        Rows that were read; fewer than `opened` where a part is selected.
    opened, in_file
        Rows that QGIS sees, and those that stand in the text of the file; None when that is not known.
    """
    out = []
    if opened is not None and in_file is not None and opened != in_file:
        out.append(
            Finding(
                CODES, FOUT, f"In het bestand staan {nl(in_file, 0)} vlakken, maar QGIS leest er {nl(opened, 0)}.",
                "Het bestand is beschadigd of geen geldige GeoJSON: haal het opnieuw op.", count=abs(in_file - opened),
            )
        )  # fmt: skip
    if n in PAGES:
        out.append(
            Finding(
                CODES, WAARSCHUWING, f"De laag heeft precies {nl(n, 0)} rijen, zoveel als één pagina van een dienst.",
                "Controleer of alle buurten er zijn; haal anders de volgende pagina's op.", count=n,
            )
        )  # fmt: skip
    return out


def check_names(names: Sequence[str] | None, codes: Sequence[str]) -> list[Finding]:
    """Names that are missing; None when there is no column with names."""
    if names is None:
        return [
            Finding(
                CODES, OPMERKING, "Er is geen kolom met de naam van de buurt; kaart en tabel tonen dan alleen codes.",
                "Noem het veld met BUURTNAAM bij 'Buurtlaag opbouwen'.",
            )
        ]  # fmt: skip
    bare = [code for code, name in zip(codes, names) if not name]
    text = f"{many(len(bare), 'buurt heeft', 'buurten hebben')} geen naam."
    return [Finding(CODES, OPMERKING, text, "", "", len(bare), few(bare))] if bare else []


def check_water(codes: Sequence[str], water: Sequence[str] | None, labels: Sequence[str]) -> list[Finding]:
    """Rows of water or abroad, by the column that says so, else by their codes."""
    if water is None:
        odd = [label for code, label in zip(codes, labels) if code[-4:] in _NO_LAND]
        return [
            Finding(
                CODES, OPMERKING, f"{many(len(odd), 'code eindigt', 'codes eindigen')} op 9997–9999 (water, "
                "buitenland of onbekend), en er is geen kolom 'water' die zegt welke buurten water zijn.",
                "Zonder die kolom gelden deze rijen als gewone buurten, tenzij er geen woningen of inwoners zijn.",
                "", len(odd), few(odd),
            )
        ] if odd else []  # fmt: skip
    told = [value.strip().upper() for value in water]
    out = []
    for value, what, note in (
        ("JA", "water: daar is geen mechanisme van toepassing.", ""),
        ("B", "buitenland.", "Rijen van het buitenland zijn geen buurten: haal ze weg als er inwoners bij staan."),
    ):
        rows = [label for label, kind in zip(labels, told) if kind == value]
        if rows:
            text = f"{many(len(rows), 'rij is', 'rijen zijn')} {what}"
            out.append(Finding(CODES, OPMERKING, text, note, "water", len(rows), few(rows)))
    return out


def check_uninhabited(buurten: Buurten, labels: Sequence[str]) -> list[Finding]:
    """Buurten to which no mechanism applies for want of dwellings or inhabitants."""
    wet = buurten.uninhabited["water"]
    bare = ~buurten.applicable & ~wet
    rows = [label for label, none in zip(labels, bare.tolist()) if none]
    if not rows:
        return []
    return [
        Finding(
            CODES, OPMERKING, f"{many(len(rows), 'buurt heeft', 'buurten hebben')} geen woningen of geen inwoners: "
            "daar is geen mechanisme van toepassing.", "", "", len(rows), few(rows),
        )
    ]  # fmt: skip
