"""Fingerprints of files and of the rows of a layer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsFeedback, QgsGeometry
from qgis.PyQt.QtCore import Qt

from ..core.fingerprint import SHORT, column_print, order_of, shapes_print, table_print
from .stop import check

#: Numbers of rows that a format adds by itself.
KEYS = ("fid", "ogc_fid")
#: Formats that hand back each value to the bit; of any other what it could hold is read back.
_EXACT = (".gpkg", ".sqlite", ".db")
_SHAPEFILE = (".cpg", ".dbf", ".prj", ".shp", ".shx")
_CHUNK = 1 << 20


def is_there(path: str) -> bool:
    """Whether there is a file or folder of this name; an address that is too long for one is none."""
    try:
        return Path(path).exists()
    except OSError:
        return False


def of_file(path: Path, feedback: QgsFeedback | None = None) -> dict[str, Any]:
    """Size and SHA-256 of a file; of a shapefile or folder all its files count. Cancel stops it."""
    digest, size = hashlib.sha256(), 0
    for part in _parts(path):
        with part.open("rb") as stream:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                if feedback is not None:
                    check(feedback)
                digest.update(chunk)
                size += len(chunk)
    return {"bytes": size, "sha256": digest.hexdigest()}


def _parts(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(part for part in path.rglob("*") if part.is_file())
    if path.suffix.lower() in (".shp", ".dbf"):
        kin = (part for part in path.parent.iterdir() if part.stem == path.stem)  # no pattern: a name may hold [ ]
        return sorted(part for part in kin if part.suffix.lower() in _SHAPEFILE)
    return [path]


def of_rows(columns: Mapping[str, Any], shapes: Sequence[QgsGeometry] = ()) -> str:
    """The fingerprint of what was read from a layer: its columns and geometries, however they are stored."""
    told, placed = _prints(columns, shapes)
    return table_print({**told, "<geometrie>": placed})


def of_places(shapes: Sequence[QgsGeometry]) -> str:
    """The fingerprint of where the rows lie, whichever columns were read and in whatever order: it tells which rows."""
    return shapes_print(sorted(as_wkb(shapes)))[:SHORT]


def of_table(columns: Mapping[str, Any], shapes: Sequence[QgsGeometry] | None) -> dict[str, Any]:
    """What a trail tells of an outcome: its rows, a fingerprint of each column and of all, and of its geometries."""
    told, placed = _prints(columns, shapes or ())
    out: dict[str, Any] = {
        "rijen": len(next(iter(columns.values()), ())),
        "sha256": table_print(told),
        "kolommen": {name: each[:SHORT] for name, each in told.items()},
    }
    return out if shapes is None else {**out, "geometrie": placed}


def _prints(columns: Mapping[str, Any], shapes: Sequence[QgsGeometry]) -> tuple[dict[str, str], str]:
    """The fingerprints of columns and geometries, rows in the order of their code."""
    wanted = {name: values for name, values in columns.items() if name.lower() not in KEYS}
    order = order_of(wanted)
    placed = shapes if order is None or not shapes else [shapes[i] for i in order]
    return {name: column_print(v, _plain, order) for name, v in wanted.items()}, shapes_print(as_wkb(placed))


def is_exact(path: str) -> bool:
    """Whether a file hands back what was written; memory and databases (no file) do."""
    return not path or path.lower().endswith(_EXACT)


def as_wkb(shapes: Iterable[QgsGeometry]) -> list[bytes]:
    """Geometries as bytes; none is empty."""
    return [b"" if shape.isNull() else shape.asWkb().data() for shape in shapes]


def _plain(value: Any) -> str:
    """A date or time of Qt as ISO text; any other as Python writes it."""
    return value.toString(Qt.DateFormat.ISODate) if hasattr(value, "toString") else str(value)
