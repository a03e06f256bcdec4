"""What a run was given, read and wrote, noted while it goes on: the trail of each of its results tells it."""

from __future__ import annotations

import contextlib
import contextvars
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import QgsFeedback, QgsGeometry

from .fingerprints import of_file, of_places, of_rows

#: The longest file of settings that goes along with the trail (bytes).
_LARGEST_TEXT = 200_000


@dataclass
class Witness:
    """One run.

    Parameters
    ----------
    parameters
        As they were given, for `qgis_process` (see `bridge.given`).
    files
        The files behind the parameters, by parameter.
    outcomes
        By output what a trail tells of it; filled when it is written, also after the trail was made.
    """

    parameters: Mapping[str, Any]
    files: Mapping[str, Sequence[Path]]
    feedback: QgsFeedback
    outcomes: dict[str, dict[str, Any]] = field(default_factory=dict)
    read: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    def other_files(self, described: set[str]) -> dict[str, dict[str, Any]]:
        """Files that were given and that no input of the trail describes, such as settings; text goes along."""
        out = {}
        for name, paths in self.files.items():
            for number, path in enumerate(paths):
                if str(path) not in described and path.exists():
                    told = {"naam": path.name, "pad": str(path), **of_file(path, self.feedback)}
                    if path.suffix.lower() == ".json" and told["bytes"] <= _LARGEST_TEXT:
                        told["tekst"] = path.read_bytes().decode("utf-8", errors="replace")  # its line ends too
                    out[name if len(paths) == 1 else f"{name} {number + 1}"] = told
        return out


_current: contextvars.ContextVar[Witness | None] = contextvars.ContextVar("witness", default=None)


@contextlib.contextmanager
def witnessed(
    parameters: Mapping[str, Any], files: Mapping[str, Sequence[Path]], feedback: QgsFeedback
) -> Iterator[Witness]:
    """Note what is read and written inside."""
    made = Witness(parameters, files, feedback)
    scope = _current.set(made)
    try:
        yield made
    finally:
        _current.reset(scope)


def witness() -> Witness | None:
    """The witness of the run that goes on; None outside a run."""
    return _current.get()


def note_read(name: str, columns: Mapping[str, Any], shapes: Sequence[QgsGeometry]) -> None:
    """Note what was read from the layer of this name."""
    there = witness()
    if there is not None:
        placed = {"plaatsen": of_places(shapes)} if shapes else {}
        there.read.setdefault(name, []).append({"inhoud": of_rows(columns, shapes), **placed})


def content_of(name: str) -> dict[str, str]:
    """The fingerprints of what was read from the layer of this name; of two of one name the first that is not told yet.

    Layers are told in the order in which they were read. Empty for what was not read as rows.
    """
    there = witness()
    told = there.read.get(name) if there is not None else None
    return told.pop(0) if told else {}
