"""The language of the user, for what is said to people; data and pages are Dutch in every language.

Source strings are English. This room knows no QGIS: `i18n.py` tells it who translates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .text import DUTCH, ENGLISH, Language, Text, in_language

if TYPE_CHECKING:
    from typing import TypeAlias

#: Gives the translation of a source string, in the form that belongs to a count if there is one; None when it has none.
Translator: TypeAlias = Callable[[str, "int | None"], "str | None"]


def _unknown(text: str, n: int | None) -> str | None:
    return None


def _english() -> Language:
    return ENGLISH


_translate: Translator = _unknown
_language: Callable[[], Language] = _english


def speak(translate: Translator = _unknown, language: Callable[[], Language] = _english) -> None:
    """From now on, say everything through this translator; without one, in English as it stands in the source."""
    global _translate, _language
    _translate, _language = translate, language


def language() -> Language:
    """`nl` for who reads Dutch, else `en`."""
    return _language()


def tr(text: str) -> str:
    """The text in the language of the user. Called when it is shown, never at import."""
    if isinstance(text, Text):
        return in_language(text, language())
    return _translate(text, None) or text


def word_for(key: str, words: Mapping[str, Text]) -> str:
    """What a word of data or of a server is called in the language of the user; one without words as it stands."""
    text = words.get(key, key)
    return tr(text)


def trn(one: str, many: str, n: int, **values: Any) -> str:
    """A sentence with a count in it, in the form and the notation of the user's language.

    Parameters
    ----------
    one, many
        The sentence for one and for any other count; `{n}` stands for the count, other names for `values`.

    Examples
    --------
    >>> trn("{n} row of {layer} is read.", "{n} rows of {layer} are read.", 14565, layer="buurten")
    '14,565 rows of buurten are read.'
    """
    form = _translate(many, n) or (one if n == 1 else many)
    return form.format(n=number(n), **values)


def some(items: Sequence[object], most: int = 5) -> str:
    """The first few items of a list and how many more there are, for a message: `a, b and 12 more`."""
    shown = ", ".join(str(item) for item in items[:most])
    left = len(items) - most
    return shown if left <= 0 else tr("{shown} and {n} more").format(shown=shown, n=number(left))


def number(value: float, decimals: int | None = None) -> str:
    """A number for people: `14.565` or `2,5` in Dutch, `14,565` or `2.5` in English. Never for years or codes.

    Parameters
    ----------
    decimals
        How many; None for as many as the number has.
    """
    told = f"{value:,}".removesuffix(".0") if decimals is None else f"{value:,.{decimals}f}"
    return told.translate(_SWAPPED) if language() == DUTCH else told


_SWAPPED = str.maketrans(",.", ".,")
