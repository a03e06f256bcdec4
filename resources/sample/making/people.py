"""The people and the dwellings: the columns of CBS."""

import numpy as np
import pandas as pd

from .place import BRON, INDUSTRIAL, ORIGIN, SECRET, WIJKEN, YEAR
from .waves import Waves


def to_five(counts):
    """Counts as CBS publishes them."""
    return (np.round(np.asarray(counts, float) / 5) * 5).astype(int)


def add_traits(buurten, rng):
    """stand, grijs, trend and dichtheid of each buurt on land, around those of its wijk."""
    points = [geometry.pointOnSurface().asPoint() for geometry in buurten.geometry]
    x, y = [(np.array([getattr(p, axis)() for p in points]) - o) / 1000 for axis, o in zip("xy", ORIGIN)]
    n, wijk = len(buurten), buurten.wijk.where(buurten.wijk.notna(), WIJKEN[0])
    trait = {name: np.array([getattr(w, name) for w in wijk]) for name in ("stand", "grijs", "trend", "households")}
    buurten["x"], buurten["y"] = x, y
    buurten["stand"] = trait["stand"] + 0.22 * Waves(rng, 1.5)(x, y) + rng.normal(0, 0.2, n)
    buurten["grijs"] = trait["grijs"] + 0.3 * Waves(rng, 1.2)(x, y) + rng.normal(0, 0.45, n)
    buurten["trend"] = trait["trend"] + 0.003 * Waves(rng, 1.8)(x, y) + rng.normal(0, 0.0035, n)
    scattered = buurten.reach > 0  # polders and hamlets, not built-up buurten
    buurten.loc[scattered, "stand"] = 0.7 + 0.35 * rng.normal(size=scattered.sum())
    households = np.where(scattered, 70, trait["households"]) * np.exp(rng.normal(0, 0.24, n))
    buurten["households"] = np.where(buurten.water.eq("JA"), 0, households)
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    buurten["adressen"] = np.exp(-((distance / 0.8) ** 2)) @ (1.05 * buurten.households) / (np.pi * 0.64)
    buurten["dichtheid"] = np.clip(buurten.adressen / 1600, 0, 1)


def add_key_figures(buurten, rng):
    """The CBS columns. Shares and values of too few people or dwellings are secret, by the minima of CBS."""
    b, n = buurten, len(buurten)

    def noise(spread):
        return rng.normal(0, spread, n)

    industrial = b.buurtnaam.eq(INDUSTRIAL)
    older = np.clip(18 + 10 * b.grijs + noise(1.5), 5, 52)
    size = np.clip(2.2 + 0.18 * b.stand - 0.22 * b.grijs - 0.25 * b.dichtheid + noise(0.08), 1.5, 3.0)
    corporatie = np.clip(20 - 31 * b.stand - 3 * (1 - b.dichtheid) + noise(5), 1, 86)
    particulier = np.clip(7 + 9 * b.dichtheid + noise(2.5), 2, 30)
    participation = np.clip(71 + 3.4 * b.stand - 1.5 * b.grijs + noise(1.2), 48, 82)
    b["aantal_huishoudens"] = np.where(industrial, 5, to_five(b.households))
    b["aantal_inwoners"] = np.where(industrial, 10, to_five(b.aantal_huishoudens * size))
    b["woningvoorraad"] = np.where(industrial, 0, to_five(b.aantal_huishoudens * (1.03 + np.abs(noise(0.01)))))
    b["gemiddelde_woningwaarde"] = np.round(345 + 82 * b.stand + 45 * (b.reach > 0) + noise(18))
    b["percentage_koopwoningen"] = np.round(np.clip(100 - corporatie - particulier, 6, 97))
    b["perc_huurwoningen_in_bezit_woningcorporaties"] = np.round(np.minimum(corporatie, 94 - particulier))
    b["percentage_huishoudens_met_laag_inkomen"] = np.round(6.6 * np.exp(-0.5 * b.stand + noise(0.12)), 1)
    b["netto_arbeidsparticipatie"] = np.round(participation)
    b["aantal_personen_met_een_alg_bijstandsuitkering_tot"] = to_five(
        b.aantal_huishoudens * 0.04 * np.exp(-0.75 * b.stand + noise(0.15)))
    b["percentage_personen_65_jaar_en_ouder"] = np.round(older)
    b["stedelijkheid_adressen_per_km2"] = np.round(b.adressen)
    wet = b.water.eq("JA")
    minima = {
        "gemiddelde_woningwaarde": b.woningvoorraad < 50,
        "percentage_koopwoningen": b.woningvoorraad < 20,
        "perc_huurwoningen_in_bezit_woningcorporaties": b.woningvoorraad < 20,
        "percentage_huishoudens_met_laag_inkomen": b.aantal_inwoners < 100,
        "netto_arbeidsparticipatie": b.aantal_inwoners < 150,
        "percentage_personen_65_jaar_en_ouder": b.aantal_inwoners < 50,
        "aantal_personen_met_een_alg_bijstandsuitkering_tot": wet,
        "stedelijkheid_adressen_per_km2": wet,
    }
    for column, too_few in minima.items():
        b[column] = b[column].mask(too_few, SECRET)
    b["jaar"], b["bron"] = YEAR, BRON


def make_older_households(buurten, rng):
    """Households by age of the eldest, from the inhabitants of 65 and older (1.45 to a household)."""
    land = buurten[buurten.water == "NEE"]
    share = land.percentage_personen_65_jaar_en_ouder.clip(lower=0)
    households = np.minimum(land.aantal_inwoners * share / 100 / 1.45, 0.8 * land.aantal_huishoudens)
    oldest = np.clip(0.12 + 0.05 * land.grijs + rng.normal(0, 0.025, len(land)), 0.04, 0.35)
    middle = np.clip(0.32 + 0.04 * land.grijs + rng.normal(0, 0.03, len(land)), 0.2, 0.45)
    ages = {"hh_65_74": 1 - oldest - middle, "hh_75_84": middle, "hh_85_plus": oldest}
    counts = {column: to_five(np.where(share > 0, households * part, 0)) for column, part in ages.items()}
    return pd.DataFrame({"buurtcode": land.buurtcode, **counts, "bron": BRON})
