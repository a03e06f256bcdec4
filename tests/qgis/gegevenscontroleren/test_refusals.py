"""What is no data is refused, and a cancelled check leaves nothing."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.support import Recorder, refusal, run


def test_an_input_that_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "stuk.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [', encoding="utf-8")
    assert "BUURTEN" in refusal("gegevenscontroleren", BUURTEN=str(path))
    assert "BUURTEN" in refusal("gegevenscontroleren", BUURTEN=str(tmp_path / "nergens.gpkg"))


def test_a_plan_layer_that_cannot_be_read_is_refused(voorbeeldstad, tmp_path):
    assert "SLOOP" in refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, SLOOP=str(tmp_path / "nergens.gpkg"))


def test_a_wrong_settings_file_and_a_field_that_is_not_there_are_refused(voorbeeldstad, tmp_path):
    assert "does not exist" in refusal(
        "gegevenscontroleren", BUURTEN=voorbeeldstad, INSTELLINGEN=str(tmp_path / "x.json")
    )
    assert "kode" in refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, BUURTCODE="kode")


def test_a_report_in_a_folder_that_is_not_there_is_refused(voorbeeldstad, tmp_path):
    said = refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, RAPPORT=str(tmp_path / "nergens" / "r.html"))
    assert "does not exist" in said


def test_cancel_while_measuring_leaves_no_report_and_no_table(voorbeeldstad, sample, tmp_path):
    wanted = {"RAPPORT": str(tmp_path / "r.html"), "BEVINDINGEN": str(tmp_path / "b.gpkg")}
    for share in (1, 20, 40, 60):
        feedback = Recorder()
        feedback.progressChanged.connect(lambda done, share=share, it=feedback: it.cancel() if done >= share else None)
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("gegevenscontroleren", feedback, BUURTEN=voorbeeldstad, **sample.local, **wanted)
        assert list(tmp_path.iterdir()) == []
