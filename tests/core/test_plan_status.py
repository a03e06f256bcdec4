"""How certain a plan is, as monitors and municipalities write it, through planstatus.csv."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.plans.status import read_statuses, statuses
from leefbaar_plugin.paths import RESOURCES

TABLE = read_statuses((RESOURCES / "lookup" / "planstatus.csv").read_bytes(), "planstatus.csv")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("1A Onherroepelijk", "hard"),
        ("1B Onherroepelijk, uitwerkingsplicht", "hard"),
        ("2A Vastgesteld", "hard"),
        ("3 In voorbereiding", "zacht"),
        ("4A Visie", "zacht"),
        ("4B Optie", "zacht"),
        ("hard", "hard"),
        ("Hard ", "hard"),
        ("ZACHT", "zacht"),
        ("niet hard", "zacht"),
        ("In aanbouw", "hard"),
        ("gerealiseerd", "vervallen"),
        ("Vervallen", "vervallen"),
        ("nog niet vastgesteld", "zacht"),
        ("nog niet onherroepelijk", "zacht"),
        # Planmonitor Wonen, status_planologisch
        ("1A. Onherroepelijk", "hard"),
        ("1B. Onherroepelijk, uitwerkingsplicht", "hard"),
        ("1C. Onherroepelijk, wijzigingsbevoegdheid", "hard"),
        ("2A. Vastgesteld", "hard"),
        ("2B. Vastgesteld, uitwerkingsplicht", "hard"),
        ("2C. Vastgesteld, wijzigingsbevoegdheid", "hard"),
        ("3. In voorbereiding", "zacht"),
        ("4A. Visie", "zacht"),
        ("4B. Optie", "zacht"),
        ("4a Niet opgenomen in de visie", "zacht"),
        # and as codes alone
        ("1A", "hard"),
        ("1b.", "hard"),
        ("2a - plan", "hard"),
        ("4A", "zacht"),
        # Planmonitor Wonen, projectfase
        ("Studie", "zacht"),
        ("Definitie", "zacht"),
        ("Bouwvoorbereiding", "zacht"),
        ("Realisatie tot eerste woning", "hard"),
        ("Afgerond", "vervallen"),
        ("Nazorg", "vervallen"),
        # and as they are met
        ("IN_VOORBEREIDING", "zacht"),
        ("3. Visie", "zacht"),
        ("  in   aanbouw ", "hard"),
        ("harde plancapaciteit", "hard"),
        ("Zachte plannen", "zacht"),
        ("nog te realiseren", "zacht"),
        ("Omgevingsvisie vastgesteld", "zacht"),
        ("Procedure gestart", "zacht"),
    ],
)
def test_the_status_of_a_plan_as_municipalities_write_it(text, status):
    assert statuses([text], TABLE) == ([status], {})


def test_a_status_that_is_not_known_counts_as_soft_and_is_told():
    words, unknown = statuses(["Tja", "hard", " Tja ", ""], TABLE)
    assert words == ["zacht", "hard", "zacht", "zacht"]
    assert unknown == {"Tja": 2, "(leeg)": 1}


@pytest.mark.parametrize("text", ["nog niet gerealiseerd", "niet opgeleverd", "nog niet vervallen"])
def test_what_is_not_yet_built_is_no_plan_that_has_gone(text):
    assert statuses([text], TABLE) == (["zacht"], {})


@pytest.mark.parametrize("text", ["deels gerealiseerd", "Gedeeltelijk opgeleverd"])
def test_what_is_partly_built_is_certain(text):
    assert statuses([text], TABLE) == (["hard"], {})


@pytest.mark.parametrize("text", ["1", "2", "5", "1 april", "11A", "1Abc", "Onbekend", "A", "?", "procedure afgerond"])
def test_a_code_counts_only_as_a_code_and_what_is_not_known_is_told(text):
    assert statuses([text], TABLE) == (["zacht"], {text: 1})


def test_the_first_line_that_fits_decides():
    table = read_statuses(b"tekst,hardheid\nniet hard,zacht\nhard,hard\n", "eigen.csv")
    assert statuses(["niet hard", "hard", "keihard"], table)[0] == ["zacht", "hard", "hard"]
