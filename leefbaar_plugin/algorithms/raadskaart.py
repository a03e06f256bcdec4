"""The council map: a layout in the project from a template, files to print, and a project that opens anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsPrintLayout, QgsProcessingAlgorithm, QgsVectorLayer

from ..bridge import trail
from ..bridge.borders import AROUND, borders_of
from ..bridge.geometries import extent_of
from ..bridge.heard import read_said
from ..bridge.output.table_file import write_tables
from ..bridge.output.writing import write
from ..bridge.results import Located
from ..bridge.stop import Problem, check
from ..bridge.stop import problems as as_problem
from ..core.language import some
from ..core.results.alternative import sheets_of
from ..core.themes.status import years_of
from ..core.themes.theme import Theme, listed
from ..core.wording import sources
from ..i18n import tr
from ..layouts.council_map import Page
from ..layouts.export import export
from ..layouts.kinds import COUNT, HEARD, KINDS, Asked
from ..layouts.logo import read_logo
from ..layouts.own_project import own_project, write_project
from ..layouts.pdf_file import finish_pdf
from ..layouts.template import Contents, lacking, template_of
from ..styling.arrival import may_change
from ..styling.borders import style_borders
from ..styling.themes import style_theme
from .shared import map_parameters as given
from .shared.base import MAPS, written_layer
from .shared.map_layer import BORDERS, border_columns, theme_columns
from .shared.of_result import RISICOSTAPELING, SCORES, OfResult


@dataclass(frozen=True)
class _Made:
    """What was made, to be opened in the project: the page, the addresses of its layers, and their trail."""

    page: Page
    risk: QgsVectorLayer
    borders: str
    surroundings: bool
    themed: str | None
    told: dict[str, Any]


class Raadskaart(OfResult):
    ID, GROUP = "raadskaart", MAPS

    def __init__(self):
        super().__init__()
        self._made: _Made | None = None

    def title(self):
        return tr("Council map")

    def explain(self):
        return tr(
            "Prints a finished analysis as a map: title, map, legend in words, scale bar, a paragraph that says what "
            "the map shows, reference years, sources, and the trail of the result. KAART chooses what it is of: the "
            "risk count, one mechanism (MECHANISME), families (independent sources of data), status and development "
            "(with SCORES), or the duiding beside the count (on the outcome of 'Lay the conversation beside the "
            "count').\n\n"
            "FORMAAT chooses the paper; SJABLOON takes a template of your own, of which the items are filled by their "
            "ids (kaart, titel, ondertitel, legenda, toelichting_kop, toelichting, schaalbalk, bron, herkomst, "
            "kaartnummer, datum, logo); all else in it stays as it is.\n\n"
            "The layout is added to the open project under a free name and can be edited there. PDF, PNG, SVG and the "
            "table (TABEL: all that the map shows, as text) are written when asked for; PROJECT writes a new project "
            "file with the styled layers and the layout. Maps of another kind than the risk count have a layer of "
            "their own, KAARTLAAG: keep it in a GeoPackage when the layout must last. Your own project is never saved "
            "for you.\n\nGive a municipality to print only that one, with its surroundings veiled."
        )

    def flags(self):
        # Layouts live in the project, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):
        self.add_result()
        given.add_kind(self)
        self.add_municipality()
        self.add_scores()
        given.add_page(self)
        given.add_outputs(self)

    def settings(self):
        return (given.RESOLUTION,)

    def problems(self, parameters, context):
        return super().problems(parameters, context) or given.problems(self, parameters, context)

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, RISICOSTAPELING, context)
        if layer is None:
            raise as_problem([self.invalidSourceError(parameters, RISICOSTAPELING)])
        found = self.read_result(parameters, context, feedback)
        rows = self.rows(parameters, context, found)
        page = self._page(parameters, context, feedback, found, rows)
        feedback.setProgress(10)
        borders = borders_of(found, rows)
        check(feedback)
        address = write(self, BORDERS, parameters, context, feedback, *border_columns(borders))
        themed = None
        if page.kind.look is not None:
            place = parameters if parameters.get(given.KAARTLAAG) is not None else {given.KAARTLAAG: "memory:"}
            columns = theme_columns(found.result, page.theme)
            themed = write(self, given.KAARTLAAG, place, context, feedback, columns, found.shapes)
        feedback.setProgress(50)
        check(feedback)
        told = self.manifest_of(parameters, context, found, {"buurten": len(rows)})
        made = _Made(page, layer, address, any(one[0] == AROUND for one in borders), themed, told)
        files = given.files(self, parameters, context)
        self._print(made, files, parameters, context, feedback)
        if given.TABEL in files:
            sheets = dict(sheets_of(page.result, page.theme.paragraph))
            first = next(iter(sheets))
            sheets[first] = [*sheets[first], *(listed(page.theme, rows) if page.kind is not COUNT else ())]
            write_tables(files[given.TABEL], sheets)
        self._made = made
        feedback.pushInfo(page.theme.paragraph)
        if not any(found.result.areas[row].wijk for row in rows):
            feedback.pushInfo(
                tr("The wijken have no names in this layer (wijknaam): the map shows their borders only.")
            )
        out: dict[str, Any] = {BORDERS: address, **files, given.TEKST: page.theme.paragraph}
        if themed and parameters.get(given.KAARTLAAG) is not None:
            out[given.KAARTLAAG] = themed
        return out

    def finish(self, context, feedback) -> None:
        made, project = self._made, context.project()
        if made is None:
            return
        borders, shown = self._layers(made, context)
        trail.put(borders, "Grenzen", "De grenzen van de raadskaart.", made.told)
        if made.themed:
            trail.put(shown, "Kaartlaag", "Wat de raadskaart per buurt laat zien.", made.told)
        if project is None or project.mapLayer(made.risk.id()) is None:
            return
        if not may_change(project):
            feedback.pushInfo(tr("A step of a model that runs in the background adds no layout to the project."))
            return
        if not context.willLoadLayerOnCompletion(made.borders):
            feedback.pushWarning(tr("The borders (GRENZEN) are not opened in the project: the layout lacks them."))
        if made.themed and not context.willLoadLayerOnCompletion(made.themed):
            feedback.pushWarning(
                tr("The layer of the map (KAARTLAAG) is not opened in the project: the layout lacks it until it is.")
            )
        elif made.themed:
            details = context.layerToLoadOnCompletionDetails(made.themed)
            if details.name == self.parameterDefinition(given.KAARTLAAG).description():
                details.name = made.page.name  # there will be more of them
        layout = made.page.lay_out(project, shown, borders, only_these=True)
        feedback.pushInfo(tr("Layout '{name}' was added to the project.").format(name=layout.name()))

    def misses_table(self, parameters, context):
        """Every map draws its sources from the risk table; only what shows values and thresholds misses it."""
        asked = self.parameterAsEnumString(parameters, given.KAART, context) == "mechanisme"
        return asked or given.TABEL in given.files(self, parameters, context)

    def _layers(self, made: _Made, context) -> tuple[QgsVectorLayer, QgsVectorLayer]:
        """The borders and the layer that the map shows, named and styled."""
        borders = written_layer(made.borders, context)
        style_borders(borders, made.surroundings)
        look = made.page.kind.look
        if look is None:
            return borders, made.risk
        shown = written_layer(made.themed, context)
        style_theme(shown, made.page.theme, look(made.page.theme))
        return borders, shown

    def _page(self, parameters, context, feedback, found: Located, rows: Sequence[int]) -> Page:
        kind = next(k for k in KINDS if k.id == self.parameterAsEnumString(parameters, given.KAART, context))
        source = self.source(parameters, RISICOSTAPELING, context)
        asked = Asked(
            found.result, rows, self.parameterAsString(parameters, given.MECHANISME, context),
            read_said(source, context, feedback) if kind is HEARD else None,
        )  # fmt: skip
        theme: Theme = kind.theme(asked)
        own = self.parameterAsString(parameters, given.SJABLOON, context)
        paper = self.parameterAsEnumString(parameters, given.FORMAAT, context)
        return Page(
            kind=kind,
            theme=theme,
            result=found.result.only(rows),
            extent=extent_of([found.shapes[i] for i in rows]),
            template=Path(own) if own else template_of(paper),
            title=self.parameterAsString(parameters, given.TITEL, context),
            note=self.parameterAsString(parameters, given.TOELICHTING, context),
            number=self.parameterAsString(parameters, given.KAARTNUMMER, context),
            scores=self._source_of_scores(parameters, context, found) if kind.square else "",
            logo=read_logo(self.parameterAsString(parameters, given.LOGO, context)),
        )

    def _source_of_scores(self, parameters, context, found: Located) -> str:
        """The source and edition of the scores, by the trail of their layer."""
        years = years_of(found.result) or ()
        known = trail.origins(trail.get(self.layer(parameters, SCORES, context)))
        return sources({name: origin for name, origin in known.items() if name in [f"lbm_{year}" for year in years]})

    def _print(self, made: _Made, files, parameters, context, feedback) -> None:
        """The files of the map, from a project of its own."""

        def hear(layout: QgsPrintLayout, contents: Contents, short: list[str]) -> None:
            absent = lacking(layout, contents)
            if absent:
                feedback.pushWarning(
                    tr("SJABLOON has no items with the ids {names}: what belongs there is not printed.").format(
                        names=", ".join(absent)
                    )
                )
            pictures = [name for name in (given.PNG, given.SVG) if name in files]
            if pictures and layout.pageCollection().pageCount() > 1:
                feedback.pushWarning(
                    tr("SJABLOON has several pages: {names} holds the first one, a PDF holds all.").format(
                        names=some(pictures)
                    )
                )
            for name in short:
                feedback.pushWarning(
                    tr("'{name}' has too little room for all that belongs there: take a larger FORMAAT.").format(
                        name=name
                    )
                )

        borders, shown = self._layers(made, context)
        project = context.project()
        opened = made.themed is not None or (project is not None and project.mapLayer(made.risk.id()) is not None)
        scratch, layout = own_project(made.page, shown, borders, hear, opened)
        if given.PROJECT in files:
            for name, one in ((RISICOSTAPELING, made.risk), (BORDERS, borders), (given.KAARTLAAG, shown)):
                if one.providerType() == "memory" and (name != given.KAARTLAAG or made.themed):
                    feedback.pushWarning(
                        tr("{name} is a temporary layer: the project file opens without it.").format(name=name)
                    )
        pdf, png, svg = (files.get(name, "") for name in (given.PDF, given.PNG, given.SVG))
        failed = export(layout, pdf, png, svg, self.parameterAsInt(parameters, given.RESOLUTIE, context))
        if not failed and pdf:
            finish_pdf(pdf, [(made.page.heading, 1)])
        if given.PROJECT in files:
            failed += write_project(scratch, files[given.PROJECT])
        if failed:
            raise Problem("\n".join(failed))
