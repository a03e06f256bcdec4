"""The 144 real plans of the pilot region as a list without geometry, located again by the code of their buurt."""

from __future__ import annotations

import pytest

from tests.e2e.real import area_of, file, outcomes, real
from tests.oracles import files
from tests.oracles.plans import place
from tests.qgis.support import memory, opened, run, saved

REGION = "drechtsteden/drechtsteden_2024.gpkg"
BUURTEN, PLANS = f"{file(REGION)}|layername=buurten", f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
KINDS = {"Integer64": "int8", "Real": "double", "String": "string(0)"}
pytestmark = real(REGION)


@pytest.fixture(scope="module")
def buurten():
    return files.read_gpkg(file(REGION), "buurten", files.NL_COLUMNS)[0]


@pytest.fixture(scope="module")
def area(buurten):
    return area_of(BUURTEN, buurten)


@pytest.fixture(scope="module")
def holders(buurten, area):
    """The code of the buurt that holds each plan, by the oracle."""
    placed, _ = place(files.read_plans(file(REGION), PLANS.partition("=")[2]), area)
    return [buurten[plan["buurt"]]["buurtcode"] for plan in placed]


@pytest.fixture(scope="module")
def located(provider, holders, tmp_path_factory):
    """The plans without their geometry, as a CSV with the digits of the code only, located again."""
    layer = opened(PLANS)
    fields = [f for f in layer.fields() if f.name() != "fid"]
    told = ",".join(f"{f.name()}:{KINDS[f.typeName()]}" for f in fields)
    plans = [[feature[f.name()] for f in fields] for feature in layer.getFeatures()]
    rows = [([*plan, code[2:]], None) for plan, code in zip(plans, holders)]
    folder = tmp_path_factory.mktemp("lijst")
    saved(memory("None", f"{told},buurtcode:string", rows), folder / "planlijst.csv", "CSV")
    return run("planlijstlokaliseren", PLANNEN=str(folder / "planlijst.csv"), BUURTEN=BUURTEN,
               OUTPUT=str(folder / "plannen.gpkg")).results  # fmt: skip


def test_every_plan_comes_back_in_the_buurt_that_it_was_in(located, buurten, area, holders):
    assert (located["AANTAL_PLANNEN"], located["AANTAL_GELOKALISEERD"], located["AANTAL_ONBEKEND"]) == (144, 144, 0)
    points = [feature.geometry().asPoint() for feature in opened(located["OUTPUT"]).getFeatures()]
    assert [buurten[area.holder((p.x(), p.y()))]["buurtcode"] for p in points] == holders


@pytest.mark.parametrize(
    ("algorithm", "parameter", "settings"),
    [
        ("nieuwbouwelders", "NIEUWBOUW", {}),
        ("nieuwbouwelders", "NIEUWBOUW", {"STARTJAAR": 2020}),
        ("sloopelders", "SLOOP", {}),
        ("sloopelders", "SLOOP", {"DREMPEL": 5}),
    ],
)
def test_it_gives_the_flags_of_the_plans_with_their_own_geometry(algorithm, parameter, settings, located):
    """But for a point in the buurt, which is rough: at most one of the 357 buurten lies so near the threshold."""
    mechanism = {"NIEUWBOUW": "nieuwbouw_elders", "SLOOP": "sloop_elders"}[parameter]
    whole = run(algorithm, BUURTEN=BUURTEN, **{parameter: PLANS}, **settings)
    listed = run(algorithm, BUURTEN=BUURTEN, **{parameter: located["OUTPUT"]}, **settings)
    assert "144 of 144 plans used" in listed.said
    assert ("6,287 dwellings" if parameter == "NIEUWBOUW" else "dwellings in all: 1,118") in listed.said
    before, after = outcomes(whole.layer(), mechanism), outcomes(listed.layer(), mechanism)
    other = [code for code in before if before[code].risico != after[code].risico]
    assert len(other) <= (algorithm == "nieuwbouwelders")
    for code in other:
        assert before[code].waarde == pytest.approx(before[code].drempel, rel=0.15)
