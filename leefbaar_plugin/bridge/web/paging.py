"""All rows of an OData list: page after page, never around in a circle, and as many as the service says there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from qgis.core import QgsProcessingFeedback

from ...i18n import tr
from ..stop import check
from .failures import Refused, shown
from .http import Fetched, get

_MOST_PAGES = 5000
#: A page of 10,000 rows of version 3 is about 10 MB with all its columns.
_PAGE_MB = 50


@dataclass(frozen=True)
class Service:
    """How to ask: the base address, how old an answer may be, and as whom."""

    base: str
    fresh_days: float
    authcfg: str = ""

    def url(self, path: str, query: Mapping[str, str]) -> str:
        asked = "&".join(f"{name}={quote(value, safe="(),'$/")}" for name, value in query.items())
        return f"{self.base.rstrip('/')}/{path}" + (f"?{asked}" if asked else "")


def all_rows(
    service: Service, path: str, query: Mapping[str, str], feedback: QgsProcessingFeedback, counted: bool = True
) -> tuple[list[dict[str, Any]], Fetched]:
    """All rows of a list, and its first page for the trail.

    Where kept pages do not add up, they are of different days: then all is fetched anew.

    Raises
    ------
    Problem
        Pages go around, or are not of the documented form, or rows are missing.
    """
    try:
        return _all_rows(service, path, query, feedback, counted)
    except _Mismatch as first:
        if service.fresh_days <= 0:
            raise Refused(str(first)) from None
    try:
        return _all_rows(Service(service.base, 0, service.authcfg), path, query, feedback, counted)
    except _Mismatch as second:
        raise Refused(str(second)) from None


class _Mismatch(Exception):
    """Another number of rows came than the service says there are."""


def _all_rows(
    service: Service, path: str, query: Mapping[str, str], feedback: QgsProcessingFeedback, counted: bool
) -> tuple[list[dict[str, Any]], Fetched]:
    total = _count(service, path, query, feedback) if counted else None
    url: str | None = service.url(path, query)
    first: Fetched | None = None
    rows: list[dict[str, Any]] = []
    seen: set[str] = set()
    while url:
        check(feedback)
        if url in seen or len(seen) >= _MOST_PAGES:
            raise Refused(_endless(service, path))
        seen.add(url)
        got = get(
            url, feedback, expects="json", limit_mb=_PAGE_MB, fresh_days=service.fresh_days, authcfg=service.authcfg
        )
        page, following = _page(got)
        rows += page
        if following and (not page or (total is not None and len(rows) >= total)):
            raise Refused(_endless(service, path))
        first, url = first or got, _next(url, following)
    if total is not None and len(rows) != total:
        raise _Mismatch(
            tr("{url} gave {got} rows where it says there are {total}: nothing of it is used. Try again later.").format(
                url=shown(f"{service.base}/{path}"), got=len(rows), total=total
            )
        )
    assert first is not None  # noqa: S101 - the loop ran at least once
    return rows, first


def _endless(service: Service, path: str) -> str:
    return tr(
        "The pages of {url} have no end: the service sends us around. Nothing of it is used; tell the service, or "
        "choose another source."
    ).format(url=shown(f"{service.base}/{path}"))


def _count(service: Service, path: str, query: Mapping[str, str], feedback: QgsProcessingFeedback) -> int:
    url = service.url(f"{path}/$count", {k: v for k, v in query.items() if k == "$filter"})
    got = get(url, feedback, expects="text", limit_mb=1, fresh_days=service.fresh_days, authcfg=service.authcfg)
    text = got.read().decode("utf-8-sig", "replace").strip()
    if not (text.isascii() and text.isdigit()):
        raise Refused(
            tr("{url} should say how many rows there are, but says '{text}'. Check the address.").format(
                url=shown(url), text=text[:80]
            )
        )
    return int(text)


def _page(got: Fetched) -> tuple[list[dict[str, Any]], str | None]:
    """Rows of one page, and the address of the next (version 4 and 3 spell its name differently)."""
    told = got.json()
    try:
        rows = told["value"]
        following = told.get("@odata.nextLink") or told.get("odata.nextLink")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise TypeError("value")
    except (KeyError, TypeError, AttributeError) as error:
        raise Refused(
            tr("The answer of {url} is not of the form that OData has ({why}). Check the address.").format(
                url=shown(got.url), why=error
            )
        ) from error
    return rows, following


def _next(url: str, following: Any) -> str | None:
    """The next page: on the same host, and as safe as this one (CBS has written http in answers over https)."""
    if not following:
        return None
    target = urljoin(url, str(following))
    here, there = urlsplit(url), urlsplit(target)
    if here.netloc != there.netloc:
        raise Refused(
            tr(
                "{url} sends us for its next page to another host, {target}. When that is right, give its address (an "
                "advanced parameter)."
            ).format(url=shown(url), target=shown(target))
        )
    return there._replace(scheme=here.scheme).geturl()
