"""What must be told of a cancel at once, as it waits in C++ and does not look."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import Qt


@contextlib.contextmanager
def at_cancel(feedback: QgsFeedback, act: Callable[[], None]) -> Iterator[None]:
    """Do something the moment that the user cancels, in the thread of the button.

    Who leaves first waits for an act that is under way, so that what it acts on still lives.
    """
    lock, left = threading.Lock(), []

    def told() -> None:
        with lock:
            if not left:
                act()

    feedback.canceled.connect(told, Qt.ConnectionType.DirectConnection)
    try:
        yield
    finally:
        feedback.canceled.disconnect(told)
        with lock:
            left.append(True)
