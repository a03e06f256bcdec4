"""Figures on the buurten of another year: by overlay, by CBS's remark on changes, by the municipality's own table."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from leefbaar_plugin.bridge import trail
from tests.qgis.messages import has
from tests.qgis.models import end_of, model, of_model, static
from tests.qgis.squares import BOWTIE
from tests.qgis.support import Recorder, column, copied, csv, memory, names, opened, refusal, rows, run, saved, table

ID = "grenswijzigingomrekenen"
FIGURES = (
    "buurtcode:string,buurtnaam:string,jaar:integer,aantal_inwoners:integer,woningvoorraad:integer,"
    "percentage_koopwoningen:double,afw_2024:double,honden:integer"
)
A, B, C, X, Y = (f"BU0001{k}" for k in ("0000", "0001", "0002", "0100", "0101"))


def box(left: float, right: float, bottom: float = 0, top: float = 1000) -> str:
    """A rectangle near Amersfoort, in metres from a corner."""
    x, y = 150000, 450000
    corners = ((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom))
    return f"MultiPolygon((({', '.join(f'{x + a} {y + b}' for a, b in corners)})))"


#: The worked example of tests/core/test_conversion.py on the ground: A, B and C of 1 km² become X and Y.
OLD = (
    ([A, "Noord", 2022, 100, 50, 10.0, -0.1, 3], box(0, 1000)),
    ([B, "Midden", 2022, 400, 200, 30.0, 0.1, 8], box(1000, 2000)),
    ([C, "Zuid", 2022, 600, 300, 60.0, 0.2, None], box(2000, 3000)),
)
NEW = (([X, "West"], box(0, 1250)), ([Y, "Oost"], box(1250, 3000)))


@pytest.fixture
def old():
    return memory("MultiPolygon", FIGURES, OLD, name="oud")


@pytest.fixture
def new():
    return memory("MultiPolygon", "buurtcode:string,buurtnaam:string", NEW, name="nieuw")


def changes(*told, year: int = 2023, shapes=None):
    """New buurten with CBS's remark: (code, remark) each on a square of its own, or on `shapes`."""
    shapes = shapes or [box(1000 * k, 1000 * k + 1000) for k in range(len(told))]
    return memory(
        "MultiPolygon", "buurtcode:string,jaar:integer,indelingswijziging_wijken_en_buurten:integer",
        [([code, year, remark], shape) for (code, remark), shape in zip(told, shapes)], name="nieuw",
    )  # fmt: skip


# Overlay


def test_three_buurten_become_two_by_their_areas(old, new):
    """A quarter of B lies in X: see the same sums in the core. The score of X is (50 × −0.1 + 50 × 0.1) / 100 = 0."""
    made = run(ID, VAN=old, NAAR=new)
    told = rows(made.layer())
    assert {code: row["aantal_inwoners"] for code, row in told.items()} == pytest.approx({X: 200, Y: 900})
    assert {code: row["percentage_koopwoningen"] for code, row in told.items()} == pytest.approx({X: 20, Y: 50})
    assert told[X]["afw_2024"] == pytest.approx(0)
    assert {code: row["omrekening_kwaliteit"] for code, row in told.items()} == pytest.approx({X: 1 / 2, Y: 1 / 3})
    assert told[X]["omrekening_toelichting"] == f"Geschat (overlay, oppervlakte): heel {A} en 25% van {B}."
    assert (made["AANTAL_BUURTEN"], made["AANTAL_GESCHAT"], made["AANTAL_ONBEKEND"]) == (2, 2, 0)


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


def test_addresses_weigh_the_parts_of_a_split_buurt(old, new):
    """Of the 4 addresses in B three lie in X: three quarters, where the area says one quarter."""
    places = ((100, 5), (1100, 1), (1150, 1), (1200, 1), (1900, 9), (2500, 2))
    points = memory("Point", "woningen:integer", [([n], f"Point({150000 + x} 450500)") for x, n in places])
    told = rows(run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points).layer())
    assert told[X]["aantal_inwoners"] == pytest.approx(100 + 300)
    has(told[X]["omrekening_toelichting"], "overlay, adressen", f"75% van {B}")
    told = rows(run(ID, VAN=old, NAAR=new, GEWICHT="woningen", GEWICHTLAAG=points, GEWICHTVELD="woningen").layer())
    assert told[X]["aantal_inwoners"] == pytest.approx(100 + 400 * 3 / 12)


def test_without_points_the_dwellings_of_the_new_buurten_weigh(old):
    """X has 50 dwellings on 1.25 km² (40 per km²), Y 350 on 1.75 km² (200): B is split 10 to 150."""
    new = memory("MultiPolygon", "buurtcode:string,woningvoorraad:integer",
                 [([X, 50], box(0, 1250)), ([Y, 350], box(1250, 3000))])  # fmt: skip
    made = run(ID, VAN=old, NAAR=new, GEWICHT="woningen")
    assert column(made.layer(), "aantal_inwoners")[X] == pytest.approx(100 + 400 * 10 / 160)
    has(made.said, "spread evenly")


def test_a_buurt_without_addresses_is_divided_by_area_and_that_is_told(old, new):
    points = memory("Point", "", [([], "Point(150100 450500)"), ([], "Point(152500 450500)")])
    made = run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 900})
    has(made.warnings, "divided by area", B)


def test_points_without_a_number_are_told_and_below_0_refused(old, new):
    points = memory("Point", "n:integer", [([None], "Point(151100 450500)"), ([2], "Point(151900 450500)")])
    given = {"VAN": old, "NAAR": new, "GEWICHT": "woningen", "GEWICHTVELD": "n"}
    has(run(ID, **given, GEWICHTLAAG=points).warnings, "1 without a number")
    points = memory("Point", "n:integer", [([-2], "Point(151900 450500)")])
    has(refusal(ID, **given, GEWICHTLAAG=points), "GEWICHTVELD", "below 0")


def test_a_border_that_is_drawn_a_little_differently_changes_nothing(old):
    shifted = [box(0, 1020), box(1020, 1985), box(1985, 3000)]
    new = memory("MultiPolygon", "buurtcode:string", [([code], shape) for code, shape in zip((A, B, C), shifted)])
    made = run(ID, VAN=old, NAAR=new)
    assert column(made.layer(), "aantal_inwoners") == {A: 100, B: 400, C: 600}
    assert set(column(made.layer(), "omrekening_toelichting").values()) == {"Ongewijzigd."}
    has(made.said, "2 overlaps are taken for inaccurate borders", "ha")
    exact = run(ID, VAN=old, NAAR=new, SPLINTER=0, SPLINTERBREEDTE=0)
    assert column(exact.layer(), "aantal_inwoners")[A] == pytest.approx(100 + 400 * 0.02)


def test_polygons_that_share_an_area_and_touch_elsewhere_are_measured_by_their_area():
    """B is a comb whose second tooth only touches X along a line: what they share is a collection."""
    comb = (
        "MultiPolygon(((151000 450000, 152000 450000, 152000 451000, 151000 451000, 151000 450800, 151500 450800, "
        "151500 450200, 151000 450200, 151000 450000)))"
    )
    west = (
        "MultiPolygon(((150000 450000, 151250 450000, 151250 450100, 151000 450100, 151000 451000, 150000 451000, "
        "150000 450000)))"
    )
    east = QgsGeometry.fromWkt(comb).difference(QgsGeometry.fromWkt(west))
    old = memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer",
                 [([A, 100], box(0, 1000)), ([B, 700], comb)])  # fmt: skip
    new = memory("MultiPolygon", "buurtcode:string", [([X], west), ([Y], east)])
    shared = QgsGeometry.fromWkt(comb).intersection(QgsGeometry.fromWkt(west))
    assert "Collection" in shared.asWkt()
    told = column(run(ID, VAN=old, NAAR=new, SPLINTERBREEDTE=0).layer(), "aantal_inwoners")
    part = 2.5 / (100 - 30)  # 250 m × 100 m of 70 ha
    assert told == pytest.approx({X: 100 + 700 * part, Y: 700 * (1 - part)})


def test_the_shares_are_those_of_qgis_own_intersection(voorbeeldstad, tmp_path):
    """Voorbeeldstad on squares of 1.3 km, every overlap kept, against the areas of native:intersection."""
    import processing

    layer = opened(voorbeeldstad)
    grid = processing.run("native:creategrid", {
        "TYPE": 2, "EXTENT": layer.extent(), "HSPACING": 1300, "VSPACING": 1300, "CRS": layer.crs(),
        "OUTPUT": "memory:"})["OUTPUT"]  # fmt: skip
    squares = memory("MultiPolygon", "buurtcode:string",
                     [([f"BU9902{k:04d}"], f.geometry()) for k, f in enumerate(grid.getFeatures())])  # fmt: skip
    cut = processing.run(
        "native:intersection",
        {"INPUT": voorbeeldstad, "OVERLAY": squares, "OVERLAY_FIELDS_PREFIX": "naar_", "OUTPUT": "memory:"},
    )["OUTPUT"]
    parts = [(f["buurtcode"], f["naar_buurtcode"], f["aantal_inwoners"], f.geometry().area())
             for f in cut.getFeatures()]  # fmt: skip
    whole: dict[str, float] = {}
    expected: dict[str, float] = {}
    for code, _, _, area in parts:
        whole[code] = whole.get(code, 0) + area
    for code, square, people, area in parts:
        expected[square] = expected.get(square, 0) + people * area / whole[code]
    made = run(ID, VAN=voorbeeldstad, NAAR=squares, SPLINTER=0, SPLINTERBREEDTE=0, ONTBREKEND=1)
    told = column(made.layer(), "aantal_inwoners")
    assert {code: told[code] for code in expected} == pytest.approx(expected, rel=1e-6, abs=1e-6)
    assert {told[code] for code in told.keys() - expected.keys()} <= {None}
    assert sum(v for v in told.values() if v) == pytest.approx(sum(column(voorbeeldstad, "aantal_inwoners").values()))


def test_the_order_of_the_rows_does_not_matter(old, new):
    back = memory("MultiPolygon", FIGURES, OLD[::-1])
    other = memory("MultiPolygon", "buurtcode:string,buurtnaam:string", NEW[::-1])
    first, second = rows(run(ID, VAN=old, NAAR=new).layer()), rows(run(ID, VAN=back, NAAR=other).layer())
    for code, row in first.items():
        assert second[code] == {k: pytest.approx(v) if isinstance(v, float) else v for k, v in row.items()}


def test_another_crs_and_an_invalid_polygon_are_dealt_with(old, new):
    """The new buurten in degrees; X with a loop in its border that has to be mended."""
    degrees = copied(new, crs="EPSG:4326")
    told = run(ID, VAN=old, NAAR=degrees)
    assert told.layer().crs().authid() == "EPSG:28992"
    assert column(told.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 900}, rel=1e-4)
    broken = copied(new, shapes={X: QgsGeometry.fromWkt(BOWTIE)})
    has(run(ID, VAN=old, NAAR=broken, VERLIES=1).warnings, "invalid", X)


def test_water_without_figures_makes_no_sum_unknown_and_stays_unknown_by_itself():
    """The IJ belongs to a buurt of water; a piece of it is added to the quay, the rest stays water."""
    old = memory(
        "MultiPolygon", "buurtcode:string,water:string,aantal_inwoners:integer,woningvoorraad:integer,afw_2024:double",
        [([A, "NEE", 100, 50, 0.1], box(0, 1000)), ([B, "JA", -99997, -99997, None], box(1000, 2000)),
         ([C, "NEE", None, 10, 0.2], box(2000, 3000))],
    )  # fmt: skip
    new = memory("MultiPolygon", "buurtcode:string",
                 [([A], box(0, 1500)), ([B], box(1500, 2000)), ([C], box(2000, 3000))])  # fmt: skip
    made = run(ID, VAN=old, NAAR=new)
    told = rows(made.layer())
    assert {code: row["aantal_inwoners"] for code, row in told.items()} == {A: 100, B: None, C: None}
    assert told[A]["afw_2024"] == 0.1
    assert told[A]["omrekening_kwaliteit"] == 0
    has(made.said, "1 old buurt is water without figures")


# What no new buurt covers


def test_what_is_lost_is_told_with_its_amounts(old):
    """A quarter of C, 150 inhabitants of 1,100, lies outside: more than the 5% that may be lost."""
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 1250)), ([Y], box(1250, 2750))])
    has(refusal(ID, VAN=old, NAAR=new), "aantal_inwoners 150 (13.64%)", C, "VERLIES", "0.05")
    made = run(ID, VAN=old, NAAR=new, VERLIES=0.2)
    has(made.warnings, "Lost", "aantal_inwoners 150", C)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 300 + 450})


def test_what_is_lost_is_weighed_by_addresses_too(old):
    """A quarter of C lies outside, with one of its ten addresses: 60 of its 600 inhabitants."""
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 1250)), ([Y], box(1250, 2750))])
    places = [100, 1100, 1900, *range(2010, 2019), 2900]
    points = memory("Point", "", [([], f"Point({150000 + x} 450500)") for x in places])
    made = run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points, VERLIES=0.1)
    has(made.warnings, "aantal_inwoners 60")
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 300, Y: 200 + 540})


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


# CBS's remark on changes


def test_what_did_not_change_is_copied_and_a_new_border_is_unknown(old):
    made = run(ID, VAN=old, NAAR=changes((A, 1), (B, 3), (C, 1)), WIJZE="indelingswijziging")
    assert column(made.layer(), "aantal_inwoners") == {A: 100, B: None, C: 600}
    told = column(made.layer(), "omrekening_toelichting")
    assert (told[A], told[B]) == ("Ongewijzigd.", "Onbekend: nieuwe grens (indelingswijziging 3).")
    has(made.said, "2 unchanged, 0 with a new code, 1 with a new border")


def test_a_new_code_is_found_by_the_area_it_covers(old):
    """Y has the polygon of C but for 1%; X, also with a new code, has that of no old buurt."""
    shapes = [box(0, 1000), box(2010, 3000), box(1000, 1900)]
    made = run(ID, VAN=old, NAAR=changes((A, 1), (Y, 2), (X, 2), shapes=shapes), WIJZE="indelingswijziging")
    assert column(made.layer(), "aantal_inwoners") == {A: 100, Y: 600, X: None}
    told = column(made.layer(), "omrekening_toelichting")
    assert told[Y] == f"Overgenomen van {C}."
    has(told[X], "nieuwe code", "niet is gevonden")


def test_an_unchanged_code_that_the_figures_lack_is_unknown(old):
    told = rows(run(ID, VAN=old, NAAR=changes((A, 1), (X, 1)), WIJZE="indelingswijziging").layer())
    assert told[X]["aantal_inwoners"] is None
    has(told[X]["omrekening_toelichting"], "volgens het CBS ongewijzigd", "komt in de oude gegevens niet voor")


def test_the_remark_speaks_of_one_year_only(old):
    two_years_on = changes((A, 1), (B, 1), (C, 1), year=2024)
    said = refusal(ID, VAN=old, NAAR=two_years_on, WIJZE="indelingswijziging")
    has(said, "2024", "2023", "2022", "year by year")


def test_automatic_uses_the_remark_for_one_year_and_the_overlay_for_what_changed(old):
    """Unchanged by CBS, so A is whole although its polygon is drawn 60 m smaller; B and C are redrawn."""
    shapes = [box(0, 940), box(940, 2500), box(2500, 3000)]
    told = column(run(ID, VAN=old, NAAR=changes((A, 1), (B, 3), (C, 3), shapes=shapes)).layer(), "aantal_inwoners")
    assert told == pytest.approx({A: 100, B: 700, C: 300})


def test_automatic_does_not_trust_the_remark_over_more_years(old):
    shapes = [box(0, 500), box(500, 2000), box(2000, 3000)]
    made = run(ID, VAN=old, NAAR=changes((A, 1), (B, 1), (C, 1), year=2024, shapes=shapes))
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({A: 50, B: 450, C: 600})
    has(made.said, "not used")


def test_without_the_remark_the_way_is_refused(old, new):
    has(refusal(ID, VAN=old, NAAR=new, WIJZE="indelingswijziging"), "indelingswijziging_wijken_en_buurten", "overlay")


# The municipality's own table


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


# Choices


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"WIJZE": "omrekentabel"}, ["OMREKENTABEL"]),
        ({"GEWICHT": "adressen"}, ["adressen", "GEWICHTLAAG"]),
        ({"GEWICHT": "woningen"}, ["GEWICHTLAAG", "woningvoorraad"]),
        ({"GEMIDDELDEN": ["honden"]}, ["GEMIDDELDEN", "NOEMER"]),
        ({"NOEMER": "honden"}, ["GEMIDDELDEN", "NOEMER"]),
        (
            {"TELLINGEN": ["honden"], "GEMIDDELDEN": ["honden"], "NOEMER": "woningvoorraad"},
            ["honden", "one of the two"],
        ),
        ({"TELLINGEN": ["percentage_koopwoningen"]}, ["percentage_koopwoningen (gemiddelde)", "telling"]),
        ({"GEMIDDELDEN": ["aantal_inwoners"], "NOEMER": "woningvoorraad"}, ["aantal_inwoners (telling)"]),
        ({"TELLINGEN": ["katten"]}, ["TELLINGEN", "katten", "honden"]),
        ({"NAAR_BUURTCODE": "kode"}, ["NAAR_BUURTCODE", "kode"]),
        ({"WIJZE": "gokken"}, ["WIJZE"]),
        ({"ONTBREKEND": "0,1"}, ["ONTBREKEND", "decimal point"]),
        ({"VERLIES": 2}, ["VERLIES", "above 1"]),
    ],
)
def test_choices_that_cannot_be_are_refused_with_words(old, new, choice, words):
    has(refusal(ID, VAN=old, NAAR=new, **choice), *words)


def test_a_weight_layer_that_would_not_be_used_is_refused(old, new):
    points = memory("Point", "", [([], "Point(150100 450500)")])
    has(refusal(ID, VAN=old, NAAR=new, GEWICHTLAAG=points), "GEWICHTLAAG", "oppervlakte")


def test_points_as_buurten_double_codes_and_an_empty_layer_are_refused(old, new):
    points = memory("Point", "buurtcode:string", [([A], "Point(150100 450500)")], name="punten")
    has(refusal(ID, VAN=points, NAAR=new), "VAN", "punten", "no polygons")
    has(refusal(ID, VAN=old, NAAR=points), "NAAR", "punten", "no polygons")
    has(refusal(ID, VAN=copied(old, change={B: {"buurtcode": A}}), NAAR=new), A, "2×")
    has(refusal(ID, VAN=old, NAAR=memory("MultiPolygon", "buurtcode:string", [])), "no rows")
    has(refusal(ID, VAN=memory("MultiPolygon", "naam:string", [(["a"], box(0, 1))]), NAAR=new), "VAN_BUURTCODE", "naam")


def test_a_text_cannot_be_a_count(old, new):
    layer = memory("MultiPolygon", "buurtcode:string,bijnaam:string", [([A, "de Hoek"], box(0, 1250))])
    has(refusal(ID, VAN=layer, NAAR=new, TELLINGEN=["bijnaam"], VERLIES=1), "bijnaam", "text", "de Hoek")


def test_unknown_is_never_0_and_special_values_are_unknown(old, new):
    layer = copied(old, change={B: {"aantal_inwoners": -99997}})
    told = rows(run(ID, VAN=layer, NAAR=new).layer())
    assert told[X]["aantal_inwoners"] is None
    has(told[X]["omrekening_toelichting"], f"aantal_inwoners (ontbreekt in {B})")


@pytest.mark.parametrize("moment", [1, 2, 3, 4])
def test_cancel_leaves_nothing(old, new, moment, tmp_path):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(ID, Recorder(cancel_at=moment), VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert list(tmp_path.iterdir()) == []


# Chains


def test_year_after_year_what_was_estimated_stays_so_and_the_origin_is_kept(old, new, tmp_path):
    """X (a half estimated) and Y (a third) become one: (100 × ½ + 450 × ⅓) / 550 of its dwellings."""
    first = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "eerst.gpkg"))
    whole = memory("MultiPolygon", "buurtcode:string", [(["BU00010200"], box(0, 3000))])
    second = run(ID, VAN=first["OUTPUT"], NAAR=whole, OUTPUT=str(tmp_path / "daarna.gpkg"))
    (row,) = rows(second.layer()).values()
    assert row["aantal_inwoners"] == pytest.approx(1100)
    assert row["omrekening_kwaliteit"] == pytest.approx((100 / 2 + 450 / 3) / 550)
    assert "honden" not in row
    told = trail.get(opened(second["OUTPUT"]))
    assert told["bronnen"]["aantal_inwoners"] == ["CBS Wijk- en Buurtkaart", 2022]
    assert told["omgerekend"]["percentage_koopwoningen"] == "gemiddelde over woningvoorraad"
    assert told["eerder"][0]["algoritme"] == f"leefbaar:{ID}"
    assert [i["naam"] for i in told["invoer"]] == ["eerst", "laag"]
    json.dumps(told)


def test_the_result_goes_into_an_analysis_and_opens_styled(old, new, tmp_path):
    made = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.gpkg"))
    layer = opened(made["OUTPUT"])
    layer.loadDefaultStyle()
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "meer dan de helft geschat" in labels
    assert any("onbekend" in label for label in labels)
    analysed = run("concurrentiepositie", BUURTEN=made["OUTPUT"])
    assert analysed["AANTAL_BUURTEN"] == 2


def test_a_shapefile_has_short_names_and_can_be_read_again(old, new, tmp_path):
    made = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.shp"))
    found = names(made.layer())
    assert {"buurtcode", "aant_inw", "omr_kwal", "omr_toel"} <= set(found)
    assert "cut" not in made.warnings
    again = run(ID, VAN=made["OUTPUT"], NAAR=new)
    assert {"omrekening_kwaliteit", "aantal_inwoners"} <= set(names(again.layer()))
    assert not {"omr_kwal", "omr_toel"} & set(names(again.layer()))


def test_wijken_are_converted_by_their_own_code(old):
    """Buurten to wijken: the sum of the buurten; and a layer of wijken needs no buurtcode."""
    wijken = memory("MultiPolygon", "wijkcode:string,wijknaam:string", [(["WK000100", "Stad"], box(0, 3000))])
    made = run(ID, VAN=old, NAAR=wijken)
    told = rows(made.layer())["WK000100"]
    assert told["aantal_inwoners"] == pytest.approx(1100)
    assert (told["omrekening_kwaliteit"], told["wijknaam"]) == (0, "Stad")
    back = run(ID, VAN=made["OUTPUT"], NAAR=old)
    assert column(back.layer(), "aantal_inwoners") == pytest.approx(dict.fromkeys((A, B, C), 1100 / 3))


def test_only_selected_buurten_are_converted_when_the_user_asks_for_that(old, new, tmp_path):
    layer = opened(saved(old, tmp_path / "oud.gpkg"))
    project = QgsProject.instance()
    project.addMapLayer(layer)
    layer.selectByExpression(f"\"buurtcode\" = '{A}'")
    made = run(ID, VAN=QgsProcessingFeatureSourceDefinition(layer.id(), True), NAAR=new, ONTBREKEND=1, project=project)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 100, Y: None})
    project.removeMapLayer(layer.id())


def test_it_runs_in_a_model_and_its_tables_go_into_one_geopackage(old, new, tmp_path):
    given = {
        "VAN": of_model("van"),
        "NAAR": of_model("naar"),
        "TELLINGEN": static("honden"),
        "WIJZE": static("overlay"),
    }
    inputs = [QgsProcessingParameterFeatureSource(name, name) for name in ("van", "naar")]
    whole = model(inputs, [("omrekenen", ID, given)])
    import processing

    made = processing.run(whole, {"van": old, "naar": new, end_of(whole): table(tmp_path / "alles.gpkg", "cijfers")},
                          feedback=Recorder())  # fmt: skip
    layer = opened(made[end_of(whole)])
    assert column(layer, "aantal_inwoners") == pytest.approx({X: 200, Y: 900})
    assert column(layer, "honden")[X] == pytest.approx(5)


CHANGED = "buurtcode:string,jaar:integer,indelingswijziging_wijken_en_buurten:integer"


def unchanged_in(year):
    """A, B and C as they were, says the CBS in the map of a year."""
    places = ((A, box(0, 1000)), (B, box(1000, 2000)), (C, box(2000, 3000)))
    return memory("MultiPolygon", CHANGED, [([code, year, 1], place) for code, place in places], name=f"kaart {year}")


def test_figures_can_be_brought_on_year_by_year_by_the_remarks_of_the_cbs(old, tmp_path):
    first = str(tmp_path / "op2023.gpkg")
    run(ID, VAN=old, NAAR=unchanged_in(2023), WIJZE="indelingswijziging", OUTPUT=first)
    told = rows(run(ID, VAN=first, NAAR=unchanged_in(2024), WIJZE="indelingswijziging").layer())
    assert (told[A]["jaar"], told[A]["aantal_inwoners"]) == (2022, 100)
    assert (told[C]["jaar"], told[C]["aantal_inwoners"]) == (2022, 600)


def test_the_remarks_of_a_year_are_not_used_on_figures_that_have_later_borders(old, tmp_path):
    later = str(tmp_path / "op2024.gpkg")
    run(ID, VAN=old, NAAR=unchanged_in(2024), OUTPUT=later)
    has(refusal(ID, VAN=later, NAAR=unchanged_in(2023), WIJZE="indelingswijziging"), "VAN has the borders of 2024")
    has(run(ID, VAN=later, NAAR=unchanged_in(2023)).said, "it is not used")


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


@pytest.mark.parametrize("side", ["VAN", "NAAR"])
def test_a_code_that_cannot_be_completed_names_the_parameter_of_its_own_side(side):
    layers = {
        each: memory("MultiPolygon", "buurtcode:string", [(["12" if each == side else A], box(0, 1000))], name=each)
        for each in ("VAN", "NAAR")
    }
    has(refusal(ID, **layers), f"tell it with {side}_GEMEENTECODE")
