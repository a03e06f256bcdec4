"""Inside the window of QGIS: what a picture of the docs is about, as a rectangle of it and the texts in that."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QPoint, QRect
from qgis.PyQt.QtGui import QTextCursor
from qgis.PyQt.QtWidgets import QCheckBox, QDockWidget, QLabel, QLineEdit, QScrollArea, QSplitter, QTextBrowser, QWidget

AIR = 20  # pixels below the last field


def _about(whole: QRect, texts: list[str]) -> dict[str, Any]:
    return {"cut": [whole.x(), whole.y(), whole.width(), whole.height()], "texts": [t for t in texts if t.strip()]}


def of_form(dialog: Any) -> dict[str, Any]:
    """The parameters and the help beside them, without the buttons below."""
    area = max(dialog.findChildren(QScrollArea), key=lambda a: a.width() * a.height() * a.isVisible())
    labels = [label for label in area.findChildren(QLabel) if label.isVisible() and label.text()]
    fields = [w for w in area.findChildren(QWidget) if isinstance(w, (QCheckBox, QLabel, QLineEdit)) and w.isVisible()]
    end = max(w.mapTo(dialog, QPoint(0, w.height())).y() for w in fields) + AIR
    frame = next(s for s in dialog.findChildren(QSplitter) if s.isVisible())
    end = min(end, frame.mapTo(dialog, QPoint(0, frame.height())).y())
    help_ = [b.toPlainText() for b in dialog.findChildren(QTextBrowser) if b.isVisible()]
    texts = [label.text() for label in labels] + [line for text in help_ for line in text.splitlines()]
    return _about(QRect(0, 0, dialog.width(), end), [dialog.windowTitle(), *texts])


def of_log(dialog: Any) -> dict[str, Any]:
    """What the algorithm says: below what it was given, above how long it took and what it gave."""
    log = dialog.findChild(QWidget, "txtLog")
    document = log.document()
    blocks = [document.findBlockByNumber(i) for i in range(document.blockCount())]
    given, gave = (i for i, block in enumerate(blocks) if block.text().startswith("{"))
    said = blocks[given + 2 : gave - 2]
    for block in (blocks[-1], said[0]):
        log.setTextCursor(QTextCursor(block))
        log.ensureCursorVisible()
    last = QTextCursor(said[-1])
    last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    top, bottom = log.cursorRect(QTextCursor(said[0])).top(), log.cursorRect(last).bottom()
    view = log.viewport()
    corner = view.mapTo(dialog, QPoint(0, max(0, top)))
    whole = QRect(corner.x(), corner.y(), view.width(), min(bottom, view.height()) - max(0, top) + 4)
    return _about(whole, [block.text() for block in said])


def of_map(iface: Any) -> dict[str, Any]:
    """The layers with their legend, and the map."""
    window = iface.mainWindow()
    dock, canvas = window.findChild(QDockWidget, "Layers"), iface.mapCanvas()
    places = (QRect(w.mapTo(window, QPoint(0, 0)), w.size()) for w in (dock, canvas))
    whole = next(places).united(next(places))
    model = iface.layerTreeView().model()

    def below(parent: QModelIndex) -> list[str]:
        rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
        return [text for row in rows for text in (str(row.data()), *below(row))]

    return _about(whole, below(QModelIndex()))
