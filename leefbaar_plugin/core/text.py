"""What a declaration says in two languages: a mechanism is one file, its Dutch included."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

ENGLISH, DUTCH = "en", "nl"

Language: TypeAlias = str


class Text(str):
    """English, as all source strings are, that knows its Dutch.

    Examples
    --------
    `Text("Tipping zone", "Omslagzone")` is the string `Tipping zone`.
    """

    nl: str

    def __new__(cls, en: str, nl: str) -> Text:
        text = super().__new__(cls, en)
        text.nl = nl
        return text


def in_language(text: str, language: Language) -> str:
    """The text in a language; English where it has no other."""
    return text.nl if language == DUTCH and isinstance(text, Text) else str(text)
