"""The kinds of council map: each is a declaration of what it tells, how it looks, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsFillSymbol

from ..bridge.stop import Problem
from ..core.language import some
from ..core.results.result import Result
from ..core.themes.count import count
from ..core.themes.families import families
from ..core.themes.heard import Said, heard
from ..core.themes.mechanism import find_mechanism, one_mechanism
from ..core.themes.status import status, years_of
from ..core.themes.theme import Theme
from ..i18n import tr
from ..styling.themes import Look, count_look, mechanism_look, square_fills, status_look


@dataclass(frozen=True)
class Asked:
    """What a map is made of.

    Parameters
    ----------
    rows
        The areas in focus.
    mechanism
        As the user told it.
    said
        What was said by the code of the area; None when the layer holds no duiding.
    """

    result: Result
    rows: Sequence[int]
    mechanism: str = ""
    said: Mapping[str, Said] | None = None


@dataclass(frozen=True)
class Kind:
    """One kind of map.

    Parameters
    ----------
    id
        As it stands in the parameter KAART: a promise.
    theme
        What it tells; raises a `Problem` when something is lacking.
    look
        How its own layer looks; None shows the layer of the risk count, as the user styled it.
    square
        The fills of a legend that is a square; the first classes of the theme.
    """

    id: str
    theme: Callable[[Asked], Theme]
    look: Callable[[Theme], Look] | None = None
    square: Callable[[], Mapping[str, QgsFillSymbol]] | None = None


def _mechanism(asked: Asked) -> Theme:
    found = find_mechanism(asked.result, asked.mechanism)
    if found is None:
        there = tr("The risk count has {names}.").format(
            names=some([f"{m.id} ({m.label})" for m in asked.result.mechanisms], 40)
        )
        said = asked.mechanism.strip()
        wrong = tr("MECHANISME: '{wanted}' is not in the risk count.").format(wanted=said)
        raise Problem(f"{wrong if said else tr('MECHANISME: give the mechanism that the map is of.')} {there}")
    return one_mechanism(asked.result, asked.rows, found)


def _status(asked: Asked) -> Theme:
    years = years_of(asked.result)
    if years is None:
        raise Problem(
            tr(
                "SCORES: for status and development a layer is needed with the scores of the Leefbaarometer of two "
                "years at least (lbm_2020, lbm_2024, and klasse_2024 or afw_2024), and the buurtcode of the risk "
                "count. Give the buurtlaag of the analysis."
            )
        )
    return status(asked.result, asked.rows, years)


def _heard(asked: Asked) -> Theme:
    if asked.said is None:
        raise Problem(
            tr(
                "RISICOSTAPELING: this layer holds no duiding (duiding_n, duiding_oordeel, …). Run 'Lay the "
                "conversation beside the count' (duidingverwerken) on it first, and give its outcome."
            )
        )
    return heard(asked.result, asked.rows, asked.said)


COUNT = Kind("risicostapeling", lambda asked: count(asked.result, asked.rows))
HEARD = Kind("duiding", _heard)  # 'duidingverwerken' gives the layer its signs
KINDS = (
    COUNT,
    Kind("mechanisme", _mechanism, mechanism_look),
    Kind("families", lambda asked: families(asked.result, asked.rows), count_look),
    Kind("status en ontwikkeling", _status, status_look, square_fills),
    HEARD,
)
