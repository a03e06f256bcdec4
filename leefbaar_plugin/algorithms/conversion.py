"""What is asked for a conversion to other borders, and the choices that do not go together."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..bridge.changes import CHANGES
from ..bridge.columns import found
from ..bridge.crosswalks import AUTOMATIC, OVERLAY, TABLE, WAYS
from ..bridge.stop import some
from ..bridge.weighing import ADDRESSES, AREA, WEIGHTS
from ..compat import fields_chosen
from ..core.columns import BUURTCODE, GEMEENTECODE, WIJKCODE
from ..core.mechanism import Setting
from ..core.moves import GEMIDDELDE, TELLING, moves_of
from ..i18n import tr
from .base import DATA, LeefbaarAlgorithm, anything, located
from .checking import polygons

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


class ConversionAlgorithm(LeefbaarAlgorithm):
    """The parameters of the conversion, and their validation."""

    GROUP = DATA
    VAN, NAAR, OMREKENTABEL, GEWICHTLAAG, GEWICHTVELD = "VAN", "NAAR", "OMREKENTABEL", "GEWICHTLAAG", "GEWICHTVELD"
    TELLINGEN, GEMIDDELDEN, NOEMER = "TELLINGEN", "GEMIDDELDEN", "NOEMER"
    OUTPUT, OMREKENING = "OUTPUT", "OMREKENING"
    #: Field parameters with the layer that they are of.
    FIELDS = (
        (TELLINGEN, VAN), (GEMIDDELDEN, VAN), (NOEMER, VAN), (GEWICHTVELD, GEWICHTLAAG),
        ("VAN_BUURTCODE", VAN), ("VAN_GEMEENTECODE", VAN), ("NAAR_BUURTCODE", NAAR), ("NAAR_GEMEENTECODE", NAAR),
    )  # fmt: skip

    def settings(self):
        return (WAY, WEIGHT, WHOLE, MISSING, PREVAILING, LOSS, SLIVER, WIDTH)

    def initAlgorithm(self, configuration=None):
        self.add_layer(
            self.VAN, tr("From: buurten with the figures (polygons or a table)"), anything(),
            tr("One row per buurt or wijk. A table without polygons needs a crosswalk table, or the remarks of CBS."),
        )  # fmt: skip
        self.add_layer(
            self.NAAR, tr("To: polygons of the new buurten"), polygons(),
            tr("They give the codes, names and polygons of the result; their own figures are not taken over."),
        )  # fmt: skip
        self.add_settings([WAY])
        self.add_layer(
            self.OMREKENTABEL, tr("Crosswalk table: van, naar, aandeel_van"), anything(),
            tr(
                "Old code, new code, and the share (0–1, or %) of the old buurt that goes there; not needed where "
                "whole buurten merge. A column gewicht, adressen or woningen may hold numbers instead. A row without "
                "naar is what goes nowhere."
            ), optional=True,
        )  # fmt: skip
        self.add_settings([WEIGHT])
        self.add_layer(
            self.GEWICHTLAAG, tr("Dwellings or addresses (points)"), located(),
            tr("Counted in each part of a split buurt, for GEWICHT = woningen or adressen."), optional=True,
        )  # fmt: skip
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
        figures = QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Converted figures"), kinds.TypeVectorPolygon)
        figures.setHelp(tr("The polygons of NAAR with the figures of VAN."))
        used = QgsProcessingParameterFeatureSink(
            self.OMREKENING, tr("Crosswalk that was used"), kinds.TypeVector, optional=True, createByDefault=False
        )
        used.setHelp(tr("To look at, to edit, and to give back as OMREKENTABEL."))
        self.addParameter(figures)
        self.addParameter(used)
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
            absent = [one for one in self.chosen(parameters, name, context) if one not in names]
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
            told = self.chosen(parameters, f"{side}_BUURTCODE", context)
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
        counts, means = (self.chosen(parameters, name, context) for name in (self.TELLINGEN, self.GEMIDDELDEN))
        over = self.chosen(parameters, self.NOEMER, context)
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

    def chosen(self, parameters, name: str, context) -> list[str]:
        return [one for one in fields_chosen(self, parameters, name, context) if one]
