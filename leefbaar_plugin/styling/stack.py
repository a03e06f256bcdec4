"""The map of the risk count."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from ..core.assessment import NVT
from ..core.palette import shades
from ..core.stacking import HIDDEN, INSUFFICIENT, class_labels
from ..core.wording import CLASS_DEPENDS, DOES_NOT_APPLY, HELD_BACK, TOO_LITTLE_KNOWN, class_words
from .common import escaped, keep_style, print_in_area, reasons, tip
from .symbols import depends, held_back, insufficient, not_applicable, plain, rules


def style_stack(
    layer: QgsVectorLayer,
    classes: Sequence[int],
    mechanisms: int,
    shapefile: bool,
    published: bool = False,
) -> None:
    """Colours by class, the count in the buurt, and a tip that says why this buurt.

    Parameters
    ----------
    mechanisms
        Number of mechanisms that were counted: classes above it are left out of the legend.
    published
        A version for publication, in which some areas are not shown.
    """
    category = "klasse" if shapefile else "risicoklasse"
    every = class_labels(classes)
    shown = [label for label, first in zip(every, (0, *classes)) if first <= mechanisms]
    layer.setRenderer(stack_renderer(every, shown, category, published))
    print_in_area(
        layer,
        f"CASE WHEN \"{category}\" IN ('{NVT}', '{HIDDEN}') THEN '' WHEN \"{category}\" = '{INSUFFICIENT}' THEN '?' "
        'ELSE to_string("n_risico") END',
    )
    name = "bu_naam" if shapefile else "buurtnaam"
    code = "bu_code" if shapefile else "buurtcode"
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")')
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(_quoted(layer, name))}</b> {escaped(_quoted(layer, code))}<br>",
            f"<b>{escaped(_quoted(layer, 'tekst'))}</b><br>{escaped(reasons(_quoted(layer, 'waarom')))}",
            "<br><i>Een signaal, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )
    keep_style(layer)


def stack_renderer(
    every: Sequence[str], shown: Sequence[str], category: str, published: bool = False
) -> QgsRuleBasedRenderer:
    """The colours of the risk count.

    Parameters
    ----------
    every, shown
        Labels of all classes, and of those in the legend, which are the first ones.
    category
        The field with the class.
    published
        A version for publication, in which some areas are not shown.
    """
    items = [
        (f"\"{category}\" = '{label}'", class_words(label), plain(color))
        for label, color in zip(shown, shades(len(every)))
    ]
    items += [
        (f"\"{category}\" = '{INSUFFICIENT}'", TOO_LITTLE_KNOWN, insufficient()),
        (f"\"{category}\" = '{NVT}'", DOES_NOT_APPLY, not_applicable()),
        *([(f"\"{category}\" = '{HIDDEN}'", HELD_BACK, held_back())] if published else []),
        ('"onzeker" = 1', CLASS_DEPENDS, depends()),
    ]
    return rules(items)


def _quoted(layer: QgsVectorLayer, name: str) -> str:
    return f'"{name}"' if layer.fields().lookupField(name) >= 0 else "''"
