"""A run as it can be given again: a command to paste in a terminal, and the JSON that `qgis_process` reads."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import Any


def as_json(algorithm: str, parameters: Mapping[str, Any]) -> str:
    """What `qgis_process run <algorithm> - < file` reads; it holds everything, and says what it is for."""
    told = {"algorithm_id": algorithm, "inputs": dict(parameters)}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_command(algorithm: str, parameters: Mapping[str, Any], defaults: Mapping[str, Any]) -> str:
    """The run as a command for a shell of Unix; through JSON where a parameter has a value that is no text.

    Parameters
    ----------
    defaults
        What the parameters are when they are not given; these are left out.
    """
    told = {name: value for name, value in parameters.items() if name not in defaults or defaults[name] != value}
    if any(isinstance(value, Mapping) for one in told.values() for value in _listed(one)):
        given = json.dumps({"inputs": told}, ensure_ascii=False)
        return f"printf '%s' {quoted(given)} | qgis_process run {quoted(algorithm)} -"
    parts = ["qgis_process", "run", algorithm]
    for name, value in told.items():
        parts += [f"--{name}={_text(one)}" for one in _listed(value) or [""]]
    return " ".join(map(quoted, parts))


def quoted(text: str) -> str:
    """One word for bash or zsh. What cannot be seen is written out: pasted raw, it would steer the terminal."""
    if text.isprintable():
        return shlex.quote(text)
    plain = text.replace("\\", "\\\\").replace("'", "\\'")
    shown = (c if c.isprintable() else "".join(f"\\x{byte:02x}" for byte in _bytes(c)) for c in plain)
    return f"$'{''.join(shown)}'"


def _bytes(character: str) -> bytes:
    return character.encode("utf-8", "surrogateescape" if "\udc80" <= character <= "\udcff" else "surrogatepass")


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
