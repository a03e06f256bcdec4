"""Reference areas and kinds of threshold, chosen in the dialog or in a settings file, and told in the outcome."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.compat import field
from tests.qgis.support import copied, memory, refusal, rows, run

SQUARE = "POLYGON(({0} 0, {1} 0, {1} 1000, {0} 1000, {0} 0))"


@pytest.fixture
def six():
    """Two municipalities of three buurten: energy poverty 4, 6, 14 and 8, 9, 22 %; the second of each is green."""
    codes = [f"BU000{g}000{i}" for g in (1, 2) for i in (1, 2, 3)]
    told = zip(codes, (4, 6, 14, 8, 9, 22), ("grijs", "groen", "grijs") * 2)
    return memory(
        "Polygon",
        "buurtcode:string,woonmilieu:string,aantal_huishoudens:integer,woningvoorraad:integer,"
        "percentage_energiearmoede:double",
        [
            ([code, kind, 100, 100, share], SQUARE.format(1000 * i, 1000 * i + 1000))
            for i, (code, share, kind) in enumerate(told)
        ],
    )


def thresholds(made):
    return [row["energiearmoede_drempel"] for _, row in sorted(rows(made.layer()).items())]


def test_the_municipality_is_the_reference_unless_told_otherwise(six):
    """Means 8 and 13, × 1.5."""
    assert thresholds(run("energiearmoede", BUURTEN=six)) == pytest.approx([12] * 3 + [19.5] * 3)


def test_the_region_is_all_rows_given(six):
    """The mean is 10.5, × 1.5."""
    assert thresholds(run("energiearmoede", BUURTEN=six, REFERENTIE="regio")) == pytest.approx([15.75] * 6)


def test_a_field_of_the_layer_makes_the_groups(six):
    """Green: (6 + 9)/2 = 7.5; grey: (4 + 14 + 8 + 22)/4 = 12."""
    made = run("energiearmoede", BUURTEN=six, REFERENTIE="veld", REFERENTIEGROEP="woonmilieu")
    assert thresholds(made) == pytest.approx([18, 11.25, 18, 18, 11.25, 18])
    row = rows(made.layer())["BU00010003"]
    assert "1,5 × buurten van groep grijs met 12,0%" in row["energiearmoede_toelichting"]


def test_the_same_in_the_full_analysis_by_a_settings_file(six, tmp_path):
    settings = tmp_path / "instellingen.json"
    settings.write_text(json.dumps({"mechanismen": {"energiearmoede": {"REFERENTIE": "veld"}}}), encoding="utf-8")
    made = run(
        "volledigeanalyse", BUURTEN=six, INSTELLINGEN=str(settings), REFERENTIEGROEP="woonmilieu",
        MECHANISMEN=["energiearmoede"], ALLE_KOLOMMEN=True,
    )  # fmt: skip
    assert thresholds(made) == pytest.approx([18, 11.25, 18, 18, 11.25, 18])


def test_what_nobody_asked_for_is_not_told_as_missing(six):
    made = run("volledigeanalyse", BUURTEN=six, MECHANISMEN=["energiearmoede"])
    assert "referentiegroep" not in made.said


def test_the_field_of_a_settings_file_goes_before_what_the_dialog_has_by_default(six, tmp_path):
    """The dialog always gives its default: a layer that happens to have such a field is no choice of the user."""
    layer = copied(six)
    layer.dataProvider().addAttributes([field("referentiegroep", "text")])
    layer.updateFields()
    settings = tmp_path / "instellingen.json"
    told = {"energiearmoede": {"REFERENTIE": "veld", "REFERENTIEGROEP": "woonmilieu"}}
    settings.write_text(json.dumps({"mechanismen": told}), encoding="utf-8")
    given = {"BUURTEN": layer, "INSTELLINGEN": str(settings), "MECHANISMEN": ["energiearmoede"]}
    made = run("volledigeanalyse", **given, REFERENTIEGROEP="referentiegroep", ALLE_KOLOMMEN=True)
    assert thresholds(made) == pytest.approx([18, 11.25, 18, 18, 11.25, 18])
    said = refusal("volledigeanalyse", **given, REFERENTIEGROEP="buurtcode")
    assert "REFERENTIEGROEP: the dialog names field 'buurtcode' and INSTELLINGEN 'woonmilieu'" in said


def test_the_netherlands_without_its_value_is_refused_before_the_run(six, tmp_path):
    assert "REFERENTIEWAARDE" in refusal("energiearmoede", BUURTEN=six, REFERENTIE="nederland")
    settings = tmp_path / "instellingen.json"
    settings.write_text(json.dumps({"mechanismen": {"energiearmoede": {"REFERENTIE": "nederland"}}}), encoding="utf-8")
    said = refusal("volledigeanalyse", BUURTEN=six, INSTELLINGEN=str(settings))
    assert "energiearmoede" in said
    assert "REFERENTIEWAARDE" in said


def test_surroundings_that_are_missing_are_named_once(voorbeeldstad):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad)
    assert made.warnings.count("Surroundings are missing") == 1
    assert "lie where the given area ends" in made.warnings
