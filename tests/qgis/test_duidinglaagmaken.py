"""The GeoPackage of a conversation: the form that comes with it, and recordings that nothing overwrites."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing

import pytest
from qgis.core import (
    QgsAttributeEditorElement,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate

from tests.qgis.support import copied, opened, refusal, rows, run, saved, table, tables

HOSTILE = "<script>alert(1)</script> [% 1/0 %] =HYPERLINK(\"http://x\") 'een' \U0001f3e1"
TOMORROW = QDate(datetime.date.today() + datetime.timedelta(days=1))
COMPLETE = {
    "buurtcode": "BU99010302", "mechanisme": "leegstand", "oordeel": "herkend", "ernst": 3, "rol": "wijkagent",
    "datum": QDate(2025, 4, 8),
}  # fmt: skip


def make(analysed, path, **parameters):
    return run("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=str(path), **parameters)


def with_form(address) -> QgsVectorLayer:
    """The layer as QGIS opens it anywhere: with the default style of its file."""
    layer = opened(address)
    _, there = layer.loadDefaultStyle()
    assert there
    return layer


def record(address, **values):
    """Record one voice as the form would save it."""
    layer = opened(address)
    feature = QgsVectorLayerUtils.createFeature(layer)
    for name, value in {**COMPLETE, **values}.items():
        feature[name] = value
    assert layer.dataProvider().addFeatures([feature])[0]


def wrong(layer, **values) -> set[str]:
    """The fields for which the form would refuse a voice."""
    feature = QgsVectorLayerUtils.createFeature(layer)
    for name, value in values.items():
        feature[name] = value
    fields = layer.fields()
    return {
        fields[i].name()
        for i in range(fields.count())
        if not QgsVectorLayerUtils.validateAttribute(layer, feature, i)[0]
    }


@pytest.fixture(scope="module")
def made(analysed, tmp_path_factory):
    return make(analysed, tmp_path_factory.mktemp("gesprek") / "duiding.gpkg", GEMEENTE="Voorbeeldstad")


@pytest.fixture
def form(made):
    return with_form(made["DUIDING"])


def choices(layer, name) -> dict[str, str]:
    setup = layer.editorWidgetSetup(layer.fields().lookupField(name))
    assert setup.type() == "ValueMap", name
    return {label: value for one in setup.config()["map"] for label, value in one.items()}


def test_the_form_comes_with_the_file(form, analysed):
    mechanisms = {m.removesuffix("_risico") for m in rows(analysed["layer"])["BU99010302"] if m.endswith("_risico")}
    subjects = choices(form, "mechanisme")
    assert set(subjects.values()) == mechanisms - {"n"} | {"buurt_als_geheel", "iets_anders"}
    assert subjects["Iets anders, dat de cijfers niet zien"] == "iets_anders"
    assert len(choices(form, "buurtcode")) == 60
    assert choices(form, "buurtcode")["Sterrenbuurt (BU99010302)"] == "BU99010302"
    assert list(choices(form, "oordeel")) == ["herkend", "genuanceerd", "tegengesproken", "onbekend"]
    assert [label[0] for label in choices(form, "ernst")] == ["(", "1", "2", "3", "4", "5"]
    assert "wijkagent" in choices(form, "rol")
    dates = [form.editorWidgetSetup(form.fields().lookupField(n)).type() for n in ("datum", "opvolging_datum")]
    assert dates == ["DateTime", "DateTime"]
    titles = " ".join(group.name() for group in form.editFormConfig().tabs())
    assert "persoonsgegevens" in titles
    assert "nooit een naam" in titles


def test_a_new_voice_is_of_today_and_asks_for_what_it_needs(form):
    assert QgsVectorLayerUtils.createFeature(form)["datum"] == QDate.currentDate()
    assert wrong(form) == {"buurtcode", "mechanisme", "oordeel", "rol"}
    assert wrong(form, **COMPLETE) == set()


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"datum": TOMORROW}, {"datum"}),
        ({"ernst": None}, {"ernst"}),
        ({"oordeel": "tegengesproken", "ernst": None}, set()),
        ({"opvolging": "niets doen"}, set()),
        ({"opvolging": "maatregel"}, {"opvolging_rol", "opvolging_datum"}),
        ({"opvolging": "maatregel", "opvolging_rol": "zorg", "opvolging_datum": QDate(2025, 4, 7)},
         {"opvolging_datum"}),
        ({"opvolging": "maatregel", "opvolging_rol": "zorg", "opvolging_datum": QDate(2025, 10, 1)}, set()),
        ({"toelichting": "Bel mevrouw De Vries, 06-12345678"}, {"toelichting"}),
        ({"toelichting": "mail jan@voorbeeld.nl"}, {"toelichting"}),
        ({"toelichting": "woont op 1234 AB 12"}, {"toelichting"}),
        ({"toelichting": "mevrouw Jansen klaagt"}, {"toelichting"}),
        ({"toelichting": "volgens dhr. P. de Vries"}, {"toelichting"}),
        ({"toelichting": "overlast rond Dorpsstraat 12"}, {"toelichting"}),
        ({"toelichting": "De J.P. Coenstraat en de familie-avond in het park."}, set()),
        ({"gesprek": "wijktafel bij mw. De Boer"}, {"gesprek"}),
        ({"gesprek": "Wijktafel Noord, 2026-3"}, set()),
        ({"toelichting": "x" * 301}, {"toelichting"}),
        ({"toelichting": "Onrustig in 2024 en 2025 rond 't plein (±30 meldingen)."}, set()),
    ],
)  # fmt: skip
def test_what_the_form_refuses(form, values, refused):
    assert wrong(form, **{**COMPLETE, **values}) == refused


def test_the_form_of_a_buurt_shows_its_voices_in_a_project_that_was_written(analysed, tmp_path):
    made = make(analysed, tmp_path / "duiding.gpkg", PROJECT=str(tmp_path / "duiding.qgz"))
    record(made["DUIDING"])
    record(made["DUIDING"], rol="zorg")
    project = QgsProject()
    assert project.read(made["PROJECT"])
    (relation,) = project.relationManager().relations().values()
    areas = relation.referencedLayer()
    buurt = next(f for f in areas.getFeatures() if f["buurtcode"] == "BU99010302")
    assert {f["rol"] for f in relation.getRelatedFeatures(buurt)} == {"wijkagent", "zorg"}
    kind = QgsAttributeEditorElement.AttributeEditorType.AeTypeRelation
    in_form = areas.editFormConfig().invisibleRootContainer().findElements(kind)
    assert len(in_form) == 1
    assert areas.editFormConfig().readOnly(areas.fields().lookupField("waarom"))
    # the style in the file keeps the relation too, for who adds one to a project of his own
    assert f'relation="{relation.id()}"' in _style(made["BUURTEN"])


def _style(address) -> str:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", address)
    styles = opened(f"{parts['path']}|layername=layer_styles")
    return next(f["styleQML"] for f in styles.getFeatures() if f["f_table_name"] == parts["layerName"])


def test_what_was_recorded_is_never_overwritten(analysed, tmp_path):
    path = tmp_path / "duiding.gpkg"
    made = make(analysed, path)
    make(analysed, path)  # nothing was recorded yet
    record(made["DUIDING"])
    said = refusal("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=str(path))
    assert "1 recorded row, which is never overwritten" in said
    assert "AANVULLEN" in said
    other = run("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=table(path, "gesprek 2", geometry=False))
    assert opened(other["DUIDING"]).featureCount() == 0
    assert opened(made["DUIDING"]).featureCount() == 1


def test_no_analysis_touches_what_was_recorded(analysed, tmp_path):
    path = tmp_path / "alles.gpkg"
    made = make(analysed, path)
    record(made["DUIDING"], toelichting="Blijft staan.")
    before = _style(made["DUIDING"])
    for _ in range(2):
        run("risicostapeling", BUURTEN=analysed["layer"], OUTPUT=table(path, "risicostapeling"),
            RISICOTABEL=table(path, "risicotabel", geometry=False))  # fmt: skip
    assert [f["toelichting"] for f in opened(made["DUIDING"]).getFeatures()] == ["Blijft staan."]
    assert _style(made["DUIDING"]) == before
    said = refusal("risicostapeling", BUURTEN=analysed["layer"], OUTPUT=table(path, "duiding"))
    assert "holds what people said" in said


def test_while_somebody_is_saving_nothing_is_renewed_and_no_copy_is_left(analysed, tmp_path):
    path = tmp_path / "duiding.gpkg"
    record(make(analysed, path)["DUIDING"])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = refusal("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=str(path), AANVULLEN=True)
        other.execute("ROLLBACK")
    assert "another program is writing" in said
    assert [p.name for p in tmp_path.glob("*.gpkg")] == ["duiding.gpkg"]


def test_no_report_is_written_over_what_was_recorded(analysed, tmp_path):
    path = tmp_path / "duiding.gpkg"
    record(make(analysed, path)["DUIDING"])
    before = path.read_bytes()
    said = refusal("gespreksrapport", RISICOSTAPELING=analysed["layer"], RAPPORT=str(path))
    assert "is a GeoPackage, which would be lost; give a name that ends with .html" in said
    assert path.read_bytes() == before


def test_a_new_analysis_renews_the_choices_and_keeps_every_voice(analysed, tmp_path):
    path = tmp_path / "duiding.gpkg"
    made = make(analysed, path)
    record(made["DUIDING"])
    record(made["DUIDING"], buurtcode="BU99010105", mechanisme="wmo")
    smaller = saved(copied(analysed["layer"], keep=["BU99010302", "BU99010303"], without=["wmo_risico"]),
                    tmp_path / "kleiner.gpkg")  # fmt: skip
    again = run("duidinglaagmaken", RISICOSTAPELING=smaller, OUTPUT=str(path), AANVULLEN=True)
    assert again["AANTAL_STEMMEN"] == 2
    form = with_form(again["DUIDING"])
    assert form.featureCount() == 2
    assert set(choices(form, "buurtcode").values()) == {"BU99010302", "BU99010303", "BU99010105"}
    assert choices(form, "mechanisme")["wmo (niet in deze analyse)"] == "wmo"
    assert opened(again["BUURTEN"]).featureCount() == 2


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "memory:", "duiding.csv", "duiding.shp"])
def test_only_a_geopackage_that_stays_holds_recordings(analysed, output, tmp_path):
    where = output if ":" in output or output.isupper() else str(tmp_path / output)
    said = refusal("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=where)
    assert "OUTPUT: " in said
    assert "GeoPackage" in said


def test_another_table_of_that_name_is_not_taken_for_a_form(analysed, tmp_path):
    path = tmp_path / "eigen.gpkg"
    saved(copied(analysed["layer"], keep=["BU99010302"]), path, table="duiding")
    said = refusal("duidinglaagmaken", RISICOSTAPELING=analysed["layer"], OUTPUT=str(path), AANVULLEN=True)
    assert "lacks" in said
    assert "Choose another name" in said
    assert tables(path) == ["duiding"]


def test_names_print_as_themselves_in_the_form(analysed, tmp_path):
    hostile = saved(copied(analysed["layer"], change={"BU99010302": {"buurtnaam": HOSTILE}}), tmp_path / "raar.gpkg")
    made = run("duidinglaagmaken", RISICOSTAPELING=hostile, OUTPUT=str(tmp_path / "duiding.gpkg"))
    assert choices(with_form(made["DUIDING"]), "buurtcode")[f"{HOSTILE} (BU99010302)"] == "BU99010302"
    assert rows(made["BUURTEN"])["BU99010302"]["buurtnaam"] == HOSTILE
