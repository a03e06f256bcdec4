"""The map of the risk count."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from ..core.assessment import NVT
from ..core.stacking import INSUFFICIENT, class_labels
from .common import escaped, keep_style, print_in_area, tip
from .symbols import depends, insufficient, not_applicable, plain, rules, shades


def style_stack(
    layer: QgsVectorLayer,
    classes: Sequence[int],
    mechanisms: int,
    shapefile: bool,
) -> None:
    """Colours by class, the count in the buurt, and a tip that says why this buurt.

    Parameters
    ----------
    mechanisms
        Number of mechanisms that were counted: classes above it are left out of the legend.
    """
    category = "klasse" if shapefile else "risicoklasse"
    every = class_labels(classes)
    layer.setRenderer(stack_renderer(every, [n for n, first in zip(every, (0, *classes)) if first <= mechanisms], category))
    print_in_area(
        layer,
        f"CASE WHEN \"{category}\" = '{NVT}' THEN '' WHEN \"{category}\" = '{INSUFFICIENT}' THEN '?' "
        'ELSE to_string("n_risico") END',
    )
    name = "bu_naam" if shapefile else "buurtnaam"
    code = "bu_code" if shapefile else "buurtcode"
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")')
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(_quoted(layer, name))}</b> {escaped(_quoted(layer, code))}<br>",
            f"<b>{escaped(_quoted(layer, 'tekst'))}</b><br>{escaped(_quoted(layer, 'waarom'))}",
            "<br><i>Een signaal, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )
    keep_style(layer)


def stack_renderer(every: Sequence[str], shown: Sequence[str], category: str) -> QgsRuleBasedRenderer:
    """The colours of the risk count.

    Parameters
    ----------
    every, shown
        Labels of all classes, and of those in the legend, which are the first ones.
    category
        The field with the class.
    """
    items = [(f"\"{category}\" = '{label}'", _words(label), plain(color)) for label, color in zip(shown, shades(len(every)))]
    items += [
        (f"\"{category}\" = '{INSUFFICIENT}'", "te weinig bekend om te tellen", insufficient()),
        (f"\"{category}\" = '{NVT}'", "niet van toepassing (water, geen woningen of inwoners)", not_applicable()),
        ('"onzeker" = 1', "klasse hangt af van onbekende mechanismen", depends()),
    ]
    return rules(items)


def _quoted(layer: QgsVectorLayer, name: str) -> str:
    return f'"{name}"' if layer.fields().lookupField(name) >= 0 else "''"


def _words(label: str) -> str:
    return f"{label} mechanisme met risico" if label == "1" else f"{label} mechanismen met risico"
