"""Reading from PostGIS: every type of column, views, filters, selections, other ways to connect, and what can fail."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from leefbaar_plugin.bridge.database import table as database
from tests.postgis import quoted
from tests.qgis.support import MASTER_PASSWORD, column, copied, refusal, run, saved

#: Two buurten of 1 km, west and east, as SQL.
PLACES = "(st_multi(st_makeenvelope({x}, 400000, {x} + 1000, 401000, 28992)))"


@pytest.fixture
def gebieden(postgis, schema):
    """A table with two buurten: what one column holds is up to the test."""

    def make(kind: str, west: str, east: str, name: str = "code", rest: str = "") -> str:
        postgis.sql(
            f"CREATE TABLE {schema}.gebieden ({name} {kind}, geom geometry(MultiPolygon, 28992){rest}); "
            f"INSERT INTO {schema}.gebieden VALUES ({west}, {PLACES.format(x=100000)}), "
            f"({east}, {PLACES.format(x=101000)})"
        )
        return "postgres://" + postgis.uri(f"{schema}.gebieden (geom)")

    return make


@pytest.fixture
def buurten(postgis, schema, voorbeeldstad, tmp_path) -> str:
    """The buurtlaag of Voorbeeldstad as a table, which its fixture filled with ogr2ogr."""
    postgis.loads(saved(copied(voorbeeldstad), tmp_path / "buurten.gpkg"), schema, "buurten")
    return f"{schema}.buurten (geom)"


def risks(made) -> dict:
    return column(made.layer(), "omslagzone_risico")


@pytest.fixture(scope="module")
def in_file(voorbeeldstad) -> dict:
    return risks(run("omslagzone", BUURTEN=voorbeeldstad))


@pytest.mark.parametrize(
    ("kind", "west", "east"),
    [
        ("text", "'BU99010600'", "'BU99010601'"),
        ("varchar(10)", "'BU99010600'", "'BU99010601'"),
        ("char(14)", "'BU99010600'", "'BU99010601'"),
        ("integer", "99010600", "99010601"),
        ("bigint", "99010600", "99010601"),
        ("numeric", "99010600", "99010601"),
        ("numeric(12, 0)", "99010600", "99010601"),
        ("numeric(12, 2)", "99010600", "99010601"),
        ("double precision", "99010600", "99010601"),
    ],
)
def test_a_code_in_a_column_of_any_type_is_a_code(kind, west, east, gebieden):
    made = run("buurtlaagopbouwen", GEBIEDEN=gebieden(kind, west, east), BUURTCODE="code")
    assert set(column(made.layer(), "gemeentecode")) == {"BU99010600", "BU99010601"}


@pytest.mark.parametrize(
    ("kind", "west", "east"),
    [("boolean", "true", "false"), ("date", "'2024-01-01'", "'2024-01-02'"), ("jsonb", "'{}'", "'[1]'")],
)
def test_a_column_that_can_be_no_code_is_refused_in_words(kind, west, east, gebieden):
    said = refusal("buurtlaagopbouwen", GEBIEDEN=gebieden(kind, west, east), BUURTCODE="code")
    assert "2 of 2 codes in field 'code' of 'gebieden'" in said


@pytest.mark.parametrize("kind", ["numeric", "numeric(10,2)", "real", "double precision"])
def test_a_number_is_a_number_and_null_is_unknown(kind, gebieden, postgis, schema):
    address = gebieden("text", "'BU99010600'", "'BU99010601'", rest=f", percentage_koopwoningen {kind}")
    postgis.sql(f"UPDATE {schema}.gebieden SET percentage_koopwoningen = 12.5 WHERE code = 'BU99010600'")
    made = run("buurtlaagopbouwen", GEBIEDEN=address, BUURTCODE="code")
    assert column(made.layer(), "percentage_koopwoningen") == {"BU99010600": 12.5, "BU99010601": None}


@pytest.mark.parametrize("kind", ["smallint", "integer", "bigint"])
def test_a_whole_number_stays_whole_and_a_special_value_is_unknown(kind, gebieden, postgis, schema):
    address = gebieden("text", "'BU99010600'", "'BU99010601'", rest=f", aantal_inwoners {kind}")
    special = -99997 if kind != "smallint" else "NULL"
    postgis.sql(f"UPDATE {schema}.gebieden SET aantal_inwoners = {special}")
    postgis.sql(f"UPDATE {schema}.gebieden SET aantal_inwoners = 30000 WHERE code = 'BU99010600'")
    made = run("buurtlaagopbouwen", GEBIEDEN=address, BUURTCODE="code")
    assert column(made.layer(), "aantal_inwoners") == {"BU99010600": 30000, "BU99010601": None}


@pytest.mark.parametrize("target", ["memory", "gpkg", "postgis"])
def test_columns_of_types_that_only_a_database_has_go_through(target, postgis, schema, buurten, in_file, tmp_path):
    postgis.sql(
        f"ALTER TABLE {schema}.buurten ADD j jsonb DEFAULT '{{\"a\": 1}}', ADD u uuid DEFAULT gen_random_uuid(), "
        "ADD lijst int[] DEFAULT '{1,2}', ADD woorden text[] DEFAULT '{a,b}', ADD bytes bytea DEFAULT '\\x00ff', "
        "ADD tijd time DEFAULT '10:00', ADD toen timestamptz DEFAULT now(), ADD dag date DEFAULT now(), "
        "ADD ja boolean DEFAULT true, ADD groot bigint DEFAULT 3000000000, ADD leeg numeric"
    )
    output = {
        "memory": "TEMPORARY_OUTPUT",
        "gpkg": str(tmp_path / "uit.gpkg"),
        "postgis": f"postgres:{postgis.uri(f'{schema}.uit (geom)')}",
    }[target]
    made = run("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten), OUTPUT=output)
    layer = made.layer() if target != "postgis" else QgsVectorLayer(postgis.uri(f"{schema}.uit (geom)"), "", "postgres")
    assert column(layer, "omslagzone_risico") == in_file
    feature = next(layer.getFeatures())
    assert feature["groot"] == 3_000_000_000
    assert feature["ja"] in (True, 1)
    assert feature["dag"].toString("yyyy") >= "2024"
    assert len(str(feature["u"])) == 36
    if target != "postgis":
        assert (feature["j"], feature["lijst"], feature["woorden"]) == ('{"a": 1}', "[1, 2]", '["a", "b"]')
    else:
        assert postgis.sql(f"SELECT DISTINCT j ->> 'a', lijst[2], woorden[1] FROM {schema}.uit") == [("1", "2", "a")]


def test_a_layer_in_degrees_is_read_in_metres(postgis, schema, buurten, in_file):
    postgis.sql(
        f"ALTER TABLE {schema}.buurten ALTER geom TYPE geometry(MultiPolygon, 4326) USING st_transform(geom, 4326)"
    )
    made = run("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten))
    assert risks(made) == in_file
    assert made.layer().crs().authid() == "EPSG:28992"


def test_a_geometry_column_without_a_type_is_read(postgis, schema, buurten, in_file):
    postgis.sql(f"CREATE TABLE {schema}.los AS SELECT *, geom::geometry AS g FROM {schema}.buurten")
    postgis.sql(f"ALTER TABLE {schema}.los DROP geom; ALTER TABLE {schema}.los ALTER g TYPE geometry")
    assert risks(run("omslagzone", BUURTEN="postgres://" + postgis.uri(f"{schema}.los (g)"))) == in_file


def test_a_view_is_read_when_its_key_is_told(postgis, schema, buurten, in_file):
    postgis.sql(f"CREATE VIEW {schema}.zicht AS SELECT * FROM {schema}.buurten")
    made = run("omslagzone", BUURTEN="postgres://" + postgis.uri(f"{schema}.zicht (geom)", key="'buurtcode'"))
    assert risks(made) == in_file


@pytest.mark.parametrize("kind", ["VIEW", "MATERIALIZED VIEW"])
def test_a_view_without_a_key_is_answered_with_how_to_tell_it(kind, postgis, schema, buurten):
    postgis.sql(f"CREATE {kind} {schema}.zicht AS SELECT * FROM {schema}.buurten")
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(f"{schema}.zicht (geom)"))
    assert said.startswith("BUURTEN: 'Wijk & Buurt.zicht' is a ")
    assert "key='column'" in said


def test_a_query_is_read(postgis, schema, buurten, in_file):
    inner = f'"(SELECT * FROM {schema.replace(chr(34), chr(92) + chr(34))}.buurten)" (geom)'
    layer = QgsVectorLayer(postgis.uri(inner, key="'buurtcode'"), "vraag", "postgres")
    assert risks(run("omslagzone", BUURTEN=layer)) == in_file


def test_the_filter_of_an_address_is_kept(postgis, schema, buurten):
    made = run("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten) + " sql=gemeentecode = 'GM9901'")
    (wanted,) = postgis.sql(f"SELECT count(*) FROM {schema}.buurten WHERE gemeentecode = 'GM9901'")
    assert made["AANTAL_BUURTEN"] == int(wanted[0]) > 0


def test_the_filter_and_the_selection_of_a_layer_in_the_project_are_kept(postgis, schema, buurten):
    layer = QgsVectorLayer(postgis.uri(buurten), "buurten", "postgres")
    layer.setSubsetString("gemeentecode = 'GM9901'")
    project = QgsProject()
    project.addMapLayer(layer)
    filtered = run("omslagzone", project=project, BUURTEN=layer.id())
    (wanted,) = postgis.sql(f"SELECT count(*) FROM {schema}.buurten WHERE gemeentecode = 'GM9901'")
    assert filtered["AANTAL_BUURTEN"] == int(wanted[0])
    layer.selectByExpression("\"buurtcode\" in ('BU99010600', 'BU99010601', 'BU99010000')")
    chosen = run(
        "omslagzone",
        project=project,
        BUURTEN=QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True),
    )
    assert chosen["AANTAL_BUURTEN"] == layer.selectedFeatureCount() > 0


def test_a_connection_by_service_is_followed(postgis, schema, buurten, in_file, tmp_path, monkeypatch):
    file = tmp_path / "pg_service.conf"
    file.write_text(f"[gemeente]\nhost=127.0.0.1\nport={postgis.port}\ndbname=gis\nuser=lezer\npassword=anders8y\n")
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    postgis.sql(f"GRANT USAGE ON SCHEMA {schema} TO lezer; GRANT SELECT ON {schema}.buurten TO lezer")
    assert risks(run("omslagzone", BUURTEN=f"postgres://service='gemeente' table={buurten}")) == in_file


def test_a_stored_authentication_is_followed_to_read_and_to_write(postgis, schema, buurten, in_file):
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword(MASTER_PASSWORD, True)
    kept = QgsAuthMethodConfig("Basic")
    kept.setName("gemeente")
    kept.setConfig("username", "gis")
    kept.setConfig("password", "ge'h eim\\;7x")
    assert manager.storeAuthenticationConfig(kept)
    try:
        place = f"dbname='gis' host=127.0.0.1 port={postgis.port} authcfg={kept.id()}"
        made = run(
            "omslagzone", BUURTEN=f"postgres://{place} table={buurten}",
            OUTPUT=f"postgres://{place} table={schema}.uit (geom)",
        )  # fmt: skip
        assert f"authcfg={kept.id()}" in made["OUTPUT"]
        assert "password" not in made["OUTPUT"]
        assert postgis.sql(f"SELECT count(*) FROM {schema}.uit") == [("97",)]
    finally:
        manager.removeAuthenticationConfig(kept.id())


def test_a_table_without_geometry_as_buurten_is_refused_in_words(postgis, schema):
    postgis.sql(f"CREATE TABLE {schema}.tabel (buurtcode text, lbm_2024 numeric)")
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(f"{schema}.tabel"))
    assert "holds no polygons" in said
    assert "as in (geom)" in said


# What can fail


def test_a_server_that_is_down_is_told(postgis):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri("public.a (geom)", port="1"))
    assert said.startswith("BUURTEN: Database 'gis' cannot be reached: ")
    assert "refused" in said


def test_a_wrong_password_is_told_and_not_repeated(postgis):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri("public.a (geom)", password="fo ut'9"))
    assert "password authentication failed" in said
    assert "fo ut" not in said


def test_a_database_that_is_not_there_is_told(postgis):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri("public.a (geom)", dbname="'weg'"))
    assert '"weg" does not exist' in said


def test_a_table_that_is_not_there_is_told(postgis, schema):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(f"{schema}.weg (geom)"))
    assert "does not exist" in said
    assert "Wijk & Buurt.weg" in said


def test_a_table_among_several_that_is_not_there_is_not_left_out_in_silence(postgis, schema, sample):
    address = "postgres://" + postgis.uri(f"{schema}.weg")
    said = refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[sample.ages, address])
    assert said.startswith("TABELLEN: ")
    assert "Wijk & Buurt.weg" in said


def test_a_table_that_may_not_be_read_is_told(postgis, schema, buurten):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten, user="lezer"))
    assert "permission denied" in said


def test_a_wrong_filter_is_told_and_not_taken_for_an_empty_layer(postgis, schema, buurten):
    said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten) + " sql=gemeente = 'GM9901'")
    assert 'column "gemeente" does not exist' in said


def test_a_table_that_somebody_locked_is_told_and_not_waited_for_without_end(postgis, schema, buurten, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 1)
    with postgis.session(f"LOCK TABLE {schema}.buurten IN ACCESS EXCLUSIVE MODE"):
        said = refusal("omslagzone", BUURTEN="postgres://" + postgis.uri(buurten))
    assert "is locked by somebody else" in said


def test_passwords_are_quoted_as_the_server_knows_them():
    assert quoted("a'b\\c") == "'a\\'b\\\\c'"
