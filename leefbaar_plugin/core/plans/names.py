"""What the fields of a plan layer are called, through the lookup table planvelden.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..language import tr
from ..lookup import LookupProblem, at_line, filled, one_of, read_lookup
from ..naming.spelling import plain

#: An open period ("2035 e.v.") is taken to last this many years, the horizon of most plan monitors (our proposal).
OPEN_YEARS = 10

PHASES = "fasen"
#: The concepts that fields stand for. `saldo`: newbuild positive, demolition negative in one field.
CONCEPTS = (
    "naam", "status", "woningen", "saldo", "sloop", PHASES, "jaar_van", "jaar_tot", "waarde", "sociaal", "terugkeer",
    "adres", "postcode", "huisnummer", "huisletter", "toevoeging", "straat", "plaats",
)  # fmt: skip

Span = tuple[int, int]

_YEAR = r"(?:19|20)\d\d"
#: What a pattern of a period can hold.
PLACEHOLDERS = {
    "{jaar}": rf"(?P<year>{_YEAR})",
    "{van}": rf"(?P<first>{_YEAR})",
    "{tot}": rf"(?P<last>{_YEAR})",
    "{tt}": r"(?P<short>\d\d)",
    "{vanaf}": rf"(?P<open>{_YEAR})",
    "{na}": rf"(?P<after>{_YEAR})",
}
_PART = re.compile(r"\{.*?\}")


@dataclass(frozen=True)
class PlanName:
    """One line of the table; `pattern` matches the plain name of a field."""

    concept: str
    spelling: str
    pattern: re.Pattern[str]
    remark: str


@dataclass(frozen=True)
class Period:
    """The years that a field speaks of, None when none; `open` when the name tells no last year."""

    span: Span | None
    open: bool = False


def overlapping(periods: Mapping[str, Period]) -> list[str]:
    """The fields of which the years overlap those of another: a period and its parts, or the same twice."""
    spans = {name: period.span for name, period in periods.items() if period.span}
    return [
        name
        for name, (first, last) in spans.items()
        if any(other != name and first <= end and begin <= last for other, (begin, end) in spans.items())
    ]


@dataclass(frozen=True)
class PlanNames:
    """The table: which names stand for what, those that are preferred first."""

    rows: tuple[PlanName, ...]

    def spellings(self, concept: str) -> list[str]:
        return [row.spelling for row in self.rows if row.concept == concept]

    def find(self, concept: str, fields: Iterable[str]) -> list[str]:
        """The fields that stand for a concept, in the order of the table."""
        names = list(fields)
        rows = [row for row in self.rows if row.concept == concept]
        hits = [name for row in rows for name in names if row.pattern.fullmatch(plain(name))]
        return list(dict.fromkeys(hits))

    def means(self, concept: str, field: str) -> bool:
        return bool(self.find(concept, [field]))

    def remark(self, field: str) -> str:
        """What the table says of a field, empty when nothing."""
        return next((row.remark for row in self.rows if row.pattern.fullmatch(plain(field))), "")

    def phases(self, fields: Iterable[str]) -> dict[str, Period]:
        """The fields with dwellings by period, with their years."""
        found = {name: self.period(name) for name in fields}
        return {name: period for name, period in found.items() if period is not None}

    def period(self, field: str) -> Period | None:
        """The period of one field; None for a field that is no period, or ends before it begins."""
        for row in self.rows:
            hit = row.pattern.fullmatch(plain(field)) if row.concept == PHASES else None
            period = _period(hit) if hit else None
            if period:
                return period
        return None


def _period(hit: re.Match[str]) -> Period | None:
    years = {name: int(text) for name, text in hit.groupdict().items()}
    if not years:
        return Period(None)
    if "year" in years:
        return Period((years["year"], years["year"]))
    if "first" in years:
        first = years["first"]
        last = years["last"] if "last" in years else first // 100 * 100 + years["short"]
        return Period((first, last)) if last >= first else None
    first = years["open"] if "open" in years else years["after"] + 1
    return Period((first, first + OPEN_YEARS - 1), open=True)


def read_plan_names(data: bytes, name: str) -> PlanNames:
    """The lines of planvelden.csv: `begrip`, `spelling` and `opmerking`.

    Raises
    ------
    LookupProblem
        The table cannot be read, a concept or placeholder is not known, or one spelling stands for two concepts.
    """
    rows: list[PlanName] = []
    seen: dict[str, tuple[str, int]] = {}
    for line, row in read_lookup(data, name, ("begrip", "spelling")):
        concept = one_of(row["begrip"], CONCEPTS, "begrip", name, line)
        spelling = filled(row["spelling"], "spelling", name, line)
        pattern = _pattern(concept, spelling, name, line)
        other, before = seen.setdefault(pattern, (concept, line))
        if other != concept:
            raise LookupProblem(
                at_line(name, line)
                + tr("'{spelling}' stands for '{other}' already, in line {before}.").format(
                    spelling=spelling, other=other, before=before
                )
            )
        rows.append(PlanName(concept, spelling, re.compile(pattern), row.get("opmerking", "")))
    return PlanNames(tuple(rows))


def _pattern(concept: str, spelling: str, name: str, line: int) -> str:
    placeholders = _PART.findall(spelling)
    rest = _PART.sub("", spelling)
    wrong = [part for part in placeholders if part not in PLACEHOLDERS]
    if wrong or "{" in rest or "}" in rest:
        raise LookupProblem(
            at_line(name, line)
            + tr("'{spelling}' holds {what}, which is not known; there are {names}.").format(
                spelling=spelling, what=", ".join(wrong) or tr("a brace"), names=", ".join(PLACEHOLDERS)
            )
        )
    if placeholders and concept != PHASES:
        raise LookupProblem(
            at_line(name, line)
            + tr("'{spelling}': only {concept} can hold {placeholders}.").format(
                spelling=spelling, concept=PHASES, placeholders=", ".join(placeholders)
            )
        )
    if not _complete(placeholders):
        raise LookupProblem(
            at_line(name, line)
            + tr(
                "'{spelling}': use {{jaar}}, {{vanaf}} or {{na}} once, or {{van}} followed by {{tot}} or {{tt}}."
            ).format(spelling=spelling)
        )
    pattern = "".join(_escaped(spelling))
    if not pattern:
        raise LookupProblem(
            at_line(name, line)
            + tr("'{spelling}' holds no letter or digit to know a field by.").format(spelling=spelling)
        )
    return pattern


def _complete(placeholders: Sequence[str]) -> bool:
    return list(placeholders) in ([], ["{jaar}"], ["{vanaf}"], ["{na}"], ["{van}", "{tot}"], ["{van}", "{tt}"])


def _escaped(spelling: str) -> list[str]:
    """The parts of a pattern in order: the plain text between the placeholders, and these."""
    texts = [re.escape(plain(text)) for text in _PART.split(spelling)]
    years = [PLACEHOLDERS[part] for part in _PART.findall(spelling)]
    return [part for pair in zip(texts, [*years, ""]) for part in pair]
