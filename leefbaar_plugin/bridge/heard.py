"""What professionals said, as `duidingverwerken` writes it beside the count."""

from __future__ import annotations

from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext

from ..core.duiding import GENUANCEERD, HERKEND, TEGENGESPROKEN
from ..core.numbers import Floats
from ..core.recognition import canonical
from ..core.themes.heard import Voices
from .reading import read

#: Without these columns a layer holds no duiding; the others may be absent.
_NEEDED = ("duiding_n", *(f"duiding_{one}" for one in (HERKEND, GENUANCEERD, TEGENGESPROKEN)))
_MORE = ("duiding_verschil", "duiding_tekst")


def read_heard(
    source: QgsFeatureSource, context: QgsProcessingContext, feedback: QgsFeedback
) -> dict[str, Voices] | None:
    """The voices by the code of the area; None when the layer holds no duiding."""
    names = {canonical(field.name()): field.name() for field in source.fields()}
    if not {"buurtcode", *_NEEDED} <= set(names):
        return None
    wanted = [name for name in ("buurtcode", *_NEEDED, *_MORE) if name in names]
    rows = read(source, [names[name] for name in wanted], context, feedback, geometry=False)

    def numbers(name: str) -> list[int]:
        return [int(v) if v == v else 0 for v in _floats(name)] if name in names else [0] * len(rows)

    def _floats(name: str) -> Floats:
        return rows.floats(names[name])

    texts = rows.texts(names["duiding_tekst"]) if "duiding_tekst" in names else [""] * len(rows)
    columns = [numbers(name) for name in (*_NEEDED, "duiding_verschil")]
    return {
        code: Voices(n, recognised, qualified, contradicted, differs == 1, text)
        for code, n, recognised, qualified, contradicted, differs, text in zip(
            rows.texts(names["buurtcode"]), *columns, texts
        )
    }
