"""The map of one mechanism."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.mechanism import Mechanism
from ..core.palette import GREY, SEQUENCE
from .common import escaped, keep_style, tip
from .symbols import depends, hatched, insufficient, not_applicable, plain, rules


def style_mechanism(
    layer: QgsVectorLayer,
    mechanism: Mechanism,
    shapefile: bool,
) -> None:
    """Risk, no risk, unknown, too small, not applicable; what is close to the threshold is hatched."""
    value, threshold, risk, certainty, sentence = mechanism.columns(shapefile)
    layer.setRenderer(
        rules(
            [
                (f'"{risk}" = 1', f"risico op {mechanism.label.lower()}", plain(SEQUENCE[3])),
                (f'"{risk}" = 0', "geen risico", plain(SEQUENCE[0])),
                (f"\"{certainty}\" = 'onbekend'", "onbekend: gegevens ontbreken", insufficient()),
                (f"\"{certainty}\" = 'klein aantal'", "te klein aantal om te beoordelen", hatched(GREY, 90, 3.0)),
                (f"\"{certainty}\" = 'niet van toepassing'", "niet van toepassing", not_applicable()),
                (
                    f"\"{certainty}\" = 'nipt'",
                    "nipt: dicht bij de drempel of geschat",
                    depends(),
                ),
            ]
        )
    )
    names = [f.name() for f in layer.fields()]
    name = next((n for n in names if n.lower() in ("buurtnaam", "bu_naam")), None)
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(chr(34) + name + chr(34))}</b><br>" if name else "",
            f"<b>{mechanism.label}</b> ({mechanism.unit}): ",
            escaped(
                f"format_number(\"{value}\", {mechanism.decimals}, 'nl') || ' / drempel ' || "
                f"format_number(\"{threshold}\", {mechanism.decimals}, 'nl')"
            ),
            f"<br>{escaped(chr(34) + sentence + chr(34))}",
        )
    )
    keep_style(layer)
