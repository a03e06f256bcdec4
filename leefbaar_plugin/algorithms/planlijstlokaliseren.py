"""A list of plans without geometry becomes points: at the address, else inside the buurt of its code."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..bridge import trail
from ..bridge.lookup import field_names, known_spellings
from ..bridge.output.writing import write
from ..bridge.plans.layer import absent_fields
from ..bridge.plans.list import WAY, WORDS, PlanList, list_columns
from ..bridge.plans.locating import part_fields, place_plans, read_areas
from ..bridge.reading import read, require_rows
from ..bridge.stop import Problem, check
from ..bridge.tables.text_layer import as_text
from ..compat import field, fields_chosen
from ..core.asked_layers import PlanField
from ..core.language import some
from ..core.plans.places import ADDRESS, AREA, UNKNOWN
from ..i18n import number, tr, trn
from ..styling.common import escaped, name_columns, tip
from .plan_list_fields import BOOK, LEAST, PLAN
from .shared.base import DATA, LeefbaarAlgorithm, anything, say, written_layer
from .shared.checking import polygons


class PlanlijstLokaliseren(LeefbaarAlgorithm):
    ID, GROUP = "planlijstlokaliseren", DATA
    PLANNEN, BUURTEN, BUURTEN_CODE, ADRESSEN, OUTPUT = "PLANNEN", "BUURTEN", "BUURTEN_CODE", "ADRESSEN", "OUTPUT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Locate a list of plans")

    def explain(self):
        return tr(
            "Makes points of a table of plans without geometry, for the mechanisms on newbuild and demolition. An "
            "address is looked up first, in a layer of addresses (as the BAG's verblijfsobjecten): postcode or street "
            "and town, with the house number; 12-14 and 12 t/m 18 become the middle of the addresses that are there. "
            "Where no address is found, the plan gets a point inside the buurt of its code: good enough to know in "
            "which buurt it lies, not where in it, and distances to other buurten are then rough.\n\nThere is never a "
            "guess between two candidates: what can be read in two ways, or lies in a wijk without a buurt, is "
            "unknown, keeps its row without geometry, and is named. The columns locatie_wijze (adres, buurtcode, "
            "onbekend) and locatie_toelichting tell how each plan was located."
        )

    def settings(self):
        return (LEAST,)

    def initAlgorithm(self, configuration=None):
        title = tr("List of plans (a table without geometry)")
        words = tr(
            "One row per plan, with an address or the code of the buurt: CSV, spreadsheet, GeoPackage, database."
        )
        self.add_layer(self.PLANNEN, title, anything(), words)
        words = tr("With complete codes, of the same year as those in the list.")
        self.add_layer(self.BUURTEN, tr("Layer of buurten, to locate by code"), polygons(), words, optional=True)
        words = tr("As the verblijfsobjecten of the BAG: house number, with postcode or with street and town.")
        label = tr("Points with addresses, to locate by address")
        self.add_layer(self.ADRESSEN, label, _points(), words, optional=True)
        self.add_settings(self.settings())
        for item in PLAN:
            self._add_field(item, self.PLANNEN)
        self.add_advanced(
            QgsProcessingParameterField(
                self.BUURTEN_CODE, tr("Code, in the layer of buurten"), parentLayerParameterName=self.BUURTEN,
                optional=True,
            ),
            tr("Left empty, the field is recognised by its name."),
        )  # fmt: skip
        for item in BOOK:
            self._add_field(item, self.ADRESSEN)
        output = QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Located plans"), _points())
        self.add(output, tr("The list as points in EPSG:28992, with locatie_wijze and locatie_toelichting."))
        self.add_numbers(
            ("AANTAL_PLANNEN", tr("Number of plans")),
            ("AANTAL_GELOKALISEERD", tr("Number of plans located")),
            ("AANTAL_ONBEKEND", tr("Number of plans that are unknown")),
        )

    def _add_field(self, item: PlanField, parent: str) -> None:
        label = tr(item.label)
        definition = QgsProcessingParameterField(
            item.parameter,
            label if parent == self.PLANNEN else tr("{label}, in the layer of addresses").format(label=label),
            parentLayerParameterName=parent,
            optional=True,
        )
        names = some(known_spellings(item.concept), 12)
        recognised = tr("Left empty, the field is recognised by one of these names (planvelden.csv): {names}.").format(
            names=names
        )
        self.add_advanced(definition, recognised if names else tr("Left empty, the field is recognised by its name."))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if out:
            return out
        plans = self.parameterAsSource(parameters, self.PLANNEN, context)
        if plans is None:
            return [self.invalidSourceError(parameters, self.PLANNEN)]
        if plans.wkbType() != QgsWkbTypes.Type.NoGeometry:
            return [
                tr(
                    "PLANNEN: '{layer}' has a geometry ({kind}): give it to the mechanisms as it is. For the rows that "
                    "have none: select those, and export them without geometry."
                ).format(layer=plans.sourceName(), kind=QgsWkbTypes.displayString(plans.wkbType()))
            ]
        book = self.parameterAsSource(parameters, self.ADRESSEN, context)
        try:
            plans = as_text(parameters[self.PLANNEN], plans, context, QgsProcessingFeedback())
            out += absent_fields(PLAN, plans, self._given(parameters, PLAN, plans))
            out += absent_fields(BOOK, book, self._given(parameters, BOOK, book)) if book is not None else []
            return out or self._request(parameters, plans, context).problems()
        except Problem as wrong:
            return [str(wrong)]

    def _given(self, parameters, items, source):
        return self.given_fields(parameters, items, [f.name() for f in source.fields()])

    def _request(self, parameters, plans, context) -> PlanList:
        """The sources with their fields; raises Problem when the lookup table cannot be read."""
        areas = self.source(parameters, self.BUURTEN, context)
        book = self.source(parameters, self.ADRESSEN, context)
        used = [
            part_fields(items, [f.name() for f in source.fields()], self._given(parameters, items, source),
                        field_names().content) if source is not None else {}
            for items, source in ((PLAN, plans), (BOOK, book))
        ]  # fmt: skip
        code = next(iter(fields_chosen(self, parameters, self.BUURTEN_CODE, context)), None)
        return PlanList(plans, areas, book, *used, area_code=code)

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, self.PLANNEN, context)
        source = self.source(parameters, self.PLANNEN, context)
        source = as_text(parameters[self.PLANNEN], source, context, feedback)
        request = self._request(parameters, source, context)
        plans = read(source, None, context, feedback, geometry=False)
        require_rows(plans)
        inputs = [{**trail.describe_input(layer, plans.name, len(plans)), "velden": request.used}]
        areas, warnings = None, request.lacking()
        if AREA in request.ways:
            areas, told = read_areas(request.areas, request.code_of_areas, context, feedback)
            warnings += told
            inputs.append(self._describe(parameters, self.BUURTEN, request.areas, context))
        if ADDRESS in request.ways:
            described = self._describe(parameters, self.ADRESSEN, request.book, context)
            inputs.append({**described, "velden": request.book_used})
        places, notes, told = place_plans(plans, request, areas, context, feedback)
        lookup = field_names()
        inputs += [lookup.described()] if lookup.own else []
        say(feedback, [tr("Fields were read by {table}.").format(table=lookup.told), *notes], [*warnings, *told])
        check(feedback)
        counts = dict(Counter(place.way for place in places))
        settings = self.setting_values(parameters, context)
        labels = plans.texts(request.used["naam"]) if "naam" in request.used else [""] * len(places)
        self._tell(feedback, labels, places, counts, settings[LEAST.name])

        columns = [
            *list_columns(plans, request.used),
            (field(WAY, "text", "Wijze van lokaliseren"), [place.way for place in places]),
            (field(WORDS, "text", "Toelichting op de locatie"), [place.words for place in places]),
        ]
        points = [QgsGeometry() if p.x != p.x else QgsGeometry.fromPointXY(QgsPointXY(p.x, p.y)) for p in places]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, points, wkb=QgsWkbTypes.Type.Point)
        manifest = trail.manifest(self.id(), settings, inputs, {"plannen": len(places), **counts}, {})
        self._done = {"address": address, "trail": manifest, "aliases": {f.name(): f.alias() for f, _ in columns[-2:]}}
        return {
            self.OUTPUT: address,
            "AANTAL_PLANNEN": len(places),
            "AANTAL_GELOKALISEERD": len(places) - counts.get(UNKNOWN, 0),
            "AANTAL_ONBEKEND": counts.get(UNKNOWN, 0),
        }

    def _tell(self, feedback, labels, places, counts, least) -> None:
        """Count what was located and name what was not; too little is a problem."""
        unknown = [
            f"{label or f'plan {i + 1}'} ({place.words.rstrip('.')})"
            for i, (label, place) in enumerate(zip(labels, places))
            if place.way == UNKNOWN
        ]
        located = len(places) - len(unknown)
        if located < least * len(places):
            raise Problem(
                trn(
                    "Only {located} of {n} plan could be located, less than MINIMUM_AANDEEL = {least}. Nothing was "
                    "written. Not located: {which}.",
                    "Only {located} of {n} plans could be located, less than MINIMUM_AANDEEL = {least}. Nothing was "
                    "written. Not located: {which}.",
                    len(places), located=number(located), least=least, which=some(unknown),
                )
            )  # fmt: skip
        feedback.pushInfo(
            trn(
                "{located} of {n} plan located: {address} by address, {area} at a point in its buurt.",
                "{located} of {n} plans located: {address} by address, {area} at a point in their buurt.",
                len(places), located=number(located), address=number(counts.get(ADDRESS, 0)),
                area=number(counts.get(AREA, 0)),
            )
        )  # fmt: skip
        if unknown:
            feedback.pushWarning(
                trn(
                    "{n} plan could not be located; its row is kept without geometry: {which}.",
                    "{n} plans could not be located; their rows are kept without geometry: {which}.",
                    len(unknown), which=some(unknown),
                )
            )  # fmt: skip

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            abstract = "Plannen uit een lijst zonder geometrie, als punten op hun adres of in hun buurt."
            trail.put(made, "Gelokaliseerde plannen", abstract, self._done["trail"])
            name_columns(made, self._done["aliases"])
            made.setMapTipTemplate(tip(f"<b>{escaped(made.displayExpression())}</b><br>", escaped(f'"{WORDS}"')))


def _points() -> int:
    return QgsProcessing.SourceType.TypeVectorPoint
