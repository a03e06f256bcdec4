"""The plans of newbuild and demolition."""

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry

from .place import BRON, ORIGIN

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
