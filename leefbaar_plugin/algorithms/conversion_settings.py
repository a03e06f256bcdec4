"""The settings of a conversion to other borders."""

from __future__ import annotations

from ..bridge.conversion.crosswalks import AUTOMATIC, WAYS
from ..bridge.conversion.weighing import AREA, WEIGHTS
from ..core.setting import Setting
from ..core.text import Text

WAY = Setting(
    "wijze", Text("How the crosswalk is found", "Hoe de omrekentabel wordt gevonden"), AUTOMATIC, choices=WAYS,
    advanced=False,
    why=Text(
        "automatisch: the table (omrekentabel), then the remarks of the CBS (indelingswijziging), then overlay; each "
        "of the others: that way only",
        "automatisch: eerst de tabel, dan de opmerking van het CBS, dan overlay; de andere: alleen die manier",
    ),
)  # fmt: skip
WEIGHT = Setting(
    "gewicht",
    Text("What the parts of a split buurt are weighed by", "Waarmee de delen van een gesplitste buurt wegen"),
    AREA, choices=WEIGHTS, advanced=False,
    why=Text(
        "oppervlakte: area; woningen: dwellings, of GEWICHTLAAG or of NAAR; adressen: points of GEWICHTLAAG",
        "oppervlakte: hun oppervlakte; woningen: die van GEWICHTLAAG of van NAAR; adressen: de punten van GEWICHTLAAG",
    ),
)  # fmt: skip
WHOLE = Setting(
    "afronden",
    Text("Round counts to whole numbers that keep the total", "Aantallen zo afronden dat het totaal gelijk blijft"),
    False, advanced=False,
    help=Text("Without it a divided count keeps its decimals.", "Anders houdt een verdeeld aantal zijn decimalen."),
)  # fmt: skip
MISSING = Setting(
    "ontbrekend",
    Text("Largest share of a new buurt without figures", "Grootste aandeel van een nieuwe buurt zonder cijfers"),
    0.1, minimum=0, maximum=1,
    help=Text(
        "Where more is missing, the values of the buurt are unknown; a count of which a part is missing always is.",
        "Ontbreekt er meer, dan zijn de waarden van de buurt onbekend; een aantal waarvan een deel ontbreekt is dat "
        "altijd.",
    ),
)  # fmt: skip
PREVAILING = Setting(
    "klasse_aandeel",
    Text("Smallest share that makes a class prevail", "Kleinste aandeel waarbij een klasse de overhand heeft"),
    0.75, minimum=0.5, maximum=1,
    help=Text(
        "A class is never averaged: it goes along when so much of the new buurt had it, else it is unknown.",
        "Een klasse wordt nooit gemiddeld: ze gaat mee als zoveel van de nieuwe buurt haar had, en is anders onbekend.",
    ),
)  # fmt: skip
LOSS = Setting(
    "verlies",
    Text("Largest share of the figures that may be lost", "Grootste aandeel van de cijfers dat verloren mag gaan"),
    0.05, minimum=0, maximum=1,
    help=Text(
        "With more in old buurten that find no new one, the run stops and names them.",
        "Zit er meer in oude buurten waar geen nieuwe bij is gevonden, dan stopt de berekening en worden die genoemd.",
    ),
)  # fmt: skip
SLIVER = Setting(
    "splinter",
    Text("Overlaps below this share of both buurten are ignored",
         "Overlap onder dit aandeel van beide buurten telt niet"),
    0.01, minimum=0, maximum=0.1,
    help=Text("For borders that were drawn anew.", "Voor grenzen die opnieuw zijn getekend."),
)  # fmt: skip
WIDTH = Setting(
    "splinterbreedte",
    Text("Overlaps narrower than this are ignored", "Overlap smaller dan deze breedte telt niet"),
    50.0, "m", minimum=0, maximum=500,
    help=Text("Never a tenth of a buurt or more.", "Nooit een tiende van een buurt of meer."),
    why=Text("borders are accurate to 10–50 m", "grenzen zijn op 10–50 m nauwkeurig"),
)  # fmt: skip

SETTINGS = (WAY, WEIGHT, WHOLE, MISSING, PREVAILING, LOSS, SLIVER, WIDTH)
