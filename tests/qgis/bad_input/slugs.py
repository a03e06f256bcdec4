"""The algorithms of the mechanisms, by the names that they have in Processing."""

from __future__ import annotations

from tests.qgis.support import MECHANISMS

SLUGS = [m.replace("_", "") for m in MECHANISMS]


def id_of(slug: str) -> str:
    return next((m for m in MECHANISMS if m.replace("_", "") == slug), slug)
