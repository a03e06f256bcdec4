"""What is no count of risks is neither counted nor drawn."""

from __future__ import annotations

import pytest

from tests.qgis.messages import has
from tests.qgis.support import copied, refusal


def test_a_municipality_that_is_not_there_is_answered_with_those_that_are(analysed):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], GEMEENTE="Voorbeeldstadt")
    has(said, "GEMEENTE", "Voorbeeldstadt", "Voorbeeldstad", "Dijkmonde")


def test_a_layer_that_is_no_risk_count_says_what_to_run(voorbeeldstad):
    has(refusal("raadskaart", RISICOSTAPELING=voorbeeldstad), "no risk count", "n_risico", "Full analysis")


def test_counting_without_flags_says_what_to_run(voorbeeldstad):
    has(refusal("risicostapeling", BUURTEN=voorbeeldstad), "_risico", "Full analysis")


def test_counting_a_field_that_is_no_flag_is_refused(analysed):
    said = refusal("risicostapeling", BUURTEN=analysed["layer"], RISICO=["n_beoordeeld"])
    has(said, "RISICO", "n_beoordeeld", "omslagzone_risico")


@pytest.mark.parametrize("value", [2, -1, 5])
def test_a_flag_that_is_not_0_or_1_is_refused_and_not_counted_as_unknown_or_safe(analysed, value):
    layer = copied(analysed["layer"], change={"BU99010100": {"omslagzone_risico": value}})
    has(refusal("risicostapeling", BUURTEN=layer), "omslagzone_risico", str(value))
