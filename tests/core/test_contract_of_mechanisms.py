"""What every mechanism promises, whatever it is about. CONTRIBUTING.md, Add a mechanism."""

from __future__ import annotations

import re

import numpy as np
import pytest

from leefbaar_plugin.core.assessment import Assessment
from leefbaar_plugin.core.buurten import Buurten
from leefbaar_plugin.core.judging.neighbours import Points
from leefbaar_plugin.core.mechanism import FAMILIES, ORIGINS, SUFFIXES
from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.plans.names import read_plan_names
from leefbaar_plugin.mechanisms import all_mechanisms
from leefbaar_plugin.paths import RESOURCES
from tests.core.builders import plans, rows
from tests.core.region import (
    CASES,
    IDS,
    NEIGHBOURS,
    TABLES,
    chosen_rows,
    region,
    with_cells,
    with_holes,
    without_anything,
)

MECHANISMS = all_mechanisms()
PLAN_NAMES = read_plan_names((RESOURCES / "lookup" / "planvelden.csv").read_bytes(), "planvelden.csv")
CERTAINTIES = {"ruim", "nipt", "klein aantal", "onbekend", "niet van toepassing"}
REGION = region()
SOME = range(0, len(REGION), 5)

each_mechanism = pytest.mark.parametrize("mechanism", MECHANISMS, ids=[m.id for m in MECHANISMS])
each_case = pytest.mark.parametrize(("mechanism", "chosen"), CASES, ids=IDS)


def judge(mechanism, table, chosen=None):
    return rows(assess(mechanism, table, chosen))


def assess(mechanism, table, chosen=None):
    near = {"afstand": NEIGHBOURS} if {"afstand", "omgeving"} <= {s.name for s in mechanism.settings} else {}
    return mechanism.assess(table, mechanism.read({**near, **(chosen or {})}))


def nothing(n, columns=()):
    """A region of which nothing is known but where the plans are."""
    at = np.array([(600.0 * i, 0.0) for i in range(n)])
    layer = plans([(0.3, 0)], [0], [100])
    return Buurten(
        [f"BU0001{i:04d}" for i in range(n)], {name: np.full(n, np.nan) for name in columns},
        geography=Points(at), plans={"nieuwbouw": layer, "sloop": layer}, tables=TABLES,
    )  # fmt: skip


# Declarations


def test_names_are_unique():
    for name in ("id", "slug", "short", "title", "label"):
        assert len({getattr(m, name) for m in MECHANISMS}) == len(MECHANISMS)
    columns = [c for m in MECHANISMS for shp in (False, True) for c in (*m.columns(shp), *m.extra_columns(shp))]
    assert len(set(columns)) == len(columns)


def test_national_mechanisms_come_first():
    assert [m.national for m in MECHANISMS] == sorted((m.national for m in MECHANISMS), reverse=True)


@each_mechanism
def test_five_columns_that_fit_in_a_shapefile(mechanism):
    assert mechanism.columns() == tuple(f"{mechanism.id}_{suffix}" for suffix in SUFFIXES)
    assert len(mechanism.short) <= 7
    assert max(map(len, mechanism.columns(shapefile=True) + mechanism.extra_columns(shapefile=True))) <= 10


@each_mechanism
def test_a_declaration_is_complete(mechanism):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", mechanism.id)
    assert mechanism.slug == mechanism.id.replace("_", "")
    assert mechanism.evidence in "ABC"
    assert mechanism.family in FAMILIES  # an own one is fine for a mechanism with a source of its own
    assert all((mechanism.formula, mechanism.reading, mechanism.limits))
    assert all((mechanism.title, mechanism.label, mechanism.help, mechanism.unit, mechanism.sources, mechanism.inputs))
    assert mechanism.sentence.endswith(".")


@each_mechanism
def test_every_setting_has_an_origin_and_a_default_that_it_accepts(mechanism):
    names = [s.name for s in mechanism.settings]
    assert len(set(names)) == len(names)
    for setting in mechanism.settings:
        assert setting.origin in ORIGINS, setting.name
        assert setting.problem(setting.default) is None, setting.name
        if isinstance(setting.default, (int, float)) and not isinstance(setting.default, bool):
            assert setting.minimum is not None, setting.name
            assert setting.maximum is not None, setting.name
            assert setting.problem(setting.minimum - 1), setting.name
            assert setting.problem(setting.maximum + 1), setting.name
            assert "decimal point" in setting.problem("2,5"), setting.name


@each_mechanism
def test_what_a_setting_accepts_it_reads(mechanism):
    for setting in mechanism.settings:
        for value in (5, 5.0, "5", "5.0", 0.5, "0.5"):
            if not setting.choices and setting.problem(value) is None:
                assert type(setting.read(value)) is type(setting.default)
                assert setting.read(value) == float(value)


@each_mechanism
def test_no_parameter_has_two_meanings(mechanism):
    fields = mechanism.plans.fields if mechanism.plans else ()
    layers = [layer for layer in (mechanism.plans, mechanism.buildings, mechanism.table) if layer]
    names = [part.parameter for part in (*mechanism.inputs, *mechanism.settings, *fields, *layers)]
    assert sorted(set(names)) == sorted(names)


@each_mechanism
def test_settings_are_read_by_their_name_and_by_their_parameter(mechanism):
    assert mechanism.read({}) == {s.name: s.default for s in mechanism.settings}
    for setting in mechanism.settings:
        assert setting.parameter == setting.name.upper()
        other = next((c for c in setting.choices if c != setting.default), setting.default)
        assert mechanism.read({setting.parameter: other})[setting.name] == other
        assert mechanism.read({setting.name: None})[setting.name] == setting.default


def test_a_mechanism_that_leans_on_another_can_be_told_all_that_the_other_can():
    for mechanism in MECHANISMS:
        for other in mechanism.leans_on:
            assert set(other.inputs) <= set(mechanism.inputs)
            assert set(other.over_time) <= set(mechanism.over_time)
            assert other.read({}).items() <= mechanism.read({}).items()


def test_a_sensitive_mechanism_says_that_only_the_class_may_be_published():
    for mechanism in MECHANISMS:
        said = (
            "publish the class only" in mechanism.limits,
            "alleen de klasse openbaar" in getattr(mechanism.limits, "nl", ""),
        )
        assert said == (mechanism.sensitive, mechanism.sensitive), mechanism.id


def test_nothing_is_asked_of_origin_nationality_or_ethnicity():
    stigma = re.compile(
        r"herkomst|afkomst|migra|nationalit|etni|ethni|westers|allocht|autocht|foreign|immigr|origin"
        r"|turk|marok|surina|antill|religi|geloof|p_west|n_west|a_mar|a_tur",
        re.IGNORECASE,
    )
    asked = {**CATALOGUE, **{c.name: c for m in MECHANISMS for c in m.inputs}}
    words = [word for c in asked.values() for word in (c.name, c.label, *c.aliases, c.dbf)]
    words += [w for m in MECHANISMS if m.plans for f in m.plans.fields for w in (f.name, f.label)]
    words += [row.spelling for row in PLAN_NAMES.rows]
    words += [word for m in MECHANISMS for s in m.settings for word in (s.name, s.label)]
    assert [word for word in words if stigma.search(word)] == []


# Outcomes


@each_case
def test_the_region_has_risk_and_no_risk_for_every_mechanism(mechanism, chosen):
    """Else the tests below would say little."""
    outcomes = [row.risk for row in judge(mechanism, REGION, chosen)]
    assert {0, 1} <= set(outcomes)


@each_case
def test_five_columns_always_and_each_of_its_kind(mechanism, chosen):
    found = assess(mechanism, REGION, chosen)
    n = len(REGION)
    assert isinstance(found, Assessment)
    assert [len(c) for c in (found.value, found.threshold, found.risk, found.certainty, found.sentence)] == [n] * 5
    assert set(found.extra) == set(mechanism.extra)
    assert all(len(values) == n for values in found.extra.values())
    for row in rows(found):
        assert row.certainty in CERTAINTIES
        assert (row.risk in (0, 1)) == (row.certainty in ("ruim", "nipt"))
        if row.risk is not None:
            assert row.value is not None
            assert row.threshold is not None
            assert "Bron: " in row.sentence
            assert "drempel" in row.sentence or "binnen" in row.sentence
        assert row.sentence.endswith(".")


@pytest.mark.parametrize("n", [1, 5])
@pytest.mark.parametrize("named", [False, True], ids=["no columns", "empty columns"])
@each_case
def test_where_nothing_is_known_nothing_is_judged(mechanism, chosen, named, n):
    for row in judge(mechanism, nothing(n, REGION.columns if named else ()), chosen):
        assert row[:4] == (None, None, None, "onbekend")
        assert row.sentence.startswith("Onbekend: ")


@each_case
def test_one_buurt_alone_is_judged_or_unknown(mechanism, chosen):
    (row,) = judge(mechanism, chosen_rows(REGION, [0]), chosen)
    assert row.certainty in CERTAINTIES


@each_case
def test_the_order_of_rows_does_not_matter(mechanism, chosen):
    order = np.random.default_rng(2).permutation(len(REGION))
    straight = judge(mechanism, REGION, chosen)
    for row, moved in zip([straight[i] for i in order], judge(mechanism, chosen_rows(REGION, order), chosen)):
        assert moved.value == pytest.approx(row.value)
        assert moved.threshold == pytest.approx(row.threshold)
        assert moved[2:] == row[2:]


@pytest.mark.parametrize("column", ["water", "woningvoorraad", "aantal_inwoners"])
@each_case
def test_it_does_not_apply_where_nobody_lives(mechanism, chosen, column):
    table = with_cells(REGION, 3, [column], "JA" if column == "water" else 0)
    assert judge(mechanism, table, chosen)[3][:4] == (None, None, None, "niet van toepassing")


@each_case
def test_a_buurt_of_which_nothing_is_known_is_unknown(mechanism, chosen):
    for i in SOME:
        row = judge(mechanism, without_anything(REGION, i), chosen)[i]
        assert (row.risk, row.certainty) == (None, "onbekend")


#: Cells without which a buurt cannot be judged; for the others another column or the reference decides.
NEEDED = {
    "omslagzone": ["afw_2024"],
    "conjunctuur-structuur": [],
    "vrijkomende_woningen": ["woningvoorraad", "hh_65_74", "hh_75_84", "hh_85_plus"],
    "nieuwbouw_elders": ["woningvoorraad"],
    "eenzijdige_voorraad": ["perc_huurwoningen_in_bezit_woningcorporaties"],
    "leefbaarheidstrend": ["lbm_2020", "lbm_2024"],
    "leegstand": ["percentage_leegstand_woningen"],
    "uitstraling": ["afw_2024"],
    "woz_ontwikkeling": ["gemiddelde_woningwaarde", "gemiddelde_woningwaarde_2020"],
    "krimp": ["aantal_huishoudens"],
    "onveiligheid": ["misdrijven_2019", "misdrijven_2024"],
    "particuliere_huur": [
        "perc_huurwoningen_in_bezit_overige_verhuurders",
        "perc_huurwoningen_in_bezit_overige_verhuurders_2020",
    ],
    "sloop_elders": ["woningvoorraad", "perc_huurwoningen_in_bezit_woningcorporaties"],
    "mutatiegraad": ["verhuringen_2023", "corporatiewoningen"],
    "verkoop_sociale_huur": ["verkoop_gepland", "corporatiewoningen"],
    "instroom_kwetsbaar": ["verhuringen_2023", "verhuringen_urgent_2022"],
    "meldingen": ["meldingen_2019", "meldingen_2024"],
    "bewonersoordeel": ["percentage_buurt_achteruitgegaan", "aantal_respondenten"],
    "wmo": ["aantal_wmo_clienten", "aantal_inwoners", "inwoners_75_plus"],
    "verkamering": ["kamers_vergund", "woningvoorraad"],
}


@pytest.mark.parametrize(
    ("mechanism", "chosen", "name"),
    [(m, c, name) for (m, c), key in zip(CASES, IDS) for name in NEEDED.get(key, ())],
    ids=lambda v: getattr(v, "id", None) or (v if isinstance(v, str) else ""),
)
def test_a_needed_value_that_is_missing_makes_the_buurt_unknown(mechanism, chosen, name):
    for i in SOME:
        assert judge(mechanism, with_cells(REGION, i, [name]), chosen)[i].certainty == "onbekend"


@pytest.mark.parametrize("name", ["lbm_2020", "lbm_2024"])
def test_without_one_of_two_scores_a_risk_is_unknown_and_no_risk_never_becomes_one(name):
    omslagzone = next(m for m in MECHANISMS if m.id == "omslagzone")
    for i, row in enumerate(judge(omslagzone, REGION)):
        found = judge(omslagzone, with_cells(REGION, i, [name]))[i].risk
        assert found in ((None,) if row.risk else (None, 0))


HOLES = [with_holes(seed) for seed in (3, 12, 26)]


@each_case
def test_holes_in_the_data_are_told_and_never_counted(mechanism, chosen):
    for table in HOLES:
        for row in judge(mechanism, table, chosen):
            assert (row.risk is None) == (row.certainty in ("onbekend", "klein aantal", "niet van toepassing"))
            assert row.value is None or np.isfinite(row.value)
            assert not re.search(r"\b(nan|None|inf|NULL)\b|–%|– ×", row.sentence), row.sentence


@each_case
def test_inputs_are_left_as_they_are(mechanism, chosen):
    table = HOLES[0]
    before = {name: values.copy() for name, values in table.columns.items()}
    amounts = {name: layer.amount.copy() for name, layer in table.plans.items()}
    judge(mechanism, table, chosen)
    assert list(table.columns) == list(before)
    for name, values in before.items():
        assert [str(v) for v in table.columns[name]] == [str(v) for v in values]
    assert all((table.plans[name].amount == kept).all() for name, kept in amounts.items())
