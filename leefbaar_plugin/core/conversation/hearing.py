"""Voices together, beside the figures: how often a signal is recognised, how far they agree, where figures differ."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from ..assessment import NVT
from ..dates import long_date
from ..numbers import nl_short, plural
from ..results.result import Area, Judged, Result
from ..results.scenario import NOT_ASKED, RISK, SAFE, UNKNOWN
from ..setting import Setting
from ..stacking import HIDDEN
from ..text import Text
from .duiding import FOLLOW_UPS, HERKEND, JUDGEMENTS, ONBEKEND, SUBJECTS, TEGENGESPROKEN, VERDEELD, WHOLE, Heard
from .voices import Voice

NAN = float("nan")

FEWEST_VOICES = Setting(
    "minste_stemmen",
    Text("Soft knowledge: fewest voices with that judgement", "Zachte kennis: minimumaantal reacties met dat oordeel"),
    2,
    minimum=1,
    why=Text("one voice is no majority", "één reactie is geen meerderheid"),
)
FEWEST_ROLES = Setting(
    "minste_rollen",
    Text("Soft knowledge: fewest roles among them", "Zachte kennis: minimumaantal rollen daarbij"),
    2,
    minimum=1,
    why=Text(
        "colleagues of one organisation see the same part of a buurt",
        "collega's van één organisatie zien hetzelfde deel van een buurt",
    ),
)
AGREEMENT = Setting(
    "eensgezindheid",
    Text("Soft knowledge: smallest share with that judgement", "Zachte kennis: kleinste aandeel met dat oordeel"),
    0.667,
    minimum=0.5,
    maximum=1,
    why=Text("two of three", "twee van de drie"),
)
SETTINGS = (FEWEST_VOICES, FEWEST_ROLES, AGREEMENT)


def hear(voices: Sequence[Voice], state: str) -> Heard:
    """The voices on one subject in one area.

    Parameters
    ----------
    state
        What the figures say of it; empty where there can be no figure, of the buurt as a whole.
    """
    out = _together(voices)
    differs = (state == RISK and out.majority == TEGENGESPROKEN) or (
        state not in (RISK, "") and out.majority == HERKEND
    )
    return replace(out, differs=differs, text=_sentence(out, _difference(state) if differs else ""))


def with_voices(result: Result, voices: Iterable[Voice]) -> Result:
    """The result with what was heard in each area, by mechanism; `SUBJECTS` come after the mechanisms."""
    by_place: dict[str, dict[str, list[Voice]]] = {}
    for voice in voices:
        by_place.setdefault(voice.code, {}).setdefault(voice.subject, []).append(voice)
    return replace(result, areas=[_with(area, by_place.get(area.code, {})) for area in result.areas])


def state_beside(area: Area, subject: str) -> str:
    """What the figures say of a subject: the state of a mechanism, else `niet onderzocht`.

    Nothing of the whole, nor of an area that is not shown: that is not the same as unknown.
    """
    if subject == WHOLE or area.category == HIDDEN:
        return ""
    return area.judged.get(subject, Judged(state=NOT_ASKED)).state


def _with(area: Area, said: Mapping[str, Sequence[Voice]]) -> Area:
    order = [subject for subject in (*area.judged, *SUBJECTS) if subject in said]
    return replace(area, heard={subject: hear(said[subject], state_beside(area, subject)) for subject in order})


def summarise(area: Area, voices: Sequence[Voice], names: Mapping[str, str]) -> Heard | None:
    """All voices of one area; None where nobody spoke.

    The agreement is that within each subject, weighed by its voices: who recognises one signal and contradicts
    another, agrees with who does the same.

    Parameters
    ----------
    area
        With what was heard by subject.
    names
        Of the mechanisms, by id.
    """
    if not voices:
        return None
    named = {**names, **SUBJECTS}
    judged = [heard for heard in area.heard.values() if heard.judged]
    whole = sum(heard.judged for heard in judged)
    agreement = sum(heard.agreement * heard.judged for heard in judged) / whole if whole else NAN
    differing = [
        f"{named[subject]} ({_briefly(state_beside(area, subject), heard)})"
        for subject, heard in area.heard.items()
        if heard.differs
    ]
    told = f"Anders dan de cijfers: {', '.join(differing)}." if differing else ""
    out = replace(_together(voices), agreement=agreement, differs=bool(differing))
    subjects = f" over {plural(len(area.heard), 'onderwerp', 'onderwerpen')}"
    return replace(out, text=_sentence(out, told, subjects))


@dataclass(frozen=True)
class Majority:
    """When voices are clear enough to count beside the figures (see `SETTINGS`)."""

    voices: int = 2
    roles: int = 2
    agreement: float = 0.667

    def of(self, voices: Sequence[Voice]) -> str:
        """The judgement of a clear majority; empty where there is none."""
        heard = Counter(voice.judgement for voice in voices if voice.judgement != ONBEKEND)
        if not heard:
            return ""
        judgement, n = heard.most_common(1)[0]
        roles = {voice.role for voice in voices if voice.judgement == judgement and voice.role}
        # 0.667 is two of three
        clear = round(n / sum(heard.values()), 3) >= self.agreement and n / sum(heard.values()) > 0.5
        return judgement if clear and n >= self.voices and len(roles) >= self.roles else ""


@dataclass(frozen=True)
class Soft:
    """The count with soft knowledge, beside that of the figures: what is taken off, what is added."""

    at_risk: list[str]
    off: list[str]
    on: list[str]

    @property
    def text(self) -> str:
        """What the voices change in the count; empty when nothing."""
        parts = [f"zonder {', '.join(self.off)} (tegengesproken)"] if self.off else []
        parts += [f"met {', '.join(self.on)} (herkend)"] if self.on else []
        told = plural(len(self.at_risk), "mechanisme", "mechanismen")
        return f"Met zachte kennis {told}: {' en '.join(parts)}." if parts else ""


def soft_count(area: Area, voices: Sequence[Voice], names: Mapping[str, str], majority: Majority) -> Soft | None:
    """The mechanisms at risk by figures and voices; None where no mechanism applies.

    What a clear majority contradicts is not counted; what it recognises is, though the figures see no risk or do not
    know. What does not apply to an area stays so.
    """
    if area.count is None:
        return None
    out = Soft([], [], [])
    for mechanism, judged in area.judged.items():
        clear = majority.of([voice for voice in voices if voice.subject == mechanism])
        name = names[mechanism]
        risk = judged.state == RISK
        if risk and clear == TEGENGESPROKEN:
            out.off.append(name)
        elif not risk and judged.state != NVT and clear == HERKEND:
            out.on.append(name)
            out.at_risk.append(name)
        elif risk:
            out.at_risk.append(name)
    return out


def _together(voices: Sequence[Voice]) -> Heard:
    counts = Counter(voice.judgement for voice in voices)
    n: tuple[int, int, int, int] = tuple(counts[judgement] for judgement in JUDGEMENTS)  # type: ignore[assignment]
    judged = sum(n[:3])
    most = max(n[:3])
    majority = JUDGEMENTS[n.index(most)] if 2 * most > judged else VERDEELD
    given = [voice.severity for voice in voices if voice.severity is not None]
    return Heard(
        n, most / judged if judged else NAN, float(median(given)) if given else NAN, _agreed(voices), False, "",
        majority if judged else ONBEKEND, _themes(voices),
    )  # fmt: skip


def _agreed(voices: Sequence[Voice]) -> str:
    """What was agreed, each once: the furthest going first, then the earliest."""
    said = {(voice.follow_up, voice.owner, voice.due) for voice in voices if voice.follow_up}
    last = datetime.date.max
    order = sorted(said, key=lambda one: (-FOLLOW_UPS.index(one[0]), one[2] or last, one[1]))
    out = []
    for action, owner, due in order:
        who_when = ", ".join(part for part in (owner, long_date(due) if due else "") if part)
        out.append(f"{action} ({who_when})" if who_when else action)
    return "; ".join(out)


def _themes(voices: Sequence[Voice]) -> str:
    found = Counter(theme for voice in voices for theme in voice.themes)
    return ", ".join(f"{theme} ({n})" if n > 1 else theme for theme, n in found.most_common())


def _sentence(heard: Heard, difference: str, subjects: str = "") -> str:
    told = ", ".join(f"{n} {judgement}" for judgement, n in zip(JUDGEMENTS, heard.voices) if n)
    if heard.severity == heard.severity:
        told += f"; ernst {nl_short(heard.severity)} van 5"
    parts = [f"{plural(heard.n, 'reactie', 'reacties')}{subjects}: {told}.", difference]
    if heard.themes:
        parts.append(f"Wat speelt er: {heard.themes}.")
    if heard.follow_up:
        parts.append(f"Afgesproken: {heard.follow_up}.")
    return " ".join(part for part in parts if part)


def _difference(state: str) -> str:
    if state == RISK:
        return "Anders dan de cijfers: die zien een risico, de meeste reacties niet."
    figures = {
        SAFE: "die zien geen risico",
        UNKNOWN: "daarin is het onbekend",
        NOT_ASKED: "die zien dit niet",
        NVT: "die zijn er niet over",
    }[state]
    return f"Anders dan de cijfers: {figures}, de meeste reacties herkennen het wel."


def _briefly(state: str, heard: Heard) -> str:
    return heard.majority if state == NOT_ASKED else f"cijfers: {state}, reacties: {heard.majority}"
