"""How whoever runs a long reckoning knows how far it is, and can stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

#: Turns 0…n − 1, watched; `range` where nobody does.
Watch = Callable[[int], Iterable[int]]
