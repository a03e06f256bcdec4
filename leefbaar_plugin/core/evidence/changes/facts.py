"""What can have moved the outcome of a mechanism between two runs, by their trails; seen, or only not excluded."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...judging.references import GEMEENTE, NEDERLAND, REGIO
from ...judging.surroundings import BORDER, CENTRE, NEARBY
from ...judging.thresholds import ABSOLUUT, KWANTIEL, RELATIEF
from ...mechanism import Mechanism
from ...naming.years import split_year
from ...origin import Origin
from ...results.trail_difference import (
    all_inputs,
    all_settings,
    changed_input,
    changed_settings,
    earlier,
    not_counted,
    owner_of,
    same_content,
    slug,
)
from ...wording import sources

#: Settings that move the threshold and never the value (a test holds every mechanism to it).
OF_THRESHOLD = ("drempelsoort", "drempel", "factor", "verschil", "kwantiel")
#: Mechanisms that show the value of whichever of two grounds decides: there a threshold chooses between the values.
TWO_GROUNDS = ("verkamering",)

_BUURTEN = "buurten"


@dataclass(frozen=True)
class Facts:
    """Of one mechanism that both runs looked at.

    Parameters
    ----------
    settings
        Its settings that differ, a line each.
    moves_value
        Some of them can move the value, and not the threshold alone.
    data
        In what its figures and layers differ, a line each; apart from the file of the buurten.
    layer
        In what the file of the buurten differs.
    same_data
        All that it reads is proven to be the same.
    version
        `van Leefbaar 0.1.0 → 0.2.0`; empty when the method is the same.
    fixed
        The threshold is a number of the user in both runs, that no figures move.
    reach
        How far it looks around (m): 0 not at all, infinite where every area counts.
    compares
        With which reference area: gemeente, regio (anything wider), or nothing that borders move.
    by_threshold
        That comparison is in the threshold only.
    """

    settings: Sequence[str] = ()
    moves_value: bool = False
    data: Sequence[str] = ()
    layer: Sequence[str] = ()
    same_data: bool = False
    version: str = ""
    fixed: bool = False
    reach: float = 0.0
    compares: str = ""
    by_threshold: bool = False


def facts_of(mechanism: Mechanism, first: Mapping[str, Any], second: Mapping[str, Any]) -> Facts:
    """By the trails of both runs."""
    runs = [_own_run(mechanism, trail) for trail in (first, second)]
    settings = [all_settings(trail).get(mechanism.slug, {}) for trail in (first, second)]
    changed = changed_settings(*settings)
    lines = list(changed.values())
    definitions = [trail.get("definities", {}).get(mechanism.id) for trail in (first, second)]
    if definitions[0] != definitions[1]:
        lines.append("een andere definitie")
    inputs = [_inputs(run) for run in runs]
    layer = list(changed_input(_BUURTEN, *(side.get(_BUURTEN) for side in inputs)))
    same_layer = same_content(*(side.get(_BUURTEN) for side in inputs))
    others = [name for name in layers_of(mechanism) if any(name in side for side in inputs)]
    seen = {name: (inputs[0].get(name), inputs[1].get(name)) for name in others}
    data = [line for name, pair in seen.items() if not same_content(*pair) for line in changed_input(name, *pair)]
    if not same_layer:
        data += [*_editions(mechanism, first, second), *_preparation(first, second)]
    kinds = [values.get("drempelsoort") for values in settings]
    return Facts(
        lines,
        definitions[0] != definitions[1]
        or any(name not in OF_THRESHOLD or mechanism.id in TWO_GROUNDS for name in changed),
        data,
        [] if same_layer else layer,
        same_layer and all(same_content(*pair) for pair in seen.values()),
        _version(mechanism, *runs),
        kinds == [ABSOLUUT, ABSOLUUT],
        max(_reach(mechanism, values) for values in settings),
        _compares([values.get("referentie", "") for values in settings]),
        all(kind in (ABSOLUUT, RELATIEF, KWANTIEL) for kind in kinds),
    )


def _version(mechanism: Mechanism, first: Mapping[str, Any], second: Mapping[str, Any]) -> str:
    """In what the method differs: its edition, or, where a trail is older than those, the version of the plugin."""
    one, other = ([run.get("methode", {}).get(name) for name in mechanism.editions] for run in (first, second))
    if None not in (*one, *other):
        return "" if one == other else f"van de methode {_numbers(one)} → {_numbers(other)}"
    one, other = ([run.get("leefbaar") or "onbekend"] for run in (first, second))
    return "" if one == other else f"van Leefbaar {_numbers(one)} → {_numbers(other)}"


def _numbers(editions: Sequence[Any]) -> str:
    return "/".join(map(str, editions))


def layers_of(mechanism: Mechanism) -> list[str]:
    """Roles of what it reads beside the buurten, for itself and for those that it leans on."""
    told = [one for m in (mechanism, *mechanism.leans_on) for one in (m.plans, m.buildings, m.table)]
    return [one.name for one in told if one is not None]


def _own_run(mechanism: Mechanism, trail: Mapping[str, Any]) -> Mapping[str, Any]:
    """The run that judged: in a chain of mechanisms an earlier one than that of the count."""
    for one in (trail, *earlier(trail)):
        if owner_of(one) == mechanism.slug or mechanism.id in one.get("instellingen", {}):
            return one
    return trail


def _inputs(run: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The inputs of one run by their role; the first without one is the layer of buurten."""
    out = all_inputs({**run, "eerder": ()})
    if _BUURTEN not in out and run.get("invoer"):
        out[_BUURTEN] = run["invoer"][0]
    return out


def _editions(mechanism: Mechanism, first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    """Sources and years of the columns that it reads."""
    read = {column.name for m in (mechanism, *mechanism.leans_on) for column in m.inputs}
    told = [
        {name: Origin(*origin) for name, origin in trail.get("bronnen", {}).items() if split_year(name)[0] in read}
        for trail in (first, second)
    ]
    if told[0] == told[1]:
        return
    before, after = (sources(origins) or "geen" for origins in told)
    if before != after:
        yield f"bron: {before} → {after}"
        return
    for which, here, there in (("eerste", told[0], told[1]), ("tweede", told[1], told[0])):
        alone = [name for name in here if name not in there]
        if alone:
            yield f"alleen de {which} analyse heeft {', '.join(alone)}"
    moved = [name for name in told[0] if told[0][name] != told[1].get(name, told[0][name])]
    if moved:
        yield f"van een andere bron of een ander jaar: {', '.join(moved)}"


def _preparation(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    """Settings of the algorithms that made the layer of buurten."""
    one, other = all_settings(first), all_settings(second)
    counted = {slug(name) for trail in (first, second) for name in trail.get("mechanismen", {})}
    others = {*counted, *not_counted(first, second), *_OF_COUNT}
    for owner in (name for name in one if name in other and name not in others):
        for line in changed_settings(one[owner], other[owner]).values():
            yield f"{owner}, {line}"


#: Owners of settings that move no flag.
_OF_COUNT = ("telling", "risicostapeling", "volledigeanalyse")


def _compares(areas: Sequence[str]) -> str:
    told = {area for area in areas if area not in ("", NEDERLAND)}
    return "" if not told else GEMEENTE if told == {GEMEENTE} else REGIO


def _reach(mechanism: Mechanism, settings: Mapping[str, Any]) -> float:
    if mechanism.plans is not None or any(m.plans for m in mechanism.leans_on):
        return math.inf
    reach = {BORDER: "afstand", CENTRE: "straal"}.get(settings.get("omgeving", ""))
    if reach:
        return float(settings.get(reach, 0.0))
    return math.inf if settings.get("omgeving") == NEARBY else 0.0
