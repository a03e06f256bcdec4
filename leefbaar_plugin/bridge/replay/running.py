"""Running again what made a result: the real algorithm, with its outcome in memory or where it was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ...core.language import some
from ...i18n import tr
from ..fingerprints import is_exact
from ..given import MEMORY
from ..output.destinations import destination_problems, target
from ..scratch import scratch
from ..stop import Problem, problems
from .original import Original

_SINKS = ("sink", "vectorDestination")


def wanted_outputs(run: Original, asked: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Outputs that the user asked for, refused when the algorithm has no such output."""
    known = [d.name() for d in run.algorithm.parameterDefinitions() if d.isDestination()]
    _require_known(run, asked, known, name)
    return dict(asked)


def new_inputs(run: Original, asked: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Inputs and settings that the user gave, refused when the algorithm has no such parameter."""
    _require_known(run, asked, run.input_names, name)
    return dict(asked)


def _require_known(run: Original, asked: Mapping[str, Any], known: Sequence[str], name: str) -> None:
    wrong = [one for one in asked if one not in known]
    if wrong:
        raise Problem(
            tr("{name}: '{id}' has no {wrong}; it has {known}.").format(
                name=name, id=run.algorithm.id(), wrong=", ".join(wrong), known=", ".join(known)
            )
        )


def require_elsewhere(asked: Mapping[str, Any], layer: QgsVectorLayer, name: str) -> None:
    """What is compared with, or what a run reads, must not be replaced meanwhile."""
    wrong = [line for one, place in asked.items() for line in destination_problems(one, place, [layer.source()])]
    if wrong:
        raise problems([f"{name}, {line}" for line in wrong])


@contextmanager
def outputs_for(run: Original, wanted: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A place for every output that must be written or compared; in memory, or in a file that loses what it lost then.

    Parameters
    ----------
    wanted
        Places that the user asked for.
    """
    there = run.told.get("uitkomst", {})
    with scratch() as folder:
        out = dict(wanted)
        for definition in run.algorithm.parameterDefinitions():
            name = definition.name()
            optional = definition.flags() & definition.Flag.FlagOptional
            if not definition.isDestination() or name in out or (optional and name not in there):
                continue
            if definition.type() in _SINKS:
                path = target(str(run.parameters.get(name, "")))[0]
                ending = Path(path).suffix
                out[name] = MEMORY if is_exact(path) else str(folder / f"{name}{ending}")
            else:
                out[name] = str(folder / f"{name}.{definition.defaultFileExtension()}")
        yield out


@contextmanager
def without_layouts(project: QgsProject | None) -> Iterator[None]:
    """Take away the layouts that are added to the project inside: to verify a map is not to make another."""
    manager = project.layoutManager() if project is not None else None
    before = {layout.name() for layout in manager.layouts()} if manager is not None else set()
    try:
        yield
    finally:
        for layout in manager.layouts() if manager is not None else ():
            if layout.name() not in before:
                manager.removeLayout(layout)


def run_again(
    run: Original, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """Run the algorithm itself, in this context; what it refuses is refused here."""
    known = {d.name() for d in run.algorithm.parameterDefinitions()}
    unknown = [name for name in parameters if name not in known]
    if unknown:
        feedback.pushWarning(
            tr("'{id}' of this version has no parameters {names}; they are left out.").format(
                id=run.algorithm.id(), names=some(unknown, 12)
            )
        )
    told = {name: value for name, value in parameters.items() if name in known}
    fine, why = run.algorithm.checkParameterValues(told, context)
    if not fine:
        raise Problem(why)
    try:
        results, ok = run.algorithm.run(told, context, feedback, {}, False)
    except QgsProcessingException as error:
        raise Problem(str(error)) from None
    if not ok:
        raise Problem(tr("'{id}' did not come to its end; the log says why.").format(id=run.algorithm.id()))
    return results


def made(results: Mapping[str, Any], name: str, context: QgsProcessingContext) -> QgsVectorLayer:
    """An output of the second run."""
    layer = QgsProcessingUtils.mapLayerFromString(str(results.get(name, "")), context)
    if layer is None:
        raise Problem(tr("The second run gave no {name} to compare with.").format(name=name))
    return layer
