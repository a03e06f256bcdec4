"""What a municipality, its corporations or its residents tell themselves."""

from __future__ import annotations

from ...text import Text
from .column import Column

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
