"""Other national figures by buurt: the Leefbaarometer, and statistics of CBS beside its key figures."""

from __future__ import annotations

from ...text import Text
from .column import Column

LBM = "Leefbaarometer 3.0"

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
SES_WOA = Column(
    "ses_woa",
    Text("Socio-economic score SES-WOA", "Sociaal-economische score SES-WOA"),
    "punten",
    "CBS, SES-WOA",
    ("ses_woa_totaalscore", "ses_woa_score"),
    dbf_year="seswo",
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
