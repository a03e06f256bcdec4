"""Why an area is counted as it is: every mechanism in a row, what the figures say and beside it what was heard."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..mechanism import Mechanism
from ..numbers import nl, plural
from ..pages.html_page import apart
from ..results.result import Area, Judged, Result
from ..results.scenario import SAFE
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import DOES_NOT_APPLY, HELD_BACK, TOO_LITTLE_KNOWN, number_word
from .development import as_html as development
from .states import LETTERS, figures, letter, source_in, words

DIFFERS = "Cijfers en gesprek verschillen"
NOT_YET = "nog niet besproken"


class Explaining:
    """Explains the areas of one result."""

    def __init__(self, result: Result):
        self._result = result
        self._places = len({a.gemeente_code for a in result.areas}) > 1
        self.heard = any(area.heard for area in result.areas)
        #: By mechanism, the source that all its sentences cite, told once and not in each of them.
        self.shared = {m.id: _shared([a.judged[m.id] for a in result.areas]) for m in result.mechanisms}

    def article(self, area: Area) -> str:
        """The whole explanation of an area."""
        order = list(LETTERS.values())
        rows = sorted(self._result.mechanisms, key=lambda m: order.index(letter(area.judged[m.id])))
        heard = "<th>Wat het gesprek zegt" if area.heard else ""
        table = (
            f'<table class="uitleg"><thead><tr><th>Mechanisme<th>Wat de cijfers zeggen{heard}<tbody>'
            f"{''.join(self._row(area, m) for m in rows)}</table>"
        )
        bare = area.category == HIDDEN and not area.heard
        return (
            f'<article id="{escape(area.code)}"><h3>{escape(apart(area.title))} <small>{escape(area.code)}</small></h3>'
            f'<p class="meta">{escape(self._where(area))}</p><p>{self._counted(area)}</p>{development(area.scores)}'
            f"{self._spoken(area)}{'' if bare else table}</article>"
        )

    def _where(self, area: Area) -> str:
        wijk = area.wijk or area.wijk_code
        named = wijk if wijk.casefold().startswith("wijk") else f"Wijk {wijk}"
        parts = [] if self._result.noun == "wijk" else [apart(named)]
        parts += [apart(area.gemeente or area.gemeente_code)] if self._places else []
        for value, one, more in ((area.inhabitants, "inwoner", "inwoners"), (area.dwellings, "woning", "woningen")):
            if value == value:
                parts.append(f"{nl(value, 0)} {plural(round(value), one, more).split()[-1]}")
        return " · ".join(parts)

    def _counted(self, area: Area) -> str:
        if not area.applies:
            return f"{escape(DOES_NOT_APPLY[0].upper() + DOES_NOT_APPLY[1:])}."
        out = f"<b>{escape(area.text)}</b>"
        if area.category == HIDDEN:
            return f"{HELD_BACK[0].upper() + HELD_BACK[1:]}."
        if area.category == INSUFFICIENT:
            return f"{out}: {TOO_LITTLE_KNOWN}. Dat is iets anders dan geen risico."
        if area.families and area.count and area.count > 1:
            out += f", uit {plural_word(area.families, 'bron', 'verschillende bronnen')} van gegevens"
        out += "."
        if area.unknown:
            out += (
                f" Als wat onbekend is ook een risico zou zijn, dan {number_word(area.most)}"
                f"{': de klasse hangt daarvan af' if area.uncertain else ''}."
            )
        return out

    def _spoken(self, area: Area) -> str:
        """That nobody spoke of an area yet, where others were spoken of."""
        return f"<p>In het gesprek: {NOT_YET}.</p>" if self.heard and not area.heard else ""

    def _row(self, area: Area, mechanism: Mechanism) -> str:
        """A row without the tags that HTML lets one leave out: a large report has ten thousand of them.

        What stands first in it heads the row, what stands first in the table heads the column.
        """
        judged = area.judged[mechanism.id]
        of = letter(judged)
        kind = "" if of == LETTERS[SAFE] else f' class="{of}"'
        sentence = judged.sentence
        if self.shared[mechanism.id]:
            sentence = sentence.removesuffix(self.shared[mechanism.id])
        value, threshold = figures(judged, mechanism)
        if value and sentence.startswith(value + " "):  # said once
            sentence = sentence[len(value) + 1 :]
        said = f"<b>{value}</b>{threshold} " if value else ""
        heard = f"<td>{self._heard(area, mechanism)}" if area.heard else ""
        return (
            f"<tr{kind}><th>{escape(mechanism.label)}<i>{escape(words(judged))}</i><td>{said}{escape(sentence)}{heard}"
        )

    def _heard(self, area: Area, mechanism: Mechanism) -> str:
        heard = area.heard.get(mechanism.id)
        if heard is None:
            return NOT_YET
        return (f'<b class="anders">{DIFFERS}</b><br>' if heard.differs else "") + escape(heard.text)


def plural_word(n: int, one: str, more: str) -> str:
    """`één bron`, `drie verschillende bronnen`."""
    return f"{number_word(n)} {one if n == 1 else more}"


def differs(area: Area) -> bool:
    return any(heard.differs for heard in area.heard.values())


def _shared(judged: list[Judged]) -> str:
    """The source that every sentence with a source ends with; empty when they differ."""
    found = {source_in(one.sentence) for one in judged} - {""}
    return found.pop() if len(found) == 1 else ""


def sources_of(result: Result, shared: Mapping[str, str], mechanism: Mechanism) -> str:
    """The source of a mechanism, with its reference years."""
    if shared[mechanism.id]:
        return shared[mechanism.id].partition(": ")[2].rstrip(".")
    found = sorted({a.judged[mechanism.id].source for a in result.areas} - {""})
    return "; ".join(found[:3]) + ("; …" if len(found) > 3 else "")
