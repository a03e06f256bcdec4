"""Voorbeeldstad as its wijken: polygons dissolved, counts summed, shares weighed; made for the tests."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from pathlib import Path

from qgis.core import QgsGeometry, QgsVectorLayer

from tests.qgis.support import SAMPLE, Sample, memory, opened

COUNTS = (
    "aantal_inwoners", "aantal_huishoudens", "woningvoorraad", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
)  # fmt: skip
#: Shares and means, with what they are weighed by.
MEANS = {
    "gemiddelde_woningwaarde": "woningvoorraad",
    "percentage_koopwoningen": "woningvoorraad",
    "perc_huurwoningen_in_bezit_woningcorporaties": "woningvoorraad",
    "percentage_huishoudens_met_laag_inkomen": "aantal_huishoudens",
    "netto_arbeidsparticipatie": "aantal_inwoners",
    "percentage_personen_65_jaar_en_ouder": "aantal_inwoners",
    "stedelijkheid_adressen_per_km2": "aantal_inwoners",
}
TEXTS = ("wijknaam", "gemeentecode", "gemeentenaam")


def wijken() -> QgsVectorLayer:
    """The polygons of the wijken with the columns of CBS: `wijkcode` and `wijknaam`, and no code of a buurt."""
    groups = defaultdict(list)
    for feature in opened(Sample.buurten).getFeatures():
        groups[feature["wijkcode"]].append(feature)
    rows = []
    for code, members in sorted(groups.items()):
        values = [code, *(members[0][name] for name in TEXTS), 2024]
        values += ["JA" if all(m["water"] == "JA" for m in members) else "NEE"]
        values += [sum(m[name] or 0 for m in members) for name in COUNTS]
        values += [_mean(members, name, weight) for name, weight in MEANS.items()]
        rows.append((values, QgsGeometry.unaryUnion([m.geometry() for m in members])))
    texts = ",".join(f"{name}:string" for name in ("wijkcode", *TEXTS))
    numbers = ",".join(f"{name}:double" for name in (*COUNTS, *MEANS))
    return memory("MultiPolygon", f"{texts},jaar:integer,water:string,{numbers}", rows, name="wijken")


def _mean(members, name, weight):
    known = [(m[name], m[weight]) for m in members if isinstance(m[name], (int, float)) and m[weight]]
    total = sum(w for _, w in known)
    return sum(v * w for v, w in known) / total if total else None


def tables(folder: Path) -> dict[str, str]:
    """The tables of the wijken as their publishers make them: `wk_code` in the file of the Leefbaarometer."""
    people = {f["properties"]["buurtcode"]: f["properties"]["aantal_inwoners"] for f in _features()}
    return {
        "leefbaarometer": _rolled(SAMPLE / "leefbaarometer.csv", folder / "wijken.csv", "bu_code", "wk_code",
                                  ("jaar",), people, skip=("bu_naam",)),
        "ages": _rolled(SAMPLE / "huishoudens_leeftijd.csv", folder / "leeftijd.csv", "buurtcode", "wijkcode", (),
                        None),
        "ww": _rolled(SAMPLE / "ww.csv", folder / "ww_wijken.csv", "buurtcode", "wijkcode", ("jaar",), people,
                      summed=("ww_aantal",)),
    }  # fmt: skip


def _features():
    return json.loads((SAMPLE / "buurten.geojson").read_text(encoding="utf-8"))["features"]


def _rolled(source, target, key, name, also, people, skip=(), summed=()):
    """One row per wijk (and year): summed, or weighed by inhabitants where these are given."""
    with source.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = [c for c in rows[0] if c not in (key, *also, *skip, "bron")]
    groups = defaultdict(list)
    for row in rows:
        groups[("WK" + row[key][2:8], *(row[c] for c in also))].append(row)
    with target.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow([name, *also, *columns])
        for group, members in groups.items():
            out.writerow([*group, *(_figure(members, c, key, None if c in summed else people) for c in columns)])
    return str(target)


def _figure(members, column, key, people):
    known = [(float(m[column]), people[m[key]] if people else 1) for m in members if m[column] not in ("", "NA")]
    if not people:
        return round(sum(v for v, _ in known)) if known else ""
    total = sum(w for _, w in known)
    return f"{sum(v * w for v, w in known) / total:.5f}" if total else "NA"
