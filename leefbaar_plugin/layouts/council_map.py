"""The council map: one A4 page, landscape, that a reader without QGIS can understand and trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QTextDocument

from ..bridge.writing import quiet_gdal
from ..i18n import tr

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_WIDTH, _HEIGHT, _EDGE = 297.0, 210.0, 8.0
_PANEL = 206.0  # where the right-hand panel starts
_SIZES = (8.2, 7.8, 7.4, 7.0, 6.6, 6.2, 5.8, 5.4, 5.0)  # of the paragraph, in points
_MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class Texts:
    """The words on the map; all in Dutch, plain text."""

    title: str
    subtitle: str
    paragraph: str
    note: str
    reference: str  # peildatum and sources
    margin: str  # the trail
    noun: str = "buurt"  # what an area is


def build(
    project: QgsProject,
    name: str,
    risk: QgsVectorLayer,
    borders: QgsVectorLayer,
    extent: QgsRectangle,
    texts: Texts,
    only_these: bool,
) -> QgsPrintLayout:
    """Make the layout in a project; the caller adds it to the project's layout manager.

    Parameters
    ----------
    only_these
        The map keeps to these two layers, whatever else is in the project. A project that holds nothing else needs
        it not, and then has no paths of this machine in its layout.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)

    _label(layout, "titel", texts.title, (_EDGE, 6, _WIDTH - 2 * _EDGE, 9), 17, bold=True)
    _label(layout, "ondertitel", texts.subtitle, (_EDGE, 15.5, _WIDTH - 2 * _EDGE, 6), 9.5)
    page_map = _map(layout, [borders, risk], extent, only_these)
    _legend(layout, page_map, risk, borders, texts.noun)
    _label(layout, "toelichting_kop", "Wat deze kaart laat zien", (_PANEL, 104, 83, 5), 9.5, bold=True)
    words = f"{texts.paragraph}\n\n{texts.note}"
    _label(layout, "toelichting", words, (_PANEL, 110, 83, 66), _fitting(words, 83, 66))
    _scale_bar(layout, page_map)
    _label(layout, "bron", texts.reference, (_EDGE, 190.5, _WIDTH - 2 * _EDGE, 8), 7)
    _label(layout, "herkomst", texts.margin, (_EDGE, 199, _WIDTH - 2 * _EDGE, 7), 5.5, color="#555555")
    return layout


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


def _format(size: float, bold: bool = False, color: str = "#111111") -> QgsTextFormat:
    text = QgsTextFormat()
    font = QFont()
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    return text


def _fitting(text: str, width: float, height: float) -> float:
    """The size in points at which a text fits in a box in mm: what is cut off would be the note, at its end.

    Measured at forty dots to the mm, with a line to spare, as QGIS sets lines a little wider than Qt.
    """
    dots = 40
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setPlainText(text)
    document.setTextWidth(width * dots)
    for size in _SIZES:
        font = QFont()
        font.setPixelSize(round(size * _MM_PER_POINT * dots))
        document.setDefaultFont(font)
        if document.size().height() <= height * dots - 1.5 * font.pixelSize():
            break
    return size


def _place(item: QgsLayoutItem, name: str, box: Sequence[float]) -> None:
    x, y, width, height = box
    item.setId(name)
    item.attemptMove(QgsLayoutPoint(x, y, _MM))
    item.attemptResize(QgsLayoutSize(width, height, _MM))


def _label(
    layout: QgsPrintLayout,
    name: str,
    text: str,
    box: Sequence[float],
    size: float,
    bold: bool = False,
    color: str = "#111111",
) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setText(text.replace("[%", "[[%'%'%]"))  # a value from a table is never an expression
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(_format(size, bold, color))
    else:
        item.setFont(_format(size, bold, color).toQFont())
        item.setFontColor(QColor(color))
    item.setHAlign(Qt.AlignmentFlag.AlignLeft)
    layout.addLayoutItem(item)
    _place(item, name, box)


def _map(
    layout: QgsPrintLayout, layers: Sequence[QgsVectorLayer], extent: QgsRectangle, only_these: bool
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    box = (_EDGE, 23, _PANEL - _EDGE - 4, 165)
    _place(item, "kaart", box)
    item.setCrs(layers[0].crs())
    if only_these:
        item.setLayers(list(layers))
        item.setKeepLayerSet(True)
    room = QgsRectangle(extent)
    room.scale(1.06)
    item.setExtent(room)  # changes the shape of the item, which is then put back
    _place(item, "kaart", box)
    item.zoomToExtent(room)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#888888"))
    item.setBackgroundColor(QColor("#f4f7fa"))
    return item


def _legend(
    layout: QgsPrintLayout, page_map: QgsLayoutItemMap, risk: QgsVectorLayer, borders: QgsVectorLayer, noun: str
) -> None:
    item = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setAutoUpdateModel(False)
    root: QgsLayerTree = item.model().rootGroup()
    root.clear()
    counts: QgsLayerTreeLayer = root.addLayer(risk)
    counts.setCustomProperty(
        "legend/title-label", f"Aantal mechanismen waarop de {noun} risico loopt\n(het getal in de {noun})"
    )
    lines: QgsLayerTreeLayer = root.addLayer(borders)
    lines.setCustomProperty("legend/title-label", "Grenzen")
    item.setTitle("Legenda")
    for style, size, bold in (
        (QgsLegendStyle.Style.Title, 10, True),
        (QgsLegendStyle.Style.Subgroup, 8, True),
        (QgsLegendStyle.Style.SymbolLabel, 7.5, False),
    ):
        text = _format(size, bold)
        wanted = item.style(style)
        wanted.setTextFormat(text) if hasattr(wanted, "setTextFormat") else wanted.setFont(text.toQFont())
        item.setStyle(style, wanted)
    item.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 1.3)
    item.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.0)
    item.setBoxSpace(0)
    item.setWrapString("\n")
    item.setSymbolHeight(3.4)
    item.setSymbolWidth(6)
    item.setResizeToContents(True)
    _place(item, "legenda", (_PANEL, 23, 83, 82))
    item.updateLegend()
    item.adjustBoxSize()


def _scale_bar(layout: QgsPrintLayout, page_map: QgsLayoutItemMap) -> None:
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setStyle("Line Ticks Up")
    item.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setTextFormat(_format(7))
    item.setUnitLabel("km")
    _place(item, "schaalbalk", (_PANEL, 178, 60, 10))
