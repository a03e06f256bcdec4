"""Values are data: on every map and in every layer a name prints as itself."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsLayoutItemLabel, QgsProject

from tests.qgis.support import column, copied, opened, rows, run

EVIL = [
    "<script>alert(1)</script>",
    "[% 1/0 %]",
    "[%'x' || 'y'%]",
    '\'; drop "table" --',
    '"><b>&amp;',
    "Één 😀 buurt",
    "a\nb",
    "%1 {0}",
]


def shown(layer, template: str, code: str) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(f for f in layer.getFeatures() if f["buurtcode"] == code))
    return QgsExpression.replaceExpressionText(template, context)


def printed(name: str) -> str:
    """A value as HTML that prints it."""
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


@pytest.mark.parametrize("name", EVIL)
def test_a_name_prints_as_itself_in_the_map_tips(voorbeeldstad, name):
    code = "BU99010100"
    layer = copied(voorbeeldstad, change={code: {"buurtnaam": name}})
    for slug in ("omslagzone", "volledigeanalyse"):
        made = run(slug, BUURTEN=layer)
        made.layer().loadNamedStyle(made.layer().styleURI())
        tip = shown(made.layer(), made.layer().mapTipTemplate(), code)
        assert f"<b>{printed(name)}</b>" in tip
        assert "<script>" not in tip


def test_the_name_of_a_plan_prints_as_itself_in_the_map_tip(voorbeeldstad, sample):
    change = {f["naam"]: {"naam": "<img src=x> [% 1/0 %] & 'co'"} for f in opened(sample.newbuild).getFeatures()}
    plans = copied(sample.newbuild, change=change, key="naam")
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, NIEUWBOUW=plans)
    risky = {code: row for code, row in rows(made.layer()).items() if row["nieuwbouw_elders_risico"] == 1}
    few = min(risky, key=lambda code: risky[code]["n_risico"])  # a tip tells five reasons at most
    tip = shown(made.layer(), made.layer().mapTipTemplate(), few)
    assert "&lt;img src=x&gt; [% 1/0 %] &amp; 'co'" in tip


@pytest.mark.parametrize("name", [n for n in EVIL if "\n" not in n])
def test_a_name_prints_as_itself_on_the_council_map(voorbeeldstad, name, tmp_path):
    change = {
        code: {"gemeentenaam": name, "buurtnaam": name, "wijknaam": name}
        for code in rows(voorbeeldstad)
        if code.startswith("BU9901")
    }
    counted = run("volledigeanalyse", BUURTEN=copied(voorbeeldstad, change=change), OUTPUT=str(tmp_path / "uit.gpkg"))
    project = QgsProject()
    layer = opened(counted["OUTPUT"])
    project.addMapLayer(layer)
    made = run(
        "raadskaart", project=project, RISICOSTAPELING=layer, GEMEENTE=name, GRENZEN=str(tmp_path / "grenzen.gpkg")
    )
    layout = project.layoutManager().layoutByName("Raadskaart")
    labels = {i.id(): i for i in layout.items() if isinstance(i, QgsLayoutItemLabel)}
    assert labels["titel"].currentText() == f"Waar loopt de leefbaarheid risico in {name}?"
    assert labels["toelichting"].currentText().startswith(f"In {name} zijn ")
    assert labels["titel"].mode() == QgsLayoutItemLabel.Mode.ModeFont
    assert name in column(made.layer("GRENZEN"), "naam", "code").values()


def test_an_expression_in_the_title_of_the_user_is_printed_too(analysed):
    project = QgsProject()
    layer = opened(analysed["layer"])
    project.addMapLayer(layer)
    run("raadskaart", project=project, RISICOSTAPELING=layer, TITEL="Kaart [% 1+1 %]", TOELICHTING="Zie [% now() %]")
    layout = project.layoutManager().layoutByName("Raadskaart")
    assert layout.itemById("titel").currentText() == "Kaart [% 1+1 %]"
    assert layout.itemById("toelichting").currentText().endswith("Zie [% now() %]")


def test_the_values_survive_in_the_layer_as_they_were(voorbeeldstad, tmp_path):
    change = dict(zip(list(rows(voorbeeldstad))[: len(EVIL)], ({"buurtnaam": name} for name in EVIL)))
    made = run("omslagzone", BUURTEN=copied(voorbeeldstad, change=change), OUTPUT=str(tmp_path / "uit.gpkg"))
    got = column(made["OUTPUT"], "buurtnaam")
    assert [got[code] for code in change] == EVIL
