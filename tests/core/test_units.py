"""No unit is said in Dutch to who reads English."""

from __future__ import annotations

from leefbaar_plugin.core.naming.units import unit_text
from leefbaar_plugin.mechanisms import all_mechanisms

#: Units that are written the same in both languages.
THE_SAME = {"", "%", "km", "m", "×", "z", "per 100", "1–9", "1–10"}


def test_every_unit_of_a_parameter_is_known_in_english():
    units = {
        item.unit for m in all_mechanisms() for item in (*m.inputs, *m.settings, *(m.plans.fields if m.plans else ()))
    }
    assert {
        unit for unit in units - THE_SAME if unit_text(unit) == unit and not hasattr(unit_text(unit), "nl")
    } == set()
