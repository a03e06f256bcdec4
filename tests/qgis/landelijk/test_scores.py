"""The scores of the Leefbaarometer come from the zip or the WFS."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from tests.qgis.landelijk.national_run import SOURCE, fetch, refused
from tests.qgis.support import SAMPLE, names, rows, run
from tests.stub_services import leefbaarometer_zip


def test_scores_of_all_years_come_from_the_zip(of_2024):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    done = fetch(of_2024, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=address)
    built = run("buurtlaagopbouwen", GEBIEDEN=SOURCE, LEEFBAAROMETER=str(SAMPLE / "leefbaarometer.csv"))
    expected = rows(built.layer())
    years = [name for name in names(built.layer()) if name.startswith(("lbm_", "afw_", "won_"))]
    assert len([name for name in years if name.startswith("lbm_")]) > 5
    for code, row in rows(done.layer()).items():
        assert {name: row[name] for name in years} == {name: expected[code][name] for name in years}


def test_only_the_measurements_that_are_asked_for_come(of_2024):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    wanted = {"BRON_LEEFBAAROMETER": "zip", "ADRES_LEEFBAAROMETER_ZIP": address}
    done = fetch(of_2024, METINGEN="2014, 2024", **wanted)
    assert {name for name in names(done.layer()) if name.startswith("lbm_")} == {"lbm_2014", "lbm_2024"}
    assert "no measurement of 2013; there are 2002" in refused(of_2024, METINGEN="2013", **wanted)


def test_scores_come_from_the_wfs_with_a_layer_per_measurement(of_2024, buurten, tmp_path):
    """Names as the WFS has them: `id`, `year`, `kscore` for the class, `kafw` for the class of the deviation."""
    layers = {}
    for year, afw in ((2022, 0.1), (2024, 0.2)):
        layer = QgsVectorLayer(
            "MultiPolygon?crs=EPSG:28992&field=id:string&field=name:string&field=year:integer&field=kscore:integer"
            "&field=afw:double&field=won:double&field=kafw:integer", "scores", "memory",
        )  # fmt: skip
        features = []
        for feature in buurten.getFeatures():
            made = type(feature)(layer.fields())
            made.setAttributes([feature["buurtcode"], feature["buurtnaam"], year, 7, afw, -afw, 5])
            made.setGeometry(feature.geometry())
            features.append(made)
        assert layer.dataProvider().addFeatures(features)[0]
        layers[f"buurtscore{year % 100}"] = layer
    of_2024.add(1, **layers)
    done = fetch(of_2024, BRON_LEEFBAAROMETER="WFS", ADRES_LEEFBAAROMETER_WFS=of_2024.wfs.replace("{jaar}", "1"))
    for row in rows(done.layer()).values():
        told = {name: row[name] for name in ("afw_2022", "afw_2024", "won_2024", "klasse_2022", "klasse_2024")}
        assert told == {"afw_2022": 0.1, "afw_2024": 0.2, "won_2024": -0.2, "klasse_2022": 7, "klasse_2024": 7}
    assert not [name for name in names(done.layer()) if name.startswith("kafw")]
