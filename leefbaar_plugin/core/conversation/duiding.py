"""Duiding: what professionals say of a buurt, beside the figures and never over them. Its words, and what is heard."""

from __future__ import annotations

from dataclasses import dataclass

#: What a professional makes of a signal.
HERKEND, GENUANCEERD, TEGENGESPROKEN, ONBEKEND = "herkend", "genuanceerd", "tegengesproken", "onbekend"
JUDGEMENTS = (HERKEND, GENUANCEERD, TEGENGESPROKEN, ONBEKEND)
#: Where no judgement is that of more than half.
VERDEELD = "verdeeld"

#: What is agreed to do, the furthest going last.
NOTHING = "niets doen"
FOLLOW_UPS = (NOTHING, "extra monitoren", "nader onderzoek", "maatregel")

#: What can be spoken of beside the mechanisms: stored word -> what it is called.
WHOLE, OTHER = "buurt_als_geheel", "iets_anders"
SUBJECTS = {WHOLE: "De buurt als geheel", OTHER: "Iets anders, dat de cijfers niet zien"}

#: Of each step what it means.
SEVERITIES = {
    1: "nauwelijks merkbaar",
    2: "merkbaar op enkele plekken",
    3: "duidelijk merkbaar",
    4: "ernstig",
    5: "zeer ernstig, vraagt nu aandacht",
}

#: Who speaks: a role, never a name.
ROLES = (
    "wijkmanager", "wijkagent", "corporatie", "welzijn", "zorg", "onderwijs", "opbouwwerk", "gemeente (beleid)",
    "bewonersorganisatie", "anders",
)  # fmt: skip

#: What is going on.
THEMES = (
    "onderhoud en uitstraling", "overlast", "verloop van bewoners", "armoede en schulden", "eenzaamheid en zorg",
    "voorzieningen", "veiligheid", "plannen voor bouw of sloop", "anders",
)  # fmt: skip

#: The columns of a table of voices, in the order of the form; the first three it must have.
NEEDED = ("buurtcode", "mechanisme", "oordeel")
VOICE_COLUMNS = (
    *NEEDED, "ernst", "wat_speelt_er", "speelt_ook", "toelichting", "rol", "datum", "gesprek", "opvolging",
    "opvolging_rol", "opvolging_datum",
)  # fmt: skip

LONGEST_REMARK, LONGEST_TALK = 300, 60


@dataclass(frozen=True)
class Heard:
    """The voices on one mechanism in one area, or on the whole area, together.

    Parameters
    ----------
    voices
        Number of voices by judgement, in the order of `JUDGEMENTS`.
    agreement
        Share of the voices with the most frequent judgement, of those that have one (0–1); NaN without.
    severity
        Median of the severity that was given (1–5); NaN without.
    follow_up
        What was agreed, the furthest going first; one line.
    differs
        The figures and the voices say different things.
    text
        All this in one Dutch sentence.
    majority
        The judgement of more than half of the voices that have one, `verdeeld`, or `onbekend` when none has.
    themes
        What is going on, by how often it was said: `overlast (2), veiligheid`.
    """

    voices: tuple[int, int, int, int]
    agreement: float
    severity: float
    follow_up: str
    differs: bool
    text: str
    majority: str = ""
    themes: str = ""

    @property
    def n(self) -> int:
        return sum(self.voices)

    @property
    def judged(self) -> int:
        """The voices that have a judgement."""
        return self.n - self.voices[JUDGEMENTS.index(ONBEKEND)]
