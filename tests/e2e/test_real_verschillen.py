"""What changed between two runs of real municipalities, held against outcomes that the oracle computed by itself."""

from __future__ import annotations

import json
from pathlib import Path

from leefbaar_plugin.compat import is_null
from tests import oracles
from tests.e2e.real import area_of, by_code, file, real
from tests.oracles import files
from tests.oracles.plans import place
from tests.qgis.support import opened, rows, run, table

REGION = "drechtsteden/drechtsteden_2024.gpkg"
POLYGONS, FIGURES = "breda/breda_buurten_gemeente.geojson", "breda/breda_buurten_2024.gpkg"
SCORES = "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv"
COUNTRY = "nl/nl_buurten_2024_joined.gpkg"
PHASES = ["OP2019", "OP202024", "Op202529", "Op20302050", "OPLONB"]
CAUSES = ("GEGEVENS", "INSTELLING", "GRENZEN", "VERSIE", "MEER_DAN_EEN", "NIET_TE_SCHEIDEN", "OORZAAK_ONBEKEND")
pytestmark = real(REGION, POLYGONS, FIGURES, SCORES, COUNTRY)


def count(folder: Path, name: str, **parameters) -> str:
    path = folder / f"{name}.gpkg"
    run("volledigeanalyse", **parameters, SCENARIO=name, OUTPUT=table(path, "stapeling"),
        RISICOTABEL=table(path, "tabel", geometry=False))  # fmt: skip
    return f"{path}|layername=stapeling"


def from_year(folder: Path, start: int) -> str:
    """A settings file in which the plans count from a year on."""
    path = folder / f"{start}.json"
    chosen = {"nieuwbouw_elders": {"STARTJAAR": start, "PLAN_FASEN": PHASES}}
    path.write_text(json.dumps({"mechanismen": chosen}), encoding="utf-8")
    return str(path)


def report(folder: Path, first: str, second: str):
    made = run("verschillenrapport", EERSTE=first, TWEEDE=second, OUTPUT=str(folder / "v.gpkg"),
               TABEL=str(folder / "t.gpkg"), RAPPORT=str(folder / "v.html"))  # fmt: skip
    layer = opened(made["TABEL"])
    names = [f.name() for f in layer.fields()]
    listed = [{n: None if is_null(v) else v for n, v in zip(names, f.attributes())} for f in layer.getFeatures()]
    assert sum(made[f"AANTAL_{cause}"] for cause in CAUSES) == made["AANTAL_VERANDERINGEN"] == len(listed)
    return made, listed


def kinds(before, after):
    """The changes by the oracle: 1, 0 or None before and after; new, gone, known or unknown."""
    words = {(0, 1): "nieuw risico", (1, 0): "risico vervallen", (None, 1): "bekend geworden: risico",
             (None, 0): "bekend geworden: geen risico", (1, None): "onbekend geworden: was risico",
             (0, None): "onbekend geworden: was geen risico"}  # fmt: skip
    pairs = {code: (before[code].risico, after[code].risico) for code in before}
    return {code: words[pair] for code, pair in pairs.items() if pair in words}


def told(listed, mechanism):
    return {row["buurtcode"]: row["wijziging"] for row in listed if row["mechanisme"] == mechanism}


def test_the_plans_of_the_region_come_as_risks_that_were_not_looked_at(provider, tmp_path):
    layer = {"BUURTEN": f"{file(REGION)}|layername=buurten"}
    plans = f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
    settings = from_year(tmp_path, 2019)
    without = count(tmp_path, "zonder", **layer)
    there = count(tmp_path, "met", **layer, NIEUWBOUW=plans, INSTELLINGEN=settings)
    made, listed = report(tmp_path, without, there)
    flagged = {code for code, row in rows(there).items() if row["nieuwbouw_elders_risico"] == 1}
    assert flagged
    assert told(listed, "nieuwbouw_elders") == dict.fromkeys(flagged, "bekend geworden: risico")
    assert made["AANTAL_GEGEVENS"] == len(listed) == len(flagged)


def test_another_start_of_the_plans_changes_what_the_oracle_changes(provider, tmp_path):
    buurten = files.read_gpkg(file(REGION), "buurten", files.NL_COLUMNS)[0]
    address = f"{file(REGION)}|layername=buurten"
    area = area_of(address, buurten)
    placed = place(files.read_plans(file(REGION), "woningbouwplannen_eib_2021"), area)[0]
    points = [area.point(i) for i in range(len(buurten))]
    sides, expected = [], []
    for start in (2019, 2030):
        settings = from_year(tmp_path, start)
        plans = f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
        sides.append(count(tmp_path, str(start), BUURTEN=address, NIEUWBOUW=plans, INSTELLINGEN=settings))
        expected.append(by_code(buurten, oracles.of("nieuwbouw_elders")(buurten, points, placed, start)))
    made, listed = report(tmp_path, *sides)
    assert told(listed, "nieuwbouw_elders") == kinds(*expected)
    assert made["AANTAL_INSTELLING"] == len(listed) > 0


def test_two_editions_of_the_scores_of_breda_change_what_the_oracle_changes(provider, tmp_path):
    figures, _ = files.read_gpkg(file(FIGURES), columns=files.NL_COLUMNS)
    lines = Path(file(SCORES)).read_text(encoding="utf-8-sig").splitlines()
    older = tmp_path / "scores.csv"
    older.write_text("\n".join(line for line in lines if line.split(",")[2] != "2024") + "\n", encoding="utf-8")
    sides, expected = [], []
    for name, scores in (("2022", str(older)), ("2024", file(SCORES))):
        built = run("buurtlaagopbouwen", GEBIEDEN=file(POLYGONS), TABELLEN=[file(FIGURES)], LEEFBAAROMETER=scores,
                    OUTPUT=str(tmp_path / f"laag{name}.gpkg"))["OUTPUT"]  # fmt: skip
        sides.append(count(tmp_path, name, BUURTEN=built))
        wide = files.joined(figures, files.read_leefbaarometer(scores))
        if name == "2022":
            wide = [{key: value for key, value in row.items() if not key.endswith("_2024")} for row in wide]
        expected.append(by_code(wide, oracles.of("leefbaarheidstrend")(wide)))
    _, listed = report(tmp_path, *sides)
    found = told(listed, "leefbaarheidstrend")
    assert found == kinds(*expected)
    assert found
    trend = [row for row in listed if row["mechanisme"] == "leefbaarheidstrend"]
    assert {row["oorzaak"] for row in trend} == {"gegevens"}
    assert all("Alleen de tweede analyse heeft lbm_2024" in row["uitleg"] for row in trend)


def test_the_page_of_the_whole_country_stays_small(provider, tmp_path):
    settings = tmp_path / "s.json"
    chosen = {"vrijkomende_woningen": {"FACTOR": 1.6}, "omslagzone": {"MODUS": "alleen positie"}}
    settings.write_text(json.dumps({"mechanismen": chosen}), encoding="utf-8")
    sides = [count(tmp_path, "een", BUURTEN=file(COUNTRY)),
             count(tmp_path, "twee", BUURTEN=file(COUNTRY), INSTELLINGEN=str(settings))]  # fmt: skip
    made, listed = report(tmp_path, *sides)
    assert made["AANTAL_INSTELLING"] == len(listed) > 1000
    assert Path(made["RAPPORT"]).stat().st_size < 1_000_000
