"""The models that come with the plugin.

An input is that of one of the steps: its kind, default and bounds come from there, so that they are said once.
"""

from __future__ import annotations

from leefbaar_plugin.core.text import Text
from resources.models.design import Design, Input, Output, Step

# What several models share.

GEBIED = (
    Input("STRAAL", "ophalen.STRAAL", Text("Surroundings: buurten of others within (km)",
                                           "Omgeving: andere buurten binnen (km)"),
          Text("Buurten around the municipality come along, for the comparison with neighbours. 0: none.",
               "Buurten rond de gemeente komen mee, voor de vergelijking met buren. 0: geen.")),
    Input("JAAR", "ophalen.JAAR", Text("Year of the edition (0: the newest)", "Jaar van de editie (0: de nieuwste)"),
          Text("The edition of the CBS wijken en buurten. What it has no figures for yet comes from earlier years.",
               "De editie van de CBS-wijken en -buurten. Wat daarin nog geen cijfers heeft, komt uit eerdere jaren.")),
)  # fmt: skip

PLANNEN = (
    Input("NIEUWBOUW", "analyse.NIEUWBOUW", Text("Newbuild plans", "Nieuwbouwplannen"),
          Text("Points or polygons with the number of dwellings. Left empty, the mechanism on newbuild is not run.",
               "Punten of polygonen met het aantal woningen. Leeg: zonder het mechanisme over nieuwbouw.")),
    Input("SLOOP", "analyse.SLOOP", Text("Demolition plans", "Sloopplannen"),
          Text("Points or polygons with the number of dwellings. Left empty, the mechanism on demolition is not run.",
               "Punten of polygonen met het aantal woningen. Leeg: zonder het mechanisme over sloop.")),
)  # fmt: skip


_BUURTEN = Output(
    "Buurten", "OUTPUT", Text("Buurten", "Buurten"),
    Text("The buurten with their figures and scores: keep them, for a next analysis.",
         "De buurten met cijfers en scores: bewaar ze voor een volgende analyse."),
)  # fmt: skip


def _fetched(whom: str) -> Step:
    return Step(
        "ophalen", "leefbaar:landelijkegegevensophalen", Text("Fetch national data", "Landelijke gegevens ophalen"),
        Text("From the services of PDOK, CBS and Leefbaarometer. Kept for a week: again goes fast.",
             "Van de diensten van PDOK, CBS en Leefbaarometer. Een week bewaard: een tweede keer gaat snel."),
        {"GEMEENTEN": whom, "STRAAL": "=STRAAL", "JAAR": "=JAAR"}, (_BUURTEN,),
    )  # fmt: skip


def _checked(given: dict[str, str]) -> tuple[Step, Step]:
    """The check, and the words that ask to read its report when it found errors."""
    return (
        Step(
            "controle", "leefbaar:gegevenscontroleren", Text("Check the data", "Gegevens controleren"),
            Text("Reports on the data and what each mechanism can say. Changes nothing, stops at nothing.",
                 "Meldt wat er aan de gegevens schort en wat elk mechanisme kan zeggen. Wijzigt niets, stopt niet."),
            given,
            (Output("Controlerapport", "RAPPORT", Text("Report of the check", "Controlerapport"),
                    Text("HTML, to read first: errors, warnings, and what each mechanism can say.",
                         "HTML, om eerst te lezen: fouten, waarschuwingen, en wat elk mechanisme kan zeggen.")),),
        ),
        Step(
            "waarschuwing", "native:raisewarning", Text("Warn at errors", "Waarschuwen bij fouten"),
            Text("Only speaks when the check counted errors. To stop there, take 'Raise exception' instead.",
                 "Spreekt alleen als de controle fouten telde. Wie dan wil stoppen, neemt 'Uitzondering opwerpen'."),
            {"CONDITION": "@{controle}_AANTAL_FOUTEN > 0",
             "MESSAGE": Text("The check found errors in the data. Read its report before you use the analysis.",
                             "De controle vond fouten in de gegevens. Lees het controlerapport voordat u de analyse "
                             "gebruikt.")},
            after=("controle",),
        ),
    )  # fmt: skip


def _analysis(given: dict[str, str], after: tuple[str, ...] = ("controle",)) -> Step:
    return Step(
        "analyse", "leefbaar:volledigeanalyse", Text("Full analysis", "Volledige analyse"),
        Text("Every mechanism of which the data are there, and on how many a buurt runs a risk.",
             "Alle mechanismen waarvan de gegevens er zijn, en op hoeveel daarvan een buurt risico loopt."),
        given,
        (
            Output("Risicostapeling", "OUTPUT", Text("Risk count", "Risicostapeling"),
                   Text("The styled layer: per buurt the number of mechanisms at risk, and why.",
                        "De opgemaakte laag: per buurt het aantal mechanismen met risico, en waarom.")),
            Output("Risicotabel", "RISICOTABEL", Text("Risk table", "Risicotabel"),
                   Text("A row per buurt and mechanism: value, threshold, certainty and explanation.",
                        "Een rij per buurt en mechanisme: waarde, drempel, zekerheid en toelichting.")),
        ),
        after,
    )  # fmt: skip


#: What is said of each model, behind what it does.
CLOSING = Text(
    "The outcome is a signal, no prediction and no ranking: it gets its meaning in the conversation with "
    "professionals. Do you want other steps? Take a copy: right-click the model in the Toolbox.",
    "De uitkomst is een signaal, geen voorspelling en geen rangorde: zij krijgt betekenis in het gesprek met "
    "professionals. Wilt u andere stappen? Neem een kopie: klik rechts op het model in de Toolbox.",
)


LANDELIJK = Design(
    "landelijkeanalyse",
    Text("Initial analysis on national data", "Eerste analyse op landelijke gegevens"),
    Text("Fetches the CBS buurten of your municipality with key figures and scores of the Leefbaarometer, checks them, "
         "and runs the full analysis. It asks for nothing but the name of the municipality.",
         "Haalt de CBS-buurten van uw gemeente op, met kerncijfers en scores van de Leefbaarometer, controleert ze en "
         "voert de volledige analyse uit. De naam van de gemeente is genoeg."),
    Text("Municipalities: Breda.", "Gemeenten: Breda."),
    (
        Input("GEMEENTEN", "ophalen.GEMEENTEN", Text("Municipalities (names or codes)", "Gemeenten (namen of codes)"),
              Text("One or more, with a comma between: Breda, GM0779.",
                   "Een of meer, met een komma ertussen: Breda, GM0779.")),
        *GEBIED,
    ),
    (
        _fetched("=GEMEENTEN"),
        *_checked({"BUURTEN": "ophalen.OUTPUT"}),
        _analysis({"BUURTEN": "ophalen.OUTPUT"}),
    ),
)  # fmt: skip

BESTANDEN = Design(
    "analyseuitbestanden",
    Text("Initial analysis from files", "Eerste analyse uit bestanden"),
    Text("The initial analysis without a network: on files of the CBS and the Leefbaarometer that you downloaded, or "
         "on the municipality's own areas.",
         "De eerste analyse zonder netwerk: op bestanden van het CBS en de Leefbaarometer die u zelf ophaalde, of op "
         "eigen gebieden van de gemeente."),
    Text("The files of Voorbeeldstad, which come with the plugin.", "De bestanden van Voorbeeldstad, bij de plug-in."),
    (
        Input("GEBIEDEN", "bouwen.GEBIEDEN", Text("Areas", "Gebieden"),
              Text("The polygons of the buurten: any edition of the CBS, or your own.",
                   "De polygonen van de buurten: een editie van het CBS, of eigen gebieden.")),
        Input("TABELLEN", "bouwen.TABELLEN", Text("Tables with figures", "Tabellen met cijfers"),
              Text("Any number of tables with a row per buurt; may be empty.",
                   "Een of meer tabellen met een rij per buurt; mag leeg blijven.")),
        Input("LEEFBAAROMETER", "bouwen.LEEFBAAROMETER", Text("Scores of the Leefbaarometer",
                                                             "Scores van de Leefbaarometer"),
              Text("The table with a row per buurt and year. Left empty, the mechanisms on scores know nothing.",
                   "De tabel met een rij per buurt en jaar. Leeg: de mechanismen over scores blijven onbekend.")),
    ),
    (
        Step("bouwen", "leefbaar:buurtlaagopbouwen", Text("Build the layer of buurten", "Buurtlaag opbouwen"),
             Text("One layer with the names of columns that all mechanisms know.",
                  "Eén laag met de kolomnamen die alle mechanismen kennen."),
             {"GEBIEDEN": "=GEBIEDEN", "TABELLEN": "=TABELLEN", "LEEFBAAROMETER": "=LEEFBAAROMETER"}, (_BUURTEN,)),
        *_checked({"BUURTEN": "bouwen.OUTPUT"}),
        _analysis({"BUURTEN": "bouwen.OUTPUT"}),
    ),
)  # fmt: skip

LOKAAL = Design(
    "lokaleanalyse",
    Text("Analysis with local tables and plans", "Analyse met lokale tabellen en plannen"),
    Text("Joins a table of your own (Excel, CSV, and so on) to the layer of buurten, checks all, and runs the full "
         "analysis with the layers of plans that you give.",
         "Koppelt een eigen tabel (Excel, CSV en dergelijke) aan de buurtlaag, controleert alles en voert de volledige "
         "analyse uit, met de planlagen die u geeft."),
    Text("A list of reports of nuisance per buurt, and the plans of the corporation.",
         "Een lijst met meldingen van overlast per buurt, en de plannen van de corporatie."),
    (
        Input("BUURTEN", "koppelen.BUURTEN", Text("Layer of buurten", "Buurtlaag"),
              Text("As 'Initial analysis on national data' or 'Build the layer of buurten' makes it.",
                   "Zoals 'Eerste analyse op landelijke gegevens' of 'Buurtlaag opbouwen' die maakt.")),
        Input("TABEL", "koppelen.TABEL", Text("Table", "Tabel"),
              Text("With a row per buurt, or more: codes or names, titles above it and totals below may stay.",
                   "Met een rij per buurt, of meer: codes of namen; titels erboven en totalen eronder mogen blijven.")),
        Input("KOLOMMEN", "koppelen.KOLOMMEN", Text("Columns to take, one a line", "Kolommen, één per regel"),
              Text("As in: aantal meldingen = meldingen_2024. Left empty: all.",
                   "Zoals: aantal meldingen = meldingen_2024. Leeg: alle.")),
        Input("RECEPT", "koppelen.RECEPT", Text("Recipe of last year", "Recept van vorig jaar"),
              Text("What was chosen for the table then; 'Join a table' writes one.",
                   "Wat toen voor de tabel is gekozen; 'Tabel koppelen' schrijft het.")),
        *PLANNEN,
        Input("PANDEN", "analyse.PANDEN", Text("Buildings", "Panden"),
              Text("With the year of construction (BAG), for the mechanism on aged dwellings.",
                   "Met het bouwjaar (BAG), voor het mechanisme over verouderde woningen.")),
        Input("WERKLOOSHEID", "analyse.WERKLOOSHEID", Text("Unemployment per year", "Werkloosheid per jaar"),
              Text("A table with a row per year, for the mechanism on the business cycle.",
                   "Een tabel met een rij per jaar, voor het mechanisme over de conjunctuur.")),
    ),
    (
        Step("koppelen", "leefbaar:tabelkoppelen", Text("Join the table", "Tabel koppelen"),
             Text("One more table? In a copy: add this step again, with the layer of this step as its buurten.",
                  "Nog een tabel? In een kopie: voeg deze stap nog eens toe, met de laag van deze stap als buurten."),
             {"BUURTEN": "=BUURTEN", "TABEL": "=TABEL", "KOLOMMEN": "=KOLOMMEN", "RECEPT": "=RECEPT"},
             (Output("Koppelverslag", "KOPPELVERSLAG", Text("Report of the join", "Koppelverslag"),
                     Text("A row for each buurt and each key of the table: joined, and how, or why not.",
                          "Een rij per buurt en per sleutel van de tabel: gekoppeld, en hoe, of waarom niet.")),
              Output("Buurtlaag", "OUTPUT", Text("Buurten with the table", "Buurtlaag met de tabel"),
                     Text("The layer of buurten with the columns of the table.",
                          "De buurtlaag met de kolommen van de tabel.")))),
        *_checked({"BUURTEN": "koppelen.OUTPUT", "NIEUWBOUW": "=NIEUWBOUW", "SLOOP": "=SLOOP", "PANDEN": "=PANDEN",
                   "WERKLOOSHEID": "=WERKLOOSHEID"}),
        _analysis({"BUURTEN": "koppelen.OUTPUT", "NIEUWBOUW": "=NIEUWBOUW", "SLOOP": "=SLOOP", "PANDEN": "=PANDEN",
                   "WERKLOOSHEID": "=WERKLOOSHEID"}),
    ),
)  # fmt: skip

_OF_ANALYSIS = {"RISICOSTAPELING": "analyse.OUTPUT", "RISICOTABEL": "analyse.RISICOTABEL", "GEMEENTE": "=GEMEENTE"}

RAADSKAART = Design(
    "vandownloadtotraadskaart",
    Text("From download to council map", "Van download tot raadskaart"),
    Text("All of it for one municipality: fetches the national data, runs the full analysis, writes the report for the "
         "conversation, makes the version for publication, and prints the council map of that version.",
         "Alles voor één gemeente: haalt de landelijke gegevens op, voert de volledige analyse uit, schrijft het "
         "gespreksrapport, maakt de publicatieversie en drukt daarvan de raadskaart af."),
    Text("Municipality: Baarn.", "Gemeente: Baarn."),
    (
        Input("GEMEENTE", "kaart.GEMEENTE", Text("Municipality (name or code)", "Gemeente (naam of code)"),
              Text("One: Baarn, or GM0308. The map and the report are of this municipality.",
                   "Eén: Baarn, of GM0308. De kaart en het rapport gaan over deze gemeente.")),
        *GEBIED,
        *PLANNEN,
        Input("MINIMUM_INWONERS", "publicatie.MINIMUM_INWONERS",
              Text("Smallest number of inhabitants to publish", "Kleinste aantal inwoners om te publiceren"),
              Text("A buurt with fewer inhabitants is not shown on the council map.",
                   "Een buurt met minder inwoners staat niet op de raadskaart.")),
        Input("MINIMUM_WONINGEN", "publicatie.MINIMUM_WONINGEN",
              Text("Smallest number of dwellings to publish", "Kleinste aantal woningen om te publiceren"),
              Text("A buurt with fewer dwellings is not shown on the council map.",
                   "Een buurt met minder woningen staat niet op de raadskaart.")),
        Input("FORMAAT", "kaart.FORMAAT", Text("Paper", "Papier"),
              Text("Of the council map; liggend is landscape, staand is portrait.",
                   "Van de raadskaart: het formaat, liggend of staand.")),
        Input("KAARTNUMMER", "kaart.KAARTNUMMER", Text("Number of the map", "Kaartnummer"),
              Text("As the council document cites it: Kaart 3.", "Zoals het raadsstuk ernaar verwijst: Kaart 3.")),
        Input("LOGO", "kaart.LOGO", Text("Logo of the municipality", "Logo van de gemeente"),
              Text("A picture: .png, .jpg or .svg.", "Een afbeelding: .png, .jpg of .svg.")),
    ),
    (
        _fetched("=GEMEENTE"),
        _analysis({"BUURTEN": "ophalen.OUTPUT", "NIEUWBOUW": "=NIEUWBOUW", "SLOOP": "=SLOOP"}, ()),
        Step("rapport", "leefbaar:gespreksrapport", Text("Report for the conversation", "Gespreksrapport"),
             Text("Of the working version: for the table of professionals, not for publication.",
                  "Van de werkversie: voor het gesprek met professionals, niet om te publiceren."),
             {**_OF_ANALYSIS, "SCORES": "ophalen.OUTPUT"},
             (Output("Gespreksrapport", "RAPPORT", Text("Report for the conversation", "Gespreksrapport"),
                     Text("One HTML file, to open in a browser.", "Eén HTML-bestand, te openen in een browser.")),)),
        Step("publicatie", "leefbaar:publicatieversie", Text("Version for publication", "Publicatieversie"),
             Text("Holds back what tells too much of a small buurt, and checks itself.",
                  "Houdt achter wat te veel over een kleine buurt vertelt, en toetst zichzelf."),
             {**_OF_ANALYSIS, "MINIMUM_INWONERS": "=MINIMUM_INWONERS", "MINIMUM_WONINGEN": "=MINIMUM_WONINGEN"},
             (Output("Publicatieversie", "OUTPUT", Text("Version for publication", "Publicatieversie"),
                     Text("A GeoPackage with the layer and the table that may be published.",
                          "Een GeoPackage met de laag en de tabel die gepubliceerd mogen worden.")),),
             ("rapport",)),
        Step("kaart", "leefbaar:raadskaart", Text("Council map", "Raadskaart"),
             Text("Of the version for publication, for a council document is public.",
                  "Van de publicatieversie, want een raadsstuk is openbaar."),
             {"RISICOSTAPELING": "publicatie.OUTPUT", "GEMEENTE": "=GEMEENTE", "FORMAAT": "=FORMAAT",
              "KAARTNUMMER": "=KAARTNUMMER", "LOGO": "=LOGO"},
             (Output("Raadskaart", "PDF", Text("Council map as PDF", "Raadskaart als PDF"),
                     Text("The map with legend, explanation, sources and trail.",
                          "De kaart met legenda, toelichting, bronnen en herkomst.")),)),
    ),
)  # fmt: skip

DESIGNS = (LANDELIJK, BESTANDEN, LOKAAL, RAADSKAART)
