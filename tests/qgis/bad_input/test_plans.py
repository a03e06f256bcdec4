"""A plan that cannot count is left out and named."""

from __future__ import annotations

import contextlib

import pytest
from qgis.core import QgsGeometry, QgsProcessingException

from tests.qgis.bad_input.slugs import id_of
from tests.qgis.messages import has
from tests.qgis.support import Recorder, column, copied, memory, opened, refusal, run


@pytest.mark.parametrize(
    ("slug", "parameter", "amount"), [("nieuwbouwelders", "NIEUWBOUW", "woningen"), ("sloopelders", "SLOOP", "sloop")]
)
class TestPlans:
    def plans(self, sample, slug, parameter):
        return sample.of(id_of(slug))[parameter]

    def values(self, made, slug):
        return column(made.layer(), f"{id_of(slug)}_waarde")

    def test_a_plan_outside_the_area_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        moved = QgsGeometry.fromWkt("MultiPolygon(((10000 400000, 10100 400000, 10100 400100, 10000 400000)))")
        away = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, shapes={first: moved}, key="naam")})
        others = [f["naam"] for f in plans.getFeatures() if f["naam"] != first]
        without = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, keep=others, key="naam")})
        has(away.warnings, first, "outside", "left out")
        assert self.values(away, slug) == self.values(without, slug)

    def test_a_plan_without_geometry_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        nowhere = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, shapes={first: None}, key="naam")})
        has(nowhere.warnings, first, "no geometry", "left out")
        others = [f["naam"] for f in plans.getFeatures() if f["naam"] != first]
        without = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, keep=others, key="naam")})
        assert self.values(nowhere, slug) == self.values(without, slug)

    def test_a_plan_without_dwellings_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        made = run(
            slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, change={first: {amount: None}}, key="naam")}
        )
        has(made.warnings, first, "no number of dwellings", "left out")

    def test_only_plans_outside_the_area_are_no_sign_that_there_is_no_risk(
        self, voorbeeldstad, sample, slug, parameter, amount
    ):
        plans = opened(self.plans(sample, slug, parameter))
        moved = QgsGeometry.fromWkt("MultiPolygon(((10000 400000, 10100 400000, 10100 400100, 10000 400000)))")
        shapes = {f["naam"]: moved for f in plans.getFeatures()}
        feedback = Recorder()
        with contextlib.suppress(QgsProcessingException):
            run(slug, BUURTEN=voorbeeldstad, feedback=feedback, **{parameter: copied(plans, shapes=shapes, key="naam")})
        has(feedback.said, "outside", "left out")

    def test_an_unknown_status_is_warned_and_counts_as_not_certain(
        self, voorbeeldstad, sample, slug, parameter, amount
    ):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        odd = run(
            slug,
            BUURTEN=voorbeeldstad,
            **{parameter: copied(plans, change={first: {"status": "Zeer wellicht"}}, key="naam")},
        )
        has(odd.warnings, "Status not known", "Zeer wellicht (1×)", "not yet certain")
        soft = run(
            slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, change={first: {"status": "zacht"}}, key="naam")}
        )
        assert self.values(odd, slug) == self.values(soft, slug)

    def test_plans_without_a_field_of_dwellings_ask_which_it_is(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = copied(self.plans(sample, slug, parameter), without=[amount], key="naam", name="plannen")
        has(
            refusal(slug, BUURTEN=voorbeeldstad, **{parameter: plans}),
            "plannen",
            "number of dwellings",
            "verwachte_waarde" if slug == "nieuwbouwelders" else "status",
        )

    def test_points_and_lines_are_plans_too(self, voorbeeldstad, sample, slug, parameter, amount):
        kinds = {"Point": "Point(148000 450800)", "LineString": "LineString(148000 450800, 148010 450810)"}
        for kind, wkt in kinds.items():
            homes = -300 if slug == "sloopelders" else 300
            plans = memory(kind, f"naam:string,{amount}:integer", [(["A", homes], wkt)])
            assert (
                max(
                    v
                    for v in self.values(run(slug, BUURTEN=voorbeeldstad, **{parameter: plans}), slug).values()
                    if v is not None
                )
                > 0
            )
