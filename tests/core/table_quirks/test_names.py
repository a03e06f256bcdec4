"""Quirks of a table that were seen in real files, one test each: names."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem
from tests.core.tables import areas, beside, linked


def test_code_and_name_in_one_cell(tmp_path):
    found = linked(tmp_path, "buurt,n\nBU07580001 Valkenberg,1\n0600 Gageldonk,2\n")
    assert beside(found, "n") == {"0001": 1, "0600": 2}
    amsterdam = areas(("BU0363AA01", "Kop Zeedijk"), ("BU0363AA02", "Oude Kerk e.o."))
    found = linked(tmp_path, "buurt,n\nA00a Kop Zeedijk,1\nA00b Oude Kerk e.o.,2\n", amsterdam)
    assert beside(found, "n", amsterdam) == {"AA01": 1, "AA02": 2}


@pytest.mark.parametrize("written", ["Chass", "Chasse", "Chassé", "CHASSÉ", "ChassÃ©", " Chassé\u00a0"])
def test_names_that_lost_their_accents(tmp_path, written):
    assert beside(linked(tmp_path, f"buurt,n\nValkenberg,1\n{written},2\n"), "n") == {"0001": 1, "0002": 2}


def test_names_with_a_prefix(tmp_path):
    found = linked(tmp_path, "buurt,n\nSum of Breda: Bavel,1\nSum of Breda: Chasse,2\nSum of Breda: Gageldonk,3\n")
    assert beside(found, "n") == {"0700": 1, "0002": 2, "0600": 3}


def test_names_that_were_cut_at_40_characters(tmp_path):
    long = "Verspreide huizen in het buitengebied van Aadorp-Noord"
    places = areas(("BU00010000", "Centrum"), ("BU00010001", long))
    found = linked(tmp_path, f"buurt,n\nCentrum,1\n{long[:40]},2\n", places)
    assert beside(found, "n", places) == {"0000": 1, "0001": 2}


def test_a_cut_name_that_may_be_two_buurten_is_joined_to_neither(tmp_path):
    long = "Verspreide huizen in het buitengebied van Aadorp"
    places = areas(("BU00010000", "Centrum"), ("BU00010001", f"{long}-Noord"), ("BU00010002", f"{long}-Zuid"))
    found = linked(tmp_path, f"buurt,n\nCentrum,1\n{long[:40]},2\n", places)
    assert beside(found, "n", places) == {"0000": 1}
    assert found.keys.ambiguous == {long[:40]: [f"{long}-Noord", f"{long}-Zuid"]}


def test_names_that_repeat_between_municipalities(tmp_path):
    places = areas(("BU00010000", "Centrum"), ("BU00020000", "Centrum"), ("BU00020001", "Haven"),
                   gemeente={"0001": "Aadorp", "0002": "Beestad"})  # fmt: skip
    found = linked(tmp_path, "gemeentenaam,buurt,n\nAadorp,Centrum,1\nBeestad,Centrum,2\n", places)
    assert found.columns["n"] == [1, 2, None]


def test_names_that_repeat_within_a_municipality(tmp_path):
    places = areas(("BU00010000", "Buitengebied"), ("BU00010100", "Buitengebied"), ("BU00010101", "Haven"))
    found = linked(tmp_path, "buurt,n\nBuitengebied,1\nHaven,2\n", places)
    assert found.columns["n"] == [None, None, 2]
    assert list(found.keys.ambiguous) == ["Buitengebied"]


def test_a_misspelled_name_is_not_guessed_at(tmp_path):
    found = linked(tmp_path, "buurt,n\nValkenberg,1\nNiew Wolfslaar,2\n")
    assert beside(found, "n") == {"0001": 1}
    assert list(found.keys.lost) == ["Niew Wolfslaar"]
    told = linked(tmp_path, "buurt,n\nValkenberg,1\nNiew Wolfslaar,2\n", namen={"Niew Wolfslaar": "Nieuw Wolfslaar"})
    assert beside(told, "n") == {"0001": 1, "0701": 2}


def test_a_doubled_name_that_is_no_total_is_refused(tmp_path):
    with pytest.raises(TableProblem, match="BU07580700 \\(2×\\)"):
        linked(tmp_path, "buurt,n\nValkenberg,5\nBavel,80\nBavel,48\nNieuw Wolfslaar,24\nBuitengebied Bavel,9\n")


def test_a_rank_beside_a_name_is_not_taken_for_its_code(tmp_path):
    text = "nr;buurt;n\n1;Chassé;5\n2;Valkenberg;6\n"
    with pytest.raises(TableProblem, match="two areas in one row") as error:
        linked(tmp_path, text)
    assert "SLEUTEL" in str(error.value)
    assert beside(linked(tmp_path, text, sleutel="buurt"), "n") == {"0002": 5, "0001": 6}


@pytest.mark.parametrize("written", ["Valkenberg / Chassé", "Valkenberg - Chassé", "Valkenberg/Chassé"])
def test_figures_of_two_buurten_together_go_to_neither(tmp_path, written):
    found = linked(tmp_path, f"buurt;n\n{written};9\nBavel;1\nGageldonk;2\n")
    assert beside(found, "n") == {"0700": 1, "0600": 2}
    assert list(found.keys.lost) == [written]


def test_a_name_that_ends_after_a_whole_word_is_no_cut_one(tmp_path):
    found = linked(tmp_path, "buurt;n\nBuitengebied;9\nBavel;1\nGageldonk;2\n")
    assert beside(found, "n") == {"0700": 1, "0600": 2}
    assert list(found.keys.lost) == ["Buitengebied"]


def test_rows_with_a_name_and_no_code_are_set_aside_as_such(tmp_path):
    found = linked(
        tmp_path,
        "code;naam;n\n;Breda centrum;3\nBU07580001;Valkenberg;1\nBU07580002;Chassé;2\n;Overig;9\n"
        "BU07580600;Gageldonk;9\n;;22\n",
    )
    assert beside(found, "n") == {"0001": 1, "0002": 2, "0600": 9}
    assert found.keys.levels == {"zonder code of naam": 3}
