"""What can be told of a list of plans and of a layer of addresses: their fields, and how many must be found."""

from __future__ import annotations

from ..core.asked_layers import PlanField
from ..core.setting import Setting
from ..core.text import DUTCH, Text, in_language

LEAST = Setting(
    "minimum_aandeel", Text("Smallest share located", "Kleinste aandeel dat gelokaliseerd is"), 0.5,
    minimum=0, maximum=1,
    help=Text("When fewer plans are located, nothing is written.",
              "Als minder plannen gelokaliseerd zijn, wordt er niets geschreven."),
    why=Text("with fewer a field or the year of the codes is mostly wrong",
             "bij minder is meestal een veld of het jaar van de codes verkeerd"),
)  # fmt: skip

_ADDRESS = (
    PlanField("postcode", Text("Postcode", "Postcode"), text=True),
    PlanField(
        "huisnummer",
        Text("House number, or several (12-14, 12 t/m 18)", "Huisnummer, of meer (12-14, 12 t/m 18)"),
        text=True,
    ),
    PlanField("huisletter", Text("Letter with the house number", "Huisletter"), text=True),
    PlanField("toevoeging", Text("Addition to the house number", "Toevoeging bij het huisnummer"), text=True),
    PlanField(
        "straat",
        Text(
            "Street, with the house number where that has no field",
            "Straat, met het huisnummer als dat geen eigen veld heeft",
        ),
        text=True,
    ),
    PlanField("plaats", Text("Town or village (woonplaats)", "Woonplaats"), text=True),
)
PLAN = (
    PlanField("plan_naam", Text("Name of the plan", "Naam van het plan"), text=True),
    PlanField("buurtcode", Text("Code of the buurt", "Code van de buurt"), text=True),
    PlanField(
        "gemeentecode", Text("Code of the municipality, for short codes (0601)",
                             "Code van de gemeente, bij korte codes (0601)"), text=True,
    ),
    *_ADDRESS,
    PlanField("adres", Text("Address in one field", "Adres in één veld"), text=True),
)  # fmt: skip
BOOK = tuple(
    PlanField(
        f"adressen_{item.name}",
        Text(item.label.partition(",")[0], in_language(item.label, DUTCH).partition(",")[0]), text=True,
    )
    for item in _ADDRESS
)  # fmt: skip
