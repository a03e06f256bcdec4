"""What all gespreksbladen of a result share: their words, their legends, and letters of a size at which all fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..core.palette import shades
from ..core.results.result import Result
from ..core.sheet.classes import draw_classes
from ..core.sheet.drawing import fitting_size, usual_and_small
from ..core.sheet.sources import legend, letters
from ..core.sheet.table import CELLS, draw_key
from ..core.sheet.texts import disclaimer
from ..core.stacking import HIDDEN
from . import sheet as sheets
from .fonts import measure
from .logo import Logo
from .sheet_map import KEY

#: Sizes to try, in points, the largest first.
_SIZES = {
    "titel": (15, 13, 11, 9, 7.5, 6),
    "plaats": (8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4),
    "zinnen": (7.6, 7.2, 6.8, 6.4, 6, 5.6, 5.2, 4.8, 4.4, 4),
    "telling": (9, 8.2, 7.4, 6.6, 5.8, 5),
    "uitleg": (7.6, 7.2, 6.8, 6.4, 6, 5.5, 5),
    "gehoord": (8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5),
    "bronnen": (5.8, 5.4, 5, 4.6, 4.2, 3.8, 3.4, 3),
}
_BOXES = {
    "titel": sheets.TITLE, "plaats": sheets.WHERE, "telling": sheets.COUNT, "uitleg": sheets.WORDS,
    "gehoord": sheets.HEARD,
}  # fmt: skip


def sheet_of(
    result: Result,
    texts: Mapping[str, Sequence[str]],
    asked: Sequence[str],
    heading: str,
    logo: Logo | None,
) -> sheets.Sheet:
    """The sheet for a result.

    Parameters
    ----------
    texts
        The columns of `pages`.
    asked
        The questions on the back.
    heading
        The line in the corner; empty for the common one.
    """
    boxes = {**_BOXES, "zinnen": sheets.sentences_box(len(result.mechanisms)) or sheets.TABLE}
    fitted = {
        name: [
            fitting_size([one], *box[2:], _SIZES[name], measure, name in ("titel", "telling")) for one in texts[name]
        ]
        for name, box in boxes.items()
    }
    sizes = {name: usual_and_small(every) for name, every in fitted.items()}
    keys = f"Bronnen: {legend(letters(result)) or 'niet meegegeven'}"
    letters_of_keys = fitting_size([keys], *sheets.LETTERS[2:], _SIZES["bronnen"], measure)
    scenario = f"Scenario: {result.scenario}. " if result.scenario else ""
    return sheets.Sheet(
        noun=result.noun,
        nouns=result.nouns,
        classes=result.classes,
        mechanisms=result.mechanisms,
        cells={name: texts[name] for name in CELLS},
        letters=keys,
        letters_size=letters_of_keys,
        strip_key=draw_key(*sheets.STRIP_KEY[2:], result.noun, measure),
        key=draw_classes(
            result.classes,
            shades(len(result.classes)),
            *KEY[2:],
            measure,
            any(area.category == HIDDEN for area in result.areas),
        ),
        sizes=sizes,
        small=[
            " ".join(name for name, every in fitted.items() if every[page] < sizes[name].usual)
            for page in range(len(texts["titel"]))
        ],
        heard=any(area.heard for area in result.areas),
        questions=asked,
        heading=heading or f"Gespreksblad {result.noun}",
        footer=(disclaimer(result), f"{scenario}{result.sourced()}", result.origin),
        logo=logo,
    )
