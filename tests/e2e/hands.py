"""Inside the window of QGIS: the mouse of the user in the map, in the results of Identify, in the menu Plugins."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTreeWidget
from qgis.utils import iface


def click_in(feature):
    """Click in an area on the map."""
    canvas = iface.mapCanvas()
    spot = canvas.getCoordinateTransform().transform(QgsPointXY(feature.geometry().pointOnSurface().asPoint()))
    press(canvas.viewport(), QPoint(int(spot.x()), int(spot.y())))


def offered(text):
    """The tree with the results of Identify, and the line with this text in it; None while it is not there."""
    for tree in iface.mainWindow().findChildren(QTreeWidget):
        for line in tree.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 1):
            return tree, line
    return None


def click_on(text):
    """Click on the line with this text."""
    tree, line = offered(text)
    above = line.parent()
    while above is not None:
        above.setExpanded(True)
        above = above.parent()
    tree.scrollToItem(line)
    press(tree.viewport(), tree.visualItemRect(line).center())


def press(widget, spot):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def submenu():
    """The menu of the plugin; None when it has none."""
    found = [a.menu() for a in iface.pluginMenu().actions() if a.menu() and a.text().replace("&", "") == "Leefbaar"]
    return found[0] if found else None


def menu():
    """The texts in it."""
    return [action.text() for action in submenu().actions()] if submenu() else []


def choose(name):
    next(action for action in submenu().actions() if action.objectName() == f"leefbaar_{name}").trigger()
