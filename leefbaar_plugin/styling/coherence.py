"""The map of the count against chance."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.assessment import NVT, ONBEKEND
from ..core.evidence.coherence.coherence import NO, YES
from ..core.evidence.coherence.page import FILLS, OUT, OUT_STILL, USUAL
from ..core.wording import DOES_NOT_APPLY
from .common import escaped, keep_style, print_in_area, tip
from .symbols import insufficient, not_applicable, plain, rules


def style_coherence(layer: QgsVectorLayer, noun: str, shapefile: bool) -> None:
    """Where the count is higher than chance explains, the count in the area, and a tip in words.

    Parameters
    ----------
    noun
        What an area is.
    """
    out, still = ("vaker", "ook_samenh") if shapefile else ("vaker_dan_toeval", "ook_met_samenhang")
    name, code = ("bu_naam", "bu_code") if shapefile else ("buurtnaam", "buurtcode")
    more = f"\"{out}\" = '{YES}'"
    layer.setRenderer(
        rules(
            [
                (
                    f"{more} AND \"{still}\" = '{YES}'",
                    "telling hoger dan bij toeval te verwachten, ook als samenhang van mechanismen meetelt",
                    plain(FILLS[OUT_STILL]),
                ),
                (
                    f"{more} AND \"{still}\" <> '{YES}'",
                    "telling hoger dan bij toeval te verwachten; past bij mechanismen die samengaan",
                    plain(FILLS[OUT]),
                ),
                (f"\"{out}\" = '{NO}'", "telling past bij toeval", plain(FILLS[USUAL])),
                (f"\"{out}\" = '{ONBEKEND}'", f"te weinig bekend van de {noun}", insufficient()),
                (f"\"{out}\" = '{NVT}'", DOES_NOT_APPLY, not_applicable()),
            ]
        )
    )
    print_in_area(layer, f"CASE WHEN \"{out}\" = '{ONBEKEND}' THEN '?' ELSE to_string(\"n_risico\") END")
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")')
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(_quoted(name))}</b> {escaped(_quoted(code))}<br>",
            f"{escaped(_quoted('tekst'))}<br>De {noun} en haar buren: {escaped(_quoted('cluster'))}",
            "<br><i>Een aanleiding voor een gesprek, geen voorspelling en geen rangorde.</i>",
        )
    )
    keep_style(layer)


def _quoted(name: str) -> str:
    return f'"{name}"'
