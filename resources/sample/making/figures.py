"""More figures: of earlier years, and of the municipality."""

import numpy as np
import pandas as pd

from .buildings import BUILT
from .people import to_five
from .place import BRON, YEAR


def make_key_figures_over_time(buurten, rng):
    """Other columns of CBS, police and Leefbaarometer-like sources, and what some of them were in 2019 and 2020."""
    b = buurten[buurten.water == "NEE"]
    n, small = len(b), b.woningvoorraad < 20

    def noise(spread):
        return rng.normal(0, spread, n)

    def some(share, low, high):
        """An exceptional change in a share of the buurten."""
        return np.where(rng.random(n) < share, rng.uniform(low, high, n), 0)

    koop, corporatie, woz = (
        b[name].where(b[name] >= 0) for name in
        ("percentage_koopwoningen", "perc_huurwoningen_in_bezit_woningcorporaties", "gemiddelde_woningwaarde"))
    unknown = np.minimum(np.round(np.abs(noise(0.6))), 100 - koop - corporatie)
    private = 100 - koop - corporatie - unknown
    stock, people, homes = b.woningvoorraad, b.aantal_inwoners, b.aantal_huishoudens
    growth = 1.09 + noise(0.012) - some(0.1, 0.05, 0.09)
    safety = np.exp(-0.35 * b.stand + 0.7 * b.dichtheid + noise(0.15))
    table = pd.DataFrame({
        "buurtcode": b.buurtcode,
        "jaar": YEAR,
        "perc_huurwoningen_in_bezit_overige_verhuurders": private,
        "perc_huurwoningen_in_bezit_overige_verhuurders_2020": np.maximum(
            private - np.round(0.6 + noise(0.9) + some(0.14, 3, 5)), 0),
        "percentage_woningen_met_eigendom_onbekend": unknown,
        "percentage_leegstand_woningen": np.round(np.clip(4 + noise(0.8) + some(0.12, 3, 6), 1, 30)),
        "percentage_bouwjaarklasse_vanaf_2000": np.round(share_built_since_2000(b)),
        "ses_woa": np.round(0.22 * b.stand + noise(0.04), 3),
        "aantal_wmo_clienten": to_five(people * 0.05 * np.exp(-0.35 * b.stand + 0.25 * b.grijs + noise(0.1))),
        "percentage_jongeren_met_jeugdzorg_in_natura": np.round(10 * np.exp(-0.3 * b.stand + noise(0.12)), 1),
        "percentage_energiearmoede": np.round(5 * np.exp(-0.55 * b.stand + noise(0.15)), 1),
        "aantal_huishoudens_2019": to_five(homes / np.exp(0.012 + noise(0.012) - some(0.12, 0.04, 0.08))),
        "huishoudens_prognose_2034": to_five(homes * np.exp(0.02 + noise(0.02) - some(0.08, 0.06, 0.12))),
        "woningvoorraad_2020": to_five(stock / np.exp(0.01 + np.abs(noise(0.008)) + some(0.04, 0.1, 0.2))),
        "gemiddelde_woningwaarde_2020": np.round(woz / (1.22 * growth)),
    })
    per_thousand = 1000 * table.aantal_wmo_clienten / people.where(people > 0)
    table["aantal_wmo_clienten_per_1000_inwoners"] = np.round(per_thousand)
    for place, near in (("huisartsenpraktijk", 0.7), ("grote_supermarkt", 0.8), ("basisonderwijs", 0.6)):
        now = near + 1.6 * (b.reach > 0) + np.abs(noise(0.15))
        name = f"{place}_gemiddelde_afstand_in_km"
        table[name] = np.round(now, 1)
        table[f"{name}_2020"] = np.round(np.maximum(now - some(0.04, 0.5, 0.9), 0.2), 1)
    rising = 1 + some(0.12, 0.4, 0.9)
    for year in range(2019, YEAR + 1):
        table[f"misdrijven_{year}"] = rng.poisson(people * 0.028 * safety * np.where(year > 2021, rising, 1))
        if year < YEAR:
            table[f"aantal_inwoners_{year}"] = to_five(people * np.exp(-0.004 * (YEAR - year) + noise(0.004)))
    shares = [name for name in table if name.startswith(("perc", "ses", "gemiddelde")) or "afstand" in name]
    table.loc[small, shares] = np.nan
    return table.assign(bron=BRON)


def share_built_since_2000(buurten):
    middle, spread = np.array([BUILT.get(naam, (1952, 34)) for naam in buurten.wijknaam]).T
    return 100 / (1 + np.exp((2000 - middle) / (0.55 * spread)))


def make_local_figures(buurten, rng):
    """What the municipality and its corporations know themselves: of Voorbeeldstad alone."""
    b = buurten[(buurten.gemeentenaam == "Voorbeeldstad") & (buurten.water == "NEE")]
    n, people = len(b), b.aantal_inwoners

    def noise(spread):
        return rng.normal(0, spread, n)

    def some(share, low, high):
        return np.where(rng.random(n) < share, rng.uniform(low, high, n), 0)

    corporation = np.round(b.woningvoorraad * b.perc_huurwoningen_in_bezit_woningcorporaties.clip(lower=0) / 100)
    clients = to_five(people * 0.05 * np.exp(-0.35 * b.stand + 0.25 * b.grijs + noise(0.1)))
    older = np.round(people * np.clip(0.09 + 0.05 * b.grijs + noise(0.01), 0.02, 0.3))
    rooms = np.round(b.woningvoorraad * (0.008 * b.dichtheid + some(0.1, 0.03, 0.08)))
    table = pd.DataFrame({
        "buurtcode": b.buurtcode,
        "jaar": YEAR,
        "corporatiewoningen": corporation,
        "verkoop_gepland": np.round(corporation * np.clip(0.04 + noise(0.02) + some(0.3, 0.05, 0.12), 0, 1)),
        "percentage_buurt_achteruitgegaan": np.round(np.clip(20 * np.exp(-0.3 * b.stand + noise(0.2)), 4, 70), 1),
        "aantal_respondenten": np.round(np.clip(people * 0.09, 0, 160)),
        "inwoners_75_plus": older,
        "wmo_clienten_75_plus": np.round(clients * np.clip(0.5 + 0.08 * b.grijs + noise(0.03), 0.2, 0.85)),
        "kamers_vergund": rooms,
        "kamers_vergund_2020": np.round(rooms * rng.uniform(0.5, 1, n)),
    })
    moves = 0.07 * np.exp(noise(0.1) + some(0.12, 0.4, 0.7))
    urgent = np.clip(0.16 + noise(0.03) + some(0.12, 0.1, 0.25), 0, 1)
    for year in (2022, 2023, 2024):
        lettings = rng.poisson(corporation * moves)
        table[f"verhuringen_{year}"] = lettings
        table[f"verhuringen_urgent_{year}"] = rng.binomial(lettings, urgent)
    rising = 1 + some(0.12, 0.4, 0.9)
    for year in range(2019, YEAR + 1):
        rate = 0.02 * np.exp(-0.3 * b.stand) * np.where(year > 2021, rising, 1)
        table[f"meldingen_{year}"] = rng.poisson(people * rate)
    return table.assign(bron=BRON)
