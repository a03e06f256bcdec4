"""A trail comes in with a layer that anybody can write: what is not built like one is no trail."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.results.trail_shape import is_sound

SOUND = {
    "leefbaar": "1.0", "qgis": "3.22", "algoritme": "leefbaar:omslagzone", "gemaakt": "2026-01-02T03:04:05Z",
    "instellingen": {"JAREN": 4}, "invoer": [{"naam": "b", "rijen": 3, "pad": "/b.gpkg"}], "tellingen": {"risico": 1},
    "bronnen": {"lbm_2024": ["BZK", 2024]}, "parameters": {"BUURTEN": "/b.gpkg"},
    "uitkomst": {"OUTPUT": {"rijen": 3, "sha256": "aa", "kolommen": {"x": "bb"}}},
    "bestanden": {"INSTELLINGEN": {"naam": "i.json", "tekst": "{}"}},
}  # fmt: skip


def test_what_leefbaar_writes_is_sound_also_in_a_chain_and_of_before():
    assert is_sound({**SOUND, "eerder": [{**SOUND, "eerder": [SOUND]}]})
    assert is_sound({"leefbaar": "0.1.0"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"algoritme": 5}, {"gemaakt": None}, {"leefbaar": [1]}, {"invoer": "x"}, {"invoer": [1]},
        {"invoer": [{"pad": 5}]}, {"eerder": [1]}, {"eerder": [{"invoer": 3}]}, {"instellingen": 3}, {"tellingen": []},
        {"parameters": []}, {"uitkomst": {"OUTPUT": 3}}, {"uitkomst": {"OUTPUT": {"kolommen": {"x": 1}}}},
        {"bestanden": 1}, {"bestanden": {"X": {"tekst": 3}}}, {"bronnen": {"x": "bron"}}, {"bronnen": {"x": [1]}},
    ],
)  # fmt: skip
def test_a_part_of_another_kind_is_not(wrong):
    assert not is_sound({**SOUND, **wrong})


def test_a_chain_without_end_is_not():
    told = SOUND
    for _ in range(60):
        told = {**SOUND, "eerder": [told]}
    assert not is_sound(told)
