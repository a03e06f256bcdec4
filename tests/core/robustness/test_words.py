"""What is told of the draws, and words where numbers would say nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from leefbaar_plugin.core.evidence.robustness.certainty import DOUBT, SURE, SURE_NOT, certainty
from leefbaar_plugin.core.evidence.robustness.page import as_html
from leefbaar_plugin.core.evidence.robustness.report import Findings, claim, draws_with, lacking_most, spans, text_of
from leefbaar_plugin.core.evidence.robustness.run import Drawn
from tests.core.builders import buurten
from tests.core.robustness.studies import BY_ID, found


def told_of(at_risk, **more):
    """What so many draws (rows) of so many areas (columns) tell of `k` = 1, with one mechanism."""
    at_risk = np.asarray(at_risk, dtype=np.int16)
    ones, flagged = np.ones_like(at_risk), at_risk.sum(axis=0)[:, None].astype(float)
    drawn = Drawn(at_risk, ones, 0 * ones, flagged, np.full_like(flagged, len(at_risk)), 0 * flagged)
    usual = Drawn(at_risk[:1], ones[:1], 0 * ones[:1], at_risk[:1].T.astype(float), 0 * flagged + 1, 0 * flagged)
    n = at_risk.shape[1]
    certain = certainty(drawn, usual, 1, 0.9, (1, 3), 0.6)
    names = [f"BU0001{i:04d}" for i in range(n)]
    return Findings(names, names, "buurt", [BY_ID["leegstand"]], drawn, usual, certain, [], [], [], [], 1, 0.9, **more)


def test_nine_of_ten_draws_lie_between_what_is_told_as_low_and_high():
    """In draw t of 0…20 there are t areas with one or more."""
    stairs = np.tri(21, 20, k=-1)
    assert [number for _, number in draws_with(told_of(stairs))] == [1.0, 10.0, 19.0]


@pytest.mark.parametrize(
    ("draws", "kind", "doubted"), [(10, SURE, []), (9, SURE, []), (8, DOUBT, ["Leegstand"]), (2, DOUBT, ["Leegstand"]),
                                   (1, SURE_NOT, []), (0, SURE_NOT, [])],
)  # fmt: skip
def test_nine_of_ten_is_sure_and_one_of_ten_is_surely_not(draws, kind, doubted):
    told = told_of([[1]] * draws + [[0]] * (10 - draws))
    assert told.certain.kind == [kind]
    assert told.doubted(0) == doubted
    assert spans(told)[0][2:] == (int(draws >= 9), int(2 <= draws <= 8))


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (15.0, "Eén buurt telt in de analyse 1 of meer mechanismen met risico, en haalt dat niet in vrijwel elke"),
        (30.0, "Eén buurt telt in de analyse 1 of meer mechanismen met risico, en haalt dat in vrijwel elke"),
    ],
)
def test_one_buurt_at_risk_is_told_as_one(energy, share, words):
    table = replace(energy, columns={**energy.columns, "percentage_energiearmoede": np.array([share, 10.0, 5.0])})
    assert claim(found(table, "energiearmoede", trekkingen=50, vanaf=1)).startswith(words)


def test_what_lacks_where_too_much_is_unknown_is_named_and_what_counts_nowhere_too():
    table = buurten(percentage_energiearmoede=[None, 10.0, 10.0], percentage_leegstand_woningen=[None, None, 5.0],
                    aantal_huishoudens=100.0, woningvoorraad=100.0, aantal_inwoners=200.0)  # fmt: skip
    told = found(table, "energiearmoede", "leegstand", trekkingen=5, vanaf=1)
    assert told.certain.kind == ["onbekend", "onbekend", "zeker niet"]
    assert lacking_most(told) == [("Leegstand", 2), ("Energiearmoede", 1)]
    page = as_html(told, "hier", None, [], ["Krimp"])
    assert "Wat daar het vaakst ontbreekt: Leegstand (bij 2), Energiearmoede (bij 1)." in page
    assert "want nergens te beoordelen: Krimp." in page
    assert "(al het onbekende meegeteld)" in text_of(told, 0)
    assert "onbekende" not in text_of(told, 2)


@pytest.mark.parametrize("values", [[None, None], [5.0, 5.0]])
def test_all_unknown_or_all_alike_gives_words(values):
    table = buurten(percentage_energiearmoede=values, woningvoorraad=100.0, aantal_inwoners=200.0)
    told = found(table, "energiearmoede", sobol_trekkingen=8, trekkingen=5, vanaf=1)
    assert "nan" not in claim(told).lower()
    assert "Geen enkele buurt telt" in claim(told)


def test_one_buurt_is_no_trouble():
    told = found(buurten(percentage_energiearmoede=[5.0], woningvoorraad=100.0, aantal_inwoners=200.0),
                 "energiearmoede", trekkingen=5, sobol_trekkingen=4)  # fmt: skip
    assert told.certain.kind == ["zeker niet"]
    assert len(told.areas_with) == 0


def test_what_is_tried_is_not_told(energy):
    told = replace(energy)
    found(told, "energiearmoede", trekkingen=5)
    assert not told.warnings
