"""The settings of fetching national data."""

from __future__ import annotations

from ..bridge.web.editions import KINDS
from ..bridge.web.national import MAPS, NONE, ODATA, WFS, ZIP
from ..core.setting import Setting
from ..core.text import Text

SETTINGS = (
    Setting(
        "jaar", Text("Year of the edition (0: the newest)", "Jaar van de editie (0: de nieuwste)"), 0,
        minimum=0, maximum=2100, advanced=False,
        help=Text("The borders and codes are those of that year.", "De grenzen en codes zijn die van dat jaar."),
    ),
    Setting(
        "straal", Text("Surroundings: buurten of others within", "Omgeving: andere buurten binnen"), 5.0, "km",
        minimum=0, maximum=100, advanced=False,
        why=Text(
            "the comparison with the surroundings needs neighbours outside the municipality",
            "de vergelijking met de omgeving vraagt om buren buiten de gemeente",
        ),
    ),
    Setting(
        "bron_gebieden", Text("Buurten through", "Buurten via"), "OGC API Features", choices=tuple(KINDS),
        advanced=False,
        help=Text(
            "Two services of the same data; take the other one when this one is out of order.",
            "Twee diensten met dezelfde gegevens; neem de andere als deze een storing heeft.",
        ),
    ),
    Setting(
        "bron_kerncijfers", Text("Figures that the edition lacks, from", "Ontbrekende cijfers uit"), ODATA,
        choices=(ODATA, MAPS, NONE), advanced=False,
        why=Text(
            "OData: what the mechanisms ask; oudere edities: all columns of the older maps, which are larger; geen: "
            "nothing is added",
            "OData: wat de mechanismen vragen; oudere edities: alle kolommen van de oudere kaarten, die groter zijn; "
            "geen: er komt niets bij",
        ),
    ),
    Setting(
        "bron_leefbaarometer", Text("Leefbaarometer scores through", "Leefbaarometerscores via"), ZIP,
        choices=(ZIP, WFS, NONE), advanced=False,
        why=Text(
            "zip: the official file with all years; WFS: the service; geen: no scores",
            "zip: het officiële bestand met alle jaren; WFS: de dienst; geen: geen scores",
        ),
    ),
    Setting(
        "jaren_terug", Text("Years to look back for figures", "Aantal jaren terugkijken voor cijfers"), 3, "jaar",
        minimum=0, maximum=10,
        why=Text(
            "an edition of the CBS is complete after about three years",
            "een editie van het CBS is na ongeveer drie jaar compleet",
        ),
    ),
    Setting(
        "vers_dagen",
        Text(
            "Use what was downloaded before, when not older than",
            "Opgehaalde gegevens hergebruiken, niet ouder dan",
        ),
        7.0, "dagen", minimum=0, maximum=3650,
        help=Text("With 0 everything is downloaded anew.", "Met 0 wordt alles opnieuw opgehaald."),
    ),
)  # fmt: skip
