"""Studies of how sure the signals of a few mechanisms are."""

from __future__ import annotations

from leefbaar_plugin.core.evidence.robustness.study import SETTINGS, study
from leefbaar_plugin.mechanisms import all_mechanisms

BY_ID = {m.id: m for m in all_mechanisms()}
OFTEN = {s.name: s.default for s in SETTINGS} | {"startgetal": 1}


def quiet(done, total):
    """A watch that does nothing."""


def of(*ids):
    return [(BY_ID[i], BY_ID[i].read({})) for i in ids]


def assessed(table, chosen):
    return {m.id: m.assess(table, used) for m, used in chosen}


def found(table, *ids, told=None, **settings):
    chosen = of(*ids)
    return study(
        table, chosen, assessed(table, chosen), told or {}, {**OFTEN, "sobol_trekkingen": 0, **settings}, quiet
    )
