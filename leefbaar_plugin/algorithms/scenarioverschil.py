"""Two risk counts beside each other: who changes between the runs, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
)

from ..bridge import trail
from ..bridge.areas import moved_borders
from ..bridge.destinations import destination, is_shapefile
from ..bridge.reading import Features
from ..bridge.risk_table import read_table
from ..bridge.runs import run_of
from ..bridge.stop import Problem, check, some
from ..bridge.writing import write
from ..compat import field
from ..core.codes import NOUNS, level_of
from ..core.scenario import (
    KNOWLEDGE,
    LESS,
    MORE,
    ONE_SIDE,
    OTHER,
    Difference,
    compare,
    one_line,
    summary,
)
from ..core.trail_difference import differences
from ..i18n import tr
from ..styling.common import name_columns
from ..styling.difference import style_difference
from .base import COUNT, LeefbaarAlgorithm, anything, written_layer
from .checking import polygons
from .count_layer import read_count
from .stacked import KEPT, identity_columns

_COUNTED = (
    ("AANTAL_ERBIJ", MORE),
    ("AANTAL_ERAF", LESS),
    ("AANTAL_ANDERS", OTHER),
    ("AANTAL_BEKENDHEID", KNOWLEDGE),
    ("AANTAL_ALLEEN_IN_EEN", ONE_SIDE),
)


class Scenarioverschil(LeefbaarAlgorithm):
    ID, GROUP = "scenarioverschil", COUNT
    EERSTE, TWEEDE, EERSTE_TABEL, TWEEDE_TABEL = "EERSTE", "TWEEDE", "EERSTE_TABEL", "TWEEDE_TABEL"
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
        self.add_layer(self.EERSTE, tr("First risk count (before)"), polygons())
        self.add_layer(self.TWEEDE, tr("Second risk count (after)"), polygons())
        self.add_layer(self.EERSTE_TABEL, tr("Risk table of the first"), anything(), optional=True)
        self.add_layer(self.TWEEDE_TABEL, tr("Risk table of the second"), anything(), optional=True)
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Difference"), QgsProcessing.SourceType.TypeVectorPolygon)
        )
        for name, label in (
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_ERBIJ", tr("Number of buurten with more mechanisms at risk")),
            ("AANTAL_ERAF", tr("Number of buurten with fewer mechanisms at risk")),
            ("AANTAL_ANDERS", tr("Number of buurten with other mechanisms, as many")),
            ("AANTAL_BEKENDHEID", tr("Number of buurten of which only what is known changes")),
            ("AANTAL_ALLEEN_IN_EEN", tr("Number of buurten in one of the layers only")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))
        self.addOutput(QgsProcessingOutputString("VERSCHILLEN", tr("In what the runs differ")))

    def compute(self, parameters, context, feedback):
        sides = [self._side(parameters, name, context, feedback) for name in (self.EERSTE, self.TWEEDE)]
        (one, first, before), (other, second, after) = sides
        noun = _one_level(one, other)
        check(feedback)
        codes = list(dict.fromkeys((*second, *first)))
        found = [compare(first.get(code), second.get(code)) for code in codes]
        _warn_of_columns(found, codes, feedback)

        names = _names((before, one.name), (after, other.name))
        lines = [*differences(before, after), *_other_borders(one, other, noun, feedback)]
        told = f"Verschil tussen '{names[0]}' en '{names[1]}': {'; '.join(lines) or _NOTHING}."
        text = summary(found, *names, noun)
        feedback.pushInfo(told)
        feedback.pushInfo(text)

        rows = _rows(one, other, codes)
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = [*identity_columns(_identity(rows), shapefile), *_columns(found)]
        shapes = [features.geometries[row] for features, row in rows]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, shapes)
        counts = {name: sum(each.change == kind for each in found) for name, kind in _COUNTED}
        manifest = trail.manifest(
            self.id(), {}, self._inputs(parameters, context, (one, other)),
            {NOUNS[noun]: len(found), **{kind: counts[name] for name, kind in _COUNTED}},
            {**trail.origins(before), **trail.origins(after)}, [side for side in (before, after) if side],
        )  # fmt: skip
        manifest["verschillen"] = lines
        self._done = {
            "address": address, "trail": manifest, "told": told, "text": text, "names": names, "shapefile": shapefile,
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        return {
            self.OUTPUT: address, "AANTAL_BUURTEN": len(found), **counts, "TEKST": text, "VERSCHILLEN": "; ".join(lines)
        }  # fmt: skip

    def _side(self, parameters, name: str, context, feedback):
        """One run: its rows, what is said of each, and its trail."""
        features = read_count(self.source(parameters, name, context), context, feedback)
        table = self.source(parameters, f"{name}_TABEL", context)
        told = read_table(table, f"{name}_TABEL", context, feedback) if table is not None else None
        return features, run_of(features, told, f"{name}_TABEL"), trail.get(self.layer(parameters, name, context))

    def _inputs(self, parameters, context, sides: Sequence[Features]) -> list[dict[str, Any]]:
        return [
            {**trail.describe_input(self.layer(parameters, name, context), side.name, len(side)), "laag": name.lower()}
            for name, side in zip((self.EERSTE, self.TWEEDE), sides)
        ]

    def postProcessAlgorithm(self, context, feedback):
        done = self._done
        layer = written_layer(done.get("address"), context)
        if layer is not None:
            # QGIS shows title and abstract as HTML, in which a name is data
            title = escape("Verschil: {} → {}".format(*done["names"]), quote=False)
            abstract = escape(f"{done['told']} {done['text']} {_CAUTION}", quote=False)
            trail.put(layer, title, abstract, done["trail"])
            name_columns(layer, done["aliases"])
            style_difference(layer, *(("bu_naam", "bu_code") if done["shapefile"] else ("buurtnaam", "buurtcode")))
        return {}


_NOTHING = "niets in mechanismen, instellingen, lagen, edities, versie en grenzen"
_CAUTION = (
    "Een verschil tussen twee berekeningen, geen voorspelling. Wat onbekend is, kan in beide runs een risico zijn."
)


def _one_level(one: Features, other: Features) -> str:
    levels = [level_of(side.texts("buurtcode")) for side in (one, other)]
    if levels[0] != levels[1]:
        raise Problem(
            tr("EERSTE '{first}' holds {a} and TWEEDE '{second}' holds {b}: give two runs of the same level.").format(
                first=one.name, a=NOUNS[levels[0]], second=other.name, b=NOUNS[levels[1]]
            )
        )
    return levels[0]


def _names(*sides: tuple[Mapping[str, Any] | None, str]) -> tuple[str, str]:
    """The scenarios, else the layers; of two the same the first is told from the second."""
    first, second = (one_line((told or {}).get("scenario") or name) for told, name in sides)
    return (first, second) if first != second else (f"{first} (eerste)", f"{second} (tweede)")


def _warn_of_columns(found: Sequence[Difference], codes: Sequence[str], feedback) -> None:
    """The count and the flags of a layer belong together; columns that were taken away would hide a change."""
    wrong = [
        code
        for code, each in zip(codes, found)
        if each.count is not None and each.count != len(each.came) - len(each.went)
    ]
    if wrong:
        feedback.pushWarning(
            tr(
                "In {n} rows the counts differ by more or less than the mechanisms that came and went, such as "
                "{which}: does one of the layers lack columns *_risico?"
            ).format(n=len(wrong), which=some(wrong))
        )


def _other_borders(one: Features, other: Features, noun: str, feedback) -> list[str]:
    """Codes of one layer only, and polygons that are not the same: the runs are of different borders."""
    first, second = ({code: row for row, code in enumerate(side.texts("buurtcode"))} for side in (one, other))
    lines = []
    for which, here, there in (("eerste", first, second), ("tweede", second, first)):
        alone = [code for code in here if code not in there]
        if alone:
            lines.append(f"{len(alone)} {NOUNS[noun]} alleen in de {which} laag ({some(alone, 3)})")
    shared = [code for code in second if code in first]
    moved = moved_borders(
        [one.geometries[first[code]] for code in shared], [other.geometries[second[code]] for code in shared]
    )
    if moved:
        lines.append(f"grenzen van {len(moved)} {NOUNS[noun]} liggen anders ({some([shared[i] for i in moved], 3)})")
    if lines:
        feedback.pushWarning(
            tr("The runs are of different borders, so what differs may come from that: {which}.").format(
                which="; ".join(lines)
            )
        )
    return lines


def _rows(one: Features, other: Features, codes: Sequence[str]) -> list[tuple[Features, int]]:
    """Where each code stands: in the second layer, else in the first."""
    place = {code: (one, row) for row, code in enumerate(one.texts("buurtcode"))}
    place.update({code: (other, row) for row, code in enumerate(other.texts("buurtcode"))})
    return [place[code] for code in codes]


def _identity(rows: Sequence[tuple[Features, int]]) -> dict[str, Any]:
    """Which buurt it is and how many live there, of the columns that either layer has."""
    out: dict[str, Any] = {}
    for column in KEPT:
        values = [
            features.columns[column.name][row] if column.name in features.columns else None for features, row in rows
        ]
        if any(value is not None for value in values):
            out[column.name] = values if column.text else np.array(values, dtype=float)
    return out


def _columns(found: Sequence[Difference]):
    def side(which: str, what: str):
        return [getattr(getattr(each, which), what, None) for each in found]

    def listed(names: str):
        return [", ".join(getattr(each, names)) or None for each in found]

    return [
        (field("n_risico_1", "integer", "Mechanismen met risico, eerste run"), side("first", "count")),
        (field("n_risico_2", "integer", "Mechanismen met risico, tweede run"), side("second", "count")),
        (field("verschil", "integer", "Verschil in mechanismen met risico"), [each.count for each in found]),
        (field("klasse_1", "text", "Klasse van de telling, eerste run"), side("first", "category")),
        (field("klasse_2", "text", "Klasse van de telling, tweede run"), side("second", "category")),
        (field("wijziging", "text", "Wat er verandert"), [each.change for each in found]),
        (field("erbij", "text", "Mechanismen erbij"), listed("came")),
        (field("eraf", "text", "Mechanismen eraf"), listed("went")),
        (field("bekend", "text", "Bekend geworden"), listed("became_known")),
        (field("onbekend", "text", "Onbekend geworden"), listed("became_unknown")),
        (field("tekst", "text", "Verandering in woorden"), [each.text for each in found]),
        (field("waarom", "text", "Waarom: ervoor en erna"), ["\n".join(each.why) or None for each in found]),
    ]
