"""How much of a count is chance, which mechanisms say the same, and do high counts lie together?"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingMultiStepFeedback, QgsProcessingOutputString

from ..bridge import trail
from ..bridge.drawn import drawn
from ..bridge.geography import QgisGeography
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.stop import Problem, check, watched
from ..core.evidence.area_map import MOST_DRAWN
from ..core.evidence.coherence.coherence import DRAWS, LEVEL, YES, study
from ..core.evidence.coherence.page import as_html
from ..core.evidence.coherence.words import claim
from ..core.evidence.flags import Flags
from ..core.judging.surroundings import SURROUNDINGS
from ..core.naming.codes import NOUNS
from ..core.numbers import nl_short
from ..i18n import tr
from ..styling.coherence import style_coherence
from ..styling.common import name_columns
from .columns.coherence import area_columns, count_table, pair_table
from .shared.base import written_layer
from .shared.of_evidence import OfEvidence
from .shared.of_result import RISICOSTAPELING, OfResult

DISTANCE = next(setting for setting in SURROUNDINGS if setting.name == "afstand")


class Samenhang(OfEvidence, OfResult):
    ID = "samenhang"
    OUTPUT, VERDELING, SAMENHANG = "OUTPUT", "VERDELING", "SAMENHANG"
    SETTINGS = (DISTANCE, DRAWS, LEVEL)

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Chance and coherence")

    def explain(self):
        return tr(
            "Holds a risk count against chance. How many buurten would have each count if mechanisms had nothing to do "
            "with each other, if each municipality kept its flags and chance dealt them out, and if mechanisms go "
            "together two by two as they do? Of which buurten is the count higher than chance can explain, reckoned "
            "with how many buurten are looked at? Which mechanisms go together, which look at the same figures, as how "
            "many independent ones do they count, and do high counts lie beside each other?\n\nOnly the mechanisms "
            "that could be assessed in a buurt count for it: unknown is not 'no risk'. Chance is that of all buurten "
            "given; name a municipality to compare its buurten among themselves. The same seed gives the same "
            "outcome. A buurt that stands out is a reason to talk, not a ranking."
        )

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_municipality()
        self.add_settings(self.settings())
        self.add_map(
            self.OUTPUT, tr("Count against chance"),
            tr("Of each buurt the count that chance would give, and whether its own is higher than that explains."),
        )  # fmt: skip
        self.add_table(
            self.VERDELING, tr("Counts by chance"), tr("How many buurten have each count, and would have it by chance.")
        )
        self.add_table(
            self.SAMENHANG,
            tr("Pairs of mechanisms"),
            tr("A row for each pair: how they go together, what they share."),
        )
        self.add_report()
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_VAKER_DAN_TOEVAL", tr("Number of buurten with a higher count than chance explains")),
            ("AANTAL_OOK_MET_SAMENHANG", tr("Number of those that coherence does not explain either")),
            ("EFFECTIEF_AANTAL", tr("As how many independent mechanisms they count")),
            ("MORAN_I", tr("Moran's I of the count")),
            ("MORAN_P", tr("How often chance gives as strong a pattern (p)")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What was found, in words")))

    def misses_table(self, parameters, context):
        return False  # only the flags are read

    def compute(self, parameters, context, feedback):
        # read, neighbours, five kinds of draws, page, write
        steps = _Steps(QgsProcessingMultiStepFeedback(9, feedback))
        found = self.read_result(parameters, context, steps.feedback)
        rows = self.rows(parameters, context, found)
        result, shapes = found.result.only(rows), [found.shapes[i] for i in rows]
        if not result.mechanisms:
            raise Problem(
                tr("RISICOSTAPELING: the layer has no column *_risico: run 'Full analysis' or 'Risk count' again.")
            )
        settings = self.setting_values(parameters, context)
        steps.next(tr("Neighbours"))
        near = QgisGeography(shapes, steps.feedback).pairs(settings["afstand"])
        flags = Flags.of_result(result)
        what = study(flags, near, settings["startgetal"], settings["trekkingen"], settings["toevalgrens"], steps.watch)
        steps.next(tr("The page"))
        text = claim(what, result.noun)
        told = {
            "AANTAL_BUURTEN": len(flags),
            "AANTAL_VAKER_DAN_TOEVAL": what.stands_out.count(YES),
            "AANTAL_OOK_MET_SAMENHANG": what.still_stands_out.count(YES),
            "EFFECTIEF_AANTAL": _known(what.effective),
            "MORAN_I": _known(what.moran.index),
            "MORAN_P": _known(what.moran.p),
            "TEKST": text,
        }
        feedback.pushInfo(text)
        page_shapes = drawn(shapes, steps.feedback) if len(shapes) <= MOST_DRAWN else None
        page = as_html(what, result, page_shapes, _account(settings))
        check(feedback)
        steps.next(tr("Writing"))

        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = area_columns(what, result, shapefile)
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, shapes)
        tables = {self.VERDELING: count_table(what), self.SAMENHANG: pair_table(what)}
        written = {
            name: where
            for name, table in tables.items()
            if (where := write(self, name, parameters, context, feedback, table, None))
        }
        layer = self.layer(parameters, RISICOSTAPELING, context)
        inputs = [{**trail.describe_input(layer, layer.name(), len(found.shapes)), "laag": "risicostapeling"}]
        own = {setting.parameter: settings[setting.name] for setting in self.settings()}
        counts = {NOUNS[result.noun]: len(flags), "vaker dan toeval": told["AANTAL_VAKER_DAN_TOEVAL"]}
        earlier = [found.told] if found.told else []
        self._done = {
            "address": address, "tables": written, "text": text, "shapefile": shapefile, "noun": result.noun,
            "trail": trail.manifest(self.id(), own, inputs, counts, trail.origins(found.told), earlier),
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        return {self.OUTPUT: address, **written, **told, **self.write_report(parameters, context, page)}

    def finish(self, context, feedback) -> None:
        done = self._done
        layer = written_layer(done.get("address"), context)
        if layer is not None:
            trail.put(layer, _TITLES[self.OUTPUT], f"{done['text']} {_CAUTION}", done["trail"])
            name_columns(layer, done["aliases"])
            style_coherence(layer, done["noun"], done["shapefile"])
        for name, address in done.get("tables", {}).items():
            table = written_layer(address, context)
            if table is not None:
                trail.put(table, _TITLES[name], done["text"], done["trail"])


class _Steps:
    """The steps of a run, each of which begins when the one before it is done."""

    def __init__(self, feedback: QgsProcessingMultiStepFeedback):
        self.feedback, self._step, self._drawn = feedback, 0, 0

    def next(self, words: str) -> None:
        self._step += 1
        self.feedback.setCurrentStep(self._step)
        self.feedback.setProgressText(words)

    def watch(self, turns: int):
        self._drawn += 1
        self.next(tr("Drawing, part {number}").format(number=self._drawn))
        return watched(turns, self.feedback, every=16)


_TITLES = {
    Samenhang.OUTPUT: "Telling naast toeval",
    Samenhang.VERDELING: "Tellingen bij toeval",
    Samenhang.SAMENHANG: "Samenhang van mechanismen, twee aan twee",
}
_CAUTION = "Een aanleiding voor een gesprek, geen voorspelling en geen rangorde."


def _known(value: float) -> float | None:
    return value if value == value else None


def _account(settings) -> str:
    distance, limit = nl_short(settings["afstand"]), nl_short(100 * settings["toevalgrens"])
    return (
        f"Trekkingen: {nl_short(settings['trekkingen'])}; startgetal {settings['startgetal']}; "
        f"buren binnen {distance} m; van wat opvalt ten hoogste {limit}% door toeval (Benjamini en Hochberg)."
    )
