"""Layouts to files: PDF with text as text, PNG, and what failed in words."""

from __future__ import annotations

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout

from ..bridge.writing import quiet_gdal
from ..i18n import tr


def export(layout: QgsPrintLayout, pdf: str, png: str) -> list[str]:
    """Write the PDF (text as text) and the PNG (200 dpi) that are asked for; returns what failed, in words."""
    exporter = QgsLayoutExporter(layout)
    failed = []
    if pdf:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        settings.exportMetadata = True
        if exporter.exportToPdf(pdf, settings) != QgsLayoutExporter.ExportResult.Success:
            failed.append(_why(exporter, pdf))
    if png:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = 200
        settings.generateWorldFile = False
        with quiet_gdal():  # which cannot write the place on earth into a PNG, and says so
            outcome = exporter.exportToImage(png, settings)
        if outcome != QgsLayoutExporter.ExportResult.Success:
            failed.append(_why(exporter, png))
    return failed


def _why(exporter: QgsLayoutExporter, path: str) -> str:
    return tr("'{path}' could not be written: {why}. Is the file open elsewhere, is the folder writable?").format(
        path=path, why=exporter.errorMessage() or exporter.errorFile() or tr("unknown reason")
    )
