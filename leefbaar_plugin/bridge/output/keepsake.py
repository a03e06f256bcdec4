"""What stood where an output goes, put back when the run fails or is cancelled: nothing half-written, nothing lost."""

from __future__ import annotations

import contextlib
import contextvars
import shutil
import sqlite3
import time
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...i18n import tr
from ..database.output import DatabaseOutput, settle
from ..scratch import scratch
from ..stop import Problem, problems

#: The outputs in databases of the run that goes on.
_outputs: contextvars.ContextVar[list[DatabaseOutput]] = contextvars.ContextVar("outputs")


def promised(output: DatabaseOutput) -> DatabaseOutput:
    """Let an output in a database be taken back when the run that goes on does not come to its end."""
    _outputs.get().append(output)
    return output


@contextlib.contextmanager
def kept(paths: Iterable[str]) -> Iterator[None]:
    """Leave the files of these paths as they were when what happens inside does not come to its end.

    A file that was not there is taken away, with all that a format lays beside it (`.shp` and its kin, a journal).
    A GeoPackage is kept and put back by SQLite itself, so that who has it open sees no broken file.
    What was `promised` meanwhile to a database is taken back, and settled when all went well.
    """
    targets = sorted({str(Path(path).absolute()) for path in paths if path})
    with scratch() as store:
        keepsakes = [_Keepsake(Path(path), store / str(i)) for i, path in enumerate(targets)]
        outputs: list[DatabaseOutput] = []
        scope = _outputs.set(outputs)
        try:
            yield
            settle(outputs)
        except BaseException as error:
            traceback.clear_frames(error.__traceback__)  # lets go of the sinks that still hold a file open
            _put_back([*keepsakes, *outputs])
            raise
        finally:
            _outputs.reset(scope)


def _put_back(kept: Iterable[_Keepsake | DatabaseOutput]) -> None:
    """Put everything back, also when one of them cannot be."""
    failed = [words for words in map(_failure, kept) if words]
    if failed:
        raise problems(failed)


def _failure(kept: _Keepsake | DatabaseOutput) -> str:
    """Put one back; the words when that cannot be."""
    try:
        kept.put_back()
    except Problem as problem:
        return str(problem)
    except OSError as error:  # Windows keeps a file that a program has open
        return tr("'{path}' could not be put back as it was: {why}.").format(path=error.filename, why=error.strerror)
    return ""


class _Keepsake:
    """The files of one output: those of the same stem."""

    def __init__(self, path: Path, store: Path):
        self._path, self._store = path, store
        store.mkdir()
        self._there = _kin(path)
        try:
            if _is_database(path):
                _copy_database(path, store / path.name)
            else:
                for file in self._there:
                    shutil.copy2(file, store / file.name)
        except (OSError, sqlite3.Error) as error:
            raise Problem(f"{path}: {error}") from error

    def put_back(self) -> None:
        for file in _kin(self._path) - self._there:
            file.unlink(missing_ok=True)
        if _is_database(self._path) and (self._store / self._path.name).exists():
            try:
                _copy_database(self._store / self._path.name, self._path)
            except (OSError, sqlite3.Error) as error:
                rescued = self._path.with_name(f"{self._path.stem} (bewaard).gpkg")
                shutil.copy2(self._store / self._path.name, rescued)
                raise Problem(
                    tr("'{path}' is in use and could not be put back as it was; that is kept in '{rescued}'.").format(
                        path=self._path, rescued=rescued
                    )
                ) from error
            return
        for file in self._there:
            shutil.copy2(self._store / file.name, file)


def _kin(path: Path) -> set[Path]:
    """The file itself, and what formats write beside it: `uit.shp` -> `uit.dbf`, `uit.gpkg` -> `uit.gpkg-journal`."""
    if not path.parent.is_dir():
        return set()
    own = [
        path.name,
        f"{path.name}-journal",
        f"{path.name}-wal",
        f"{path.name}-shm",
        f"{path.stem}.qml",
        f"{path.stem}.qmd",
    ]
    if path.suffix.lower() == ".shp":
        own += [path.stem + ending for ending in (".shx", ".dbf", ".prj", ".cpg", ".qix", ".qpj")]
    return {path.parent / name for name in own if (path.parent / name).is_file()}


def _is_database(path: Path) -> bool:
    return path.suffix.lower() in (".gpkg", ".sqlite") and path.is_file() and path.stat().st_size > 0


def _copy_database(source: Path, target: Path) -> None:
    """Copy a database by SQLite itself; one that stays locked for five seconds raises."""
    began = time.monotonic()

    def patience(*_: int) -> None:
        if time.monotonic() - began > 5:
            raise sqlite3.OperationalError("database is locked")

    closing, connect = contextlib.closing, sqlite3.connect
    with closing(connect(source, timeout=5)) as a, closing(connect(target, timeout=5)) as b:
        a.backup(b, progress=patience, sleep=0.1)
