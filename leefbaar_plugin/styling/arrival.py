"""What is done as soon as a layer of a run has arrived in the project."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingLayerPostProcessorInterface, QgsProject
from qgis.PyQt.QtCore import QThread

Step = Callable[[QgsMapLayer, QgsProject], None]


def on_arrival(context: QgsProcessingContext, key: str, step: Step) -> None:
    """Have something done when the layer that is to be opened under this key is in the project and in its tree."""
    details = context.layerToLoadOnCompletionDetails(key)
    there = details.postProcessor()
    if not isinstance(there, _Arrival):
        there = _Arrival()
        details.setPostProcessor(there)  # the context deletes each once
    there.steps.append(step)


def may_change(project: QgsProject) -> bool:
    """Whether this is the thread of the project; a step of a model that runs in the background is in another."""
    return project.thread() == QThread.currentThread()


class _Arrival(QgsProcessingLayerPostProcessorInterface):
    #: Those of which the layer has yet to come: Python would collect what only QGIS holds.
    _waiting: ClassVar[list[_Arrival]] = []

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self._waiting.append(self)

    def postProcessLayer(self, layer, context, feedback):
        project = context.project()
        steps, self.steps = self.steps, []
        if self in self._waiting:
            self._waiting.remove(self)
        for step in steps:
            step(layer, project)
