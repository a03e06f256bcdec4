"""A finished analysis read back: what each mechanism says of each buurt, whatever it was kept in."""

from __future__ import annotations

import csv
import math
import statistics
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProject

from leefbaar_plugin.algorithms.shared.of_result import OfResult
from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.results.scenario import RISK, SAFE
from tests.qgis.support import SAMPLE, Recorder, copied, opened, rows

SCORES = str(SAMPLE / "leefbaarometer.csv")


class Reader(OfResult):
    """An algorithm that only reads."""

    ID, GROUP = "lezer", "kaarten"

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_scores()
        self.add_municipality()


def read(**parameters):
    algorithm = Reader()
    algorithm.initAlgorithm()
    context, feedback = QgsProcessingContext(), Recorder()
    context.setProject(QgsProject())
    return algorithm.read_result(parameters, context, feedback).result, feedback


@pytest.fixture(scope="module")
def found(analysed, voorbeeldstad):
    return read(RISICOSTAPELING=analysed["layer"], SCORES=voorbeeldstad)[0]


def test_areas_stand_in_the_order_of_their_codes(found):
    codes = [area.code for area in found.areas]
    assert codes == sorted(codes)
    assert len(codes) == 97


def test_every_flag_and_sentence_is_that_of_the_layer_and_its_table(found, analysed):
    layer = rows(analysed["layer"])
    for area in found.areas:
        row = layer[area.code]
        at_risk = [m.id for m in found.mechanisms if area.judged[m.id].state == RISK]
        assert at_risk == [m.id for m in found.mechanisms if row[f"{m.id}_risico"] == 1]
        assert sum(judged.assessed for judged in area.judged.values()) == row["n_beoordeeld"]
        assert all(area.judged[m].sentence in row["waarom"] for m in at_risk)


def test_the_risk_table_of_the_same_run_is_found_by_its_trail(found):
    """It alone holds values and sentences of what is no risk."""
    safe = [judged for area in found.areas for judged in area.judged.values() if judged.state == SAFE]
    assert safe
    assert all(judged.sentence for judged in safe)
    assert sum(math.isfinite(judged.value) for judged in safe) > 0.9 * len(safe)


def test_a_municipality_is_found_by_name_and_by_code(found):
    assert [found.areas[i].gemeente for i in found.rows_of("voorbeeldstad")] == 60 * ["Voorbeeldstad"]
    code = found.areas[found.rows_of("Voorbeeldstad")[0]].gemeente_code
    assert found.rows_of(code) == found.rows_of("Voorbeeldstad")
    with pytest.raises(LookupError, match="Voorbeeldstad"):
        found.rows_of("Nergens")


def test_scores_are_those_of_the_file_by_buurt_and_year(found):
    with Path(SCORES).open(encoding="utf-8-sig", newline="") as file:
        written = {(row["bu_code"], int(row["jaar"])): row for row in csv.DictReader(file)}
    told = {(a.code, year): score for a in found.areas for year, score in a.scores.items()}
    assert len(told) > 100
    for key, score in told.items():
        assert score.score == pytest.approx(float(written[key]["lbm"]))


def test_the_usual_value_of_a_municipality_is_the_median_of_its_buurten(found):
    code = found.areas[found.rows_of("Voorbeeldstad")[0]].gemeente_code
    values = [a.judged["leegstand"].value for a in found.areas if a.gemeente_code == code]
    assert found.usual("leegstand", code) == statistics.median(v for v in values if math.isfinite(v))


def test_a_version_for_publication_tells_the_day_of_the_analysis_and_not_its_own(analysed):
    layer = copied(analysed["layer"])
    told = trail.get(opened(analysed["layer"]))
    trail.put(layer, "Publicatie", "", {**told, "gemaakt": "2026-11-25T10:00:00Z", "berekend": "2024-03-01"})
    assert read(RISICOSTAPELING=layer)[0].calculated == "Berekend op 1 maart 2024."
