"""Which mechanisms the user wants, and which of them say anything: for the full analysis, the back-test, robustness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingParameterEnum

from ...bridge import trail
from ...bridge.stop import Problem
from ...core.assessment import Assessment
from ...core.buurten import Buurten
from ...core.language import some
from ...core.mechanism import Mechanism
from ...core.naming.codes import gemeente_of
from ...core.naming.columns.areas import BUURTCODE
from ...i18n import tr
from ...mechanisms import all_mechanisms
from ..columns.count import KEPT
from .every_mechanism import Chosen, EveryMechanism, Given

Outcomes = Sequence[tuple[Mechanism, Assessment]]


class ChosenMechanisms(EveryMechanism):
    """Base of the algorithms that run the mechanisms of the user's choice."""

    MECHANISMEN = "MECHANISMEN"

    def add_mechanisms(self) -> None:
        ids = [m.id for m in all_mechanisms()]
        definition = QgsProcessingParameterEnum(
            self.MECHANISMEN, tr("Mechanisms"), ids, allowMultiple=True, defaultValue=ids, usesStaticStrings=True
        )
        self.add(definition, tr("Default: all. One that can judge no buurt is left out, and named in the log."))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        known = [m.id for m in all_mechanisms()]
        wanted = parameters.get(self.MECHANISMEN) or []
        wanted = wanted.split(",") if isinstance(wanted, str) else wanted
        wrong = [str(name) for name in wanted if name not in known] if isinstance(wanted, (list, tuple)) else []
        if wrong:
            out.append(
                tr("MECHANISMEN: there is no mechanism {wrong}; choose from {known}.").format(
                    wrong=", ".join(wrong), known=", ".join(known)
                )
            )
        return out

    def wanted(self, parameters, context):
        return self.parameterAsEnumStrings(parameters, self.MECHANISMEN, context)

    def some_chosen(self, parameters, context) -> Chosen:
        """The mechanisms to run; at least one."""
        chosen = self.chosen(parameters, context)
        if not chosen:
            raise Problem(tr("MECHANISMEN: none is chosen, or the layer of each is missing; there is nothing to do."))
        return chosen

    def warn_of(self, parameters, context, chosen: Chosen, buurten: Buurten, layer: str) -> list[Mechanism]:
        """Name what is not run and what does not count; gives the mechanisms of the user that are not run."""
        not_run = self.lacking(parameters, context)
        for mechanism, fields in not_run:
            buurten.warn(
                tr("{name} ({id}) is not run, because '{layer}' has no field {fields}.").format(
                    name=tr(mechanism.title), id=mechanism.id, layer=layer, fields=some(fields)
                )
            )
        for text in self.overruled(parameters, context, chosen):
            buurten.warn(f"{self.INSTELLINGEN}: {text}.")
        return [m for m, _ in not_run]

    def manifest_of(
        self, chosen: Chosen, there: Given, settings: Mapping[str, Any], counts: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The trail of what these mechanisms gave, with the editions of their method."""
        origins = {**trail.origins(there.earlier), **there.buurten.origins}
        stated = {m.id: m.stated for m, _ in chosen if m.expressions}
        earlier = [there.earlier] if there.earlier else []
        made = trail.manifest(self.id(), settings, there.inputs, counts, origins, earlier, stated)
        return {**made, "methode": {name: edition for m, _ in chosen for name, edition in m.editions.items()}}


def with_data(outcomes: Outcomes) -> tuple[Outcomes, list[Mechanism]]:
    """The outcomes of which any buurt could be judged, and the mechanisms of the rest; all when there is none."""
    judged = [(m, a) for m, a in outcomes if {"risico", "geen risico"} & {k for k, n in a.counts().items() if n}]
    told = {m.id for m, _ in judged}
    return (judged, [m for m, _ in outcomes if m.id not in told]) if judged else (outcomes, [])


def settings_used(chosen: Chosen) -> dict[str, dict[str, object]]:
    """By mechanism all its settings and fields, as the settings file has them."""
    return {m.id: {**{s.parameter: m.read(v)[s.name] for s in m.settings}, **v} for m, v in chosen}


def identity_of(there: Given) -> dict[str, Sequence[Any]]:
    """The columns that say which buurt it is and how many live there, those that the layer has."""
    buurten = there.buurten
    told = {c.name: buurten.columns[c.name] for c in KEPT if c.name in there.choice.fields}
    told[BUURTCODE.name] = buurten.codes
    told.setdefault("gemeentecode", [gemeente_of(code) for code in buurten.codes])
    return told
