"""The plugin as who has just installed it meets it: from the zip, in a fresh profile, from menu to printed map."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from tests.e2e.outside import ROOT, call, succeeded
from tests.e2e.pictures import blank_in
from tests.e2e.window import profile, show

SCRIPT = Path(__file__).with_name("menu_script.py")
SCREEN = "1366x768"  # a small laptop
pytestmark = pytest.mark.slow

#: What the window says in each language: texts that a user reads, in the words of docs/woordenlijst.md.
WORDS = {
    "nl_NL": {
        "menu": ["Volledige analyse…", "Voorbeeldproject (fictief)", "Documentatie"],
        "analysis": "Volledige analyse", "count": "Risicostapeling", "table": "Risicotabel", "map": "Raadskaart",
        "borders": "Grenzen", "action": "Gespreksblad openen",
        "inputs": ["Nieuwbouwplannen", "Sloopplannen", "Mechanismen"], "help": "mechanismen",
    },
    "en_US": {
        "menu": ["Full analysis…", "Sample project (fictitious)", "Documentation"],
        "analysis": "Full analysis", "count": "Risk count", "table": "Risk table", "map": "Council map",
        "borders": "Borders", "action": "Open the conversation sheet",
        "inputs": ["Newbuild plans", "Demolition plans", "Mechanisms"], "help": "mechanisms",
    },
}  # fmt: skip
SAMPLE = ["Voorbeeldstad (FICTIEF)", ["Panden", "Nieuwbouwplannen", "Sloopplannen", "Buurtlaag", "Werkloosheid"]]


@pytest.fixture(scope="module")
def package():
    made = succeeded(call([sys.executable, "tools/package.py", "zip"]))
    return ROOT / made.stdout.partition(":")[0]


@pytest.fixture(scope="module", params=list(WORDS))
def locale(request):
    return request.param


@pytest.fixture(scope="module")
def words(locale):
    return WORDS[locale]


@pytest.fixture(scope="module")
def seen(package, locale, tmp_path_factory):
    """What the script saw in the window and how QGIS ended; its pictures are in build/window-menu-<nl, en>."""
    folder = tmp_path_factory.mktemp("menu")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(profile(folder, locale) / "python" / "plugins")
    pictures = ROOT / "build" / f"window-menu-{locale[:2]}"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    task = {"pictures": str(pictures), "seen": str(folder / "gezien.json"), "pdf": str(folder / "kaart.pdf")}
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    ended, said = show(SCRIPT, folder, SCREEN, linked=False)
    assert Path(task["seen"]).exists(), said
    told = json.loads(Path(task["seen"]).read_text(encoding="utf-8"))
    return {**told, "ended": ended, "said": said, "folder": folder, "pictures": pictures, "pdf": task["pdf"]}


def titled(title):
    """The title of the algorithm: QGIS 3.22 writes it with capitals over the dialog, later ones after the group."""
    return title.rpartition(" - ")[2].capitalize()


def test_no_error_is_raised_from_the_first_click_to_the_last(seen):
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], *seen["said"].splitlines()] if "Traceback" in line] == []
    assert seen["ended"] == 0


def test_it_is_the_plugin_of_the_zip(seen):
    assert seen["home"].startswith(str(seen["folder"] / "profiles"))


def test_menu_and_toolbar_offer_the_same_in_the_language_of_the_user(seen, words):
    assert seen["menu"] == words["menu"]
    assert seen["toolbar"] == words["menu"]


def test_the_sample_project_is_a_file_of_the_user_and_says_that_it_is_fictitious(seen):
    assert seen["sample"]["title"] == "Voorbeeldstad (FICTIEF)"
    assert seen["sample"]["tree"] == [SAMPLE]
    assert Path(seen["sample"]["file"]).is_relative_to(seen["folder"] / "profiles" / "default")


def test_the_dialog_has_its_inputs_filled_in(seen):
    assert seen["given"] == {
        "BUURTEN": "Buurtlaag", "NIEUWBOUW": "Nieuwbouwplannen", "SLOOP": "Sloopplannen", "PANDEN": "Panden",
        "WERKLOOSHEID": "Werkloosheid",
    }  # fmt: skip


def test_the_dialog_speaks_the_language_of_the_user(seen, words):
    assert titled(seen["dialog"]["title"]) == words["analysis"]
    assert set(words["inputs"]) <= set(seen["dialog"]["labels"])
    assert words["help"] in seen["dialog"]["help"]


def test_the_analysis_runs_with_what_is_filled_in(seen):
    assert seen["analysis"]["fine"]
    assert seen["analysis"]["AANTAL_BUURTEN"] == "97"


def test_its_layers_stand_together_above_the_sample_the_map_on_top_and_current(seen, words):
    assert seen["tree"] == [[words["analysis"], [words["count"], words["table"]]], SAMPLE]
    assert seen["active"] == "Risicostapeling"


def test_the_map_is_styled_and_has_a_tip_but_tips_are_not_turned_on(seen):
    (count,) = [layer for layer in seen["layers"] if layer["title"] == "Risicostapeling"]
    assert count["renderer"] == "RuleRenderer"
    assert "waarom" in count["tip"]
    assert not seen["tips"]


def test_the_action_is_offered_on_the_risk_count_alone(seen, words):
    assert {name: texts for name, texts in seen["actions"].items() if texts} == {words["count"]: [words["action"]]}


def test_the_action_opens_the_sheet_of_the_buurt_and_a_second_time_the_same_one(seen):
    sheet = f"Gespreksblad {seen['buurt']}"
    assert [title.strip("*") for title in seen["designers"]] == [sheet]
    assert seen["layouts"] == seen["layouts_again"] == [sheet]


def test_the_risk_count_stays_the_current_layer_beside_its_sheet(seen):
    assert seen["active_beside_sheet"] == "Risicostapeling"


def test_the_dialog_is_opened_once_and_may_be_closed_while_it_runs(seen, words):
    assert seen["dialogs"] == 1
    assert f"{words['analysis']} 2" in seen["tree_after_closing"]


def test_the_council_map_is_printed(seen, words):
    assert seen["council"]["fine"]
    assert titled(seen["council"]["title"]) == words["map"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not there: apt install poppler-utils")
def test_on_paper_it_says_what_it_shows_whence_and_that_it_is_fictitious(seen):
    told = " ".join(call(["pdftotext", "-layout", seen["pdf"], "-"]).stdout.split())
    for words in ("FICTIEF: Voorbeeldstad", "Legenda", "te weinig bekend", "Bron en peiljaar"):
        assert words in told, words


def test_the_documentation_opens_in_the_browser_in_the_language_of_the_user(seen, locale):
    (address,) = seen["addresses"]
    page = Path(url2pathname(urlsplit(address).path))
    assert urlsplit(address).scheme == "file"
    assert page.is_file()
    assert page.is_relative_to(Path(seen["home"]).parent)
    assert page.name == {"nl_NL": "index.html", "en_US": "index.en.html"}[locale]


def test_after_a_reload_there_is_one_menu_and_one_action(seen, words):
    assert seen["menu_reloaded"] == words["menu"]
    assert seen["actions_reloaded"] == 1


def test_turned_off_while_a_closed_dialog_runs_it_stops_that_run(seen):
    assert seen["running_before_off"] == 1
    assert seen["running_off"] == []


def test_turned_off_it_leaves_nothing_behind(seen):
    assert (seen["menu_off"], seen["toolbars_off"], seen["actions_off"]) == ([], [], 0)


def test_every_step_has_its_picture(seen):
    assert len(list(seen["pictures"].glob("*.png"))) == 11
    assert blank_in(seen["pictures"]) == []
