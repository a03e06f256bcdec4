"""Duiding: what professionals say of a buurt, beside the figures and never over them."""

from __future__ import annotations

from dataclasses import dataclass

#: What a professional makes of a signal.
HERKEND, GENUANCEERD, TEGENGESPROKEN, ONBEKEND = "herkend", "genuanceerd", "tegengesproken", "onbekend"
JUDGEMENTS = (HERKEND, GENUANCEERD, TEGENGESPROKEN, ONBEKEND)

#: What is agreed to do.
FOLLOW_UPS = ("niets doen", "extra monitoren", "nader onderzoek", "maatregel")


@dataclass(frozen=True)
class Heard:
    """The voices on one mechanism in one area, together.

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
    """

    voices: tuple[int, int, int, int]
    agreement: float
    severity: float
    follow_up: str
    differs: bool
    text: str

    @property
    def n(self) -> int:
        return sum(self.voices)
