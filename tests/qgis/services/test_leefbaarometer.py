"""Scores of the Leefbaarometer from the zip, with all that may be wrong with it."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import leefbaarometer
from leefbaar_plugin.core.origin import Origin
from tests import stub_services as services
from tests.qgis.services.key_figures import TOWN, as_rows
from tests.qgis.support import SAMPLE, Recorder

CSV = (SAMPLE / "leefbaarometer.csv").read_bytes()
WANTED = [row["buurtcode"] for row in TOWN]


def scores(server, content, **given):
    url = server.serve("/lbm.zip", content, "application/zip")
    return leefbaarometer.scores(url, WANTED, Recorder(), **{"fresh_days": 0, **given})


def test_every_score_of_every_year_is_that_of_the_file(server):
    table = scores(server, services.leefbaarometer_zip(CSV))
    lines = [line.replace('"', "").split(",") for line in CSV.decode().splitlines()]
    head, told = lines[0], as_rows(table)
    for cells in lines[1:]:
        row = dict(zip(head, cells))
        if row["bu_code"] not in WANTED:
            continue
        for name in ("lbm", "afw", "fys", "onv", "soc", "vrz", "won"):
            value = told[row["bu_code"]].get(f"{name}_{row['jaar']}")
            assert value == (None if row[name] == "NA" else float(row[name])), (row["bu_code"], name)
    assert set(told) == set(WANTED) & {cells[0] for cells in lines}
    assert table.origins["won_2024"] == Origin("Leefbaarometer 3.0", 2024)
    assert "won_2002" not in table.columns, "the dimensions have no value in 2002"


def test_buurten_without_a_score_are_named(server):
    table = scores(server, services.leefbaarometer_zip(CSV))
    without = sorted(set(WANTED) - set(table.codes))
    assert without
    assert any(note.startswith(f"{len(without)} buurten have no score") and without[0] in note for note in table.notes)


def test_a_year_with_few_rows_is_warned_of(server):
    head, *lines = CSV.decode().splitlines(keepends=True)
    few = [line for i, line in enumerate(lines) if ",2022," not in line or i % 5 == 0]
    table = scores(server, services.leefbaarometer_zip("".join([head, *few]).encode()))
    assert "2022: " in table.warnings[0]


def test_a_column_that_is_no_more_is_warned_of(server):
    without = "\n".join(line.rpartition(",")[0] for line in CSV.decode().splitlines())
    table = scores(server, services.leefbaarometer_zip(without.encode()))
    assert table.warnings == ["The file of the Leefbaarometer lacks columns that it used to have: won."]


@pytest.mark.parametrize(("content", "words"), [
    (services.leefbaarometer_zip(CSV, "Iets anders.csv"), "holds no file"),
    (services.leefbaarometer_zip(CSV.replace(b'"jaar"', b'"year"')), "not laid out as the official file"),
    (services.leefbaarometer_zip(CSV + CSV.splitlines(keepends=True)[1]), "more than one row"),
    (services.leefbaarometer_zip(CSV.replace(b"4.12548", b"veel")), "should hold numbers but holds text"),
    (services.leefbaarometer_zip(CSV)[:-400], "was cut off"),
    (services.leefbaarometer_zip(CSV, "../Leefbaarometer-scores buurten 2024.csv"), "points outside the zip"),
    (services.leefbaarometer_zip(bytes(40_000_000)), "far more than a table can"),
    (b"<html>weg</html>", "web page instead of ZIP"), (CSV, "with TEXT where ZIP was expected"),
], ids=["name", "header", "double", "text", "half", "traversal", "bomb", "html", "csv"])  # fmt: skip
def test_a_zip_that_is_not_right_is_refused_in_words(server, content, words):
    with pytest.raises(Problem, match=words):
        scores(server, content)


def test_a_zip_that_is_not_right_is_not_kept(server):
    bad = services.leefbaarometer_zip(CSV.replace(b"4.12548", b"veel"))
    with pytest.raises(Problem):
        scores(server, bad, fresh_days=30)
    assert len(scores(server, services.leefbaarometer_zip(CSV), fresh_days=30).codes) > 50


def test_names_in_the_old_encoding_of_windows_do_not_stop_the_scores(server):
    table = scores(server, services.leefbaarometer_zip(CSV.decode().encode("cp1252")))
    assert len(table.codes) > 50
