"""Polygons of a kilometre: one, the one to the east of it, and one that crosses itself."""

from __future__ import annotations

SQUARE = "MultiPolygon(((150000 450000, 151000 450000, 151000 451000, 150000 451000, 150000 450000)))"
NEXT = "MultiPolygon(((151000 450000, 152000 450000, 152000 451000, 151000 451000, 151000 450000)))"
BOWTIE = "MultiPolygon(((150000 450000, 151000 451000, 151000 450000, 150000 451000, 150000 450000)))"
