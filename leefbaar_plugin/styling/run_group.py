"""The layers of one run together in the tree: a group that is named after the run, the map above its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
)

from .arrival import on_arrival


def group_results(context: QgsProcessingContext, keys: Iterable[str], outputs: Sequence[str], name: str) -> None:
    """Have the layers that a run opens arrive in a group of their own; one layer alone needs none.

    Parameters
    ----------
    keys
        Of the layers of this run, among those that the context is to open.
    outputs
        The outputs of the algorithm in the order in which they lie on each other.
    """
    found = [(key, context.layerToLoadOnCompletionDetails(key)) for key in keys]
    if len(found) < 2 or any(getattr(details, "groupName", "") for _, details in found):  # a model names its own
        return

    def lies(one: tuple[str, Any]) -> tuple[bool, int]:
        key, details = one
        layer = QgsProcessingUtils.mapLayerFromString(key, context)
        place = outputs.index(details.outputName) if details.outputName in outputs else len(outputs)
        return layer is None or not layer.isSpatial(), place

    run = _Run(name)
    for rank, (key, _) in enumerate(sorted(found, key=lies)):
        on_arrival(context, key, lambda layer, project, rank=rank: run.take(layer, project, rank))


class _Run:
    """The group of a run, made when its first layer arrives; QGIS brings them in any order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._group: QgsLayerTreeGroup | None = None
        self._ranks: dict[str, int] = {}

    def take(self, layer: QgsMapLayer, project: QgsProject | None, rank: int) -> None:
        node = project.layerTreeRoot().findLayer(layer) if project is not None else None
        if node is None:
            return
        if self._group is None:
            self._group = _new_group(project.layerTreeRoot(), node, self._name)
        self._ranks[layer.id()] = rank
        ranks = [self._ranks.get(told) for told in self._group.findLayerIds()]
        above = [place for place, there in enumerate(ranks) if there is not None and there < rank]
        self._group.insertChildNode(above[-1] + 1 if above else 0, node.clone())
        node.parent().removeChildNode(node)  # it may have come into the group itself, above the current layer
        _make_current(project.mapLayer(min(self._ranks, key=lambda told: self._ranks[told])))


def _new_group(root: QgsLayerTreeGroup, node: QgsLayerTreeNode, name: str) -> QgsLayerTreeGroup:
    """A group under a free name: at the top of the group that the user chose for results, else beside his groups.

    QGIS puts a layer above the current one, deep in whatever group that is in; a run belongs beside other runs.
    """
    wanted = _group_of_user()
    while node.parent() is not root and not (wanted and node.parent().name() == wanted):
        node = node.parent()
    parent = node.parent()
    place = 0 if parent is not root else parent.children().index(node)
    taken = {group.name() for group in root.findGroups(True)}
    free = next(told for told in _names(name) if told not in taken)
    return parent.insertGroup(place, free)


def _names(name: str) -> Iterable[str]:
    yield name
    number = 2
    while True:
        yield f"{name} {number}"
        number += 1


def _group_of_user() -> str:
    """The setting 'Results group name' of Processing."""
    from processing.core.ProcessingConfig import ProcessingConfig

    return ProcessingConfig.getSetting(ProcessingConfig.RESULTS_GROUP_NAME) or ""


def _make_current(layer: QgsMapLayer) -> None:
    """Where there is a window, the map of the run is the layer that Identify asks, not the table that came last."""
    from qgis.utils import iface

    if iface is not None:
        iface.setActiveLayer(layer)
