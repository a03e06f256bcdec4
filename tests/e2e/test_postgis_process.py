"""A night run in a database of the municipality: `qgis_process` from tables to tables, and what then can go wrong."""

from __future__ import annotations

import os
import subprocess
import time

import pytest

from tests.e2e.outside import ROOT, SAMPLE, QgisProcess, call, succeeded
from tests.postgis import OTHER, PASSWORD

pytestmark = pytest.mark.slow
SCHEMA = "nacht"
TABLES = ("buurten.geojson", "huishoudens_leeftijd.csv", "ww.csv", "leefbaarometer.csv", "nieuwbouwplannen.geojson",
          "sloopplannen.geojson", "werkloosheid.csv")  # fmt: skip


@pytest.fixture(scope="module")
def database(postgis):
    """The files of the sample as tables, as ogr2ogr loads them."""
    postgis.sql(f"CREATE SCHEMA {SCHEMA}")
    for name in TABLES:
        kind = () if name.endswith("geojson") else ("-oo", "AUTODETECT_TYPE=YES")
        postgis.loads(str(SAMPLE / name), SCHEMA, name.split(".")[0], *kind)
    yield postgis
    postgis.sql(f"DROP SCHEMA {SCHEMA} CASCADE")


@pytest.fixture(scope="module")
def qgis_process(database, tmp_path_factory):
    """With a connection by service, so that no password stands on the command line."""
    profile = tmp_path_factory.mktemp("profiel")
    file = profile / "pg_service.conf"
    escaped = PASSWORD
    file.write_text(
        f"[gemeente]\nhost=127.0.0.1\nport={database.port}\ndbname=gis\nuser=gis\npassword={escaped}\n",
        encoding="utf-8",
    )
    program = QgisProcess(profile)
    program.environment["PGSERVICEFILE"] = file
    return program


def table(name: str, geometry: bool = True) -> str:
    return f'postgres://service=\'gemeente\' table="{SCHEMA}"."{name}"' + (" (geom)" if geometry else "")


@pytest.fixture(scope="module")
def analysed(qgis_process):
    built = qgis_process.run(
        "buurtlaagopbouwen",
        GEBIEDEN=table("buurten"),
        TABELLEN=[table("huishoudens_leeftijd", False), table("ww", False)],
        LEEFBAAROMETER=table("leefbaarometer", False),
        OUTPUT=table("Buurtlaag"),
    )
    counted = qgis_process.run(
        "volledigeanalyse",
        BUURTEN=table("Buurtlaag"),
        NIEUWBOUW=table("nieuwbouwplannen"),
        SLOOP=table("sloopplannen"),
        WERKLOOSHEID=table("werkloosheid", False),
        OUTPUT=table("Risicostapeling"),
        RISICOTABEL=table("Risicotabel", False),
    )
    return succeeded(built), succeeded(counted)


def test_from_tables_to_tables(database, analysed):
    counts = [database.sql(f'SELECT count(*) FROM {SCHEMA}."{name}"') for name in ("Risicostapeling", "Risicotabel")]
    assert counts == [[("97",)], [(str(10 * 97),)]]
    ((risk,),) = database.sql(f'SELECT count(*) FROM {SCHEMA}."Risicostapeling" WHERE n_risico > 0')
    assert f"AANTAL_RISICO:\t{risk}" in analysed[1].stdout
    assert int(risk) == 33, "as with files"


def test_the_table_opens_styled_for_everyone(database, analysed):
    (styled,) = database.sql(
        "SELECT useasdefault, position('RuleRenderer' in styleqml::text) > 0 FROM layer_styles "
        f"WHERE f_table_schema = '{SCHEMA}' AND f_table_name = 'Risicostapeling'"
    )
    assert styled == ("t", "t")


def test_no_helper_table_and_no_password_is_left(database, analysed):
    assert (
        database.sql(f"SELECT tablename FROM pg_tables WHERE schemaname = '{SCHEMA}' AND tablename LIKE '\\_%'") == []
    )
    for done in analysed:
        assert "eim" not in (done.stdout + done.stderr).replace("geim", "").replace("geheim", "")


def test_the_map_is_drawn_from_the_table_with_its_sources(qgis_process, analysed, tmp_path):
    pdf = tmp_path / "kaart.pdf"
    done = qgis_process.run("raadskaart", RISICOSTAPELING=table("Risicostapeling"), GRENZEN=table("Grenzen"), PDF=pdf)
    succeeded(done)
    printed = call(["pdftotext", "-layout", pdf, "-"]).stdout
    assert f"{SCHEMA}.Buurtlaag (97 rijen)" in printed
    assert "Bron en peiljaar: FICTIEF, Voorbeeldstad" in printed


def test_a_wrong_password_ends_with_words_and_does_not_wait_for_a_person(qgis_process, database, analysed):
    address = "postgres://" + database.uri(f'{SCHEMA}."Buurtlaag" (geom)', user="gis", password=OTHER)
    done = qgis_process.run("omslagzone", BUURTEN=table("Buurtlaag"), OUTPUT=address.replace("Buurtlaag", "weg"))
    assert done.returncode != 0
    assert "OUTPUT: Database 'gis' cannot be reached" in done.stderr
    assert "password authentication failed" in done.stderr
    assert database.sql(f"SELECT to_regclass('{SCHEMA}.weg') IS NULL") == [("t",)]


def test_a_run_that_is_killed_while_it_replaces_a_table_leaves_it_whole(qgis_process, database, analysed):
    """Somebody holds the table, so that the run waits with all its rows; then the power goes."""
    before = database.sql(f"SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM {SCHEMA}.\"Risicostapeling\" t")
    with database.session(f'LOCK TABLE {SCHEMA}."Risicostapeling" IN SHARE MODE'):
        running = subprocess.Popen(
            [
                ROOT / "tools" / "qgis_process", "run", "leefbaar:volledigeanalyse",
                f"--BUURTEN={table('Buurtlaag')}", f"--OUTPUT={table('Risicostapeling')}", "--KLASSEN=2",
            ],
            env={**os.environ, **{k: str(v) for k, v in qgis_process.environment.items()}},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        while running.poll() is None and database.sql(waiting) == [("0",)]:
            time.sleep(0.2)
        assert running.poll() is None, "it waited for the lock"
        running.kill()
        running.wait()
        database.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    after = database.sql(f"SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM {SCHEMA}.\"Risicostapeling\" t")
    assert after == before
