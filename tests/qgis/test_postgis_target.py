"""What stands in PostGIS after a run: columns, the default style, the trail, and what others made of the table."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.compat import field, save_style
from tests.qgis.models import end_of
from tests.qgis.support import MECHANISMS, Recorder, column, copied, names, opened, run, saved
from tests.qgis.test_chaining import four_steps, told
from tests.qgis.test_postgis import database_layer


@pytest.fixture
def to(postgis, schema):
    """The address of a table in the schema, as one of the dialogs of QGIS writes it."""

    def address(table: str, form: str = "postgres://", geometry: str = "geom") -> str:
        return form + postgis.uri(f'{schema}."{table}"') + (f" ({geometry})" if geometry else "")

    return address


@pytest.fixture
def columns(postgis):
    def of(schema: str, table: str) -> dict[str, str]:
        return dict(
            postgis.sql(
                "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute "
                f"WHERE attrelid = '{schema}.\"{table}\"'::regclass AND attnum > 0 AND NOT attisdropped"
            )
        )

    return of


@pytest.fixture
def counted(postgis, schema, voorbeeldstad, sample, to):
    return run(
        "volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=to("Stapeling"), RISICOTABEL=to("Tabel")
    )


@pytest.mark.parametrize("form", ["postgis:", "postgres:", "postgres://"])
def test_every_form_of_the_address_is_understood_and_chains(form, voorbeeldstad, to):
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit", form))
    assert made["OUTPUT"].startswith("postgres://"), "the form that every version of QGIS opens"
    assert run("conjunctuur", BUURTEN=made["OUTPUT"])["AANTAL_BUURTEN"] == 97


def test_the_layer_is_opened_from_where_it_was_put(voorbeeldstad, to):
    asked = QgsProcessingOutputLayerDefinition(to("uit"), QgsProject.instance())
    asked.destinationName = "Mijn omslagzone"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:omslagzone")
    context = QgsProcessingContext()
    results, ok = algorithm.run({"BUURTEN": voorbeeldstad, "OUTPUT": asked}, context, Recorder())
    assert ok
    ((address, details),) = context.layersToLoadOnCompletion().items()
    assert address == results["OUTPUT"]
    assert (details.name, details.outputName) == ("Mijn omslagzone", "OUTPUT")
    assert database_layer(address).featureCount() == 97


def test_columns_keep_their_names_types_and_long_texts(postgis, schema, counted, columns, voorbeeldstad, sample):
    kinds = columns(schema, "Stapeling")
    assert kinds["geom"] == "geometry(MultiPolygon,28992)"
    assert kinds["buurtcode"] in ("character varying", "text")
    assert (kinds["n_risico"], kinds["dekking"]) == ("integer", "double precision")
    in_memory = column(run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer(), "waarom")
    assert max(map(len, in_memory.values())) > 255
    assert column(database_layer(counted["OUTPUT"]), "waarom") == in_memory
    assert "geom" not in columns(schema, "Tabel"), "the risk table has no place, whatever the address said"
    assert postgis.sql(f'SELECT count(*) FROM {schema}."Tabel"') == [(str(len(MECHANISMS) * 97),)]
    assert postgis.sql(f"SELECT count(*) FROM {schema}.\"Tabel\" WHERE risico IS NULL AND zekerheid = 'onbekend'") != [
        ("0",)
    ]


def test_capitals_and_names_that_are_too_long_are_kept_apart(voorbeeldstad, to, columns, schema, tmp_path):
    long = "aantal_huishoudens_met_een_inkomen_onder_het_sociaal_minimum_per_1000_"
    renamed = copied(voorbeeldstad, without=("ww_per_100_2015",))
    renamed.dataProvider().addAttributes([field(f"{long}a", "real"), field(f"{long}b", "real"), field("Eigen", "text")])
    renamed.updateFields()
    made = run("omslagzone", BUURTEN=renamed, OUTPUT=to("uit"))
    found = columns(schema, "uit")
    assert "Eigen" in found
    cut = [name for name in found if name.startswith(long[:50])]
    assert len(cut) == 2
    assert max(len(name) for name in found) <= 63
    assert f"{long}a → " in made.warnings


def test_the_indexes_and_the_key_are_named_after_the_table(postgis, schema, counted):
    found = postgis.sql(
        f"SELECT relname FROM pg_class WHERE relnamespace = '{schema}'::regnamespace AND relkind IN ('i', 'S')"
    )
    assert {name for (name,) in found} == {
        "Stapeling_pkey", "Stapeling_geom_idx", "Stapeling_id_seq", "Tabel_pkey", "Tabel_id_seq",
    }  # fmt: skip


def test_a_chain_of_tables_is_the_full_analysis_and_gathers_no_row_numbers(
    postgis, schema, voorbeeldstad, sample, analysed, to, columns
):
    layer = run("buurtlaagopbouwen", **sample.build, OUTPUT=to("buurten"))["OUTPUT"]
    for mechanism in MECHANISMS:
        slug = mechanism.replace("_", "")
        layer = run(slug, BUURTEN=layer, **sample.of(mechanism), OUTPUT=to(slug))["OUTPUT"]
    made = run("risicostapeling", BUURTEN=layer, OUTPUT=to("stapeling"))
    assert told(database_layer(made["OUTPUT"])) == told(analysed["layer"])
    assert [name for name in columns(schema, "sloopelders") if name.startswith(("id", "fid"))] == ["id"]


def test_the_key_of_the_address_is_the_key_of_the_table(postgis, schema, sample, to):
    address = "postgres://" + postgis.uri(f"{schema}.uit (geom)", key="'buurtcode'")
    made = run("buurtlaagopbouwen", **sample.build, OUTPUT=address)
    assert database_layer(made["OUTPUT"]).featureCount() == 97
    assert postgis.sql(
        "SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey) "
        f"WHERE indrelid = '{schema}.uit'::regclass AND indisprimary"
    ) == [("buurtcode",)]


def test_a_graphical_model_ends_in_a_table_and_opens_it(sample, to):
    import processing

    made = four_steps()
    asked = QgsProcessingOutputLayerDefinition(to("model"), QgsProject.instance())
    context = QgsProcessingContext()
    results = processing.run(made, {**sample.build, end_of(made): asked}, context=context, feedback=Recorder())
    assert database_layer(results[end_of(made)]).renderer().type() == "RuleRenderer"
    assert list(context.layersToLoadOnCompletion()) == [results[end_of(made)]]


def test_it_works_in_the_background_as_the_dialog_runs_it(postgis, schema, voorbeeldstad, to):
    """Twice: the second run fills what the first made, while a layer of it is open in the project."""
    for years in (2, 6):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:omslagzone")
        context, feedback, ended = QgsProcessingContext(), Recorder(), []
        given = {"BUURTEN": voorbeeldstad, "JAREN": years, "OUTPUT": to("uit")}
        task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
        task.executed.connect(lambda fine, results, ended=ended: ended.append((fine, results)))
        QgsApplication.taskManager().addTask(task)
        while not ended:
            QgsApplication.processEvents()
        assert ended[0][0], feedback.said
        shown = database_layer(ended[0][1]["OUTPUT"])
        assert trail.get(shown)["instellingen"]["jaren"] == years


# The style


def style_rows(postgis, schema) -> list[tuple[str, ...]]:
    return postgis.sql(
        "SELECT f_table_name, stylename, useasdefault FROM layer_styles "
        f"WHERE f_table_schema = {chr(39)}{schema.strip(chr(34))}{chr(39)} ORDER BY 1, 2"
    )


def test_the_table_opens_styled_and_a_second_run_keeps_one_style(postgis, schema, voorbeeldstad, to):
    for years in (4, 6):
        made = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=years, OUTPUT=to("uit"))
        layer = database_layer(made["OUTPUT"])
        assert layer.renderer().type() == "RuleRenderer"
        assert "omslagzone_toelichting" in layer.mapTipTemplate()
        assert layer.attributeAlias(layer.fields().lookupField("omslagzone_risico")) == "Omslagzone: risico"
        assert style_rows(postgis, schema) == [("uit", "leefbaar", "t")]


def test_a_style_of_the_user_stays(postgis, schema, voorbeeldstad, to):
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    save_style(database_layer(made["OUTPUT"]), "eigen", default=False)
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert style_rows(postgis, schema) == [("uit", "eigen", "f"), ("uit", "leefbaar", "t")]


def test_who_may_not_store_a_style_hears_so_and_has_the_result(postgis, schema, voorbeeldstad):
    postgis.sql("DROP TABLE IF EXISTS layer_styles")
    postgis.sql(f"GRANT USAGE, CREATE ON SCHEMA {schema} TO lezer")
    heard = []
    listen = lambda text, tag, level: heard.append(text)  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(listen)
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgres://" + postgis.uri(f"{schema}.uit (geom)", "lezer"))
    QgsApplication.messageLog().messageReceived.disconnect(listen)
    assert [text for text in heard if "no table layer_styles" in text]
    assert database_layer(made["OUTPUT"]).featureCount() == 97


# The trail


def trail_in_comment(postgis, schema, table) -> dict:
    (comment,) = [
        "\n".join(line[0] for line in postgis.sql(f"SELECT obj_description('{schema}.\"{table}\"'::regclass)"))
    ]
    found = [line for line in comment.split("\n") if line.startswith("{")]
    assert len(found) == 1, comment
    return json.loads(found[0])


def test_the_trail_is_in_the_comment_of_the_table_and_tells_its_inputs(postgis, schema, voorbeeldstad, sample, to):
    built = run("buurtlaagopbouwen", **sample.build, OUTPUT=to("buurten"))
    counted = run(
        "volledigeanalyse", BUURTEN=built["OUTPUT"], **sample.local, OUTPUT=to("Uit"), RISICOTABEL=to("Tabel")
    )
    for table in ("Uit", "Tabel"):
        found = trail_in_comment(postgis, schema, table)
        assert found["algoritme"] == "leefbaar:volledigeanalyse"
        told = {"naam": "Wijk & Buurt.buurten", "rijen": 97, "database": "gis", "laag": "buurten"}
        read = dict(found["invoer"][0])
        assert len(read.pop("inhoud")) == 64
        assert len(read.pop("plaatsen")) == 16
        assert read == told  # no server, user or path
        assert found["eerder"][0]["algoritme"] == "leefbaar:buurtlaagopbouwen"
    assert trail.get(database_layer(counted["OUTPUT"])) == trail_in_comment(postgis, schema, "Uit")
    assert "Wijk & Buurt.buurten (97 rijen)" in trail.margin(found)


def test_a_chain_through_the_database_cites_the_origins_that_a_chain_of_files_cites(
    voorbeeldstad, sample, to, tmp_path
):
    def sentences(buurten):
        made = run("conjunctuur", BUURTEN=buurten, WERKLOOSHEID=sample.unemployment)
        return column(made.layer(), "conjunctuur_toelichting")

    file = run("buurtlaagopbouwen", **sample.build, OUTPUT=str(tmp_path / "b.gpkg"))["OUTPUT"]
    table = run("buurtlaagopbouwen", **sample.build, OUTPUT=to("b"))["OUTPUT"]
    assert sentences(table) == sentences(file)
    bare = saved(copied(file), tmp_path / "zonder.gpkg")
    assert sentences(bare) != sentences(file), "without a trail the sentence would differ, so this test can fail"


def test_a_project_that_remembers_an_earlier_trail_does_not_hide_the_one_of_the_table(voorbeeldstad, to):
    made = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=4, OUTPUT=to("uit"))
    layer = database_layer(made["OUTPUT"])
    old = trail.get(layer)
    metadata = layer.metadata()
    metadata.setHistory([json.dumps(old)])
    run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6, OUTPUT=to("uit"))
    again = database_layer(made["OUTPUT"])
    again.setMetadata(metadata)
    assert old["instellingen"]["jaren"] == 4
    assert trail.get(again)["instellingen"]["jaren"] == 6


# What others made of the table


def test_a_table_with_the_same_columns_is_filled_anew_and_keeps_its_views_rights_and_indexes(
    postgis, schema, voorbeeldstad, to
):
    run("omslagzone", BUURTEN=voorbeeldstad, JAREN=2, OUTPUT=to("uit"))
    postgis.sql(
        f"CREATE VIEW {schema}.risico AS SELECT buurtcode, omslagzone_toelichting AS t FROM {schema}.uit; "
        f"GRANT SELECT ON {schema}.uit TO lezer; CREATE INDEX eigen ON {schema}.uit (buurtcode); "
        f"COMMENT ON COLUMN {schema}.uit.buurtcode IS 'van mij'"
    )
    oid = postgis.sql(f"SELECT '{schema}.uit'::regclass::oid")
    before = dict(postgis.sql(f"SELECT buurtcode, t FROM {schema}.risico"))
    run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6, OUTPUT=to("uit"))
    after = dict(postgis.sql(f"SELECT buurtcode, t FROM {schema}.risico"))
    assert before.keys() == after.keys()
    assert before != after
    assert postgis.sql(f"SELECT '{schema}.uit'::regclass::oid") == oid
    assert postgis.sql(f"SELECT has_table_privilege('lezer', '{schema}.uit', 'SELECT')") == [("t",)]
    assert postgis.sql(f"SELECT to_regclass('{schema}.eigen') IS NOT NULL") == [("t",)]
    assert postgis.sql(f"SELECT col_description('{schema}.uit'::regclass, 3)") == [("van mij",)]


def test_a_row_can_be_added_by_hand_after_each_run(postgis, schema, sample, to):
    for _ in range(2):
        run("buurtlaagopbouwen", **sample.build, OUTPUT=to("uit"))
        postgis.sql(f"INSERT INTO {schema}.uit (buurtcode) VALUES ('BU00000000')")
        assert postgis.sql(f"SELECT max(id) FROM {schema}.uit") == [("98",)]


def test_a_table_with_other_columns_is_made_anew_with_the_rights_of_the_old_one(postgis, schema, voorbeeldstad, to):
    run("conjunctuur", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    postgis.sql(f"GRANT SELECT, UPDATE ON {schema}.uit TO lezer; CREATE INDEX eigen ON {schema}.uit (buurtcode)")
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert "conjunctuur_risico" not in names(database_layer(made["OUTPUT"]))
    for right, wanted in (("SELECT", "t"), ("UPDATE", "t"), ("DELETE", "f")):
        assert postgis.sql(f"SELECT has_table_privilege('lezer', '{schema}.uit', '{right}')") == [(wanted,)]
    assert "made anew" in made.warnings
    assert "eigen" in made.warnings


def test_whole_numbers_fit_a_column_of_fractions_so_that_a_view_lives_on(postgis, schema, sample, to):
    run("buurtlaagopbouwen", **sample.build, OUTPUT=to("uit"))
    postgis.sql(f"ALTER TABLE {schema}.uit ALTER aantal_inwoners TYPE double precision")
    postgis.sql(f"CREATE VIEW {schema}.zicht AS SELECT * FROM {schema}.uit")
    run("buurtlaagopbouwen", **sample.build, OUTPUT=to("uit"))
    assert postgis.sql(f"SELECT count(*) FROM {schema}.zicht") == [("97",)]


def test_the_database_is_not_told_that_a_file_is_a_table(voorbeeldstad, tmp_path):
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "postgis.gpkg"))
    assert opened(made["OUTPUT"]).featureCount() == 97


@pytest.mark.parametrize("first_is_unknown", [True, False])
def test_unknown_beside_no_risk_stays_unknown(voorbeeldstad, to, first_is_unknown):
    """QGIS on Qt 5 takes NULL for 0: with no buurt at risk the unknown ones came out as no risk, or all as unknown."""
    codes = sorted(column(voorbeeldstad, "buurtcode"))
    unscored = codes[:10] if first_is_unknown else codes[10:20]
    layer = copied(voorbeeldstad, change={code: {"afw_2024": None} for code in unscored})
    made = database_layer(run("omslagzone", BUURTEN=layer, DALING=0.9, OUTPUT=to("Zone"))["OUTPUT"])
    flags = column(made, "omslagzone_risico")
    assert set(flags.values()) == {0, None}
    certainty = column(made, "omslagzone_zekerheid")
    assert {flags[code] for code in unscored} == {None}
    assert {code for code, flag in flags.items() if flag is None} == {
        code for code, told in certainty.items() if told in ("onbekend", "klein aantal", "niet van toepassing")
    }
