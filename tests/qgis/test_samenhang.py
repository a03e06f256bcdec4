"""From a finished count to what of it is chance: a layer, two tables, and a page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.html_reader import Reader
from tests.qgis.models import model, of_child, of_model, static
from tests.qgis.support import Recorder, copied, names, opened, refusal, rows, run
from tests.qgis.test_styles import evaluated, fill, grey, is_hatched, legend, matching, rules_of

NASTY = "<script>alert('x')</script> [% 1/0 %] \"Co\""


def made_in(folder, analysed, **more):
    given = {
        "RISICOSTAPELING": analysed["layer"], "OUTPUT": str(folder / "toeval.gpkg"),
        "VERDELING": str(folder / "verdeling.gpkg"), "SAMENHANG": str(folder / "samenhang.gpkg"),
        "RAPPORT": str(folder / "toeval.html"), **more,
    }  # fmt: skip
    done = run("samenhang", **given)
    return {**done.results, "said": done.said}


@pytest.fixture(scope="module")
def made(analysed, tmp_path_factory):
    return made_in(tmp_path_factory.mktemp("samenhang"), analysed)


@pytest.fixture(scope="module")
def counted(analysed):
    return rows(analysed["layer"])


def test_every_buurt_has_its_count_and_what_chance_would_give(made, counted):
    found = rows(made["OUTPUT"])
    assert set(found) == set(counted)
    for code, row in found.items():
        known = counted[code]["n_beoordeeld"]
        assert row["n_beoordeeld"] == known
        assert row["n_risico"] == (counted[code]["n_risico"] if known else None)
        assert (row["n_verwacht"] is None) == (not known)
        assert row["tekst"]
    water = [row for code, row in found.items() if counted[code]["risicoklasse"] == "niet van toepassing"]
    assert water
    assert {(row["vaker_dan_toeval"], row["p_toeval"], row["cluster"]) for row in water} == {
        ("niet van toepassing", None, None)
    }


def test_the_expected_counts_add_up_to_the_flags_there_are(made, counted):
    expected = sum(row["n_verwacht"] or 0 for row in rows(made["OUTPUT"]).values())
    assert expected == pytest.approx(sum(row["n_risico"] or 0 for row in counted.values()))


def test_the_table_of_counts_holds_what_is_seen_and_adds_up(made, counted):
    table = list(rows(made["VERDELING"], key="fid").values())
    assert len(table) == 3 * 2 * (len(all_mechanisms()) + 1)
    known = [row["n_risico"] for row in counted.values() if row["n_beoordeeld"]]
    for row in table:
        same = row["telling"] == "precies"
        assert row["waargenomen"] == sum(n == row["aantal"] if same else n >= row["aantal"] for n in known)
        assert row["laag"] <= row["hoog"]
    for name in ("los van elkaar", "verdeeld binnen de gemeente", "met onderlinge samenhang"):
        mine = [row["verwacht"] for row in table if (row["toeval"], row["telling"]) == (name, "precies")]
        assert sum(mine) == pytest.approx(len(known))


def test_the_table_of_pairs_holds_each_pair_once_with_what_both_look_at(made):
    table = list(rows(made["SAMENHANG"], key="fid").values())
    m = len(all_mechanisms())
    assert (
        len({frozenset((row["mechanisme_1"], row["mechanisme_2"])) for row in table}) == len(table) == m * (m - 1) / 2
    )
    by_pair = {(row["mechanisme_1"], row["mechanisme_2"]): row for row in table}
    assert "afw" in by_pair["omslagzone", "uitstraling"]["gedeelde_kolommen"].split(", ")
    assert by_pair["omslagzone", "uitstraling"]["zelfde_familie"] == "ja"
    for row in table:
        assert (row["phi"] is None) == (row["opmerking"] is not None)


def test_phi_is_the_correlation_of_the_columns_on_the_map(made, counted):
    import pandas as pd

    flags = pd.DataFrame.from_dict(counted, orient="index")[[f"{m.id}_risico" for m in all_mechanisms()]].astype(float)
    expected = flags.corr()
    for row in rows(made["SAMENHANG"], key="fid").values():
        known = expected.loc[f"{row['mechanisme_1']}_risico", f"{row['mechanisme_2']}_risico"]
        assert row["phi"] == pytest.approx(known) if row["phi"] is not None else known != known


def test_the_facts_are_those_of_the_layer_and_of_the_page(made):
    found = rows(made["OUTPUT"]).values()
    assert made["AANTAL_BUURTEN"] == 97
    assert made["AANTAL_VAKER_DAN_TOEVAL"] == sum(row["vaker_dan_toeval"] == "ja" for row in found) > 0
    assert made["AANTAL_OOK_MET_SAMENHANG"] == sum(row["ook_met_samenhang"] == "ja" for row in found)
    assert 1 < made["EFFECTIEF_AANTAL"] < 25
    local = [row["moran_lokaal"] for row in found if row["moran_lokaal"] is not None]
    assert made["MORAN_I"] == pytest.approx(sum(local) / len(local))
    page = Reader(Path(made["RAPPORT"]).read_text(encoding="utf-8")).text
    assert made["TEKST"] in page
    assert made["TEKST"] in made["said"]


def test_the_page_has_a_map_of_buurten_and_their_neighbours_with_letters_for_who_sees_no_colour(made):
    page = Reader(Path(made["RAPPORT"]).read_text(encoding="utf-8")).text
    numbers = Counter(row["cluster"] for row in rows(made["OUTPUT"]).values())
    assert numbers["hoog bij hoog"] > 0
    assert numbers["laag bij laag"] > 0
    assert f"HH: hoge telling, tussen buren met een hoge ({numbers['hoog bij hoog']})" in page
    assert f"LL: lage telling, tussen buren met een lage ({numbers['laag bij laag']})" in page
    assert f"geen duidelijk patroon ({numbers['geen duidelijk patroon']})" in page
    assert f"niet van toepassing ({numbers[None]})" in page


def test_the_same_seed_gives_the_same_to_the_bit_and_another_one_other_draws(made, analysed, tmp_path):
    (tmp_path / "weer").mkdir()
    (tmp_path / "anders").mkdir()
    again = made_in(tmp_path / "weer", analysed)
    other = made_in(tmp_path / "anders", analysed, STARTGETAL=2)
    for name, key in (("OUTPUT", "buurtcode"), ("VERDELING", "fid"), ("SAMENHANG", "fid")):
        assert rows(again[name], key) == rows(made[name], key)
    assert Path(again["RAPPORT"]).read_bytes() == Path(made["RAPPORT"]).read_bytes()
    assert rows(other["OUTPUT"]) != rows(made["OUTPUT"])


def test_one_municipality_is_compared_with_itself(analysed, counted, tmp_path):
    found = rows(made_in(tmp_path, analysed, GEMEENTE="Voorbeeldstad")["OUTPUT"])
    assert len(found) == 60
    mine = [row for row in counted.values() if row["gemeentenaam"] == "Voorbeeldstad"]
    expected = sum(row["n_verwacht"] or 0 for row in found.values())
    assert expected == pytest.approx(sum(row["n_risico"] or 0 for row in mine))


# The layer


def test_the_map_says_in_words_and_in_tones_what_stands_out(made):
    layer = opened(made["OUTPUT"])
    words = legend(layer)
    assert words[0] == "telling hoger dan bij toeval te verwachten, ook als samenhang van mechanismen meetelt"
    assert words[2] == "telling past bij toeval"
    tones = [grey(fill(rule)) for rule in rules_of(layer) if not is_hatched(rule)]
    assert tones == sorted(tones)
    assert all(b - a > 40 for a, b in zip(tones, tones[1:]))
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        tip = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert feature["tekst"] in tip
        assert "geen rangorde" in tip


def test_the_layer_carries_its_trail_and_that_of_the_count(made):
    told = trail.get(opened(made["OUTPUT"]))
    assert told["algoritme"] == "leefbaar:samenhang"
    assert told["instellingen"] == {"AFSTAND": 150, "TREKKINGEN": 999, "TOEVALGRENS": 0.05, "STARTGETAL": 1}
    assert told["eerder"][0]["algoritme"].endswith("volledigeanalyse")
    assert told["bronnen"]
    assert trail.get(opened(made["SAMENHANG"]))["algoritme"] == told["algoritme"]


def test_a_shapefile_has_names_that_fit_and_is_styled(analysed, tmp_path):
    done = made_in(tmp_path, analysed, OUTPUT=str(tmp_path / "toeval.shp"))
    layer = opened(done["OUTPUT"])
    assert {"bu_code", "n_risico", "n_verwacht", "p_toeval", "vaker", "ook_samenh", "cluster"} <= set(names(layer))
    layer.loadDefaultStyle()
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1


def test_names_of_buurten_are_data_on_map_and_page(analysed, tmp_path):
    layer = copied(analysed["layer"], {"BU99010101": {"buurtnaam": NASTY}})
    done = made_in(tmp_path, {"layer": layer})
    assert "<script" not in Path(done["RAPPORT"]).read_text(encoding="utf-8")
    written = opened(done["OUTPUT"])
    feature = next(f for f in written.getFeatures() if f["buurtcode"] == "BU99010101")
    tip = evaluated(written, written.mapTipTemplate(), feature, template=True)
    assert "<script" not in tip
    assert "[% 1/0 %]" in tip.replace("&#39;", "'")


# What may be wrong, and what may be little


def test_a_layer_of_another_kind_is_refused(voorbeeldstad):
    assert "is no risk count" in refusal("samenhang", RISICOSTAPELING=voorbeeldstad)


def test_a_count_without_flags_is_refused_with_what_to_do(analysed):
    bare = copied(analysed["layer"], without=[f"{m.id}_risico" for m in all_mechanisms()])
    said = refusal("samenhang", RISICOSTAPELING=bare)
    assert "no column *_risico" in said
    assert "Full analysis" in said


def test_a_selection_and_a_municipality_that_is_not_there_are_refused(analysed):
    chosen = QgsProcessingFeatureSourceDefinition(analysed["layer"], True)
    assert "GEMEENTE" in refusal("samenhang", RISICOSTAPELING=chosen)
    assert "'Nergenshuizen' is not in" in refusal(
        "samenhang", RISICOSTAPELING=analysed["layer"], GEMEENTE="Nergenshuizen"
    )


@pytest.mark.parametrize(("name", "value"), [("TREKKINGEN", 3), ("TOEVALGRENS", 0.9), ("AFSTAND", -1)])
def test_a_setting_out_of_bounds_is_refused(name, value, analysed):
    assert name in refusal("samenhang", RISICOSTAPELING=analysed["layer"], **{name: value})


def test_one_buurt_is_told_in_words(analysed, tmp_path):
    done = made_in(tmp_path, {"layer": copied(analysed["layer"], keep=["BU99010101"])})
    assert "maar 1 buurt" in done["TEKST"]
    assert "te weinig buurten met buren" in done["TEKST"]
    assert done["MORAN_I"] is None
    (row,) = rows(done["OUTPUT"]).values()
    assert row["cluster"] == "geen buren"


def test_a_count_of_which_nothing_is_known_is_unknown_everywhere(analysed, counted, tmp_path):
    nothing = {f"{m.id}_risico": None for m in all_mechanisms()}
    blank = copied(analysed["layer"], {code: {**nothing, "n_risico": 0, "n_beoordeeld": 0} for code in counted})
    done = made_in(tmp_path, {"layer": blank})
    assert "over toeval is niets te zeggen" in done["TEKST"]
    assert {row["vaker_dan_toeval"] for row in rows(done["OUTPUT"]).values()} == {"onbekend", "niet van toepassing"}
    assert done["EFFECTIEF_AANTAL"] is None


def test_a_buurt_without_a_shape_is_reckoned_and_has_no_neighbours(analysed, tmp_path):
    done = made_in(tmp_path, {"layer": copied(analysed["layer"], shapes={"BU99010101": None})})
    row = rows(done["OUTPUT"])["BU99010101"]
    assert row["p_toeval"] is not None
    assert row["cluster"] == "geen buren"


@pytest.mark.parametrize("share", [1, 40, 60])
def test_cancelled_on_the_way_it_leaves_nothing(share, analysed, tmp_path):
    listener = Recorder()
    listener.progressChanged.connect(lambda done: listener.cancel() if done >= share else None)
    with pytest.raises(Exception, match="Cancelled"):
        run("samenhang", listener, RISICOSTAPELING=analysed["layer"], OUTPUT=str(tmp_path / "x.gpkg"),
            RAPPORT=str(tmp_path / "x.html"))  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_it_follows_the_analysis_in_a_model(voorbeeldstad, tmp_path):
    chain = model(
        [QgsProcessingParameterFeatureSource("buurten", "buurten", [QgsProcessing.SourceType.TypeVectorPolygon])],
        [
            ("analyse", "volledigeanalyse", {"BUURTEN": of_model("buurten")}),
            ("toeval", "samenhang", {
                "RISICOSTAPELING": of_child("analyse"), "RAPPORT": static(str(tmp_path / "toeval.html")),
            }),
        ],
    )  # fmt: skip
    context, feedback = QgsProcessingContext(), Recorder()
    context.setProject(QgsProject())
    context.setFeedback(feedback)
    (output,) = [one.name() for one in chain.destinationParameterDefinitions()]
    results, fine = chain.create().run(
        {"buurten": voorbeeldstad, output: str(tmp_path / "toeval.gpkg")}, context, feedback
    )
    assert fine, feedback.said
    assert len(rows(results[output])) == 97
    assert (tmp_path / "toeval.html").exists()
