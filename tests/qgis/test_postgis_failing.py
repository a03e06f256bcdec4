"""What fails on its way to PostGIS: words before anything is written, and what stood there stands as it was."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsVectorLayer

from leefbaar_plugin.bridge.database import table as database_table
from leefbaar_plugin.bridge.database.output import DatabaseOutput
from leefbaar_plugin.bridge.output import writing
from leefbaar_plugin.bridge.stop import Problem
from tests.qgis.support import Recorder, refusal, run
from tests.qgis.test_postgis_target import to  # noqa: F401
from tests.qgis.test_writing import Broken, breaks  # noqa: F401


def everything(postgis, schema: str) -> dict[str, tuple]:
    """All that is in a schema: each table with its rows and their numbers, comment, rights and indexes."""
    out = {}
    name = schema.strip('"')
    for table, oid, comment, rights in postgis.sql(
        "SELECT c.relname, c.oid, md5(obj_description(c.oid, 'pg_class')), coalesce(c.relacl::text, '') "
        f"FROM pg_class c WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind IN ('r', 'v', 'S', 'i')"
    ):
        rows = ()
        if postgis.sql(f"SELECT 1 FROM pg_tables WHERE schemaname = '{name}' AND tablename = '{table}'"):
            rows = tuple(sorted(postgis.sql(f'SELECT t::text FROM {schema}."{table}" t')))
        out[table] = (oid, comment, rights, rows)
    return out


#: What stands in the table before: nothing, an earlier result, or a result with other columns.
BEFORE = {
    "nothing": None,
    "the same columns": {"slug": "omslagzone", "JAREN": 2},
    "other columns": {"slug": "conjunctuur"},
}


@pytest.fixture(params=list(BEFORE))
def earlier(request, postgis, schema, voorbeeldstad, to):  # noqa: F811
    """Something stands in the table `uit` already, with rights and an index of its own."""
    made = BEFORE[request.param]
    if made:
        run(made["slug"], BUURTEN=voorbeeldstad, OUTPUT=to("uit"), **{k: v for k, v in made.items() if k != "slug"})
        postgis.sql(
            f"GRANT SELECT ON {schema}.uit TO lezer; CREATE INDEX eigen ON {schema}.uit (buurtcode); "
            f"UPDATE {schema}.uit SET fid = fid + 1000; DELETE FROM {schema}.uit WHERE fid % 10 = 0"
        )
    return everything(postgis, schema)


@pytest.mark.parametrize("after", [0, 3])
def test_a_write_that_fails_leaves_the_table_as_it_was(
    after, earlier, postgis, schema, voorbeeldstad, breaks, to  # noqa: F811
):  # fmt: skip
    breaks(after)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert everything(postgis, schema) == earlier


def test_cancelled_at_any_moment_leaves_the_table_as_it_was(
    earlier, postgis, schema, voorbeeldstad, monkeypatch, to  # noqa: F811
):  # fmt: skip
    monkeypatch.setattr(writing, "_CHUNK", 20)
    total = run("omslagzone", BUURTEN=voorbeeldstad).feedback.asked
    for moment in range(total - 6, total):
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("omslagzone", Recorder(cancel_at=moment), BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
        assert everything(postgis, schema) == earlier, moment


def test_rows_that_are_lost_in_silence_are_noticed(
    earlier, postgis, schema, voorbeeldstad, monkeypatch, to  # noqa: F811
):  # fmt: skip
    real = writing.fill
    monkeypatch.setattr(
        writing,
        "fill",
        lambda sink, fields, values, shapes, *rest: real(sink, fields, [v[1:] for v in values], shapes[1:], *rest),
    )
    with pytest.raises(QgsProcessingException, match=r"Of 97 rows only 96 were written to 'Wijk & Buurt\.uit'"):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert everything(postgis, schema) == earlier


def test_when_the_second_output_fails_the_first_is_put_back_to_the_row(
    earlier, postgis, schema, voorbeeldstad, sample, monkeypatch, to  # noqa: F811
):  # fmt: skip
    """The layer stands already when the risk table fails; it goes back, with its numbers, comment and rights."""
    real = QgsProcessingAlgorithm.parameterAsSink

    def broken(self, parameters, name, *rest):
        sink, address = real(self, parameters, name, *rest)
        if name == "RISICOTABEL":
            assert everything(postgis, schema) != earlier
        return (Broken(sink, 0) if name == "RISICOTABEL" else sink), address

    monkeypatch.setattr(QgsProcessingAlgorithm, "parameterAsSink", broken)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=to("uit"), RISICOTABEL=to("tabel"))
    assert everything(postgis, schema) == earlier


def test_a_count_over_a_count_is_put_back_too(postgis, schema, voorbeeldstad, sample, monkeypatch, to):  # noqa: F811
    """The same columns, so the rows were exchanged in place."""
    given = {"BUURTEN": voorbeeldstad, **sample.local, "OUTPUT": to("uit"), "RISICOTABEL": to("tabel")}
    run("volledigeanalyse", **given)
    postgis.sql(f"UPDATE {schema}.uit SET id = id + 1000, waarom = 'met de hand'")
    before = everything(postgis, schema)
    real = DatabaseOutput.place

    def fails_for_the_table(self):
        real(self)
        if self.table.name == "tabel":
            raise RuntimeError("iets anders")

    monkeypatch.setattr(DatabaseOutput, "place", fails_for_the_table)
    with pytest.raises(Exception, match="iets anders"):
        run("volledigeanalyse", KLASSEN="2, 4", **given)
    now = everything(postgis, schema)
    sequences = [name for name in before if name.endswith("_seq")]
    assert {k: v for k, v in now.items() if k not in sequences} == {
        k: v for k, v in before.items() if k not in sequences
    }


def test_a_connection_that_breaks_leaves_the_table_as_it_was(
    earlier, postgis, schema, voorbeeldstad, monkeypatch, to  # noqa: F811
):  # fmt: skip
    real = database_table.Table.ask

    def cut_off(self, *statements):
        if any("LOCK TABLE" in one or "RENAME TO" in one for one in statements):
            statements = (*statements, "; SELECT pg_terminate_backend(pg_backend_pid())")
        return real(self, *statements)

    monkeypatch.setattr(database_table.Table, "ask", cut_off)
    with pytest.raises(QgsProcessingException):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert everything(postgis, schema) == earlier


def test_a_table_that_somebody_locked_is_told_and_left(
    postgis, schema, voorbeeldstad, monkeypatch, to  # noqa: F811
):  # fmt: skip
    monkeypatch.setattr(database_table, "PATIENCE", 1)
    for slug in ("omslagzone", "conjunctuur"):  # filled anew, made anew
        run("omslagzone", BUURTEN=voorbeeldstad, JAREN=2, OUTPUT=to("uit"))
        before = everything(postgis, schema)
        with postgis.session(f"UPDATE {schema}.uit SET jaar = 1 WHERE buurtcode = 'BU99010600'"):
            said = refusal(slug, BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
        assert "'Wijk & Buurt.uit' is locked by somebody else" in said
        assert everything(postgis, schema) == before


def test_a_table_that_views_rest_on_is_not_given_other_columns(postgis, schema, voorbeeldstad, to):  # noqa: F811
    run("conjunctuur", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    postgis.sql(f"CREATE VIEW {schema}.kaart AS SELECT * FROM {schema}.uit")
    before = everything(postgis, schema)
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    for words in ("'Wijk & Buurt.uit' is used by", "kaart", "conjunctuur_waarde", "Nothing was changed", "Drop what"):
        assert words in said
    assert everything(postgis, schema) == before


def test_what_a_killed_run_left_is_taken_away_after_a_week(postgis, schema, voorbeeldstad, to):  # noqa: F811
    def name(days: int, ending: str = "") -> str:
        day = datetime.now(timezone.utc) - timedelta(days=days)
        return f"_leefbaar_{day:%Y%m%d}_0123abcd{ending}"

    for left in (name(8), name(8, "_oud"), name(6), name(6, "_oud"), "_leefbaar_eigen"):
        postgis.sql(f"CREATE TABLE {schema}.{left} (a int)")
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    left = postgis.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'Wijk & Buurt'")
    assert {table for (table,) in left} == {"uit", name(6), name(6, "_oud"), "_leefbaar_eigen"}
    postgis.sql(f"DROP TABLE {schema}.{name(6)}, {schema}.{name(6, '_oud')}")


def test_what_could_not_be_put_back_is_kept_and_named(postgis, schema, voorbeeldstad, sample, monkeypatch, to):  # noqa: F811
    """Somebody locks the new rows before the run fails: the old ones are in another table, which the words name."""
    monkeypatch.setattr(database_table, "PATIENCE", 1)
    run("conjunctuur", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    before = postgis.sql(f"SELECT t::text FROM {schema}.uit t ORDER BY buurtcode")
    real = DatabaseOutput.place
    with contextlib.ExitStack() as somebody:

        def then_locked(self):
            real(self)
            somebody.enter_context(postgis.session(f"LOCK TABLE {schema}.uit IN ACCESS EXCLUSIVE MODE"))
            raise Problem("te laat")

        monkeypatch.setattr(DatabaseOutput, "place", then_locked)
        said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert "could not be put back as it was" in said
    (kept,) = re.findall(r'is kept in ("Wijk & Buurt"\."_leefbaar_\w+_oud"), for a week', said)
    assert postgis.sql(f"SELECT t::text FROM {kept} t ORDER BY buurtcode") == before
    postgis.sql(f"DROP TABLE {schema}.uit; DROP TABLE {kept}")


# Refused before anything is written


def test_a_schema_that_is_not_there_is_told_with_how_to_make_it(postgis, voorbeeldstad):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgres://" + postgis.uri('"weg"."uit" (geom)'))
    assert said.startswith("OUTPUT: database 'gis' has no schema 'weg'")
    assert 'CREATE SCHEMA "weg"' in said


def test_no_right_to_make_tables_is_told_with_whom_to_ask_what(postgis, schema, voorbeeldstad):
    postgis.sql(f"GRANT USAGE ON SCHEMA {schema} TO lezer")
    said = refusal(
        "omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgres://" + postgis.uri(f"{schema}.uit (geom)", "lezer")
    )
    assert "'lezer' may not make tables in schema 'Wijk & Buurt'" in said
    assert 'GRANT CREATE, USAGE ON SCHEMA "Wijk & Buurt" TO "lezer";' in said


def test_a_table_of_somebody_else_is_told(postgis, schema, voorbeeldstad):
    postgis.sql(f"GRANT USAGE, CREATE ON SCHEMA {schema} TO lezer; CREATE TABLE {schema}.uit (a int)")
    said = refusal(
        "omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgres://" + postgis.uri(f"{schema}.uit (geom)", "lezer")
    )
    assert "belongs to 'gis'" in said


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"port": "1"}, "refused"),
        ({"password": "fo ut'9"}, "password authentication failed"),
        ({"dbname": "'weg'"}, "does not exist"),
        ({"dbname": "'kaal'"}, "has no PostGIS: CREATE EXTENSION postgis"),
    ],
    ids=["server down", "wrong password", "no database", "no PostGIS"],
)
def test_a_database_that_cannot_be_written_is_told(parts, words, postgis, voorbeeldstad):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgis:" + postgis.uri("public.uit (geom)", **parts))
    assert said.startswith("OUTPUT: ")
    assert words in said
    assert "fo ut" not in said


@pytest.mark.parametrize("how", ["the same", "another name of the server", "a layer of the project", "a filter"])
def test_the_input_itself_is_refused_however_it_is_addressed(how, postgis, schema, voorbeeldstad, to):  # noqa: F811
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    given = {
        "the same": to("uit"),
        "another name of the server": "postgres://"
        + postgis.uri(f"{schema}.uit (geom)", host="localhost", user="lezer"),
        "a layer of the project": QgsVectorLayer(postgis.uri(f"{schema}.uit (geom)"), "uit", "postgres"),
        "a filter": to("uit") + " sql=gemeentecode = 'GM9901'",
    }[how]
    postgis.sql(f"GRANT USAGE ON SCHEMA {schema} TO lezer; GRANT SELECT ON {schema}.uit TO lezer")
    said = refusal("omslagzone", BUURTEN=given, OUTPUT=to("uit", "postgis:"))
    assert "'Wijk & Buurt.uit' is the input itself" in said


def test_two_outputs_in_one_table_are_refused(voorbeeldstad, sample, to):  # noqa: F811
    said = refusal(
        "volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=to("uit"), RISICOTABEL=to("uit", "postgis:")
    )
    assert "would replace each other in 'Wijk & Buurt.uit'" in said


@pytest.mark.parametrize("kind", ["VIEW", "MATERIALIZED VIEW"])
def test_a_view_is_not_replaced(kind, postgis, schema, voorbeeldstad, to):  # noqa: F811
    postgis.sql(f"CREATE {kind} {schema}.uit AS SELECT 1 AS a")
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit"))
    assert "view, which is not replaced" in said


def test_a_query_is_no_target(postgis, voorbeeldstad):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT="postgres://" + postgis.uri('"(select 1)"'))
    assert "a query cannot be written to" in said


def test_a_column_that_would_give_way_to_the_geometry_is_told_and_not_lost(postgis, schema, voorbeeldstad, to):  # noqa: F811
    """QGIS leaves it out in silence."""
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=to("uit", geometry="buurtcode"))
    assert "would go to 'buurtcode'" in said
    assert everything(postgis, schema) == {}
