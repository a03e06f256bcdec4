"""The algorithms chain: one after another, in a model, in batch, on any kind of layer: with one outcome."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
)

from leefbaar_plugin.compat import field
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import (
    MECHANISMS,
    Recorder,
    column,
    copied,
    csv,
    names,
    opened,
    rows,
    run,
    saved,
    table,
    tables,
)  # fmt: skip

COUNTS = (
    "n_risico", "n_beoordeeld", "n_onbekend", "dekking", "n_min", "n_max", "n_landelijk", "n_lokaal", "n_families",
    "risicoklasse", "onzeker", "tekst",
)  # fmt: skip
FLAGS = tuple(f"{m}_risico" for m in MECHANISMS)
SHORT = {
    "n_beoordeeld": "n_beoord",
    "n_landelijk": "n_land",
    "risicoklasse": "klasse",
    **{f"{m.id}_risico": m.columns(shapefile=True)[2] for m in all_mechanisms()},
}


def told(layer, wanted=(*COUNTS, *FLAGS)) -> dict[str, dict]:
    """Counts and flags of each buurt, under their long names."""
    layer = opened(layer) if isinstance(layer, str) else layer
    found = names(layer)
    key = "buurtcode" if "buurtcode" in found else "bu_code"
    use = {name: name if name in found else SHORT.get(name, name) for name in wanted}
    assert set(use.values()) <= set(found), sorted(set(use.values()) - set(found))
    return {
        code: {name: round(v, 6) if isinstance(v := row[given], float) else v for name, given in use.items()}
        for code, row in rows(layer, key).items()
    }


@pytest.fixture(scope="module")
def whole(analysed):
    return told(analysed["layer"])


def chain(layer, sample, where) -> list:
    """All six mechanisms, one after another, then the count; gives every run (they keep their layers alive)."""
    runs = []
    for mechanism in MECHANISMS:
        runs.append(run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism), OUTPUT=where(mechanism)))
        layer = runs[-1]["OUTPUT"]
    runs.append(run("risicostapeling", BUURTEN=layer, OUTPUT=where("stapeling")))
    return runs


def test_one_by_one_in_geopackages_is_the_full_analysis(voorbeeldstad, sample, whole, tmp_path):
    runs = chain(voorbeeldstad, sample, lambda name: str(tmp_path / f"{name}.gpkg"))
    assert told(runs[-1].layer()) == whole


def test_one_by_one_in_tables_of_one_geopackage_is_the_full_analysis(voorbeeldstad, sample, whole, tmp_path):
    path = tmp_path / "alles.gpkg"
    runs = chain(voorbeeldstad, sample, lambda name: table(path, name))
    assert told(runs[-1].layer()) == whole
    assert set(tables(path)) >= {*MECHANISMS, "stapeling"}


def test_one_by_one_in_memory_is_the_full_analysis(voorbeeldstad, sample, whole):
    runs = chain(voorbeeldstad, sample, lambda name: "TEMPORARY_OUTPUT")
    assert runs[-1].layer().providerType() == "memory"
    assert told(runs[-1].layer()) == whole


def test_one_by_one_in_shapefiles_is_the_full_analysis(voorbeeldstad, sample, whole, tmp_path):
    runs = chain(voorbeeldstad, sample, lambda name: str(tmp_path / f"{name}.shp"))
    assert told(runs[-1].layer()) == whole


def test_a_buurtlaag_in_a_shapefile_keeps_every_column_recognisable(sample, voorbeeldstad, whole, tmp_path):
    run("buurtlaagopbouwen", **sample.build, OUTPUT=str(tmp_path / "buurtlaag.shp"))
    made = run("volledigeanalyse", BUURTEN=str(tmp_path / "buurtlaag.shp"), **sample.local)
    assert told(made.layer()) == whole


def test_the_full_analysis_to_a_shapefile_has_the_same_counts(voorbeeldstad, sample, whole, tmp_path):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / "uit.shp"))
    assert told(made.layer()) == whole


def test_the_full_analysis_to_geojson_and_flatgeobuf_has_the_same_counts(voorbeeldstad, sample, whole, tmp_path):
    for ending in ("geojson", "fgb"):
        made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / f"uit.{ending}"))
        assert told(made.layer()) == whole, ending


def test_the_order_of_the_mechanisms_does_not_matter(voorbeeldstad, sample, whole):
    layer, kept = voorbeeldstad, []
    for mechanism in reversed(MECHANISMS):
        kept.append(run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism)))
        layer = kept[-1]["OUTPUT"]
    assert told(run("risicostapeling", BUURTEN=layer).layer()) == whole


def test_a_step_keeps_the_columns_it_was_given(voorbeeldstad):
    made = run("omslagzone", BUURTEN=voorbeeldstad)
    before = [n for n in names(voorbeeldstad) if n != "fid"]
    assert [n for n in names(made.layer()) if n in before] == before
    first = rows(voorbeeldstad)["BU99010100"]
    after = rows(made.layer())["BU99010100"]
    assert {n: after[n] for n in before} == {n: first[n] for n in before}


def test_the_long_table_agrees_with_the_layer(analysed):
    layer = rows(analysed["layer"])
    told = {}
    for feature in opened(analysed["table"]).getFeatures():
        risk = feature["risico"]
        told[feature["buurtcode"], feature["mechanisme"]] = risk if isinstance(risk, int) else None
    assert told == {(code, m): row[f"{m}_risico"] for code, row in layer.items() for m in MECHANISMS}


# Rerun


def test_a_rerun_replaces_its_own_columns(voorbeeldstad):
    first = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=2)
    second = run("omslagzone", BUURTEN=first["OUTPUT"], JAREN=6)
    fresh = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6)
    assert sorted(names(second.layer())) == sorted(names(fresh.layer()))
    wanted = ["omslagzone_waarde", "omslagzone_risico", "omslagzone_toelichting", "omslagzone_zone"]
    for name in wanted:
        assert column(second.layer(), name) == column(fresh.layer(), name)
    assert column(first.layer(), "omslagzone_risico") != column(second.layer(), "omslagzone_risico")


def test_a_rerun_on_a_shapefile_to_a_geopackage_is_counted_once(voorbeeldstad, tmp_path):
    short = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "kort.shp"))
    long = run("omslagzone", BUURTEN=short["OUTPUT"], OUTPUT=str(tmp_path / "lang.gpkg"))
    counted = run("risicostapeling", BUURTEN=long["OUTPUT"])
    assert {row["n_beoordeeld"] + row["n_onbekend"] for row in rows(counted.layer()).values()} <= {0, 1}


def test_a_rerun_of_the_count_on_a_count_gives_the_same(voorbeeldstad, sample, whole):
    every = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, ALLE_KOLOMMEN=True)
    again = run("risicostapeling", BUURTEN=every["OUTPUT"])
    assert told(again.layer()) == whole


def test_runs_in_batch_do_not_know_of_each_other(voorbeeldstad, tmp_path):
    outcomes = {}
    for years in (2, 4, 6):
        made = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=years, OUTPUT=str(tmp_path / f"jaren_{years}.gpkg"))
        outcomes[years] = column(made["OUTPUT"], "omslagzone_risico")
    for years in (6, 2, 4):
        again = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=years)
        assert column(again.layer(), "omslagzone_risico") == outcomes[years]
    for years in (2, 4, 6):
        assert opened(str(tmp_path / f"jaren_{years}.gpkg")).renderer().type() == "RuleRenderer"


# Part of a layer


def test_only_the_selected_buurten_are_assessed(voorbeeldstad, sample):
    project = QgsProject()
    layer = opened(voorbeeldstad)
    project.addMapLayer(layer)
    layer.selectByExpression("\"wijkcode\" = 'WK990101'")
    wanted = {f["buurtcode"] for f in layer.selectedFeatures()}
    assert 3 < len(wanted) < 97
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    for slug, given in (("omslagzone", {}), ("volledigeanalyse", sample.local)):
        made = run(slug, project=project, BUURTEN=chosen, **given)
        assert set(rows(made.layer())) == wanted
        assert made["AANTAL_BUURTEN"] == len(wanted)


def test_only_the_selected_plans_count(voorbeeldstad, sample):
    project = QgsProject()
    plans = opened(sample.newbuild)
    project.addMapLayer(plans)
    plans.selectByExpression("\"naam\" = 'Oudedijk-Oost'")
    chosen = QgsProcessingFeatureSourceDefinition(plans.id(), selectedFeaturesOnly=True)
    made = run("nieuwbouwelders", project=project, BUURTEN=voorbeeldstad, NIEUWBOUW=chosen)
    alone = run("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=copied(plans, keep=["Oudedijk-Oost"], key="naam"))
    assert column(made.layer(), "nieuwbouw_elders_waarde") == column(alone.layer(), "nieuwbouw_elders_waarde")


def test_building_from_selected_polygons_takes_only_those(sample):
    project = QgsProject()
    layer = opened(sample.buurten)
    project.addMapLayer(layer)
    layer.selectByExpression("\"gemeentecode\" = 'GM9901'")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    made = run("buurtlaagopbouwen", project=project, GEBIEDEN=chosen, LEEFBAAROMETER=sample.leefbaarometer)
    assert set(column(made.layer(), "gemeentecode").values()) == {"GM9901"}
    assert made["AANTAL_BUURTEN"] == layer.selectedFeatureCount()


def test_a_filter_on_the_layer_is_kept(voorbeeldstad):
    project = QgsProject()
    layer = opened(voorbeeldstad)
    assert layer.setSubsetString("\"gemeentecode\" = 'GM9901'")
    project.addMapLayer(layer)
    made = run("omslagzone", project=project, BUURTEN=layer)
    assert set(column(made.layer(), "gemeentecode").values()) == {"GM9901"}
    assert made["AANTAL_BUURTEN"] == layer.featureCount() < 97
    assert layer.subsetString(), "the input is never changed"


def test_nothing_selected_is_refused(voorbeeldstad):
    from qgis.core import QgsProcessingException

    project = QgsProject()
    layer = opened(voorbeeldstad)
    project.addMapLayer(layer)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    with pytest.raises(QgsProcessingException, match="selection"):
        run("omslagzone", project=project, BUURTEN=chosen)


def test_a_choice_of_flags_counts_only_those(voorbeeldstad, sample):
    every = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    made = run("risicostapeling", BUURTEN=every["OUTPUT"], RISICO=["omslagzone_risico", "sloop_elders_risico"])
    for row in rows(made.layer()).values():
        assert row["n_risico"] == (row["omslagzone_risico"] == 1) + (row["sloop_elders_risico"] == 1)
        assert row["n_beoordeeld"] + row["n_onbekend"] <= 2
    assert "conjunctuur_risico" not in names(made.layer())


def test_a_choice_of_mechanisms_counts_only_those(voorbeeldstad, sample):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, MECHANISMEN=["omslagzone", "sloop_elders"])
    assert [n for n in names(made.layer()) if n.endswith("_risico")] == [
        "n_risico",
        "omslagzone_risico",
        "sloop_elders_risico",
    ]


def test_a_flag_of_ones_own_is_counted_too(voorbeeldstad, sample):
    every = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    before = column(every.layer(), "n_risico")
    layer = every.layer()
    layer.dataProvider().addAttributes([field("overlast_risico", "integer")])
    layer.updateFields()
    place = layer.fields().indexOf("overlast_risico")
    layer.dataProvider().changeAttributeValues({f.id(): {place: 1} for f in layer.getFeatures()})
    after = column(run("risicostapeling", BUURTEN=layer).layer(), "n_risico")
    assert after == {code: n + 1 for code, n in before.items()}


def test_the_years_can_be_chosen_by_field(voorbeeldstad):
    chosen = run("omslagzone", BUURTEN=voorbeeldstad, AFW=["afw_2020"], LBM=["lbm_2020", "lbm_2016"])
    assert "2016–2020" in "".join(v or "" for v in column(chosen.layer(), "omslagzone_toelichting").values())
    newest = run("omslagzone", BUURTEN=voorbeeldstad)
    assert column(chosen.layer(), "omslagzone_waarde") != column(newest.layer(), "omslagzone_waarde")


def test_fields_under_another_name_are_read_through_their_parameter(voorbeeldstad):
    renamed = copied(voorbeeldstad)
    place = renamed.fields().indexOf("gemiddelde_woningwaarde")
    renamed.dataProvider().renameAttributes({place: "taxatie"})
    renamed.updateFields()
    made = run("concurrentiepositie", BUURTEN=renamed, GEMIDDELDE_WONINGWAARDE="taxatie")
    plain = run("concurrentiepositie", BUURTEN=voorbeeldstad)
    assert column(made.layer(), "concurrentiepositie_waarde") == column(plain.layer(), "concurrentiepositie_waarde")


# Wijken


def test_wijken_are_assessed_by_the_same_code(voorbeeldstad, sample):
    first = {}
    for code, row in rows(voorbeeldstad).items():
        first.setdefault(row["wijkcode"], code)
    change = {code: {"buurtcode": wijk} for wijk, code in first.items()}
    wijken = copied(voorbeeldstad, change=change, keep=first.values())
    layer, kept = wijken, []
    for mechanism in MECHANISMS:
        kept.append(run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism)))
        layer = kept[-1]["OUTPUT"]
    counted = run("risicostapeling", BUURTEN=layer)
    assert set(rows(counted.layer())) == set(first)
    assert {row["gemeentecode"] for row in rows(counted.layer()).values()} == {"GM9901", "GM9902", "GM9903", "GM9904"}
    whole = run("volledigeanalyse", BUURTEN=wijken, **sample.local)
    assert told(counted.layer()) == told(whole.layer())


# Numbers for models


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_the_numbers_of_a_mechanism_are_those_of_its_columns(mechanism, voorbeeldstad, sample):
    made = run(mechanism.replace("_", ""), BUURTEN=voorbeeldstad, **sample.of(mechanism))
    flags = column(made.layer(), f"{mechanism}_risico").values()
    sure = column(made.layer(), f"{mechanism}_zekerheid").values()
    assert made["AANTAL_BUURTEN"] == 97
    assert made["AANTAL_RISICO"] == sum(v == 1 for v in flags) > 0
    assert made["AANTAL_ONBEKEND"] == sum(v in ("onbekend", "klein aantal") for v in sure)
    assert sum(v is None for v in flags) == sum(v in ("onbekend", "klein aantal", "niet van toepassing") for v in sure)


def test_the_numbers_of_the_count_are_those_of_its_columns(voorbeeldstad, sample):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    got = rows(made.layer()).values()
    assert made["AANTAL_BUURTEN"] == 97
    assert made["AANTAL_RISICO"] == sum(row["n_risico"] > 0 for row in got)
    assert made["AANTAL_ONBEKEND"] == sum(row["n_onbekend"] > 0 for row in got)


def test_every_mechanism_flags_some_buurten_of_the_sample_and_not_others(analysed):
    for name in FLAGS:
        assert {0, 1} <= set(column(analysed["layer"], name).values()), name


# Models


def four_steps(**wrong):
    """A graphical model: buurtlaag, two mechanisms, the count."""
    inputs = (
        QgsProcessingParameterFeatureSource("GEBIEDEN", "GEBIEDEN"),
        QgsProcessingParameterMultipleLayers("TABELLEN", "TABELLEN", QgsProcessing.SourceType.TypeVector),
        QgsProcessingParameterFeatureSource("LEEFBAAROMETER", "LEEFBAAROMETER", [QgsProcessing.SourceType.TypeVector]),
    )
    years, factor = static(wrong.get("JAREN", 4)), static(wrong.get("FACTOR", 1.5))
    return model(
        inputs,
        [
            ("buurtlaag", "buurtlaagopbouwen", {n: of_model(n) for n in ("GEBIEDEN", "TABELLEN", "LEEFBAAROMETER")}),
            ("omslag", "omslagzone", {"BUURTEN": of_child("buurtlaag"), "JAREN": years}),
            ("vrijkomend", "vrijkomendewoningen", {"BUURTEN": of_child("omslag"), "FACTOR": factor}),
            ("stapel", "risicostapeling", {"BUURTEN": of_child("vrijkomend")}),
        ],
    )


@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_a_graphical_model_gives_the_styled_count(sample, voorbeeldstad, where, tmp_path):
    import processing

    feedback = Recorder()
    output = "TEMPORARY_OUTPUT" if where == "memory" else str(tmp_path / "uit.gpkg")
    made = four_steps()
    results = processing.run(made, {**sample.build, end_of(made): output}, feedback=feedback)
    layer = results[end_of(made)] if where == "memory" else opened(results[end_of(made)])
    plain = run("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["omslagzone", "vrijkomende_woningen"])
    assert column(layer, "n_risico") == column(plain.layer(), "n_risico")
    assert layer.renderer().type() == "RuleRenderer"
    assert "Een signaal" in layer.mapTipTemplate()


@pytest.mark.parametrize(("name", "value"), [("FACTOR", "2,5"), ("JAREN", "vier"), ("FACTOR", -3)])
def test_a_wrong_threshold_inside_a_model_stops_the_model(sample, name, value):
    import processing
    from qgis.core import QgsProcessingException

    feedback = Recorder()
    made = four_steps(**{name: value})
    with pytest.raises(QgsProcessingException) as stopped:
        processing.run(made, {**sample.build, end_of(made): "TEMPORARY_OUTPUT"}, feedback=feedback)
    told = f"{feedback.said}\n{stopped.value}"  # QGIS 3.22 tells it in the log, 3.40 as the reason
    assert f"{name} (" in told
    assert f"'{value}'" in told


def test_inputs_are_never_changed(voorbeeldstad, sample, tmp_path):
    source = saved(copied(voorbeeldstad), tmp_path / "bron.gpkg")
    before = ((tmp_path / "bron.gpkg").read_bytes(), names(source))
    for slug, given in (("omslagzone", {}), ("concurrentiepositie", {}), ("volledigeanalyse", sample.local)):
        run(slug, BUURTEN=source, **given)
    assert ((tmp_path / "bron.gpkg").read_bytes(), names(source)) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bron.gpkg"]


@pytest.mark.parametrize("algorithm", ["tabelkoppelen", "buurtlaagopbouwen"])
def test_a_table_whose_address_holds_a_filter_is_read_through_that_filter(algorithm, voorbeeldstad, tmp_path):
    codes = sorted(column(voorbeeldstad, "buurtcode"))
    lines = [f"{code};{number}" for number, code in enumerate(codes)]
    path = csv(tmp_path / "klachten.csv", "\n".join(["buurtcode;klachten", *lines]))
    address = f"{path}|subset=buurtcode >= '{codes[40]}'"
    given = {"tabelkoppelen": {"BUURTEN": voorbeeldstad, "TABEL": address},
             "buurtlaagopbouwen": {"GEBIEDEN": voorbeeldstad, "TABELLEN": [address]}}[algorithm]  # fmt: skip
    told = column(run(algorithm, **given).layer(), "klachten")
    assert [told[code] for code in codes] == [None if n < 40 else n for n in range(len(codes))]


@pytest.mark.parametrize("algorithm", ["tabelkoppelen", "planlijstlokaliseren"])
def test_a_column_that_was_added_to_a_file_in_the_project_counts(algorithm, voorbeeldstad, tmp_path):
    codes = sorted(column(voorbeeldstad, "buurtcode"))
    lines = [f"{code[2:6]};{code[6:]};{number}" for number, code in enumerate(codes)]
    layer = opened(csv(tmp_path / "lijst.csv", "\n".join(["gemeente;volgnummer;meldingen", *lines])))
    layer.addExpressionField("'BU' || gemeente || volgnummer", field("buurtcode", "text"))
    given = {"tabelkoppelen": {"TABEL": layer}, "planlijstlokaliseren": {"PLANNEN": layer}}[algorithm]
    made = run(algorithm, BUURTEN=voorbeeldstad, **given).layer()
    assert column(made, "meldingen") == {code: number for number, code in enumerate(codes)}
