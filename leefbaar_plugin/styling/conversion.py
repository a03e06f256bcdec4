"""The map of a conversion: how much of the figures of each buurt was estimated."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.palette import SEQUENCE
from .common import escaped, keep_style, tip
from .symbols import insufficient, plain, rules


def style_conversion(layer: QgsVectorLayer, quality: str, explanation: str) -> None:
    """Shares of the estimate in four classes, and grey for a buurt that got nothing."""
    names = [f.name() for f in layer.fields()]
    layer.setRenderer(
        rules(
            [
                (f'"{quality}" = 0', "ongewijzigd of heel samengevoegd", plain(SEQUENCE[0])),
                (f'"{quality}" > 0 AND "{quality}" <= 0.1', "ten hoogste 10% geschat", plain(SEQUENCE[1])),
                (f'"{quality}" > 0.1 AND "{quality}" <= 0.5', "10–50% geschat", plain(SEQUENCE[2])),
                (f'"{quality}" > 0.5', "meer dan de helft geschat", plain(SEQUENCE[3])),
                (f'"{quality}" IS NULL', "onbekend: niet om te rekenen", insufficient()),
            ]
        )
    )
    title = " ".join(escaped(f'"{name}"') for name in ("buurtnaam", "bu_naam", "buurtcode", "bu_code") if name in names)
    layer.setMapTipTemplate(tip(f"<b>{title}</b><br>", escaped(f'"{explanation}"')))
    keep_style(layer)
