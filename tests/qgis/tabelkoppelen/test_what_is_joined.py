"""What the joined layer holds, and what is told of both sides."""

from __future__ import annotations

import pytest

from tests.qgis.messages import has
from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import column, copied, csv, names, rows, run, saved, table
from tests.qgis.tabelkoppelen.joining import joined


def test_a_csv_is_joined_and_the_layer_keeps_what_it_had(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00010001;5\nBU00020000;0\nBU00020AA1;7\n")
    made = joined(four, path)
    assert names(made.layer()) == ["buurtcode", "buurtnaam", "gemeentenaam", "klachten"]
    assert column(made.layer(), "klachten") == {"BU00010000": 3, "BU00010001": 5, "BU00020000": 0, "BU00020AA1": 7}
    assert [made[n] for n in ("AANTAL_BUURTEN", "AANTAL_GEKOPPELD", "AANTAL_ZONDER_RIJ", "AANTAL_ZONDER_BUURT")] == [
        4, 4, 0, 0,
    ]  # fmt: skip
    assert all(not feature.geometry().isNull() for feature in made.layer().getFeatures())


def test_a_buurt_without_a_row_is_unknown_and_never_zero(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00020000;0\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": 3,
        "BU00010001": None,
        "BU00020000": 0,
        "BU00020AA1": None,
    }
    has(made.said, "2 of 4 areas have a row", "BU00010001 Chassé")


def test_the_report_of_the_join_has_a_row_for_both_sides(four, tmp_path):
    path = csv(tmp_path / "k.csv", "buurt,n\nCentrum,3\nChasse,5\nNieuw-Nord,1\nTotaal,9\n")
    made = joined(four, path, KOPPELVERSLAG="TEMPORARY_OUTPUT", MINIMUM_AANDEEL=0.25)
    told = {
        (f["kant"], f["sleutel"]): (f["uitkomst"], f["toelichting"]) for f in made.layer("KOPPELVERSLAG").getFeatures()
    }
    assert told["laag", "BU00010001"] == ("gekoppeld, andere spelling", "In de tabel: Chasse")
    assert told["laag", "BU00010000"][0] == "zonder rij"
    assert told["tabel", "Centrum"][0] == "meer dan één buurt mogelijk"
    assert told["tabel", "Nieuw-Nord"] == ("zonder buurt", "Lijkt op Nieuw-Noord: bevestig met NAMEN")
    assert ("ander niveau", "totaal") in told.values()
    has(made.said, "NAMEN: Nieuw-Nord = Nieuw-Noord")


def test_what_was_joined_before_is_replaced_with_a_warning(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\nBU00010001,3\n")
    once = joined(four, path)
    again = csv(tmp_path / "l.csv", "code,n\nBU00010000,4\nBU00010001,4\n")
    twice = joined(once.layer(), again)
    assert names(twice.layer()).count("n") == 1
    assert column(twice.layer(), "n")["BU00010000"] == 4
    has(twice.warnings, "replaced", "n")


def test_a_column_that_differs_in_capitals_only_is_replaced_too(four, tmp_path):
    first = joined(four, csv(tmp_path / "k.csv", "code,meldingen\nBU00010000,3\nBU00010001,3\n"))
    path = csv(tmp_path / "l.csv", "code,Meldingen\nBU00010000,4\nBU00010001,4\n")
    again = joined(first.layer(), path, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert column(again["OUTPUT"], "Meldingen")["BU00010000"] == 4
    assert "meldingen" not in names(again["OUTPUT"])
    has(again.warnings, "replaced", "meldingen")


def test_a_shapefile_and_a_geopackage_come_out_as_they_do_elsewhere(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,klachten\nBU00010000,3\nBU00010001,3\n")
    package = tmp_path / "uit.gpkg"
    joined(four, path, OUTPUT=table(package, "buurten"), KOPPELVERSLAG=table(package, "verslag", geometry=False))
    assert rows(f"{package}|layername=buurten")["BU00010000"]["klachten"] == 3
    again = joined(saved(copied(four), tmp_path / "b.gpkg"), path, OUTPUT=str(tmp_path / "uit.shp"))
    assert names(again["OUTPUT"])[-1] == "klachten"


def test_a_run_that_is_cancelled_leaves_nothing(four, tmp_path):
    from qgis.core import QgsProcessingException

    from tests.qgis.support import Recorder

    path = csv(tmp_path / "k.csv", "code,n\n" + "BU00010000,3\n" * 40_000)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("tabelkoppelen", Recorder(cancel_at=3), BUURTEN=four, TABEL=path, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["k.csv"]


def test_in_a_model_two_tables_are_joined_one_after_the_other(four, tmp_path):
    import processing
    from qgis.core import QgsProcessingParameterFeatureSource

    first = csv(tmp_path / "k.csv", "code;klachten\nBU00010000;3\nBU00010001;5\n")
    (tmp_path / "w.json").write_text('[{"code": "BU00010000", "wmo": 7}, {"code": "BU00020000", "wmo": 9}]')
    made = model(
        [QgsProcessingParameterFeatureSource("BUURTEN", "BUURTEN")],
        [
            ("een", "tabelkoppelen", {"BUURTEN": of_model("BUURTEN"), "TABEL": static(first)}),
            ("twee", "tabelkoppelen", {"BUURTEN": of_child("een"), "TABEL": static(str(tmp_path / "w.json"))}),
        ],
    )
    output = str(tmp_path / "uit.gpkg")
    processing.run(made, {"BUURTEN": four, end_of(made): output})
    got = rows(output)["BU00010000"]
    assert (got["klachten"], got["wmo"]) == (3, 7)
