"""Inside the window of QGIS: what every script there needs, its task, patience, pictures, and an end in any case.

A script reads its task from the JSON file LEEFBAAR_TASK and writes what it saw where the task says; the test judges.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QElapsedTimer, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

TASK: dict[str, Any] = json.loads(Path(os.environ["LEEFBAAR_TASK"]).read_text(encoding="utf-8"))
SEEN: dict[str, Any] = {"log": [], "errors": []}
after = QTimer.singleShot  # go on when the window has had time to draw
PATIENCE = 60  # seconds


def start(begin: Callable[[], None], ends: Callable[[], None] | None = None) -> None:
    """Begin when the window is there; after an error go to the end, which is to leave."""

    def failed(*error: Any) -> None:
        SEEN["errors"].append("".join(traceback.format_exception(*error)))
        if len(SEEN["errors"]) == 1:
            picture("fout")
            after(500, ends or leave)

    sys.excepthook = failed
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: SEEN["log"].append(f"{tag}: {text}"))
    after(1000, begin)


def until(what: str, condition: Callable[[], Any], then: Callable[[], None], looks: int = 1) -> None:
    """Go on as soon as something is so at so many looks in a row; when it does not come, fail in words."""
    seen_so = 0
    waited = QElapsedTimer()
    waited.start()

    def look() -> None:
        nonlocal seen_so
        seen_so = seen_so + 1 if condition() else 0
        if seen_so == looks:
            then()
        elif waited.hasExpired(PATIENCE * 1000):
            raise TimeoutError(f"after {PATIENCE} seconds still not: {what}")
        else:
            after(200, look)

    after(200, look)  # what was just asked of the window has begun by then


def drawn() -> bool:
    return not iface.mapCanvas().isDrawing()


def portrait(window: Any, name: str) -> None:
    """A dialog or window by itself."""
    window.grab().save(str(Path(TASK["pictures"], f"{name}.png")))


def picture(name: str) -> None:
    """The whole screen."""
    QApplication.processEvents()
    QApplication.primaryScreen().grabWindow(0).save(str(Path(TASK["pictures"], f"{name}.png")))


def leave() -> None:
    Path(TASK["seen"]).write_text(json.dumps(SEEN), encoding="utf-8")
    QgsProject.instance().clear()  # else QGIS asks what to do with temporary layers
    after(0, iface.actionExit().trigger)
