"""Gespreksbladen: an atlas with a sheet of paper per area, figures on the front and the conversation on the back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsRectangle,
    QgsVectorLayer,
)

from ..bridge import trail
from ..bridge.geometries import extent_of
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.results import Located
from ..bridge.stop import Problem, check
from ..compat import field
from ..core.language import some
from ..core.sheet.pages import DRAWINGS, IDENTITY, TEXTS, pages
from ..core.sheet.table import CELLS
from ..core.sheet.texts import questions
from ..core.wording import QUESTIONS
from ..i18n import tr, trn
from ..layouts import sheet as sheets
from ..layouts.atlas_export import export_all, export_each
from ..layouts.fonts import family, measure
from ..layouts.logo import read_logo
from ..layouts.own_project import project_of
from ..layouts.pdf_file import finish_pdf
from ..layouts.sheet_contents import sheet_of
from ..layouts.sheet_items import KLEIN
from ..layouts.template import free_name
from ..styling.arrival import may_change
from ..styling.sheet import style_profiles
from .shared.base import MAPS, written_layer
from .shared.file_inputs import picture_problems
from .shared.map_parameters import RESOLUTION
from .shared.of_result import RISICOSTAPELING, OfResult

NAME = "Gespreksbladen"


class Buurtprofielen(OfResult):
    ID, GROUP = "buurtprofielen", MAPS
    KEUZE, KOP, LOGO, VRAGEN = "BUURTEN_KEUZE", "KOP", "LOGO", "VRAGEN"
    PROFIELEN, PDF, MAP = "PROFIELEN", "PDF", "MAP"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Conversation sheets")

    def explain(self):
        return tr(
            "Makes a sheet of A4 per buurt (or wijk) for the conversation with professionals. Front: a small map, the "
            "count in a sentence, a table of the mechanisms with value, threshold, municipality, certainty, source "
            "and reference date, the distance to each threshold, and the development of the score. Back: open "
            "questions with room for notes, what was said before (DUIDING), and a table for what is agreed.\n\nThe "
            "sheets are an atlas: a layout in the open project, under a free name, that you can edit in the layout "
            "designer. PDF writes all sheets in one file, MAP a file per buurt. The order is that of the codes and is "
            "no ranking. The sheets are for the conversation; they are no version for publication."
        )

    def flags(self):
        # Layouts live in the project, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_scores()
        self.add_duiding()
        self.add_municipality()
        chosen = QgsProcessingParameterString(self.KEUZE, tr("Only these buurten (empty: all)"), optional=True)
        self.add(chosen, tr("Their codes, separated by commas."))
        self.add(
            QgsProcessingParameterString(self.KOP, tr("Line in the top corner"), optional=True),
            tr("For example the occasion and the date. Left empty: 'Gespreksblad buurt'."),
        )
        self.add(
            QgsProcessingParameterFile(self.LOGO, tr("Logo of the municipality"), optional=True),
            tr("A picture: .png, .jpg or .svg."),
        )
        self.add_advanced(
            QgsProcessingParameterString(
                self.VRAGEN, tr("Questions, one per line"), "\n".join(QUESTIONS), multiLine=True, optional=True
            ),
            tr("They stand on the back of each sheet, with room for notes; the sheets are in Dutch."),
        )
        self.add_settings([RESOLUTION])
        self.add(
            QgsProcessingParameterFeatureSink(
                self.PROFIELEN, tr("Profiles"), QgsProcessing.SourceType.TypeVectorPolygon,
                defaultValue=QgsProcessing.TEMPORARY_OUTPUT,
            ),
            tr("The layer behind the atlas: per buurt the texts and drawings of its sheet, which you may edit."),
        )  # fmt: skip
        self.add_file(
            self.PDF, tr("All sheets as PDF"), "PDF (*.pdf)",
            tr("One file with a bookmark for each buurt; two pages a sheet, to print on both sides."), True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFolderDestination(
                self.MAP, tr("Folder with a PDF per buurt"), optional=True, createByDefault=False
            ),
            tr("Each file has the code and the name of its buurt."),
        )
        self.add_numbers(("AANTAL_BLADEN", tr("Number of sheets")))

    def settings(self):
        return (RESOLUTION,)

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if is_shapefile(destination(parameters.get(self.PROFIELEN))):
            out.append(
                tr("{name}: a shapefile cannot hold the texts of a sheet; write a GeoPackage (.gpkg).").format(
                    name=self.PROFIELEN
                )
            )
        return out + picture_problems(self, parameters, context, self.LOGO)

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, RISICOSTAPELING, context)
        found = self.read_result(parameters, context, feedback)
        rows = self._chosen(parameters, context, found)
        pdf = self.parameterAsFileOutput(parameters, self.PDF, context)
        folder = self.parameterAsFileOutput(parameters, self.MAP, context)
        parts = [name for name, asked in (("", True), (self.PDF, pdf), (self.MAP, folder)) if asked]
        steps = QgsProcessingMultiStepFeedback(len(parts), feedback)

        def tick(number: int) -> None:
            check(feedback)
            steps.setProgress(100 * number / len(rows))

        texts = pages(found.result, rows, family(), measure, sheets.TABLE[3], sheets.CHART[2:], tick)
        asked, heading = (self.parameterAsString(parameters, name, context) for name in (self.VRAGEN, self.KOP))
        logo = read_logo(self.parameterAsString(parameters, self.LOGO, context))
        sheet = sheet_of(found.result, texts, questions(asked), heading, logo)
        columns = [(field(name, "text"), texts[name]) for name in (*IDENTITY, *TEXTS, *CELLS, *DRAWINGS)]
        columns.append((field(KLEIN, "text"), sheet.small))
        shapes = [found.shapes[row] for row in rows]
        address = write(self, self.PROFIELEN, parameters, context, feedback, columns, shapes)
        around = _municipalities(found, rows)
        result: dict[str, Any] = {self.PROFIELEN: address, "AANTAL_BLADEN": len(rows)}
        told = self.manifest_of(parameters, context, found, {"bladen": len(rows)})
        self._done = {"profiles": address, "layer": layer, "around": around, "sheet": sheet, "trail": told}
        if pdf or folder:
            project, layout = _own_project(layer, address, context, around, sheet)
            if pdf:
                steps.setCurrentStep(1)
                export_all(layout, pdf, self._dpi(parameters, context), steps)
                title = f"{NAME} {found.result.only(rows).place}"
                finish_pdf(pdf, [(name, 2 * number + 1) for number, name in enumerate(texts["bladnaam"])], title)
                result[self.PDF] = pdf
            if folder:
                steps.setCurrentStep(len(parts) - 1)
                names = dict(zip(texts["bestand"], texts["bladnaam"]))
                export_each(
                    layout, folder, self._dpi(parameters, context), steps,
                    lambda path: finish_pdf(path, [(names[Path(path).stem], 1)], names[Path(path).stem]),
                )  # fmt: skip
                result[self.MAP] = folder
            del layout, project
        return result

    def finish(self, context, feedback) -> None:
        if not self._done:
            return
        profiles, layer = written_layer(self._done["profiles"], context), self._done["layer"]
        trail.put(profiles, NAME, "De teksten van elk gespreksblad.", self._done["trail"])
        style_profiles(profiles)
        project = context.project()
        if project is None or project.mapLayer(layer.id()) is None:
            return
        if not may_change(project):
            feedback.pushInfo(tr("A step of a model that runs in the background adds no layout to the project."))
            return
        if not context.willLoadLayerOnCompletion(self._done["profiles"]):
            feedback.pushWarning(
                tr("The profiles (PROFIELEN) are not opened in the project, so no layout was added to it.")
            )
            return
        manager = project.layoutManager()
        free = free_name(project, NAME)
        manager.addLayout(sheets.build(project, free, profiles, layer, self._done["around"], self._done["sheet"]))
        feedback.pushInfo(tr("Layout '{name}' was added to the project.").format(name=free))

    def _dpi(self, parameters, context) -> float:
        return self.parameterAsDouble(parameters, RESOLUTION.parameter, context)

    def _chosen(self, parameters, context, found: Located) -> list[int]:
        """The areas that get a sheet."""
        rows = self.rows(parameters, context, found)
        text = self.parameterAsString(parameters, self.KEUZE, context)
        wanted = {code.strip().upper() for code in text.replace(";", ",").split(",") if code.strip()}
        if not wanted:
            return rows
        codes = {found.result.areas[row].code.upper(): row for row in rows}
        lacking = sorted(wanted - set(codes))
        if lacking:
            raise Problem(
                trn(
                    "{name}: {codes} is not the one area that there is; give {example}.",
                    "{name}: {codes} is not among the {n} areas; give codes such as {example}.",
                    len(rows), name=self.KEUZE, codes=some(lacking), example=some(sorted(codes), 1),
                )
            )  # fmt: skip
        return [row for code, row in codes.items() if code in wanted]


def _municipalities(found: Located, rows: Sequence[int]) -> dict[str, QgsRectangle]:
    """Where each municipality of these rows lies, by its code."""
    here: dict[str, list[QgsGeometry]] = {found.result.areas[row].gemeente_code: [] for row in rows}
    for area, shape in zip(found.result.areas, found.shapes):
        if area.gemeente_code in here:
            here[area.gemeente_code].append(shape)
    return {code: extent_of(shapes) for code, shapes in here.items()}


def _own_project(layer: QgsVectorLayer, address: str, context, around: dict[str, QgsRectangle], sheet: sheets.Sheet):
    """A project of its own with the layers and the atlas, for printing."""
    risk, profiles = layer.clone(), written_layer(address, context).clone()
    style_profiles(profiles)
    project = project_of([profiles, risk], NAME)
    layout = sheets.build(project, NAME, profiles, risk, around, sheet)
    project.layoutManager().addLayout(layout)
    return project, layout
