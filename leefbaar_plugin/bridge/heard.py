"""What was said of each area, read back from a count that `duidingverwerken` laid it beside."""

from __future__ import annotations

from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext

from ..core.naming.recognition import canonical
from ..core.themes.heard import Said
from .reading import read

#: Columns, each with its name in a shapefile.
_COLUMNS = {
    "duiding_n": "dui_n", "duiding_oordeel": "dui_oord", "duiding_verschil": "dui_versch", "duiding_tekst": "dui_tekst",
}  # fmt: skip


def read_said(source: QgsFeatureSource, context: QgsProcessingContext, feedback: QgsFeedback) -> dict[str, Said] | None:
    """What was said by the code of the area; None when the layer holds no duiding."""
    there = {canonical(field.name()): field.name() for field in source.fields()}
    code = there.get("buurtcode")
    names = [there.get(name) or there.get(short) for name, short in _COLUMNS.items()]
    if code is None or None in names:
        return None
    n, judgement, differs, text = names
    rows = read(source, [code, *names], context, feedback, geometry=False)
    voices = [int(v) if v == v else 0 for v in rows.floats(n)]
    return {
        area: Said(*said)
        for area, *said in zip(
            rows.texts(code), voices, rows.texts(judgement), (rows.floats(differs) == 1).tolist(), rows.texts(text)
        )
    }
