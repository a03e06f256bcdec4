"""Which area a row is, and of which edition: codes, names, water, year, source and change of borders."""

from __future__ import annotations

from ...text import Text
from .column import Column


def _text(name: str, label: str, *aliases: str, dbf: str = "") -> Column:
    return Column(name, label, aliases=aliases, text=True, dbf=dbf or aliases[0])


BUURTCODE = _text("buurtcode", Text("Code of the buurt", "Code van de buurt"), "bu_code", "gwb_code_10", "gwb_code")
BUURTNAAM = _text("buurtnaam", Text("Name of the buurt", "Naam van de buurt"), "bu_naam", "regio", "buurt")
WIJKCODE = _text("wijkcode", Text("Code of the wijk", "Code van de wijk"), "wk_code")
WIJKNAAM = _text("wijknaam", Text("Name of the wijk", "Naam van de wijk"), "wk_naam")
GEMEENTECODE = _text("gemeentecode", Text("Code of the municipality", "Code van de gemeente"), "gm_code")
GEMEENTENAAM = _text("gemeentenaam", Text("Name of the municipality", "Naam van de gemeente"), "gm_naam", "gemeente")
WATER = _text("water", Text("Water (JA/NEE)", "Water (JA/NEE)"), "h2o")
#: A layer of wijken has its code and name in these.
OF_WIJK = {BUURTCODE: WIJKCODE, BUURTNAAM: WIJKNAAM}
IDENTITY = (BUURTCODE, BUURTNAAM, WIJKCODE, WIJKNAAM, GEMEENTECODE, GEMEENTENAAM)

JAAR = Column("jaar", Text("Year of the edition", "Jaar van de editie"), aliases=("perioden", "periode", "year"))
BRON = Column("bron", Text("Source, as the file tells it", "Bron, zoals het bestand die noemt"), text=True)
INDELINGSWIJZIGING = Column(
    "indelingswijziging_wijken_en_buurten", Text("Change of borders", "Indelingswijziging"), aliases=("ind_wbi",)
)
