"""Layouts to files: PDF and SVG with text as text, PNG, and what failed in words."""

from __future__ import annotations

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout

from ..bridge.output.writing import quiet_gdal
from ..compat import export_error
from ..i18n import tr
from .svg_file import export_svg

RESOLUTION = 200


def export(layout: QgsPrintLayout, pdf: str, png: str, svg: str = "", dpi: int = RESOLUTION) -> list[str]:
    """Write the PDF and SVG (text as text) and the PNG that are asked for; returns what failed, in words.

    A PDF holds all pages of a template of one's own, a picture the first.
    """
    exporter = QgsLayoutExporter(layout)
    done = QgsLayoutExporter.ExportResult.Success
    failed = []
    if pdf:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        settings.exportMetadata = True
        settings.dpi = dpi
        if exporter.exportToPdf(pdf, settings) != done:
            failed.append(_why(exporter, pdf))
    if png:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = dpi
        settings.generateWorldFile = False
        settings.pages = [0]  # or QGIS writes a file per page, to names that nobody asked for
        with quiet_gdal():  # which cannot write the place on earth into a PNG, and says so
            outcome = exporter.exportToImage(png, settings)
        if outcome != done:
            failed.append(_why(exporter, png))
    if svg and export_svg(exporter, layout, svg, dpi) != done:
        failed.append(_why(exporter, svg))
    return failed


def _why(exporter: QgsLayoutExporter, path: str) -> str:
    return not_written(path, export_error(exporter))


def not_written(path: str, why: str) -> str:
    return tr("'{path}' could not be written: {why}. Is the file open elsewhere, is the folder writable?").format(
        path=path, why=why or tr("unknown reason")
    )
