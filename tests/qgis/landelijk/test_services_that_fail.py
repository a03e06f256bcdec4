"""Services that fail while the national data are fetched: all rows or none, in words, and nothing left behind."""

from __future__ import annotations

import json
import re
import threading

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import cache, ogcapi, wfs
from leefbaar_plugin.bridge.web.service import Connection
from tests import stub_server as stub
from tests.qgis.support import Recorder, refusal, rows, run

OGC, WFS = "OGC API Features", "WFS"
ITEMS = {OGC: "collections/buurten/items", WFS: "EPSG:28992&outputformat"}


@pytest.fixture
def services(one_edition):
    return one_edition


def asked(services, **more):
    return {
        "GEMEENTEN": "Voorbeeldstad", "JAAR": 2024, "BRON_KERNCIJFERS": "geen", "BRON_LEEFBAAROMETER": "geen",
        "VERS_DAGEN": 0, "ADRES_OGC": services.ogc, "ADRES_WFS": services.wfs, **more,
    }  # fmt: skip


def refused(services, tmp_path, **more):
    """The words of a refusal that leaves no file."""
    output = tmp_path / "uit.gpkg"
    said = refusal("landelijkegegevensophalen", **asked(services, OUTPUT=str(output), **more))
    assert not output.exists()
    return said


def rewritten(change):
    """The answer as the real server gave it, with something changed in its JSON."""

    def fault(handler, reply):
        told = json.loads(reply.body)
        change(told)
        handler.send(stub.Reply(json.dumps(told).encode(), reply.content_type, reply.status))

    return fault


# Either service.


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (stub.status(500), r"has trouble \(HTTP 500\)"),
        (stub.status(404), "There is nothing at"),
        (stub.html, "web page instead of (JSON|XML)"),
        (stub.half_body, "cut off"),
        (stub.too_short_length, "cut off|no JSON that can be read"),
        (stub.reset, "broke off the connection"),
        (stub.empty, "answered with nothing"),
    ],
    ids=["500", "404", "html", "half", "wrong length", "reset", "empty"],
)
@pytest.mark.parametrize(
    ("kind", "part"),
    [
        (OGC, "ogc/v1/collections"),
        (OGC, "collections/gemeenten/items"),
        (OGC, ITEMS[OGC]),
        (WFS, "GetCapabilities"),
        (WFS, "resulttype=hits"),
        (WFS, ITEMS[WFS]),
    ],
)
def test_a_service_that_fails_is_told_and_nothing_is_made(fault, words, kind, part, services, tmp_path):
    services.stub.break_(part, then=fault)
    assert re.search(words, refused(services, tmp_path, BRON_GEBIEDEN=kind))


@pytest.mark.parametrize("kind", [OGC, WFS])
def test_a_service_that_stumbles_once_is_asked_again(kind, services):
    services.stub.break_(ITEMS[kind], stub.status(503))
    assert run("landelijkegegevensophalen", **asked(services, BRON_GEBIEDEN=kind))["AANTAL_BUURTEN"] > 60


# OGC API Features.


def test_a_page_that_fails_halfway_gives_no_half_result(services, tmp_path, monkeypatch):
    monkeypatch.setattr(ogcapi, "PAGE", 10)
    services.stub.break_("offset=30", then=stub.html)
    assert "web page instead of JSON" in refused(services, tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda told: told.update(numberMatched=told["numberMatched"] + 3), " rows of 'buurten' received from"),
        (lambda told: told.update(links=[]), "10 of "),
        (lambda told: told["features"].pop(), " rows of 'buurten' received from"),
        (lambda told: told.pop("features"), "does not answer with features"),
        (lambda told: told.update(features=told["features"] + told["features"][:1]), "rows that came before"),
    ],
    ids=["more are told", "no next", "a row is lost", "no features", "a row twice"],
)
def test_counts_that_do_not_add_up_are_refused(change, words, services, tmp_path, monkeypatch):
    monkeypatch.setattr(ogcapi, "PAGE", 10)
    services.stub.break_(ITEMS[OGC], rewritten(change))
    assert words in refused(services, tmp_path)


def onwards(href, **change):
    """Pages that say no count, and always that there is a next one."""

    def told(page):
        page.pop("numberMatched")
        page.update(change, links=[{"rel": "next", "href": href}])

    return rewritten(told)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (onwards("items?limit=10"), "rows that came before"),
        (onwards("items?limit=10&offset=500", features=[]), "it has no end"),
    ],
    ids=["around", "on and on"],
)
def test_pages_without_an_end_are_refused(fault, words, services, tmp_path, monkeypatch):
    monkeypatch.setattr(ogcapi, "PAGE", 10)
    services.stub.break_(ITEMS[OGC], then=fault)
    assert words in refused(services, tmp_path)


def test_exactly_a_page_of_rows_without_a_count_is_a_warning(services, monkeypatch):
    """60 buurten, pages of 60, and a service that tells no count and no next page: all of them, or cut off?"""
    monkeypatch.setattr(ogcapi, "PAGE", 60)
    services.stub.break_(ITEMS[OGC], rewritten(lambda told: (told.pop("numberMatched"), told.update(links=[]))))
    done = run("landelijkegegevensophalen", **asked(services, STRAAL=0))
    assert "Exactly 60 rows of 'buurten' came" in done.warnings


def test_a_next_page_on_another_host_is_not_given_the_login(services):
    """Straight at the reader: a login that exists needs a master password."""
    services.stub.break_(ITEMS[OGC], onwards("http://elders.invalid/items"))
    feedback = Recorder()

    class WithLogin(Connection):
        def get(self, url, expects):
            return Connection(feedback, self.context).get(url, expects)

    connection = WithLogin(feedback, QgsProcessingContext(), authcfg="abc1234")
    service = ogcapi.OgcApi(services.ogc.replace("{jaar}", "2024"), connection)
    with pytest.raises(Problem, match=r"goes on at another host, http://elders\.invalid/items"):
        service.read("buurten", None)


def test_kept_pages_that_do_not_add_up_are_fetched_anew(services, monkeypatch):
    """Two pages of today beside one of last week: the service has changed in between."""
    monkeypatch.setattr(ogcapi, "PAGE", 40)
    fresh = asked(services, STRAAL=0, VERS_DAGEN=7)
    expected = rows(run("landelijkegegevensophalen", **fresh).layer())
    kept = [path for path in cache.folder().glob("*.json") if "buurten/items" in path.read_text(encoding="utf-8")]
    last = next(path for path in kept if "offset=40" in path.read_text(encoding="utf-8"))
    last.unlink()
    services.stub.break_("offset=40", rewritten(lambda told: told.update(numberMatched=999)))
    assert rows(run("landelijkegegevensophalen", **fresh).layer()) == expected


# WFS.


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda told: told["features"].pop(), " rows of 'buurten' received from"),
        (lambda told: told["features"].append(told["features"][0]), "rows that came before"),
        (lambda told: told.pop("features"), "does not answer with features"),
    ],
    ids=["a row is lost", "a row twice", "no features"],
)
def test_rows_of_a_wfs_are_held_against_its_count(change, words, services, tmp_path):
    services.stub.break_(ITEMS[WFS], then=rewritten(change))
    assert words in refused(services, tmp_path, BRON_GEBIEDEN=WFS)


def rewritten_text(old, new):
    """The answer as the real server gave it, with some bytes changed."""

    def fault(handler, reply):
        handler.send(stub.Reply(reply.body.replace(old, new), reply.content_type))

    return fault


without_count = rewritten_text(b"numberOfFeatures", b"aantal")


def test_exactly_a_page_of_rows_from_a_wfs_that_cannot_count_is_a_warning(services, monkeypatch):
    monkeypatch.setattr(wfs, "PAGE", 97)
    services.stub.break_("resulttype=hits", then=without_count)
    done = run("landelijkegegevensophalen", **asked(services, BRON_GEBIEDEN=WFS, STRAAL=50))
    assert "Exactly 97 rows of 'buurten' came" in done.warnings


def test_xml_that_is_no_wfs_is_told(services, tmp_path):
    services.stub.break_("GetCapabilities", then=stub.status(200, b"<?xml version='1.0'?><rss/>", "text/xml"))
    assert "does not answer as a WFS" in refused(services, tmp_path, BRON_GEBIEDEN=WFS)


def test_a_wfs_without_geojson_is_told_with_what_it_has(services, tmp_path):
    def only_gml(handler, reply):
        handler.send(stub.Reply(reply.body.replace(b"geo+json", b"gml"), reply.content_type))

    services.stub.break_("GetCapabilities", then=only_gml)
    said = refused(services, tmp_path, BRON_GEBIEDEN=WFS)
    assert "offers no GeoJSON but text/xml; subtype=gml/2.1.2" in said


class Wfs2:
    """A stub of a WFS 2.0.0, which QGIS Server is not: pages by `startIndex` and `count`, at most `limit` rows each."""

    def __init__(self, server, n, limit):
        self.n, self.limit = n, limit
        self.address = server.serve("/wfs2", self)

    def __call__(self, path, query):
        if query["request"] == "GetCapabilities":
            return stub.Reply(
                b"""<wfs:WFS_Capabilities xmlns:wfs="w" xmlns:ows="o" version="2.0.0"><ows:Operation name="GetFeature">
                <ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>application/gml+xml</ows:Value>
                <ows:Value>application/json; subtype=geojson</ows:Value></ows:AllowedValues></ows:Parameter>
                </ows:Operation><wfs:FeatureTypeList><wfs:FeatureType><wfs:Name>wijkenbuurten:buurten</wfs:Name>
                </wfs:FeatureType></wfs:FeatureTypeList></wfs:WFS_Capabilities>""", "text/xml",
            )  # fmt: skip
        assert query["typenames"] == "wijkenbuurten:buurten"
        if query.get("resulttype") == "hits":
            return stub.Reply(
                f'<wfs:FeatureCollection numberMatched="{self.n}" numberReturned="0"/>'.encode(), "text/xml"
            )
        first = int(query["startindex"])
        last = min(first + min(int(query["count"]), self.limit), self.n)
        rows = [
            {
                "type": "Feature", "id": f"buurten.{i}", "properties": {"gemiddeldeWoningwaarde": 100 + i},
                "geometry": {"type": "Point", "coordinates": [150000 + i, 450000]},
            }
            for i in range(first, last)
        ]  # fmt: skip
        return stub.Reply(json.dumps({"type": "FeatureCollection", "features": rows}).encode())


@pytest.mark.parametrize(("n", "limit"), [(25, 10), (30, 10), (25, 7), (3, 10)])
def test_a_wfs_of_version_2_is_read_page_by_page(n, limit, services, monkeypatch):
    monkeypatch.setattr(wfs, "PAGE", 10)
    stand_in = Wfs2(services.stub, n, limit)
    service = wfs.Wfs(stand_in.address, Connection(Recorder(), QgsProcessingContext()))
    features = service.read("wijkenbuurten:buurten", None).features
    assert features.columns == {"gemiddelde_woningwaarde": [100 + i for i in range(n)]}
    assert [shape.asPoint().x() for shape in features.geometries] == [150000 + i for i in range(n)]


@pytest.mark.parametrize("limit", [7, 25])
def test_a_wfs_that_does_not_know_its_number_of_rows_is_read_until_a_page_is_empty(limit, services, monkeypatch):
    monkeypatch.setattr(wfs, "PAGE", 10)
    stand_in = Wfs2(services.stub, 25, limit)
    services.stub.break_("resulttype=hits", then=rewritten_text(b'"25"', b'"unknown"'))
    service = wfs.Wfs(stand_in.address, Connection(Recorder(), QgsProcessingContext()))
    features = service.read("wijkenbuurten:buurten", None).features
    assert features.columns == {"gemiddelde_woningwaarde": [100 + i for i in range(25)]}


# What is not the buurten.


def test_who_cannot_get_figures_or_scores_is_told_how_to_do_without(services, tmp_path):
    nowhere = f"http://127.0.0.1:{stub.closed_port()}"
    said = refused(services, tmp_path, BRON_KERNCIJFERS="OData", ADRES_ODATA_V4=nowhere, ADRES_ODATA_V3=nowhere)
    assert "To go on without it, choose 'geen' at BRON_KERNCIJFERS." in said
    said = refused(services, tmp_path, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=f"{nowhere}/lbm.zip")
    assert "refuses the connection" in said
    assert "To go on without it, choose 'geen' at BRON_LEEFBAAROMETER." in said


# Cancel.


@pytest.mark.parametrize("kind", [OGC, WFS])
def test_cancel_in_the_middle_of_a_download_ends_it_and_leaves_nothing(kind, services, tmp_path):
    services.stub.break_(ITEMS[kind], then=stub.hang)
    feedback = Recorder()
    cancelling = threading.Thread(target=lambda: (services.stub.busy.wait(30), feedback.cancel()))
    cancelling.start()
    output = tmp_path / "uit.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled: nothing was written"):
        run("landelijkegegevensophalen", feedback, **asked(services, BRON_GEBIEDEN=kind, OUTPUT=str(output)))
    cancelling.join()
    assert not output.exists()


@pytest.mark.parametrize("kind", [OGC, WFS])
@pytest.mark.parametrize("at", [1, 2, 3, 5, 8, 13])
def test_cancel_at_any_moment_leaves_nothing(kind, at, services, tmp_path):
    output = tmp_path / "uit.gpkg"
    feedback = Recorder(cancel_at=at)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("landelijkegegevensophalen", feedback, **asked(services, BRON_GEBIEDEN=kind, OUTPUT=str(output)))
    assert not output.exists()
