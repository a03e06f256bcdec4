"""Of which buurt or wijk a row is; what may be of two is joined to neither."""

from __future__ import annotations

import pytest

from tests.qgis.messages import has
from tests.qgis.support import column, csv, memory, refusal
from tests.qgis.tabelkoppelen.joining import joined


def test_below_the_share_of_the_user_nothing_is_joined(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00020000;0\nBU00029999;1\n")
    said = refusal("tabelkoppelen", BUURTEN=four, TABEL=path, MINIMUM_AANDEEL=0.75)
    has(said, "klachten", "2 of 4", "75 %", "BU00010001 Chassé", "BU00029999", "MINIMUM_AANDEEL")


def test_a_name_in_two_municipalities_is_joined_to_neither(four, tmp_path):
    path = csv(tmp_path / "k.csv", "buurt,klachten\nCentrum,3\nChasse,5\nNieuw Noord,1\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": None,
        "BU00010001": 5,
        "BU00020000": None,
        "BU00020AA1": 1,
    }
    has(made.said, "fit several areas", "'Centrum'", "'Chasse' = Chassé")


@pytest.mark.parametrize("told", ["Aadorp", "GM0001", "1"])
def test_the_municipality_may_be_told(four, tmp_path, told):
    path = csv(tmp_path / "k.csv", "buurt,klachten\nCentrum,3\nChasse,5\n")
    made = joined(four, path, GEMEENTE=told)
    assert column(made.layer(), "klachten")["BU00010000"] == 3
    assert column(made.layer(), "klachten")["BU00020000"] is None


def test_a_column_with_the_municipality_tells_names_apart(four, tmp_path):
    path = csv(tmp_path / "k.csv", "gemeente,buurt,klachten\nAadorp,Centrum,3\nBeestad,Centrum,4\nBeestad,Chasse,9\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": 3,
        "BU00010001": None,
        "BU00020000": 4,
        "BU00020AA1": None,
    }


def test_codes_of_other_borders_are_refused_with_what_to_do(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,naam,n\nBU00010801,Chassé,3\nBU00010802,Nieuw-Noord,3\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "BU00010801", "another year", "grenswijzigingomrekenen")


def test_the_codes_of_a_layer_that_are_not_complete_are_refused(tmp_path):
    layer = memory("MultiPolygon", "buurtcode:string", [(["0001"], "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))")])
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\n")
    has(refusal("tabelkoppelen", BUURTEN=layer, TABEL=path), "0001", "Build the layer of buurten")


def test_a_wijk_layer_takes_the_rows_of_wijken(tmp_path):
    layer = memory(
        "MultiPolygon", "wijkcode:string,buurtcode:string",
        [([code, code], "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))") for code in ("WK000100", "WK000101")],
    )  # fmt: skip
    path = csv(tmp_path / "k.csv", "gwb_code,n\nNL00,9\nGM0001,8\nWK000100,3\nBU00010000,1\nWK000101,5\nBU00010100,1\n")
    made = joined(layer, path)
    assert column(made.layer(), "n") == {"WK000100": 3, "WK000101": 5}
    has(made.said, "2 × buurt", "1 × municipality", "1 × country")


def test_a_wijk_layer_is_joined_by_the_names_of_its_wijken(tmp_path):
    shape = "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))"
    layer = memory(
        "MultiPolygon", "buurtcode:string,wijknaam:string,gemeentenaam:string",
        [(["WK000100", "Wijk 00 Centrum", "Aadorp"], shape), (["WK000101", "Wijk 01 Noord", "Aadorp"], shape)],
    )  # fmt: skip
    path = csv(tmp_path / "k.csv", "wijk,n\nWijk 00 centrum,3\nWijk 01 Noord,5\n")
    assert column(joined(layer, path).layer(), "n") == {"WK000100": 3, "WK000101": 5}
