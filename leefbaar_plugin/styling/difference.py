"""The maps of the difference between two runs."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer

from ..core.assessment import NVT
from ..core.evidence.changes.kinds import GONE, NEW
from ..core.evidence.changes.per_area import BOTH_WAYS
from ..core.palette import FEWER, GREY, MORE_FILL, OTHERWISE, QUIET_FILL, WARM_HATCH
from ..core.results.scenario import KNOWLEDGE, LESS, MORE, ONE_SIDE, OTHER, SAME
from ..core.wording import DOES_NOT_APPLY
from .common import escaped, keep_style, print_in_area, reasons, tip
from .symbols import hatched, not_applicable, plain, rules

#: What may be read in each legend, in the order of the symbols.
_LAST = {
    KNOWLEDGE: "alleen verandert wat bekend is",
    SAME: "ongewijzigd",
    ONE_SIDE: "staat in maar een van beide",
}
_BY_COUNT = {
    MORE: "risico erbij (+)", LESS: "risico eraf (−)", OTHER: "andere mechanismen, zelfde aantal (=)", **_LAST,
}  # fmt: skip
_BY_CHANGE = {
    NEW: "nieuw risico (+)", GONE: "risico vervallen (−)", BOTH_WAYS: "nieuw en vervallen (+ −)",
    **_LAST, KNOWLEDGE: "alleen verandert wat bekend is (?)",
}  # fmt: skip


def style_difference(layer: QgsVectorLayer, name: str, code: str) -> None:
    """Six kinds of change, the difference in the count in the buurt, and a tip that says why.

    Parameters
    ----------
    name, code
        The columns with the name and the code of a row.
    """
    printed = (
        f"CASE WHEN \"wijziging\" = '{OTHER}' THEN '=' WHEN \"verschil\" > 0 THEN '+' || to_string(\"verschil\") "
        "WHEN \"verschil\" < 0 THEN '−' || to_string(abs(\"verschil\")) ELSE '' END"
    )
    _style(layer, _BY_COUNT, printed, name, code)


def style_changes(layer: QgsVectorLayer, new: str, gone: str, name: str, code: str) -> None:
    """Six kinds of change, how many mechanisms came and went in the buurt, and a tip with what each comes from.

    Parameters
    ----------
    new, gone
        The columns with the number of new risks and of those that went.
    name, code
        The columns with the name and the code of a row.
    """
    came = f"CASE WHEN \"{new}\" > 0 THEN '+' || to_string(\"{new}\") ELSE '' END"
    went = f"CASE WHEN \"{gone}\" > 0 THEN '−' || to_string(\"{gone}\") ELSE '' END"
    printed = f"CASE WHEN \"wijziging\" = '{KNOWLEDGE}' THEN '?' ELSE trim({came} || ' ' || {went}) END"
    _style(layer, _BY_CHANGE, printed, name, code)


def _style(layer: QgsVectorLayer, words: Mapping[str, str], printed: str, name: str, code: str) -> None:
    """The style of a layer with the columns wijziging, klasse_1, klasse_2, tekst and waarom."""
    symbols = (
        plain(MORE_FILL),
        plain(FEWER),
        hatched(OTHERWISE, 135, 2.4, 0.3, WARM_HATCH),
        hatched(QUIET_FILL, 90, 1.8, 0.2, "#707070"),
        plain(QUIET_FILL),
        hatched(GREY, 45),
    )
    concerned = f"(coalesce(\"klasse_1\", '') <> '{NVT}' OR coalesce(\"klasse_2\", '') <> '{NVT}')"
    items = [
        (f"\"wijziging\" = '{kind}' AND {concerned}", label, symbol)
        for (kind, label), symbol in zip(words.items(), symbols)
    ]
    nowhere = f"\"klasse_1\" = '{NVT}' AND \"klasse_2\" = '{NVT}'"
    items.append((nowhere, DOES_NOT_APPLY, not_applicable()))
    layer.setRenderer(rules(items))
    print_in_area(layer, printed)
    title = " ".join(escaped(f'"{one}"') for one in (name, code) if layer.fields().lookupField(one) >= 0)
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")' if name else f'"{code}"')
    layer.setMapTipTemplate(
        tip(
            f"<b>{title}</b><br>",
            f"<b>{escaped(chr(34) + 'tekst' + chr(34))}</b><br>{escaped(reasons(chr(34) + 'waarom' + chr(34)))}",
            "<br><i>Een verschil tussen twee analyses, geen voorspelling.</i>",
        )
    )
    keep_style(layer)
