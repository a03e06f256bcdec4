"""Names as they are compared: of fields, streets, municipalities."""

from __future__ import annotations

import unicodedata

#: Signs that change the meaning of a name: `2035+`, `>2030`.
_SIGNS = str.maketrans({"+": "plus", ">": "na", "≥": "vanaf", "<": "voor", "≤": "tm"})


def plain(text: str) -> str:
    """A name for comparing: lower case, without accents, blanks and other signs."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.translate(_SIGNS)) if not unicodedata.combining(c))
    return "".join(c for c in bare.casefold() if c.isalnum())
