"""What the risk count and the full analysis share: parameters of the count, and writing its layer and its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from qgis.core import QgsProcessingParameterString

from ...bridge import trail
from ...bridge.output.destinations import destination, is_shapefile
from ...bridge.output.writing import write
from ...core.naming.codes import areas_of, level_of
from ...core.setting import Setting
from ...core.stacking import CLASSES, ENOUGH, stack
from ...core.text import Text
from ...i18n import number, tr, trn
from ...styling.common import name_columns
from ...styling.stack import style_stack
from ..columns.count import Outcomes, count_columns, identity_columns, long_table
from ..mechanism import five_columns
from .base import COUNT, LeefbaarAlgorithm, written_layer

COVERAGE = Setting(
    "dekking", Text("Smallest share assessed", "Kleinste aandeel dat beoordeeld is"), ENOUGH, minimum=0, maximum=1,
    help=Text("Of its mechanisms; below it a buurt is in the class 'onvoldoende gegevens'.",
              "Van haar mechanismen; daaronder valt een buurt in de klasse 'onvoldoende gegevens'."),
)  # fmt: skip


class StackedAlgorithm(LeefbaarAlgorithm):
    """Base of the algorithms that write the risk count."""

    GROUP = COUNT
    OUTPUT, RISICOTABEL, KLASSEN = "OUTPUT", "RISICOTABEL", "KLASSEN"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def add_count_parameters(self) -> None:
        definition = QgsProcessingParameterString(
            self.KLASSEN, tr("Classes: first count of each class but 0"), ", ".join(map(str, CLASSES))
        )
        self.add_advanced(
            definition,
            tr(
                "Default: 1, 3, 5, 7 (our proposal), which gives 0 / 1–2 / 3–4 / 5–6 / 7 or more. The classes are "
                "fixed, not quantiles, so that maps can be compared."
            ),
        )
        self.add_settings([COVERAGE])

    def add_count_outputs(self) -> None:
        self.add_map(
            self.OUTPUT, tr("Risk count"),
            tr("A row for each buurt: counts, class and coverage, a flag for each mechanism, and 'waarom'. Styled."),
        )  # fmt: skip
        self.add_table(
            self.RISICOTABEL, tr("Risk table"),
            tr(
                "A row for each buurt and mechanism: value, threshold, risk, certainty, explanation and source. Maps "
                "and reports read it; keep it in the GeoPackage of the risk count."
            ),
        )  # fmt: skip
        self.add_counts()

    def settings(self):
        return (COVERAGE,)

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        text = parameters.get(self.KLASSEN)
        if text is not None and rising(str(text)) is None:
            out.append(
                tr("KLASSEN = '{text}' is not a rising list of whole numbers above 0, as in 1, 3, 5, 7.").format(
                    text=text
                )
            )
        return out

    def write_count(
        self,
        parameters: Mapping[str, Any],
        context,
        feedback,
        identity: Mapping[str, Sequence[Any]],
        outcomes: Outcomes,
        geometries,
        manifest: dict[str, Any],
        every_column: bool = False,
    ) -> dict[str, Any]:
        """Count, write the layer and the table, and keep what post-processing needs."""
        classes = rising(self.parameterAsString(parameters, self.KLASSEN, context)) or CLASSES
        share = self.parameterAsDouble(parameters, COVERAGE.parameter, context)
        counted = stack(outcomes, classes, share)
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        noun = level_of(identity["buurtcode"])
        columns = [*identity_columns(identity, shapefile), *count_columns(counted, outcomes, shapefile, noun)]
        if every_column:
            columns += [
                pair
                for m, a in outcomes
                for pair in five_columns(m, a, shapefile)
                if pair[0].name() != m.columns(shapefile)[2]
            ]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, geometries)
        table = None
        if destination(parameters.get(self.RISICOTABEL)):  # else nobody reads its sentences
            long = long_table(identity, outcomes)
            table = write(self, self.RISICOTABEL, parameters, context, feedback, long, None)
        n = len(counted.at_risk)
        result = {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": n,
            "AANTAL_RISICO": int((counted.at_risk > 0).sum()),
            "AANTAL_ONBEKEND": int((counted.unknown > 0).sum()),
        }
        if table:
            result[self.RISICOTABEL] = table
        manifest["tellingen"] = {
            "buurten": n,
            "ten minste één mechanisme": result["AANTAL_RISICO"],
            "met onbekende mechanismen": result["AANTAL_ONBEKEND"],
            **{m.id: a.counts() for m, a in outcomes},
        }
        manifest["instellingen"] = {
            **manifest["instellingen"],
            "telling": {self.KLASSEN: list(classes), COVERAGE.parameter: share},
        }
        manifest["mechanismen"] = {m.id: m.label for m, _ in outcomes}
        self._done = {
            "layer": address, "table": table, "trail": manifest, "classes": classes, "shapefile": shapefile,
            "mechanisms": len(outcomes), "aliases": {made.name(): made.alias() for made, _ in columns}, "noun": noun,
        }  # fmt: skip
        feedback.pushInfo(
            trn(
                "{n} of {areas} runs a risk on at least one of {mechanisms}; with unknown ones: {unknown}.",
                "{n} of {areas} run a risk on at least one of {mechanisms}; with unknown ones: {unknown}.",
                result["AANTAL_RISICO"], areas=f"{number(n)} {areas_of(noun, n)}",
                mechanisms=trn("{n} mechanism", "{n} mechanisms", len(outcomes)),
                unknown=number(result["AANTAL_ONBEKEND"]),
            )
        )  # fmt: skip
        return result

    def run_name(self):
        scenario = self._done["trail"].get("scenario") if self._done else None
        return f"{super().run_name()}: {scenario}" if scenario else super().run_name()

    def finish(self, context, feedback) -> None:
        done = self._done
        layer = written_layer(done.get("layer"), context)
        if layer is not None:
            words = _named("Risicostapeling", _ABSTRACT.format(noun=done["noun"]), done["trail"])
            trail.put(layer, *words, done["trail"])
            _open_as(context, done["layer"], layer, "Risicostapeling", done["trail"])
            name_columns(layer, done["aliases"])
            style_stack(layer, done["classes"], done["mechanisms"], done["shapefile"])
        table = written_layer(done.get("table"), context)
        if table is not None:
            words = _named("Risicotabel", f"Een rij per {done['noun']} en mechanisme.", done["trail"])
            trail.put(table, *words, done["trail"])
            _open_as(context, done["table"], table, "Risicotabel", done["trail"])


_ABSTRACT = (
    "Per {noun} het aantal mechanismen waarop de leefbaarheid risico loopt. Een signaal, geen voorspelling en geen "
    "rangorde: hoe meer mechanismen, hoe groter de kans op een ongewenste ontwikkeling. Onbekend is niet hetzelfde als "
    "geen risico. De uitkomst krijgt betekenis in het gesprek met professionals uit de {noun}."
)


def _named(title: str, abstract: str, manifest: Mapping[str, Any]) -> tuple[str, str]:
    """Title and abstract with the name of the scenario; QGIS shows both as HTML, in which a name is data."""
    scenario = escape(manifest.get("scenario", ""), quote=False)
    return (f"{title}: {scenario}", f"Scenario: {scenario}. {abstract}") if scenario else (title, abstract)


def _open_as(context, address: str, layer, title: str, manifest: Mapping[str, Any]) -> None:
    """Let a layer of a scenario stand in the project under its name, beside those of other runs."""
    scenario = manifest.get("scenario")
    if not scenario:
        return
    layer.setName(f"{title}: {scenario}")
    for key in (address, layer.id()):
        if context.willLoadLayerOnCompletion(key):
            details = context.layerToLoadOnCompletionDetails(key)
            details.name = layer.name()
            details.forceName = True


def rising(text: str) -> tuple[int, ...] | None:
    """The classes of the user; None when the text is no rising list of whole numbers."""
    try:
        numbers = tuple(int(part) for part in text.replace(";", ",").split(","))
    except ValueError:
        return None
    return numbers if numbers[0] > 0 and all(a < b for a, b in zip(numbers, numbers[1:])) else None
