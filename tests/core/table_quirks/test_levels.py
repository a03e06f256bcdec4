"""Quirks of a table that were seen in real files, one test each: wijken and municipalities among buurten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem
from tests.core.tables import BREDA, areas, beside, linked


def test_levels_mixed_in_one_table(tmp_path):
    found = linked(
        tmp_path,
        "gwb_code_10,recs,n\nNL00,Land,99\nGM0758,Gemeente,9\nWK075800,Wijk,8\nBU07580001,Buurt,1\nBU07580600,Buurt,2\n",
    )
    assert beside(found, "n") == {"0001": 1, "0600": 2}
    assert found.keys.levels == {"land": 1, "gemeente": 1, "wijk": 1}


def test_wijken_by_name_above_their_buurten(tmp_path):
    found = linked(
        tmp_path, "buurt,n\nBreda,100\nValkenberg,5\nBavel,81\nBavel,48\nNieuw Wolfslaar,24\nBuitengebied Bavel,9\n"
    )
    assert beside(found, "n") == {"0001": 5, "0700": 48, "0701": 24, "0709": 9}
    assert found.totals == ["Bavel"]


def test_names_of_wijken_that_the_layer_knows_are_set_aside_as_such(tmp_path):
    layer = replace(BREDA, wijknamen=["Breda centrum"] * 2 + ["Breda noord-west"] + ["Bavel"] * 3)
    found = linked(
        tmp_path, "buurt,n\nBreda centrum,6\nValkenberg,5\nChassé,1\nBreda Noord-West,7\nGageldonk,7\n", layer
    )
    assert found.keys.levels == {"wijk": 2}
    assert not found.keys.lost


#: A small municipality as there are many: each wijk has a buurt of its own name.
DORPEN = replace(
    areas(
        ("BU00010000", "Aadorp"), ("BU00010001", "Buitengebied Aadorp"),
        ("BU00010100", "Beedorp"), ("BU00010101", "Buitengebied Beedorp"),
    ),
    wijknamen=["Aadorp"] * 2 + ["Beedorp"] * 2,
)  # fmt: skip


@pytest.mark.parametrize("title", ["wijk", "Wijknaam", "gebied", "stadsdeel"])
@pytest.mark.parametrize("prefix", ["", "Wijk 00 ", "Totaal: "])
def test_figures_of_wijken_do_not_go_to_the_buurten_of_the_same_name(tmp_path, title, prefix):
    with pytest.raises(TableProblem, match="SLEUTEL"):
        linked(tmp_path, f"{title};n\n{prefix}Aadorp;100\n{prefix}Beedorp;200\n", DORPEN)


def test_a_column_called_wijk_may_be_said_to_hold_buurten(tmp_path):
    found = linked(tmp_path, "wijk;n\nAadorp;100\nBeedorp;200\n", DORPEN, sleutel="wijk")
    assert beside(found, "n", DORPEN) == {"0000": 100, "0100": 200}


def test_numbers_of_wijken_are_no_numbers_of_buurten(tmp_path):
    with pytest.raises(TableProblem, match="another level: 'wijknr'"):
        linked(tmp_path, "wijknr;n\n0;100\n1;200\n", DORPEN)


def test_rows_of_a_municipality_that_the_layer_lacks_are_elsewhere(tmp_path):
    far = "".join(f"Verweg {i};Gageldonk;{i}\n" for i in range(60))
    found = linked(tmp_path, f"gemeente;buurt;n\n{far}Tilburg;Bavel;99\nBreda;Valkenberg;1\nBreda;Chassé;2\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}
    assert found.keys.elsewhere == 61


@pytest.mark.parametrize("title", ["recs", "Soort regio"])
def test_a_row_that_says_to_be_of_a_wijk_is_not_of_the_buurt_of_that_name(tmp_path, title):
    text = f"regio;{title};n\nBreda;Gemeente;99\nBavel;Wijk ;30\nNieuw Wolfslaar;Buurt;20\nValkenberg;Buurt;3\n"
    found = linked(tmp_path, text)
    assert beside(found, "n") == {"0701": 20, "0001": 3}
    assert found.keys.levels == {"gemeente": 1, "wijk": 1}
    both = linked(tmp_path, f"{text}Bavel;Buurt;10\n")
    assert beside(both, "n") == {"0701": 20, "0001": 3, "0700": 10}


def test_a_municipality_may_be_called_so_before_its_name(tmp_path):
    found = linked(tmp_path, "gemeente;buurt;n\nGemeente Breda;Valkenberg;1\nBreda;Chassé;2\nTilburg;Bavel;3\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}
