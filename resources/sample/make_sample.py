#!/usr/bin/python3
"""Make Voorbeeldstad: a fictitious Dutch municipality, its neighbours, and eleven small files about them.

    /usr/bin/python3 resources/sample/make_sample.py [folder]

The map is drawn on a grid: every cell goes to the buurt seed that is cheapest to reach, the borders between
cells are joined into lines, and each line is smoothed once. Two buurten therefore share exactly the same border.
The figures follow from three traits of a buurt (stand, grijs, dichtheid), so that they hang together as real
ones do. Two runs give the same bytes.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry

BRON = "FICTIEF, Voorbeeldstad"
SECRET = -99997  # how CBS marks a figure that is unknown or too small to publish
YEAR = 2024
ORIGIN = np.array([150_000, 450_000])  # RD metres; the drawing below is in kilometres from here
CELL = 0.025
GEMEENTEN = {"9901": "Voorbeeldstad", "9902": "Dijkmonde", "9903": "Zandhoven", "9904": "Veenrade"}

# --- The place -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wijk:
    """A wijk: where it lies, how it is built, who lives there.

    kern: buurten in a spiral around the middle, `pitch` km apart; rand: large buurten on an arc
    (radius in km, first and last angle in degrees) around the kern.
    stand: -2 (weak) to 2 (strong); grijs: -1 (young) to 2 (old); trend: score points per year since 2020.
    """

    code: str
    naam: str
    middle: tuple
    pitch: float
    households: int
    stand: float
    grijs: float
    trend: float
    kern: tuple = ()
    rand: tuple = ()
    arc: tuple = (0, 0, 0)


WIJKEN = (
    Wijk("990101", "Binnenstad", (0, 0), 0.21, 340, 0.1, -0.2, 0.003, (
        "Grote Markt", "Begijnenhof", "Vismarkt en omgeving", "'t Bolwerk", "Sint-Joriskwartier", "Havenkwartier",
        "Stationskwartier")),
    Wijk("990102", "Oud-Noord", (0.3, 1.3), 0.27, 430, -0.6, 0.1, 0.000, (
        "Gasthuiskwartier", "Ambachtsbuurt", "Kanaalbuurt", "Zeeheldenhoek", "Tuindorp Vooruitgang", "Molenkwartier",
        "Spoorbuurt", "Textielbuurt")),
    Wijk("990103", "Westerkwartier", (-1.5, 0.35), 0.33, 580, -1.35, 2.0, -0.007, (
        "Parkflats", "Planetenbuurt", "Sterrenbuurt", "Kruidenhof", "Componistenbuurt-Zuid", "Marconikwartier",
        "Europabuurt", "Componistenbuurt-Noord", "Verzetsheldenbuurt")),
    Wijk("990104", "Hogeland", (1.7, 0.15), 0.36, 440, -0.2, 0.7, -0.004, (
        "Hoefslag", "Rietkraag", "Zwaluwstaart", "Karrespoor", "Wielewaal", "Akkerrand", "Hogelandse Plantsoenen",
        "Bedrijvenpark De Schakel")),
    Wijk("990105", "De Waarden", (-1.2, 2.35), 0.40, 400, 0.9, -0.9, 0.004, (
        "Waardenpark", "Lange Weide", "Waterrijk", "De Eilanden", "Lisdodde", "Zonnedauw", "Kreekoever",
        "De Aanleg")),
    Wijk("990106", "Eikenhorst", (1.8, 2.0), 0.45, 230, 1.5, 0.4, 0.001, (
        "Beukenlaan en omgeving", "Patriciërsbuurt", "Hertenkamp", "Landgoederenbuurt", "Knaapheide")),
    Wijk("990107", "Oudedijk", (-4.2, 0.7), 0.26, 420, 0.2, 0.9, 0.001, (
        "Oudedijk-Kern", "Oudedijk-Nieuwbouw"), (
        "Polder Het Lage Broek", "Verspreide huizen Oudedijk", "Oudedijkse Uiterwaarden", "Westerse Komgronden"),
        (1.35, 50, 310)),
    Wijk("990108", "Sint-Maartenskapel", (0.6, 4.5), 0.25, 380, 0.4, 0.6, 0.000, (
        "Sint-Maartenskapel-Kern", "Kapelse Enk"), (
        "Heikantse Polder", "Noorderpolder", "Verspreide huizen Sint-Maartenskapel en Achterste Broekpolder",
        "Zandplas en omgeving", "Waardse Polder"), (1.6, -15, 235)),
    Wijk("990201", "Dijkmonde-Centrum", (-0.7, -2.15), 0.26, 460, -0.3, 0.3, -0.002, (
        "Voorstraat", "Schoolkwartier", "Dijkkwartier", "Oranjehof", "Veerhaven", "Steenfabriek")),
    Wijk("990202", "Rivierenwijk", (1.1, -2.2), 0.32, 500, -0.7, 0.9, -0.005, (
        "Merwedehof", "Lingebuurt", "Waalbuurt", "Vechtbuurt", "Dommelbuurt")),
    Wijk("990203", "Buitenpolders", (0.2, -2.2), 0.5, 350, 0.5, 0.3, 0.001, (), (
        "Verspreide huizen Dijkmonde-West", "Tiendweg en omgeving", "Grote Weteringpolder", "Komgronden",
        "Verspreide huizen Dijkmonde-Oost"), (2.7, 175, 365)),
    Wijk("990301", "Zandhoven", (5.3, 1.5), 0.34, 520, 0.8, 0.5, 0.002, (
        "Kerkbrink", "Brinkhof", "Molenakker", "Heidezicht", "Zandhoven-Oost", "De Eng"), (
        "Landgoed Boschoord", "Stuifduinen", "Recreatiepark De Hazelaar", "Verspreide huizen Zandhoven",
        "Rijzenveld"), (1.9, -100, 130)),
    Wijk("990401", "Veenrade", (-4.4, 4.2), 0.30, 340, 0.1, 0.2, 0.000, (
        "Veenrade-Dorp", "Turfmarkt", "Lintbebouwing Veenrade"), (
        "Verlaat", "Noordveen", "Vinkenslag", "Achterveense Plassen", "Zuidveen"), (1.6, 10, 290)),
)
WATER = {"97": "Rivier de Voorne", "98": "Zandplas"}
INDUSTRIAL = "Bedrijvenpark De Schakel"
NEW_WITHOUT_SCORE = "De Aanleg"


def river(x):
    """The y of the middle of the river."""
    return -1.2 + 0.33 * np.sin(1.15 * x + 0.4) + 0.17 * np.sin(2.6 * x - 0.8) + 0.04 * x


class Waves:
    """A smooth random field: a handful of sine waves of about `length` km; standard deviation 1."""

    def __init__(self, rng, length, count=12):
        direction, self.phase = rng.uniform(0, 2 * np.pi, (2, count))
        number = 2 * np.pi / (length * rng.uniform(0.7, 1.5, count))
        self.kx, self.ky = number * np.cos(direction), number * np.sin(direction)

    def __call__(self, x, y):
        x, y = np.asarray(x)[..., None], np.asarray(y)[..., None]
        return np.sin(self.kx * x + self.ky * y + self.phase).sum(-1) * np.sqrt(2 / len(self.phase))


# --- The map ---------------------------------------------------------------------------------------------------


def plant_seeds(rng):
    """One row per buurt: its names, traits and seed; `reach` km is the head start a large buurt has."""
    rows = []
    for wijk in WIJKEN:
        turn = rng.uniform(0, 2 * np.pi)
        for i, naam in enumerate(wijk.kern):
            radius, angle = wijk.pitch * np.sqrt(i + 0.4), turn + i * 2.39996  # the golden angle of a sunflower
            rows.append((wijk, naam, radius, angle, 0.0))
        for naam, degrees in zip(wijk.rand, np.linspace(*wijk.arc[1:], len(wijk.rand))):
            rows.append((wijk, naam, wijk.arc[0], np.radians(degrees), 0.55))
    wijken, namen, radius, angle, reach = zip(*rows)
    middle = np.array([wijk.middle for wijk in wijken])
    jitter = rng.normal(0, 0.18, (len(rows), 2)) * [[wijk.pitch] for wijk in wijken]
    position = middle + np.transpose(radius * np.array([np.cos(angle), np.sin(angle)])) + jitter
    seeds = pd.DataFrame({"wijk": wijken, "buurtnaam": namen, "reach": reach})
    seeds["x"], seeds["y"] = position.T
    seeds["wijkcode"] = ["WK" + wijk.code for wijk in wijken]
    seeds["wijknaam"] = [wijk.naam for wijk in wijken]
    seeds["buurtcode"] = "BU" + seeds.wijkcode.str[2:] + seeds.groupby("wijkcode").cumcount().map("{:02d}".format)
    return seeds


def draw_grid(seeds, rng):
    """The label of each grid cell: the row number of a buurt; gemeente and suffix for water (990197); -1 outside."""
    x, y = np.meshgrid(np.arange(-9.5, 9.5, CELL), np.arange(-7, 9, CELL))
    coarse, fine = [[Waves(rng, length) for _ in "xy"] for length in (2.5, 0.7)]
    warped = [axis + 0.10 * wide(x, y) + 0.022 * narrow(x, y) for axis, wide, narrow in zip((x, y), coarse, fine)]

    angles = np.arange(0, 2 * np.pi, 0.17)
    edge = np.array([8.6 * np.cos(angles), 1 + 6.6 * np.sin(angles)]) + rng.normal(0, 0.25, (2, len(angles)))
    north = y > river(x)
    cheapest, label = np.full(x.shape, np.inf), np.full(x.shape, -1)
    orientation = {wijk.code: turn for wijk, turn in zip(WIJKEN, rng.uniform(0, np.pi / 2, len(WIJKEN)))}
    places = [(row.x, row.y, row.reach, orientation[row.wijk.code], i) for i, row in enumerate(seeds.itertuples())]
    places += [(ex, ey, 0.3, 0.0, -1) for ex, ey in edge.T]
    for px, py, reach, turn, number in places:
        dx, dy = warped[0] - px, warped[1] - py
        along, across = dx * np.cos(turn) + dy * np.sin(turn), dy * np.cos(turn) - dx * np.sin(turn)
        cost = (np.abs(along) ** 1.4 + np.abs(across) ** 1.4) ** (1 / 1.4) - reach  # between city block and bird
        if number >= 0:
            cost = np.where(north == (py > river(px)), cost, np.inf)
        closer = cost < cheapest
        cheapest[closer], label[closer] = cost[closer], number

    owner = np.append(seeds.wijkcode.str[2:6].astype(int), 0)[label]  # label -1 takes the last: nobody
    wet_river = np.abs(y - river(x)) < 0.085 + 0.012 * np.sin(1.7 * x)
    wet_lake = ((warped[0] + 0.95) / 0.55) ** 2 + ((warped[1] - 4.0) / 0.33) ** 2 < 1
    for suffix, wet in (("97", wet_river), ("98", wet_lake)):
        label = np.where(wet & (owner > 0), owner * 100 + int(suffix), label)
    return label


def grid_borders(label):
    """The lines between cells of different label, as one MULTILINESTRING in metres from the grid's corner."""
    row, column = np.nonzero(label[:, 1:] != label[:, :-1])
    upright = np.stack([column + 1, row, column + 1, row + 1], 1)
    row, column = np.nonzero(label[1:] != label[:-1])
    level = np.stack([column, row + 1, column + 1, row + 1], 1)
    edges = np.concatenate([upright, level]) * round(CELL * 1000)
    return QgsGeometry.fromWkt("MULTILINESTRING(" + ",".join(f"({a} {b},{c} {d})" for a, b, c, d in edges) + ")")


def draw_buurten(label):
    """Label -> geometry in RD. Lines are smoothed before they become polygons, so neighbours stay exact."""
    lines = [line.simplify(32).smooth(1, 0.22) for line in grid_borders(label).mergeLines().asGeometryCollection()]
    geometries = {}
    for face in QgsGeometry.polygonize([QgsGeometry.unaryUnion(lines)]).asGeometryCollection():
        inside = face.pointOnSurface().asPoint()
        number = label[int(inside.y() / (CELL * 1000)), int(inside.x() / (CELL * 1000))]
        face.translate(ORIGIN[0] - 9500, ORIGIN[1] - 7000)
        geometries.setdefault(number, []).append(face.snappedToGrid(1, 1))
    return {number: QgsGeometry.collectGeometry(faces) for number, faces in geometries.items()}


def water_rows(numbers):
    """The identity of the water buurten that the grid turned out to hold."""
    rows = []
    for number in numbers:
        gemeente, suffix = str(number // 100), str(number % 100)
        rows.append({
            "buurtcode": f"BU{gemeente}99{suffix}", "buurtnaam": f"{WATER[suffix]} ({GEMEENTEN[gemeente]})",
            "wijkcode": f"WK{gemeente}99", "wijknaam": "Groot water", "number": number,
        })
    return pd.DataFrame(rows)


def make_buurten(rng):
    """All buurten, land and water, with their geometry; sorted by code."""
    seeds = plant_seeds(rng)
    geometries = draw_buurten(draw_grid(seeds, rng))
    seeds["number"] = range(len(seeds))
    buurten = pd.concat([seeds, water_rows(sorted(n for n in geometries if n >= 1000))], ignore_index=True)
    buurten["geometry"] = buurten.number.map(geometries)
    buurten["gemeentecode"] = "GM" + buurten.wijkcode.str[2:6]
    buurten["gemeentenaam"] = buurten.wijkcode.str[2:6].map(GEMEENTEN)
    buurten["water"] = np.where(buurten.number >= 1000, "JA", "NEE")
    return buurten.sort_values("buurtcode", ignore_index=True)


# --- The people, the dwellings, the scores ------------------------------------------------------------------------

SCORE_YEARS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
DIMENSION_YEARS = (2014, 2018, 2020, 2022, 2024)
DIMENSIONS = ["fys", "onv", "soc", "vrz", "won"]
NATIONAL_SCORE = 4.10226
RATE_YEARS = range(2015, 2025)
UNEMPLOYMENT = {
    2002: 3.9, 2008: 3.6, 2012: 6.6, 2014: 8.1, 2015: 7.6, 2016: 6.8, 2017: 5.7, 2018: 4.7, 2019: 4.2, 2020: 5.1,
    2021: 4.3, 2022: 3.4, 2023: 3.6, 2024: 3.8,
}


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


# --- More figures: of earlier years, of the municipality, and of buildings ------------------------------------------

BUILT = {  # the year around which a wijk was built, and how far apart its dwellings are
    "Binnenstad": (1905, 35), "Oud-Noord": (1928, 14), "Westerkwartier": (1966, 5), "Hogeland": (1982, 11),
    "De Waarden": (2009, 7), "Eikenhorst": (1958, 16), "Rivierenwijk": (1972, 16),
}


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


def make_buildings(buurten, rng):
    """Three to five blocks of dwellings in each buurt with their building year, as points: a thin BAG."""
    rows = []
    for _, b in buurten[(buurten.water == "NEE") & (buurten.woningvoorraad > 0)].iterrows():
        middle, spread = BUILT.get(b.wijknaam, (1952, 34))
        blocks = int(rng.integers(3, 6))
        shares = rng.dirichlet([4] * blocks)
        for share, year in zip(shares, rng.normal(middle, spread, blocks)):
            place = inside(b.geometry, rng)
            rows.append((int(min(max(year, 1650), 2024)), max(round(share * b.woningvoorraad), 1), place))
    table = pd.DataFrame(rows, columns=["bouwjaar", "aantal_verblijfsobjecten", "geometry"])
    return table.assign(bron=BRON)


def inside(geometry, rng):
    """A random point in a buurt, in whole metres."""
    box = geometry.boundingBox()
    while True:
        x, y = rng.uniform((box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMaximum())).round()
        point = QgsGeometry.fromWkt(f"POINT({x} {y})")
        if geometry.contains(point):
            return point


# --- The plans ----------------------------------------------------------------------------------------------------

NEWBUILD = (  # naam, woningen, jaar_van, jaar_tot, status, verwachte_waarde, (x, y, length, width in km, angle)
    ("Oudedijk-Oost", 780, 2024, 2028, "1A Onherroepelijk", 485, (-3.25, 0.62, 0.60, 0.38, 12)),
    ("Marconi-terrein", 120, 2024, 2027, "1B Vastgesteld", 395, (-2.1, 0.78, 0.24, 0.15, -15)),
    ("Havenkwartier fase 2", 60, 2025, 2028, "hard", 430, (0.42, -0.42, 0.30, 0.14, 60)),
    ("De Waarden, laatste deelplan", 50, 2024, 2026, "hard", 465, (-2.05, 3.35, 0.40, 0.22, 35)),
    ("Wonen aan de Enk", 45, 2026, 2028, "In voorbereiding", 520, (0.15, 4.35, 0.30, 0.18, 10)),
    ("Stationspark", 120, 2027, 2032, "zacht", None, (-0.15, 0.72, 0.32, 0.12, -25)),
    ("Veerdijk", 30, 2025, 2029, "In voorbereiding", None, (-1.2, -1.85, 0.30, 0.14, 5)),
    ("Zandhoven, Molenakker-Zuid", 25, 2025, 2027, "1A Onherroepelijk", 560, (4.75, 0.75, 0.36, 0.24, 40)),
)
DEMOLITION = (  # naam, sloop, perc_sociale_huur, jaar_van, jaar_tot, status, (x, y, length, width in km, angle)
    ("Parkflats, hoogbouw", -380, 100, 2024, 2027, "hard", (-1.72, 0.17, 0.22, 0.12, 30)),
    ("Planetenbuurt, portieketages", -240, 95, 2025, 2028, "1A Onherroepelijk", (-1.2, 0.2, 0.20, 0.10, 75)),
    ("Textielbuurt, duplexwoningen", -150, 90, 2026, 2028, "hard", (-0.5, 1.3, 0.18, 0.09, -10)),
    ("Kanaalbuurt, portiekflats", -84, 100, 2024, 2026, "1B Vastgesteld", (0.0, 1.05, 0.14, 0.08, 50)),
    ("Lingebuurt, galerijflat", -72, None, 2025, 2026, "In voorbereiding", (0.7, -2.2, 0.12, 0.08, 15)),
)


def make_plans(plans, columns):
    """A table of plans, each on a turned rectangle."""
    table = pd.DataFrame([plan[:-1] for plan in plans], columns=columns, dtype=object)
    table["bron"] = BRON
    table["geometry"] = [plan_area(*plan[-1]) for plan in plans]
    return table


def plan_area(x, y, length, width, degrees):
    """A rectangle of length × width km around (x, y), turned, one corner cut off."""
    outline = np.array([(-1, -1), (1, -1), (1, 0.3), (0.6, 1), (-1, 1), (-1, -1)]) * (length / 2, width / 2)
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    corners = np.round((outline @ [[cos, sin], [-sin, cos]] + (x, y)) * 1000 + ORIGIN)
    return QgsGeometry.fromWkt("MULTIPOLYGON(((" + ",".join(f"{x} {y}" for x, y in corners) + ")))")


# --- Writing --------------------------------------------------------------------------------------------------------

BUURT_COLUMNS = [
    "buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "water", "jaar",
    "aantal_inwoners", "aantal_huishoudens", "woningvoorraad", "gemiddelde_woningwaarde", "percentage_koopwoningen",
    "perc_huurwoningen_in_bezit_woningcorporaties", "percentage_huishoudens_met_laag_inkomen",
    "netto_arbeidsparticipatie", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
    "percentage_personen_65_jaar_en_ouder", "stedelijkheid_adressen_per_km2", "bron",
]


def plain(value):
    """A value as JSON knows it: whole numbers without a decimal point, missing as null."""
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return value
    return int(value) if float(value).is_integer() else float(value)


def write_geojson(path, table, columns, description):
    """One feature per line, in RD."""
    features = [json.dumps({
        "type": "Feature",
        "properties": {column: plain(row[column]) for column in columns},
        "geometry": rd_geometry(row["geometry"]),
    }, ensure_ascii=False, separators=(",", ":")) for _, row in table.iterrows()]
    head = {
        "type": "FeatureCollection", "name": path.stem, "description": f"FICTIEF: {description}",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
    }
    text = json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + ",\n".join(features) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def rd_geometry(geometry):
    """GeoJSON in whole metres; rings of a polygon in a fixed order and direction."""
    geometry = QgsGeometry(geometry)
    if geometry.type() == 0:
        return {"type": "Point", "coordinates": [round(value) for value in geometry.asPoint()]}
    geometry.convertToMultiType()
    geometry.normalize()
    parts = geometry.asMultiPolygon()
    rings = [[[[round(point.x()), round(point.y())] for point in ring] for ring in part] for part in parts]
    return {"type": "MultiPolygon", "coordinates": rings}


def write_csv(path, table):
    table.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def whole(table):
    """Whole numbers without a decimal point, also in columns with gaps."""
    table = table.copy()
    for name, values in table.items():
        if values.dtype.kind == "f" and (values.dropna() % 1 == 0).all():
            table[name] = values.round().astype("Int64")
    return table


def write_leefbaarometer(path, scores):
    """The official layout: quoted header and names, numbers and NA bare."""
    lines = ",".join(f'"{column}"' for column in scores.columns) + "\n"
    for code, naam, year, *values in scores.itertuples(index=False):
        lines += f'"{code}","{naam}",{year},' + ",".join("NA" if v != v else f"{v:.5f}" for v in values) + "\n"
    path.write_text(lines, encoding="utf-8", newline="\n")


def write_complaints(path, buurten, rng):
    """A table as a municipality exports it: titles, names instead of codes, wijken among the buurten, a footer."""
    lines = ["Meldingen openbare ruimte 2024 (FICTIEF);;;", ";;;", "Buurt;Meldingen;Per 1.000 inwoners;Waarvan jeugd"]
    misspelled = {"Havenkwartier": "Havenkwatier", "Patriciërsbuurt": "Patriciersbuurt"}
    own = buurten[(buurten.gemeentenaam == "Voorbeeldstad") & (buurten.water == "NEE")]
    total = 0
    for wijk, group in own.groupby("wijknaam", sort=False):
        people = group.aantal_inwoners.clip(lower=0)
        counts = rng.poisson(people * 0.03)
        lines.append(f"{wijk};{counts.sum()};;")
        total += counts.sum()
        for name, n, k in zip(group.buurtnaam, people, counts):
            rate = f"{1000 * k / n:.1f}".replace(".", ",") if n > 0 else "-"
            lines.append(f"{misspelled.get(name, name)};{k};{rate};{rng.integers(5, 30)},0%")
    source = "Bron: meldpunt Voorbeeldstad (FICTIEF), uitdraai van 3 februari 2025"
    lines += [f"Totaal Voorbeeldstad;{total};;", "", f"{source};;;"]
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1252"))


#: What professionals said in a conversation that never took place.
_VOICE = ["buurtcode", "mechanisme", "oordeel", "ernst", "wat_speelt_er", "speelt_ook", "toelichting", "rol", "datum",
          "gesprek", "opvolging", "opvolging_rol", "opvolging_datum"]
_NORTH, _SPRING = "wijktafel Westerkwartier", "2025-04-08"
VOICES = [
    ("BU99010302", "meldingen", "herkend", 4, "overlast", "verloop van bewoners", "Vooral rond de portieken.",
     "wijkagent", _SPRING, _NORTH, "maatregel", "corporatie", "2025-10-01"),
    ("BU99010302", "meldingen", "herkend", 3, "overlast", None, None, "wijkmanager", _SPRING, _NORTH, None, None, None),
    ("BU99010302", "mutatiegraad", "genuanceerd", 2, "verloop van bewoners", None, "Na de renovatie werd het rustiger.",
     "corporatie", _SPRING, _NORTH, "extra monitoren", "corporatie", "2026-04-01"),
    ("BU99010303", "veroudering", "tegengesproken", None, "onderhoud en uitstraling", None, "Het onderhoud is op orde.",
     "corporatie", _SPRING, _NORTH, None, None, None),
    ("BU99010303", "veroudering", "tegengesproken", None, None, None, None, "wijkmanager", _SPRING, _NORTH, None, None,
     None),
    ("BU99010303", "veroudering", "herkend", 3, "onderhoud en uitstraling", None, None, "bewonersorganisatie", _SPRING,
     _NORTH, None, None, None),
    ("BU99010306", "buurt_als_geheel", "herkend", 4, "eenzaamheid en zorg", "armoede en schulden",
     "Ouderen zien weinig mensen.", "welzijn", _SPRING, _NORTH, "nader onderzoek", "welzijn", "2025-09-15"),
    ("BU99010306", "wmo", "herkend", 4, "eenzaamheid en zorg", None, None, "zorg", _SPRING, _NORTH, None, None, None),
    ("BU99010306", "wmo", "herkend", 5, "eenzaamheid en zorg", None, None, "welzijn", _SPRING, _NORTH, None, None,
     None),
    ("BU99010105", "leegstand", "tegengesproken", None, "plannen voor bouw of sloop", None,
     "De panden worden verbouwd tot woningen.", "gemeente (beleid)", "2025-04-15", "wijktafel Centrum", "niets doen",
     None, None),
    ("BU99010105", "iets_anders", "herkend", 3, "veiligheid", "overlast", "Het is er 's avonds onrustig.", "wijkagent",
     "2025-04-15", "wijktafel Centrum", "extra monitoren", "wijkmanager", "2025-12-01"),
    ("BU99010402", "omslagzone", "onbekend", None, None, None, None, "onderwijs", "2025-04-15", "wijktafel Oost", None,
     None, None),
]


def main(folder):
    rng = np.random.default_rng(9901)
    buurten = make_buurten(rng)
    add_traits(buurten, rng)
    add_key_figures(buurten, rng)
    write_geojson(folder / "buurten.geojson", buurten, BUURT_COLUMNS, "buurten van Voorbeeldstad en buurgemeenten.")
    write_leefbaarometer(folder / "leefbaarometer.csv", make_scores(buurten, rng))
    write_csv(folder / "huishoudens_leeftijd.csv", make_older_households(buurten, rng))
    write_csv(folder / "ww.csv", make_unemployment_benefits(buurten, rng))
    write_csv(folder / "werkloosheid.csv", pd.DataFrame(
        {"jaar": list(UNEMPLOYMENT), "werkloosheid": list(UNEMPLOYMENT.values()), "bron": BRON}))
    newbuild = ["naam", "woningen", "jaar_van", "jaar_tot", "status", "verwachte_waarde"]
    demolition = ["naam", "sloop", "perc_sociale_huur", "jaar_van", "jaar_tot", "status"]
    for name, plans, columns in (("nieuwbouwplannen", NEWBUILD, newbuild), ("sloopplannen", DEMOLITION, demolition)):
        table = make_plans(plans, columns)
        write_geojson(folder / f"{name}.geojson", table, [*columns, "bron"], f"{name} in en om Voorbeeldstad.")
    write_csv(folder / "kerncijfers.csv", whole(make_key_figures_over_time(buurten, np.random.default_rng(2020))))
    write_csv(folder / "opgave_gemeente.csv", whole(make_local_figures(buurten, np.random.default_rng(2022))))
    buildings = make_buildings(buurten, np.random.default_rng(1966))
    columns = ["bouwjaar", "aantal_verblijfsobjecten", "bron"]
    write_geojson(folder / "panden.geojson", buildings, columns, "bouwjaren in en om Voorbeeldstad.")
    write_complaints(folder / "klachten_2024.csv", buurten, np.random.default_rng(2024))
    voices = pd.DataFrame([(*voice, BRON) for voice in VOICES], columns=[*_VOICE, "bron"])
    write_csv(folder / "duiding.csv", voices.astype({"ernst": "Int64"}))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
