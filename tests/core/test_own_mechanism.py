"""An own mechanism, by hand: each kind of threshold, each way to be unknown, and the sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.mechanism import FAMILIES, ORIGINS
from leefbaar_plugin.core.own.checking import DefinitionProblem, definition_of
from leefbaar_plugin.core.own.definition import KEYS
from leefbaar_plugin.core.own.file import read_folder
from leefbaar_plugin.core.own.mechanism import as_mechanism
from leefbaar_plugin.core.settings_file import SettingsProblem, read_settings
from leefbaar_plugin.core.stacking import stack
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import buurten, rows, says

EXAMPLES = Path(__file__).parents[2] / "resources" / "mechanismen"


def own(**stated):
    value = {} if "teller" in stated else {"waarde": "x"}
    base = {"leefbaar_mechanisme": 1, "naam": "Proef", "bron": "opgave gemeente", "peildatum": "2024"}
    return as_mechanism(definition_of({**base, **value, **stated}))


def judge(mechanism, settings=None, *, codes=None, at=None, neighbours=None, woningvoorraad=1000, **computed):
    """What it says of rows with these computed columns (`waarde`, `teller`, `noemer`, `eerder`)."""
    columns = {f"proef.{name}": values for name, values in computed.items()}
    table = buurten(codes=codes, at=at, neighbours=neighbours, **columns, **(
        {} if woningvoorraad is None else {"woningvoorraad": woningvoorraad}))  # fmt: skip
    return rows(mechanism.assess(table, mechanism.read(settings or {})))


# Each kind of threshold


def test_an_absolute_threshold_is_a_number():
    """12,4 ≥ 12: at risk, and within 5% of 12 (0,6), so nipt; 20 ruim; 11 no risk."""
    near, far, none = judge(own(drempel=12, eenheid="% van de woningen"), waarde=[12.4, 20, 11])
    assert (near.value, near.threshold, near.risk, near.certainty) == (12.4, 12, 1, "nipt")
    assert (far.risk, far.certainty, none.risk) == (1, "ruim", 0)
    assert near.sentence == "Proef: 12,4% van de woningen (drempel 12,0%). Bron: opgave gemeente (2024)."


def test_low_can_be_unfavourable():
    low, high = judge(own(drempel=5, richting="laag", toelichting="Weinig groen maakt heet"), waarde=[4, 6])
    assert (low.risk, high.risk) == (1, 0)
    assert low.sentence == "Proef: 4,0 (drempel 5,0). Weinig groen maakt heet. Bron: opgave gemeente (2024)."


def test_a_factor_on_the_municipality():
    """Weights 1000 each: the mean of 10, 10, 22 is 14; × 1,5 is 21, so 22 is a risk."""
    made = judge(own(drempelsoort="relatief", factor=1.5), waarde=[10, 10, 22])
    assert [row.risk for row in made] == [0, 0, 1]
    assert made[2].threshold == pytest.approx(21)
    assert says(made[2], "Proef: 22,0", "drempel 21,0: 1,5 × de gemeente met 14,0", "Bron: opgave gemeente (2024).")


def test_a_difference_from_the_municipality_weighed_by_the_denominator():
    """(10·100 + 20·300) / 400 = 17,5; + 2 is 19,5."""
    made = judge(own(noemer="n", drempelsoort="relatief", verschil=2), waarde=[10, 20], noemer=[100, 300])
    assert [row.risk for row in made] == [0, 1]
    assert made[0].threshold == pytest.approx(19.5)
    assert says(made[1], "2 punt boven de gemeente met 17,5")


def test_the_worst_share():
    """Of 0…10 the worst 20% begins at the 80th percentile: 8."""
    made = judge(own(drempelsoort="kwantiel", referentie="regio"), waarde=list(range(11)))
    assert [i for i, row in enumerate(made) if row.risk] == [8, 9, 10]
    assert says(made[9], "de ongunstigste 20% van de regio, dus altijd zoveel")


AROUND = {"at": [(0, 0), (0.1, 0), (0, 0.1), (0.1, 0.1), (50, 50)], "neighbours": [(0, 1), (0, 2), (0, 3)]}


def test_the_difference_from_the_neighbours():
    """Neighbours 10, 20, 30 with 1000, 1000, 2000 dwellings: (10 + 20 + 2·30) / 4 = 22,5; 26 − 22,5 = 3,5 ≥ 3."""
    made = judge(
        own(drempelsoort="omgeving", verschil=3, eenheid="km"), **AROUND,
        waarde=[26, 10, 20, 30, 26], woningvoorraad=[500, 1000, 1000, 2000, 500],
    )  # fmt: skip
    assert (made[0].value, made[0].threshold, made[0].risk, made[0].certainty) == (3.5, 3, 1, "ruim")
    assert says(made[0], "26,0 km, bij de buren gemiddeld 22,5 km: een verschil van 3,5 km (drempel 3)")


def test_too_few_neighbours_are_told():
    made = judge(own(drempelsoort="omgeving", verschil=3), at=[(0, 0), (0.1, 0)], neighbours=[(0, 1)], waarde=[9, 1])
    assert {row.certainty for row in made} == {"onbekend"}
    assert made[0].sentence == "Onbekend: minder dan drie buren met gegevens."


CHANGE = {"drempelsoort": "verandering", "eerder": "y", "eerder_peildatum": "2019", "eenheid": "%"}


def test_a_change_in_points():
    """18 − 22 = −4 ≤ −3: a risk; 20 − 22 = −2: none."""
    fell, held = judge(own(**CHANGE, drempel=-3, richting="laag"), waarde=[18, 20], eerder=[22, 22])
    assert (fell.value, fell.threshold, fell.risk, held.risk) == (-4, -3, 1, 0)
    assert fell.sentence == (
        "Proef: van 22,0% in 2019 naar 18,0% in 2024: een verandering van −4,0 punt (drempel −3). "
        "Bron: opgave gemeente (2019–2024)."
    )


def test_a_change_in_per_cent():
    """300/240 is +25%, 250/240 is +4,2%."""
    rose, held = judge(own(**CHANGE, drempel=20, in_procenten=True), waarde=[300, 250], eerder=[240, 240])
    assert (rose.value, rose.risk, held.risk) == (pytest.approx(25), 1, 0)
    assert says(rose, "een verandering van 25,0% (drempel 20%)")


def test_a_numerator_and_a_denominator_are_a_percentage():
    """30 of 200 is 15%, 30 of 400 is 7,5%; threshold 10."""
    made = judge(own(teller="a", noemer="b", drempel=10, eenheid="%"), teller=[30, 30], noemer=[200, 400])
    assert [(row.value, row.risk) for row in made] == [(15, 1), (7.5, 0)]
    assert made[0].sentence == "Proef: 15,0% (drempel 10,0%). Bron: opgave gemeente (2024)."


def test_smoothing_draws_small_numbers_to_the_municipality():
    """Of 10,000 + 10: 1 in 10 is no 10% but nearly the 1% of all; asked for, and said."""
    mechanism = own(teller="a", noemer="b", drempel=5, eenheid="%")
    counts = {"teller": [100, 1, 110, 90], "noemer": [10000, 10, 10000, 10000]}
    plain, smooth = judge(mechanism, **counts)[1], judge(mechanism, {"GLADSTRIJKEN": True}, **counts)[1]
    assert (plain.value, plain.risk, smooth.risk) == (10, 1, 0)
    assert smooth.value == pytest.approx(1, abs=0.1)
    assert says(smooth, "gladgestreken")
    assert "gladgestreken" not in plain.sentence


@pytest.mark.parametrize(
    ("marge", "room"),
    [
        ("vijf procent", 0.5),  # of the threshold of 10 %
        ("afronding", 1.645 * 100 * (4 + 4 * 0.12**2) ** 0.5 / 200),  # √(4 + 4(a/n)²)/n with 24 of 200: 1.66 points
        ("toeval", 1.645 * 100 * 24**0.5 / 200),  # √24 of 200: 4.03 points
        ("enquête", 1.645 * 100 * (0.12 * 0.88 / 200) ** 0.5),  # √(p(1 − p)/n): 3.78 points
        ("hele procenten", 1.0),
    ],
)
def test_the_margin_within_which_it_is_nipt_is_that_of_the_figure(marge, room):
    """24 of 200 is 12 %, 2 points above the threshold; just outside the margin the same figure is ruim."""
    stated = {"teller": "a", "noemer": "b", "eenheid": "%", "marge": marge}
    for drempel, certainty in ((12 - 0.97 * room, "nipt"), (12 - 1.03 * room, "ruim")):
        if marge == "vijf procent":
            drempel = 12 / 1.049 if certainty == "nipt" else 12 / 1.051
        (row,) = judge(own(drempel=drempel, **stated), teller=[24], noemer=[200])
        assert (row.risk, row.certainty) == (1, certainty)


@pytest.mark.parametrize(("marge", "words"), [("afronding", "teller"), ("toeval", "teller"), ("enquête", "noemer")])
def test_a_margin_without_what_it_rests_on_is_refused(marge, words):
    with pytest.raises(DefinitionProblem, match=words):
        own(drempel=5, marge=marge)


# Each way to be unknown


@pytest.mark.parametrize("value", [None, float("inf"), float("-inf")])
def test_a_value_that_is_not_there_or_not_finite_is_unknown(value):
    row = judge(own(drempel=1), waarde=[value, 5])[0]
    assert row == (None, None, None, "onbekend", "Onbekend: de waarde ontbreekt of is niet te berekenen.")


def test_without_its_computed_column_nothing_is_judged():
    assert {row.certainty for row in judge(own(drempel=1))} == {"onbekend"}


RATE = {"teller": "a", "noemer": "b", "drempel": 10}


@pytest.mark.parametrize(
    ("part", "whole", "certainty", "words"),
    [
        (None, 100, "onbekend", "Onbekend: de teller ontbreekt"),
        (5, None, "onbekend", "Onbekend: de noemer ontbreekt"),
        (5, -1, "onbekend", "Onbekend: de noemer (−1) is negatief."),
        (0, 0, "klein aantal", "Klein aantal: de noemer (0) is 0."),
        (5, 49, "klein aantal", "Klein aantal: de noemer (49) is kleiner dan 50."),
    ],
)
def test_a_denominator_that_is_missing_or_small_is_not_judged(part, whole, certainty, words):
    row = judge(own(**RATE, minimum=50 if whole == 49 else 0), teller=[part, 5], noemer=[whole, 100])[0]
    assert (row.risk, row.certainty) == (None, certainty)
    assert row.sentence.startswith(words)


def test_a_plain_value_with_a_small_denominator_is_not_judged_either():
    few, enough = judge(own(noemer="n", minimum=100, drempel=1), waarde=[5, 5], noemer=[99, 100])
    assert (few.certainty, enough.risk) == ("klein aantal", 1)


def test_without_an_earlier_value_a_change_is_unknown():
    missing, zero = judge(own(**CHANGE, drempel=1, in_procenten=True), waarde=[5, 5], eerder=[None, 0])
    assert says(missing, "Onbekend: de waarde van 2019 ontbreekt")
    assert says(zero, "Onbekend: de waarde van 2019 is niet groter dan 0")
    assert judge(own(**CHANGE, drempel=1), waarde=[5], eerder=[0])[0].risk == 1


def test_without_dwellings_there_is_nothing_to_weigh_by():
    row = judge(own(drempelsoort="relatief", factor=1.5), waarde=[5, 9], woningvoorraad=None)[0]
    assert says(row, "Onbekend: gewogen wordt naar woningen", "noemer")


def test_a_reference_area_without_values_is_unknown():
    made = judge(own(drempelsoort="relatief", factor=1.5, referentie="veld"), waarde=[5, 9])
    assert {row.certainty for row in made} == {"onbekend"}


def test_households_stand_in_for_dwellings_as_weights_and_are_named():
    table = buurten(**{"proef.waarde": [5, 20]}, aantal_huishoudens=500)
    mechanism = own(drempelsoort="relatief", factor=1.5)
    row = rows(mechanism.assess(table, mechanism.read({})))[1]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "huishoudens in plaats van woningen")


def test_it_does_not_apply_where_nobody_lives():
    assert judge(own(drempel=1), waarde=[5, 5], woningvoorraad=[0, 9])[0].certainty == "niet van toepassing"


# The declaration


def test_it_is_declared_as_the_others_are():
    mechanism = own(drempel=3, kort="prf", bewijs="B", familie="voorraad", herkomst="bron", eenheid="km")
    assert mechanism.columns()[0] == "proef_waarde"
    assert mechanism.columns(shapefile=True)[2] == "prf_r"
    assert (mechanism.national, mechanism.evidence, mechanism.family) == (False, "B", "voorraad")
    assert mechanism.sources == ("opgave gemeente (2024)",)
    assert mechanism.expressions == {"proef.waarde": "x"}
    assert [(s.name, s.default, s.origin) for s in mechanism.settings] == [("drempel", 3, "bron")]
    assert as_mechanism(definition_of(mechanism.stated)).stated == mechanism.stated


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ({"drempelsoort": "relatief", "factor": 2}, "factor referentie referentiewaarde"),
        ({"drempelsoort": "relatief", "verschil": 2}, "verschil referentie referentiewaarde"),
        ({"drempelsoort": "kwantiel", "noemer": "n"}, "kwantiel referentie minimum"),
        ({"drempelsoort": "omgeving", "verschil": 2}, "verschil omgeving afstand aantal_buren straal"),
        ({**CHANGE, "drempel": 2}, "drempel"),
        ({**RATE}, "drempel minimum gladstrijken"),
    ],
)
def test_its_numbers_are_settings_and_its_kind_is_not(stated, names):
    assert " ".join(s.name for s in own(**stated).settings) == names
    assert all(s.origin in ORIGINS for s in own(**stated).settings)


def test_a_settings_file_can_set_its_threshold_otherwise(tmp_path):
    mechanism = own(drempelsoort="relatief", factor=2)
    path = tmp_path / "instellingen.json"
    path.write_text(json.dumps({"mechanismen": {"proef": {"FACTOR": 1.1}}}), encoding="utf-8")
    given = read_settings(path, [*all_mechanisms(), mechanism])["proef"]
    assert judge(mechanism, given, waarde=[10, 15])[1].risk == 1
    assert judge(mechanism, waarde=[10, 15])[1].risk == 0
    path.write_text(json.dumps({"mechanismen": {"proef": {"REFERENTIE": "nederland"}}}), encoding="utf-8")
    with pytest.raises(SettingsProblem, match="REFERENTIEWAARDE"):
        read_settings(path, [mechanism])


def test_it_is_counted_as_a_local_one_of_its_family():
    mechanism = own(drempel=3)
    table = buurten(**{"proef.waarde": [5, 1, None]}, woningvoorraad=100)
    counted = stack([(mechanism, mechanism.assess(table, mechanism.read({})))])
    assert counted.local.tolist() == [1, 0, 0]
    assert counted.national.tolist() == [0, 0, 0]
    assert counted.families.tolist() == [1, 0, 0]
    assert counted.text[2] == "niet beoordeeld (1 onbekend)"


@given(
    st.lists(st.floats(1, 1000), min_size=4, max_size=8),
    st.sampled_from([0.5, 2.0, 8.0]),
    st.sampled_from(
        [
            {"drempel": 100.0},
            {"drempelsoort": "relatief", "factor": 1.25},
            {"drempelsoort": "relatief", "verschil": 10.0},
            {"drempelsoort": "kwantiel", "kwantiel": 25},
            {**CHANGE, "drempel": 50.0},
        ]
    ),
    st.sampled_from(["hoog", "laag"]),
)
def test_another_unit_changes_nothing(values, scale, kind, richting):
    """Metres or kilometres: value and threshold scaled by one factor give the same risk and certainty."""
    scaled = {k: v * scale if k in ("drempel", "verschil") else v for k, v in kind.items()}
    before = list(reversed(values))

    def outcome(stated, factor):
        made = judge(own(**stated, richting=richting), waarde=[v * factor for v in values],
                     eerder=[v * factor for v in before])  # fmt: skip
        return [(row.risk, row.certainty) for row in made]

    assert outcome(kind, 1.0) == outcome(scaled, scale)


# What is shipped


@pytest.fixture(scope="module")
def examples():
    return read_folder(EXAMPLES, all_mechanisms())


def test_three_examples_are_shipped_of_different_kinds(examples):
    assert [m.stated.get("drempelsoort") for m in examples] == ["verandering", "omgeving", "relatief"]
    for mechanism in examples:
        assert mechanism.stated["uitleg"]
        assert mechanism.stated["toelichting"]
        assert mechanism.family in FAMILIES or mechanism.family == mechanism.id


def test_an_example_says_a_whole_sentence(examples):
    for mechanism in examples:
        n = 5
        columns = {name: np.linspace(9, 33, n) for name in mechanism.expressions}
        columns.update({name: np.full(n, 500.0) for name in columns if name.endswith(".noemer")})
        columns.update({name: np.linspace(33, 34, n) for name in columns if name.endswith(".eerder")})
        table = buurten(at=[(0.1 * i, 0) for i in range(n)], woningvoorraad=500, **columns)
        made = rows(mechanism.assess(table, mechanism.read({"AFSTAND": 500})))
        assert {row.risk for row in made} >= {1, 0}, mechanism.id
        assert all("drempel" in row.sentence and "Bron: CBS" in row.sentence for row in made)


def test_the_readme_explains_every_key_and_its_example_can_be_read():
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in KEYS if f"`{name}`" not in text] == []
    assert definition_of(json.loads(text.partition("```json")[2].partition("```")[0]))
