"""Do two ways give the same flags and counts? Only then are their times compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from chain import FLAGS
from session import flags

COUNTED = (*FLAGS, "n_risico")
#: What follows from the surroundings.
SURROUNDED = ("concurrentiepositie_risico", "n_risico")


def require_same(name: str, ours: Path, theirs: Path, excused: Mapping[str, Collection[str]]) -> None:
    """Compare every flag and the count of every buurt.

    Parameters
    ----------
    excused
        Why the other way cannot judge the surroundings of some buurten, and their codes: there concurrentiepositie and
        the count may differ, and nothing else.

    Raises
    ------
    SystemExit
        Any other flag or count differs.
    """
    mine, other = flags(ours, COUNTED), flags(theirs, COUNTED)
    if mine.keys() != other.keys():
        raise SystemExit(f"{name}: not the same buurten as ours.")
    free = {code for codes in excused.values() for code in codes}
    wrong = [
        f"{code} {column}: {here} and {there}"
        for code in mine
        for column, here, there in zip(COUNTED, mine[code], other[code])
        if here != there and not (code in free and column in SURROUNDED)
    ]
    if wrong:
        raise SystemExit(
            f"{name}: {len(wrong)} outcomes are not ours, so times are not compared: {'; '.join(wrong[:5])}."
        )
    differing = {code for code in mine if mine[code] != other[code]}
    judged = sum(value is not None for row in mine.values() for value in row[:-1])
    print(
        f"{name}: all flags and n_risico are the same for {len(mine) - len(differing)} of {len(mine)} buurten; ours "
        f"holds {judged} judgements and {sum(row[-1] for row in mine.values())} risks."
    )
    for why, codes in excused.items():
        print(f"  {len(differing & set(codes))} differ in concurrentiepositie alone: {why}.")


def other_surroundings(source: Path, chained: Path) -> dict[str, set[str]]:
    """Buurten whose surroundings a chain does not find or cannot express, by the reason."""
    import numpy as np
    from qgis.core import QgsFeedback, QgsProcessingContext, QgsVectorLayer

    from leefbaar_plugin.bridge.geography import QgisGeography
    from leefbaar_plugin.bridge.reading import read

    features = read(
        QgsVectorLayer(str(source), "", "ogr"),
        ["buurtcode", "water", "woningvoorraad", "aantal_inwoners"], QgsProcessingContext(), QgsFeedback(),
    )  # fmt: skip
    applies = (
        (np.array(features.texts("water")) != "JA")
        & (features.floats("woningvoorraad") != 0)
        & (features.floats("aantal_inwoners") != 0)
    )
    i, j = QgisGeography(features.geometries, QgsFeedback()).pairs(150.0)
    count = np.bincount(i[applies[i] & applies[j]], minlength=len(features))
    theirs = flags(chained, ("buren", "buren_won", "buren_woz"))
    thin, other = set(), set()
    for code, ours in zip(features.columns["buurtcode"], count.tolist()):
        all_around, *with_data = theirs[code]
        if min(with_data) < 3:
            thin.add(code)
        elif ours != all_around:
            other.add(code)
    return {
        "fewer than three neighbours have data, and a chain does not take the eight nearest instead": thin,
        "a buffer is a polygon and no circle, and finds other neighbours": other,
    }
