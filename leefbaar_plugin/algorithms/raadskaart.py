"""The council map of a risk count: a layout in the project, a PDF, a PNG, and a project that opens styled anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsPrintLayout,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..bridge import trail
from ..bridge.borders import AROUND, borders_of
from ..bridge.crs import rd
from ..bridge.outcomes import risk_columns
from ..bridge.reading import Features, extent_of
from ..bridge.secret import keep_out_of
from ..bridge.stop import Problem, check, some
from ..bridge.stop import problems as as_problem
from ..bridge.writing import write
from ..compat import field
from ..core.codes import level_of
from ..core.stacking import INSUFFICIENT
from ..core.wording import NO_TRAIL, NOTE, paragraph, sources
from ..i18n import tr
from ..layouts.council_map import Texts, build
from ..layouts.export import export
from ..styling.borders import give_labels_room, style_borders
from .base import MAPS, LeefbaarAlgorithm, polygons, written_layer
from .count_layer import read_count


class Raadskaart(LeefbaarAlgorithm):
    ID, GROUP = "raadskaart", MAPS
    RISICOSTAPELING, GEMEENTE, TITEL, TOELICHTING = "RISICOSTAPELING", "GEMEENTE", "TITEL", "TOELICHTING"
    GRENZEN, PDF, PNG, PROJECT = "GRENZEN", "PDF", "PNG", "PROJECT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Council map")

    def explain(self):
        return tr(
            "Prints the risk count as a map of A4, landscape: title, map, legend in words, scale bar, a paragraph "
            "that says what the map shows, reference years, sources, and the trail of the result. The layout is "
            "added to the open project under a free name and can be edited there; PDF and PNG are written when asked "
            "for; PROJECT writes a new project file with the styled layers and the layout. Your own project is never "
            "saved for you.\n\nGive a municipality to print only that one, with its surroundings veiled."
        )

    def flags(self):
        # Layouts live in the project, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):
        self.addParameter(
            QgsProcessingParameterVectorLayer(self.RISICOSTAPELING, tr("Layer of the risk count"), [polygons()])
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.GEMEENTE, tr("Municipality, by name or GM code (empty: all in the layer)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString(self.TITEL, tr("Title (empty: made)"), optional=True))
        self.add_advanced(
            QgsProcessingParameterString(
                self.TOELICHTING,
                tr("Note under the paragraph (empty: the standard one)"),
                multiLine=True,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.GRENZEN,
                tr("Borders"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                defaultValue=QgsProcessing.TEMPORARY_OUTPUT,
            )
        )
        for name, label, kind in (
            (self.PDF, tr("Map as PDF"), "PDF (*.pdf)"),
            (self.PNG, tr("Map as PNG"), "PNG (*.png)"),
            (self.PROJECT, tr("Project file"), "QGIS (*.qgz)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(
                    name, label, kind, optional=True, createByDefault=name == self.PDF
                )
            )

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, self.RISICOSTAPELING, context)
        if layer is None:
            raise as_problem([self.invalidSourceError(parameters, self.RISICOSTAPELING)])
        features = read_count(self.source(parameters, self.RISICOSTAPELING, context), context, feedback)
        place, rows = self._focus(parameters, context, features)
        feedback.setProgress(10)
        borders = borders_of(features, rows)
        check(feedback)
        columns = [
            (field(n, "text"), [b[i] for b in borders]) for i, n in enumerate(("niveau", "code", "naam", "opschrift"))
        ]
        address = write(self, self.GRENZEN, parameters, context, feedback, columns, [b[4] for b in borders])
        feedback.setProgress(50)

        texts = self._texts(parameters, context, layer, features, place, rows)
        extent = extent_of([features.geometries[i] for i in rows])
        surroundings = any(border[0] == AROUND for border in borders)
        result: dict[str, Any] = {self.GRENZEN: address}
        pdf, png, file = (
            self.parameterAsFileOutput(parameters, n, context) for n in (self.PDF, self.PNG, self.PROJECT)
        )
        scratch, layout = _own_project(layer, address, context, texts, extent, surroundings)
        if file and layer.providerType() == "memory":
            feedback.pushWarning(tr("The risk count is a temporary layer: the project file will open without it."))
        if file and written_layer(address, context).providerType() == "memory":
            feedback.pushWarning(
                tr(
                    "The borders (GRENZEN) are a temporary layer: give them a table, or the project file opens "
                    "without them."
                )
            )
        failed = export(layout, pdf, png)
        if file:
            scratch.setFileName(file)
            keep_out_of(scratch)
            if not scratch.write():
                failed.append(tr("'{path}' could not be written: {why}.").format(path=file, why=scratch.error()))
        if failed:
            raise as_problem(failed)
        result.update({n: p for n, p in ((self.PDF, pdf), (self.PNG, png), (self.PROJECT, file)) if p})
        self._done = {
            "borders": address, "layer": layer, "texts": texts, "extent": extent, "surroundings": surroundings,
        }  # fmt: skip
        feedback.pushInfo(texts.paragraph)
        return result

    def postProcessAlgorithm(self, context, feedback):
        if not self._done:
            return {}
        borders = written_layer(self._done["borders"], context)
        style_borders(borders, self._done["surroundings"])
        project, layer = context.project(), self._done["layer"]
        if project is not None and project.mapLayer(layer.id()) is not None:
            manager = project.layoutManager()
            taken = {made.name() for made in manager.layouts()}
            free = next(n for n in _names() if n not in taken)
            if not context.willLoadLayerOnCompletion(self._done["borders"]):
                feedback.pushWarning(tr("The borders (GRENZEN) are not opened in the project: the layout lacks them."))
            give_labels_room(project)
            layout = build(project, free, layer, borders, self._done["extent"], self._done["texts"], only_these=True)
            manager.addLayout(layout)
            feedback.pushInfo(tr("Layout '{name}' was added to the project.").format(name=free))
        return {}

    def _focus(self, parameters, context, features: Features) -> tuple[str, list[int]]:
        """The name of the place and the rows of its buurten."""
        wanted = self.parameterAsString(parameters, self.GEMEENTE, context).strip()
        codes = features.texts("gemeentecode")
        names = features.texts("gemeentenaam") if "gemeentenaam" in features.columns else [""] * len(codes)
        if not wanted:
            present = sorted({name or code for name, code in zip(names, codes)})
            place = present[0] if len(present) == 1 else tr("the area") if not present else f"{len(present)} gemeenten"
            return place, list(range(len(codes)))
        rows = [i for i, (c, n) in enumerate(zip(codes, names)) if wanted.casefold() in (c.casefold(), n.casefold())]
        if not rows:
            raise Problem(
                tr("GEMEENTE: '{wanted}' is not in '{layer}', which has {names}.").format(
                    wanted=wanted, layer=features.name, names=some(sorted({n or c for n, c in zip(names, codes)}), 10)
                )
            )
        return names[rows[0]] or codes[rows[0]], rows

    def _texts(self, parameters, context, layer, features: Features, place: str, rows: Sequence[int]) -> Texts:
        told = trail.get(layer) or {}
        flags = risk_columns(list(features.columns), told)
        risk = features.floats("n_risico")
        assessed = features.floats("n_beoordeeld")
        kinds = features.texts("risicoklasse")
        per_mechanism = {m.label: _at_risk(features.floats(name)[list(rows)]) for name, m in flags.items()}
        known = sources(trail.origins(told)) if told else ""
        made = told.get("gemaakt", "")[:10] or "onbekende datum"
        title = self.parameterAsString(parameters, self.TITEL, context)
        noun = level_of(features.texts("buurtcode"))
        scenario = f"Scenario: {told['scenario']}. " if told.get("scenario") else ""
        return Texts(
            title=title or f"Waar loopt de leefbaarheid risico in {place}?",
            subtitle=f"{scenario}Aantal mechanismen met risico per {noun}, van {len(flags)} onderzochte mechanismen",
            paragraph=paragraph(
                place,
                [int(risk[i]) for i in rows],
                [int(assessed[i]) for i in rows],
                [kinds[i] == INSUFFICIENT for i in rows],
                per_mechanism,
                told.get("niet_te_beoordelen", []),
                noun,
            ),
            note=self.parameterAsString(parameters, self.TOELICHTING, context) or NOTE.format(noun=noun),
            reference=f"Bron en peiljaar: {known or 'onbekend, de laag heeft geen herkomst'}. Berekend op {made}.",
            margin=trail.margin(told) if told else NO_TRAIL,
            noun=noun,
        )


def _at_risk(flags) -> tuple[int, int]:
    """Buurten at risk, and buurten that could be assessed."""
    return int((flags == 1).sum()), int((flags >= 0).sum())


def _names():
    yield "Raadskaart"
    number = 2
    while True:
        yield f"Raadskaart {number}"
        number += 1


def _own_project(
    layer: QgsVectorLayer, address: str, context, texts: Texts, extent: QgsRectangle, surroundings: bool
) -> tuple[QgsProject, QgsPrintLayout]:
    """A project of its own with the risk count, the borders and the layout: for printing, and for PROJECT."""
    project = QgsProject()
    project.setCrs(rd())
    project.setTitle(texts.title)
    risk = layer.clone()
    if context.project() is None or context.project().mapLayer(layer.id()) is None:
        risk.loadDefaultStyle()  # a layer that Processing opened comes without the style of its file
    risk.setName("Risicostapeling")
    written = written_layer(address, context)
    kind = written.providerType()
    borders = written.clone() if kind == "memory" else QgsVectorLayer(written.source(), "Grenzen", kind)
    borders.setName("Grenzen")
    style_borders(borders, surroundings)
    project.addMapLayers([borders, risk])
    give_labels_room(project)
    layout = build(project, "Raadskaart", risk, borders, extent, texts, only_these=False)
    project.layoutManager().addLayout(layout)
    project.viewSettings().setDefaultViewExtent(_referenced(extent, project))
    return project, layout


def _referenced(extent: QgsRectangle, project: QgsProject):
    from qgis.core import QgsReferencedRectangle

    return QgsReferencedRectangle(extent, project.crs())
