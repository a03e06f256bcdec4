<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>Leefbaar</name>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Repeat an analysis</source>
            <translation>Analyse herhalen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Every layer that Leefbaar writes carries how it was made: algorithm, settings, inputs with their size and SHA-256, and a fingerprint of itself. With that, this tool
- re-opens it (openen): the settings as a file and as a command for qgis_process, and a page on how the layer was made;
- verifies it (controleren): are the inputs still the same, is the layer itself untouched, and does a second run give the same table? If not, the difference is named down to the cell;
- repeats it (herhalen): the same settings on new inputs.

The real algorithm is run, in memory. Of a chain only the last step is repeated; the page names the steps before it. Passwords and servers are never kept, so a table of a database has to be given again, unless the result is in the same database.</source>
            <translation>Elke laag die Leefbaar schrijft, legt vast hoe ze is gemaakt: algoritme, instellingen, invoer met omvang en SHA-256, en een vingerafdruk van de laag zelf. Daarmee kunt u de laag
- openen: de instellingen als bestand en als opdracht voor qgis_process, en een pagina over hoe de laag is gemaakt;
- controleren: is de invoer nog dezelfde, is de laag zelf ongewijzigd, en geeft een tweede berekening dezelfde tabel? Zo niet, dan wordt het verschil tot op de cel genoemd;
- herhalen: dezelfde instellingen op nieuwe invoer.

Het echte algoritme wordt uitgevoerd, in het geheugen. Van een keten wordt alleen de laatste stap herhaald; de pagina noemt de stappen ervoor. Wachtwoorden en servers worden nooit bewaard; een tabel uit een database moet u dus opnieuw opgeven, tenzij het resultaat in dezelfde database staat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>{name} = {text} is not JSON of names and values, for example {{"NIEUWBOUW": "/map/plannen.gpkg"}}.</source>
            <translation>{name} = {text} is geen JSON van namen en waarden, zoals {{"NIEUWBOUW": "/map/plannen.gpkg"}}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Result of Leefbaar</source>
            <translation>Resultaat van Leefbaar</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Any layer or table that Leefbaar wrote; its trail tells how it was made.</source>
            <translation>Elke laag of tabel die Leefbaar heeft geschreven; de herkomst vertelt hoe ze is gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>What to do</source>
            <translation>Wat wilt u doen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>openen: how it was made; controleren: run it again and compare; herhalen: on new inputs.</source>
            <translation>openen: hoe het is gemaakt; controleren: opnieuw uitvoeren en vergelijken; herhalen: op nieuwe invoer.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>New main layer (to repeat)</source>
            <translation>Nieuwe hoofdlaag (bij herhalen)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Takes the place of the first layer of the run. Left empty, the same layer is used.</source>
            <translation>Komt in de plaats van de eerste laag van de berekening. Laat u dit leeg, dan wordt dezelfde laag gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>New outcome (when repeating)</source>
            <translation>Nieuwe uitkomst (bij herhalen)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Where the new layer goes. Left empty, it is made in memory and only compared.</source>
            <translation>Waar de nieuwe laag komt. Laat u dit leeg, dan wordt ze in het geheugen gemaakt en alleen vergeleken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>What differs</source>
            <translation>Wat verschilt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>A row for each input, version, column or cell that is different now.</source>
            <translation>Een rij voor elke invoer, versie, kolom of cel die nu anders is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Parameters of the run</source>
            <translation>Parameters van de berekening</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>A file that 'qgis_process run … - &lt; file' reads.</source>
            <translation>Een bestand dat 'qgis_process run … - &lt; bestand' kan lezen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Looking at the inputs</source>
            <translation>De invoer wordt bekeken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Other new inputs, as JSON</source>
            <translation>Andere nieuwe invoer, als JSON</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>For example {"NIEUWBOUW": "/map/plannen.gpkg"}; also settings that must differ.</source>
            <translation>Bijvoorbeeld {"NIEUWBOUW": "/map/plannen.gpkg"}; ook instellingen die anders moeten zijn.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Other outputs, as JSON</source>
            <translation>Andere uitvoer, als JSON</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>When repeating, for example {"RISICOTABEL": "/map/tabel.gpkg"}.</source>
            <translation>Bij herhalen, bijvoorbeeld {"RISICOTABEL": "/map/tabel.gpkg"}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Command for qgis_process</source>
            <translation>Opdracht voor qgis_process</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>What was found, in words</source>
            <translation>Bevindingen in woorden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Number of differences in the outcome</source>
            <translation>Aantal verschillen in de uitkomst</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>The second run gave the same outcome</source>
            <translation>De tweede berekening gaf dezelfde uitkomst</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>RESULTAAT: give the layer itself, not a selection of its rows; it is repeated as a whole.</source>
            <translation>RESULTAAT: geef de laag zelf op, geen selectie van rijen; de laag wordt als geheel herhaald.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>{name}: '{layer}' has none of the columns that the run wrote, so there is nothing to compare.</source>
            <translation>{name}: '{layer}' heeft geen van de kolommen die de berekening schreef; er is dus niets te vergelijken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Running '{id}' again</source>
            <translation>'{id}' wordt opnieuw uitgevoerd</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Build the layer of buurten</source>
            <translation>Buurtlaag opbouwen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Makes one layer of buurten with canonical columns from polygons (the CBS Wijk- en Buurtkaart of any year, or the municipality's own), any number of tables with the code of the buurt, and the Leefbaarometer file.

Codes are completed (0601 in municipality 0758 becomes BU07580601), special values such as -99997 become unknown, columns of all CBS editions get one name, a long table with a column 'jaar' gets a column per year, and everything comes in EPSG:28992. The log says what was done and what found no partner.</source>
            <translation>Maakt één buurtlaag met vaste kolomnamen uit polygonen (de CBS Wijk- en Buurtkaart van elk jaar, of de eigen indeling van de gemeente), een of meer tabellen met de buurtcode, en het bestand van de Leefbaarometer.

Codes worden aangevuld (0601 in gemeente 0758 wordt BU07580601), bijzondere waarden zoals -99997 worden onbekend, kolommen uit alle CBS-edities krijgen één naam, een lange tabel met een kolom 'jaar' krijgt een kolom per jaar, en alles komt in EPSG:28992. Het logboek zegt wat er is gedaan en wat niet kon worden gekoppeld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Polygons of the buurten</source>
            <translation>Polygonen van de buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>The CBS Wijk- en Buurtkaart of any year, or the municipality's own buurten; wijken can be used too.</source>
            <translation>De CBS Wijk- en Buurtkaart van elk jaar, of de eigen buurten van de gemeente; wijken kunnen ook.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Tables by code of the buurt</source>
            <translation>Tabellen met de buurtcode</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Each with a column of codes; a table with a column 'jaar' and several years gives a column per year.</source>
            <translation>Elk met een kolom met codes; een tabel met een kolom 'jaar' en meer jaren geeft een kolom per jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Leefbaarometer scores (official CSV)</source>
            <translation>Leefbaarometerscores (officiële CSV)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>The file of leefbaarometer.nl with the scores per buurt of all years.</source>
            <translation>Het bestand van leefbaarometer.nl met de scores per buurt van alle jaren.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Layer of buurten</source>
            <translation>Buurtlaag</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>One row per buurt, in EPSG:28992: the input of all analyses.</source>
            <translation>Een rij per buurt, in EPSG:28992: de invoer van alle analyses.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Left empty, the field is recognised by its name.</source>
            <translation>Laat u dit leeg, dan wordt het veld herkend aan zijn naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Number of buurten</source>
            <translation>Aantal buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>{n} {areas} with {k} columns.</source>
            <translation>{n} {areas} met {k} kolommen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Conversation sheets</source>
            <translation>Gespreksbladen per buurt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Makes a sheet of A4 per buurt (or wijk) for the conversation with professionals. Front: a small map, the count in a sentence, a table of the mechanisms with value, threshold, municipality, certainty, source and reference date, the distance to each threshold, and the development of the score. Back: open questions with room for notes, what was said before (DUIDING), and a table for what is agreed.

The sheets are an atlas: a layout in the open project, under a free name, that you can edit in the layout designer. PDF writes all sheets in one file, MAP a file per buurt. The order is that of the codes and is no ranking. The sheets are for the conversation; they are no version for publication.</source>
            <translation>Maakt per buurt (of wijk) een blad op A4 voor het gesprek met professionals. Voorkant: een kaartje, de telling in een zin, een tabel van de mechanismen met waarde, drempel, gemeente, zekerheid, bron en peildatum, de afstand tot elke drempel, en de ontwikkeling van de score. Achterkant: open vragen met ruimte voor notities, wat eerder is gezegd (DUIDING), en een tabel voor afspraken.

De bladen zijn een atlas: een lay-out in het geopende project, onder een vrije naam, die u in de lay-outontwerper kunt bewerken. PDF schrijft alle bladen in één bestand, MAP een bestand per buurt. De volgorde is die van de codes en is geen rangorde. De bladen zijn voor het gesprek; ze zijn geen publicatieversie.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Only these buurten (empty: all)</source>
            <translation>Alleen deze buurten (leeg: alle)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Their codes, separated by commas.</source>
            <translation>Hun codes, met een komma ertussen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>For example the occasion and the date. Left empty: 'Gespreksblad buurt'.</source>
            <translation>Bijvoorbeeld de gelegenheid en de datum. Leeg: 'Gespreksblad buurt'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>A picture: .png, .jpg or .svg.</source>
            <translation>Een afbeelding: .png, .jpg of .svg.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>They stand on the back of each sheet, with room for notes; the sheets are in Dutch.</source>
            <translation>Ze staan op de achterkant van elk blad, met ruimte voor notities; de bladen zijn in het Nederlands.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>The layer behind the atlas: per buurt the texts and drawings of its sheet, which you may edit.</source>
            <translation>De laag achter de atlas: per buurt de teksten en tekeningen van het blad, die u mag bewerken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>All sheets as PDF</source>
            <translation>Alle bladen als PDF</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>One file with a bookmark for each buurt; two pages a sheet, to print on both sides.</source>
            <translation>Eén bestand met een bladwijzer per buurt; twee pagina's per blad, om dubbelzijdig af te drukken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Each file has the code and the name of its buurt.</source>
            <translation>Elk bestand krijgt de code en de naam van de buurt als naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Line in the top corner</source>
            <translation>Regel in de bovenhoek</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Logo of the municipality</source>
            <translation>Logo van de gemeente</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Questions, one per line</source>
            <translation>Vragen, één per regel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Profiles</source>
            <translation>Profielen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Folder with a PDF per buurt</source>
            <translation>Map met een PDF per buurt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Number of sheets</source>
            <translation>Aantal bladen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>A step of a model that runs in the background adds no layout to the project.</source>
            <translation>Een stap van een model dat op de achtergrond draait, voegt geen lay-out toe aan het project.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>The profiles (PROFIELEN) are not opened in the project, so no layout was added to it.</source>
            <translation>De profielen (PROFIELEN) worden niet in het project geopend; er is daarom geen lay-out aan toegevoegd.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>{name}: {codes} is not among the {n} areas; give codes such as {example}.</source>
            <extracomment>For one: {name}: {codes} is not the one area that there is; give {example}.</extracomment>
            <translation>
                <numerusform>{name}: {codes} staat niet bij de gebieden; er is er maar één: geef {example} op.</numerusform>
                <numerusform>{name}: {codes} staat niet bij de {n} gebieden; geef codes op zoals {example}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Layout '{name}' was added to the project.</source>
            <translation>Lay-out '{name}' is aan het project toegevoegd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>{name}: a shapefile cannot hold the texts of a sheet; write a GeoPackage (.gpkg).</source>
            <translation>{name}: een shapefile kan de teksten van een blad niet bevatten; schrijf een GeoPackage (.gpkg).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of starting years</source>
            <translation>Aantal beginjaren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of cases tested (a buurt in a starting year)</source>
            <translation>Aantal getoetste gevallen (een buurt in een beginjaar)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of events</source>
            <translation>Aantal gebeurtenissen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Number of warnings</source>
            <translation>Aantal waarschuwingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of warnings that came true</source>
            <translation>Aantal waarschuwingen dat uitkwam</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of events without a warning</source>
            <translation>Aantal gebeurtenissen zonder waarschuwing</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>Number of warnings that did not come true</source>
            <translation>Aantal waarschuwingen dat niet uitkwam</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>AUC of the count (0.5 is chance)</source>
            <translation>AUC van de telling (0,5 is toeval)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/columns/backtest.py" />
            <source>AUC of the count within the class</source>
            <translation>AUC van de telling binnen de klasse</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Make a layer for the conversation</source>
            <translation>Duidinglaag maken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Makes a GeoPackage in which a conversation with professionals is recorded: a layer of buurten with what the figures say, and a table 'duiding' with a form. Per voice: the buurt, the mechanism (or the buurt as a whole, or something that the figures do not see), whether it is recognised, qualified, contradicted or unknown, how serious it is, what is going on, the role of the speaker, the date, and what was agreed, by whom (a role) and when. A buurt can have several voices.

Never record names, addresses or other personal data: the speaker is a role, and the form refuses what looks like an e-mail address, a telephone number, a BSN or an address. In a small buurt a role can point to a person; agree who may see the table.

The form is kept in the GeoPackage and comes along wherever the table is opened. What was recorded is never overwritten, not by a new analysis either: with AANVULLEN the rows stay, and buurten and choices are renewed.</source>
            <translation>Maakt een GeoPackage waarin u een gesprek met professionals vastlegt: een buurtlaag met wat de cijfers zeggen, en een tabel 'duiding' met een formulier. Per reactie: de buurt, het mechanisme (of de buurt als geheel, of iets dat de cijfers niet zien), of het wordt herkend, genuanceerd of tegengesproken, of onbekend is, hoe ernstig het is, wat er speelt, de rol van de spreker, de datum, en wat is afgesproken, door wie (een rol) en wanneer. Een buurt kan meer reacties hebben.

Leg nooit namen, adressen of andere persoonsgegevens vast: de spreker is een rol, en het formulier weigert wat op een e-mailadres, een telefoonnummer, een BSN of een adres lijkt. In een kleine buurt kan een rol naar een persoon wijzen; spreek af wie de tabel mag zien.

Het formulier staat in de GeoPackage en komt overal mee waar de tabel wordt geopend. Wat is vastgelegd, wordt nooit overschreven, ook niet door een nieuwe analyse: met AANVULLEN blijven de rijen staan, en worden buurten en keuzes vernieuwd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Go on with a table that is there</source>
            <translation>Verdergaan met een tabel die er al is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Its rows stay; the buurten and the choices of the form are renewed. Default: no.</source>
            <translation>De rijen blijven staan; de buurten en de keuzes van het formulier worden vernieuwd. Standaardwaarde: nee.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>It gets the layer of buurten and the table 'duiding' with its form; take it along to the conversation.</source>
            <translation>Hierin komen de buurtlaag en de tabel 'duiding' met het formulier; neem deze mee naar het gesprek.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Project file</source>
            <translation>Projectbestand</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>A project with both, to open on another computer; keep it with the GeoPackage.</source>
            <translation>Een project met beide, om op een andere computer te openen; bewaar het bij de GeoPackage.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>GeoPackage for the conversation</source>
            <translation>GeoPackage voor het gesprek</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Buurten to click on</source>
            <translation>Buurten om op te klikken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Table of voices</source>
            <translation>Tabel met reacties</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Number of voices that were there</source>
            <translation>Aantal reacties dat er al was</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>The {n} rows that were recorded stay as they are.</source>
            <extracomment>For one: The row that was recorded stays as it is.</extracomment>
            <translation>
                <numerusform>De vastgelegde rij blijft zoals die is.</numerusform>
                <numerusform>De {n} vastgelegde rijen blijven zoals ze zijn.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Lay the conversation beside the count</source>
            <translation>Duiding verwerken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Brings what professionals said beside the risk count: per buurt how many spoke, how many recognise, qualify or contradict the signals, how far they agree, how serious they find it, what was agreed, and where figures and voices differ. The count itself does not change.

Figures and voices differ where the figures see a risk that more than half of the voices contradict, or see none, or do not know, and more than half recognise it. With ZACHTE_KENNIS (off) two columns are added beside the count: the mechanisms at risk when a clear majority of voices, of different roles, decides.

The table comes from 'Make a layer for the conversation', or is a CSV or spreadsheet of a form app with the same columns. What was typed freely is never copied to the results. With few voices in a buurt, a role can point to a person: look before you share.</source>
            <translation>Zet wat professionals zeiden naast de risicostapeling: per buurt hoeveel reacties er zijn, hoeveel daarvan de signalen herkennen, nuanceren of tegenspreken, hoe eensgezind ze zijn, hoe ernstig het wordt gevonden, wat is afgesproken, en waar cijfers en reacties verschillen. De telling zelf verandert niet.

Cijfers en reacties verschillen waar de cijfers een risico zien dat meer dan de helft van de reacties tegenspreekt, of waar ze geen risico zien of het niet weten en meer dan de helft het herkent. Met ZACHTE_KENNIS (staat uit) komen er twee kolommen naast de telling: de mechanismen met risico als een duidelijke meerderheid van de reacties, uit verschillende rollen, beslist.

De tabel komt uit 'Duidinglaag maken', of is een CSV of spreadsheet uit een formulierenapp met dezelfde kolommen. Wat vrij is ingetypt, wordt nooit in de resultaten overgenomen. Met weinig reacties in een buurt kan een rol naar een persoon wijzen: kijk daarnaar voordat u dit deelt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Adds the count as a clear majority of the voices would have it; that of the figures stays. Default: no.</source>
            <translation>Voegt de telling toe zoals een duidelijke meerderheid van de reacties die ziet; die van de cijfers blijft staan. Standaardwaarde: nee.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Risk count with the conversation</source>
            <translation>Risicostapeling met duiding</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>The risk count with columns on what was said of each buurt, and where it differs from the figures.</source>
            <translation>De risicostapeling met kolommen over wat er over elke buurt is gezegd, en waar dat van de cijfers verschilt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Table of the conversation</source>
            <translation>Duidingtabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>A row per buurt and subject: what the figures say of it, and what the voices say.</source>
            <translation>Een rij per buurt en onderwerp: wat de cijfers ervan zeggen, en wat de reacties zeggen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Also count with soft knowledge, in columns of its own</source>
            <translation>Ook tellen met zachte kennis, in eigen kolommen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of buurten that were spoken of</source>
            <translation>Aantal besproken buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of voices</source>
            <translation>Aantal reacties</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of buurten where figures and voices differ</source>
            <translation>Aantal buurten waar cijfers en reacties verschillen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of rows that were left out</source>
            <translation>Aantal rijen dat is weggelaten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>What the map shows, in words</source>
            <translation>Wat de kaart laat zien, in woorden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Nothing was recorded yet: the count is written as it is.</source>
            <translation>Er is nog niets vastgelegd: de telling wordt geschreven zoals ze is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Own mechanism</source>
            <translation>Eigen mechanisme</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Judges a value of your own. You give a field or an expression, the direction that is unfavourable, and a threshold: a number, a factor or difference from a reference area, the worst share of that area, the difference from the neighbours, or the change since an earlier year. Source and reference date are required; they stand in the sentence of each buurt.

The outcome has the five columns that every mechanism has, starting with the id that follows from the name, and counts in the risk count. Unknown is never 'no risk'.

A definition can be saved to a file (DEFINITIE_UIT) and shared, and read from one (DEFINITIE): then what the dialog leaves at its default comes from the file. A folder of such files goes into the full analysis. As a file may come from somebody else, an expression reads only the rows of the layer of buurten: functions for files, other layers, the environment, chance or the date of today are refused.</source>
            <translation>Beoordeelt een waarde van uzelf. U geeft een veld of een expressie op, de richting die ongunstig is, en een drempel: een getal, een factor of verschil ten opzichte van een referentiegebied, het ongunstigste deel van dat gebied, het verschil met de buren, of de verandering sinds een eerder jaar. Bron en peildatum zijn verplicht; ze staan in de zin van elke buurt.

De uitkomst heeft de vijf kolommen die elk mechanisme heeft, beginnend met het id dat uit de naam volgt, en telt mee in de risicostapeling. Onbekend is nooit 'geen risico'.

Een definitie kunt u in een bestand bewaren (DEFINITIE_UIT) en delen, en uit een bestand lezen (DEFINITIE): wat in het dialoogvenster op de standaardwaarde staat, komt dan uit het bestand. Een map met zulke bestanden kan mee in de volledige analyse. Omdat een bestand van een ander kan komen, leest een expressie alleen de rijen van de buurtlaag: functies voor bestanden, andere lagen, de omgeving van het systeem, toeval of de datum van vandaag worden geweigerd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>A file that DEFINITIE_UIT wrote; what you change here goes before what it says.</source>
            <translation>Een bestand dat DEFINITIE_UIT schreef; wat u hier wijzigt, gaat voor.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Definition used</source>
            <translation>Gebruikte definitie</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>To share, to start from another time, or to run in the full analysis (a folder of such files).</source>
            <translation>Om te delen, om een andere keer mee te beginnen, of voor de volledige analyse (een map met zulke bestanden).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Definition to start from</source>
            <translation>Definitie om mee te beginnen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Check the data</source>
            <translation>Gegevens controleren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Looks at a layer of buurten (of any CBS edition, also one that is not built yet) and at the plan layers and year tables before an analysis, and reports what is there: codes, names, coordinates and shapes, missing and special values of each column, suspicious units, impossible values, the Leefbaarometer, years that lie far apart, changed borders, and what each mechanism will be able to say, for how many buurten.

It never stops at bad data: that is what it reports. An error (fout) makes the analysis stop or go wrong; a warning (waarschuwing) makes the outcome mean less; a remark (opmerking) is good to know. The data are not changed. A model can branch on the number of errors.</source>
            <translation>Bekijkt vóór een analyse een buurtlaag (van elke CBS-editie, ook een die nog niet is opgebouwd), de planlagen en de jaartabellen, en zegt wat er is: codes, namen, coördinaten en vormen, ontbrekende en bijzondere waarden per kolom, verdachte eenheden, onmogelijke waarden, de Leefbaarometer, jaren die ver uit elkaar liggen, gewijzigde grenzen, en wat elk mechanisme kan zeggen, over hoeveel buurten.

Slechte gegevens houden de controle niet tegen: die worden juist gemeld. Bij een fout stopt de analyse of klopt ze niet; bij een waarschuwing zegt de uitkomst minder; een opmerking is goed om te weten. De gegevens worden niet gewijzigd. Een model kan op het aantal fouten vertakken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One file, in Dutch, to read in the results viewer or a browser and to print on A4.</source>
            <translation>Eén bestand, in het Nederlands, om te lezen in het paneel Resultaten bekijken of in een browser en af te drukken op A4.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Findings</source>
            <translation>Bevindingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One row per finding: part, severity, field, number, examples, what was found and what to do.</source>
            <translation>Een rij per bevinding: onderdeel, ernst, veld, aantal, voorbeelden, wat is gevonden en wat te doen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>What each mechanism will be able to say</source>
            <translation>Wat elk mechanisme kan zeggen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One row per mechanism: for how many buurten, why not for the others, and with which columns.</source>
            <translation>Een rij per mechanisme: over hoeveel buurten, waarom niet over de andere, en met welke kolommen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Places with overlaps, gaps and invalid shapes</source>
            <translation>Plekken met overlappingen, gaten en ongeldige polygonen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>The areas themselves, to look at on the map; without rows when there are none.</source>
            <translation>De plekken zelf, om op de kaart te bekijken; zonder rijen als er geen zijn.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Number of errors</source>
            <translation>Aantal fouten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Report for the conversation</source>
            <translation>Gespreksrapport</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Makes one HTML file, in Dutch, of the risk count of a municipality: a map to zoom and click, search, filters by mechanism and wijk, why each buurt is counted as it is, a table that can be sorted, the sources and the generated paragraph. It opens in any browser and needs no server and no network: mail it, put it on the intranet or print it on A4. It can be used with the keyboard and read aloud, and the address of a buurt (report.html#BU00340101) can be put in a note.

The order is that of the codes, never a ranking. It is a working version: make a version for publication first when others may read it.</source>
            <translation>Maakt van de risicostapeling van een gemeente één HTML-bestand, in het Nederlands: een kaart om in te zoomen en op te klikken, een zoekveld, filters op mechanisme en wijk, de uitleg waarom elke buurt zo is geteld, een tabel die u kunt sorteren, de bronnen en de gegenereerde alinea. U opent het in elke browser, en het heeft geen server en geen netwerk nodig: mail het, zet het op het intranet of druk het af op A4. Het is met het toetsenbord te bedienen en door een schermlezer voor te lezen, en het adres van een buurt (report.html#BU00340101) kan in een notitie staan.

De volgorde is die van de codes, nooit een rangorde. Het is een werkversie: maak eerst een publicatieversie als anderen het mogen lezen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Left empty, a title is made from the municipality.</source>
            <translation>Laat u dit leeg, dan wordt een titel gemaakt met de naam van de gemeente.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>One file with everything in it, to open in a browser.</source>
            <translation>Eén bestand met alles erin, om in een browser te openen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Title (empty: made)</source>
            <translation>Titel (leeg: wordt gemaakt)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>{n} areas have no shape: they stand in the table and not on the map.</source>
            <extracomment>For one: {n} area has no shape: it stands in the table and not on the map.</extracomment>
            <translation>
                <numerusform>{n} gebied heeft geen polygoon: het staat in de tabel en niet op de kaart.</numerusform>
                <numerusform>{n} gebieden hebben geen polygoon: ze staan in de tabel en niet op de kaart.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>RISICOSTAPELING: {n} {nouns} are too many for one report (at most {most}): it would open slowly, and nobody would read it. Name one municipality with GEMEENTE, and run this once for each.</source>
            <translation>RISICOSTAPELING: {n} {nouns} zijn te veel voor één rapport (ten hoogste {most}): het zou traag openen, en niemand zou het lezen. Kies met GEMEENTE één gemeente, en voer dit voor elke gemeente uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Convert figures to other borders</source>
            <translation>Grenswijziging omrekenen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Brings the figures of the buurten (or wijken) of one year to those of another year.

Where an old buurt is split, counts are divided and still sum to the same total; shares, means and scores are averaged with the right denominator (owner-occupied dwellings and Leefbaarometer scores by dwellings, 65+ by inhabitants, low incomes by households); classes are never averaged. What cannot be converted is unknown, with the reason in 'omrekening_toelichting'. 'omrekening_kwaliteit' tells which share of each buurt was estimated: 0 when it is unchanged or made of whole old buurten. Columns of the CBS and of the Leefbaarometer move by themselves (resources/lookup/omrekening.csv); other columns only when they are named as a count or a mean.

WIJZE is automatisch: first the table, then the remark of the CBS on changes (only when the layers are one year apart), then the overlay of the polygons. omrekentabel: the table only. indelingswijziging: only what according to the CBS did not change (1) or got a new code (2, found by its area); a new border (3) is unknown. overlay: by the area that polygons share, weighed by area, by dwellings (a layer of points, else the dwellings of NAAR, spread evenly), or by addresses.

The crosswalk that was used can be written as a table, edited, and given back as OMREKENTABEL.</source>
            <translation>Rekent de cijfers van de buurten (of wijken) van het ene jaar om naar de buurten van een ander jaar.

Waar een oude buurt is gesplitst, worden aantallen verdeeld, met hetzelfde totaal; aandelen, gemiddelden en scores worden gemiddeld met de juiste noemer (koopwoningen en Leefbaarometerscores naar woningen, 65-plussers naar inwoners, lage inkomens naar huishoudens); klassen worden nooit gemiddeld. Wat niet is om te rekenen, is onbekend, met de reden in 'omrekening_toelichting'. 'omrekening_kwaliteit' zegt welk aandeel van elke buurt is geschat: 0 als ze ongewijzigd is of uit hele oude buurten bestaat. Kolommen van het CBS en de Leefbaarometer gaan vanzelf mee (resources/lookup/omrekening.csv); andere kolommen alleen als u ze als aantal of gemiddelde noemt.

WIJZE is automatisch: eerst de tabel, dan de opmerking van het CBS over wijzigingen (alleen als de lagen één jaar schelen), dan de overlay van de polygonen. omrekentabel: alleen de tabel. indelingswijziging: alleen wat volgens het CBS niet is gewijzigd (1) of een nieuwe code kreeg (2, gevonden via de ligging); een nieuwe grens (3) is onbekend. overlay: naar het deel dat de polygonen gemeen hebben, gewogen met oppervlakte, met woningen (een laag met punten, of anders de woningen van NAAR, gelijkmatig verdeeld), of met adressen.

De gebruikte omrekentabel kunt u laten schrijven, bewerken, en teruggeven als OMREKENTABEL.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Areas: {n}, of which {rough} estimated and {unknown} unknown. Converted columns: {k}.</source>
            <translation>Gebieden: {n}, waarvan {rough} geschat en {unknown} onbekend. Omgerekende kolommen: {k}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Fetch national data</source>
            <translation>Landelijke gegevens ophalen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Downloads the CBS buurten of the municipalities that you name, and of everything within a radius, with the key figures and the Leefbaarometer scores, as one layer for the analyses. The column 'kerngebied' is 1 for the buurten of your municipalities and 0 for the surroundings.

A new edition of the CBS holds few figures at first. A column without values comes from the newest earlier year that has them; the log and the layer say which year, and a buurt that changed since then stays unknown.

You get all rows or none: what is received is checked against what the service says there is. Answers are kept, with their date, and used again for some days.</source>
            <translation>Haalt de CBS-buurten op van de gemeenten die u noemt, en van alles binnen een straal daaromheen, met de kerncijfers en de Leefbaarometerscores, als één laag voor de analyses. De kolom 'kerngebied' is 1 voor de buurten van uw gemeenten en 0 voor de omgeving.

Een nieuwe editie van het CBS bevat eerst weinig cijfers. Een kolom zonder waarden komt uit het nieuwste eerdere jaar dat ze wel heeft; het logboek en de laag zeggen welk jaar, en een buurt die sindsdien is gewijzigd, blijft onbekend.

U krijgt alle rijen of geen: wat is ontvangen, wordt vergeleken met wat er volgens de dienst is. Antwoorden worden bewaard, met hun datum, en enkele dagen opnieuw gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Municipalities (names or codes)</source>
            <translation>Gemeenten (namen of codes)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>One or more, with a comma or semicolon between: Breda, GM0779; Altena.</source>
            <translation>Een of meer, met een komma of puntkomma ertussen: Breda, GM0779; Altena.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Years with a comma between: 2014, 2024. Left empty, all of them.</source>
            <translation>Jaren met een komma ertussen: 2014, 2024. Leeg: alle.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Change it when the service has moved.</source>
            <translation>Wijzig het als de dienst is verhuisd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>The official services need none. It is for a service of your own that asks who you are.</source>
            <translation>De officiële diensten hebben geen aanmelding nodig. Dit is voor een eigen dienst die vraagt wie u bent.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>METINGEN is given, but BRON_LEEFBAAROMETER = {none}: choose a source, or leave METINGEN empty.</source>
            <translation>METINGEN is opgegeven, maar BRON_LEEFBAAROMETER = {none}: kies een bron, of laat METINGEN leeg.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>{n} buurten of {which}, and {around}.</source>
            <extracomment>For one: {n} buurt of {which}, and {around}.</extracomment>
            <translation>
                <numerusform>{n} buurt van {which}, en {around}.</numerusform>
                <numerusform>{n} buurten van {which}, en {around}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Measurements of the Leefbaarometer</source>
            <translation>Metingen van de Leefbaarometer</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Login for the services of the buurten</source>
            <translation>Aanmelding voor de diensten met buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Number of municipalities chosen</source>
            <translation>Aantal gekozen gemeenten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Number of buurten in the surroundings</source>
            <translation>Aantal buurten in de omgeving</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>GEMEENTEN: name at least one municipality, by its name or its code (Breda or GM0758).</source>
            <translation>GEMEENTEN: noem ten minste één gemeente, met naam of code (Breda of GM0758).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>The year is put in the place of {jaar}.</source>
            <translation>Op de plaats van {jaar} komt het jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Left empty, this version is not asked.</source>
            <translation>Laat u dit leeg, dan wordt deze versie niet gevraagd.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>{around} around it, of {n} other municipalities</source>
            <extracomment>For one: {around} around it, of {n} other municipality</extracomment>
            <translation>
                <numerusform>{around} daaromheen, van {n} andere gemeente</numerusform>
                <numerusform>{around} daaromheen, van {n} andere gemeenten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>JAAR = {year}: the services have no edition before {first}.</source>
            <translation>JAAR = {year}: de diensten hebben geen editie van vóór {first}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>METINGEN: {which} is not a year; give years of four figures.</source>
            <translation>METINGEN: {which} is geen jaar; geef jaartallen van vier cijfers op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <source>The layer of buurten with five columns more: {columns}.</source>
            <translation>De buurtlaag met vijf kolommen erbij: {columns}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <source>{name}: {risk} at risk, {safe} not, {unknown} unknown, {out} not applicable.</source>
            <translation>{name}: {risk} met risico, {safe} zonder, {unknown} onbekend, {out} niet van toepassing.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <source>Left empty, it is recognised by its name (planvelden.csv): {names}.</source>
            <translation>Laat u dit leeg, dan wordt het herkend aan zijn naam (planvelden.csv): {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Locate a list of plans</source>
            <translation>Planlijst lokaliseren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Makes points of a table of plans without geometry, for the mechanisms on newbuild and demolition. An address is looked up first, in a layer of addresses (as the BAG's verblijfsobjecten): postcode or street and town, with the house number; 12-14 and 12 t/m 18 become the middle of the addresses that are there. Where no address is found, the plan gets a point inside the buurt of its code: good enough to know in which buurt it lies, not where in it, and distances to other buurten are then rough.

There is never a guess between two candidates: what can be read in two ways, or lies in a wijk without a buurt, is unknown, keeps its row without geometry, and is named. The columns locatie_wijze (adres, buurtcode, onbekend) and locatie_toelichting tell how each plan was located.</source>
            <translation>Maakt punten van een tabel met plannen zonder geometrie, voor de mechanismen over nieuwbouw en sloop. Eerst wordt het adres opgezocht in een laag met adressen (zoals de verblijfsobjecten van de BAG): postcode of straat en woonplaats, met het huisnummer; 12-14 en 12 t/m 18 worden het midden van de adressen die er zijn. Wordt er geen adres gevonden, dan krijgt het plan een punt binnen de buurt van zijn code: genoeg om te weten in welke buurt het ligt, niet waar daarin, en afstanden tot andere buurten zijn dan een benadering.

Tussen twee kandidaten wordt nooit gegokt: wat op twee manieren te lezen is, of in een wijk ligt zonder buurt, is onbekend, houdt een rij zonder geometrie en wordt genoemd. De kolommen locatie_wijze (adres, buurtcode, onbekend) en locatie_toelichting zeggen hoe elk plan gelokaliseerd is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>List of plans (a table without geometry)</source>
            <translation>Planlijst (een tabel zonder geometrie)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>One row per plan, with an address or the code of the buurt: CSV, spreadsheet, GeoPackage, database.</source>
            <translation>Eén rij per plan, met een adres of de code van de buurt: CSV, spreadsheet, GeoPackage, database.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>With complete codes, of the same year as those in the list.</source>
            <translation>Met volledige codes, van hetzelfde jaar als die in de lijst.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>As the verblijfsobjecten of the BAG: house number, with postcode or with street and town.</source>
            <translation>Zoals de verblijfsobjecten van de BAG: huisnummer, met postcode of met straat en woonplaats.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Points with addresses, to locate by address</source>
            <translation>Punten met adressen, om op adres te lokaliseren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Layer of buurten, to locate by code</source>
            <translation>Buurtlaag, om op code te lokaliseren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Located plans</source>
            <translation>Gelokaliseerde plannen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>The list as points in EPSG:28992, with locatie_wijze and locatie_toelichting.</source>
            <translation>De lijst als punten in EPSG:28992, met locatie_wijze en locatie_toelichting.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{located} of {n} plans located: {address} by address, {area} at a point in their buurt.</source>
            <extracomment>For one: {located} of {n} plan located: {address} by address, {area} at a point in its buurt.</extracomment>
            <translation>
                <numerusform>{located} van {n} plan gelokaliseerd: {address} op adres, {area} op een punt in de buurt.</numerusform>
                <numerusform>{located} van {n} plannen gelokaliseerd: {address} op adres, {area} op een punt in de buurt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Code, in the layer of buurten</source>
            <translation>Code, in de buurtlaag</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans</source>
            <translation>Aantal plannen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans located</source>
            <translation>Aantal gelokaliseerde plannen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans that are unknown</source>
            <translation>Aantal plannen met onbekende locatie</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Left empty, the field is recognised by one of these names (planvelden.csv): {names}.</source>
            <translation>Laat u dit leeg, dan wordt het veld herkend aan een van deze namen (planvelden.csv): {names}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Only {located} of {n} plans could be located, less than MINIMUM_AANDEEL = {least}. Nothing was written. Not located: {which}.</source>
            <extracomment>For one: Only {located} of {n} plan could be located, less than MINIMUM_AANDEEL = {least}. Nothing was written. Not located: {which}.</extracomment>
            <translation>
                <numerusform>Slechts {located} van {n} plan kon worden gelokaliseerd, minder dan MINIMUM_AANDEEL = {least}. Er is niets geschreven. Niet gelokaliseerd: {which}.</numerusform>
                <numerusform>Slechts {located} van {n} plannen konden worden gelokaliseerd, minder dan MINIMUM_AANDEEL = {least}. Er is niets geschreven. Niet gelokaliseerd: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{n} plans could not be located; their rows are kept without geometry: {which}.</source>
            <extracomment>For one: {n} plan could not be located; its row is kept without geometry: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan kon niet worden gelokaliseerd; de rij blijft staan zonder geometrie: {which}.</numerusform>
                <numerusform>{n} plannen konden niet worden gelokaliseerd; hun rijen blijven staan zonder geometrie: {which}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{label}, in the layer of addresses</source>
            <translation>{label}, in de laag met adressen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>PLANNEN: '{layer}' has a geometry ({kind}): give it to the mechanisms as it is. For the rows that have none: select those, and export them without geometry.</source>
            <translation>PLANNEN: '{layer}' heeft een geometrie ({kind}): gebruik de laag zo bij de mechanismen. Voor de rijen zonder geometrie: selecteer die en exporteer ze zonder geometrie.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Fields were read by {table}.</source>
            <translation>Velden zijn gelezen volgens {table}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Version for publication</source>
            <translation>Publicatieversie</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Makes of the working version (the risk count with its table) a version that may be published, as a new GeoPackage with the layer risicostapeling and the table risicotabel.

Not shown are buurten below the smallest number of inhabitants or dwellings, or of which one of these is not known. Where one buurt would follow from the total of its wijk or municipality, the smallest other one is held back with it, and so is a number of dwellings or inhabitants, or a share. Both kinds look the same: class 'niet getoond'. Of sensitive mechanisms, and of those of which the counts behind the value are not known, only the class is shown. Numbers are rounded and sentences made anew, without exact figures; texts that somebody typed, plan layers, names of files and what was heard in the interpretation do not go along.

The run then does as a reader would: it subtracts from the totals, and reads the file byte by byte. When something that is held back can be told, it fails and leaves nothing.

It cannot guard against what others publish of a small buurt. Make maps and summaries for publication from this version: totals of the working version count what is not shown here.</source>
            <translation>Maakt van de werkversie (de risicostapeling met haar tabel) een versie die u mag publiceren, als nieuwe GeoPackage met de laag risicostapeling en de tabel risicotabel.

Niet getoond worden buurten onder het kleinste aantal inwoners of woningen, of waarvan een van beide onbekend is. Waar één buurt zou volgen uit het totaal van haar wijk of gemeente, wordt de kleinste andere mee achtergehouden; voor een aantal woningen of inwoners, of een aandeel, geldt hetzelfde. Beide zien er gelijk uit: klasse 'niet getoond'. Van gevoelige mechanismen, en van die waarvan de aantallen achter de waarde onbekend zijn, wordt alleen de klasse getoond. Getallen worden afgerond en zinnen opnieuw gemaakt, zonder exacte cijfers; teksten die iemand heeft ingetypt, planlagen, bestandsnamen en wat in de duiding is gezegd gaan niet mee.

Daarna doet het algoritme wat een lezer zou doen: aftrekken van de totalen, en het bestand byte voor byte lezen. Is iets te achterhalen dat is achtergehouden, dan mislukt het en blijft er niets achter.

Tegen wat anderen over een kleine buurt publiceren, beschermt dit niet. Maak kaarten en samenvattingen voor publicatie van deze versie: totalen van de werkversie tellen mee wat hier niet getoond wordt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Ids with commas between, as in leegstand, verkamering: of these too only the class is shown. Left empty: only those that are sensitive by their declaration.</source>
            <translation>Id's met komma's ertussen, zoals leegstand, verkamering: ook hiervan wordt alleen de klasse getoond. Laat u dit leeg, dan alleen van de mechanismen die al als gevoelig zijn aangemerkt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>A GeoPackage of its own (.gpkg), with the layer risicostapeling and the table risicotabel. An earlier version for publication of that name is replaced, another file never.</source>
            <translation>Een eigen GeoPackage (.gpkg), met de laag risicostapeling en de tabel risicotabel. Een eerdere publicatieversie met die naam wordt vervangen, een ander bestand nooit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>More sensitive mechanisms</source>
            <translation>Mechanismen die ook gevoelig zijn</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Table for those who cannot see the map</source>
            <translation>Tabel voor wie de kaart niet kan zien</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>What the map shows, as text, one row per buurt. Left empty, it is not made.</source>
            <translation>Wat de kaart laat zien, als tekst, één rij per buurt. Laat u dit leeg, dan wordt het niet gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Account of what was held back</source>
            <translation>Verantwoording van wat is achtergehouden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>A page, in Dutch, with the rules and how much was held back by each. Left empty, it is not made.</source>
            <translation>Een pagina met de regels en hoeveel er door elke regel is achtergehouden. Laat u dit leeg, dan wordt het niet gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Buurten that are not shown for their size</source>
            <translation>Buurten die vanwege hun omvang niet worden getoond</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Buurten that are held back to guard those</source>
            <translation>Buurten die zijn achtergehouden om die te beschermen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>RISICOSTAPELING is a version for publication itself. Give the working version behind it.</source>
            <translation>RISICOSTAPELING is zelf een publicatieversie. Geef de werkversie op waarvan die is gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>OUTPUT = '{where}': a version for publication is a GeoPackage of its own (.gpkg). What a table in another one, a database or a layer in memory holds cannot be checked.</source>
            <translation>OUTPUT = '{where}': een publicatieversie is een eigen GeoPackage (.gpkg). Wat een tabel in een andere GeoPackage, een database of een tijdelijke laag bevat, is niet te controleren.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>OUTPUT: '{path}' exists, and is no version for publication, or is locked by another program; choose another name.</source>
            <translation>OUTPUT: '{path}' bestaat al en is geen publicatieversie, of is door een ander programma vergrendeld; kies een andere naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>'{layer}' has no {columns}: how small a buurt is cannot be told, and none could be shown. Run the analysis with these columns in the layer of buurten; or do without this minimum, by {settings} = 0: shares of dwellings then have a class only.</source>
            <translation>'{layer}' heeft geen {columns}: hoe klein een buurt is, valt niet te zeggen, dus zou geen enkele getoond kunnen worden. Voer de analyse uit met deze kolommen in de buurtlaag, of laat dit minimum weg met {settings} = 0: aandelen van de woningen krijgen dan alleen een klasse.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>risicoklasse is no class of the count, but another text, in {codes}. Make the risk count again.</source>
            <translation>risicoklasse is geen klasse van de telling maar een andere tekst, in {codes}. Maak de risicostapeling opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Names and sources of mechanisms are published. There seems to be {what}. Give the mechanism another name or source, and run the analysis again.</source>
            <translation>Namen en bronnen van mechanismen worden gepubliceerd. Daarin lijkt te staan: {what}. Geef het mechanisme een andere naam of bron en voer de analyse opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>GEVOELIG: the risk count has no mechanism {ids}. It has {known}.</source>
            <translation>GEVOELIG: de risicostapeling heeft geen mechanisme {ids}. Er zijn {known}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>What is held back follows from the totals of wijk and municipality ({what}).</source>
            <translation>Wat is achtergehouden, volgt uit de totalen van wijk en gemeente ({what}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>SECUNDAIR is off: from totals of wijk and municipality can be told: {what}.</source>
            <translation>SECUNDAIR staat uit: uit totalen van wijk en gemeente is af te leiden: {what}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Publish no totals of the working version beside this one: in {wijken} all buurten that are not shown are at risk on the same mechanism.</source>
            <translation>Publiceer geen totalen van de werkversie naast deze: in {wijken} lopen alle buurten die niet getoond worden risico op hetzelfde mechanisme.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Council map</source>
            <translation>Raadskaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Prints a finished analysis as a map: title, map, legend in words, scale bar, a paragraph that says what the map shows, reference years, sources, and the trail of the result. KAART chooses what it is of: the risk count, one mechanism (MECHANISME), families (independent sources of data), status and development (with SCORES), or the duiding beside the count (on the outcome of 'Lay the conversation beside the count').

FORMAAT chooses the paper; SJABLOON takes a template of your own, of which the items are filled by their ids (kaart, titel, ondertitel, legenda, toelichting_kop, toelichting, schaalbalk, bron, herkomst, kaartnummer, datum, logo); all else in it stays as it is.

The layout is added to the open project under a free name and can be edited there. PDF, PNG, SVG and the table (TABEL: all that the map shows, as text) are written when asked for; PROJECT writes a new project file with the styled layers and the layout. Maps of another kind than the risk count have a layer of their own, KAARTLAAG: keep it in a GeoPackage when the layout must last. Your own project is never saved for you.

Give a municipality to print only that one, with its surroundings veiled.</source>
            <translation>Maakt van een voltooide analyse een kaart om af te drukken: titel, kaart, legenda in woorden, schaalbalk, een alinea die zegt wat de kaart laat zien, peiljaren, bronnen en de herkomst van het resultaat. Met KAART kiest u waarvan: de risicostapeling, één mechanisme (MECHANISME), families (onafhankelijke gegevensbronnen), status en ontwikkeling (met SCORES), of de duiding naast de telling (op de uitkomst van 'Duiding verwerken').

Met FORMAAT kiest u het papier; met SJABLOON gebruikt u een eigen sjabloon, waarvan de items op hun ID worden gevuld (kaart, titel, ondertitel, legenda, toelichting_kop, toelichting, schaalbalk, bron, herkomst, kaartnummer, datum, logo); al het andere daarin blijft zoals het is.

De lay-out komt onder een vrije naam in het geopende project en is daar te bewerken. PDF, PNG, SVG en de tabel (TABEL: alles wat de kaart laat zien, als tekst) worden geschreven als u erom vraagt; PROJECT schrijft een nieuw projectbestand met de lagen, hun stijl en de lay-out. Kaarten van een andere soort dan de risicostapeling hebben een eigen laag, KAARTLAAG: bewaar die in een GeoPackage als de lay-out moet blijven. Uw eigen project wordt nooit voor u opgeslagen.

Geef een gemeente op om alleen die af te drukken, met een waas over de omgeving.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The wijken have no names in this layer (wijknaam): the map shows their borders only.</source>
            <translation>De wijken hebben in deze laag geen namen (wijknaam): de kaart toont alleen hun grenzen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The borders (GRENZEN) are not opened in the project: the layout lacks them.</source>
            <translation>De grenzen (GRENZEN) worden niet in het project geopend: ze ontbreken in de lay-out.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The layer of the map (KAARTLAAG) is not opened in the project: the layout lacks it until it is.</source>
            <translation>De laag van de kaart (KAARTLAAG) wordt niet in het project geopend: zolang dat zo is, ontbreekt ze in de lay-out.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>SJABLOON has no items with the ids {names}: what belongs there is not printed.</source>
            <translation>SJABLOON heeft geen items met de ID's {names}: wat daar hoort, wordt niet afgedrukt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>SJABLOON has several pages: {names} holds the first one, a PDF holds all.</source>
            <translation>SJABLOON heeft meer dan één pagina: {names} bevat de eerste, een PDF bevat ze allemaal.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>'{name}' has too little room for all that belongs there: take a larger FORMAAT.</source>
            <translation>'{name}' heeft te weinig ruimte voor alles wat erin hoort: neem een groter FORMAAT.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>{name} is a temporary layer: the project file opens without it.</source>
            <translation>{name} is een tijdelijke laag: het projectbestand opent zonder deze laag.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>Risk count</source>
            <translation>Risicostapeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Counts on how many mechanisms each buurt runs a risk, from the columns *_risico that the mechanisms wrote. Unknown is kept apart: 'n_min' counts it as no risk, 'n_max' as a risk, and 'dekking' tells which share could be assessed; below the smallest share the class is 'onvoldoende gegevens'. Mechanisms count equally, for the source gives no weights. A signal, not a prediction and not a ranking.</source>
            <translation>Telt op hoeveel mechanismen elke buurt risico loopt, uit de kolommen *_risico die de mechanismen hebben geschreven. Onbekend blijft apart: 'n_min' telt het als geen risico, 'n_max' als risico, en 'dekking' zegt welk aandeel te beoordelen was; onder het kleinste aandeel is de klasse 'onvoldoende gegevens'. Mechanismen tellen even zwaar, want de bron geeft geen gewichten. Een signaal, geen voorspelling en geen rangorde.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>A layer on which mechanisms were run, one after another; each left its five columns.</source>
            <translation>Een laag waarop mechanismen zijn uitgevoerd, na elkaar; elk liet zijn vijf kolommen achter.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Layer with the columns of the mechanisms</source>
            <translation>Laag met de kolommen van de mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Flags to count (none chosen: all)</source>
            <translation>Te tellen risicokolommen (geen gekozen: alle)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>The columns *_risico of the mechanisms that count. Left empty: all that the layer has.</source>
            <translation>De kolommen *_risico van de mechanismen die meetellen. Leeg: alle die de laag heeft.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>RISICO: no flag of a mechanism: {which}. '{layer}' has {flags}.</source>
            <translation>RISICO: geen risicokolom van een mechanisme: {which}. '{layer}' heeft {flags}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>'{layer}' has no column *_risico to count. Run the mechanisms on it first, one after another, or run 'Full analysis', which does it all.</source>
            <translation>'{layer}' heeft geen kolom *_risico om te tellen. Voer er eerst de mechanismen op uit, na elkaar, of voer 'Volledige analyse' uit, die alles doet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Without value, threshold or explanation, so counted on the flag alone: {which}.</source>
            <translation>Zonder waarde, drempel of toelichting, dus alleen op de risicokolom geteld: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <location filename="../../leefbaar_plugin/bridge/database/unknowns.py" />
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>none</source>
            <translation>geen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness of the signals</source>
            <translation>Robuustheid</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>How sure is each signal, when every threshold could have been chosen a little differently? Runs the full analysis many times, each time with thresholds, reference area, neighbours and years drawn from stated ranges, and says per buurt in which share of the draws it counts so many mechanisms or more: for sure, in doubt, for sure not, or not to say while too much is unknown. A second table says which choice matters most (Sobol indices). The map shows the risk count with doubt as a hatch; the page explains all of it to a reader who knows no statistics.

The ranges stand on the page and in a file (BEREIKEN_UIT), which you can edit and give to the next run. The same seed gives the same outcome. It says how much a signal hangs on choices, not whether something will happen.</source>
            <translation>Hoe zeker is elk signaal, als elke drempel ook net iets anders gekozen had kunnen worden? Voert de volledige analyse vele malen uit, telkens met drempels, referentiegebied, buren en jaren getrokken uit vermelde bereiken, en zegt per buurt in welk aandeel van de trekkingen de buurt zoveel mechanismen of meer telt: zeker, twijfel, zeker niet, of niet te zeggen omdat te veel onbekend is. Een tweede tabel zegt welke keuze het meest uitmaakt (Sobol-indices). De kaart toont de risicostapeling met twijfel als arcering; de pagina legt alles uit aan een lezer die geen statistiek kent.

De bereiken staan op de pagina en in een bestand (BEREIKEN_UIT), dat u kunt bewerken en bij de volgende analyse kunt opgeven. Hetzelfde startgetal geeft dezelfde uitkomst. Het zegt hoe sterk een signaal van keuzes afhangt, niet of er iets zal gebeuren.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>File of ranges</source>
            <translation>Bestand met bereiken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>As an earlier run wrote it (BEREIKEN_UIT), edited by you. Left empty: ranges by the settings.</source>
            <translation>Een bestand dat een eerdere analyse schreef (BEREIKEN_UIT), door u bewerkt. Laat u dit leeg, dan volgen de bereiken uit de instellingen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness</source>
            <translation>Robuustheid</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>The risk count, hatched where it hangs on a threshold.</source>
            <translation>De risicostapeling, gearceerd waar die van een drempel afhangt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness by mechanism</source>
            <translation>Robuustheid per mechanisme</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>A row for each buurt and mechanism: how often at risk.</source>
            <translation>Een rij per buurt en mechanisme: hoe vaak er risico is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Which choice matters most</source>
            <translation>Welke keuze het meest uitmaakt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>A row for each choice that was drawn, with its share in the outcome (Sobol indices).</source>
            <translation>Een rij per keuze die getrokken is, met haar aandeel in de uitkomst (Sobol-indices).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Ranges used</source>
            <translation>Gebruikte bereiken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>A JSON file to read, to edit, and to give back as BEREIKEN. Left empty, it is not made.</source>
            <translation>Een JSON-bestand om te lezen, te bewerken en terug te geven bij BEREIKEN. Laat u dit leeg, dan wordt het niet gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Drawing</source>
            <translation>Trekkingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten that reach the count for sure</source>
            <translation>Aantal buurten dat de telling zeker haalt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten in doubt</source>
            <translation>Aantal buurten met twijfel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten that do not reach the count for sure</source>
            <translation>Aantal buurten dat de telling zeker niet haalt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten of which too much is unknown</source>
            <translation>Aantal buurten waarvan te veel onbekend is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Not drawn, for no buurt could be assessed on it: {which}.</source>
            <translation>Niet getrokken, want geen enkele buurt was erop te beoordelen: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Chance and coherence</source>
            <translation>Toeval en samenhang</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Holds a risk count against chance. How many buurten would have each count if mechanisms had nothing to do with each other, if each municipality kept its flags and chance dealt them out, and if mechanisms go together two by two as they do? Of which buurten is the count higher than chance can explain, reckoned with how many buurten are looked at? Which mechanisms go together, which look at the same figures, as how many independent ones do they count, and do high counts lie beside each other?

Only the mechanisms that could be assessed in a buurt count for it: unknown is not 'no risk'. Chance is that of all buurten given; name a municipality to compare its buurten among themselves. The same seed gives the same outcome. A buurt that stands out is a reason to talk, not a ranking.</source>
            <translation>Zet een risicostapeling af tegen het toeval. Hoeveel buurten zouden elke telling hebben als mechanismen niets met elkaar te maken hadden, als elke gemeente haar risico's hield, maar het toeval ze verdeelde, en als mechanismen twee aan twee samengaan zoals ze doen? Van welke buurten is de telling hoger dan het toeval kan verklaren, rekening houdend met het aantal buurten dat wordt bekeken? Welke mechanismen gaan samen, welke kijken naar dezelfde cijfers, voor hoeveel onafhankelijke mechanismen tellen ze, en liggen hoge tellingen naast elkaar?

Alleen de mechanismen die in een buurt te beoordelen waren, tellen voor haar mee: onbekend is niet 'geen risico'. Het toeval is dat van alle opgegeven buurten; noem een gemeente om haar buurten onderling te vergelijken. Hetzelfde startgetal geeft dezelfde uitkomst. Een buurt die opvalt, is een aanleiding voor een gesprek, geen rangorde.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Count against chance</source>
            <translation>Telling naast toeval</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Of each buurt the count that chance would give, and whether its own is higher than that explains.</source>
            <translation>Van elke buurt de telling die het toeval zou geven, en of haar eigen telling hoger is dan het toeval verklaart.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Counts by chance</source>
            <translation>Tellingen bij toeval</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>How many buurten have each count, and would have it by chance.</source>
            <translation>Hoeveel buurten elke telling hebben, en bij toeval zouden hebben.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Pairs of mechanisms</source>
            <translation>Samenhang van mechanismen, twee aan twee</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>A row for each pair: how they go together, what they share.</source>
            <translation>Een rij per paar: hoe ze samengaan, wat ze delen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Neighbours</source>
            <translation>Buren</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>The page</source>
            <translation>De pagina</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Writing</source>
            <translation>Schrijven</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Number of buurten with a higher count than chance explains</source>
            <translation>Aantal buurten met een hogere telling dan het toeval verklaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Number of those that coherence does not explain either</source>
            <translation>Aantal daarvan dat ook samenhang niet verklaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>As how many independent mechanisms they count</source>
            <translation>Effectief aantal onafhankelijke mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Moran's I of the count</source>
            <translation>Moran's I van de telling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>How often chance gives as strong a pattern (p)</source>
            <translation>Hoe vaak het toeval een even sterk patroon geeft (p)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>RISICOSTAPELING: the layer has no column *_risico: run 'Full analysis' or 'Risk count' again.</source>
            <translation>RISICOSTAPELING: de laag heeft geen kolom *_risico: voer 'Volledige analyse' of 'Risicostapeling' opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Drawing, part {number}</source>
            <translation>Trekkingen, deel {number}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Difference between scenarios</source>
            <translation>Scenarioverschil</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Lays two risk counts beside each other, of runs with other plans, settings or data: per buurt the count before and after, which mechanisms came and went, what became known or unknown, and why: the sentence of each changed mechanism before and after. The log and the layer say in what the runs differ: mechanisms, settings, plan layers, dates and editions; also when they do not.

With the risk tables of both runs the sentences are complete; without them they come from the column 'waarom', which has none for 'no risk'. A mechanism that only one run looked at can come or go, but is no change in what is known. Buurten that only one of the layers has are kept, and told. A difference between two runs is not a prediction.</source>
            <translation>Legt twee risicostapelingen naast elkaar, van analyses met andere plannen, instellingen of gegevens: per buurt de telling ervoor en erna, welke mechanismen erbij kwamen en wegvielen, wat bekend of onbekend werd, en waarom: de zin van elk mechanisme dat veranderde, ervoor en erna. Het logboek en de laag zeggen waarin de analyses verschillen: mechanismen, instellingen, planlagen, data en edities; ook als ze dat niet doen.

Met de risicotabellen van beide analyses zijn de zinnen volledig; zonder die tabellen komen ze uit de kolom 'waarom', die er geen heeft voor 'geen risico'. Een mechanisme waar maar één analyse naar keek, kan erbij komen of wegvallen, maar is geen verandering in wat bekend is. Buurten die in maar één van de lagen voorkomen, blijven staan en worden genoemd. Een verschil tussen twee analyses is geen voorspelling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>A row for each buurt of either layer: both counts, what came, what went, and why.</source>
            <translation>Een rij per buurt uit een van beide lagen: beide tellingen, wat erbij kwam, wat wegviel en waarom.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Difference</source>
            <translation>Verschil</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>In {n} rows the counts differ by more or less than the mechanisms that came and went, such as {which}: does one of the layers lack columns *_risico?</source>
            <extracomment>For one: In {n} row the counts differ by more or less than the mechanisms that came and went, namely {which}: does one of the layers lack columns *_risico?</extracomment>
            <translation>
                <numerusform>In {n} rij verschillen de tellingen meer of minder dan de mechanismen die erbij kwamen en wegvielen, namelijk {which}: ontbreken in een van de lagen kolommen *_risico?</numerusform>
                <numerusform>In {n} rijen verschillen de tellingen meer of minder dan de mechanismen die erbij kwamen en wegvielen, zoals {which}: ontbreken in een van de lagen kolommen *_risico?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with more mechanisms at risk</source>
            <translation>Aantal buurten met meer mechanismen met risico</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with fewer mechanisms at risk</source>
            <translation>Aantal buurten met minder mechanismen met risico</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with other mechanisms, as many</source>
            <translation>Aantal buurten met evenveel, maar andere mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten of which only what is known changes</source>
            <translation>Aantal buurten waarvan alleen verandert wat bekend is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of buurten in one of the layers only</source>
            <translation>Aantal buurten in maar één van de lagen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>In what the runs differ</source>
            <translation>Waarin de analyses verschillen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <source>Source: {source}. Left empty, the fields are recognised by their names and years.</source>
            <translation>Bron: {source}. Laat u dit leeg, dan worden de velden herkend aan hun naam en jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <source>Source: {source}. Left as it is, the field is recognised by its name.</source>
            <translation>Bron: {source}. Laat u dit ongewijzigd, dan wordt het veld herkend aan zijn naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <source>Number of buurten at risk</source>
            <translation>Aantal buurten met risico</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <source>Number of buurten that are unknown</source>
            <translation>Aantal buurten dat onbekend is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/adding_parameters.py" />
            <source>{label} (a field per year)</source>
            <translation>{label} (een veld per jaar)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>1 Data</source>
            <translation>1 Gegevens</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>2 National mechanisms</source>
            <translation>2 Landelijke mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>3 Local mechanisms</source>
            <translation>3 Lokale mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>4 Risk count</source>
            <translation>4 Stapeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>5 Interpretation</source>
            <translation>5 Duiding</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>6 Maps and reports</source>
            <translation>6 Kaarten en rapporten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/base.py" />
            <source>7 Evidence</source>
            <translation>7 Onderbouwing</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/check_results.py" />
            <source>{n} areas checked: {errors}, {warnings}, {remarks}.</source>
            <extracomment>For one: {n} area checked: {errors}, {warnings}, {remarks}.</extracomment>
            <translation>
                <numerusform>{n} gebied gecontroleerd: {errors}, {warnings}, {remarks}.</numerusform>
                <numerusform>{n} gebieden gecontroleerd: {errors}, {warnings}, {remarks}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/check_results.py" />
            <source>{n} errors</source>
            <extracomment>For one: {n} error</extracomment>
            <translation>
                <numerusform>{n} fout</numerusform>
                <numerusform>{n} fouten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/check_results.py" />
            <source>{n} warnings</source>
            <extracomment>For one: {n} warning</extracomment>
            <translation>
                <numerusform>{n} waarschuwing</numerusform>
                <numerusform>{n} waarschuwingen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/check_results.py" />
            <source>{n} remarks</source>
            <extracomment>For one: {n} remark</extracomment>
            <translation>
                <numerusform>{n} opmerking</numerusform>
                <numerusform>{n} opmerkingen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/checking.py" />
            <source>The address of a table in a database must end with its column of polygons, as in (geom).</source>
            <translation>Het adres van een tabel in een database moet eindigen met de kolom met polygonen, zoals (geom).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/checking.py" />
            <source>{name}: '{layer}' holds no polygons but {found}; give the layer with the areas of the buurten.</source>
            <translation>{name}: '{layer}' bevat geen polygonen maar {found}; geef de laag met de gebieden van de buurten op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/chosen_mechanisms.py" />
            <source>Mechanisms</source>
            <translation>Mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/chosen_mechanisms.py" />
            <source>Default: all. One that can judge no buurt is left out, and named in the log.</source>
            <translation>Standaardwaarde: alle. Een mechanisme dat geen enkele buurt kan beoordelen, blijft weg en staat in het logboek.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/chosen_mechanisms.py" />
            <source>MECHANISMEN: none is chosen, or the layer of each is missing; there is nothing to do.</source>
            <translation>MECHANISMEN: er is er geen gekozen, of van elk ontbreekt de laag; er is niets te doen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/chosen_mechanisms.py" />
            <source>MECHANISMEN: there is no mechanism {wrong}; choose from {known}.</source>
            <translation>MECHANISMEN: er is geen mechanisme {wrong}; kies uit {known}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/chosen_mechanisms.py" />
            <source>{name} ({id}) is not run, because '{layer}' has no field {fields}.</source>
            <translation>{name} ({id}) wordt niet berekend, want '{layer}' heeft geen veld {fields}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>From: buurten with the figures (polygons or a table)</source>
            <translation>Van: buurten met de cijfers (polygonen of een tabel)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>One row per buurt or wijk. A table without polygons needs a crosswalk table or the remarks of the CBS.</source>
            <translation>Een rij per buurt of wijk. Bij een tabel zonder polygonen is een omrekentabel of de opmerking van het CBS nodig.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>To: polygons of the new buurten</source>
            <translation>Naar: polygonen van de nieuwe buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>They give the codes, names and polygons of the result; their own figures are not taken over.</source>
            <translation>Ze geven de codes, namen en polygonen van het resultaat; hun eigen cijfers worden niet overgenomen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Crosswalk table: van, naar, aandeel_van</source>
            <translation>Omrekentabel: van, naar, aandeel_van</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Old code, new code, and the share (0–1, or %) of the old buurt that goes there; the share is not needed where whole buurten merge. A column gewicht, adressen or woningen may hold numbers instead. A row without naar is a part that goes nowhere.</source>
            <translation>Oude code, nieuwe code, en het aandeel (0–1, of %) van de oude buurt dat daarheen gaat; dat aandeel is niet nodig waar hele buurten samengaan. In plaats daarvan mag een kolom gewicht, adressen of woningen aantallen bevatten. Een rij zonder naar is een deel dat nergens heen gaat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Dwellings or addresses (points)</source>
            <translation>Woningen of adressen (punten)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>They are counted in each part of a split buurt, for GEWICHT = woningen or adressen.</source>
            <translation>Ze worden geteld in elk deel van een gesplitste buurt, bij GEWICHT = woningen of adressen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Number of dwellings per point</source>
            <translation>Aantal woningen per punt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Left empty, each point counts as one.</source>
            <translation>Laat u dit leeg, dan telt elk punt als één.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Other columns that are counts</source>
            <translation>Andere kolommen met aantallen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>A column that Leefbaar does not know is only converted when it is named here or among the means.</source>
            <translation>Een kolom die Leefbaar niet kent, wordt alleen omgerekend als u die hier of bij de gemiddelden noemt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Other columns that are shares, means or scores</source>
            <translation>Andere kolommen met aandelen, gemiddelden of scores</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>They are averaged, weighted by NOEMER.</source>
            <translation>Ze worden gemiddeld, gewogen met NOEMER.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Denominator of those</source>
            <translation>Noemer daarvan</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>The count that the shares are of: dwellings, inhabitants, households.</source>
            <translation>Het aantal waarvan het aandelen zijn: woningen, inwoners, huishoudens.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Converted figures</source>
            <translation>Omgerekende cijfers</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>The polygons of NAAR with the figures of VAN.</source>
            <translation>De polygonen van NAAR met de cijfers van VAN.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Crosswalk that was used</source>
            <translation>Gebruikte omrekentabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>To look at, to edit, and to give back as OMREKENTABEL.</source>
            <translation>Om te bekijken, te bewerken, en terug te geven als OMREKENTABEL.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Number of new buurten</source>
            <translation>Aantal nieuwe buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Number of new buurten that are estimated</source>
            <translation>Aantal nieuwe buurten dat is geschat</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Number of new buurten that are unknown</source>
            <translation>Aantal nieuwe buurten dat onbekend is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>WIJZE = omrekentabel needs an OMREKENTABEL.</source>
            <translation>Bij WIJZE = omrekentabel is een OMREKENTABEL nodig.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>WIJZE = overlay needs polygons in VAN.</source>
            <translation>Bij WIJZE = overlay zijn polygonen nodig in VAN.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>GEWICHT = adressen needs a GEWICHTLAAG: a layer of addresses.</source>
            <translation>Bij GEWICHT = adressen is een GEWICHTLAAG nodig: een laag met adressen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>A GEWICHTLAAG is given, but GEWICHT = oppervlakte does not use it; choose woningen or adressen.</source>
            <translation>Er is een GEWICHTLAAG opgegeven, maar GEWICHT = oppervlakte gebruikt die niet; kies woningen of adressen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>GEMIDDELDEN and NOEMER go together: name the columns and the count that weighs them.</source>
            <translation>GEMIDDELDEN en NOEMER horen bij elkaar: noem de kolommen en het aantal waarmee ze wegen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>VAN: '{layer}' holds no polygons but {found}; give the areas of the buurten, or a table.</source>
            <translation>VAN: '{layer}' bevat geen polygonen maar {found}; geef de gebieden van de buurten op, of een tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>WIJZE = {way} does not use an OMREKENTABEL; choose automatisch or omrekentabel.</source>
            <translation>WIJZE = {way} gebruikt geen OMREKENTABEL; kies automatisch of omrekentabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>Both in TELLINGEN and in GEMIDDELDEN: {which}. A column is one of the two.</source>
            <translation>Zowel in TELLINGEN als in GEMIDDELDEN: {which}. Een kolom is een van beide.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>{parameter}: field '{field}' is not in '{layer}', which has {names}.</source>
            <translation>{parameter}: veld '{field}' komt niet voor in '{layer}'; die heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>{side}: which field of '{layer}' holds the code? It has {names}. Name it with {name}.</source>
            <translation>{side}: welk veld van '{layer}' bevat de code? De laag heeft {names}. Geef het veld op met {name}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/conversion.py" />
            <source>{parameter}: Leefbaar already knows how to convert {which}; leave it out.</source>
            <translation>{parameter}: Leefbaar weet al hoe {which} wordt omgerekend; laat dit weg.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/count_layer.py" />
            <source>'{layer}' is no risk count: it lacks {columns}. Run 'Full analysis' or 'Risk count' first.</source>
            <translation>'{layer}' is geen risicostapeling. Er ontbreekt: {columns}. Voer eerst 'Volledige analyse' of 'Risicostapeling' uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>Folder with own mechanisms</source>
            <translation>Map met eigen mechanismen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>Each *.json in it, as 'Own mechanism' writes them, is a mechanism too.</source>
            <translation>Elke *.json daarin, zoals 'Eigen mechanisme' die schrijft, is ook een mechanisme.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>Settings file</source>
            <translation>Instellingenbestand</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>Settings of mechanisms that differ from their defaults, as 'Full analysis' writes them (INSTELLINGEN_UIT).</source>
            <translation>Instellingen van mechanismen die van de standaardwaarden afwijken, zoals 'Volledige analyse' ze schrijft (INSTELLINGEN_UIT).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>Read by: {which}. Leave it empty when you have none.</source>
            <translation>Gelezen door: {which}. Laat dit leeg als u die niet hebt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/every_mechanism.py" />
            <source>{parameter}: the dialog names field '{field}' and {file} '{other}'; name one of them.</source>
            <translation>{parameter}: het dialoogvenster noemt veld '{field}' en {file} '{other}'; noem een van beide.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/file_inputs.py" />
            <source>{name}: '{path}' is no picture that QGIS can read; give another file.</source>
            <translation>{name}: '{path}' is geen afbeelding die QGIS kan lezen; geef een ander bestand op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/file_inputs.py" />
            <source>{name}: there is no file '{path}'.</source>
            <translation>{name}: bestand '{path}' bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/file_inputs.py" />
            <source>{name}: '{path}' cannot be used; give a file that ends with {endings}.</source>
            <translation>{name}: '{path}' is niet te gebruiken; geef een bestand op dat eindigt op {endings}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/local_layers.py" />
            <source>As 'Fetch national data' or 'Build the layer of buurten' makes it.</source>
            <translation>Zoals 'Landelijke gegevens ophalen' of 'Buurtlaag opbouwen' die maakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/local_layers.py" />
            <source>A point, line or polygon per plan; its fields are recognised by their names (planvelden.csv).</source>
            <translation>Een punt, lijn of polygoon per plan; de velden worden herkend aan hun naam (planvelden.csv).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/local_layers.py" />
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Layer of buurten (or wijken)</source>
            <translation>Buurtlaag (of wijken)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/local_layers.py" />
            <source>A table with a column of years ({year}) and one of values ({value}), the same for all buurten.</source>
            <translation>Een tabel met een kolom met jaren ({year}) en een met waarden ({value}), dezelfde voor alle buurten.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/local_layers.py" />
            <source>A point or polygon per building, as in the BAG, with the fields {fields}.</source>
            <translation>Een punt of polygoon per pand, zoals in de BAG, met de velden {fields}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Its id (omslagzone), its Dutch name, or its column (omslagzone_risico).</source>
            <translation>Het id (omslagzone), de Nederlandse naam, of de kolom (omslagzone_risico).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Left empty, a title is made from the kind of map and the municipality.</source>
            <translation>Laat u dit leeg, dan wordt een titel gemaakt met de soort kaart en de gemeente.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Comes after the paragraph on what the map shows. The standard one says that it is a signal and no prediction.</source>
            <translation>Komt na de alinea over wat de kaart laat zien. De standaardtekst zegt dat de kaart een signaal is en geen voorspelling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>As the council document cites it: Kaart 3.</source>
            <translation>Zoals het raadsstuk ernaar verwijst, bijvoorbeeld Kaart 3.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>A layout saved as a template; its items are filled by their ids, and it overrides the paper.</source>
            <translation>Een lay-out die als sjabloon is opgeslagen; de items worden gevuld op hun ID, en het sjabloon gaat voor het gekozen papier.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>The borders of wijken and municipalities that are drawn over the buurten.</source>
            <translation>De grenzen van wijken en gemeenten die over de buurten worden getekend.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>What the map shows of each buurt; the map of the risk count shows the risk count itself.</source>
            <translation>Wat de kaart van elke buurt laat zien; de kaart van de risicostapeling laat de risicostapeling zelf zien.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Map of</source>
            <translation>Kaart van</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Mechanism, for a map of one</source>
            <translation>Mechanisme van de kaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Note (empty: the standard one)</source>
            <translation>Toelichting (leeg: de standaardtekst)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Number of the map</source>
            <translation>Nummer van de kaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Template of your own</source>
            <translation>Eigen sjabloon</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Borders</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Layer of the map</source>
            <translation>Laag van de kaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Map as PDF</source>
            <translation>Kaart als PDF</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>To print, and to add to the council document.</source>
            <translation>Om af te drukken, en als bijlage bij het raadsstuk.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Map as PNG</source>
            <translation>Kaart als PNG</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>A picture, in the resolution of RESOLUTIE.</source>
            <translation>Een afbeelding, in de resolutie van RESOLUTIE.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Map as SVG</source>
            <translation>Kaart als SVG</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>A drawing that can be edited.</source>
            <translation>Een tekening die u kunt bewerken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>All that the map shows, as a table</source>
            <translation>Alles wat de kaart laat zien, als tabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>The text alternative: the same for who cannot see the map, or wants to search it.</source>
            <translation>Het tekstalternatief: hetzelfde voor wie de kaart niet kan zien, of erin wil zoeken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>A project of its own with the layers and the layout.</source>
            <translation>Een eigen project met de lagen en de lay-out.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>What the map shows in each buurt. risicostapeling: the count; mechanisme: one mechanism; families: sources of data; status en ontwikkeling: of the score; duiding: what was said. Default: {value}.</source>
            <translation>Wat de kaart in elke buurt laat zien. risicostapeling: de telling; mechanisme: één mechanisme; families: gegevensbronnen; status en ontwikkeling: van de score; duiding: wat er is gezegd. Standaardwaarde: {value}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>Size of the sheet; liggend is landscape, staand is portrait. Default: {value}.</source>
            <translation>Formaat van het blad, liggend of staand. Standaardwaarde: {value}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/map_parameters.py" />
            <source>{name}: '{value}' is not known; give {known}.</source>
            <translation>{name}: '{value}' is niet bekend; geef {known} op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_evidence.py" />
            <source>One HTML file, in Dutch, to open in a browser and to print on A4.</source>
            <translation>Eén HTML-bestand, in het Nederlands, om in een browser te openen en op A4 af te drukken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_evidence.py" />
            <source>{title}: page to read and print</source>
            <translation>{title}: pagina om te lezen en af te drukken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Layer of the risk count</source>
            <translation>Laag met de risicostapeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>The finished analysis, as 'Full analysis' or 'Risk count' makes it.</source>
            <translation>De voltooide analyse, zoals 'Volledige analyse' of 'Risicostapeling' die maakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Risk table of the same run</source>
            <translation>Risicotabel van dezelfde analyse</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>Left empty, the table is looked for in the project and in the GeoPackage of the risk count.</source>
            <translation>Laat u dit leeg, dan wordt de tabel gezocht in het project en in de GeoPackage van de risicostapeling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Municipality (empty: all)</source>
            <translation>Gemeente (leeg: alle)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Its name or GM code; empty for all municipalities in the layer.</source>
            <translation>De naam of de GM-code; leeg voor alle gemeenten in de laag.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Scores of the Leefbaarometer</source>
            <translation>Leefbaarometerscores</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>The layer of buurten, or a table with buurtcode and lbm_2024, afw_2024, klasse_2024, and other years.</source>
            <translation>De buurtlaag, of een tabel met buurtcode en lbm_2024, afw_2024, klasse_2024 en andere jaren.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Table of the conversation (duiding)</source>
            <translation>Tabel met reacties (duiding)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>As 'Make a layer for the conversation' makes it; also CSV or a spreadsheet with the same columns.</source>
            <translation>Zoals 'Duidinglaag maken' die maakt; ook CSV of een spreadsheet met dezelfde kolommen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>RISICOSTAPELING: give the layer itself. A selection of its rows cannot be used, for the layer carries the trail and the style; name a municipality with GEMEENTE, or filter the layer.</source>
            <translation>RISICOSTAPELING: geef de laag zelf op. Alleen de geselecteerde objecten gebruiken kan niet, want de laag bevat de herkomst en de stijl; kies een gemeente bij GEMEENTE, of filter de laag.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>No risk table (RISICOTABEL): values, thresholds and sentences of 'no risk' are not shown.</source>
            <translation>Geen risicotabel (RISICOTABEL): waarden, drempels en zinnen van 'geen risico' worden niet getoond.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>Risk table of the same run: '{name}'.</source>
            <translation>Risicotabel van dezelfde analyse: '{name}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>{name}: '{layer}' has no column buurtcode.</source>
            <translation>{name}: '{layer}' heeft geen kolom buurtcode.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_result.py" />
            <source>GEMEENTE: '{wanted}' is not in the risk count, which has {names}.</source>
            <translation>GEMEENTE: '{wanted}' staat niet in de risicostapeling; daarin staan {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>A finished analysis, as 'Full analysis' or 'Risk count' made it.</source>
            <translation>Een voltooide analyse, zoals 'Volledige analyse' of 'Risicostapeling' die heeft gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>First risk count (before)</source>
            <translation>Eerste risicostapeling (voor)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>Second risk count (after)</source>
            <translation>Tweede risicostapeling (na)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>Risk table of the first</source>
            <translation>Risicotabel van de eerste</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>Risk table of the second</source>
            <translation>Risicotabel van de tweede</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>No risk table ({name}): values, thresholds and sentences are not compared.</source>
            <translation>Geen risicotabel ({name}): waarden, drempels en zinnen worden niet vergeleken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/of_two_runs.py" />
            <source>The runs have different borders, so a difference may come from that: {which}.</source>
            <translation>De analyses hebben verschillende grenzen; een verschil kan daar vandaan komen: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/publication_layers.py" />
            <source>The version for publication is not published, for it tells too much:</source>
            <translation>De publicatieversie is niet gemaakt, want ze verraadt te veel:</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/publication_layers.py" />
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>'{path}' could not be written: {why}. Is it open elsewhere?</source>
            <translation>'{path}' kon niet worden geschreven: {why}. Is het elders geopend?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/setting_parameter.py" />
            <source>Default: {value} ({origin}).</source>
            <translation>Standaardwaarde: {value} ({origin}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/setting_parameter.py" />
            <source>From {low} to {high}.</source>
            <translation>Van {low} tot {high}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>Classes: first count of each class but 0</source>
            <translation>Klassen: eerste aantal van elke klasse behalve 0</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>Default: 1, 3, 5, 7 (our proposal), which gives 0 / 1–2 / 3–4 / 5–6 / 7 or more. The classes are fixed, not quantiles, so that maps can be compared.</source>
            <translation>Standaardwaarde: 1, 3, 5, 7 (ons voorstel); dat geeft 0 / 1–2 / 3–4 / 5–6 / 7 of meer. De klassen liggen vast en zijn geen kwantielen, zodat kaarten te vergelijken zijn.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>A row for each buurt: counts, class and coverage, a flag for each mechanism, and 'waarom'. Styled.</source>
            <translation>Een rij per buurt: de tellingen, klasse en dekking, per mechanisme wel of geen risico, en 'waarom'. Met stijl.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>Risk table</source>
            <translation>Risicotabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>A row for each buurt and mechanism: value, threshold, risk, certainty, explanation and source. Maps and reports read it; keep it in the GeoPackage of the risk count.</source>
            <translation>Een rij per buurt en mechanisme: waarde, drempel, risico, zekerheid, toelichting en bron. Kaarten en rapporten lezen deze tabel; bewaar die in de GeoPackage van de risicostapeling.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>{n} of {areas} run a risk on at least one of {mechanisms}; with unknown ones: {unknown}.</source>
            <extracomment>For one: {n} of {areas} runs a risk on at least one of {mechanisms}; with unknown ones: {unknown}.</extracomment>
            <translation>
                <numerusform>{n} van {areas} loopt risico op ten minste één van {mechanisms}; met onbekende mechanismen: {unknown}.</numerusform>
                <numerusform>{n} van {areas} lopen risico op ten minste één van {mechanisms}; met onbekende mechanismen: {unknown}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>{n} mechanisms</source>
            <extracomment>For one: {n} mechanism</extracomment>
            <translation>
                <numerusform>{n} mechanisme</numerusform>
                <numerusform>{n} mechanismen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/stacked.py" />
            <source>KLASSEN = '{text}' is not a rising list of whole numbers above 0, as in 1, 3, 5, 7.</source>
            <translation>KLASSEN = '{text}' is geen oplopende lijst van hele getallen boven 0, zoals 1, 3, 5, 7.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <source>BUURTEN: there are no two years of the Leefbaarometer {n} years apart (there are: {years}), so there is nothing to test against. Give the file of all years to 'Build the layer of buurten', or choose another HORIZON.</source>
            <extracomment>For one: BUURTEN: there are no two years of the Leefbaarometer {n} year apart (there are: {years}), so there is nothing to test against. Give the file of all years to 'Build the layer of buurten', or choose another HORIZON.</extracomment>
            <translation>
                <numerusform>BUURTEN: er zijn geen twee jaren van de Leefbaarometer die {n} jaar uit elkaar liggen (er zijn: {years}), dus is er niets om aan te toetsen. Geef het bestand met alle jaren op bij 'Buurtlaag opbouwen', of kies een andere HORIZON.</numerusform>
                <numerusform>BUURTEN: er zijn geen twee jaren van de Leefbaarometer die {n} jaar uit elkaar liggen (er zijn: {years}), dus is er niets om aan te toetsen. Geef het bestand met alle jaren op bij 'Buurtlaag opbouwen', of kies een andere HORIZON.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <source>BEGINJAREN: not possible: {wrong}. There are scores of {years}; with an outcome {n} years later: {possible}.</source>
            <extracomment>For one: BEGINJAREN: not possible: {wrong}. There are scores of {years}; with an outcome {n} year later: {possible}.</extracomment>
            <translation>
                <numerusform>BEGINJAREN: niet mogelijk: {wrong}. Er zijn scores van {years}; met een uitkomst {n} jaar later: {possible}.</numerusform>
                <numerusform>BEGINJAREN: niet mogelijk: {wrong}. Er zijn scores van {years}; met een uitkomst {n} jaar later: {possible}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <source>BUURTEN: from {years} no buurt has an outcome. It has none where the scores or classes of both years are not known, or where it cannot happen ({exempt}). Choose another UITKOMST, HORIZON or BEGINJAREN.</source>
            <translation>BUURTEN: vanaf {years} heeft geen enkele buurt een uitkomst. Die is er niet waar de scores of klassen van beide jaren niet bekend zijn, of waar het niet kan gebeuren ({exempt}). Kies een andere UITKOMST, HORIZON of BEGINJAREN.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <source>From {years} no buurt can be tested: no mechanism could assess any that has an outcome with what was known then{why}. Add earlier years to the layer of buurten.</source>
            <translation>Vanaf {years} is geen enkele buurt te toetsen: geen mechanisme kon een buurt met een uitkomst beoordelen met wat toen bekend was{why}. Voeg eerdere jaren toe aan de buurtlaag.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shared/starting_years.py" />
            <source>Left out, for no buurt can be tested with what was known then: {years}.</source>
            <translation>Weggelaten, want met wat toen bekend was, is geen enkele buurt te toetsen: {years}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/shipped_model.py" />
            <source>8 Models</source>
            <translation>8 Modellen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Join a table</source>
            <translation>Tabel koppelen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Joins any local or national table to the layer of buurten (or wijken): CSV, Excel, LibreOffice, dBase, GeoPackage, PostGIS, JSON, or a layer of the project.

A file is read anew as text, so that 0601 stays 0601. The header is found below titles, footers and totals are left out, codes are completed, names match through accents, prefixes and cuts but never by a guess between two buurten, and rows of wijken and municipality are set aside. Years and categories of a long table become columns; a table with buurten as columns is turned. A number that can be read in two ways (1,600) is refused with both readings.

The log tells what was matched on both sides; below the share that you set nothing is joined. Save what you chose as a recipe and give it next year.</source>
            <translation>Koppelt elke lokale of landelijke tabel aan de buurtlaag (of wijken): CSV, Excel, LibreOffice, dBase, GeoPackage, PostGIS, JSON of een laag uit het project.

Een bestand wordt opnieuw als tekst gelezen, zodat 0601 ook 0601 blijft. De kopregel wordt gevonden onder titels, voetregels en totalen worden weggelaten, codes worden aangevuld, namen worden herkend ondanks accenten, voorvoegsels en afkappingen maar nooit door een gok tussen twee buurten, en rijen van wijken en gemeente worden apart gezet. Jaren en categorieën van een lange tabel worden kolommen; een tabel met buurten als kolommen wordt gedraaid. Een getal dat op twee manieren te lezen is (1,600) wordt geweigerd, met beide lezingen.

Het logboek zegt wat er aan beide kanten is gekoppeld; onder het aandeel dat u instelt, wordt niets gekoppeld. Bewaar wat u koos als recept en geef dat het volgende jaar op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>The layer that gets the columns, with complete codes of buurten (BU…) or wijken (WK…).</source>
            <translation>De laag die de kolommen krijgt, met volledige codes van buurten (BU…) of wijken (WK…).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>A file, a table of a database or a layer of the project, with a row or a column for each buurt.</source>
            <translation>Een bestand, een tabel uit een database of een laag uit het project, met een rij of een kolom per buurt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>All that the layer had, and the columns that were taken; unknown where a buurt has no row.</source>
            <translation>Alles wat de laag had, en de overgenomen kolommen; onbekend waar een buurt geen rij heeft.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>A row for each buurt and each key of the table: joined, and how, or why not.</source>
            <translation>Een rij per buurt en per sleutel van de tabel: gekoppeld en hoe, of waarom niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Table</source>
            <translation>Tabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Column with the code or name of the buurt</source>
            <translation>Kolom met de code of naam van de buurt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty, it is found: codes before names.</source>
            <translation>Laat u dit leeg, dan wordt de kolom gevonden: codes gaan voor namen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Columns to take, one a line</source>
            <translation>Kolommen om over te nemen, één per regel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: all. A line is 'title', 'title = name in the layer' or 'title = name * factor', as in 2022 = gemiddelde_woningwaarde * 0.001.</source>
            <translation>Leeg: alle. Een regel is 'titel', 'titel = naam in de laag' of 'titel = naam * factor', zoals 2022 = gemiddelde_woningwaarde * 0.001.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Column whose values become columns</source>
            <translation>Kolom waarvan de waarden kolommen worden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>For a table with several rows per buurt, as one for each kind of nuisance. Left empty, it is found when only one column tells the rows apart.</source>
            <translation>Voor een tabel met meer rijen per buurt, bijvoorbeeld één per soort overlast. Laat u dit leeg, dan wordt de kolom gevonden als er maar één is die de rijen onderscheidt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Name of the figures, where years are the columns</source>
            <translation>Naam van de cijfers, als jaren de kolommen zijn</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: the name of the table.</source>
            <translation>Leeg: de naam van de tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Names of the table that the layer spells otherwise, one a line</source>
            <translation>Andere schrijfwijzen van namen, één per regel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As in: Niew Wolfslaar = Nieuw Wolfslaar. The log of a run proposes them.</source>
            <translation>Zoals: Niew Wolfslaar = Nieuw Wolfslaar. Het logboek stelt ze voor.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Municipality of the rows: a column, or its code or name</source>
            <translation>Gemeente van de rijen: een kolom, een code of een naam</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Needed for names and short codes where the layer holds several municipalities.</source>
            <translation>Nodig bij namen en korte codes als de laag meer dan één gemeente bevat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Sheet of a workbook</source>
            <translation>Blad van een werkmap</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: the one sheet that fits.</source>
            <translation>Leeg: het enige blad dat past.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Row of the header</source>
            <translation>Kopregel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As in 3, or 2-4 for a header of three rows. Left empty, it is found.</source>
            <translation>Zoals 3, of 2-4 voor een kop van drie rijen. Laat u dit leeg, dan wordt de kopregel gevonden.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>automatisch: each column shows it (1.234,5 or 1234.5), and what may be either is refused; komma, punt: always a comma, a point. Default: automatisch.</source>
            <translation>automatisch: elke kolom laat het zelf zien (1.234,5 of 1234.5), en wat beide kan zijn, wordt geweigerd; komma, punt: altijd een komma, een punt. Standaardwaarde: automatisch.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Source of the figures</source>
            <translation>Bron van de cijfers</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As it should stand in the explanation of a risk. Left empty: as the table tells, else its name.</source>
            <translation>Zoals die in de toelichting van een risico moet staan. Leeg: wat de tabel zelf zegt, anders de naam van de tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As an earlier run wrote it (RECEPT_UIT); what you fill in here goes before it.</source>
            <translation>Een recept dat een eerdere koppeling schreef (RECEPT_UIT); wat u hier invult, gaat voor.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Buurten with the table</source>
            <translation>Buurtlaag met de tabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Report of the join</source>
            <translation>Koppelverslag</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>What was chosen and found, to give with the table of next year (RECEPT). Left empty, it is not made.</source>
            <translation>Wat gekozen en gevonden is, om bij de tabel van volgend jaar op te geven (RECEPT). Laat u dit leeg, dan wordt het niet gemaakt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>{n} columns joined: {names}.</source>
            <extracomment>For one: {n} column joined: {names}.</extracomment>
            <translation>
                <numerusform>{n} kolom gekoppeld: {names}.</numerusform>
                <numerusform>{n} kolommen gekoppeld: {names}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Decimal mark</source>
            <translation>Decimaalteken</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Recipe</source>
            <translation>Recept</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Recipe of this run</source>
            <translation>Recept van deze koppeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of buurten with a row</source>
            <translation>Aantal buurten met een rij</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of buurten without a row</source>
            <translation>Aantal buurten zonder rij</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of rows without a buurt</source>
            <translation>Aantal rijen zonder buurt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Columns that the layer had already are replaced: {which}.</source>
            <translation>Kolommen die de laag al had, zijn vervangen: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Back-test</source>
            <translation>Terugtoetsing</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Would the flags have warned? Runs the mechanisms with what was known in earlier years only, and looks at what became of each buurt: its class in the Leefbaarometer fell, it came below a class, or its score fell. Says how many of the flags came true and how many of the falls were flagged, per number of mechanisms and per mechanism, always beside rules that need no mechanism (the score itself, the distance to the border of the class, the trend, the neighbours, the same counts dealt out anew) and within the same class.

A figure of after the starting year, or of an unknown year, is refused, and the page says which. Intervals come from drawing whole municipalities or squares of the map, for buurten beside each other share what happens. It tests the flags, not the residents; a flag is not a prediction.</source>
            <translation>Zouden de signalen hebben gewaarschuwd? Voert de mechanismen uit met alleen wat in eerdere jaren bekend was, en kijkt wat er van elke buurt is geworden: daalde de klasse in de Leefbaarometer, kwam de buurt onder een klasse, of daalde de score. Zegt hoeveel signalen uitkwamen en bij hoeveel dalingen er een signaal was, per aantal mechanismen en per mechanisme, steeds naast regels zonder mechanisme (de score zelf, de afstand tot de klassengrens, de trend, de buren, dezelfde tellingen opnieuw verdeeld) en binnen dezelfde klasse.

Een cijfer van na het beginjaar, of van een onbekend jaar, wordt geweigerd, en de pagina zegt welk. De marges volgen uit trekkingen van hele gemeenten of kaartvakken, want buurten naast elkaar maken hetzelfde mee. Het toetst de signalen, niet de bewoners; een signaal is geen voorspelling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Starting years (empty: all possible)</source>
            <translation>Beginjaren (leeg: alle mogelijke)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>As in 2016, 2020: flags as of those years, against what happened HORIZON years later.</source>
            <translation>Zoals 2016, 2020: de signalen van die jaren, naast wat er HORIZON jaar later is gebeurd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Hits, misses and false alarms</source>
            <translation>Raak, gemist en vals alarm</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A map of the newest starting year: what was flagged then, and what became of each buurt.</source>
            <translation>Een kaart van het nieuwste beginjaar: waar toen een signaal was, en wat er van elke buurt is geworden.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Back-test by buurt and starting year</source>
            <translation>Terugtoetsing per buurt en beginjaar</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A row for each buurt and starting year.</source>
            <translation>Een rij per buurt en beginjaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Figures of the back-test</source>
            <translation>Maten van de terugtoetsing</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A row for each figure on the page, with its margin.</source>
            <translation>Een rij per getal op de pagina, met de marge.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Drawing the margins</source>
            <translation>Trekkingen voor de marges</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Flags in the layer are of now, and not looked at: {fields}.</source>
            <translation>Risicokolommen in de laag zijn van nu en worden niet bekeken: {fields}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>BEGINJAREN = '{text}' is not a list of years, as in 2016, 2020.</source>
            <translation>BEGINJAREN = '{text}' is geen lijst van jaren, zoals 2016, 2020.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Report of differences</source>
            <translation>Verschillenrapport</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Lays two risk counts beside each other, of two editions or two scenarios, and says of every buurt and mechanism what changed: a new risk, one that went, what became known and what became unknown. Of each change it says what it comes from: data, a threshold or other setting, borders, or the version of the method.

The cause is found by leaving out what cannot be: what the trails of both layers and their polygons show to be the same. Where data and settings both differ, and the mechanism is one comparison, the new value is held against the old threshold and the other way round. What cannot be told apart is said to be so, and counted so; a layer that lost its trail makes the cause unknown. Run both analyses with one thing different at a time to know more.

Give the risk tables of both runs, or keep them in the GeoPackage of the count: without values only the trails speak. A difference between two runs is not a prediction, and the order is that of the codes, never a ranking.</source>
            <translation>Legt twee risicostapelingen naast elkaar, van twee edities of twee scenario's, en zegt van elke buurt en elk mechanisme wat er veranderde: een nieuw risico, een vervallen risico, wat bekend werd en wat onbekend werd. Van elke verandering staat erbij waar die vandaan komt: gegevens, een drempel of andere instelling, grenzen, of de versie van de methode.

De oorzaak wordt gevonden door weg te strepen wat die niet kan zijn: alles wat volgens de herkomst van beide lagen, of volgens hun polygonen, gelijk is. Waar gegevens en instellingen allebei verschillen, en het mechanisme één vergelijking is, wordt de nieuwe waarde tegen de oude drempel gehouden en andersom. Wat niet te scheiden is, wordt zo genoemd en zo geteld; van een laag zonder herkomst is de oorzaak onbekend. Voer beide analyses uit met telkens één verschil om meer te weten.

Geef de risicotabellen van beide analyses op, of bewaar ze in de GeoPackage van de telling: zonder waarden spreekt alleen de herkomst. Een verschil tussen twee analyses is geen voorspelling, en de volgorde is die van de codes, nooit een rangorde.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes</source>
            <translation>Veranderingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Of each buurt what changed between the two, and why.</source>
            <translation>Van elke buurt wat er tussen beide veranderde, en waarom.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Table of changes</source>
            <translation>Tabel van veranderingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>A row for each buurt and mechanism that changed, with its cause.</source>
            <translation>Een rij per buurt en mechanisme met een verandering, met de oorzaak.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of buurten in which anything changed</source>
            <translation>Aantal buurten waarin iets veranderde</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of changes (buurt and mechanism)</source>
            <translation>Aantal veranderingen (buurt en mechanisme)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>New risks</source>
            <translation>Nieuwe risico's</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Risks that went</source>
            <translation>Vervallen risico's</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Outcomes that became known</source>
            <translation>Uitkomsten die bekend werden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Outcomes that became unknown</source>
            <translation>Uitkomsten die onbekend werden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by other data</source>
            <translation>Veranderingen door andere gegevens</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by another threshold or setting</source>
            <translation>Veranderingen door een andere drempel of instelling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by other borders</source>
            <translation>Veranderingen door andere grenzen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by another version of the method</source>
            <translation>Veranderingen door een andere versie van de methode</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by more than one cause</source>
            <translation>Veranderingen door meer dan één oorzaak</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by causes that cannot be told apart</source>
            <translation>Veranderingen door oorzaken die niet te scheiden zijn</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes of which the cause is unknown</source>
            <translation>Veranderingen waarvan de oorzaak onbekend is</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Full analysis</source>
            <translation>Volledige analyse</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Runs all mechanisms on a layer of buurten and counts on how many each buurt runs a risk. A buurt of which the data are missing is unknown on that mechanism, which lowers its coverage; a mechanism on which no buurt at all can be assessed is not counted, and the map says so. A local mechanism is run when its layer is given. The result is the styled layer of the risk count, with one column per mechanism and the column 'waarom', and the risk table with value, threshold, certainty and explanation of each buurt and mechanism. A folder of definitions adds mechanisms of your own.

Other thresholds or fields come from a settings file: a run writes one, edit it and give it to the next. A signal, not a prediction.</source>
            <translation>Voert alle mechanismen uit op een buurtlaag en telt op hoeveel elke buurt risico loopt. Waar gegevens ontbreken, is de uitkomst van dat mechanisme onbekend, wat de dekking verlaagt; een mechanisme waarop geen enkele buurt te beoordelen is, telt niet mee, en de kaart zegt dat. Een lokaal mechanisme wordt uitgevoerd als zijn laag is opgegeven. Het resultaat is de laag met de risicostapeling, met stijl, één kolom per mechanisme en de kolom 'waarom', en de risicotabel met waarde, drempel, zekerheid en toelichting per buurt en mechanisme. Een map met definities voegt eigen mechanismen toe.

Andere drempels of velden komen uit een instellingenbestand: een analyse schrijft er een, bewerk dat en geef het op bij de volgende. Een signaal, geen voorspelling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>For a run with other plans or settings: the layer bears the name, and 'Difference between scenarios' shows who changes and why.</source>
            <translation>Voor een analyse met andere plannen of instellingen: de laag krijgt die naam, en 'Scenarioverschil' laat zien welke buurten veranderen en waarom.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Value, threshold, certainty and explanation too, beside the flag of each mechanism. Default: off, for the risk table holds them.</source>
            <translation>Ook waarde, drempel, zekerheid en toelichting, naast wel of geen risico per mechanisme. Standaardwaarde: uit, want de risicotabel bevat ze.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>All settings and fields of this run, to edit and to give as the settings file of another. Left empty, it is not made.</source>
            <translation>Alle instellingen en velden van deze analyse, om te bewerken en als instellingenbestand bij een andere op te geven. Laat u dit leeg, dan wordt het niet gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Name of the scenario</source>
            <translation>Naam van het scenario</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>All columns of all mechanisms on the layer</source>
            <translation>Alle kolommen van alle mechanismen op de laag</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Settings used</source>
            <translation>Gebruikte instellingen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Not counted, as no buurt could be assessed on it: {which}. The map says so.</source>
            <translation>Niet meegeteld, want geen enkele buurt was erop te beoordelen: {which}. De kaart zegt dat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary by wijk and municipality</source>
            <translation>Wijksamenvatting</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Rolls the risk count of buurten up to wijken or municipalities: how many buurten, dwellings and inhabitants there are at each number of mechanisms, and which share of the dwellings stands in buurten with many mechanisms: at least, and at most when all that is unknown would be a risk. The table has a row for each wijk and municipality and each exact count.

A buurt without a number of dwellings is counted as a buurt and told apart; it is never 0. An area of which too little is known is in the class 'onvoldoende gegevens'. An addition, not a ranking: the buurten within an area differ.</source>
            <translation>Telt de risicostapeling van buurten op tot wijken of gemeenten: hoeveel buurten, woningen en inwoners er zijn bij elk aantal mechanismen, en welk aandeel van de woningen in buurten met veel mechanismen staat: ten minste, en ten hoogste als al het onbekende een risico zou zijn. De tabel heeft een rij per wijk, per gemeente en per exacte telling.

Een buurt zonder aantal woningen telt als buurt mee en wordt apart vermeld; zo'n aantal is nooit 0. Een gebied waarvan te weinig bekend is, valt in de klasse 'onvoldoende gegevens'. Een optelling, geen rangorde: de buurten binnen een gebied verschillen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Areas on the map</source>
            <translation>Gebieden op de kaart</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>The map has a polygon for each wijk (default) or each gemeente; the table has both.</source>
            <translation>De kaart heeft een polygoon per wijk (standaardwaarde) of per gemeente; de tabel heeft beide.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Default: 10, 25, 50 (our proposal), which gives 0% / up to 10% / 10 to 25% / 25 to 50% / 50% or more. The classes are fixed, not quantiles.</source>
            <translation>Standaardwaarde: 10, 25, 50 (ons voorstel); dat geeft 0% / tot 10% / 10 tot 25% / 25 tot 50% / 50% of meer. De klassen liggen vast en zijn geen kwantielen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary by area</source>
            <translation>Samenvatting per gebied</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>A polygon for each area, with its buurten, dwellings and inhabitants by class of the count. Styled.</source>
            <translation>Een polygoon per gebied, met de buurten, woningen en inwoners per klasse van de telling. Met stijl.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary table</source>
            <translation>Samenvattingstabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>A row for each wijk, each municipality and each exact number of mechanisms at risk.</source>
            <translation>Een rij per wijk, per gemeente en per exact aantal mechanismen met risico.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Classes of the share [%]</source>
            <translation>Klassen van het aandeel [%]</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Number of areas</source>
            <translation>Aantal gebieden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Dwellings in buurten with many mechanisms, at least</source>
            <translation>Woningen in buurten met veel mechanismen, ten minste</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Dwellings in buurten with many mechanisms, at most</source>
            <translation>Woningen in buurten met veel mechanismen, ten hoogste</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>The rows are wijken already: each is summed by itself.</source>
            <translation>De rijen zijn al wijken: elke rij wordt op zichzelf opgeteld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>dwellings (woningvoorraad)</source>
            <translation>woningen (woningvoorraad)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>inhabitants (aantal_inwoners)</source>
            <translation>inwoners (aantal_inwoners)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>AANDEELKLASSEN = '{text}' is not a rising list of whole percentages, as in 10, 25, 50.</source>
            <translation>AANDEELKLASSEN = '{text}' is geen oplopende lijst van hele percentages, zoals 10, 25, 50.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Of {n} of {areas} the number of {what} is unknown: told apart, not counted as 0.</source>
            <translation>Van {n} van {areas} is het aantal {what} onbekend: apart vermeld, niet als 0 geteld.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_codes.py" />
            <source>{n} of the {all} rows of '{layer}' have no complete code in field '{field}': {examples}. A code is BU and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality stands in another field. Run 'Build the layer of buurten' first, which completes them.</source>
            <extracomment>For one: {n} of the {all} rows of '{layer}' has no complete code in field '{field}': {examples}. A code is BU and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality stands in another field. Run 'Build the layer of buurten' first, which completes it.</extracomment>
            <translation>
                <numerusform>{n} van de {all} rijen van '{layer}' heeft geen volledige code in veld '{field}': {examples}. Een code is BU met acht tekens (of WK met zes), zoals BU09170000: misschien zijn er nullen weggevallen, of staat de gemeente in een ander veld. Voer eerst 'Buurtlaag opbouwen' uit, dat de code aanvult.</numerusform>
                <numerusform>{n} van de {all} rijen van '{layer}' hebben geen volledige code in veld '{field}': {examples}. Een code is BU met acht tekens (of WK met zes), zoals BU09170000: misschien zijn er nullen weggevallen, of staat de gemeente in een ander veld. Voer eerst 'Buurtlaag opbouwen' uit, dat de codes aanvult.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_codes.py" />
            <source>{n} wijken stand more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.</source>
            <extracomment>For one: {n} wijk stands more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.</extracomment>
            <translation>
                <numerusform>{n} wijk komt volgens veld '{field}' meer dan eens voor in '{layer}': {examples}. Zijn de rijen buurten? Geef dan het veld met hun code op met BUURTCODE. Zijn het delen van één wijk: voeg ze eerst samen op code.</numerusform>
                <numerusform>{n} wijken komen volgens veld '{field}' meer dan eens voor in '{layer}': {examples}. Zijn de rijen buurten? Geef dan het veld met hun code op met BUURTCODE. Zijn het delen van één wijk: voeg ze eerst samen op code.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_codes.py" />
            <source>{n} codes stand more than once in '{layer}': {examples}. There must be one row per buurt. For parts of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of buurten', which makes a column per year.</source>
            <extracomment>For one: {n} code stands more than once in '{layer}': {examples}. There must be one row per buurt. For parts of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of buurten', which makes a column per year.</extracomment>
            <translation>
                <numerusform>{n} code komt meer dan eens voor in '{layer}': {examples}. Er hoort één rij per buurt te zijn. Zijn het delen van één buurt: voeg ze eerst samen op code. Is het een tabel met meer jaren: geef die op bij 'Buurtlaag opbouwen', dat per jaar een kolom maakt.</numerusform>
                <numerusform>{n} codes komen meer dan eens voor in '{layer}': {examples}. Er hoort één rij per buurt te zijn. Zijn het delen van één buurt: voeg ze eerst samen op code. Is het een tabel met meer jaren: geef die op bij 'Buurtlaag opbouwen', dat per jaar een kolom maakt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_codes.py" />
            <source>'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows are of the other level, such as {examples}. Their figures would count twice. Keep the rows of one level: filter the layer on the first two letters of the code.</source>
            <extracomment>For one: '{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows is of the other level, {examples}. Its figures would count twice. Keep the rows of one level: filter the layer on the first two letters of the code.</extracomment>
            <translation>
                <numerusform>'{layer}' bevat buurten (BU…) en wijken (WK…) door elkaar: {n} van de {all} rijen is van het andere niveau, namelijk {examples}. Hun cijfers zouden dubbel tellen. Houd de rijen van één niveau over: filter de laag op de eerste twee letters van de code.</numerusform>
                <numerusform>'{layer}' bevat buurten (BU…) en wijken (WK…) door elkaar: {n} van de {all} rijen zijn van het andere niveau, zoals {examples}. Hun cijfers zouden dubbel tellen. Houd de rijen van één niveau over: filter de laag op de eerste twee letters van de code.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} codes were completed: {examples}.</source>
            <extracomment>For one: {n} code was completed: {examples}.</extracomment>
            <translation>
                <numerusform>{n} code is aangevuld: {examples}.</numerusform>
                <numerusform>{n} codes zijn aangevuld: {examples}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>special</source>
            <translation>bijzonder</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} columns hold no value at all and are left out: {which}.</source>
            <extracomment>For one: {n} column holds no value at all and is left out: {which}.</extracomment>
            <translation>
                <numerusform>{n} kolom heeft geen enkele waarde en is weggelaten: {which}.</numerusform>
                <numerusform>{n} kolommen hebben geen enkele waarde en zijn weggelaten: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} of {all} codes in field '{field}' of '{layer}' are no code of a buurt and cannot be completed: {examples}. A code is BU, four digits of the municipality and four characters. When the municipality stands in another field, tell it with {parameter}.</source>
            <extracomment>For one: {n} of {all} codes in field '{field}' of '{layer}' is no code of a buurt and cannot be completed: {examples}. A code is BU, four digits of the municipality and four characters. When the municipality stands in another field, tell it with {parameter}.</extracomment>
            <translation>
                <numerusform>{n} van de {all} codes in veld '{field}' van '{layer}' is geen buurtcode en is niet aan te vullen: {examples}. Een code is BU, vier cijfers van de gemeente en vier tekens. Staat de gemeente in een ander veld, geef dat dan op met {parameter}.</numerusform>
                <numerusform>{n} van de {all} codes in veld '{field}' van '{layer}' zijn geen buurtcode en zijn niet aan te vullen: {examples}. Een code is BU, vier cijfers van de gemeente en vier tekens. Staat de gemeente in een ander veld, geef dat dan op met {parameter}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} codes stand more than once in '{layer}': {examples}. There must be one polygon per buurt: dissolve the parts by code first (Vector &gt; Geoprocessing &gt; Dissolve). A table with several years is first given to 'Build the layer of buurten', which makes a column per year.</source>
            <extracomment>For one: {n} code stands more than once in '{layer}': {examples}. There must be one polygon per buurt: dissolve the parts by code first (Vector &gt; Geoprocessing &gt; Dissolve). A table with several years is first given to 'Build the layer of buurten', which makes a column per year.</extracomment>
            <translation>
                <numerusform>{n} code komt meer dan eens voor in '{layer}': {examples}. Er hoort één polygoon per buurt te zijn: voeg de delen eerst samen op code (Vector &gt; Geoprocessing-gereedschap &gt; Samensmelten). Geef een tabel met meer jaren eerst op bij 'Buurtlaag opbouwen', dat per jaar een kolom maakt.</numerusform>
                <numerusform>{n} codes komen meer dan eens voor in '{layer}': {examples}. Er hoort één polygoon per buurt te zijn: voeg de delen eerst samen op code (Vector &gt; Geoprocessing-gereedschap &gt; Samensmelten). Geef een tabel met meer jaren eerst op bij 'Buurtlaag opbouwen', dat per jaar een kolom maakt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>Special values became unknown: {reasons}, in {n} columns.</source>
            <extracomment>For one: Special values became unknown: {reasons}, in {n} column.</extracomment>
            <translation>
                <numerusform>Bijzondere waarden zijn onbekend geworden: {reasons}, in {n} kolom.</numerusform>
                <numerusform>Bijzondere waarden zijn onbekend geworden: {reasons}, in {n} kolommen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>Which field of '{layer}' holds the code of the buurt? It has {names}. Tell it with {name}.</source>
            <translation>In welk veld van '{layer}' staat de buurtcode? De laag heeft {names}. Geef het veld op met {name}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{name} ({n} × special value)</source>
            <extracomment>For one: {name} ({n} × special value)</extracomment>
            <translation>
                <numerusform>{name} ({n} × bijzondere waarde)</numerusform>
                <numerusform>{name} ({n} × bijzondere waarde)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Without dwellings (woningvoorraad), households stand in for them; the outcomes are then nipt.</source>
            <translation>Het aantal woningen (woningvoorraad) ontbreekt: huishoudens komen ervoor in de plaats, en de uitkomsten zijn dan nipt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Which field of '{layer}' holds the code of the buurt? Tell it with BUURTCODE; it has {names}.</source>
            <translation>In welk veld van '{layer}' staat de buurtcode? Geef het op met BUURTCODE; de laag heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Without any value, so treated as not there: {fields}.</source>
            <translation>Zonder enige waarde, dus behandeld als ontbrekend: {fields}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Not found in the layer: {columns}.</source>
            <translation>Niet in de laag gevonden: {columns}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{parameter}: the name of field '{field}' must end in its year, as in {example}.</source>
            <translation>{parameter}: de naam van veld '{field}' moet eindigen op het jaar, zoals {example}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings are not there, by their status, and are left out.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings is not there, by its status, and is left out.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden staat er volgens de status niet, en is weggelaten.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden staan er volgens hun status niet, en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings have no number of dwellings and are left out.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings has no number of dwellings and is left out.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden heeft geen aantal woningen en is weggelaten.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden hebben geen aantal woningen en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings hold no dwellings and are left out.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings holds no dwellings and is left out.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden bevat geen woningen en is weggelaten.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden bevatten geen woningen en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings have no geometry and are left out.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings has no geometry and is left out.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden heeft geen geometrie en is weggelaten.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden hebben geen geometrie en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings lie outside the buurten and are left out.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings lies outside the buurten and is left out.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden ligt buiten de buurten en is weggelaten.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden liggen buiten de buurten en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings used, dwellings in all: {homes}, fields: {fields}.</source>
            <extracomment>For one: '{layer}': {n} of {all} buildings used, dwellings in all: {homes}, fields: {fields}.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} panden gebruikt, woningen in totaal: {homes}, velden: {fields}.</numerusform>
                <numerusform>'{layer}': {n} van de {all} panden gebruikt, woningen in totaal: {homes}, velden: {fields}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} buildings have a building year that cannot be (9999, 1005) or none: unknown.</source>
            <extracomment>For one: '{layer}': {n} building has a building year that cannot be (9999, 1005) or none: unknown.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} pand heeft geen bouwjaar of een onmogelijk bouwjaar (9999, 1005): onbekend.</numerusform>
                <numerusform>'{layer}': {n} panden hebben geen bouwjaar of een onmogelijk bouwjaar (9999, 1005): onbekend.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>{parameter}: '{layer}' has no field with the building year ({year}); it has {names}.</source>
            <translation>{parameter}: '{layer}' heeft geen veld met het bouwjaar ({year}); wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}' has no field with the number of dwellings ({names}): each building counts as one.</source>
            <translation>'{layer}' heeft geen veld met het aantal woningen ({names}): elk pand telt als één woning.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/columns.py" />
            <source>Column '{name}' of '{layer}' should hold numbers but holds text, or mixes notations: {examples}.</source>
            <translation>Kolom '{name}' van '{layer}' hoort getallen te bevatten, maar bevat tekst of getallen in verschillende notaties: {examples}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>{n} overlaps are taken for inaccurate borders and ignored, {ha} ha in all; the largest: {which}.</source>
            <extracomment>For one: {n} overlap is taken for an inaccurate border and ignored, {ha} ha in all: {which}.</extracomment>
            <translation>
                <numerusform>{n} overlap is opgevat als een onnauwkeurige grens en genegeerd, {ha} ha in totaal: {which}.</numerusform>
                <numerusform>{n} overlappingen zijn opgevat als onnauwkeurige grenzen en genegeerd, {ha} ha in totaal; de grootste: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>{n} old codes of the table have no row in VAN, so what they go to is unknown: {which}.</source>
            <extracomment>For one: {n} old code of the table has no row in VAN, so what it goes to is unknown: {which}.</extracomment>
            <translation>
                <numerusform>{n} oude code van de tabel heeft geen rij in VAN; de buurten waar die naartoe gaat, zijn daardoor onbekend: {which}.</numerusform>
                <numerusform>{n} oude codes van de tabel hebben geen rij in VAN; de buurten waar die naartoe gaan, zijn daardoor onbekend: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>{n} new codes of the table are not in NAAR, so what goes there is lost: {which}.</source>
            <extracomment>For one: {n} new code of the table is not in NAAR, so what goes there is lost: {which}.</extracomment>
            <translation>
                <numerusform>{n} nieuwe code van de tabel komt niet voor in NAAR; wat daarheen gaat, is verloren: {which}.</numerusform>
                <numerusform>{n} nieuwe codes van de tabel komen niet voor in NAAR; wat daarheen gaat, is verloren: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>{n} old buurten hold no {weights}, and were divided by area: {which}.</source>
            <extracomment>For one: {n} old buurt holds no {weights}, and was divided by area: {which}.</extracomment>
            <translation>
                <numerusform>{n} oude buurt heeft geen {weights} en is verdeeld naar oppervlakte: {which}.</numerusform>
                <numerusform>{n} oude buurten hebben geen {weights} en zijn verdeeld naar oppervlakte: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>{n} codes that the table does not name are in both layers, and taken for unchanged.</source>
            <extracomment>For one: {n} code that the table does not name is in both layers, and taken for unchanged.</extracomment>
            <translation>
                <numerusform>{n} code die de tabel niet noemt, komt in beide lagen voor en geldt als ongewijzigd.</numerusform>
                <numerusform>{n} codes die de tabel niet noemt, komen in beide lagen voor en gelden als ongewijzigd.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/crosswalks.py" />
            <source>VAN has no polygons, so there is nothing to convert by. Give an OMREKENTABEL, or VAN with its polygons (or NAAR with the column {name}, of the year after VAN).</source>
            <translation>VAN heeft geen polygonen, dus er is niets om mee om te rekenen. Geef een OMREKENTABEL op, of VAN met zijn polygonen (of NAAR met de kolom {name}, van het jaar na VAN).</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>Lost, for {n} old buurten go to no new one, wholly or in part: {words}. They are {which}.</source>
            <extracomment>For one: Lost, for {n} old buurt goes to no new one, wholly or in part: {words}. It is {which}.</extracomment>
            <translation>
                <numerusform>Verloren, omdat {n} oude buurt geheel of gedeeltelijk naar geen nieuwe buurt gaat: {words}. Het gaat om {which}.</numerusform>
                <numerusform>Verloren, omdat {n} oude buurten geheel of gedeeltelijk naar geen nieuwe buurt gaan: {words}. Het gaat om {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>{n} columns are converted: {which}.</source>
            <extracomment>For one: {n} column is converted: {which}.</extracomment>
            <translation>
                <numerusform>{n} kolom is omgerekend: {which}.</numerusform>
                <numerusform>{n} kolommen zijn omgerekend: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>{n} columns are not converted, for nobody says how: {which}. Name counts in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER.</source>
            <extracomment>For one: {n} column is not converted, for nobody says how: {which}. Name counts in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER.</extracomment>
            <translation>
                <numerusform>{n} kolom is niet omgerekend, want nergens staat hoe dat moet: {which}. Noem tellingen in TELLINGEN, en aandelen en gemiddelden in GEMIDDELDEN met hun NOEMER.</numerusform>
                <numerusform>{n} kolommen zijn niet omgerekend, want nergens staat hoe dat moet: {which}. Noem tellingen in TELLINGEN, en aandelen en gemiddelden in GEMIDDELDEN met hun NOEMER.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>{n} old buurten are water without figures, and bring nothing to what they are merged with.</source>
            <extracomment>For one: {n} old buurt is water without figures, and brings nothing to what it is merged with.</extracomment>
            <translation>
                <numerusform>{n} oude buurt is water zonder cijfers, en draagt niets bij aan de buurt waarin ze opgaat.</numerusform>
                <numerusform>{n} oude buurten zijn water zonder cijfers, en dragen niets bij aan de buurt waarin ze opgaan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>{n} old buurten lie outside the region of NAAR and are left out.</source>
            <extracomment>For one: {n} old buurt lies outside the region of NAAR and is left out.</extracomment>
            <translation>
                <numerusform>{n} oude buurt ligt buiten het gebied van NAAR en is weggelaten.</numerusform>
                <numerusform>{n} oude buurten liggen buiten het gebied van NAAR en zijn weggelaten.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>That is more than VERLIES = {most} allows. Check that VAN and NAAR cover the same area; if this is meant, select the old buurten that are to be converted, or raise VERLIES.</source>
            <translation>Dat is meer dan VERLIES = {most} toestaat. Controleer of VAN en NAAR hetzelfde gebied beslaan; is dit de bedoeling, selecteer dan de oude buurten die u wilt omrekenen, of verhoog VERLIES.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>{names} of '{layer}' should hold numbers but holds text: {examples}.</source>
            <translation>{names} van '{layer}' hoort getallen te bevatten, maar bevat tekst: {examples}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>No column of '{layer}' is converted: none is a figure of the CBS or the Leefbaarometer. Name counts in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER; or are VAN and NAAR the other way round?</source>
            <translation>Geen enkele kolom van '{layer}' is omgerekend: er is geen cijfer van het CBS of de Leefbaarometer bij. Noem tellingen in TELLINGEN, en aandelen en gemiddelden in GEMIDDELDEN met hun NOEMER; of zijn VAN en NAAR verwisseld?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>The rows of '{layer}' are of several years (column jaar): a figure of the result may be made of two, and no year is told with it.</source>
            <translation>De rijen van '{layer}' zijn van verschillende jaren (kolom jaar): een cijfer van de uitkomst kan uit twee jaren komen, en er staat geen jaar bij.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>Text is kept only where a buurt did not change: {which}.</source>
            <translation>Tekst blijft alleen staan waar een buurt niet is veranderd: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/figures.py" />
            <source>Look-up table resources/lookup/omrekening.csv has a row that cannot be read: {row}.</source>
            <translation>Opzoektabel resources/lookup/omrekening.csv heeft een rij die niet te lezen is: {row}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>The years of VAN and NAAR are not both known (column jaar). The remarks on changes of borders speak of one year: make sure that VAN is of the year before NAAR.</source>
            <translation>Niet van zowel VAN als NAAR is het jaar bekend (kolom jaar). De indelingswijzigingen gaan over één jaar: ga na of VAN van het jaar vóór NAAR is.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>{n} buurten with a new code stay unknown: VAN has no polygons to find their old code by.</source>
            <extracomment>For one: {n} buurt with a new code stays unknown: VAN has no polygons to find its old code by.</extracomment>
            <translation>
                <numerusform>{n} buurt met een nieuwe code blijft onbekend: VAN heeft geen polygonen om de oude code mee te vinden.</numerusform>
                <numerusform>{n} buurten met een nieuwe code blijven onbekend: VAN heeft geen polygonen om de oude codes mee te vinden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>Changes of borders by CBS: {same} unchanged, {code} with a new code, {border} with a new border.</source>
            <translation>Indelingswijzigingen volgens het CBS: {same} ongewijzigd, {code} met een nieuwe code, {border} met een nieuwe grens.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>The column with changes of borders of NAAR speaks of the year before only, and the years of the two layers ({first}, {last}) are not known to be one apart: it is not used.</source>
            <translation>De kolom met indelingswijzigingen van NAAR gaat alleen over het jaar ervoor, en het is niet zeker dat de jaren van de twee lagen ({first}, {last}) er één verschillen: de kolom wordt niet gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>NAAR has no column {name} (or it holds no value). Use overlay, or give an OMREKENTABEL.</source>
            <translation>NAAR heeft geen kolom {name} (of die heeft geen waarde). Gebruik overlay, of geef een OMREKENTABEL op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/remarks.py" />
            <source>The column {name} of NAAR ({last}) says what changed since {before}; VAN has the borders of {first}. Convert year by year, or use overlay or an OMREKENTABEL.</source>
            <translation>Kolom {name} van NAAR ({last}) zegt wat er sinds {before} is veranderd; VAN heeft de grenzen van {first}. Reken jaar voor jaar om, of gebruik overlay of een OMREKENTABEL.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>{n} pairs of codes stand more than once in '{table}': {examples}. Keep one row of each.</source>
            <extracomment>For one: {n} pair of codes stands more than once in '{table}': {examples}. Keep one row of it.</extracomment>
            <translation>
                <numerusform>{n} paar codes komt meer dan eens voor in '{table}': {examples}. Houd er één rij van over.</numerusform>
                <numerusform>{n} paren codes komen meer dan eens voor in '{table}': {examples}. Houd van elk paar één rij over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>'{table}' has no column with shares, and {n} old codes go to more than one new code: {examples}. Add aandeel_van, the share (0–1) of the old buurt that goes to each.</source>
            <extracomment>For one: '{table}' has no column with shares, and {n} old code goes to more than one new code: {examples}. Add aandeel_van, the share (0–1) of the old buurt that goes to each.</extracomment>
            <translation>
                <numerusform>'{table}' heeft geen kolom met aandelen, en {n} oude code gaat naar meer dan één nieuwe code: {examples}. Voeg aandeel_van toe: het aandeel (0–1) van de oude buurt dat naar elke nieuwe gaat.</numerusform>
                <numerusform>'{table}' heeft geen kolom met aandelen, en {n} oude codes gaan naar meer dan één nieuwe code: {examples}. Voeg aandeel_van toe: het aandeel (0–1) van de oude buurt dat naar elke nieuwe gaat.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>{n} rows of '{table}' have no share, or one below 0, in '{column}': {examples}.</source>
            <extracomment>For one: {n} row of '{table}' has no share, or one below 0, in '{column}': {examples}.</extracomment>
            <translation>
                <numerusform>{n} rij van '{table}' heeft in '{column}' geen aandeel, of een aandeel onder 0: {examples}.</numerusform>
                <numerusform>{n} rijen van '{table}' hebben in '{column}' geen aandeel, of een aandeel onder 0: {examples}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>The shares in '{column}' of '{table}' do not sum to 1 (or 100%) for {n} old codes: {examples}. Mend them; what goes to no new buurt needs a row of its own, with naar left empty. For numbers of dwellings, call the column gewicht.</source>
            <extracomment>For one: The shares in '{column}' of '{table}' do not sum to 1 (or 100%) for {n} old code: {examples}. Mend them; what goes to no new buurt needs a row of its own, with naar left empty. For numbers of dwellings, call the column gewicht.</extracomment>
            <translation>
                <numerusform>De aandelen in '{column}' van '{table}' tellen voor {n} oude code niet op tot 1 (of 100%): {examples}. Verbeter ze; wat naar geen nieuwe buurt gaat, krijgt een eigen rij waarin naar leeg is. Zijn het aantallen woningen, noem de kolom dan gewicht.</numerusform>
                <numerusform>De aandelen in '{column}' van '{table}' tellen voor {n} oude codes niet op tot 1 (of 100%): {examples}. Verbeter ze; wat naar geen nieuwe buurt gaat, krijgt een eigen rij waarin naar leeg is. Zijn het aantallen woningen, noem de kolom dan gewicht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>The weights of '{column}' were scaled to shares that sum to 1 per old code.</source>
            <translation>De gewichten in '{column}' zijn omgezet in aandelen die per oude code optellen tot 1.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>The shares of '{column}' are percentages, and were divided by 100.</source>
            <translation>De aandelen in '{column}' zijn percentages, en zijn door 100 gedeeld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>The shares of '{column}' do not quite sum to 1 per old code, and were scaled to it.</source>
            <translation>De aandelen in '{column}' tellen per oude code niet precies op tot 1, en zijn daarop aangepast.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>Table '{table}': {rows} rows, {old} old codes of VAN, {new} new codes of NAAR.</source>
            <translation>Tabel '{table}': {rows} rijen, {old} oude codes van VAN, {new} nieuwe codes van NAAR.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>OMREKENTABEL: {n} values of '{column}' in '{table}' are no code of a buurt or wijk: {examples}.</source>
            <extracomment>For one: OMREKENTABEL: {n} value of '{column}' in '{table}' is no code of a buurt or wijk: {examples}.</extracomment>
            <translation>
                <numerusform>OMREKENTABEL: {n} waarde van '{column}' in '{table}' is geen code van een buurt of wijk: {examples}.</numerusform>
                <numerusform>OMREKENTABEL: {n} waarden van '{column}' in '{table}' zijn geen code van een buurt of wijk: {examples}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>OMREKENTABEL: '{table}' needs a column van (old code) and a column naar (new code), and aandeel_van (share of the old buurt, 0–1) where an old buurt is split; it has {names}.</source>
            <translation>OMREKENTABEL: '{table}' moet een kolom van (oude code) en een kolom naar (nieuwe code) hebben, en aandeel_van (aandeel van de oude buurt, 0–1) waar een oude buurt is gesplitst; de tabel heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>OMREKENTABEL: none of the codes in column {side} of '{table}' ({examples}) is in {layer}. Are the columns, or VAN and NAAR, the other way round?</source>
            <translation>OMREKENTABEL: geen van de codes in kolom {side} van '{table}' ({examples}) komt voor in {layer}. Zijn de kolommen, of VAN en NAAR, verwisseld?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/table.py" />
            <source>OMREKENTABEL: column '{column}' of '{table}' should hold shares but holds: {examples}.</source>
            <translation>OMREKENTABEL: kolom '{column}' van '{table}' hoort aandelen te bevatten, maar bevat: {examples}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/weighing.py" />
            <source>{n} of {all} points lie in both an old and a new buurt.</source>
            <extracomment>For one: {n} of {all} points lies in both an old and a new buurt.</extracomment>
            <translation>
                <numerusform>{n} van de {all} punten ligt zowel in een oude als in een nieuwe buurt.</numerusform>
                <numerusform>{n} van de {all} punten liggen zowel in een oude als in een nieuwe buurt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/conversion/weighing.py" />
            <source>GEWICHTVELD: {n} values of '{field}' in '{layer}' are below 0; a number of dwellings is not.</source>
            <extracomment>For one: GEWICHTVELD: {n} value of '{field}' in '{layer}' is below 0; a number of dwellings is not.</extracomment>
            <translation>
                <numerusform>GEWICHTVELD: {n} waarde van '{field}' in '{layer}' is lager dan 0; een aantal woningen kan dat niet zijn.</numerusform>
                <numerusform>GEWICHTVELD: {n} waarden van '{field}' in '{layer}' zijn lager dan 0; een aantal woningen kan dat niet zijn.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/weighing.py" />
            <source>GEWICHT = woningen needs a GEWICHTLAAG with points, or a column {column} in NAAR (its dwellings are then spread over its area). Give one, or weigh by oppervlakte.</source>
            <translation>Bij GEWICHT = woningen is een GEWICHTLAAG met punten nodig, of een kolom {column} in NAAR (de woningen worden dan over de oppervlakte verspreid). Geef er een op, of weeg naar oppervlakte.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/weighing.py" />
            <source>Points of '{layer}' that weigh nothing: {n} without a number, {m} without a place.</source>
            <translation>Punten van '{layer}' die niet meewegen: {n} zonder aantal, {m} zonder plaats.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion/weighing.py" />
            <source>Overlaps are weighed by {column} of NAAR, spread evenly over each new buurt.</source>
            <translation>Overlappingen zijn gewogen met {column} van NAAR, gelijkmatig verspreid over elke nieuwe buurt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/output.py" />
            <source>'{table}' gets other columns, so it is made anew, without {which}.</source>
            <translation>'{table}' krijgt andere kolommen en wordt daarom opnieuw gemaakt, zonder {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/output.py" />
            <source>Table {table} could not be taken away: {why}</source>
            <translation>Tabel {table} kon niet worden verwijderd: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/output.py" />
            <source>'{table}' is used by {users} and would get other columns ({columns}), so it cannot be replaced. Nothing was changed. Drop what depends on it first, or write to another table.</source>
            <translation>'{table}' wordt gebruikt door {users} en zou andere kolommen krijgen ({columns}), en kan daarom niet worden vervangen. Er is niets gewijzigd. Verwijder eerst wat ervan afhangt, of schrijf naar een andere tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/output.py" />
            <source>'{table}' could not be put back as it was; that is kept in {rescued}, for a week. {why}</source>
            <translation>'{table}' kon niet worden teruggezet zoals die was; die inhoud staat een week lang in {rescued}. {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: '{table}' is a {kind}, of which QGIS must know a column that tells the rows apart: add key='column' to its address.</source>
            <translation>{name}: '{table}' is een {kind}; QGIS moet weten welke kolom daarin de rijen onderscheidt: zet key='kolom' in het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: a query cannot be written to; name a table.</source>
            <translation>{name}: naar een query kan niet worden geschreven; noem een tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: database '{database}' has no schema '{schema}'; make it first: CREATE SCHEMA {quoted};</source>
            <translation>{name}: database '{database}' heeft geen schema '{schema}'; maak het eerst: CREATE SCHEMA {quoted};</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: database '{database}' has no PostGIS: CREATE EXTENSION postgis;</source>
            <translation>{name}: database '{database}' heeft geen PostGIS: CREATE EXTENSION postgis;</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: '{table}' is a {kind}, which is not replaced; choose another name.</source>
            <translation>{name}: '{table}' is een {kind} en wordt niet vervangen; kies een andere naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: '{table}' is the input itself; choose another table.</source>
            <translation>{name}: '{table}' is de invoer zelf; kies een andere tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: '{user}' may not make tables in schema '{schema}'. Ask who manages the database: GRANT CREATE, USAGE ON SCHEMA {quoted} TO {role};</source>
            <translation>{name}: '{user}' mag geen tabellen maken in schema '{schema}'. Vraag de beheerder van de database om: GRANT CREATE, USAGE ON SCHEMA {quoted} TO {role};</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/refusals.py" />
            <source>{name}: '{table}' belongs to '{owner}', and '{user}' is no member of that role, so it cannot replace it. Choose another table, or ask to be made a member.</source>
            <translation>{name}: '{table}' is van '{owner}', en '{user}' is geen lid van die rol en kan de tabel dus niet vervangen. Kies een andere tabel, of vraag om lid te worden gemaakt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>query</source>
            <translation>query</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>This QGIS carries no provider for PostgreSQL.</source>
            <translation>Deze QGIS heeft geen provider voor PostgreSQL.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>no answer</source>
            <translation>geen antwoord</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>Database '{database}', '{table}': {why}</source>
            <translation>Database '{database}', '{table}': {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>Database '{database}' cannot be reached: {why}</source>
            <translation>Database '{database}' is niet bereikbaar: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/table.py" />
            <source>'{table}' is locked by somebody else, for more than {n} seconds. Try again when that work is done; pg_stat_activity tells whose it is.</source>
            <translation>'{table}' is al meer dan {n} seconden door iemand anders vergrendeld. Probeer het opnieuw als dat werk klaar is; pg_stat_activity zegt van wie het is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database/unknowns.py" />
            <source>'{table}' must have one column as its key, not {which}. Nothing was changed.</source>
            <translation>'{table}' moet één kolom als sleutel hebben, niet {which}. Er is niets gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{name}: '{layer}' has no field {fields}; it has {names}.</source>
            <translation>{name}: '{layer}' heeft geen veld {fields}; wel {names}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{name}: {key} = '{text}' gives no number for {n} of {all} rows, which are unknown; for example {code}: {why}.</source>
            <extracomment>For one: {name}: {key} = '{text}' gives no number for {n} of {all} rows, which is unknown: {code}: {why}.</extracomment>
            <translation>
                <numerusform>{name}: {key} = '{text}' geeft voor {n} van de {all} rijen geen getal; die is onbekend: {code}: {why}.</numerusform>
                <numerusform>{name}: {key} = '{text}' geeft voor {n} van de {all} rijen geen getal; die zijn onbekend, bijvoorbeeld {code}: {why}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>The fields {names} cannot be computed with.</source>
            <translation>Met de velden {names} kan niet worden gerekend.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>it is {kind}</source>
            <translation>het is {kind}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{where} is no field and no expression of QGIS: {why}.</source>
            <translation>{where} is geen veld en geen expressie van QGIS: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{where} uses {what}. An expression may come from somebody else, so it reads only the rows of the layer: make a field of it first, with the field calculator.</source>
            <translation>{where} gebruikt {what}. Een expressie kan van iemand anders komen en leest daarom alleen de rijen van de laag: maak er eerst een veld van, met de veldberekening.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/features.py" />
            <source>Field '{field}' of '{layer}' should hold numbers but holds text: {examples}. Choose another field, or mend the column (one notation: 1234.5 or 1234,5).</source>
            <translation>Veld '{field}' van '{layer}' hoort getallen te bevatten, maar bevat tekst: {examples}. Kies een ander veld, of verbeter de kolom (één notatie: 1234.5 of 1234,5).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geojson.py" />
            <source>Of the {all} features in '{file}' only {n} can be read: the file is not well formed (a list that ends too early?). Export it again, or mend it; a part of the buurten would give a wrong outcome.</source>
            <translation>Van de {all} objecten in '{file}' zijn er maar {n} te lezen: de opbouw van het bestand klopt niet (een lijst die te vroeg eindigt?). Exporteer het opnieuw of herstel het; met een deel van de buurten zou de uitkomst niet kloppen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>{n} invalid polygons were repaired for this analysis: {which}.</source>
            <extracomment>For one: {n} invalid polygon was repaired for this analysis: {which}.</extracomment>
            <translation>
                <numerusform>{n} ongeldige polygoon is voor deze analyse hersteld: {which}.</numerusform>
                <numerusform>{n} ongeldige polygonen zijn voor deze analyse hersteld: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>{n} rows have no geometry; what depends on their place is unknown: {which}.</source>
            <extracomment>For one: {n} row has no geometry; what depends on its place is unknown: {which}.</extracomment>
            <translation>
                <numerusform>{n} rij heeft geen geometrie; wat van de plaats afhangt, is onbekend: {which}.</numerusform>
                <numerusform>{n} rijen hebben geen geometrie; wat van de plaats afhangt, is onbekend: {which}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>Layer '{layer}' has no coordinate reference system and its extent is not in the Netherlands. Assign one: Layer properties &gt; Source &gt; CRS.</source>
            <translation>Laag '{layer}' heeft geen coördinatenreferentiesysteem en ligt volgens het bereik niet in Nederland. Ken er een toe: Laageigenschappen &gt; Bron &gt; CRS.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>'{layer}' is labelled {label} but its coordinates are {actual}: read as {actual}.</source>
            <translation>'{layer}' staat te boek als {label}, maar heeft coördinaten in {actual}: gelezen als {actual}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>no CRS</source>
            <translation>geen CRS</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geometries.py" />
            <source>Layer '{layer}' cannot be brought from {crs} to EPSG:28992: {why}</source>
            <translation>Laag '{layer}' is niet om te zetten van {crs} naar EPSG:28992: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <source>of the plugin</source>
            <translation>van de plug-in</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <source>your own, {path}</source>
            <translation>uw eigen tabel, {path}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>{path} cannot be read: {why}.</source>
            <translation>{path} is niet te lezen: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/outcomes.py" />
            <source>{field} of '{layer}' is no flag: it holds {values}, where 1, 0 or nothing (unknown) is expected.</source>
            <translation>{field} van '{layer}' is geen risicokolom: er staat {values}, terwijl 1, 0 of niets (onbekend) wordt verwacht.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: '{path}' exists and holds {n} tables ({tables}), which would all be lost. To add or replace one table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: ogr:dbname='{path}' table="naam" (geom)</source>
            <extracomment>For one: {name}: '{path}' exists and holds {n} table ({tables}), which would be lost. To add or replace one table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: ogr:dbname='{path}' table="naam" (geom)</extracomment>
            <translation>
                <numerusform>{name}: '{path}' bestaat al en bevat {n} tabel ({tables}), die verloren zou gaan. Wilt u één tabel toevoegen of vervangen, kies dan in het dialoogvenster 'Opslaan naar GeoPackage…'; in qgis_process of Python: ogr:dbname='{path}' table="naam" (geom)</numerusform>
                <numerusform>{name}: '{path}' bestaat al en bevat {n} tabellen ({tables}), die alle verloren zouden gaan. Wilt u één tabel toevoegen of vervangen, kies dan in het dialoogvenster 'Opslaan naar GeoPackage…'; in qgis_process of Python: ogr:dbname='{path}' table="naam" (geom)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: folder '{folder}' does not exist; make it first.</source>
            <translation>{name}: map '{folder}' bestaat niet; maak die eerst.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: a table can only be added to a GeoPackage, not to '{path}'.</source>
            <translation>{name}: een tabel kan alleen aan een GeoPackage worden toegevoegd, niet aan '{path}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: QGIS cannot write a layer as '{path}'; use .gpkg (or .shp, .geojson, …).</source>
            <translation>{name}: QGIS kan geen laag schrijven als '{path}'; gebruik .gpkg (of .shp, .geojson, …).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: '{path}' cannot be written (read-only).</source>
            <translation>{name}: '{path}' kan niet worden geschreven (alleen-lezen).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: '{path}' is the input itself; choose another file or table.</source>
            <translation>{name}: '{path}' is de invoer zelf; kies een ander bestand of een andere tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name}: table '{table}' in '{path}' holds what people said (rows: {n}), which is never overwritten. Choose another table or file.</source>
            <translation>{name}: tabel '{table}' in '{path}' bevat wat mensen hebben gezegd (rijen: {n}), en wordt nooit overschreven. Kies een andere tabel of een ander bestand.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name} and {other} would replace each other in '{path}'. Give each its own file, or both a table of one GeoPackage: ogr:dbname='{path}' table="naam" (geom)</source>
            <translation>{name} en {other} zouden elkaar in '{path}' vervangen. Geef elk een eigen bestand, of beide een tabel in één GeoPackage: ogr:dbname='{path}' table="naam" (geom)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/destinations.py" />
            <source>{name} and {other} would replace each other in '{table}'. Give each its own table.</source>
            <translation>{name} en {other} zouden elkaar in '{table}' vervangen. Geef elk een eigen tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/file_destinations.py" />
            <source>{name}: '{path}' is a folder; give the name of a file.</source>
            <translation>{name}: '{path}' is een map; geef de naam van een bestand op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/file_destinations.py" />
            <source>{name}: '{path}' is the input itself; choose another file.</source>
            <translation>{name}: '{path}' is de invoer zelf; kies een ander bestand.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/file_destinations.py" />
            <source>{name}: '{path}' is the project that is open; choose another file.</source>
            <translation>{name}: '{path}' is het geopende project; kies een ander bestand.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/file_destinations.py" />
            <source>{name}: '{path}' is a GeoPackage, which would be lost; give a name that ends with .{ending}.</source>
            <translation>{name}: '{path}' is een GeoPackage, die verloren zou gaan; geef een naam op die eindigt op .{ending}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/file_destinations.py" />
            <source>{name}: '{path}' is a file; give a folder.</source>
            <translation>{name}: '{path}' is een bestand; geef een map op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/fitting.py" />
            <source>A database has names of at most {n} characters: {which}.</source>
            <translation>Een database heeft namen van ten hoogste {n} tekens: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/fitting.py" />
            <source>Column '{name}' does not number the rows: it is called {name}_1.</source>
            <translation>Kolom '{name}' nummert de rijen niet: die heet nu {name}_1.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/fitting.py" />
            <source>A shapefile has names of at most ten characters; use a GeoPackage to keep them: {which}.</source>
            <translation>Een shapefile heeft namen van ten hoogste tien tekens; gebruik een GeoPackage om ze te behouden: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/fitting.py" />
            <source>A shapefile cuts text at {n} characters; use a GeoPackage to keep it whole: {which}.</source>
            <translation>Een shapefile kapt tekst af na {n} tekens; gebruik een GeoPackage om de tekst heel te houden: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/keepsake.py" />
            <source>'{path}' could not be put back as it was: {why}.</source>
            <translation>'{path}' kon niet worden teruggezet zoals het was: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/keepsake.py" />
            <source>'{path}' is in use and could not be put back as it was; that is kept in '{rescued}'.</source>
            <translation>'{path}' is in gebruik en kon niet worden teruggezet zoals het was; die inhoud is bewaard in '{rescued}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/table_file.py" />
            <source>{name}: '{path}' is no table file; use .xlsx, .ods or .csv.</source>
            <translation>{name}: '{path}' is geen tabelbestand; gebruik .xlsx, .ods of .csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/table_file.py" />
            <source>'{path}': a workbook holds no more than {most} rows, and this has {rows}. Use .csv.</source>
            <translation>'{path}': een werkmap bevat niet meer dan {most} rijen, en dit zijn er {rows}. Gebruik .csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/table_file.py" />
            <source>'{path}' could not be written: {why}. Is the file open elsewhere?</source>
            <translation>'{path}' kon niet worden geschreven: {why}. Is het bestand elders geopend?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/text_file.py" />
            <source>{name} cannot be written to '{where}': {why}.</source>
            <translation>{name} kan niet worden geschreven naar '{where}': {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <location filename="../../leefbaar_plugin/bridge/stop.py" />
            <source>Cancelled: nothing was written.</source>
            <translation>Geannuleerd: er is niets geschreven.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <source>{name}: the geometry of '{table}' would go to '{column}', but there is a column of that name. Give it another one in the address, as in (shape).</source>
            <translation>{name}: de geometrie van '{table}' zou in '{column}' komen, maar er is al een kolom met die naam. Geef in het adres een andere op, zoals (shape).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <source>{name} cannot be written to '{where}'{why}.</source>
            <translation>{name} kan niet worden geschreven naar '{where}'{why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <source>Of {rows} rows only {n} were written to '{where}'. Is the disk full? Nothing was changed.</source>
            <translation>Van de {rows} rijen konden er maar {n} worden geschreven naar '{where}'. Is de schijf vol? Er is niets gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <source>Rows {first}–{last} could not be written: {why}. Nothing was changed.</source>
            <translation>De rijen {first}–{last} konden niet worden geschreven: {why}. Er is niets gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/output/writing.py" />
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <location filename="../../leefbaar_plugin/layouts/export.py" />
            <source>unknown reason</source>
            <translation>onbekende reden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>without years, counts whole</source>
            <translation>zonder jaren, telt volledig mee</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>'{layer}': dwellings by period: {phases}; together {sum}.</source>
            <translation>'{layer}': woningen per periode: {phases}; samen {sum}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>'{layer}': periods recognised by name and used: {phases}; together {sum} dwellings, '{total}' {homes}.</source>
            <translation>'{layer}': perioden aan hun naam herkend en gebruikt: {phases}; samen {sum} woningen, '{total}' {homes}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>{n} plans of '{layer}' have a positive number in {fields}, which holds both signs; taken as newbuild and not as demolition are {homes} dwellings: {which}.</source>
            <extracomment>For one: {n} plan of '{layer}' has a positive number in {fields}, which holds both signs; taken as newbuild and not as demolition are {homes} dwellings: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan van '{layer}' heeft een positief aantal in {fields}, waar beide tekens in voorkomen; als nieuwbouw en niet als sloop gelden {homes} woningen: {which}.</numerusform>
                <numerusform>{n} plannen van '{layer}' hebben een positief aantal in {fields}, waar beide tekens in voorkomen; als nieuwbouw en niet als sloop gelden {homes} woningen: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>{n} plans of '{layer}' have a negative number in {fields}; taken as demolition and not as newbuild are {homes} dwellings: {which}.</source>
            <extracomment>For one: {n} plan of '{layer}' has a negative number in {fields}; taken as demolition and not as newbuild are {homes} dwellings: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan van '{layer}' heeft een negatief aantal in {fields}; als sloop en niet als nieuwbouw gelden {homes} woningen: {which}.</numerusform>
                <numerusform>{n} plannen van '{layer}' hebben een negatief aantal in {fields}; als sloop en niet als nieuwbouw gelden {homes} woningen: {which}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>'{layer}': number of dwellings from '{field}'{remark}, which sums to {sum}.</source>
            <translation>'{layer}': aantal woningen uit '{field}'{remark}, samen {sum}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>'{layer}' has fields by period that do not add up to the total of each plan: together {sum} ({phases}), '{total}' {homes}. The total is used, without periods. Choose the right fields with PLAN_FASEN to use them.</source>
            <translation>'{layer}' heeft velden per periode die niet optellen tot het totaal van elk plan: samen {sum} ({phases}), '{total}' {homes}. Het totaal wordt gebruikt, zonder perioden. Kies de juiste velden met PLAN_FASEN om ze wel te gebruiken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>{years}, open end taken as {n} years</source>
            <translation>{years}, het open einde opgevat als {n} jaar</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>Fields by period are recognised by name and not used: {why}</source>
            <translation>Velden per periode zijn aan hun naam herkend maar niet gebruikt: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/amounts.py" />
            <source>'{fields}' of '{layer}' holds negative and positive numbers; both are read as demolition, for that is what its name says.</source>
            <translation>'{fields}' van '{layer}' bevat negatieve en positieve aantallen; beide gelden als sloop, want dat zegt de naam.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>'{layer}': {n} of {all} plans used, dwellings in all: {homes}, fields: {fields}.</source>
            <extracomment>For one: '{layer}': {n} of {all} plans used, dwellings in all: {homes}, fields: {fields}.</extracomment>
            <translation>
                <numerusform>'{layer}': {n} van de {all} plannen gebruikt, woningen in totaal: {homes}, velden: {fields}.</numerusform>
                <numerusform>'{layer}': {n} van de {all} plannen gebruikt, woningen in totaal: {homes}, velden: {fields}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>{n} plans of '{layer}' have no geometry and are left out: {which}.</source>
            <extracomment>For one: {n} plan of '{layer}' has no geometry and is left out: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan van '{layer}' heeft geen geometrie en is weggelaten: {which}.</numerusform>
                <numerusform>{n} plannen van '{layer}' hebben geen geometrie en zijn weggelaten: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>{n} plans of '{layer}' have no number of dwellings and are left out: {which}.</source>
            <extracomment>For one: {n} plan of '{layer}' has no number of dwellings and is left out: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan van '{layer}' heeft geen aantal woningen en is weggelaten: {which}.</numerusform>
                <numerusform>{n} plannen van '{layer}' hebben geen aantal woningen en zijn weggelaten: {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>{n} plans of '{layer}' lie outside the buurten and are left out: {which}.</source>
            <extracomment>For one: {n} plan of '{layer}' lies outside the buurten and is left out: {which}.</extracomment>
            <translation>
                <numerusform>{n} plan van '{layer}' ligt buiten de buurten en is weggelaten: {which}.</numerusform>
                <numerusform>{n} plannen van '{layer}' liggen buiten de buurten en zijn weggelaten: {which}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>Fields and statuses of plans were read by {tables}.</source>
            <translation>Velden en statussen van plannen zijn gelezen volgens {tables}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>'{layer}' has no field with the total, and its fields by period overlap: {phases}. Choose those that count with PLAN_FASEN, or the total with {parameter}.</source>
            <translation>'{layer}' heeft geen veld met het totaal, en de velden per periode overlappen elkaar: {phases}. Kies de velden die tellen met PLAN_FASEN, of het totaal met {parameter}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>Status not known in '{layer}', counted as not yet certain: {which}.</source>
            <translation>Onbekende status in '{layer}', telt als nog niet zeker: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/layer.py" />
            <source>{parameter}: which field of '{layer}' holds the number of dwellings? It has {names}.</source>
            <translation>{parameter}: in welk veld van '{layer}' staat het aantal woningen? De laag heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/list.py" />
            <source>Give BUURTEN, to locate plans by code, or ADRESSEN, to locate them by address, or both.</source>
            <translation>Geef BUURTEN op, om plannen op code te lokaliseren, of ADRESSEN, om ze op adres te lokaliseren, of beide.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/list.py" />
            <source>PLANNEN: '{layer}' has no address to look up in ADRESSEN: a house number with a postcode or a street. It has {names}; tell which with POSTCODE, HUISNUMMER, STRAAT or ADRES.</source>
            <translation>PLANNEN: '{layer}' heeft geen adres om in ADRESSEN op te zoeken: een huisnummer met een postcode of een straat. De laag heeft {names}; geef de velden op met POSTCODE, HUISNUMMER, STRAAT of ADRES.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/list.py" />
            <source>BUURTCODE: which field of '{layer}' holds the code of the buurt? It has {names}.</source>
            <translation>BUURTCODE: in welk veld van '{layer}' staat de buurtcode? De laag heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/list.py" />
            <source>BUURTEN_CODE: which field of '{layer}' holds the code of the buurt? It has {names}.</source>
            <translation>BUURTEN_CODE: in welk veld van '{layer}' staat de buurtcode? De laag heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans/list.py" />
            <source>ADRESSEN: '{layer}' needs a house number, and a postcode or a street and town; it has {names}.</source>
            <translation>ADRESSEN: '{layer}' moet een huisnummer hebben, en een postcode of een straat en plaats; de laag heeft {names}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/plans/locating.py" />
            <source>{n} of {all} plans have an address that can be read; addresses of '{layer}' that could match: {found}.</source>
            <extracomment>For one: {n} of {all} plans has an address that can be read; addresses of '{layer}' that could match: {found}.</extracomment>
            <translation>
                <numerusform>{n} van de {all} plannen heeft een leesbaar adres; adressen van '{layer}' die kunnen passen: {found}.</numerusform>
                <numerusform>{n} van de {all} plannen hebben een leesbaar adres; adressen van '{layer}' die kunnen passen: {found}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>pages hold what no table does (deleted rows)</source>
            <translation>er staan gegevens in het bestand die in geen tabel staan (verwijderde rijen)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>'{name}' lies beside it</source>
            <translation>'{name}' ligt ernaast</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>'{table}' has {n} rows, not {m}</source>
            <extracomment>For one: '{table}' has {n} row, not {m}</extracomment>
            <translation>
                <numerusform>'{table}' heeft {n} rij en geen {m}</numerusform>
                <numerusform>'{table}' heeft {n} rijen en geen {m}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>table '{name}' does not belong</source>
            <translation>tabel '{name}' hoort er niet in</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>table '{name}' is not there</source>
            <translation>tabel '{name}' ontbreekt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <location filename="../../leefbaar_plugin/layouts/own_project.py" />
            <location filename="../../leefbaar_plugin/styling/voice_project.py" />
            <source>'{path}' could not be written: {why}.</source>
            <translation>'{path}' kon niet worden geschreven: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>the columns of '{table}' are other: {columns}</source>
            <translation>de kolommen van '{table}' zijn anders: {columns}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>row {row} of '{table}' is other: {columns}</source>
            <translation>rij {row} van '{table}' is anders: {columns}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>{table} speaks of an area</source>
            <translation>{table} noemt een gebied</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>{table} holds another trail</source>
            <translation>{table} bevat een andere herkomst</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>Layer '{layer}' has no rows: check its filter and the selection.</source>
            <translation>Laag '{layer}' heeft geen rijen: kijk naar het filter en de selectie.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: made with Leefbaar {version}, which did not keep the parameters. Run '{id}' once more with this version; WAT=openen shows the settings.</source>
            <translation>{name}: gemaakt met Leefbaar {version}, dat de parameters niet bewaarde. Voer '{id}' nog eens uit met deze versie; WAT=openen toont de instellingen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: '{layer}' carries no trail of Leefbaar, or a damaged one. Give the layer as a run wrote it: a copy made by another tool loses it, but not one of a GeoPackage as a file.</source>
            <translation>{name}: '{layer}' heeft geen herkomst van Leefbaar, of een beschadigde. Geef de laag op zoals Leefbaar die schreef: een kopie die met ander gereedschap is gemaakt, verliest de herkomst; een kopie van de GeoPackage als bestand niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: it was made with '{id}', which this version of Leefbaar does not have.</source>
            <translation>{name}: gemaakt met '{id}', dat deze versie van Leefbaar niet heeft.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: what '{id}' gives is not computed, so it cannot be verified; give the result behind it.</source>
            <translation>{name}: wat '{id}' oplevert, wordt niet berekend en is dus niet te controleren; geef het resultaat erachter op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: this is a version for publication, which does not carry how it was made. Give the working version.</source>
            <translation>{name}: dit is een publicatieversie, die niet vermeldt hoe ze is gemaakt. Geef de werkversie op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/original.py" />
            <source>{name}: a filter hides rows of '{layer}' ({filter}); take it away and try again.</source>
            <translation>{name}: een filter verbergt rijen van '{layer}' ({filter}); haal het weg en probeer het opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>the server of database table '{table}' is not kept</source>
            <translation>de server van databasetabel '{table}' is niet bewaard</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>a selection of rows was used, which is gone; save those rows as a layer</source>
            <translation>er is een selectie van rijen gebruikt, die er niet meer is; sla die rijen op als laag</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>{name}: {why}</source>
            <translation>{name}: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>'{layer}' was a layer in memory</source>
            <translation>'{layer}' was een tijdelijke laag in het geheugen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>'{path}' is no longer there</source>
            <translation>'{path}' is er niet meer</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/reachable.py" />
            <source>Give them with {where}, as in {this}.</source>
            <translation>Geef ze op met {where}, zoals {this}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/running.py" />
            <source>{name}: '{id}' has no {wrong}; it has {known}.</source>
            <translation>{name}: '{id}' heeft geen {wrong}; wel {known}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/running.py" />
            <source>'{id}' of this version has no parameters {names}; they are left out.</source>
            <translation>'{id}' heeft in deze versie geen parameters {names}; die zijn weggelaten.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/running.py" />
            <source>'{id}' did not come to its end; the log says why.</source>
            <translation>'{id}' is niet voltooid; het logboek zegt waarom.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay/running.py" />
            <source>The second run gave no {name} to compare with.</source>
            <translation>De tweede berekening gaf geen {name} om mee te vergelijken.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/risk_table.py" />
            <source>{name}: the table is not of the same run as '{layer}': {n} flags differ, such as {which}. Give the risk table that was written with the layer, or none.</source>
            <extracomment>For one: {name}: the table is not of the same run as '{layer}': {n} flag differs, {which}. Give the risk table that was written with the layer, or none.</extracomment>
            <translation>
                <numerusform>{name}: de tabel is niet in dezelfde analyse gemaakt als '{layer}': {n} risico verschilt, namelijk {which}. Geef de risicotabel op die met de laag is geschreven, of geen.</numerusform>
                <numerusform>{name}: de tabel is niet in dezelfde analyse gemaakt als '{layer}': {n} risico's verschillen, zoals {which}. Geef de risicotabel op die met de laag is geschreven, of geen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/risk_table.py" />
            <source>{name}: '{table}' is no risk table: it lacks {columns}.</source>
            <translation>{name}: '{table}' is geen risicotabel. Er ontbreekt: {columns}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>'{zip}' is no zip file. Check what was chosen or downloaded.</source>
            <translation>'{zip}' is geen zipbestand. Controleer wat er is gekozen of opgehaald.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>'{zip}' is damaged or was cut off ({detail}): nothing of it is used. Get it again.</source>
            <translation>'{zip}' is beschadigd of afgebroken ({detail}): er wordt niets van gebruikt. Haal het opnieuw op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>{names} in '{zip}' is locked with a password. Unpack it yourself and give the file.</source>
            <translation>{names} in '{zip}' is met een wachtwoord beveiligd. Pak het zelf uit en geef het bestand op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>'{zip}' holds no file '{pattern}'; it holds: {names}.</source>
            <translation>'{zip}' bevat geen bestand '{pattern}'; wel: {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>'{zip}' holds several files '{pattern}': {names}. Unpack it yourself and give one of them.</source>
            <translation>'{zip}' bevat meer dan één bestand '{pattern}': {names}. Pak het zelf uit en geef er één op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>{names} in '{zip}' unpacks to more than {limit} MB: it is not read.</source>
            <translation>{names} in '{zip}' is uitgepakt groter dan {limit} MB en wordt niet gelezen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>{names} in '{zip}' unpacks to far more than a table can: it is not read. Do not trust this zip.</source>
            <translation>{names} in '{zip}' wordt bij het uitpakken veel groter dan een tabel kan zijn en wordt niet gelezen. Vertrouw dit zipbestand niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>{names} in '{zip}' points outside the zip: it is not read. Do not trust this zip.</source>
            <translation>{names} in '{zip}' verwijst naar een plek buiten het zipbestand en wordt niet gelezen. Vertrouw dit zipbestand niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <source>'{zip}' holds no file '{pattern}' but another zip: {names}. Unpack that one first.</source>
            <translation>'{zip}' bevat geen bestand '{pattern}', maar een ander zipbestand: {names}. Pak dat eerst uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/archives.py" />
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>nothing</source>
            <translation>niets</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{zip}' holds no table '{name}' (BLAD); it holds: {names}.</source>
            <translation>'{zip}' bevat geen tabel '{name}' (BLAD); wel: {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' is empty: none of its sheets has rows.</source>
            <translation>'{file}' is leeg: geen van de bladen heeft rijen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' unpacks to {size} MB, which is no table. Save the sheet as CSV.</source>
            <translation>'{file}' is uitgepakt {size} MB; dat is geen tabel. Sla het blad op als CSV.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{value}' is no table that can be read: is it there?</source>
            <translation>'{value}' is geen tabel die te lezen is: bestaat die wel?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' cannot be read: {why}.</source>
            <translation>'{file}' is niet te lezen: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' is no workbook that can be read ({why}). Open it in a spreadsheet and save it again.</source>
            <translation>'{file}' is geen leesbare werkmap ({why}). Open het bestand in een spreadsheetprogramma en sla het opnieuw op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' has no sheet '{sheet}' (BLAD); it has {names}.</source>
            <translation>'{file}' heeft geen blad '{sheet}' (BLAD); wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/grids.py" />
            <source>'{file}' is no whole workbook ({why}): it may be cut off. Fetch or save it again.</source>
            <translation>'{file}' is geen volledige werkmap ({why}): misschien is het bestand afgebroken. Haal het opnieuw op of sla het opnieuw op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>These are settings of 'tabelkoppelen': leave the table out here, and join it with that.</source>
            <translation>Dit zijn instellingen van 'tabelkoppelen': laat de tabel hier weg, en koppel die daarmee.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>other municipalities</source>
            <translation>andere gemeenten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>'{table}': {n} of {all} areas have a row, by {way} in column {columns}.</source>
            <translation>'{table}': rijen gevonden voor {n} van de {all} gebieden, op {way} in kolom {columns}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>'{table}' replaces columns that were there: {which}.</source>
            <translation>'{table}' vervangt kolommen die er al waren: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Several sheets of '{table}' hold these areas: {sheets}. Choose one with BLAD.</source>
            <translation>Deze gebieden staan op meer dan één blad van '{table}': {sheets}. Kies er een met BLAD.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Sheet '{sheet}' is read; these hold no areas: {others}.</source>
            <translation>Blad '{sheet}' is gelezen; op deze bladen staan geen gebieden: {others}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Table '{table}': only {n} of {all} areas have a row, less than {share} % (MINIMUM_AANDEEL). Without a row: {without}. Of the table found no area: {lost}. Nothing was joined.</source>
            <translation>Tabel '{table}': slechts {n} van de {all} gebieden hebben een rij, minder dan {share}% (MINIMUM_AANDEEL). Zonder rij: {without}. Uit de tabel bij geen gebied gevonden: {lost}. Er is niets gekoppeld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Areas without a row ({n}): {which}.</source>
            <translation>Gebieden zonder rij ({n}): {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Names spelled otherwise ({n}): {which}.</source>
            <translation>Anders gespelde namen ({n}): {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Names that fit several areas, and were joined to none ({n}): {which}.</source>
            <translation>Namen die bij meer dan één gebied passen, en aan geen enkel gebied zijn gekoppeld ({n}): {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>total of a wijk ({which})</source>
            <translation>totaal van een wijk ({which})</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Rows set aside: {which}.</source>
            <translation>Niet gekoppelde rijen: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Rows that found no area ({n}): {which}.</source>
            <translation>Rijen waarvoor geen gebied is gevonden ({n}): {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Special values and errors became unknown: {which}.</source>
            <translation>Bijzondere waarden en fouten zijn onbekend geworden: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Leefbaarometer {year}: the difference between score and deviation is not the same for all buurten, so scores of different releases or layers seem to be mixed. Do not read a trend from them.</source>
            <translation>Leefbaarometer {year}: het verschil tussen score en afwijking is niet voor alle buurten gelijk; het lijkt erop dat scores van verschillende uitgaven of lagen door elkaar staan. Leid er geen ontwikkeling uit af.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/linking.py" />
            <source>Do you mean this? Then give it as NAMEN: {names}</source>
            <translation>Bedoelt u dit? Geef het dan op als NAMEN: {names}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/text_layer.py" />
            <source>'{file}' has several sheets: {sheets}. Save the one with the plans by itself, or as CSV.</source>
            <translation>'{file}' heeft meer dan één blad: {sheets}. Sla het blad met de plannen apart op, of als CSV.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/text_layer.py" />
            <source>The rows of '{file}' cannot be read.</source>
            <translation>De rijen van '{file}' zijn niet te lezen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/year_table.py" />
            <source>{parameter}: '{layer}' needs a column {year} and a column {value}; it has {names}.</source>
            <translation>{parameter}: '{layer}' moet een kolom {year} en een kolom {value} hebben; de tabel heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables/year_table.py" />
            <source>{parameter}: year {year} stands twice in '{layer}' with different values.</source>
            <translation>{parameter}: jaar {year} komt twee keer voor in '{layer}', met verschillende waarden.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/trail.py" />
            <source>'{table}' does not carry its trail: {why}</source>
            <translation>'{table}' bevat geen herkomst: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/two_runs.py" />
            <source>EERSTE '{first}' holds {a} and TWEEDE '{second}' holds {b}: give two runs of the same level.</source>
            <translation>EERSTE '{first}' bevat {a} en TWEEDE '{second}' bevat {b}: geef twee analyses van hetzelfde niveau op.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: '{path}' already holds a table '{table}' with {n} recorded rows, which are never overwritten. Open it to go on recording; or run with AANVULLEN, which keeps the rows and renews buurten and choices; or choose another file or table.</source>
            <extracomment>For one: {name}: '{path}' already holds a table '{table}' with {n} recorded row, which is never overwritten. Open it to go on recording; or run with AANVULLEN, which keeps the row and renews buurten and choices; or choose another file or table.</extracomment>
            <translation>
                <numerusform>{name}: '{path}' bevat al een tabel '{table}' met {n} vastgelegde rij, die nooit wordt overschreven. Open de tabel om verder vast te leggen; voer uit met AANVULLEN, dat de rij bewaart en buurten en keuzes vernieuwt; of kies een ander bestand of een andere tabel.</numerusform>
                <numerusform>{name}: '{path}' bevat al een tabel '{table}' met {n} vastgelegde rijen, die nooit worden overschreven. Open de tabel om verder vast te leggen; voer uit met AANVULLEN, dat de rijen bewaart en buurten en keuzes vernieuwt; of kies een ander bestand of een andere tabel.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: give the name of a GeoPackage, as duiding.gpkg. What people say is recorded in it; in a temporary layer or file it would be lost.</source>
            <translation>{name}: geef de naam van een GeoPackage op, zoals duiding.gpkg. Daarin wordt vastgelegd wat mensen zeggen; in een tijdelijke laag of een tijdelijk bestand zou dat verloren gaan.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: '{path}' is no GeoPackage. The form, its choices and dates, and the table of voices belong in one file: end its name with .gpkg.</source>
            <translation>{name}: '{path}' is geen GeoPackage. Het formulier, de keuzes en datums, en de tabel met reacties horen in één bestand: laat de naam eindigen op .gpkg.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: another program is writing in '{path}'. Save what is being recorded there, and run again.</source>
            <translation>{name}: een ander programma schrijft in '{path}'. Sla op wat daar wordt vastgelegd, en voer opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: table '{table}' in '{path}' lacks {columns}, so it is not of this form. Choose another name.</source>
            <translation>{name}: tabel '{table}' in '{path}' mist {columns} en hoort dus niet bij dit formulier. Kies een andere naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>'{path}' could not be written whole. Is the disk full?</source>
            <translation>'{path}' kon niet volledig worden geschreven. Is de schijf vol?</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>And {n} more.</source>
            <extracomment>For one: And {n} more.</extracomment>
            <translation>
                <numerusform>En nog {n}.</numerusform>
                <numerusform>En nog {n}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>{name}: '{table}' is no table of voices: it lacks {columns}. Give the table that 'Make a layer for the conversation' made (duiding), or one with the same columns.</source>
            <translation>{name}: '{table}' is geen tabel met reacties. Er ontbreekt: {columns}. Geef de tabel op die 'Duidinglaag maken' heeft gemaakt (duiding), of een met dezelfde kolommen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>Rows of '{table}' that were left out: {n} ({which}).</source>
            <translation>Rijen van '{table}' die zijn weggelaten: {n} ({which}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>{name}: rows of '{table}' that cannot be read: {n}. Mend them and run again.</source>
            <translation>{name}: rijen van '{table}' die niet te lezen zijn: {n}. Verbeter ze en voer opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/cache.py" />
            <source>What was downloaded cannot be kept in '{folder}': {why}. Free space there, or mend its rights.</source>
            <translation>Wat is opgehaald, kan niet worden bewaard in '{folder}': {why}. Maak daar ruimte, of herstel de rechten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>{n} buurten got another code or other borders after {since}, or it is not told: their figures of {since} stay unknown: {which}. Convert them with 'Convert figures to other borders' (grenswijzigingomrekenen).</source>
            <extracomment>For one: {n} buurt got another code or other borders after {since}, or it is not told: its figures of {since} stay unknown: {which}. Convert them with 'Convert figures to other borders' (grenswijzigingomrekenen).</extracomment>
            <translation>
                <numerusform>{n} buurt kreeg na {since} een andere code of andere grenzen, of dat is niet vermeld: haar cijfers van {since} blijven onbekend: {which}. Reken ze om met 'Grenswijziging omrekenen' (grenswijzigingomrekenen).</numerusform>
                <numerusform>{n} buurten kregen na {since} een andere code of andere grenzen, of dat is niet vermeld: hun cijfers van {since} blijven onbekend: {which}. Reken ze om met 'Grenswijziging omrekenen' (grenswijzigingomrekenen).</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {first} to {last} at {address}: the service has moved. Look up its present address and give it (an advanced parameter).</source>
            <translation>Er is geen editie van {first} tot en met {last} op {address}: de dienst is verhuisd. Zoek het huidige adres op en geef dat op (een geavanceerde parameter).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>The map of {year} does not tell which buurten are still those of {since} (no values in indelingswijziging_wijken_en_buurten), so no figures of {since} are used. Convert them with 'Convert figures to other borders' (grenswijzigingomrekenen).</source>
            <translation>De kaart van {year} zegt niet welke buurten nog die van {since} zijn (geen waarden in indelingswijziging_wijken_en_buurten), dus worden geen cijfers van {since} gebruikt. Reken ze om met 'Grenswijziging omrekenen' (grenswijzigingomrekenen).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {year} (yet).</source>
            <translation>Er is (nog) geen editie van {year}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>The address {address} holds no {{jaar}}, so earlier editions cannot be asked there.</source>
            <translation>In het adres {address} staat geen {{jaar}}, dus zijn daar geen eerdere edities op te vragen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>Figures of {year}</source>
            <translation>Cijfers van {year}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>{which}: {year} ({source}), as the map of {newest} holds no values for it yet.</source>
            <translation>{which}: {year} ({source}), want de kaart van {newest} heeft daarvoor nog geen waarden.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>Of {year} no table of CBS key figures is known.</source>
            <translation>Van {year} is geen tabel met CBS-kerncijfers bekend.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {year}. {why}</source>
            <translation>Er is geen editie van {year}. {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>No figures of {year}: {why}</source>
            <translation>Geen cijfers van {year}: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>There is no host '{host}', or there is no internet. Check the connection, the address (an advanced parameter) and the proxy (Settings &gt; Options &gt; Network).</source>
            <translation>De host '{host}' bestaat niet, of er is geen internet. Controleer de verbinding, het adres (een geavanceerde parameter) en de proxy (Extra &gt; Opties &gt; Netwerk).</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{got} of {n} bytes</source>
            <extracomment>For one: {got} of {n} byte</extracomment>
            <translation>
                <numerusform>{got} van {n} byte</numerusform>
                <numerusform>{got} van {n} bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{n} bytes</source>
            <extracomment>For one: {n} byte</extracomment>
            <translation>
                <numerusform>{n} byte</numerusform>
                <numerusform>{n} bytes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' refuses the connection: the service is down, or the address (an advanced parameter) is wrong. Try again later.</source>
            <translation>'{host}' weigert de verbinding: de dienst is niet beschikbaar, of het adres (een geavanceerde parameter) is onjuist. Probeer het later opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{url}' is no address of a web service: it must begin with https:// or http:// and name a host.</source>
            <translation>'{url}' is geen adres van een webdienst: het moet beginnen met https:// of http:// en een host noemen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The address {url} holds a user name or password. Leave them out, and make an authentication configuration in QGIS (Settings &gt; Options &gt; Authentication).</source>
            <translation>In het adres {url} staat een gebruikersnaam of wachtwoord. Laat die weg en maak in QGIS een configuratie voor authenticatie (Extra &gt; Opties &gt; Authenticatie).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{url} does not understand the question (HTTP {status}): {said}</source>
            <translation>{url} begrijpt het verzoek niet (HTTP {status}): {said}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' did not answer in time. Try again later, or allow more time (Settings &gt; Options &gt; Network &gt; Timeout).</source>
            <translation>'{host}' antwoordde niet op tijd. Probeer het later opnieuw, of stel een langere wachttijd in (Extra &gt; Opties &gt; Netwerk &gt; Time-out).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>No answer of '{host}'.</source>
            <translation>Geen antwoord van '{host}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer of {url} is larger than {limit} MB: the download was stopped. Ask for fewer municipalities at a time, or check the address.</source>
            <translation>Het antwoord van {url} is groter dan {limit} MB: het ophalen is gestopt. Vraag minder gemeenten tegelijk op, of controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer of {url} was cut off: {size} came. Try again later; when it happens each time, a proxy or virus scanner may cut it off (Settings &gt; Options &gt; Network).</source>
            <translation>Het antwoord van {url} is afgebroken: er kwam {size} binnen. Probeer het later opnieuw; gebeurt het elke keer, dan breekt misschien een proxy of virusscanner het af (Extra &gt; Opties &gt; Netwerk).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer was cut off ({size}).</source>
            <translation>Het antwoord is afgebroken ({size}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The service at {url} has trouble (HTTP {status}). Try again later.</source>
            <translation>De dienst op {url} heeft een storing (HTTP {status}). Probeer het later opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The service has trouble (HTTP {status}).</source>
            <translation>De dienst heeft een storing (HTTP {status}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{url} asks who you are (HTTP {status}). Choose an authentication configuration, or set the proxy in Settings &gt; Options &gt; Network.</source>
            <translation>{url} vraagt wie u bent (HTTP {status}). Kies een configuratie voor authenticatie, of stel de proxy in bij Extra &gt; Opties &gt; Netwerk.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>There is nothing at {url} (HTTP {status}): the service has moved or does not have this. Look up its present address and give it (an advanced parameter), or choose another year.</source>
            <translation>Er is niets op {url} (HTTP {status}): de dienst is verhuisd of heeft dit niet. Zoek het huidige adres op en geef dat op (een geavanceerde parameter), of kies een ander jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>it does not say why.</source>
            <translation>de reden staat er niet bij.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' broke off the connection before its answer was complete. Try again later.</source>
            <translation>'{host}' verbrak de verbinding voordat het antwoord volledig was. Probeer het later opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>No secure connection can be made to '{host}' ({told}). Check the clock and the certificates of this computer, or ask your administrator for those of the proxy.</source>
            <translation>Er is geen beveiligde verbinding met '{host}' te maken ({told}). Controleer de klok en de certificaten van deze computer, of vraag uw beheerder om die van de proxy.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The proxy does not let through the question to '{host}' ({told}). Check Settings &gt; Options &gt; Network.</source>
            <translation>De proxy laat het verzoek aan '{host}' niet door ({told}). Controleer Extra &gt; Opties &gt; Netwerk.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' cannot be reached ({told}). Check the connection, or try again later.</source>
            <translation>'{host}' is niet te bereiken ({told}). Controleer de verbinding, of probeer het later opnieuw.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>{n} buurten with {figures} of {year} from CBS table {table}.</source>
            <extracomment>For one: {n} buurt with {figures} of {year} from CBS table {table}.</extracomment>
            <translation>
                <numerusform>{n} buurt met {figures} van {year} uit CBS-tabel {table}.</numerusform>
                <numerusform>{n} buurten met {figures} van {year} uit CBS-tabel {table}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>{n} key figures</source>
            <extracomment>For one: {n} key figure</extracomment>
            <translation>
                <numerusform>{n} kerncijfer</numerusform>
                <numerusform>{n} kerncijfers</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} these have no value yet, or no more: {which}.</source>
            <translation>In tabel {table} hebben deze nog geen waarde, of niet meer: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>Not in table {table}: {which}.</source>
            <translation>Niet in tabel {table}: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} more than one figure fits, so these are left out: {which}. Tell the right one in resources/lookup/cbs_kerncijfers.csv.</source>
            <translation>In tabel {table} past meer dan één cijfer, dus zijn deze weggelaten: {which}. Noem het juiste in resources/lookup/cbs_kerncijfers.csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} these are in another unit than is known, and left out: {which}.</source>
            <translation>In tabel {table} staan deze in een andere eenheid dan bekend is; ze zijn weggelaten: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>The look-up table '{path}' cannot be read: {why}.</source>
            <translation>De opzoektabel '{path}' kan niet worden gelezen: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>{problem} It is left out.</source>
            <translation>{problem} Het is weggelaten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{url} gives rows that came before (after {n} rows of '{what}'): its pages overlap or go on without an end. The download is not used; choose the other service (BRON_GEBIEDEN).</source>
            <extracomment>For one: {url} gives rows that came before (after {n} row of '{what}'): its pages overlap or go on without an end. The download is not used; choose the other service (BRON_GEBIEDEN).</extracomment>
            <translation>
                <numerusform>{url} geeft rijen die al geweest zijn (na {n} rij van '{what}'): de pagina's overlappen of gaan eindeloos door. De gegevens worden niet gebruikt; kies de andere dienst (BRON_GEBIEDEN).</numerusform>
                <numerusform>{url} geeft rijen die al geweest zijn (na {n} rijen van '{what}'): de pagina's overlappen of gaan eindeloos door. De gegevens worden niet gebruikt; kies de andere dienst (BRON_GEBIEDEN).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{n} rows of '{what}' received.</source>
            <extracomment>For one: {n} row of '{what}' received.</extracomment>
            <translation>
                <numerusform>{n} rij van '{what}' ontvangen.</numerusform>
                <numerusform>{n} rijen van '{what}' ontvangen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{url} does not answer with features: {start}</source>
            <translation>{url} geeft geen objecten terug: {start}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>{why} Trying again in {n} seconds.</source>
            <extracomment>For one: {why} Trying again in {n} second.</extracomment>
            <translation>
                <numerusform>{why} Nieuwe poging over {n} seconde.</numerusform>
                <numerusform>{why} Nieuwe poging over {n} seconden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>{why} It asks to come back in {n} minutes.</source>
            <extracomment>For one: {why} It asks to come back in {n} minute.</extracomment>
            <translation>
                <numerusform>{why} De dienst vraagt om het over {n} minuut opnieuw te proberen.</numerusform>
                <numerusform>{why} De dienst vraagt om het over {n} minuten opnieuw te proberen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>An empty answer.</source>
            <translation>Een leeg antwoord.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered with a web page instead of {kind}: it may be down or moved. Open {url} in a browser to see what it says.</source>
            <translation>De dienst antwoordde met een webpagina in plaats van {kind}: misschien is er een storing of is de dienst verhuisd. Open {url} in een browser om te zien wat er staat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered with nothing at {url}. Try again later.</source>
            <translation>De dienst gaf een leeg antwoord op {url}. Probeer het later opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered {url} with {kind} where {expected} was expected; it begins with '{start}'. Check the address.</source>
            <translation>De dienst antwoordde op {url} met {kind} waar {expected} werd verwacht; het begint met '{start}'. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>NOT UP TO DATE: {why}
Used instead: the copy of {url} that was downloaded on {date}. What was published since then is not in the result.</source>
            <translation>NIET ACTUEEL: {why}
In plaats daarvan is gebruikt: de kopie van {url} die op {date} is opgehaald. Wat sindsdien is gepubliceerd, zit niet in het resultaat.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The answer of {url} is no JSON that can be read ({why}). Check the address.</source>
            <translation>Het antwoord van {url} is geen leesbare JSON ({why}). Controleer het adres.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>Leefbaarometer: {with_score} of {n} buurten, {years} ({first}–{last}).</source>
            <extracomment>For one: Leefbaarometer: {with_score} of {n} buurt, {years} ({first}–{last}).</extracomment>
            <translation>
                <numerusform>Leefbaarometer: {with_score} van {n} buurt, {years} ({first}–{last}).</numerusform>
                <numerusform>Leefbaarometer: {with_score} van {n} buurten, {years} ({first}–{last}).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>{n} buurten have no score in any year (few dwellings, or a code of another year): {which}.</source>
            <extracomment>For one: {n} buurt has no score in any year (few dwellings, or a code of another year): {which}.</extracomment>
            <translation>
                <numerusform>{n} buurt heeft in geen enkel jaar een score (weinig woningen, of een code van een ander jaar): {which}.</numerusform>
                <numerusform>{n} buurten hebben in geen enkel jaar een score (weinig woningen, of een code van een ander jaar): {which}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>{n} years</source>
            <extracomment>For one: {n} year</extracomment>
            <translation>
                <numerusform>{n} jaar</numerusform>
                <numerusform>{n} jaren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>In the file of the Leefbaarometer some years have far fewer rows than others: {which}.</source>
            <translation>In het bestand van de Leefbaarometer hebben sommige jaren veel minder rijen dan andere: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>The file of the Leefbaarometer lacks columns that it used to have: {which}.</source>
            <translation>In het bestand van de Leefbaarometer ontbreken kolommen die er eerder wel waren: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>'{file}' from {url} is not laid out as the official file ({why}): nothing of it is used.</source>
            <translation>'{file}' van {url} is niet ingedeeld als het officiële bestand ({why}): er wordt niets van gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>'{label}' has more than one row for some buurten and years: {examples}. Nothing of it is used.</source>
            <translation>'{label}' heeft voor sommige buurten en jaren meer dan één rij: {examples}. Er wordt niets van gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Municipalities</source>
            <translation>Gemeenten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Buurten</source>
            <translation>Buurten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Leefbaarometer</source>
            <translation>Leefbaarometer</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>The service does not tell of which year its buurten are. Tell it with JAAR.</source>
            <translation>De dienst zegt niet van welk jaar de buurten zijn. Geef het op bij JAAR.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>To go on without it, choose '{none}' at {parameter}.</source>
            <translation>Kies '{none}' bij {parameter} om zonder verder te gaan.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>The service gives buurten of {told} where those of {year} were asked. Check its address.</source>
            <translation>De dienst geeft buurten van {told} waar om die van {year} was gevraagd. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>one year</source>
            <translation>één jaar</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>The CBS key figures of {year} (table {table}) cannot be had.</source>
            <translation>De CBS-kerncijfers van {year} (tabel {table}) zijn niet op te halen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of {year} no table of CBS key figures is known; there are {years}. When CBS has published it, add its number to resources/lookup/cbs_tabellen.csv.</source>
            <translation>Van {year} is geen tabel met CBS-kerncijfers bekend; er zijn {years}. Heeft het CBS die gepubliceerd, voeg dan het nummer toe aan resources/lookup/cbs_tabellen.csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>A municipality is told by its code, as GM0758; not {which}.</source>
            <translation>Geef een gemeente op met haar code, zoals GM0758; niet {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of none of {which} it is known what CBS calls it: see resources/lookup/cbs_kerncijfers.csv.</source>
            <translation>Van geen van {which} is bekend hoe het CBS het noemt: zie resources/lookup/cbs_kerncijfers.csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} gives areas that were not asked for ({which}, not {prefix}…): nothing of it is used.</source>
            <translation>Tabel {table} geeft gebieden waar niet om gevraagd is ({which}, niet {prefix}…): er wordt niets van gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has none of the figures that are wanted ({wanted}); it has {offered}. The names that are looked for stand in resources/lookup/cbs_kerncijfers.csv.</source>
            <translation>Tabel {table} heeft geen van de gevraagde cijfers ({wanted}); er zijn {offered}. De namen waarop wordt gezocht, staan in resources/lookup/cbs_kerncijfers.csv.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has no buurten of {which}. Municipalities merge: check their codes for that year.</source>
            <translation>Tabel {table} heeft geen buurten van {which}. Gemeenten fuseren: controleer hun codes voor dat jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has no buurten of {which}: the municipality did not exist in that year.</source>
            <translation>Tabel {table} heeft geen buurten van {which}: de gemeente bestond in dat jaar niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of these it is not known what CBS calls them: {which}.</source>
            <translation>Van deze is niet bekend hoe het CBS ze noemt: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>{name} does not say how many rows there are, so that it was not checked whether all came.</source>
            <translation>{name} zegt niet hoeveel rijen er zijn; of ze er allemaal zijn, is dus niet gecontroleerd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Asked instead: {name}.</source>
            <translation>In plaats daarvan gevraagd: {name}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} gives buurten more than once: {examples}. Nothing of it is used.</source>
            <translation>Tabel {table} geeft buurten meer dan eens: {examples}. Er wordt niets van gebruikt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Rows of table {table} are not of the form that CBS documents ({why}): the service has changed.</source>
            <translation>Rijen van tabel {table} hebben niet de vorm die het CBS beschrijft ({why}): de dienst is veranderd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} does not answer as an OGC API Features service (no list of collections).</source>
            <translation>{url} antwoordt niet als een OGC API Features-dienst (geen lijst van collecties).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} holds no rows or points back, and still says that there is a next page: it has no end. The download is not used; choose the other service (BRON_GEBIEDEN).</source>
            <translation>{url} bevat geen rijen of wijst terug, en zegt toch dat er een volgende pagina is: er komt geen einde aan. De gegevens worden niet gebruikt; kies de andere dienst (BRON_GEBIEDEN).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} goes on at another host, {target}, which is not given your login.</source>
            <translation>{url} gaat verder op een andere host, {target}, die uw inloggegevens niet krijgt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{url} gave {n} rows where it says there are {total}: nothing of it is used. Try again later.</source>
            <extracomment>For one: {url} gave {n} row where it says there are {total}: nothing of it is used. Try again later.</extracomment>
            <translation>
                <numerusform>{url} gaf {n} rij terwijl er volgens de dienst {total} zijn: er wordt niets van gebruikt. Probeer het later opnieuw.</numerusform>
                <numerusform>{url} gaf {n} rijen terwijl er volgens de dienst {total} zijn: er wordt niets van gebruikt. Probeer het later opnieuw.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>The pages of {url} have no end: the service goes around in a circle. Nothing of it is used; tell who runs the service, or choose another source.</source>
            <translation>Aan de pagina's van {url} komt geen einde: de dienst draait in een kring. Er wordt niets van gebruikt; meld het aan de beheerder van de dienst, of kies een andere bron.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{why} Fetching all pages anew.</source>
            <translation>{why} Alle pagina's worden opnieuw opgehaald.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{url} has its next page on another host, {target}, which is not followed. If that host is right, give its address (an advanced parameter).</source>
            <translation>{url} heeft de volgende pagina op een andere host, {target}; die wordt niet gevolgd. Klopt die host, geef dan dat adres op (een geavanceerde parameter).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>The answer of {url} is not of the form that OData has ({why}). Check the address.</source>
            <translation>Het antwoord van {url} heeft niet de vorm van OData ({why}). Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} redirects again and again without an end. Check the address (an advanced parameter).</source>
            <translation>{url} stuurt steeds weer door, zonder einde. Controleer het adres (een geavanceerde parameter).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>The authentication configuration '{authcfg}' cannot be used. Choose one that is there (Settings &gt; Options &gt; Authentication), and open it with the master password.</source>
            <translation>De configuratie voor authenticatie '{authcfg}' is niet te gebruiken. Kies er een die bestaat (Extra &gt; Opties &gt; Authenticatie), en open die met het hoofdwachtwoord.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} has moved to {target}.</source>
            <translation>{url} is verhuisd naar {target}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} redirects to {target}, which is not safe to follow. Check the address.</source>
            <translation>{url} stuurt door naar {target}; dat is niet veilig om te volgen. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} redirects to another host, {target}, to which your credentials are not sent. If that host is right, give its address (an advanced parameter).</source>
            <translation>{url} stuurt door naar een andere host, {target}; uw inloggegevens gaan daar niet heen. Klopt die host, geef dan dat adres op (een geavanceerde parameter).</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>{what}: {matched} of {n} buurten have a row.</source>
            <extracomment>For one: {what}: {matched} of {n} buurt has a row.</extracomment>
            <translation>
                <numerusform>{what}: {matched} van {n} buurt heeft een rij.</numerusform>
                <numerusform>{what}: {matched} van {n} buurten hebben een rij.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>{url} has no Leefbaarometer scores of buurten; it has {names}. Check its address.</source>
            <translation>{url} heeft geen Leefbaarometerscores van buurten; er zijn {names}. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Leefbaarometer {year}</source>
            <translation>Leefbaarometer {year}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Layer '{layer}' of the Leefbaarometer does not tell the code of the buurt in 'id': {examples}.</source>
            <translation>Laag '{layer}' van de Leefbaarometer geeft in 'id' niet de code van de buurt: {examples}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>METINGEN: the Leefbaarometer has no measurement of {absent}; there are {years}.</source>
            <translation>METINGEN: de Leefbaarometer heeft geen meting van {absent}; er zijn {years}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Without: {which}.</source>
            <translation>Zonder: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>there is no such field</source>
            <translation>dat veld is er niet</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>{got} of {n} rows of '{what}' received from {url}: the download is not complete and is not used. Try again later, or choose the other service (BRON_GEBIEDEN).</source>
            <extracomment>For one: {got} of {n} row of '{what}' received from {url}: the download is not complete and is not used. Try again later, or choose the other service (BRON_GEBIEDEN).</extracomment>
            <translation>
                <numerusform>{got} van {n} rij van '{what}' ontvangen van {url}: de gegevens zijn niet volledig en worden niet gebruikt. Probeer het later opnieuw, of kies de andere dienst (BRON_GEBIEDEN).</numerusform>
                <numerusform>{got} van {n} rijen van '{what}' ontvangen van {url}: de gegevens zijn niet volledig en worden niet gebruikt. Probeer het later opnieuw, of kies de andere dienst (BRON_GEBIEDEN).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>Exactly {n} rows of '{what}' came, which is the limit of a page, and the service does not tell how many there are. Check whether anything is missing at the edges of the result.</source>
            <extracomment>For one: Exactly {n} row of '{what}' came, which is the limit of a page, and the service does not tell how many there are. Check whether anything is missing at the edges of the result.</extracomment>
            <translation>
                <numerusform>Er kwam precies {n} rij van '{what}', en dat is het maximum van een pagina; de dienst zegt niet hoeveel er zijn. Controleer of er aan de randen van het resultaat iets ontbreekt.</numerusform>
                <numerusform>Er kwamen precies {n} rijen van '{what}', en dat is het maximum van een pagina; de dienst zegt niet hoeveel er zijn. Controleer of er aan de randen van het resultaat iets ontbreekt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>The service {url} has no layer '{what}'; it has {names}. Check the address.</source>
            <translation>De dienst {url} heeft geen laag '{what}'; er zijn {names}. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>GEMEENTEN: '{text}' is no municipality of {year}, and none looks like it. Give its name or code.</source>
            <translation>GEMEENTEN: '{text}' is geen gemeente van {year}, en er is er geen die erop lijkt. Geef de naam of de code op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>GEMEENTEN: '{text}' is not one municipality of {year}. Is it {near}? Give the name or the code.</source>
            <translation>GEMEENTEN: '{text}' is niet één gemeente van {year}. Is het {near}? Geef de naam of de code op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>this edition</source>
            <translation>deze editie</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>The service has no buurten of {which} in layer '{layer}', though it has the municipality.</source>
            <translation>De dienst heeft geen buurten van {which} in laag '{layer}', hoewel de gemeente er wel is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>Layer '{layer}' of the service has no polygon of {which}.</source>
            <translation>Laag '{layer}' van de dienst heeft geen polygoon van {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>Layer '{layer}' of the service has no column '{column}'; it has {names}. Check the address.</source>
            <translation>Laag '{layer}' van de dienst heeft geen kolom '{column}'; er zijn {names}. Controleer het adres.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source> or </source>
            <translation> of </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <source>{url} does not answer as a WFS (no list of feature types).</source>
            <translation>{url} antwoordt niet als een WFS (geen lijst van objecttypen).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <source>The WFS {url} offers no GeoJSON but {formats}. Choose the other service (BRON_GEBIEDEN).</source>
            <translation>De WFS {url} biedt geen GeoJSON maar {formats}. Kies de andere dienst (BRON_GEBIEDEN).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/buurten.py" />
            <source>The class borders are those of release {known}, the scores are of {year}; add the column klasse_{year} to take the borders from the data.</source>
            <translation>De klassengrenzen zijn die van uitgave {known}, de scores zijn van {year}; voeg de kolom klasse_{year} toe om de grenzen uit de gegevens te halen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{name}{told} is none of {choices}</source>
            <translation>{name}{told} is niet een van {choices}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{name} is empty: give one of {choices}</source>
            <translation>{name} is leeg: kies een van {choices}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>column '{name}' seems to hold personal data; it is not read, take it out of the table</source>
            <translation>kolom '{name}' lijkt persoonsgegevens te bevatten; die wordt niet gelezen, haal de kolom uit de tabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>mechanisme is empty; name the mechanism, or 'De buurt als geheel'</source>
            <translation>mechanisme is leeg; noem het mechanisme, of 'De buurt als geheel'</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>row {number}</source>
            <translation>rij {number}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>what stands under mechanisme</source>
            <translation>wat onder mechanisme staat</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>'{what}' without who does it or when; ask, and fill it in</source>
            <translation>'{what}' zonder wie het doet of wanneer; vraag het na en vul het in</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{name}{told} is no date; write it as 31-12-2026 or 2026-12-31</source>
            <translation>{name}{told} is geen datum; schrijf die als 31-12-2026 of 2026-12-31</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{name} seems to hold {what}; take it out of the table</source>
            <translation>{name} lijkt {what} te bevatten; haal dat uit de tabel</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>ernst{told} is not 1 to {most}</source>
            <translation>ernst{told} is niet 1 tot en met {most}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>datum {date} is in the future; give the day of the conversation</source>
            <translation>datum {date} ligt in de toekomst; geef de dag van het gesprek op</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>buurtcode{told} is no code of a buurt or wijk, as BU09170000</source>
            <translation>buurtcode{told} is geen code van een buurt of wijk, zoals BU09170000</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{code} is not in the risk count</source>
            <translation>{code} staat niet in de risicostapeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/conversation/voices.py" />
            <source>{told} is no mechanism of the risk count</source>
            <translation>{told} is geen mechanisme van de risicostapeling</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/disclosure/secrets.py" />
            <source>a piece of text at byte {place}</source>
            <translation>een stuk tekst op byte {place}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/disclosure/secrets.py" />
            <source>a number at byte {place}</source>
            <translation>een getal op byte {place}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/disclosure/typed.py" />
            <source>the source of '{mechanism}'</source>
            <translation>de bron van '{mechanism}'</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>is no number with decimals: name its values with keuzes</source>
            <translation>is geen getal met decimalen: noem de waarden met keuzes</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>{between}, {choices} or {fixed}</source>
            <translation>{between}, {choices} of {fixed}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>= {value} is no range: expected {form}</source>
            <translation>= {value} is geen bereik: verwacht wordt {form}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>goes from {low} to {high}: van must be below tot</source>
            <translation>loopt van {low} tot {high}: van moet lager zijn dan tot</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{path} does not exist.</source>
            <translation>{path} bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>{path} is no file of ranges: expected {form} ({why}).</source>
            <translation>{path} is geen bestand met bereiken: verwacht wordt {form} ({why}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>mechanism '{name}' is not known</source>
            <translation>mechanisme '{name}' is niet bekend</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/evidence/robustness/ranges_file.py" />
            <source>{owner}: setting '{name}' is not known</source>
            <translation>{owner}: instelling '{name}' is niet bekend</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/judging/references.py" />
            <source>REFERENTIE is nederland, so REFERENTIEWAARDE (the value for the Netherlands) must be given.</source>
            <translation>REFERENTIE is nederland, dus REFERENTIEWAARDE (de waarde voor Nederland) is nodig.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/judging/references.py" />
            <source>The only {noun} that is given of its municipality, so compared with itself: {which}. Add the others of that municipality, or compare with regio.</source>
            <translation>Als enige {noun} van de gemeente opgegeven, dus vergeleken met zichzelf: {which}. Voeg de andere van die gemeente toe, of vergelijk met regio.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/judging/surroundings.py" />
            <source>Surroundings are missing: {n} of {all} {nouns} lie where the given area ends, so they are compared with neighbours on one side only: {which}. Add the {nouns} around them (5 km), unless there lies sea or another country.</source>
            <extracomment>For one: Surroundings are missing: {n} of {all} {nouns} lies where the given area ends, so it is compared with neighbours on one side only: {which}. Add the {nouns} around it (5 km), unless there lies sea or another country.</extracomment>
            <translation>
                <numerusform>De omgeving ontbreekt: {n} van de {all} {nouns} ligt aan de rand van het opgegeven gebied, en wordt dus alleen met buren aan één kant vergeleken: {which}. Voeg de {nouns} eromheen toe (5 km), tenzij daar zee of een ander land ligt.</numerusform>
                <numerusform>De omgeving ontbreekt: {n} van de {all} {nouns} liggen aan de rand van het opgegeven gebied, en worden dus alleen met buren aan één kant vergeleken: {which}. Voeg de {nouns} eromheen toe (5 km), tenzij daar zee of een ander land ligt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/judging/thresholds.py" />
            <source>DREMPELSOORT is absoluut, for which there is no usual number: give it as DREMPEL.</source>
            <translation>DREMPELSOORT is absoluut, en daarvoor is er geen gebruikelijk getal: geef het op als DREMPEL.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/judging/thresholds.py" />
            <source>DREMPELSOORT is kwantiel, which one value for the Netherlands cannot give: compare with regio.</source>
            <translation>DREMPELSOORT is kwantiel, en dat volgt niet uit één waarde voor Nederland: vergelijk met regio.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/language.py" />
            <source>{shown} and {n} more</source>
            <translation>{shown} en nog {n}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install the QGIS of qgis.org from version 3.40 on, which brings it.</source>
            <translation>Installeer QGIS van qgis.org, versie 3.40 of later; daar zit die bij.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install the package python3-{name} of your distribution.</source>
            <translation>Installeer het pakket python3-{name} van uw distributie.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Leefbaar needs the Python library {name}, which this QGIS does not carry.</source>
            <translation>Leefbaar heeft de Python-bibliotheek {name} nodig, en die zit niet in deze QGIS.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Leefbaar needs the Python library {name}, which is there and cannot be loaded ({why}).</source>
            <translation>Leefbaar heeft de Python-bibliotheek {name} nodig; die is er, maar kan niet worden geladen ({why}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Was it, or numpy, installed with pip beside that of QGIS? Take that one away.</source>
            <translation>Is die, of numpy, met pip geïnstalleerd naast die van QGIS? Verwijder die versie dan.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install it in the environment of QGIS with '{command}'.</source>
            <translation>Installeer die in de omgeving van QGIS met '{command}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install it in the Flatpak of QGIS with '{command}'.</source>
            <translation>Installeer die in de Flatpak van QGIS met '{command}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install it with the OSGeo4W setup (package python3-{name}), or install QGIS with the .msi of qgis.org, which brings it.</source>
            <translation>Installeer die met de OSGeo4W-setup (pakket python3-{name}), of installeer QGIS met de .msi van qgis.org, waar die bij zit.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Then start QGIS again.</source>
            <translation>Start QGIS daarna opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/libraries.py" />
            <source>Install it with '{command}'.</source>
            <translation>Installeer die met '{command}'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>{name}, line {line}: </source>
            <translation>{name}, regel {line}: </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>this is no CSV that can be read ({why}).</source>
            <translation>dit is geen leesbare CSV ({why}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>this is not UTF-8. Save it again as UTF-8; in Excel: Save as, 'CSV UTF-8'.</source>
            <translation>dit is geen UTF-8. Sla het bestand opnieuw op als UTF-8; in Excel: Opslaan als, 'CSV UTF-8'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>'{value}' is not known in column {column}; there are {names}.</source>
            <translation>'{value}' is niet bekend in kolom {column}; mogelijk zijn {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>column {column} is empty; fill it or take the line out.</source>
            <translation>kolom {column} is leeg; vul die in of verwijder de regel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>the header lacks {absent}; it has {names}. Expected: {columns}, separated by commas or semicolons.</source>
            <translation>in de kop ontbreekt {absent}; er staat {names}. Verwacht: {columns}, gescheiden door komma's of puntkomma's.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/lookup.py" />
            <source>{n} cells where the header has {width}; put a text that holds the separator between quotes (").</source>
            <translation>{n} cellen, terwijl de kop er {width} heeft; zet een tekst waar het scheidingsteken in staat tussen aanhalingstekens (").</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/notation.py" />
            <source>{text} is {point} with a decimal point, {comma} with a decimal comma</source>
            <translation>{text} is {point} met een decimale punt, {comma} met een decimale komma</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/numbers.py" />
            <source>{names} and {n} more</source>
            <extracomment>For one: {names} and {n} more</extracomment>
            <translation>
                <numerusform>{names} en nog {n}</numerusform>
                <numerusform>{names} en nog {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"teller" needs a "noemer"</source>
            <translation>bij "teller" hoort een "noemer"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"minimum" needs the "noemer" that it is of</source>
            <translation>bij "minimum" hoort de "noemer" waarvoor het geldt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"gladstrijken" needs "teller" and "noemer", and no change over time</source>
            <translation>"gladstrijken" vraagt om "teller" en "noemer", en kan niet bij een verandering</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"drempelsoort" relatief needs a "factor" or a "verschil", one of the two</source>
            <translation>bij "drempelsoort" relatief hoort een "factor" of een "verschil", een van de twee</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"drempelsoort" omgeving needs a "verschil"</source>
            <translation>bij "drempelsoort" omgeving hoort een "verschil"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"marge" enquête needs a "noemer", the number of answers</source>
            <translation>bij "marge" enquête hoort een "noemer", het aantal antwoorden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"{name}" is missing</source>
            <translation>"{name}" ontbreekt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>give "waarde", or "teller" and "noemer", and not both</source>
            <translation>geef "waarde", of "teller" en "noemer" op, en niet allebei</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>give "waarde", or "teller" and "noemer"</source>
            <translation>geef "waarde", of "teller" en "noemer" op</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>it lacks "{mark}": {version}, so it is no definition of a mechanism</source>
            <translation>"{mark}": {version} ontbreekt, dus het is geen definitie van een mechanisme</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>it is of version {version}; this plugin knows version {known}</source>
            <translation>het is versie {version}; deze plug-in kent versie {known}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"naam" '{name}' may hold letters, digits, blanks and . : ' &amp; ( ) / + % €, from a letter or digit</source>
            <translation>"naam" '{name}' mag bestaan uit letters, cijfers, spaties en . : ' &amp; ( ) / + % €, te beginnen met een letter of cijfer</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"eenheid" '{unit}' holds other signs than those of a unit</source>
            <translation>"eenheid" '{unit}' bevat tekens die niet in een eenheid horen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"id" '{id}' must be two or more small letters, digits and underscores, from a letter, and not n_…, or what the count uses: {advice}</source>
            <translation>"id" '{id}' moet bestaan uit twee of meer kleine letters, cijfers en underscores, te beginnen met een letter, en mag niet n_… zijn of wat de telling gebruikt: {advice}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"kort" '{short}' must be at most seven small letters and digits, from a letter</source>
            <translation>"kort" '{short}' moet bestaan uit ten hoogste zeven kleine letters en cijfers, te beginnen met een letter</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"drempelsoort" {kind} needs a "drempel"</source>
            <translation>bij "drempelsoort" {kind} hoort een "drempel"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"drempelsoort" verandering needs "{name}"</source>
            <translation>bij "drempelsoort" verandering hoort "{name}"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"marge" {margin} needs a "teller" and a "noemer"</source>
            <translation>bij "marge" {margin} horen een "teller" en een "noemer"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"{name}" is not known (there are {names})</source>
            <translation>"{name}" is niet bekend (wel {names})</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"id" {id} is that of {other}: give another "id", or another "naam"</source>
            <translation>"id" {id} is al van {other}: kies een ander "id", of een andere "naam"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>give one</source>
            <translation>geef er een op</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"id" '{id}' gives the name of a column with figures: write {id}_eigen</source>
            <translation>"id" '{id}' levert de naam op van een kolom met cijfers: schrijf {id}_eigen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"{name}" is {value}, which {why}</source>
            <translation>"{name}" is {value}, en dat {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"naam" {name} is that of {other}: give another "naam"</source>
            <translation>"naam" {name} is al van {other}: kies een andere "naam"</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>"kort" {short} is that of {other}: give another "kort" (≤ 7 letters)</source>
            <translation>"kort" {short} is al van {other}: kies een ander "kort" (≤ 7 letters)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/checking.py" />
            <source>write {id}</source>
            <translation>schrijf {id}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/file.py" />
            <source>'{path}' is no definition of a mechanism, for {why}.</source>
            <translation>'{path}' is geen definitie van een mechanisme, want {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/file.py" />
            <source>'{path}' is no folder.</source>
            <translation>'{path}' is geen map.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/file.py" />
            <source>'{path}' holds no definitions of mechanisms (*.json).</source>
            <translation>'{path}' bevat geen definities van mechanismen (*.json).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/file.py" />
            <source>'{path}' is too large for a definition of a mechanism.</source>
            <translation>'{path}' is te groot voor een definitie van een mechanisme.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/file.py" />
            <source>'{path}' cannot be read: {why}.</source>
            <translation>'{path}' is niet te lezen: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/keys.py" />
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not a number</source>
            <translation>is geen getal</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/keys.py" />
            <source>is not a text</source>
            <translation>is geen tekst</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/keys.py" />
            <source>holds &lt; or [%, or starts with =, +, - or @: say it in words</source>
            <translation>bevat &lt; of [%, of begint met =, +, - of @: zeg het in woorden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/own/keys.py" />
            <source>is longer than {n} characters</source>
            <translation>is langer dan {n} tekens</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/pages/pdf_outline.py" />
            <source>no table of references at the end</source>
            <translation>er staat geen verwijzingstabel aan het eind</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/pages/pdf_outline.py" />
            <source>a table of references that is no plain one</source>
            <translation>de verwijzingstabel heeft een andere vorm</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/pages/pdf_outline.py" />
            <source>'{text}' is on page {page} of {n}</source>
            <translation>'{text}' staat op bladzijde {page} van {n}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/pages/pdf_outline.py" />
            <source>object {number} is nowhere</source>
            <translation>object {number} is nergens te vinden</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/pages/pdf_outline.py" />
            <source>nothing like {pattern}</source>
            <translation>er staat niets als {pattern}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>'{spelling}' holds {what}, which is not known; there are {names}.</source>
            <translation>'{spelling}' bevat {what}, wat niet bekend is; mogelijk zijn {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>'{spelling}': only {concept} can hold {placeholders}.</source>
            <translation>'{spelling}': alleen {concept} mag {placeholders} bevatten.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>'{spelling}': use {{jaar}}, {{vanaf}} or {{na}} once, or {{van}} followed by {{tot}} or {{tt}}.</source>
            <translation>'{spelling}': gebruik één keer {{jaar}}, {{vanaf}} of {{na}}, of {{van}} gevolgd door {{tot}} of {{tt}}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>'{spelling}' holds no letter or digit to know a field by.</source>
            <translation>'{spelling}' bevat geen letter of cijfer om een veld aan te herkennen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>'{spelling}' stands for '{other}' already, in line {before}.</source>
            <translation>'{spelling}' staat al voor '{other}', in regel {before}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/plans/names.py" />
            <source>a brace</source>
            <translation>een accolade</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not a finite number</source>
            <translation>is geen eindig getal</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not a whole number</source>
            <translation>is geen geheel getal</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not true or false</source>
            <translation>is geen ja of nee (true of false)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not one of {choices}</source>
            <translation>is niet een van {choices}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is not a number (write a decimal point)</source>
            <translation>is geen getal (schrijf een decimale punt)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is below {bound}</source>
            <translation>is lager dan {bound}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/setting.py" />
            <source>is above {bound}</source>
            <translation>is hoger dan {bound}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>expected an object of parameters</source>
            <translation>verwacht wordt een object met parameters</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{mechanism}: {name} = {value} is not used, but {used}, as of {other}, which it leans on</source>
            <translation>{mechanism}: {name} = {value} wordt niet gebruikt, maar {used}, zoals bij {other}, waarop het steunt</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{parameter}: one column, but several fields: {fields}</source>
            <translation>{parameter}: één kolom, maar meer dan één veld: {fields}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{path} is no settings file that can be read: {why}.</source>
            <translation>{path} is geen leesbaar instellingenbestand: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{path} is no settings file: expected {form} ({why}).</source>
            <translation>{path} is geen instellingenbestand: verwacht wordt {form} ({why}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>parameter '{name}' is not known</source>
            <translation>parameter '{name}' is niet bekend</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/settings_file.py" />
            <source>{name} = {value} is no name of a field, nor a list of names</source>
            <translation>{name} = {value} is geen naam van een veld, en geen lijst met namen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/sources/archive.py" />
            <source>{n} of {all} bytes</source>
            <translation>{n} van {all} bytes</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/sources/scores.py" />
            <source>no rows</source>
            <translation>geen rijen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/sources/scores.py" />
            <source>line {line}: {what}</source>
            <translation>regel {line}: {what}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/sources/scores.py" />
            <source>line {line}: {n} cells, {width} expected</source>
            <translation>regel {line}: {n} cellen, {width} verwacht</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/sources/scores.py" />
            <source>'{name}' stands twice</source>
            <translation>'{name}' komt twee keer voor</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>'{table}' has {n} rows without a key, the first below '{above}' in column '{column}'. If the key above holds for them too, as in a pivot table, fill it in for each row (in a pivot: repeat all item labels); if they are totals, take them out.</source>
            <extracomment>For one: '{table}' has {n} row without a key, below '{above}' in column '{column}'. If the key above holds for it too, as in a pivot table, fill it in (in a pivot: repeat all item labels); if it is a total, take it out.</extracomment>
            <translation>
                <numerusform>'{table}' heeft {n} rij zonder sleutel, onder '{above}' in kolom '{column}'. Geldt de sleutel erboven ook voor die rij, zoals in een draaitabel, vul hem dan in (in een draaitabel: alle itemlabels herhalen); is het een totaal, haal de rij dan weg.</numerusform>
                <numerusform>'{table}' heeft {n} rijen zonder sleutel, de eerste onder '{above}' in kolom '{column}'. Geldt de sleutel erboven ook voor die rijen, zoals in een draaitabel, vul hem dan in elke rij in (in een draaitabel: alle itemlabels herhalen); zijn het totalen, haal de rijen dan weg.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>They are of other municipalities.</source>
            <translation>Ze zijn van andere gemeenten.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>Column '{column}' of '{table}' holds the names of all wijken and of no other buurt: its figures seem to be of wijken, and are not put into the buurten of the same name. If they are of these buurten, say so with SLEUTEL.</source>
            <translation>Kolom '{column}' van '{table}' bevat de namen van alle wijken en van geen andere buurt: de cijfers lijken van wijken te zijn, en worden niet aan de buurten met dezelfde naam toegekend. Zijn ze wel van deze buurten, zeg dat dan met SLEUTEL.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>Column '{column}' of '{table}' holds complete codes ({codes}), but none is in the layer, which has {own} …</source>
            <translation>Kolom '{column}' van '{table}' bevat volledige codes ({codes}), maar geen daarvan komt voor in de laag; die heeft {own} …</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>'{table}' tells two areas in one row: '{cell}' in column '{column}' would be {code} ({way}), but '{name}' in column '{rival}' is {other}. Tell with SLEUTEL which column is meant.</source>
            <translation>'{table}' noemt twee gebieden in één rij: '{cell}' in kolom '{column}' zou {code} zijn ({way}), maar '{name}' in kolom '{rival}' is {other}. Zeg met SLEUTEL welke kolom is bedoeld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>They are of the same municipality, as {code}: the borders seem to be of another year. Move the figures to these borders first, with 'grenswijzigingomrekenen'.</source>
            <translation>Ze zijn van dezelfde gemeente, zoals {code}: de grenzen lijken van een ander jaar te zijn. Reken de cijfers eerst om naar deze grenzen, met 'grenswijzigingomrekenen'.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/contradictions.py" />
            <source>Column '{column}' of '{table}' seems to count within each wijk: '{cell}' would be {code}, but column '{other}' says wijk '{wijk}'. Put the two into one column of four digits ({both}), and name it buurtcode.</source>
            <translation>Kolom '{column}' van '{table}' lijkt per wijk te nummeren: '{cell}' zou {code} zijn, maar kolom '{other}' zegt wijk '{wijk}'. Zet de twee samen in één kolom van vier cijfers ({both}), en noem die buurtcode.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>and {n} columns more</source>
            <extracomment>For one: and {n} column more</extracomment>
            <translation>
                <numerusform>en nog {n} kolom</numerusform>
                <numerusform>en nog {n} kolommen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>'{table}' can be read in two ways: {how}. Say which it is with DECIMAAL.</source>
            <translation>'{table}' is op twee manieren te lezen: {how}. Zeg met DECIMAAL welke het is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' stays text, for not all of it is numbers: {examples}. It cannot be used in calculations.</source>
            <translation>Kolom '{column}' blijft tekst, want niet alles is een getal: {examples}. Er is niet mee te rekenen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' holds nothing but zeros. If they stand for missing, say so with NUL_IS_ONBEKEND.</source>
            <translation>Kolom '{column}' bevat alleen nullen. Betekenen die dat het cijfer ontbreekt, zeg dat dan met NUL_IS_ONBEKEND.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' is a percentage, but its largest value is {value}: are these shares of 1? Then take it with a factor, in KOLOMMEN: {title} = {column} * 100</source>
            <translation>Kolom '{column}' is een percentage, maar de hoogste waarde is {value}: zijn dit aandelen van 1? Neem de kolom dan over met een factor, in KOLOMMEN: {title} = {column} * 100</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' is in thousands of euros, but its middle value is {value}: the table seems to hold whole euros. Take it with a factor, in KOLOMMEN: {title} = {column} * 0.001</source>
            <translation>Kolom '{column}' is in duizenden euro's, maar de middelste waarde is {value}: de tabel lijkt hele euro's te bevatten. Neem de kolom over met een factor, in KOLOMMEN: {title} = {column} * 0.001</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' is a percentage, but its largest value is {value}.</source>
            <translation>Kolom '{column}' is een percentage, maar de hoogste waarde is {value}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>column '{column}': {why}</source>
            <translation>kolom '{column}': {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/figures.py" />
            <source>Column '{column}' of '{table}' should hold numbers but holds text, or mixes two notations: {examples}. Mend the column, or leave it out with KOLOMMEN.</source>
            <translation>Kolom '{column}' van '{table}' hoort getallen te bevatten, maar bevat tekst of twee notaties door elkaar: {examples}. Verbeter de kolom, of laat die weg met KOLOMMEN.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/header.py" />
            <source>'{table}' seems to have no header: row {row} holds numbers already. Add a row with the names of the columns, or tell which row it is with KOPREGEL.</source>
            <translation>'{table}' lijkt geen kop te hebben: in rij {row} staan al getallen. Voeg een rij met de namen van de kolommen toe, of zeg met KOPREGEL welke rij het is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/json_file.py" />
            <source>'{file}' is larger than {limit} MB: give it as CSV or GeoPackage.</source>
            <translation>'{file}' is groter dan {limit} MB: geef het op als CSV of GeoPackage.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/json_file.py" />
            <source>'{file}' holds no records: expected a list of objects, or objects by their code.</source>
            <translation>'{file}' bevat geen gegevensrijen: verwacht wordt een lijst van objecten, of objecten per code.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/json_file.py" />
            <source>'{file}' is no JSON, or not whole: {why}. Fetch or export it again.</source>
            <translation>'{file}' is geen JSON, of niet volledig: {why}. Haal of exporteer het opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/keys.py" />
            <source>No column of '{table}' holds codes or names of these {areas}; it has {names}. Of its first column: {cells}. The layer has {code} ({name}). Tell the column with SLEUTEL, and the municipality with GEMEENTE.</source>
            <translation>Geen kolom van '{table}' bevat codes of namen van deze {areas}; de tabel heeft {names}. Uit de eerste kolom: {cells}. De laag heeft {code} ({name}). Geef de kolom op met SLEUTEL, en de gemeente met GEMEENTE.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/keys.py" />
            <source>'{table}' has no column '{column}'; it has {names}.</source>
            <translation>'{table}' heeft geen kolom '{column}'; wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/keys.py" />
            <source>The codes in column '{column}' can be read in two ways that fit equally well: row {row} is {code} ({way}) or {other} ({other_way}). Write complete codes (BU and eight characters) in the table.</source>
            <translation>De codes in kolom '{column}' zijn op twee manieren te lezen die even goed passen: rij {row} is {code} ({way}) of {other} ({other_way}). Zet volledige codes (BU met acht tekens) in de tabel.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/keys.py" />
            <source>Passed over, for by their name they are of another level: {names}.</source>
            <translation>Overgeslagen, want volgens hun naam van een ander niveau: {names}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>So have {n} more rows.</source>
            <extracomment>For one: So has {n} more row.</extracomment>
            <translation>
                <numerusform>Nog {n} rij heeft te veel cellen.</numerusform>
                <numerusform>Nog {n} rijen hebben te veel cellen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>Is there a separator in a name without quotes? Its values may stand in the wrong columns: mend the row, or name the header with KOPREGEL.</source>
            <translation>Staat er een scheidingsteken in een naam zonder aanhalingstekens? De waarden kunnen in de verkeerde kolommen staan: verbeter de rij, of geef de kop op met KOPREGEL.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>Left out above the header: {n} rows ('{words}').</source>
            <extracomment>For one: Left out above the header: {n} row ('{words}').</extracomment>
            <translation>
                <numerusform>Weggelaten boven de kop: {n} rij ('{words}').</numerusform>
                <numerusform>Weggelaten boven de kop: {n} rijen ('{words}').</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>Left out below the table: {n} lines ('{words}').</source>
            <extracomment>For one: Left out below the table: {n} line ('{words}').</extracomment>
            <translation>
                <numerusform>Weggelaten onder de tabel: {n} regel ('{words}').</numerusform>
                <numerusform>Weggelaten onder de tabel: {n} regels ('{words}').</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>'{table}' has {n} rows, so no header in rows {first}–{last}.</source>
            <extracomment>For one: '{table}' has {n} row, so no header in rows {first}–{last}.</extracomment>
            <translation>
                <numerusform>'{table}' heeft {n} rij, dus geen kop in rij {first}–{last}.</numerusform>
                <numerusform>'{table}' heeft {n} rijen, dus geen kop in rij {first}–{last}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>'{table}': row {row} has {filled} cells, but the header has {width}.</source>
            <translation>'{table}': rij {row} heeft {filled} cellen, maar de kop heeft er {width}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{table}' is empty: it has no rows.</source>
            <translation>'{table}' is leeg: er zijn geen rijen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>The header takes {n} rows ({first}–{last}).</source>
            <translation>De kop beslaat {n} rijen ({first}–{last}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>'{table}' has a header but no rows.</source>
            <translation>'{table}' heeft een kop, maar geen rijen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/layout.py" />
            <source>Column {place} has no name and is left out.</source>
            <translation>Kolom {place} heeft geen naam en is weggelaten.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/link.py" />
            <source>The table has figures of months or quarters ({which}): none is of a whole year.</source>
            <translation>De tabel heeft cijfers van maanden of kwartalen ({which}): geen daarvan is van een heel jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/link.py" />
            <source>Without any value for these areas, and left out: {which}.</source>
            <translation>Zonder enige waarde voor deze gebieden, en weggelaten: {which}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/link.py" />
            <source>None of the columns of '{table}' holds a value for these areas.</source>
            <translation>Geen van de kolommen van '{table}' heeft een waarde voor deze gebieden.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/link.py" />
            <source>SPIL: '{table}' has no column '{column}'; it has {names}.</source>
            <translation>SPIL: '{table}' heeft geen kolom '{column}'; wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>'{path}': "{name}" is {value}, which it cannot be.</source>
            <translation>'{path}': "{name}" is {value}, en dat kan niet.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>'{path}' is no recipe: it lacks "{mark}". A run writes one with RECEPT_UIT.</source>
            <translation>'{path}' is geen recept: "{mark}" ontbreekt. 'tabelkoppelen' schrijft er een met RECEPT_UIT.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>'{path}' is a recipe of version {version}; this plugin knows version 1.</source>
            <translation>'{path}' is een recept van versie {version}; deze plug-in kent versie 1.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>KOPREGEL: '{text}' is no row of a header: write 3, or 2-4.</source>
            <translation>KOPREGEL: '{text}' is geen rij van een kop: schrijf 3, of 2-4.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>Recipe '{path}' cannot be read: {why}.</source>
            <translation>Recept '{path}' is niet te lezen: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>'{path}' is no recipe, for it is no JSON: {why}.</source>
            <translation>'{path}' is geen recept, want het is geen JSON: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>'{path}': "{name}" is not known in a recipe; there are {names}.</source>
            <translation>'{path}': "{name}" is niet bekend in een recept; mogelijk zijn {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>NAMEN: write '{entry}' as: name in the table = name of the buurt.</source>
            <translation>NAMEN: schrijf '{entry}' als: naam in de tabel = naam van de buurt.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/recipe.py" />
            <source>KOLOMMEN: '{factor}' in '{entry}' is no number to multiply by.</source>
            <translation>KOLOMMEN: '{factor}' in '{entry}' is geen getal om mee te vermenigvuldigen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/row_areas.py" />
            <source>GEMEENTE '{told}' is no column of '{table}' and no municipality of the layer ({names}).</source>
            <translation>GEMEENTE '{told}' is geen kolom van '{table}' en geen gemeente van de laag ({names}).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>Keep one row per area and year, or take out the rows of wijken and totals.</source>
            <translation>Houd één rij per gebied en jaar over, of haal de rijen van wijken en totalen weg.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>Its areas stand as columns: it is turned.</source>
            <translation>De gebieden staan als kolommen: de tabel is gedraaid.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>A table with several years needs a column 'jaar'; else keep one row per area, or take out the rows of wijken and totals.</source>
            <translation>Een tabel met meer jaren moet een kolom 'jaar' hebben; houd anders één rij per gebied over, of haal de rijen van wijken en totalen weg.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>'{table}' would become {n} columns: column '{pivot}' holds too many different values. Choose another column (SPIL), one year (JAAR), or fewer columns (KOLOMMEN).</source>
            <translation>'{table}' zou {n} kolommen worden: kolom '{pivot}' bevat te veel verschillende waarden. Kies een andere kolom (SPIL), één jaar (JAAR), of minder kolommen (KOLOMMEN).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>'{table}' would become {n} columns, more than anybody reads. Choose one year (JAAR), or fewer columns (KOLOMMEN).</source>
            <translation>'{table}' zou {n} kolommen worden, meer dan iemand leest. Kies één jaar (JAAR), of minder kolommen (KOLOMMEN).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>'{table}' has more than one row for some areas: {examples}. It is not joined, for nothing tells which row is meant.</source>
            <translation>'{table}' heeft voor sommige gebieden meer dan één rij: {examples}. De tabel is niet gekoppeld, want nergens blijkt welke rij is bedoeld.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>Choose the column that tells them apart with SPIL: {names}.</source>
            <translation>Kies met SPIL de kolom die ze onderscheidt: {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>'{table}': '{cell}' in column '{column}' is no year.</source>
            <translation>'{table}': '{cell}' in kolom '{column}' is geen jaar.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/shape.py" />
            <source>'{table}' has no rows of {year} (JAAR); it has {years}.</source>
            <translation>'{table}' heeft geen rijen van {year} (JAAR); wel van {years}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}' is no UTF-8, and is read as {encoding}.</source>
            <translation>'{file}' is geen UTF-8 en is gelezen als {encoding}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}' is read as {encoding}.</source>
            <translation>'{file}' is gelezen als {encoding}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}': line {line} is longer than {most} characters: it is no table, or its line breaks were lost. Export it again as CSV.</source>
            <translation>'{file}': regel {line} is langer dan {most} tekens: dit is geen tabel, of de regeleinden zijn weggevallen. Exporteer het bestand opnieuw als CSV.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}': line {line} cannot be read ({why}). Is there a quote that is not closed?</source>
            <translation>'{file}': regel {line} is niet te lezen ({why}). Is er een aanhalingsteken niet gesloten?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}' is no text: it holds binary data. If it is a workbook, give it its own ending (.xlsx, .xls or .ods); else save it as CSV (UTF-8).</source>
            <translation>'{file}' is geen tekst: het bevat binaire gegevens. Is het een werkmap, geef het bestand dan de eigen extensie (.xlsx, .xls of .ods); sla het anders op als CSV (UTF-8).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/text_file.py" />
            <source>'{file}': a quote that is opened on line {line} is not closed within {most} lines, so all that follows would be one cell. Mend the quote, or export the table again.</source>
            <translation>'{file}': een aanhalingsteken dat op regel {line} wordt geopend, is niet binnen {most} regels gesloten; alles daarna zou één cel worden. Herstel het aanhalingsteken, of exporteer de tabel opnieuw.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}' has no column {lacking} (KOLOMMEN) of {year}; it has {names}.</source>
            <translation>'{table}' heeft geen kolom {lacking} (KOLOMMEN) van {year}; wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}' has no column {lacking} (KOLOMMEN); it has {names}.</source>
            <translation>'{table}' heeft geen kolom {lacking} (KOLOMMEN); wel {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}' has no columns to join of {year}.</source>
            <translation>'{table}' heeft geen kolommen van {year} om te koppelen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}' has no columns to join.</source>
            <translation>'{table}' heeft geen kolommen om te koppelen.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}' has no columns of {year} (JAAR); it has {years}.</source>
            <translation>'{table}' heeft geen kolommen van {year} (JAAR); wel van {years}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/tables/titles.py" />
            <source>'{table}': columns '{first}' and '{second}' would both be called '{name}'. Give one another name with KOLOMMEN, as in: title = name.</source>
            <translation>'{table}': de kolommen '{first}' en '{second}' zouden beide '{name}' heten. Geef er een met KOLOMMEN een andere naam, zoals: titel = naam.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/written_json.py" />
            <source>it has {names} more than once; keep one</source>
            <translation>{names} staat er meer dan eens in; houd er één over</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/core/written_json.py" />
            <source>it is no JSON ({why})</source>
            <translation>het is geen JSON ({why})</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/buurt_action.py" />
            <source>Open the conversation sheet</source>
            <translation>Gespreksblad openen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/conversation_sheet.py" />
            <source>This area has no code, so it has no conversation sheet.</source>
            <translation>Dit gebied heeft geen code en dus geen gespreksblad.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/conversation_sheet.py" />
            <source>The conversation sheet could not be made: {why}</source>
            <translation>Het gespreksblad kon niet worden gemaakt: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/conversation_sheet.py" />
            <source>The texts of this sheet are in a temporary layer, which goes when QGIS closes. To keep them, and what you change in them: right-click layer '{name}' &gt; Make Permanent.</source>
            <translation>De teksten van dit blad staan in een tijdelijke laag, die verdwijnt als QGIS sluit. Wilt u ze bewaren, met wat u erin wijzigt: klik met rechts op laag '{name}' &gt; Permanent maken.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/menu.py" />
            <source>Full analysis…</source>
            <translation>Volledige analyse…</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/menu.py" />
            <location filename="../../leefbaar_plugin/gui/sample_project.py" />
            <source>Sample project (fictitious)</source>
            <translation>Voorbeeldproject (fictief)</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/menu.py" />
            <source>Documentation</source>
            <translation>Documentatie</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/model_copy.py" />
            <source>Edit a Copy in the Model Designer…</source>
            <translation>Kopie bewerken in de modelontwerper…</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/sample_project.py" />
            <source>You saved changes in the sample project. Start anew? What you changed in it is then lost; files that you added stay.</source>
            <translation>U hebt wijzigingen in het voorbeeldproject opgeslagen. Opnieuw beginnen? Wat u erin hebt gewijzigd, gaat dan verloren; bestanden die u hebt toegevoegd, blijven staan.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/sample_project.py" />
            <source>Open as I left it</source>
            <translation>Openen zoals ik het heb achtergelaten</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/sample_project.py" />
            <source>Start anew</source>
            <translation>Opnieuw beginnen</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/gui/sample_project.py" />
            <source>The sample project could not be made: {why}</source>
            <translation>Het voorbeeldproject kon niet worden gemaakt: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/export.py" />
            <source>'{path}' could not be written: {why}. Is the file open elsewhere, is the folder writable?</source>
            <translation>'{path}' kon niet worden geschreven: {why}. Is het bestand elders geopend, is de map beschrijfbaar?</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>SCORES: for status and development a layer is needed with the scores of the Leefbaarometer of two years at least (lbm_2020, lbm_2024, and klasse_2024 or afw_2024), and the buurtcode of the risk count. Give the buurtlaag of the analysis.</source>
            <translation>SCORES: voor status en ontwikkeling is een laag nodig met Leefbaarometerscores van ten minste twee jaren (lbm_2020, lbm_2024, en klasse_2024 of afw_2024) en de buurtcode van de risicostapeling. Geef de buurtlaag van de analyse op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>RISICOSTAPELING: this layer holds no duiding (duiding_n, duiding_oordeel, …). Run 'Lay the conversation beside the count' (duidingverwerken) on it first, and give its outcome.</source>
            <translation>RISICOSTAPELING: deze laag bevat geen duiding (duiding_n, duiding_oordeel, …). Voer er eerst 'Duiding verwerken' (duidingverwerken) op uit en geef de uitkomst daarvan op.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>The risk count has {names}.</source>
            <translation>De risicostapeling heeft {names}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>MECHANISME: '{wanted}' is not in the risk count.</source>
            <translation>MECHANISME: '{wanted}' staat niet in de risicostapeling.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>MECHANISME: give the mechanism that the map is of.</source>
            <translation>MECHANISME: geef op voor welk mechanisme de kaart is.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/pdf_file.py" />
            <source>'{path}' has no bookmarks: {why}.</source>
            <translation>'{path}' heeft geen bladwijzers: {why}.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/template.py" />
            <source>SJABLOON: '{path}' is no template of a layout. Save one in QGIS: Layout &gt; Save as template.</source>
            <translation>SJABLOON: '{path}' is geen sjabloon van een lay-out. Sla er een op in QGIS: Lay-out &gt; Als sjabloon opslaan.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/template.py" />
            <source>SJABLOON: '{path}' has no map with the id 'kaart'. In the layout: select the map, and write kaart at Item properties &gt; Item ID.</source>
            <translation>SJABLOON: '{path}' heeft geen kaart met het ID 'kaart'. In de lay-out: selecteer de kaart en vul kaart in bij Item-eigenschappen &gt; Item ID.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/mechanisms/_plan_fields.py" />
            <source>The plans have years but the buurten have none to start from: all plans count whole, whatever their year. Give a first year (STARTJAAR).</source>
            <translation>De plannen hebben jaren, maar de buurten hebben geen jaar om vanaf te tellen: alle plannen tellen volledig mee, ongeacht hun jaar. Geef een eerste jaar op (STARTJAAR).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/mechanisms/conjunctuur.py" />
            <source>conjunctuur: variant '{variant}' is used, the first that has its data.</source>
            <translation>conjunctuur: variant '{variant}' is gebruikt, de eerste waarvoor de gegevens er zijn.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/mechanisms/onveiligheid.py" />
            <source>REFERENTIEWAARDE is how many times the earlier rate the recent one is, and cannot be negative.</source>
            <translation>REFERENTIEWAARDE zegt hoeveel keer het eerdere cijfer het recente is, en kan niet negatief zijn.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/mechanisms/veroudering.py" />
            <source>LEEFTIJD_VAN is above LEEFTIJD_TOT: no building period has such an age.</source>
            <translation>LEEFTIJD_VAN is hoger dan LEEFTIJD_TOT: geen bouwperiode heeft zo'n leeftijd.</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/mechanisms/veroudering.py" />
            <source>veroudering: the {nouns} have no year, so buildings are of the age that they had in {year}, the year of the newest building. Give the year (PEILJAAR).</source>
            <translation>veroudering: de {nouns} hebben geen jaar, dus panden hebben de leeftijd die ze in {year} hadden, het jaar van het nieuwste pand. Geef het jaar op (PEILJAAR).</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/styling/common.py" />
            <source>The style of '{table}' is not stored: {why}</source>
            <translation>De stijl van '{table}' is niet opgeslagen: {why}</translation>
        </message>
        <message>
            <location filename="../../leefbaar_plugin/styling/common.py" />
            <source>The style of '{table}' is not stored: database '{database}' has no table layer_styles, and you may not make it. Let who manages the database store a style there once, and grant you its use.</source>
            <translation>De stijl van '{table}' is niet opgeslagen: database '{database}' heeft geen tabel layer_styles, en u mag die niet maken. Laat de beheerder van de database er eenmaal een stijl opslaan en u het gebruik ervan toestaan.</translation>
        </message>
    </context>
</TS>
