"""Settings as people read them: with the label, the unit and the numbers that the dialog shows."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.setting_words import setting_words, value_words
from leefbaar_plugin.mechanisms import all_mechanisms

BY_ID = {m.id: m for m in all_mechanisms()}


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "geen"), ("", "geen"), (True, "ja"), (False, "nee"), (0.0196, "0,0196"), (-2.5, "−2,5"), (4, "4"),
     (["EW", "EEW"], "EW, EEW"), ({"A_B": 1.5}, "a b 1,5"), ("regio", "regio")],
)  # fmt: skip
def test_a_value_is_told_as_people_write_it(value, words):
    assert value_words(value) == words


def test_a_setting_of_a_mechanism_has_its_label_and_unit():
    assert setting_words(BY_ID["omslagzone"], "DALING", 0.0196) == "Daling van ten minste: 0,0196 punten"
    assert setting_words(BY_ID["omslagzone"], "relatief", False).endswith(": nee")


def test_a_choice_has_no_unit_and_a_setting_that_is_not_known_keeps_its_name():
    assert setting_words(BY_ID["omslagzone"], "ZONES", "EW") == "Zones: EW"
    assert setting_words(BY_ID["omslagzone"], "VROEGER_ZO", 2) == "vroeger zo: 2"
    assert setting_words(None, "PARTS_OF", 3) == "parts of: 3"


@pytest.mark.parametrize("mechanism", all_mechanisms(), ids=lambda m: m.id)
def test_no_setting_of_any_mechanism_is_told_by_its_bare_name(mechanism):
    for setting in mechanism.settings:
        assert not setting_words(mechanism, setting.parameter, setting.default).startswith(setting.name + ":")
