"""A column comes from the newest edition that has values, or from OData, and never where borders changed."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge import trail
from tests.area_services import edition_of, gemeenten_of
from tests.qgis.landelijk.national_run import KINDS, KOOP, NOT_YET, WOZ, fetch
from tests.qgis.support import names, rows
from tests.stub_services import StubOData, sample_rows


@pytest.fixture
def two_editions(services, buurten):
    """2024, first version: without values of dwellings; 2023 has them, but for the share of owners, which 2022 has."""
    gemeenten = gemeenten_of(buurten)
    changed = {"BU99010101": 3, "BU99010102": 2}
    services.add(2024, buurten=edition_of(buurten, 2024, changed, NOT_YET), gemeenten=gemeenten)
    services.add(
        2023, gemeenten=gemeenten,
        buurten=edition_of(buurten, 2023, {"BU99010100": 3}, {KOOP: -99995, "aantal_inwoners": 1}),
    )  # fmt: skip
    services.add(2022, gemeenten=gemeenten, buurten=edition_of(buurten, 2022, everywhere={WOZ: 1}))
    return services


@pytest.mark.parametrize("kind", KINDS)
def test_each_column_comes_from_the_newest_edition_that_has_values(kind, two_editions, buurten):
    done = fetch(two_editions, BRON_KERNCIJFERS="oudere edities", BRON_GEBIEDEN=kind, STRAAL=0)
    source, found = rows(buurten), rows(done.layer())
    for code, row in found.items():
        told = {name: None if source[code][name] == -99997 else source[code][name] for name in (WOZ, KOOP)}
        assert row[WOZ] == (None if code in ("BU99010101", "BU99010102") else told[WOZ]), code
        assert row[KOOP] == (None if code in ("BU99010100", "BU99010101", "BU99010102") else told[KOOP]), code
        assert row["aantal_inwoners"] == source[code]["aantal_inwoners"]  # 2024 has it: nothing older is taken
    assert f"{WOZ}: 2023 (" in done.said
    assert f"{KOOP}: 2022 (" in done.said
    assert "2 buurten got another code or other borders after 2023" in done.warnings
    assert "3 buurten got another code or other borders after 2022" in done.warnings
    assert "BU99010100" in done.warnings
    assert "(grenswijzigingomrekenen)" in done.warnings
    origins = trail.origins(trail.get(done.layer()))
    assert [origins[name].year for name in (WOZ, KOOP, "aantal_inwoners")] == [2023, 2022, 2024]


def test_no_year_further_back_is_asked_than_is_allowed(two_editions):
    done = fetch(two_editions, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert KOOP not in names(done.layer())
    assert two_editions.asked("2022") == []


def test_without_other_sources_a_column_without_values_is_left_out_and_told(two_editions):
    done = fetch(two_editions)
    assert not {WOZ, KOOP} & set(names(done.layer()))
    assert "2 columns hold no value at all and are left out" in done.said


def test_what_is_secret_this_year_is_not_replaced_by_an_older_figure(services, buurten):
    gemeenten = gemeenten_of(buurten)
    services.add(2024, buurten=edition_of(buurten, 2024, everywhere={WOZ: -99997}), gemeenten=gemeenten)
    services.add(2023, buurten=edition_of(buurten, 2023), gemeenten=gemeenten)
    assert WOZ not in names(fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1).layer())


def test_a_map_that_does_not_tell_what_changed_gets_no_older_figures(services, buurten):
    gemeenten = gemeenten_of(buurten)
    without = edition_of(buurten, 2024, everywhere=NOT_YET | {"indelingswijziging_wijken_en_buurten": -99997})
    index = without.fields().lookupField("indelingswijziging_wijken_en_buurten")
    assert without.dataProvider().deleteAttributes([index])
    without.updateFields()
    services.add(2024, buurten=without, gemeenten=gemeenten)
    services.add(2023, buurten=edition_of(buurten, 2023), gemeenten=gemeenten)
    done = fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert WOZ not in names(done.layer())
    assert "does not tell which buurten are still those of 2023" in done.warnings


def test_an_earlier_edition_that_is_not_there_is_told_and_passed_over(services, buurten):
    services.add(2024, buurten=edition_of(buurten, 2024, everywhere=NOT_YET), gemeenten=gemeenten_of(buurten))
    done = fetch(services, BRON_KERNCIJFERS="oudere edities", JAREN_TERUG=1)
    assert "No figures of 2023: There is no edition of 2023" in done.warnings


def test_figures_of_other_years_come_from_odata(services, buurten):
    """The table of 2024 has the values of dwellings, that of 2023 the share of owners (but of a buurt that changed)."""
    services.add(2024, buurten=edition_of(buurten, 2024, {"BU99010101": 3}, NOT_YET), gemeenten=gemeenten_of(buurten))
    source = sample_rows()
    StubOData(services.stub, "85984NED", [{**row, KOOP: None} for row in source])
    earlier = StubOData(services.stub, "85618NED", [{**row, WOZ: 1} for row in source])
    done = fetch(services, BRON_KERNCIJFERS="OData", STRAAL=0, ADRES_ODATA_V4=earlier.v4, ADRES_ODATA_V3=earlier.v3)
    expected = {row["buurtcode"]: row for row in source}
    for code, row in rows(done.layer()).items():
        assert row[WOZ] == expected[code][WOZ]
        assert row[KOOP] == (None if code == "BU99010101" else expected[code][KOOP])
    origins = trail.origins(trail.get(done.layer()))
    assert [str(origins[name]) for name in (WOZ, KOOP)] == [
        "CBS Kerncijfers wijken en buurten (2024)", "CBS Kerncijfers wijken en buurten (2023)",
    ]  # fmt: skip
