"""Scores of the Leefbaarometer from the official zip, all years side by side."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...core.joining import ManyRows, side_by_side
from ...core.language import some
from ...core.naming.columns.national import LBM, LBM_AFW, LBM_FYS, LBM_ONV, LBM_SCORE, LBM_SOC, LBM_VRZ, LBM_WON
from ...core.naming.years import split_year
from ...core.origin import Origin
from ...core.sources.scores import NotTheFile, Scores, read_scores
from ...i18n import number, tr, trn
from ..columns import as_numbers
from ..stop import Problem, check
from ..tables.archives import read_member
from .failures import Refused, shown
from .http import Fetched, get
from .table import Table, describe

ZIP = "https://www.leefbaarometer.nl/resources/open-data-leefbaarometer-meting-2024.zip"
_MEMBER = "Leefbaarometer-scores buurten *.csv"
_ZIP_MB, _CSV_MB = 200, 200
_DIMENSIONS = (LBM_SCORE, LBM_AFW, LBM_FYS, LBM_ONV, LBM_SOC, LBM_VRZ, LBM_WON)


def scores(
    url: str,
    codes: Collection[str],
    feedback: QgsProcessingFeedback,
    *,
    fresh_days: float = 30,
    authcfg: str = "",
) -> Table:
    """The scores of some buurten in every year of the file: `lbm_2024`, `afw_2024`, `won_2024`, ….

    Raises
    ------
    Problem
        The zip cannot be had, is not whole, or is not laid out as the official one.
    """
    got = get(url, feedback, expects="zip", limit_mb=_ZIP_MB, fresh_days=fresh_days, authcfg=authcfg)
    check(feedback)
    try:
        return _scores(got, set(codes), feedback)
    except Problem:
        got.forget()
        raise


def _scores(got: Fetched, codes: set[str], feedback: QgsProcessingFeedback) -> Table:
    url = got.url
    member = read_member(got.path, _MEMBER, _CSV_MB, label=shown(url))
    try:
        read = read_scores(_decoded(member.content), codes)
    except NotTheFile as wrong:
        raise Refused(
            tr("'{file}' from {url} is not laid out as the official file ({why}): nothing of it is used.").format(
                file=member.name, url=shown(url), why=wrong
            )
        ) from wrong
    check(feedback)
    table = long_scores(read.codes, read.years, read.columns, member.name)
    table.inputs.append(describe(member.name.rpartition("/")[2], got, sum(read.rows_per_year.values())))
    _tell(table, read, codes)
    return table


def long_scores(codes: Sequence[str], years: Sequence[int], columns: Mapping[str, Sequence[Any]], label: str) -> Table:
    """Rows of buurt and year as a table with a column per year; a year without any value is no column.

    Parameters
    ----------
    columns
        Canonical names without year (`lbm`, `afw`, `won`), values as a service wrote them.
    label
        The file or layer, for a message.
    """
    numbers, special = {}, {}
    for name, values in columns.items():
        numbers[name], found = as_numbers(list(values), f"{name}_2000", label, typeless=True)
        if found:
            special[name] = found
    try:
        wide_codes, wide = side_by_side(codes, years, numbers)
    except ManyRows as double:
        raise Refused(
            tr("'{label}' has more than one row for some buurten and years: {examples}. Nothing of it is used.").format(
                label=label, examples=double
            )
        ) from double
    return Table(wide_codes, wide, {name: Origin(LBM, split_year(name)[1]) for name in wide}, special)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _tell(table: Table, read: Scores, wanted: set[str]) -> None:
    """How many rows each year has, in the file and for these buurten, and who has no score."""
    per_year = read.rows_per_year
    table.notes.append(
        trn(
            "Leefbaarometer: {with_score} of {n} buurt, {years} ({first}–{last}).",
            "Leefbaarometer: {with_score} of {n} buurten, {years} ({first}–{last}).",
            len(wanted), with_score=number(len(table.codes)), years=trn("{n} year", "{n} years", len(per_year)),
            first=min(per_year), last=max(per_year),
        )
    )  # fmt: skip
    without = sorted(wanted - set(table.codes))
    if without:
        table.notes.append(
            trn(
                "{n} buurt has no score in any year (few dwellings, or a code of another year): {which}.",
                "{n} buurten have no score in any year (few dwellings, or a code of another year): {which}.",
                len(without), which=some(without),
            )
        )  # fmt: skip
    short = {year: n for year, n in per_year.items() if n < max(per_year.values()) / 2}
    if short:
        table.warnings.append(
            tr("In the file of the Leefbaarometer some years have far fewer rows than others: {which}.").format(
                which=some([f"{year}: {number(n)}" for year, n in short.items()])
            )
        )
    absent = [column.name for column in _DIMENSIONS if column.name not in read.columns]
    if absent:
        table.warnings.append(
            tr("The file of the Leefbaarometer lacks columns that it used to have: {which}.").format(
                which=some(absent, 7)
            )
        )
