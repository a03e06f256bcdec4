"""Two risk counts beside each other: who changes between the runs, and why."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from qgis.core import QgsProcessingOutputString

from ..bridge import trail
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..compat import field
from ..core.language import some
from ..core.naming.codes import NOUNS
from ..core.results.counted import counted
from ..core.results.scenario import KNOWLEDGE, LESS, MORE, ONE_SIDE, OTHER, Difference, compare, summary
from ..i18n import tr, trn
from ..styling.common import name_columns
from ..styling.difference import style_difference
from .shared.base import COUNT, written_layer
from .shared.of_two_runs import CAUTION, OfTwoRuns, identity_of, told_difference

_COUNTED = (
    ("AANTAL_ERBIJ", MORE),
    ("AANTAL_ERAF", LESS),
    ("AANTAL_ANDERS", OTHER),
    ("AANTAL_BEKENDHEID", KNOWLEDGE),
    ("AANTAL_ALLEEN_IN_EEN", ONE_SIDE),
)


class Scenarioverschil(OfTwoRuns):
    ID, GROUP = "scenarioverschil", COUNT
    OUTPUT = "OUTPUT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Difference between scenarios")

    def explain(self):
        return tr(
            "Lays two risk counts beside each other, of runs with other plans, settings or data: per buurt the count "
            "before and after, which mechanisms came and went, what became known or unknown, and why: the sentence of "
            "each changed mechanism before and after. The log and the layer say in what the runs differ: mechanisms, "
            "settings, plan layers, dates and editions; also when they do not.\n\nWith the risk tables of both runs "
            "the sentences are complete; without them they come from the column 'waarom', which has none for 'no "
            "risk'. A mechanism that only one run looked at can come or go, but is no change in what is known. Buurten "
            "that only one of the layers has are kept, and told. A difference between two runs is not a prediction."
        )

    def initAlgorithm(self, configuration=None):
        self.add_runs()
        words = tr("A row for each buurt of either layer: both counts, what came, what went, and why.")
        self.add_map(self.OUTPUT, tr("Difference"), words)
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_ERBIJ", tr("Number of buurten with more mechanisms at risk")),
            ("AANTAL_ERAF", tr("Number of buurten with fewer mechanisms at risk")),
            ("AANTAL_ANDERS", tr("Number of buurten with other mechanisms, as many")),
            ("AANTAL_BEKENDHEID", tr("Number of buurten of which only what is known changes")),
            ("AANTAL_ALLEEN_IN_EEN", tr("Number of buurten in one of the layers only")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))
        self.addOutput(QgsProcessingOutputString("VERSCHILLEN", tr("In what the runs differ")))

    def compute(self, parameters, context, feedback):
        runs = self.read_runs(parameters, context, feedback)
        first, second = counted(runs.first.result), counted(runs.second.result)
        places = runs.places
        found = [compare(first.get(code), second.get(code)) for code in places]
        _warn_of_columns(found, list(places), feedback)

        only_first, only_second = [c for c in first if c not in second], [c for c in second if c not in first]
        lines = self.lines_of(runs, only_first, only_second, runs.moved(), feedback)
        told, text = told_difference(runs.names, lines), summary(found, *runs.names, runs.noun)
        feedback.pushInfo(told)
        feedback.pushInfo(text)

        rows = list(places.values())
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = [*identity_of(rows, shapefile), *_columns(found)]
        shapes = [features.geometries[row] for features, row in rows]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, shapes)
        counts = {name: sum(each.change == kind for each in found) for name, kind in _COUNTED}
        tallied = {NOUNS[runs.noun]: len(found), **{kind: counts[name] for name, kind in _COUNTED}}
        self._done = {
            "address": address, "trail": self.manifest_of(runs, parameters, context, tallied, lines), "told": told,
            "text": text, "names": runs.names, "shapefile": shapefile,
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        return {
            self.OUTPUT: address, "AANTAL_BUURTEN": len(found), **counts, "TEKST": text, "VERSCHILLEN": "; ".join(lines)
        }  # fmt: skip

    def finish(self, context, feedback) -> None:
        done = self._done
        layer = written_layer(done.get("address"), context)
        if layer is not None:
            # QGIS shows title and abstract as HTML, in which a name is data
            title = escape("Verschil: {} → {}".format(*done["names"]), quote=False)
            abstract = escape(f"{done['told']} {done['text']} {CAUTION}", quote=False)
            trail.put(layer, title, abstract, done["trail"])
            name_columns(layer, done["aliases"])
            style_difference(layer, *(("bu_naam", "bu_code") if done["shapefile"] else ("buurtnaam", "buurtcode")))


def _warn_of_columns(found: Sequence[Difference], codes: Sequence[str], feedback) -> None:
    """The count and the flags of a layer belong together; columns that were taken away would hide a change."""
    wrong = [
        code
        for code, each in zip(codes, found)
        if each.count is not None and each.count != len(each.came) - len(each.went)
    ]
    if wrong:
        feedback.pushWarning(
            trn(
                "In {n} row the counts differ by more or less than the mechanisms that came and went, namely {which}: "
                "does one of the layers lack columns *_risico?",
                "In {n} rows the counts differ by more or less than the mechanisms that came and went, such as "
                "{which}: does one of the layers lack columns *_risico?",
                len(wrong), which=some(wrong),
            )
        )  # fmt: skip


def _columns(found: Sequence[Difference]):
    def side(which: str, what: str):
        return [getattr(getattr(each, which), what, None) for each in found]

    def listed(names: str):
        return [", ".join(getattr(each, names)) or None for each in found]

    return [
        (field("n_risico_1", "integer", "Mechanismen met risico, eerste analyse"), side("first", "count")),
        (field("n_risico_2", "integer", "Mechanismen met risico, tweede analyse"), side("second", "count")),
        (field("verschil", "integer", "Verschil in mechanismen met risico"), [each.count for each in found]),
        (field("klasse_1", "text", "Klasse van de telling, eerste analyse"), side("first", "category")),
        (field("klasse_2", "text", "Klasse van de telling, tweede analyse"), side("second", "category")),
        (field("wijziging", "text", "Wat er verandert"), [each.change for each in found]),
        (field("erbij", "text", "Mechanismen erbij"), listed("came")),
        (field("eraf", "text", "Mechanismen eraf"), listed("went")),
        (field("bekend", "text", "Bekend geworden"), listed("became_known")),
        (field("onbekend", "text", "Onbekend geworden"), listed("became_unknown")),
        (field("tekst", "text", "Verandering in woorden"), [each.text for each in found]),
        (field("waarom", "text", "Waarom: ervoor en erna"), ["\n".join(each.why) or None for each in found]),
    ]
