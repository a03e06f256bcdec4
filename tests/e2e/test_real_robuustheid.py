"""The robustness on the real files: it starts from the analysis that the other tests hold against the oracle."""

from __future__ import annotations

import pytest

from tests.e2e.real import file, real
from tests.e2e.test_real_breda import FIGURES, POLYGONS, SCORES
from tests.qgis.support import rows, run

REGION = "drechtsteden/drechtsteden_2024.gpkg"
pytestmark = [*real(POLYGONS, FIGURES, SCORES, REGION), pytest.mark.slow]
FEW = {"TREKKINGEN": 60, "SOBOL_TREKKINGEN": 0, "VANAF": 2}


@pytest.fixture(scope="module")
def layers(provider, tmp_path_factory):
    breda = str(tmp_path_factory.mktemp("breda") / "buurtlaag.gpkg")
    run("buurtlaagopbouwen", GEBIEDEN=file(POLYGONS), TABELLEN=[file(FIGURES)], LEEFBAAROMETER=file(SCORES),
        OUTPUT=breda)  # fmt: skip
    return {"breda": breda, "drechtsteden": f"{file(REGION)}|layername=buurten"}


@pytest.mark.parametrize("where", ["breda", "drechtsteden"])
def test_it_starts_from_the_analysis_and_each_share_is_one_of_whole_draws(where, layers):
    analysis = rows(run("volledigeanalyse", BUURTEN=layers[where]).layer())
    made = run("robuustheid", BUURTEN=layers[where], **FEW)
    found = rows(made.layer())
    assert found.keys() == analysis.keys()
    for code, row in found.items():
        if row["n_risico"] is None:
            assert analysis[code]["risicoklasse"] == "niet van toepassing"
            continue
        assert (row["n_risico"], row["n_onbekend"]) == (analysis[code]["n_risico"], analysis[code]["n_onbekend"])
        assert row["deel_vanaf"] * 60 == pytest.approx(round(row["deel_vanaf"] * 60))
        assert row["telling_laag"] <= row["telling_gemiddeld"] + 1
        assert row["telling_hoog"] <= analysis[code]["n_beoordeeld"] + row["n_onbekend"]
    assert made["AANTAL_TWIJFEL"] > 0


def test_in_one_municipality_the_region_is_the_municipality_so_that_choice_is_not_drawn(layers, tmp_path):
    page = tmp_path / "breda.html"
    run("robuustheid", BUURTEN=layers["breda"], **FEW, RAPPORT=str(page))
    drawn, _, idle = page.read_text(encoding="utf-8").partition("Niet getrokken, want")
    assert "Vergelijken met" not in drawn
    assert "Vergelijken met" in idle
