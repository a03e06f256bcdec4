"""In what two runs differ, by their trails: mechanisms, settings, layers, editions; in Dutch, for the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..setting_words import NONE, name_words, value_words
from ..wording import few

#: What a trail tells of an input, and how it is called.
_FACTS = (("naam", ""), ("bestand", "bestand"), ("database", "database"), ("gewijzigd", "datum"), ("rijen", "rijen"))


#: Fingerprints of an input: of what was read of it, and of its file.
_PRINTS = ("inhoud", "sha256")
#: What is the same where the same rows were read of a file: it can hold other tables, and be filtered.
_OF_ROWS = ("naam", "rijen", "plaatsen")


def differences(first: Mapping[str, Any] | None, second: Mapping[str, Any] | None) -> list[str]:
    """What differs, a line each; empty when nothing does.

    Parameters
    ----------
    first, second
        The manifests of the two runs (`bridge.trail`); None for a layer that lost its own.
    """
    closed = untold(first, second)
    if not first or not second:
        return [closed]
    if closed:
        return [closed, *_mechanisms(first, second), *_versions(first, second)]
    return [
        *of_method(first, second),
        *_inputs(first, second),
        *_editions(first, second),
        *_versions(first, second),
    ]


def untold(first: Mapping[str, Any] | None, second: Mapping[str, Any] | None) -> str:
    """Why the trails do not tell in what the runs differ, in words; empty where they do."""
    sides = (("eerste", first), ("tweede", second))
    lost = [which for which, trail in sides if not trail]
    if lost:
        return f"onbekend, want {_layers(lost, 'heeft', 'hebben')} geen herkomst (meer)"
    published = [which for which, trail in sides if trail and trail.get("publicatie")]
    if published:
        told = _layers(published, "noemt", "noemen")
        return f"onbekend, want {told} als versie voor publicatie geen instellingen en invoer"
    return ""


def _layers(which: Sequence[str], one: str, both: str) -> str:
    return f"de {' en de '.join(which)} laag {one if len(which) == 1 else both}"


def of_method(first: Mapping[str, Any], second: Mapping[str, Any]) -> list[str]:
    """In what the second run counted otherwise: mechanisms, settings, definitions of own mechanisms."""
    return [*_mechanisms(first, second), *_settings(first, second), *_definitions(first, second)]


def _mechanisms(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    one, other = (trail.get("mechanismen", {}) for trail in (first, second))
    for which, here, there in (("eerste", one, other), ("tweede", other, one)):
        alone = [label for name, label in here.items() if name not in there]
        if alone:
            yield f"alleen in de {which} analyse geteld: {', '.join(alone)}"


def _settings(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    """Settings of what both runs did; those of a mechanism that only one counted say nothing about the difference."""
    one, other = all_settings(first), all_settings(second)
    named = {**first.get("mechanismen", {}), **second.get("mechanismen", {})}
    labels = {slug(name): label for name, label in named.items()}
    idle = not_counted(first, second)
    for owner in (name for name in one if name in other and name not in idle):
        for line in changed_settings(one[owner], other[owner]).values():
            yield f"{labels.get(owner, owner)}, {line}"


def changed_settings(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, str]:
    """The settings of one owner that differ, by their name: `termijn: 5 → 2`."""
    return {
        key: f"{name_words(key)}: {value_words(before.get(key))} → {value_words(after.get(key))}"
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    }


def _definitions(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    """Own mechanisms of which the definition is another one."""
    one, other = first.get("definities", {}), second.get("definities", {})
    for name in (name for name in one if name in other and one[name] != other[name]):
        label = {**first.get("mechanismen", {}), **second.get("mechanismen", {})}.get(name, name)
        yield f"{label}: een andere definitie"


def all_settings(trail: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The settings by who has them: of the full analysis by mechanism, else of each algorithm in the chain."""
    out: dict[str, dict[str, Any]] = {}
    for one in reversed([trail, *earlier(trail)]):
        loose = {}
        for key, value in one.get("instellingen", {}).items():
            if isinstance(value, Mapping):
                out.setdefault(slug(key), {}).update({name.lower(): v for name, v in value.items()})
            else:
                loose[key.lower()] = value
        if loose:
            out[owner_of(one)] = loose
    return out


def not_counted(first: Mapping[str, Any], second: Mapping[str, Any]) -> set[str]:
    """Owners of settings that moved nothing: mechanisms that neither run could count, for want of data."""
    given = {slug(name) for trail in (first, second) for one in (trail, *earlier(trail))
             for name, values in one.get("instellingen", {}).items() if isinstance(values, Mapping)}  # fmt: skip
    counted = {slug(name) for trail in (first, second) for name in trail.get("mechanismen", {})}
    return given - counted - {"telling"}


def owner_of(trail: Mapping[str, Any]) -> str:
    """The algorithm without the name of the provider; of a mechanism it is the slug of its id."""
    return str(trail.get("algoritme", "")).rpartition(":")[2]


def slug(name: str) -> str:
    """An id of a mechanism as trails of a chain have it."""
    return name.replace("_", "")


def earlier(trail: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The trails of the runs before, the latest first."""
    for one in trail.get("eerder", ()):
        yield one
        yield from earlier(one)


def _inputs(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    one, other = all_inputs(first), all_inputs(second)
    for role in dict.fromkeys((*one, *other)):
        yield from changed_input(role, one.get(role), other.get(role))


def changed_input(role: str, here: Mapping[str, Any] | None, there: Mapping[str, Any] | None) -> Iterator[str]:
    """In what the input with this role differs between two runs; None for a run without it."""
    if here is None or there is None:
        if here is not there:
            if "laag" in (here or there or {}):
                yield f"laag {name_words(role)}: {_named(here)} → {_named(there)}"
            else:  # of the runs before, which has no role to compare it by
                which = "tweede" if here is None else "eerste"
                yield f"alleen voor de {which} analyse gelezen: {_named(here or there)}"
        return
    told = False
    for fact, words in _FACTS:
        if here.get(fact) != there.get(fact):
            what = f"laag {name_words(role)}{', ' + words if words else ''}"
            yield f"{what}: {value_words(here.get(fact))} → {value_words(there.get(fact))}"
            told = True
    if not told and any(before != after for before, after in _prints(here, there)) and not same_content(here, there):
        rows = here.get("sha256") and here.get("sha256") == there.get("sha256")
        what = "andere rijen van hetzelfde bestand" if rows else "andere inhoud, of er zijn andere kolommen gelezen"
        yield f"laag {name_words(role)}: {what}"


def same_content(here: Mapping[str, Any] | None, there: Mapping[str, Any] | None) -> bool:
    """Whether two inputs are proven to hold the same: what was read of them, or the same rows of the same file."""
    if here is None or there is None:
        return False
    if here.get("inhoud") and here["inhoud"] == there.get("inhoud"):
        return True
    same_file = bool(here.get("sha256")) and here["sha256"] == there.get("sha256")
    return same_file and all(here.get(fact) == there.get(fact) for fact in _OF_ROWS)


def _prints(here: Mapping[str, Any], there: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The fingerprints that both have."""
    return [(here[key], there[key]) for key in _PRINTS if here.get(key) and there.get(key)]


def all_inputs(trail: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The inputs of a run and of those before it by their role, else by their name; the latest of a role holds.

    What one mechanism of a chain hands on to the next is no input.
    """
    chain = {slug(name) for name in trail.get("mechanismen", {})}
    out: dict[str, Mapping[str, Any]] = {}
    for one in [trail, *earlier(trail)]:
        handed_on = any(owner_of(before) in chain for before in one.get("eerder", ()))
        for told in one.get("invoer", ()):
            role = told.get("laag") or ("buurten" if owner_of(one) in chain else str(told.get("naam", "")))
            if told.get("laag") or not handed_on:
                out.setdefault(role, told)
    return out


def _editions(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    """Sources and years of the columns that both have; columns that change alike are told together."""
    one, other = first.get("bronnen", {}), second.get("bronnen", {})
    changed: dict[tuple[str, str], list[str]] = {}
    for name in (name for name in one if name in other):
        (source, year), (there, newer) = one[name], other[name]
        if (source, year) != (there, newer):  # of another source in the same years it is told once for all years
            pair = (source, there) if year == newer else (_origin(one[name]), _origin(other[name]))
            changed.setdefault(pair, []).append(name)
    for (before, after), names in changed.items():
        yield f"editie: {before} → {after} ({few(names, 4, 'andere kolommen')})"


def _versions(first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[str]:
    if first.get("leefbaar") != second.get("leefbaar"):
        yield f"versie van Leefbaar: {first.get('leefbaar')} → {second.get('leefbaar')}"


def _origin(told: Sequence[Any]) -> str:
    source, year = told
    return f"{source} {year}" if year else str(source)


def _named(told: Mapping[str, Any] | None) -> str:
    if told is None:
        return NONE
    file = f" ({told['bestand']})" if told.get("bestand") else ""
    return f"{told['naam']}{file}"
