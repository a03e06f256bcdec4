"""What was found before is not sought again: by a key that holds all that the outcome hangs on."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Found = TypeVar("_Found")

#: More than any analysis asks for; when figures change with each draw, the oldest outcomes make room.
_MOST = 256


class Memo:
    """Outcomes by their key; the newest are kept."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Any] = {}

    def once(self, key: tuple[Any, ...], make: Callable[[], _Found]) -> _Found:
        """What `make` gives, made once for each key."""
        if key not in self._found:
            found = make()
            if len(self._found) >= _MOST:
                del self._found[next(iter(self._found))]
            self._found[key] = found
        return self._found[key]


def fingerprint(*arrays: NDArray[Any]) -> bytes:
    """The same for arrays with the same values, for a key."""
    told = blake2b(digest_size=16)
    for array in arrays:
        told.update(np.ascontiguousarray(array).data)
    return told.digest()
