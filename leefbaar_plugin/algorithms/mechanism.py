"""One Processing algorithm per mechanism, built from its declaration."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterField

from ..bridge import trail
from ..bridge.binding import ALWAYS, bind, choose
from ..bridge.expressions import add_computed
from ..bridge.lookup import known_spellings
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.reading import read
from ..bridge.stop import check
from ..compat import field
from ..core.assessment import Assessment
from ..core.language import some
from ..core.mechanism import SUFFIXES, Mechanism
from ..core.naming.columns.areas import BUURTCODE
from ..core.naming.columns.column import Column
from ..core.pages.markup import as_html
from ..core.pages.page import page
from ..i18n import language, number, tr
from ..styling.common import name_columns
from ..styling.mechanism import style_mechanism
from .shared.base import LOCAL, NATIONAL, say, written_layer
from .shared.local_layers import LocalLayers
from .shared.setting_parameter import with_unit


class OneMechanism(LocalLayers):
    """Buurtlaag in; the same layer with the five columns of one mechanism out."""

    BUURTEN, OUTPUT = "BUURTEN", "OUTPUT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def asked(self, parameters, context) -> tuple[Mechanism, dict[str, Any]]:
        """The mechanism, and its settings by name."""
        raise NotImplementedError

    def add_output(self, title: str, name: str) -> None:
        """The layer of buurten with the five columns, of which the names begin with this one."""
        words = tr("The layer of buurten with five columns more: {columns}.")
        self.add_map(self.OUTPUT, title, words.format(columns=", ".join(f"{name}_{suffix}" for suffix in SUFFIXES)))
        self.add_counts()

    def compute(self, parameters, context, feedback):
        m, settings = self.asked(parameters, context)
        source = self.source(parameters, self.BUURTEN, context)
        layer = self.layer(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()]
        columns = (BUURTCODE, *m.inputs)
        given = self.given_fields(parameters, columns, names)
        choice = choose((*columns, *ALWAYS), names, given, m.over_time)
        features = read(source, None, context, feedback)
        earlier = trail.get(layer)
        buurten = bind(features, choice, trail.origins(earlier), feedback)
        add_computed([m], features, buurten, feedback)
        inputs = [trail.describe_input(layer, features.name, len(features))]
        inputs += self.read_local(parameters, context, feedback, m, parameters, buurten)
        assessment = m.assess(buurten, settings)
        say(feedback, buurten.notes, buurten.warnings)
        report(feedback, m, assessment)
        check(feedback)

        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        own = five_columns(m, assessment, shapefile)
        replaced = {name.lower() for short in (False, True) for name in (*m.columns(short), *m.extra_columns(short))}
        kept = [(f, features.columns[f.name()]) for f in source.fields() if f.name().lower() not in replaced]
        address = write(self, self.OUTPUT, parameters, context, feedback, [*kept, *own], features.geometries)
        counts = assessment.counts()
        manifest = trail.manifest(
            self.id(),
            settings,
            inputs,
            counts,
            {**trail.origins(earlier), **buurten.origins},
            [earlier] if earlier else [],
            {m.id: m.stated} if m.stated else None,
        )
        manifest["methode"] = m.editions
        aliases = {made.name(): made.alias() for made, _ in own}
        self._done = {
            "address": address, "trail": manifest, "shapefile": shapefile, "aliases": aliases, "mechanism": m,
        }  # fmt: skip
        return {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": len(buurten),
            "AANTAL_RISICO": counts["risico"],
            "AANTAL_ONBEKEND": counts["onbekend"],
        }

    def finish(self, context, feedback) -> None:
        layer = written_layer(self._done.get("address"), context)
        if layer is not None:
            m = self._done["mechanism"]
            trail.put(layer, m.label, m.sentence, self._done["trail"])
            name_columns(layer, self._done["aliases"])
            style_mechanism(layer, m, self._done["shapefile"])


class MechanismAlgorithm(OneMechanism):
    """An algorithm from the declaration of a mechanism."""

    def __init__(self, mechanism: Mechanism):
        super().__init__()
        self.mechanism = mechanism

    def createInstance(self):
        return MechanismAlgorithm(self.mechanism)

    def name(self):
        return self.mechanism.slug

    def title(self) -> str:
        return tr(self.mechanism.title)

    def group(self):
        self.GROUP = NATIONAL if self.mechanism.national else LOCAL
        return super().group()

    def groupId(self):
        return NATIONAL if self.mechanism.national else LOCAL

    def explain(self) -> str:
        return as_html(page(self.mechanism, language()))

    def help_page(self) -> str:
        return f"mechanismen/{self.mechanism.id}"

    def columns(self) -> tuple[Column, ...]:
        return (BUURTCODE, *self.mechanism.inputs)

    def settings(self):
        return self.mechanism.settings

    def initAlgorithm(self, configuration=None):
        self.add_buurten()
        m = self.mechanism
        if m.plans:
            self.add_local(m.plans, False)
            for plan_field in m.plans.fields:
                self._add_plan_field(plan_field)
        for layer in (m.buildings, m.table):
            if layer:
                self.add_local(layer, True)
        self.add_settings(m.settings)
        self.add_fields(self.columns(), self.BUURTEN, m.over_time)
        self.add_output(tr(m.title), m.id)

    def asked(self, parameters, context):
        return self.mechanism, self.setting_values(parameters, context)

    def _add_plan_field(self, plan_field) -> None:
        definition = QgsProcessingParameterField(
            plan_field.parameter,
            with_unit(tr(plan_field.label), plan_field.unit),
            parentLayerParameterName=self.mechanism.plans.parameter,
            type=QgsProcessingParameterField.DataType.Any,
            allowMultiple=plan_field.many,
            optional=True,
        )
        names = some(known_spellings(plan_field.concept), 12)
        self.add(
            definition, tr("Left empty, it is recognised by its name (planvelden.csv): {names}.").format(names=names)
        )

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if out:
            return out
        out += self.mechanism.problems(self.setting_values(parameters, context))
        out += self.field_problems(parameters, self.BUURTEN, self.columns(), context)
        return out + self.layer_problems_of(self.mechanism, parameters, parameters, context)


def five_columns(mechanism: Mechanism, assessment: Assessment, shapefile: bool = False):
    """The columns of one mechanism with their values, ready to write."""
    names = mechanism.columns(shapefile)
    kinds = ("real", "real", "integer", "text", "text")
    aliases = ("waarde", "drempel", "risico", "zekerheid", "toelichting")
    values = (
        assessment.value,
        assessment.threshold,
        whole(assessment.risk),
        assessment.certainty.tolist(),
        assessment.sentence.tolist(),
    )
    out = [
        (field(name, kind, f"{mechanism.label}: {alias}"), column)
        for name, kind, alias, column in zip(names, kinds, aliases, values)
    ]
    for name, key in zip(mechanism.extra_columns(shapefile), mechanism.extra):
        empty = [None] * len(assessment.value)
        out.append((field(name, "text", f"{mechanism.label}: {key}"), assessment.extra.get(key, empty)))
    return out


def whole(values) -> list[int | None]:
    """Floats as whole numbers, NaN as None."""
    return [None if v != v else int(v) for v in values.tolist()]


def report(feedback, mechanism: Mechanism, assessment: Assessment) -> None:
    """What a mechanism found, in one line, and why buurten are unknown."""
    n = assessment.counts()
    feedback.pushInfo(
        tr("{name}: {risk} at risk, {safe} not, {unknown} unknown, {out} not applicable.").format(
            name=tr(mechanism.title), risk=number(n["risico"]), safe=number(n["geen risico"]),
            unknown=number(n["onbekend"]), out=number(n["niet van toepassing"]),
        )
    )  # fmt: skip
    for reason, count in list(assessment.reasons().items())[:3]:
        feedback.pushInfo(f"    {number(count)} × {reason}")
