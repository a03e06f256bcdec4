"""One finding of a check: how bad, about what, how often, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..numbers import nl

#: fout: the analysis stops, or its outcome is wrong. waarschuwing: the outcome means less than it seems.
FOUT, WAARSCHUWING, OPMERKING, IN_ORDE = "fout", "waarschuwing", "opmerking", "in orde"
SEVERITIES = (FOUT, WAARSCHUWING, OPMERKING, IN_ORDE)

#: The parts of the report, in their order.
CODES, KAART, KOLOMMEN, WAARDEN, SCORES, JAREN, PLANNEN, MECHANISMEN = (
    "codes en namen", "kaart", "kolommen", "waarden", "Leefbaarometer", "jaren", "plannen en reeksen", "mechanismen",
)  # fmt: skip
PARTS = (CODES, KAART, KOLOMMEN, WAARDEN, SCORES, JAREN, PLANNEN, MECHANISMEN)


@dataclass(frozen=True)
class Finding:
    """One row of the table of findings; `count` is the number of rows, columns or places that it is about."""

    part: str
    severity: str
    text: str
    advice: str = ""
    field: str = ""
    count: int = 0
    examples: tuple[str, ...] = ()


def few(items: Iterable[object], most: int = 5) -> tuple[str, ...]:
    """The first few items as examples, with a mark when there are more."""
    listed = [str(item) for item in items]
    return tuple(listed[:most] + (["…"] if len(listed) > most else []))


def many(n: int, one: str, more: str) -> str:
    """A count with its noun in Dutch notation: `1 code`, `14.565 codes`."""
    return f"{nl(n, 0)} {one if n == 1 else more}"


def counted(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity."""
    return {severity: sum(f.severity == severity for f in findings) for severity in SEVERITIES}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The worst first, then by part, as they were found."""
    return sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), PARTS.index(f.part)))
