"""What mechanisms that look ahead share: the fields of a plan layer and the years ahead that count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.asked_layers import PlanField
from ..core.buurten import Buurten
from ..core.language import tr
from ..core.plans.plan import Plans
from ..core.setting import Setting
from ..core.text import Text

NAME = PlanField("plan_naam", Text("Name of the plan", "Naam van het plan"), text=True)
STATUS = PlanField(
    "plan_status",
    Text("Status (hard, zacht or as in the look-up table)", "Status (hard, zacht of zoals in de opzoektabel)"),
    text=True,
)
COMMON = (NAME, STATUS)
HOMES = PlanField(
    "plan_woningen", Text("Number of new dwellings (gross)", "Aantal nieuwe woningen (bruto)"), "woningen"
)
FIRST = PlanField("plan_jaar_van", Text("First year of delivery", "Eerste jaar van oplevering"))
LAST = PlanField("plan_jaar_tot", Text("Last year of delivery", "Laatste jaar van oplevering"))
PHASES = PlanField(
    "plan_fasen",
    Text(
        "Dwellings by period, one field each (the years are read from the name, as in OP202024)",
        "Woningen per periode (jaren in de veldnaam: OP202024)",
    ),
    many=True,
)
MOMENT = (HOMES, FIRST, LAST, PHASES)
VALUE = PlanField("plan_waarde", Text("Expected value", "Verwachte waarde"), "× € 1.000")

START = Setting(
    "startjaar",
    Text(
        "First year that counts (0: the newest year in the data)",
        "Eerste jaar dat meetelt (0: nieuwste in de gegevens)",
    ),
    0,
    minimum=0,
    maximum=2100,
    advanced=False,
    help=Text("Plans of earlier years do not count.", "Plannen van eerdere jaren tellen niet mee."),
)
TERM = Setting(
    "termijn",
    Text("Years ahead that count", "Jaren vooruit die meetellen"),
    5,
    "jaar",
    minimum=1,
    maximum=30,
    advanced=False,
)
SOFT = Setting(
    "zacht",
    Text("Weight of a plan that is not yet certain", "Gewicht van een plan dat nog niet zeker is"),
    0.5,
    minimum=0,
    maximum=1,
    help=Text("1 counts its dwellings whole, 0 not at all.", "1 telt de woningen volledig mee, 0 niet."),
)


def start_year(buurten: Buurten, plans: Plans, settings: Mapping[str, Any]) -> int | None:
    """The first year that counts; None when plans carry no years, or no year is known to start from."""
    if not plans.dated:
        return None
    start = settings["startjaar"] or buurten.newest_year
    if start is None:
        buurten.warn(
            tr(
                "The plans have years but the buurten have none to start from: all plans count whole, whatever their "
                "year. Give a first year (STARTJAAR)."
            )
        )
    return start


def tell_horizon(start: int | None, years: int) -> str:
    return f"in {start}–{start + years - 1}" if start else "(alle plannen, zonder jaartal)"
