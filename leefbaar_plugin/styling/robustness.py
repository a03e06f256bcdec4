"""The map of the robustness: the risk count, and over it how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFillSymbol, QgsSimpleFillSymbolLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.evidence.robustness.certainty import DOUBT, SURE, UNKNOWN
from ..core.evidence.robustness.report import kind_words
from ..core.palette import INK, shades
from ..core.stacking import class_labels
from ..core.wording import DOES_NOT_APPLY, class_words
from .common import escaped, keep_style, print_in_area, tip
from .symbols import hatched, not_applicable, plain, rules, symbol_of

#: Printed behind a count that is in doubt, so that it reads without the hatch too.
_DOUBTED = "±"


def style_robustness(
    layer: QgsVectorLayer, classes: Sequence[int], mechanisms: int, k: int, name: str, code: str
) -> None:
    """Colours of the count; a hatch where it is in doubt, dots where it is not known, a heavy line where it is sure.

    Parameters
    ----------
    k
        The count of which it is asked whether an area reaches it.
    name, code
        The columns with the name and the code of an area.
    """
    every = class_labels(classes)
    firsts = [0, *classes]
    items = []
    for label, first, after, color in zip(every, firsts, [*classes, None], shades(len(every))):
        if first > mechanisms:
            continue
        top = "" if after is None else f' AND "n_risico" < {after}'
        items.append((f'"n_risico" >= {first}{top}', class_words(label), plain(color)))
    items += [
        ('"n_risico" IS NULL', DOES_NOT_APPLY, not_applicable()),
        (f"\"zekerheid\" = '{UNKNOWN}'", kind_words(UNKNOWN, k), hatched(None, 0, 1.8, 0.25, "#8a8a8a")),
        (f"\"zekerheid\" = '{DOUBT}'", kind_words(DOUBT, k), hatched(None, 45, 2.4, 0.45, "#3d3d3d")),
        (f"\"zekerheid\" = '{SURE}'", kind_words(SURE, k), _rim()),
    ]
    layer.setRenderer(rules(items))
    print_in_area(
        layer,
        "CASE WHEN \"n_risico\" IS NULL THEN '' "
        f"WHEN \"zekerheid\" = '{UNKNOWN}' THEN to_string(\"n_risico\") || '?' "
        f"WHEN \"zekerheid\" = '{DOUBT}' THEN '{_DOUBTED}' || to_string(\"n_risico\") "
        'ELSE to_string("n_risico") END',
    )
    title = " ".join(escaped(f'"{one}"') for one in (name, code) if layer.fields().lookupField(one) >= 0)
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")' if name else f'"{code}"')
    layer.setMapTipTemplate(
        tip(
            f"<b>{title}</b><br>",
            escaped('"tekst"'),
            "<br><i>Over de keuze van drempels, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )
    keep_style(layer)


def _rim() -> QgsFillSymbol:
    """A heavy line around what is sure."""
    layer = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0))
    layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    layer.setStrokeColor(QColor(INK))
    layer.setStrokeWidth(0.9)
    return symbol_of(layer)
