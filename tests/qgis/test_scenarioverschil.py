"""Two runs of Voorbeeldstad beside each other: who changes between them, and why."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerMetadataFormatter

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.results.scenario import CHANGES
from tests.qgis.support import copied, opened, refusal, rows, run, table
from tests.qgis.test_styles import evaluated, fill, grey, is_hatched, matching, rules_of

NASTY = "<b>hoog</b> & [% 1+1 %]"


@pytest.fixture(scope="module")
def runs(voorbeeldstad, sample, tmp_path_factory):
    """`base`, `near` (the plans of two years only) and `bare` (without the plans for new dwellings)."""
    folder = tmp_path_factory.mktemp("scenario")
    short = folder / "instellingen.json"
    short.write_text('{"mechanismen": {"nieuwbouw_elders": {"TERMIJN": 2}}}', encoding="utf-8")
    out = {}
    for name, more in {
        "base": {"SCENARIO": "basis"},
        "near": {"SCENARIO": "twee jaar", "INSTELLINGEN": str(short)},
        "bare": {"NIEUWBOUW": None},
    }.items():
        to = {"OUTPUT": str(folder / f"{name}.gpkg"), "RISICOTABEL": str(folder / f"{name}_tabel.gpkg")}
        out[name] = run("volledigeanalyse", BUURTEN=voorbeeldstad, **{**sample.local, **more}, **to).results
    return out


def difference(runs, first, second, folder, tables=True):
    given = {"EERSTE": runs[first]["OUTPUT"], "TWEEDE": runs[second]["OUTPUT"]}
    if tables:
        given |= {"EERSTE_TABEL": runs[first]["RISICOTABEL"], "TWEEDE_TABEL": runs[second]["RISICOTABEL"]}
    made = run("scenarioverschil", **given, OUTPUT=str(folder / "verschil.gpkg"))
    return {**made.results, "said": made.said}


def flags(address, mechanism):
    return {code: row.get(f"{mechanism}_risico") for code, row in rows(address).items()}


def metadata(address):
    layer = opened(address)
    layer.loadDefaultMetadata()
    return layer.metadata()


def test_with_the_plans_newbuild_elsewhere_comes_where_its_flag_is_up(runs, tmp_path):
    made = difference(runs, "bare", "base", tmp_path)
    up = {code for code, flag in flags(runs["base"]["OUTPUT"], "nieuwbouw_elders").items() if flag == 1}
    assert up
    found = rows(made["OUTPUT"])
    assert {code for code, row in found.items() if "Nieuwbouw elders" in (row["erbij"] or "")} == up
    for code in up:
        row = found[code]
        assert row["waarom"].startswith("Nieuwbouw elders: niet onderzocht → risico (")
        assert "Bron:" in row["waarom"]
        assert row["verschil"] == row["n_risico_2"] - row["n_risico_1"] == 1
        assert row["wijziging"] == "risico erbij"
    assert {row["wijziging"] for code, row in found.items() if code not in up} == {"ongewijzigd"}
    assert made["AANTAL_ERBIJ"] == len(up)
    assert "alleen in de tweede analyse geteld: Nieuwbouw elders" in made["said"]
    assert "laag nieuwbouw: geen → " in made["said"]


def test_another_term_changes_who_its_flags_say_and_both_sentences_are_there(runs, tmp_path):
    made = difference(runs, "base", "near", tmp_path)
    before, after = (flags(runs[name]["OUTPUT"], "nieuwbouw_elders") for name in ("base", "near"))
    changed = {code for code in before if (before[code] == 1) != (after[code] == 1)}
    assert changed, "the sample must have a buurt that changes"
    found = rows(made["OUTPUT"])
    assert {code for code, row in found.items() if row["erbij"] or row["eraf"]} == changed
    for code in changed:
        line = found[code]["waarom"].split("\n")[0]
        assert line.startswith("Nieuwbouw elders: ")
        assert line.count("Bron:") == 2
    assert "Verschil tussen 'basis' en 'twee jaar': " in made["said"]
    assert "termijn: 5 → 2" in made["VERSCHILLEN"]
    assert "termijn: 5 → 2" in metadata(made["OUTPUT"]).abstract()


def test_the_other_way_round_what_came_goes(runs, tmp_path):
    there = rows(difference(runs, "bare", "base", tmp_path)["OUTPUT"])
    (tmp_path / "terug").mkdir()
    back = rows(difference(runs, "base", "bare", tmp_path / "terug")["OUTPUT"])
    assert {c: r["erbij"] for c, r in there.items()} == {c: r["eraf"] for c, r in back.items()}
    assert {c: r["verschil"] for c, r in there.items() if r["verschil"]} == {
        c: -r["verschil"] for c, r in back.items() if r["verschil"]
    }


def test_a_run_beside_itself_differs_in_nothing_and_says_so(runs, tmp_path):
    made = difference(runs, "base", "base", tmp_path)
    assert {row["wijziging"] for row in rows(made["OUTPUT"]).values()} == {"ongewijzigd"}
    assert made["VERSCHILLEN"] == ""
    assert "niets in mechanismen, instellingen, lagen, edities, versie en grenzen" in made["said"]
    assert "'basis (eerste)'" in made["said"]


def test_without_tables_the_reasons_come_from_the_layers(runs, tmp_path):
    found = rows(difference(runs, "bare", "base", tmp_path, tables=False)["OUTPUT"])
    came = [row for row in found.values() if row["erbij"]]
    assert came
    assert all("Nieuwbouw elders: niet onderzocht → risico (" in row["waarom"] for row in came)
    assert all("Bron:" in row["waarom"] for row in came)


def test_where_no_mechanism_applies_there_is_no_count_and_no_difference(runs, tmp_path):
    found = rows(difference(runs, "base", "near", tmp_path)["OUTPUT"]).values()
    water = [row for row in found if row["klasse_1"] == "niet van toepassing"]
    assert water
    assert {(row["n_risico_1"], row["n_risico_2"], row["verschil"]) for row in water} == {(None, None, None)}


def test_buurten_of_one_layer_only_are_kept_and_told(runs, tmp_path):
    some = sorted(rows(runs["base"]["OUTPUT"]))
    first, second = (copied(runs["base"]["OUTPUT"], keep=codes) for codes in (some[:-2], some[1:]))
    made = run("scenarioverschil", EERSTE=first, TWEEDE=second, OUTPUT=str(tmp_path / "v.gpkg"))
    found = rows(made["OUTPUT"])
    assert set(found) == set(some)
    alone = {code: row["tekst"] for code, row in found.items() if row["wijziging"] == "alleen in een van beide"}
    assert alone == {
        some[0]: "alleen in de eerste analyse",
        some[-1]: "alleen in de tweede analyse",
        some[-2]: "alleen in de tweede analyse",
    }  # fmt: skip
    assert found[some[0]]["buurtnaam"]
    assert made["AANTAL_ALLEEN_IN_EEN"] == 3
    assert "different borders" in made.warnings
    assert f"1 buurten alleen in de eerste laag ({some[0]})" in made.said or "1 buurt alleen" in made.said
    assert "laag hebben geen herkomst" in made.said


def test_a_border_that_moved_is_told(runs, tmp_path):
    code, feature = next((f["buurtcode"], f) for f in opened(runs["base"]["OUTPUT"]).getFeatures())
    moved = copied(runs["base"]["OUTPUT"], shapes={code: feature.geometry().buffer(40, 3)})
    made = run("scenarioverschil", EERSTE=runs["base"]["OUTPUT"], TWEEDE=moved, OUTPUT=str(tmp_path / "v.gpkg"))
    assert "liggen anders" in made.warnings
    assert code in made.warnings


def test_a_table_of_another_run_is_refused(runs):
    said = refusal(
        "scenarioverschil", EERSTE=runs["base"]["OUTPUT"], TWEEDE=runs["near"]["OUTPUT"],
        EERSTE_TABEL=runs["near"]["RISICOTABEL"],
    )  # fmt: skip
    for word in ("EERSTE_TABEL", "not of the same run", "nieuwbouw_elders"):
        assert word in said


def test_a_layer_or_table_of_another_kind_is_refused(runs, voorbeeldstad, sample):
    base = runs["base"]["OUTPUT"]
    assert "is no risk count" in refusal("scenarioverschil", EERSTE=base, TWEEDE=voorbeeldstad)
    said = refusal("scenarioverschil", EERSTE=base, TWEEDE=base, TWEEDE_TABEL=sample.ages)
    assert "TWEEDE_TABEL" in said
    assert "is no risk table" in said


def test_the_six_kinds_of_change_tell_themselves_apart_in_grey(runs, tmp_path):
    layer = opened(difference(runs, "bare", "base", tmp_path)["OUTPUT"])
    legend = rules_of(layer)
    assert [rule.label()[:12] for rule in legend[len(CHANGES) :]] == ["niet van toe"]
    tones = sorted(grey(fill(rule)) for rule in legend if not is_hatched(rule))
    assert all(b - a > 40 for a, b in zip(tones, tones[1:])), tones
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        shown = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert "[%" not in shown
        assert feature["tekst"] in shown
        label = evaluated(layer, layer.labeling().settings().fieldName, feature)
        assert label == ("+1" if feature["verschil"] == 1 else "")


def test_the_name_of_a_scenario_is_data_everywhere(voorbeeldstad, tmp_path):
    to = {"OUTPUT": str(tmp_path / "een.gpkg"), "RISICOTABEL": str(tmp_path / "tabel.gpkg")}
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, SCENARIO=f"  {NASTY}\n", MECHANISMEN=["omslagzone"], **to)
    for output in ("OUTPUT", "RISICOTABEL"):
        kept = metadata(made[output])
        html = QgsLayerMetadataFormatter(kept)
        shown = html.identificationSectionHtml() + html.historySectionHtml()
        assert "&lt;b&gt;hoog" in kept.title()
        assert "<b>" not in shown
        assert trail.get(opened(made[output]))["scenario"] == "<b>hoog</b> & [ % 1+1 %]"
    verschil = run("scenarioverschil", EERSTE=made["OUTPUT"], TWEEDE=made["OUTPUT"], OUTPUT=str(tmp_path / "v.gpkg"))
    kept = metadata(verschil["OUTPUT"])
    assert "<b>" not in kept.title() + kept.abstract()


def test_a_run_without_a_name_is_called_as_always(runs):
    assert metadata(runs["bare"]["OUTPUT"]).title() == "Risicostapeling"
    assert metadata(runs["base"]["OUTPUT"]).title() == "Risicostapeling: basis"
    assert metadata(runs["base"]["OUTPUT"]).abstract().startswith("Scenario: basis. Per buurt")


def test_the_risk_table_in_the_same_geopackage_is_found(voorbeeldstad, sample, tmp_path):
    """Only the table has the sentence of what is no risk."""
    sides = []
    for term in (5, 2):
        settings, file = tmp_path / f"{term}.json", tmp_path / f"{term}.gpkg"
        settings.write_text(f'{{"mechanismen": {{"nieuwbouw_elders": {{"TERMIJN": {term}}}}}}}', encoding="utf-8")
        run("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["nieuwbouw_elders"], NIEUWBOUW=sample.newbuild,
            INSTELLINGEN=str(settings), OUTPUT=table(file, "telling"),
            RISICOTABEL=table(file, "tabel", geometry=False))  # fmt: skip
        sides.append(f"{file}|layername=telling")
    made = run("scenarioverschil", EERSTE=sides[0], TWEEDE=sides[1], OUTPUT=str(tmp_path / "v.gpkg"))
    changed = [row["waarom"] for row in rows(made["OUTPUT"]).values() if row["waarom"]]
    assert changed
    assert all(line.count("Bron:") == 2 for line in changed)
