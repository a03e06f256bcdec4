"""The catalogue of the user's language, from Qt; all texts go through `tr` and `trn`, which know no QGIS."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .core.language import language, number, speak, tr, trn, word_for
from .core.text import DUTCH, ENGLISH
from .paths import RESOURCES

__all__ = ["CONTEXT", "Catalogue", "language", "number", "tr", "trn", "word_for"]

CONTEXT = "Leefbaar"


def _translated(text: str, n: int | None) -> str | None:
    told = QCoreApplication.translate(CONTEXT, text, "", -1 if n is None else n)
    return None if told == text else told


def _of_qgis() -> str:
    return DUTCH if QgsApplication.locale()[:2] == DUTCH else ENGLISH


speak(_translated, _of_qgis)


class Catalogue:
    """What is loaded for the user's language while the plugin is; nothing for English, the language of the source."""

    def __init__(self) -> None:
        self._translator = QTranslator()
        if self._translator.load(str(RESOURCES / "i18n" / f"leefbaar_{language()}.qm")):
            QCoreApplication.installTranslator(self._translator)

    def unload(self) -> None:
        QCoreApplication.removeTranslator(self._translator)
