"""A text file of any kind as cells: its encoding and separator are found, nothing is guessed about its values."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from ..language import number, tr
from .grid import Grid, TableProblem, from_rows

#: No line or cell of a real table is longer (bytes).
LONGEST_LINE = 1_000_000
#: An opening quote that is never closed swallows the lines after it.
_MOST_LINES_IN_A_ROW = 50
_BLOCK = 1 << 20
_SEPARATORS = (";", ",", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

Progress = Callable[[float], None]


def read_text(path: Path, name: str = "", progress: Progress | None = None) -> Grid:
    """Read a text table.

    Parameters
    ----------
    progress
        Called now and then with the share read so far (0–1); may raise to stop.

    Raises
    ------
    TableProblem
        The file is no text, has a line that no table has, or a quote that is not closed.
    """
    name = name or path.stem
    size = path.stat().st_size
    if not size:
        raise TableProblem(tr("'{table}' is empty: it has no rows.").format(table=path.name))
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        sample = file.read(_BLOCK // 4)
    told = re.match(r"sep=(.)\r?\n", sample)
    separator = told[1] if told else _separator(sample)
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding, "replace", newline="") as file:

        def told_progress() -> None:
            if progress:
                progress(raw.tell() / size)

        lines = _lines(file, path.name, told_progress)
        if told:
            next(lines)
        grid = from_rows(_rows(lines, separator, path.name), name)
    grid.text = True
    if encoding not in ("utf-8", "utf-8-sig"):
        said = (
            tr("'{file}' is no UTF-8, and is read as {encoding}.")
            if encoding == "cp1252"
            else tr("'{file}' is read as {encoding}.")
        )
        grid.notes.append(said.format(file=path.name, encoding=_TOLD.get(encoding, encoding)))
    return grid


_TOLD = {"cp1252": "Windows-1252", "utf-16": "UTF-16", "utf-32": "UTF-32"}


def _encoding(path: Path) -> str:
    """The encoding, by its mark, else UTF-8 when the whole file is, else that of Windows."""
    with path.open("rb") as file:
        head = file.read(4)
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return encoding
        file.seek(0)
        decode = codecs.getincrementaldecoder("utf-8")().decode
        utf8 = True
        for block in iter(lambda: file.read(_BLOCK), b""):
            if b"\0" in block:
                raise TableProblem(
                    tr(
                        "'{file}' is no text: it holds binary data. If it is a workbook, give it its own ending "
                        "(.xlsx, .xls or .ods); else save it as CSV (UTF-8)."
                    ).format(file=path.name)
                )
            if utf8:
                try:
                    decode(block)
                except UnicodeDecodeError:
                    utf8 = False
        if utf8:
            try:
                decode(b"", final=True)
            except UnicodeDecodeError:
                utf8 = False
    return "utf-8" if utf8 else "cp1252"


def _separator(sample: str) -> str:
    """The separator with which most lines have the same number of cells, more than one."""
    lines = sample.splitlines()[:200]
    best, score = ",", (0.0, 0)
    for separator in _SEPARATORS:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if row)
        except csv.Error:
            continue
        wide = {width: n for width, n in widths.items() if width > 1}
        if not wide:
            continue
        width, n = max(wide.items(), key=lambda item: (item[1], item[0]))
        found = (n / sum(widths.values()), width)
        if found > score:
            best, score = separator, found
    return best


def _lines(file: TextIO, name: str, told: Callable[[], None]) -> Iterator[str]:
    """The lines of a file, none longer than a table has."""
    for place in itertools.count(1):
        line = file.readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise TableProblem(
                tr(
                    "'{file}': line {line} is longer than {most} characters: it is no table, or its line breaks were "
                    "lost. Export it again as CSV."
                ).format(file=name, line=place, most=number(LONGEST_LINE))
            )
        if not line:
            return
        if place % 5000 == 0:
            told()
        yield line


def _rows(lines: Iterator[str], separator: str, name: str) -> Iterator[Sequence[str]]:
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    began = 0
    try:
        for row in reader:
            if reader.line_num - began > _MOST_LINES_IN_A_ROW:
                raise TableProblem(
                    tr(
                        "'{file}': a quote that is opened on line {line} is not closed within {most} lines, so all "
                        "that follows would be one cell. Mend the quote, or export the table again."
                    ).format(file=name, line=began + 1, most=_MOST_LINES_IN_A_ROW)
                )
            began = reader.line_num
            yield row
    except csv.Error as error:
        raise TableProblem(
            tr("'{file}': line {line} cannot be read ({why}). Is there a quote that is not closed?").format(
                file=name, line=began + 1, why=error
            )
        ) from error
