"""All pages of docs/mechanismen: one per mechanism and language, and an index that says what rests on what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..mechanism import ORIGINS, Mechanism
from ..text import DUTCH, ENGLISH, Language, Text, in_language
from .markup import as_markdown
from .page import EVIDENCE, ORIGIN, Block, Heading, Items, Paragraph, Table, page

_TITLE = Text("The mechanisms", "De mechanismen")
_INTRO = Text(
    "On each of these mechanisms a buurt may run a risk. The instrument of the ministry, RIGO and Atlas voor gemeenten "
    "names mechanisms but publishes no formulas or thresholds: each number here is a default that the user can change, "
    "and each page says where it comes from. These pages are made from the declarations of the mechanisms (make docs).",
    "Op elk van deze mechanismen kan een buurt risico lopen. Het instrument van het ministerie, RIGO en Atlas voor "
    "gemeenten noemt mechanismen, maar publiceert geen formules of drempels: elk getal hier is een standaardwaarde die "
    "de gebruiker kan wijzigen, en elke pagina zegt waar het vandaan komt. Deze pagina's zijn gemaakt uit de "
    "declaraties van de mechanismen (make docs).",
)
_NOT_2024 = Text(
    "The ministry's newer Vroegsignalering of 2024 is another method, a statistical model on cells of 100 m without "
    "local data: its outcomes cannot be compared with these.",
    "De nieuwere Vroegsignalering van het ministerie (2024) is een andere methode, een statistisch model op cellen van "
    "100 m zonder lokale gegevens: de uitkomsten daarvan zijn niet met deze te vergelijken.",
)
_OTHER = Text("Another method", "Een andere methode")
_SHARED = (
    (
        Text("Thresholds", "Drempels"),
        Text(
            "absoluut: a number; relatief: × or + the value of the reference area; kwantiel: the worst so many per "
            "cent of it, which always flags that many, and more where values are equal. The reference area is the "
            "gemeente, the regio (all rows given), nederland (a value that you state) or a veld (rows of the same "
            "REFERENTIEGROEP, say stedelijkheid or woonmilieu). The sentence of each outcome names the reference "
            "and its value.",
            "absoluut: een getal; relatief: × of + de waarde van het referentiegebied; kwantiel: de ongunstigste "
            "zoveel procent daarvan, dus altijd zoveel, en meer bij gelijke waarden. Het referentiegebied is de "
            "gemeente, de regio (alle opgegeven rijen), nederland (een waarde die u opgeeft) of een veld (rijen met "
            "dezelfde REFERENTIEGROEP, zoals stedelijkheid of woonmilieu). De zin bij elke uitkomst noemt het "
            "referentiegebied en zijn waarde.",
        ),
    ),
    (
        Text("Neighbours", "Buren"),
        Text(
            "Polygons within 150 m, the nearest ones, or those within a radius, weighted by dwellings; with fewer "
            "than three that have data the nearest eight, and the outcome is nipt. Neighbours in other municipalities "
            "count: at the edge of what is given the log names the buurten whose surroundings are missing.",
            "Polygonen binnen 150 m, de dichtstbijzijnde, of die binnen een straal, gewogen naar woningen; met minder "
            "dan drie met gegevens de acht dichtstbijzijnde, en dan is de uitkomst nipt. Buren in andere gemeenten "
            "tellen mee: aan de rand van wat is opgegeven noemt het logboek de buurten waarvan de omgeving ontbreekt.",
        ),
    ),
    (
        Text("How sure", "Hoe zeker"),
        Text(
            "nipt: the value is nearer to the threshold than 1.645 standard errors (random rounding of CBS counts to "
            "5, chance in small counts, a survey), than a point for whole percentages, or else than 5 % of the "
            "threshold. It still counts. klein aantal: the denominator is below its minimum (20 dwellings; at "
            "CBS 100 inhabitants for income, 150 for participation; 50 answers for a survey). Rates "
            "of small numbers can be smoothed (GLADSTRIJKEN, empirical Bayes; off by default).",
            "nipt: de waarde ligt dichter bij de drempel dan 1,645 standaardfout (willekeurige afronding van "
            "CBS-aantallen op 5, toeval in kleine aantallen, een enquête), dan een punt bij hele procenten, of anders "
            "dan 5% van de drempel. Het telt wel mee. klein aantal: de noemer is kleiner dan het minimum (20 "
            "woningen; bij het CBS 100 inwoners voor inkomen, 150 voor participatie; 50 "
            "antwoorden voor een enquête). Cijfers van kleine aantallen zijn glad te strijken (GLADSTRIJKEN, "
            "empirisch Bayes; standaard uit).",
        ),
    ),
)
_HEAD = (
    Text("Mechanism", "Mechanisme"),
    Text("What it says", "Wat het zegt"),
    Text("Data", "Gegevens"),
    Text("Evidence", "Bewijs"),
    Text("Family", "Familie"),
    Text("Defaults", "Standaardwaarden"),
)
_ALGORITHM = Text(
    "As an algorithm: {link}, with its parameters, columns and an example.",
    "Als algoritme: {link}, met de parameters, de kolommen en een voorbeeld.",
)
_KIND = {True: Text("national", "landelijk"), False: Text("local", "lokaal")}


def pages(mechanisms: Sequence[Mechanism]) -> dict[str, str]:
    """The text of each file, by its name: `omslagzone.md` (Dutch) and `omslagzone.en.md`."""
    out = {}
    for language in (DUTCH, ENGLISH):
        out[file_name("README", language)] = as_markdown(in_language(_TITLE, language), _index(mechanisms, language))
        for m in mechanisms:
            link = f"[leefbaar:{m.slug}](../algoritmen/{file_name(m.slug, language)})"
            blocks = [Paragraph(in_language(_ALGORITHM, language).format(link=link)), *page(m, language)]
            out[file_name(m.id, language)] = as_markdown(in_language(m.title, language), blocks)
    return out


def file_name(name: str, language: Language) -> str:
    return f"{name}.md" if language == DUTCH else f"{name}.{language}.md"


def _index(mechanisms: Sequence[Mechanism], language: Language) -> list[Block]:
    def say(text: str) -> str:
        return in_language(text, language)

    rows = [
        (
            m.id,
            f"[{say(m.title)}]({file_name(m.id, language)}): {m.sentence if language == DUTCH else _first(m.help)}",
            say(_KIND[m.national]),
            m.evidence,
            m.family,
            ", ".join(f"{n} × {say(ORIGIN[origin])}" for origin, n in _origins(m)),
        )
        for m in mechanisms
    ]
    evidence = [f"{grade}: {say(meaning)}" for grade, meaning in EVIDENCE.items()]
    return [
        Paragraph(say(_INTRO)),
        Table([say(text) for text in _HEAD], rows),
        Paragraph(f"{say(_HEAD[3])}:"),
        Items(evidence),
        *(block for title, text in _SHARED for block in (Heading(say(title)), Paragraph(say(text)))),
        Heading(say(_OTHER)),
        Paragraph(say(_NOT_2024)),
    ]


def _first(text: str) -> str:
    """The first sentence of a text."""
    return re.split(r"(?<=[.?]) ", text, maxsplit=1)[0]


def _origins(mechanism: Mechanism) -> list[tuple[str, int]]:
    """How many defaults are published, derived and proposed."""
    counted = Counter(s.origin for s in mechanism.settings)
    return [(origin, counted[origin]) for origin in ORIGINS if counted[origin]]
