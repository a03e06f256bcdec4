"""The trail of a published result: what made it, its sources and settings; no file, no count of what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from ..core.disclosure.shown import cited
from ..core.judging.thresholds import ABSOLUUT, RELATIEF
from ..core.mechanism import Mechanism
from ..core.naming.columns import looks_ahead
from ..core.origin import Origin
from ..core.results.result import Result
from ..core.results.scenario import RISK, SAFE
from ..core.wording import sources
from ..mechanisms import all_mechanisms
from . import trail

SCENARIO = "scenario (naam niet openbaar)"


def published_trail(
    algorithm: str, told: Mapping[str, Any], settings: Mapping[str, Any], result: Result, own_names: set[str]
) -> dict[str, Any]:
    """What a published result carries.

    Parameters
    ----------
    told
        The trail of the werkversie.
    settings
        Those of the publication.
    result
        As it is published: only what is shown is counted.
    own_names
        Names of files and tables, which are no sources.
    """
    counting = told.get("instellingen", {}).get("telling")
    whole = trail.manifest(
        algorithm,
        {**settings, **({"telling": counting} if counting else {})},
        [{"naam": "werkversie van de risicostapeling", "rijen": len(result.areas)}],
        {m.id: _counts(result, m) for m in result.mechanisms},
        {f"bron_{i}": origin for i, origin in enumerate(_origins(told, own_names), 1)},
    )
    made = trail.without_private(whole)
    made["gemaakt"] = made["gemaakt"][:10]
    made["berekend"] = told.get("gemaakt", "")[:10]
    made["mechanismen"] = {m.id: m.label for m in result.mechanisms}
    made["publicatie"] = True
    if told.get("niet_te_beoordelen"):
        made["niet_te_beoordelen"] = told["niet_te_beoordelen"]
    if told.get("scenario"):
        made["scenario"] = SCENARIO
    return made


def with_trail(result: Result, published: Mapping[str, Any]) -> Result:
    """A published result with its own trail in words, for tables and pages: that of the werkversie names its files.

    Parameters
    ----------
    published
        As `published_trail` made it.
    """
    ours = {m.id for m in all_mechanisms()}
    return replace(
        result,
        mechanisms=[m if m.id in ours else replace(m, sentence="") for m in result.mechanisms],
        sources=sources(trail.origins(published)),
        margin=trail.margin(published),
        scenario=published.get("scenario", ""),
        published=True,
    )


def _counts(result: Result, mechanism: Mechanism) -> dict[str, int]:
    states = [area.judged[mechanism.id].state for area in result.areas]
    return {state: states.count(state) for state in (RISK, SAFE)}


def _origins(told: Mapping[str, Any], own_names: set[str]) -> list[Origin]:
    """Each source and year once, without the names of the columns; a year that is looked ahead to is none."""
    found = {
        (cited(origin.source, own_names), None if looks_ahead(name) else origin.year)
        for name, origin in trail.origins(told).items()
    }
    return [Origin(*one) for one in sorted(found, key=lambda one: (one[0], one[1] or 0))]


def own_names(told: Mapping[str, Any]) -> set[str]:
    """Names of the files and tables that a run and those before it were made from."""
    out = set()
    for run in (told, *told.get("eerder", ())):
        for given in run.get("invoer", ()):
            file = given.get("bestand", "")
            out |= {given.get("naam", ""), file, PurePath(file).stem}
    return out - {""}


def kinds(told: Mapping[str, Any], mechanisms: Iterable[Mechanism]) -> dict[str, str]:
    """The kind of threshold of each mechanism of which the settings are known."""
    out = {}
    for mechanism in mechanisms:
        for run in (told, *told.get("eerder", ())):
            used = run.get("instellingen", {}).get(mechanism.id)
            if used:
                other = RELATIEF if "REFERENTIE" in used else ABSOLUUT
                out[mechanism.id] = used.get("DREMPELSOORT", other)
                break
    return out


def typed(told: Mapping[str, Any]) -> list[str]:
    """Texts of a trail that somebody typed, and names of files: none of them is published.

    Single words, such as `buurten` or `leefbaarheid`, stand in any style and say nothing; they are left out.
    """
    texts = [told.get("scenario", ""), *own_names(told), *_texts(told.get("definities", {}))]
    return [text for text in texts if not text.isalpha()]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
