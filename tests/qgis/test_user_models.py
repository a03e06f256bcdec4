"""A model that a user made with this plugin survives its updates, and a reload of the plugin.

The files in user_models/ were made by the version in their name, and are never made again after its release: they are
what users have. A new version adds its own:

    LEEFBAAR_CONTRACT=write make tests TESTS=tests/qgis/test_user_models.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from leefbaar_plugin.paths import version
from resources.models.make_models import as_text
from tests.qgis import user_model
from tests.qgis.models import model, of_child, of_model, static
from tests.qgis.user_model import algorithm_by_id, broken, raw, source_kinds, with_every_algorithm

FOLDER = Path(__file__).with_name("user_models")
NEWEST = FOLDER / f"alle_algoritmen_{version()}.model3"


@pytest.fixture(scope="module", autouse=True)
def written(provider):
    if os.environ.get("LEEFBAAR_CONTRACT") == "write":
        NEWEST.write_text(as_text(with_every_algorithm(provider)), encoding="utf-8", newline="\n")


def changed(slug: str, change) -> user_model.Lookup:
    """The algorithms, one of them as a careless update would leave it."""

    def lookup(name: str):
        if name != f"leefbaar:{slug}":
            return algorithm_by_id(name)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        return change(algorithm)

    return lookup


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.model3")), ids=lambda path: path.stem)
def test_a_model_with_every_algorithm_survives_the_update(provider, path):
    assert broken(path) == []


def test_every_algorithm_is_in_the_model_with_all_its_parameters_and_outputs(provider):
    """A new one joins the promise: make the file of this version, as is told above."""
    steps = raw(NEWEST)["children"]
    single = [a for a in provider.algorithms() if not isinstance(a, QgsProcessingModelAlgorithm)]
    assert set(steps) == {a.name() for a in single} | {"waarschuwing"}
    for algorithm in single:
        step = steps[algorithm.name()]
        given = {d.name() for d in algorithm.parameterDefinitions() if not d.isDestination()}
        assert set(step["params"]) == given, algorithm.id()
        made = {d.name() for d in algorithm.parameterDefinitions() if d.isDestination()}
        assert {output["output_name"] for output in step["outputs"].values()} == made, algorithm.id()


def test_the_kinds_of_sources_are_those_of_qgis():
    assert source_kinds() == (user_model.OF_MODEL, user_model.OF_CHILD, user_model.STATIC)


@pytest.mark.parametrize(
    ("slug", "change", "said"),
    [
        ("omslagzone", lambda a: None, "leefbaar:omslagzone is gone"),
        ("omslagzone", lambda a: a.removeParameter("JAREN") or a, "leefbaar:omslagzone: parameter JAREN is gone"),
        ("raadskaart", lambda a: a.removeParameter("PDF") or a, "leefbaar:raadskaart: output PDF is gone"),
    ],
)
def test_what_a_careless_update_takes_away_is_noticed(provider, slug, change, said):
    assert said in broken(NEWEST, changed(slug, change))


def test_a_choice_that_is_renamed_is_noticed(provider):
    def rename(algorithm):
        algorithm.parameterDefinition("KAART").setOptions(["risicokaart"])
        return algorithm

    assert "leefbaar:raadskaart: parameter KAART refuses 'duiding'" in broken(NEWEST, changed("raadskaart", rename))


RELOAD = """
import shutil, sys
from pathlib import Path
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
app = QgsApplication([], False)
app.initQgis()
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.Processing import Processing
from processing.modeler.ModelerUtils import ModelerUtils
Processing.initialize()
import leefbaar_plugin
folder = Path(ModelerUtils.modelsFolders()[0])
folder.mkdir(parents=True, exist_ok=True)
shutil.copy(sys.argv[1], folder / "van_mij.model3")
for turn in (1, 2):
    plugin = leefbaar_plugin.classFactory(None)
    plugin.initProcessing()
    for name in ("model:Van mij", "leefbaar:landelijkeanalyse"):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        assert algorithm is not None and algorithm.canExecute() == (True, ""), name
    model = QgsApplication.processingRegistry().createAlgorithmById("model:Van mij")
    output = model.destinationParameterDefinitions()[0].name()
    feedback = QgsProcessingFeedback(False)
    context = QgsProcessingContext()
    results, fine = model.run({"BUURTEN": sys.argv[2], output: f"{sys.argv[3]}/{turn}.gpkg"}, context, feedback)
    assert fine, feedback.textLog()
    del model, algorithm
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("leefbaar") is None
print("twice")
sys.stdout.flush()
import os
os._exit(0)  # this is no test of how Python lets go of QGIS
"""


def test_a_users_model_runs_before_and_after_a_reload_of_the_plugin(provider, voorbeeldstad, tmp_path):
    from qgis.core import QgsProcessingParameterFeatureSource

    from tests.qgis.support import column

    mine = model(
        [QgsProcessingParameterFeatureSource("BUURTEN", "Buurten")],
        [
            ("omslag", "omslagzone", {"BUURTEN": of_model("BUURTEN"), "JAREN": static(4)}),
            ("stapel", "risicostapeling", {"BUURTEN": of_child("omslag")}),
        ],
    )
    mine.setName("Van mij")
    path = tmp_path / "van_mij.model3"
    path.write_text(as_text(mine), encoding="utf-8")
    profile = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profiel")}
    done = subprocess.run(
        [sys.executable, "-c", RELOAD, str(path), voorbeeldstad, str(tmp_path)], capture_output=True, text=True,
        timeout=200, cwd=Path(__file__).parents[2], env=profile, check=False,
    )  # fmt: skip
    assert done.stdout.strip().endswith("twice"), done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    one, other = (column(str(tmp_path / f"{turn}.gpkg"), "n_risico") for turn in (1, 2))
    assert one == other
    assert any(one.values())
