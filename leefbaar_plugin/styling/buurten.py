"""A layer of buurten as such: which buurt it is; its figures come to speak in the layers that are made of it."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .common import short_tip


def name_buurten(layer: QgsVectorLayer) -> None:
    short_tip(
        layer, ("buurtnaam", "bu_naam", "buurtcode", "bu_code"), ("wijknaam", "wk_naam", "gemeentenaam", "gm_naam")
    )
