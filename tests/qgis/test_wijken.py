"""The whole chain on wijken: the same code, other polygons, and the right words."""

from __future__ import annotations

from pathlib import Path

import pytest

from leefbaar_plugin.bridge import trail
from tests.qgis import wijken as made_of
from tests.qgis.checked import about, check, outlooks
from tests.qgis.support import MECHANISMS, copied, memory, names, opened, refusal, rows, run


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return made_of.tables(tmp_path_factory.mktemp("tabellen"))


@pytest.fixture(scope="module")
def wijklaag(provider, tables, tmp_path_factory) -> str:
    path = str(tmp_path_factory.mktemp("wijken") / "wijklaag.gpkg")
    made = run(
        "buurtlaagopbouwen", GEBIEDEN=made_of.wijken(), TABELLEN=[tables["ages"], tables["ww"]],
        LEEFBAAROMETER=tables["leefbaarometer"], OUTPUT=path,
    )  # fmt: skip
    assert "16 wijken with" in made.said
    assert stored(path).title() == "Wijken"
    return path


@pytest.fixture(scope="module")
def counted(wijklaag, sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("telling")
    to = {"OUTPUT": str(folder / "telling.gpkg"), "RISICOTABEL": str(folder / "tabel.gpkg")}
    made = run("volledigeanalyse", BUURTEN=wijklaag, **sample.local, **to)
    return {**made.results, "said": made.said}


def stored(address):
    """The metadata that lie with a file."""
    layer = opened(address)
    layer.loadDefaultMetadata()
    return layer.metadata()


def test_the_code_of_the_wijk_is_the_key_and_its_name_the_name(wijklaag):
    found = rows(wijklaag)
    assert len(found) == 16
    assert all(code.startswith("WK") for code in found)
    row = found["WK990101"]
    assert (row["buurtnaam"], row["wijkcode"], row["wijknaam"], row["gemeentecode"]) == (
        "Binnenstad", "WK990101", "Binnenstad", "GM9901",
    )  # fmt: skip


def test_all_tables_of_wijken_find_their_rows(wijklaag):
    inhabited = [row for row in rows(wijklaag).values() if row["aantal_inwoners"]]
    for name in ("lbm_2024", "afw_2020", "hh_75_84", "ww_per_100_2020"):
        assert all(row[name] is not None for row in inhabited), name


def test_a_table_is_joined_to_a_layer_with_the_code_of_the_wijk_only(tables):
    made = run("tabelkoppelen", BUURTEN=made_of.wijken(), TABEL=tables["ages"])
    in_table = Path(tables["ages"]).read_text(encoding="utf-8").count("WK")
    assert made["AANTAL_GEKOPPELD"] == in_table > 12
    assert "buurtcode" not in names(made.layer())
    assert rows(made.layer(), "wijkcode")["WK990101"]["hh_65_74"] > 0
    assert made.layer().metadata().title() == "Wijken"


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_every_mechanism_runs_on_a_layer_of_wijken_as_the_cbs_makes_it(mechanism, sample):
    """With `wijkcode` and without `buurtcode`."""
    made = run(mechanism.replace("_", ""), BUURTEN=made_of.wijken(), **sample.of(mechanism))
    assert made["AANTAL_BUURTEN"] == 16
    told = rows(made.layer(), "wijkcode")
    assert all(row[f"{mechanism}_toelichting"] for row in told.values())


def test_the_full_analysis_of_wijken_judges_them(counted):
    told = rows(counted["OUTPUT"])
    assert len(told) == counted["AANTAL_BUURTEN"] == 16
    assert counted["AANTAL_RISICO"] > 0
    assert sum(row["n_beoordeeld"] for row in told.values()) > 60
    row = told["WK990101"]
    assert (row["buurtnaam"], row["wijkcode"], row["gemeentenaam"]) == ("Binnenstad", "WK990101", "Voorbeeldstad")
    assert "wijken run a risk on at least one" in counted["said"]


def test_no_word_speaks_of_buurten_where_the_rows_are_wijken(counted):
    told = " ".join(f"{row['waarom']} {row['tekst']}" for row in rows(counted["OUTPUT"]).values())
    table = opened(counted["RISICOTABEL"])
    told += " ".join(feature["toelichting"] for feature in table.getFeatures())
    assert "buurt" not in told.replace("Wijk- en Buurtkaart", "")
    abstract = stored(counted["OUTPUT"]).abstract()
    assert abstract.startswith("Per wijk het aantal mechanismen")
    assert "uit de wijk" in abstract
    assert stored(counted["RISICOTABEL"]).abstract() == "Een rij per wijk en mechanisme."


def test_the_count_over_chained_mechanisms_is_that_of_the_full_analysis(wijklaag, sample, counted, tmp_path):
    layer = wijklaag
    for mechanism in MECHANISMS:
        to = str(tmp_path / f"{mechanism}.gpkg")
        layer = run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism), OUTPUT=to)["OUTPUT"]
    chained = rows(run("risicostapeling", BUURTEN=layer, OUTPUT=str(tmp_path / "telling.gpkg"))["OUTPUT"])
    whole = rows(counted["OUTPUT"])
    assert {c: row["n_risico"] for c, row in chained.items()} == {c: row["n_risico"] for c, row in whole.items()}


def test_the_map_of_wijken_says_wijken(counted, tmp_path):
    borders = str(tmp_path / "grenzen.gpkg")
    said = run("raadskaart", RISICOSTAPELING=counted["OUTPUT"], GEMEENTE="Voorbeeldstad", GRENZEN=borders).said
    assert "wijken beoordeeld" in said
    assert "buurt" not in said


def test_the_check_takes_the_wijken_as_they_are():
    made = check(made_of.wijken())
    assert about(made, "16 wijken in plaats van buurten")
    assert outlooks(made)["vrijkomende_woningen"]["onbekend"] is not None
    assert not about(made, "Geen veld met de code")


def both(wijklaag, voorbeeldstad):
    """Buurten and one of the wijken that they are in."""
    wijk = next(f for f in opened(wijklaag).getFeatures() if f["buurtcode"] == "WK990101")
    features = [
        ([f["buurtcode"], f["woningvoorraad"]], f.geometry()) for f in (*opened(voorbeeldstad).getFeatures(), wijk)
    ]
    return memory("MultiPolygon", "buurtcode:string,woningvoorraad:integer", features, name="door elkaar")


@pytest.mark.parametrize(
    ("algorithm", "parameter"),
    [("volledigeanalyse", "BUURTEN"), ("omslagzone", "BUURTEN"), ("buurtlaagopbouwen", "GEBIEDEN")],
)
def test_buurten_and_wijken_in_one_layer_are_refused(algorithm, parameter, wijklaag, voorbeeldstad):
    said = refusal(algorithm, **{parameter: both(wijklaag, voorbeeldstad)})
    for word in ("'door elkaar'", "together", "1 of its 98 rows", "WK990101", "count twice", "filter"):
        assert word in said


def test_the_check_tells_of_mixed_levels_and_goes_on_with_those_of_most_rows(wijklaag, voorbeeldstad):
    made = check(both(wijklaag, voorbeeldstad))
    assert about(made, "Cijfers zouden dubbel tellen")
    assert sum(outlooks(made)["omslagzone"][n] for n in ("onbekend", "niet_van_toepassing")) == 97


def test_buurten_of_which_only_the_wijk_is_recognised_are_asked_for_their_code(voorbeeldstad):
    """The key would be the wijk, which stands on each of its buurten."""
    layer = copied(voorbeeldstad, without=("buurtcode",))
    said = refusal("omslagzone", BUURTEN=layer)
    for word in ("wijken stand more than once", "WK990101", "BUURTCODE"):
        assert word in said


def test_the_trail_goes_with_the_wijken(counted):
    told = trail.get(opened(counted["OUTPUT"]))
    assert told["tellingen"]["buurten"] == 16
    assert told["bronnen"]["woningvoorraad"] == ["CBS Wijk- en Buurtkaart", 2024]
