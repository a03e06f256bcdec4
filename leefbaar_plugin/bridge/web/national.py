"""The whole of it: buurten of an edition around some municipalities, with figures and scores, from the services."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...core.naming.columns.areas import JAAR
from ...i18n import tr
from ..area_layer import AreaLayer, from_features, tell_empty
from ..stop import Problem
from ..tables.linking import check_release
from . import leefbaarometer, odata
from .editions import complete, from_maps, from_odata, lacking, open_edition
from .scores import keep_years, lay_beside, scores_from_wfs
from .service import Connection, pick
from .surroundings import Place, find_place, select

ODATA, MAPS = "OData", "oudere edities"
ZIP, WFS = "zip", "WFS"
NONE = "geen"


@dataclass(frozen=True)
class Addresses:
    """Where the services are; `{jaar}` stands for the year of an edition."""

    ogc: str = "https://api.pdok.nl/cbs/wijken-en-buurten-{jaar}/ogc/v1"
    wfs: str = "https://service.pdok.nl/cbs/wijkenbuurten/{jaar}/wfs/v1_0"
    odata_v4: str = odata.V4
    odata_v3: str = odata.V3
    leefbaarometer_zip: str = leefbaarometer.ZIP
    leefbaarometer_wfs: str = "https://geo.leefbaarometer.nl/lbm3/ows"

    def of(self, kind: str) -> str:
        """The address of the buurten in one of KINDS."""
        return self.wfs if kind == WFS else self.ogc


@dataclass(frozen=True)
class Wish:
    """What is asked for.

    Parameters
    ----------
    year
        Of the edition; 0 is the newest.
    radius
        Of the surroundings, in metres; 0 is none.
    kind
        One of KINDS: what the buurten come through.
    figures, scores
        Where figures that the edition lacks come from, and the Leefbaarometer: ODATA, MAPS or NONE; ZIP, WFS or NONE.
    back
        How many years to look back for figures.
    measured
        Years of the Leefbaarometer; empty is all.
    """

    gemeenten: Sequence[str]
    year: int
    radius: float
    kind: str
    figures: str
    scores: str
    back: int
    measured: Sequence[int]
    addresses: Addresses


@dataclass
class National:
    """What came: the buurten, which of them are of the municipalities chosen, and what the trail says of the input."""

    layer: AreaLayer
    core: list[bool]
    place: Place
    year: int
    inputs: list[dict[str, Any]] = field(default_factory=list)


def fetch(wish: Wish, connection: Connection) -> National:
    """Ask all services; all that is wanted comes, else a Problem."""
    feedback = connection.feedback
    public = replace(connection, authcfg="")  # a login for the buurten is nobody else's business
    national = _areas(wish, connection)
    feedback.setProgress(50)
    if wish.figures != NONE:
        with _or_without("BRON_KERNCIJFERS"):
            _figures(wish, national, connection, public)
        feedback.setProgress(75)
    if wish.scores != NONE:
        feedback.setProgressText(tr("Leefbaarometer"))
        with _or_without("BRON_LEEFBAAROMETER"):
            _scores(wish, national, public)
        feedback.setProgress(90)
    tell_empty(national.layer)
    return national


@contextlib.contextmanager
def _or_without(parameter: str) -> Iterator[None]:
    """What fails here is not needed for the buurten: say how to do without it."""
    try:
        yield
    except Problem as problem:
        hint = tr("To go on without it, choose '{none}' at {parameter}.").format(none=NONE, parameter=parameter)
        raise Problem(f"{problem}\n{hint}") from problem


def _areas(wish: Wish, connection: Connection) -> National:
    feedback = connection.feedback
    feedback.setProgressText(tr("Municipalities"))
    service, year = open_edition(wish.kind, wish.addresses.of(wish.kind), wish.year, connection)
    gemeenten = service.read(pick(service, "gemeenten", year), None)
    place = find_place(gemeenten.features, year, wish.gemeenten)
    feedback.setProgress(20)
    feedback.setProgressText(tr("Buurten"))
    buurten = service.read(pick(service, "buurten", year), place.frame(wish.radius))
    core = select(buurten.features, place, wish.radius, feedback)
    layer = from_features(buurten.features, {}, None)
    year = _year(layer, year)
    layer.columns[JAAR.name] = [year] * len(core)
    layer.origins = {name: replace(origin, year=origin.year or year) for name, origin in layer.origins.items()}
    return National(layer, core, place, year, [gemeenten.told, buurten.told])


def _year(layer: AreaLayer, asked: int | None) -> int:
    """The year of the buurten: as they tell it, which must be what was asked."""
    told = sorted({int(year) for year in layer.columns.get(JAAR.name, []) if year is not None})
    if len(told) > 1 or (asked and told and told != [asked]):
        raise Problem(
            tr("The service gives buurten of {told} where those of {year} were asked. Check its address.").format(
                told=", ".join(map(str, told)), year=asked or tr("one year")
            )
        )
    year = asked or (told[0] if told else None)
    if year is None:
        raise Problem(tr("The service does not tell of which year its buurten are. Tell it with JAAR."))
    return year


def _figures(wish: Wish, national: National, own: Connection, public: Connection) -> None:
    """Figures that the edition does not have yet: of its own year from the tables, and of years before."""
    layer, year, inputs = national.layer, national.year, national.inputs
    wanted = lacking(layer)
    if not wanted:
        return
    if wish.figures == ODATA:
        years = range(year, year - wish.back - 1, -1)
        v4, v3 = wish.addresses.odata_v4, wish.addresses.odata_v3
        editions = from_odata(years, layer.codes, wanted, v4, v3, public, inputs)
    else:
        years = range(year - 1, year - wish.back - 1, -1)
        frame = national.place.frame(wish.radius)
        editions = from_maps(wish.kind, wish.addresses.of(wish.kind), years, frame, own, inputs)
    complete(layer, year, editions, wanted)


def _scores(wish: Wish, national: National, public: Connection) -> None:
    """Leefbaarometer scores of all measurements, or of those that are asked for."""
    layer, addresses = national.layer, wish.addresses
    if wish.scores == ZIP:
        days = public.fresh_days
        table = leefbaarometer.scores(addresses.leefbaarometer_zip, layer.codes, public.feedback, fresh_days=days)
    else:
        frame = national.place.frame(wish.radius)
        table = scores_from_wfs(addresses.leefbaarometer_wfs, wish.measured, frame, public)
    keep_years(table, wish.measured)
    lay_beside(layer, table, tr("Leefbaarometer"))
    national.inputs += table.inputs
    check_release(layer)
