"""Services that fail while the national data are fetched: all rows or none, in words, and nothing left behind."""

from __future__ import annotations

import json
import re
import threading

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.web import cache, http, ogcapi, wfs
from leefbaar_plugin.bridge.web.service import Connection
from tests import stub_server as stub
from tests.area_services import edition_of, editions, gemeenten_of
from tests.qgis.support import SAMPLE, Recorder, copied, refusal, rows, run

OGC, WFS = "OGC API Features", "WFS"
ITEMS = {OGC: "collections/buurten/items", WFS: "TYPENAME=buurten&SRSNAME"}


@pytest.fixture(autouse=True)
def apart(tmp_path, monkeypatch):
    """A cache of its own, and no waiting between attempts."""
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(http, "wait", lambda seconds, feedback: None)


@pytest.fixture
def services(provider, map_server, tmp_path):
    buurten = copied(str(SAMPLE / "buurten.geojson"))
    with editions(map_server, tmp_path) as made:
        made.add(2024, buurten=edition_of(buurten, 2024), gemeenten=gemeenten_of(buurten))
        yield made


def asked(services, **more):
    return {
        "GEMEENTEN": "Voorbeeldstad", "JAAR": 2024, "KERNCIJFERS": "geen", "LEEFBAAROMETER": "geen", "VERS_DAGEN": 0,
        "ADRES_OGC": services.ogc, "ADRES_WFS": services.wfs, **more,
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


# OGC API Features.


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (stub.status(500), r"has trouble \(HTTP 500\)"),
        (stub.status(404), "There is nothing at"),
        (stub.html, "web page instead of JSON"),
        (stub.half_body, "cut off"),
        (stub.too_short_length, "cut off|no JSON that can be read"),
        (stub.reset, "broke off the connection"),
        (stub.empty, "answered with nothing"),
    ],
    ids=["500", "404", "html", "half", "wrong length", "reset", "empty"],
)
@pytest.mark.parametrize("part", ["ogc/v1/collections", "collections/gemeenten/items", "collections/buurten/items"])
def test_a_service_that_fails_is_told_and_nothing_is_made(fault, words, part, services, tmp_path):
    services.stub.break_(part, then=fault)
    assert re.search(words, refused(services, tmp_path))


def test_a_service_that_stumbles_once_is_asked_again(services):
    services.stub.break_(ITEMS[OGC], stub.status(503))
    assert run("landelijkegegevensophalen", **asked(services))["AANTAL_BUURTEN"] > 60


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
        def get(self, url, expects, anew=False):
            return Connection(feedback, self.context).get(url, expects, anew)

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
    ("fault", "words"),
    [
        (stub.status(500), "Internal Server Error"),
        (stub.half_body, "Connection closed"),
        (stub.too_short_length, "Error when parsing GetFeature response"),
        (stub.reset, "Connection closed"),
        (stub.html, ""),
        (stub.empty, ""),
    ],
    ids=["500", "half", "wrong length", "reset", "html", "empty"],
)
def test_what_the_provider_of_qgis_keeps_quiet_is_noticed(fault, words, services, tmp_path):
    services.stub.break_(ITEMS[WFS], then=fault)
    said = refused(services, tmp_path, BRON_GEBIEDEN=WFS)
    assert re.search(r"0 of \d+ rows of 'buurten' received from", said)
    assert words in said


def without_hits(handler, reply):
    handler.send(stub.Reply(reply.body.replace(b"numberOfFeatures", b"aantal"), reply.content_type))


def test_a_wfs_that_cannot_count_is_believed_when_the_provider_has_no_complaint(services):
    services.stub.break_("resulttype=hits", then=without_hits)
    assert run("landelijkegegevensophalen", **asked(services, BRON_GEBIEDEN=WFS))["AANTAL_BUURTEN"] > 60


def test_a_wfs_that_cannot_count_is_not_believed_when_the_provider_complains(services, tmp_path):
    services.stub.break_("resulttype=hits", then=without_hits)
    services.stub.break_(ITEMS[WFS], then=stub.half_body)
    said = refused(services, tmp_path, BRON_GEBIEDEN=WFS)
    assert "The download of 'buurten' failed after 0 rows and is not used" in said


def test_exactly_a_page_of_rows_from_a_wfs_that_cannot_count_is_a_warning(services, monkeypatch):
    monkeypatch.setattr(wfs, "PAGE", 97)
    services.stub.break_("resulttype=hits", then=without_hits)
    done = run("landelijkegegevensophalen", **asked(services, BRON_GEBIEDEN=WFS, STRAAL=50))
    assert "Exactly 97 rows of 'buurten' came" in done.warnings


def test_rows_that_the_provider_does_not_give_are_counted(services, tmp_path):
    def fewer(handler, reply):
        first = reply.body.index(b"<gml:featureMember>")
        second = reply.body.index(b"<gml:featureMember>", first + 1)
        handler.send(stub.Reply(reply.body[:first] + reply.body[second:], reply.content_type))

    services.stub.break_(ITEMS[WFS], then=fewer)
    said = refused(services, tmp_path, BRON_GEBIEDEN=WFS)
    assert "rows of 'buurten' received from" in said
    got, _, told = said.partition(" rows of")[0].split()
    assert int(told) - int(got) == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [(stub.status(500), "HTTP 500"), (stub.html, "web page instead of XML")],
    ids=["500", "html"],
)
def test_a_wfs_that_is_down_is_told(fault, words, services, tmp_path):
    services.stub.break_("GetCapabilities", then=fault)
    assert words in refused(services, tmp_path, BRON_GEBIEDEN=WFS)


def test_xml_that_is_no_wfs_is_told(services, tmp_path):
    services.stub.break_("GetCapabilities", then=stub.status(200, b"<?xml version='1.0'?><rss/>", "text/xml"))
    assert "does not answer as a WFS" in refused(services, tmp_path, BRON_GEBIEDEN=WFS)


# What is not the buurten.


def test_who_cannot_get_figures_or_scores_is_told_how_to_do_without(services, tmp_path):
    nowhere = f"http://127.0.0.1:{stub.closed_port()}"
    said = refused(services, tmp_path, KERNCIJFERS="OData", ADRES_ODATA_V4=nowhere, ADRES_ODATA_V3=nowhere)
    assert "To go on without it, choose 'geen' at KERNCIJFERS." in said
    said = refused(services, tmp_path, LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=f"{nowhere}/lbm.zip")
    assert "refuses the connection" in said
    assert "To go on without it, choose 'geen' at LEEFBAAROMETER." in said


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
