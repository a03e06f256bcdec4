"""The risk count rolled up: every buurt, dwelling and inhabitant in one place, and the unknown apart."""

from __future__ import annotations

from collections import defaultdict

import pytest
from qgis.core import QgsGeometry

from leefbaar_plugin.bridge import trail
from tests.qgis.checked import rows_of
from tests.qgis.support import copied, names, opened, refusal, rows, run
from tests.qgis.test_styles import evaluated, grey, is_overlay, matching, rules_of

CLASSES = ("0", "1_2", "3_4", "5_6", "7_plus", "onvoldoende", "nvt")


@pytest.fixture(scope="module")
def summed(analysed, tmp_path_factory):
    folder = tmp_path_factory.mktemp("samenvatting")
    to = {"OUTPUT": str(folder / "wijken.gpkg"), "SAMENVATTINGTABEL": str(folder / "tabel.gpkg")}
    made = run("wijksamenvatting", RISICOSTAPELING=analysed["layer"], **to)
    return {**made.results, "said": made.said}


def by_wijk(address):
    out = defaultdict(list)
    for row in rows(address).values():
        out[row["wijkcode"]].append(row)
    return out


def test_the_count_layer_carries_dwellings_and_inhabitants_with_their_origin(analysed, voorbeeldstad):
    counted, given = rows(analysed["layer"]), rows(voorbeeldstad)
    for name in ("woningvoorraad", "aantal_inwoners"):
        assert {code: row[name] for code, row in counted.items()} == {code: row[name] for code, row in given.items()}
        assert (
            trail.get(opened(analysed["layer"]))["bronnen"][name] == trail.get(opened(voorbeeldstad))["bronnen"][name]
        )


def test_every_buurt_and_dwelling_is_in_one_class_of_its_wijk(summed, analysed):
    """Against the buurten themselves, added here."""
    found = rows(summed["OUTPUT"], "code")
    given = by_wijk(analysed["layer"])
    assert set(found) == set(given)
    for code, members in given.items():
        row = found[code]
        assert row["buurten"] == len(members) == sum(row[f"buurten_{c}"] for c in CLASSES)
        assert (
            row["woningen"] == sum(m["woningvoorraad"] for m in members) == sum(row[f"woningen_{c}"] for c in CLASSES)
        )
        assert row["inwoners"] == sum(m["aantal_inwoners"] for m in members)
        assert row["woningen_min"] == sum(m["woningvoorraad"] for m in members if m["n_min"] >= 3)
        many = [m for m in members if m["n_max"] >= 3 and m["risicoklasse"] != "niet van toepassing"]
        assert row["woningen_max"] == sum(m["woningvoorraad"] for m in many)


def test_the_share_of_dwellings_at_least_and_at_most(summed):
    for row in rows(summed["OUTPUT"], "code").values():
        if row["woningen"]:
            assert row["aandeel_min"] == pytest.approx(100 * row["woningen_min"] / row["woningen"])
            assert 0 <= row["aandeel_min"] <= row["aandeel_max"] <= 100
        else:
            assert row["aandeel_min"] is None
            assert row["klasse"] == "niet van toepassing"


def test_areas_are_named_and_cover_what_their_buurten_cover(summed, analysed):
    shapes = defaultdict(list)
    for feature in opened(analysed["layer"]).getFeatures():
        shapes[feature["wijkcode"]].append(feature.geometry())
    for feature in opened(summed["OUTPUT"]).getFeatures():
        whole = QgsGeometry.unaryUnion(shapes[feature["code"]])
        assert feature.geometry().isGeosValid()
        assert feature.geometry().area() == pytest.approx(whole.area())
        assert feature["naam"]
        assert feature["gemeentenaam"]
    assert rows(summed["OUTPUT"], "code")["WK990101"]["naam"] == "Binnenstad"


def test_the_table_has_both_levels_and_every_exact_count(summed, analysed):
    table = rows_of(opened(summed["SAMENVATTINGTABEL"]))
    counted = rows(analysed["layer"]).values()
    for level, key in (("wijk", "wijkcode"), ("gemeente", "gemeentecode")):
        mine = [row for row in table if row["niveau"] == level]
        assert {row["code"] for row in mine} == {row[key] for row in counted}
        assert sum(row["buurten"] for row in mine) == len(counted)
        for k in {row["n_risico"] for row in mine if row["n_risico"] is not None}:
            exact = [r for r in counted if r["n_risico"] == k and r["risicoklasse"][0].isdigit()]
            assert sum(row["buurten"] for row in mine if row["n_risico"] == k) == len(exact)
            assert sum(row["woningen"] for row in mine if row["n_risico"] == k) == sum(
                r["woningvoorraad"] for r in exact
            )
    without = {row["risicoklasse"] for row in table if row["n_risico"] is None}
    assert without == {"onvoldoende gegevens", "niet van toepassing"}


def test_municipalities_add_up_their_wijken(summed, analysed):
    made = run("wijksamenvatting", RISICOSTAPELING=analysed["layer"], NIVEAU="gemeente")
    found = rows(made.layer(), "code")
    assert set(found) == {"GM9901", "GM9902", "GM9903", "GM9904"}
    assert found["GM9901"]["naam"] == "Voorbeeldstad"
    wijken = rows(summed["OUTPUT"], "code").values()
    for column in ("woningen", "inwoners_1_2", "woningen_min", "buurten_nvt"):
        mine = sum(row[column] for row in wijken if row["gemeentecode"] == "GM9901")
        assert found["GM9901"][column] == mine


def test_dwellings_that_are_unknown_are_told_apart_and_never_nothing(analysed):
    code = next(c for c, r in rows(analysed["layer"]).items() if r["wijkcode"] == "WK990101" and r["woningvoorraad"])
    layer = copied(analysed["layer"], change={code: {"woningvoorraad": None}})
    made = run("wijksamenvatting", RISICOSTAPELING=layer)
    row = rows(made.layer(), "code")["WK990101"]
    assert row["zonder_woningen"] == 1
    assert "Van 1 buurt is het aantal woningen onbekend" in row["tekst"]
    assert "Of 1 of 97 buurten the number of dwellings" in made.warnings


def test_without_any_dwellings_the_share_is_unknown(analysed):
    layer = copied(analysed["layer"], without=("woningvoorraad", "aantal_inwoners"))
    made = run("wijksamenvatting", RISICOSTAPELING=layer)
    row = rows(made.layer(), "code")["WK990101"]
    assert (row["woningen"], row["inwoners"], row["aandeel_min"]) == (None, None, None)
    assert row["klasse"] == "onvoldoende gegevens"
    assert row["buurten"] > 0
    assert (made["WONINGEN_MIN"], made["WONINGEN_MAX"]) == (None, None)  # what a model or script reads


def test_the_map_in_words(summed, analysed):
    text = summed["TEKST"]
    concerned = sum(r["risicoklasse"] != "niet van toepassing" for r in rows(analysed["layer"]).values())
    assert text.startswith("4 gemeenten: ")
    assert f"van de {concerned} buurten" in text
    assert "drie of meer mechanismen" in text
    assert text in summed["said"]
    layer = opened(summed["OUTPUT"])
    layer.loadDefaultMetadata()
    assert text in layer.metadata().abstract()


def test_every_area_is_drawn_by_one_class_and_darkens_with_the_share(summed):
    layer = opened(summed["OUTPUT"])
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        shown = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert "[%" not in shown
        assert feature["tekst"] in shown
        assert "<table" in shown
        label = evaluated(layer, layer.labeling().settings().fieldName, feature)
        assert label == "" if feature["klasse"] == "niet van toepassing" else label.startswith(feature["naam"] + "\n")
    shares = [r for r in rules_of(layer) if "%" in r.label() and not is_overlay(r)]
    tones = [grey(r.symbol().symbolLayer(0).fillColor()) for r in shares]
    assert tones == sorted(tones, reverse=True)
    assert rules_of(layer)[0].label() == "0% van de woningen in buurten met drie of meer mechanismen"


def test_a_shapefile_is_styled_too(analysed, tmp_path):
    made = run("wijksamenvatting", RISICOSTAPELING=analysed["layer"], OUTPUT=str(tmp_path / "uit.shp"))
    layer = opened(made["OUTPUT"])
    assert {"b_1_2", "w_min", "i_nvt", "b_onvoldoe"} <= set(names(layer))
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        assert "[%" not in evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        evaluated(layer, layer.labeling().settings().fieldName, feature)


def test_what_is_no_risk_count_is_refused(voorbeeldstad):
    assert "is no risk count: it lacks" in refusal("wijksamenvatting", RISICOSTAPELING=voorbeeldstad)


@pytest.mark.parametrize("text", ["50, 10", "tien", "10, 150", "0, 50"])
def test_classes_of_the_share_must_rise_to_a_hundred(analysed, text):
    said = refusal("wijksamenvatting", RISICOSTAPELING=analysed["layer"], AANDEELKLASSEN=text)
    assert "AANDEELKLASSEN" in said
