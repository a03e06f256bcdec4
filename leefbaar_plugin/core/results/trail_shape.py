"""Whether a trail is built as Leefbaar builds one: it comes in with a layer, and anybody can write in its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Runs that a trail may have before it; a longer chain was not made by people.
_DEEPEST = 50
_TEXTS = ("leefbaar", "qgis", "algoritme", "gemaakt", "scenario")
_INPUT_TEXTS = ("naam", "bestand", "gewijzigd", "pad", "database", "adres", "laag", "sha256", "inhoud")
_TABLES = ("instellingen", "tellingen", "bronnen", "parameters", "mechanismen", "methode")


def is_sound(told: Any, depth: int = 0) -> bool:
    """Whether every part that is there is of the kind that readers of a trail rely on."""
    if not isinstance(told, Mapping) or depth > _DEEPEST:
        return False
    return (
        _texts(told, _TEXTS)
        and all(isinstance(told.get(name, {}), Mapping) for name in _TABLES)
        and all(isinstance(origin, list) and len(origin) == 2 for origin in told.get("bronnen", {}).values())
        and _all(told, "invoer", list, lambda one: _texts(one, _INPUT_TEXTS))
        and _all(told, "definities", dict, lambda one: True)
        and _all(told, "bestanden", dict, lambda one: _texts(one, (*_INPUT_TEXTS, "tekst")))
        and _all(told, "uitkomst", dict, _is_outcome)
        and _all(told, "eerder", list, lambda one: is_sound(one, depth + 1))
    )


def _is_outcome(told: Mapping[str, Any]) -> bool:
    prints = told.get("kolommen", {})
    return (
        isinstance(prints, Mapping)
        and all(isinstance(one, str) for one in prints.values())
        and _texts(told, ("sha256", "geometrie"))
    )


def _texts(told: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    return all(isinstance(told.get(name, ""), str) for name in names)


def _all(told: Mapping[str, Any], name: str, kind: Any, fits: Any) -> bool:
    """Whether a part is a list or table of which each member is itself a table that fits."""
    part: Any = told.get(name, kind())
    if not isinstance(part, kind):
        return False
    return all(isinstance(one, Mapping) and fits(one) for one in (part.values() if kind is dict else part))
