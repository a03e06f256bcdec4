"""The documentation, in the browser of the user."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..paths import help_url


def open_documentation() -> None:
    QDesktopServices.openUrl(QUrl(help_url()))
