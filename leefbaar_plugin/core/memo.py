"""What was found before is not sought again: by a key that holds all that the outcome hangs on."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Found = TypeVar("_Found")

#: More than any analysis asks for; when figures change with each draw, what was not asked for longest makes room.
_MOST = 256


class Memo:
    """Outcomes by their key; those that were asked for last are kept, and nobody can write in their arrays."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Any] = {}

    def once(self, key: tuple[Any, ...], make: Callable[[], _Found]) -> _Found:
        """What `make` gives, made once for each key."""
        if key in self._found:
            found = self._found.pop(key)  # and back again, as the last that was asked for
        else:
            found = make()
            for array in found if isinstance(found, tuple) else (found,):
                if isinstance(array, np.ndarray):
                    array.flags.writeable = False
            if len(self._found) >= _MOST:
                del self._found[next(iter(self._found))]
        self._found[key] = found
        return found


def fingerprint(*arrays: NDArray[Any]) -> bytes:
    """The same for arrays of the same kind and shape with the same values, for a key."""
    told = sha256()  # processors have instructions for it
    for array in arrays:
        if array.dtype.hasobject:
            raise TypeError("the bytes of objects are their places in memory")
        told.update(f"{array.dtype.str}{array.shape}".encode())
        told.update(np.ascontiguousarray(array).data)
    return told.digest()
