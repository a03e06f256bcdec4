"""Definitions as files: one in a file, and a folder of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..language import tr
from ..mechanism import Mechanism
from ..written_json import read_json
from .checking import DefinitionProblem, clashes, definition_of
from .definition import MARK, Definition
from .mechanism import as_mechanism

#: No definition is so large; a file of data is not read whole.
_LARGEST = 100_000


def read_definition(path: Path) -> Definition:
    """Read a definition.

    Raises
    ------
    DefinitionProblem
        The file cannot be read, is no JSON, or states no mechanism; its name and all that is wrong.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise DefinitionProblem(tr("'{path}' is too large for a definition of a mechanism.").format(path=path))
        return definition_of(read_json(path))
    except DefinitionProblem as problem:
        raise DefinitionProblem(f"'{path}': {str(problem).rstrip('.')}.") from problem
    except OSError as error:
        raise DefinitionProblem(tr("'{path}' cannot be read: {why}.").format(path=path, why=error.strerror)) from error
    except ValueError as error:
        why = tr("'{path}' is no definition of a mechanism, for {why}.").format(path=path, why=error)
        raise DefinitionProblem(why) from error


def read_folder(folder: Path, others: Iterable[Mechanism]) -> list[Mechanism]:
    """The mechanisms of all definitions (*.json) in a folder, by the names of the files.

    Parameters
    ----------
    others
        Mechanisms that are there already: an id or short name of theirs is refused.

    Raises
    ------
    DefinitionProblem
        There is no such folder, nothing in it, or something wrong with one of its files.
    """
    if not folder.is_dir():
        raise DefinitionProblem(tr("'{path}' is no folder.").format(path=folder))
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json")
    if not files:
        raise DefinitionProblem(tr("'{path}' holds no definitions of mechanisms (*.json).").format(path=folder))
    found: list[Mechanism] = []
    for path in files:
        definition = read_definition(path)
        double = clashes(definition, [*others, *found])
        if double:
            raise DefinitionProblem(f"'{path}': {'; '.join(double)}.")
        found.append(as_mechanism(definition))
    return found


def as_json(definition: Definition, version: str) -> str:
    """The text of a file; `version` is that of the plugin."""
    told = definition.stated()
    return json.dumps({MARK: told.pop(MARK), "leefbaar": version, **told}, indent=2, ensure_ascii=False) + "\n"
