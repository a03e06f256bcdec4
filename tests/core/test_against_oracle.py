"""Every outcome against an independent recomputation in plain Python (tests/oracles), with and without holes."""

from __future__ import annotations

import heapq
import math

import numpy as np
import pytest

from leefbaar_plugin.core.stacking import stack
from tests import oracles
from tests.core.builders import rows
from tests.core.region import CASES, IDS, NEIGHBOURS, region, with_holes
from tests.oracles import counting
from tests.oracles.concurrentiepositie import concurrentie_components
from tests.oracles.judgement import Outcome

START = 2024  # the newest year in the region
SEEDS = (3, 12, 13, 26)  # with holes of several kinds: whole columns, years of a series, stand-ins
LOOK_AROUND = ("concurrentiepositie", "uitstraling", "verkoop_sociale_huur")
SETTINGS = {"conjunctuur": {"variant": "helling"}, **{name: {"afstand": NEIGHBOURS} for name in LOOK_AROUND}}


class Spots:
    """What the oracle asks of an area, for buurten that are points."""

    def __init__(self, points):
        self.points = points

    def neighbours(self, i):
        return [j for j, p in enumerate(self.points) if j != i and math.dist(self.points[i], p) <= NEIGHBOURS]

    def nearest(self, i, candidates, k):
        return heapq.nsmallest(k, candidates, key=lambda j: math.dist(self.points[i], self.points[j]))


def as_rows(table):
    """The table as the oracle reads it: a dict per buurt, None for missing."""
    newest = max(
        (n for n, v in table.columns.items() if n.startswith("ww_per_100_") and np.isfinite(v).any()), default=""
    )
    columns = {**table.columns, "ww_per_100": table.columns.get(newest, [None] * len(table))}
    return [
        {"buurtcode": code, **{name: values[i] for name, values in columns.items()}}
        for i, code in enumerate(table.codes)
    ]


def as_plans(layer, amount):
    return [
        {amount: layer.amount[p], "hard": layer.status[p] == "hard", "van": layer.first[p], "tot": layer.last[p],
         "waarde": layer.value[p], "punt": tuple(layer.points[p]), "buurt": layer.holder[p]}
        for p in range(len(layer)) if layer.status[p] != "vervallen"
    ]  # fmt: skip


def building_years(table):
    """Per buurt the dwellings by building year, where the table has buildings."""
    built = [{} for _ in table.codes]
    for layer in getattr(table, "buildings", {}).values():
        for i, year, homes in zip(layer.holder, layer.year, layer.dwellings):
            if i >= 0 and np.isfinite(year) and np.isfinite(homes):
                built[i][int(year)] = built[i].get(int(year), 0) + homes
    return built


def expect(mechanism, chosen, table):
    told, points = as_rows(table), [tuple(p) for p in table.geography.points]
    recomputed = oracles.of(mechanism.id)
    if mechanism.id == "conjunctuur":
        return recomputed(told, table.tables["werkloosheid"], chosen.get("variant", "helling"))
    if mechanism.id == "concurrentiepositie":
        return recomputed(told, concurrentie_components(told, Spots(points)))
    if mechanism.plans:
        amount = {"nieuwbouw_elders": "woningen", "sloop_elders": "sloop"}[mechanism.id]
        layer = as_plans(table.plans[mechanism.plans.name], amount)
        return recomputed(told, points, layer, START)
    if mechanism.id == "veroudering":
        return recomputed(told, building_years(table), now=START)
    surroundings = [Spots(points)] if oracles.looks_around(mechanism.id) else []
    return recomputed(told, *surroundings)


def test_the_plugin_has_every_mechanism_of_the_text_and_no_other():
    assert {mechanism.id for mechanism, _ in CASES} == set(oracles.MECHANISMS)


@pytest.mark.parametrize("make", [region, with_holes], ids=["whole", "with holes"])
@pytest.mark.parametrize(("mechanism", "chosen"), CASES, ids=IDS)
def test_every_outcome_is_that_of_the_oracle(mechanism, chosen, make):
    settings = SETTINGS.get(mechanism.id, {})
    for seed in SEEDS:
        table = make(seed)
        found = rows(mechanism.assess(table, mechanism.read({**settings, **chosen})))
        for i, (row, told) in enumerate(zip(found, expect(mechanism, chosen, table))):
            where = f"seed {seed}, row {i}: {row} {told}"
            assert (row.risk, row.certainty) == (told.risico, told.zekerheid), where
            if row.risk is not None:
                assert row.threshold == pytest.approx(told.drempel), where
                assert row.value == pytest.approx(told.waarde), where


@pytest.mark.parametrize("make", [region, with_holes], ids=["whole", "with holes"])
def test_every_count_is_that_of_the_oracle(make):
    mechanisms = [mechanism for mechanism, chosen in CASES if not chosen]
    for seed in SEEDS:
        table = make(seed)
        outcomes = [(m, m.assess(table, m.read(SETTINGS.get(m.id, {})))) for m in mechanisms]
        s = stack(outcomes)
        judged = {m.id: [Outcome(*row[:4]) for row in rows(a)] for m, a in outcomes}
        told = as_rows(table)
        components = concurrentie_components(told, Spots([tuple(p) for p in table.geography.points]))
        for i, count in enumerate(counting.count(judged, components)):
            assert (s.at_risk[i], s.assessed[i], s.unknown[i], s.most[i]) == (*count[:3], count.n_max)
            assert s.families[i] == len(count.families)
            assert s.category[i] == count.klasse.replace("≥ 7", "7 of meer")
            if count.dekking is None:
                assert np.isnan(s.coverage[i])
            else:
                assert s.coverage[i] == pytest.approx(count.dekking)
                assert s.uncertain[i] == (count.hatched and count.dekking >= 0.6)
