"""A plan layer goes in as it is: its fields, periods, signs and statuses, through tables that users can edit."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsApplication

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.bridge.lookup import own_folder
from leefbaar_plugin.paths import RESOURCES
from tests.qgis.support import column, memory, refusal, run

#: Two places in Voorbeeldstad.
HERE, THERE = "Point(148000 450800)", "Point(146700 450600)"


def plans(fields, *rows, name="plannen"):
    told = ",".join(f"{f}:{'string' if f in ('naam', 'status') else 'integer'}" for f in ("naam", *fields))
    return memory("Point", told, [(row, at) for row, at in zip(rows, (HERE, THERE, HERE, THERE))], name=name)


def newbuild(voorbeeldstad, layer, **settings):
    made = run("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=layer, **settings)
    return column(made.layer(), "nieuwbouw_elders_waarde"), made


def demolition(voorbeeldstad, layer, **settings):
    made = run("sloopelders", BUURTEN=voorbeeldstad, SLOOP=layer, **settings)
    return column(made.layer(), "sloop_elders_waarde"), made


# Periods


PERIODS = ["OP2024", "OP202529", "Op2030eo"]


def test_periods_that_add_up_are_used_without_being_told(voorbeeldstad):
    layer = plans(["woningen", *PERIODS], ["A", 300, 100, 150, 50], ["B", 80, 80, 0, None])
    values, made = newbuild(voorbeeldstad, layer)
    assert values == newbuild(voorbeeldstad, layer, PLAN_FASEN=PERIODS)[0]
    assert "periods recognised by name and used: OP2024 (2024), OP202529 (2025–2029)" in made.said
    assert "Op2030eo (2030–2039, open end taken as 10 years); together 380 dwellings, 'woningen' 380" in made.said
    assert not made.feedback.warnings


def test_periods_that_do_not_add_up_leave_the_total_and_both_sums_are_told(voorbeeldstad):
    layer = plans(["woningen", *PERIODS], ["A", 300, 0, 0, 250], ["B", 80, 80, 0, 0])
    values, made = newbuild(voorbeeldstad, layer)
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300], ["B", 80]))[0]
    for words in ("do not add up", "together 330", "'woningen' 380", "PLAN_FASEN"):
        assert words in made.warnings


def test_periods_that_add_up_only_in_all_leave_the_total(voorbeeldstad):
    layer = plans(["woningen", "2026", "2027"], ["A", 300, 80, 0], ["B", 80, 0, 300])
    assert "do not add up" in newbuild(voorbeeldstad, layer)[1].warnings


def test_periods_alone_are_enough(voorbeeldstad):
    values, made = newbuild(voorbeeldstad, plans(["2024", "2025"], ["A", 100, 200]))
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300]))[0]
    assert "dwellings by period: 2024 (2024), 2025 (2025); together 300" in made.said


def test_what_no_period_dates_counts_whole(voorbeeldstad):
    """Of 1000 dwellings 995 have a year, 5 have none; and a plan of 4 has no period at all."""
    layer = plans(["woningen", "2040"], ["A", 1000, 995], ["B", 4, None])
    values, made = newbuild(voorbeeldstad, layer)
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 5], ["B", 4]))[0]
    assert "2 of 2 plans used, dwellings in all: 1,004" in made.said


def test_a_field_that_is_called_after_a_year_and_holds_text_is_no_period(voorbeeldstad):
    layer = memory("Point", "naam:string,woningen:integer,2024:string", [(["A", 300, "vastgesteld"], HERE)])
    values, made = newbuild(voorbeeldstad, layer)
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300]))[0]
    for words in ("not used", "2024", "vastgesteld"):
        assert words in made.warnings


def test_periods_that_overlap_are_not_added_up_without_a_total(voorbeeldstad):
    layer = plans(["2024", "2025", "2025-2029"], ["A", 100, 50, 200])
    said = refusal("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=layer)
    for words in ("2025 (2025)", "2025-2029 (2025–2029)", "overlap", "PLAN_FASEN", "PLAN_WONINGEN"):
        assert words in said
    assert newbuild(voorbeeldstad, layer, PLAN_FASEN=["2024", "2025-2029"])[1]["AANTAL_BUURTEN"]


def test_years_that_the_user_chose_go_before_periods_that_are_recognised(voorbeeldstad):
    layer = plans(["woningen", "start", "2040"], ["A", 300, 2025, 300])
    values, made = newbuild(voorbeeldstad, layer, PLAN_JAAR_VAN="start")
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300]))[0]
    assert "periods" not in made.said


def test_of_an_open_period_ten_years_are_taken(voorbeeldstad):
    """The term 2024–2028 holds two of the ten years 2027–2036."""
    values, _ = newbuild(voorbeeldstad, plans(["woningen", "2027 e.v."], ["A", 500, 500]), STARTJAAR=2024)
    assert values == pytest.approx(newbuild(voorbeeldstad, plans(["woningen"], ["A", 100]))[0])


# Signs


def test_a_negative_number_among_newbuild_is_no_newbuild_and_is_named(voorbeeldstad):
    values, made = newbuild(voorbeeldstad, plans(["woningen"], ["A", 300], ["Sloopflat", -120]))
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300]))[0]
    for words in ("1 plan of", "negative", "woningen", "as demolition and not as newbuild are 120", "Sloopflat"):
        assert words in made.warnings
    assert "1 of 2 plans used, dwellings in all: 300" in made.said


def test_a_negative_period_is_no_newbuild_though_the_plan_is(voorbeeldstad):
    layer = plans(["woningen", "2024", "2025"], ["Vernieuwing", 180, -120, 300])
    values, made = newbuild(voorbeeldstad, layer)
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["Vernieuwing", 300]))[0]
    assert "as demolition and not as newbuild are 120 dwellings" in made.warnings


@pytest.mark.parametrize(("field", "chosen"), [("saldo", {}), ("mutaties_2026", {"field": "mutaties_2026"})])
def test_one_field_with_both_signs_serves_both_mechanisms(field, chosen, voorbeeldstad):
    layer = plans([field], ["Nieuw", 300], ["Weg", -200])
    told = {"PLAN_WONINGEN": field} if chosen else {}
    values, made = newbuild(voorbeeldstad, layer, **told)
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["Nieuw", 300]))[0]
    assert "Weg" in made.warnings
    values, made = demolition(voorbeeldstad, layer, **({"PLAN_SLOOP": field} if chosen else {}))
    alone = memory("Point", "naam:string,sloop:integer", [(["Weg", 200], THERE)])
    assert values == demolition(voorbeeldstad, alone)[0]
    assert "Nieuw" in made.warnings
    assert "as newbuild and not as demolition are 300 dwellings" in made.warnings


def test_a_field_that_is_named_after_demolition_holds_nothing_else(voorbeeldstad):
    values, made = demolition(voorbeeldstad, plans(["sloop"], ["A", -100], ["B", 50]))
    assert values == demolition(voorbeeldstad, plans(["sloop"], ["A", 100], ["B", -50]))[0]
    assert values == demolition(voorbeeldstad, plans(["te_slopen"], ["A", 100], ["B", 50]))[0]
    assert "negative and positive numbers; both are read as demolition" in made.warnings


def test_the_log_tells_which_field_was_taken_and_what_it_sums_to(voorbeeldstad):
    layer = plans(["Totaal_bouw", "Totaal_resterend"], ["A", 500, 300], ["B", 100, 80])
    _, made = newbuild(voorbeeldstad, layer)
    assert "from 'Totaal_resterend' (nog te bouwen, bruto (Planmonitor Wonen)), which sums to 380" in made.said


def test_a_return_per_plan_is_read(voorbeeldstad):
    values, _ = demolition(voorbeeldstad, plans(["sloop", "perc_terugkeer"], ["A", 100, 60]))
    other, _ = demolition(voorbeeldstad, plans(["sloop"], ["A", 100]), TERUGKEER=60)
    assert values == pytest.approx(other)


# The user's own tables


@pytest.fixture
def own():
    """Write one's own lookup tables; they are taken away again."""
    folder = own_folder()
    folder.mkdir(parents=True)

    def write(name, text, encoding="utf-8"):
        (folder / name).write_text(text, encoding=encoding)

    yield write
    for file in folder.iterdir():
        file.unlink()
    os.removedirs(folder)


STATUS = ["naam", "woningen", "status"]


def test_a_table_of_ones_own_goes_before_that_of_the_plugin(voorbeeldstad, own):
    layer = plans(["woningen", "status"], ["A", 300, "Paars"])
    _, before = newbuild(voorbeeldstad, layer)
    assert "Paars (1×)" in before.warnings
    assert "planvelden.csv (of the plugin), planstatus.csv (of the plugin)" in before.said
    own("planstatus.csv", "tekst;hardheid\r\nPaars;hard\r\n", "utf-8-sig")
    values, made = newbuild(voorbeeldstad, layer)
    assert not made.feedback.warnings
    assert f"planstatus.csv (your own, {own_folder() / 'planstatus.csv'})" in made.said
    assert values == newbuild(voorbeeldstad, plans(["woningen"], ["A", 300]))[0]


def test_a_field_is_known_by_a_name_of_ones_own(voorbeeldstad, own):
    layer = plans(["Wooneenheden"], ["A", 300])
    assert "number of dwellings" in refusal("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=layer)
    shipped = (RESOURCES / "lookup" / "planvelden.csv").read_text(encoding="utf-8")
    own("planvelden.csv", f"{shipped}woningen,wooneenheden,zoals wij het noemen\n")
    _, made = newbuild(voorbeeldstad, layer)
    assert "from 'Wooneenheden' (zoals wij het noemen), which sums to 300" in made.said


def test_the_trail_holds_the_fields_and_the_tables_of_ones_own(voorbeeldstad, own, tmp_path):
    own("planstatus.csv", "tekst,hardheid\nhard,hard\n")
    path = str(tmp_path / "uit.gpkg")
    layer = plans(["woningen", "status"], ["A", 300, "hard"])
    made = run("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=layer, OUTPUT=path)
    inputs = {told["naam"]: told for told in trail.get(made.layer())["invoer"]}
    assert inputs["planstatus.csv"]["rijen"] == 1
    assert inputs["planstatus.csv"]["eigen"] is True
    assert inputs["planstatus.csv"]["pad"] == str(own_folder() / "planstatus.csv")
    assert len(inputs["planstatus.csv"]["sha256"]) == 64
    fields = next(told["velden"] for told in inputs.values() if "velden" in told)
    assert fields == {"plan_naam": ["naam"], "plan_woningen": ["woningen"], "plan_status": ["status"]}


@pytest.mark.parametrize("algorithm", ["nieuwbouwelders", "volledigeanalyse"])
@pytest.mark.parametrize(
    ("name", "text", "encoding", "words"),
    [
        ("planstatus.csv", "tekst,hardheid\nPaars,stevig\n", "utf-8", ("line 2", "'stevig'", "hard, zacht, vervallen")),
        ("planstatus.csv", "tekst,hardheid\nvóór,hard\n", "cp1252", ("line 2", "UTF-8", "Excel")),
        ("planvelden.csv", "begrip,naam\nwoningen,aantal\n", "utf-8", ("line 1", "lacks spelling")),
        ("planvelden.csv", "begrip,spelling\nhuizen,aantal\n", "utf-8", ("line 2", "'huizen'", "woningen")),
    ],
    ids=["unknown word", "not UTF-8", "no column", "unknown concept"],
)
def test_a_broken_table_of_ones_own_gives_words_with_the_line(
    algorithm, name, text, encoding, words, voorbeeldstad, own
):
    own(name, text, encoding)
    said = refusal(algorithm, BUURTEN=voorbeeldstad, NIEUWBOUW=plans(["woningen"], ["A", 300]))
    assert [word for word in (str(own_folder() / name), *words) if word not in said] == []
    help_text = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:nieuwbouwelders")
    assert "aantalrest" in help_text.parameterDefinition("PLAN_WONINGEN").help(), "the dialog still opens"


def test_the_help_tells_which_names_are_recognised():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:sloopelders")
    assert "planvelden.csv" in algorithm.parameterDefinition("PLAN_SLOOP").help()
    assert "te_slopen" in algorithm.parameterDefinition("PLAN_SLOOP").help()
