"""The map of the difference between two runs."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.assessment import NVT
from ..core.palette import GREY, SEQUENCE
from ..core.scenario import CHANGES, KNOWLEDGE, LESS, MORE, ONE_SIDE, OTHER, SAME
from ..core.wording import DOES_NOT_APPLY
from .common import escaped, keep_style, print_in_area, tip
from .symbols import hatched, not_applicable, plain, rules

#: Brown and blue differ for every eye; in grey brown is dark and blue is of a middle tone, and the sign stands in it.
_MORE, _LESS, _OTHER, _SAME = SEQUENCE[4], "#74a9cf", SEQUENCE[1], "#f4f4f2"

_WORDS = {
    MORE: "risico erbij (+)",
    LESS: "risico eraf (−)",
    OTHER: "andere mechanismen, zelfde aantal (=)",
    KNOWLEDGE: "alleen verandert wat bekend is",
    SAME: "ongewijzigd",
    ONE_SIDE: "staat in maar een van beide",
}


def style_difference(layer: QgsVectorLayer, name: str, code: str) -> None:
    """Six kinds of change, the difference in the count in the buurt, and a tip that says why.

    Parameters
    ----------
    name, code
        The columns with the name and the code of a row.
    """
    symbols = {
        MORE: plain(_MORE),
        LESS: plain(_LESS),
        OTHER: hatched(_OTHER, 135, 2.4, 0.3, "#7a4a12"),
        KNOWLEDGE: hatched(_SAME, 90, 1.8, 0.2, "#707070"),
        SAME: plain(_SAME),
        ONE_SIDE: hatched(GREY, 45),
    }
    concerned = f"(coalesce(\"klasse_1\", '') <> '{NVT}' OR coalesce(\"klasse_2\", '') <> '{NVT}')"
    items = [(f"\"wijziging\" = '{kind}' AND {concerned}", _WORDS[kind], symbols[kind]) for kind in CHANGES]
    nowhere = f"\"klasse_1\" = '{NVT}' AND \"klasse_2\" = '{NVT}'"
    items.append((nowhere, DOES_NOT_APPLY, not_applicable()))
    layer.setRenderer(rules(items))
    print_in_area(
        layer,
        f"CASE WHEN \"wijziging\" = '{OTHER}' THEN '=' WHEN \"verschil\" > 0 THEN '+' || to_string(\"verschil\") "
        "WHEN \"verschil\" < 0 THEN '−' || to_string(abs(\"verschil\")) ELSE '' END",
    )
    title = " ".join(escaped(f'"{one}"') for one in (name, code) if layer.fields().lookupField(one) >= 0)
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")' if name else f'"{code}"')
    layer.setMapTipTemplate(
        tip(
            f"<b>{title}</b><br>",
            f"<b>{escaped(chr(34) + 'tekst' + chr(34))}</b><br>{escaped(chr(34) + 'waarom' + chr(34))}",
            "<br><i>Een verschil tussen twee berekeningen, geen voorspelling.</i>",
        )
    )
    keep_style(layer)
