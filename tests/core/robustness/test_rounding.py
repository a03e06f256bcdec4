"""The rounding of the figures, drawn too."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.evidence.robustness.measurement import margins_of, seen_by
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import buurten
from tests.core.robustness.studies import found


def test_counts_in_fives_shares_and_values_have_their_margins_and_scores_have_none():
    table = buurten(aantal_huishoudens=[500.0, 505.0], percentage_leegstand_woningen=[4.0, 7.0],
                    gemiddelde_woningwaarde=[210.0, 333.0], percentage_energiearmoede=[4.2, 7.1],
                    grote_supermarkt_gemiddelde_afstand_in_km=[0.4, 1.2], lbm_2024=[4.1, 4.2],
                    woningvoorraad=[501.0, 498.0])  # fmt: skip
    steps = {m.name: (m.step, m.at_random) for m in margins_of(table, all_mechanisms())}
    assert steps == {
        "aantal_huishoudens": (5, True),
        "percentage_leegstand_woningen": (1.0, False),
        "gemiddelde_woningwaarde": (1.0, False),
        "percentage_energiearmoede": (0.1, False),
        "grote_supermarkt_gemiddelde_afstand_in_km": (0.1, False),
    }  # fmt: skip


def test_the_figures_are_off_by_no_more_than_rounding_can_do_and_a_nought_stays():
    table = buurten(aantal_huishoudens=[500.0] * 4000 + [0.0], percentage_leegstand_woningen=[7.0] * 4001)
    seen = seen_by(table, margins_of(table, all_mechanisms()), 1)(0)
    households, empty = seen.columns["aantal_huishoudens"], seen.columns["percentage_leegstand_woningen"]
    assert households[-1] == 0
    assert set(households[:-1] - 500) == set(range(-4, 5))
    assert np.std(households[:-1]) == pytest.approx(2.0, abs=0.1)  # 2·(4·1 + 3·4 + 2·9 + 1·16)/25 = 4
    assert empty.min() >= 6.5
    assert empty.max() <= 7.5
    assert len(set(empty)) > 1000


def test_rounding_alone_puts_a_share_on_the_threshold_in_doubt():
    """7 % beside a reference of 5 % is just 2.0 points more: half of what it can have been is less."""
    table = buurten(percentage_leegstand_woningen=[7.0, 5.0], woningvoorraad=[30.0, 1e9], aantal_inwoners=[60.0, 2e9])
    fixed = {("leegstand", "verschil"): None}
    told = found(table, "leegstand", told=fixed, trekkingen=400, meetmarges=True, vanaf=1)
    assert told.flag_share[0, 0] == pytest.approx(0.5, abs=0.1)
    assert told.certain.kind[0] == "twijfel"
