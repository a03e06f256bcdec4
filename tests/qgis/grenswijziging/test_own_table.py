"""The municipality's own table of old and new codes, and the crosswalk that was used."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from tests.qgis.grenswijziging.new_borders import ID, A, B, C, X, Y, box
from tests.qgis.messages import has
from tests.qgis.support import column, copied, csv, memory, opened, refusal, rows, run


def test_a_table_of_the_municipality_goes_before_the_polygons(old, new, tmp_path):
    """The municipality knows that all of B's people live in the part that goes to X."""
    own = csv(tmp_path / "omrekening.csv", f"oude_code,nieuwe_code,adressen\n{A},{X},9\n{B},{X},40\n{C},{Y},7\n")
    for way in ("automatisch", "omrekentabel"):
        made = run(ID, VAN=old, NAAR=new, OMREKENTABEL=own, WIJZE=way)
        assert column(made.layer(), "aantal_inwoners") == {X: 500, Y: 600}
        assert column(made.layer(), "omrekening_toelichting") == {
            X: f"Samengevoegd uit {A} en {B}.", Y: f"Overgenomen van {C}.",
        }  # fmt: skip
        has(made.said, "scaled to shares")


def test_automatic_finds_by_overlay_what_the_table_does_not_name(old, new, tmp_path):
    """The table names A only; B, of which a quarter lies in X, can then only go to Y."""
    own = csv(tmp_path / "omrekening.csv", f"van,naar\n{A},{X}\n")
    made = run(ID, VAN=old, NAAR=new, OMREKENTABEL=own, VERLIES=0.2)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 100, Y: 900})
    has(made.warnings, "aantal_inwoners 100", B)


def test_figures_without_polygons_can_be_converted_by_a_table(new, tmp_path):
    figures = csv(tmp_path / "cijfers.csv", f"buurtcode,aantal_inwoners\n{A},100\n{B},400\n{C},600\n")
    own = csv(tmp_path / "omrekening.csv", f"van,naar,aandeel\n{A},{X},100\n{B},{X},25\n{B},{Y},75\n{C},{Y},100\n")
    made = run(ID, VAN=figures, NAAR=new, OMREKENTABEL=own)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 900})
    has(made.said, "percentages")
    assert made.warnings == ""
    has(refusal(ID, VAN=figures, NAAR=new), "no polygons", "OMREKENTABEL")
    has(refusal(ID, VAN=figures, NAAR=new, WIJZE="overlay"), "polygons in VAN")


def test_codes_of_one_municipality_may_be_short_in_the_table(old, new, tmp_path):
    own = csv(tmp_path / "omrekening.csv", "van,naar\n0000,0100\n0001,0101\n0002,0101\n")
    made = run(ID, VAN=old, NAAR=new, OMREKENTABEL=own)
    assert column(made.layer(), "aantal_inwoners") == {X: 100, Y: 1000}


def test_an_old_code_of_the_table_without_figures_makes_its_new_buurt_unknown(old, new, tmp_path):
    own = csv(tmp_path / "o.csv", f"van,naar\n{A},{X}\n{B},{Y}\n{C},{Y}\nBU00010009,{Y}\n")
    made = run(ID, VAN=old, NAAR=new, OMREKENTABEL=own)
    assert column(made.layer(), "aantal_inwoners") == {X: 100, Y: None}
    has(column(made.layer(), "omrekening_toelichting")[Y], "ontbreekt in BU00010009")
    has(made.warnings, "1 old code of the table has no row in VAN", "BU00010009")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\nx,y\n", ["needs a column van", "a, b"]),
        (f"van,naar,aandeel_van\n{A},{X},0.5\n{B},{Y},1\n", ["do not sum to 1", f"{A} (0,5)"]),
        (f"van,naar,aandeel_van\n{A},{X},half\n", ["half", "aandeel_van"]),
        (f"van,naar,aandeel_van\n{A},{X},\n", ["no share", A]),
        (f"van,naar\n{A},{X}\n{A},{Y}\n", ["more than one new code", A]),
        (f"van,naar\n{A},{X}\n{A},{X}\n", ["more than once", A]),
        (f"van,naar\n{X},{A}\n", ["other way round"]),
        (f"van,naar\n{A},Centrum\n", ["no code of a buurt", "CENTRUM"]),
        ("van,naar\n", ["no rows"]),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_what_is_wrong(old, new, tmp_path, text, words):
    has(refusal(ID, VAN=old, NAAR=new, OMREKENTABEL=csv(tmp_path / "fout.csv", text)), "OMREKENTABEL"
        if "rows" not in words[0] else "fout", *words)  # fmt: skip


def test_the_crosswalk_that_was_used_gives_the_same_when_it_is_given_back(old, tmp_path):
    """With a part that is lost, a part that no old buurt covers, and a new buurt without any."""
    z = "BU00010102"
    new = memory("MultiPolygon", "buurtcode:string",
                 [([X], box(20, 1250)), ([Y], box(1250, 3100)), ([z], box(5000, 6000))])  # fmt: skip
    old = copied(old, shapes={A: QgsGeometry.fromWkt(box(-300, 1000))})
    first = run(ID, VAN=old, NAAR=new, VERLIES=0.5, OMREKENING=str(tmp_path / "omrekening.csv"))
    pairs = [(f["van"], f["naar"]) for f in opened(first["OMREKENING"]).getFeatures()]
    assert ("", z) in pairs
    assert (A, "") in pairs
    again = run(ID, VAN=old, NAAR=new, VERLIES=0.5, OMREKENTABEL=first["OMREKENING"], WIJZE="omrekentabel",
                OMREKENING=str(tmp_path / "weer.gpkg"))  # fmt: skip
    for code, row in rows(first.layer()).items():
        other = rows(again.layer())[code]
        for name, value in row.items():
            if name != "omrekening_toelichting":
                assert other[name] == (pytest.approx(value) if isinstance(value, float) else value), (code, name)
    edited = (tmp_path / "omrekening.csv").read_text(encoding="utf-8").replace(f"{C},{Y},1,", f"{C},{X},1,")
    made = run(ID, VAN=old, NAAR=new, VERLIES=0.5, OMREKENTABEL=csv(tmp_path / "anders.csv", edited))
    before, after = (column(r.layer(), "aantal_inwoners") for r in (first, made))
    assert after[X] == pytest.approx(before[X] + 600)


def test_the_crosswalk_tells_the_shares_of_both_sides(old, new):
    """By dwellings X is for 50 of 100 from A and from B, Y for 150 of 450 from B."""
    made = run(ID, VAN=old, NAAR=new, OMREKENING="TEMPORARY_OUTPUT")
    told = {
        (f["van"], f["naar"]): (f["aandeel_van"], f["aandeel_naar"]) for f in made.layer("OMREKENING").getFeatures()
    }
    assert told.keys() == {(A, X), (B, X), (B, Y), (C, Y)}
    assert told[B, X] == pytest.approx((0.25, 0.5))
    assert told[B, Y] == pytest.approx((0.75, 1 / 3))
