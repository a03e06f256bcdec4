"""A table becomes one row per buurt or year, or is refused."""

from __future__ import annotations

import pytest

from tests.qgis.messages import has
from tests.qgis.support import column, csv, names, refusal, run


def test_an_empty_table_is_refused(sample, tmp_path):
    path = csv(tmp_path / "leeg.csv", "buurtcode,klachten\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "leeg")


def test_nine_years_per_buurt_as_a_table_become_nine_columns(sample):
    made = run("buurtlaagopbouwen", GEBIEDEN=sample.buurten, LEEFBAAROMETER=sample.leefbaarometer)
    wanted = {f"lbm_{year}" for year in (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)}
    assert wanted <= set(names(made.layer()))
    assert column(made.layer(), "lbm_2002")["BU99010100"] == pytest.approx(4.12548)
    assert made.layer().featureCount() == 97


def test_nine_years_per_buurt_without_a_year_are_refused(sample, tmp_path):
    path = csv(tmp_path / "lang.csv", "buurtcode,klachten\n" + "BU99010100,3\n" * 9 + "BU99010101,1\n")
    said = refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path])
    has(said, "lang", "BU99010100 (9×)", "jaar")


def test_a_year_that_stands_twice_is_refused(sample, tmp_path):
    path = csv(tmp_path / "lang.csv", "buurtcode,jaar,klachten\nBU99010100,2020,3\nBU99010100,2020,4\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "lang", "BU99010100 2020 (2×)")


def test_a_table_of_another_municipality_is_refused(sample, tmp_path):
    path = csv(tmp_path / "breda.csv", "buurtcode,klachten\nBU07580601,3\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "breda", "BU07580601", "none")


def test_a_table_without_a_code_is_refused(sample, tmp_path):
    path = csv(tmp_path / "kaal.csv", "naam,klachten\nCentrum,3\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "kaal", "naam", "klachten")


def test_a_year_table_with_two_values_for_a_year_is_refused(voorbeeldstad, tmp_path):
    path = csv(tmp_path / "werk.csv", "jaar,werkloosheid\n2020,3\n2020,4\n")
    has(refusal("conjunctuur", BUURTEN=voorbeeldstad, WERKLOOSHEID=path), "WERKLOOSHEID", "2020", "twice", "werk")


def test_a_year_table_without_its_columns_is_refused(voorbeeldstad, tmp_path):
    path = csv(tmp_path / "werk.csv", "a,b\n2020,3\n")
    has(
        refusal("conjunctuur", BUURTEN=voorbeeldstad, WERKLOOSHEID=path), "WERKLOOSHEID", "jaar", "werkloosheid", "a, b"
    )
