"""The report in a real browser: with the keyboard alone, searched, filtered, sorted, printed, and judged by axe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leefbaar_plugin.core.report.drawing import Shape
from leefbaar_plugin.core.report.page import Look, as_html
from leefbaar_plugin.core.results.scenario import RISK, UNKNOWN
from tests.e2e.browser import in_browser
from tests.e2e.outside import ROOT, call
from tests.made_result import MECHANISMS, made_result

pytestmark = pytest.mark.slow
N = 400
HOSTILE = {
    3: "<img src=x onerror=alert(1)>", 5: '"onmouseover="alert(1)', 8: "</script><script>alert(1)</script>",
    9: "Groen 🌳", 11: "Een heel lange naam van een buurt die nergens ophoudt en op geen enkel blad past",
}  # fmt: skip


@pytest.fixture(scope="module")
def result():
    return made_result(N, names=HOSTILE, heard=True)


@pytest.fixture(scope="module")
def found(result, tmp_path_factory):
    """What the walk through the report found; its pictures stay in build/report."""
    look = Look.read(ROOT / "resources" / "report")
    home = tmp_path_factory.mktemp("Gemeente Súdwest & co")
    pages = [home / "gespreks rapport.html", home / "klein.html", home / "één #1 100%.html"]
    single, _ = made_result(1)
    shown_in = (result, made_result(12, names=HOSTILE, heard=True), (single, [Shape()]))
    for page, shown in zip(pages, shown_in):
        page.write_bytes(as_html(*shown, "", look).encode("utf-8"))
    pictures = ROOT / "build" / "report"
    pictures.mkdir(parents=True, exist_ok=True)
    return in_browser("report.js", *pages, pictures)


def rows(result, holds) -> list[int]:
    return [i for i, area in enumerate(result[0].areas) if holds(area)]


@pytest.mark.parametrize("state", ["start", "opened", "filtered", "phone, everything open"])
def test_axe_finds_nothing_against_wcag(state, found):
    assert found["axe"][state]["violations"] == []
    assert found["axe"][state]["passes"] > 15


def test_nothing_is_asked_of_a_network_and_nothing_goes_wrong(found):
    assert found["requests"] == []
    assert found["errors"] == []


def test_four_hundred_buurten_are_a_few_stops_of_tab_and_each_is_seen(found):
    stops = found["stops"]
    options = [i for i, stop in enumerate(stops) if stop["role"] == "option"]
    links = [i for i, stop in enumerate(stops) if re.match("Buurt 1$", stop["name"])]
    assert len(options) == 1
    assert len(links) == 1
    assert options[0] < links[0] < 30
    assert [stop for stop in stops[: links[0] + 1] if not stop["seen"]] == []


def test_the_keyboard_alone_opens_a_buurt_and_shows_its_reasons(found, result):
    walk = found["keyboard"]
    assert [walk[k]["name"].partition(":")[0] for k in ("first", "second", "third")] == [
        "Buurt 1",
        "Buurt 2",
        "Buurt 22",
    ]
    area = result[0].areas[21]
    assert walk["opened"]["title"] == f"Buurt 22 {area.code}"
    assert walk["focus"]["name"] == walk["opened"]["title"]
    at_risk = [m.label for m in MECHANISMS if area.judged[m.id].state == RISK]
    assert len(walk["opened"]["reasons"]) == len(at_risk) > 0
    assert all(told.startswith(label) for label, told in zip(at_risk, walk["opened"]["reasons"]))
    assert walk["opened"]["marked"] == ["Buurt 22"]
    assert walk["opened"]["selected"] == [21]
    assert walk["back"]["name"] == walk["third"]["name"]
    assert walk["closed"]["selected"] == []


def test_search_and_filters_narrow_map_and_table_alike(found, result):
    first = MECHANISMS[0].id
    expected = {
        "start": rows(result, lambda a: True),
        "search": rows(result, lambda a: a.name.startswith("Buurt 7")),
        "nothing": [],
        "reset": rows(result, lambda a: True),
        "mechanism": rows(result, lambda a: a.judged[first].state == RISK),
        "unknown": rows(result, lambda a: a.judged[first].state == UNKNOWN),
        "both": rows(result, lambda a: a.judged[first].state == UNKNOWN and a.wijk == "Wijk 2"),
        "recalled": rows(result, lambda a: a.judged[first].state == UNKNOWN and a.wijk == "Wijk 2"),
        "differing": rows(result, lambda a: a.heard),
    }
    assert {name: found[name]["map"] for name in expected} == expected
    assert {name: found[name]["table"] for name in expected} == expected
    assert found["start"]["status"] == "Alle 400 buurten getoond."
    assert found["both"]["status"] == f"{len(expected['both'])} van 400 buurten getoond."
    assert found["nothing"]["status"].startswith("Geen buurt past hierbij.")


def test_sorting_says_how_and_that_it_is_no_ranking(found, result):
    told = found["sorting"]
    assert told["start"] == ["Code ascending"]
    assert told["up"]["heads"] == ["Met risico ascending"]
    assert told["down"]["heads"] == ["Met risico descending"]
    assert "dat is geen rangorde" in told["down"]["status"]
    for way, sign in (("up", 1), ("down", -1)):
        counts = [result[0].areas[i].count for i in told[way]["table"] if (i % 50) != 49]
        assert counts == sorted(counts, key=lambda n: sign * n)
        assert all(i % 50 == 49 for i in told[way]["table"][-8:])  # too little known: last, whichever way


def test_an_address_opens_a_buurt_and_the_back_button_returns_to_it(found):
    assert found["address"]["title"] == f"{HOSTILE[3]} BU00010003"
    assert found["clicked"]["title"] == f"{HOSTILE[5]} BU00010005"
    assert found["clicked"]["hash"] == "#BU00010005"
    assert found["backed"]["title"] == found["address"]["title"]


def test_whoever_goes_on_to_the_next_stays_on_the_button_and_hears_where_one_is(found):
    told = found["turned"]
    assert told["focus"] == "Volgende"
    assert told["title"] == f"{HOSTILE[5]} BU00010005"
    assert f"Gekozen: {HOSTILE[5]}: " in told["status"]
    assert found["lines"] == [[True, "rgb(255, 255, 255)"], [True, "rgb(18, 50, 79)"]]


@pytest.mark.parametrize("address", ["#BU19990001", "#%E0%A4%A", "#tabel", "#?wijk=WK9"])
def test_an_address_that_names_no_buurt_still_opens_the_whole_report(address, found):
    told = found["addresses"][address]
    assert len(told["table"]) == len(told["map"]) == N
    assert told["stops"] == 2  # the map and the table can be reached by Tab
    assert ("staat niet in dit rapport" in told["status"]) == (address in ("#BU19990001", "#%E0%A4%A"))


def test_one_buurt_without_a_shape_is_explained_all_the_same(found):
    assert found["single"]["title"] == "Buurt 1 BU00010000"
    assert found["single"]["table"] == [0]
    assert found["single"]["map"] == []
    assert found["single"]["status"] == "1 buurt getoond."


def test_the_explanations_below_and_the_paper_follow_the_filter_and_say_so(found):
    assert found["articles"] == len(found["both"]["table"])
    text = printed("selection.pdf")
    assert "van 400 buurten getoond. Keuze: Mechanisme: " in text
    assert "onbekend; Wijk: Wijk 2" in text


def printed(name: str) -> str:
    return re.sub(r"[ \n]+", " ", call(["pdftotext", "-layout", Path(ROOT, "build", "report", name), "-"]).stdout)


def test_letters_keep_their_size_when_the_map_is_zoomed(found):
    (before, wide), (after, narrow) = found["zoom"]
    assert narrow < 0.7 * wide
    assert after == pytest.approx(before, rel=0.1)


def test_on_a_phone_or_at_four_hundred_percent_nothing_scrolls_sideways(found):
    assert found["wide"] == 320


def test_on_paper_stand_the_map_the_chosen_buurt_and_the_table_and_no_controls(found):
    assert found["printed"] == {"filter": False, "kaart": True, "waarom": True, "lijst": True, "alle": False}
    text = call(["pdftotext", "-layout", Path(ROOT, "build", "report", "printed.pdf"), "-"]).stdout
    pages = text.split("\f")
    assert "Waar loopt de leefbaarheid risico" in pages[0]
    assert "mechanismen met risico" in pages[0]  # the legend, under the map on the same page
    assert "Waarom deze buurt?" in pages[1]
    assert all(
        "Met risico" in page for page in pages[2:] if re.search(r"^ *BU0001", page, re.M)
    )  # what the columns mean, on each page of the table
    assert all(f"BU0001{wijk:02d}00" in text for wijk in range(20))


def test_without_a_script_map_and_table_are_there_and_no_dead_controls(found):
    assert found["plain"] == {"rows": N, "form": False, "map": True, "links": N}
