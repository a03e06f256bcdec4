"""The report for the conversation: one HTML file with a map, a table, and why each buurt is counted as it is."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..bridge.drawn import drawn
from ..bridge.output.text_file import write_text
from ..bridge.stop import Problem, check
from ..core.report.page import Look, as_html, in_words
from ..i18n import number, tr, trn
from ..paths import RESOURCES
from .shared.base import MAPS
from .shared.of_result import OfResult

#: More areas than any municipality has; a page with more opens slowly, and nobody talks about them at one table.
MOST = 1000


class Gespreksrapport(OfResult):
    ID, GROUP = "gespreksrapport", MAPS
    TITEL, RAPPORT = "TITEL", "RAPPORT"

    def title(self):
        return tr("Report for the conversation")

    def explain(self):
        return tr(
            "Makes one HTML file, in Dutch, of the risk count of a municipality: a map to zoom and click, search, "
            "filters by mechanism and wijk, why each buurt is counted as it is, a table that can be sorted, the "
            "sources and the generated paragraph. It opens in any browser and needs no server and no network: mail "
            "it, put it on the intranet or print it on A4. It can be used with the keyboard and read aloud, and the "
            "address of a buurt (report.html#BU00340101) can be put in a note.\n\nThe order is that of the codes, "
            "never a ranking. It is a working version: make a version for publication first when others may read it."
        )

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_scores()
        self.add_duiding()
        self.add_municipality()
        self.add(
            QgsProcessingParameterString(self.TITEL, tr("Title (empty: made)"), optional=True),
            tr("Left empty, a title is made from the municipality."),
        )
        self.add(
            QgsProcessingParameterFileDestination(self.RAPPORT, tr("Report"), "HTML (*.html)"),
            tr("One file with everything in it, to open in a browser."),
        )
        self.add_numbers(("AANTAL_BUURTEN", tr("Number of buurten")))
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))

    def compute(self, parameters, context, feedback) -> dict[str, Any]:
        steps = QgsProcessingMultiStepFeedback(2, feedback)
        found = self.read_result(parameters, context, steps)
        rows = self.rows(parameters, context, found)
        if len(rows) > MOST:
            raise Problem(
                tr(
                    "RISICOSTAPELING: {n} {nouns} are too many for one report (at most {most}): it would open slowly, "
                    "and nobody would read it. Name one municipality with GEMEENTE, and run this once for each."
                ).format(n=number(len(rows)), nouns=found.result.nouns, most=number(MOST))
            )
        steps.setCurrentStep(1)
        result = found.result.only(rows)
        shapes = drawn([found.shapes[i] for i in rows], steps)
        lacking = sum(not shape.rings for shape in shapes)
        if lacking:
            feedback.pushWarning(
                trn(
                    "{n} area has no shape: it stands in the table and not on the map.",
                    "{n} areas have no shape: they stand in the table and not on the map.",
                    lacking,
                )
            )
        title = self.parameterAsString(parameters, self.TITEL, context).strip()
        page = as_html(result, shapes, title, Look.read(RESOURCES / "report"))
        check(feedback)
        path = self.parameterAsFileOutput(parameters, self.RAPPORT, context)
        write_text(path, page, self.RAPPORT)
        text = in_words(result)
        feedback.pushInfo(text)
        return {self.RAPPORT: path, "AANTAL_BUURTEN": len(result.areas), "TEKST": text}
