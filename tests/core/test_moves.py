"""How each column of the catalogue moves to other borders, and with which denominator."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from leefbaar_plugin.core.conversion.crosswalk import crosswalk
from leefbaar_plugin.core.conversion.figures import sort_columns
from leefbaar_plugin.core.conversion.losses import losses
from leefbaar_plugin.core.conversion.moves import GEMIDDELDE, KLASSE, MOVES, TELLING, Moves, moves_of, read_rules
from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.naming.columns.areas import BRON, INDELINGSWIJZIGING, JAAR
from leefbaar_plugin.core.naming.columns.local import RAPPORTCIJFER_SD
from leefbaar_plugin.core.rounding import largest_remainder, rounded


def test_every_number_of_the_catalogue_says_how_it_moves():
    assert {c for c in CATALOGUE.values() if not c.text} - set(MOVES) == {JAAR, INDELINGSWIJZIGING, RAPPORTCIJFER_SD}
    assert BRON not in MOVES


def test_what_is_counted_in_people_dwellings_or_households_is_a_count_and_the_rest_is_not():
    """By the unit of the catalogue."""
    counted = {"inwoners", "woningen", "huishoudens", "personen", "uitkeringen", "kamers", "cliënten", "verhuringen",
               "misdrijven", "meldingen", "respondenten"}  # fmt: skip
    assert {c.name for c in MOVES if c.unit in counted} == {c.name for c, m in MOVES.items() if m.kind == TELLING}


@pytest.mark.parametrize(
    ("name", "kind", "over"),
    [
        ("aantal_inwoners", TELLING, ()),
        ("AANT_INW", TELLING, ()),
        ("ww_aantal_2022", TELLING, ()),
        ("percentage_koopwoningen", GEMIDDELDE, ("woningvoorraad",)),
        ("gemiddelde_woningwaarde", GEMIDDELDE, ("woningvoorraad",)),
        ("percentage_personen_65_jaar_en_ouder", GEMIDDELDE, ("aantal_inwoners",)),
        ("percentage_huishoudens_met_laag_inkomen", GEMIDDELDE, ("aantal_huishoudens",)),
        ("ww_per_100_2022", GEMIDDELDE, ("aantal_inwoners",)),
        ("afw_2024", GEMIDDELDE, ("woningvoorraad",)),
        ("klasse_2024", KLASSE, ("woningvoorraad",)),
        (
            "mutatiegraad",
            GEMIDDELDE,
            ("woningvoorraad", "perc_huurwoningen_in_bezit_woningcorporaties"),
        ),
    ],
)
def test_the_right_denominator_weighs(name, kind, over):
    there = [
        "aantal_inwoners", "aantal_huishoudens", "woningvoorraad", "perc_huurwoningen_in_bezit_woningcorporaties",
    ]  # fmt: skip
    moves = moves_of(name)
    assert moves.kind == kind
    assert moves.denominator(name, there) == over


def test_the_denominator_of_the_same_year_goes_before_the_one_without_a_year():
    moves = moves_of("gemiddelde_woningwaarde_2019")
    assert moves.denominator("gemiddelde_woningwaarde_2019", ["woningvoorraad", "woningvoorraad_2019"]) == (
        "woningvoorraad_2019",
    )
    assert moves.denominator("gemiddelde_woningwaarde_2019", ["woningvoorraad"]) == ("woningvoorraad",)
    assert moves.denominator("gemiddelde_woningwaarde_2019", ["aantal_huishoudens_2019"]) == (
        "aantal_huishoudens_2019",
    )


def test_lettings_are_weighed_by_the_dwellings_of_the_corporation():
    """20% of 500 and 60% of 100 dwellings; without dwellings there are none, whatever the share."""
    columns = {
        "mutatiegraad": [5, 8, None],
        "woningvoorraad": [500, 100, 0],
        "perc_huurwoningen_in_bezit_woningcorporaties": [20, 60, None],
    }
    figure = next(f for f in sort_columns(columns, {}).figures if f.name == "mutatiegraad")
    assert figure.weights.tolist() == [500 * 20, 100 * 60, 0]


def test_a_column_that_nobody_knows_is_left_and_named():
    chosen = sort_columns({"buurtcode": ["A"], "hondenbelasting": [3], "aantal_inwoners": [5], "naam": ["x"]}, {})
    assert [f.name for f in chosen.figures] == ["aantal_inwoners"]
    assert chosen.left == ["hondenbelasting"]
    assert chosen.texts == ["naam"]


def test_the_user_says_how_an_unknown_column_moves():
    stated = {"honden": Moves(TELLING), "perc_honden": Moves(GEMIDDELDE, (("aantal_huishoudens",),))}
    columns = {"honden": [3], "perc_honden": [10], "aantal_huishoudens": [20]}
    kinds = {f.name: (f.kind, f.over) for f in sort_columns(columns, stated).figures}
    assert kinds["honden"] == (TELLING, "")
    assert kinds["perc_honden"] == (GEMIDDELDE, "aantal_huishoudens")


RULES = read_rules(Path(__file__).parents[2] / "resources" / "lookup" / "omrekening.csv")


@pytest.mark.parametrize(
    ("name", "kind", "over"),
    [
        ("mannen", TELLING, ""),
        ("apotheek_gemiddelde_afstand_in_km", GEMIDDELDE, "aantal_inwoners"),
        ("aantal_bedrijven_handel_en_horeca", TELLING, ""),
        ("percentage_personen_0_tot_15_jaar", GEMIDDELDE, "aantal_inwoners"),
        ("percentageEenpersoonshuishoudens", GEMIDDELDE, "aantal_huishoudens"),
        ("gemiddelde_huishoudsgrootte_2019", GEMIDDELDE, "aantal_huishoudens"),
        ("winkels_ov_dagel_levensm_gem_aantal_binnen_3_km", GEMIDDELDE, "aantal_inwoners"),
    ],
)
def test_other_columns_of_the_cbs_move_by_the_look_up_table(name, kind, over):
    moves = moves_of(name, RULES)
    assert (moves.kind, "".join(over for (over,) in moves.over)) == (kind, over)


@pytest.mark.parametrize(
    "name",
    [
        "mediaan_vermogen_van_particuliere_huish", "bevolkingsdichtheid_inwoners_per_km2", "oppervlakte_land_in_ha",
        "meest_voorkomende_postcode", "gemiddeld_gasverbruik_appartement", "jaar", "indelingswijziging",
    ],
)  # fmt: skip
def test_medians_densities_and_areas_do_not_move(name):
    assert moves_of(name, RULES) is None


def test_no_rule_stands_for_a_column_of_the_catalogue_that_moves_otherwise():
    names = [pattern for pattern, _ in RULES if "*" not in pattern]
    assert len(set(names)) == len(names)
    assert not [name for name in names if name in CATALOGUE]


def test_a_row_of_the_look_up_table_that_makes_no_sense_is_named(tmp_path):
    for row in ("honden,optellen,", "honden,gemiddelde,", "honden,telling,woningvoorraad"):
        (tmp_path / "t.csv").write_text(f"kolom,wijze,noemer\n{row}\n", encoding="utf-8")
        with pytest.raises(ValueError, match="honden"):
            read_rules(tmp_path / "t.csv")


# Rounding


def test_the_largest_remainders_are_rounded_up():
    """3.6 + 3.3 + 3.1 = 10: one unit is left after 3 + 3 + 3, and 0.6 is the largest remainder."""
    assert largest_remainder(np.array([3.6, 3.3, 3.1]), np.zeros(3, dtype=np.intp)).tolist() == [4, 3, 3]


def test_rounding_keeps_the_total_of_each_group_of_buurten_that_exchange_figures():
    """A (5) is halved over X and Y; B (7) over Z and W: 2.5 + 2.5 and 3.5 + 3.5."""
    pairs = [(0, 0, 0.5, 1.0, ""), (0, 1, 0.5, 1.0, ""), (1, 2, 0.5, 1.0, ""), (1, 3, 0.5, 1.0, "")]
    walk = crosswalk(["A", "B"], list("XYZW"), pairs)
    assert rounded(walk, np.array([2.5, 2.5, 3.5, 3.5])).tolist() == [3, 2, 4, 3]


def test_a_buurt_that_did_not_change_is_not_touched_by_the_rounding_of_others():
    walk = crosswalk(["A", "B"], list("XYZ"), [(0, 0, 0.5, 1.0, ""), (0, 1, 0.5, 1.0, ""), (1, 2, 1.0, 1.0, "")])
    assert rounded(walk, np.array([0.5, 0.5, 100.0])).tolist() == [1, 0, 100]


def test_an_unknown_count_stays_unknown_when_the_others_are_rounded():
    walk = crosswalk(["A", "B"], list("XY"), [(0, 0, 0.3, 1.0, ""), (0, 1, 0.7, 1.0, ""), (1, 1, 1.0, 1.0, "")])
    assert str(rounded(walk, np.array([3.3, np.nan])).tolist()) == "[3.0, nan]"


def test_groups_that_have_lost_a_part_keep_their_total_together():
    """2.5 and 4.5 are 7; each rounded by itself they would be 2 + 4 or 3 + 5."""
    walk = crosswalk(["A", "B"], list("XY"), [(0, 0, 0.5, 1.0, ""), (1, 1, 0.5, 1.0, "")])
    assert rounded(walk, np.array([2.5, 4.5])).tolist() == [3, 4]


# What is lost


def lost_of(pairs, old, stock):
    walk = crosswalk(old, ["X"], [(i, 0, share, 1.0, "") for i, share in pairs])
    return losses(walk, {"inwoners": np.array(stock, dtype=float)}, np.array(stock, dtype=float))


def test_what_goes_nowhere_is_added_up():
    """A quarter of the 200 inhabitants of A goes nowhere: 50 of 1,000."""
    lost = lost_of([(0, 0.75), (1, 1)], ["BU00010000", "BU00010001"], [200, 800])
    assert lost.amounts == {"inwoners": 50}
    assert lost.shares == {"inwoners": 0.05}
    assert lost.buurten == ["BU00010000"]


def test_a_buurt_that_is_forgotten_is_lost_when_the_rest_of_its_municipality_is_converted():
    lost = lost_of([(0, 1)], ["BU00010000", "BU00010001"], [900, 100])
    assert (lost.amounts, lost.buurten, lost.outside) == ({"inwoners": 100}, ["BU00010001"], 0)


def test_other_municipalities_of_a_national_layer_are_not_lost_but_outside():
    lost = lost_of([(0, 1)], ["BU00010000", "BU00020000", "BU00020001"], [900, 100, 100])
    assert (lost.amounts, lost.buurten, lost.outside) == ({"inwoners": 0}, [], 2)


def test_of_a_neighbour_that_gives_up_a_corner_the_rest_of_that_buurt_counts_and_no_more():
    lost = lost_of([(0, 1), (1, 0.1)], ["BU00010000", "BU00020000", "BU00020001"], [900, 100, 5000])
    assert lost.amounts == {"inwoners": 90}
    assert (lost.buurten, lost.outside) == (["BU00020000"], 1)
