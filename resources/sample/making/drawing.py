"""The map: from seeds on a grid to buurten that share their borders."""

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry

from .place import GEMEENTEN, ORIGIN, WATER, WIJKEN, river
from .waves import Waves

CELL = 0.025


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
