"""The run behind a result, by the trail that it carries; whether the layer and its inputs are still what they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingFeedback, QgsVectorLayer

from ...core.fingerprint import differing
from ...i18n import tr
from .. import trail
from ..fingerprints import KEYS, is_there, of_file
from ..stop import Problem

#: Only the algorithms of this plugin are run from a trail, which anybody can write.
_OURS = "leefbaar:"
#: What these give is not computed: a form that people fill in, and what was found of another result.
_NOT_COMPUTED = ("leefbaar:duidinglaagmaken", "leefbaar:analyseherhalen")


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
        return {name: value for name, value in self.parameters.items() if name in self.input_names}

    @property
    def input_names(self) -> list[str]:
        return [d.name() for d in self.algorithm.parameterDefinitions() if not d.isDestination()]

    @property
    def defaults(self) -> dict[str, Any]:
        """What the parameters are in this version when they are not given."""
        found = {d.name(): d.defaultValue() for d in self.algorithm.parameterDefinitions() if not d.isDestination()}
        return {name: value for name, value in found.items() if value is not None}

    def output_of(self, columns: Mapping[str, Any]) -> str:
        """The output that a layer with these columns is; empty when none of them fits."""
        names = {name for name in columns if name.lower() not in KEYS}
        outcomes = {name: set(one.get("kolommen", ())) for name, one in self.told.get("uitkomst", {}).items()}
        fitting = [name for name, its in outcomes.items() if names & its]
        return max(fitting, key=lambda name: len(names & outcomes[name]) - len(outcomes[name] - names), default="")


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
                "{name}: '{layer}' carries no trail of Leefbaar, or a damaged one. Give the layer as a run wrote it: a "
                "copy made by another tool loses it, but not one of a GeoPackage as a file."
            ).format(name=name, layer=layer.name() if layer is not None else "")
        )
    made_with = told.get("algoritme", "")
    ours = made_with.startswith(_OURS)
    found = QgsApplication.processingRegistry().createAlgorithmById(made_with) if ours else None
    if found is None:
        raise Problem(
            tr("{name}: it was made with '{id}', which this version of Leefbaar does not have.").format(
                name=name, id=made_with
            )
        )
    return Original(told, found)


def require_parameters(run: Original, name: str) -> None:
    """A trail without parameters can be read but not run again."""
    if run.algorithm.id() in _NOT_COMPUTED:
        raise Problem(
            tr(
                "{name}: what '{id}' gives is not computed, so it cannot be verified; give the result behind it."
            ).format(name=name, id=run.algorithm.id())
        )
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


def require_whole(layer: QgsVectorLayer, name: str) -> None:
    """Rows that a filter hides would be called gone."""
    if layer.subsetString():
        raise Problem(
            tr("{name}: a filter hides rows of '{layer}' ({filter}); take it away and try again.").format(
                name=name, layer=layer.name(), filter=layer.subsetString()
            )
        )


def files_now(told: Mapping[str, Any], feedback: QgsProcessingFeedback) -> dict[str, dict[str, Any] | None]:
    """By path the size and SHA-256 of each file that a trail names; None when it is gone."""
    named = [each.get("pad") for each in (*told.get("invoer", ()), *told.get("bestanden", {}).values())]
    return {
        path: of_file(Path(path), feedback) if is_there(path) and _is_stored(Path(path)) else None
        for path in named
        if path
    }


def _is_stored(path: Path) -> bool:
    """Whether it can be read to its end; a device cannot."""
    return path.is_file() or path.is_dir()


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
    if then.get("rijen") != now["rijen"]:  # with another number of rows each column differs
        return [*out, "rijen"]
    out += differing(then["kolommen"], now["kolommen"])
    return out + (["geometrie"] if then.get("geometrie") != now.get("geometrie") else [])
