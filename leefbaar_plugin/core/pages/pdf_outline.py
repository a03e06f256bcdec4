"""Bookmarks and language in a PDF that was printed already, as an update at its end (ISO 32000-1, 7.5.6).

QGIS prints PDFs without bookmarks, and no library that every QGIS carries can add them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..language import tr

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SECTION = re.compile(rb"(\d+) (\d+)\s*\n")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_REFERENCE = rb"\s*(\d+)\s+(\d+)\s+R"


class UnknownPdf(ValueError):
    """A PDF that is not laid out as QGIS prints them; it says what is not there."""


def with_bookmarks(
    pdf: bytes, bookmarks: Sequence[tuple[str, int]], told: Mapping[str, str] | None = None, language: str = "nl-NL"
) -> bytes:
    """The PDF with an outline, opened beside the pages, and the language that it is read aloud in.

    Parameters
    ----------
    bookmarks
        Text and page (from 1), in the order of the outline; at least one.
    told
        `Title`, `Author` and so on, in place of what the file says of itself.

    Raises
    ------
    UnknownPdf
        The file is no PDF with a table of references, or it has fewer pages than a bookmark tells.
    """
    file = _File(pdf)
    root, catalog = file.root
    pages = file.pages(catalog)
    for text, page in bookmarks:
        if not 1 <= page <= len(pages):
            raise UnknownPdf(tr("'{text}' is on page {page} of {n}").format(text=text, page=page, n=len(pages)))
    first = file.size
    numbers = range(first + 1, first + 1 + len(bookmarks))
    objects = {first: f"<< /Type /Outlines /First {numbers[0]} 0 R /Last {numbers[-1]} 0 R /Count {len(numbers)} >>"}
    for number, (text, page) in zip(numbers, bookmarks):
        near = [f"/Prev {number - 1} 0 R"] if number > numbers[0] else []
        near += [f"/Next {number + 1} 0 R"] if number < numbers[-1] else []
        objects[number] = (
            f"<< /Title {_text(text)} /Parent {first} 0 R {' '.join(near)} "
            f"/Dest [{pages[page - 1]} 0 R /XYZ null null null] >>"
        )
    kept = re.sub(rb"/(Outlines\s+\d+\s+\d+\s+R|PageMode\s*/\w+|Lang\s*\([^)]*\))", b"", catalog).decode("latin-1")
    objects[root] = (
        f"<< {kept} /Outlines {first} 0 R /PageMode /UseOutlines /Lang ({language}) "
        "/ViewerPreferences << /DisplayDocTitle true >> >>"
    )
    if told is None:
        return file.updated(objects)
    about = numbers[-1] + 1
    objects[about] = f"<< {' '.join(f'/{name} {_text(value)}' for name, value in told.items())} >>"
    return file.updated(objects, f"/Info {about} 0 R")


def _text(text: str) -> str:
    """A text string, in UTF-16 with its mark."""
    marked = f"\ufeff{text}".encode("utf-16-be")
    return f"<{marked.hex()}>"


class _File:
    """The objects of a PDF, by the table of references at its end and those before it."""

    def __init__(self, pdf: bytes):
        self._pdf = pdf
        end = _START.search(pdf, max(0, len(pdf) - 2048))
        if end is None:
            raise UnknownPdf(tr("no table of references at the end"))
        self._start = int(end[1])
        self._places: dict[int, int] = {}
        self._trailer = b""
        start: int | None = self._start
        while start is not None:
            start = self._read_section(start)
        self.size = int(self._of(self._trailer, rb"/Size\s+(\d+)")[1])

    def _read_section(self, start: int) -> int | None:
        """One table of references; where the one before it begins, None when this is the first."""
        if not self._pdf.startswith(b"xref", start):
            raise UnknownPdf(tr("a table of references that is no plain one"))
        at = self._pdf.index(b"\n", start) + 1
        while section := _SECTION.match(self._pdf, at):
            at = section.end()
            for number in range(int(section[1]), int(section[1]) + int(section[2])):
                entry = self._of(self._pdf[at : at + 20], _ENTRY)
                if entry[3] == b"n":
                    self._places.setdefault(number, int(entry[1]))  # the last update stands first
                at += 20
        stop = self._pdf.find(b"startxref", at)
        trailer = self._pdf[at:stop]
        self._trailer = self._trailer or trailer
        before = re.search(rb"/Prev\s+(\d+)", trailer)
        return int(before[1]) if before else None

    @property
    def root(self) -> tuple[int, bytes]:
        """The number of the catalog, and what stands between its brackets."""
        number = int(self._of(self._trailer, rb"/Root" + _REFERENCE)[1])
        return number, self.dictionary(number)

    def dictionary(self, number: int) -> bytes:
        """What stands between the brackets of an object that is a dictionary."""
        at = self._places.get(number)
        if at is None:
            raise UnknownPdf(tr("object {number} is nowhere").format(number=number))
        whole = self._pdf[at : self._pdf.find(b"endobj", at)]
        return self._of(whole, re.compile(rb"\d+\s+\d+\s+obj\s*<<(.*)>>\s*\Z", re.DOTALL))[1]

    def pages(self, catalog: bytes) -> list[int]:
        """Numbers of the pages in their order."""
        out: list[int] = []
        waiting = [int(self._of(catalog, rb"/Pages" + _REFERENCE)[1])]
        while waiting:
            number = waiting.pop(0)
            node = self.dictionary(number)
            kids = re.search(rb"/Kids\s*\[([^\]]*)\]", node)
            if kids is None:
                out.append(number)
            else:
                waiting[:0] = [int(one[1]) for one in re.finditer(_REFERENCE, kids[1])]
        return out

    def updated(self, objects: dict[int, str], about: str = "") -> bytes:
        """The file with these objects added, or in place of those of the same number.

        Parameters
        ----------
        about
            The reference to what the file says of itself, where that is new.
        """
        out = bytearray(self._pdf if self._pdf.endswith(b"\n") else self._pdf + b"\n")
        table = ["xref"]
        for number in sorted(objects):
            table.append(f"{number} 1\n{len(out):010d} 00000 n ")
            out += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("latin-1")
        start = len(out)
        told = self._of(self._trailer, re.compile(rb"<<(.*)>>", re.DOTALL))[1]
        told = re.sub(rb"/(Prev|Size)\s+\d+", b"", told)
        kept = (re.sub(rb"/Info" + _REFERENCE, b"", told) if about else told).decode("latin-1").strip()
        size = max(self.size, max(objects) + 1)
        table.append(f"trailer\n<< {kept} {about} /Size {size} /Prev {self._start} >>\nstartxref\n{start}\n%%EOF\n")
        return bytes(out) + "\n".join(table).encode("latin-1")

    @staticmethod
    def _of(text: bytes, pattern: bytes | re.Pattern[bytes]) -> re.Match[bytes]:
        found = re.search(pattern, text)
        if found is None:
            raise UnknownPdf(tr("nothing like {pattern}").format(pattern=repr(pattern)))
        return found
