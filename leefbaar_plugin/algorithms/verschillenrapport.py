"""Two risk counts beside each other: what changed in each buurt, and what it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from qgis.core import QgsProcessingOutputString

from ..bridge import trail
from ..bridge.drawn import drawn
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..bridge.two_runs import TwoRuns
from ..core.evidence.area_map import MOST_DRAWN
from ..core.evidence.changes.borders import Borders
from ..core.evidence.changes.causes import (  # fmt: skip
    BORDERS,
    DATA,
    MIXED,
    SETTING,
    SEVERAL,
    UNTOLD,
    VERSION,
    causes_of,
    reaches,
    tally,
)
from ..core.evidence.changes.compared import Compared, compared
from ..core.evidence.changes.kinds import BECAME_KNOWN, BECAME_UNKNOWN, GONE, NEW
from ..core.evidence.changes.page import page
from ..core.evidence.changes.per_area import per_area
from ..core.evidence.changes.words import in_words
from ..core.naming.codes import NOUNS
from ..i18n import tr
from ..styling.common import name_columns
from ..styling.difference import style_changes
from .columns.changes import area_columns, table_columns
from .shared.base import written_layer
from .shared.of_evidence import OfEvidence
from .shared.of_two_runs import CAUTION, OfTwoRuns, identity_of, told_difference


class Verschillenrapport(OfTwoRuns, OfEvidence):
    ID = "verschillenrapport"
    OUTPUT, TABEL = "OUTPUT", "TABEL"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Report of differences")

    def explain(self):
        return tr(
            "Lays two risk counts beside each other, of two editions or two scenarios, and says of every buurt and "
            "mechanism what changed: a new risk, one that went, what became known and what became unknown. Of each "
            "change it says what it comes from: data, a threshold or other setting, borders, or the version of the "
            "method.\n\nThe cause is found by leaving out what cannot be: what the trails of both layers and their "
            "polygons show to be the same. Where data and settings both differ, and the mechanism is one comparison, "
            "the new value is held against the old threshold and the other way round. What cannot be told apart is "
            "said to be so, and counted so; a layer that lost its trail makes the cause unknown. Run both analyses "
            "with one thing different at a time to know more.\n\nGive the risk tables of both runs, or keep them in "
            "the GeoPackage of the count: without values only the trails speak. A difference between two runs is not "
            "a prediction, and the order is that of the codes, never a ranking."
        )

    def settings(self):
        return ()  # nothing is drawn

    def initAlgorithm(self, configuration=None):
        self.add_runs()
        self.add_map(self.OUTPUT, tr("Changes"), tr("Of each buurt what changed between the two, and why."))
        self.add_table(
            self.TABEL, tr("Table of changes"), tr("A row for each buurt and mechanism that changed, with its cause.")
        )
        self.add_report()
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_VERANDERD", tr("Number of buurten in which anything changed")),
            ("AANTAL_ALLEEN_IN_EEN", tr("Number of buurten in one of the layers only")),
            ("AANTAL_VERANDERINGEN", tr("Number of changes (buurt and mechanism)")),
            ("AANTAL_NIEUW", tr("New risks")),
            ("AANTAL_VERVALLEN", tr("Risks that went")),
            ("AANTAL_BEKEND", tr("Outcomes that became known")),
            ("AANTAL_ONBEKEND", tr("Outcomes that became unknown")),
            ("AANTAL_GEGEVENS", tr("Changes by other data")),
            ("AANTAL_INSTELLING", tr("Changes by another threshold or setting")),
            ("AANTAL_GRENZEN", tr("Changes by other borders")),
            ("AANTAL_VERSIE", tr("Changes by another version of the method")),
            ("AANTAL_MEER_DAN_EEN", tr("Changes by more than one cause")),
            ("AANTAL_NIET_TE_SCHEIDEN", tr("Changes by causes that cannot be told apart")),
            ("AANTAL_OORZAAK_ONBEKEND", tr("Changes of which the cause is unknown")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))
        self.addOutput(QgsProcessingOutputString("VERSCHILLEN", tr("In what the runs differ")))

    def compute(self, parameters, context, feedback):
        runs = self.read_runs(parameters, context, feedback)
        found = compared(runs.first.result, runs.second.result)
        check(feedback)
        moved = runs.moved()
        lines = self.lines_of(runs, found.only_first, found.only_second, moved, feedback)
        causes = causes_of(found, runs.first.told, runs.second.told, _borders(runs, found, moved, feedback))
        by_area = per_area(found, causes)
        text = in_words(found, causes, runs.names)
        feedback.pushInfo(told_difference(runs.names, lines))
        feedback.pushInfo(text)
        check(feedback)

        places = runs.places
        rows = [places[one.code] for one in by_area]
        shapes = [features.geometries[row] for features, row in rows]
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = [*identity_of(rows, shapefile), *area_columns(by_area, shapefile)]
        results = {self.OUTPUT: write(self, self.OUTPUT, parameters, context, feedback, columns, shapes)}
        if destination(parameters.get(self.TABEL)):
            table = table_columns(found, causes)
            results[self.TABEL] = write(self, self.TABEL, parameters, context, feedback, table, None)
        counts = _counts(found, causes)
        told = self.manifest_of(runs, parameters, context, {NOUNS[runs.noun]: len(by_area), **tally(causes)}, lines)
        drawable = drawn(shapes, feedback) if len(shapes) <= MOST_DRAWN else []
        results |= self.write_report(
            parameters, context,
            page(found, causes, by_area, drawable, runs.names, lines, _account(runs, told)),
        )  # fmt: skip
        self._done = {
            "address": results[self.OUTPUT], "table": results.get(self.TABEL), "trail": told, "names": runs.names,
            "abstract": f"{told_difference(runs.names, lines)} {text} {CAUTION}", "shapefile": shapefile,
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        return {
            **results, "AANTAL_BUURTEN": len(by_area), "AANTAL_VERANDERD": sum(bool(one.found) for one in by_area),
            **counts, "TEKST": text, "VERSCHILLEN": "; ".join(lines),
        }  # fmt: skip

    def finish(self, context, feedback) -> None:
        done = self._done
        for key, what in (("address", "Veranderingen"), ("table", "Tabel van veranderingen")):
            layer = written_layer(done.get(key), context)
            if layer is None:
                continue
            # QGIS shows title and abstract as HTML, in which a name is data
            title = escape("{}: {} → {}".format(what, *done["names"]), quote=False)
            trail.put(layer, title, escape(done["abstract"], quote=False), done["trail"])
            if key == "address":
                name_columns(layer, done["aliases"])
                short = done["shapefile"]
                style_changes(
                    layer, "n_nieuw", "n_verval" if short else "n_vervallen",
                    *(("bu_naam", "bu_code") if short else ("buurtnaam", "buurtcode")),
                )  # fmt: skip


def _borders(runs: TwoRuns, found: Compared, moved: Sequence[str], feedback) -> Borders:
    """Where borders differ, and who lies beside it, as far as the mechanisms that changed look."""
    changed = [*moved, *found.alone]
    wanted = reaches(runs.first.told, runs.second.told, found) if changed else []
    near = {reach: runs.near(changed, reach, feedback) for reach in wanted}
    return Borders(frozenset(moved), frozenset(found.alone), near)


def _counts(found: Compared, causes) -> dict[str, int]:
    by_cause = tally(causes)
    return {
        "AANTAL_ALLEEN_IN_EEN": len(found.alone),
        "AANTAL_VERANDERINGEN": len(found.changes),
        "AANTAL_NIEUW": found.count(NEW),
        "AANTAL_VERVALLEN": found.count(GONE),
        "AANTAL_BEKEND": found.count(*BECAME_KNOWN),
        "AANTAL_ONBEKEND": found.count(*BECAME_UNKNOWN),
        "AANTAL_GEGEVENS": by_cause[DATA],
        "AANTAL_INSTELLING": by_cause[SETTING],
        "AANTAL_GRENZEN": by_cause[BORDERS],
        "AANTAL_VERSIE": by_cause[VERSION],
        "AANTAL_MEER_DAN_EEN": by_cause[SEVERAL],
        "AANTAL_NIET_TE_SCHEIDEN": by_cause[MIXED],
        "AANTAL_OORZAAK_ONBEKEND": by_cause[UNTOLD],
    }


def _account(runs: TwoRuns, told) -> list[str]:
    """What the page rests on."""
    return [
        f"Eerste analyse, '{runs.names[0]}': {runs.first.result.origin}",
        f"Tweede analyse, '{runs.names[1]}': {runs.second.result.origin}",
        trail.margin(told),
        "" if runs.first.result.published and runs.second.result.published
        else "Werkversie: met waarden van kleine buurten; niet bedoeld om te publiceren.",
    ]  # fmt: skip
