"""A graphical model that comes with the plugin (resources/models), as one of its algorithms."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsProcessingModelAlgorithm

from ..core.libraries import lacking
from ..i18n import language, tr
from ..paths import RESOURCES, help_url

GROUP = "modellen"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model with an id of its own: QGIS would take its title for that."""

    def __init__(self, slug: str = "", path: str = ""):
        super().__init__()
        self._slug = slug
        if path and self.fromFile(path):
            self.setSourceFilePath(path)

    def createInstance(self):
        made = ShippedModel(self._slug)
        made.loadVariant(self.toVariant())
        made.setProvider(self.provider())
        made.setSourceFilePath(self.sourceFilePath())
        return made

    def name(self):
        return self._slug

    def group(self):
        return tr("8 Models")

    def groupId(self):
        return GROUP

    def canExecute(self):
        why = lacking("pandas")
        return (False, why) if why else super().canExecute()

    def helpUrl(self):
        return help_url(f"algoritmen/{self.name()}")


def shipped_models() -> Iterator[ShippedModel]:
    """The models, in the language of the user. Their steps must be registered: a model looks for them as it loads."""
    for path in sorted((RESOURCES / "models" / language()).glob("*.model3")):
        yield ShippedModel(path.stem, str(path))
