"""Which columns move to the new buurten, and how a count, a share or a mean does."""

from __future__ import annotations

import pytest

from tests.qgis.grenswijziging.new_borders import FIGURES, ID, A, B, C, X, Y, box
from tests.qgis.messages import has
from tests.qgis.support import column, copied, memory, names, rows, run


def test_the_new_buurten_keep_their_names_and_the_figures_their_year(old, new):
    told = rows(run(ID, VAN=old, NAAR=new).layer())
    assert told[X]["buurtnaam"] == "West"
    assert told[X]["gemeentecode"] == "GM0001"
    assert told[X]["jaar"] == 2022


def test_a_column_that_nobody_knows_is_left_out_and_named(old, new):
    made = run(ID, VAN=old, NAAR=new)
    assert "honden" not in names(made.layer())
    has(made.said, "1 column is not converted", "honden", "TELLINGEN")


def test_the_user_says_that_a_column_is_a_count_and_a_missing_part_makes_it_unknown_with_the_reason(old, new):
    told = rows(run(ID, VAN=old, NAAR=new, TELLINGEN=["honden"]).layer())
    assert told[X]["honden"] == pytest.approx(3 + 2)
    assert told[Y]["honden"] is None
    has(told[Y]["omrekening_toelichting"], f"Onbekend: honden (ontbreekt in {C})")


def test_the_user_says_that_a_column_is_a_mean_and_over_what(old, new):
    """Dogs as a share per inhabitant: X has (100 × 3 + 100 × 8) / 200 = 5.5."""
    made = run(ID, VAN=old, NAAR=new, GEMIDDELDEN=["honden"], NOEMER="aantal_inwoners")
    assert column(made.layer(), "honden")[X] == pytest.approx(5.5)
    has(made.said, "honden (gemiddelde over aantal_inwoners)")


def test_rounded_counts_are_whole_and_sum_to_the_same(old, new):
    layer = copied(old, change={B: {"aantal_inwoners": 401}}, name="oud")
    told = column(run(ID, VAN=layer, NAAR=new, AFRONDEN=True).layer(), "aantal_inwoners")
    assert sum(told.values()) == 1101
    assert set(map(type, told.values())) == {int}


def test_unknown_is_never_0_and_special_values_are_unknown(old, new):
    layer = copied(old, change={B: {"aantal_inwoners": -99997}})
    told = rows(run(ID, VAN=layer, NAAR=new).layer())
    assert told[X]["aantal_inwoners"] is None
    has(told[X]["omrekening_toelichting"], f"aantal_inwoners (ontbreekt in {B})")


def test_a_layer_without_a_figure_that_can_move_is_told_loudly(tmp_path):
    bare = memory("MultiPolygon", "buurtcode:string,honden:integer", [([A, 3], box(0, 1000))], name="honden")
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 1000))], name="nieuw")
    has(run(ID, VAN=bare, NAAR=new).warnings, "No column of 'honden' is converted", "TELLINGEN")


def test_rows_of_several_years_are_told_for_their_figures_are_mixed():
    one = ([A, "Noord", 2022, 100, 50, 10.0, -0.1, 3], box(0, 1000))
    other = ([B, "Midden", 2023, 400, 200, 30.0, 0.1, 8], box(1000, 2000))
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 2000))], name="nieuw")
    made = run(ID, VAN=memory("MultiPolygon", FIGURES, [one, other], name="jaren"), NAAR=new)
    has(made.warnings, "The rows of 'jaren' are of several years")
    assert "jaar" not in names(made.layer())
