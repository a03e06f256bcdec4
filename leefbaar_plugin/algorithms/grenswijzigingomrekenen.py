"""Figures of one year's buurten on the buurten of another year."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..bridge import trail
from ..bridge.area_layer import AreaLayer, area_layer
from ..bridge.changes import CHANGES
from ..bridge.columns import fitting_field, found
from ..bridge.conversion import converted, how_told, no_numbers, pad, report_losses, stock_of
from ..bridge.crosswalk_table import table_of
from ..bridge.crosswalks import AUTOMATIC, OVERLAY, TABLE, WAYS, find_crosswalk
from ..bridge.destinations import destination, is_shapefile
from ..bridge.stop import check, some
from ..bridge.tables import as_written
from ..bridge.weighing import ADDRESSES, AREA, WEIGHTS, weighing_of
from ..bridge.writing import write
from ..compat import field
from ..core.columns import (
    BUURTCODE,
    GEMEENTECODE,
    HUISHOUDENS,
    IDENTITY,
    INDELINGSWIJZIGING,
    JAAR,
    WATER,
    WIJKCODE,
    WONINGVOORRAAD,
    canonical,
)
from ..core.conversion import Rules
from ..core.figures import EXPLANATION, QUALITY, SHORT, sort_columns
from ..core.mechanism import Setting
from ..core.moves import GEMIDDELDE, TELLING, Moves, moves_of
from ..core.overlaps import Sliver
from ..i18n import tr
from ..styling.conversion import style_conversion
from .base import DATA, LeefbaarAlgorithm, anything, located, polygons, say, written_layer

WAY = Setting("wijze", "How the crosswalk is found", AUTOMATIC, choices=WAYS, advanced=False)
WEIGHT = Setting("gewicht", "What the parts of a split buurt are weighed by", AREA, choices=WEIGHTS, advanced=False)
WHOLE = Setting("afronden", "Round counts to whole numbers that keep the total", False, advanced=False)
MISSING = Setting(
    "ontbrekend", "Largest share of a new buurt without figures", 0.1, minimum=0, maximum=1,
    why="more makes its values unknown; a count of which a part is missing is always unknown",
)  # fmt: skip
PREVAILING = Setting("klasse_aandeel", "Smallest share that makes a class prevail", 0.75, minimum=0.5, maximum=1)
LOSS = Setting("verlies", "Largest share of the figures that may be lost", 0.05, minimum=0, maximum=1)
SLIVER = Setting(
    "splinter", "Overlaps below this share of both buurten are ignored", 0.01, minimum=0, maximum=0.1
)  # fmt: skip
WIDTH = Setting(
    "splinterbreedte", "Overlaps narrower than this are ignored", 50.0, "m", minimum=0, maximum=500,
    why="borders are accurate to 10–50 m; never a tenth of a buurt or more",
)  # fmt: skip

#: What is read of the new buurten: who they are, what changed, and the dwellings that may weigh overlaps.
_OF_NEW = (*IDENTITY, WATER, JAAR, INDELINGSWIJZIGING, WONINGVOORRAAD, HUISHOUDENS)


class GrenswijzigingOmrekenen(LeefbaarAlgorithm):
    ID, GROUP = "grenswijzigingomrekenen", DATA
    VAN, NAAR, OMREKENTABEL, GEWICHTLAAG, GEWICHTVELD = "VAN", "NAAR", "OMREKENTABEL", "GEWICHTLAAG", "GEWICHTVELD"
    TELLINGEN, GEMIDDELDEN, NOEMER = "TELLINGEN", "GEMIDDELDEN", "NOEMER"
    OUTPUT, OMREKENING = "OUTPUT", "OMREKENING"
    #: Field parameters with the layer that they are of.
    FIELDS = (
        (TELLINGEN, VAN), (GEMIDDELDEN, VAN), (NOEMER, VAN), (GEWICHTVELD, GEWICHTLAAG),
        ("VAN_BUURTCODE", VAN), ("VAN_GEMEENTECODE", VAN), ("NAAR_BUURTCODE", NAAR), ("NAAR_GEMEENTECODE", NAAR),
    )  # fmt: skip

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Convert figures to other borders")

    def explain(self):
        return tr(
            "Brings the figures of the buurten (or wijken) of one year to those of another year.\n\n"
            "Where an old buurt is split, counts are divided and still sum to the same total; shares, means and scores "
            "are averaged with the right denominator (owner-occupied dwellings and Leefbaarometer scores by dwellings, "
            "65+ by inhabitants, low incomes by households); classes are never averaged. What cannot be converted is "
            "unknown, with the reason in 'omrekening_toelichting'. 'omrekening_kwaliteit' tells which share of each "
            "buurt was estimated: 0 when it is unchanged or made of whole old buurten.\n\n"
            "automatisch: first the table, then CBS's remark on changes (only when the layers are one year apart), "
            "then the overlay of the polygons. omrekentabel: the table only. indelingswijziging: only what did not "
            "change by CBS (1), or got a new code (2, found by its area); a new border (3) is unknown. overlay: by the "
            "areas that polygons share, weighed by area, by dwellings (a layer of points, else the dwellings of NAAR "
            "spread evenly), or by addresses.\n\n"
            "The crosswalk that was used can be written as a table, edited, and given back as OMREKENTABEL."
        )

    def settings(self):
        return (WAY, WEIGHT, WHOLE, MISSING, PREVAILING, LOSS, SLIVER, WIDTH)

    def initAlgorithm(self, configuration=None):
        self.add_layer(self.VAN, tr("From: buurten with the figures (polygons or a table)"), anything())
        self.add_layer(self.NAAR, tr("To: polygons of the new buurten"), polygons())
        self.add_settings([WAY])
        self.add_layer(self.OMREKENTABEL, tr("Crosswalk table: van, naar, aandeel_van"), anything(), optional=True)
        self.add_settings([WEIGHT])
        self.add_layer(self.GEWICHTLAAG, tr("Dwellings or addresses (points)"), located(), optional=True)
        self._add_field(
            self.GEWICHTVELD, tr("Number of dwellings per point"), tr("Left empty, each point counts as one."), False
        )
        self._add_field(
            self.TELLINGEN, tr("Other columns that are counts"),
            tr("Columns that the catalogue does not know are only converted when they are named here or as a mean."),
            False, many=True,
        )  # fmt: skip
        self._add_field(
            self.GEMIDDELDEN, tr("Other columns that are shares, means or scores"),
            tr("They are averaged, weighted by NOEMER."), False, many=True,
        )  # fmt: skip
        self._add_field(
            self.NOEMER, tr("Denominator of those"),
            tr("The count that the shares are of: dwellings, inhabitants, households."), False,
        )  # fmt: skip
        self.add_settings([WHOLE, MISSING, PREVAILING, LOSS, SLIVER, WIDTH])
        for side in (self.VAN, self.NAAR):
            for column in (BUURTCODE, GEMEENTECODE):
                self._add_field(
                    f"{side}_{column.parameter}", f"{side}: {tr(column.label)}",
                    tr("Left empty, the field is recognised by its name."), True,
                )  # fmt: skip
        kinds = QgsProcessing.SourceType
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Converted figures"), kinds.TypeVectorPolygon)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OMREKENING, tr("Crosswalk that was used"), kinds.TypeVector, optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("AANTAL_BUURTEN", tr("Number of new buurten")))
        self.addOutput(QgsProcessingOutputNumber("AANTAL_GESCHAT", tr("Number of new buurten that are estimated")))
        self.addOutput(QgsProcessingOutputNumber("AANTAL_ONBEKEND", tr("Number of new buurten that are unknown")))

    def _add_field(self, name: str, label: str, words: str, advanced: bool, many: bool = False) -> None:
        definition = QgsProcessingParameterField(
            name, label, parentLayerParameterName=dict(self.FIELDS)[name], allowMultiple=many, optional=True
        )
        if advanced:
            self.add_advanced(definition, words)
        else:
            definition.setHelp(words)
            self.addParameter(definition)

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if out:
            return out
        van = self.parameterAsSource(parameters, self.VAN, context)
        shapes = QgsWkbTypes.GeometryType
        kind = QgsWkbTypes.geometryType(van.wkbType()) if van is not None else shapes.NullGeometry
        if kind not in (shapes.PolygonGeometry, shapes.NullGeometry, shapes.UnknownGeometry):
            out.append(
                tr("VAN: '{layer}' holds no polygons but {found}; give the areas of the buurten, or a table.").format(
                    layer=van.sourceName(), found=QgsWkbTypes.displayString(van.wkbType())
                )
            )
        for name, parent in self.FIELDS:
            source = self.parameterAsSource(parameters, parent, context)
            names = [f.name() for f in source.fields()] if source is not None else []
            absent = [one for one in self._chosen(parameters, name, context) if one not in names]
            if absent:
                out.append(
                    tr("{parameter}: field '{field}' is not in '{layer}', which has {names}.").format(
                        parameter=name, field=some(absent), layer=source.sourceName() if source else parent,
                        names=some(names, 12),
                    )
                )  # fmt: skip
        for side in (self.VAN, self.NAAR):
            source = self.parameterAsSource(parameters, side, context)
            names = source.fields().names() if source is not None else []
            told = self._chosen(parameters, f"{side}_BUURTCODE", context)
            if source is not None and not told and not (found(BUURTCODE, names) or found(WIJKCODE, names)):
                out.append(
                    tr("{side}: which field of '{layer}' holds the code? It has {names}. Tell it with {name}.").format(
                        side=side, layer=source.sourceName(), names=some(names, 12), name=f"{side}_BUURTCODE"
                    )
                )
        return out or self._contradictions(parameters, context, kind == shapes.PolygonGeometry)

    def _contradictions(self, parameters, context, with_polygons: bool) -> list[str]:
        """Choices that do not go together; none is silently left out."""
        out = []
        values = self.setting_values(parameters, context)
        way, weight = values["wijze"], values["gewicht"]
        given = {name for name in (self.OMREKENTABEL, self.GEWICHTLAAG) if parameters.get(name) not in (None, "")}
        if way == TABLE and self.OMREKENTABEL not in given:
            out.append(tr("WIJZE = omrekentabel needs an OMREKENTABEL."))
        if way in (CHANGES, OVERLAY) and self.OMREKENTABEL in given:
            out.append(tr("WIJZE = {way} does not use an OMREKENTABEL; choose automatisch.").format(way=way))
        if way == OVERLAY and not with_polygons:
            out.append(tr("WIJZE = overlay needs polygons in VAN."))
        if weight == ADDRESSES and self.GEWICHTLAAG not in given:
            out.append(tr("GEWICHT = adressen needs a GEWICHTLAAG: a layer of addresses."))
        if weight == AREA and self.GEWICHTLAAG in given:
            out.append(tr("A GEWICHTLAAG is given, but GEWICHT = oppervlakte: choose woningen or adressen."))
        counts, means = (self._chosen(parameters, name, context) for name in (self.TELLINGEN, self.GEMIDDELDEN))
        over = self._chosen(parameters, self.NOEMER, context)
        if bool(means) != bool(over):
            out.append(tr("GEMIDDELDEN and NOEMER go together: name the columns, and the count that weighs them."))
        both = sorted(set(counts) & set(means))
        if both:
            out.append(tr("In TELLINGEN and in GEMIDDELDEN: {which}. A column is one of the two.").format(
                which=some(both)))  # fmt: skip
        for names, kind in ((counts, TELLING), (means, GEMIDDELDE)):
            known = [f"{name} ({m.kind})" for name in names if (m := moves_of(name)) and m.kind != kind]
            if known:
                out.append(
                    tr("A column of the catalogue cannot be taken for a {kind}: {which}.").format(
                        kind=kind, which=some(known)
                    )
                )
        return out

    def _chosen(self, parameters, name: str, context) -> list[str]:
        return [one for one in self.parameterAsFields(parameters, name, context) if one]

    def compute(self, parameters, context, feedback):
        settings = self.setting_values(parameters, context)
        sources = {name: self.source(parameters, name, context) for name in
                   (self.VAN, self.NAAR, self.OMREKENTABEL, self.GEWICHTLAAG)}  # fmt: skip
        given = [name for name, source in sources.items() if source is not None]
        layers = {name: self.layer(parameters, name, context) for name in given}
        van = self._areas(parameters, self.VAN, sources, layers, context, feedback)
        naar = self._areas(parameters, self.NAAR, sources, layers, context, feedback, _OF_NEW)
        chosen_fields = {name: self._chosen(parameters, name, context) for name, _ in self.FIELDS}
        weighing, warnings = weighing_of(
            settings["gewicht"], sources[self.GEWICHTLAAG], "".join(chosen_fields[self.GEWICHTVELD]), naar, context,
            feedback,
        )  # fmt: skip
        table = sources[self.OMREKENTABEL]
        walk, notes, more = find_crosswalk(
            van, naar, settings["wijze"], as_written(layers[self.OMREKENTABEL], table) if table is not None else None,
            weighing, Sliver(settings["splinter"], settings["splinterbreedte"]), context, feedback,
        )  # fmt: skip
        pad(van, len(walk.old))
        stated = self._stated(chosen_fields, van)
        chosen = sort_columns(van.columns, stated)
        no_numbers(van, [name for name in chosen.texts if name in stated])
        rules = Rules(settings["ontbrekend"], settings["klasse_aandeel"], settings["afronden"])
        lost = report_losses(walk, van, 1.0 if settings["wijze"] == CHANGES else settings["verlies"])
        result = converted(walk, van, naar, chosen, rules)
        say(feedback, [*van.notes, *naar.notes, *notes, *lost.notes, *result.notes],
            [*van.warnings, *naar.warnings, *warnings, *more, *lost.warnings])  # fmt: skip
        check(feedback)

        address = self._write(parameters, context, feedback, result.columns, naar)
        crosswalk_columns = table_of(walk, stock_of(van, len(walk.old)), lost.buurten)
        used = write(self, self.OMREKENING, parameters, context, feedback, crosswalk_columns, None)
        counts = {"buurten": len(walk.new), "geschat": result.estimated, "onbekend": result.unknown}
        earlier = trail.get(layers[self.VAN])
        origins = {**van.origins, **trail.origins(earlier)}
        manifest = trail.manifest(
            self.id(), {**settings, **{name: fields for name, fields in chosen_fields.items() if fields}},
            [self._describe(parameters, name, sources[name], context) for name in given],
            counts, {name: origin for name, origin in origins.items() if name in result.columns},
            [earlier] if earlier else [],
        )  # fmt: skip
        manifest |= {"omgerekend": how_told(chosen), "niet_omgerekend": chosen.left, "verloren": lost.amounts}
        self._done |= {"address": address, "used": used, "trail": manifest}
        feedback.pushInfo(
            tr("{n} buurten with {k} converted columns; {rough} are estimated, {unknown} are unknown.").format(
                n=len(walk.new), k=len(chosen.figures), rough=result.estimated, unknown=result.unknown
            )
        )
        out = {self.OUTPUT: address, "AANTAL_BUURTEN": len(walk.new), "AANTAL_GESCHAT": result.estimated,
               "AANTAL_ONBEKEND": result.unknown}  # fmt: skip
        return {**out, self.OMREKENING: used} if used else out

    def _areas(self, parameters, name, sources, layers, context, feedback, wanted=None) -> AreaLayer:
        """One of the two layers; one of wijken is recognised by their code."""
        source = as_written(layers.get(name), sources[name])
        names = [f.name() for f in source.fields()]
        chosen = {}
        for column in (BUURTCODE, GEMEENTECODE):
            fields = self._chosen(parameters, f"{name}_{column.parameter}", context)
            if fields:
                chosen[column.name] = fields[0]
        if BUURTCODE.name not in chosen and found(BUURTCODE, names) is None and found(WIJKCODE, names):
            chosen[BUURTCODE.name] = found(WIJKCODE, names)
        return area_layer(source, chosen, None, context, feedback, wanted)

    def _stated(self, chosen: dict[str, list[str]], van: AreaLayer) -> dict[str, Moves]:
        """How the columns move that the user told of, under their canonical names."""

        def own(name: str) -> str:
            return canonical(name) if canonical(name) in van.columns else name

        out = {own(name): Moves(TELLING) for name in chosen[self.TELLINGEN]}
        over = tuple((own(name),) for name in chosen[self.NOEMER])
        return {**out, **{own(name): Moves(GEMIDDELDE, over) for name in chosen[self.GEMIDDELDEN]}}

    def _write(self, parameters, context, feedback, columns, naar: AreaLayer) -> str:
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        names = {name: SHORT[name] if shapefile else name for name in SHORT}
        own = {QUALITY: ("real", tr("Share that is estimated")), EXPLANATION: ("text", tr("How it was converted"))}
        fields = [
            (field(names[name], *own[name]) if name in own else fitting_field(name, values), values)
            for name, values in columns.items()
        ]
        self._done["names"] = names
        return write(self, self.OUTPUT, parameters, context, feedback, fields, naar.features.geometries)

    def postProcessAlgorithm(self, context, feedback):
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            trail.put(made, "Omgerekende cijfers", _ABSTRACT, self._done["trail"])
            names = self._done["names"]
            style_conversion(made, names[QUALITY], names[EXPLANATION])
        used = written_layer(self._done.get("used"), context)
        if used is not None:
            trail.put(used, "Omrekening", "Per oude en nieuwe buurt het aandeel dat overgaat.", self._done["trail"])
        return {}


_ABSTRACT = (
    "Cijfers van een eerdere indeling op de buurten van een andere. 'omrekening_kwaliteit' is het aandeel dat is "
    "geschat; 'omrekening_toelichting' zegt waaruit een buurt is samengesteld en wat onbekend is."
)
