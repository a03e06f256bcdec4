"""Choices that cannot be are refused with words, and a cancelled run leaves nothing."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.grenswijziging.new_borders import ID, A, B, box
from tests.qgis.messages import has
from tests.qgis.support import Recorder, copied, memory, refusal, run


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"WIJZE": "omrekentabel"}, ["OMREKENTABEL"]),
        ({"GEWICHT": "adressen"}, ["adressen", "GEWICHTLAAG"]),
        ({"GEWICHT": "woningen"}, ["GEWICHTLAAG", "woningvoorraad"]),
        ({"GEMIDDELDEN": ["honden"]}, ["GEMIDDELDEN", "NOEMER"]),
        ({"NOEMER": "honden"}, ["GEMIDDELDEN", "NOEMER"]),
        (
            {"TELLINGEN": ["honden"], "GEMIDDELDEN": ["honden"], "NOEMER": "woningvoorraad"},
            ["honden", "one of the two"],
        ),
        ({"TELLINGEN": ["percentage_koopwoningen"]}, ["percentage_koopwoningen (gemiddelde)", "telling"]),
        ({"GEMIDDELDEN": ["aantal_inwoners"], "NOEMER": "woningvoorraad"}, ["aantal_inwoners (telling)"]),
        ({"TELLINGEN": ["katten"]}, ["TELLINGEN", "katten", "honden"]),
        ({"NAAR_BUURTCODE": "kode"}, ["NAAR_BUURTCODE", "kode"]),
        ({"WIJZE": "gokken"}, ["WIJZE"]),
        ({"ONTBREKEND": "0,1"}, ["ONTBREKEND", "decimal point"]),
        ({"VERLIES": 2}, ["VERLIES", "above 1"]),
    ],
)
def test_choices_that_cannot_be_are_refused_with_words(old, new, choice, words):
    has(refusal(ID, VAN=old, NAAR=new, **choice), *words)


def test_a_weight_layer_that_would_not_be_used_is_refused(old, new):
    points = memory("Point", "", [([], "Point(150100 450500)")])
    has(refusal(ID, VAN=old, NAAR=new, GEWICHTLAAG=points), "GEWICHTLAAG", "oppervlakte")


def test_points_as_buurten_double_codes_and_an_empty_layer_are_refused(old, new):
    points = memory("Point", "buurtcode:string", [([A], "Point(150100 450500)")], name="punten")
    has(refusal(ID, VAN=points, NAAR=new), "VAN", "punten", "no polygons")
    has(refusal(ID, VAN=old, NAAR=points), "NAAR", "punten", "no polygons")
    has(refusal(ID, VAN=copied(old, change={B: {"buurtcode": A}}), NAAR=new), A, "2×")
    has(refusal(ID, VAN=old, NAAR=memory("MultiPolygon", "buurtcode:string", [])), "no rows")
    has(refusal(ID, VAN=memory("MultiPolygon", "naam:string", [(["a"], box(0, 1))]), NAAR=new), "VAN_BUURTCODE", "naam")


def test_a_text_cannot_be_a_count(old, new):
    layer = memory("MultiPolygon", "buurtcode:string,bijnaam:string", [([A, "de Hoek"], box(0, 1250))])
    has(refusal(ID, VAN=layer, NAAR=new, TELLINGEN=["bijnaam"], VERLIES=1), "bijnaam", "text", "de Hoek")


@pytest.mark.parametrize("moment", [1, 2, 3, 4])
def test_cancel_leaves_nothing(old, new, moment, tmp_path):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(ID, Recorder(cancel_at=moment), VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("side", ["VAN", "NAAR"])
def test_a_code_that_cannot_be_completed_names_the_parameter_of_its_own_side(side):
    layers = {
        each: memory("MultiPolygon", "buurtcode:string", [(["12" if each == side else A], box(0, 1000))], name=each)
        for each in ("VAN", "NAAR")
    }
    has(refusal(ID, **layers), f"tell it with {side}_GEMEENTECODE")
