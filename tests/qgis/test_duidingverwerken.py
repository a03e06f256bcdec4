"""What was said beside the count: columns, table and map; the count stays what it was."""

from __future__ import annotations

import csv
from html import unescape
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayerUtils,
)

from leefbaar_plugin.algorithms.shared.of_result import OfResult
from leefbaar_plugin.bridge import trail
from tests.qgis.support import SAMPLE, Recorder, column, copied, names, opened, refusal, rows, run, saved, table
from tests.qgis.test_duidinglaagmaken import HOSTILE, make, record

VOICES = str(SAMPLE / "duiding.csv")
WRITTEN = list(csv.DictReader(Path(VOICES).read_text(encoding="utf-8").splitlines()))


def process(analysed, voices=VOICES, **parameters):
    return run("duidingverwerken", RISICOSTAPELING=analysed["layer"], DUIDING=voices, **parameters)


@pytest.fixture(scope="module")
def made(analysed, tmp_path_factory):
    path = tmp_path_factory.mktemp("verwerkt") / "met duiding.gpkg"
    return process(
        analysed, ZACHTE_KENNIS=True, OUTPUT=table(path, "telling"),
        DUIDINGTABEL=table(path, "duidingtabel", geometry=False),
    )  # fmt: skip


def test_what_was_said_stands_beside_the_count(made, analysed):
    """Counted by hand from the file of the sample."""
    buurt = rows(made["OUTPUT"])["BU99010303"]  # veroudering, a risk: contradicted by two, recognised by one
    heard = {name.removeprefix("duiding_"): value for name, value in buurt.items() if name.startswith("duiding_")}
    assert (heard["n"], heard["herkend"], heard["genuanceerd"], heard["tegengesproken"]) == (3, 1, 0, 2)
    assert heard["eensgezindheid"] == pytest.approx(2 / 3)
    assert (heard["oordeel"], heard["ernst"], heard["verschil"]) == ("tegengesproken", 3, 1)
    assert "Anders dan de cijfers: Veroudering (cijfers: risico, reacties: tegengesproken)." in heard["tekst"]
    assert made["AANTAL_STEMMEN"] == len(WRITTEN) == sum(column(made["OUTPUT"], "duiding_n").values())
    assert made["AANTAL_BESPROKEN"] == len({row["buurtcode"] for row in WRITTEN})


def test_where_nothing_was_said_it_is_not_known_whether_figures_and_voices_differ(made):
    silent = rows(made["OUTPUT"])["BU99010101"]
    assert (silent["duiding_n"], silent["duiding_verschil"], silent["duiding_eensgezindheid"]) == (0, None, None)
    only_unknown = rows(made["OUTPUT"])["BU99010402"]
    assert (only_unknown["duiding_oordeel"], only_unknown["duiding_verschil"]) == ("onbekend", None)


def test_the_count_does_not_change(made, analysed):
    before, after = rows(analysed["layer"]), rows(made["OUTPUT"])
    assert list(before) == list(after)
    for code, row in before.items():
        assert {name: after[code][name] for name in row if name != "fid"} == {
            name: value for name, value in row.items() if name != "fid"
        }
    shapes = [{f["buurtcode"]: f.geometry().asWkt(2) for f in opened(a).getFeatures()}
              for a in (analysed["layer"], made["OUTPUT"])]  # fmt: skip
    assert shapes[0] == shapes[1]


def test_soft_knowledge_counts_in_columns_of_its_own(made, analysed):
    out = rows(made["OUTPUT"])
    assert out["BU99010303"]["n_risico_duiding"] == out["BU99010303"]["n_risico"] - 1
    assert "Veroudering" in out["BU99010303"]["mechanismen"]
    assert "Veroudering" not in out["BU99010303"]["mechanismen_duiding"]
    # in BU99010306 zorg and welzijn both recognise wmo, in which the figures see no risk
    assert out["BU99010306"]["n_risico_duiding"] == out["BU99010306"]["n_risico"] + 1
    # one voice is no majority
    assert out["BU99010105"]["n_risico_duiding"] == out["BU99010105"]["n_risico"]
    usual = process(analysed)
    assert "n_risico_duiding" not in names(usual.layer())


def test_the_table_has_a_row_for_each_buurt_and_subject(made):
    told = {(f["buurtcode"], f["mechanisme"]): f for f in opened(made["DUIDINGTABEL"]).getFeatures()}
    assert set(told) == {(row["buurtcode"], row["mechanisme"]) for row in WRITTEN}
    reports = told["BU99010302", "meldingen"]
    assert (reports["naam"], reports["risico"], reports["n_stemmen"], reports["verschil"]) == (
        "Meldingen van overlast", "risico", 2, 0,
    )  # fmt: skip
    assert reports["opvolging"] == "maatregel (corporatie, 1 oktober 2025)"
    assert told["BU99010105", "iets_anders"]["verschil"] == 1


def test_what_was_typed_freely_goes_no_further(made):
    typed = {row["toelichting"] for row in WRITTEN} - {""}
    path = made["OUTPUT"].partition("|")[0]
    content = Path(path).read_bytes()
    assert typed
    assert not [text for text in typed if text.encode() in content]


def test_a_finished_analysis_carries_what_was_heard(analysed):
    """For the map, the profiles and the report."""

    class Reader(OfResult):
        ID, GROUP = "lezer", "kaarten"

        def initAlgorithm(self, configuration=None):
            self.add_result()
            self.add_duiding()

    algorithm = Reader()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    given = {"RISICOSTAPELING": analysed["layer"], "DUIDING": VOICES}
    result = algorithm.read_result(given, context, Recorder()).result
    heard = {area.code: area.heard for area in result.areas if area.heard}
    assert list(heard["BU99010306"]) == ["wmo", "buurt_als_geheel"]
    assert heard["BU99010303"]["veroudering"].voices == (1, 0, 2, 0)


def test_the_trail_goes_on_and_the_output_is_a_count_itself(made, analysed, tmp_path):
    told = trail.get(opened(made["OUTPUT"]))
    assert told["algoritme"] == "leefbaar:duidingverwerken"
    assert len(told["eerder"]) == 1
    assert trail.same_run(told["eerder"][0], trail.get(opened(analysed["layer"])))
    again = run("duidingverwerken", RISICOSTAPELING=made["OUTPUT"], DUIDING=VOICES, RISICOTABEL=analysed["table"])
    assert set(names(made["OUTPUT"])) - set(names(again.layer())) == {"n_risico_duiding", "mechanismen_duiding"}
    assert column(again.layer(), "duiding_n") == column(made["OUTPUT"], "duiding_n")


def test_a_shapefile_keeps_the_columns_under_short_names(analysed, tmp_path):
    made = process(analysed, OUTPUT=str(tmp_path / "telling.shp"))
    assert {"dui_n", "dui_oord", "dui_versch", "klasse", "n_risico"} <= set(names(made["OUTPUT"]))
    assert not [warning for warning in made.feedback.warnings if "at most ten" in warning]
    back = run("duidingverwerken", RISICOSTAPELING=made["OUTPUT"], DUIDING=VOICES, RISICOTABEL=analysed["table"])
    assert column(back.layer(), "duiding_n") == column(made["OUTPUT"], "dui_n", "bu_code" if "bu_code" in names(
        made["OUTPUT"]) else "buurtcode")  # fmt: skip
    assert "dui_n" not in names(back.layer())


def test_rows_that_cannot_be_read_are_refused_by_their_number(analysed, tmp_path):
    file = tmp_path / "app.csv"
    lines = [
        "buurtcode;mechanisme;oordeel;rol",
        "BU99010302;leegstand;ja;wijkagent",
        "BU99010302;leegstand;herkend;J. Vos",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    said = refusal("duidingverwerken", RISICOSTAPELING=analysed["layer"], DUIDING=str(file))
    assert "row 2: oordeel 'ja'" in said
    assert "row 3: rol is none of" in said
    assert "Vos" not in said


def test_a_table_without_voices_is_no_table_of_voices(analysed):
    said = refusal("duidingverwerken", RISICOSTAPELING=analysed["layer"], DUIDING=analysed["table"])
    assert "is no table of voices: it lacks oordeel" in said


def test_the_layer_with_the_form_is_read_and_personal_data_in_it_warned_of(analysed, tmp_path):
    layer = make(analysed, tmp_path / "duiding.gpkg")
    empty = process(analysed, layer["DUIDING"])
    assert "Nothing was recorded yet" in empty.warnings
    record(layer["DUIDING"], toelichting="bel 06-12345678")
    record(layer["DUIDING"], buurtcode="BU00000000")
    made = process(analysed, layer["DUIDING"])
    assert (made["AANTAL_STEMMEN"], made["AANTAL_WEGGELATEN"]) == (1, 1)
    assert "telephone number" in made.warnings
    assert "06-12345678" not in made.said
    assert column(made.layer(), "duiding_herkend")["BU99010302"] == 1


def test_names_print_as_themselves_in_the_map_tip(analysed, tmp_path):
    hostile = saved(copied(analysed["layer"], change={"BU99010302": {"buurtnaam": HOSTILE}}), tmp_path / "raar.gpkg")
    made = run("duidingverwerken", RISICOSTAPELING=hostile, DUIDING=VOICES, OUTPUT=str(tmp_path / "uit.gpkg"))
    layer = opened(made["OUTPUT"])
    layer.loadDefaultStyle()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(f for f in layer.getFeatures() if f["buurtcode"] == "BU99010302"))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "<script>" not in tip
    assert HOSTILE in unescape(tip)
    assert "Duiding" in tip
    assert "3 reacties over 2 onderwerpen" in tip


def test_the_map_shows_each_judgement_by_a_sign_and_where_figures_and_voices_differ(made):
    layer = opened(made["OUTPUT"])
    layer.loadDefaultStyle()
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert [label for label in labels if "duiding" in label] == [
        "duiding: meest herkend", "duiding: meest genuanceerd", "duiding: meest tegengesproken",
        "duiding: wisselend, geen meerderheid", "duiding: besproken, zonder oordeel",
        "cijfers en duiding verschillen",
    ]  # fmt: skip
    assert "te weinig bekend om te tellen" in labels
    shown = {rule.label(): _shown(layer, rule) for rule in layer.renderer().rootRule().children()}
    differing = {code for code, differs in column(made["OUTPUT"], "duiding_verschil").items() if differs == 1}
    assert shown["cijfers en duiding verschillen"] == differing != set()


def _shown(layer, rule) -> set[str]:
    """The areas that a rule draws."""
    values, ok = QgsVectorLayerUtils.getValues(layer, f"CASE WHEN {rule.filterExpression()} THEN buurtcode END")
    assert ok
    return {value for value in values if isinstance(value, str)}
