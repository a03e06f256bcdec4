"""The catalogue of columns: one canonical name per concept, with its unit, source and the names it has had.

Names of CBS vintages: GeoPackage and OGC API (snake_case, the canonical ones), WFS 2022+ (camelCase, folded to
snake_case before the look-up), shapefile until 2021 (at most ten capitals), and the KWB tables (mnemonics).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .years import split_year

CBS = "CBS Wijk- en Buurtkaart"
LBM = "Leefbaarometer 3.0"


@dataclass(frozen=True)
class Column:
    """One concept: `label` and `unit` for people, `aliases` for files; yearly ones carry `_2024` behind the name."""

    name: str
    label: str
    unit: str = ""
    source: str = CBS
    aliases: tuple[str, ...] = ()
    yearly: bool = False
    text: bool = False
    dbf: str = ""  # name in a shapefile (at most ten characters), where it is not an alias

    @property
    def parameter(self) -> str:
        """Name of the field parameter."""
        return self.name.upper()


def _text(name: str, label: str, *aliases: str, dbf: str = "") -> Column:
    return Column(name, label, aliases=aliases, text=True, dbf=dbf or aliases[0])


BUURTCODE = _text("buurtcode", "Code of the buurt", "bu_code", "gwb_code_10", "gwb_code")
BUURTNAAM = _text("buurtnaam", "Name of the buurt", "bu_naam", "regio", "buurt")
WIJKCODE = _text("wijkcode", "Code of the wijk", "wk_code")
WIJKNAAM = _text("wijknaam", "Name of the wijk", "wk_naam")
GEMEENTECODE = _text("gemeentecode", "Code of the municipality", "gm_code")
GEMEENTENAAM = _text("gemeentenaam", "Name of the municipality", "gm_naam", "gemeente")
WATER = _text("water", "Water (JA/NEE)", "h2o")
IDENTITY = (BUURTCODE, BUURTNAAM, WIJKCODE, WIJKNAAM, GEMEENTECODE, GEMEENTENAAM)

JAAR = Column("jaar", "Year of the edition", aliases=("perioden", "periode", "year"))
BRON = Column("bron", "Source, as the file tells it", text=True)
INDELINGSWIJZIGING = Column("indelingswijziging_wijken_en_buurten", "Change of borders", aliases=("ind_wbi",))
INWONERS = Column("aantal_inwoners", "Inhabitants", "inwoners", aliases=("aant_inw", "a_inw", "inwoners"))
INWONERS_65 = Column(
    "inwoners_65_plus", "Inhabitants of 65 and over", "inwoners",
    aliases=("inwoners65plus", "a_65_oo"), dbf="inw_65p",
)  # fmt: skip
PERC_65 = Column(
    "percentage_personen_65_jaar_en_ouder", "Share of inhabitants of 65 and over", "%",
    aliases=("p_65_eo_jr",),
)  # fmt: skip
HUISHOUDENS = Column("aantal_huishoudens", "Households", "huishoudens", aliases=("aantal_hh", "a_hh", "huishoudens"))
WONINGVOORRAAD = Column("woningvoorraad", "Dwellings", "woningen", aliases=("woningen", "a_woning", "wonvrrd"))
WOZ = Column(
    "gemiddelde_woningwaarde", "Mean dwelling value (WOZ)", "× € 1.000",
    aliases=("woz", "g_woz", "g_wozbag", "woz_waarde"),
)  # fmt: skip
PERC_KOOP = Column(
    "percentage_koopwoningen", "Owner-occupied dwellings", "%",
    aliases=("p_koopwon", "p_koopw", "koopwoningen"),
)  # fmt: skip
PERC_CORPORATIE = Column(
    "perc_huurwoningen_in_bezit_woningcorporaties", "Dwellings owned by housing corporations", "%",
    aliases=("p_huurcorp", "p_wcorpw"),
)  # fmt: skip
PERC_LAAG_INKOMEN = Column(
    "percentage_huishoudens_met_laag_inkomen", "Households with a low income", "%",
    aliases=("p_laaginkh", "p_hh_li"),
)  # fmt: skip
PARTICIPATIE = Column(
    "netto_arbeidsparticipatie", "Net labour participation", "%", aliases=("p_arb_pp",), dbf="p_arb_pp"
)
BIJSTAND = Column(
    "aantal_personen_met_een_alg_bijstandsuitkering_tot", "Persons on social assistance", "personen",
    aliases=("a_soz_wb", "wwb_uittot"),
)  # fmt: skip
WW = Column(
    "aantal_personen_met_een_ww_uitkering_totaal", "Persons with unemployment benefit (WW)", "personen",
    aliases=("a_soz_ww", "ww_uit_tot"),
)  # fmt: skip
STEDELIJKHEID = Column(
    "stedelijkheid_adressen_per_km2", "Degree of urbanisation", "klasse 1–5",
    aliases=("sted", "ste_mvs", "stedelijkheid"),
)  # fmt: skip

LBM_SCORE = Column("lbm", "Leefbaarometer score", "punten", LBM, ("lbm_lbm",), yearly=True)
LBM_AFW = Column("afw", "Deviation from the national mean", "punten", LBM, ("lbm_afw",), yearly=True)
LBM_WON = Column("won", "Dimension dwellings", "punten", LBM, ("lbm_won",), yearly=True)
LBM_FYS = Column("fys", "Dimension physical surroundings", "punten", LBM, ("lbm_fys",), yearly=True)
LBM_VRZ = Column("vrz", "Dimension amenities", "punten", LBM, ("lbm_vrz",), yearly=True)
LBM_SOC = Column("soc", "Dimension social cohesion", "punten", LBM, ("lbm_soc",), yearly=True)
LBM_ONV = Column("onv", "Dimension nuisance and insecurity", "punten", LBM, ("lbm_onv",), yearly=True)
LBM_KLASSE = Column("klasse", "Class of the score", "1–9", LBM, ("lbm_klasse", "kscore"), yearly=True)

LOCAL = "opgave gemeente"
HH_65_74 = Column("hh_65_74", "Households, oldest person 65–74", "huishoudens", LOCAL)
HH_75_84 = Column("hh_75_84", "Households, oldest person 75–84", "huishoudens", LOCAL)
HH_85 = Column("hh_85_plus", "Households, oldest person 85 or over", "huishoudens", LOCAL)
HH_75 = Column("hh_75_plus", "Households, oldest person 75 or over", "huishoudens", LOCAL)
WW_PER_100 = Column(
    "ww_per_100", "Unemployment benefits per 100 inhabitants of 15–75", "per 100", "CBS, WW", yearly=True,
    dbf="wwrate",
)  # fmt: skip
WW_AANTAL = Column("ww_aantal", "Unemployment benefits", "uitkeringen", "CBS, WW", yearly=True, dbf="wwn")
REACTIES = Column("reacties_per_woning", "Reactions per advertised dwelling", "reacties", LOCAL, dbf="reacties")
MUTATIEGRAAD = Column("mutatiegraad", "Lettings per year", "% van de corporatiewoningen", LOCAL, dbf="mutgraad")

CATALOGUE: dict[str, Column] = {value.name: value for value in list(vars().values()) if isinstance(value, Column)}

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d)")


def fold(name: str) -> str:
    """Spell a column name as the catalogue does: `gemiddeldeWoningwaarde` -> `gemiddelde_woningwaarde`."""
    name = name.strip().lstrip("\ufeff")
    if name.isupper() or "_" in name:
        return name.lower()
    return _CAMEL.sub("_", name).lower()


_BY_NAME = {
    fold(spelling).replace("_", ""): column
    for column in CATALOGUE.values()
    for spelling in (*column.aliases, column.dbf, column.name)
    if spelling
}


def recognise(name: str) -> tuple[Column, int | None] | None:
    """The concept (and year) that a column of a file stands for; None for one outside the catalogue."""
    folded = fold(name)
    whole = _BY_NAME.get(folded.replace("_", ""))
    if whole and not whole.yearly:
        return whole, None
    stem, year = split_year(folded)
    column = _BY_NAME.get(stem.replace("_", "")) if year else None
    return (column, year) if column else None


def canonical(name: str) -> str:
    """The canonical spelling of a column name: known concepts by their name, others as they are."""
    known = recognise(name)
    if known is None:
        return name
    column, year = known
    return f"{column.name}_{year}" if year else column.name


def short(name: str) -> str:
    """The name of a column in a shapefile (at most ten characters), that `recognise` knows again; others are cut."""
    known = recognise(name)
    if known is None:
        return name[:10]
    column, year = known
    stem = column.dbf or next((a for a in (column.name, *column.aliases) if len(a) <= 10), column.name)
    if year is None:
        return stem[:10]
    return f"{stem}_{year}" if len(stem) <= 5 else f"{stem[:6]}{year}"


def find(column: Column, names: Iterable[str]) -> list[tuple[str, int | None]]:
    """All columns of a file that stand for one concept, with their year; an exact name comes first."""
    hits = [(name, known[1]) for name in names if (known := recognise(name)) and known[0] is column]
    return sorted(hits, key=lambda hit: (fold(hit[0]) != column.name, -(hit[1] or 0)))


def told_source(values: Sequence[Any]) -> str:
    """The source that a file names itself, in a column `bron` with one value."""
    told = {value for value in values if value}
    return str(told.pop()) if len(told) == 1 else ""
