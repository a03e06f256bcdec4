"""Whoever asks for help at a parameter gets it: what it does, its unit, and where its default comes from."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterEnum

from leefbaar_plugin.algorithms.shared.setting_parameter import setting_help, setting_parameter
from leefbaar_plugin.core import language
from leefbaar_plugin.core.mechanism import Setting
from leefbaar_plugin.core.text import DUTCH, Text
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.catalogues import words

TWO_THIRDS = Setting(
    "drempel", Text("Absolute threshold", "Absolute drempel"), 66.7, "%", origin="bron", minimum=0, maximum=100,
    why=Text("RIGO: more than two thirds", "RIGO: meer dan twee derde"),
)  # fmt: skip


def help_of(algorithm: QgsProcessingAlgorithm, parameter: str) -> str:
    return algorithm.parameterDefinition(parameter).help()


@pytest.fixture
def dutch(monkeypatch):
    told = {"Default: {value} ({origin}).": "Standaardwaarde: {value} ({origin})."}
    monkeypatch.setattr(language, "_translate", lambda text, n: told.get(text))
    monkeypatch.setattr(language, "_language", lambda: DUTCH)


def test_every_parameter_of_every_algorithm_has_help(provider):
    without = [
        f"{algorithm.name()}: {definition.name()}"
        for algorithm in provider.algorithms()
        for definition in algorithm.parameterDefinitions()
        if not definition.help().strip()
    ]
    assert not without


#: Choices that are names: of mechanisms, and of services.
NAMES = ("MECHANISMEN", "BRON_GEBIEDEN")


def test_every_choice_which_is_dutch_is_told_in_the_english_help(provider):
    untold = {
        f"{algorithm.name()}: {definition.name()}": left
        for algorithm in provider.algorithms()
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterEnum) and definition.name() not in NAMES
        if (left := {word for one in definition.options() for word in words(one)} - {*words(definition.help())})
    }
    assert untold == {}


def test_every_algorithm_and_every_output_has_a_name_and_every_algorithm_help(provider):
    for algorithm in provider.algorithms():
        named = [algorithm.displayName(), algorithm.shortHelpString()]
        named += [output.description() for output in algorithm.outputDefinitions()]
        assert all(text.strip() for text in named), algorithm.name()


def test_the_help_of_every_setting_of_a_mechanism_tells_where_its_default_comes_from(provider):
    origins = {"bron": "published", "afgeleid": "derived from data", "voorstel": "our proposal"}
    for mechanism in all_mechanisms():
        algorithm = provider.algorithm(mechanism.slug)
        for setting in mechanism.settings:
            assert f"({origins[setting.origin]}" in help_of(algorithm, setting.parameter), setting.name


def test_a_threshold_is_told_with_its_unit_its_origin_and_its_bounds():
    assert setting_help(TWO_THIRDS) == "Default: 66.7 % (published: RIGO: more than two thirds). From 0 to 100."


@pytest.mark.usefixtures("dutch")
def test_in_dutch_the_default_is_told_in_dutch_words_and_notation():
    assert setting_help(TWO_THIRDS).startswith("Standaardwaarde: 66,7% (gepubliceerd: RIGO: meer dan twee derde).")
    assert setting_help(Setting("x", Text("x", "x"), False)) == "Standaardwaarde: nee (ons voorstel)."


def test_what_a_setting_does_comes_first_and_the_meaning_of_choices_before_the_default():
    setting = Setting(
        "marge", Text("Margin", "Marge"), "ruim", choices=("ruim", "krap"), why="ruim: 5 %; krap: 1 %",
        help="How sure one must be",
    )  # fmt: skip
    assert setting_help(setting) == "How sure one must be. ruim: 5 %; krap: 1 %. Default: ruim (our proposal)."


def test_a_bound_that_is_a_year_or_a_guard_against_nonsense_is_not_told():
    assert "From" not in setting_help(Setting("jaar", Text("Year", "Jaar"), 0, minimum=0, maximum=2100))
    assert "From" not in setting_help(Setting("x", Text("x", "x"), 0.0, minimum=-1e9, maximum=1e9))


def test_a_parameter_has_its_unit_behind_its_label_in_the_language_of_the_user():
    setting = Setting("termijn", Text("Years ahead", "Jaren vooruit"), 4, "jaar")
    assert setting_parameter(setting, "TERMIJN", setting.label, 4).description() == "Years ahead [yr]"


def test_a_label_that_names_its_unit_has_it_once():
    setting = Setting("woningen", Text("Fewest dwellings", "Minste woningen"), 20, "woningen")
    assert setting_parameter(setting, "WONINGEN", setting.label, 20).description() == "Fewest dwellings"


@pytest.mark.usefixtures("dutch")
def test_a_unit_is_dutch_for_who_reads_dutch():
    setting = Setting("termijn", Text("Years ahead", "Jaren vooruit"), 4, "jaar")
    assert setting_parameter(setting, "TERMIJN", setting.label, 4).description() == "Jaren vooruit [jaar]"
