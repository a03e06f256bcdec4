"""A setting that makes no sense is refused, and never replaced by the default."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from tests.qgis.messages import has
from tests.qgis.support import copied, refusal, run


@pytest.mark.parametrize("value", ["2,5", "veel", "", float("nan"), float("inf"), "1e", -1, "-0,1"])
def test_a_threshold_that_is_no_sensible_number_is_refused_and_never_the_default(voorbeeldstad, value):
    said = refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=value)
    has(said, "FACTOR", str(value))


def test_a_decimal_comma_is_answered_with_the_point(voorbeeldstad):
    has(refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR="2,5"), "FACTOR", "2,5", "decimal point")


def test_a_threshold_above_its_bound_names_the_bound(voorbeeldstad):
    has(refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=101), "FACTOR", "101", "100")


def test_half_a_year_is_no_term(voorbeeldstad):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, JAREN="2.5"), "JAREN", "2.5", "whole")


def test_a_number_as_text_with_a_point_is_a_number(voorbeeldstad):
    as_text = run("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR="2.5")
    as_number = run("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=2.5)
    default = run("vrijkomendewoningen", BUURTEN=voorbeeldstad)
    assert as_text["AANTAL_RISICO"] == as_number["AANTAL_RISICO"] < default["AANTAL_RISICO"]


@pytest.mark.parametrize("value", ["vallend", 7, "alleen_positie"])
def test_a_choice_that_is_none_is_refused(voorbeeldstad, value):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, MODUS=value), "MODUS")


def test_a_mechanism_that_does_not_exist_is_refused_and_not_left_out(voorbeeldstad):
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["omslagzone", "omslag"]), "MECHANISMEN")


@pytest.mark.parametrize("value", ["1,1", "a", "3, 1", "0, 2", "", "1,5;2"])
def test_classes_that_do_not_rise_are_refused(analysed, value):
    has(refusal("risicostapeling", BUURTEN=analysed["layer"], KLASSEN=value), "KLASSEN", value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, ["does not exist"]),
        ("{", ["settings file"]),
        ("[]", ["settings file"]),
        ('{"mechanismen": {"omslag": {}}}', ["omslag", "not known"]),
        ('{"mechanismen": {"omslagzone": {"JAREN": "2,5"}}}', ["JAREN", "2,5"]),
        ('{"mechanismen": {"omslagzone": {"JARENN": 4}}}', ["JARENN", "not known"]),
        ('{"mechanismen": {"omslagzone": {"AFW": "afw_1999"}}}', ["AFW", "afw_1999"]),
        ('{"mechanismen": {"omslagzone": {"MODUS": "vallend"}}}', ["MODUS", "vallend"]),
        ('{"mechanismen": {"omslagzone": {"JAREN": null}}}', ["JAREN"]),
        ('{"mechanismen": {"concurrentiepositie": {"ALLE": "nee"}}}', ["ALLE", "nee"]),
    ],
)
def test_a_wrong_settings_file_says_what_is_wrong_in_it(voorbeeldstad, tmp_path, text, words):
    path = tmp_path / "instellingen.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, INSTELLINGEN=str(path)), "INSTELLINGEN", *words)


def test_no_settings_file_is_left_when_the_run_is_refused(voorbeeldstad, tmp_path):
    path = tmp_path / "uit.json"
    refusal("volledigeanalyse", BUURTEN=copied(voorbeeldstad, keep=[]), INSTELLINGEN_UIT=str(path))
    assert not path.exists()


def test_nothing_chosen_is_nothing_to_count(voorbeeldstad):
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["sloop_elders"]), "MECHANISMEN")


def test_the_messages_of_the_dialog_and_the_run_come_from_one_function(voorbeeldstad):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:volledigeanalyse")
    assert type(algorithm).checkParameterValues.__qualname__ == "LeefbaarAlgorithm.checkParameterValues"
