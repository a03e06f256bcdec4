"""The real local tables of Breda, a StatLine export and the indicators of Baarn, through the front door."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from tests.e2e.real import DATA, file, real
from tests.qgis.support import column, memory, refusal, run

pytestmark = real("breda/local", "breda/breda_buurten_gemeente.geojson", "statline", "baarn", "nl")
LOCAL = "breda/local"


@pytest.fixture(scope="module")
def breda(provider, tmp_path_factory):
    """The layer as the municipality publishes it, with complete codes."""
    path = str(tmp_path_factory.mktemp("breda") / "breda.gpkg")
    run("buurtlaagopbouwen", GEBIEDEN=file("breda/breda_buurten_gemeente.geojson"), OUTPUT=path)
    return path


def cells(name, delimiter=","):
    with Path(file(f"{LOCAL}/{name}")).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines, delimiter=delimiter))


def by_name(layer, name):
    return {row["buurtnaam"]: row[name] for row in _rows(layer)}


def _rows(layer: QgsVectorLayer):
    names = [f.name() for f in layer.fields()]
    for feature in layer.getFeatures():
        yield {n: None if feature[n] is None or str(feature[n]) == "NULL" else feature[n] for n in names}


def test_housing_prices_have_years_as_columns_a_trailing_blank_and_two_misspelled_names(breda):
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/Housing Prices 2015-2022.csv"))
    assert (made["AANTAL_GEKOPPELD"], made["AANTAL_ZONDER_RIJ"]) == (54, 2)
    assert "Niew Wolfslaar = Nieuw Wolfslaar; Prisenbeek = Prinsenbeek" in made.said
    told = {row[0].strip("\xa0 "): row for row in cells("Housing Prices 2015-2022.csv")[1:]}
    for year in range(2015, 2023):
        found = by_name(made.layer(), f"housing_prices_{year}")
        assert {n: v for n, v in found.items() if v is not None} == {
            name: int(row[year - 2014]) for name, row in told.items() if name in found
        }


def test_housing_prices_become_the_woz_of_2022_with_names_factor_and_zeros_told(breda):
    made = run(
        "tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/Housing Prices 2015-2022.csv"),
        NAMEN="Niew Wolfslaar = Nieuw Wolfslaar; Prisenbeek = Prinsenbeek", JAAR=2022, NUL_IS_ONBEKEND=True,
        KOLOMMEN="2022 = gemiddelde_woningwaarde * 0.001",
    )  # fmt: skip
    woz = by_name(made.layer(), "gemiddelde_woningwaarde")
    assert len(woz) == 56
    assert (woz["Nieuw Wolfslaar"], woz["Valkenberg"], woz["Hazeldonk"]) == (566, 271, 437)
    assert [name for name, value in woz.items() if value is None] == ["Hoogeind"]  # the one with a 0 in the file


def test_nuisances_are_long_by_category_with_four_wijken_named_as_a_buurt(breda):
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/Nuisances.csv"))
    assert made["AANTAL_GEKOPPELD"] == 56
    assert "36 × total of a wijk (Bavel, Prinsenbeek, Teteringen, Ulvenhout)" in made.said
    totals = by_name(made.layer(), "totaal_registraties_overlast")
    assert (totals["Bavel"], totals["Ulvenhout"], totals["Prinsenbeek"], totals["Teteringen"]) == (48, 74, 128, 82)
    # the municipality's own total, less nothing: every registration is in a buurt
    rows = cells("Nuisances.csv", ";")
    city = next(int(row[3]) for row in rows if row[2] == "Breda" and row[0] == "Totaal registraties overlast")
    assert abs(sum(totals.values()) - city) <= 0.01 * city


def test_crimes_have_an_index_without_a_name_and_57_columns(breda):
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/crime_by_type.csv"))
    assert made["AANTAL_GEKOPPELD"] == 56
    header, *rows = cells("crime_by_type.csv")
    place = header.index("Abuse")
    expected = {row[1]: int(row[place]) for row in rows}
    assert by_name(made.layer(), "Abuse") == {n: expected[n] for n in by_name(made.layer(), "Abuse")}
    assert "destruction_or_property_damage" in [f.name() for f in made.layer().fields()]


def test_incomes_can_be_read_in_two_ways_and_are_refused_until_told(breda):
    path = file(f"{LOCAL}/income_neighborhood.csv")
    said = refusal("tabelkoppelen", BUURTEN=breda, TABEL=path)
    for words in ("'1,600' is 1600 with a decimal point, 1.6 with a decimal comma", "DECIMAAL"):
        assert words in said
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=path, DECIMAAL="punt", JAAR=2021, WAARDE="inkomen")
    assert made["AANTAL_GEKOPPELD"] == 56
    found = by_name(made.layer(), "inkomen")
    assert (found["Valkenberg"], found["Chassé"], found["Vuchtpolder"]) == (1800, 2900, 100)


def test_populations_stand_in_a_turned_table_with_a_prefix_before_each_name(breda):
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/populationByNeighbourhood.csv"), WAARDE="inwoners")
    assert made["AANTAL_GEKOPPELD"] == 56
    header, *rows = cells("populationByNeighbourhood.csv")
    newest = dict(zip((name.split(": ")[-1] for name in header[1:]), map(int, rows[-1][1:])))
    found = by_name(made.layer(), "aantal_inwoners_2022")
    assert found["Chassé"] == newest.pop("Chasse")
    assert {n: found[n] for n in newest} == newest


TRANSLATED = {
    "Bark mill": "Schorsmolen", "Doornbos Line": "Doornbos-Linie", "Geeren South": "Geeren-zuid",
    "changer": "Wisselaar",
    "Caves": "Krogten", "Geeren-north": "Geeren-noord", "Brabant Park": "Brabantpark", "Sports park": "Sportpark",
    "Mill end east": "Moleneind-oost", "High end": "Hoogeind", "Blue Boulder": "Blauwe Kei", "Buoy lake": "Boeimeer",
    "Riders forest": "Ruitersbos", "Hill": "Heuvel", "Garden zigt": "Tuinzigt", "healer": "Heilaar",
    "Stone field": "Steenakker", "Lapwing run": "Kievitsloop", "Witch wheel": "Heksenwiel",
    "overcropping": "Overkroeten", "crout": "Kroeten", "New Wolfslaar": "Nieuw Wolfslaar", "Ulven wood": "Ulvenhout",
    "Teterings": "Teteringen", "Vechtpolder": "Vuchtpolder",
}  # fmt: skip


def test_a_table_with_translated_names_joins_by_the_names_that_the_user_tells(breda):
    path = file(f"{LOCAL}/nuisance_statline2022.csv")
    assert "only 27 of 56 areas have a row" in refusal("tabelkoppelen", BUURTEN=breda, TABEL=path)
    made = run("tabelkoppelen", BUURTEN=breda, TABEL=path, NAMEN="\n".join(f"{a} = {b}" for a, b in TRANSLATED.items()))
    right = by_name(
        run("tabelkoppelen", BUURTEN=breda, TABEL=file(f"{LOCAL}/Nuisances.csv")).layer(),
        "totaal_registraties_overlast",
    )
    found = by_name(made.layer(), "total_nuisance_registrations")
    told = {n for n, v in found.items() if v is not None}
    # the translation calls buurt Bavel 'Buitengebied Bavel', and Prinsenbeek likewise: no reader can know
    wrong = {n for n in told if found[n] != right[n]}
    assert wrong <= {"Buitengebied Bavel", "Buitengebied Prinsenbeek"}
    assert {"Bavel", "Prinsenbeek"}.isdisjoint(told), "the totals of these wijken are not taken for the buurt"
    assert len(told) >= 50


def test_a_statline_export_of_2019_is_refused_on_the_borders_of_2024_and_joined_on_its_own():
    path = file(_statline())
    amsterdam = run_subset("nl/nl_buurten_2024_joined.gpkg", "gemeentenaam = 'Amsterdam'")
    said = refusal("tabelkoppelen", BUURTEN=amsterdam, TABEL=path)
    for words in ("Regiocode", "BU0363", "another year", "grenswijzigingomrekenen"):
        assert words in said
    with Path(path).open(encoding="utf-8-sig", newline="") as lines:
        header, *rows = csv.reader(lines, delimiter=";")
    buurten = {row[2].strip(): row for row in rows if row[2].startswith("BU")}
    shape = "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))"
    layer = memory("MultiPolygon", "buurtcode:string,buurtnaam:string",
                   [([code, row[1]], shape) for code, row in buurten.items()])  # fmt: skip
    made = run("tabelkoppelen", BUURTEN=layer, TABEL=path)
    assert made["AANTAL_GEKOPPELD"] == len(buurten)
    place = header.index("SES-WOA/Totaalscore/Gemiddelde score (Getal)")
    expected = {code: None if row[place].strip() == "." else float(row[place]) for code, row in buurten.items()}
    assert column(made.layer(), "ses_woa_totaalscore_gemiddelde_score_getal") == expected


def _statline():
    found = sorted((DATA / "statline").glob("SES_WOA_*.csv"))
    return f"statline/{found[0].name}" if found else "statline/SES_WOA.csv"


def run_subset(name, filtered):
    layer = QgsVectorLayer(file(name), "deel", "ogr")
    assert layer.setSubsetString(filtered)
    return layer


def test_the_indicators_of_baarn_are_json_by_code_and_year(tmp_path):
    path = file("baarn/baarn_social_data.json")
    buurten = str(tmp_path / "baarn.gpkg")
    run("buurtlaagopbouwen", GEBIEDEN=file("baarn/baarn_buurten.geojson"), OUTPUT=buurten)
    made = run("tabelkoppelen", BUURTEN=buurten, TABEL=path)
    assert made["AANTAL_GEKOPPELD"] == 21
    with Path(path).open(encoding="utf-8") as text:
        told = json.load(text)["buurten"]
    checked = 0
    for indicator in ("huishoudens_laag_inkomen", "bijstandsontvangers", "jongeren_jeugdzorg"):
        for year in ("2023", "2020", "2018"):
            expected = {code: b["tijdreeksen"].get(indicator, {}).get(year) for code, b in told.items()}
            assert column(made.layer(), f"{indicator}_{year}") == expected
            checked += sum(v is not None for v in expected.values())
    assert checked > 100
    from leefbaar_plugin.bridge import trail

    source, year = trail.get(made.layer())["bronnen"]["bijstandsontvangers_2023"]
    assert (source, year) == ("CBS StatLine — Kerncijfers wijken en buurten", 2023)
