"""Whether what a result was made from is still there, and still the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

SAME, CHANGED, GONE, ELSEWHERE, UNTOLD = (
    "ongewijzigd", "veranderd", "weg", "geen bestand", "niet vastgelegd",
)  # fmt: skip
#: An input of the second run that the first did not have, such as a lookup table of one's own.
ADDED = "toen nog niet gebruikt"
SAME_CONTENT, OTHER_CONTENT = "inhoud gelijk", "inhoud veranderd"


@dataclass(frozen=True)
class Input:
    """One input of a run.

    Parameters
    ----------
    role
        What it was used for, as the trail calls it.
    place
        The path of its file, else its database; empty when neither is told.
    file
        How its file is now: `SAME`, `CHANGED`, `GONE`, `ADDED`; `ELSEWHERE` without a file, `UNTOLD` by a trail of
        before.
    content
        What was read of it the second time: `SAME_CONTENT`, `OTHER_CONTENT`; empty when that is not known.
    """

    role: str
    name: str
    rows: int | None
    place: str
    file: str
    content: str = ""

    @property
    def differs(self) -> bool:
        """What was read decides; a file may change by being opened."""
        if self.content:
            return self.content == OTHER_CONTENT
        return self.file in (CHANGED, GONE, ADDED)

    @property
    def words(self) -> str:
        if self.file == CHANGED and self.content == SAME_CONTENT:
            return "bestand veranderd, maar wat ervan gelezen werd is gelijk"
        if self.file == CHANGED and self.content == OTHER_CONTENT:
            return "bestand en inhoud veranderd"
        if self.file == SAME and self.content == OTHER_CONTENT:
            return "bestand ongewijzigd, maar er werd iets anders van gelezen (filter of selectie)"
        return ", ".join(part for part in (self.file, self.content) if part)


def inputs_of(told: Mapping[str, Any], now: Mapping[str, Mapping[str, Any] | None]) -> list[Input]:
    """The inputs of a run and the other files that it was given.

    Parameters
    ----------
    told
        The trail.
    now
        By path the size and SHA-256 of the file as it is now; None when it is gone.
    """
    out = [_input(each.get("laag") or "", each, now) for each in told.get("invoer", ())]
    return out + [_input(name.lower(), each, now) for name, each in told.get("bestanden", {}).items()]


def _input(role: str, told: Mapping[str, Any], now: Mapping[str, Mapping[str, Any] | None]) -> Input:
    path = told.get("pad", "")
    if not path:
        place = f"database {told['database']}" if told.get("database") else told.get("adres", "")
        state = UNTOLD if told.get("bestand") else ELSEWHERE
    else:
        place, found = path, now.get(path)
        same = found is not None and all(found[key] == told.get(key) for key in ("bytes", "sha256"))
        state = GONE if found is None else SAME if same else CHANGED
    return Input(role or "invoer", told.get("naam", ""), told.get("rijen"), place, state)


def read_again(
    inputs: Sequence[Input], before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> list[Input]:
    """The inputs with whether what was read the second time is the same, where both trails tell.

    Parameters
    ----------
    before, after
        `invoer` of both trails; an input has the same place in both, unless one has an input more.
    """
    out = list(inputs)
    if len(before) != len(after):
        known = {(one.get("laag"), one.get("naam")) for one in before}
        new = [one for one in after if (one.get("laag"), one.get("naam")) not in known]
        out += [replace(_input(one.get("laag") or "", one, {}), file=ADDED) for one in new]
    else:
        for i, (one, other) in enumerate(zip(before, after)):
            if "inhoud" in one and "inhoud" in other:
                said = SAME_CONTENT if one["inhoud"] == other["inhoud"] else OTHER_CONTENT
                out[i] = replace(out[i], content=said)
    return out
