"""Figures of one year's buurten on the buurten of another year."""

from __future__ import annotations

from typing import Any

from ..bridge import trail
from ..bridge.area_layer import AreaLayer, area_layer
from ..bridge.conversion.crosswalks import find_crosswalk
from ..bridge.conversion.draft import BORDERS, border_year, edition
from ..bridge.conversion.figures import converted, how_told, lookup_rules, no_numbers, pad, report_losses, stock_of
from ..bridge.conversion.remarks import CHANGES
from ..bridge.conversion.table import table_of
from ..bridge.conversion.weighing import weighing_of
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.fields import field_for
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..bridge.tables.text_layer import as_text
from ..compat import field
from ..core.conversion.converted import Rules
from ..core.conversion.figures import EXPLANATION, QUALITY, SHORT, sort_columns
from ..core.conversion.moves import GEMIDDELDE, TELLING, Moves
from ..core.conversion.overlaps import Sliver
from ..core.naming.columns.areas import BUURTCODE, GEMEENTECODE, IDENTITY, INDELINGSWIJZIGING, JAAR, WATER
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ..core.naming.recognition import canonical
from ..i18n import number, tr
from ..styling.common import name_columns
from ..styling.conversion import style_conversion
from .shared.base import say, written_layer
from .shared.conversion import ConversionAlgorithm

#: What is read of the new buurten: who they are, what changed, and the dwellings that may weigh overlaps.
_OF_NEW = (*IDENTITY, WATER, JAAR, INDELINGSWIJZIGING, WONINGVOORRAAD, HUISHOUDENS)


class GrenswijzigingOmrekenen(ConversionAlgorithm):
    ID = "grenswijzigingomrekenen"

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
            "buurt was estimated: 0 when it is unchanged or made of whole old buurten. Columns of the CBS and of the "
            "Leefbaarometer move by themselves (resources/lookup/omrekening.csv); other columns only when they are "
            "named as a count or a mean.\n\n"
            "WIJZE is automatisch: first the table, then the remark of the CBS on changes (only when the layers are "
            "one year apart), then the overlay of the polygons. omrekentabel: the table only. indelingswijziging: only "
            "what according to the CBS did not change (1) or got a new code (2, found by its area); a new border (3) "
            "is unknown. overlay: by the area that polygons share, weighed by area, by dwellings (a layer of points, "
            "else the dwellings of NAAR, spread evenly), or by addresses.\n\n"
            "The crosswalk that was used can be written as a table, edited, and given back as OMREKENTABEL."
        )

    def compute(self, parameters, context, feedback):
        settings = self.setting_values(parameters, context)
        sources = {name: self.source(parameters, name, context) for name in
                   (self.VAN, self.NAAR, self.OMREKENTABEL, self.GEWICHTLAAG)}  # fmt: skip
        given = [name for name, source in sources.items() if source is not None]
        layers = {name: self.layer(parameters, name, context) for name in given}
        van = self._areas(parameters, self.VAN, sources, layers, context, feedback)
        naar = self._areas(parameters, self.NAAR, sources, layers, context, feedback, _OF_NEW)
        chosen_fields = {name: self.chosen(parameters, name, context) for name, _ in self.FIELDS}
        weighing, warnings = weighing_of(
            settings["gewicht"], sources[self.GEWICHTLAAG], "".join(chosen_fields[self.GEWICHTVELD]), naar, context,
            feedback,
        )  # fmt: skip
        table = sources[self.OMREKENTABEL]
        if table is not None:
            table = as_text(parameters[self.OMREKENTABEL], table, context, feedback)
        earlier = trail.get(layers[self.VAN])
        walk, notes, more = find_crosswalk(
            van, naar, border_year(van, earlier), settings["wijze"], table, weighing,
            Sliver(settings["splinter"], settings["splinterbreedte"]), context, feedback,
        )  # fmt: skip
        pad(van, len(walk.old))
        stated = self._stated(chosen_fields, van)
        chosen = sort_columns(van.columns, stated, lookup_rules())
        no_numbers(van, [name for name in chosen.texts if name in stated])
        rules = Rules(settings["ontbrekend"], settings["klasse_aandeel"], settings["afronden"])
        lost = report_losses(walk, van, 1.0 if settings["wijze"] == CHANGES else settings["verlies"])
        result = converted(walk, van, naar, chosen, rules)
        for name, layer in ((self.VAN, van), (self.NAAR, naar)):
            say(feedback, *([f"{name}: {text}" for text in texts] for texts in (layer.notes, layer.warnings)))
        say(feedback, [*notes, *lost.notes, *result.notes], [*warnings, *more, *lost.warnings, *result.warnings])
        check(feedback)

        address = self._write(parameters, context, feedback, result.columns, naar)
        crosswalk_columns = table_of(walk, stock_of(van, len(walk.old)), lost.buurten)
        used = write(self, self.OMREKENING, parameters, context, feedback, crosswalk_columns, None)
        counts = {"buurten": len(walk.new), "geschat": result.estimated, "onbekend": result.unknown}
        moved = {JAAR.name, *how_told(chosen), *chosen.texts}
        of_van = {name: o for name, o in {**van.origins, **trail.origins(earlier)}.items() if name in moved}
        origins = {**naar.origins, **of_van}
        manifest = trail.manifest(
            self.id(), {**settings, **{name: fields for name, fields in chosen_fields.items() if fields}},
            [self._describe(parameters, name, sources[name], context) for name in given],
            counts, {name: origin for name, origin in origins.items() if name in result.columns},
            [earlier] if earlier else [],
        )  # fmt: skip
        manifest |= {BORDERS: edition(naar), "omgerekend": how_told(chosen)}
        manifest |= {"niet_omgerekend": chosen.left, "verloren": lost.amounts}
        self._done |= {"address": address, "used": used, "trail": manifest}
        feedback.pushInfo(
            tr("Areas: {n}, of which {rough} estimated and {unknown} unknown. Converted columns: {k}.").format(
                n=number(len(walk.new)), rough=number(result.estimated), unknown=number(result.unknown),
                k=number(len(chosen.figures)),
            )
        )  # fmt: skip
        out = {self.OUTPUT: address, "AANTAL_BUURTEN": len(walk.new), "AANTAL_GESCHAT": result.estimated,
               "AANTAL_ONBEKEND": result.unknown}  # fmt: skip
        return {**out, self.OMREKENING: used} if used else out

    def _areas(self, parameters, name, sources, layers, context, feedback, wanted=None) -> AreaLayer:
        """One of the two layers."""
        source = as_text(parameters[name], sources[name], context, feedback)
        chosen = {}
        for column in (BUURTCODE, GEMEENTECODE):
            fields = self.chosen(parameters, f"{name}_{column.parameter}", context)
            if fields:
                chosen[column.name] = fields[0]
        return area_layer(source, chosen, None, context, feedback, wanted, side=f"{name}_")

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
        own = {QUALITY: ("real", "Aandeel dat is geschat"), EXPLANATION: ("text", "Hoe het is omgerekend")}
        fields = [
            (field(names[name], *own[name]) if name in own else field_for(name, values), values)
            for name, values in columns.items()
        ]
        self._done |= {"names": names, "aliases": {made.name(): made.alias() for made, _ in fields}}
        return write(self, self.OUTPUT, parameters, context, feedback, fields, naar.features.geometries)

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            trail.put(made, "Omgerekende cijfers", _ABSTRACT, self._done["trail"])
            names = self._done["names"]
            name_columns(made, self._done["aliases"])
            style_conversion(made, names[QUALITY], names[EXPLANATION])
        used = written_layer(self._done.get("used"), context)
        if used is not None:
            trail.put(used, "Omrekening", "Per oude en nieuwe buurt het aandeel dat overgaat.", self._done["trail"])


_ABSTRACT = (
    "Cijfers van een eerdere indeling op de buurten van een andere. 'omrekening_kwaliteit' is het aandeel dat is "
    "geschat; 'omrekening_toelichting' zegt waaruit een buurt is samengesteld en wat onbekend is."
)
