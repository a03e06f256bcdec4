"""The catalogue of columns: one canonical name per concept, with its unit, source and the names it has had.

Names of CBS vintages: GeoPackage and OGC API (snake_case, the canonical ones), WFS 2022+ (camelCase, folded to
snake_case before the look-up), shapefile until 2021 (at most ten capitals), and the KWB tables (mnemonics).
What a file holds is told by `recognition`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Text

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
    dbf_year: str = ""  # and in front of a year (at most five characters), where that name is longer
    forecast: bool = False  # its year is one that it looks ahead to
    fewest: tuple[str, int] | None = None  # column and number below which CBS does not vouch for the figure

    @property
    def parameter(self) -> str:
        """Name of the field parameter."""
        return self.name.upper()


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
INWONERS = Column(
    "aantal_inwoners",
    Text("Inhabitants", "Inwoners"),
    "inwoners",
    aliases=("aant_inw", "a_inw", "inwoners"),
    dbf_year="inw",
)
INWONERS_65 = Column(
    "inwoners_65_plus",
    Text("Inhabitants of 65 and over", "Inwoners van 65 en ouder"),
    "inwoners",
    aliases=("inwoners65plus", "a_65_oo"),
    dbf="inw_65p",
)
PERC_65 = Column(
    "percentage_personen_65_jaar_en_ouder",
    Text("Share of inhabitants of 65 and over", "Aandeel inwoners van 65 en ouder"),
    "%",
    aliases=("p_65_eo_jr",),
)
HUISHOUDENS = Column(
    "aantal_huishoudens",
    Text("Households", "Huishoudens"),
    "huishoudens",
    aliases=("aantal_hh", "a_hh", "huishoudens"),
    dbf_year="hh",
)
WONINGVOORRAAD = Column(
    "woningvoorraad",
    Text("Dwellings", "Woningen"),
    "woningen",
    aliases=("woningen", "a_woning", "wonvrrd"),
    dbf_year="vrrd",
)
WOZ = Column(
    "gemiddelde_woningwaarde",
    Text("Mean dwelling value (WOZ)", "Gemiddelde woningwaarde (WOZ)"),
    "× € 1.000",
    aliases=("woz", "g_woz", "g_wozbag", "woz_waarde"),
    fewest=("woningvoorraad", 20),
)
PERC_KOOP = Column(
    "percentage_koopwoningen",
    Text("Owner-occupied dwellings", "Koopwoningen"),
    "%",
    aliases=("p_koopwon", "p_koopw", "koopwoningen"),
)
PERC_CORPORATIE = Column(
    "perc_huurwoningen_in_bezit_woningcorporaties",
    Text("Dwellings owned by housing corporations", "Huurwoningen van woningcorporaties"),
    "%",
    aliases=("p_huurcorp", "p_wcorpw"),
)
PERC_LAAG_INKOMEN = Column(
    "percentage_huishoudens_met_laag_inkomen",
    Text("Households with a low income", "Huishoudens met een laag inkomen"),
    "%",
    aliases=("p_laaginkh", "p_hh_li"),
    fewest=("aantal_inwoners", 100),
    dbf_year="liink",
)
PARTICIPATIE = Column(
    "netto_arbeidsparticipatie",
    Text("Net labour participation", "Nettoarbeidsparticipatie"),
    "%",
    aliases=("p_arb_pp",),
    dbf="p_arb_pp",
    fewest=("aantal_inwoners", 150),
)
BIJSTAND = Column(
    "aantal_personen_met_een_alg_bijstandsuitkering_tot",
    Text("Persons on social assistance", "Personen met een bijstandsuitkering"),
    "personen",
    aliases=("a_soz_wb", "wwb_uittot"),
    dbf_year="bijst",
)
WW = Column(
    "aantal_personen_met_een_ww_uitkering_totaal",
    Text("Persons with unemployment benefit (WW)", "Personen met een WW-uitkering"),
    "personen",
    aliases=("a_soz_ww", "ww_uit_tot"),
)
STEDELIJKHEID = Column(
    "stedelijkheid_adressen_per_km2",
    Text("Degree of urbanisation", "Stedelijkheid"),
    "klasse 1–5",
    aliases=("sted", "ste_mvs", "stedelijkheid"),
)

LBM_SCORE = Column(
    "lbm", Text("Leefbaarometer score", "Score van de Leefbaarometer"), "punten", LBM, ("lbm_lbm",), yearly=True
)
LBM_AFW = Column(
    "afw",
    Text("Deviation from the national mean", "Afwijking van het landelijk gemiddelde"),
    "punten",
    LBM,
    ("lbm_afw",),
    yearly=True,
)
LBM_WON = Column(
    "won", Text("Dimension dwellings", "Dimensie woningvoorraad"), "punten", LBM, ("lbm_won",), yearly=True
)
LBM_FYS = Column(
    "fys",
    Text("Dimension physical surroundings", "Dimensie fysieke omgeving"),
    "punten",
    LBM,
    ("lbm_fys",),
    yearly=True,
)
LBM_VRZ = Column("vrz", Text("Dimension amenities", "Dimensie voorzieningen"), "punten", LBM, ("lbm_vrz",), yearly=True)
LBM_SOC = Column(
    "soc", Text("Dimension social cohesion", "Dimensie sociale samenhang"), "punten", LBM, ("lbm_soc",), yearly=True
)
LBM_ONV = Column(
    "onv",
    Text("Dimension nuisance and insecurity", "Dimensie overlast en onveiligheid"),
    "punten",
    LBM,
    ("lbm_onv",),
    yearly=True,
)
LBM_KLASSE = Column(
    "klasse", Text("Class of the score", "Klasse van de score"), "1–9", LBM, ("lbm_klasse", "kscore"), yearly=True
)

LOCAL = "opgave gemeente"
HH_65_74 = Column(
    "hh_65_74", Text("Households, oldest person 65–74", "Huishoudens, oudste persoon 65–74"), "huishoudens", LOCAL
)
HH_75_84 = Column(
    "hh_75_84", Text("Households, oldest person 75–84", "Huishoudens, oudste persoon 75–84"), "huishoudens", LOCAL
)
HH_85 = Column(
    "hh_85_plus",
    Text("Households, oldest person 85 or over", "Huishoudens, oudste persoon 85 of ouder"),
    "huishoudens",
    LOCAL,
)
HH_75 = Column(
    "hh_75_plus",
    Text("Households, oldest person 75 or over", "Huishoudens, oudste persoon 75 of ouder"),
    "huishoudens",
    LOCAL,
)
WW_PER_100 = Column(
    "ww_per_100",
    Text("Unemployment benefits per 100 inhabitants of 15–75", "WW-uitkeringen per 100 inwoners van 15–75"),
    "per 100",
    "CBS, WW",
    yearly=True,
    dbf="wwrate",
)
WW_AANTAL = Column(
    "ww_aantal", Text("Unemployment benefits", "WW-uitkeringen"), "uitkeringen", "CBS, WW", yearly=True, dbf="wwn"
)
REACTIES = Column(
    "reacties_per_woning",
    Text("Reactions per advertised dwelling", "Reacties per aangeboden woning"),
    "reacties",
    LOCAL,
    dbf="reacties",
)
MUTATIEGRAAD = Column(
    "mutatiegraad",
    Text("Lettings per year", "Verhuringen per jaar"),
    "% van de corporatiewoningen",
    LOCAL,
    dbf="mutgraad",
)

# Of the mechanisms beyond the first six.
PERC_OVERIGE_VERHUUR = Column(
    "perc_huurwoningen_in_bezit_overige_verhuurders",
    Text("Dwellings of other landlords", "Huurwoningen van overige verhuurders"),
    "%",
    aliases=("p_ov_hw",),
    dbf="p_ov_hw",
    dbf_year="ovhur",
)
PERC_EIGENDOM_ONBEKEND = Column(
    "percentage_woningen_met_eigendom_onbekend",
    Text("Dwellings of unknown ownership", "Woningen met onbekend eigendom"),
    "%",
    dbf="p_eig_onb",
)
PERC_LEEGSTAND = Column(
    "percentage_leegstand_woningen",
    Text("Dwellings without registered inhabitants", "Woningen zonder ingeschreven bewoners"),
    "%",
    aliases=("p_leegsw", "percentage_onbewoond"),
    dbf="p_leegsw",
    fewest=("woningvoorraad", 20),
)
PERC_BOUW_VANAF_2000 = Column(
    "percentage_bouwjaarklasse_vanaf_2000",
    Text("Dwellings built since 2000", "Woningen gebouwd vanaf 2000"),
    "%",
    aliases=("p_bjo2k",),
    dbf="p_bjo2k",
)
SES_WOA = Column(
    "ses_woa",
    Text("Socio-economic score SES-WOA", "Sociaal-economische score SES-WOA"),
    "punten",
    "CBS, SES-WOA",
    ("ses_woa_totaalscore", "ses_woa_score"),
    dbf_year="seswo",
)
WMO_PER_1000 = Column(
    "aantal_wmo_clienten_per_1000_inwoners",
    Text("Wmo clients per 1,000 inhabitants", "Wmo-cliënten per 1.000 inwoners"),
    "per 1.000",
    aliases=("p_wmo_t",),
    dbf="p_wmo_t",
    dbf_year="wmo1k",
)
WMO = Column(
    "aantal_wmo_clienten", Text("Wmo clients", "Wmo-cliënten"), "cliënten", aliases=("a_wmo_t",), dbf="a_wmo_t"
)
JEUGDZORG = Column(
    "percentage_jongeren_met_jeugdzorg_in_natura",
    Text("Young people in youth care", "Jongeren met jeugdzorg"),
    "%",
    aliases=("p_jz_tn",),
    dbf="p_jz_tn",
    dbf_year="jzorg",
)
KM_HUISARTS = Column(
    "huisartsenpraktijk_gemiddelde_afstand_in_km",
    Text("Distance to a general practitioner", "Afstand tot een huisarts"),
    "km",
    aliases=("g_afs_hp", "afstand_huisarts"),
    dbf="g_afs_hp",
    dbf_year="kmhap",
)
KM_SUPERMARKT = Column(
    "grote_supermarkt_gemiddelde_afstand_in_km",
    Text("Distance to a large supermarket", "Afstand tot een grote supermarkt"),
    "km",
    aliases=("g_afs_gs", "afstand_supermarkt"),
    dbf="g_afs_gs",
    dbf_year="kmsup",
)
KM_SCHOOL = Column(
    "basisonderwijs_gemiddelde_afstand_in_km",
    Text("Distance to a primary school", "Afstand tot een basisschool"),
    "km",
    aliases=("g_afs_sc", "afstand_school"),
    dbf="g_afs_sc",
    dbf_year="kmsch",
)
MISDRIJVEN = Column(
    "misdrijven",
    Text("Registered crimes of the chosen kinds", "Geregistreerde misdrijven van de gekozen soorten"),
    "misdrijven",
    "Politie (CBS 47018NED)",
    ("misdr",),
    yearly=True,
    dbf="misdr",
)
ENERGIEARMOEDE = Column(
    "percentage_energiearmoede",
    Text("Households in energy poverty (LIHE or LILEK)", "Huishoudens in energiearmoede (LIHE of LILEK)"),
    "%",
    "CBS, Monitor Energiearmoede",
    ("energiearmoede", "p_energiearmoede", "energiearme_huishoudens"),
    dbf="p_enarm",
)
HH_PROGNOSE = Column(
    "huishoudens_prognose",
    Text("Households, forecast", "Huishoudens volgens de prognose"),
    "huishoudens",
    "prognose (opgave gemeente)",
    yearly=True,
    forecast=True,
    dbf="hhprog",
)
CORPORATIEWONINGEN = Column(
    "corporatiewoningen",
    Text("Dwellings owned by housing corporations (number)", "Aantal woningen van woningcorporaties"),
    "woningen",
    LOCAL,
    dbf="corpwon",
)
VERHURINGEN = Column(
    "verhuringen",
    Text("Lettings of corporation dwellings", "Verhuringen van corporatiewoningen"),
    "verhuringen",
    LOCAL,
    yearly=True,
    dbf="verhr",
)
VERHURINGEN_URGENT = Column(
    "verhuringen_urgent",
    Text("Lettings to urgent groups", "Verhuringen aan urgente groepen"),
    "verhuringen",
    LOCAL,
    yearly=True,
    dbf="verhur",
)
VERKOOP_GEPLAND = Column(
    "verkoop_gepland",
    Text("Corporation dwellings planned to be sold", "Corporatiewoningen gepland voor verkoop"),
    "woningen",
    LOCAL,
    dbf="verkoop",
)
MELDINGEN = Column(
    "meldingen",
    Text("Reports of nuisance", "Meldingen van overlast"),
    "meldingen",
    LOCAL,
    yearly=True,
    dbf="meldn",
)
BUURT_ACHTERUIT = Column(
    "percentage_buurt_achteruitgegaan",
    Text("Residents who say that the buurt declined", "Bewoners die de buurt achteruit vinden gaan"),
    "%",
    "bewonersenquête",
    ("perc_achteruitgegaan",),
    dbf="p_achter",
    fewest=("aantal_respondenten", 50),
)
RAPPORTCIJFER = Column(
    "rapportcijfer_buurt",
    Text("Grade that residents give the buurt", "Rapportcijfer van bewoners voor de buurt"),
    "1–10",
    "bewonersenquête",
    ("rapportcijfer",),
    dbf="cijfer",
    fewest=("aantal_respondenten", 50),
)
RAPPORTCIJFER_SD = Column(
    "rapportcijfer_spreiding",
    Text("Standard deviation of that grade", "Standaardafwijking van dat rapportcijfer"),
    "punten",
    "bewonersenquête",
    dbf="cijfer_sd",
)
RESPONDENTEN = Column(
    "aantal_respondenten",
    Text("Answers to the survey", "Respondenten van de enquête"),
    "respondenten",
    "bewonersenquête",
    ("respondenten",),
    dbf="respond",
)
INWONERS_75 = Column(
    "inwoners_75_plus",
    Text("Inhabitants of 75 and over", "Inwoners van 75 en ouder"),
    "inwoners",
    LOCAL,
    dbf="inw_75p",
)
WMO_75 = Column(
    "wmo_clienten_75_plus",
    Text("Wmo clients of 75 and over", "Wmo-cliënten van 75 en ouder"),
    "cliënten",
    LOCAL,
    dbf="wmocl75p",
)
KAMERS = Column(
    "kamers_vergund",
    Text("Rooms with a permit for letting", "Kamers met een vergunning voor verhuur"),
    "kamers",
    LOCAL,
    dbf="kamers",
    dbf_year="kamer",
)
REFERENTIEGROEP = Column(
    "referentiegroep",
    Text(
        "Group to compare within (stedelijkheid, woonmilieu, …)",
        "Vergelijkingsgroep (stedelijkheid, woonmilieu, …)",
    ),
    "",
    LOCAL,
    text=True,
    dbf="refgroep",
)

CATALOGUE: dict[str, Column] = {value.name: value for value in list(vars().values()) if isinstance(value, Column)}
_AHEAD = tuple(f"{column.name}_" for column in CATALOGUE.values() if column.forecast)


def looks_ahead(name: str) -> bool:
    """True for a column whose year lies ahead: `huishoudens_prognose_2034` is no figure of 2034."""
    return name.startswith(_AHEAD)
