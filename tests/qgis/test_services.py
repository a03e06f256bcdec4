"""CBS key figures and Leefbaarometer scores from stubs in the documented formats, with all that may go wrong."""

from __future__ import annotations

import contextlib
import json
import random

import pytest

from leefbaar_plugin.bridge.stop import Cancelled, Problem
from leefbaar_plugin.bridge.web import cache, figures, http, leefbaarometer, odata
from leefbaar_plugin.bridge.web.failures import Down, NotThere
from leefbaar_plugin.core.origin import Origin
from tests import stub_server as stub
from tests import stub_services as services
from tests.qgis.support import SAMPLE, Recorder

TABLE = "85984NED"
ROWS = services.sample_rows()
TOWN = [row for row in ROWS if row["gemeentecode"] == "GM9901"]


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(http, "wait", lambda seconds, feedback: None)
    with stub.stub_server() as made:
        yield made


@pytest.fixture
def cbs(server):
    return services.StubOData(server, TABLE, ROWS)


def ask(cbs, *gemeenten, feedback=None, **given):
    asked = {"v4": cbs.v4, "v3": cbs.v3, "fresh_days": 0, **given}
    return odata.key_figures(2024, gemeenten or ["GM9901"], feedback or Recorder(), **asked)


def refusal(cbs, *gemeenten, **given):
    with pytest.raises(Problem) as stopped:
        ask(cbs, *gemeenten, **given)
    return str(stopped.value)


def as_rows(table):
    return {code: {name: values[i] for name, values in table.columns.items()} for i, code in enumerate(table.codes)}


def expected(rows):
    return {row["buurtcode"]: {name: row.get(name) for name in services.FIGURES} for row in rows}


VERSIONS = pytest.mark.parametrize("only", [{"v3": ""}, {"v4": ""}], ids=["v4", "v3"])


# All is well.


@VERSIONS
def test_every_figure_of_every_buurt_is_that_of_the_table(cbs, only):
    table = ask(cbs, **only)
    assert as_rows(table) == expected(TOWN)
    assert table.origins["aantal_inwoners"] == Origin("CBS Kerncijfers wijken en buurten", 2024)
    assert table.warnings == []
    assert table.inputs[0]["rijen"] > 0
    assert table.inputs[0]["adres"].startswith(cbs.v4 if only == {"v3": ""} else cbs.v3)


@VERSIONS
def test_municipalities_are_laid_under_each_other(cbs, only):
    table = ask(cbs, "GM9901", "GM9903", "GM9901", **only)
    assert as_rows(table) == expected([row for row in ROWS if row["gemeentecode"] in ("GM9901", "GM9903")])


@VERSIONS
def test_counts_are_whole_numbers(cbs, only):
    table = ask(cbs, **only)
    assert {type(v) for v in table.columns["aantal_inwoners"]} <= {int, type(None)}
    assert isinstance(table.columns["percentage_huishoudens_met_laag_inkomen"][0], float)


@VERSIONS
def test_only_the_columns_that_are_asked_for_are_fetched(cbs, only):
    table = ask(cbs, columns={"woningvoorraad"}, **only)
    assert list(table.columns) == ["woningvoorraad"]
    assert not any("T001036" in path or "AantalInwoners" in path for path in cbs.server.asked)


@VERSIONS
def test_all_pages_are_read(cbs, only):
    cbs.page = 7
    assert as_rows(ask(cbs, **only)) == expected(TOWN)


@VERSIONS
def test_secret_and_special_values_are_unknown(cbs, only):
    cbs.rows[0] = {**cbs.rows[0], "woningvoorraad": -99997, "aantal_inwoners": None}
    table = ask(cbs, **only)
    first = as_rows(table)[cbs.rows[0]["buurtcode"]]
    assert (first["woningvoorraad"], first["aantal_inwoners"]) == (None, None)
    assert table.special["woningvoorraad"] == {"-99997": 1}
    assert table.special.get("aantal_inwoners") == ({"Impossible": 1} if "v3" in only else None)


def test_the_number_behind_the_names_shifts_from_year_to_year(cbs):
    cbs.figures = {
        name: (f"{parts[0].rpartition('_')[0]}_{n}", *parts[1:])
        for n, (name, parts) in enumerate(cbs.figures.items(), 60)
    }
    assert as_rows(ask(cbs, v4="")) == expected(TOWN)


@VERSIONS
def test_full_euros_become_thousands(cbs, only):
    key, code, title, _ = cbs.figures["gemiddelde_woningwaarde"]
    cbs.figures["gemiddelde_woningwaarde"] = (key, code, title, "euro")
    cbs.rows = [{**row, "gemiddelde_woningwaarde": 343_000} for row in cbs.rows]
    assert ask(cbs, **only).columns["gemiddelde_woningwaarde"][0] == 343


# What the table does not have.


@VERSIONS
def test_what_is_not_published_yet_is_no_column_and_is_said(cbs, only):
    cbs.rows = [{**row, "netto_arbeidsparticipatie": None} for row in cbs.rows]
    table = ask(cbs, **only)
    assert "netto_arbeidsparticipatie" not in table.columns
    assert "netto_arbeidsparticipatie" not in table.origins
    assert any("no value yet, or no more: netto_arbeidsparticipatie" in note for note in table.notes)


@VERSIONS
def test_what_is_absent_is_said(cbs, only):
    del cbs.figures["percentage_koopwoningen"]
    table = ask(cbs, **only)
    assert "percentage_koopwoningen" not in table.columns
    assert any(note.startswith("Not in table 85984NED") and "percentage_koopwoningen" in note for note in table.notes)


@VERSIONS
def test_a_figure_in_another_unit_is_left_out_loudly(cbs, only):
    key, code, title, _ = cbs.figures["inwoners_65_plus"]
    cbs.figures["inwoners_65_plus"] = (key, code, title, "%")
    table = ask(cbs, **only)
    assert "inwoners_65_plus" not in table.columns
    assert "inwoners_65_plus" in table.warnings[0]


def test_a_figure_that_stands_twice_is_left_out_loudly(cbs):
    cbs.figures["dubbel"] = ("Koopwoningen_99", "X9", "Koopwoningen", "%")
    table = ask(cbs, v4="")
    assert "percentage_koopwoningen" not in table.columns
    assert "Koopwoningen_47, Koopwoningen_99" in table.warnings[0]
    assert "percentage_koopwoningen" in ask(cbs, v3="").columns, "version 4 is certain by its code"


@VERSIONS
def test_a_municipality_that_is_not_in_the_table_is_named(cbs, only):
    table = ask(cbs, "GM9901", "GM1234", **only)
    assert as_rows(table) == expected(TOWN)
    assert any("no buurten of GM1234" in note for note in table.notes)
    assert "no buurten of GM1234" in refusal(cbs, "GM1234", **only)


def test_a_year_without_a_table_is_not_there(cbs):
    with pytest.raises(NotThere, match="2014–2025"):
        odata.key_figures(2013, ["GM9901"], Recorder())
    assert odata.years()[-1] == 2025


def test_what_fails_tells_whether_trying_later_makes_sense(cbs):
    cbs.server.break_("/odata/v1", stub.status(404), then=stub.status(503))
    cbs.server.break_("/ODataFeed", then=stub.status(404))
    with pytest.raises(NotThere):
        ask(cbs)
    with pytest.raises(Down):
        ask(cbs)


@VERSIONS
def test_a_figure_that_is_text_is_left_out_loudly(cbs, only):
    cbs.rows = [{**row, "indelingswijziging_wijken_en_buurten": "geen"} for row in cbs.rows]
    table = ask(cbs, **only)
    assert "indelingswijziging_wijken_en_buurten" not in table.columns
    assert "should hold numbers but holds text, or mixes notations: 'geen'" in table.warnings[0]
    assert len(table.columns) == len(services.FIGURES) - 1


@pytest.mark.parametrize(
    ("name", "text"), [("cbs_tabellen.csv", "jaar,tabel\ntwee,85984NED\n"), ("cbs_kerncijfers.csv", "x\n")]
)
def test_a_look_up_table_that_was_spoiled_is_named(cbs, tmp_path, monkeypatch, name, text):
    for file in figures._LOOKUP.glob("cbs_*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / name).write_text(text)
    monkeypatch.setattr(figures, "_LOOKUP", tmp_path)
    assert name in refusal(cbs)


def test_a_column_that_cbs_does_not_have_is_not_there(cbs):
    with pytest.raises(NotThere, match="lbm"):
        ask(cbs, columns={"lbm"})
    table = ask(cbs, columns={"lbm", "woningvoorraad"})
    assert list(table.columns) == ["woningvoorraad"]
    assert "Of these it is not known what CBS calls them: lbm." in table.notes


@pytest.mark.parametrize("wrong", ["Breda", "9901", "BU99010100", "GM9901' or 1 eq 1"])
def test_only_codes_of_municipalities(cbs, wrong):
    assert "by its code" in refusal(cbs, wrong)
    assert cbs.server.asked == []


# Version 4 fails, version 3 stands in.


@pytest.mark.parametrize("fault", [stub.status(500), stub.html, stub.status(404), stub.half_body,
                                   stub.status(200, b'{"error": "x"}', "application/json")])  # fmt: skip
def test_version_3_is_asked_when_version_4_fails_and_that_is_said(cbs, fault):
    cbs.server.break_("/odata/v1", then=fault)
    table = ask(cbs)
    assert as_rows(table) == expected(TOWN)
    assert table.notes[0].startswith("OData v4: ")
    assert "Asked instead: OData v3" in table.notes[0]


def test_both_down_is_said_with_both_reasons(cbs):
    cbs.server.break_("/odata/v1", then=stub.status(503))
    cbs.server.break_("/ODataFeed", then=stub.html)
    said = refusal(cbs)
    assert "85984NED" in said
    assert "OData v4: " in said
    assert "HTTP 503" in said
    assert "OData v3: The service answered with a web page" in said


# Pages that do not add up.


def changed(change):
    """A fault that changes what a page says."""

    def fault(handler, reply):
        told = json.loads(reply.body)
        change(told, handler)
        handler.send(stub.Reply(json.dumps(told).encode()))

    return fault


def endless(told, handler):
    told["@odata.nextLink"] = told["odata.nextLink"] = (
        handler.stub.base + handler.path + ("0" if "?" in handler.path else "?0")
    )


def looping(told, handler):
    told["@odata.nextLink"] = told["odata.nextLink"] = handler.stub.base + handler.path


def elsewhere(told, handler):
    told["@odata.nextLink"] = told["odata.nextLink"] = "http://ergens.invalid/x"


def shorter(told, handler):
    told["value"] = told["value"][:-1]


def twice(told, handler):
    told["value"] = [*told["value"][:-1], told["value"][0]]


def not_asked(told, handler):
    told["value"][3]["WijkenEnBuurten"] = "BU99020100"


def no_buurt(told, handler):
    told["value"][3]["WijkenEnBuurten"] = "BU9901"


def no_list(told, handler):
    told["value"] = {"a": 1}


DATA = {"v4": "Observations?", "v3": "TypedDataSet?"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (endless, "have no end"),
        (looping, "have no end"),
        (elsewhere, "another host"),
        (shorter, "where it says there are"),
        (twice, "more than once"),
        (not_asked, "not asked for (BU99020100"),
        (no_buurt, "not asked for (BU9901,"),
        (no_list, "not of the form that OData has"),
    ],
)
@pytest.mark.parametrize("version", ["v4", "v3"])
def test_pages_that_do_not_add_up_are_never_used(cbs, version, change, words):
    cbs.page = 100 if version == "v4" else 20
    cbs.server.break_(DATA[version], then=changed(change))
    other = {"v4": "v3", "v3": "v4"}[version]
    assert words in refusal(cbs, **{other: ""})


@pytest.mark.parametrize("path", ["MeasureCodes", "DataProperties"])
def test_a_list_of_figures_without_end_is_noticed(cbs, path):
    cbs.server.break_(path, then=changed(endless))
    only = {"v3": ""} if path == "MeasureCodes" else {"v4": ""}
    assert "have no end" in refusal(cbs, **only)


@VERSIONS
@pytest.mark.parametrize("fault", [stub.status(200, b"veel"), stub.status(404), stub.status(400, b"$count")])
def test_a_service_that_cannot_count_is_used_with_a_warning(cbs, only, fault):
    cbs.server.break_("$count", then=fault)
    table = ask(cbs, **only)
    assert as_rows(table) == expected(TOWN)
    name, version = ("OData v4", "v4") if "v3" in only else ("OData v3", "v3")
    assert table.warnings[0].startswith(f"{name} does not say how many rows there are")
    assert len(table.warnings) == 1
    cbs.server.break_(DATA[version], then=changed(endless))
    assert "have no end" in refusal(cbs, "GM9902", **only)


def test_a_page_that_says_http_over_https_stays_safe():
    from leefbaar_plugin.bridge.web.paging import _next

    assert _next("https://a.nl/x?1", "http://a.nl/x?2") == "https://a.nl/x?2"
    assert _next("https://a.nl/b/x?1", "x?2") == "https://a.nl/b/x?2"
    assert _next("https://a.nl/x?1", None) is None


def test_kept_pages_of_different_days_are_fetched_anew(cbs):
    cbs.page = 7
    ask(cbs, v4="", fresh_days=7)
    last = [path for path in cbs.server.asked if "$skip=56" in path]
    assert last
    cbs.rows = [row for row in cbs.rows if row["buurtcode"] != "BU99010101"]
    for side in (cache.folder()).glob("*.json"):
        if b"count" in side.with_suffix(".json").read_bytes():
            side.unlink()
    table = ask(cbs, v4="", fresh_days=7)
    assert "BU99010101" not in table.codes
    assert as_rows(table) == expected([row for row in TOWN if row["buurtcode"] != "BU99010101"])


def test_an_answer_that_is_not_right_is_not_kept(cbs):
    cbs.server.break_("Observations?", changed(no_list))
    refusal(cbs, v3="", fresh_days=7)
    assert as_rows(ask(cbs, v3="", fresh_days=7)) == expected(TOWN)


def test_a_second_run_asks_nothing(cbs):
    first = ask(cbs, fresh_days=7)
    n = len(cbs.server.asked)
    again = ask(cbs, fresh_days=7)
    assert len(cbs.server.asked) == n
    assert as_rows(again) == as_rows(first)


def test_cancel_between_pages(cbs):
    cbs.page = 2
    with pytest.raises(Cancelled):
        ask(cbs, feedback=Recorder(cancel_at=30))


HARM = [None, True, -1, 10**400, "", "x", "BU99010100", [], {"a": 1}, float("nan"), "\ud800", "-99997", " . "]


def places(tree):
    """Every place in a JSON document where something else can be put."""
    for key in tree if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], (dict, list)):
            yield from places(tree[key])


@pytest.mark.parametrize("path", ["MeasureCodes", "DataProperties", "Observations?", "TypedDataSet?"])
def test_an_answer_that_was_harmed_gives_a_whole_table_or_words(server, path):
    only = {"v3": ""} if path in ("MeasureCodes", "Observations?") else {"v4": ""}
    cbs = services.StubOData(server, TABLE, [row for row in ROWS if row["gemeentecode"] == "GM9903"])
    chance = random.Random(path)

    def harm(told, handler):
        for tree, key in chance.sample(list(places(told)), 2):
            with contextlib.suppress(LookupError):  # the first may have taken away the place of the second
                tree[key] = chance.choice(HARM)

    cbs.server.break_(path, then=changed(harm))
    for _ in range(12):
        try:
            table = ask(cbs, "GM9903", **only)
        except Problem:
            continue
        assert len(table.codes) == len(set(table.codes))
        assert {len(values) for values in table.columns.values()} == {len(table.codes)}
        assert {type(v) for values in table.columns.values() for v in values} <= {int, float, type(None)}


# The Leefbaarometer.

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
