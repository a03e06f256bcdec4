"""CBS's remark on changes: what did not change is copied, and its year must fit."""

from __future__ import annotations

import pytest

from tests.qgis.grenswijziging.new_borders import ID, A, B, C, X, Y, box, changes
from tests.qgis.messages import has
from tests.qgis.support import column, memory, refusal, rows, run


def test_what_did_not_change_is_copied_and_a_new_border_is_unknown(old):
    made = run(ID, VAN=old, NAAR=changes((A, 1), (B, 3), (C, 1)), WIJZE="indelingswijziging")
    assert column(made.layer(), "aantal_inwoners") == {A: 100, B: None, C: 600}
    told = column(made.layer(), "omrekening_toelichting")
    assert (told[A], told[B]) == ("Ongewijzigd.", "Onbekend: nieuwe grens (indelingswijziging 3).")
    has(made.said, "2 unchanged, 0 with a new code, 1 with a new border")


def test_a_new_code_is_found_by_the_area_it_covers(old):
    """Y has the polygon of C but for 1%; X, also with a new code, has that of no old buurt."""
    shapes = [box(0, 1000), box(2010, 3000), box(1000, 1900)]
    made = run(ID, VAN=old, NAAR=changes((A, 1), (Y, 2), (X, 2), shapes=shapes), WIJZE="indelingswijziging")
    assert column(made.layer(), "aantal_inwoners") == {A: 100, Y: 600, X: None}
    told = column(made.layer(), "omrekening_toelichting")
    assert told[Y] == f"Overgenomen van {C}."
    has(told[X], "nieuwe code", "niet is gevonden")


def test_an_unchanged_code_that_the_figures_lack_is_unknown(old):
    told = rows(run(ID, VAN=old, NAAR=changes((A, 1), (X, 1)), WIJZE="indelingswijziging").layer())
    assert told[X]["aantal_inwoners"] is None
    has(told[X]["omrekening_toelichting"], "volgens het CBS ongewijzigd", "komt in de oude gegevens niet voor")


def test_the_remark_speaks_of_one_year_only(old):
    two_years_on = changes((A, 1), (B, 1), (C, 1), year=2024)
    said = refusal(ID, VAN=old, NAAR=two_years_on, WIJZE="indelingswijziging")
    has(said, "2024", "2023", "2022", "year by year")


def test_automatic_uses_the_remark_for_one_year_and_the_overlay_for_what_changed(old):
    """Unchanged by CBS, so A is whole although its polygon is drawn 60 m smaller; B and C are redrawn."""
    shapes = [box(0, 940), box(940, 2500), box(2500, 3000)]
    told = column(run(ID, VAN=old, NAAR=changes((A, 1), (B, 3), (C, 3), shapes=shapes)).layer(), "aantal_inwoners")
    assert told == pytest.approx({A: 100, B: 700, C: 300})


def test_automatic_does_not_trust_the_remark_over_more_years(old):
    shapes = [box(0, 500), box(500, 2000), box(2000, 3000)]
    made = run(ID, VAN=old, NAAR=changes((A, 1), (B, 1), (C, 1), year=2024, shapes=shapes))
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({A: 50, B: 450, C: 600})
    has(made.said, "not used")


def test_without_the_remark_the_way_is_refused(old, new):
    has(refusal(ID, VAN=old, NAAR=new, WIJZE="indelingswijziging"), "indelingswijziging_wijken_en_buurten", "overlay")


CHANGED = "buurtcode:string,jaar:integer,indelingswijziging_wijken_en_buurten:integer"


def unchanged_in(year):
    """A, B and C as they were, says the CBS in the map of a year."""
    places = ((A, box(0, 1000)), (B, box(1000, 2000)), (C, box(2000, 3000)))
    return memory("MultiPolygon", CHANGED, [([code, year, 1], place) for code, place in places], name=f"kaart {year}")


def test_figures_can_be_brought_on_year_by_year_by_the_remarks_of_the_cbs(old, tmp_path):
    first = str(tmp_path / "op2023.gpkg")
    run(ID, VAN=old, NAAR=unchanged_in(2023), WIJZE="indelingswijziging", OUTPUT=first)
    told = rows(run(ID, VAN=first, NAAR=unchanged_in(2024), WIJZE="indelingswijziging").layer())
    assert (told[A]["jaar"], told[A]["aantal_inwoners"]) == (2022, 100)
    assert (told[C]["jaar"], told[C]["aantal_inwoners"]) == (2022, 600)


def test_the_remarks_of_a_year_are_not_used_on_figures_that_have_later_borders(old, tmp_path):
    later = str(tmp_path / "op2024.gpkg")
    run(ID, VAN=old, NAAR=unchanged_in(2024), OUTPUT=later)
    has(refusal(ID, VAN=later, NAAR=unchanged_in(2023), WIJZE="indelingswijziging"), "VAN has the borders of 2024")
    has(run(ID, VAN=later, NAAR=unchanged_in(2023)).said, "it is not used")
