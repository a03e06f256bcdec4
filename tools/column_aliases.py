"""Aliases of columns in English, for the pages of the algorithms; the data have them in Dutch."""

from __future__ import annotations

from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.text import DUTCH, ENGLISH, Language, in_language
from leefbaar_plugin.mechanisms import all_mechanisms

#: The English of aliases, whole or on one side of a colon; those of the catalogue and of mechanisms come from there.
_ENGLISH = {
    # the count
    "Mechanismen met risico": "Mechanisms at risk", "Beoordeelde mechanismen": "Assessed mechanisms",
    "Onbekende mechanismen": "Unknown mechanisms", "Aandeel dat te beoordelen was": "Share that could be assessed",
    "Minste (onbekend telt niet)": "At least (unknown does not count)",
    "Meeste (onbekend telt als risico)": "At most (unknown counts as a risk)",
    "Landelijke mechanismen met risico": "National mechanisms at risk",
    "Lokale mechanismen met risico": "Local mechanisms at risk",
    "Gegevensbronnen met risico": "Sources of data at risk",
    "Klasse van de telling": "Class of the count",
    "Klasse hangt af van onbekende mechanismen": "The class depends on unknown mechanisms",
    "Telling in woorden": "The count in words", "Waarom deze buurt": "Why this buurt",
    # a mechanism
    "waarde": "value", "drempel": "threshold", "risico": "risk", "zekerheid": "certainty",
    "toelichting": "explanation", "familie": "family", "variant": "variant", "dimensie": "dimension", "zone": "zone",
    # what was said
    "Duiding": "Interpretation", "reacties": "voices", "herkend": "recognised", "genuanceerd": "qualified",
    "tegengesproken": "contradicted", "onbekend": "unknown",
    "oordeel van meer dan de helft": "judgement of more than half",
    "eensgezindheid per onderwerp (0–1)": "agreement per subject (0–1)",
    "ernst, mediaan (1–5)": "seriousness, median (1–5)",
    "wat er is afgesproken": "what was agreed", "Cijfers en duiding verschillen": "Figures and interpretation differ",
    "Duiding in woorden": "Interpretation in words", "Waarover": "Subject", "Herkent u dit?": "Is it recognised?",
    "Hoe ernstig?": "How serious?", "Wat speelt er vooral?": "What is going on?", "Wat speelt er ook?": "What else?",
    "Toelichting in één zin": "Explanation in one sentence", "Rol van wie dit zegt": "Role of the speaker",
    "Datum van het gesprek": "Date of the conversation", "Welk gesprek": "Which conversation",
    "Wat is afgesproken?": "What was agreed?", "Wie pakt het op (rol)": "Who does it (role)",
    "Vóór of op welke datum": "By which date",
    # other borders
    "Aandeel dat is geschat": "Share that was estimated", "Hoe het is omgerekend": "How it was converted",
    # robustness
    "Mechanismen met risico in de analyse": "Mechanisms at risk in the analysis",
    "Zekerheid van 3 of meer": "Certainty of 3 or more",
    "Aandeel van de trekkingen met 3 of meer": "Share of the draws with 3 or more",
    "Idem, als al het onbekende een risico is": "Likewise, if all that is unknown were a risk",
    "Gemiddelde telling": "Mean count", "Telling": "Count",
    "5% van de trekkingen is lager": "5 % of the draws is lower",
    "5% is hoger (onbekend telt mee)": "5 % is higher (unknown counts)",
    "Aandeel van de trekkingen met dezelfde klasse": "Share of the draws with the same class",
    "Signalen die niet zeker zijn": "Signals that are not sure", "Zekerheid in woorden": "Certainty in words",
    # chance and coherence
    "Bij toeval verwacht aantal mechanismen met risico": "Number of mechanisms at risk that chance would give",
    "Kans op zo'n telling of hoger, los van elkaar": "Chance of such a count or higher, if independent",
    "Aandeel door toeval als de grens hier ligt, los van elkaar": "Share by chance if the line is here, if independent",
    "Hoger dan toeval kan verklaren": "Higher than chance can explain",
    "Kans op zo'n telling of hoger, met samenhang": "Chance of such a count or higher, with coherence",
    "Aandeel door toeval als de grens hier ligt, met samenhang": "Share by chance if the line is here, with coherence",
    "Hoger dan ook de samenhang kan verklaren": "Higher than coherence can explain too",
    "Lokale Moran's I": "Local Moran's I",
    "Kans op zulke buren door toeval (tweezijdig)": "Chance of such neighbours by chance (two-sided)",
    "Aandeel door toeval als de grens hier ligt, buren": "Share by chance if the line is here, neighbours",
    "De telling en die van de buren": "The count and that of the neighbours",
    # two analyses
    "Mechanismen met risico, eerste analyse": "Mechanisms at risk, first analysis",
    "Mechanismen met risico, tweede analyse": "Mechanisms at risk, second analysis",
    "Verschil in mechanismen met risico": "Difference in mechanisms at risk",
    "Klasse van de telling, eerste analyse": "Class of the count, first analysis",
    "Klasse van de telling, tweede analyse": "Class of the count, second analysis",
    "Wat er verandert": "What changes", "Mechanismen erbij": "Mechanisms added", "Mechanismen eraf": "Mechanisms gone",
    "Bekend geworden": "Became known", "Onbekend geworden": "Became unknown",
    "Verandering in woorden": "The change in words", "Waarom": "Why", "ervoor en erna": "before and after",
    "Nieuwe risico's": "New risks", "Vervallen risico's": "Risks that are gone",
    "Waardoor, met aantal veranderingen": "What it comes from, with the number of changes",
    "oorzaak, ervoor en erna": "cause, before and after",
    # the back-test
    "Wat het signaal waard was": "What the signal was worth", "Beginjaar": "Starting year", "Eindjaar": "End year",
    "Mechanismen met risico in het beginjaar": "Mechanisms at risk in the starting year",
    "Beoordeelde mechanismen in het beginjaar": "Mechanisms assessed in the starting year",
    "Klasse in het beginjaar": "Class in the starting year", "Klasse in het eindjaar": "Class in the end year",
    "Verandering van de score": "Change of the score", "Ging achteruit": "Declined", "In woorden": "In words",
    # wijken
    "Onbekend": "Unknown", "Niveau": "Level", "Naam": "Name",
    "Buurten zonder bekend aantal woningen": "Buurten without a known number of dwellings",
    "Buurten zonder bekend aantal inwoners": "Buurten without a known number of inhabitants",
    "0 mechanismen": "0 mechanisms", "1–2 mechanismen": "1–2 mechanisms", "3–4 mechanismen": "3–4 mechanisms",
    "5–6 mechanismen": "5–6 mechanisms", "7 of meer mechanismen": "7 or more mechanisms",
    "onvoldoende gegevens": "not enough data", "niet van toepassing": "not applicable",
    "Buurten met drie of meer mechanismen, ten minste": "Buurten with three or more mechanisms, at least",
    "Buurten met drie of meer mechanismen, ten hoogste": "Buurten with three or more mechanisms, at most",
    "Woningen in buurten met drie of meer mechanismen, ten minste": "Dwellings in those, at least",
    "Woningen in buurten met drie of meer mechanismen, ten hoogste": "Dwellings in those, at most",
    "Inwoners in buurten met drie of meer mechanismen, ten minste": "Inhabitants in those, at least",
    "Inwoners in buurten met drie of meer mechanismen, ten hoogste": "Inhabitants in those, at most",
    "Aandeel (%) van de woningen in buurten met drie of meer mechanismen, ten minste":
        "Share (%) of the dwellings, at least",
    "Aandeel (%) van de woningen in buurten met drie of meer mechanismen, ten hoogste":
        "Share (%) of the dwellings, at most",
    "Klasse van het aandeel": "Class of the share",
}  # fmt: skip


def of_alias(alias: str, language: Language) -> str:
    """An alias in a language; the name of a mechanism of the user stays as it is."""
    if language == DUTCH:
        return alias
    known = {in_language(c.label, DUTCH): in_language(c.label, ENGLISH) for c in CATALOGUE.values()}
    known |= {m.label: in_language(m.title, ENGLISH) for m in all_mechanisms()} | _ENGLISH
    head, colon, tail = alias.partition(": ")
    return known.get(alias) or f"{known.get(head, head)}{colon}{known.get(tail, tail)}"
