"""The buildings and when they were built."""

import pandas as pd
from qgis.core import QgsGeometry

from .place import BRON

BUILT = {  # the year around which a wijk was built, and how far apart its dwellings are
    "Binnenstad": (1905, 35), "Oud-Noord": (1928, 14), "Westerkwartier": (1966, 5), "Hogeland": (1982, 11),
    "De Waarden": (2009, 7), "Eikenhorst": (1958, 16), "Rivierenwijk": (1972, 16),
}


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
