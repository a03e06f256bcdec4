"""The style travels with the data: colours, hatches, counts, words and the tip that says why this buurt."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from leefbaar_plugin.compat import save_style
from leefbaar_plugin.core.palette import SEQUENCE, shades
from tests.qgis.support import MECHANISMS, copied, opened, rows, run, table, tables

OVERLAYS = ("nipt", "hangt af")


def rules_of(layer: QgsVectorLayer) -> list[QgsRuleBasedRenderer.Rule]:
    """The rules; they live as long as the layer, so keep it."""
    assert layer.renderer().type() == "RuleRenderer"
    return layer.renderer().rootRule().children()


def legend(layer: QgsVectorLayer) -> list[str]:
    return [rule.label() for rule in rules_of(layer)]


def is_overlay(rule) -> bool:
    return any(word in rule.label() for word in OVERLAYS)


def is_hatched(rule) -> bool:
    return any(part.layerType() == "LinePatternFill" for part in rule.symbol().symbolLayers())


def fill(rule) -> QColor:
    return next(p.fillColor() for p in rule.symbol().symbolLayers() if p.layerType() == "SimpleFill")


def stored_styles(path: Path) -> list[tuple[str, str, bool]]:
    """Table, name and default of each style in a GeoPackage."""
    with closing(sqlite3.connect(path)) as data:
        return data.execute("SELECT f_table_name, styleName, useAsDefault FROM layer_styles").fetchall()


def grey(color: QColor) -> float:
    """Luminance as a black-and-white printer shows it."""
    return 0.2126 * color.red() + 0.7152 * color.green() + 0.0722 * color.blue()


def evaluated(layer: QgsVectorLayer, text: str, feature: QgsFeature, template: bool = False):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    if template:
        return QgsExpression.replaceExpressionText(text, context)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    value = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


def matching(layer: QgsVectorLayer, feature: QgsFeature) -> list[str]:
    """Labels of the fills that draw a feature (not those that lie over them)."""
    return [
        rule.label()
        for rule in rules_of(layer)
        if not is_overlay(rule) and evaluated(layer, rule.filterExpression(), feature)
    ]


@pytest.fixture(scope="module")
def mechanism_files(voorbeeldstad, sample, tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("mechanismen")
    return {
        m: run(m.replace("_", ""), BUURTEN=voorbeeldstad, **sample.of(m), OUTPUT=str(folder / f"{m}.gpkg"))["OUTPUT"]
        for m in MECHANISMS
    }


# The count


def test_a_geopackage_made_at_night_opens_styled(analysed):
    layer = opened(analysed["layer"])
    message, fine = layer.loadDefaultStyle()
    assert fine, message
    assert len(rules_of(layer)) >= 6
    assert layer.labelsEnabled()
    assert "Een signaal, geen voorspelling" in layer.mapTipTemplate()


def test_the_legend_says_what_a_class_means(analysed):
    texts = legend(opened(analysed["layer"]))
    assert texts[:4] == [
        "0 mechanismen met risico", "1–2 mechanismen met risico", "3–4 mechanismen met risico",
        "5–6 mechanismen met risico",
    ]  # fmt: skip
    assert "te weinig bekend om te tellen" in texts
    assert any("niet van toepassing" in text for text in texts)
    assert any("onbekende mechanismen" in text for text in texts)


def test_a_class_that_cannot_be_reached_is_not_in_the_legend(analysed, voorbeeldstad):
    assert any(text.startswith("7 of meer") for text in legend(opened(analysed["layer"])))  # of twenty-five
    two = run("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["omslagzone", "vrijkomende_woningen"])
    assert [t for t in legend(two.layer()) if t[0].isdigit()] == [
        "0 mechanismen met risico",
        "1–2 mechanismen met risico",
    ]


def test_classes_of_the_user_are_in_the_legend(voorbeeldstad, sample):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, KLASSEN="1, 2, 3")
    assert [t for t in legend(made.layer()) if t[0].isdigit()] == [
        "0 mechanismen met risico", "1 mechanisme met risico", "2 mechanismen met risico",
        "3 of meer mechanismen met risico",
    ]  # fmt: skip
    for feature in made.layer().getFeatures():
        assert len(matching(made.layer(), feature)) == 1


def test_every_buurt_is_drawn_by_one_class(analysed):
    layer = opened(analysed["layer"])
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1, feature["buurtcode"]


def test_every_class_from_insufficient_to_uncertain_is_drawn_by_its_own_rule(voorbeeldstad, tmp_path):
    """With little known: coverage too low is a hatched class, and what hangs on unknowns is hatched over its class."""
    change = {}
    for i, code in enumerate(sorted(rows(voorbeeldstad))):
        if i % 3 == 0:
            change[code] = {"gemiddelde_woningwaarde": None, "hh_75_84": None, "hh_85_plus": None, "afw_2024": None,
                            "won_2024": None}  # fmt: skip
        elif i % 3 == 1:
            change[code] = {"afw_2024": None}
    layer = copied(voorbeeldstad, change=change)
    made = run("volledigeanalyse", BUURTEN=layer).layer()
    found = set()
    for feature in made.getFeatures():
        labels = matching(made, feature)
        assert len(labels) == 1
        found.add(labels[0])
    assert "te weinig bekend om te tellen" in found
    over = next(rule for rule in rules_of(made) if is_overlay(rule))
    assert any(evaluated(made, over.filterExpression(), f) for f in made.getFeatures())
    assert is_hatched(over)


def test_insufficient_data_is_grey_with_a_hatch(analysed):
    layer = opened(analysed["layer"])
    rule = next(r for r in rules_of(layer) if "te weinig bekend" in r.label())
    assert is_hatched(rule)
    color = fill(rule)
    assert max(color.getRgb()[:3]) - min(color.getRgb()[:3]) < 10


def test_the_classes_differ_in_greyscale_and_darken_with_the_count(analysed):
    layer = opened(analysed["layer"])
    shown = [grey(fill(r)) for r in rules_of(layer) if r.label()[0].isdigit()]
    assert all(a - b > 20 for a, b in zip(shown, shown[1:])), shown


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6, 7, 9])
def test_any_number_of_classes_darkens_step_by_step(n):
    colors = shades(n)
    assert len(colors) == len(set(colors)) == n
    luminance = [grey(QColor(c)) for c in colors]
    assert luminance == sorted(luminance, reverse=True)


def test_no_colour_is_red_or_green():
    """One hue: for each colour red ≥ green ≥ blue, so none is green, and the hue stays between yellow and brown."""
    for color in map(QColor, SEQUENCE):
        assert color.red() >= color.green() >= color.blue()
        assert 15 <= color.hue() <= 65


def test_outlines_are_at_least_four_tenths_of_a_millimetre(analysed):
    layer = opened(analysed["layer"])
    for rule in rules_of(layer):
        for part in rule.symbol().symbolLayers():
            if part.layerType() == "SimpleFill":
                assert part.strokeWidth() >= 0.4


def test_the_count_is_printed_in_the_buurt(analysed):
    layer = opened(analysed["layer"])
    expression = layer.labeling().settings().fieldName
    for feature in layer.getFeatures():
        shown = evaluated(layer, expression, feature)
        if feature["risicoklasse"] == "niet van toepassing":
            assert shown in ("", None)
        elif feature["risicoklasse"] == "onvoldoende gegevens":
            assert shown == "?"
        else:
            assert shown == str(feature["n_risico"])


def test_the_map_tip_says_why_this_buurt(analysed):
    layer = opened(analysed["layer"])
    for feature in layer.getFeatures():
        shown = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert "[%" not in shown
        assert feature["buurtcode"] in shown
        assert feature["tekst"] in shown
        if feature["n_risico"]:
            for word in ("drempel", "Bron:", feature["mechanismen"].split(", ")[0]):
                assert word in shown, feature["buurtcode"]


def test_a_layer_in_memory_is_styled(voorbeeldstad, sample):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    assert made.layer().providerType() == "memory"
    assert legend(made.layer())[0] == "0 mechanismen met risico"
    assert made.layer().labelsEnabled()


def test_a_shapefile_gets_its_style_beside_it(voorbeeldstad, sample, tmp_path):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / "uit.shp"))
    assert (tmp_path / "uit.qml").stat().st_size > 1000
    layer = opened(made["OUTPUT"])
    assert legend(layer)[0] == "0 mechanismen met risico"
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        shown = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert feature["bu_code"] in shown
        assert feature["tekst"] in shown


@pytest.mark.parametrize("ending", ["geojson", "fgb"])
def test_another_file_gets_its_style_beside_it(voorbeeldstad, ending, tmp_path):
    made = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / f"uit.{ending}"))
    assert opened(made["OUTPUT"]).renderer().type() == "RuleRenderer"


def test_a_rerun_leaves_one_style_per_table_and_it_is_the_default(voorbeeldstad, tmp_path):
    path = tmp_path / "uit.gpkg"
    for years in (2, 4, 2):
        run("omslagzone", BUURTEN=voorbeeldstad, JAREN=years, OUTPUT=table(path, "omslag"))
        run("conjunctuur", BUURTEN=voorbeeldstad, OUTPUT=table(path, "conjunctuur"))
    styles = stored_styles(path)
    assert sorted((t, n) for t, n, _ in styles) == [("conjunctuur", "leefbaar"), ("omslag", "leefbaar")]
    assert all(bool(default) for *_, default in styles)
    assert "omslagzone" in opened(f"{path}|layername=omslag").mapTipTemplate()
    assert "conjunctuur" in opened(f"{path}|layername=conjunctuur").mapTipTemplate()


def test_a_style_of_the_user_in_the_same_file_is_kept(voorbeeldstad, tmp_path):
    path = tmp_path / "uit.gpkg"
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=table(path, "omslag"))
    save_style(opened(f"{path}|layername=omslag"), "van mij", default=False)
    run("conjunctuur", BUURTEN=voorbeeldstad, OUTPUT=table(path, "conjunctuur"))
    assert {name for _, name, _ in stored_styles(path)} == {"leefbaar", "van mij"}
    assert "layer_styles" in tables(path)


# One mechanism


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_the_map_of_a_mechanism_tells_risk_from_no_risk_from_unknown(mechanism, mechanism_files):
    layer = opened(mechanism_files[mechanism])
    texts = legend(layer)
    assert texts[0].startswith("risico op")
    assert texts[1] == "geen risico"
    assert {"niet van toepassing", "onbekend: gegevens ontbreken"} <= set(texts)
    for feature in layer.getFeatures():
        labels = matching(layer, feature)
        assert len(labels) == 1, (feature["buurtcode"], labels)
        risk = feature[f"{mechanism}_risico"]
        if risk == 1:
            assert labels == texts[:1]
        elif risk == 0:
            assert labels == ["geen risico"]
        else:
            assert labels[0] not in texts[:2]


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_the_tip_of_a_mechanism_carries_its_explanation(mechanism, mechanism_files):
    layer = opened(mechanism_files[mechanism])
    for feature in layer.getFeatures():
        shown = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert "[%" not in shown
        assert (
            feature[f"{mechanism}_toelichting"].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in shown
        )


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_near_the_threshold_is_hatched(mechanism, mechanism_files):
    layer = opened(mechanism_files[mechanism])
    rule = next(r for r in rules_of(layer) if "nipt" in r.label())
    assert is_hatched(rule)
    near = {f["buurtcode"] for f in layer.getFeatures() if evaluated(layer, rule.filterExpression(), f)}
    assert near == {f["buurtcode"] for f in layer.getFeatures() if f[f"{mechanism}_zekerheid"] == "nipt"}
    if mechanism == "sloop_elders":
        assert near


def test_what_is_unknown_is_less_dark_than_the_risk(mechanism_files):
    """A municipality with figures of its own lies among others without: they must not draw the eye first."""
    layer = opened(mechanism_files["meldingen"])
    by_label = {rule.label(): rule for rule in rules_of(layer)}
    risk = grey(fill(by_label["risico op meldingen van overlast"]))
    for label in ("onbekend: gegevens ontbreken", "te klein aantal om te beoordelen"):
        lines = by_label[label].symbol().symbolLayer(1)
        assert grey(lines.subSymbol().color()) > risk


def test_risk_and_no_risk_differ_in_greyscale(mechanism_files):
    layer = opened(mechanism_files["omslagzone"])
    risk, safe = rules_of(layer)[:2]
    assert grey(fill(safe)) - grey(fill(risk)) > 80


def test_columns_are_named_in_dutch_as_all_data_is_whatever_the_language_of_the_user(analysed):
    aliases = {f.name(): f.alias() for f in opened(analysed["layer"]).fields()}
    assert aliases["n_risico"] == "Mechanismen met risico"
    assert aliases["buurtnaam"] == "Naam van de buurt"
    assert aliases["aantal_inwoners"] == "Inwoners"


# The picture


def test_the_map_of_the_count_is_drawn_in_its_colours(analysed, tmp_path):
    layer = opened(analysed["layer"])
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(900, 700))
    settings.setBackgroundColor(QColor("#00ffff"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    image = job.renderedImage()
    image.save(str(tmp_path / "kaart.png"))
    seen = {image.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(0, 700, 2)}
    present = {feature["risicoklasse"] for feature in layer.getFeatures()}
    for rule in rules_of(layer):
        if any(rule.label().startswith(f"{name} mech") for name in present):
            assert fill(rule).name() in seen, rule.label()


def test_rendering_needs_no_field_that_is_not_there(analysed, mechanism_files):
    for address in [analysed["layer"], *mechanism_files.values()]:
        layer = opened(address)
        context = QgsRenderContext()
        renderer = layer.renderer().clone()
        renderer.startRender(context, layer.fields())
        used = renderer.usedAttributes(context)
        renderer.stopRender(context)
        assert used <= {f.name() for f in layer.fields()}, address


def test_the_table_opens_without_a_style_of_its_own(analysed):
    assert opened(analysed["table"]).featureCount() == 97 * len(MECHANISMS)
    assert Path(analysed["path"]).exists()
