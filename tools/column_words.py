"""What the columns of tables hold, for the pages of the algorithms: no alias tells it there."""

from __future__ import annotations

from collections.abc import Mapping

from leefbaar_plugin.core.text import Language, Text, in_language

_MECHANISM = {
    "mechanisme": Text("Id of the mechanism", "Id van het mechanisme"),
    "naam": Text("Name of the mechanism", "Naam van het mechanisme"),
}
_COUNTED = {
    "herkend": Text("Of these: recognised", "Daarvan: herkend"),
    "genuanceerd": Text("Of these: qualified", "Daarvan: genuanceerd"),
    "tegengesproken": Text("Of these: contradicted", "Daarvan: tegengesproken"),
    "onbekend": Text("Of these: unknown", "Daarvan: onbekend"),
}

#: By output (of a model without its step), or by algorithm and output where the name of the output is not enough.
OF_TABLE: Mapping[str, Mapping[str, Text]] = {
    "RISICOTABEL": {
        **_MECHANISM,
        "waarde": Text("The value of this buurt", "De waarde van deze buurt"),
        "eenheid": Text("Unit of value and threshold", "Eenheid van waarde en drempel"),
        "drempel": Text("From (or to) which value there is a risk", "Vanaf (of tot) welke waarde er risico is"),
        "risico": Text("1 is a risk, 0 is none, empty is unknown", "1 is risico, 0 is geen risico, leeg is onbekend"),
        "zekerheid": Text(
            "ruim, nipt, klein aantal, onbekend or niet van toepassing",
            "ruim, nipt, klein aantal, onbekend of niet van toepassing",
        ),
        "toelichting": Text("The outcome as a sentence, in Dutch", "De uitkomst in een zin"),
        "bron": Text("Source and year of the figures", "Bron en jaar van de cijfers"),
        "familie": Text(
            "Source of data; mechanisms that share one count once in n_families",
            "Gegevensbron; mechanismen met dezelfde bron tellen één keer in n_families",
        ),
        "soort": Text("landelijk (national) or lokaal (local)", "landelijk of lokaal"),
    },
    "VERSCHILLEN": {
        "soort": Text("What differs", "Wat verschilt"),
        "onderdeel": Text("Which part: an input, a version, a column", "Welk onderdeel: invoer, versie, kolom"),
        "rij": Text("Which row", "Welke rij"),
        "ervoor": Text("In the result", "In het resultaat"),
        "erna": Text("Now", "Nu"),
    },
    "PROFIELEN": {
        "bladnaam": Text("Name of the sheet: code and name", "Naam van het blad: code en naam"),
        "bestand": Text("Name of its own file", "Naam van het eigen bestand"),
        "titel": Text("Title of the sheet", "Titel van het blad"),
        "plaats": Text("Where it lies: wijk and municipality", "Waar het ligt: wijk en gemeente"),
        "telling": Text("The count, as a sentence", "De telling, in een zin"),
        "uitleg": Text("What the count is made of", "Waaruit de telling bestaat"),
        "zinnen": Text("A sentence per mechanism at risk", "Een zin per mechanisme met risico"),
        "score": Text("The development of the score, as a sentence", "De ontwikkeling van de score, in een zin"),
        "gehoord": Text("What was said before", "Wat eerder is gezegd"),
        "uitkomst": Text("Per mechanism a line: the outcome", "Per mechanisme een regel: de uitkomst"),
        "waarde": Text("Likewise: the value", "Evenzo: de waarde"),
        "drempel": Text("Likewise: the threshold", "Evenzo: de drempel"),
        "gemeente": Text("Likewise: the median of the municipality", "Evenzo: de mediaan van de gemeente"),
        "laagste": Text("Likewise: the lowest value there", "Evenzo: de laagste waarde daar"),
        "strook": Text("Likewise: what stands in place of the strip", "Evenzo: wat er in plaats van de strook staat"),
        "hoogste": Text("Likewise: the highest value there", "Evenzo: de hoogste waarde daar"),
        "bron": Text("Likewise: letter and year of the source", "Evenzo: letter en jaar van de bron"),
        "svg_mechanismen": Text("Drawing behind the table", "Tekening achter de tabel"),
        "svg_score": Text("Chart of the score", "Grafiek van de score"),
        "klein": Text("Which texts are in a smaller letter", "Welke teksten een kleinere letter hebben"),
    },
    "DUIDINGTABEL": {
        "mechanisme": Text("Id of the mechanism, or another subject", "Id van het mechanisme, of een ander onderwerp"),
        "naam": Text("The subject in words", "Het onderwerp in woorden"),
        "risico": Text("What the figures say", "Wat de cijfers zeggen"),
        "n_stemmen": Text("Number of voices", "Aantal reacties"),
        **_COUNTED,
        "meerderheid": Text("Judgement of more than half", "Oordeel van meer dan de helft"),
        "eensgezindheid": Text("Agreement (0–1)", "Eensgezindheid (0–1)"),
        "ernst": Text("Seriousness, median (1–5)", "Ernst, mediaan (1–5)"),
        "wat_speelt_er": Text("What is going on", "Wat er speelt"),
        "opvolging": Text("What was agreed", "Wat er is afgesproken"),
        "verschil": Text("1 where figures and voices differ", "1 waar cijfers en reacties verschillen"),
        "tekst": Text("In words", "In woorden"),
    },
    "BEVINDINGEN": {
        "onderdeel": Text("Part of the check", "Onderdeel van de controle"),
        "ernst": Text("fout, waarschuwing, opmerking or in orde", "fout, waarschuwing, opmerking of in orde"),
        "veld": Text("Field that it is about", "Veld waarover het gaat"),
        "aantal": Text("Number of rows", "Aantal rijen"),
        "voorbeelden": Text("The first of them", "De eerste daarvan"),
        "bevinding": Text("What was found", "Wat er is gevonden"),
        "wat_te_doen": Text("What to do about it", "Wat u eraan kunt doen"),
    },
    "MECHANISMENTABEL": {
        **_MECHANISM,
        "soort": Text("landelijk (national) or lokaal (local)", "landelijk of lokaal"),
        "oordeel": Text("Whether it can be assessed", "Of het te beoordelen is"),
        "te_beoordelen": Text("Number of buurten that can be assessed", "Aantal te beoordelen buurten"),
        "waarvan_nipt": Text("Of these: nipt", "Waarvan nipt"),
        "onbekend": Text("Number of buurten: unknown", "Aantal buurten: onbekend"),
        "klein_aantal": Text("Number of buurten: small numbers", "Aantal buurten: klein aantal"),
        "niet_van_toepassing": Text("Number of buurten: not applicable", "Aantal buurten: niet van toepassing"),
        "redenen": Text("Why not, each with the number of buurten", "Waarom niet, elk met het aantal buurten"),
        "gebruikt": Text("Columns that are used, with their years", "Gebruikte kolommen, met hun jaren"),
        "zonder_waarden": Text("Columns that are there without values", "Kolommen die er zijn, zonder waarden"),
        "ontbreekt": Text("Columns that are not there", "Kolommen die er niet zijn"),
    },
    "OMREKENING": {
        "van": Text("Code of the old buurt", "Code van de oude buurt"),
        "naar": Text("Code of the new buurt", "Code van de nieuwe buurt"),
        "aandeel_van": Text("Share of the old buurt that goes there (0–1)", "Aandeel van de oude buurt (0–1)"),
        "aandeel_naar": Text("Share of the new buurt that it makes (0–1)", "Aandeel van de nieuwe buurt (0–1)"),
        "wijze": Text("How the share was found", "Hoe het aandeel is gevonden"),
    },
    "KOPPELVERSLAG": {
        "kant": Text("laag (of the layer) or tabel (of the table)", "laag of tabel: van welke kant de rij is"),
        "sleutel": Text("Code of the buurt, or key in the table", "Code van de buurt, of sleutel in de tabel"),
        "naam": Text("Name of the buurt", "Naam van de buurt"),
        "uitkomst": Text("What became of it", "Wat ervan geworden is"),
        "toelichting": Text("What to know about it", "Wat u erover moet weten"),
        "rijen": Text("Number of rows in the table", "Aantal rijen in de tabel"),
    },
    "GRENZEN": {
        "niveau": Text("wijk, gemeente or omgeving (surroundings)", "wijk, gemeente of omgeving"),
        "code": Text("Code of the area", "Code van het gebied"),
        "naam": Text("Name of the area", "Naam van het gebied"),
        "opschrift": Text("What is printed on the map", "Wat er op de kaart staat"),
    },
    "GEVOELIGHEID": {
        "uitkomst": Text("The outcome that varies", "De uitkomst die varieert"),
        "keuze": Text("Id of the choice", "Id van de keuze"),
        "naam": Text("The choice in words", "De keuze in woorden"),
        "mechanismen": Text("Mechanisms that it is a choice of", "Mechanismen waarvan het een keuze is"),
        "bereik": Text("Between which values it was drawn", "Waartussen is getrokken"),
        "alleen": Text("Share of the spread by this choice alone", "Aandeel van de spreiding door deze keuze alleen"),
        "alleen_laag": Text("Likewise, lower bound", "Evenzo, ondergrens"),
        "alleen_hoog": Text("Likewise, upper bound", "Evenzo, bovengrens"),
        "totaal": Text("Share in which it takes part", "Aandeel waaraan de keuze meedoet"),
        "totaal_laag": Text("Likewise, lower bound", "Evenzo, ondergrens"),
        "totaal_hoog": Text("Likewise, upper bound", "Evenzo, bovengrens"),
    },
    "VERDELING": {
        "toeval": Text("Which idea of chance", "Welk idee van toeval"),
        "aantal": Text("Count: so many mechanisms at risk", "Telling: zoveel mechanismen met risico"),
        "telling": Text("precies (exactly) or of meer (or more)", "precies of of meer"),
        "waargenomen": Text("Number of buurten", "Aantal buurten"),
        "verwacht": Text("Number that chance would give", "Aantal dat het toeval zou geven"),
        "laag": Text("Lower bound of chance", "Ondergrens van het toeval"),
        "hoog": Text("Upper bound of chance", "Bovengrens van het toeval"),
        "oordeel": Text("More, fewer, or as chance gives", "Meer, minder, of zoals het toeval geeft"),
    },
    "SAMENHANG": {
        "mechanisme_1": Text("Id of the first mechanism", "Id van het eerste mechanisme"),
        "mechanisme_2": Text("Id of the second", "Id van het tweede"),
        "naam_1": Text("Name of the first", "Naam van het eerste"),
        "naam_2": Text("Name of the second", "Naam van het tweede"),
        "gebieden": Text("Number of buurten in which both are known", "Aantal buurten waar beide bekend zijn"),
        "beide_risico": Text("Of these: both at risk", "Waarvan op beide risico"),
        "phi": Text("How far both point to the same buurten", "Hoezeer beide dezelfde buurten aanwijzen"),
        "tetrachorisch": Text("Tetrachoric correlation", "Tetrachorische correlatie"),
        "opmerking": Text("What to know about the pair", "Wat u over het paar moet weten"),
        "gedeelde_kolommen": Text("Columns that both use", "Kolommen die beide gebruiken"),
        "zelfde_familie": Text("ja (yes) or nee (no): the same source of data", "ja of nee: dezelfde gegevensbron"),
    },
    "MATEN": {
        "soort": Text("Kind of figure", "Soort maat"),
        "onderdeel": Text("Count, mechanism or rule of thumb", "Telling, mechanisme of vuistregel"),
        "periode": Text("Starting and end year, or all together", "Begin- en eindjaar, of alle samen"),
        "klasse": Text("Class in the starting year; empty: all", "Klasse in het beginjaar; leeg: alle"),
        "maat": Text("Name of the figure", "Naam van de maat"),
        "waarde": Text("The figure", "De waarde"),
        "laag": Text("Lower end of its margin", "Ondergrens van de marge"),
        "hoog": Text("Upper end of its margin", "Bovengrens van de marge"),
        "n": Text("Number of cases behind it", "Aantal gevallen erachter"),
        "deelt_invoer": Text(
            "1 where a mechanism looks at the figures of the outcome itself",
            "1 waar een mechanisme naar dezelfde cijfers kijkt als de uitkomst",
        ),
    },
    "robuustheid TABEL": {
        **_MECHANISM,
        "risico": Text("1 is a risk in the analysis, 0 is none", "1 is risico in de analyse, 0 is geen risico"),
        "deel_risico": Text("Share of the draws with a risk", "Aandeel van de trekkingen met risico"),
        "deel_onbekend": Text("Share of the draws in which it is unknown", "Aandeel van de trekkingen met onbekend"),
    },
    "terugtoetsing TABEL": {
        "uitkomst": Text("What the signal was worth", "Wat het signaal waard was"),
        "beginjaar": Text("Starting year", "Beginjaar"),
        "eindjaar": Text("End year", "Eindjaar"),
        "n_risico": Text("Mechanisms at risk in the starting year", "Mechanismen met risico in het beginjaar"),
        "n_beoordeeld": Text("Mechanisms assessed in that year", "Beoordeelde mechanismen in dat jaar"),
        "mechanismen": Text("Those at risk, by name", "Die met risico, bij naam"),
        "klasse_begin": Text("Class in the starting year", "Klasse in het beginjaar"),
        "klasse_eind": Text("Class in the end year", "Klasse in het eindjaar"),
        "verandering": Text("Change of the score", "Verandering van de score"),
        "gebeurd": Text("1 where it declined", "1 waar het achteruitging"),
        "lage_score": Text("Rule of thumb: the score alone", "Vuistregel: alleen de score"),
        "dicht_bij_de_ondergrens": Text(
            "Rule of thumb: distance to the lower border of the class", "Vuistregel: afstand tot de ondergrens"
        ),
        "daling_ervoor": Text(
            "Rule of thumb: the latest change over four years", "Vuistregel: jongste verandering over vier jaar"
        ),
        "lage_score_eromheen": Text(
            "Rule of thumb: mean score of the neighbours", "Vuistregel: gemiddelde score van de buren"
        ),
    },
    "verschillenrapport TABEL": {
        **_MECHANISM,
        "wijziging": Text("What changed", "Wat er verandert"),
        "oorzaak": Text("What it comes from", "Waardoor"),
        "mogelijk": Text("What it may come from, where that is not sure", "Waardoor mogelijk, waar dat niet zeker is"),
        "uitleg": Text("The ground for that", "De grond daarvoor"),
        "eenheid": Text("Unit of value and threshold", "Eenheid van waarde en drempel"),
        "toestand_1": Text("Outcome in the first analysis", "Uitkomst in de eerste analyse"),
        "toestand_2": Text("Outcome in the second", "Uitkomst in de tweede"),
        "waarde_1": Text("Value in the first", "Waarde in de eerste"),
        "waarde_2": Text("Value in the second", "Waarde in de tweede"),
        "drempel_1": Text("Threshold in the first", "Drempel in de eerste"),
        "drempel_2": Text("Threshold in the second", "Drempel in de tweede"),
        "zeker_1": Text("Certainty in the first", "Zekerheid in de eerste"),
        "zeker_2": Text("Certainty in the second", "Zekerheid in de tweede"),
        "zin_1": Text("Sentence of the first", "Zin van de eerste"),
        "zin_2": Text("Sentence of the second", "Zin van de tweede"),
    },
    "tabelkoppelen OUTPUT": {
        "Meldingen": Text("Column of the table, as it is called there", "Kolom van de tabel, zoals die daar heet"),
        "per_1_000_inwoners": Text("Likewise, with a name for a database", "Evenzo, met een naam voor een database"),
        "waarvan_jeugd": Text("Likewise", "Evenzo"),
    },
    "planlijstlokaliseren OUTPUT": {
        "locatie_wijze": Text("How the place was found", "Hoe de plaats is gevonden"),
        "locatie_toelichting": Text("What to know about the place", "Wat u over de plaats moet weten"),
    },
}  # fmt: skip


def of_table(algorithm: str, output: str, column: str, language: Language) -> str:
    """What a column of a table holds; empty for one that is not listed."""
    name = output.partition(":")[2].upper() or output
    words = OF_TABLE.get(f"{algorithm} {name}") or OF_TABLE.get(name) or {}
    return in_language(words[column], language) if column in words else ""
