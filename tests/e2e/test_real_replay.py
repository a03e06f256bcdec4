"""Real files: a result of Breda, of Baarn, of the Drechtsteden and of the whole country is had again to the bit."""

from __future__ import annotations

import pytest

from tests.e2e.real import file, real
from tests.qgis.support import run, table

FILES = {
    "breda": "breda/breda_buurten_2024.gpkg",
    "drechtsteden": "drechtsteden/drechtsteden_2024.gpkg",
    "nederland": "nl/nl_buurten_2024_joined.gpkg",
}
BAARN = ("baarn/baarn_buurten.geojson", "baarn/Leefbaarometer-scores_buurten_baarn_2002-2024.csv")
pytestmark = [*real(*FILES.values(), *BAARN), pytest.mark.slow]


@pytest.mark.parametrize("place", list(FILES))
def test_the_full_analysis_comes_out_the_same(place, tmp_path):
    path = tmp_path / "uit.gpkg"
    run("volledigeanalyse", BUURTEN=file(FILES[place]), OUTPUT=table(path, "stapel"), RISICOTABEL=table(path, "tabel"))
    for name in ("stapel", "tabel"):
        done = run("analyseherhalen", RESULTAAT=f"{path}|layername={name}", WAT="controleren", OUTPUT=None)
        assert (done["GELIJK"], done["AANTAL_VERSCHILLEN"]) == (True, 0), done["TEKST"]


def test_a_layer_made_of_text_files_comes_out_the_same(tmp_path):
    made = run("buurtlaagopbouwen", GEBIEDEN=file(BAARN[0]), LEEFBAAROMETER=file(BAARN[1]),
               OUTPUT=str(tmp_path / "baarn.gpkg"))  # fmt: skip
    done = run("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT="controleren", OUTPUT=None)
    assert (done["GELIJK"], done["AANTAL_VERSCHILLEN"]) == (True, 0), done["TEKST"]
