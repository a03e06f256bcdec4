"""Bookmarks in a PDF: read back by poppler, which knows nothing of how they were made."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from leefbaar_plugin.core.pages.pdf_outline import UnknownPdf, with_bookmarks


def a_pdf(pages: int) -> bytes:
    """The smallest PDF with so many empty pages, its pages in a tree of two levels as Qt and GDAL make them."""
    kids = " ".join(f"{4 + i} 0 R" for i in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [3 0 R] /Count {pages} >>",
        f"<< /Type /Pages /Parent 2 0 R /Kids [{kids}] /Count {pages} >>",
        *("<< /Type /Page /Parent 3 0 R /MediaBox [0 0 100 100] >>" for _ in range(pages)),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{told}\nendobj\n".encode()
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out + (head + table + tail).encode()


def outline(path: Path) -> list[tuple[str, int]]:
    """The bookmarks with their pages, as poppler reads them."""
    if shutil.which("pdftohtml") is None:
        pytest.skip("poppler's pdftohtml is not installed")
    told = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", str(path)], capture_output=True, check=True, text=True)
    assert "Error" not in told.stderr, told.stderr
    return [(text, int(page)) for page, text in re.findall(r'<item page="(\d+)">(.*?)</item>', told.stdout)]


def test_each_bookmark_leads_to_its_page(tmp_path):
    file = tmp_path / "gespreksbladen.pdf"
    file.write_bytes(with_bookmarks(a_pdf(4), [("Grote Markt", 1), ("’t Zand", 3)]))
    assert outline(file) == [("Grote Markt", 1), ("’t Zand", 3)]


def test_a_bookmark_prints_brackets_backslashes_and_emoji_as_themselves(tmp_path):
    file = tmp_path / "kaart.pdf"
    file.write_bytes(with_bookmarks(a_pdf(1), [(r"De (Oude) \ Haven 🏡 [% 1/0 %]", 1)]))
    assert outline(file) == [(r"De (Oude) \ Haven 🏡 [% 1/0 %]", 1)]


def test_new_bookmarks_take_the_place_of_those_that_were_there(tmp_path):
    file = tmp_path / "kaart.pdf"
    once = with_bookmarks(a_pdf(2), [("Eerst", 1)])
    file.write_bytes(with_bookmarks(once, [("Later", 2)]))
    assert outline(file) == [("Later", 2)]


def test_the_file_says_that_it_is_dutch_and_keeps_what_it_was():
    printed = a_pdf(1)
    finished = with_bookmarks(printed, [("Kaart", 1)])
    assert finished.startswith(printed)
    assert b"/Lang (nl-NL)" in finished


def test_the_title_takes_the_place_of_what_the_file_said_of_itself(tmp_path):
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler's pdfinfo is not installed")
    file = tmp_path / "kaart.pdf"
    once = with_bookmarks(a_pdf(1), [("Kaart", 1)], {"Title": "Oud", "Author": "root"})
    file.write_bytes(with_bookmarks(once, [("Kaart", 1)], {"Title": "Gespreksbladen (’t Zand)"}))
    told = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True, text=True).stdout
    assert re.search(r"Title: +Gespreksbladen \(’t Zand\)\n", told)
    assert "root" not in told


def test_a_bookmark_to_a_page_that_is_not_there_is_refused():
    with pytest.raises(UnknownPdf, match="page 3 of 2"):
        with_bookmarks(a_pdf(2), [("Weg", 3)])


@pytest.mark.parametrize("content", [b"", b"no PDF", a_pdf(1)[:-30], a_pdf(1).replace(b"/Root", b"/Boot")])
def test_what_is_no_whole_pdf_is_refused(content):
    with pytest.raises(UnknownPdf):
        with_bookmarks(content, [("Kaart", 1)])
