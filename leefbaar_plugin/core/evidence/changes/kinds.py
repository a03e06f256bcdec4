"""How what a mechanism says of an area changes between two runs: each pair of states is one kind, or no change."""

from __future__ import annotations

import numpy as np

from ...assessment import NVT
from ...results.scenario import NOT_ASKED, RISK, SAFE, UNKNOWN

#: The kinds of change, in the order of tables; a risk that comes out of the unknown is not a new one.
NEW, GONE = "nieuw risico", "risico vervallen"
RISK_KNOWN, SAFE_KNOWN = "bekend geworden: risico", "bekend geworden: geen risico"
RISK_LOST, SAFE_LOST = "onbekend geworden: was risico", "onbekend geworden: was geen risico"
CHANGED = (NEW, GONE, RISK_KNOWN, SAFE_KNOWN, RISK_LOST, SAFE_LOST)
BECAME_KNOWN, BECAME_UNKNOWN = (RISK_KNOWN, SAFE_KNOWN), (RISK_LOST, SAFE_LOST)

#: What does not change; the last where the mechanism does not apply, or only one run looked at it.
STAYED_RISK, STAYED_SAFE, STAYED_UNKNOWN = "bleef risico", "bleef geen risico", "bleef onbekend"
NOT_COMPARED = "niet te vergelijken"
KINDS = (*CHANGED, STAYED_RISK, STAYED_SAFE, STAYED_UNKNOWN, NOT_COMPARED)

#: States, by their number in an array.
STATES = (RISK, SAFE, UNKNOWN, NVT, NOT_ASKED)


def kind_of(before: str, after: str) -> str:
    """What the step from one state to another is.

    That only one run looked at a mechanism is no news of an area, unless it is at risk: the list of what differs
    between the runs tells it for all areas at once.
    """
    if before == after:
        return {RISK: STAYED_RISK, SAFE: STAYED_SAFE, UNKNOWN: STAYED_UNKNOWN}.get(before, NOT_COMPARED)
    if {before, after} == {RISK, SAFE}:
        return NEW if after == RISK else GONE
    if RISK in (before, after):
        return RISK_KNOWN if after == RISK else RISK_LOST
    if SAFE in (before, after) and NOT_ASKED not in (before, after):
        return SAFE_KNOWN if after == SAFE else SAFE_LOST
    return NOT_COMPARED


#: Number of the kind (in `KINDS`) by the numbers of the states before and after; shape (5, 5).
STEPS = np.array([[KINDS.index(kind_of(before, after)) for after in STATES] for before in STATES], dtype=np.intp)
