"""From a design to a graphical model with its boxes laid out: words and inputs left, steps between, outputs right."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelComment,
    QgsProcessingModelGroupBox,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QPointF, QSizeF
from qgis.PyQt.QtGui import QColor

from leefbaar_plugin.core.text import Language, in_language
from resources.models.design import Design, Input, Step
from resources.models.designs import CLOSING

GROUP = "Leefbaar"
#: Middles of the columns, and the sizes of boxes, in the units of the designer (a pixel at its first zoom).
LEFT, MIDDLE, RIGHT = 190.0, 540.0, 890.0
BOX, NOTE = QSizeF(270, 34), QSizeF(270, 42)
ROW, TITLE, GAP, MARGIN = 48.0, 32.0, 26.0, 20.0
TINT = QColor(236, 242, 246)


def drawn(design: Design, language: Language) -> QgsProcessingModelAlgorithm:
    """The model of a design, in a language."""

    def say(text: str) -> str:
        return in_language(text, language)

    made = QgsProcessingModelAlgorithm(say(design.title), GROUP)
    help_ = {"ALG_DESC": f"{say(design.help)} {say(CLOSING)}", "EXAMPLES": say(design.example)}
    steps = {step.id: step for step in design.steps}
    top, order, boxed = MARGIN, [], []
    for number, step in enumerate(design.steps, 1):
        inputs = [one for one in design.inputs if one.name not in order and f"={one.name}" in step.given.values()]
        rows = max(1 + len(inputs), len(step.outputs), 2)  # the words about the step are a row too
        first = top + TITLE + ROW / 2

        def at(place: int, of: int, first: float = first, rows: int = rows) -> float:
            """Where the middle of a box is, of so many in its column."""
            return first + (place + (rows - of) / 2) * ROW

        for place, one in enumerate(inputs, 1):
            component = QgsProcessingModelParameter(one.name)
            _put(component, LEFT, at(place, 1 + len(inputs)))
            component.setDescription(say(one.label))
            made.addModelParameter(_parameter(one, steps, design, say), component)
            order.append(one.name)
            help_[one.name] = say(one.help)
        child = _child(step, steps, say)
        _put(child, MIDDLE, at(0, 1))
        note = QgsProcessingModelComment(say(step.note))
        _put(note, LEFT, at(0, 1 + len(inputs)), NOTE)
        child.setComment(note)
        outputs = child.modelOutputs()
        for place, output in enumerate(step.outputs):
            _put(outputs[output.name], RIGHT, at(place, len(step.outputs)))
            help_[f"{step.id}:{output.name}"] = say(output.help)
        child.setModelOutputs(outputs)
        made.addChildAlgorithm(child)
        height = TITLE + rows * ROW + 8
        boxed.append((f"{number}. {say(step.title)}", (LEFT + RIGHT) / 2, top + height / 2, height))
        top += height + GAP
    for text, x, y, height in boxed:
        box = QgsProcessingModelGroupBox(text)
        _put(box, x, y, QSizeF(RIGHT - LEFT + BOX.width() + 50, height))
        box.setColor(TINT)
        made.addGroupBox(box)
    made.setHelpContent(help_)
    outputs = [f"{step.id}:{output.name}" for step in design.steps for output in step.outputs]
    return _settled(design, made, [*order, *outputs])


def _parameter(one: Input, steps: Mapping[str, Step], design: Design, say: Any) -> QgsProcessingParameterDefinition:
    """The parameter of the step that the input is like, under its own name and in the language of the model."""
    step, _, name = one.like.partition(".")
    definition = _algorithm(steps[step]).parameterDefinition(name).clone()
    definition.setName(one.name)
    definition.setDescription(say(one.label))
    definition.setHelp(say(one.help))
    needed = [s for s in design.steps for name, value in s.given.items() if value == f"={one.name}"
              and not _optional(_algorithm(s).parameterDefinition(name))]  # fmt: skip
    if needed:  # a step that cannot do without it
        definition.setFlags(definition.flags() & ~QgsProcessingParameterDefinition.Flag.FlagOptional)
    definition.setFlags(definition.flags() & ~QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def _algorithm(step: Step) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById(step.algorithm)


def _optional(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)


def _child(step: Step, steps: Mapping[str, Step], say: Any) -> QgsProcessingModelChildAlgorithm:
    child = QgsProcessingModelChildAlgorithm(step.algorithm)
    child.setChildId(step.id)
    child.setDescription(say(step.title))
    for definition in child.algorithm().parameterDefinitions():
        name, default = definition.name(), definition.defaultValue()
        if name in step.given:
            child.addParameterSources(name, [_source(step.given[name], steps, say)])
        elif not definition.isDestination() and not _optional(definition):  # as the designer itself writes it down
            child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(default)])
    child.setDependencies([QgsProcessingModelChildDependency(other) for other in step.after])
    outputs = {}
    for one in step.outputs:
        outputs[one.name] = output = QgsProcessingModelOutput(one.name, say(one.label))
        output.setChildId(step.id)
        output.setChildOutputName(one.of)
    child.setModelOutputs(outputs)
    return child


def _source(value: str, steps: Mapping[str, Step], say: Any) -> QgsProcessingModelChildParameterSource:
    step, _, output = value.partition(".")
    if value.startswith("="):
        return QgsProcessingModelChildParameterSource.fromModelParameter(value[1:])
    if step in steps and output.isidentifier():
        return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)
    # In an expression a step goes by its title, with a _ for what is no letter.
    names = {one.id: "".join(c if c.isalnum() else "_" for c in say(one.title)) for one in steps.values()}
    text = say(value)
    return QgsProcessingModelChildParameterSource.fromStaticValue(text.format(**names) if "{" in text else text)


def _put(component: Any, x: float, y: float, size: QSizeF = BOX) -> None:
    component.setPosition(QPointF(x, y))
    component.setSize(size)


def _settled(design: Design, made: QgsProcessingModelAlgorithm, order: list[str]) -> QgsProcessingModelAlgorithm:
    """The model without what differs by run or by version of QGIS.

    Without the version of its form a model has the same names of outputs (`analyse:Risicostapeling`) in each QGIS.
    """
    told = made.toVariant()
    told.pop("internal_version", None)
    told["parameterOrder"] = order
    own = {one.name for one in design.inputs}
    told["parameterDefinitions"] = {name: one for name, one in told["parameterDefinitions"].items() if name in own}
    for box in told["groupBoxes"]:
        name = f"leefbaar/{design.id}/{box['component_description'].partition('.')[0]}"
        box["uuid"] = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, name)) + "}"
    settled = QgsProcessingModelAlgorithm()
    settled.loadVariant(told)
    return settled
