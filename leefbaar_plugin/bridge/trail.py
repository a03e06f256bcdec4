"""The trail of a result: what made it, from which inputs, with which settings; kept in the layer's metadata."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsProviderRegistry, QgsVectorLayer

from ..compat import VERSION
from ..core.origin import Origin
from ..core.results.trail_shape import is_sound
from ..core.stacking import CLASSES
from ..i18n import tr
from ..paths import version
from .database.secret import hidden
from .database.sql import COMMENT, sql
from .database.table import Table, table_of
from .fingerprints import is_there, of_file
from .stop import Problem, warn
from .witness import content_of, witness

#: Paths, and fingerprints of what others need not have.
_PRIVATE = ("parameters", "bestanden", "uitkomst")
_PRIVATE_OF_INPUT = ("pad", "bytes", "sha256", "inhoud", "plaatsen")
_MARK = '{"leefbaar":'


def describe_input(layer: QgsMapLayer | None, name: str, rows: int) -> dict[str, Any]:
    """One input: its name, where it lies (without server or user), the date, size and SHA-256 of its file, its rows.

    `inhoud` is the fingerprint of what was read of it, which a database or a layer in memory has too.
    """
    out: dict[str, Any] = {"naam": hidden(name), "rijen": rows, **content_of(name)}
    if layer is None:
        return out
    table = table_of(layer)
    if table is not None:
        if not table.is_query:
            out["naam"] = table.told
        return {**out, "database": table.uri.database()}  # not the name of a service
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    out["naam"] = hidden(parts.get("layerName") or name)
    return {**out, **_dated(Path(path))} if path and is_there(path) else out


def describe_file(file: Path, rows: int) -> dict[str, Any]:
    """One input that is read as a file, without a layer."""
    return {"naam": file.stem, "rijen": rows, **_dated(file)}


def _dated(file: Path) -> dict[str, Any]:
    stamp = datetime.fromtimestamp(file.stat().st_mtime, timezone.utc)
    told = {"bestand": file.name, "gewijzigd": stamp.strftime("%Y-%m-%d"), "pad": str(file.absolute())}
    there = witness()
    return {**told, **of_file(file, there.feedback if there else None)}


def manifest(
    algorithm: str,
    settings: Mapping[str, Any],
    inputs: Sequence[Mapping[str, Any]],
    counts: Mapping[str, Any],
    origins: Mapping[str, Origin],
    earlier: Sequence[Mapping[str, Any]] = (),
    definitions: Mapping[str, Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """What a result carries with it; what was given and written comes from the witness of the run.

    Parameters
    ----------
    earlier
        Manifests of the runs before, where runs are chained.
    definitions
        Id -> definition of the own mechanisms that were run; those of earlier runs go along.
    """
    own = {name: told for run in earlier for name, told in run.get("definities", {}).items()}
    own.update(definitions or {})
    there = witness()
    files = there.other_files({told.get("pad", "") for told in inputs}) if there else {}
    return {
        "leefbaar": version(),
        "qgis": VERSION,
        "algoritme": algorithm,
        "gemaakt": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "instellingen": dict(settings),
        "invoer": list(inputs),
        "tellingen": dict(counts),
        "bronnen": {name: [origin.source, origin.year] for name, origin in origins.items()},
        "eerder": [_shortened(run) for run in earlier],
        **({"definities": own} if own else {}),
        **({"bestanden": files} if files else {}),
        **({"parameters": there.parameters, "uitkomst": there.outcomes} if there else {}),
    }


def _shortened(run: Mapping[str, Any]) -> dict[str, Any]:
    """An earlier run without texts of files and fingerprints of columns: in a long chain these are too many."""
    told = dict(run)
    for key, bulky in (("uitkomst", "kolommen"), ("bestanden", "tekst")):
        if key in told:
            told[key] = {name: {k: v for k, v in one.items() if k != bulky} for name, one in told[key].items()}
    return told


def without_private(told: Mapping[str, Any]) -> dict[str, Any]:
    """A trail for what is handed to others: no path, parameter or fingerprint, neither of the runs before."""
    out = {name: value for name, value in told.items() if name not in _PRIVATE}
    out["invoer"] = [{k: v for k, v in one.items() if k not in _PRIVATE_OF_INPUT} for one in told.get("invoer", ())]
    return {**out, "eerder": [without_private(run) for run in told.get("eerder", ())]}


def same_run(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> bool:
    """Whether two trails are of one run; among the earlier runs of another a trail is shortened."""
    return bool(one and other) and _shortened(one or {}) == _shortened(other or {})


def margin(trail: Mapping[str, Any]) -> str:
    """The trail in one Dutch line, for the margin of a map."""
    inputs = "; ".join(
        f"{i['naam']} ({i['rijen']} rijen{', ' + i['gewijzigd'] if 'gewijzigd' in i else ''})" for i in trail["invoer"]
    )
    return (
        f"Leefbaar {trail['leefbaar']}, QGIS {trail['qgis']}, {trail['algoritme']}, {trail['gemaakt'][:10]}. "
        f"Invoer: {inputs}."
    )


def put(layer: QgsVectorLayer, title: str, abstract: str, trail: Mapping[str, Any]) -> None:
    """Write the trail into the metadata of a layer, and into its file where the format can hold it."""
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setAbstract(abstract)
    metadata.setType("dataset")
    metadata.setLanguage("nld")
    metadata.setCrs(layer.crs())
    told = json.dumps(trail, ensure_ascii=False).replace("<", "\\u003c")  # QGIS shows the history as HTML
    metadata.setHistory([margin(trail), told])
    metadata.setKeywords({"leefbaar": ["leefbaarheid", "vroegsignalering", trail["algoritme"]]})
    layer.setMetadata(metadata)
    table = table_of(layer)
    if table is not None:
        _put_in_database(table, [f"{title}. {abstract}", *metadata.history()])
    elif layer.isValid() and layer.providerType() != "memory":
        stored = _with_table(layer)
        stored.setMetadata(metadata)
        stored.saveDefaultMetadata()


def _put_in_database(table: Table, lines: Sequence[str]) -> None:
    """The trail as the comment of the table: in words for who opens it elsewhere, then as JSON.

    QGIS itself keeps the metadata of a table in the profile of the user, or in a table of its own that others may not
    make; a comment goes with the table, into a dump too.
    """
    try:
        table.ask(sql(COMMENT, table=table.quoted, text="\n".join(lines)))
    except Problem as problem:
        warn(tr("'{table}' does not carry its trail: {why}").format(table=table.told, why=problem))


def _with_table(layer: QgsVectorLayer) -> QgsVectorLayer:
    """The layer addressed by its table: without it a GeoPackage stores no metadata."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if parts.get("layerName") or not path.lower().endswith(".gpkg"):
        return layer
    return QgsVectorLayer(f"{path}|layername={Path(path).stem}", layer.name(), "ogr")


def get(layer: QgsMapLayer | None) -> dict[str, Any] | None:
    """The trail of a layer; None when it has none, or one that Leefbaar did not write like that."""
    if layer is None:
        return None
    history = layer.metadata().history()
    if table_of(layer) is not None:
        history = layer.dataComment().split("\n")  # what a project remembers may be of an earlier run
    elif not history and layer.providerType() == "ogr":
        layer.loadDefaultMetadata()
        history = layer.metadata().history()
    for line in history:
        if line.startswith(_MARK):
            with contextlib.suppress(ValueError, RecursionError):
                told = json.loads(line)
                return told if is_sound(told) else None
    return None


def classes(trail: Mapping[str, Any] | None) -> Sequence[int]:
    """First counts of the classes of a risk count, by its trail; the usual ones where it does not tell."""
    return (trail or {}).get("instellingen", {}).get("telling", {}).get("KLASSEN") or CLASSES


def origins(trail: Mapping[str, Any] | None) -> dict[str, Origin]:
    """Where the columns of a layer come from, by its trail."""
    return {name: Origin(*told) for name, told in (trail or {}).get("bronnen", {}).items()}
