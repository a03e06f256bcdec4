"""What the risk count and the full analysis share: parameters of the count, its columns, and the long table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from qgis.core import QgsProcessingParameterString

from ...bridge import trail
from ...bridge.output.destinations import destination, is_shapefile
from ...bridge.output.writing import write
from ...compat import field
from ...core.assessment import Assessment, source_of
from ...core.mechanism import Mechanism, Setting
from ...core.naming.codes import areas_of, level_of
from ...core.naming.columns import IDENTITY, INWONERS, WONINGVOORRAAD
from ...core.naming.recognition import short
from ...core.stacking import CLASSES, ENOUGH, Stack, stack
from ...core.text import DUTCH, Text, in_language
from ...i18n import number, tr, trn
from ...styling.common import name_columns
from ...styling.stack import style_stack
from ..mechanism import five_columns, whole
from .base import COUNT, LeefbaarAlgorithm, written_layer

COVERAGE = Setting(
    "dekking", Text("Smallest share assessed", "Kleinste aandeel dat beoordeeld is"), ENOUGH, minimum=0, maximum=1,
    help=Text("Of its mechanisms; below it a buurt is in the class 'onvoldoende gegevens'.",
              "Van haar mechanismen; daaronder valt een buurt in de klasse 'onvoldoende gegevens'."),
)  # fmt: skip

Outcomes = Sequence[tuple[Mechanism, Assessment]]

#: Columns that are kept beside the count: which buurt it is, and how many live there.
KEPT = (*IDENTITY, WONINGVOORRAAD, INWONERS)

#: Columns of the count: name, in a shapefile, kind, alias.
COUNTS = (
    ("n_risico", "n_risico", "integer", "Mechanismen met risico"),
    ("n_beoordeeld", "n_beoord", "integer", "Beoordeelde mechanismen"),
    ("n_onbekend", "n_onbekend", "integer", "Onbekende mechanismen"),
    ("dekking", "dekking", "real", "Aandeel dat te beoordelen was"),
    ("n_min", "n_min", "integer", "Minste (onbekend telt niet)"),
    ("n_max", "n_max", "integer", "Meeste (onbekend telt als risico)"),
    ("n_landelijk", "n_land", "integer", "Landelijke mechanismen met risico"),
    ("n_lokaal", "n_lokaal", "integer", "Lokale mechanismen met risico"),
    ("n_families", "n_families", "integer", "Gegevensbronnen met risico"),
    ("risicoklasse", "klasse", "text", "Klasse van de telling"),
    ("onzeker", "onzeker", "integer", "Klasse hangt af van onbekende mechanismen"),
    ("mechanismen", "mechs", "text", "Mechanismen met risico"),
    ("tekst", "tekst", "text", "Telling in woorden"),
)
#: Names of the counts in a shapefile, and their own.
LONG_NAMES = {short: name for name, short, *_ in COUNTS}
TABLE_COLUMNS = (
    "buurtcode", "buurtnaam", "mechanisme", "naam", "waarde", "eenheid", "drempel", "risico", "zekerheid",
    "toelichting", "bron", "familie", "soort",
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
        columns = [*identity_columns(identity, shapefile), *_count_columns(counted, outcomes, shapefile, noun)]
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
            long = _long_table(identity, outcomes)
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


def _count_columns(counted: Stack, outcomes: Outcomes, shapefile: bool, noun: str):
    values = (
        counted.at_risk, counted.assessed, counted.unknown, counted.coverage, counted.at_risk, counted.most,
        counted.national, counted.local, counted.families, counted.category, counted.uncertain.astype(int),
        counted.names, counted.text,
    )  # fmt: skip
    out = [
        (field(short if shapefile else name, kind, alias), column)
        for (name, short, kind, alias), column in zip(COUNTS, values)
    ]
    out += [(field(m.columns(shapefile)[2], "integer", m.label), whole(a.risk)) for m, a in outcomes]
    out.append((field("waarom", "text", f"Waarom deze {noun}"), counted.why))
    return out


def _long_table(identity: Mapping[str, Sequence[Any]], outcomes: Outcomes):
    """One row per buurt and mechanism: the five columns with unit, family and kind."""
    n = len(identity["buurtcode"])

    def repeat(values):
        return list(values) * len(outcomes)

    def each(text):
        return [said for m, _ in outcomes for said in [text(m)] * n]

    def chain(part):
        return [value for _, a in outcomes for value in part(a)]

    columns = (
        ("text", repeat(identity["buurtcode"])),
        ("text", repeat(identity.get("buurtnaam", [None] * n))),
        ("text", each(lambda m: m.id)),
        ("text", each(lambda m: m.label)),
        ("real", chain(lambda a: a.value.tolist())),
        ("text", each(lambda m: m.unit)),
        ("real", chain(lambda a: a.threshold.tolist())),
        ("integer", chain(lambda a: whole(a.risk))),
        ("text", chain(lambda a: a.certainty.tolist())),
        ("text", chain(lambda a: a.sentence.tolist())),
        ("text", [source_of(text) for _, a in outcomes for text in a.sentence.tolist()]),
        ("text", each(lambda m: m.family)),
        ("text", each(lambda m: "landelijk" if m.national else "lokaal")),
    )
    return [(field(name, kind), values) for name, (kind, values) in zip(TABLE_COLUMNS, columns)]


def identity_columns(columns: Mapping[str, Sequence[Any]], shapefile: bool):
    """The columns that say which buurt it is and how many live there, those that are there."""
    out = []
    for c in KEPT:
        if c.name in columns:
            kind, values = ("text", columns[c.name]) if c.text else _as_number(columns[c.name])
            out.append((field(short(c.name) if shapefile else c.name, kind, in_language(c.label, DUTCH)), values))
    return out


def count_aliases(flags: Mapping[str, Mechanism]) -> dict[str, str]:
    """What the columns of a count are called, by their names.

    Parameters
    ----------
    flags
        The columns that hold a flag, with their mechanism.
    """
    out = {column.name: in_language(column.label, DUTCH) for column in KEPT}
    out |= {name: alias for name, _, _, alias in COUNTS}
    return out | {name: m.label for name, m in flags.items()} | {"waarom": "Waarom"}


def _as_number(values):
    """A column of numbers with its kind: whole where all of them are, as figures that were converted need not be."""
    fractions = any(v == v and not float(v).is_integer() for v in values.tolist())
    return ("real", values) if fractions else ("integer", whole(values))
