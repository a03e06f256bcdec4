<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>Leefbaar</name>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Repeat an analysis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Every layer that Leefbaar writes carries how it was made: algorithm, settings, inputs with their size and SHA-256, and a fingerprint of itself. From that this
- re-opens it (openen): the settings as a file and as a command for qgis_process, with a page on what made the layer;
- verifies it (controleren): are the inputs still the same, is the layer itself untouched, and does a second run give the same table? If not, the difference is named to the cell;
- repeats it (herhalen): the same settings on new inputs.

The real algorithm is run, in memory. Of a chain only the last step is repeated; the page names the steps before it. Passwords and servers are never kept, so a table of a database is to be given again, unless the result stands in the same database.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>{name} = {text} is not JSON of names and values, as in {{"NIEUWBOUW": "/map/plannen.gpkg"}}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Result of Leefbaar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Any layer or table that Leefbaar wrote, with its trail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>openen: how it was made; controleren: run it again and compare; herhalen: on new inputs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>New main layer (to repeat)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Takes the place of the first layer of the run. Left empty, the same layer is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>New outcome (when repeating)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>What the layer was is made anew here; in memory, and only compared, where it is left empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>What differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>A row for each input, version, column or cell that is other now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Parameters of the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>As 'qgis_process run … - &lt; file' reads them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Looking at the inputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Other new inputs, as JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>As in {"NIEUWBOUW": "/map/plannen.gpkg"}; also settings that are to be other ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Other outputs, as JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>When repeating, as in {"RISICOTABEL": "/map/tabel.gpkg"}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Command for qgis_process</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>What was found, in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Number of differences in the outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>The second run gave the same outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>RESULTAAT: give the layer itself, not a selection of its rows: it is repeated as a whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>{name}: '{layer}' has none of the columns that the run wrote, so there is nothing to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/analyseherhalen.py" />
            <source>Running '{id}' again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Number of buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of starting years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of cases tested (a buurt in a starting year)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Number of warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of warnings that came true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of events without a warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>Number of warnings that did not come true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>AUC of the count (0.5 is chance)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/backtest_columns.py" />
            <source>AUC of the count within the class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Install it: sudo apt install python3-pandas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>1 Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>2 National mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>3 Local mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>4 Risk count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>5 Interpretation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>6 Maps and reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>7 Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Leefbaar needs the Python library pandas, which this QGIS does not carry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Number of buurten at risk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Number of buurten that are unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Install it with the OSGeo4W setup (package python3-pandas), or install QGIS's own .msi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Install the QGIS.app of qgis.org from version 3.40 on, which carries it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source> (a field per year)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/base.py" />
            <source>Left as it is, the field is recognised by its name in the vintages of {source}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Build the layer of buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Makes one layer of buurten with canonical columns from polygons (the CBS Wijk- en Buurtkaart of any year, or the municipality's own), any number of tables with the code of the buurt, and the Leefbaarometer file.

Codes are completed (0601 in municipality 0758 becomes BU07580601), special values such as -99997 become unknown, columns of all CBS editions get one name, a long table with a column 'jaar' gets a column per year, and everything comes in EPSG:28992. The log says what was done and what found no partner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Polygons of the buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Leefbaarometer scores (official CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>Tables by code of the buurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Left empty, the field is recognised by its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtlaagopbouwen.py" />
            <source>{n} {areas} with {k} columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Conversation sheets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Makes a sheet of A4 per buurt (or wijk) for the conversation with professionals. Front: a small map, the count in a sentence, a table of the mechanisms with value, threshold, municipality, certainty, source and reference date, the distance to each threshold, and the development of the score. Back: open questions with room for notes, what was heard before (DUIDING), and a table for what is agreed.

The sheets are an atlas: a layout in the open project, under a free name, that you can edit in the designer. PDF writes all sheets in one file, MAP a file per buurt. Order is by code and is no ranking. The sheets are for the conversation; they are no version for publication.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Only these buurten (empty: all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Their codes, separated by commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Line in the top corner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Logo (.png, .jpg or .svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Questions, one per line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Resolution (dpi)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Profiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>All sheets as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Folder with a PDF per buurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>Number of sheets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>The profiles (PROFIELEN) are not opened in the project, so no layout was added to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Layout '{name}' was added to the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>{name}: a shapefile cannot hold the texts of a sheet; use .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/buurtprofielen.py" />
            <source>{name}: {codes} is not among the {n} areas; give codes such as {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/check_results.py" />
            <source>{rows} buurten checked: {errors} errors, {warnings} warnings, {remarks} remarks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/checking.py" />
            <source>The address of a table in a database ends with its column of polygons, as in (geom).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/checking.py" />
            <source>{name}: '{layer}' holds no polygons but {found}; give the layer with the areas of the buurten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/chosen_mechanisms.py" />
            <source>Mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/chosen_mechanisms.py" />
            <source>Default: all. One on which no buurt can be assessed is left out, and named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/chosen_mechanisms.py" />
            <source>MECHANISMEN: none chosen, or none with its layer; there is nothing to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/chosen_mechanisms.py" />
            <source>MECHANISMEN: {wrong} is not known; there are {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/chosen_mechanisms.py" />
            <source>{name} ({id}) is not run, for '{layer}' has no field {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>From: buurten with the figures (polygons or a table)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>One row per buurt or wijk. A table without polygons needs a crosswalk table, or the remarks of CBS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>To: polygons of the new buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>They give the codes, names and polygons of the result; their own figures are not taken over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Crosswalk table: van, naar, aandeel_van</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Old code, new code, and the share (0–1, or %) of the old buurt that goes there; not needed where whole buurten merge. A column gewicht, adressen or woningen may hold numbers instead. A row without naar is what goes nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Dwellings or addresses (points)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Counted in each part of a split buurt, for GEWICHT = woningen or adressen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Number of dwellings per point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Left empty, each point counts as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Other columns that are counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Columns that the catalogue does not know are only converted when they are named here or as a mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Other columns that are shares, means or scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>They are averaged, weighted by NOEMER.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Denominator of those</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>The count that the shares are of: dwellings, inhabitants, households.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Converted figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>The polygons of NAAR with the figures of VAN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Crosswalk that was used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>To look at, to edit, and to give back as OMREKENTABEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Number of new buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Number of new buurten that are estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>Number of new buurten that are unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>WIJZE = omrekentabel needs an OMREKENTABEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>WIJZE = overlay needs polygons in VAN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>GEWICHT = adressen needs a GEWICHTLAAG: a layer of addresses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>A GEWICHTLAAG is given, but GEWICHT = oppervlakte: choose woningen or adressen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>GEMIDDELDEN and NOEMER go together: name the columns, and the count that weighs them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>VAN: '{layer}' holds no polygons but {found}; give the areas of the buurten, or a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>WIJZE = {way} does not use an OMREKENTABEL; choose automatisch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>In TELLINGEN and in GEMIDDELDEN: {which}. A column is one of the two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>{parameter}: field '{field}' is not in '{layer}', which has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>{side}: which field of '{layer}' holds the code? It has {names}. Tell it with {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/conversion.py" />
            <source>A column of the catalogue cannot be taken for a {kind}: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/count_layer.py" />
            <source>'{layer}' is no risk count: it lacks {columns}. Run 'Full analysis' or 'Risk count' first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Make a layer for the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Makes a GeoPackage in which a conversation with professionals is recorded: a layer of buurten with what the figures say, and a table 'duiding' with a form. Per voice: the buurt, the mechanism (or the buurt as a whole, or something that the figures do not see), recognised, qualified, contradicted or unknown, how serious, what is going on, the role of the speaker, the date, and what was agreed, by whom (a role) and when. Several voices per buurt.

Never record names, addresses or other personal data: the speaker is a role, and the form refuses what looks like an e-mail address, a telephone number, a BSN or an address. In a small buurt a role can point to a person; agree who may see the table.

The form is kept in the GeoPackage and comes along wherever the table is opened. What was recorded is never overwritten, not by a new analysis either: with AANVULLEN the rows stay, and buurten and choices are renewed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Go on with a table that is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Its rows stay; the buurten and the choices of the form are renewed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>GeoPackage for the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Project file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Buurten to click on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Table of voices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>Number of voices that were there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidinglaagmaken.py" />
            <source>The {n} rows that were recorded stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Lay the conversation beside the count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Brings what professionals said beside the risk count: per buurt how many spoke, how many recognise, qualify or contradict the signals, how far they agree, how serious they find it, what was agreed, and where figures and voices differ. The count itself does not change.

Figures and voices differ where the figures see a risk that more than half of the voices contradict, or see none, or do not know, and more than half recognise it. With ZACHTE_KENNIS (off) two columns are added beside the count: the mechanisms at risk when a clear majority of voices, of different roles, decides.

The table comes from 'Make a layer for the conversation', or is a CSV or spreadsheet of a form app with the same columns. What was typed freely is never copied to the results. With few voices in a buurt, a role can point to a person: look before you share.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Also count with soft knowledge, in columns of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Risk count with the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Table of the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of buurten that were spoken of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of voices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of buurten where figures and voices differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Number of rows that were left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>What the map shows, in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/duidingverwerken.py" />
            <source>Nothing was recorded yet: the count is written as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Own mechanism</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Judges a value of your own: a field or an expression, in which direction it is unfavourable, and a threshold: a number, relative to a reference area, its worst share, the difference from the neighbours, or the change since an earlier year. Source and reference date must be told; they stand in the sentence of each buurt.

The outcome has the five columns that every mechanism has, starting with the id that follows from the name, and counts in the risk count. Unknown is never 'no risk'.

A definition can be saved to a file (DEFINITIE_UIT) and shared, and read from one (DEFINITIE): then what the dialog leaves at its default comes from the file. A folder of such files goes into the full analysis. As a file may come from somebody else, an expression reads only the rows of the layer of buurten: functions for files, other layers, the environment, chance or the date of today are refused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Layer of buurten (or wijken)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Definition to start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <source>Definition used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/eigenmechanisme.py" />
            <location filename="../../leefbaar_plugin/bridge/text_file.py" />
            <source>{name} cannot be written to '{where}': {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>As 'Fetch national data' or 'Build the layer of buurten' makes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>Folder with own mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>Each *.json in it, as 'Own mechanism' writes them, is a mechanism too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>Settings file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>Other settings of mechanisms, as "Full analysis" writes them (INSTELLINGEN_UIT).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>Read by {which}; leave it empty where there is none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/every_mechanism.py" />
            <source>{parameter}: the dialog names field '{field}' and {file} '{other}'; name one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/file_inputs.py" />
            <source>{name}: '{path}' is no picture that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/file_inputs.py" />
            <source>{name}: there is no file '{path}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/file_inputs.py" />
            <source>{name}: '{path}' cannot be used; give a file {endings}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Check the data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Looks at a layer of buurten (of any CBS edition, also one that is not built yet) and at the plan layers and year tables before an analysis, and reports what is there: codes, names, coordinates and shapes, missing and special values of each column, suspicious units, impossible values, the Leefbaarometer, years that lie apart, changed borders, and what each mechanism will be able to say and for how many buurten.

It never stops at bad data: that is what it reports. An error (fout) is something at which the analysis stops or goes wrong; a warning (waarschuwing) makes the outcome mean less; a remark (opmerking) is good to know. The data are not changed. A model can branch on the number of errors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One file, in Dutch, to read in the results viewer or a browser and to print on A4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One row per finding: part, severity, field, number, examples, what was found and what to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>What each mechanism will be able to say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>One row per mechanism: for how many buurten, why not for the others, and with which columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Places with overlaps, gaps and invalid shapes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>The areas themselves, to look at on the map; without rows when there are none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gegevenscontroleren.py" />
            <source>Number of errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Report for the conversation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>Makes one HTML file, in Dutch, of the risk count of a municipality: a map to zoom and click, search, filters by mechanism and wijk, why each buurt is counted as it is, a table that can be sorted, the sources and the generated paragraph. It opens in any browser and needs no server and no network: mail it, put it on the intranet or print it on A4. It can be used with the keyboard and read aloud, and the address of a buurt (report.html#BU00340101) can be put in a note.

The order is that of the codes, never a ranking. It is a working version: make a version for publication first when others may read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>One file with everything in it, to open in a browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Title (empty: made)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>RISICOSTAPELING: {n} {nouns} are too many for one report (at most {most}): it would open slowly and be read by nobody. Give one municipality with GEMEENTE, and run it once for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/gespreksrapport.py" />
            <source>{n} {nouns} have no shape: they stand in the table and not on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Convert figures to other borders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Brings the figures of the buurten (or wijken) of one year to those of another year.

Where an old buurt is split, counts are divided and still sum to the same total; shares, means and scores are averaged with the right denominator (owner-occupied dwellings and Leefbaarometer scores by dwellings, 65+ by inhabitants, low incomes by households); classes are never averaged. What cannot be converted is unknown, with the reason in 'omrekening_toelichting'. 'omrekening_kwaliteit' tells which share of each buurt was estimated: 0 when it is unchanged or made of whole old buurten. Columns of the CBS and of the Leefbaarometer move by themselves (resources/lookup/omrekening.csv); other columns only when they are named as a count or a mean.

automatisch: first the table, then CBS's remark on changes (only when the layers are one year apart), then the overlay of the polygons. omrekentabel: the table only. indelingswijziging: only what did not change by CBS (1), or got a new code (2, found by its area); a new border (3) is unknown. overlay: by the areas that polygons share, weighed by area, by dwellings (a layer of points, else the dwellings of NAAR spread evenly), or by addresses.

The crosswalk that was used can be written as a table, edited, and given back as OMREKENTABEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>Share that is estimated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>How it was converted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/grenswijzigingomrekenen.py" />
            <source>{n} buurten with {k} converted columns; {rough} are estimated, {unknown} are unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Fetch national data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Downloads the CBS buurten of the municipalities that you name, and of everything within a radius, with the key figures and the Leefbaarometer scores, as one layer for the analyses. The column 'kerngebied' is 1 for the buurten of your municipalities and 0 for the surroundings.

A new edition of the CBS holds few figures at first. Each column that it has no value for comes from the newest earlier year that has; the log and the layer say which year, and a buurt that changed since then stays unknown.

All rows come or none: what is received is held against what the service says there is. Answers are kept, with their date, and used again for some days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Municipalities (names or codes)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>One or more, with a comma or semicolon between: Breda, GM0779; Altena.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Years with a comma between: 2014, 2024. Left empty, all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Change it when the service has moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>The official services need none. It is for a service of your own that asks who you are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>METINGEN is given, but BRON_LEEFBAAROMETER = {none}: choose a source, or empty it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Measurements of the Leefbaarometer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Login for the services of the buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Number of municipalities chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Number of buurten in the surroundings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>GEMEENTEN: name at least one municipality, by its name or its code (Breda or GM0758).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>The year is put in the place of {jaar}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>Left empty, this version is not asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>{n} buurten of {which}, and {m} around them, of {k} other municipalities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>JAAR = {year}: the services have no edition before {first}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/landelijkegegevensophalen.py" />
            <source>METINGEN: {which} is no year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Mechanism, for a map of one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Its id (omslagzone), its Dutch name, or its column (omslagzone_risico).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>As the council document cites it: Kaart 3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>A picture: .png, .jpg or .svg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>A layout saved as a template; its items are filled by their ids, and it overrides the paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Layer of the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>What the map shows of each buurt; the map of the risk count shows the risk count itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Map of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Note (empty: the standard one)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Number of the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Logo of the municipality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Template of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Borders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Map as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Map as PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>Map as SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>All that the map shows, as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/map_parameters.py" />
            <source>{name}: '{value}' is not known; give {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <source>{name}: {risk} at risk, {safe} not, {unknown} unknown, {out} not applicable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/mechanism.py" />
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Recognised without being told (planvelden.csv): {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_evidence.py" />
            <source>One file, in Dutch, to open in a browser and to print on A4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_evidence.py" />
            <source>{title}: page to read and print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Layer of the risk count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>As 'Full analysis' or 'Risk count' makes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Risk table of the same run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>Left empty, the table is looked for in the project and in the GeoPackage of the risk count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Municipality (empty: all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Its name or GM code; empty for all municipalities in the layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Scores of the Leefbaarometer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>The layer of buurten, or a table with buurtcode and lbm_2024, afw_2024, klasse_2024 and so on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Table of the conversation (duiding)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>As 'Make a layer for the conversation' makes it; also CSV or a spreadsheet with the same columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>RISICOSTAPELING: give the layer itself. A selection of its rows cannot be used, for the layer carries the trail and the style; name a municipality with GEMEENTE, or filter the layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>No risk table (RISICOTABEL): values, thresholds and sentences of 'no risk' are not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>Risk table of the same run: '{name}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>{name}: '{layer}' has no column buurtcode.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_result.py" />
            <source>GEMEENTE: '{wanted}' is not in the risk count, which has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>As 'Full analysis' or 'Risk count' made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>First risk count (before)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>Second risk count (after)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>Risk table of the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>Risk table of the second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>No risk table ({name}): values, thresholds and sentences are not compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/of_two_runs.py" />
            <source>The runs are of different borders, so what differs may come from that: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Locate a list of plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Makes points of a table of plans without geometry, for the mechanisms on newbuild and demolition. An address is looked up first, in a layer of addresses (as the BAG's verblijfsobjecten): postcode or street and town, with the house number; 12-14 and 12 t/m 18 become the middle of the addresses that are there. Where no address is found, the plan gets a point inside the buurt of its code: good enough to know in which buurt it lies, not where in it, and distances to other buurten are then rough.

There is never a guess between two candidates: what can be read in two ways, or lies in a wijk without a buurt, is unknown, keeps its row without geometry, and is named. The columns locatie_wijze (adres, buurtcode, onbekend) and locatie_toelichting tell how each plan was located.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>List of plans (a table without geometry)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>One row per plan, with an address or the code of the buurt: CSV, spreadsheet, GeoPackage, database.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>With complete codes, of the same year as those in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>As the verblijfsobjecten of the BAG: house number, with postcode or with street and town.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Points with addresses, to locate by address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Layer of buurten, to locate by code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Located plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>The list as points in EPSG:28992, with locatie_wijze and locatie_toelichting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Code, in the layer of buurten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans located</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Number of plans that are unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{n} of {all} plans located: {address} by address, {area} at a point in their buurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{label}, in the layer of addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>PLANNEN: '{layer}' has a geometry ({kind}): give it to the mechanisms as it is. For the rows that have none: select those, and export them without geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Fields were read by {table}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>Only {n} of {all} plans could be located, less than MINIMUM_AANDEEL = {least}. Nothing was written. Not located: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/planlijstlokaliseren.py" />
            <source>{n} plans could not be located; their rows are kept without geometry: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Version for publication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Makes of the working version (the risk count with its table) a version that may be published, as a new GeoPackage with the layer risicostapeling and the table risicotabel.

Not shown are buurten below the smallest number of inhabitants or dwellings, or of which one of these is not known. Where one buurt would follow from the total of its wijk or municipality, the smallest other one is held back with it, and so is a number of dwellings or inhabitants, or a share. Both kinds look the same: class 'niet getoond'. Of sensitive mechanisms, and of those of which the counts behind the value are not known, only the class is shown. Numbers are rounded and sentences made anew, without exact figures; texts that somebody typed, plan layers, names of files and what was heard in the interpretation do not go along.

The run then does as a reader would: it subtracts from the totals, and reads the file byte by byte. When something that is held back can be told, it fails and leaves nothing.

It cannot guard against what others publish of a small buurt. Make maps and summaries for publication from this version: totals of the working version count what is not shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Ids with commas between, as in leegstand, verkamering: of these too only the class is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>More sensitive mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Table for who cannot see the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Account of what was held back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Buurten that are not shown for their size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Buurten that are held back to guard those</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>RISICOSTAPELING is a version for publication itself. Give the working version that it was made of.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>OUTPUT = '{where}': a version for publication is a GeoPackage of its own (.gpkg): no table in another one, no database and no layer in memory, of which cannot be checked what they hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>OUTPUT: '{path}' exists, and is no version for publication, or is locked by another program; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>'{layer}' has no {columns}: how small a buurt is cannot be told, and none could be shown. Run the analysis with these columns in the layer of buurten; or do without this minimum, by {settings} = 0: shares of dwellings then have a class only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>risicoklasse is no class of the count, but another text, in {codes}. Make the risk count again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Names and sources of mechanisms are published. There seems to be {what}. Give the mechanism another name or source, and run the analysis again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>GEVOELIG: {ids} is not in the risk count, which has {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>What is held back follows from the totals of wijk and municipality ({what}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>SECUNDAIR is off: from totals of wijk and municipality can be told: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publicatieversie.py" />
            <source>Publish no totals of the working version beside this one: in {wijken} all buurten that are not shown are at risk of a same mechanism.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publication_layers.py" />
            <source>The version for publication is not published, for it tells too much:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/publication_layers.py" />
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>'{path}' could not be written: {why}. Is it open elsewhere?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Council map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>Prints a finished analysis as a map: title, map, legend in words, scale bar, a paragraph that says what the map shows, reference years, sources, and the trail of the result. KAART chooses what it is of: the risk count, one mechanism (MECHANISME), families (independent sources of data), status and development (with SCORES), or the duiding beside the count (on the outcome of 'duidingverwerken').

FORMAAT chooses the paper; SJABLOON takes a template of your own, of which the items are filled by their ids (kaart, titel, ondertitel, legenda, toelichting_kop, toelichting, schaalbalk, bron, herkomst, kaartnummer, datum, logo); all else in it stays as it is.

The layout is added to the open project under a free name and can be edited there. PDF, PNG, SVG and the table (TABEL: all that the map shows, as text) are written when asked for; PROJECT writes a new project file with the styled layers and the layout. Maps of another kind than the risk count have a layer of their own, KAARTLAAG: keep it in a GeoPackage when the layout must last. Your own project is never saved for you.

Give a municipality to print only that one, with its surroundings veiled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The wijken have no names in this layer (wijknaam): the map shows their borders only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The borders (GRENZEN) are not opened in the project: the layout lacks them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>The layer of the map (KAARTLAAG) is not opened in the project: the layout lacks it until it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>SJABLOON has no items with the ids {names}: what belongs there is not printed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>SJABLOON has several pages: {names} holds the first one, a PDF holds all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>'{name}' has too little room for all that belongs there: take a larger FORMAAT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/raadskaart.py" />
            <source>{name} is a temporary layer: the project file opens without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>Risk count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Counts on how many mechanisms each buurt runs a risk, from the columns *_risico that the mechanisms wrote. Unknown is kept apart: 'n_min' counts it as no risk, 'n_max' as a risk, and 'dekking' tells which share could be assessed; below the smallest share the class is 'onvoldoende gegevens'. Mechanisms count equally, for the source gives no weights. A signal, not a prediction and not a ranking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Layer with the columns of the mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Flags to count (none chosen: all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>RISICO: {which} is no flag of a mechanism; '{layer}' has {flags}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>'{layer}' has no column *_risico to count. Run the mechanisms on it first, one after another, or run 'Full analysis', which does it all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <source>Without value, threshold or explanation, so counted on the flag alone: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/risicostapeling.py" />
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness of the signals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>How sure is each signal, when every threshold could have been chosen a little differently? Runs the full analysis many times, each time with thresholds, reference area, neighbours and years drawn from stated ranges, and says per buurt in which share of the draws it counts so many mechanisms or more: for sure, in doubt, for sure not, or not to say while too much is unknown. A second table says which choice matters most (Sobol indices). The map shows the risk count with doubt as a hatch; the page explains all of it to a reader who knows no statistics.

The ranges stand on the page and in a file (BEREIKEN_UIT), which you can edit and give to the next run. The same seed gives the same outcome. It says how much a signal hangs on choices, not whether something will happen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>File of ranges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>As BEREIKEN_UIT of an earlier run wrote it, and you edited it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>The risk count, hatched where it hangs on a threshold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Robustness by mechanism</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>A row for each buurt and mechanism: how often at risk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Which choice matters most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>A row for each choice that was drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Ranges used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>To read, to edit, and to give back as BEREIKEN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten that reach the count for sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten in doubt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten that do not reach the count for sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Number of buurten of which too much is unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/robuustheid.py" />
            <source>Not drawn, for no buurt could be assessed on it: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Chance and coherence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Holds a risk count against chance. How many buurten would have each count if mechanisms had nothing to do with each other, if each municipality kept its flags and chance dealt them out, and if mechanisms go together two by two as they do? Of which buurten is the count higher than chance can explain, reckoned with how many buurten are looked at? Which mechanisms go together, which look at the same figures, as how many independent ones do they count, and do high counts lie beside each other?

Only the mechanisms that could be assessed in a buurt count for it: unknown is not 'no risk'. Chance is that of all buurten given; name a municipality to compare its buurten among themselves. The same seed gives the same outcome. A buurt that stands out is a reason to talk, not a ranking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Count against chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Of each buurt the count that chance would give, and whether its own is higher than that explains.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Counts by chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>How many buurten have each count, and would have it by chance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Pairs of mechanisms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>A row for each pair: how they go together, what they share.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>The page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Number of buurten with a higher count than chance explains</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Number of those that coherence does not explain either</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>As how many independent mechanisms they count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Moran's I of the count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>How often chance gives as strong a pattern (p)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>RISICOSTAPELING: the layer has no column *_risico: run 'Full analysis' or 'Risk count' again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/samenhang.py" />
            <source>Drawing, part {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Difference between scenarios</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Lays two risk counts beside each other, of runs with other plans, settings or data: per buurt the count before and after, which mechanisms came and went, what became known or unknown, and why: the sentence of each changed mechanism before and after. The log and the layer say in what the runs differ: mechanisms, settings, plan layers, dates and editions; also when they do not.

With the risk tables of both runs the sentences are complete; without them they come from the column 'waarom', which has none for 'no risk'. A mechanism that only one run looked at can come or go, but is no change in what is known. Buurten that only one of the layers has are kept, and told. A difference between two runs is not a prediction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with more mechanisms at risk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with fewer mechanisms at risk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten with other mechanisms, as many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>Number of buurten of which only what is known changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of buurten in one of the layers only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>In what the runs differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/scenarioverschil.py" />
            <source>In {n} rows the counts differ by more or less than the mechanisms that came and went, such as {which}: does one of the layers lack columns *_risico?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>Classes: first count of each class but 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>1, 3, 5, 7 gives 0 / 1–2 / 3–4 / 5–6 / 7 or more. Fixed, not quantiles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>Risk table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>{risk} of {n} {areas} run a risk on at least one of {m} mechanisms; {unknown} have unknown ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/stacked.py" />
            <source>KLASSEN = '{text}' is not a rising list of whole numbers above 0, as in 1, 3, 5, 7.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <source>BUURTEN: there are no two years of the Leefbaarometer {horizon} years apart (there are: {years}), so there is nothing to test against. Give the file of all years to 'Build the layer of buurten', or choose another HORIZON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <source>BEGINJAREN: {wrong} cannot be: scores are of {years}, so {possible} have an outcome {horizon} years later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <source>BUURTEN: from {years} no buurt has an outcome. It has none where the scores or classes of both years are not known, or where it cannot happen ({exempt}). Choose another UITKOMST, HORIZON or BEGINJAREN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <source>From {years} no buurt can be tested: no mechanism could assess any that has an outcome with what was known then{why}. Add earlier years to the layer of buurten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/starting_years.py" />
            <source>Left out, for no buurt can be tested with what was known then: {years}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Join a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Joins any local or national table to the layer of buurten (or wijken): CSV, Excel, LibreOffice, dBase, GeoPackage, PostGIS, JSON, or a layer of the project.

A file is read anew as text, so that 0601 stays 0601. The header is found below titles, footers and totals are left out, codes are completed, names match through accents, prefixes and cuts but never by a guess between two buurten, and rows of wijken and municipality are set aside. Years and categories of a long table become columns; a table with buurten as columns is turned. A number that can be read in two ways (1,600) is refused with both readings.

The log tells what was matched on both sides; below the share that you set nothing is joined. Save what you chose as a recipe and give it next year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Column with the code or name of the buurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty, it is found: codes before names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Columns to take, one a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: all. A line is 'title', 'title = name in the layer' or 'title = name * factor', as in 2022 = gemiddelde_woningwaarde * 0.001.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Column whose values become columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>For a table with several rows per buurt, as one for each kind of nuisance. Left empty, it is found when only one column tells the rows apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Name of the figures, where years are the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: the name of the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Names of the table that the layer spells otherwise, one a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As in: Niew Wolfslaar = Nieuw Wolfslaar. The log of a run proposes them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Municipality of the rows: a column, or its code or name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Needed for names and short codes where the layer holds several municipalities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Sheet of a workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty: the one sheet that fits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Row of the header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Left empty, it is found. 3, or 2-4 for a header of three rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Automatic: each column shows it (1.234,5 or 1234.5); what may be either is refused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Source of the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>As it should stand in the explanation of a risk. Left empty: as the table tells, else its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>What was chosen for the table of last year; what you fill in here goes before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Report of the join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>A row for each buurt and each key of the table: joined, and how, or why not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Decimal mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Buurten with the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Recipe of this run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of buurten with a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of buurten without a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Number of rows without a buurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>{k} columns joined: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/tabelkoppelen.py" />
            <source>Columns that were there are replaced: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Back-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Would the flags have warned? Runs the mechanisms with what was known in earlier years only, and looks at what became of each buurt: its class in the Leefbaarometer fell, it came below a class, or its score fell. Says how many of the flags came true and how many of the falls were flagged, per number of mechanisms and per mechanism, always beside rules that need no mechanism (the score itself, the distance to the border of the class, the trend, the neighbours, the same counts dealt out anew) and within the same class.

A figure of after the starting year, or of an unknown year, is refused, and the page says which. Intervals come from drawing whole municipalities or squares of the map, for buurten beside each other share what happens. It tests the flags, not the residents; a flag is not a prediction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Starting years (empty: all possible)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>As in 2016, 2020: flags as of those years, against what happened a horizon later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Hits, misses and false alarms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A map of the newest starting year: what was flagged then, and what became of each buurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Back-test by buurt and starting year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A row for each buurt and starting year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Figures of the back-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>A row for each figure on the page, with its margin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Drawing the margins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>Flags in the layer are of now, and not looked at: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/terugtoetsing.py" />
            <source>BEGINJAREN = '{text}' is not a list of years, as in 2016, 2020.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Report of differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Lays two risk counts beside each other, of two editions or two scenarios, and says of every buurt and mechanism what changed: a new risk, one that went, what became known and what became unknown. Of each change it says what it comes from: data, a threshold or other setting, borders, or the version of the method.

The cause is found by leaving out what cannot be: what the trails of both layers and their polygons show to be the same. Where data and settings both differ, and the mechanism is one comparison, the new value is held against the old threshold and the other way round. What cannot be told apart is said to be so, and counted so; a layer that lost its trail makes the cause unknown. Run both analyses with one thing different at a time to know more.

Give the risk tables of both runs, or keep them in the GeoPackage of the count: without values only the trails speak. A difference between two runs is not a prediction, and the order is that of the codes, never a ranking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Of each buurt what changed between the two, and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Table of changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>A row for each buurt and mechanism that changed, with its cause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of buurten in which anything changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Number of changes (buurt and mechanism)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>New risks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Risks that went</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Outcomes that became known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Outcomes that became unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by other data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by another threshold or setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by other borders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by another version of the method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by more than one cause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes by causes that cannot be told apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/verschillenrapport.py" />
            <source>Changes of which the cause is unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Full analysis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Runs all mechanisms on a layer of buurten and counts on how many each buurt runs a risk. A buurt of which the data are missing is unknown on that mechanism, which lowers its coverage; a mechanism on which no buurt at all can be assessed is not counted, and the map says so. A local mechanism is run when its layer is given. The result is the styled layer of the risk count, with one column per mechanism and the column 'waarom', and the risk table with value, threshold, certainty and explanation of each buurt and mechanism. A folder of definitions adds mechanisms of your own.

Other thresholds or fields come from a settings file: a run writes one, edit it and give it to the next. A signal, not a prediction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Name of the scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>For a run with other plans or settings: the layer bears the name, and 'Difference between scenarios' shows who changes and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>All columns of all mechanisms on the layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Settings used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/volledigeanalyse.py" />
            <source>Not counted, for no buurt could be assessed on it: {which}. The map says so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary by wijk and municipality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Rolls the risk count of buurten up to wijken or municipalities: how many buurten, dwellings and inhabitants there are at each number of mechanisms, and which share of the dwellings stands in buurten with many mechanisms: at least, and at most when all that is unknown would be a risk. The table has a row for each wijk and municipality and each exact count.

A buurt without a number of dwellings is counted as a buurt and told apart; it is never 0. An area of which too little is known is in the class 'onvoldoende gegevens'. An addition, not a ranking: the buurten within an area differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>10, 25, 50 gives 0% / up to 10% / 10 to 25% / 25 to 50% / 50% or more. Our proposal; fixed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Areas on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Classes of the share [%]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary by area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Summary table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Number of areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Dwellings in buurten with many mechanisms, at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Dwellings in buurten with many mechanisms, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>The rows are wijken already: each is summed by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>dwellings (woningvoorraad)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>inhabitants (aantal_inwoners)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>AANDEELKLASSEN = '{text}' is not a rising list of whole percentages, as in 10, 25, 50.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/algorithms/wijksamenvatting.py" />
            <source>Of {n} of {all} {nouns} the number of {what} is unknown: told apart, not counted as 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>'{zip}' is no zip file. Check what was chosen or downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>'{zip}' is damaged or was cut off ({detail}): nothing of it is used. Get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>{names} in '{zip}' is locked with a password. Unpack it yourself and give the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>'{zip}' holds no file '{pattern}'; it holds: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>'{zip}' holds several files '{pattern}': {names}. Unpack it yourself and give one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>{names} in '{zip}' unpacks to more than {limit} MB: it is not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>{names} in '{zip}' unpacks to far more than a table can: it is not read. Do not trust this zip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>{names} in '{zip}' points outside the zip: it is not read. Do not trust this zip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <source>'{zip}' holds no file '{pattern}' but another zip: {names}. Unpack that one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/archives.py" />
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} codes were completed: {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} columns hold no value at all and are left out: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>Which field of '{layer}' holds the code of the buurt? It has {names}. Tell it with {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} of {all} codes in field '{field}' of '{layer}' are no code of a buurt and cannot be completed: {examples}. A code is BU, four digits of the municipality and four characters. When the municipality stands in another field, tell it with {parameter}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>{n} codes stand more than once in '{layer}': {examples}. There must be one polygon per buurt: dissolve the parts by code first (Vector &gt; Geoprocessing &gt; Dissolve). A table with several years is first given to 'Build the layer of buurten', which makes a column per year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>Special values became unknown: {reasons}, in {n} columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/area_layer.py" />
            <source>special</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Without dwellings (woningvoorraad), households stand in for them; the outcomes are then nipt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{n} of the {all} rows of '{layer}' have no complete code in field '{field}': {examples}. A code is BU and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality stands in another field. Run 'Build the layer of buurten' first, which completes them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{n} wijken stand more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{n} codes stand more than once in '{layer}': {examples}. There must be one row per buurt. For parts of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of buurten', which makes a column per year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows are of the other level, such as {examples}. Their figures would count twice. Keep the rows of one level: filter the layer on the first two letters of the code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Which field of '{layer}' holds the code of the buurt? Tell it with BUURTCODE; it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Without any value, so treated as not there: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>Not found in the layer: {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/binding.py" />
            <source>{parameter}: the name of field '{field}' must end in its year, as in {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings are not there, by their status, and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings have no number of dwellings and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings hold no dwellings and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings have no geometry and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings lie outside the buurten and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>{parameter}: '{layer}' has no field with the building year ({year}); it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} of {all} buildings used, {homes} dwellings in all, fields: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}': {n} buildings have a building year that cannot be (9999, 1005) or none: unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/buildings.py" />
            <source>'{layer}' has no field with the number of dwellings ({names}): each building counts as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>The years of VAN and NAAR are not both known (column jaar). The remarks on changes of borders speak of one year: make sure that VAN is of the year before NAAR.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>Changes of borders by CBS: {same} unchanged, {code} with a new code, {border} with a new border.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>The column with changes of borders of NAAR speaks of the year before only, and the years of the two layers ({first}, {last}) are not known to be one apart: it is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>NAAR has no column {name} (or it holds no value). Use overlay, or give an OMREKENTABEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>The column {name} of NAAR ({last}) says what changed since {before}; VAN has the borders of {first}. Convert year by year, or use overlay or an OMREKENTABEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/changes.py" />
            <source>{n} buurten with a new code stay unknown: VAN has no polygons to find their old code by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/columns.py" />
            <source>Column '{name}' of '{layer}' should hold numbers but holds text, or mixes notations: {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>Lost, for {n} old buurten go to no new one, wholly or in part: {words}. They are {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>That is more than VERLIES = {most:g} allows. Check that VAN and NAAR cover the same area; if this is meant, select the old buurten that are to be converted, or raise VERLIES.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>{names} of '{layer}' should hold numbers but holds text: {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>{n} columns are converted: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>No column of '{layer}' is converted: none is a figure of the CBS or the Leefbaarometer. Name counts in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER; or are VAN and NAAR the other way round?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>The rows of '{layer}' are of several years (column jaar): a figure of the result may be made of two, and no year is told with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>{n} columns are not converted, for nobody says how: {which}. Name counts in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>{n} old buurten are water without figures, and bring nothing to what they are merged with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>Text is kept only where a buurt did not change: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>{n} old buurten lie outside the region of NAAR and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/conversion.py" />
            <source>Look-up table resources/lookup/omrekening.csv has a row that cannot be read: {row}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>The weights of '{column}' were scaled to shares that sum to 1 per old code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>The shares of '{column}' are percentages, and were divided by 100.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>The shares of '{column}' do not quite sum to 1 per old code, and were scaled to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>Table '{table}': {rows} rows, {old} old codes of VAN, {new} new codes of NAAR.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>{n} pairs of codes stand more than once in '{table}': {examples}. Keep one row of each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>'{table}' has no column with shares, and {n} old codes go to more than one new code: {examples}. Add aandeel_van, the share (0–1) of the old buurt that goes to each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>{n} rows of '{table}' have no share, or one below 0, in '{column}': {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>The shares in '{column}' of '{table}' do not sum to 1 (or 100%) for {n} old codes: {examples}. Mend them; what goes to no new buurt needs a row of its own, with naar left empty. For numbers of dwellings, call the column gewicht.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>OMREKENTABEL: '{table}' needs a column van (old code) and a column naar (new code), and aandeel_van (share of the old buurt, 0–1) where an old buurt is split; it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>OMREKENTABEL: none of the {side} codes of '{table}' ({examples}) is in {layer}. Are the columns, or VAN and NAAR, the other way round?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>OMREKENTABEL: {n} values of '{column}' in '{table}' are no code of a buurt or wijk: {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>old</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalk_table.py" />
            <source>OMREKENTABEL: column '{column}' of '{table}' should hold shares but holds: {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>{n} overlaps are taken for inaccurate borders and ignored, {ha} ha in all; the largest: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>{n} old codes of the table have no row in VAN, so what they go to is unknown: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>{n} new codes of the table are not in NAAR, so what goes there is lost: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>{n} old buurten hold no {weights}, and were divided by area: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>VAN has no polygons, so there is nothing to convert by. Give an OMREKENTABEL, or VAN with its polygons (or NAAR with the column {name}, of the year after VAN).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/crosswalks.py" />
            <source>{n} codes that the table does not name are in both layers, and taken for unchanged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>This QGIS carries no provider for PostgreSQL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>no answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>Database '{database}', '{table}': {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>Database '{database}' cannot be reached: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>'{table}' is locked by somebody else, for more than {n} seconds. Try again when that work is done; pg_stat_activity tells whose it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: '{table}' is a {kind}, of which QGIS must know a column that tells the rows apart: add key='column' to its address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: a query cannot be written to; name a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: database '{database}' has no schema '{schema}'; make it first: CREATE SCHEMA {quoted};</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: database '{database}' has no PostGIS: CREATE EXTENSION postgis;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: '{table}' is a {kind}, which is not replaced; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: '{table}' is the input itself; choose another table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: '{user}' may not make tables in schema '{schema}'. Ask who manages the database: GRANT CREATE, USAGE ON SCHEMA {quoted} TO {role};</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database.py" />
            <source>{name}: '{table}' belongs to '{owner}', and '{user}' is no member of that role, so it cannot replace it. Choose another table, or ask to be made a member.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <source>'{table}' gets other columns, so it is made anew, without {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <source>Table {table} could not be taken away: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <source>'{table}' is used by {users} and would get other columns ({columns}), so it cannot be replaced. Nothing was changed. Drop what depends on it first, or write to another table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <source>'{table}' must have one column as its key, not {which}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/database_output.py" />
            <source>'{table}' could not be put back as it was; that is kept in {rescued}, for a week. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: folder '{folder}' does not exist; make it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: a table can only be added to a GeoPackage, not to '{path}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: QGIS cannot write a layer as '{path}'; use .gpkg (or .shp, .geojson, …).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: '{path}' cannot be written (read-only).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: '{path}' is the input itself; choose another file or table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: table '{table}' in '{path}' holds what people said (rows: {n}), which is never overwritten. Choose another table or file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name}: '{path}' exists and holds {n} tables ({tables}), which would all be lost. To add or replace one table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: ogr:dbname='{path}' table="naam" (geom)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name} and {other} would replace each other in '{path}'. Give each its own file, or both a table of one GeoPackage: ogr:dbname='{path}' table="naam" (geom)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/destinations.py" />
            <source>{name} and {other} would replace each other in '{table}'. Give each its own table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{name}: '{layer}' has no field {fields}; it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>The fields {names} cannot be computed with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>it is {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{where} is no field and no expression of QGIS: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{where} uses {what}. An expression may come from somebody else, so it reads only the rows of the layer: make a field of it first, with the field calculator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/expressions.py" />
            <source>{name}: {key} = '{text}' gives no number for {n} of {all} rows, which are unknown; for example {code}: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/file_destinations.py" />
            <source>{name}: '{path}' is a folder; give the name of a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/file_destinations.py" />
            <source>{name}: '{path}' is the input itself; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/file_destinations.py" />
            <source>{name}: '{path}' is the project that is open; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/file_destinations.py" />
            <source>{name}: '{path}' is a GeoPackage, which would be lost; give a name that ends with .{ending}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/file_destinations.py" />
            <source>{name}: '{path}' is a file; give a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/fitting.py" />
            <source>A database has names of at most {n} characters: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/fitting.py" />
            <source>Column '{name}' does not number the rows: it is called {name}_1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/fitting.py" />
            <source>A shapefile has names of at most ten characters; use a GeoPackage to keep them: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/fitting.py" />
            <source>A shapefile cuts text at {n} characters; use a GeoPackage to keep it whole: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/geojson.py" />
            <source>Of the {all} features in '{file}' only {n} can be read: the file is not well formed (a list that ends too early?). Export it again, or mend it; a part of the buurten would give a wrong outcome.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{zip}' holds no table '{name}' (BLAD); it holds: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' is empty: none of its sheets has rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' unpacks to {size} MB, which is no table. Save the sheet as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{value}' is no table that can be read: is it there?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' is no workbook that can be read ({why}). Open it in a spreadsheet and save it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' has no sheet '{sheet}' (BLAD); it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <source>'{file}' is no whole workbook ({why}): it may be cut off. Fetch or save it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/grids.py" />
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <location filename="../../leefbaar_plugin/layouts/export.py" />
            <source>unknown reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/keepsake.py" />
            <source>'{path}' is in use and could not be put back as it was; that is kept in '{rescued}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/locating.py" />
            <source>{n} of {all} plans have an address that can be read; {found} addresses of '{layer}' could match.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <source>of the plugin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <source>your own, {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/lookup.py" />
            <source>{path} cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: made with Leefbaar {version}, which did not keep the parameters. Run '{id}' once more with this version; WAT=openen shows the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: '{layer}' carries no trail of Leefbaar, or a damaged one. Give the layer as a run wrote it: a copy made by another tool loses it, but not one of a GeoPackage as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: it was made with '{id}', which this version of Leefbaar does not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: what '{id}' gives is not computed, so it cannot be verified; give the result behind it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: this is a version for publication, which does not carry how it was made. Give the working version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/original.py" />
            <source>{name}: a filter hides rows of '{layer}' ({filter}); take it away and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/outcomes.py" />
            <source>{field} of '{layer}' is no flag: it holds {values}, where 1, 0 or nothing (unknown) is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>without years, counts whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>'{layer}': dwellings by period: {phases}; together {sum}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>'{layer}': periods recognised by name and used: {phases}; together {sum} dwellings, '{total}' {homes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>'{layer}': number of dwellings from '{field}'{remark}, which sums to {sum}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>'{layer}' has fields by period that do not add up to the total of each plan: together {sum} ({phases}), '{total}' {homes}. The total is used, without periods. Choose the right fields with PLAN_FASEN to use them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>{years}, open end taken as {n} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>Fields by period are recognised by name and not used: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>{n} plans of '{layer}' have a positive number in {fields}, which holds both signs: {homes} dwellings taken as newbuild and not as demolition: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>{n} plans of '{layer}' have a negative number in {fields}: {homes} dwellings taken as demolition and not as newbuild: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_amounts.py" />
            <source>'{fields}' of '{layer}' holds negative and positive numbers; both are read as demolition, for that is what its name says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_list.py" />
            <source>Give BUURTEN, to locate plans by code, or ADRESSEN, to locate them by address, or both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_list.py" />
            <source>PLANNEN: '{layer}' has no address to look up in ADRESSEN: a house number with a postcode or a street. It has {names}; tell which with POSTCODE, HUISNUMMER, STRAAT or ADRES.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_list.py" />
            <source>BUURTCODE: which field of '{layer}' holds the code of the buurt? It has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_list.py" />
            <source>BUURTEN_CODE: which field of '{layer}' holds the code of the buurt? It has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plan_list.py" />
            <source>ADRESSEN: '{layer}' needs a house number, and a postcode or a street and town; it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>{n} plans of '{layer}' have no geometry and are left out: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>{n} plans of '{layer}' have no number of dwellings and are left out: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>{n} plans of '{layer}' lie outside the buurten and are left out: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>'{layer}': {n} of {all} plans used, {homes} dwellings in all, fields: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>Fields and statuses of plans were read by {tables}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>'{layer}' has no field with the total, and its fields by period overlap: {phases}. Choose those that count with PLAN_FASEN, or the total with {parameter}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>Status not known in '{layer}', counted as not yet certain: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/plans.py" />
            <source>{parameter}: which field of '{layer}' holds the number of dwellings? It has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>pages hold what no table does (deleted rows)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>'{name}' lies beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>table '{name}' does not belong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>table '{name}' is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <location filename="../../leefbaar_plugin/layouts/own_project.py" />
            <location filename="../../leefbaar_plugin/styling/voice_project.py" />
            <source>'{path}' could not be written: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>the columns of '{table}' are other: {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>'{table}' has {n} rows, not {m}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>row {row} of '{table}' is other: {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>{table} speaks of an area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/publication_file.py" />
            <source>{table} holds another trail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>the server of database table '{table}' is not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>a selection of rows was used, which is gone; save those rows as a layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>{name}: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>'{layer}' was a layer in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>'{path}' is no longer there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reachable.py" />
            <source>Give them with {where}, as in {this}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>Layer '{layer}' has no coordinate reference system and its extent is not in the Netherlands. Assign one: Layer properties &gt; Source &gt; CRS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>'{layer}' is labelled {label} but its coordinates are {actual}: read as {actual}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>Layer '{layer}' has no rows: check its filter and the selection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>{n} invalid polygons were repaired for this analysis: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>{n} rows have no geometry; what depends on their place is unknown: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>no CRS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>Field '{field}' of '{layer}' should hold numbers but holds text: {examples}. Choose another field, or mend the column (one notation: 1234.5 or 1234,5).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/reading.py" />
            <source>Layer '{layer}' cannot be brought from {crs} to EPSG:28992: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay.py" />
            <source>{name}: '{id}' has no {wrong}; it has {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay.py" />
            <source>'{id}' of this version has no parameters {names}; they are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay.py" />
            <source>'{id}' did not come to its end; the log says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/replay.py" />
            <source>The second run gave no {name} to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/risk_table.py" />
            <source>{name}: '{table}' is no risk table: it lacks {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/risk_table.py" />
            <source>{name}: the table is not of the same run as '{layer}': {n} flags differ, such as {which}. Give the risk table that was written with the layer, or none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/stop.py" />
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <source>Cancelled: nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/table_file.py" />
            <source>{name}: '{path}' is no table file; use .xlsx, .ods or .csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/table_file.py" />
            <source>'{path}': a workbook holds no more than {most} rows, and this has {rows}. Use .csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/table_file.py" />
            <source>'{path}' could not be written: {why}. Is the file open elsewhere?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>These are settings of 'tabelkoppelen': leave the table out here, and join it with that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>other municipalities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>'{table}': {n} of {all} areas have a row, by {way} in column {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>'{table}' replaces columns that were there: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Several sheets of '{table}' hold these areas: {sheets}. Choose one with BLAD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Sheet '{sheet}' is read; these hold no areas: {others}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Table '{table}': only {n} of {all} areas have a row, less than {share} % (MINIMUM_AANDEEL). Without a row: {without}. Of the table found no area: {lost}. Nothing was joined.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Areas without a row ({n}): {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Names spelled otherwise ({n}): {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Names that fit several areas, and were joined to none ({n}): {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>total of a wijk ({which})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Rows set aside: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Rows that found no area ({n}): {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Special values and errors became unknown: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Leefbaarometer {year}: the difference between score and deviation is not the same for all buurten, so scores of different releases or layers seem to be mixed. Do not read a trend from them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/tables.py" />
            <source>Do you mean this? Then give it as NAMEN: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/text_layer.py" />
            <source>'{file}' has several sheets: {sheets}. Save the one with the plans by itself, or as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/text_layer.py" />
            <source>The rows of '{file}' cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/trail.py" />
            <source>'{table}' does not carry its trail: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/two_runs.py" />
            <source>EERSTE '{first}' holds {a} and TWEEDE '{second}' holds {b}: give two runs of the same level.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: '{path}' already holds a table '{table}' with {n} recorded rows, which are never overwritten. Open it to go on recording; or run with AANVULLEN, which keeps the rows and renews buurten and choices; or choose another file or table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: give the name of a GeoPackage, as duiding.gpkg. What people say is recorded in it; in a temporary layer or file it would be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: '{path}' is no GeoPackage. The form, its choices and dates, and the table of voices belong in one file: end its name with .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: another program is writing in '{path}'. Save what is being recorded there, and run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>{name}: table '{table}' in '{path}' lacks {columns}, so it is not of this form. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voice_layer.py" />
            <source>'{path}' could not be written whole. Is the disk full?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>{name}: '{table}' is no table of voices: it lacks {columns}. Give the table that 'Make a layer for the conversation' made (duiding), or one with the same columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>Rows of '{table}' that were left out: {n} ({which}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>And {n} more of these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/voices.py" />
            <source>{name}: rows of '{table}' that cannot be read: {n}. Mend them and run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/cache.py" />
            <source>What was downloaded cannot be kept in '{folder}': {why}. Free space there, or mend its rights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>{n} buurten got another code or other borders after {since}, or it is not told: their figures of {since} stay unknown: {which}. Move them with 'grenswijzigingomrekenen'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {first} to {last} at {address}: the service has moved. Look up its present address and give it (an advanced parameter).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>The map of {year} does not tell which buurten are still those of {since} (no values in indelingswijziging_wijken_en_buurten), so no figures of {since} are used. Move them with 'grenswijzigingomrekenen'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {year} (yet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>The address {address} holds no {{jaar}}, so earlier editions cannot be asked there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>Figures of {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>{which}: {year} ({source}), as the map of {newest} holds no values for it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>Of {year} no table of CBS key figures is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>There is no edition of {year}. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/editions.py" />
            <source>No figures of {year}: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>There is no host '{host}', or there is no internet. Check the connection, the address (an advanced parameter) and the proxy (Settings &gt; Options &gt; Network).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' refuses the connection: the service is down, or the address (an advanced parameter) is wrong. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{url}' is no address of a web service: it must begin with https:// or http:// and name a host.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The address {url} holds a user name or password. Leave them out, and make an authentication configuration in QGIS (Settings &gt; Options &gt; Authentication).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{url} does not understand the question (HTTP {status}): {said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' did not answer in time. Try again later, or allow more time (Settings &gt; Options &gt; Network &gt; Timeout).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer of {url} is larger than {limit} MB: the download was stopped. Ask for fewer municipalities at a time, or check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{got} of {told} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{got} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer of {url} was cut off: {size} came. Try again later; when it happens each time, a proxy or virus scanner may cut it off (Settings &gt; Options &gt; Network).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The answer was cut off ({size}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The service at {url} has trouble (HTTP {status}). Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The service has trouble (HTTP {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>{url} asks who you are (HTTP {status}). Choose an authentication configuration, or set the proxy in Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>There is nothing at {url} (HTTP {status}): the service has moved or does not have this. Look up its present address and give it (an advanced parameter), or choose another year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>it does not say why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' broke off the connection before its answer was complete. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>No secure connection can be made to '{host}' ({told}). Check the clock and the certificates of this computer, or ask your administrator for those of the proxy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>The proxy does not let through the question to '{host}' ({told}). Check Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/failures.py" />
            <source>'{host}' cannot be reached ({told}). Check the connection, or try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>{n} buurten with {k} key figures of {year} from CBS table {table}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} these have no value yet, or no more: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>Not in table {table}: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} more than one figure fits, so these are left out: {which}. Tell the right one in resources/lookup/cbs_kerncijfers.csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>In table {table} these are in another unit than is known, and left out: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>The look-up table '{path}' cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/figures.py" />
            <source>{problem} It is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{url} does not answer with features: {start}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{url} gives rows that came before (after {n} rows of '{what}'): its pages overlap or go on without an end. The download is not used; choose the other service (BRON_GEBIEDEN).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/geojson.py" />
            <source>{n} rows of '{what}' received.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>An empty answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>{why} Trying again in {seconds} seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>{why} It asks to come back in {minutes} minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered with a web page instead of {kind}: it may be down or moved. Open {url} in a browser to see what it says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered with nothing at {url}. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The service answered {url} with {kind} where {expected} was expected; it begins with '{start}'. Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>NOT UP TO DATE: {why}
Used instead: the copy of {url} that was downloaded on {date}. What was published since then is not in the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/http.py" />
            <source>The answer of {url} is no JSON that can be read ({why}). Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>Leefbaarometer: {n} of {all} buurten, {k} years ({first}–{last}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>{n} buurten have no score in any year (few dwellings, or a code of another year): {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>In the file of the Leefbaarometer some years have far fewer rows than others: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>The file of the Leefbaarometer lacks columns that it used to have: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>'{file}' from {url} is not laid out as the official file ({why}): nothing of it is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/leefbaarometer.py" />
            <source>'{label}' has more than one row for some buurten and years: {examples}. Nothing of it is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Municipalities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>Leefbaarometer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>The service does not tell of which year its buurten are. Tell it with JAAR.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>To go on without it, choose '{none}' at {parameter}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>The service gives buurten of {told} where those of {year} were asked. Check its address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/national.py" />
            <source>one year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>The CBS key figures of {year} (table {table}) cannot be had.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of {year} no table of CBS key figures is known; there are {years}. When CBS has published it, add its number to resources/lookup/cbs_tabellen.csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>A municipality is told by its code, as GM0758; not {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of none of {which} it is known what CBS calls it: see resources/lookup/cbs_kerncijfers.csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} gives areas that were not asked for ({which}, not {prefix}…): nothing of it is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has none of the figures that are wanted ({wanted}); it has {offered}. The names that are looked for stand in resources/lookup/cbs_kerncijfers.csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has no buurten of {which}. Municipalities merge: check their codes for that year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} has no buurten of {which}: the municipality did not exist in that year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Of these it is not known what CBS calls them: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>{name} does not say how many rows there are, so that it was not checked whether all came.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Asked instead: {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Table {table} gives buurten more than once: {examples}. Nothing of it is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/odata.py" />
            <source>Rows of table {table} are not of the form that CBS documents ({why}): the service has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} does not answer as an OGC API Features service (no list of collections).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} holds no rows or points back, and still says that there is a next page: it has no end. The download is not used; choose the other service (BRON_GEBIEDEN).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/ogcapi.py" />
            <source>{url} goes on at another host, {target}, which is not given your login.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>The pages of {url} have no end: the service sends us around. Nothing of it is used; tell the service, or choose another source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{why} Fetching all pages anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{url} gave {got} rows where it says there are {total}: nothing of it is used. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>{url} sends us for its next page to another host, {target}. When that is right, give its address (an advanced parameter).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/paging.py" />
            <source>The answer of {url} is not of the form that OData has ({why}). Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} sends us on and on without an end. Check the address (an advanced parameter).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>The authentication configuration '{authcfg}' cannot be used. Choose one that is there (Settings &gt; Options &gt; Authentication), and open it with the master password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} has moved to {target}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} sends us to {target}, which is not safe to follow. Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/request.py" />
            <source>{url} sends us to another host, {target}, which is not followed with your credentials. When it is right, give that address (an advanced parameter).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>{what}: {n} of {m} buurten have a row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>{url} has no Leefbaarometer scores of buurten; it has {names}. Check its address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Leefbaarometer {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Layer '{layer}' of the Leefbaarometer does not tell the code of the buurt in 'id': {examples}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>METINGEN: the Leefbaarometer has no measurement of {absent}; there are {years}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>Without: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/scores.py" />
            <source>there is no such field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>{n} of {m} rows of '{what}' received from {url}: the download is not complete and is not used. Try again later, or choose the other service (BRON_GEBIEDEN).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>Exactly {n} rows of '{what}' came, which is the limit of a page, and the service does not tell how many there are. Look whether something is missing at the edges of the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/service.py" />
            <source>The service {url} has no layer '{what}'; it has {names}. Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>GEMEENTEN: '{text}' is no municipality of {year}, and none looks like it. Give its name or code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>GEMEENTEN: '{text}' is not one municipality of {year}. Is it {near}? Give the name or the code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>this edition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>The service has no buurten of {which} in layer '{layer}', though it has the municipality.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>Layer '{layer}' of the service has no polygon of {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source>Layer '{layer}' of the service has no column '{column}'; it has {names}. Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/surroundings.py" />
            <source> or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <source>{url} does not answer as a WFS (no list of feature types).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/web/wfs.py" />
            <source>The WFS {url} offers no GeoJSON but {formats}. Choose the other service (BRON_GEBIEDEN).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/weighing.py" />
            <source>GEWICHT = woningen needs a GEWICHTLAAG with points, or a column {column} in NAAR (its dwellings are then spread over its area). Give one, or weigh by oppervlakte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/weighing.py" />
            <source>{n} of {all} points lie in both an old and a new buurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/weighing.py" />
            <source>GEWICHTVELD: {n} values of '{field}' in '{layer}' are below 0; a number of dwellings is not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/weighing.py" />
            <source>'{layer}': {n} points without a number and {m} without a place weigh nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/weighing.py" />
            <source>Overlaps are weighed by {column} of NAAR, spread evenly over each new buurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <source>{name}: the geometry of '{table}' would go to '{column}', but there is a column of that name. Give it another one in the address, as in (shape).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <source>{name} cannot be written to '{where}'{why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <source>Of {rows} rows only {n} were written to '{where}'. Is the disk full? Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/writing.py" />
            <source>Rows {first}–{last} could not be written: {why}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/year_table.py" />
            <source>{parameter}: '{layer}' needs a column {year} and a column {value}; it has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/bridge/year_table.py" />
            <source>{parameter}: year {year} stands twice in '{layer}' with different values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/export.py" />
            <source>'{path}' could not be written: {why}. Is the file open elsewhere, is the folder writable?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>SCORES: for status and development a layer is needed with the scores of the Leefbaarometer of two years at least (lbm_2020, lbm_2024, and klasse_2024 or afw_2024), and the buurtcode of the risk count. Give the buurtlaag of the analysis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>RISICOSTAPELING: this layer holds no duiding (duiding_n, duiding_oordeel, …). Run 'duidingverwerken' on it first, and give its outcome.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>The risk count has {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>MECHANISME: '{wanted}' is not in the risk count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/kinds.py" />
            <source>MECHANISME: give the mechanism that the map is of.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/pdf_file.py" />
            <source>'{path}' has no bookmarks: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/template.py" />
            <source>SJABLOON: '{path}' is no template of a layout. Save one in QGIS: Layout &gt; Save as template.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/layouts/template.py" />
            <source>SJABLOON: '{path}' has no map with the id 'kaart'. In the layout: select the map, and write kaart at Item properties &gt; Rendering &gt; ID.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/styling/common.py" />
            <source>The style of '{table}' is not stored: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../leefbaar_plugin/styling/common.py" />
            <source>The style of '{table}' is not stored: database '{database}' has no table layer_styles, and you may not make it. Let who manages the database store a style there once, and grant you its use.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
