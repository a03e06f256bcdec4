"""All gespreksbladen of a result as columns of text: one row per area, from which the atlas prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..results.result import Result
from .background import backgrounds
from .drawing import Measure
from .score_chart import draw_scores, score_sentence, scores
from .sources import letters
from .table import CELLS, Paper, cells, draw_table
from .texts import count_sentence, explanation, file_names, heard, sentences, where

IDENTITY = ("buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam")
#: Columns beside those of identity; then those of the table, with a line per mechanism.
TEXTS = ("bladnaam", "bestand", "titel", "plaats", "telling", "uitleg", "zinnen", "score", "gehoord")
DRAWINGS = ("svg_mechanismen", "svg_score")


def pages(
    result: Result, rows: Sequence[int], family: str, measure: Measure, table_height: float,
    chart: tuple[float, float], tick: Callable[[int], None] = lambda i: None,
) -> Mapping[str, list[str]]:  # fmt: skip
    """The columns for some areas of a result, each read against all of its municipality.

    Parameters
    ----------
    family, measure
        The font of the drawings, and how wide its texts are.
    table_height, chart
        Room for the table of mechanisms, and for the chart of the score (width, height), in mm.
    tick
        Called with the number of each row.
    """
    paper = Paper(family, backgrounds(result), letters(result))
    known = scores(result)
    areas = [result.areas[row] for row in rows]
    out: dict[str, list[str]] = {name: [] for name in (*IDENTITY, *TEXTS, *CELLS, *DRAWINGS)}
    for number, (area, file) in enumerate(zip(areas, file_names(areas))):
        tick(number)
        told = {
            "buurtcode": area.code, "buurtnaam": area.name, "wijkcode": area.wijk_code, "wijknaam": area.wijk,
            "gemeentecode": area.gemeente_code, "gemeentenaam": area.gemeente,
            "bladnaam": f"{area.code} {area.name}".strip(), "bestand": file, "titel": area.title,
            "plaats": where(area, result.noun), "telling": count_sentence(area, result.noun),
            "uitleg": explanation(area, result.mechanisms), "gehoord": heard(area, result.mechanisms, result.noun),
            "zinnen": sentences(area, result.mechanisms), "score": score_sentence(area, known, result.noun),
            **{name: "\n".join(lines) for name, lines in cells(area, result.mechanisms, paper).items()},
            "svg_mechanismen": draw_table(area, result.mechanisms, table_height, paper),
            "svg_score": draw_scores(area, known, *chart, result.noun, family, measure),
        }  # fmt: skip
        for name, text in told.items():
            out[name].append(text)
    return out
