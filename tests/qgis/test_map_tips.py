"""Every map has a tip, that a user reads at a glance."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression
from qgis.PyQt.QtGui import QTextDocument

from tests.qgis.support import memory, opened, run

STERRENBUURT = "BU99010302"  # the worst off: 13 mechanisms
LAPTOP = 768  # pixels


def document(layer, feature):
    """What QGIS shows when the mouse rests on a feature."""
    context = layer.createExpressionContext()
    context.setFeature(feature)
    shown = QTextDocument()
    shown.setHtml(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context))
    shown.setTextWidth(420)
    return shown


def tip_of(layer, code):
    """In words; the layer stays with who asks."""
    return document(layer, next(f for f in layer.getFeatures() if f["buurtcode"] == code)).toPlainText()


@pytest.fixture(scope="module")
def counted(analysed):
    return opened(analysed["layer"])


def test_no_tip_of_the_risk_count_is_higher_than_half_a_small_screen(counted):
    assert max(document(counted, feature).size().height() for feature in counted.getFeatures()) < LAPTOP / 2


def test_it_names_the_buurt_and_its_count_and_five_reasons(counted):
    lines = tip_of(counted, STERRENBUURT).splitlines()
    assert lines[:2] == ["Sterrenbuurt BU99010302", "13 van 25 mechanismen"]
    assert lines[2].startswith("Concurrentiepositie: ")
    assert lines[6].startswith("Omslagzone: ")
    assert lines[7] == "… en nog 8; Identificeren laat alle zien."


def test_few_reasons_are_all_there(counted):
    few = next(f for f in counted.getFeatures() if f["n_risico"] == 2 and f["waarom"].count("\n") == 1)
    shown = document(counted, few).toPlainText()
    assert "en nog" not in shown
    assert all(line in shown for line in few["waarom"].split("\n"))


def test_a_reason_is_data_and_no_markup(counted):
    layer = memory(
        "Polygon", "buurtnaam:string,buurtcode:string,tekst:string,waarom:string(0)",
        [(["A", "BU1", "1 van 2", "Krimp: <img src=x>\n[% 1 + 1 %]"], "POLYGON((0 0,1 0,1 1,0 0))")],
    )  # fmt: skip
    layer.setMapTipTemplate(counted.mapTipTemplate())
    assert tip_of(layer, "BU1").splitlines()[2:4] == ["Krimp: <img src=x>", "[% 1 + 1 %]"]


def test_a_layer_of_buurten_says_which_buurt_lies_there(sample):
    made = run("buurtlaagopbouwen", **sample.build)
    layer = made.layer()
    assert tip_of(layer, STERRENBUURT).splitlines() == ["Sterrenbuurt BU99010302", "Westerkwartier", "Voorbeeldstad"]


def test_so_does_one_with_a_table_joined_to_it(voorbeeldstad, sample):
    made = run("tabelkoppelen", BUURTEN=voorbeeldstad, TABEL=sample.ww, MINIMUM_AANDEEL=0)
    layer = made.layer()
    assert tip_of(layer, STERRENBUURT).startswith("Sterrenbuurt BU99010302")


def test_a_border_says_what_it_encloses(analysed):
    made = run("raadskaart", RISICOSTAPELING=analysed["layer"], GEMEENTE="Voorbeeldstad")
    borders = made.layer("GRENZEN")
    wijk = next(feature for feature in borders.getFeatures() if feature["opschrift"] == "Westerkwartier")
    assert document(borders, wijk).toPlainText().splitlines() == ["Westerkwartier", "wijk"]


def test_a_profile_says_whose_sheet_it_is(analysed):
    made = run("buurtprofielen", RISICOSTAPELING=analysed["layer"], BUURTEN_KEUZE=STERRENBUURT)
    pages = made.layer("PROFIELEN")
    assert "Sterrenbuurt" in tip_of(pages, STERRENBUURT)


def test_a_located_plan_says_where_it_was_put_and_why(voorbeeldstad, sample):
    made = run("planlijstlokaliseren", BUURTEN=voorbeeldstad, PLANNEN=sample.ages)
    plans = made.layer()
    said = [document(plans, feature).toPlainText().strip() for feature in plans.getFeatures()]
    assert said
    assert all(said)
