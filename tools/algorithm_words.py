"""What the page of an algorithm says beside its own help: when to use it, an example, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from leefbaar_plugin.core.text import Text

COUNT = "--RISICOSTAPELING='uitkomst.gpkg|layername=risicostapeling'"


@dataclass(frozen=True)
class Words:
    when: Text
    example: str
    see: tuple[str, ...] = ()


#: In an order in which the examples can be run: what one reads, an earlier one made.
WORDS: dict[str, Words] = {
    "landelijkegegevensophalen": Words(
        Text(
            "First, when you have no data yet and your network lets QGIS reach PDOK, CBS and leefbaarometer.nl.",
            "Als eerste, wanneer u nog geen gegevens hebt en QGIS bij PDOK, CBS en leefbaarometer.nl kan.",
        ),
        "--GEMEENTEN=Breda\n--OUTPUT=breda.gpkg",
        ("buurtlaagopbouwen", "gegevenscontroleren"),
    ),
    "buurtlaagopbouwen": Words(
        Text(
            "When you have the files already, or your network is closed.",
            "Wanneer u de bestanden al hebt, of uw netwerk dicht is.",
        ),
        "--GEBIEDEN=sample/buurten.geojson\n--TABELLEN=sample/huishoudens_leeftijd.csv --TABELLEN=sample/ww.csv\n"
        "--TABELLEN=sample/kerncijfers.csv --TABELLEN=sample/opgave_gemeente.csv\n"
        "--LEEFBAAROMETER=sample/leefbaarometer.csv\n--OUTPUT=buurtlaag.gpkg",
        ("landelijkegegevensophalen", "tabelkoppelen", "gegevenscontroleren"),
    ),
    "gegevenscontroleren": Words(
        Text(
            "Before every analysis, and after each table that you join.",
            "Vóór elke analyse, en na elke tabel die u koppelt.",
        ),
        "--BUURTEN=buurtlaag.gpkg\n--NIEUWBOUW=sample/nieuwbouwplannen.geojson\n--RAPPORT=controle.html\n"
        "--BEVINDINGEN=bevindingen.gpkg\n--MECHANISMENTABEL=mechanismentabel.gpkg",
        ("buurtlaagopbouwen", "volledigeanalyse"),
    ),
    "tabelkoppelen": Words(
        Text(
            "To bring figures of your own to the buurten: from a spreadsheet, CSV, database or web service, as it is.",
            "Om eigen cijfers bij de buurten te brengen: uit een spreadsheet, CSV of database, zonder voorbewerking.",
        ),
        "--BUURTEN=buurtlaag.gpkg\n--TABEL=sample/klachten_2024.csv\n--GEMEENTE=Voorbeeldstad\n--MINIMUM_AANDEEL=0.3\n"
        "--OUTPUT=met_klachten.gpkg --KOPPELVERSLAG=koppelverslag.gpkg\n--RECEPT_UIT=klachten_recept.json",
        ("gegevenscontroleren", "eigenmechanisme"),
    ),
    "grenswijzigingomrekenen": Words(
        Text(
            "When figures are of the buurten of another year than your layer.",
            "Wanneer cijfers van de buurten van een ander jaar zijn dan uw laag.",
        ),
        "--VAN=buurtlaag.gpkg\n--NAAR=sample/buurten.geojson\n--OUTPUT=omgerekend.gpkg --OMREKENING=omrekening.gpkg",
        ("tabelkoppelen", "verschillenrapport"),
    ),
    "planlijstlokaliseren": Words(
        Text(
            "When your list of newbuild or demolition is a table without places. (The example has codes of buurten: "
            "each row gets a point in its buurt.)",
            "Wanneer uw lijst met nieuwbouw of sloop een tabel zonder plaatsen is. (Het voorbeeld heeft buurtcodes: "
            "elke rij krijgt een punt in haar buurt.)",
        ),
        "--PLANNEN=sample/opgave_gemeente.csv\n--BUURTEN=buurtlaag.gpkg\n--OUTPUT=plannen.gpkg",
        ("nieuwbouwelders", "sloopelders"),
    ),
    "eigenmechanisme": Words(
        Text(
            "When a risk in your municipality is in none of the mechanisms, and you have a figure for it.",
            "Wanneer een risico in uw gemeente in geen van de mechanismen zit, en u er een cijfer voor hebt.",
        ),
        "--BUURTEN=buurtlaag.gpkg\n--NAAM='Lage woningwaarde' --WAARDE=gemiddelde_woningwaarde --EENHEID='× € 1.000'\n"
        "--RICHTING=laag --DREMPELSOORT=relatief --FACTOR=0.8\n--BRON=CBS --PEILDATUM=2024\n"
        "--OUTPUT=eigen.gpkg --DEFINITIE_UIT=lage_woningwaarde.json",
        ("volledigeanalyse", "tabelkoppelen"),
    ),
    "volledigeanalyse": Words(
        Text(
            "For the risk count: all mechanisms for which there are data, in one run.",
            "Voor de risicostapeling: alle mechanismen waarvoor gegevens zijn, in één keer.",
        ),
        "--BUURTEN=buurtlaag.gpkg\n--NIEUWBOUW=sample/nieuwbouwplannen.geojson --SLOOP=sample/sloopplannen.geojson\n"
        "--PANDEN=sample/panden.geojson --WERKLOOSHEID=sample/werkloosheid.csv\n"
        "--OUTPUT=\"ogr:dbname='uitkomst.gpkg' table=\\\"risicostapeling\\\" (geom)\"\n"
        "--RISICOTABEL=\"ogr:dbname='uitkomst.gpkg' table=\\\"risicotabel\\\"\"",
        ("raadskaart", "robuustheid", "duidinglaagmaken"),
    ),
    "risicostapeling": Words(
        Text(
            "At the end of a chain or model of single mechanisms.",
            "Aan het eind van een keten of model van losse mechanismen.",
        ),
        "--BUURTEN=eigen.gpkg\n--OUTPUT=telling.gpkg --RISICOTABEL=telling_tabel.gpkg",
        ("volledigeanalyse", "wijksamenvatting"),
    ),
    "wijksamenvatting": Words(
        Text("To tell the result per wijk or municipality.", "Om de uitkomst per wijk of gemeente weer te geven."),
        f"{COUNT}\n--OUTPUT=wijken.gpkg",
        ("volledigeanalyse", "raadskaart"),
    ),
    "scenarioverschil": Words(
        Text(
            "After two runs with other plans or settings. (The example has the same run twice: nothing changes.)",
            "Na twee analyses met andere plannen of instellingen. (Het voorbeeld geeft twee keer dezelfde.)",
        ),
        "--EERSTE='uitkomst.gpkg|layername=risicostapeling'\n--TWEEDE='uitkomst.gpkg|layername=risicostapeling'\n"
        "--OUTPUT=verschil.gpkg",
        ("verschillenrapport", "volledigeanalyse"),
    ),
    "duidinglaagmaken": Words(
        Text(
            "Before the conversation with professionals who know the buurten.",
            "Vóór het gesprek met professionals die de buurten kennen.",
        ),
        f"{COUNT}\n--GEMEENTE=Voorbeeldstad\n--OUTPUT=gesprek.gpkg",
        ("duidingverwerken", "buurtprofielen"),
    ),
    "duidingverwerken": Words(
        Text(
            "After the conversation, to lay what was said beside the count.",
            "Na het gesprek, om wat is gezegd naast de telling te leggen.",
        ),
        f"{COUNT}\n--DUIDING=sample/duiding.csv\n--OUTPUT=met_duiding.gpkg --DUIDINGTABEL=duidingtabel.gpkg",
        ("duidinglaagmaken", "raadskaart"),
    ),
    "raadskaart": Words(
        Text("For a map in a council document.", "Voor een kaart in een raadsstuk."),
        f"{COUNT}\n--GEMEENTE=Voorbeeldstad\n--GRENZEN=grenzen.gpkg\n--PDF=raadskaart.pdf --TABEL=raadskaart.csv",
        ("gespreksrapport", "publicatieversie"),
    ),
    "buurtprofielen": Words(
        Text(
            "For the conversation: a sheet on the table for each buurt.",
            "Voor het gesprek: een blad op tafel voor elke buurt.",
        ),
        f"{COUNT}\n--SCORES=buurtlaag.gpkg\n--BUURTEN_KEUZE=BU99010101,BU99010102\n"
        "--PROFIELEN=profielen.gpkg --PDF=gespreksbladen.pdf",
        ("duidinglaagmaken", "gespreksrapport"),
    ),
    "gespreksrapport": Words(
        Text(
            "To let others look around in the result without QGIS.",
            "Om anderen zonder QGIS in de uitkomst te laten rondkijken.",
        ),
        f"{COUNT}\n--SCORES=buurtlaag.gpkg\n--GEMEENTE=Voorbeeldstad\n--RAPPORT=gespreksrapport.html",
        ("raadskaart", "buurtprofielen"),
    ),
    "publicatieversie": Words(
        Text("Before you publish data, as open data too.", "Voordat u gegevens publiceert, ook als open data."),
        f"{COUNT}\n--GEMEENTE=Voorbeeldstad\n--OUTPUT=publicatie.gpkg\n--VERANTWOORDING=verantwoording.html",
        ("raadskaart",),
    ),
    "terugtoetsing": Words(
        Text("When somebody asks whether it works.", "Wanneer iemand vraagt of het werkt."),
        "--BUURTEN=buurtlaag.gpkg\n--WERKLOOSHEID=sample/werkloosheid.csv\n--TREKKINGEN=100\n"
        "--OUTPUT=terugtoetsing.gpkg --TABEL=terugtoetsing_tabel.gpkg --MATEN=maten.gpkg\n--RAPPORT=terugtoetsing.html",
        ("robuustheid", "samenhang"),
    ),
    "robuustheid": Words(
        Text(
            "Before a result goes to the council, and when a threshold is disputed.",
            "Voordat een uitkomst naar de raad gaat, en wanneer een drempel ter discussie staat.",
        ),
        "--BUURTEN=buurtlaag.gpkg\n--TREKKINGEN=100 --SOBOL_TREKKINGEN=16\n"
        "--OUTPUT=robuustheid.gpkg --TABEL=robuustheid_tabel.gpkg --GEVOELIGHEID=gevoeligheid.gpkg\n"
        "--RAPPORT=robuustheid.html",
        ("terugtoetsing", "volledigeanalyse"),
    ),
    "samenhang": Words(
        Text(
            "When somebody asks: 'four of nine, is that a lot?'",
            "Wanneer iemand vraagt: 'vier van negen, is dat veel?'",
        ),
        f"{COUNT}\n--GEMEENTE=Voorbeeldstad\n--OUTPUT=samenhang.gpkg --VERDELING=verdeling.gpkg\n"
        "--SAMENHANG=paren.gpkg --RAPPORT=samenhang.html",
        ("robuustheid", "terugtoetsing"),
    ),
    "verschillenrapport": Words(
        Text(
            "When the result of this year lies beside that of last year. (The example has the same run twice.)",
            "Wanneer de uitkomst van dit jaar naast die van vorig jaar ligt. (Het voorbeeld geeft twee keer dezelfde.)",
        ),
        "--EERSTE='uitkomst.gpkg|layername=risicostapeling'\n--TWEEDE='uitkomst.gpkg|layername=risicostapeling'\n"
        "--OUTPUT=verschillen.gpkg --TABEL=verschillen_tabel.gpkg --RAPPORT=verschillen.html",
        ("scenarioverschil", "grenswijzigingomrekenen"),
    ),
    "analyseherhalen": Words(
        Text(
            "When a result must be accounted for, or made again on new data.",
            "Wanneer een uitkomst verantwoord moet worden, of opnieuw gemaakt met nieuwe gegevens.",
        ),
        "--RESULTAAT='uitkomst.gpkg|layername=risicostapeling'\n--WAT=controleren\n--RAPPORT=herhaling.html\n"
        "--VERSCHILLEN=herhaling.gpkg --INSTELLINGEN_UIT=herhaling.json",
        ("volledigeanalyse", "verschillenrapport"),
    ),
    "landelijkeanalyse": Words(
        Text(
            "To begin: one run from the name of a municipality.",
            "Om te beginnen: één analyse, met alleen de naam van een gemeente.",
        ),
        "--GEMEENTEN=Breda\n--ophalen:Buurten=breda.gpkg --controle:Controlerapport=controle.html\n"
        "--analyse:Risicostapeling=telling.gpkg --analyse:Risicotabel=tabel.gpkg",
        ("landelijkegegevensophalen", "volledigeanalyse"),
    ),
    "analyseuitbestanden": Words(
        Text("To begin where the network is closed.", "Om te beginnen waar het netwerk dicht is."),
        "--GEBIEDEN=sample/buurten.geojson\n"
        "--TABELLEN=sample/huishoudens_leeftijd.csv --TABELLEN=sample/kerncijfers.csv\n"
        "--LEEFBAAROMETER=sample/leefbaarometer.csv\n--bouwen:Buurten=uit_bestanden.gpkg\n"
        "--controle:Controlerapport=controle_bestanden.html\n"
        "--analyse:Risicostapeling=telling_bestanden.gpkg --analyse:Risicotabel=tabel_bestanden.gpkg",
        ("buurtlaagopbouwen", "volledigeanalyse"),
    ),
    "lokaleanalyse": Words(
        Text("Each year, with your own table and plans.", "Elk jaar, met uw eigen tabel en plannen."),
        "--BUURTEN=buurtlaag.gpkg\n--TABEL=sample/opgave_gemeente.csv\n--NIEUWBOUW=sample/nieuwbouwplannen.geojson\n"
        "--koppelen:Buurtlaag=lokaal.gpkg --koppelen:Koppelverslag=lokaal_verslag.gpkg\n"
        "--controle:Controlerapport=controle_lokaal.html\n"
        "--analyse:Risicostapeling=telling_lokaal.gpkg --analyse:Risicotabel=tabel_lokaal.gpkg",
        ("tabelkoppelen", "volledigeanalyse"),
    ),
    "vandownloadtotraadskaart": Words(
        Text("For everything at once, at night say.", "Voor alles in één keer, 's nachts bijvoorbeeld."),
        "--GEMEENTE=Breda\n--ophalen:Buurten=breda.gpkg\n--analyse:Risicostapeling=telling.gpkg\n"
        "--kaart:Raadskaart=raadskaart.pdf --rapport:Gespreksrapport=gespreksrapport.html\n"
        "--publicatie:Publicatieversie=publicatie.gpkg",
        ("raadskaart", "gespreksrapport", "publicatieversie"),
    ),
}  # fmt: skip
