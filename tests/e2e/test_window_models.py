"""The models in a real window, in Dutch: Toolbox, model designer, a copy that is saved, a reload of the plugin."""

from __future__ import annotations

import json

import pytest

from resources.models.designs import DESIGNS
from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in
from tests.e2e.window import profile, show
from tests.qgis.support import Sample
from tools.strings import translations

PICTURES = ROOT / "build" / "window"  # of each model in the designer, of its dialog and map: to look at
IDS = [design.id for design in DESIGNS]
_ENGLISH = "Edit a Copy in the Model Designer…"
EDIT = translations(ROOT / "resources" / "i18n" / "leefbaar_nl.ts").get(_ENGLISH, [_ENGLISH])[0]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the script saw in the window, how QGIS ended and what it said."""
    folder = tmp_path_factory.mktemp("venster")
    PICTURES.mkdir(parents=True, exist_ok=True)
    outputs = ("bouwen:Buurten", "analyse:Risicostapeling", "analyse:Risicotabel", "controle:Controlerapport")
    given = {**Sample().build, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")}
    task = {"ids": IDS, "edit": EDIT, "runs": "analyseuitbestanden", "given": given, "pictures": str(PICTURES),
            "shows": "analyse:Risicostapeling", "seen": str(folder / "gezien.json")}  # fmt: skip
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    profile(folder, "nl_NL")
    ended, said = show(ROOT / "tests" / "e2e" / "window_models.py", folder)
    assert (folder / "gezien.json").exists(), said
    return {**json.loads((folder / "gezien.json").read_text(encoding="utf-8")), "ended": ended, "said": said}


def test_no_error_is_raised_and_the_window_closes(seen):
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], seen["said"]] if "Traceback" in line] == []
    assert seen["ended"] == 0


def test_the_models_stand_in_the_toolbox_in_dutch(seen):
    assert seen["models"] == {design.id: design.title.nl for design in DESIGNS}


def test_a_right_click_offers_to_edit_a_copy_of_a_model_and_of_nothing_else(seen):
    for slug in IDS:
        assert seen["menu"][slug].count(EDIT) == 1
    assert seen["menu"]["leefbaar:omslagzone"]
    assert EDIT not in seen["menu"]["leefbaar:omslagzone"]


@pytest.mark.parametrize("design", DESIGNS, ids=IDS)
def test_the_designer_opens_the_copy_which_lacks_nothing_and_has_no_file_yet(seen, design):
    opened = seen["designer"][design.id]
    assert opened["visible"]
    assert opened["valid"] == [True, []]
    assert opened["name"] == design.title.nl
    assert opened["file"] == "", "else Save would write into the plugin"
    assert opened["steps"] == sorted(step.id for step in design.steps)


def test_the_copy_runs_from_the_designer_and_its_layers_open(seen):
    assert seen["ran"]["fine"]
    assert seen["layers"] == ["Buurten", "Risicostapeling", "Risicotabel"]


def test_the_copy_is_saved_among_the_models_of_the_user(seen):
    assert seen["saved"] == {"file": True, "algorithm": True}


def test_after_a_reload_all_is_there_once_and_the_model_of_the_user_runs(seen):
    assert seen["entries after reload"] == [EDIT]
    assert seen["models after reload"] == seen["models"]
    assert seen["rows after reload"] == 97


def test_a_reload_as_at_an_update_leaves_nothing_of_the_old_version_running(seen):
    assert seen["modules"] > 200
    assert seen["modules of before the reload"] == []


def test_after_unloading_nothing_is_left(seen):
    assert seen["entries after unload"] == []
    assert seen["models after unload"] == []


def test_every_picture_shows_something(seen):
    assert blank_in(PICTURES) == []
