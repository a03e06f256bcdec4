"""The key figures of CBS that stand in the Wijk- en Buurtkaart."""

from __future__ import annotations

from ...text import Text
from .column import Column

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
