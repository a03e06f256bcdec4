"""Buurten with key figures and Leefbaarometer scores, fetched from the national services."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsProperty,
)

from ..bridge import trail
from ..bridge.area_layer import AreaLayer
from ..bridge.output.fields import field_for
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..bridge.web.editions import FIRST
from ..bridge.web.failures import problem_of
from ..bridge.web.national import NONE, Addresses, Wish, fetch
from ..bridge.web.service import Connection
from ..core.language import some
from ..core.naming.codes import gemeente_of
from ..core.naming.columns.areas import IDENTITY
from ..core.naming.gemeenten import split_gemeenten
from ..core.text import Text
from ..i18n import number, tr, trn
from ..styling.buurten import name_buurten
from .fetch_settings import SETTINGS
from .shared.base import DATA, LeefbaarAlgorithm, say, written_layer

CORE = "kerngebied"


class LandelijkeGegevensOphalen(LeefbaarAlgorithm):
    ID, GROUP = "landelijkegegevensophalen", DATA
    GEMEENTEN, METINGEN, AUTHCFG, OUTPUT = "GEMEENTEN", "METINGEN", "AUTHCFG", "OUTPUT"
    ADRESSEN = (
        ("ogc", Text("Address of the CBS buurten, OGC API Features", "Adres van de CBS-buurten, OGC API Features")),
        ("wfs", Text("Address of the CBS buurten, WFS", "Adres van de CBS-buurten, WFS")),
        ("odata_v4", Text("Address of the CBS key figures, OData v4", "Adres van de CBS-kerncijfers, OData v4")),
        ("odata_v3", Text("Address of the CBS key figures, OData v3", "Adres van de CBS-kerncijfers, OData v3")),
        ("leefbaarometer_zip", Text("Address of the Leefbaarometer, zip", "Adres van de Leefbaarometer, zip")),
        ("leefbaarometer_wfs", Text("Address of the Leefbaarometer, WFS", "Adres van de Leefbaarometer, WFS")),
    )

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Fetch national data")

    def explain(self):
        return tr(
            "Downloads the CBS buurten of the municipalities that you name, and of everything within a radius, with "
            "the key figures and the Leefbaarometer scores, as one layer for the analyses. The column 'kerngebied' is "
            "1 for the buurten of your municipalities and 0 for the surroundings.\n\nA new edition of the CBS holds "
            "few figures at first. A column without values comes from the newest earlier year that has them; the log "
            "and the layer say which year, and a buurt that changed since then stays unknown.\n\nYou get all rows or "
            "none: what is received is checked against what the service says there is. Answers are kept, with their "
            "date, and used again for some days."
        )

    def settings(self):
        return SETTINGS

    def initAlgorithm(self, configuration=None):
        names = QgsProcessingParameterString(self.GEMEENTEN, tr("Municipalities (names or codes)"))
        self.add(names, tr("One or more, with a comma or semicolon between: Breda, GM0779; Altena."))
        self.add_settings(setting for setting in SETTINGS if not setting.advanced)
        self.add_advanced(
            QgsProcessingParameterString(self.METINGEN, tr("Measurements of the Leefbaarometer"), optional=True),
            tr("Years with a comma between: 2014, 2024. Left empty, all of them."),
        )
        self.add_settings(setting for setting in SETTINGS if setting.advanced)
        for name, label in self.ADRESSEN:
            address = getattr(Addresses, name)
            words = tr("Change it when the service has moved.")
            if "{jaar}" in address:
                words += " " + tr("The year is put in the place of {jaar}.")
            definition = QgsProcessingParameterString(_address(name), tr(label), address)
            if name.startswith("odata"):
                words += " " + tr("Left empty, this version is not asked.")
                definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
            self.add_advanced(definition, words)
        self.add_advanced(
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Login for the services of the buurten"), optional=True),
            tr("The official services need none. It is for a service of your own that asks who you are."),
        )
        self.add_map(
            self.OUTPUT, tr("Layer of buurten"), tr("One row per buurt, in EPSG:28992: the input of all analyses.")
        )
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_GEMEENTEN", tr("Number of municipalities chosen")),
            ("AANTAL_OMGEVING", tr("Number of buurten in the surroundings")),
        )

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        given = parameters.get(self.GEMEENTEN)
        if not isinstance(given, QgsProperty) and not split_gemeenten(str(given or "")):
            out.append(tr("GEMEENTEN: name at least one municipality, by its name or its code (Breda or GM0758)."))
        year = parameters.get("JAAR")
        if not out and not isinstance(year, QgsProperty) and 0 < int(float(year or 0)) < FIRST:
            out.append(tr("JAAR = {year}: the services have no edition before {first}.").format(year=year, first=FIRST))
        if not isinstance(parameters.get(self.METINGEN), QgsProperty):
            wrong = [part for part in split_gemeenten(str(parameters.get(self.METINGEN) or "")) if not _is_year(part)]
            if wrong:
                out.append(tr("METINGEN: {which} is not a year; give years of four figures.").format(which=some(wrong)))
        given = parameters.get(self.METINGEN) not in (None, "")
        if given and self.setting_values(parameters, context)["bron_leefbaarometer"] == NONE:
            words = tr("METINGEN is given, but BRON_LEEFBAAROMETER = {none}: choose a source, or leave METINGEN empty.")
            out.append(words.format(none=NONE))
        for name, _ in self.ADRESSEN:
            value = parameters.get(_address(name))
            wrong = "" if not value or isinstance(value, QgsProperty) else problem_of(str(value).strip())
            if wrong:
                out.append(f"{_address(name)}: {wrong}")
        return out

    def compute(self, parameters, context, feedback):
        settings = self.setting_values(parameters, context)
        gemeenten = split_gemeenten(self.parameterAsString(parameters, self.GEMEENTEN, context))
        measured = split_gemeenten(self.parameterAsString(parameters, self.METINGEN, context))
        addresses = {
            name: self.parameterAsString(parameters, _address(name), context).strip() for name, *_ in self.ADRESSEN
        }
        login = self.parameterAsString(parameters, self.AUTHCFG, context)
        wish = Wish(
            gemeenten=gemeenten,
            year=settings["jaar"],
            radius=1000 * settings["straal"],
            kind=settings["bron_gebieden"],
            figures=settings["bron_kerncijfers"],
            scores=settings["bron_leefbaarometer"],
            back=settings["jaren_terug"],
            measured=[int(year) for year in measured],
            addresses=Addresses(**addresses),
        )
        came = fetch(wish, Connection(feedback, context, settings["vers_dagen"], login))
        layer, around = came.layer, len(came.core) - sum(came.core)
        say(feedback, layer.notes, layer.warnings)
        check(feedback)

        layer.columns = _with_core(layer, came.core)
        columns = [(field_for(name, values), values) for name, values in layer.columns.items()]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, layer.features.geometries)
        told = {**settings, "gemeenten": list(came.place.names.values()), "metingen": measured, "jaar": came.year}
        counts = {"buurten": len(came.core), "kerngebied": sum(came.core), "omgeving": around}
        manifest = trail.manifest(self.id(), told, came.inputs, counts, layer.origins)
        manifest["bijzondere_waarden"] = layer.special
        self._done = {"address": address, "trail": manifest}
        others = {gemeente_of(code) for code in layer.codes} - set(came.place.names)
        feedback.pushInfo(
            trn(
                "{n} buurt of {which}, and {around}.", "{n} buurten of {which}, and {around}.",
                sum(came.core), which=", ".join(came.place.names.values()),
                around=trn(
                    "{around} around it, of {n} other municipality", "{around} around it, of {n} other municipalities",
                    len(others), around=number(around),
                ),
            )
        )  # fmt: skip
        return {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": len(came.core),
            "AANTAL_GEMEENTEN": len(came.place.names),
            "AANTAL_OMGEVING": around,
        }

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            trail.put(
                made, "Buurten", "Buurten met kerncijfers en scores van de landelijke diensten.",
                self._done["trail"],
            )  # fmt: skip
            name_buurten(made)


def _address(name: str) -> str:
    return f"ADRES_{name.upper()}"


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == 4


def _with_core(layer: AreaLayer, core: list[bool]) -> dict[str, list[Any]]:
    """The columns, with `kerngebied` behind those that say which buurt it is."""
    first = {column.name: layer.columns[column.name] for column in IDENTITY}
    return {**first, CORE: [int(own) for own in core], **layer.columns}
