"""Which field of a file is which column: by its spellings in the editions, with its year, the best one first."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.naming.columns.areas import BUURTCODE
from leefbaar_plugin.core.naming.columns.column import Column
from leefbaar_plugin.core.naming.columns.key_figures import INWONERS
from leefbaar_plugin.core.naming.columns.national import LBM_AFW
from leefbaar_plugin.core.naming.recognition import canonical, find, fold, holds_wijken, recognise, short, told_source
from leefbaar_plugin.core.text import Text

OWN = Column("klachten", Text("Complaints", "Klachten"), "", aliases=("meldingen_overlast",))


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("gemiddeldeWoningwaarde", "gemiddelde_woningwaarde"),
        ("AANT_INW", "aant_inw"),
        ("\ufeffbuurtcode ", "buurtcode"),
        ("afw2024", "afw_2024"),
    ],
)
def test_a_name_is_spelled_as_in_the_catalogue(name, folded):
    assert fold(name) == folded


@pytest.mark.parametrize("name", ["aantal_inwoners", "aantalInwoners", "AANT_INW", "AANTAL_INWONERS"])
def test_the_spellings_of_the_editions_are_one_column(name):
    assert recognise(name) == (INWONERS, None)
    assert canonical(name) == "aantal_inwoners"


def test_a_year_in_the_name_is_that_of_the_figure():
    assert recognise("afw_2024") == (LBM_AFW, 2024)
    assert canonical("aantal_inwoners_2019") == "aantal_inwoners_2019"


def test_what_is_not_in_the_catalogue_stays_as_it_is():
    assert recognise("mijn_kolom") is None
    assert canonical("Mijn Kolom") == "Mijn Kolom"
    assert short("een_heel_lange_kolom") == "een_heel_l"


@pytest.mark.parametrize("name", ["aantal_inwoners", "aantal_inwoners_2019", "afw_2024", "buurtcode"])
def test_the_name_in_a_shapefile_is_short_and_known_again(name):
    assert len(short(name)) <= 10
    assert canonical(short(name)) == name


def test_the_exact_name_goes_before_that_of_now_and_that_before_the_newest_year():
    names = ["aantal_inwoners_2018", "aantal_inwoners_2022", "AANT_INW", "aantal_inwoners", "iets"]
    assert find(INWONERS, names) == [
        ("aantal_inwoners", None), ("AANT_INW", None), ("aantal_inwoners_2022", 2022), ("aantal_inwoners_2018", 2018),
    ]  # fmt: skip
    assert find(BUURTCODE, names) == []


def test_a_column_that_a_mechanism_declares_for_itself_is_found_by_its_own_names():
    found = find(OWN, ["klachten_2023", "MeldingenOverlast", "klachten", "andere"])
    assert found == [("klachten", None), ("MeldingenOverlast", None), ("klachten_2023", 2023)]


@pytest.mark.parametrize(
    ("names", "told", "wijken"),
    [
        (["wijkcode", "aantal_inwoners"], (), True),
        (["WK_CODE"], (), True),
        (["buurtcode", "wijkcode"], (), False),  # a buurt says in which wijk it lies
        (["aantal_inwoners"], (), False),
        (["buurtcode", "wijkcode"], ("wijkcode",), True),  # the user named the field
    ],
)
def test_a_file_of_wijken_has_their_code_and_none_of_buurten(names, told, wijken):
    assert holds_wijken(names, told) is wijken


def test_the_source_is_that_of_the_file_when_it_names_one():
    assert told_source(["CBS", None, "CBS", ""]) == "CBS"
    assert told_source(["CBS", "RIVM"]) == ""
    assert told_source([None, ""]) == ""
