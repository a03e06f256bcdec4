"""What is asked for a conversion to other borders, and the choices that do not go together."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterField, QgsWkbTypes

from ...bridge.columns import found
from ...bridge.conversion.crosswalks import OVERLAY, TABLE
from ...bridge.conversion.remarks import CHANGES
from ...bridge.conversion.weighing import ADDRESSES, AREA
from ...compat import fields_chosen
from ...core.conversion.moves import GEMIDDELDE, TELLING, moves_of
from ...core.language import some
from ...core.naming.columns.areas import BUURTCODE, GEMEENTECODE, WIJKCODE
from ...i18n import tr
from ..conversion_settings import SETTINGS, WAY, WEIGHT
from .base import DATA, LeefbaarAlgorithm, anything, located
from .checking import polygons


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
        return SETTINGS

    def initAlgorithm(self, configuration=None):
        self.add_layer(
            self.VAN, tr("From: buurten with the figures (polygons or a table)"), anything(),
            tr(
                "One row per buurt or wijk. A table without polygons needs a crosswalk table or the remarks of the CBS."
            ),
        )  # fmt: skip
        self.add_layer(
            self.NAAR, tr("To: polygons of the new buurten"), polygons(),
            tr("They give the codes, names and polygons of the result; their own figures are not taken over."),
        )  # fmt: skip
        self.add_settings([WAY])
        self.add_layer(
            self.OMREKENTABEL, tr("Crosswalk table: van, naar, aandeel_van"), anything(),
            tr(
                "Old code, new code, and the share (0–1, or %) of the old buurt that goes there; the share is not "
                "needed where whole buurten merge. A column gewicht, adressen or woningen may hold numbers instead. A "
                "row without naar is a part that goes nowhere."
            ), optional=True,
        )  # fmt: skip
        self.add_settings([WEIGHT])
        self.add_layer(
            self.GEWICHTLAAG, tr("Dwellings or addresses (points)"), located(),
            tr("They are counted in each part of a split buurt, for GEWICHT = woningen or adressen."), optional=True,
        )  # fmt: skip
        self._add_field(
            self.GEWICHTVELD, tr("Number of dwellings per point"), tr("Left empty, each point counts as one."), False
        )
        self._add_field(
            self.TELLINGEN, tr("Other columns that are counts"),
            tr("A column that Leefbaar does not know is only converted when it is named here or among the means."),
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
        self.add_settings(one for one in SETTINGS if one not in (WAY, WEIGHT))
        for side in (self.VAN, self.NAAR):
            for column in (BUURTCODE, GEMEENTECODE):
                self._add_field(
                    f"{side}_{column.parameter}", f"{side}: {tr(column.label)}",
                    tr("Left empty, the field is recognised by its name."), True,
                )  # fmt: skip
        self.add_map(self.OUTPUT, tr("Converted figures"), tr("The polygons of NAAR with the figures of VAN."))
        self.add_table(
            self.OMREKENING, tr("Crosswalk that was used"),
            tr("To look at, to edit, and to give back as OMREKENTABEL."), False,
        )  # fmt: skip
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of new buurten")),
            ("AANTAL_GESCHAT", tr("Number of new buurten that are estimated")),
            ("AANTAL_ONBEKEND", tr("Number of new buurten that are unknown")),
        )

    def _add_field(self, name: str, label: str, words: str, advanced: bool, many: bool = False) -> None:
        definition = QgsProcessingParameterField(
            name, label, parentLayerParameterName=dict(self.FIELDS)[name], allowMultiple=many, optional=True
        )
        if advanced:
            self.add_advanced(definition, words)
        else:
            self.add(definition, words)

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
                    tr("{side}: which field of '{layer}' holds the code? It has {names}. Name it with {name}.").format(
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
            out.append(
                tr("WIJZE = {way} does not use an OMREKENTABEL; choose automatisch or omrekentabel.").format(way=way)
            )
        if way == OVERLAY and not with_polygons:
            out.append(tr("WIJZE = overlay needs polygons in VAN."))
        if weight == ADDRESSES and self.GEWICHTLAAG not in given:
            out.append(tr("GEWICHT = adressen needs a GEWICHTLAAG: a layer of addresses."))
        if weight == AREA and self.GEWICHTLAAG in given:
            out.append(
                tr("A GEWICHTLAAG is given, but GEWICHT = oppervlakte does not use it; choose woningen or adressen.")
            )
        counts, means = (self.chosen(parameters, name, context) for name in (self.TELLINGEN, self.GEMIDDELDEN))
        over = self.chosen(parameters, self.NOEMER, context)
        if bool(means) != bool(over):
            out.append(tr("GEMIDDELDEN and NOEMER go together: name the columns and the count that weighs them."))
        both = sorted(set(counts) & set(means))
        if both:
            out.append(tr("Both in TELLINGEN and in GEMIDDELDEN: {which}. A column is one of the two.").format(
                which=some(both)))  # fmt: skip
        for parameter, names, kind in ((self.TELLINGEN, counts, TELLING), (self.GEMIDDELDEN, means, GEMIDDELDE)):
            known = [f"{name} ({m.kind})" for name in names if (m := moves_of(name)) and m.kind != kind]
            if known:
                out.append(
                    tr("{parameter}: Leefbaar already knows how to convert {which}; leave it out.").format(
                        parameter=parameter, which=some(known)
                    )
                )
        return out

    def chosen(self, parameters, name: str, context) -> list[str]:
        return [one for one in fields_chosen(self, parameters, name, context) if one]
