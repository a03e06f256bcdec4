"""A run that asks for Voorbeeldstad, and what of it should come."""

from __future__ import annotations

import json

from osgeo import ogr

from tests.qgis.support import SAMPLE, refusal, run

KINDS = ("OGC API Features", "WFS")
SOURCE = str(SAMPLE / "buurten.geojson")
WOZ, KOOP = "gemiddelde_woningwaarde", "percentage_koopwoningen"
#: Every column that comes late, as the first version of an edition has it.
NOT_YET = dict.fromkeys((WOZ, KOOP), -99995)


def asked(services, **more):
    """The parameters of a run that asks only for the areas, unless told otherwise."""
    return {
        "GEMEENTEN": "Voorbeeldstad", "BRON_KERNCIJFERS": "geen", "BRON_LEEFBAAROMETER": "geen", "VERS_DAGEN": 0,
        "ADRES_OGC": services.ogc, "ADRES_WFS": services.wfs, **more,
    }  # fmt: skip


def fetch(services, feedback=None, **more):
    return run("landelijkegegevensophalen", feedback, **asked(services, **more))


def refused(services, **more):
    return refusal("landelijkegegevensophalen", **asked(services, **more))


def within(distance):
    """The codes of Voorbeeldstad, and those of others within so many metres: by OGR, not by the plugin."""
    features = json.loads((SAMPLE / "buurten.geojson").read_text(encoding="utf-8"))["features"]
    shapes = {f["properties"]["buurtcode"]: ogr.CreateGeometryFromJson(json.dumps(f["geometry"])) for f in features}
    own = {code for code in shapes if code[2:6] == "9901"}
    near = {
        code for code, shape in shapes.items()
        if code not in own and min(shape.Distance(shapes[other]) for other in own) <= distance
    }  # fmt: skip
    return own, near
