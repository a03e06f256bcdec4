"""A table of voices read: from text in cells to voices, and what is wrong, row by row."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..language import tr
from ..naming.codes import complete_area_codes
from ..naming.spelling import plain
from ..personal import of_people, personal, quoted
from .duiding import FOLLOW_UPS, JUDGEMENTS, NEEDED, NOTHING, ROLES, SEVERITIES, SUBJECTS, THEMES, VOICE_COLUMNS

#: What was meant as a code, a number or a date: of digits and a few letters.
_NO_WORDS = re.compile(r"[A-Z]{0,2}[0-9 .,:/-]{1,14}[A-Z]{0,2}")
_CODE = re.compile(r"BU[0-9]{4}[0-9A-Z]{4}|WK[0-9]{4}[0-9A-Z]{2}")
_DATES = (
    re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?: .*)?"),
)


class Voice(NamedTuple):
    """What one speaker said of one subject in one area. What was typed freely is not here: it goes no further."""

    code: str
    subject: str  # id of a mechanism, or a key of SUBJECTS
    judgement: str
    severity: int | None = None
    themes: tuple[str, ...] = ()
    role: str = ""
    follow_up: str = ""
    owner: str = ""
    due: datetime.date | None = None


@dataclass
class Reading:
    """What a table of voices holds.

    Parameters
    ----------
    wrong
        Rows that cannot be read, in words.
    aside
        Rows that were left out, in words: of other areas, on mechanisms that the analysis does not have.
    warnings
        What somebody should look at.
    """

    voices: list[Voice] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def lacking(names: Sequence[str]) -> list[str]:
    """The columns that a table of voices must have and this one has not."""
    there = {plain(name) for name in names}
    return [name for name in NEEDED if plain(name) not in there]


def read_voices(
    columns: Mapping[str, Sequence[str]],
    areas: Sequence[str],
    mechanisms: Mapping[str, str],
    today: datetime.date,
    first: int = 1,
) -> Reading:
    """Read the voices of a table.

    Parameters
    ----------
    columns
        By name; cells of text, missing is empty.
    areas
        Codes of the areas of the analysis.
    mechanisms
        Names of its mechanisms, by id.
    first
        The number of the first row, as people count.
    """
    known = {plain(name): name for name in VOICE_COLUMNS}
    cells = {known[plain(name)]: values for name, values in columns.items() if plain(name) in known}
    n = len(next(iter(cells.values()), ()))
    out, row = Reading(), _Row(set(areas), mechanisms, today)
    out.warnings += [
        tr("column '{name}' seems to hold personal data; it is not read, take it out of the table").format(name=name)
        for name in columns
        if plain(name) not in known and of_people(plain(name))
    ]
    for i in range(n):
        given = {name: values[i].strip() for name, values in cells.items()}
        if any(given.values()):
            row.read(given, first + i, out)
    return out


class _Row:
    """Reads one row after the other."""

    def __init__(self, areas: set[str], mechanisms: Mapping[str, str], today: datetime.date):
        self._areas, self._today = areas, today
        named = {**mechanisms, **SUBJECTS}
        self._names = (*named, *named.values())
        self._subjects = {plain(spelling): id for id, name in named.items() for spelling in (id, name)}

    def read(self, given: Mapping[str, str], number: int, out: Reading) -> None:
        wrong: list[str] = []
        code, subject = self._code(given["buurtcode"], wrong), given["mechanisme"]
        voice = Voice(
            code,
            self._subjects.get(plain(subject), ""),
            _choice(given, "oordeel", JUDGEMENTS, wrong, required=True),
            _severity(given.get("ernst", ""), wrong),
            _themes(given, wrong),
            _choice(given, "rol", ROLES, wrong, secret=True),
            _choice(given, "opvolging", FOLLOW_UPS, wrong),
            _choice(given, "opvolging_rol", ROLES, wrong, secret=True),
            _date(given, "opvolging_datum", wrong),
        )
        said = _date(given, "datum", wrong)
        if said is not None and said > self._today:
            wrong.append(
                tr("datum {date} is in the future; give the day of the conversation").format(date=f"{said:%d-%m-%Y}")
            )
        if not subject:
            wrong.append(tr("mechanisme is empty; name the mechanism, or 'De buurt als geheel'"))
        where = tr("row {number}").format(number=number)
        if wrong:
            out.wrong.append(f"{where}: {'; '.join(wrong)}")
            return
        if code not in self._areas:
            out.aside.append(f"{where}: " + tr("{code} is not in the risk count").format(code=code))
            return
        if not voice.subject:
            told = quoted(subject, self._names).strip() or tr("what stands under mechanisme")
            out.aside.append(f"{where}: " + tr("{told} is no mechanism of the risk count").format(told=told))
            return
        out.voices.append(voice)
        _look(given, where, voice, out)

    def _code(self, text: str, wrong: list[str]) -> str:
        inside = _CODE.search(text.upper())  # also as a form shows it: `Centrum (BU09170000)`
        code = inside[0] if inside else complete_area_codes([text])[0]
        if not code:
            wrong.append(tr("buurtcode{told} is no code of a buurt or wijk, as BU09170000").format(told=_quoted(text)))
        return code or ""


def _look(given: Mapping[str, str], where: str, voice: Voice, out: Reading) -> None:
    """Warn of what can be read, but somebody should mend."""
    for name in ("toelichting", "gesprek"):
        found = personal(given.get(name, ""))
        if found:
            said = tr("{name} seems to hold {what}; take it out of the table").format(name=name, what=found)
            out.warnings.append(f"{where}: {said}")
    if voice.follow_up not in ("", NOTHING) and not (voice.owner and voice.due):
        said = tr("'{what}' without who does it or when; ask, and fill it in").format(what=voice.follow_up)
        out.warnings.append(f"{where}: {said}")


def _choice(
    given: Mapping[str, str],
    name: str,
    choices: Sequence[str],
    wrong: list[str],
    required: bool = False,
    secret: bool = False,
) -> str:
    """One of the choices, however it is spelled; what may be the name of a person is not repeated."""
    text = given.get(name, "")
    if not text and not required:
        return ""
    found = {plain(choice): choice for choice in choices}.get(plain(text))
    if found is None:
        told = quoted(text, choices, not secret)
        said = tr("{name}{told} is none of {choices}") if text else tr("{name} is empty: give one of {choices}")
        wrong.append(said.format(name=name, told=told, choices=", ".join(choices)))
    return found or ""


def _quoted(text: str) -> str:
    """A cell that should have been a code, a number or a date, for a message; a text that went astray is not told."""
    return f" '{text}'" if _NO_WORDS.fullmatch(text) and not personal(text) else quoted(text, ())


def _severity(text: str, wrong: list[str]) -> int | None:
    if not text:
        return None
    found = re.match(r"([1-5])(?:[.,]0+)?(?![0-9.,])", text)  # also with the words of the form behind it
    if found is None:
        wrong.append(tr("ernst{told} is not 1 to {most}").format(told=_quoted(text), most=max(SEVERITIES)))
        return None
    return int(found[1])


def _themes(given: Mapping[str, str], wrong: list[str]) -> tuple[str, ...]:
    """What is going on, of both fields; an app may put several in one."""
    out: list[str] = []
    for name in ("wat_speelt_er", "speelt_ook"):
        parts = re.split(r"[;,|{}\[\]]", given.get(name, "").replace('"', ""))
        out += [_choice({name: part.strip()}, name, THEMES, wrong) for part in parts if part.strip()]
    return tuple(dict.fromkeys(theme for theme in out if theme))


def _date(given: Mapping[str, str], name: str, wrong: list[str]) -> datetime.date | None:
    text = given.get(name, "")
    if not text:
        return None
    for pattern in _DATES:
        found = pattern.fullmatch(text)
        if found:
            try:
                return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                break
    wrong.append(
        tr("{name}{told} is no date; write it as 31-12-2026 or 2026-12-31").format(name=name, told=_quoted(text))
    )
    return None
