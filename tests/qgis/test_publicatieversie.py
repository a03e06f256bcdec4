"""The version for publication: what it shows, what it holds back, and that it finds what was smuggled in."""

from __future__ import annotations

import shutil

from tests.qgis.support import rows, run, tables


def test_try(analysed, tmp_path):
    path = tmp_path / "openbaar.gpkg"
    made = run(
        "publicatieversie",
        RISICOSTAPELING=analysed["layer"],
        OUTPUT=str(path),
        MINIMUM_INWONERS=130,
        VERANTWOORDING=str(tmp_path / "v.html"),
        TABEL=str(tmp_path / "t.xlsx"),
    )
    print(made.results, made.said)
    print(tables(path))
    for r in list(rows(made["OUTPUT"]).values())[40:62]:
        print(
            r["buurtcode"],
            r["woningvoorraad"],
            r["aantal_inwoners"],
            r["n_risico"],
            r["risicoklasse"],
            r["tekst"],
            r["waarom"],
        )
    shutil.copy(path, "/tmp/me/pub.gpkg")
    shutil.copy(tmp_path / "v.html", "/tmp/me/pub.html")
