"""What no new buurt covers is told with its amounts, and what no old one covers is unknown."""

from __future__ import annotations

import pytest

from tests.qgis.grenswijziging.new_borders import ID, A, B, C, X, Y, box
from tests.qgis.messages import has
from tests.qgis.support import column, copied, memory, refusal, rows, run


def test_what_is_lost_is_told_with_its_amounts(old):
    """A quarter of C, 150 inhabitants of 1,100, lies outside: more than the 5% that may be lost."""
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 1250)), ([Y], box(1250, 2750))])
    has(refusal(ID, VAN=old, NAAR=new), "aantal_inwoners 150 (13.64%)", C, "VERLIES", "0.05")
    made = run(ID, VAN=old, NAAR=new, VERLIES=0.2)
    has(made.warnings, "Lost", "aantal_inwoners 150", C)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 300 + 450})


def test_a_new_buurt_drawn_over_one_that_did_not_change_takes_its_part(old):
    """Z lies on a quarter of A, which NAAR still draws whole: 1 km² and 0.25 km², so a fifth goes to Z."""
    z = "BU00010102"
    shapes = [([A], box(0, 1000)), ([B], box(1000, 2000)), ([C], box(2000, 3000)), ([z], box(0, 500, 0, 500))]
    made = run(ID, VAN=old, NAAR=memory("MultiPolygon", "buurtcode:string", shapes))
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({A: 80, z: 20, B: 400, C: 600})


def test_a_new_buurt_that_the_old_ones_do_not_cover_is_unknown(old):
    """A third of Y, and the whole of Z, is land without old buurten."""
    z = "BU00010102"
    new = memory("MultiPolygon", "buurtcode:string",
                 [([X], box(0, 1250)), ([Y], box(1250, 3875)), ([z], box(3875, 4875))])  # fmt: skip
    made = run(ID, VAN=old, NAAR=new)
    told = rows(made.layer())
    assert (told[Y]["aantal_inwoners"], told[Y]["omrekening_kwaliteit"]) == (None, None)
    has(told[Y]["omrekening_toelichting"], "Onbekend", "33,3% ligt buiten de oude buurten")
    assert told[z]["aantal_inwoners"] is None
    has(told[z]["omrekening_toelichting"], "ligt buiten de oude buurten")
    assert made["AANTAL_ONBEKEND"] == 2
    told = rows(run(ID, VAN=old, NAAR=new, ONTBREKEND=0.4).layer())
    assert told[Y]["aantal_inwoners"] == pytest.approx(900)


def test_an_old_buurt_without_a_polygon_is_lost_and_told(old, new):
    layer = copied(old, shapes={A: None})
    has(refusal(ID, VAN=layer, NAAR=new), "aantal_inwoners 100", A)
