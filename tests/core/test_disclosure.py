"""What of an analysis may be published: worked by hand, and attacked by a reader who tries every world."""

from __future__ import annotations

import itertools
import math
import struct
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leefbaar_plugin.core.assessment import KLEIN, NIPT, NVT, RUIM
from leefbaar_plugin.core.disclosure.audit import Interval, intervals, recomputed
from leefbaar_plugin.core.disclosure.cells import Cells, guarded
from leefbaar_plugin.core.disclosure.rules import SETTINGS, Rules
from leefbaar_plugin.core.disclosure.secrets import Secrets
from leefbaar_plugin.core.disclosure.typed import about_people, strange_classes
from leefbaar_plugin.core.disclosure.version import DWELLINGS, INHABITANTS, publish
from leefbaar_plugin.core.judging.thresholds import ABSOLUUT, KWANTIEL
from leefbaar_plugin.core.mechanism import VALUE
from leefbaar_plugin.core.results.result import NAN, Area, Judged, Result
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from leefbaar_plugin.core.stacking import HIDDEN, class_labels
from leefbaar_plugin.mechanisms import all_mechanisms

MECHANISMS = {m.id: m for m in all_mechanisms()}
LEEGSTAND, WMO, OMSLAG = (MECHANISMS[m] for m in ("leegstand", "wmo", "omslagzone"))
SOURCE = "CBS (2024)"


def says(value=4.0, threshold=6.2, state=SAFE, certainty=RUIM, source=SOURCE) -> Judged:
    return Judged(value, threshold, state, certainty, f"Precies {value!r} bij {threshold!r}. Bron: {source}.", source)


def buurt(code: str, inhabitants: float, dwellings: float, wijk: str = "WK000101", **more) -> Area:
    judged = {m.id: says() for m in (LEEGSTAND, WMO, OMSLAG)} | more.pop("judged", {})
    made = Area(
        code, f"Buurt {code[-2:]}", wijk, "Wijk", "GM0001", "Stad", 0, 3, 0, 0, 0, "0", False,
        "0 van 3 mechanismen", "", dwellings, inhabitants, judged,
    )  # fmt: skip
    return replace(made, **more)


def analysis(*areas: Area, mechanisms=(LEEGSTAND, WMO, OMSLAG)) -> Result:
    return Result(areas, mechanisms, class_labels(), "buurt", "CBS (2024)", "2026-11-25", "")


def published(*areas: Area, rules: Rules | None = None, **more):
    return publish(analysis(*areas), rules or Rules(), **more)


def by_code(made) -> dict[str, Area]:
    return {area.code: area for area in made.result.areas}


def wijk(*amounts: float, hidden=(), width: float = 20, wijken=None) -> Cells:
    wijken = wijken or ["A"] * len(amounts)
    return Cells(amounts, [i in hidden for i in range(len(amounts))], wijken, ["G"] * len(amounts), width)


BIG = buurt("BU00010101", 900, 400)
MIDDLE = buurt("BU00010102", 500, 250)
SMALL = buurt("BU00010103", 30, 15)


# Who is not shown


def test_a_small_buurt_is_not_shown_and_is_no_buurt_without_risk():
    small = by_code(published(BIG, MIDDLE, SMALL))[SMALL.code]
    assert (small.category, small.count, small.text, small.why) == (HIDDEN, None, HIDDEN, "")
    assert small.dwellings != small.dwellings
    assert small.inhabitants != small.inhabitants
    for judged in small.judged.values():
        assert judged.state == UNKNOWN
        assert judged.value != judged.value
        assert "4.0" not in judged.sentence


def test_the_smallest_other_buurt_of_the_wijk_is_held_back_with_it_and_looks_the_same():
    made = published(BIG, MIDDLE, SMALL)
    assert (made.primary, made.secondary) == ({SMALL.code}, {MIDDLE.code})
    found = by_code(made)
    assert found[BIG.code].category == "0"
    assert found[MIDDLE.code].judged == found[SMALL.code].judged
    assert found[MIDDLE.code].category == found[SMALL.code].category


def test_a_buurt_exactly_at_the_minimum_is_shown_and_one_below_is_not():
    assert not published(BIG, buurt("BU00010102", 50, 20)).primary
    assert published(BIG, buurt("BU00010102", 49, 20)).primary
    assert published(BIG, buurt("BU00010102", 50, 19)).primary


def test_a_buurt_of_which_the_size_is_not_known_cannot_be_shown():
    made = published(BIG, MIDDLE, buurt("BU00010103", NAN, 100))
    assert made.primary == made.unknown == {"BU00010103"}


def test_a_buurt_of_which_nothing_could_be_assessed_costs_no_other():
    made = published(BIG, MIDDLE, replace(SMALL, assessed=0, unknown=3))
    assert (made.primary, made.secondary) == ({SMALL.code}, set())


def test_without_a_minimum_the_number_need_not_be_known():
    one = buurt("BU00010103", 300, NAN)
    assert published(BIG, MIDDLE, one).primary == {one.code}
    made = published(BIG, MIDDLE, one, rules=Rules(minimum_woningen=0))
    assert not made.primary
    said = by_code(made)[one.code].judged["leegstand"]
    assert said.value != said.value


def test_water_stays_what_it_is():
    water = buurt("BU00010199", 0, 0, category=NVT, count=None)
    made = published(BIG, MIDDLE, water)
    assert by_code(made)[water.code].category == NVT
    assert not made.primary
    assert not made.secondary


def test_few_inhabitants_of_a_business_park_cost_a_figure_and_no_buurt():
    """Ten inhabitants would follow from the total of the wijk, if all others were shown."""
    park = buurt("BU00010104", 10, 0, category=NVT, count=None)
    made = published(BIG, MIDDLE, park)
    found = by_code(made)
    assert not made.primary
    assert found[park.code].category == NVT
    assert found[park.code].inhabitants != found[park.code].inhabitants
    assert found[MIDDLE.code].inhabitants != found[MIDDLE.code].inhabitants
    assert found[MIDDLE.code].category == "0"
    assert found[MIDDLE.code].dwellings == 250
    assert made.figures[INHABITANTS] == 2
    assert made.figures[DWELLINGS] == 0


def test_without_secondary_suppression_the_reader_who_subtracts_is_told_of():
    made = published(BIG, MIDDLE, SMALL, rules=Rules(secundair=False))
    assert not made.secondary
    assert made.told()[INHABITANTS] == made.told()[DWELLINGS] == [SMALL.code]
    assert published(BIG, MIDDLE, SMALL).told() == {}


def test_totals_of_flags_that_would_tell_all_are_named():
    at_risk = {"wmo": says(2.0, 1.5, RISK)}
    small, middle = (replace(a, judged={**a.judged, **at_risk}) for a in (SMALL, MIDDLE))
    assert published(BIG, middle, small).alike == ["WK000101"]
    assert published(BIG, MIDDLE, small).alike == []


# What is said of who is shown


def test_counts_are_rounded_to_five():
    shown = by_code(published(BIG, buurt("BU00010102", 503, 258)))["BU00010102"]
    assert (shown.inhabitants, shown.dwellings) == (505, 260)


def test_a_sensitive_mechanism_says_its_class_and_nothing_else():
    near = buurt("BU00010102", 500, 250, judged={"wmo": says(1.537, 1.5, RISK, NIPT)})
    said = by_code(published(BIG, near, kinds={"wmo": "absoluut"}))["BU00010102"].judged["wmo"]
    assert (said.state, said.certainty) == (RISK, "")
    assert said.value != said.value
    assert said.threshold != said.threshold
    assert said.sentence == "Risico; alleen de klasse wordt getoond. Vaste drempel. Bron: CBS (2024)."


def test_small_counts_behind_a_sensitive_mechanism_are_just_unknown():
    few = buurt("BU00010102", 500, 250, judged={"wmo": says(NAN, NAN, UNKNOWN, KLEIN)})
    said = by_code(published(BIG, few))["BU00010102"].judged["wmo"]
    assert (said.state, said.certainty, said.sentence) == (UNKNOWN, "onbekend", "Onbekend: niet te beoordelen.")


def test_a_municipality_may_call_more_mechanisms_sensitive():
    said = by_code(published(BIG, MIDDLE, rules=Rules(sensitive=frozenset(["omslagzone"]))))
    assert said[BIG.code].judged["omslagzone"].value != said[BIG.code].judged["omslagzone"].value
    assert said[BIG.code].judged["leegstand"].value == 4


@pytest.mark.parametrize(("share", "shown"), [
    (0.0, True),      # no dwelling is empty
    (1.0, False),     # 2.5 dwellings
    (1.9, False),     # 4.75
    (2.0, True),      # 5
    (98.4, False),    # all but 4
    (100.0, True),    # all
])  # fmt: skip
def test_a_share_that_stands_for_few_dwellings_is_withheld_and_its_class_stays(share, shown):
    of_250 = buurt("BU00010102", 500, 250, judged={"leegstand": says(share)})
    said = by_code(published(BIG, of_250, rules=Rules(secundair=False)))["BU00010102"].judged["leegstand"]
    assert said.state == SAFE
    assert (said.value == said.value) is shown


def test_a_withheld_share_is_not_told_to_be_close_to_the_threshold_that_other_buurten_show():
    """40 dwellings, `nipt` beside a threshold of 10 %: that would be 4."""
    few = buurt("BU00010104", 100, 40, judged={"leegstand": says(10.2, 10.0, RISK, NIPT)})
    said = by_code(published(BIG, MIDDLE, few))[few.code]
    assert (said.judged["leegstand"].certainty, said.judged["leegstand"].state) == ("", RISK)
    assert NIPT not in said.why


@pytest.mark.parametrize("certainty", [NIPT, KLEIN])
def test_a_mechanism_with_a_class_only_says_risk_no_risk_or_unknown(certainty):
    crime = MECHANISMS["onveiligheid"]
    state = UNKNOWN if certainty == KLEIN else RISK
    said = {"onveiligheid": Judged(1.4, 1.2, state, certainty, "9 misdrijven", SOURCE)}
    made = publish(analysis(replace(BIG, judged=said), mechanisms=[crime]), Rules())
    assert made.result.areas[0].judged["onveiligheid"].certainty in ("", "onbekend")


def test_a_fixed_threshold_stays_exact_though_the_share_beside_it_is_rounded():
    beside = buurt("BU00010105", 900, 400, judged={"leegstand": says(66.6, 66.7)})
    said = by_code(published(beside, MIDDLE, kinds={"leegstand": ABSOLUUT}))[beside.code].judged["leegstand"]
    assert (said.value, said.threshold) == (67, 66.7)
    assert "67 (drempel 66,7)" in said.sentence


def test_a_threshold_that_is_the_value_of_some_buurt_is_not_shown():
    said = by_code(published(BIG, MIDDLE, kinds={"leegstand": KWANTIEL}))[BIG.code].judged["leegstand"]
    assert said.value == 4
    assert math.isnan(said.threshold)
    assert "6" not in said.sentence


def test_what_somebody_typed_in_the_columns_of_the_count_does_not_go_along():
    typed = says(certainty="ruim, zegt mevrouw Jansen")
    area = by_code(published(replace(BIG, text="vraag Jansen", judged={**BIG.judged, "leegstand": typed}), MIDDLE))
    assert area[BIG.code].text == "0 van 3 mechanismen"
    assert "Jansen" not in str(area[BIG.code])


def test_texts_that_would_be_published_as_typed_are_looked_at():
    odd = replace(BIG, category="zie Jansen")
    assert strange_classes(analysis(BIG, odd, replace(MIDDLE, category="3–4"))) == [BIG.code]
    source = says(source="lijst van mevrouw Jansen (2024)")
    made = analysis(replace(BIG, judged={**BIG.judged, "leegstand": source}), MIDDLE)
    assert about_people(made) == {"the source of 'leegstand'": "a name"}
    assert not about_people(analysis(BIG, MIDDLE, SMALL))


def test_what_was_not_shown_is_not_shown_by_milder_rules_either():
    once = published(BIG, MIDDLE, SMALL).result
    again = publish(once, Rules(minimum_inwoners=0, minimum_woningen=0))
    assert {a.code for a in again.result.areas if a.category == HIDDEN} == {MIDDLE.code, SMALL.code}


def test_a_municipality_by_itself_hides_the_same_as_among_others():
    """Else the two versions tell each other's secrets."""
    other = [
        replace(a, code=a.code.replace("0001", "0002", 1), wijk_code="WK000201", gemeente_code="GM0002")
        for a in (BIG, MIDDLE, SMALL)
    ]
    both, alone = by_code(published(BIG, MIDDLE, SMALL, *other)), by_code(published(BIG, MIDDLE, SMALL))
    assert {code: str(both[code]) for code in alone} == {code: str(area) for code, area in alone.items()}


def test_a_share_is_published_in_whole_percents_and_told_to_be_rounded():
    one = buurt("BU00010102", 500, 250, judged={"leegstand": says(12.34567, 6.23285, RISK)})
    said = by_code(published(BIG, one, kinds={"leegstand": "relatief"}))["BU00010102"].judged["leegstand"]
    assert (said.value, said.threshold) == (12, 6)
    assert said.sentence == (
        "Risico: 12 (drempel 6), % van de woningen, afgerond. Drempel vergeleken met het referentiegebied. "
        "Bron: CBS (2024)."
    )


def test_a_withheld_share_does_not_follow_from_that_of_the_wijk():
    """1 % of 250 dwellings is withheld; 4 % of 300 goes with it, being the smallest other count."""
    of_250 = buurt("BU00010102", 500, 250, judged={"leegstand": says(1.0)})
    of_300 = buurt("BU00010103", 600, 300)
    made = published(BIG, of_250, of_300)
    shown = {code for code, a in by_code(made).items() if a.judged["leegstand"].value == a.judged["leegstand"].value}
    assert shown == {BIG.code}


def test_the_minimum_of_the_source_holds_beside_that_of_the_buurt():
    """CBS vouches for the WOZ from 20 dwellings; a municipality that shows smaller buurten shows no value of it."""
    woz = MECHANISMS["woz_ontwikkeling"]
    few = buurt("BU00010102", 60, 15, judged={woz.id: says(0.94321, 0.95, RISK)})
    big = replace(BIG, judged={**BIG.judged, woz.id: says()})
    made = publish(analysis(big, few, mechanisms=(woz,)), Rules(minimum_woningen=10))
    said = by_code(made)["BU00010102"].judged[woz.id]
    assert said.state == RISK
    assert said.value != said.value


def test_the_name_of_a_file_is_no_source():
    told = buurt("BU00010102", 500, 250, judged={"leegstand": says(source="lijst_jansen (2024); CBS (2023)")})
    said = by_code(published(BIG, told, own_names={"lijst_jansen"}))["BU00010102"].judged["leegstand"]
    assert said.source == "eigen gegevens (2024); CBS (2023)"
    assert "jansen" not in said.sentence


def test_what_professionals_said_and_exact_scores_do_not_go_along():
    told = replace(BIG, heard={"wmo": object()}, scores={2024: object()}, why="Wmo: de familie op nummer 3")
    made = by_code(published(told, MIDDLE))[BIG.code]
    assert (made.heard, made.scores, made.why) == ({}, {}, "")


def test_only_what_is_declared_to_count_no_people_is_published_as_a_value():
    shown = {m.id for m in all_mechanisms() if m.published == VALUE and not m.sensitive}
    assert shown == {
        "concurrentiepositie", "leefbaarheidstrend", "omslagzone", "uitstraling", "voorzieningen",
        "woz_ontwikkeling",
    }  # fmt: skip


def test_the_rules_and_their_settings_have_the_same_defaults():
    assert Rules() == Rules.of({s.name: s.default for s in SETTINGS}, frozenset())


# The reader who subtracts


def test_one_hidden_amount_is_the_total_less_the_rest():
    cells = wijk(400, 250, 15, hidden=[2])
    assert intervals(cells) == {2: Interval(15, 15)}
    assert set(recomputed(cells)) == {2}


def test_two_hidden_amounts_are_anything_up_to_their_sum():
    assert intervals(wijk(400, 250, 15, hidden=[1, 2])) == {1: Interval(0, 265), 2: Interval(0, 265)}


def test_two_that_are_too_small_together_are_no_protection():
    cells = wijk(400, 3, 15, hidden=[1, 2])
    assert set(recomputed(cells)) == {1, 2}
    assert guarded(cells, [2, 0, 1]).hidden == [True, True, True]


def test_a_wijk_that_is_hidden_whole_does_not_follow_from_the_municipality():
    """Wijk A is one small buurt: its total is that buurt. Wijk C, the smallest other one, goes with it."""
    cells = wijk(15, 300, 400, 100, hidden=[0], wijken=["A", "B", "B", "C"])
    assert set(recomputed(cells)) == {0}
    safe = guarded(cells, [0, 2, 3, 1])
    assert safe.hidden == [True, False, False, True]
    assert recomputed(safe) == {}


def worlds(cells: Cells) -> dict[int, set[int]]:
    """What each hidden amount can be, by trying every whole number in every cell that is hidden."""
    dark = [i for i, d in enumerate(cells.hidden) if d and cells.amounts[i] > 0]
    places = list(zip(cells.gemeenten, cells.wijken))
    open_wijken = {p for i, p in enumerate(places) if not cells.hidden[i] and cells.amounts[i] > 0}
    open_gemeenten = {g for g, _ in open_wijken}
    groups = [[i for i, p in enumerate(places) if p == one] for one in open_wijken]
    groups += [[i for i, (g, _) in enumerate(places) if g == one] for one in open_gemeenten]
    out: dict[int, set[int]] = {i: set() for i in dark}
    most = int(sum(cells.amounts))
    for tried in itertools.product(range(most + 1), repeat=len(dark)):
        world = {**dict(enumerate(cells.amounts)), **dict(zip(dark, tried))}
        if all(sum(world[i] for i in group) == sum(cells.amounts[i] for i in group) for group in groups):
            for i in dark:
                out[i].add(int(world[i]))
    return out


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.booleans(), st.sampled_from("ABC")), min_size=2, max_size=6),
    st.integers(2, 4),
)
def test_what_is_guarded_cannot_be_recomputed_in_any_world(given_cells, width):
    amounts, hidden, wijken = zip(*given_cells)
    cells = Cells(amounts, hidden, wijken, ["G"] * len(amounts), width)
    safe = guarded(cells, list(range(len(amounts))))
    assert recomputed(safe) == {}
    assert all(after for before, after in zip(hidden, safe.hidden) if before)
    dark = sum(d and n > 0 for d, n in zip(safe.hidden, amounts))
    assume(0 < dark <= 4)
    shown = any(n > 0 and not d for d, n in zip(safe.hidden, amounts))
    for could_be in worlds(safe).values():
        assert not shown or max(could_be) - min(could_be) >= width


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.sampled_from("AB")), min_size=2, max_size=5))
def test_the_auditor_finds_what_trying_every_world_finds(given_cells):
    amounts, hidden, wijken = zip(*given_cells)
    cells = Cells(amounts, hidden, wijken, ["G"] * len(amounts), 1)
    found = intervals(cells)
    for i, could_be in worlds(cells).items():
        if i in found:
            assert (min(could_be), max(could_be)) == (found[i].least, found[i].most)


# What is sought in the file


def secrets() -> Secrets:
    return Secrets(
        texts=[
            "110 Wmo-cliënten: 1,40 keer de verwachte 78,6 (drempel 1,5). Bron: CBS (2024).",
            "lijst van mevrouw Jansen.xlsx", "ww.csv", "jansen.xlsx",
        ],
        numbers=[1.3987423240319026, 5.0],
        intended=["Risico; alleen de klasse wordt getoond. Bron: CBS (2024)."],
        published=[12.0],
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">d", 1.3987423240319026),
        struct.pack("<d", 1.3987423240319026),
        b"1.3987423240319026",
        b"1,398742",
        b"keer de verwachte 78,6 (drempel 1,5)",
        "110 Wmo-cliënten: 1,40 keer de verwachte".encode("utf-16-le"),
        b"lijst van mevrouw Jansen.xlsx",
        b"jansen.xlsx",
    ],
)
def test_a_secret_is_found_in_every_form(data):
    assert secrets().found_in(b"\x00ruis" + data + b"ruis\x00")


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">d", 5.0) + struct.pack(">d", 12.0) + b"1.39 5 5.0",
        b"Risico; alleen de klasse wordt getoond. Bron: CBS (2024).",
        b'<prop k="width" v="0.26458333"/>',
    ],
)
def test_what_is_published_and_what_stands_everywhere_is_no_secret(data):
    assert secrets().found_in(data) == []
