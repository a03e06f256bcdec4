"""An example of each algorithm, on the sample municipality, and the columns that it then writes."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsDataProvider, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample"

#: The layer or table of each parameter of a mechanism that is not the buurtlaag.
LOCAL = {
    "NIEUWBOUW": "sample/nieuwbouwplannen.geojson",
    "SLOOP": "sample/sloopplannen.geojson",
    "PANDEN": "sample/panden.geojson",
    "WERKLOOSHEID": "sample/werkloosheid.csv",
}
NEEDS_NETWORK = ("landelijkegegevensophalen", "landelijkeanalyse", "vandownloadtotraadskaart")


@dataclass(frozen=True)
class Column:
    name: str
    alias: str
    kind: str


def command(algorithm: str, arguments: str) -> str:
    """The command, an argument on each line."""
    return " \\\n  ".join([f"qgis_process run leefbaar:{algorithm}", *arguments.strip().splitlines()])


def of_mechanism(mechanism: Any) -> str:
    """The arguments of a mechanism, from its declaration."""
    parts = [part for part in (mechanism.plans, mechanism.buildings, mechanism.table) if part]
    given = [f"--{part.parameter}={LOCAL[part.parameter]}" for part in parts if part.parameter in LOCAL]
    return "\n".join(["--BUURTEN=buurtlaag.gpkg", *given, f"--OUTPUT={mechanism.slug}.gpkg"])


def parameters(told: str) -> dict[str, Any]:
    """The parameters of a command: what is given more than once is a list."""
    out: dict[str, Any] = {}
    for word in shlex.split(told.replace("\\\n", " "))[3:]:
        name, value = re.fullmatch(r"--([\w:]+)=(.*)", word, re.S).groups()
        out[name] = value if name not in out else [*(out[name] if isinstance(out[name], list) else [out[name]]), value]
    return out


class _Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error, fatalError=False):  # noqa: N802, N803  (of QGIS)
        self.errors.append(error)


def columns_of(address: str) -> list[Column]:
    fields = QgsVectorLayer(address, "", "ogr").fields()
    return [Column(f.name(), f.alias(), f.typeName().lower()) for f in fields if f.name() != "fid"]


def tables_of(address: str) -> dict[str, list[Column]]:
    """The columns of each layer and table at an address; nothing of what is no data."""
    if "|" in address or not address.endswith(".gpkg"):
        found = {"": columns_of(address)} if "|" in address else {}
    else:
        whole = QgsVectorLayer(address, "", "ogr")
        parts = whole.dataProvider().subLayers() if whole.isValid() else []
        names = sorted(part.split(QgsDataProvider.sublayerSeparator())[1] for part in parts)
        found = {name: columns_of(f"{address}|layername={name}") for name in names if name != "layer_styles"}
    return {name: columns for name, columns in found.items() if columns}


def run_all(algorithms: list[Any], commands: dict[str, str], folder: Path) -> dict[str, dict[str, list[Column]]]:
    """Run the commands in their order in a folder with the sample; the columns of each layer or table that came of it.

    Raises
    ------
    SystemExit
        One does not run, or leaves nothing where it said it would.
    """
    shutil.copytree(SAMPLE, folder / "sample", ignore=shutil.ignore_patterns("making", "*.py", "*.md"))
    home = Path.cwd()
    os.chdir(folder)
    out = {}
    try:
        for algorithm in algorithms:
            told = commands.get(algorithm.name())
            if told and algorithm.name() not in NEEDS_NETWORK:
                out[algorithm.name()] = _run(algorithm, parameters(told))
    finally:
        os.chdir(home)
    return out


def _run(algorithm: Any, given: dict[str, Any]) -> dict[str, list[Column]]:
    context, log = QgsProcessingContext(), _Log()
    context.setProject(QgsProject.instance())
    made, fine = algorithm.create().run(given, context, log)
    if not fine or log.errors:
        sys.exit(f"The example of {algorithm.id()} does not run:\n" + "\n".join(log.errors))
    known = {c.name for name in ("BUURTEN", "RISICOSTAPELING") if name in given for c in columns_of(given[name])}
    out = {}
    for definition in algorithm.destinationParameterDefinitions():
        name = definition.name()
        if name not in given:
            continue
        tables = tables_of(made.get(name) or given[name])
        if not tables and (definition.type() == "sink" or not Path(given[name]).exists()):
            sys.exit(f"The example of {algorithm.id()} leaves no {name}.")
        for table, columns in tables.items():
            own = [c for c in columns if c.name not in known]
            out[f"{name}, {table}" if len(tables) > 1 else name] = own
    return out
