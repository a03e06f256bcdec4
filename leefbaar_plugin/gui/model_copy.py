"""Right-click on one of our models in the Toolbox: edit a copy in the model designer.

QGIS's own 'Edit Model' is only for models in the folder of the user and in the project; those of a plugin come back as
they were with its next version, so that only a copy can be the user's.
"""

from __future__ import annotations

from processing.gui.ContextAction import ContextAction
from processing.gui.ProviderActions import ProviderContextMenuActions
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider

from ..i18n import tr


class EditCopy(ContextAction):
    def __init__(self):
        super().__init__()
        self.name = tr("Edit a Copy in the Model Designer…")

    def icon(self):
        return QgsApplication.getThemeIcon("/processingModel.svg")

    def isEnabled(self):
        model = self.itemData
        return isinstance(model, QgsProcessingModelAlgorithm) and model.provider().id() == "leefbaar"

    def execute(self):
        from processing.modeler.ModelerDialog import ModelerDialog  # only now: QGIS may move it, and it is slow

        copy = QgsProcessingModelAlgorithm()  # of no file yet: the designer asks where to save it
        copy.loadVariant(self.itemData.toVariant())
        copy.setProvider(_models())  # without one, QGIS 3.22 crashes when the designer runs it
        designer = ModelerDialog.create(copy)
        designer.update_model.connect(_show_saved)
        designer.show()
        designer.activate()


def _models() -> QgsProcessingProvider:
    """QGIS's own provider of the models of the user."""
    return QgsApplication.processingRegistry().providerById("model")


def _show_saved() -> None:
    """Let the Toolbox show what was saved, as the designer itself does."""
    _models().refreshAlgorithms()


class ModelCopy:
    """The entry in the menu of the Toolbox, as long as the plugin is on."""

    def __init__(self) -> None:
        self._actions = [EditCopy()]
        ProviderContextMenuActions.registerProviderContextMenuActions(self._actions)

    def remove(self) -> None:
        ProviderContextMenuActions.deregisterProviderContextMenuActions(self._actions)
        self._actions = []
