"""Lookup tables: the user's own in the profile of QGIS go before those of the plugin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from ..core.lookup import LookupProblem
from ..core.plans.names import PlanNames, read_plan_names
from ..core.plans.status import Status, read_statuses
from ..i18n import tr
from ..paths import RESOURCES
from .stop import Problem
from .trail import describe_file

FIELDS, STATUSES = "planvelden.csv", "planstatus.csv"


@dataclass(frozen=True)
class Lookup:
    """A table that was read: its content, its file, and whether that is the user's own."""

    content: Any
    path: Path
    own: bool

    @property
    def told(self) -> str:
        """Which file was used, for the log."""
        where = tr("your own, {path}").format(path=self.path) if self.own else tr("of the plugin")
        return f"{self.path.name} ({where})"

    def described(self) -> dict[str, Any]:
        """A table of the user as an input, for the trail."""
        rows = len(getattr(self.content, "rows", self.content))
        return {**describe_file(self.path, rows), "naam": self.path.name, "eigen": True}


def own_folder() -> Path:
    """Where users keep their own tables."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "leefbaar" / "lookup"


def field_names() -> Lookup:
    """planvelden.csv: what the fields of a plan layer are called."""
    return _lookup(FIELDS, read_plan_names)


def plan_statuses() -> Lookup:
    """planstatus.csv: how certain a plan is."""
    return _lookup(STATUSES, read_statuses)


def known_spellings(concept: str) -> list[str]:
    """The spellings of a concept for a help text: those of the plugin when the user's own table is broken."""
    try:
        return field_names().content.spellings(concept)
    except Problem:
        return _parsed(RESOURCES / "lookup" / FIELDS, 0, read_plan_names).spellings(concept)


def _lookup(name: str, parse: Callable[[bytes, str], PlanNames | list[Status]]) -> Lookup:
    own = own_folder() / name
    path = own if own.exists() else RESOURCES / "lookup" / name
    try:
        return Lookup(_parsed(path, path.stat().st_mtime_ns, parse), path, path == own)
    except LookupProblem as wrong:
        raise Problem(str(wrong)) from wrong
    except OSError as error:
        raise Problem(tr("{path} cannot be read: {why}.").format(path=path, why=error)) from error


@lru_cache(maxsize=8)
def _parsed(path: Path, stamp: int, parse: Callable[[bytes, str], Any]) -> Any:
    """A table, read once until its file changes; words name the whole path when it lies in the profile."""
    told = path.name if path.is_relative_to(RESOURCES) else str(path)
    return parse(path.read_bytes(), told)
