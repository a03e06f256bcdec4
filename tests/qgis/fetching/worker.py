"""Work in a thread of Qt."""

from __future__ import annotations

from qgis.PyQt.QtCore import QThread

from leefbaar_plugin.bridge.stop import Problem


class Worker(QThread):
    """Work in a thread of Qt, as Processing does it."""

    def __init__(self, work):
        super().__init__()
        self.work, self.got = work, None

    def run(self):
        try:
            self.got = self.work()
        except Problem as problem:
            self.got = str(problem)

    def ended(self):
        self.start()
        assert self.wait(20_000)
        return self.got
