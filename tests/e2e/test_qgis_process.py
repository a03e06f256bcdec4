"""The main job at night: `qgis_process` in a folder whose name has blanks and accents."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3

import pytest

from leefbaar_plugin.mechanisms import all_mechanisms
from tests.e2e.outside import SAMPLE, QgisProcess, call, succeeded
from tests.qgis.support import table

ALGORITHMS = (
    "landelijkegegevensophalen", "buurtlaagopbouwen", "tabelkoppelen", "planlijstlokaliseren", "gegevenscontroleren",
    "grenswijzigingomrekenen", *(m.slug for m in all_mechanisms()), "eigenmechanisme", "risicostapeling",
    "volledigeanalyse", "wijksamenvatting", "scenarioverschil", "duidinglaagmaken", "duidingverwerken", "raadskaart",
    "buurtprofielen", "gespreksrapport", "publicatieversie", "terugtoetsing", "robuustheid",
    "samenhang", "verschillenrapport", "analyseherhalen", "landelijkeanalyse", "analyseuitbestanden", "lokaleanalyse",
    "vandownloadtotraadskaart",
)  # fmt: skip
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    return QgisProcess(tmp_path_factory.mktemp("profiel"))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("Gemeente Súdwest-Fryslân & co") / "één analyse.gpkg"


@pytest.fixture(scope="module")
def built(qgis_process, file):
    done = qgis_process.run(
        "buurtlaagopbouwen",
        GEBIEDEN=SAMPLE / "buurten.geojson",
        TABELLEN=[SAMPLE / "huishoudens_leeftijd.csv", SAMPLE / "ww.csv"],
        LEEFBAAROMETER=SAMPLE / "leefbaarometer.csv",
        OUTPUT=table(file, "buurtlaag"),
    )
    succeeded(done)
    return f"{file}|layername=buurtlaag"


def analyse(qgis_process, file, built):
    return qgis_process.run(
        "volledigeanalyse",
        BUURTEN=built,
        NIEUWBOUW=SAMPLE / "nieuwbouwplannen.geojson",
        SLOOP=SAMPLE / "sloopplannen.geojson",
        WERKLOOSHEID=SAMPLE / "werkloosheid.csv",
        OUTPUT=table(file, "risicostapeling"),
        RISICOTABEL=table(file, "risicotabel", geometry=False),
    )


@pytest.fixture(scope="module")
def analysed(qgis_process, file, built):
    return succeeded(analyse(qgis_process, file, built))


def query(file, sql):
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as data:
        return data.execute(sql).fetchall()


def content(file):
    """Both results without their row numbers, and the default styles: what a second run should leave the same."""
    stacked = query(file, "SELECT buurtcode, tekst, risicoklasse, waarom FROM risicostapeling ORDER BY 1")
    told = query(file, "SELECT buurtcode, mechanisme, waarde, risico, toelichting FROM risicotabel ORDER BY 1, 2")
    return stacked, told, query(file, "SELECT f_table_name, styleName FROM layer_styles WHERE useAsDefault ORDER BY 1")


def test_the_provider_is_listed_with_all_its_algorithms(qgis_process):
    told = qgis_process("list").stdout
    assert [name for name in ALGORITHMS if f"leefbaar:{name}\t" not in told] == []
    assert told.count("leefbaar:") == len(ALGORITHMS)


def test_figures_are_converted_to_other_borders(qgis_process, file, built):
    """To the same borders: nothing is estimated, and no inhabitant is lost."""
    done = qgis_process.run(
        "grenswijzigingomrekenen", VAN=built, NAAR=SAMPLE / "buurten.geojson", AFRONDEN="true",
        OUTPUT=table(file, "omgerekend"), OMREKENING=table(file, "omrekening", geometry=False),
    )  # fmt: skip
    succeeded(done)
    assert "AANTAL_GESCHAT:\t0" in done.stdout
    total = "SELECT sum(aantal_inwoners), count(*) FROM {}"
    assert query(file, total.format("omgerekend")) == query(file, total.format("buurtlaag"))
    assert query(file, "SELECT count(*) FROM omrekening WHERE van = naar AND aandeel_van = 1") == [(97,)]


@pytest.mark.parametrize("algorithm", ["omslagzone", "volledigeanalyse"])
def test_help_tells_what_it_does_and_what_it_asks(algorithm, qgis_process):
    done = qgis_process("help", f"leefbaar:{algorithm}")
    assert done.returncode == 0
    for word in ("Description", "BUURTEN: ", "OUTPUT: ", "AANTAL_RISICO", "unknown"):
        assert word in done.stdout


def test_the_data_are_checked_at_night_with_a_report_and_numbers_to_go_by(qgis_process, file, built):
    report = file.with_name("controle één.html")
    done = qgis_process.run(
        "gegevenscontroleren", BUURTEN=built, WERKLOOSHEID=SAMPLE / "werkloosheid.csv", RAPPORT=report,
        BEVINDINGEN=table(file, "bevindingen", geometry=False),
    )  # fmt: skip
    succeeded(done)
    assert "AANTAL_FOUTEN:\t0" in done.stdout
    assert "AANTAL_BUURTEN:\t97" in done.stdout
    assert "Wat de mechanismen kunnen zeggen" in report.read_text(encoding="utf-8")
    assert query(file, "SELECT count(*) FROM bevindingen WHERE ernst = 'fout'") == [(0,)]


def test_an_own_mechanism_runs_at_night_from_its_file(qgis_process, file, built):
    definition = file.with_name("weinig koop.json")
    stated = {"leefbaar_mechanisme": 1, "naam": "Weinig koop", "waarde": "percentage_koopwoningen", "richting": "laag",
              "drempel": 40, "bron": "CBS", "peildatum": "2024"}  # fmt: skip
    definition.write_text(json.dumps(stated), encoding="utf-8")
    done = qgis_process.run("eigenmechanisme", BUURTEN=built, DEFINITIE=definition, OUTPUT=table(file, "eigen"))
    succeeded(done)
    low = "SELECT count(*) FROM eigen WHERE percentage_koopwoningen BETWEEN 0 AND 40 AND weinig_koop_zekerheid IN {}"
    (found,) = query(file, "SELECT count(*) FROM eigen WHERE weinig_koop_risico = 1")
    assert found == query(file, low.format("('ruim', 'nipt')"))[0] > (0,)


def test_the_result_holds_the_count_and_the_risk_table(file, analysed):
    (buurten,), (told,) = query(file, "SELECT count(*) FROM buurtlaag UNION ALL SELECT count(*) FROM risicotabel")
    stacked = query(file, "SELECT n_risico, n_beoordeeld, n_onbekend, waarom FROM risicostapeling")
    assert len(stacked) == buurten
    assert told == 10 * buurten  # those that scores, ages, WW and plans give data
    assert {n for n, *_ in stacked} >= {0, 1, 2, 3}
    assert all(bool(why) is (n + unknown > 0) for n, _, unknown, why in stacked)


def test_the_result_opens_styled(file, analysed):
    styles = dict(query(file, "SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault"))
    assert "RuleRenderer" in styles["risicostapeling"]
    assert "waarom" in styles["risicostapeling"]  # the map tip


def test_the_numbers_are_in_the_results_for_who_chains_them(analysed):
    assert "AANTAL_BUURTEN:\t97" in analysed.stdout
    assert "AANTAL_RISICO:\t" in analysed.stdout


def test_a_second_run_leaves_the_same_and_no_second_style(qgis_process, file, built, analysed):
    before = content(file)
    succeeded(analyse(qgis_process, file, built))
    assert content(file) == before


def test_the_map_for_the_council_is_drawn_without_a_screen(qgis_process, file, analysed):
    pdf = file.with_name("kaart één.pdf")
    done = qgis_process.run(
        "raadskaart", RISICOSTAPELING=f"{file}|layername=risicostapeling", GEMEENTE="Voorbeeldstad",
        TITEL="FICTIEF: kaart van de nacht", GRENZEN=table(file, "grenzen"), PDF=pdf,
    )  # fmt: skip
    succeeded(done)
    printed = call(["pdftotext", "-layout", pdf, "-"]).stdout
    for words in ("FICTIEF: kaart van de nacht", "Legenda", "Bron en peiljaar", "zijn 57 buurten beoordeeld"):
        assert words in printed


def test_a_local_table_is_joined_at_night_by_the_recipe_of_last_year(qgis_process, file, built):
    table_file = file.with_name("klachten één.csv")
    table_file.write_text("Klachten\n\nbuurt;aantal\n't Bolwerk;3\nVismarkt e.o.;4\n", encoding="cp1252")
    recipe = file.with_name("recept.json")
    recipe.write_text(
        '{"leefbaar_recept": 1, "namen": {"Vismarkt e.o.": "Vismarkt en omgeving"}, "bron": "Meldpunt", '
        '"kolommen": [{"van": "aantal", "naar": "klachten"}]}', encoding="utf-8",
    )  # fmt: skip
    done = qgis_process.run("tabelkoppelen", BUURTEN=built, TABEL=table_file, RECEPT=recipe, MINIMUM_AANDEEL=0.01,
                            OUTPUT=table(file, "met klachten"))  # fmt: skip
    succeeded(done)
    told = query(file, 'SELECT buurtnaam, klachten FROM "met klachten" WHERE klachten IS NOT NULL ORDER BY 1')
    assert told == [("'t Bolwerk", 3), ("Vismarkt en omgeving", 4)]


def test_a_list_of_plans_is_located_and_read_by_the_mechanism_with_a_table_of_ones_own(
    qgis_process, file, built, tmp_path
):
    (code,) = query(file, "SELECT min(buurtcode) FROM buurtlaag")[0]
    listed = tmp_path / "planlijst één.csv"
    listed.write_text(f"naam;buurtcode;wooneenheden;fase\nA;{code[2:]};300;Paars\nB;;10;Paars\n", encoding="utf-8")
    plans = file.with_name("plannen.gpkg")
    done = succeeded(qgis_process.run("planlijstlokaliseren", PLANNEN=listed, BUURTEN=built, OUTPUT=plans))
    assert "AANTAL_GELOKALISEERD:\t1" in done.stdout
    assert query(plans, "SELECT locatie_wijze FROM plannen ORDER BY naam") == [("buurtcode",), ("onbekend",)]
    own = qgis_process.environment["LEEFBAAR_PROFILE"] / "profiles" / "default" / "leefbaar" / "lookup"
    own.mkdir(parents=True)
    (own / "planvelden.csv").write_text("begrip;spelling\nwoningen;wooneenheden\nstatus;fase\n", encoding="utf-8-sig")
    (own / "planstatus.csv").write_text("tekst;hardheid\npaars;hard\n", encoding="utf-8-sig")
    try:
        done = qgis_process.run("nieuwbouwelders", BUURTEN=built, NIEUWBOUW=plans, OUTPUT=tmp_path / "uit.gpkg")
    finally:
        shutil.rmtree(own)
    succeeded(done)
    assert f"planstatus.csv (your own, {own / 'planstatus.csv'})" in done.stdout + done.stderr
    assert "1 of 2 plans used, dwellings in all: 300" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"DALING": "2,5"}, ("DALING", "2,5", "decimal point")),
        ({"DALING": "veel"}, ("DALING", "veel")),
        ({"JAREN": 99}, ("JAREN", "99", "22")),
        ({"MODUS": "anders"}, ("MODUS",)),
    ],
    ids=lambda wrong: "=".join(map(str, *wrong.items())) if isinstance(wrong, dict) else "",
)
def test_a_bad_setting_ends_with_words_and_without_a_file(wrong, words, qgis_process, built, tmp_path):
    output = tmp_path / "uit.gpkg"
    done = qgis_process.run("omslagzone", BUURTEN=built, OUTPUT=output, **wrong)
    assert done.returncode != 0
    assert not output.exists()
    assert [word for word in words if word not in done.stdout + done.stderr] == []


def test_an_output_that_would_drop_other_tables_is_refused(qgis_process, file, built, analysed):
    other = file.with_name("andere.gpkg")
    shutil.copy(file, other)
    done = qgis_process.run("omslagzone", BUURTEN=built, OUTPUT=other)
    assert done.returncode != 0
    assert "which would all be lost" in done.stderr
    assert content(other) == content(file)


def test_a_result_of_the_night_is_opened_and_had_again(qgis_process, file, built, analysed):
    result, settings = f"{file}|layername=risicostapeling", file.with_name("herhaal één.json")
    done = qgis_process.run("analyseherhalen", RESULTAAT=result, WAT="openen", INSTELLINGEN_UIT=settings)
    succeeded(done)
    assert "qgis_process run leefbaar:volledigeanalyse" in done.stdout
    assert json.loads(settings.read_text(encoding="utf-8"))["inputs"]["BUURTEN"] == built
    done = qgis_process.run("analyseherhalen", RESULTAAT=result, WAT="controleren", RAPPORT=file.with_name("c.html"))
    succeeded(done)
    assert "AANTAL_VERSCHILLEN:\t0" in done.stdout
    assert "Zelfde uitkomst" in done.stdout
    told = json.loads(settings.read_text(encoding="utf-8"))["inputs"]
    command = [f"--{name}={value}" for name, value in told.items() if name in ("BUURTEN", "NIEUWBOUW", "DEKKING")]
    again = table(file, "nog eens")
    succeeded(qgis_process("run", "leefbaar:volledigeanalyse", *command, f"--OUTPUT={again}"))
    assert query(file, 'SELECT count(*) FROM "nog eens"') == [(97,)]
