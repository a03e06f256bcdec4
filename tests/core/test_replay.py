"""A result beside a second run of it: what differs, why, and how it is given again."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess

import numpy as np
import pytest

from leefbaar_plugin.core.replay.command import as_command, as_json
from leefbaar_plugin.core.replay.comparison import Cell, Comparison, compare
from leefbaar_plugin.core.replay.finding import OPEN, VERIFY, Finding
from leefbaar_plugin.core.replay.inputs import (
    CHANGED,
    ELSEWHERE,
    GONE,
    OTHER_CONTENT,
    SAME,
    SAME_CONTENT,
    UNTOLD,
    inputs_of,
    read_again,
)
from leefbaar_plugin.core.replay.page import page
from leefbaar_plugin.mechanisms import all_mechanisms

NOW = {"leefbaar": "1.0.0", "qgis": "3.22"}
FILE = {"naam": "stad", "rijen": 3, "bestand": "stad.gpkg", "pad": "/map/stad.gpkg", "bytes": 10, "sha256": "aa",
        "inhoud": "cc", "laag": "buurten"}  # fmt: skip
TOLD = {"leefbaar": "1.0.0", "qgis": "3.22", "algoritme": "leefbaar:omslagzone", "gemaakt": "2026-01-02T03:04:05Z",
        "invoer": [FILE], "instellingen": {"jaren": 4}, "tellingen": {"risico": 2}}  # fmt: skip


def state(**now):
    (found,) = inputs_of(TOLD, {"/map/stad.gpkg": now or None})
    return found


# The command


def test_a_command_survives_the_shell_with_blanks_quotes_and_accents():
    given = {"BUURTEN": "/map/'t Hof & één.gpkg", "TABELLEN": ["a b.csv", "c.csv"], "AAN": True, "N": 4, "LEEG": None}
    assert shlex.split(as_command("leefbaar:x", given, {"N": 4})) == [
        "qgis_process", "run", "leefbaar:x", "--BUURTEN=/map/'t Hof & één.gpkg", "--TABELLEN=a b.csv",
        "--TABELLEN=c.csv", "--AAN=true", "--LEEG=",
    ]  # fmt: skip


def test_what_the_command_line_cannot_say_goes_in_as_json():
    given = {"BUURTEN": {"source": "a.gpkg", "selectedFeaturesOnly": True}}
    printf, form, text, bar, *rest = shlex.split(as_command("leefbaar:x", given, {}))
    assert (printf, form, bar, rest) == ("printf", "%s", "|", ["qgis_process", "run", "leefbaar:x", "-"])
    assert json.loads(text) == {"inputs": given}


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    "name",
    ["$(touch gevaar).gpkg", "`touch gevaar`", "'t Hof; touch gevaar", '"; touch gevaar; "', "a\ntouch gevaar\n",
     "\x1b[201~touch gevaar\r", "b\\'\x03c", "één & | < > * ~ !x", "-x", "t\tab\xa0e\udc80"],
)  # fmt: skip
def test_bash_gives_what_was_given_and_does_nothing_else(name, tmp_path):
    (tmp_path / "qgis_process").write_text('#!/bin/sh\nfor a in "$@"; do printf \'%s\\0\' "$a"; done\ncat\n')
    (tmp_path / "qgis_process").chmod(0o755)
    source = {"source": name, "selectedFeaturesOnly": True}
    for given in ({"BUURTEN": name, name: 1}, {"BUURTEN": source}):
        command = as_command("leefbaar:x", given, {})
        assert "\x1b" not in command
        assert "\n" not in command
        done = subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, capture_output=True,
            stdin=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        said = done.stdout.decode("utf-8", "surrogateescape").split("\0")
        if given["BUURTEN"] == name:
            assert said[2:-1] == [f"--BUURTEN={name}", f"--{name}=1"]
        else:
            assert json.loads(said[-1]) == {"inputs": {"BUURTEN": source}}
        assert not (tmp_path / "gevaar").exists()


def test_the_json_holds_defaults_too():
    assert json.loads(as_json("leefbaar:x", {"N": 4})) == {"algorithm_id": "leefbaar:x", "inputs": {"N": 4}}


# The inputs


def test_an_input_is_the_same_changed_or_gone():
    assert state(bytes=10, sha256="aa").file == SAME
    assert state(bytes=10, sha256="bb").file == CHANGED
    assert state().file == GONE


def test_what_has_no_file_is_not_called_the_same():
    inputs = inputs_of({"invoer": [{"naam": "t", "rijen": 1, "database": "stad"}, {"naam": "m", "rijen": 1}]}, {})
    assert [(one.file, one.place) for one in inputs] == [(ELSEWHERE, "database stad"), (ELSEWHERE, "")]


def test_a_trail_of_before_does_not_tell():
    (found,) = inputs_of({"invoer": [{"naam": "t", "rijen": 1, "bestand": "t.gpkg"}]}, {})
    assert found.file == UNTOLD
    assert not found.differs


@pytest.mark.parametrize(
    ("after", "said", "differs"), [("cc", SAME_CONTENT, False), ("dd", OTHER_CONTENT, True)]
)  # fmt: skip
def test_what_was_read_decides(after, said, differs):
    (found,) = read_again([state(bytes=10, sha256="bb")], [FILE], [{**FILE, "inhoud": after}])
    assert (found.content, found.differs) == (said, differs)


# The comparison


def test_equal_tables_do_not_differ_whatever_is_missing():
    one = {"buurtcode": ["A", "B"], "x": np.array([1.0, np.nan])}
    assert compare(one, {"buurtcode": ["A", "B"], "x": [1.0, None]}).count == 0


def test_cells_are_found_by_code_whatever_the_order_of_the_rows():
    before = {"buurtcode": ["A", "B", "C"], "n": [1, 2, None], "t": ["x", "y", "z"]}
    after = {"buurtcode": ["C", "B", "A"], "n": [0, 2, 1], "t": ["z", "y", "w"]}
    found = compare(before, after)
    assert found.cells == {"n": [Cell("C", None, 0)], "t": [Cell("A", "x", "w")]}
    assert found.count == 2
    assert found.lines == ["2 waarden in 2 rijen, in 2 kolommen (n, t)"]


def test_rows_and_columns_of_one_side_are_named():
    found = compare({"buurtcode": ["A", "B"], "oud": [1, 2]}, {"buurtcode": ["B", "C"], "nieuw": [1, 2]})
    assert (found.rows_gone, found.rows_new) == (["A"], ["C"])
    assert (found.columns_gone, found.columns_new) == (["oud"], ["nieuw"])
    assert found.count == 4


def test_a_long_table_is_laid_by_code_and_mechanism():
    one = {"buurtcode": ["A", "A"], "mechanisme": ["p", "q"], "w": [1.0, 2.0]}
    other = {"buurtcode": ["A", "A"], "mechanisme": ["q", "p"], "w": [2.0, 9.0]}
    assert compare(one, other).cells == {"w": [Cell("A, p", 1.0, 9.0)]}


def test_without_a_code_rows_are_laid_by_number():
    assert compare({"x": [1, 2]}, {"x": [1, 3]}).cells == {"x": [Cell("rij 2", 2, 3)]}


def test_empty_tables_are_equal():
    assert compare({"x": []}, {"x": []}).count == 0
    assert compare({}, {}).count == 0


# What is said


def finding(compared=None, inputs=(), touched=(), **told):
    what = OPEN if compared is None else VERIFY
    return Finding(what, {**TOLD, **told}, NOW, list(inputs), list(touched), compared)


def test_the_same_outcome_is_one_sentence():
    assert finding(Comparison()).sentence == (
        "Zelfde uitkomst: opnieuw berekend is elke waarde precies gelijk aan die in de laag."
    )


def test_another_outcome_names_every_cause_that_is_known():
    changed = read_again([state(bytes=9, sha256="bb")], [FILE], [{**FILE, "inhoud": "dd"}])
    said = finding(compare({"x": [1]}, {"x": [2]}), changed, ["x"], leefbaar="0.9.0").sentence
    assert "1 waarde in 1 rij, in 1 kolom (x)" in said
    assert "invoer buurten (stad)" in said
    assert "de laag is na de berekening veranderd (x)" in said
    assert "Leefbaar 0.9.0 → 1.0.0" in said


def test_without_a_cause_none_is_made_up():
    assert "geen oorzaak aan te wijzen" in finding(compare({"x": [1]}, {"x": [2]})).sentence


def test_a_difference_in_the_last_digit_is_shown():
    rows = finding(compare({"x": [0.3]}, {"x": [0.1 + 0.2]})).rows
    assert rows == [("waarde", "x", "rij 1", "0,3", "0,30000000000000004")]


def test_opening_says_what_is_gone():
    assert finding(inputs=[state()]).sentence == (
        "Gemaakt met leefbaar:omslagzone op 2026-01-02. Niet meer gevonden: stad."
    )


def test_settings_and_counts_of_mechanisms_bear_the_names_that_people_know():
    told = {"instellingen": {"omslagzone": {"DALING": 0.02}, "telling": {"KLASSEN": [1, 3]}},
            "tellingen": {"omslagzone": {"risico": 2}}}  # fmt: skip
    html = page(finding(**told), "laag", "", all_mechanisms())
    assert "Daling van ten minste: 0,02 punten" in html
    assert "klassen: 1, 3" in html
    assert "<td>Omslagzone</td><td>risico: 2</td>" in html


def test_names_of_the_data_are_data_on_the_page():
    told = {"invoer": [{**FILE, "naam": "<script>"}]}
    html = page(finding(inputs=inputs_of(told, {"/map/stad.gpkg": None}), **told), "<b>", "rm '<i>'")
    for bad in ("<script>", "<b>—", "<i>"):
        assert bad not in html
    assert "&lt;script&gt;" in html


def test_long_sentences_are_shown_where_they_begin_to_differ():
    long = "Krimp: " + "zelfde " * 60
    html = page(finding(compare({"waarom": [f"{long}oud"]}, {"waarom": [f"{long}nieuw"]})), "laag", "")
    assert "zelfde oud<" in html
    assert "zelfde nieuw<" in html
    assert "Krimp" not in html
