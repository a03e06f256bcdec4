"""Finding the crosswalk between two layers of buurten: by a table, by CBS's own remark on changes, or by overlay."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext

from ...core.conversion.crosswalk import Crosswalk
from ...core.conversion.overlaps import Overlaps, Sliver, divided, transfers
from ...core.judging.neighbours import Mask
from ...core.language import some
from ...core.naming.columns.areas import INDELINGSWIJZIGING
from ...i18n import number, tr, trn
from ..area_layer import AreaLayer
from ..stop import Problem
from .draft import Draft, edition, has_polygons, shapes
from .overlay import lay_over
from .remarks import CHANGES, remarks_hold, take_changes, take_new_codes
from .table import GivenTable, read_table
from .weighing import Weighing

AUTOMATIC, TABLE, OVERLAY = "automatisch", "omrekentabel", "overlay"
WAYS = (AUTOMATIC, TABLE, CHANGES, OVERLAY)


def find_crosswalk(
    van: AreaLayer,
    naar: AreaLayer,
    borders: int | None,
    way: str,
    table: QgsFeatureSource | None,
    weighing: Weighing,
    sliver: Sliver,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> tuple[Crosswalk, list[str], list[str]]:
    """The crosswalk, with notes and warnings; its old codes are those of VAN, then those that only the table knows.

    Parameters
    ----------
    borders
        The year of the borders of VAN, None when it is not known; its figures may be older.
    """
    draft = Draft(van, naar, borders, edition(naar), list(van.codes), list(naar.codes))
    given = read_table(table, van.codes, naar.codes, context, feedback) if table is not None else None
    if given:
        _take_table(draft, given)
    if way == CHANGES or (way == AUTOMATIC and remarks_hold(draft)):
        take_changes(draft, strict=way == CHANGES)
    if way == CHANGES:
        take_new_codes(draft, sliver, feedback)
    elif way == OVERLAY or (way == AUTOMATIC and has_polygons(van)):
        _take_overlay(draft, weighing, sliver, feedback)
    elif way == AUTOMATIC:
        _take_same_codes(draft, given)
    return draft.finished(), draft.notes, draft.warnings


def _take_table(draft: Draft, given: GivenTable) -> None:
    """Everything that the table names, as it says."""
    place_old = {code: i for i, code in enumerate(draft.old)}
    place_new = {code: j for j, code in enumerate(draft.new)}
    strange, beyond = [], []
    for van, naar, share, in_new in given.rows():
        j = place_new.get(naar)
        if van not in place_old:
            if j is None:
                continue
            strange.append(van)
            place_old[van] = len(draft.old)
            draft.old.append(van)
        i = place_old[van]
        draft.settled_old.add(i)
        draft.lost.setdefault(i, 0.0)
        if j is None:
            if naar:
                beyond.append(naar)
            draft.lost[i] += share
        else:
            draft.settled_new.add(j)
            draft.pairs.append((i, j, share, in_new, TABLE))
    for code, share in given.bare.items():
        if code in place_new:
            draft.bare[place_new[code]] = share
            draft.settled_new.add(place_new[code])
    draft.notes += given.notes
    if strange:
        draft.warnings.append(
            trn(
                "{n} old code of the table has no row in VAN, so what it goes to is unknown: {which}.",
                "{n} old codes of the table have no row in VAN, so what they go to is unknown: {which}.",
                len(strange),
                which=some(strange),
            )
        )
    if beyond:
        draft.warnings.append(
            trn(
                "{n} new code of the table is not in NAAR, so what goes there is lost: {which}.",
                "{n} new codes of the table are not in NAAR, so what goes there is lost: {which}.",
                len(set(beyond)),
                which=some(sorted(set(beyond))),
            )
        )


def _take_overlay(draft: Draft, weighing: Weighing, sliver: Sliver, feedback: QgsFeedback) -> None:
    """What is not settled, by the areas that polygons share, weighed by area, dwellings or addresses."""
    rows_old, rows_new = draft.open_old(), draft.open_new()
    if not rows_old or not rows_new:
        return
    old, new = shapes(draft.van, rows_old), shapes(draft.naar, rows_new)
    laid = lay_over(old, new, sliver, feedback)
    keep = transfers(laid, sliver)
    i, j = laid.i[keep], laid.j[keep]
    _tell_slivers(draft, laid, keep, rows_old, rows_new)
    weight, rest = weighing.weigh(old, new, i, j, laid.area[keep], laid.old_rest, rows_new, feedback)
    share, stood_in = divided(i, weight, rest, laid.area[keep])
    ways = np.where(stood_in, "oppervlakte", weighing.word)
    for p in range(len(i)):
        pair = rows_old[i[p]], rows_new[j[p]], float(share[p]), float(weight[p]), f"{OVERLAY}, {ways[p]}"
        draft.pairs.append(pair)
    touched = np.bincount(i, minlength=len(rows_old)) > 0
    draft.lost.update({rows_old[k]: float(rest[k]) if touched[k] else 1.0 for k in range(len(rows_old))})
    draft.bare.update({rows_new[k]: float(laid.new_rest[k]) for k in range(len(rows_new))})
    carries = np.bincount(j, share > 0, minlength=len(rows_new)) > 0
    reached = np.bincount(j, minlength=len(rows_new)) > 0
    for k in np.flatnonzero(~carries).tolist():
        draft.why[rows_new[k]] = (
            f"Geen {weighing.word} uit de oude buurten." if reached[k] else "Onbekend: ligt buiten de oude buurten."
        )
    if stood_in.any() and weighing.word != "oppervlakte":
        codes = sorted({draft.old[rows_old[k]] for k in i[stood_in].tolist()})
        draft.warnings.append(
            trn(
                "{n} old buurt holds no {weights}, and was divided by area: {which}.",
                "{n} old buurten hold no {weights}, and were divided by area: {which}.",
                len(codes),
                weights=weighing.word,
                which=some(codes),
            )
        )
    draft.notes += weighing.notes


def _tell_slivers(draft: Draft, laid: Overlaps, keep: Mask, rows_old: list[int], rows_new: list[int]) -> None:
    left = np.flatnonzero(~keep)
    if not len(left):
        return
    largest = left[np.argsort(-laid.area[left], kind="stable")][:3]
    shown = [
        f"{draft.old[rows_old[laid.i[p]]]} → {draft.new[rows_new[laid.j[p]]]} "
        f"({number(laid.area[p] / 10000, 1)} ha, {number(100 * max(laid.of_old[p], laid.of_new[p]), 1)}%)"
        for p in largest.tolist()
    ]
    draft.notes.append(
        trn(
            "{n} overlap is taken for an inaccurate border and ignored, {ha} ha in all: {which}.",
            "{n} overlaps are taken for inaccurate borders and ignored, {ha} ha in all; the largest: {which}.",
            len(left),
            ha=number(laid.area[left].sum() / 10000, 0),
            which=some(shown),
        )
    )


def _take_same_codes(draft: Draft, given: GivenTable | None) -> None:
    """Without polygons: what the table does not name is unchanged where the code is the same."""
    if given is None and not draft.pairs:
        raise Problem(
            tr(
                "VAN has no polygons, so there is nothing to convert by. Give an OMREKENTABEL, or VAN with its "
                "polygons (or NAAR with the column {name}, of the year after VAN)."
            ).format(name=INDELINGSWIJZIGING.name)
        )
    if given is None:
        return
    place_new = {draft.new[j]: j for j in draft.open_new()}
    same = [(i, place_new[draft.old[i]]) for i in draft.open_old() if draft.old[i] in place_new]
    for i, j in same:
        draft.whole(i, j, "zelfde code")
    if same:
        draft.warnings.append(
            trn(
                "{n} code that the table does not name is in both layers, and taken for unchanged.",
                "{n} codes that the table does not name are in both layers, and taken for unchanged.",
                len(same),
            )
        )
