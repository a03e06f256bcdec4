"""What is said to people is said in their language and in its notation of numbers."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core import language
from leefbaar_plugin.core.language import number, some, tr, trn
from leefbaar_plugin.core.notation import TwoReadings
from leefbaar_plugin.core.text import DUTCH, ENGLISH, Text

DUTCH_FORMS = {"{n} rows are read.": ("{n} rij is gelezen.", "{n} rijen zijn gelezen.")}


def in_dutch(text: str, n: int | None) -> str | None:
    forms = DUTCH_FORMS.get(text)
    return forms and forms[n != 1]


@pytest.fixture
def dutch(monkeypatch):
    monkeypatch.setattr(language, "_translate", in_dutch)
    monkeypatch.setattr(language, "_language", lambda: DUTCH)


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setattr(language, "_translate", lambda text, n: None)
    monkeypatch.setattr(language, "_language", lambda: ENGLISH)


@pytest.mark.usefixtures("english")
def test_without_a_catalogue_all_is_said_in_the_english_of_the_source():
    assert tr("Full analysis") == "Full analysis"
    assert tr(Text("Tipping zone", "Omslagzone")) == "Tipping zone"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 rows are read."), (1, "1 row is read."), (14565, "14,565 rows are read.")]
)
def test_a_count_has_its_own_form_in_english(n, said):
    assert trn("{n} row is read.", "{n} rows are read.", n) == said


@pytest.mark.usefixtures("dutch")
@pytest.mark.parametrize(("n", "said"), [(1, "1 rij is gelezen."), (14565, "14.565 rijen zijn gelezen.")])
def test_a_count_has_its_own_form_in_dutch(n, said):
    assert trn("{n} row is read.", "{n} rows are read.", n) == said


@pytest.mark.usefixtures("dutch")
def test_a_text_that_knows_its_dutch_needs_no_catalogue():
    assert tr(Text("Tipping zone", "Omslagzone")) == "Omslagzone"


@pytest.mark.usefixtures("dutch")
def test_a_number_stands_in_dutch_notation():
    assert [number(1234567), number(1234.5), number(0.25), number(7, 1)] == ["1.234.567", "1.234,5", "0,25", "7,0"]


@pytest.mark.usefixtures("dutch")
def test_a_number_without_decimals_of_its_own_is_told_without():
    assert [number(80.0), number(12.5), number(-1e9)] == ["80", "12,5", "-1.000.000.000"]


@pytest.mark.usefixtures("dutch")
def test_the_readings_of_a_number_stand_in_dutch_notation():
    assert str(TwoReadings("1,600")) == "'1,600' is 1600 with a decimal point, 1,6 with a decimal comma"


@pytest.mark.usefixtures("english")
def test_a_number_stands_in_english_notation():
    assert [number(1234567), number(1234.5), number(0.25), number(7, 1)] == ["1,234,567", "1,234.5", "0.25", "7.0"]


def test_of_a_long_list_the_first_few_are_named_and_the_rest_is_counted():
    assert some(["a", "b", "c"], 3) == "a, b, c"
    assert some([f"BU{i}" for i in range(1_240)], 2) == "BU0, BU1 and 1,238 more"
