"""A zip with tables; what cannot be trusted in it is refused."""

from __future__ import annotations

import zipfile

from tests.qgis.messages import has
from tests.qgis.support import column, refusal
from tests.qgis.tabelkoppelen.joining import joined


def zipped(path, **files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return str(path)


TABLE = "code,n\nBU00010000,4\nBU00010001,5\n"


def test_a_zip_with_one_table_is_that_table(four, tmp_path):
    path = zipped(
        tmp_path / "t.zip", **{"__MACOSX/._a.csv": "x", "map/cijfers met blanks.csv": TABLE, "lees mij.pdf": "x"}
    )
    assert column(joined(four, path).layer(), "n")["BU00010000"] == 4


def test_of_a_zip_with_several_tables_the_one_that_fits_is_read_or_the_user_chooses(four, tmp_path):
    path = zipped(tmp_path / "t.zip", **{"a.csv": TABLE, "b.csv": "x,y\n1,2\n"})
    assert column(joined(four, path).layer(), "n")["BU00010000"] == 4
    path = zipped(tmp_path / "u.zip", **{"a.csv": TABLE, "b.csv": TABLE.replace("4", "7")})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "'u'", "a", "b", "BLAD")
    assert column(joined(four, path, BLAD="b.csv").layer(), "n")["BU00010000"] == 7


def test_a_zip_that_was_cut_off_is_refused(four, tmp_path):
    path = tmp_path / "t.zip"
    zipped(path, **{"a.csv": TABLE})
    path.write_bytes(path.read_bytes()[:-30])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "cut off")


def test_a_zip_that_leads_outside_its_folder_is_refused(four, tmp_path):
    path = zipped(tmp_path / "t.zip", **{"../../a.csv": TABLE})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "no table")
    assert not (tmp_path.parent / "a.csv").exists()


def test_a_zip_bomb_is_refused(four, tmp_path):
    path = tmp_path / "t.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.csv", "w", force_zip64=True) as file,
    ):
        for _ in range(60):
            file.write(b"0" * 1_000_000)
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "not trust")
