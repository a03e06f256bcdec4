"""The settings of an analysis as a small JSON file: written by a run, editable, shareable.

    {"leefbaar": "0.1.0", "mechanismen": {"omslagzone": {"JAREN": 6}, "sloop_elders": {"PLAN_SLOOP": ["Sloop"]}}}

Names are the parameter names of the mechanism's own algorithm; what is left out keeps its default.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .language import tr
from .mechanism import Mechanism
from .written_json import read_json

_FORM = '{"mechanismen": {"<mechanisme>": {…}}}'


class SettingsProblem(ValueError):
    """What is wrong with a settings file, in words."""


def read_settings(path: Path, mechanisms: Iterable[Mechanism]) -> dict[str, dict[str, Any]]:
    """Settings and fields per mechanism.

    Raises
    ------
    SettingsProblem
        The file is not there, is no JSON, or names a mechanism or parameter that is not known, or a wrong value;
        or two mechanisms name different fields for one column.
    """
    try:
        told = read_json(path)
        given = dict(told["mechanismen"])
    except FileNotFoundError as error:
        raise SettingsProblem(tr("{path} does not exist.").format(path=path)) from error
    except OSError as error:
        why = tr("{path} is no settings file that can be read: {why}.").format(path=path, why=error)
        raise SettingsProblem(why) from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsProblem(
            tr("{path} is no settings file: expected {form} ({why}).").format(path=path, form=_FORM, why=error)
        ) from error
    known = {m.id: m for m in mechanisms}
    wrong = [tr("mechanism '{name}' is not known").format(name=name) for name in given if name not in known]
    for name, values in given.items():
        if name in known:
            wrong += [f"{name}: {text}" for text in _problems(known[name], values)]
    wrong = wrong or _contradictions(known, given)
    if wrong:
        raise SettingsProblem(f"{path}: {'; '.join(wrong)}.")
    return {name: dict(values) for name, values in given.items()}


def settings_of(mechanism: Mechanism, given: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What was given for one mechanism; what was given for those that it leans on holds for it too.

    Else one analysis would hold two outcomes of the same mechanism.
    """
    return {name: value for m in (mechanism, *mechanism.leans_on) for name, value in given.get(m.id, {}).items()}


def overruled(mechanism: Mechanism, given: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What was given for a mechanism and does not count, for one that it leans on was given something else."""
    used = settings_of(mechanism, given)
    return [
        tr("{mechanism}: {name} = {value} is not used, but {used}, as of {other}, which it leans on").format(
            mechanism=mechanism.id, name=name, value=value, used=used[name], other=m.id
        )
        for m in mechanism.leans_on
        for name, value in given.get(mechanism.id, {}).items()
        if name in given.get(m.id, {}) and used[name] != value
    ]


def _contradictions(known: Mapping[str, Mechanism], given: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Columns for which mechanisms name different fields: a layer has one of each, so one of them would be lost."""
    told: dict[str, dict[str, list[str]]] = {}
    for name, values in given.items():
        for column in known[name].inputs:
            fields = values.get(column.parameter)
            if fields:
                chosen = fields if isinstance(fields, str) else ";".join(fields)
                told.setdefault(column.parameter, {}).setdefault(chosen, []).append(name)
    return [
        tr("{parameter}: one column, but several fields: {fields}").format(
            parameter=parameter, fields="; ".join(f"'{f}' ({', '.join(of)})" for f, of in by_field.items())
        )
        for parameter, by_field in told.items()
        if len(by_field) > 1
    ]


def _problems(mechanism: Mechanism, values: Any) -> list[str]:
    if not isinstance(values, Mapping):
        return [tr("expected an object of parameters")]
    settings = {s.parameter: s for s in mechanism.settings}
    fields = {c.parameter for c in mechanism.inputs}
    fields |= {f.parameter for f in mechanism.plans.fields} if mechanism.plans else set()
    out = []
    for name, value in values.items():
        if name in settings:
            wrong = settings[name].problem(value)
            if wrong:
                out.append(f"{name} = {value!r} {wrong}")
        elif name not in fields:
            out.append(tr("parameter '{name}' is not known").format(name=name))
        elif not all(isinstance(part, str) for part in (value if isinstance(value, list) else [value])):
            out.append(
                tr("{name} = {value} is no name of a field, nor a list of names").format(name=name, value=repr(value))
            )
    return out or mechanism.problems(mechanism.read(values))


def as_json(version: str, chosen: Mapping[str, Mapping[str, Any]]) -> str:
    """The text of a settings file."""
    return json.dumps({"leefbaar": version, "mechanismen": chosen}, indent=2, ensure_ascii=False) + "\n"
