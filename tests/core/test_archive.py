"""Reading a zip that anyone may have made: the file that was meant, whole, or words; never an extraction."""

from __future__ import annotations

import contextlib
import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.sources.archive import (
    ABSENT,
    BOMB,
    DAMAGED,
    ENCRYPTED,
    NESTED,
    NOT_A_ZIP,
    SEVERAL,
    TOO_LARGE,
    UNSAFE,
    BadArchive,
    member,
    names,
)  # fmt: skip

NAME = "Leefbaarometer-scores buurten 2002-2024.csv"
PATTERN = "leefbaarometer-scores buurten *.csv"
TEXT = b'"bu_code","jaar"\n"BU99010100",2024\n' * 50
MB = 1_000_000


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in entries:
            made.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def file(tmp_path):
    def write(content):
        path = tmp_path / "bestand.zip"
        path.write_bytes(content)
        return path

    return write


def reason(path, pattern=PATTERN, limit=MB):
    with pytest.raises(BadArchive) as bad:
        member(path, pattern, limit)
    return bad.value.reason


def test_a_name_with_blanks_in_a_folder_is_found_whatever_its_capitals(file):
    path = file(zipped([("open data/" + NAME, TEXT), ("open data/leesmij.txt", b"x")]))
    assert member(path, PATTERN, MB).content == TEXT
    assert member(path, PATTERN.upper(), MB).name == "open data/" + NAME


def test_what_a_mac_adds_is_no_file(file):
    path = file(zipped([(NAME, TEXT), ("__MACOSX/._" + NAME, b"x"), ("__MACOSX/" + NAME, b"x"), (".DS_Store", b"x")]))
    assert member(path, PATTERN, MB).content == TEXT
    assert names(path) == [NAME]


def test_folders_of_windows_are_folders(file):
    assert member(file(zipped([("data\\" + NAME, TEXT)])), PATTERN, MB).name == "data/" + NAME


def test_a_file_that_is_not_there_tells_what_is(file):
    with pytest.raises(BadArchive) as bad:
        member(file(zipped([("a.csv", b"1"), ("b.csv", b"2")])), PATTERN, MB)
    assert (bad.value.reason, bad.value.names) == (ABSENT, ["a.csv", "b.csv"])


def test_two_files_that_fit_are_not_chosen_between(file):
    assert reason(file(zipped([("2022/a.csv", b"1"), ("2024/a.csv", b"2")])), "a.csv") == SEVERAL


def test_a_zip_in_a_zip_is_named(file):
    assert reason(file(zipped([("binnen.zip", zipped([(NAME, TEXT)]))]))) == NESTED


@pytest.mark.parametrize(
    "name", ["../" + NAME, "a/../../" + NAME, "/" + NAME, "C:\\" + NAME, "..\\" + NAME, "\\\\h\\s\\" + NAME]
)
def test_a_name_that_leads_outside_is_refused(file, name):
    path = file(zipped([(name, TEXT)]))
    assert reason(path) == UNSAFE
    assert names(path) == []


def test_a_link_is_refused(file):
    link = zipfile.ZipInfo(NAME)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert reason(file(zipped([(link, b"/etc/passwd")]))) == UNSAFE


def test_nothing_is_written_beside_the_zip(file, tmp_path):
    path = file(zipped([(NAME, TEXT), ("../kwaad.txt", b"x")]))
    member(path, PATTERN, MB)
    assert [p.name for p in tmp_path.rglob("*")] == ["bestand.zip"]


def test_a_locked_file_is_named(file):
    content = bytearray(zipped([(NAME, TEXT)]))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    assert reason(file(bytes(content))) == ENCRYPTED


def test_a_file_above_the_limit_is_not_read(file):
    assert reason(file(zipped([(NAME, TEXT)])), limit=len(TEXT) - 1) == TOO_LARGE
    assert member(file(zipped([(NAME, TEXT)])), PATTERN, len(TEXT)).content == TEXT


def test_a_zip_bomb_is_stopped_before_it_is_unpacked(file):
    bomb = zipped([(NAME, bytes(60 * MB))])
    assert len(bomb) < 70_000
    assert reason(file(bomb), limit=1000 * MB) == BOMB


def test_a_bomb_that_lies_about_its_size_is_no_file(file):
    content = bytearray(zipped([(NAME, bytes(20 * MB))]))
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = struct.pack("<I", 10)
    assert reason(file(bytes(content))) == DAMAGED


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_half_a_zip_is_damaged(file, share):
    whole = zipped([(NAME, TEXT)])
    assert reason(file(whole[: int(len(whole) * share)])) == DAMAGED


def test_a_byte_that_flipped_is_noticed_by_the_checksum(file):
    content = bytearray(zipped([(NAME, TEXT)], zipfile.ZIP_STORED))
    content[content.index(b"BU99010100")] ^= 1
    assert reason(file(bytes(content))) == DAMAGED


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"<html></html>"])
def test_what_is_no_zip_is_called_so(file, content):
    assert reason(file(content)) == NOT_A_ZIP


def test_a_file_that_does_not_exist_is_an_error_of_the_disk(tmp_path):
    with pytest.raises(FileNotFoundError):
        member(tmp_path / "weg.zip", PATTERN, MB)


GOOD = zipped([("__MACOSX/x", b"1"), (NAME, TEXT), ("leesmij.txt", b"hallo")])


@given(
    changes=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8),
    cut=st.integers(0, len(GOOD)),
)
def test_a_harmed_zip_gives_the_file_unharmed_or_words(changes, cut, tmp_path_factory):
    content = bytearray(GOOD)
    for place, byte in changes:
        content[place] = byte
    path = Path(tmp_path_factory.mktemp("zip")) / "x.zip"
    for harmed in (bytes(content), bytes(content[:cut]), bytes(content[cut:])):
        path.write_bytes(harmed)
        with contextlib.suppress(BadArchive):
            assert member(path, PATTERN, MB).content == TEXT
