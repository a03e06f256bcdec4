"""The same four mechanisms and their count by a script with pandas, geopandas and libpysal.

It runs by itself, in an environment with requirements.txt: `script.py SOURCE TARGET RUNS` prints the median CPU seconds
of a run, imports apart.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
from libpysal.graph import Graph
from scipy.spatial import KDTree

sys.path.insert(0, str(Path(__file__).parent))
from timing import medians

TIE = 1e-9
U = 0.15678
DISTANCE, FEWEST, NEAREST = 150, 3, 8


def run(source: str, target: str) -> None:
    b = gpd.read_file(source, engine="pyogrio", use_arrow=False)
    empty = (b.water == "JA") | (b.woningvoorraad == 0) | (b.aantal_inwoners == 0)
    applies = ~empty
    flags = {
        "concurrentiepositie": concurrentiepositie(b, applies),
        "energiearmoede": energiearmoede(b, applies),
        "leefbaarheidstrend": leefbaarheidstrend(b, applies),
        "omslagzone": omslagzone(b),
    }
    out = b[["buurtcode", "geometry"]].copy()
    for name, risk in flags.items():
        out[f"{name}_risico"] = risk.where(applies).astype("Int32")
    out["n_risico"] = out[[f"{name}_risico" for name in flags]].sum(axis=1).astype("int32")
    Path(target).unlink(missing_ok=True)
    out.to_file(target, engine="pyogrio", layer="risico")


def concurrentiepositie(b: gpd.GeoDataFrame, applies: pd.Series) -> pd.Series:
    i, j = b.sindex.query(b.geometry, predicate="dwithin", distance=DISTANCE)
    keep = (i != j) & applies.to_numpy()[i] & applies.to_numpy()[j]
    pairs = pd.DataFrame({"i": i[keep], "j": j[keep]})
    points = np.column_stack([b.representative_point().x, b.representative_point().y])
    weights = b.woningvoorraad.where(applies & (b.woningvoorraad > 0))
    won = b.won_2024 - around(pairs, points, b.won_2024, weights, applies)
    woz = b.gemiddelde_woningwaarde / around(pairs, points, b.gemiddelde_woningwaarde, weights, applies)
    bad = pd.DataFrame({"won": won <= -U / 4 + TIE, "woz": woz <= 0.85 + TIE})
    known = pd.DataFrame({"won": won.notna(), "woz": woz.notna()}).sum(axis=1)
    risk = (bad.sum(axis=1) / known.where(known > 0) >= 0.5 - TIE).astype(float)
    return risk.where((known > 0) & ~(b.woningvoorraad < 20))


def around(
    pairs: pd.DataFrame, points: np.ndarray, values: pd.Series, weights: pd.Series, applies: pd.Series
) -> pd.Series:
    """Weighted mean of the neighbours with data; of the eight nearest where fewer than three have them."""
    usable = (values.notna() & weights.notna()).to_numpy()
    wanted = (applies & values.notna()).to_numpy()
    near = pairs[usable[pairs.j]]
    count = np.bincount(near.i, minlength=len(values))
    thin = np.flatnonzero(wanted & (count < FEWEST))
    _, found = KDTree(points[usable]).query(points[thin], k=NEAREST + 1)
    others = np.flatnonzero(usable)[found]
    nearest = pd.DataFrame({"i": np.repeat(thin, NEAREST + 1), "j": others.ravel()}).query("i != j")
    near = pd.concat([near[~near.i.isin(thin)], nearest.groupby("i").head(NEAREST)])
    graph = Graph.from_arrays(near.i.to_numpy(), near.j.to_numpy(), np.ones(len(near)))
    order = graph.unique_ids
    total = graph.sparse @ (values * weights).to_numpy()[order].astype(float)
    means = pd.Series(total / (graph.sparse @ weights.to_numpy()[order].astype(float)), index=order)
    return means.reindex(range(len(values))).where(wanted)


def energiearmoede(b: gpd.GeoDataFrame, applies: pd.Series) -> pd.Series:
    share, households = b.percentage_energiearmoede, b.aantal_huishoudens
    counts = applies & share.notna() & (households > 0)
    parts = pd.DataFrame({"total": share * households, "weight": households}).where(counts)
    sums = parts.groupby(b.gemeentecode).transform("sum")
    level = 1.5 * sums.total / sums.weight.where(sums.weight > 0)
    return (share >= level - TIE).astype(float).where(share.notna() & level.notna())


def leefbaarheidstrend(b: gpd.GeoDataFrame, applies: pd.Series) -> pd.Series:
    change = (b.lbm_2024 - b.lbm_2020).where(applies)
    groups = change.groupby(b.gemeentecode)
    behind = change - groups.transform("median")
    return (behind <= -U / 4 + TIE).astype(float).where(behind.notna() & (groups.transform("count") >= 3))


def omslagzone(b: gpd.GeoDataFrame) -> pd.Series:
    score, change = b.afw_2024, b.lbm_2024 - b.lbm_2020
    zones = ((-0.10295, U / 4), (0.01015, U / 8))
    inside = np.logical_or.reduce([(score >= g - width) & (score < g + width) for g, width in zones])
    risk = pd.Series(inside & (change <= -0.0196 + TIE), index=b.index).astype(float)
    return risk.where(score.notna() & ~(inside & change.isna()))


if __name__ == "__main__":
    source, target, runs = sys.argv[1:]
    print(medians(lambda: run(source, target), runs=int(runs))[0])
