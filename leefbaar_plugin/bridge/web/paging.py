"""All rows of an OData list: page after page, never around in a circle, and as many as the service says there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from qgis.core import QgsProcessingFeedback

from ...i18n import number, tr, trn
from ..stop import check
from .failures import Refused, shown
from .http import Fetched, get

_MOST_PAGES = 1000
#: A page of 100,000 cells of version 4 is about 15 MB.
_PAGE_MB = 50
#: What may stand in a query as it is.
_SAFE = "(),'$/"


class Service:
    """One version of OData: its base address, how old an answer may be, as whom to ask, and what it answered."""

    def __init__(self, base: str, fresh_days: float, authcfg: str, feedback: QgsProcessingFeedback):
        self.base, self.feedback, self.answers = base.rstrip("/"), feedback, list[Fetched]()
        self._fresh_days, self._authcfg = fresh_days, authcfg
        self.uncounted = False

    def url(self, path: str, query: Mapping[str, str]) -> str:
        asked = "&".join(f"{name}={quote(value, safe=_SAFE)}" for name, value in query.items())
        return f"{self.base}/{path}" + (f"?{asked}" if asked else "")

    def get(self, url: str, expects: str) -> Fetched:
        got = get(
            url, self.feedback,
            expects=expects, limit_mb=_PAGE_MB, fresh_days=self._fresh_days, authcfg=self._authcfg,
        )  # fmt: skip
        self.answers.append(got)
        return got

    def forget(self) -> None:
        """Keep no answer of a service that is not right; what stood in for one that is down stays."""
        for got in self.answers:
            if not got.outdated:
                got.forget()

    def all_rows(
        self, path: str, query: Mapping[str, str], counted: bool = True
    ) -> tuple[list[dict[str, Any]], Fetched]:
        """All rows of a list, and its oldest page for the trail.

        Where kept pages do not add up, they are of different days: then all is fetched anew.

        Raises
        ------
        Problem
            Pages go around, or are not of the documented form, or rows are missing.
        """
        try:
            return _all_rows(self, path, query, counted)
        except _Mismatch as first:
            if self._fresh_days <= 0:
                raise
            self._fresh_days, problem = 0, first
        self.feedback.pushInfo(tr("{why} Fetching all pages anew.").format(why=problem))
        return _all_rows(self, path, query, counted)


class _Mismatch(Refused):
    """Another number of rows came than the service says there are."""


def _all_rows(
    service: Service, path: str, query: Mapping[str, str], counted: bool
) -> tuple[list[dict[str, Any]], Fetched]:
    total = _count(service, path, query) if counted else None
    url: str | None = service.url(path, query)
    pages: list[Fetched] = []
    rows: list[dict[str, Any]] = []
    page: list[dict[str, Any]] = []
    while url:
        check(service.feedback)
        if url in {got.url for got in pages} or len(pages) >= _MOST_PAGES:
            raise Refused(_endless(service, path))
        pages.append(service.get(url, "json"))
        before, (page, following) = page, _page(pages[-1])
        rows += page
        if following and (not page or page == before or (total is not None and len(rows) >= total)):
            raise Refused(_endless(service, path))
        url = _next(url, following)
    if total is not None and len(rows) != total:
        raise _Mismatch(
            trn(
                "{url} gave {n} row where it says there are {total}: nothing of it is used. Try again later.",
                "{url} gave {n} rows where it says there are {total}: nothing of it is used. Try again later.",
                len(rows),
                url=shown(f"{service.base}/{path}"),
                total=number(total),
            )
        )
    return rows, min(pages, key=lambda got: got.retrieved)


def _endless(service: Service, path: str) -> str:
    return tr(
        "The pages of {url} have no end: the service goes around in a circle. Nothing of it is used; tell who runs "
        "the service, or choose another source."
    ).format(url=shown(f"{service.base}/{path}"))


def _count(service: Service, path: str, query: Mapping[str, str]) -> int | None:
    """How many rows there should be; a service that cannot tell is remembered, so that it is said."""
    url = service.url(f"{path}/$count", {k: v for k, v in query.items() if k == "$filter"})
    try:
        text = service.get(url, "text").read().decode("utf-8-sig", "replace").strip()
    except Refused:
        text = ""
    if text.isascii() and text.isdigit():
        return int(text)
    service.uncounted = True
    return None


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
                "{url} has its next page on another host, {target}, which is not followed. If that host is right, give "
                "its address (an advanced parameter)."
            ).format(url=shown(url), target=shown(target))
        )
    return there._replace(scheme=here.scheme).geturl()
