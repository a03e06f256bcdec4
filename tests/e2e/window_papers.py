"""Inside the window of QGIS: layouts are opened in the designer and paged through, and the form of a buurt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inside import until
from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

AREAS = "Buurten om over te praten"


class Papers:
    """A walk through what was made; what was seen goes into `seen`, and at its end `done` is called."""

    def __init__(self, seen: dict[str, Any], portrait: Callable[[Any, str], None], done: Callable[[], None]):
        self._seen, self._portrait, self._done = seen, portrait, done
        self._layouts: list[QgsPrintLayout] = list(QgsProject.instance().layoutManager().printLayouts())
        self._open: Any = None

    def begin(self):
        if not self._layouts:
            self._form()
            return
        layout = self._layouts.pop(0)
        self._open = iface.openLayoutDesigner(layout)
        self._open.window().resize(1500, 950)
        seen = self._seen["papers"][layout.name()] = {"sheets": [], "layers": _layers(layout)}
        if layout.atlas().enabled():
            self._open.setAtlasPreviewEnabled(True)
            seen["count"] = layout.atlas().count()
        self._when_drawn(layout, seen)

    def _when_drawn(self, layout: QgsPrintLayout, seen: dict[str, Any]):
        maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
        until(
            "the sheet is drawn",
            lambda: not any(item.isDrawing() for item in maps),
            lambda: self._page(layout, seen),
            looks=4,
        )

    def _page(self, layout: QgsPrintLayout, seen: dict[str, Any]):
        seen["sheets"].append(layout.itemById("titel").currentText())
        self._portrait(self._open.window(), f"ontwerp-{layout.name()}-{len(seen['sheets'])}")
        if layout.atlas().enabled() and len(seen["sheets"]) < seen["count"]:
            layout.atlas().next()
            self._when_drawn(layout, seen)
            return
        self._open.close()
        self.begin()

    def _form(self):
        """The form of a buurt, with the voices in it."""
        found = QgsProject.instance().mapLayersByName(AREAS)
        if not found:
            self._done()
            return
        self._open = iface.getFeatureForm(found[0], next(found[0].getFeatures()))
        self._open.show()
        until("the form is there", self._open.isVisible, self._close_form, looks=3)

    def _close_form(self):
        kinds = {child.metaObject().className() for child in self._open.findChildren(QWidget)}
        self._seen["form"] = sorted(kind for kind in kinds if "RelationEditor" in kind)
        self._portrait(self._open, "formulier")
        self._open.close()
        self._done()


def _layers(layout: QgsPrintLayout) -> list[str]:
    """What the maps of a layout show, of what can be read."""
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    return sorted({layer.name() for item in maps for layer in item.layers() if layer.isValid()})
