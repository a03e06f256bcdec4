"""Translation: English source strings, looked up when they are shown, never at import."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .core.text import DUTCH, ENGLISH, Text
from .paths import RESOURCES

CONTEXT = "Leefbaar"


def tr(text: str) -> str:
    """The text in the language of the user."""
    if isinstance(text, Text) and language() == DUTCH:
        return text.nl
    return QCoreApplication.translate(CONTEXT, text)


def language() -> str:
    """`nl` for who reads Dutch, else `en`."""
    return DUTCH if QgsApplication.locale()[:2] == DUTCH else ENGLISH


def install_translator() -> QTranslator | None:
    """Load the catalogue of the user's language; the caller keeps it. None when there is no catalogue."""
    translator = QTranslator()
    language = QgsApplication.locale()[:2]
    if not translator.load(str(RESOURCES / "i18n" / f"leefbaar_{language}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
