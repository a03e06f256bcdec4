"""Running again what made a result: its parameters from the trail, the real algorithm, its outcome beside the layer."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..core.fingerprint import differing
from ..i18n import tr
from . import trail
from .database import Table, table_at, table_of
from .destinations import target
from .fingerprints import KEYS, is_exact, of_file
from .given import MEMORY, SELECTED, file_of
from .stop import Problem, problems, some

_SINKS = ("sink", "vectorDestination")


@dataclass(frozen=True)
class Original:
    """The run behind a result, by its trail."""

    told: Mapping[str, Any]
    algorithm: QgsProcessingAlgorithm

    @property
    def parameters(self) -> dict[str, Any]:
        return dict(self.told["parameters"])

    @property
    def inputs(self) -> dict[str, Any]:
        """The parameters that are no outputs."""
        names = {d.name() for d in self.algorithm.parameterDefinitions() if not d.isDestination()}
        return {name: value for name, value in self.parameters.items() if name in names}

    @property
    def defaults(self) -> dict[str, Any]:
        """What the parameters are in this version when they are not given."""
        found = {d.name(): d.defaultValue() for d in self.algorithm.parameterDefinitions() if not d.isDestination()}
        return {name: value for name, value in found.items() if value is not None}

    def output_of(self, columns: Mapping[str, Any]) -> str:
        """The output that a layer with these columns is; empty when none of them fits."""
        names = {name for name in columns if name.lower() not in KEYS}
        outcomes = self.told.get("uitkomst", {})
        shared = {name: len(names & set(one.get("kolommen", ()))) for name, one in outcomes.items()}
        return max(shared, key=lambda name: shared[name]) if any(shared.values()) else ""


def original(layer: QgsVectorLayer | None, name: str) -> Original:
    """The run behind a layer.

    Parameters
    ----------
    name
        The parameter, for the message when the layer has no trail, or one of an algorithm that is not there.
    """
    told = trail.get(layer)
    if told is None:
        raise Problem(
            tr(
                "{name}: '{layer}' carries no trail of Leefbaar. Give the layer as a run wrote it: a copy made by "
                "another tool loses it, but not one of a GeoPackage as a file."
            ).format(name=name, layer=layer.name() if layer is not None else "")
        )
    found = QgsApplication.processingRegistry().createAlgorithmById(told.get("algoritme", ""))
    if found is None:
        raise Problem(
            tr("{name}: it was made with '{id}', which this version of Leefbaar does not have.").format(
                name=name, id=told.get("algoritme", "")
            )
        )
    return Original(told, found)


def require_parameters(run: Original, name: str) -> None:
    """A trail without parameters can be read but not run again."""
    if "parameters" in run.told:
        return
    if run.told.get("publicatie"):
        raise Problem(
            tr(
                "{name}: this is a version for publication, which does not carry how it was made. Give the working "
                "version."
            ).format(name=name)
        )
    raise Problem(
        tr(
            "{name}: made with Leefbaar {version}, which did not keep the parameters. Run '{id}' once more with this "
            "version; WAT=openen shows the settings."
        ).format(name=name, version=run.told.get("leefbaar"), id=run.told.get("algoritme"))
    )


def files_now(told: Mapping[str, Any], feedback: QgsProcessingFeedback) -> dict[str, dict[str, Any] | None]:
    """By path the size and SHA-256 of each file that a trail names; None when it is gone."""
    named = [each.get("pad") for each in (*told.get("invoer", ()), *told.get("bestanden", {}).values())]
    return {path: of_file(Path(path), feedback) if Path(path).exists() else None for path in named if path}


def touched(run: Original, output: str, now: Mapping[str, Any]) -> list[str] | None:
    """In what a layer is no longer what the run wrote; None when the trail does not tell.

    Parameters
    ----------
    now
        The layer as it is stored (`bridge.stored`).
    """
    then = run.told.get("uitkomst", {}).get(output)
    if then is None:
        return None
    if "kolommen" not in then:
        return [] if then["sha256"] == now["sha256"] else ["inhoud"]
    out = [name for name in then["kolommen"] if name not in now["kolommen"]]
    out += [name for name in now["kolommen"] if name not in then["kolommen"]]
    out += differing(then["kolommen"], now["kolommen"])
    return out + [key for key in ("rijen", "geometrie") if then.get(key) != now.get(key)]


@contextmanager
def ready(run: Original, given: Mapping[str, Any], layer: QgsVectorLayer, where: str) -> Iterator[dict[str, Any]]:
    """The parameters to run again with, of which all layers and files are there.

    A settings file of which the trail holds the text is written anew: settings are to be those of then.

    Parameters
    ----------
    given
        What takes the place of an input.
    where
        The parameter to give another input with, for the message when one is missing.
    """
    parameters = {**run.inputs, **given}
    with tempfile.TemporaryDirectory(prefix="leefbaar-") as folder:
        for name, told in run.told.get("bestanden", {}).items():
            if "tekst" in told and name in parameters and name not in given:
                file = Path(folder) / f"{name}.json"
                file.write_text(told["tekst"], encoding="utf-8")
                parameters[name] = str(file)
        lost = []
        for name in (name for name in run.inputs if name not in given):
            parameters[name], wrong = _reachable(parameters[name], layer)
            lost += [tr("{name}: {why}").format(name=name, why=why) for why in wrong]
        if lost:
            example = json.dumps({lost[0].partition(":")[0]: "/map/bestand.gpkg"})
            raise problems([*lost, tr("Give them with {where}, as in {this}.").format(where=where, this=example)])
        yield parameters


def _reachable(value: Any, layer: QgsVectorLayer) -> tuple[Any, list[str]]:
    """An input as it can be opened now, and why it cannot."""
    if isinstance(value, list):
        found = [_reachable(one, layer) for one in value]
        return [one for one, _ in found], [why for _, wrong in found for why in wrong]
    if isinstance(value, Mapping):
        if value.get(SELECTED):
            return value, [tr("a selection of rows was used, which is gone; save those rows as a layer")]
        return value, []
    if not isinstance(value, str):
        return value, []
    if value.startswith(MEMORY):
        return value, [tr("'{layer}' was a layer in memory").format(layer=value[len(MEMORY) :])]
    table = table_at(value)
    if table is not None:
        reached = _connected(table, layer)
        return (reached, []) if reached else (
            value, [tr("the server of database '{database}' is not kept").format(database=table.database)]
        )  # fmt: skip
    file = file_of(value)
    if file is not None and file.is_absolute() and not file.exists():
        return value, [tr("'{path}' is no longer there").format(path=file)]
    return value, []


def _connected(table: Table, layer: QgsVectorLayer) -> str:
    """The address of a table by the connection of the result itself, where that is of the same database."""
    if table.uri.service():
        return table.address
    own = table_of(layer)
    if own is None or own.database != table.database:
        return ""
    uri = own.uri
    uri.setDataSource(table.schema, table.name, table.uri.geometryColumn(), table.uri.sql(), table.uri.keyColumn())
    return f"postgres://{uri.uri(False)}"


@contextmanager
def outputs_for(run: Original, wanted: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A place for every output that must be written or compared; in memory, or in a file that loses what it lost then.

    Parameters
    ----------
    wanted
        Places that the user asked for.
    """
    there = run.told.get("uitkomst", {})
    with tempfile.TemporaryDirectory(prefix="leefbaar-", ignore_cleanup_errors=True) as folder:
        out = dict(wanted)
        for definition in run.algorithm.parameterDefinitions():
            name = definition.name()
            optional = definition.flags() & definition.Flag.FlagOptional
            if not definition.isDestination() or name in out or (optional and name not in there):
                continue
            if definition.type() in _SINKS:
                path = target(str(run.parameters.get(name, "")))[0]
                ending = Path(path).suffix
                out[name] = MEMORY if is_exact(path) else str(Path(folder) / f"{name}{ending}")
            else:
                out[name] = str(Path(folder) / f"{name}.{definition.defaultFileExtension()}")
        yield out


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
