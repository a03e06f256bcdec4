"""What stays true of every mechanism, whatever the figures and the settings."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from leefbaar_plugin.core.memo import Memo
from leefbaar_plugin.core.naming.columns import CATALOGUE
from tests.core.builders import rows
from tests.core.region import CASES, IDS, NEIGHBOURS, chosen_rows, region, with_cells, with_holes

REGION = region()
UNJUDGED = {"onbekend", "klein aantal", "niet van toepassing"}
NO_NUMBER = re.compile(r"\b(nan|None|inf|NULL)\b|–%|– ×|––")

each_case = pytest.mark.parametrize(("mechanism", "chosen"), CASES, ids=IDS)


def judge(mechanism, table, chosen):
    near = {"afstand": NEIGHBOURS} if {"afstand", "omgeving"} <= {s.name for s in mechanism.settings} else {}
    settings = mechanism.read({**near, **chosen})
    assert mechanism.problems(settings) == []
    return rows(mechanism.assess(replace(table), settings))  # a copy, for what a table has worked out it keeps


def altered(change, names=None):
    """The region in which `change` was done to each column of numbers (or to these, in every year)."""
    columns = {
        name: change(values)
        if values.dtype != object and (names is None or re.sub(r"_(19|20)\d\d$", "", name) in names)
        else values
        for name, values in REGION.columns.items()
    }
    return replace(REGION, columns=columns)


def here_and_there(value, share=0.2):
    chance = np.random.default_rng(5)
    return lambda values: np.where(chance.random(len(values)) < share, value, values)


def signs(values):
    return values * np.random.default_rng(5).choice([-1, 1, 1, 1], len(values))


# Odd figures and settings

ODD = {
    "as it is": REGION,
    "noughts": altered(here_and_there(0.0)),
    "only noughts": altered(np.zeros_like),
    "all alike": altered(lambda values: np.full_like(values, values[0])),
    "300 per cent": altered(here_and_there(300.0)),
    "negative": altered(signs),
    "enormous": altered(here_and_there(1e12)),
    "minute": altered(here_and_there(1e-9)),
    "holes": with_holes(3),
    "three rows": chosen_rows(REGION, [0, 1, 2]),
    "one row": chosen_rows(REGION, [0]),
    "nowhere": replace(REGION, geography=None, memo=Memo()),  # what it finds is no one else's
    "wijken": replace(REGION, codes=[f"WK{code[2:6]}{code[8:]}" for code in REGION.codes]),
}


def at_their_bounds(mechanism):
    """Settings one by one at what they allow at most and at least, or at each choice; and each kind of threshold."""
    stated = {"referentiewaarde": 5.0}
    for setting in mechanism.settings:
        bounds = (setting.minimum, setting.maximum)
        values = (True, False) if isinstance(setting.default, bool) else setting.choices or bounds
        yield from ({setting.name: value, **(stated if value == "nederland" else {})} for value in values)
    if "drempelsoort" in {s.name for s in mechanism.settings}:
        yield from (
            {"drempelsoort": kind, "referentie": area, "drempel": 5.0}
            for kind in ("absoluut", "relatief", "kwantiel")
            for area in ("gemeente", "regio", "veld")
        )


@each_case
def test_whatever_the_settings_each_row_is_judged_or_unknown_and_told_in_numbers(mechanism, chosen):
    for settings in at_their_bounds(mechanism):
        if mechanism.problems(mechanism.read({**chosen, **settings})):
            continue
        for table in (ODD["as it is"], ODD["holes"]):
            assert_sound(judge(mechanism, table, {**chosen, **settings}))


@pytest.mark.parametrize("odd", ODD)
@each_case
def test_whatever_the_figures_each_row_is_judged_or_unknown_and_told_in_numbers(mechanism, chosen, odd):
    assert_sound(judge(mechanism, ODD[odd], chosen))


def assert_sound(judged):
    for row in judged:
        assert (row.risk is None) == (row.certainty in UNJUDGED), row
        assert row.risk is None or None not in (row.value, row.threshold), row
        assert all(np.isfinite(v) for v in row[:3] if v is not None), row
        assert not NO_NUMBER.search(row.sentence), row.sentence


# What is missing

#: A mean or a share over what is known: one figure less gives another mean, and not an unknown one.
OVER_WHAT_IS_KNOWN = {"concurrentiepositie", "conjunctuur", "kwetsbaarheid", "verkoop_sociale_huur"}


@pytest.mark.parametrize(
    ("mechanism", "chosen"),
    [case for case in CASES if case[0].id not in OVER_WHAT_IS_KNOWN],
    ids=[name for case, name in zip(CASES, IDS) if case[0].id not in OVER_WHAT_IS_KNOWN],
)
def test_a_figure_that_is_missing_never_makes_no_risk_of_a_risk(mechanism, chosen):
    names = {column.name for column in (*mechanism.inputs, *mechanism.over_time)}
    read = [name for name in REGION.columns if name in names or re.sub(r"_\d{4}$", "", name) in names]
    at_risk = [i for i, row in enumerate(judge(mechanism, REGION, chosen)) if row.risk][:6]
    for i in at_risk:
        for name in read:
            missing = "" if name in CATALOGUE and CATALOGUE[name].text else np.nan
            assert judge(mechanism, with_cells(REGION, i, [name], missing), chosen)[i].risk != 0, name


# Units

KM = [f"{place}_gemiddelde_afstand_in_km" for place in ("huisartsenpraktijk", "grote_supermarkt", "basisonderwijs")]
AGES = ["hh_65_74", "hh_75_84", "hh_85_plus"]
SIGNS = [
    "ses_woa", "percentage_huishoudens_met_laag_inkomen", "percentage_jongeren_met_jeugdzorg_in_natura",
    "aantal_wmo_clienten_per_1000_inwoners", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
]  # fmt: skip

#: Columns of one unit, and the settings in that unit.
IN_ONE_UNIT = [
    ("energiearmoede", ["percentage_energiearmoede"], {}),
    ("energiearmoede", ["percentage_energiearmoede"], {"drempelsoort": "absoluut", "drempel": 9.0}),
    ("energiearmoede", ["percentage_energiearmoede"], {"drempelsoort": "kwantiel"}),
    ("leegstand", ["percentage_leegstand_woningen"], {"verschil": 2.0}),
    ("leefbaarheidstrend", ["lbm"], {"achterstand": 0.0392}),
    ("particuliere_huur", ["perc_huurwoningen_in_bezit_overige_verhuurders"], {"groei": 3.0}),
    ("voorzieningen", KM, {"verder": 0.5}),
    ("voorzieningen", ["vrz"], {"daling": 0.0392}),
    ("woz_ontwikkeling", ["gemiddelde_woningwaarde"], {}),
    ("concurrentiepositie", ["gemiddelde_woningwaarde"], {}),
    ("concurrentiepositie", ["won"], {"verschil_won": 0.0392}),
    ("krimp", ["aantal_huishoudens", "huishoudens_prognose"], {}),
    ("vrijkomende_woningen", [*AGES, "woningvoorraad"], {}),
    ("verkamering", ["kamers_vergund", "woningvoorraad"], {}),
    ("onveiligheid", ["aantal_inwoners"], {}),
    ("meldingen", ["aantal_inwoners"], {}),
    *(("kwetsbaarheid", [sign], {}) for sign in SIGNS),
]


@pytest.mark.parametrize(("name", "columns", "settings"), IN_ONE_UNIT)
def test_the_same_figures_and_threshold_in_another_unit_give_the_same_risk(name, columns, settings):
    mechanism = next(m for m, _ in CASES if m.id == name)
    grown = {key: 8 * value if isinstance(value, float) else value for key, value in settings.items()}
    straight, other = judge(mechanism, REGION, settings), judge(mechanism, altered(lambda v: 8 * v, columns), grown)
    assert [row.risk for row in other] == [row.risk for row in straight]


# Others

NOT_FOR_ALL = {"nieuwbouw_elders", "sloop_elders"}  # what a plan draws is spread over all buurten


def beside(other):
    """The region with the first buurt once more, far away, with what is changed of it."""
    table = chosen_rows(REGION, [*range(len(REGION)), 0])
    table.geography.points[-1] += 300_000
    other(table)
    return table


def in_another_municipality(table):
    table.codes[-1] = "BU09990000"


@each_case
def test_a_buurt_in_another_municipality_changes_nothing(mechanism, chosen):
    if mechanism.id in NOT_FOR_ALL:
        return
    for row, same in zip(judge(mechanism, REGION, chosen), judge(mechanism, beside(in_another_municipality), chosen)):
        assert same.threshold == pytest.approx(row.threshold)
        assert same.value == pytest.approx(row.value)
        assert same[2:] == row[2:]


def half_of_everything(table):
    for values in table.columns.values():
        if values.dtype != object:
            values[-1] /= 2


@pytest.mark.parametrize(
    "mechanism", [m for m, _ in CASES if "drempelsoort" in {s.name for s in m.settings}], ids=lambda m: m.id
)
def test_one_more_buurt_moves_a_relative_threshold_and_never_an_absolute_one(mechanism):
    table = beside(half_of_everything)
    for kind, moves in (("absoluut", False), ("relatief", True)):
        chosen = {"drempelsoort": kind, "drempel": 8.0}
        straight, moved = ([r.threshold for r in judge(mechanism, t, chosen)[:18]] for t in (REGION, table))
        assert (moved != straight) == moves
