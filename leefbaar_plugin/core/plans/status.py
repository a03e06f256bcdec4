"""How certain a plan is, from what the file says, through the lookup table planstatus.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..lookup import filled, one_of, read_lookup

FIRM, SOFT, DROPPED = "hard", "zacht", "vervallen"


@dataclass(frozen=True)
class Status:
    """One line of the table: `text` stands anywhere in the status, or (`start`) as a code at its beginning."""

    text: str
    start: bool
    firmness: str

    def fits(self, told: str) -> bool:
        if not self.start:
            return self.text in told
        return told.startswith(self.text) and not told[len(self.text) : len(self.text) + 1].isalnum()


def read_statuses(data: bytes, name: str) -> list[Status]:
    """The lines of planstatus.csv, in order: `tekst` and `hardheid`; a text that ends in * is a code at the start.

    Raises
    ------
    LookupProblem
        The table cannot be read, or a firmness is not known.
    """
    out = []
    for line, row in read_lookup(data, name, ("tekst", "hardheid")):
        text = filled(_plain(row["tekst"].rstrip("*")), "tekst", name, line)
        firmness = one_of(row["hardheid"], (FIRM, SOFT, DROPPED), "hardheid", name, line)
        out.append(Status(text, row["tekst"].endswith("*"), firmness))
    return out


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("_", " ")).strip().casefold()


def statuses(texts: Iterable[str], table: Sequence[Status]) -> tuple[list[str], dict[str, int]]:
    """The status of each plan in the three words of the method; what the table does not know counts as `zacht`.

    Returns the statuses, and the texts that were not known with how often.
    """
    out: list[str] = []
    unknown: dict[str, int] = {}
    for text in texts:
        told = _plain(text)
        hit = next((status.firmness for status in table if status.fits(told)), None)
        if hit is None:
            unknown[text.strip() or "(leeg)"] = unknown.get(text.strip() or "(leeg)", 0) + 1
        out.append(hit or SOFT)
    return out, unknown
