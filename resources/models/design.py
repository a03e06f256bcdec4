"""What a model that comes with the plugin is made of: inputs, steps and outputs, in two languages."""

from __future__ import annotations

from dataclasses import dataclass

from leefbaar_plugin.core.text import Text


@dataclass(frozen=True)
class Input:
    """What the user gives. `like` is the parameter of a step (`ophalen.STRAAL`) that it is like."""

    name: str
    like: str
    label: Text
    help: Text


@dataclass(frozen=True)
class Output:
    """What the user gets: the name that its layer has in the project, and the output of the step."""

    name: str
    of: str
    label: Text
    help: Text


@dataclass(frozen=True)
class Step:
    """An algorithm. `given` says where its parameters come from: `=NAME` an input, `step.OUTPUT`, else a value."""

    id: str
    algorithm: str
    title: Text
    note: Text
    given: dict[str, str]
    outputs: tuple[Output, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Design:
    """A model. Its id, the names of its inputs and of its outputs are a promise."""

    id: str
    title: Text
    help: Text
    example: Text
    inputs: tuple[Input, ...]
    steps: tuple[Step, ...]
