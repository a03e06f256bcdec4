"""Fetching the national data from a real QGIS Server, behind addresses as PDOK has them; Voorbeeldstad is made up."""

from __future__ import annotations

import json
from datetime import date

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.bridge.web import ogcapi
from tests import stub_server as stub
from tests.area_services import apart, edition_of, editions, gemeenten_of  # noqa: F401
from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import SAMPLE, Recorder, column, copied, names, refusal, rows, run
from tests.stub_services import StubOData, leefbaarometer_zip, sample_rows

KINDS = ("OGC API Features", "WFS")
SOURCE = str(SAMPLE / "buurten.geojson")
WOZ, KOOP = "gemiddelde_woningwaarde", "percentage_koopwoningen"
#: Every column that comes late, as the first version of an edition has it.
NOT_YET = dict.fromkeys((WOZ, KOOP), -99995)


@pytest.fixture
def services(provider, map_server, tmp_path):
    with editions(map_server, tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def buurten():
    return copied(SOURCE)


@pytest.fixture
def of_2024(services, buurten):
    """The edition of 2024, complete."""
    services.add(2024, buurten=edition_of(buurten, 2024), gemeenten=gemeenten_of(buurten, GM9905="Dijkhaven"))
    return services


def asked(services, **more):
    """The parameters of a run that asks only for the areas, unless told otherwise."""
    return {
        "GEMEENTEN": "Voorbeeldstad", "BRON_KERNCIJFERS": "geen", "BRON_LEEFBAAROMETER": "geen", "VERS_DAGEN": 0,
        "ADRES_OGC": services.ogc, "ADRES_WFS": services.wfs, **more,
    }  # fmt: skip


def fetch(services, feedback=None, **more):
    return run("landelijkegegevensophalen", feedback, **asked(services, **more))


def refused(services, **more):
    return refusal("landelijkegegevensophalen", **asked(services, **more))


def within(distance):
    """The codes of Voorbeeldstad, and those of others within so many metres: by OGR, not by the plugin."""
    features = json.loads((SAMPLE / "buurten.geojson").read_text(encoding="utf-8"))["features"]
    shapes = {f["properties"]["buurtcode"]: ogr.CreateGeometryFromJson(json.dumps(f["geometry"])) for f in features}
    own = {code for code in shapes if code[2:6] == "9901"}
    near = {
        code for code, shape in shapes.items()
        if code not in own and min(shape.Distance(shapes[other]) for other in own) <= distance
    }  # fmt: skip
    return own, near


# What comes.


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("kilometres", [0, 0.2, 1.5])
def test_the_buurten_of_the_municipality_and_of_all_within_the_radius_come(kind, kilometres, of_2024):
    own, near = within(1000 * kilometres) if kilometres else (within(0)[0], set())
    done = fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=kilometres)
    core = column(done.layer(), "kerngebied")
    assert {code for code, value in core.items() if value == 1} == own
    assert {code for code, value in core.items() if value == 0} == near
    told = {name: done[name] for name in ("AANTAL_BUURTEN", "AANTAL_GEMEENTEN", "AANTAL_OMGEVING")}
    assert told == {
        "AANTAL_BUURTEN": len(own | near), "AANTAL_GEMEENTEN": 1, "AANTAL_OMGEVING": len(near),
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_and_every_place_is_that_of_the_source(kind, of_2024, buurten):
    layer = fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=0).layer()
    assert layer.crs().authid() == "EPSG:28992"
    source = rows(buurten)
    for code, row in rows(layer).items():
        for name, value in source[code].items():
            if name != "bron":
                expected = None if value == -99997 else value
                assert row[name] == (pytest.approx(expected) if isinstance(expected, float) else expected), (code, name)
    areas = {f["buurtcode"]: f.geometry().area() for f in buurten.getFeatures()}
    for feature in layer.getFeatures():
        # QGIS Server gives the GeoJSON of a WFS in degrees with six decimals: up to 7 cm
        assert feature.geometry().area() == pytest.approx(
            areas[feature["buurtcode"]], rel=1e-3 if kind == "WFS" else 1e-6
        )


def test_the_columns_that_say_which_buurt_it_is_come_first(of_2024):
    assert names(fetch(of_2024, STRAAL=0).layer())[:7] == [
        "buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "kerngebied",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_service_is_asked_for_no_more_than_the_rectangle(kind, of_2024):
    fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=0.2)
    asked = of_2024.asked("collections/buurten/items" if kind != "WFS" else "typename=buurten")
    assert len(asked) == (1 if kind != "WFS" else 2)  # a WFS is asked how many there are first
    assert all("bbox=" in url for url in asked)


def test_pages_are_followed_until_the_end(of_2024, monkeypatch):
    monkeypatch.setattr(ogcapi, "PAGE", 10)
    done = fetch(of_2024, STRAAL=1.5)
    own, near = within(1500)
    assert set(column(done.layer(), "kerngebied")) == own | near
    assert len(of_2024.asked("collections/buurten/items", "offset=")) >= 6


def test_more_municipalities_are_one_core(of_2024):
    done = fetch(of_2024, GEMEENTEN="gm9901; DIJKMONDE", STRAAL=0)
    assert set(column(done.layer(), "gemeentenaam").values()) == {"Voorbeeldstad", "Dijkmonde"}
    assert (done["AANTAL_GEMEENTEN"], done["AANTAL_OMGEVING"]) == (2, 0)


def test_water_of_the_municipality_does_not_stretch_its_surroundings(services, buurten):
    """A municipality at sea has a second polygon far out, marked as water."""
    gemeenten = gemeenten_of(buurten)
    sea = next(gemeenten.getFeatures())
    assert sea["gemeentecode"] == "GM9901"
    sea["water"] = "JA"
    sea.setId(-1)
    shape = sea.geometry()
    shape.translate(50_000, 0)
    sea.setGeometry(shape)
    assert gemeenten.dataProvider().addFeature(sea)
    services.add(2024, buurten=buurten, gemeenten=gemeenten)
    assert set(column(fetch(services, STRAAL=0.2).layer(), "kerngebied")) == set.union(*within(200))


# Which edition.


def test_the_newest_edition_is_found_and_its_year_is_told(of_2024):
    done = fetch(of_2024)
    assert set(column(done.layer(), "jaar").values()) == {2024}
    assert f"There is no edition of {date.today().year} (yet)." in done.said


def test_an_edition_that_is_not_there_is_named(of_2024):
    said = refused(of_2024, JAAR=2023)
    assert "There is no edition of 2023" in said
    assert "wijken-en-buurten-2023" in said


def test_a_service_without_any_edition_has_moved(services):
    assert "the service has moved" in refused(services)


def test_an_address_without_a_year_serves_the_edition_that_it_has(of_2024):
    done = fetch(of_2024, ADRES_OGC=of_2024.ogc.replace("{jaar}", "2024"))
    assert set(column(done.layer(), "jaar").values()) == {2024}


def test_buurten_of_another_year_than_was_asked_are_refused(of_2024):
    said = refused(of_2024, JAAR=2023, ADRES_OGC=of_2024.ogc.replace("{jaar}", "2024"))
    assert "gives buurten of 2024 where those of 2023 were asked" in said


def test_names_of_layers_before_2022_are_known(services, buurten):
    services.add(2019, cbs_buurten_2019=edition_of(buurten, 2019), gemeenten_2019=gemeenten_of(buurten))
    assert fetch(services, JAAR=2019, BRON_GEBIEDEN="WFS", STRAAL=0)["AANTAL_BUURTEN"] == 60


def test_a_service_without_buurten_is_told_with_what_it_has(services, buurten):
    services.add(2024, wijken=buurten, gemeenten=gemeenten_of(buurten))
    said = refused(services)
    assert "has no layer 'buurten'; it has" in said
    assert "wijken" in said


# Which municipality.


def test_a_name_that_is_not_known_is_refused_with_the_nearest(of_2024):
    said = refused(of_2024, GEMEENTEN="Voorbeeldstad, Dijkmode; Xyz")
    assert "'Dijkmode' is not one municipality of 2024. Is it Dijkmonde (GM9902)" in said
    assert "'Xyz' is no municipality of 2024, and none looks like it" in said


@pytest.mark.parametrize("nothing", ["", " ; ,"])
def test_no_municipality_at_all_is_refused_before_anything_is_asked(nothing, of_2024):
    assert "name at least one municipality" in refused(of_2024, GEMEENTEN=nothing)
    assert of_2024.stub.asked == []


def test_a_municipality_without_buurten_is_refused(of_2024):
    assert "no buurten of Dijkhaven" in refused(of_2024, GEMEENTEN="Dijkhaven")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"JAAR": 1999}, "no edition before 2014"),
        ({"STRAAL": -1}, "STRAAL"),
        ({"METINGEN": "2024; laatste"}, "METINGEN: laatste is not a year"),
        ({"ADRES_OGC": "file:///etc/passwd"}, "ADRES_OGC"),
        ({"ADRES_ODATA_V4": "opendata"}, "ADRES_ODATA_V4"),
    ],
    ids=lambda wrong: next(iter(wrong)) if isinstance(wrong, dict) else "",
)
def test_what_is_wrong_with_the_settings_is_told_before_anything_is_asked(wrong, words, of_2024):
    assert words in refused(of_2024, **wrong)
    assert of_2024.stub.asked == []


# Figures of other years.


@pytest.fixture
def two_editions(services, buurten):
    """2024, first version: without values of dwellings; 2023 has them, but for the share of owners, which 2022 has."""
    gemeenten = gemeenten_of(buurten)
    changed = {"BU99010101": 3, "BU99010102": 2}
    services.add(2024, buurten=edition_of(buurten, 2024, changed, NOT_YET), gemeenten=gemeenten)
    services.add(
        2023, gemeenten=gemeenten,
        buurten=edition_of(buurten, 2023, {"BU99010100": 3}, {KOOP: -99995, "aantal_inwoners": 1}),
    )  # fmt: skip
    services.add(2022, gemeenten=gemeenten, buurten=edition_of(buurten, 2022, everywhere={WOZ: 1}))
    return services


@pytest.mark.parametrize("kind", KINDS)
def test_each_column_comes_from_the_newest_edition_that_has_values(kind, two_editions, buurten):
    done = fetch(two_editions, BRON_KERNCIJFERS="oudere edities", BRON_GEBIEDEN=kind, STRAAL=0)
    source, found = rows(buurten), rows(done.layer())
    for code, row in found.items():
        told = {name: None if source[code][name] == -99997 else source[code][name] for name in (WOZ, KOOP)}
        assert row[WOZ] == (None if code in ("BU99010101", "BU99010102") else told[WOZ]), code
        assert row[KOOP] == (None if code in ("BU99010100", "BU99010101", "BU99010102") else told[KOOP]), code
        assert row["aantal_inwoners"] == source[code]["aantal_inwoners"]  # 2024 has it: nothing older is taken
    assert f"{WOZ}: 2023 (" in done.said
    assert f"{KOOP}: 2022 (" in done.said
    assert "2 buurten got another code or other borders after 2023" in done.warnings
    assert "3 buurten got another code or other borders after 2022" in done.warnings
    assert "BU99010100" in done.warnings
    assert "(grenswijzigingomrekenen)" in done.warnings
    origins = trail.origins(trail.get(done.layer()))
    assert [origins[name].year for name in (WOZ, KOOP, "aantal_inwoners")] == [2023, 2022, 2024]


def test_no_year_further_back_is_asked_than_is_allowed(two_editions):
    done = fetch(two_editions, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert KOOP not in names(done.layer())
    assert two_editions.asked("2022") == []


def test_without_other_sources_a_column_without_values_is_left_out_and_told(two_editions):
    done = fetch(two_editions)
    assert not {WOZ, KOOP} & set(names(done.layer()))
    assert "2 columns hold no value at all and are left out" in done.said


def test_what_is_secret_this_year_is_not_replaced_by_an_older_figure(services, buurten):
    gemeenten = gemeenten_of(buurten)
    services.add(2024, buurten=edition_of(buurten, 2024, everywhere={WOZ: -99997}), gemeenten=gemeenten)
    services.add(2023, buurten=edition_of(buurten, 2023), gemeenten=gemeenten)
    assert WOZ not in names(fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1).layer())


def test_a_map_that_does_not_tell_what_changed_gets_no_older_figures(services, buurten):
    gemeenten = gemeenten_of(buurten)
    without = edition_of(buurten, 2024, everywhere=NOT_YET | {"indelingswijziging_wijken_en_buurten": -99997})
    index = without.fields().lookupField("indelingswijziging_wijken_en_buurten")
    assert without.dataProvider().deleteAttributes([index])
    without.updateFields()
    services.add(2024, buurten=without, gemeenten=gemeenten)
    services.add(2023, buurten=edition_of(buurten, 2023), gemeenten=gemeenten)
    done = fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert WOZ not in names(done.layer())
    assert "does not tell which buurten are still those of 2023" in done.warnings


def test_an_earlier_edition_that_is_not_there_is_told_and_passed_over(services, buurten):
    services.add(2024, buurten=edition_of(buurten, 2024, everywhere=NOT_YET), gemeenten=gemeenten_of(buurten))
    done = fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert "No figures of 2023: There is no edition of 2023" in done.warnings


def test_figures_of_other_years_come_from_odata(services, buurten):
    """The table of 2024 has the values of dwellings, that of 2023 the share of owners (but of a buurt that changed)."""
    services.add(2024, buurten=edition_of(buurten, 2024, {"BU99010101": 3}, NOT_YET), gemeenten=gemeenten_of(buurten))
    source = sample_rows()
    StubOData(services.stub, "85984NED", [{**row, KOOP: None} for row in source])
    earlier = StubOData(services.stub, "85618NED", [{**row, WOZ: 1} for row in source])
    done = fetch(services, BRON_KERNCIJFERS="OData", STRAAL=0, ADRES_ODATA_V4=earlier.v4, ADRES_ODATA_V3=earlier.v3)
    expected = {row["buurtcode"]: row for row in source}
    for code, row in rows(done.layer()).items():
        assert row[WOZ] == expected[code][WOZ]
        assert row[KOOP] == (None if code == "BU99010101" else expected[code][KOOP])
    origins = trail.origins(trail.get(done.layer()))
    assert [str(origins[name]) for name in (WOZ, KOOP)] == [
        "CBS Kerncijfers wijken en buurten (2024)", "CBS Kerncijfers wijken en buurten (2023)",
    ]  # fmt: skip


# Leefbaarometer.


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


# What it leaves.


def test_the_trail_tells_what_came_from_where_and_when(of_2024):
    told = trail.get(fetch(of_2024, STRAAL=0.2).layer())
    assert told["instellingen"]["gemeenten"] == ["Voorbeeldstad"]
    assert (told["instellingen"]["jaar"], told["instellingen"]["straal"]) == (2024, 0.2)
    assert told["tellingen"]["kerngebied"] == 60
    assert told["tellingen"]["omgeving"] == len(within(200)[1])
    named = {each["naam"]: each for each in told["invoer"]}
    assert set(named) == {"gemeenten (OGC API Features)", "buurten (OGC API Features)"}
    assert named["buurten (OGC API Features)"]["gewijzigd"] == date.today().isoformat()
    assert "wijken-en-buurten-2024" in named["buurten (OGC API Features)"]["adres"]
    assert told["bronnen"][WOZ] == ["FICTIEF, Voorbeeldstad", 2024]
    kept = set(column(fetch(of_2024, STRAAL=0.2).layer(), "buurtcode"))
    secret = [code for code, value in column(SOURCE, WOZ).items() if value == -99997 and code in kept]
    assert told["bijzondere_waarden"][WOZ] == {"-99997": len(secret)}


def test_answers_are_kept_and_used_again_until_they_are_too_old(of_2024):
    first = rows(fetch(of_2024, VERS_DAGEN=7, JAAR=2024).layer())
    before = len(of_2024.stub.asked)
    again = fetch(of_2024, VERS_DAGEN=7, JAAR=2024)
    assert rows(again.layer()) == first
    assert len(of_2024.stub.asked) == before
    fetch(of_2024, VERS_DAGEN=0, JAAR=2024)
    assert len(of_2024.stub.asked) > before


@pytest.mark.parametrize("kind", KINDS)
def test_the_result_goes_into_the_analyses(kind, of_2024, tmp_path):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    path = str(tmp_path / "buurten.gpkg")
    fetch(of_2024, BRON_GEBIEDEN=kind, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=address, OUTPUT=path)
    analysed = run("volledigeanalyse", BUURTEN=path)
    assert analysed["AANTAL_BUURTEN"] > 60
    assert trail.get(analysed.layer())["bronnen"]["lbm_2024"] == ["Leefbaarometer 3.0", 2024]


# From the Toolbox, which works in the background, and in a model.


def in_the_background(parameters, feedback, step=lambda: None):
    """Run it as the Toolbox does, in a thread of its own; `step` is done in the main thread meanwhile."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:landelijkegegevensophalen")
    context = QgsProcessingContext()
    ended = []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: ended.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    while not ended:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        step()
    ok, results = ended[0]
    return results if ok else None, context


@pytest.mark.parametrize("kind", KINDS)
def test_it_works_in_the_background_as_it_does_in_front(kind, of_2024, tmp_path):
    path = str(tmp_path / "uit.gpkg")
    parameters = {**asked(of_2024, BRON_GEBIEDEN=kind, STRAAL=0.2), "OUTPUT": path}
    results, _ = in_the_background(parameters, Recorder())
    assert results["AANTAL_BUURTEN"] == 60 + len(within(200)[1])
    assert rows(path).keys() == set.union(*within(200))


@pytest.mark.parametrize("kind", KINDS)
def test_the_cancel_button_ends_a_download_in_the_background(kind, of_2024, tmp_path):
    of_2024.stub.break_("collections/buurten/items" if kind != "WFS" else "EPSG:28992&outputformat", then=stub.hang)
    feedback = Recorder()
    path = tmp_path / "uit.gpkg"

    def press():
        if of_2024.stub.busy.is_set() and not feedback.isCanceled():
            feedback.cancel()

    parameters = {**asked(of_2024, BRON_GEBIEDEN=kind), "OUTPUT": str(path)}
    results, _ = in_the_background(parameters, feedback, press)
    assert results is None
    assert "Cancelled: nothing was written" in feedback.said
    assert not path.exists()


def test_a_model_goes_from_the_name_of_a_municipality_to_the_count(of_2024, tmp_path):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    given = asked(of_2024, STRAAL=0.2, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=address)
    fetched = {**{name: static(value) for name, value in given.items()}, "GEMEENTEN": of_model("NAAM")}
    made = model(
        [QgsProcessingParameterString("NAAM", "NAAM")],
        [
            ("ophalen", "landelijkegegevensophalen", fetched),
            ("omslag", "omslagzone", {"BUURTEN": of_child("ophalen")}),
            ("stapel", "risicostapeling", {"BUURTEN": of_child("omslag")}),
        ],
    )
    end = end_of(made)
    import processing

    results = processing.run(made, {"NAAM": "voorbeeldstad", end: str(tmp_path / "uit.gpkg")}, feedback=Recorder())
    counted = rows(results[end])
    assert counted.keys() == set.union(*within(200))
    assert 0 < sum(row["omslagzone_risico"] == 1 for row in counted.values()) < len(counted)


def test_what_is_fetched_may_go_into_a_database(of_2024, postgis, schema):
    to = f"postgis:{postgis.uri(f'{schema}.buurten')} (geom)"
    made = fetch(of_2024, STRAAL=0.2, OUTPUT=to)
    stored = postgis.sql(f"SELECT buurtcode FROM {schema}.buurten WHERE kerngebied = 1 ORDER BY 1")
    assert [code for (code,) in stored] == sorted(within(200)[0])
    assert made["AANTAL_BUURTEN"] == len(set.union(*within(200)))


def test_measurements_without_a_source_are_refused_and_not_left_out_in_silence(of_2024):
    assert "METINGEN is given, but BRON_LEEFBAAROMETER = geen" in refused(of_2024, METINGEN="2024")
