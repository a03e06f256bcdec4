"""An atlas to PDF: one file with all pages, or a file per area; what is cancelled or fails leaves nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsFeedback, QgsLayoutExporter, QgsPrintLayout

from ..bridge.scratch import scratch
from ..bridge.stop import Problem, check
from ..compat import export_error
from .export import not_written


def settings(dpi: float) -> QgsLayoutExporter.PdfExportSettings:
    """Text as text, pictures as vectors."""
    made = QgsLayoutExporter.PdfExportSettings()
    made.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    made.exportMetadata = True
    made.forceVectorOutput = True  # or the drawings are images
    made.dpi = dpi
    return made


def export_all(layout: QgsPrintLayout, path: str, dpi: float, feedback: QgsFeedback) -> None:
    """All sheets in one file."""
    outcome, why = QgsLayoutExporter.exportToPdf(layout.atlas(), path, settings(dpi), feedback)
    check(feedback)
    _require(outcome, why, path)


def export_each(
    layout: QgsPrintLayout, folder: str, dpi: float, feedback: QgsFeedback,
    finish: Callable[[str], None] = lambda path: None,
) -> list[str]:  # fmt: skip
    """A file per area, named by the atlas; gives their paths. Other files in the folder are left alone.

    Parameters
    ----------
    finish
        Called with the path of each file, before it is put in the folder.
    """
    parent = Path(folder).absolute().parent
    atlas = layout.atlas()
    with scratch(parent) as fresh:
        made = []
        atlas.beginRender()
        try:
            for _ in range(atlas.count()):
                check(feedback)
                atlas.next()
                path = str(fresh / f"{atlas.currentFilename()}.pdf")
                exporter = QgsLayoutExporter(layout)
                _require(exporter.exportToPdf(path, settings(dpi)), export_error(exporter), path)
                finish(path)
                made.append(path)
                feedback.setProgress(100 * len(made) / atlas.count())
        finally:
            atlas.endRender()
        check(feedback)
        Path(folder).mkdir(exist_ok=True)
        return [shutil.move(path, str(Path(folder) / Path(path).name)) for path in made]


def _require(outcome: QgsLayoutExporter.ExportResult, why: str, path: str) -> None:
    if outcome != QgsLayoutExporter.ExportResult.Success:
        raise Problem(not_written(path, why))
