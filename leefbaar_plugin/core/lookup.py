"""Lookup tables: small CSV files that users edit, with a word on each line that is wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from .language import tr


class LookupProblem(ValueError):
    """What is wrong with a lookup table, in words, with the line."""


Row = tuple[int, dict[str, str]]


def read_lookup(data: bytes, name: str, columns: Sequence[str]) -> list[Row]:
    """The rows of a table with the number of their line; blank lines are skipped, other columns are let be.

    Commas or, as Excel writes them in Dutch, semicolons separate; a byte order mark may stand in front.

    Raises
    ------
    LookupProblem
        The file is not UTF-8, lacks a column, or has a line with more cells than the header.
    """
    lines = csv.reader(io.StringIO(_decoded(data, name), newline=""), delimiter=_separator(data), strict=True)
    header: list[str] = []
    out: list[Row] = []
    try:
        for cells in lines:
            cells = [cell.strip() for cell in cells]
            if not any(cells):
                continue
            if not header:
                header = [cell.lower() for cell in cells]
                _require(columns, header, name, lines.line_num)
                continue
            if any(cells[len(header) :]):
                raise LookupProblem(
                    at_line(name, lines.line_num)
                    + tr(
                        "{n} cells where the header has {width}; put a text that holds the separator between quotes "
                        '(").'
                    ).format(n=len(cells), width=len(header))
                )
            out.append((lines.line_num, dict(zip(header, [*cells, *[""] * len(header)]))))
    except csv.Error as error:
        why = tr("this is no CSV that can be read ({why}).").format(why=error)
        raise LookupProblem(at_line(name, lines.line_num) + why) from error
    _require(columns, header, name, 1)
    return out


def at_line(name: str, line: int) -> str:
    """Where in a table something is wrong: the beginning of a sentence."""
    return tr("{name}, line {line}: ").format(name=name, line=line)


def one_of(value: str, known: Iterable[str], column: str, name: str, line: int) -> str:
    """A cell that must hold one of a few words."""
    word = value.lower()
    allowed = list(known)
    if word not in allowed:
        raise LookupProblem(
            at_line(name, line)
            + tr("'{value}' is not known in column {column}; there are {names}.").format(
                value=value, column=column, names=", ".join(allowed)
            )
        )
    return word


def filled(value: str, column: str, name: str, line: int) -> str:
    """A cell that may not be empty."""
    if not value:
        raise LookupProblem(
            at_line(name, line) + tr("column {column} is empty; fill it or take the line out.").format(column=column)
        )
    return value


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LookupProblem(
            at_line(name, line) + tr("this is not UTF-8. Save it again as UTF-8; in Excel: Save as, 'CSV UTF-8'.")
        ) from error


def _separator(data: bytes) -> str:
    """The separator of the header."""
    header = data.lstrip(b"\xef\xbb\xbf \r\n").split(b"\n", 1)[0]
    return ";" if header.count(b";") > header.count(b",") else ","


def _require(columns: Sequence[str], header: Sequence[str], name: str, line: int) -> None:
    absent = [column for column in columns if column not in header]
    if absent:
        raise LookupProblem(
            at_line(name, line)
            + tr(
                "the header lacks {absent}; it has {names}. Expected: {columns}, separated by commas or semicolons."
            ).format(absent=", ".join(absent), names=", ".join(header) or tr("nothing"), columns=", ".join(columns))
        )
