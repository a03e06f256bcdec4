"""The choices of joining a table that are a number or yes/no."""

from __future__ import annotations

from ..bridge.tables.linking import ENOUGH
from ..core.setting import Setting
from ..core.text import Text

YEAR = Setting(
    "jaar", Text("Year to take (0: all years, a column each)", "Jaar om over te nemen (0: alle jaren, elk een kolom)"),
    0, minimum=0, maximum=2100, advanced=False,
    help=Text("Of a table with several years.", "Van een tabel met meer jaren."),
    why=Text("nothing is lost", "er gaat niets verloren"),
)  # fmt: skip
REFERENCE = Setting(
    "peiljaar", Text("Reference year, of a table that tells none (0: not known)",
                     "Peiljaar, als de tabel het niet zegt (0: niet bekend)"), 0, minimum=0, maximum=2100,
    help=Text("Stands in the explanation of a risk.", "Staat in de toelichting van een risico."),
    why=Text("a year is never guessed", "een jaar wordt nooit geraden"),
)  # fmt: skip
SHARE = Setting(
    "minimum_aandeel", Text("Smallest share of the buurten with a row", "Kleinste aandeel van de buurten met een rij"),
    ENOUGH, minimum=0, maximum=1,
    help=Text("When fewer buurten have a row, nothing is joined.",
              "Als minder buurten een rij hebben, wordt er niets gekoppeld."),
    why=Text("with fewer the key or the year is mostly wrong", "bij minder is meestal de sleutel of het jaar verkeerd"),
)  # fmt: skip
ZEROS = Setting(
    "nul_is_onbekend", Text("Zeros stand for missing", "Nul betekent onbekend"), False,
    help=Text("Read each 0 of the table as unknown.", "Lees elke 0 in de tabel als onbekend."),
    why=Text("a zero is a figure, unless the table says otherwise",
             "een nul is een cijfer, tenzij de tabel anders zegt"),
)  # fmt: skip
