"""What the fields of a plan layer are called, through planvelden.csv."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.naming.spelling import plain
from leefbaar_plugin.core.plans.names import CONCEPTS, OPEN_YEARS, Period, overlapping, read_plan_names
from leefbaar_plugin.mechanisms import all_mechanisms
from leefbaar_plugin.paths import RESOURCES

NAMES = read_plan_names((RESOURCES / "lookup" / "planvelden.csv").read_bytes(), "planvelden.csv")


def test_every_field_of_a_plan_layer_has_spellings():
    asked = {field.concept for m in all_mechanisms() if m.plans for field in m.plans.fields}
    assert asked <= set(CONCEPTS)
    assert [concept for concept in CONCEPTS if not NAMES.spellings(concept)] == []


@pytest.mark.parametrize(
    ("field", "concept"),
    [
        ("Plannaam", "naam"), ("PLAN_NAAM", "naam"), ("plan naam", "naam"),
        ("Planstatus", "status"), ("Status_Planologisch", "status"), ("Hard/zacht", "status"),
        ("Aantalrest", "woningen"), ("Totaal_resterend", "woningen"), ("woningen", "woningen"),
        ("Sloop", "sloop"), ("te slopen", "sloop"), ("Totaal_sloop_resterend", "sloop"),
        ("Totaal_netto", "saldo"), ("saldo", "saldo"),
        ("Oplevering_Eerste", "jaar_van"), ("startjaar", "jaar_van"), ("oplevering_laatste", "jaar_tot"),
        ("perc_sociale_huur", "sociaal"), ("verwachte_waarde", "waarde"), ("perc_terugkeer", "terugkeer"),
        ("OP202529", "fasen"), ("huisnummertoevoeging", "toevoeging"), ("openbare_ruimte", "straat"),
    ],
)  # fmt: skip
def test_a_field_is_known_in_the_spellings_of_the_monitors(field, concept):
    assert [c for c in CONCEPTS if NAMES.means(c, field)] == [concept]


def test_what_is_still_to_be_built_goes_before_what_was_planned_in_all():
    assert NAMES.find("woningen", ["aantal", "Totaal_bouw", "Totaal_resterend"])[0] == "Totaal_resterend"
    assert NAMES.find("status", ["Status_Project", "Status_Planologisch"])[0] == "Status_Planologisch"


@pytest.mark.parametrize(
    "field", ["Totaal_gerealiseerd", "Totaal_sloop_gerealiseerd", "Shape_Area", "HUUR", "OBJECTID"]
)
def test_other_fields_stand_for_nothing(field):
    assert [c for c in CONCEPTS if NAMES.means(c, field)] == []


# Periods

LAST = OPEN_YEARS - 1


@pytest.mark.parametrize(
    ("field", "years"),
    [
        ("OP2019", (2019, 2019)), ("op_2024", (2024, 2024)), ("2024", (2024, 2024)), ("_2024", (2024, 2024)),
        ("year_2028", (2028, 2028)), ("F2031", (2031, 2031)),
        ("OP202024", (2020, 2024)), ("Op202529", (2025, 2029)), ("Op20302050", (2030, 2050)),
        ("2025-29", (2025, 2029)), ("2025 - 2029", (2025, 2029)), ("2025/2029", (2025, 2029)),
        ("2025 t/m 2029", (2025, 2029)), ("year_2034_2038", (2034, 2038)), ("2034–2038", (2034, 2038)),
    ],
)  # fmt: skip
def test_the_years_of_a_period_are_read_from_its_name(field, years):
    assert NAMES.period(field) == Period(years)


@pytest.mark.parametrize(
    ("field", "first"),
    [
        ("Op2030eo", 2030), ("OP2030+", 2030), ("2035 e.v.", 2035), ("2035+", 2035), ("2035 en verder", 2035),
        ("vanaf 2035", 2035), ("≥2035", 2035), ("na2030", 2031), ("na 2030", 2031), (">2030", 2031), ("OPna2030", 2031),
    ],
)  # fmt: skip
def test_a_period_without_an_end_is_taken_to_last_ten_years(field, first):
    assert NAMES.period(field) == Period((first, first + LAST), open=True)


@pytest.mark.parametrize("field", ["OPLONB", "OPonbekend"])
def test_dwellings_of_which_the_years_are_unknown_have_no_years(field):
    assert NAMES.period(field) == Period(None)


@pytest.mark.parametrize(
    "field", ["OP202019", "OP20292025", "<2025", "voor 2025", "jaar", "Aantalrest", "OP", "sloop2024"]
)
def test_what_is_no_period_or_ends_before_it_begins_is_none(field):
    assert NAMES.period(field) is None


YEARS = st.integers(1900, 2099)
SEPARATORS = st.sampled_from(["", "-", "_", " ", " - ", "–", "/", " t/m "])


@given(YEARS, YEARS, SEPARATORS, st.sampled_from(["", "OP", "op_", "year_", "Woningen "]))
def test_two_years_make_a_period_in_any_notation(first, last, between, prefix):
    if between == " t/m " and prefix:
        return
    expected = Period((first, last)) if last >= first else None
    assert NAMES.period(f"{prefix}{first}{between}{last}") == expected


@given(st.text(max_size=30))
def test_any_name_is_a_period_in_order_or_none(name):
    period = NAMES.period(name)
    assert period is None or period.span is None or period.span[0] <= period.span[1]
    assert plain(plain(name)) == plain(name)


def test_a_period_and_its_parts_overlap():
    def overlap(*fields):
        return overlapping(NAMES.phases(fields))

    assert overlap("2024", "2025", "2026-2029", "OPLONB") == []
    assert overlap("2024", "2025", "2025-2029") == ["2025", "2025-2029"]
    assert overlap("2024", "OP2024") == ["2024", "OP2024"]
    assert overlap("2030 e.v.", "2031") == ["2030 e.v.", "2031"]
