"""QGIS in another language, as a user sets it; and a language that is none, in which every text is in brackets."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QLocale

from leefbaar_plugin.core import language
from leefbaar_plugin.core.text import DUTCH, ENGLISH
from leefbaar_plugin.i18n import Catalogue
from tests.core.catalogues import SAME_WORDS, words

OPEN, CLOSE = "⟦", "⟧"


@contextlib.contextmanager
def spoken(locale: str) -> Iterator[list[str]]:
    """QGIS in this locale, with the catalogue of the plugin; gives the texts that it lacks.

    The locale is set as Options > General does it, and put back afterwards.
    """
    settings, before = QgsSettings(), QLocale()
    kept = {name: settings.value(name) for name in ("locale/overrideFlag", "locale/userLocale")}
    translate, lacking = language._translate, []

    def listen(text: str, n: int | None) -> str | None:
        told = translate(text, n)
        if told is None and set(words(text)) - SAME_WORDS:
            lacking.append(text)
        return told

    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", locale)
    QgsApplication.setLocale(QLocale(locale))
    catalogue = Catalogue()
    language.speak(listen, language._language)
    try:
        yield lacking
    finally:
        language.speak(translate, language._language)
        catalogue.unload()
        QgsApplication.setLocale(before)
        for name, value in kept.items():
            settings.remove(name) if value is None else settings.setValue(name, value)


@contextlib.contextmanager
def in_brackets() -> Iterator[None]:
    """A language in which every text is its source in brackets, also those that carry their own Dutch.

    What is asked for in Dutch, whoever reads it, is data and stays as it is.
    """

    def bracketed(text: str, asked: str) -> str:
        return wanted(text, asked) if asked == DUTCH else f"{OPEN}{text}{CLOSE}"

    wanted, translate, spoken_now = language.in_language, language._translate, language._language
    places = [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("leefbaar_plugin.") and getattr(module, "in_language", None) is wanted
        if not name.endswith(".text")
    ]
    for module in places:
        module.in_language = bracketed
    language.speak(lambda text, n: f"{OPEN}{text}{CLOSE}", lambda: ENGLISH)
    try:
        yield
    finally:
        language.speak(translate, spoken_now)
        for module in places:
            module.in_language = wanted


def outside_brackets(text: str) -> str:
    """What is left of a text without what stands in brackets."""
    while OPEN in text:
        shorter = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", text)
        if shorter == text:
            break
        text = shorter
    return text
