"""The catalogue of columns: every name that a concept has had leads to its canonical one."""

from __future__ import annotations

from collections import defaultdict

import pytest

from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.naming.recognition import canonical, find, fold, recognise, short
from leefbaar_plugin.mechanisms import all_mechanisms

COLUMNS = list(CATALOGUE.values())


def camel(name):
    first, *others = name.split("_")
    return first + "".join(part.capitalize() for part in others)


def lost(column, names):
    """The names that do not lead to the column; yearly ones are asked for 2021."""
    wanted = f"{column.name}_2021" if column.yearly else column.name
    return [name for name in names if canonical(name + "_2021" * column.yearly) != wanted]


@pytest.mark.parametrize("spell", [str, camel, str.upper], ids=["geopackage", "wfs", "capitals"])
def test_the_canonical_name_is_known_in_every_style(spell):
    assert [column.name for column in COLUMNS if lost(column, [spell(column.name)])] == []


def test_every_alias_is_known_in_every_style():
    spellings = {c: [spell(alias) for alias in c.aliases for spell in (str, str.upper, camel)] for c in COLUMNS}
    assert sum(map(len, spellings.values())) > 90
    assert {c.name: lost(c, names) for c, names in spellings.items() if lost(c, names)} == {}


def test_the_name_in_a_shapefile_fits_and_is_known():
    told = [column for column in COLUMNS if column.dbf]
    assert len(told) > 10
    assert [column.dbf for column in told if len(column.dbf) > 10 or lost(column, [column.dbf])] == []


def test_no_name_stands_for_two_concepts():
    concepts = defaultdict(set)
    for column in COLUMNS:
        for name in {column.name, column.dbf, *column.aliases} - {""}:
            concepts[fold(name).replace("_", "")].add(column.name)
    assert {name: found for name, found in concepts.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("shapefile", "kwb", "name"),
    [
        ("BU_CODE", "gwb_code_10", "buurtcode"),
        ("GM_NAAM", "gm_naam", "gemeentenaam"),
        ("AANT_INW", "a_inw", "aantal_inwoners"),
        ("AANTAL_HH", "a_hh", "aantal_huishoudens"),
        ("P_KOOPWON", "p_koopw", "percentage_koopwoningen"),
        ("P_HUURCORP", "p_wcorpw", "perc_huurwoningen_in_bezit_woningcorporaties"),
        ("WOZ", "g_woz", "gemiddelde_woningwaarde"),
        ("WW_UIT_TOT", "a_soz_ww", "aantal_personen_met_een_ww_uitkering_totaal"),
        ("WWB_UITTOT", "a_soz_wb", "aantal_personen_met_een_alg_bijstandsuitkering_tot"),
        ("STED", "ste_mvs", "stedelijkheid_adressen_per_km2"),
        ("IND_WBI", "ind_wbi", "indelingswijziging_wijken_en_buurten"),
    ],
)
def test_names_of_the_cbs_vintages(shapefile, kwb, name):
    assert canonical(shapefile) == canonical(kwb) == canonical(camel(name)) == canonical(name) == name


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("inwoners", "aantal_inwoners"),
        ("inwoners65plus", "inwoners_65_plus"),
        ("P_65_EO_JR", "percentage_personen_65_jaar_en_ouder"),
        ("a_65_oo", "inwoners_65_plus"),
        ("huishoudens", "aantal_huishoudens"),
        ("wozWaarde", "gemiddelde_woningwaarde"),
        ("koopwoningen", "percentage_koopwoningen"),
        ("lbm_afw_2024", "afw_2024"),
        ("lbm_klasse_2024", "klasse_2024"),
        ("lbm_won_2024", "won_2024"),
        ("misdr_2021", "misdrijven_2021"),
        ("afstandSupermarkt", "grote_supermarkt_gemiddelde_afstand_in_km"),
        ("\ufeffbuurtcode ", "buurtcode"),
    ],
)
def test_names_of_the_national_file(theirs, ours):
    assert canonical(theirs) == ours


@pytest.mark.parametrize("name", ["afw", "geom", "lbm_kafw_2024", "provincie", "", "_", "2024"])
def test_what_is_not_in_the_catalogue_keeps_its_name(name):
    assert recognise(name) is None
    assert canonical(name) == name


def test_a_cbs_column_of_another_year_carries_it():
    assert canonical("aantalInwoners_2019") == "aantal_inwoners_2019"


def test_the_exact_name_is_found_first_and_then_the_newest():
    column = CATALOGUE["aantal_inwoners"]
    names = ["naam", "aantal_inwoners_2019", "aantal_inwoners_2021", "aantal_inwoners", "AANT_INW"]
    found = find(column, names)
    assert found[0] == ("aantal_inwoners", None)
    assert {name for name, _ in found} == set(names[1:])
    assert [year for _, year in find(CATALOGUE["lbm"], ["lbm_2020", "lbm_2024", "lbm_2022"])] == [2024, 2022, 2020]


def test_the_column_of_now_goes_before_those_of_earlier_years_whatever_it_is_called():
    assert find(CATALOGUE["gemiddelde_woningwaarde"], ["woz_2019", "woz_2021", "wozWaarde"]) == [
        ("wozWaarde", None), ("woz_2021", 2021), ("woz_2019", 2019),
    ]  # fmt: skip


def test_a_column_of_an_earlier_year_has_a_short_name_that_is_known_again():
    for m in all_mechanisms():
        for column in (*m.over_time, *(c for c in m.inputs if c.yearly)):
            name = short(f"{column.name}_2020")
            assert len(name) <= 10
            assert recognise(name) == (column, 2020), name
