"""The file of ranges: what a run writes can be read, edited and given again; what cannot be is told, all at once."""

from __future__ import annotations

import json

import pytest

from leefbaar_plugin.core.evidence.robustness.ranges import SHARED, Between, Factor, OneOf
from leefbaar_plugin.core.evidence.robustness.ranges_file import RangesProblem, as_json, read_ranges
from leefbaar_plugin.mechanisms import all_mechanisms

BY_ID = {m.id: m for m in all_mechanisms()}
TWO = [BY_ID["omslagzone"], BY_ID["leegstand"]]
SETTINGS = {(m.id, s.parameter): s for m in TWO for s in m.settings}


@pytest.fixture
def read(tmp_path):
    """Reads the ranges of a mapping, or of a text as it stands."""

    def made(told):
        path = tmp_path / "bereiken.json"
        path.write_text(told if isinstance(told, str) else json.dumps({"bereiken": told}), encoding="utf-8")
        return read_ranges(path, TWO)

    return made


def test_a_span_some_values_and_what_stays_are_read_by_the_name_of_the_setting(read):
    told = read({"omslagzone": {"DALING": {"van": 0.01, "tot": 0.03}, "BREEDTE_EW": "vast",
                                "JAREN": {"keuzes": [2, 4]}}})  # fmt: skip
    assert told == {
        ("omslagzone", "daling"): Between(0.01, 0.03),
        ("omslagzone", "breedte_ew"): None,
        ("omslagzone", "jaren"): OneOf((2, 4)),
    }


def test_a_choice_that_mechanisms_share_is_told_once(read):
    assert read({SHARED: {"REFERENTIE": {"keuzes": ["gemeente", "regio"]}}}) == {
        (SHARED, "referentie"): OneOf(("gemeente", "regio"))
    }


def test_what_a_run_writes_is_read_back(read):
    fall, years = SETTINGS["omslagzone", "DALING"], SETTINGS["omslagzone", "JAREN"]
    factors = [
        Factor(fall, (("omslagzone", fall.name),), Between(0.01, 0.03), 0.02),
        Factor(years, (("omslagzone", years.name),), OneOf((2, 4)), 4),
    ]
    text = as_json("1.0.0", factors)
    assert json.loads(text) == {
        "leefbaar": "1.0.0",
        "bereiken": {"omslagzone": {"DALING": {"van": 0.01, "tot": 0.03}, "JAREN": {"keuzes": [2, 4]}}},
    }
    assert read(text) == {("omslagzone", "daling"): Between(0.01, 0.03), ("omslagzone", "jaren"): OneOf((2, 4))}


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (0.02, "= 0.02 is no range"),
        ({"van": 0.01}, "is no range"),
        ({"keuzes": []}, "is no range"),
        ({"keuzes": 0.02}, "is no range"),
        ({"van": 0.03, "tot": 0.01}, "goes from 0.03 to 0.01: van must be below tot"),
        ({"van": 0.02, "tot": 0.02}, "van must be below tot"),
        ({"van": -9000, "tot": 0.02}, "= -9000 "),
        ({"keuzes": ["veel"]}, "= 'veel' "),
    ],
)
def test_a_range_that_cannot_be_is_refused_with_what_it_may_be(read, value, why):
    with pytest.raises(RangesProblem) as refused:
        read({"omslagzone": {"DALING": value}})
    assert why in str(refused.value)
    assert "omslagzone: DALING" in str(refused.value)


def test_a_whole_number_has_values_and_no_span(read):
    with pytest.raises(RangesProblem, match="JAREN is no number with decimals: name its values with keuzes"):
        read({"omslagzone": {"JAREN": {"van": 2, "tot": 4}}})


def test_everything_that_is_wrong_is_told_at_once(read):
    with pytest.raises(RangesProblem) as refused:
        read({"omslagzon": {"DALING": "vast"}, "leegstand": {"DREMPLE": "vast"}, "omslagzone": {"DALING": 1}})
    for words in ("mechanism 'omslagzon' is not known", "leegstand: setting 'DREMPLE' is not known", "DALING = 1"):
        assert words in str(refused.value)


@pytest.mark.parametrize("text", ["geen json", "[]", "{}", '{"bereiken": 3}', '{"bereiken": {"omslagzone": 3}}'])
def test_another_file_is_no_file_of_ranges(read, text):
    with pytest.raises(RangesProblem, match="is no file of ranges: expected"):
        read(text)


def test_a_setting_that_stands_there_twice_is_refused(read):
    with pytest.raises(RangesProblem, match="DALING"):
        read('{"bereiken": {"omslagzone": {"DALING": "vast", "DALING": {"van": 0.01, "tot": 0.02}}}}')


def test_a_file_that_is_not_there_or_cannot_be_read_is_told(tmp_path):
    with pytest.raises(RangesProblem, match=r"weg\.json does not exist"):
        read_ranges(tmp_path / "weg.json", TWO)
    with pytest.raises(RangesProblem, match="cannot be read"):
        read_ranges(tmp_path, TWO)
