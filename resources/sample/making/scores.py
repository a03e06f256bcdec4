"""The scores of the Leefbaarometer."""

import numpy as np
import pandas as pd

from .place import NEW_WITHOUT_SCORE, YEAR
from .unemployment import UNEMPLOYMENT

SCORE_YEARS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
DIMENSION_YEARS = (2014, 2018, 2020, 2022, 2024)
DIMENSIONS = ["fys", "onv", "soc", "vrz", "won"]
NATIONAL_SCORE = 4.10226


def make_scores(buurten, rng):
    """Leefbaarometer, long, in the official columns; the dimensions add up to `afw` where they are given."""
    scored = buurten[(buurten.woningvoorraad > 0) & (buurten.buurtnaam != NEW_WITHOUT_SCORE)]
    n, stand, busy = len(scored), scored.stand.to_numpy(), scored.dichtheid.to_numpy()
    now = dict(zip(DIMENSIONS, np.array([
        -0.012 + 0.020 * (1 - busy) + rng.normal(0, 0.018, n),
        0.022 + 0.032 * stand - 0.050 * busy + rng.normal(0, 0.016, n),
        0.008 + 0.024 * stand - 0.015 * busy + rng.normal(0, 0.010, n),
        -0.035 + 0.110 * busy + rng.normal(0, 0.014, n),
        0.012 + 0.046 * stand - 0.020 * busy + rng.normal(0, 0.016, n),
    ])))
    part = rng.dirichlet([2, 6, 5, 2, 5], n).T  # how a change falls over the dimensions
    editions = []
    for year in SCORE_YEARS:
        recent, early = min(YEAR - year, 4), max(2020 - year, 0)
        cycle = 0.0025 * np.clip(1.2 - stand, 0.2, None) * (UNEMPLOYMENT[year] - UNEMPLOYMENT[2020])
        change = -recent * scored.trend - early * (0.003 + 0.0007 * stand) - cycle * (early > 0)
        change = change + rng.normal(0, 0.005, n) * (year < YEAR)
        edition = pd.DataFrame({name: np.round(now[name] + part[i] * change, 5) for i, name in enumerate(DIMENSIONS)})
        edition.insert(0, "afw", edition.sum(axis=1).round(5))
        edition.insert(0, "lbm", (edition.afw + NATIONAL_SCORE).round(5))
        edition.insert(0, "jaar", year)
        edition.insert(0, "bu_naam", scored.buurtnaam.to_numpy())
        edition.insert(0, "bu_code", scored.buurtcode.to_numpy())
        if year not in DIMENSION_YEARS:
            edition[DIMENSIONS] = np.nan
        editions.append(edition)
    return pd.concat(editions).sort_values(["bu_code", "jaar"])
