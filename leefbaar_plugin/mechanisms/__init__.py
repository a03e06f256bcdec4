"""The mechanisms: one module each, found by being here. A module declares `MECHANISM`."""

from __future__ import annotations

import pkgutil

from ..core.mechanism import Mechanism


def all_mechanisms() -> tuple[Mechanism, ...]:
    """Every mechanism of this folder: national ones first, in alphabetical order."""
    # Not by importlib, which QGIS does not hear of: after an update of the plugin it would go on with the old ones.
    modules = [
        __import__(f"{__name__}.{info.name}", fromlist=["MECHANISM"])
        for info in pkgutil.iter_modules(__path__)
        if not info.name.startswith("_")
    ]
    found = [module.MECHANISM for module in modules]
    return tuple(sorted(found, key=lambda m: (not m.national, m.id)))
