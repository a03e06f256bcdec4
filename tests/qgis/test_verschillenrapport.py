"""Two runs of Voorbeeldstad beside each other: what changed, and what each change comes from."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.bridge.features import Features
from leefbaar_plugin.bridge.two_runs import Run, TwoRuns
from leefbaar_plugin.core.evidence.changes.per_area import ON_MAP
from tests.core.results import result
from tests.qgis.support import Recorder, copied, memory, opened, refusal, rows, run, saved, table
from tests.qgis.test_styles import evaluated, fill, grey, is_hatched, matching, rules_of

CAUSES = ("GEGEVENS", "INSTELLING", "GRENZEN", "VERSIE", "MEER_DAN_EEN", "NIET_TE_SCHEIDEN", "OORZAAK_ONBEKEND")
EMPTY = "percentage_leegstand_woningen"


def count(folder: Path, name: str, buurten, sample, settings: str = "", **more) -> str:
    """A full analysis in a GeoPackage with its risk table; gives the address of the count."""
    file = folder / f"{name}.gpkg"
    if settings:
        more["INSTELLINGEN"] = str(folder / f"{name}.json")
        Path(more["INSTELLINGEN"]).write_text(f'{{"mechanismen": {{{settings}}}}}', encoding="utf-8")
    run("volledigeanalyse", BUURTEN=buurten, **{**sample.local, **more}, SCENARIO=name,
        OUTPUT=table(file, "stapeling"), RISICOTABEL=table(file, "tabel", geometry=False))  # fmt: skip
    return f"{file}|layername=stapeling"


def with_trail(layer, source: str, path: Path) -> str:
    """A changed copy of a layer, as a file that carries the trail of the layer."""
    address = saved(layer, path)
    trail.put(opened(address), "buurten", "", trail.get(opened(source)))
    return address


@pytest.fixture(scope="module")
def counts(voorbeeldstad, sample, tmp_path_factory):
    """`base`; with another threshold; with other figures; with other borders; with both; without the plans."""
    folder = tmp_path_factory.mktemp("verschillen")
    known = sorted(code for code, row in rows(voorbeeldstad).items() if row[EMPTY] is not None)
    higher = {code: {EMPTY: rows(voorbeeldstad)[code][EMPTY] + 6} for code in known[:12:3]}
    code = known[0]
    shape = next(f.geometry() for f in opened(voorbeeldstad).getFeatures() if f["buurtcode"] == code)
    figures = with_trail(copied(voorbeeldstad, change=higher), voorbeeldstad, folder / "cijfers.gpkg")
    borders = with_trail(
        copied(voorbeeldstad, change={code: higher[code]}, shapes={code: shape.buffer(60, 3)}), voorbeeldstad,
        folder / "grenzen.gpkg",
    )  # fmt: skip
    threshold = '"leegstand": {"VERSCHIL": 3}'
    return {
        "base": count(folder, "basis", voorbeeldstad, sample),
        "setting": count(folder, "drempel", voorbeeldstad, sample, threshold),
        "data": count(folder, "nieuw", figures, sample),
        "both": count(folder, "allebei", figures, sample, threshold),
        "borders": count(folder, "grens", borders, sample),
        "bare": count(folder, "kaal", voorbeeldstad, sample, NIEUWBOUW=None),
        "moved": code,
    }


def report(counts, first, second, folder, **more):
    to = {"OUTPUT": str(folder / "v.gpkg"), "TABEL": str(folder / "t.gpkg"), "RAPPORT": str(folder / "v.html")}
    return run("verschillenrapport", EERSTE=counts.get(first, first), TWEEDE=counts.get(second, second), **to, **more)


def changes(made):
    return [dict(zip([f.name() for f in layer.fields()], feature.attributes()))
            for layer in [opened(made["TABEL"])] for feature in layer.getFeatures()]  # fmt: skip


def add_up(made):
    """The sum of the causes is the number of changes, in the outputs, the table and the layer."""
    listed = changes(made)
    assert sum(made[f"AANTAL_{cause}"] for cause in CAUSES) == made["AANTAL_VERANDERINGEN"] == len(listed)
    kinds = [made[f"AANTAL_{kind}"] for kind in ("NIEUW", "VERVALLEN", "BEKEND", "ONBEKEND")]
    assert sum(kinds) == len(listed)
    counted = ("n_nieuw", "n_vervallen", "n_bekend_geworden", "n_onbekend_geworden")
    layer = rows(made["OUTPUT"]).values()
    assert [sum(row[name] or 0 for row in layer) for name in counted] == kinds
    assert made["AANTAL_VERANDERD"] == len({row["buurtcode"] for row in listed})
    return listed


def test_another_threshold_is_a_setting_and_nothing_else_changes(counts, tmp_path):
    made = report(counts, "base", "setting", tmp_path)
    listed = add_up(made)
    before, after = ({c: r["leegstand_risico"] for c, r in rows(counts[name]).items()} for name in ("base", "setting"))
    assert {row["buurtcode"] for row in listed} == {code for code in before if before[code] != after[code]}
    assert {(row["mechanisme"], row["wijziging"]) for row in listed} == {("leegstand", "risico vervallen")}
    assert made["AANTAL_INSTELLING"] == len(listed) > 0
    for row in listed:
        assert "Verschil: 2 → 3" in row["uitleg"]
        assert row["waarde_1"] == row["waarde_2"]
        assert row["drempel_2"] - row["drempel_1"] == pytest.approx(1)
        assert "Bron:" in row["zin_1"]
        assert "Bron:" in row["zin_2"]


def test_other_figures_are_data_also_where_only_the_municipality_changed(counts, tmp_path):
    made = report(counts, "base", "data", tmp_path)
    listed = add_up(made)
    assert made["AANTAL_GEGEVENS"] == len(listed)
    values = {row["buurtcode"]: row for row in listed if row["mechanisme"] == "leegstand"}
    assert any(row["waarde_1"] < row["waarde_2"] for row in values.values())
    for row in values.values():
        words = "nieuwe waarde" if row["waarde_1"] != row["waarde_2"] else "nieuwe drempel"
        assert words in row["uitleg"]


def test_figures_and_a_threshold_at_once_are_told_apart_where_that_can_be(counts, tmp_path):
    """The threshold is relative: what made it move is not to be told, what the value did is."""
    made = report(counts, "base", "both", tmp_path)
    for row in add_up(made):
        if row["mechanisme"] != "leegstand":
            continue
        now = row["toestand_2"] == "risico"
        alone = [(row["waarde_2"] >= row["drempel_1"]) == now, (row["waarde_1"] >= row["drempel_2"]) == now]
        assert row["oorzaak"] == ("gegevens" if alone == [True, False] else "niet te scheiden"), row


def test_a_buurt_whose_border_moved_changed_by_its_border(counts, tmp_path):
    made = report(counts, "base", "borders", tmp_path)
    here = [row for row in add_up(made) if row["buurtcode"] == counts["moved"] and row["mechanisme"] == "leegstand"]
    assert [row["oorzaak"] for row in here] == ["grenzen"]
    assert "De grens van dit gebied ligt anders" in here[0]["uitleg"]
    assert "liggen anders" in made["VERSCHILLEN"]


def test_plans_of_one_run_only_are_data_and_no_new_risk(counts, tmp_path):
    made = report(counts, "bare", "base", tmp_path)
    listed = add_up(made)
    up = {code for code, row in rows(counts["base"]).items() if row["nieuwbouw_elders_risico"] == 1}
    assert {row["buurtcode"] for row in listed} == up
    assert {(row["wijziging"], row["oorzaak"]) for row in listed} == {("bekend geworden: risico", "gegevens")}
    assert "had geen laag nieuwbouw" in listed[0]["uitleg"]
    assert made["AANTAL_NIEUW"] == 0


def test_a_run_beside_itself_changes_nothing_and_says_so(counts, tmp_path):
    made = report(counts, "base", "base", tmp_path)
    assert add_up(made) == []
    assert "verandert niets: in " in made["TEKST"]
    assert made["VERSCHILLEN"] == ""
    assert set(Counter(row["wijziging"] for row in rows(made["OUTPUT"]).values())) == {"ongewijzigd"}
    assert "In niets: dezelfde invoer" in Path(made["RAPPORT"]).read_text(encoding="utf-8")


def test_without_a_trail_the_changes_are_there_and_their_cause_is_unknown(counts, tmp_path):
    bare = copied(counts["setting"])
    listed = add_up(report(counts, "base", bare, tmp_path))
    assert listed
    assert {row["oorzaak"] for row in listed} == {"onbekend"}
    assert "de tweede laag heeft geen herkomst" in listed[0]["uitleg"]


def test_without_risk_tables_the_trails_still_speak(counts, tmp_path):
    """A copy elsewhere has no table beside it: no values, so nothing is computed with."""
    alone = [with_trail(copied(counts[name]), counts[name], tmp_path / f"{name}.gpkg") for name in ("base", "setting")]
    made = report(counts, *alone, tmp_path)
    assert made["AANTAL_INSTELLING"] == len(add_up(made)) > 0


def test_another_table_of_one_geopackage_is_other_data_and_so_is_another_filter(
    counts, voorbeeldstad, sample, tmp_path
):
    """The file is the same to the bit; what was read of it is not."""
    high = {code: {EMPTY: row[EMPTY] + 6} for code, row in rows(voorbeeldstad).items() if row[EMPTY] is not None}
    file, sides = tmp_path / "alles.gpkg", []
    for name, change in (("b2023", {}), ("b2024", dict(sorted(high.items())[:12:3]))):
        saved(copied(voorbeeldstad, change=change), file, table=name)
    saved(opened(sample.newbuild), file, table="plannen")
    for name, plans in (("b2023", ""), ("b2024", ""), ("b2023", "|subset=fid <= 4"), ("b2023", "|subset=fid > 4")):
        sides.append(count(tmp_path, f"run{len(sides)}", f"{file}|layername={name}", sample,
                           NIEUWBOUW=f"{file}|layername=plannen{plans}"))  # fmt: skip
    for first, second, mechanism, words in (
        (0, 1, "leegstand", "Laag buurten: b2023 → b2024"), (2, 3, "nieuwbouw_elders", "andere rijen van hetzelfde"),
    ):  # fmt: skip
        listed = add_up(report({}, sides[first], sides[second], tmp_path))
        assert {(row["mechanisme"], row["oorzaak"]) for row in listed} == {(mechanism, "gegevens")}
        assert all(words in row["uitleg"] for row in listed)


def test_buurten_of_one_layer_only_are_listed_and_not_compared(counts, tmp_path):
    codes = sorted(rows(counts["base"]))
    fewer = with_trail(copied(counts["base"], keep=codes[2:]), counts["base"], tmp_path / "minder.gpkg")
    made = report(counts, "base", fewer, tmp_path)
    found = rows(made["OUTPUT"])
    assert set(found) == set(codes)
    alone = {code for code, row in found.items() if row["wijziging"] == "alleen in een van beide"}
    assert alone == set(codes[:2])
    assert {found[code]["n_nieuw"] for code in alone} == {None}
    assert made["AANTAL_ALLEEN_IN_EEN"] == 2
    assert all(f"({code})" in Path(made["RAPPORT"]).read_text(encoding="utf-8") for code in alone)


def test_layers_without_a_common_buurt_give_words(counts, tmp_path):
    codes = sorted(rows(counts["base"]))
    first, second = copied(counts["base"], keep=codes[:3]), copied(counts["base"], keep=codes[3:6])
    made = report(counts, first, second, tmp_path)
    assert "valt niets te vergelijken: geen buurt staat in beide" in made["TEKST"]
    assert made["AANTAL_VERANDERINGEN"] == 0


def test_a_layer_of_another_kind_or_level_is_refused(counts, voorbeeldstad):
    assert "is no risk count" in refusal("verschillenrapport", EERSTE=counts["base"], TWEEDE=voorbeeldstad)
    fields = "buurtcode:string,gemeentecode:string,n_risico:integer,n_beoordeeld:integer,risicoklasse:string"
    wijken = memory("Polygon", fields, [(["WK990101", "GM9901", 0, 1, "0"], "POLYGON((0 0,1 0,1 1,0 0))")])
    assert "two runs of the same level" in refusal("verschillenrapport", EERSTE=counts["base"], TWEEDE=wijken)


def test_the_map_tells_six_kinds_apart_in_grey_and_says_why(counts, tmp_path):
    layer = opened(report(counts, "base", "data", tmp_path)["OUTPUT"])
    legend = rules_of(layer)
    assert len(legend) == len(ON_MAP) + 1
    tones = sorted(grey(fill(rule)) for rule in legend if not is_hatched(rule))
    assert all(b - a > 40 for a, b in zip(tones, tones[1:])), tones
    for feature in layer.getFeatures():
        assert len(matching(layer, feature)) == 1
        tip = evaluated(layer, layer.mapTipTemplate(), feature, template=True)
        assert "[%" not in tip
        assert feature["tekst"] in tip
        label = evaluated(layer, layer.labeling().settings().fieldName, feature)
        assert (label == "") == (feature["wijziging"] in ("ongewijzigd", "alleen in een van beide"))
    assert trail.get(layer)["verschillen"]


def test_a_shapefile_has_short_names_and_the_style(counts, tmp_path):
    made = run("verschillenrapport", EERSTE=counts["base"], TWEEDE=counts["setting"], OUTPUT=str(tmp_path / "v.shp"),
               TABEL=str(tmp_path / "t.dbf"))  # fmt: skip
    layer = opened(made["OUTPUT"])
    assert {"bu_code", "n_verval", "n_bek_gew", "n_onb_gew", "wijziging"} <= {f.name().lower() for f in layer.fields()}
    assert len(rules_of(layer)) == len(ON_MAP) + 1


def test_the_page_is_one_file_and_nothing_is_written_where_none_is_asked(counts, tmp_path):
    html = Path(report(counts, "base", "data", tmp_path)["RAPPORT"]).read_text(encoding="utf-8")
    assert "Zo leest u dit" in html
    assert "http" not in html.replace("http://www.w3.org", "")
    made = run("verschillenrapport", EERSTE=counts["base"], TWEEDE=counts["data"], OUTPUT="TEMPORARY_OUTPUT")
    assert "RAPPORT" not in made.results
    assert "TABEL" not in made.results


def test_a_run_that_is_cancelled_leaves_nothing(counts, tmp_path):
    feedback = Recorder(cancel_at=3)
    with pytest.raises(QgsProcessingException, match="Cancelled: nothing was written"):
        run("verschillenrapport", feedback, EERSTE=counts["base"], TWEEDE=counts["data"],
            OUTPUT=str(tmp_path / "v.gpkg"), RAPPORT=str(tmp_path / "v.html"))  # fmt: skip
    assert not list(tmp_path.iterdir())


def test_who_lies_near_a_changed_border_is_told_by_the_distance_between_polygons():
    """Three squares of 100 m in a row, the second touching the first, the third 100 m further."""
    squares = {code: f"POLYGON(({x} 0,{x + 100} 0,{x + 100} 100,{x} 100,{x} 0))"
               for code, x in (("BU99010001", 0), ("BU99010002", 100), ("BU99010003", 300))}  # fmt: skip
    layer = memory("Polygon", "buurtcode:string", [([code], shape) for code, shape in squares.items()])
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    features = Features("laag", layer.fields(), {"buurtcode": list(squares)}, shapes, [])
    side = Run(features, result([]), {})
    runs = TwoRuns(side, side)
    assert runs.near(["BU99010001"], 150, Recorder()) == {"BU99010001", "BU99010002"}
    assert runs.near(["BU99010001"], 200, Recorder()) == set(squares)
    assert runs.near([], 200, Recorder()) == set()


def test_mechanisms_that_were_chained_are_told_by_their_own_run(voorbeeldstad, tmp_path):
    """The settings stand in the trail of the mechanism, an earlier one than that of the count."""
    sides = []
    for step in (2, 4):
        chained = run("leegstand", BUURTEN=voorbeeldstad, VERSCHIL=step, OUTPUT=str(tmp_path / f"leegstand{step}.gpkg"))
        file = tmp_path / f"telling{step}.gpkg"
        run("risicostapeling", BUURTEN=chained["OUTPUT"], OUTPUT=table(file, "telling"),
            RISICOTABEL=table(file, "tabel", geometry=False))  # fmt: skip
        sides.append(f"{file}|layername=telling")
    listed = add_up(report({}, *sides, tmp_path))
    assert listed
    assert {(row["mechanisme"], row["oorzaak"]) for row in listed} == {("leegstand", "instelling")}
    assert all("Verschil: 2 → 4" in row["uitleg"] for row in listed)
