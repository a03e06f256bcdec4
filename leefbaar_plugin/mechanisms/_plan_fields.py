"""What the two mechanisms on plans share: the fields of a plan layer and the years ahead that count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.buurten import Buurten
from ..core.mechanism import PlanField, Setting
from ..core.plans import Plans

NAME = PlanField("plan_naam", "Name of the plan", text=True)
STATUS = PlanField("plan_status", "Status (hard, zacht or as in the look-up table)", text=True)
COMMON = (NAME, STATUS)
HOMES = PlanField("plan_woningen", "Number of new dwellings (gross)", "woningen")
FIRST = PlanField("plan_jaar_van", "First year of delivery", "jaar")
LAST = PlanField("plan_jaar_tot", "Last year of delivery", "jaar")
PHASES = PlanField(
    "plan_fasen", "Dwellings by period, one field each (the years are read from the name, as in OP202024)", many=True
)
MOMENT = (HOMES, FIRST, LAST, PHASES)
VALUE = PlanField("plan_waarde", "Expected value", "× € 1.000")

START = Setting("startjaar", "First year that counts (0: the newest year in the data)", 0, "jaar", minimum=0,
                maximum=2100, advanced=False)  # fmt: skip
TERM = Setting("termijn", "Term", 5, "jaar", minimum=1, maximum=30, advanced=False)
SOFT = Setting("zacht", "Weight of a plan that is not yet certain", 0.5, minimum=0, maximum=1)


def start_year(buurten: Buurten, plans: Plans, settings: Mapping[str, Any]) -> int | None:
    """The first year that counts; None when plans carry no years, or no year is known to start from."""
    if not plans.dated:
        return None
    start = settings["startjaar"] or buurten.newest_year
    if start is None:
        buurten.warn(
            "The plans have years but the buurten have none to start from: all plans count whole, "
            "whatever their year. Give a first year (STARTJAAR)."
        )
    return start


def tell_horizon(start: int | None, years: int) -> str:
    return f"in {start}–{start + years - 1}" if start else "(alle plannen, zonder jaartal)"
