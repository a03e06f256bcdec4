"""Unemployment in the country, and benefits in each buurt."""

import numpy as np
import pandas as pd

from .people import to_five
from .place import BRON

RATE_YEARS = range(2015, 2025)
UNEMPLOYMENT = {
    2002: 3.9, 2008: 3.6, 2012: 6.6, 2014: 8.1, 2015: 7.6, 2016: 6.8, 2017: 5.7, 2018: 4.7, 2019: 4.2, 2020: 5.1,
    2021: 4.3, 2022: 3.4, 2023: 3.6, 2024: 3.8,
}


def make_unemployment_benefits(buurten, rng):
    """WW per 100 inhabitants of 15 to 75 and the number of people, long; empty where fewer than 100 people live."""
    land = buurten[buurten.water == "NEE"]
    people, few = land.aantal_inwoners * 0.76, land.aantal_inwoners < 100
    sensitivity = 0.46 * np.exp(-0.42 * land.stand + rng.normal(0, 0.10, len(land)))
    years = []
    for year in RATE_YEARS:
        expected = people * (0.25 + sensitivity * UNEMPLOYMENT[year]) / 100
        count = (expected + rng.normal(0, 0.35, len(land)) * np.sqrt(expected)).clip(lower=0)
        years.append(pd.DataFrame({
            "buurtcode": land.buurtcode,
            "jaar": year,
            "ww_per_100": (100 * count / people).round(2).mask(few),
            "ww_aantal": pd.Series(to_five(count), land.index, "Int64").mask(few),
        }))
    return pd.concat(years).sort_values(["buurtcode", "jaar"]).assign(bron=BRON)
