"""Graphical models made in a test: inputs, steps, and the end of the last step as the model's output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)

Source = list[QgsProcessingModelChildParameterSource]
#: Name of the step, algorithm (of ours, or with its provider), and where its parameters come from.
Step = tuple[str, str, Mapping[str, Source]]


def static(value: Any) -> Source:
    return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]


def of_model(name: str) -> Source:
    return [QgsProcessingModelChildParameterSource.fromModelParameter(name)]


def of_child(child: str, output: str = "OUTPUT") -> Source:
    return [QgsProcessingModelChildParameterSource.fromChildOutput(child, output)]


def of_expression(text: str) -> Source:
    return [QgsProcessingModelChildParameterSource.fromExpression(text)]


def model(inputs: Sequence[QgsProcessingParameterDefinition], steps: Sequence[Step]) -> QgsProcessingModelAlgorithm:
    """A model of which the OUTPUT of the last step is the output."""
    made = QgsProcessingModelAlgorithm("vroegsignalering", "test")
    for definition in inputs:
        made.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    for name, algorithm, sources in steps:
        child = QgsProcessingModelChildAlgorithm(algorithm if ":" in algorithm else f"leefbaar:{algorithm}")
        child.setChildId(name)
        for parameter, source in sources.items():
            child.addParameterSources(parameter, source)
        if name == steps[-1][0]:
            output = QgsProcessingModelOutput("uit", "uit")
            output.setChildId(name)
            output.setChildOutputName("OUTPUT")
            child.setModelOutputs({"uit": output})
        assert made.addChildAlgorithm(child) == name
    made.updateDestinationParameters()
    return made


def end_of(made: QgsProcessingModelAlgorithm) -> str:
    """The output of a model: `stapel:uit` in QGIS 3.22, `uit` later."""
    return made.destinationParameterDefinitions()[0].name()
