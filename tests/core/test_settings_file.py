"""The settings file: written by a run, editable, shareable, and never half understood."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.core.settings_file import SettingsProblem, as_json, overruled, read_settings, settings_of
from leefbaar_plugin.mechanisms import all_mechanisms

MECHANISMS = all_mechanisms()


@pytest.fixture
def read(tmp_path):
    def read(told, encoding="utf-8"):
        path = tmp_path / "instellingen.json"
        path.write_text(told if isinstance(told, str) else json.dumps({"mechanismen": told}), encoding=encoding)
        return read_settings(path, MECHANISMS)

    return read


def test_what_is_written_is_read_back(read):
    chosen = {"omslagzone": {"JAREN": 6, "MODUS": "alleen positie"}, "sloop_elders": {"PLAN_SLOOP": ["Sloop"]}}
    text = as_json("0.1.0", chosen)
    assert json.loads(text)["leefbaar"] == "0.1.0"
    assert read(text) == chosen


def test_all_defaults_can_be_written_and_read(read):
    defaults = {m.id: {s.parameter: s.default for s in m.settings} for m in MECHANISMS}
    assert read(defaults) == defaults


def test_settings_of_a_mechanism_hold_for_those_that_lean_on_it(read):
    """One analysis has one competitive position, also in the sale of social rent."""
    sale = next(m for m in MECHANISMS if m.id == "verkoop_sociale_huur")
    given = read({"concurrentiepositie": {"ALLE": True}, "verkoop_sociale_huur": {"ALLE": False, "DREMPEL": 20}})
    assert settings_of(sale, given) == {"ALLE": True, "DREMPEL": 20}
    assert settings_of(sale, {}) == {}
    (told,) = overruled(sale, given)
    assert "verkoop_sociale_huur: ALLE = False is not used, but True, as of concurrentiepositie" in told
    assert overruled(sale, read({"concurrentiepositie": {"ALLE": True}, "verkoop_sociale_huur": {"ALLE": True}})) == []


def test_one_field_for_a_column_may_be_named_by_several_mechanisms(read):
    told = {"omslagzone": {"AFW": "afw_2020;afw_2024"}, "uitstraling": {"AFW": ["afw_2020", "afw_2024"]}}
    assert read(told) == told


def test_accents_stay_legible(read):
    assert "Belvédère" in as_json("0", {"omslagzone": {"AFW": "Belvédère"}})


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"omslagzonen": {}}, ["mechanism 'omslagzonen' is not known"]),
        ({"omslagzone": {"DALLING": 1}}, ["omslagzone", "parameter 'DALLING' is not known"]),
        ({"omslagzone": {"DALING": "2,5"}}, ["DALING = '2,5'", "not a number", "decimal point"]),
        ({"omslagzone": {"JAREN": 2.5}}, ["JAREN", "whole number"]),
        ({"omslagzone": {"JAREN": 0}}, ["JAREN", "below 1"]),
        ({"omslagzone": {"JAREN": 99}}, ["JAREN", "above 22"]),
        ({"omslagzone": {"MODUS": "anders"}}, ["MODUS", "positie en daling"]),
        ({"omslagzone": {"DALING": None}}, ["DALING", "not a number"]),
        ({"omslagzone": {"RELATIEF": "nee"}}, ["RELATIEF"]),
        ({"omslagzone": [1]}, ["omslagzone", "expected"]),
        ({"omslagzone": {"JAREN": 0}, "x": {}}, ["JAREN", "'x'"]),
        ('{"mechanismen": {"omslagzone": {"DALING": NaN}}}', ["DALING", "finite"]),
        ({"omslagzone": {"AFW": 5}}, ["AFW = 5", "no name of a field"]),
        ({"omslagzone": {"AFW": ["afw", None]}}, ["AFW", "no name of a field"]),
        (
            {"uitstraling": {"AFW": "afw_2024"}, "omslagzone": {"AFW": ["afw_2020", "afw_2024"]}},
            ["AFW: one column", "several fields: 'afw_2024' (uitstraling); 'afw_2020;afw_2024' (omslagzone)"],
        ),
        ({"omslagzone": {"JAREN": 10**400}}, ["JAREN", "not a finite number"]),
        ('{"mechanismen": {"omslagzone": {"JAREN": 4, "JAREN": 6}}}', ["JAREN more than once"]),
        ('{"mechanismen": {"krimp": {}, "omslagzone": {}, "krimp": {}}}', ["krimp more than once"]),
        ("[" * 100_000, ["no settings file", "no JSON"]),
        ("[]", ["no settings file"]),
        ("{}", ["no settings file"]),
        ('{"mechanismen": null}', ["no settings file"]),
        ("JAREN = 6", ["no settings file"]),
    ],
)
def test_what_is_wrong_is_told_in_words(read, told, words):
    with pytest.raises(SettingsProblem) as error:
        read(told)
    for word in ("instellingen.json", *words):
        assert word in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SettingsProblem, match="does not exist"):
        read_settings(tmp_path / "weg.json", MECHANISMS)


def test_a_folder_is_no_settings_file(tmp_path):
    with pytest.raises(SettingsProblem):
        read_settings(tmp_path, MECHANISMS)


def test_a_file_saved_by_a_windows_editor_is_read(read):
    assert read('{"mechanismen": {"omslagzone": {"JAREN": 6}}}', encoding="utf-8-sig") == {"omslagzone": {"JAREN": 6}}
