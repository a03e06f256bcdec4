"""Pages that do not add up are never used, and an answer that was harmed gives a whole table or words."""

from __future__ import annotations

import contextlib
import random

import pytest

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import cache
from tests import stub_server as stub
from tests import stub_services as services
from tests.qgis.services.key_figures import ROWS, TABLE, TOWN, VERSIONS, as_rows, ask, changed, expected, refusal


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
