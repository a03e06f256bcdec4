"""CBS's own remark on each buurt: unchanged, a new code, or a new border, since the year before."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeedback

from ...core.conversion.overlaps import Sliver, same_area
from ...core.naming.columns.areas import INDELINGSWIJZIGING
from ...i18n import number, tr, trn
from ..stop import Problem
from .draft import Draft, has_polygons, shapes
from .overlay import lay_over

CHANGES = "indelingswijziging"

UNCHANGED, NEW_CODE, NEW_BORDER = 1, 2, 3


def remarks_hold(draft: Draft) -> bool:
    """True when the column with CBS's remarks is there and speaks of the step from VAN to NAAR: one year."""
    if INDELINGSWIJZIGING.name not in draft.naar.columns:
        return False
    first, last = draft.first, draft.last
    holds = first is not None and last is not None and last - first == 1
    if not holds:
        draft.notes.append(
            tr(
                "The column with changes of borders of NAAR speaks of the year before only, and the years of the two "
                "layers ({first}, {last}) are not known to be one apart: it is not used."
            ).format(first=first or "?", last=last or "?")
        )
    return holds


def take_changes(draft: Draft, strict: bool) -> None:
    """Buurten of which CBS says that nothing changed; with `strict` those with a new border are unknown.

    Raises
    ------
    Problem
        There is no such column, or it does not speak of this step.
    """
    name = INDELINGSWIJZIGING.name
    if name not in draft.naar.columns:
        raise Problem(
            tr("NAAR has no column {name} (or it holds no value). Use overlay, or give an OMREKENTABEL.").format(
                name=name
            )
        )
    first, last = draft.first, draft.last
    if strict and first is not None and last is not None and last - first != 1:
        raise Problem(
            tr(
                "The column {name} of NAAR ({last}) says what changed since {before}; VAN has the borders of {first}. "
                "Convert year by year, or use overlay or an OMREKENTABEL."
            ).format(name=name, last=last, before=last - 1, first=first)
        )
    if strict and (first is None or last is None):
        draft.warnings.append(
            tr(
                "The years of VAN and NAAR are not both known (column jaar). The remarks on changes of borders speak "
                "of one year: make sure that VAN is of the year before NAAR."
            )
        )
    place_old = {code: i for i, code in enumerate(draft.van.codes)}
    counts = dict.fromkeys((UNCHANGED, NEW_CODE, NEW_BORDER), 0)
    for j in draft.open_new():
        code, change = draft.new[j], draft.naar.columns[name][j]
        counts[change] = counts.get(change, 0) + 1
        if change == UNCHANGED and code in place_old and place_old[code] not in draft.settled_old:
            draft.whole(place_old[code], j, CHANGES)
        elif change == UNCHANGED:
            draft.why[j] = "Onbekend: volgens het CBS ongewijzigd, maar de code komt in de oude gegevens niet voor."
        elif change == NEW_CODE:
            draft.why[j] = "Onbekend: nieuwe code (indelingswijziging 2) waarvan de oude niet is gevonden."
        elif change == NEW_BORDER:
            draft.why[j] = "Onbekend: nieuwe grens (indelingswijziging 3)."
        else:
            draft.why[j] = "Onbekend: de indelingswijziging is niet ingevuld."
    draft.notes.append(
        tr("Changes of borders by CBS: {same} unchanged, {code} with a new code, {border} with a new border.").format(
            same=number(counts[UNCHANGED]), code=number(counts[NEW_CODE]), border=number(counts[NEW_BORDER])
        )
    )
    if not strict:
        draft.why.clear()  # the overlay finds out


def take_new_codes(draft: Draft, sliver: Sliver, feedback: QgsFeedback) -> None:
    """The old code of each buurt that only got a new one: the polygon that covers the same area."""
    changes = draft.naar.columns[INDELINGSWIJZIGING.name]
    rows_new = [j for j in draft.open_new() if changes[j] == NEW_CODE]
    if not rows_new:
        return
    if not has_polygons(draft.van):
        draft.warnings.append(
            trn(
                "{n} buurt with a new code stays unknown: VAN has no polygons to find its old code by.",
                "{n} buurten with a new code stay unknown: VAN has no polygons to find their old code by.",
                len(rows_new),
            )
        )
        return
    rows_old = draft.open_old()
    laid = lay_over(shapes(draft.van, rows_old), shapes(draft.naar, rows_new), sliver, feedback)
    for p in np.flatnonzero(same_area(laid)).tolist():
        i, j = rows_old[laid.i[p]], rows_new[laid.j[p]]
        if i not in draft.settled_old and j not in draft.settled_new:
            draft.whole(i, j, CHANGES)
            draft.why.pop(j, None)
