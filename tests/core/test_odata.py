"""Which column of OData is which concept: by code, by stem whatever its number, never by a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.joining import ManyRows
from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.sources.odata import (
    Concept,
    Measure,
    NotTheForm,
    Pick,
    choose,
    fold,
    from_long,
    from_wide,
    read_concepts,
    read_tables,
    unit_factor,
)  # fmt: skip

LOOKUP = Path(__file__).parents[2] / "resources" / "lookup"
CONCEPTS = read_concepts(LOOKUP / "cbs_kerncijfers.csv")
KOOP = Concept("koop", "%", ("Koopwoningen",), ("1014800",))


def picked(*measures, concepts=CONCEPTS):
    return {column: pick.key for column, pick in choose(concepts, measures).found.items()}


# The look-up tables.


def test_every_year_has_the_table_that_cbs_publishes():
    tables = read_tables(LOOKUP / "cbs_tabellen.csv")
    assert sorted(tables) == list(range(2014, 2026))
    assert (tables[2014], tables[2024], tables[2025]) == ("82931NED", "85984NED", "86165NED")


def test_what_the_mechanisms_need_is_looked_for_in_the_unit_that_odata_has():
    units = {concept.column: concept.unit for concept in CONCEPTS}
    assert len(units) == len(CONCEPTS)
    assert units["inwoners_65_plus"] == "aantal", "a count in OData, a percentage in the map layers"
    assert units["gemiddelde_woningwaarde"] == "1000 euro"
    assert {"aantal_inwoners", "woningvoorraad", "perc_huurwoningen_in_bezit_woningcorporaties"} <= units.keys()
    assert {"aantal_inwoners", "woningvoorraad"} <= CATALOGUE.keys()


def test_a_look_up_table_without_its_columns_is_refused(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("naam;stam\n")
    with pytest.raises(ValueError, match="kolom"):
        read_concepts(path)


# Version 3: names that end in a number.


@pytest.mark.parametrize("number", [34, 35, 38])
def test_the_number_behind_a_name_shifts_and_does_not_matter(number):
    assert picked(Measure(f"Woningvoorraad_{number}")) == {"woningvoorraad": f"Woningvoorraad_{number}"}


def test_a_longer_name_with_the_same_beginning_is_another_figure():
    measures = [
        Measure("KoopwoningenTotaal_40"),
        Measure("PersonenPerSoortUitkeringAOW_95"),
        Measure("HuishoudensTotaalAnders_3"),
    ]
    assert picked(*measures) == {}


def test_a_figure_that_fits_twice_is_left_out_and_named():
    choice = choose([KOOP], [Measure("Koopwoningen_40"), Measure("Koopwoningen_47")])
    assert choice.found == {}
    assert choice.several == {"koop": ["Koopwoningen_40", "Koopwoningen_47"]}


def test_the_preferred_name_wins():
    woz = [Measure("GemiddeldeWoningwaarde_35"), Measure("GemiddeldeWOZWaardeVanWoningen_39")]
    assert picked(*woz) == {"gemiddelde_woningwaarde": "GemiddeldeWOZWaardeVanWoningen_39"}
    assert picked(woz[0]) == {"gemiddelde_woningwaarde": "GemiddeldeWoningwaarde_35"}


def test_a_name_that_cbs_cut_is_known_again():
    assert picked(Measure("HuishoudensMetEenLaagInk_72")) == {
        "percentage_huishoudens_met_laag_inkomen": "HuishoudensMetEenLaagInk_72"
    }


def test_a_name_cut_so_short_that_it_fits_two_concepts_is_left_out():
    choice = choose(CONCEPTS, [Measure("PersonenPerSoortUitkering_74")])
    assert choice.found == {}
    assert set(choice.several) == {
        "aantal_personen_met_een_alg_bijstandsuitkering_tot", "aantal_personen_met_een_ww_uitkering_totaal"
    }  # fmt: skip


# Version 4: codes, with titles.


def test_a_code_is_known_and_else_its_title():
    assert picked(Measure("1014800", "Koopwoningen", "%"), Measure("X1", "Huishoudens totaal", "aantal")) == {
        "percentage_koopwoningen": "1014800", "aantal_huishoudens": "X1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("65 jaar of ouder", "k_65JaarOfOuder_12"),
        ("Gemiddelde WOZ-waarde van woningen", "GemiddeldeWOZWaardeVanWoningen_35"),
        ("Personen per soort uitkering; Bijstand", "PersonenPerSoortUitkeringBijstand_87"),
        ("Indelingswijziging wijken en buurten", "IndelingswijzigingWijkenEnBuurten_4"),
        ("Wmo-cliënten relatief", "WmoClientenRelatief_94"),
    ],
)
def test_a_title_and_the_name_that_cbs_makes_of_it_are_the_same(title, key):
    assert fold(title) == fold(key)


# Units.


@pytest.mark.parametrize(("wanted", "told", "factor"), [
    ("aantal", "aantal", 1), ("aantal", "", 1), ("aantal", "x 1 000", 1000), ("aantal", "%", None),
    ("aantal", "per 1 000 inwoners", None), ("%", "%", 1), ("%", "aantal", None), ("%", "", 1),
    ("1000 euro", "1 000 euro", 1), ("1000 euro", "x 1 000 euro", 1), ("1000 euro", "1.000 euro", 1),
    ("1000 euro", "euro", 0.001), ("1000 euro", "aantal", None), ("per 1000", "per 1 000 inwoners", 1),
    ("per 1000", "%", None), ("klasse", "code", 1), ("klasse", "%", None),
])  # fmt: skip
def test_a_unit_is_turned_into_the_one_that_is_wanted_or_refused(wanted, told, factor):
    assert unit_factor(wanted, told) == factor


def test_a_share_is_never_taken_for_a_count():
    choice = choose(CONCEPTS, [Measure("k_65JaarOfOuder_12", "65 jaar of ouder", "%")])
    assert choice.found == {}
    assert choice.other_unit == {"inwoners_65_plus": "k_65JaarOfOuder_12: %"}


# Rows.


def test_padded_keys_are_codes_and_higher_areas_are_no_buurten():
    rows = [{"WijkenEnBuurten": "GM9901    ", "K_1": 9}, {"WijkenEnBuurten": "WK990101  ", "K_1": 8},
            {"WijkenEnBuurten": "BU99010100", "K_1": 7}]  # fmt: skip
    got = from_wide(rows, {"koop": Pick("K_1")})
    assert (got.codes, got.columns) == (["BU99010100"], {"koop": [7]})


def test_long_rows_are_laid_side_by_side_and_what_is_missing_is_none_with_its_reason():
    def row(area, measure, value, attribute="None", text=None):
        return {
            "WijkenEnBuurten": area,
            "Measure": measure,
            "Value": value,
            "ValueAttribute": attribute,
            "StringValue": text,
        }

    rows = [
        row("BU99010101", "a", 2.0),
        row("BU99010100", "a", None, "Confidential"),
        row("BU99010100", "b ", None, text="1 "),
    ]
    got = from_long(rows, {"x": Pick("a"), "y": Pick("b")})
    assert got.codes == ["BU99010101", "BU99010100"]
    assert got.columns == {"x": [2.0, None], "y": [None, "1 "]}
    assert got.reasons == {"x": {"Confidential": 1}}


def test_an_area_that_stands_twice_is_refused():
    rows = [{"WijkenEnBuurten": "BU99010100", "K_1": 9}] * 2
    with pytest.raises(ManyRows, match="BU99010100"):
        from_wide(rows, {"koop": Pick("K_1")})
    with pytest.raises(ManyRows, match="BU99010100 koop"):
        from_long([{"WijkenEnBuurten": "BU99010100", "Measure": "m", "Value": 1}] * 2, {"koop": Pick("m")})


def test_rows_of_another_form_are_refused():
    with pytest.raises(NotTheForm):
        from_wide([{"WijkenEnBuurten": "BU99010100"}], {"koop": Pick("K_1")})
    with pytest.raises(NotTheForm):
        from_long([{"WijkenEnBuurten": "BU99010100", "Measure": "ander", "Value": 1}], {"koop": Pick("m")})


@pytest.mark.parametrize("value", [{"waarde": 1}, [1], True, 10**400, float("inf"), float("nan")])
def test_what_is_no_plain_number_is_refused(value):
    with pytest.raises(NotTheForm, match="K_1"):
        from_wide([{"WijkenEnBuurten": "BU99010100", "K_1": value}], {"koop": Pick("K_1")})


# Whatever names a table has.

STEMS = [concept.stems[0] for concept in CONCEPTS]
KEYS = st.one_of(
    st.builds("{}_{}".format, st.sampled_from(STEMS), st.integers(1, 140)),
    st.builds(
        lambda stem, n, cut: f"{stem[:cut]}_{n}", st.sampled_from(STEMS), st.integers(1, 140), st.integers(1, 40)
    ),
    st.from_regex(r"[A-Za-z_]{1,30}(_\d{1,3})?", fullmatch=True),
    st.text(max_size=30),
)


@given(
    st.lists(
        st.builds(Measure, KEYS, st.one_of(st.just(""), KEYS), st.sampled_from(["", "%", "aantal", "1 000 euro"])),
        max_size=30,
    )
)
def test_no_figure_is_used_twice_and_every_concept_is_accounted_for_once(measures):
    choice = choose(CONCEPTS, measures)
    keys = [pick.key for pick in choice.found.values()]
    assert len(keys) == len(set(keys))
    accounted = [*choice.found, *choice.absent, *choice.several, *choice.other_unit]
    assert sorted(accounted) == sorted(concept.column for concept in CONCEPTS)
    for column, pick in choice.found.items():
        concept = next(c for c in CONCEPTS if c.column == column)
        names = [m for m in measures if m.key == pick.key]
        assert any(
            fold(stem).startswith(fold(m.key)) or fold(stem) == fold(m.title) or m.key in concept.codes
            for m in names for stem in concept.stems
        )  # fmt: skip


@given(st.permutations(list(enumerate(STEMS, 5))))
def test_the_order_of_the_columns_does_not_matter(listed):
    units = {c.stems[0]: {"1000 euro": "1 000 euro", "per 1000": "per 1 000"}.get(c.unit, c.unit) for c in CONCEPTS}
    found = picked(*(Measure(f"{stem}_{n}", "", units[stem]) for n, stem in listed))
    assert found == {c.column: f"{c.stems[0]}_{n}" for n, c in enumerate(CONCEPTS, 5)}
