"""What a change between two runs comes from: each cause on a pair made by hand, then two at once."""

from __future__ import annotations

import re

import pytest

from leefbaar_plugin.core.evidence.changes.borders import Borders
from leefbaar_plugin.core.evidence.changes.causes import (
    BORDERS,
    DATA,
    MIXED,
    SETTING,
    SEVERAL,
    UNTOLD,
    VERSION,
    causes_of,
    reaches,
)
from leefbaar_plugin.core.evidence.changes.compared import compared
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN
from tests.core.change_builders import (
    BOTH_CHANGED,
    BY_ID,
    LEEGSTAND,
    NEWER,
    PLANS,
    STRICTER,
    TRAIL,
    UITSTRALING,
    inputs,
    pair,
    said,
    settings,
    trail,
)
from tests.core.results import area, judged, result


def cause(first, second, after, before=TRAIL, mechanism=LEEGSTAND, borders=None):
    """The cause of the change of the first buurt."""
    told = pair([first], [second], mechanism)
    assert [change.code for change in told.changes] == ["BU00010000"]
    return causes_of(told, before, after, borders or Borders())[0]


# One cause


def test_only_data():
    found = cause((4, 5), (6, 5), NEWER)
    assert (found.kind, found.among) == (DATA, (DATA,))
    assert "CBS (2023) → CBS (2024)" in found.why


def test_only_a_setting():
    found = cause((5.5, 5), (5.5, 6), STRICTER)
    assert found.kind == SETTING
    assert "Drempel: 5 → 6" in found.why


def test_only_the_version():
    found = cause((4, 5), (6, 5), trail(leefbaar="1.1.0"))
    assert found.kind == VERSION
    assert "1.0.0 → 1.1.0" in found.why


def test_a_newer_plugin_with_the_same_method_is_no_cause():
    same, newer = {"methode": {LEEGSTAND: 1}}, {**NEWER, "leefbaar": "2.0.0"}
    assert cause((4, 5), (6, 5), {**newer, **same}, before=trail(**same)).kind == DATA


def test_another_edition_of_the_method_is_told_by_its_number():
    found = cause((4, 5), (6, 5), trail(methode={LEEGSTAND: 2}), before=trail(methode={LEEGSTAND: 1}))
    assert found.kind == VERSION
    assert "van de methode 1 → 2" in found.why


def test_a_trail_from_before_the_editions_falls_back_on_the_version_of_the_plugin():
    found = cause((4, 5), (6, 5), trail(leefbaar="1.1.0", methode={LEEGSTAND: 1}))
    assert found.kind == VERSION


def test_only_the_border_of_the_buurt_itself():
    moved = Borders(moved=frozenset({"BU00010000"}))
    assert cause((4, 5), (6, 5), trail(invoer=inputs("cc")), borders=moved).kind == BORDERS


def test_another_file_of_the_same_name_and_day_is_seen_by_its_content():
    found = cause((4, 5), (6, 5), trail(invoer=inputs("cc")))
    assert found.kind == DATA
    assert "andere inhoud" in found.why


def test_a_copy_under_another_name_is_no_other_data():
    copied = [{**inputs()[0], "naam": "kopie", "gewijzigd": "2026-11-25"}, inputs()[1]]
    assert cause((5.5, 5), (5.5, 6), trail(invoer=copied, instellingen=STRICTER["instellingen"])).kind == SETTING


def test_where_all_is_proven_the_same_a_change_is_not_explained_away():
    found = cause((4, 5), (6, 5), trail())
    assert (found.kind, found.among) == (UNTOLD, ())


def test_without_proof_data_remain_when_all_else_is_the_same():
    unproven = trail(invoer=[{k: v for k, v in one.items() if k != "inhoud"} for one in inputs()])
    found = cause((4, 5), (6, 5), unproven, before=unproven)
    assert found.kind == DATA
    assert "bewijst ook niet" in found.why


def test_a_setting_of_another_mechanism_is_no_cause():
    other = trail(instellingen=settings(PLANS, TERMIJN=10), invoer=inputs("cc"))
    assert cause((4, 5), (6, 5), other).kind == DATA


def test_a_mechanism_that_could_not_be_counted_is_no_ground_for_another():
    idle = [{**settings(LEEGSTAND), "krimp": {"DREMPEL": value}} for value in (-3.0, -5.0)]
    found = cause((4, 5), (6, 5), trail(instellingen=idle[1], invoer=inputs("cc")), before=trail(instellingen=idle[0]))
    assert found.kind == DATA
    assert "krimp" not in found.why


def test_a_layer_without_a_trail_makes_the_cause_unknown_and_says_which():
    found = cause((4, 5), (6, 5), NEWER, before=None)
    assert (found.kind, found.why) == (UNTOLD, "Onbekend, want de eerste laag heeft geen herkomst (meer).")


def test_a_version_for_publication_makes_the_cause_unknown_for_it_tells_no_settings():
    found = cause((4, 5), (6, 5), trail(publicatie=True), before=trail(publicatie=True))
    assert found.kind == UNTOLD
    assert found.why.startswith("Onbekend, want de eerste en de tweede laag noemen als versie voor publicatie geen")


# Two at once: held apart by value and threshold, or said to be inseparable.


@pytest.mark.parametrize(
    ("before", "after", "kind", "words"),
    [
        ((4, 5), (7, 6), DATA, "De nieuwe waarde is genoeg, ook bij de oude drempel"),  # 7 ≥ 5, and 4 < 6
        ((5.5, 5), (5.6, 6), SETTING, "De nieuwe drempel is genoeg, ook bij de oude waarde"),  # 5.5 < 6, 5.6 ≥ 5
        ((7, 5), (4, 8), SEVERAL, "Elk van beide was genoeg"),  # 4 < 5, and 7 < 8
        ((5.8, 5), (5.2, 5.5), SEVERAL, "Pas samen"),  # 5.2 ≥ 5 and 5.8 ≥ 5.5, yet 5.2 < 5.5
    ],
)
def test_data_and_a_threshold_that_both_differ(before, after, kind, words):
    """Worked by hand: what would the new value have given under the old threshold, and the other way round?"""
    found = cause(before, after, BOTH_CHANGED)
    assert found.kind == kind
    assert words in found.why
    if kind == SEVERAL:
        assert found.among == (DATA, SETTING)


def test_a_setting_that_may_move_the_value_cannot_be_told_from_data():
    after = {**BOTH_CHANGED, "instellingen": settings(LEEGSTAND, MINIMUM=10)}
    found = cause((4, 5), (6, 5), after)
    assert (found.kind, found.among) == (MIXED, (DATA, SETTING))
    assert found.text == "niet te scheiden (gegevens, instelling)"


def test_a_relative_threshold_that_rose_with_the_same_settings_is_of_the_reference_area():
    kind = settings(LEEGSTAND, DREMPELSOORT="relatief")
    found = cause((5.5, 5), (5.5, 6), {**NEWER, "instellingen": kind}, before=trail(instellingen=kind))
    assert found.kind == DATA
    assert "drempel 5 → 6" in re.sub(r",\d+", "", found.why)


def test_a_relative_threshold_by_data_and_setting_cannot_be_told_apart():
    kinds = [settings(LEEGSTAND, DREMPELSOORT="relatief", VERSCHIL=v) for v in (2, 3)]
    found = cause((5.5, 5), (5.5, 6), {**NEWER, "instellingen": kinds[1]}, before=trail(instellingen=kinds[0]))
    assert (found.kind, found.among) == (MIXED, (DATA, SETTING))


def test_data_and_version_cannot_be_told_apart():
    assert cause((4, 5), (6, 5), {**NEWER, "leefbaar": "1.1.0"}).among == (DATA, VERSION)


def test_a_threshold_makes_no_value_unknown():
    found = cause((6, 5), judged(UNKNOWN), BOTH_CHANGED)
    assert (found.kind, found.among) == (DATA, (DATA,))
    assert "waarde" not in found.why  # nothing was computed with


def test_a_setting_that_moves_the_value_may_make_it_unknown():
    after = {**BOTH_CHANGED, "instellingen": settings(LEEGSTAND, MINIMUM=10)}
    assert cause((6, 5), judged(UNKNOWN), after).among == (DATA, SETTING)


def test_an_outcome_that_is_unknown_for_want_of_a_threshold_is_not_laid_to_the_value():
    lost = judged(UNKNOWN)._replace(value=6.0)
    assert cause((6, 5), lost, BOTH_CHANGED).among == (DATA, SETTING)


def test_a_moved_border_and_another_edition_cannot_be_told_apart():
    moved = Borders(moved=frozenset({"BU00010000"}))
    assert cause((4, 5), (6, 5), NEWER, borders=moved).among == (DATA, BORDERS)


def test_where_figures_of_others_moved_too_an_own_border_is_not_told_from_the_figures():
    """The second buurt went from 2 to 3 within the same border, so the layer holds other figures."""
    moved = Borders(moved=frozenset({"BU00010000"}))
    told = pair([(4, 5), (2, 5)], [(6, 5), (3, 5)])
    assert [one.among for one in causes_of(told, TRAIL, trail(invoer=inputs("cc")), moved)] == [(DATA, BORDERS)]


def test_a_border_that_moved_the_threshold_of_all_does_not_hide_that_their_values_stayed():
    """The threshold is of the municipality, which the border reaches; what a buurt itself has stayed the same."""
    moved = Borders(moved=frozenset({"BU00010000"}))
    relative = settings(LEEGSTAND, DREMPELSOORT="relatief")
    first, second = (
        result([area(f"BU00010{i:03d}", said={LEEGSTAND: said(v, limit)}) for i, v in enumerate([own, *range(10, 16)])])
        for own, limit in ((4, 5), (7, 5.5))
    )  # fmt: skip
    found = causes_of(compared(first, second), trail(instellingen=relative),
                      trail(instellingen=relative, invoer=inputs("cc")), moved)  # fmt: skip
    assert [one.kind for one in found] == [BORDERS]


# Who looks around


NEAR = Borders(moved=frozenset({"BU00020000"}), near={150.0: frozenset({"BU00010000"})})


def test_a_neighbour_whose_border_moved_matters_to_who_looks_around_and_not_to_others():
    """Of the others no value moved, so the figures are the same: what is left is the border."""
    after = trail(invoer=inputs("cc"))
    assert cause((4, 5), (6, 5), after, mechanism=UITSTRALING, borders=NEAR).kind == BORDERS
    assert cause((4, 5), (6, 5), after, mechanism=LEEGSTAND, borders=NEAR).kind == DATA


def test_where_values_moved_elsewhere_too_a_border_nearby_is_not_told_from_the_figures():
    told = pair([(4, 5), (2, 5)], [(6, 5), (3, 5)], UITSTRALING)
    found = causes_of(told, TRAIL, trail(invoer=inputs("cc")), NEAR)
    assert [one.among for one in found] == [(DATA, BORDERS)]


def test_only_the_distances_at_which_a_mechanism_looks_are_asked_for():
    told = pair([(4, 5)], [(6, 5)], UITSTRALING)
    assert reaches(TRAIL, TRAIL, told) == [150.0]
    assert reaches(None, TRAIL, told) == []
    assert reaches(TRAIL, TRAIL, pair([(4, 5)], [(6, 5)], PLANS)) == []  # every plan of the region counts


def lifted(threshold, changed=()):
    """Six buurten of one municipality under a threshold, and six of another under 5."""
    here = [said(5.5, threshold), *(said(v, threshold) for v in range(6, 11))]
    there = [said(v + (i in changed), 5) for i, v in enumerate(range(1, 7))]
    return result([area(f"BU000{g}0{i:03d}", said={LEEGSTAND: one}) for g, group in ((1, here), (2, there))
                   for i, one in enumerate(group)])  # fmt: skip


RELATIVE = settings(LEEGSTAND, DREMPELSOORT="relatief")
GONE_FROM_THERE = Borders(alone=frozenset({"BU00019999"}))


def test_a_buurt_that_went_from_the_municipality_moves_its_relative_threshold():
    told = compared(lifted(5), lifted(6))
    found = causes_of(told, trail(instellingen=RELATIVE), trail(instellingen=RELATIVE, invoer=inputs("cc")),
                      GONE_FROM_THERE)  # fmt: skip
    assert [(c.code, one.kind) for c, one in zip(told.changes, found)] == [("BU00010000", BORDERS)]
    assert "het referentiegebied heeft andere grenzen" in found[0].why.lower()


def test_it_is_not_told_from_the_figures_where_these_moved_elsewhere_too():
    told = compared(lifted(5), lifted(6, changed=[0]))
    found = causes_of(told, trail(instellingen=RELATIVE), trail(instellingen=RELATIVE, invoer=inputs("cc")),
                      GONE_FROM_THERE)  # fmt: skip
    assert [one.among for one in found] == [(DATA, BORDERS)]


def test_a_reference_that_others_show_to_be_the_same_and_a_fixed_threshold_are_moved_by_no_border():
    relative = [trail(instellingen=RELATIVE), trail(instellingen=RELATIVE, invoer=inputs("cc"))]
    assert cause((5.5, 5), (5.5, 6), relative[1], before=relative[0], borders=GONE_FROM_THERE).kind == DATA
    assert cause((4, 5), (6, 5), trail(invoer=inputs("cc")), borders=GONE_FROM_THERE).kind == DATA


# Mechanisms of one run only


def one_sided(before, after):
    first = result([area("BU00010000", said={LEEGSTAND: judged(SAFE)})])
    second = result([area("BU00010000", said={LEEGSTAND: judged(SAFE), PLANS: judged(RISK)})])
    told = compared(first, second)
    return causes_of(told, before, after, Borders())[0]


def test_a_mechanism_that_was_not_chosen_lacked_its_layer_or_had_no_data():
    without = {k: v for k, v in TRAIL["mechanismen"].items() if k != PLANS}
    assert one_sided(trail(mechanismen=without), TRAIL).kind == SETTING
    no_layer = one_sided(trail(mechanismen=without, invoer=inputs()[:1]), TRAIL)
    assert (no_layer.kind, no_layer.why) == (DATA, "De eerste analyse had geen laag nieuwbouw.")
    given = trail(mechanismen=without, invoer=inputs()[:1], parameters={"NIEUWBOUW": "plannen.gpkg"})
    assert one_sided(given, TRAIL).kind == SETTING  # it was given, and not read as it was not chosen
    assert one_sided(trail(mechanismen=without, niet_te_beoordelen=[BY_ID[PLANS].label]), TRAIL).kind == DATA
    assert one_sided(trail(mechanismen=without, leefbaar="0.9"), TRAIL).among == (SETTING, VERSION)
