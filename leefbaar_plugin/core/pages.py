"""All pages of docs/mechanismen: one per mechanism and language, and an index that says what rests on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .markup import as_markdown
from .mechanism import ORIGINS, Mechanism
from .page import EVIDENCE, ORIGIN, Block, Items, Paragraph, Table, page
from .text import DUTCH, ENGLISH, Language, Text, in_language

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
_HEAD = (
    Text("Mechanism", "Mechanisme"),
    Text("Says", "Zegt"),
    Text("Data", "Gegevens"),
    Text("Evidence", "Bewijs"),
    Text("Family", "Familie"),
    Text("Defaults", "Standaardwaarden"),
)
_KIND = {True: Text("national", "landelijk"), False: Text("local", "lokaal")}


def pages(mechanisms: Sequence[Mechanism]) -> dict[str, str]:
    """The text of each file, by its name: `omslagzone.md` (Dutch) and `omslagzone.en.md`."""
    out = {}
    for language in (DUTCH, ENGLISH):
        out[file_name("README", language)] = as_markdown(in_language(_TITLE, language), _index(mechanisms, language))
        for m in mechanisms:
            out[file_name(m.id, language)] = as_markdown(in_language(m.title, language), page(m, language))
    return out


def file_name(name: str, language: Language) -> str:
    return f"{name}.md" if language == DUTCH else f"{name}.{language}.md"


def _index(mechanisms: Sequence[Mechanism], language: Language) -> list[Block]:
    def say(text: str) -> str:
        return in_language(text, language)

    rows = [
        (
            m.id,
            f"[{say(m.title)}]({file_name(m.id, language)}): {m.sentence}",
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
        Paragraph(say(_NOT_2024)),
    ]


def _origins(mechanism: Mechanism) -> list[tuple[str, int]]:
    """How many defaults are published, derived and proposed."""
    counted = Counter(s.origin for s in mechanism.settings)
    return [(origin, counted[origin]) for origin in ORIGINS if counted[origin]]
