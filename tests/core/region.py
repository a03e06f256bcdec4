"""A made-up region in which every mechanism has all its data: two municipalities on a grid, a fixed seed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from leefbaar_plugin.core.buildings import Buildings
from leefbaar_plugin.core.buurten import Buurten
from leefbaar_plugin.core.judging.neighbours import Points
from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import UNEMPLOYMENT, plans

EDITIONS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
TABLES = {"werkloosheid": {**UNEMPLOYMENT, **dict(zip(EDITIONS, (3.1, 3.7, 6.8, 8.3, 7.0, 4.9, 4.9, 3.5, 3.7)))}}

NEIGHBOURS = 2300.0

#: Each mechanism as it is, and the variants of conjunctuur that `auto` does not take here.
CASES = [(mechanism, {}) for mechanism in all_mechanisms()]
CASES += [(m, {"variant": v}) for m, _ in CASES if m.id == "conjunctuur" for v in ("structuur", "score")]
IDS = ["-".join([m.id, *chosen.values()]) for m, chosen in CASES]


def region(seed=1, n=36):
    """All columns known, nothing empty or small; buurten 2 km apart, so that neighbours lie within `NEIGHBOURS`."""
    r = np.random.default_rng(seed)
    side = int(np.ceil(n**0.5))
    points = np.array([(2000.0 * (i % side), 2000.0 * (i // side)) for i in range(n)]) + r.uniform(-20, 20, (n, 2))
    stock = r.integers(500, 3000, n).astype(float)
    columns = {
        "water": np.array(["NEE"] * n, dtype=object),
        "woningvoorraad": stock,
        "aantal_huishoudens": stock - 5.0 * r.integers(0, 20, n),
        "aantal_inwoners": 2.0 * stock,
        "gemiddelde_woningwaarde": r.integers(150, 500, n).astype(float),
        "percentage_koopwoningen": r.integers(20, 70, n).astype(float),
        "perc_huurwoningen_in_bezit_woningcorporaties": r.integers(5, 76, n).astype(float),
        "percentage_huishoudens_met_laag_inkomen": r.uniform(3, 15, n).round(1),
        "netto_arbeidsparticipatie": r.integers(50, 80, n).astype(float),
        "aantal_personen_met_een_alg_bijstandsuitkering_tot": 5.0 * r.integers(1, 30, n),
        "hh_65_74": (stock * r.exponential(0.1, n)).round(),
        "hh_75_84": (stock * r.exponential(0.1, n)).round(),
        "hh_85_plus": (stock * r.exponential(0.05, n)).round(),
    }
    cycle = np.array([TABLES["werkloosheid"][year] for year in EDITIONS])
    loss, level, drift = r.uniform(0, 0.03, n), r.uniform(-0.15, 0.05, n), r.uniform(-0.02, 0.02, n)
    level = level - 0.08 * (points[:, 1] < 3000)  # the south is weaker: surroundings differ
    for year, rate in zip(EDITIONS, cycle):
        score = level + drift * (year - 2024) - loss * (rate - cycle[-1]) + r.normal(0, 0.005, n)
        columns[f"lbm_{year}"] = (score + 4).round(4)
        columns[f"afw_{year}"] = score.round(4)
    columns["won_2024"] = r.normal(0, 0.06, n).round(4)
    columns.update(_beyond_the_first_six(np.random.default_rng(seed + 1000), columns, n))
    slope = r.exponential(0.4, n)
    for year, rate in UNEMPLOYMENT.items():
        columns[f"ww_per_100_{year}"] = (1 + slope * rate + r.normal(0, 0.05, n)).round(2)
    return Buurten(
        codes=[f"BU{1 + 2 * i // n:04d}{i:04d}" for i in range(n)],
        columns=columns,
        origins={name: Origin("CBS Wijk- en Buurtkaart", 2024) for name in columns if not name[-4:].isdigit()},
        geography=Points(points),
        plans={"nieuwbouw": _plans(r, points, 6000), "sloop": _plans(r, points, 6000)},
        tables=TABLES,
        buildings={"panden": _buildings(np.random.default_rng(seed + 2000), stock)},
    )


def _beyond_the_first_six(r, columns, n):
    """What the other mechanisms look at; figures of 2020 beside those of now (2024)."""
    stock, people = columns["woningvoorraad"], columns["aantal_inwoners"]
    homes = columns["aantal_huishoudens"]
    corporation = (stock * columns["perc_huurwoningen_in_bezit_woningcorporaties"] / 100).round()
    owned = np.minimum(columns["percentage_koopwoningen"], 98 - columns["perc_huurwoningen_in_bezit_woningcorporaties"])
    rest = 100 - owned - columns["perc_huurwoningen_in_bezit_woningcorporaties"]
    unknown = np.minimum(r.integers(0, 24, n), rest).astype(float)
    need = (columns["percentage_huishoudens_met_laag_inkomen"] - 9) / 6  # from -1 to 1: the signs go together
    made = {
        "percentage_koopwoningen": owned,
        "percentage_woningen_met_eigendom_onbekend": unknown,
        "perc_huurwoningen_in_bezit_overige_verhuurders": rest - unknown,
        "percentage_leegstand_woningen": r.integers(1, 12, n).astype(float),
        "percentage_bouwjaarklasse_vanaf_2000": r.integers(0, 40, n).astype(float),
        "ses_woa": r.normal(-0.3 * need, 0.2, n).round(3),
        "aantal_wmo_clienten_per_1000_inwoners": (70 + 40 * need + r.uniform(-25, 25, n)).round(),
        "percentage_jongeren_met_jeugdzorg_in_natura": (12 + 6 * need + r.uniform(-4, 4, n)).round(1),
        "huisartsenpraktijk_gemiddelde_afstand_in_km": r.uniform(0.3, 3, n).round(1),
        "grote_supermarkt_gemiddelde_afstand_in_km": r.uniform(0.3, 3, n).round(1),
        "basisonderwijs_gemiddelde_afstand_in_km": r.uniform(0.3, 2, n).round(1),
        "percentage_energiearmoede": r.uniform(1, 16, n).round(1),
        "huishoudens_prognose_2034": (homes * r.uniform(0.88, 1.1, n)).round(),
        "corporatiewoningen": corporation,
        "verkoop_gepland": (corporation * r.uniform(0, 0.25, n)).round(),
        "percentage_buurt_achteruitgegaan": r.uniform(8, 45, n).round(1),
        "rapportcijfer_buurt": r.uniform(5.5, 8.5, n).round(1),
        "rapportcijfer_spreiding": r.uniform(1.0, 1.6, n).round(2),
        "aantal_respondenten": r.integers(55, 200, n).astype(float),
        "aantal_wmo_clienten": (people * r.uniform(0.02, 0.12, n)).round(),
        "inwoners_75_plus": (people * r.uniform(0.02, 0.2, n)).round(),
        "kamers_vergund": (stock * r.exponential(0.03, n)).round(),
        "referentiegroep": r.choice(np.array(["1", "2", "3"], dtype=object), n),
    }
    made["wmo_clienten_75_plus"] = (made["aantal_wmo_clienten"] * r.uniform(0.3, 0.7, n)).round()
    for year in (2020, 2024):
        made[f"vrz_{year}"] = r.normal(0, 0.05, n).round(4)
        for dimension in ("fys", "soc", "onv"):
            made[f"{dimension}_{year}"] = r.normal(0, 0.05, n).round(4)
    made["won_2020"] = r.normal(0, 0.06, n).round(4)
    made["gemiddelde_woningwaarde_2020"] = (columns["gemiddelde_woningwaarde"] / r.uniform(1.1, 1.5, n)).round()
    for year in (2019, 2020):
        made[f"aantal_huishoudens_{year}"] = (homes / r.uniform(0.94, 1.06, n)).round()
        made[f"woningvoorraad_{year}"] = (stock / r.uniform(0.95, 1.15, n)).round()
    for name, least in (("perc_huurwoningen_in_bezit_overige_verhuurders", 0), ("ses_woa", -2)):
        made[f"{name}_2020"] = np.maximum(made[name] - r.uniform(-2, 6, n).round(), least)
    for place in ("huisartsenpraktijk", "grote_supermarkt", "basisonderwijs"):
        name = f"{place}_gemiddelde_afstand_in_km"
        made[f"{name}_2020"] = np.maximum(made[name] - r.uniform(-0.3, 0.8, n), 0.1).round(1)
    made["kamers_vergund_2020"] = (made["kamers_vergund"] * r.uniform(0.3, 1, n)).round()
    for year in range(2019, 2025):
        made[f"misdrijven_{year}"] = r.poisson(people * r.uniform(0.01, 0.03, n)).astype(float)
        made[f"meldingen_{year}"] = r.poisson(people * r.uniform(0.005, 0.03, n)).astype(float)
        made[f"aantal_inwoners_{year}"] = (people * r.uniform(0.95, 1.02, n)).round()
    del made["aantal_inwoners_2024"]
    for year in (2022, 2023, 2024):
        made[f"verhuringen_{year}"] = r.poisson(corporation * r.uniform(0.03, 0.12, n)).astype(float)
        made[f"verhuringen_urgent_{year}"] = r.binomial(
            made[f"verhuringen_{year}"].astype(int), r.uniform(0.05, 0.5, n)
        ).astype(float)
    return made


def _buildings(r, stock, each=40):
    """So many buildings in each buurt: in half of them mostly of one period, in the others of a whole century."""
    era = np.repeat(r.choice([1930, 1975, 1980], len(stock)), each)
    mixed = np.repeat(r.random(len(stock)) < 0.4, each) | (r.random(len(era)) < 0.2)
    years = np.where(mixed, r.integers(1900, 2025, len(era)), era + r.integers(0, 15, len(era))).astype(float)
    return Buildings("BAG", np.repeat(np.arange(len(stock)), each), years, np.repeat(stock / each, each))


def _plans(r, points, most, p=4):
    at = r.uniform(points.min(axis=0), points.max(axis=0), (p, 2))
    holder = [int(np.argmin(np.hypot(*(points - place).T))) for place in at]
    layer = plans(
        at / 1000, holder, r.integers(20, most, p), first=r.integers(2022, 2032, p), value=[None, 300, 400, None]
    )
    return replace(layer, last=layer.first + r.integers(0, 6, p), status=["hard", "zacht", "hard", "vervallen"])


def chosen_rows(table, rows):
    """The same region with these rows only, in this order."""
    rows = list(rows)
    panden = table.buildings["panden"]
    inside = np.isin(panden.holder, rows)
    holder = np.array([rows.index(row) for row in panden.holder[inside]], dtype=np.intp)
    panden = replace(panden, holder=holder, year=panden.year[inside], dwellings=panden.dwellings[inside])
    layers = {}
    for name, layer in table.plans.items():
        keep = np.flatnonzero(np.isin(layer.holder, rows))
        layers[name] = replace(
            layer,
            holder=np.array([rows.index(layer.holder[k]) for k in keep], dtype=np.intp),
            **{
                f: getattr(layer, f)[keep]
                for f in ("points", "amount", "first", "last", "value", "social", "returning")
            },
            **{f: [getattr(layer, f)[k] for k in keep] for f in ("names", "status")},
        )
    return Buurten(
        codes=[table.codes[i] for i in rows],
        columns={name: values[rows] for name, values in table.columns.items()},
        origins=table.origins,
        geography=Points(table.geography.points[rows]),
        plans=layers,
        tables=table.tables,
        buildings={"panden": panden},
    )


def with_cells(table, row, names, value=np.nan):
    """The same region with some cells of one row replaced (missing, unless told)."""
    columns = {name: values.copy() for name, values in table.columns.items()}
    for name in names:
        columns[name][row] = value
    return replace(table, columns=columns)


def without_anything(table, row):
    """The same region of which nothing is known of one row."""
    panden = table.buildings["panden"]
    elsewhere = panden.holder != row
    panden = replace(panden, holder=panden.holder[elsewhere], year=panden.year[elsewhere],
                     dwellings=panden.dwellings[elsewhere])  # fmt: skip
    return replace(with_cells(table, row, table.columns), buildings={"panden": panden})


def with_holes(seed):
    """Another such region in which columns lack few, many or all cells, and some buurten are empty or small."""
    r = np.random.default_rng(seed)
    table = region(seed)
    n = len(table)
    empty, wet, small = r.random((3, n)) < 0.1
    for name, values in table.columns.items():
        if name == "water":
            values[wet] = "JA"
        elif name == "referentiegroep":
            values[r.random(n) < 0.1] = ""
        else:
            values[r.random(n) < r.choice([0, 0.1, 0.6, 1], p=[0.4, 0.3, 0.2, 0.1])] = np.nan
    for name in ("woningvoorraad", "aantal_huishoudens", "aantal_inwoners"):
        if np.isfinite(table.columns[name]).any():
            table.columns[name][small] = 15
            table.columns[name][empty | wet] = 0
    return table
