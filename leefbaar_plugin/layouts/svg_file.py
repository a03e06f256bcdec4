"""Layouts as SVG in which hatches are hatches and the map stays in its frame.

QGIS draws SVG by way of Qt, which knows neither textures nor clipping: a hatch would be lost, and with it what is
unknown, and the map would run on under the legend. So each hatch is drawn as a colour of its own, which is then
replaced by a pattern, and the parts of the map get the frame as their clip.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsLinePatternFillSymbolLayer,
    QgsPrintLayout,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..bridge.scratch import scratch

_FALLBACK = "Arial, Helvetica, sans-serif"


class _Hatch(NamedTuple):
    angle: float
    distance: float  # mm, as the width
    width: float
    color: str


def export_svg(
    exporter: QgsLayoutExporter, layout: QgsPrintLayout, path: str, dpi: int
) -> QgsLayoutExporter.ExportResult:
    """Write the first page of the layout of an exporter, text as text.

    QGIS would write the other pages beside it, to files that nobody asked for: they stay behind.

    The project of the layout is our own: its layers are styled otherwise for a moment.
    """
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.exportMetadata = True
    settings.exportAsLayers = True
    settings.dpi = dpi
    with scratch() as folder:
        first = folder / "kaart.svg"
        with _told_apart(layout) as hatches:
            done = exporter.exportToSvg(str(first), settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            return done
        document = QDomDocument()
        document.setContent(first.read_text(encoding="utf-8"))
    _finish(document, layout, hatches, dpi / 25.4)
    try:
        with Path(path).open("w", encoding="utf-8", newline="\n") as file:
            file.write(document.toString(0))
    except OSError:
        return QgsLayoutExporter.ExportResult.FileError
    return done


@contextlib.contextmanager
def _told_apart(layout: QgsPrintLayout) -> Iterator[dict[str, _Hatch]]:
    """Give each hatch a colour that nothing else has; gives the hatches by that colour, and puts all back."""
    hatches: dict[str, _Hatch] = {}
    layers = [one for one in layout.project().mapLayers().values() if isinstance(one, QgsVectorLayer)]
    styles = [(layer, layer.renderer().clone()) for layer in layers]
    shapes = [(item, item.symbol().clone()) for item in layout.items() if isinstance(item, QgsLayoutItemShape)]
    try:
        for layer, kept in styles:
            renderer = kept.clone()
            for symbol in renderer.symbols(QgsRenderContext()):
                _replace(symbol, hatches)
            layer.setRenderer(renderer)
        for item, kept in shapes:
            symbol = kept.clone()
            _replace(symbol, hatches)
            item.setSymbol(symbol)
        yield hatches
    finally:
        for layer, kept in styles:
            layer.setRenderer(kept)
        for item, kept in shapes:
            item.setSymbol(kept)


def _replace(symbol: QgsSymbol, hatches: dict[str, _Hatch]) -> None:
    for place in range(symbol.symbolLayerCount()):
        layer = symbol.symbolLayer(place)
        if not isinstance(layer, QgsLinePatternFillSymbolLayer):
            continue
        hatch = _Hatch(layer.lineAngle(), layer.distance(), layer.lineWidth(), layer.color().name())
        known = {told: color for color, told in hatches.items()}
        color = known.get(hatch, f"#0102{len(hatches):02x}")
        hatches[color] = hatch
        flat = QgsSimpleFillSymbolLayer(QColor(color))
        flat.setStrokeStyle(Qt.PenStyle.NoPen)
        flat.setRenderingPass(layer.renderingPass())
        symbol.changeSymbolLayer(place, flat)


def _finish(document: QDomDocument, layout: QgsPrintLayout, hatches: dict[str, _Hatch], per_mm: float) -> None:
    root = document.documentElement()
    root.removeAttribute("baseProfile")  # of which patterns and clips are no part
    root.setAttribute("version", "1.1")
    defs = document.createElement("defs")
    root.insertBefore(defs, root.firstChild())
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    for item in maps:
        box = item.mapRectToScene(item.rect())
        clip = _child(defs, "clipPath", {"id": f"frame-{item.id()}"})
        sides = zip(("x", "y", "width", "height"), (box.x(), box.y(), box.width(), box.height()))
        _child(clip, "rect", {name: f"{value * per_mm:.3f}" for name, value in sides})
    for element in (*_all(root, "g"), *_all(root, "text")):
        if element.hasAttribute("font-family"):
            element.setAttribute("font-family", f"{element.attribute('font-family')}, {_FALLBACK}")
    for element in _all(root, "g"):
        part = element.attribute("inkscape:label")
        for item in maps:
            if part.startswith(f"{item.id()}: ") and part != f"{item.id()}: Frame":
                element.setAttribute("clip-path", f"url(#frame-{item.id()})")
        hatch = hatches.get(element.attribute("fill"))
        if hatch is not None:
            element.setAttribute("fill", f"url(#{_pattern(defs, element, hatch, per_mm)})")


def _pattern(defs: QDomElement, element: QDomElement, hatch: _Hatch, per_mm: float) -> str:
    """The id of the pattern of a hatch, in the units of the element that it fills; made once."""
    scale = _scale(element.attribute("transform"))
    color = hatch.color.lstrip("#")
    name = f"hatch-{color}-{hatch.angle:g}-{hatch.distance:g}-{hatch.width:g}-{scale:.2f}".replace(".", "_")
    if name in [one.attribute("id") for one in _all(defs, "pattern")]:
        return name
    step, width = (f"{size * per_mm / scale:.4f}" for size in (hatch.distance, hatch.width))
    pattern = _child(
        defs, "pattern",
        {"id": name, "patternUnits": "userSpaceOnUse", "width": step, "height": step,
         "patternTransform": f"rotate({-hatch.angle:g})"},
    )  # fmt: skip
    middle = f"{hatch.distance * per_mm / scale / 2:.4f}"
    _child(
        pattern, "line",
        {"x1": "0", "y1": middle, "x2": step, "y2": middle, "stroke": hatch.color, "stroke-width": width},
    )  # fmt: skip
    return name


def _scale(transform: str) -> float:
    """How much `matrix(a,b,c,d,e,f)` enlarges."""
    first = transform.removeprefix("matrix(").split(",")[0]
    return float(first) if first else 1.0


def _all(parent: QDomElement, tag: str) -> list[QDomElement]:
    found = parent.elementsByTagName(tag)
    return [found.at(i).toElement() for i in range(found.count())]


def _child(parent: QDomElement, tag: str, attributes: dict[str, str]) -> QDomElement:
    element = parent.ownerDocument().createElement(tag)
    for name, value in attributes.items():
        element.setAttribute(name, value)
    parent.appendChild(element)
    return element
