"""A service of areas, whatever it speaks: which layers an edition has, and reading one of them whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRectangle

from ...core.language import some
from ...i18n import number, tr, trn
from ..features import Features
from ..stop import Problem
from .failures import shown
from .http import Fetched, get

#: The largest answer that is taken; a page of a thousand buurten with all figures is some tens of megabytes.
LIMIT_MB = 400


@dataclass(frozen=True)
class Connection:
    """How the services are asked: with which login, and how old a kept answer may be."""

    feedback: QgsProcessingFeedback
    context: QgsProcessingContext
    fresh_days: float = 0
    authcfg: str = ""

    def get(self, url: str, expects: str) -> Fetched:
        days, login = self.fresh_days, self.authcfg
        return get(url, self.feedback, expects=expects, limit_mb=LIMIT_MB, fresh_days=days, authcfg=login)


@dataclass(frozen=True)
class Download:
    """The rows of one layer, complete, in EPSG:28992, and what the trail says of them."""

    features: Features
    told: dict[str, Any]


class AreaService(Protocol):
    """What both kinds of service can do."""

    kind: str
    address: str
    names: list[str]

    def read(self, name: str, within: QgsRectangle | None) -> Download:
        """All rows that touch a rectangle in EPSG:28992; a Problem when they are not complete."""


def pick(service: AreaService, what: str, year: int | None) -> str:
    """The layer of an edition that holds the `buurten` (or `gemeenten`): names differ by year and by service."""
    form = re.compile(rf"(cbs_)?{what}(_?(?:{year or ''}|\d\d|\d{{4}}))?", re.IGNORECASE)
    hits = sorted(name for name in service.names if form.fullmatch(name.rpartition(":")[2]))
    if not hits:
        raise Problem(
            tr("The service {url} has no layer '{what}'; it has {names}. Check the address.").format(
                url=shown(service.address), what=what, names=some(service.names, 10) or tr("none")
            )
        )
    exact = [name for name in hits if name.rpartition(":")[2].lower() == what]
    return exact[0] if exact else hits[-1]


def under(address: str, parts: Sequence[str] = (), **query: str) -> str:
    """An address below another: more path, more query; what the base had in its query stays."""
    scheme, host, path, old, _ = urlsplit(address)
    path = "/".join([path.rstrip("/"), *parts]) if parts else path
    kept = [(key, value) for key, value in parse_qsl(old, keep_blank_values=True) if key.lower() not in query]
    return urlunsplit((scheme, host, path, urlencode([*kept, *query.items()], safe=",:/"), ""))


def short(n: int, m: int, what: str, address: str) -> Problem:
    """The words for an answer that is not complete."""
    return Problem(
        trn(
            "{got} of {n} row of '{what}' received from {url}: the download is not complete and is not used. Try again "
            "later, or choose the other service (BRON_GEBIEDEN).",
            "{got} of {n} rows of '{what}' received from {url}: the download is not complete and is not used. Try "
            "again later, or choose the other service (BRON_GEBIEDEN).",
            m, got=number(n), what=what, url=shown(address),
        )
    )  # fmt: skip


def warn_of_full_page(n: int, what: str, feedback: QgsProcessingFeedback) -> None:
    """As many rows as a page holds, and no word on how many there are: all of them, or cut off?"""
    feedback.pushWarning(
        trn(
            "Exactly {n} row of '{what}' came, which is the limit of a page, and the service does not tell how many "
            "there are. Check whether anything is missing at the edges of the result.",
            "Exactly {n} rows of '{what}' came, which is the limit of a page, and the service does not tell how many "
            "there are. Check whether anything is missing at the edges of the result.",
            n, what=what,
        )
    )  # fmt: skip
