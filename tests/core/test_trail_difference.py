"""In what two runs differ, by their trails."""

from __future__ import annotations

import copy

import pytest

from leefbaar_plugin.core.results.trail_difference import differences, same_content

BASE = {
    "leefbaar": "0.1.0",
    "algoritme": "leefbaar:volledigeanalyse",
    "gemaakt": "2026-11-24T10:00:00Z",
    "instellingen": {
        "nieuwbouw_elders": {"TERMIJN": 5, "AFSTAND_D0": 4.0},
        "omslagzone": {"RELATIEF": False},
        "telling": {"KLASSEN": [1, 3, 5, 7], "DEKKING": 0.6},
    },
    "invoer": [
        {"naam": "buurtlaag", "rijen": 97, "bestand": "b.gpkg", "gewijzigd": "2026-11-20", "laag": "buurten"},
        {"naam": "A", "rijen": 4, "laag": "nieuwbouw"},
    ],
    "bronnen": {"aantal_inwoners": ["CBS", 2023], "woningvoorraad": ["CBS", 2023], "lbm_2024": ["LBM", 2024]},
    "mechanismen": {"nieuwbouw_elders": "Nieuwbouw elders", "omslagzone": "Omslagzone"},
    "eerder": [],
}


def changed(**parts):
    return {**copy.deepcopy(BASE), **parts}


def test_two_runs_of_the_same_differ_in_nothing_though_made_at_another_time():
    assert differences(BASE, changed(gemaakt="2026-11-25T10:00:00Z", qgis="3.40")) == []


def test_a_term_a_class_and_a_choice_are_told_with_both_values():
    settings = copy.deepcopy(BASE["instellingen"])
    settings["nieuwbouw_elders"]["TERMIJN"] = 10
    settings["nieuwbouw_elders"]["AFSTAND_D0"] = 2.5
    settings["omslagzone"]["RELATIEF"] = True
    settings["telling"]["KLASSEN"] = [1, 2]
    assert differences(BASE, changed(instellingen=settings)) == [
        "Nieuwbouw elders, termijn: 5 → 10",
        "Nieuwbouw elders, afstand d0: 4 → 2,5",
        "Omslagzone, relatief: nee → ja",
        "telling, klassen: 1, 3, 5, 7 → 1, 2",
    ]


def test_a_setting_of_a_mechanism_that_neither_run_could_count_moved_nothing():
    one, other = ({**BASE["instellingen"], "eenzijdige_voorraad": {"DREMPEL": value}} for value in (66.7, 50.0))
    assert differences(changed(instellingen=one), changed(instellingen=other)) == []


def test_another_plan_layer_and_none_at_all():
    buurten = BASE["invoer"][0]
    other = changed(invoer=[buurten, {"naam": "B", "rijen": 6, "laag": "nieuwbouw"}])
    assert differences(BASE, other) == ["laag nieuwbouw: A → B", "laag nieuwbouw, rijen: 4 → 6"]
    assert differences(changed(invoer=[buurten]), BASE) == ["laag nieuwbouw: geen → A"]


def test_a_newer_file_of_the_same_name():
    newer = {**BASE["invoer"][0], "gewijzigd": "2026-11-24"}
    assert differences(BASE, changed(invoer=[newer, BASE["invoer"][1]])) == [
        "laag buurten, datum: 2026-11-20 → 2026-11-24"
    ]


def test_a_mechanism_of_one_run_only_and_nothing_of_its_settings():
    settings = {"omslagzone": {"RELATIEF": False}, "telling": BASE["instellingen"]["telling"]}
    fewer = changed(mechanismen={"omslagzone": "Omslagzone"}, instellingen=settings)
    assert differences(fewer, BASE) == ["alleen in de tweede analyse geteld: Nieuwbouw elders"]
    assert differences(BASE, fewer) == ["alleen in de eerste analyse geteld: Nieuwbouw elders"]


def test_another_edition_is_told_once_for_all_its_columns():
    newer = {name: [source, 2024] for name, (source, _) in BASE["bronnen"].items()}
    assert differences(BASE, changed(bronnen=newer)) == [
        "editie: CBS 2023 → CBS 2024 (aantal_inwoners, woningvoorraad)"
    ]


def test_a_layer_without_a_trail_makes_the_difference_unknown_and_not_nothing():
    assert differences(None, BASE) == ["onbekend, want de eerste laag heeft geen herkomst (meer)"]
    assert differences(None, None) == ["onbekend, want de eerste en de tweede laag hebben geen herkomst (meer)"]


def test_mechanisms_that_were_chained_are_compared_with_a_full_analysis():
    """The trail of a mechanism by itself holds its settings without its name, in small letters."""
    chained = changed(
        algoritme="leefbaar:risicostapeling",
        instellingen={"telling": BASE["instellingen"]["telling"]},
        eerder=[
            {"algoritme": "leefbaar:nieuwbouwelders", "instellingen": {"termijn": 10, "afstand_d0": 4.0}, "invoer": []},
            {"algoritme": "leefbaar:omslagzone", "instellingen": {"relatief": False}, "invoer": []},
        ],
    )
    assert differences(BASE, chained) == ["Nieuwbouw elders, termijn: 5 → 10"]


def test_another_source_in_the_same_years_is_told_once_for_all_years():
    other = {"aantal_inwoners": ["Gemeente", 2023], "woningvoorraad": ["Gemeente", 2023], "lbm_2024": ["LBM", 2024]}
    years = {**BASE["bronnen"], "aantal_inwoners_2019": ["CBS", 2019]}
    moved = {**other, "aantal_inwoners_2019": ["Gemeente", 2019]}
    assert differences(changed(bronnen=years), changed(bronnen=moved)) == [
        "editie: CBS → Gemeente (aantal_inwoners, woningvoorraad, aantal_inwoners_2019)"
    ]


def test_an_own_mechanism_with_another_definition_is_told():
    named = {**BASE["mechanismen"], "proef": "Proef"}
    one, other = (changed(mechanismen=named, definities={"proef": {"waarde": field}}) for field in ("a", "b"))
    assert differences(one, other) == ["Proef: een andere definitie"]
    assert differences(one, one) == []


def test_another_file_of_the_same_name_day_and_length_is_seen_by_its_fingerprint():
    one, other = ({**BASE["invoer"][0], "inhoud": a, "sha256": b} for a, b in (("aa", "11"), ("bb", "22")))
    told = changed(invoer=[one, BASE["invoer"][1]])
    assert differences(told, told) == []
    assert differences(told, changed(invoer=[other, BASE["invoer"][1]])) == [
        "laag buurten: andere inhoud, of er zijn andere kolommen gelezen"
    ]


def test_a_table_of_an_earlier_run_is_told_by_its_name_and_a_setting_below_nought_has_its_sign():
    built = {"algoritme": "leefbaar:buurtlaagopbouwen", "invoer": [{"naam": "scores", "bestand": "scores.csv"}]}
    settings = {**BASE["instellingen"], "omslagzone": {"GRENS": -2.5}}
    assert differences(changed(eerder=[built]), changed(instellingen=settings)) == [
        "Omslagzone, relatief: nee → geen",
        "Omslagzone, grens: geen → −2,5",
        "alleen voor de eerste analyse gelezen: scores (scores.csv)",
    ]


FILE = {**BASE["invoer"][0], "bestand": "alles.gpkg", "sha256": "11", "inhoud": "aa", "plaatsen": "p"}


@pytest.mark.parametrize(
    ("other", "line"),
    [
        ({"naam": "buurten_2024"}, "laag buurten: buurtlaag → buurten_2024"),  # another table of the GeoPackage
        ({"rijen": 12}, "laag buurten, rijen: 97 → 12"),  # a filter
        ({"plaatsen": "q"}, "laag buurten: andere rijen van hetzelfde bestand"),  # another filter, as many rows
    ],
)
def test_the_same_file_proves_nothing_where_other_rows_of_it_were_read(other, line):
    read = {**FILE, "inhoud": "bb", **other}
    assert not same_content(FILE, read)
    assert differences(changed(invoer=[FILE]), changed(invoer=[read])) == [line]


def test_of_the_same_rows_of_a_file_other_columns_may_be_read():
    read = {**FILE, "inhoud": "bb"}
    assert same_content(FILE, read)
    assert differences(changed(invoer=[FILE]), changed(invoer=[read])) == []


def test_what_one_mechanism_of_a_chain_hands_on_to_the_next_is_no_input_of_the_run():
    """leegstand → omslagzone → the count: only the layer that the first was given is compared."""

    def run(algorithm, layer, *before):
        told = {"naam": layer, "rijen": 97, "bestand": f"{layer}.gpkg"}
        return changed(algoritme=f"leefbaar:{algorithm}", instellingen={}, invoer=[told], eerder=list(before),
                       mechanismen={"leegstand": "Leegstand", "omslagzone": "Omslagzone"})  # fmt: skip

    def chain(layer, n):
        return run("risicostapeling", f"o{n}", run("omslagzone", f"l{n}", run("leegstand", layer)))

    assert differences(chain("buurten 2023", 1), chain("buurten 2023", 2)) == []
    assert differences(chain("buurten 2023", 1), chain("buurten 2024", 2)) == [
        "laag buurten: buurten 2023 → buurten 2024",
        "laag buurten, bestand: buurten 2023.gpkg → buurten 2024.gpkg",
    ]


def test_a_version_for_publication_tells_no_settings_and_no_input():
    public = changed(publicatie=True, invoer=[], leefbaar="0.2.0")
    untold = "onbekend, want de tweede laag noemt als versie voor publicatie geen instellingen en invoer"
    assert differences(BASE, public) == [untold, "versie van Leefbaar: 0.1.0 → 0.2.0"]


def test_of_a_file_that_only_keeps_another_style_what_was_read_is_the_same():
    one, other = ({**BASE["invoer"][0], "inhoud": "aa", "sha256": b} for b in ("11", "22"))
    assert differences(changed(invoer=[one]), changed(invoer=[other])) == []
