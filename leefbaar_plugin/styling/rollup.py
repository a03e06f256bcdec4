"""The map of the summary by wijk or municipality."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ..core.assessment import NVT
from ..core.palette import shades
from ..core.results.rollup_classes import share_labels
from ..core.stacking import HIDDEN, INSUFFICIENT
from ..core.wording import HELD_BACK
from .common import escaped, keep_style, print_in_area, tip
from .symbols import depends, held_back, insufficient, not_applicable, plain, rules


def style_rollup(
    layer: QgsVectorLayer, bounds: Sequence[int], many: str, nouns: str, table: Sequence[tuple[str, Sequence[str]]],
    published: bool = False,
) -> None:  # fmt: skip
    """Colours by the share of dwellings, the name and the share in the area, and a tip with the table.

    Parameters
    ----------
    many
        From how many mechanisms on, in words: `drie`.
    nouns
        What the rows are that were summed: `buurten` or `wijken`.
    table
        Rows of the tip: the class of the count, and its columns of buurten, dwellings and inhabitants.
    published
        Summed from a version for publication, in which some areas are not shown.
    """
    labels = share_labels(bounds)
    inside = f"van de woningen in {nouns} met {many} of meer mechanismen"
    items = [
        (f"\"klasse\" = '{label}'", f"{label} {inside}" if place == 0 else label, plain(color))
        for place, (label, color) in enumerate(zip(labels, shades(len(labels))))
    ]
    items += [
        (f"\"klasse\" = '{INSUFFICIENT}'", "te weinig bekend", insufficient()),
        *([(f"\"klasse\" = '{HIDDEN}'", HELD_BACK, held_back())] if published else []),
        (f"\"klasse\" = '{NVT}'", "niet van toepassing (geen woningen of inwoners)", not_applicable()),
        ('"onzeker" = 1', "klasse hangt af van wat onbekend is", depends()),
    ]
    layer.setRenderer(rules(items))
    layer.setDisplayExpression('coalesce("naam", "code")')
    # what is water only needs no name, and what is not shown has no share
    print_in_area(layer, f"CASE WHEN \"klasse\" = '{NVT}' THEN '' ELSE \"naam\" || '\\n' || {_shown(layer)} END")
    head = _row("th", "Mechanismen met risico", *(word.capitalize() for word in (nouns, "woningen", "inwoners")))
    lines = [_row("td", label, *map(_number, columns)) for label, columns in table]
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(_quoted('naam'))}</b> {escaped(_quoted('code'))}<br>{escaped(_quoted('tekst'))}",
            f'<table style="border-collapse:collapse;margin-top:6px">{head}{"".join(lines)}</table>',
            "<i>Een signaal, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )
    keep_style(layer)


def _shown(layer: QgsVectorLayer) -> str:
    """The share as it stands in the area: both ends where the class hangs on what is unknown."""
    least, most = (_quoted(name if layer.fields().lookupField(name) >= 0 else name[:10]) for name in _ENDS)
    return (
        f"CASE WHEN \"klasse\" = '{INSUFFICIENT}' THEN '?' WHEN \"klasse\" = '{HIDDEN}' THEN '' "
        f"WHEN \"onzeker\" = 1 THEN format_number({least}, 0) || '–' || format_number({most}, 0) || '%' "
        f"WHEN {least} > 0 AND {least} < 1 THEN '<1%' ELSE format_number({least}, 0) || '%' END"
    )


_ENDS = ("aandeel_min", "aandeel_max")


def _number(column: str) -> str:
    return escaped(f"coalesce(format_number({_quoted(column)}, 0, 'nl'), 'onbekend')")


def _row(cell: str, first: str, *others: str) -> str:
    """A row of a table; `first` is text of our own, `others` are to the right."""
    cells = "".join(f'<{cell} style="text-align:right;padding-left:12px">{text}</{cell}>' for text in others)
    return f'<tr><{cell} style="text-align:left">{first}</{cell}>{cells}</tr>'


def _quoted(name: str) -> str:
    return f'"{name}"'
