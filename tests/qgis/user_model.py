"""A model that a user could have made, with every algorithm as a step, and what an update breaks in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterVectorLayer,
    QgsXmlUtils,
)
from qgis.PyQt.QtXml import QDomDocument

from tests.qgis.models import of_child, of_model, static

#: What a user filled in where the default is nothing, by the type of the parameter.
WRITTEN = {"string": "tekst", "field": "kolom", "authcfg": "a1b2c3d", "folder": "map"}
LAYERS = ("source", "vector", "multilayer")
#: How QGIS writes where a parameter comes from.
OF_MODEL, OF_CHILD, STATIC = 0, 1, 2

Lookup = Callable[[str], "QgsProcessingAlgorithm | None"]


def algorithm_by_id(name: str) -> QgsProcessingAlgorithm | None:
    return QgsApplication.processingRegistry().algorithmById(name)


def with_every_algorithm(provider) -> QgsProcessingModelAlgorithm:
    """Each algorithm with all its parameters set; its layers come from the steps before it, all it makes comes out."""
    model = QgsProcessingModelAlgorithm("Alle algoritmen", "Van een gebruiker")
    laag = QgsProcessingParameterVectorLayer("LAAG", "Laag")
    model.addModelParameter(laag, QgsProcessingModelParameter("LAAG"))
    made = [of_model("LAAG")]
    numbers = []
    for algorithm in provider.algorithms():
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            continue
        child = QgsProcessingModelChildAlgorithm(algorithm.id())
        child.setChildId(algorithm.name())
        child.setDescription(algorithm.name())
        outputs = {}
        for definition in algorithm.parameterDefinitions():
            if definition.isDestination():
                output = QgsProcessingModelOutput(f"{algorithm.name()} {definition.name()}", definition.name())
                output.setChildId(algorithm.name())
                output.setChildOutputName(definition.name())
                outputs[output.name()] = output
            elif definition.type() in LAYERS:
                made.append(made.pop(0))  # another one than last time
                child.addParameterSources(definition.name(), made[-1])
            else:
                child.addParameterSources(definition.name(), static(filled_in(definition)))
        child.setModelOutputs(outputs)
        model.addChildAlgorithm(child)
        for output in algorithm.outputDefinitions():
            if output.type() == "outputVector":
                made.append(of_child(algorithm.name(), output.name()))
            elif output.type() in ("outputNumber", "outputString"):
                numbers.append(f"@{algorithm.name()}_{output.name()}")
    last = QgsProcessingModelChildAlgorithm("native:raisewarning")
    last.setChildId("waarschuwing")
    last.addParameterSources("MESSAGE", static("iets"))
    last.addParameterSources("CONDITION", static(" or ".join(f"{name} is not null" for name in numbers)))
    last.setDependencies([QgsProcessingModelChildDependency(name) for name in model.childAlgorithms()])
    model.addChildAlgorithm(last)
    model.updateDestinationParameters()
    return model


def filled_in(definition: QgsProcessingParameterDefinition) -> Any:
    """A value that is accepted: the default, all choices of a list, or what a user would write."""
    kind, default = definition.type(), definition.defaultValue()
    if kind == "enum":
        return definition.options() if definition.allowMultiple() else definition.options()[-1]
    if kind == "file":
        return f"bestand.{definition.extension() or 'txt'}"
    return WRITTEN.get(kind) if default in (None, "") else default


def raw(path: Path) -> dict[str, Any]:
    """What stands in the file, whatever a model makes of it."""
    document = QDomDocument()
    assert document.setContent(path.read_text(encoding="utf-8"))[0]
    return QgsXmlUtils.readVariant(document.documentElement())


def broken(path: Path, lookup: Lookup = algorithm_by_id) -> list[str]:
    """What of a model in a file is lost with the algorithms that are there now."""
    told = raw(path)
    steps = told["children"]
    found = {name: lookup(step["alg_id"]) for name, step in steps.items()}
    out = [f"{steps[name]['alg_id']} is gone" for name, algorithm in found.items() if algorithm is None]
    for name, algorithm in found.items():
        if algorithm is not None:
            out += [f"{algorithm.id()}: {what}" for what in _of_step(steps[name], algorithm, found)]
    if out:
        return out
    model = QgsProcessingModelAlgorithm()
    if not model.fromFile(str(path)) or not model.canExecute()[0]:
        return ["it does not load"]
    promised = {f"{n}:{o}" for n, step in steps.items() for o in step["outputs"] or ()}
    out += [f"output {name} is gone" for name in promised - {d.name() for d in model.destinationParameterDefinitions()}]
    known = model.variablesForChildAlgorithm("waarschuwing", QgsProcessingContext())
    condition = model.childAlgorithm("waarschuwing").parameterSources()["CONDITION"][0].staticValue()
    words = [word[1:] for word in condition.split() if word.startswith("@")]
    assert words
    return out + [f"@{word} is gone" for word in words if word not in known]


def _of_step(step: dict[str, Any], algorithm: QgsProcessingAlgorithm, found: dict[str, Any]) -> Iterator[str]:
    for name, sources in step["params"].items():
        definition = algorithm.parameterDefinition(name)
        if definition is None:
            yield f"parameter {name} is gone"
            continue
        for source in sources:
            kind = source["source"]
            if kind == STATIC and not definition.checkValueIsAcceptable(source["static_value"]):
                yield f"parameter {name} refuses {source['static_value']!r}"
            if kind == OF_CHILD:
                maker = found[source["child_id"]]
                if maker is not None and maker.outputDefinition(source["output_name"]) is None:
                    yield f"parameter {name} comes from {maker.id()} {source['output_name']}, which is gone"
    for output in (step["outputs"] or {}).values():
        if algorithm.parameterDefinition(output["output_name"]) is None:
            yield f"output {output['output_name']} is gone"
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for definition in algorithm.parameterDefinitions():
        needed = not definition.flags() & optional and not definition.isDestination()
        if needed and definition.defaultValue() is None and definition.name() not in step["params"]:
            yield f"parameter {definition.name()} is new, and must be given"


def source_kinds() -> tuple[int, int, int]:
    """The numbers under which QGIS writes where a parameter comes from, by QGIS itself."""
    kind = QgsProcessingModelChildParameterSource
    made = (kind.fromModelParameter("x"), kind.fromChildOutput("x", "y"), kind.fromStaticValue(1))
    return tuple(one.toVariant()["source"] for one in made)  # type: ignore[return-value]
