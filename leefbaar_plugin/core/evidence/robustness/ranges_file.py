"""The ranges as a small JSON file: written by a run, editable, shareable.

    {"leefbaar": "0.1.0", "bereiken": {
        "omslagzone": {"DALING": {"van": 0.01, "tot": 0.03}, "BREEDTE_EW": "vast", "JAREN": {"keuzes": [2, 4]}},
        "gedeeld": {"REFERENTIE": {"keuzes": ["gemeente", "regio"]}}}}

What is left out has its usual range; `vast` keeps a setting as it is; `gedeeld` is drawn once for all mechanisms that
have that setting.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ...language import tr
from ...mechanism import Mechanism, Setting
from ...written_json import read_json
from .ranges import SHARED, Between, Factor, OneOf, Place, Range

FIXED = "vast"
_WHOLE = '{"bereiken": {"<mechanisme>": {"<INSTELLING>": …}}}'


class RangesProblem(ValueError):
    """What is wrong with a file of ranges, in words."""


def read_ranges(path: Path, mechanisms: Iterable[Mechanism]) -> dict[Place, Range | None]:
    """What a file says.

    Raises
    ------
    RangesProblem
        The file is not there, is no JSON, or names a mechanism, a setting or a value that cannot be.
    """
    try:
        given = read_json(path)["bereiken"]
        told = {owner: dict(values) for owner, values in given.items()}
    except FileNotFoundError as error:
        raise RangesProblem(tr("{path} does not exist.").format(path=path)) from error
    except OSError as error:
        raise RangesProblem(tr("{path} cannot be read: {why}.").format(path=path, why=error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RangesProblem(
            tr("{path} is no file of ranges: expected {form} ({why}).").format(path=path, form=_WHOLE, why=error)
        ) from error
    out: dict[Place, Range | None] = {}
    wrong: list[str] = []
    known = _settings(mechanisms)
    for owner, values in told.items():
        if owner not in known:
            wrong.append(tr("mechanism '{name}' is not known").format(name=owner))
            continue
        for name, value in values.items():
            setting = known[owner].get(name)
            if setting is None:
                wrong.append(tr("{owner}: setting '{name}' is not known").format(owner=owner, name=name))
                continue
            try:
                out[owner, setting.name] = _range(setting, value)
            except ValueError as error:
                wrong.append(f"{owner}: {name} {error}")
    if wrong:
        raise RangesProblem(f"{path}: {'; '.join(wrong)}.")
    return out


def as_json(version: str, factors: Iterable[Factor]) -> str:
    """The text of a file with these ranges."""
    told: dict[str, dict[str, Any]] = {}
    for factor in factors:
        owner, name = factor.key.split(".")
        told.setdefault(owner, {})[name] = (
            {"van": factor.range.low, "tot": factor.range.high}
            if isinstance(factor.range, Between)
            else {"keuzes": list(factor.range.values)}
        )
    return json.dumps({"leefbaar": version, "bereiken": told}, indent=2, ensure_ascii=False) + "\n"


def _settings(mechanisms: Iterable[Mechanism]) -> dict[str, dict[str, Setting]]:
    """By mechanism the settings by parameter; those that are shared also under `gedeeld`."""
    out: dict[str, dict[str, Setting]] = {SHARED: {}}
    for mechanism in mechanisms:
        out[mechanism.id] = {s.parameter: s for s in mechanism.settings}
        out[SHARED].update({s.parameter: s for s in mechanism.settings if s.shared})
    return out


def _range(setting: Setting, value: Any) -> Range | None:
    """Raises a ValueError with what is wrong, in words."""
    if value == FIXED:
        return None
    if not isinstance(value, Mapping):
        raise ValueError(tr("= {value} is no range: expected {form}").format(value=repr(value), form=_form()))
    if set(value) == {"keuzes"} and isinstance(value["keuzes"], list) and value["keuzes"]:
        return OneOf(tuple(_checked(setting, one) for one in value["keuzes"]))
    if set(value) != {"van", "tot"}:
        raise ValueError(tr("= {value} is no range: expected {form}").format(value=repr(dict(value)), form=_form()))
    if not isinstance(setting.default, float):
        raise ValueError(tr("is no number with decimals: name its values with keuzes"))
    low, high = (_checked(setting, value[end]) for end in ("van", "tot"))
    if low >= high:
        raise ValueError(
            tr("goes from {low} to {high}: van must be below tot").format(low=f"{low:g}", high=f"{high:g}")
        )
    return Between(low, high)


def _form() -> str:
    return tr("{between}, {choices} or {fixed}").format(
        between='{"van": …, "tot": …}', choices='{"keuzes": […]}', fixed=f'"{FIXED}"'
    )


def _checked(setting: Setting, value: Any) -> Any:
    wrong = setting.problem(value)
    if wrong:
        raise ValueError(f"= {value!r} {wrong}")
    return setting.read(value)
