"""Makes the models that come with the plugin, in Dutch and in English: make models

A model is a document that users open, read and change, so there is a file for each language, and not one that is
translated while it is shown. What is promised (ids, names of inputs and outputs, steps) is the same in both.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm  # noqa: E402

from leefbaar_plugin.core.text import DUTCH, ENGLISH  # noqa: E402
from leefbaar_plugin.provider import LeefbaarProvider  # noqa: E402
from resources.models.designs import DESIGNS  # noqa: E402
from resources.models.drawing import drawn  # noqa: E402


def as_text(model: QgsProcessingModelAlgorithm, whole: bool = True) -> str:
    """The file of a model, the same bytes every time.

    Parameters
    ----------
    whole
        As QGIS saves it; False without the parameters of its outputs, which QGIS makes anew from the steps as it loads,
        and of which the help is in the language of who saved it.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.model3")
        model.toFile(str(path))
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    for option in [one for one in root if one.get("name") == "internal_version"]:
        root.remove(option)
    if not whole:
        parameters = next(one for one in root if one.get("name") == "parameterDefinitions")
        outputs = {definition.name() for definition in model.destinationParameterDefinitions()}
        for option in [one for one in parameters if one.get("name") in outputs]:
            parameters.remove(option)
    return ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode")) + "\n"


def main() -> None:
    registry = QgsApplication.processingRegistry()
    from qgis.analysis import QgsNativeAlgorithms

    registry.addProvider(QgsNativeAlgorithms(registry))
    registry.addProvider(LeefbaarProvider())
    for language in (DUTCH, ENGLISH):
        for design in DESIGNS:
            path = HERE / language / f"{design.id}.model3"
            path.parent.mkdir(exist_ok=True)
            path.write_text(as_text(drawn(design, language), whole=False), encoding="utf-8", newline="\n")
            print(path.relative_to(HERE.parents[1]))


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main()
    application.exitQgis()
