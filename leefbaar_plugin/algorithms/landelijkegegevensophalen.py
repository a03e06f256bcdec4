"""Buurten with key figures and Leefbaarometer scores, fetched from the national services."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProperty,
)

from ..bridge import trail
from ..bridge.area_layer import AreaLayer, from_features
from ..bridge.columns import field_for
from ..bridge.stop import Problem, check, some
from ..bridge.tables import check_release
from ..bridge.web import leefbaarometer, odata
from ..bridge.web.editions import FIRST, KINDS, complete, from_maps, from_odata, lacking, open_edition
from ..bridge.web.failures import problem_of
from ..bridge.web.scores import lay_beside, scores_from_wfs
from ..bridge.web.service import Connection, pick
from ..bridge.web.surroundings import Place, find_place, select
from ..bridge.writing import write
from ..core.codes import gemeente_of
from ..core.columns import IDENTITY, JAAR
from ..core.gemeenten import split_gemeenten
from ..core.mechanism import Setting
from ..i18n import tr
from .base import DATA, LeefbaarAlgorithm, say, written_layer

ZIP, NONE = "zip", "geen"
ODATA, MAPS = "OData", "oudere edities"
CORE = "kerngebied"

SETTINGS = (
    Setting("jaar", "Year of the edition (0: the newest)", 0, minimum=0, maximum=2100, advanced=False),
    Setting("straal", "Surroundings: buurten of others within", 5.0, "km", minimum=0, maximum=100, advanced=False,
            why="the comparison with surrounding areas needs neighbours outside the municipality"),
    Setting("bron_gebieden", "Buurten through", "OGC API Features", choices=tuple(KINDS), advanced=False),
    Setting("kerncijfers", "Figures that the edition lacks, from", ODATA, choices=(ODATA, MAPS, NONE), advanced=False),
    Setting("leefbaarometer", "Leefbaarometer scores through", ZIP, choices=(ZIP, "WFS", NONE), advanced=False),
    Setting("jaren_terug", "Years to look back for figures", 3, "jaar", minimum=0, maximum=10,
            why="an edition of the CBS is complete after about three years"),
    Setting("vers_dagen", "Use what was downloaded before, when not older than", 7.0, "dagen", minimum=0, maximum=3650,
            why="0 downloads anew"),
)  # fmt: skip

OGC = "https://api.pdok.nl/cbs/wijken-en-buurten-{jaar}/ogc/v1"
WFS = "https://service.pdok.nl/cbs/wijkenbuurten/{jaar}/wfs/v1_0"
LBM_WFS = "https://geo.leefbaarometer.nl/lbm3/ows"


class LandelijkeGegevensOphalen(LeefbaarAlgorithm):
    ID, GROUP = "landelijkegegevensophalen", DATA
    GEMEENTEN, METINGEN, AUTHCFG, OUTPUT = "GEMEENTEN", "METINGEN", "AUTHCFG", "OUTPUT"
    ADRESSEN = (
        ("ADRES_OGC", "Address of the CBS buurten, OGC API Features", OGC),
        ("ADRES_WFS", "Address of the CBS buurten, WFS", WFS),
        ("ADRES_ODATA_V4", "Address of the CBS key figures, OData v4", odata.V4),
        ("ADRES_ODATA_V3", "Address of the CBS key figures, OData v3", odata.V3),
        ("ADRES_LEEFBAAROMETER_ZIP", "Address of the Leefbaarometer, zip", leefbaarometer.ZIP),
        ("ADRES_LEEFBAAROMETER_WFS", "Address of the Leefbaarometer, WFS", LBM_WFS),
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
            "few figures at first. Each column that it has no value for comes from the newest earlier year that has; "
            "the log and the layer say which year, and a buurt that changed since then stays unknown.\n\nAll rows "
            "come or none: what is received is held against what the service says there is. Answers are kept, with "
            "their date, and used again for some days."
        )

    def settings(self):
        return SETTINGS

    def initAlgorithm(self, configuration=None):
        names = QgsProcessingParameterString(self.GEMEENTEN, tr("Municipalities (names or codes)"))
        names.setHelp(tr("One or more, with a comma or semicolon between: Breda, GM0779; Altena."))
        self.addParameter(names)
        self.add_settings(setting for setting in SETTINGS if not setting.advanced)
        self.add_advanced(
            QgsProcessingParameterString(self.METINGEN, tr("Measurements of the Leefbaarometer"), optional=True),
            tr("Years with a comma between: 2014, 2024. Left empty, all of them."),
        )
        self.add_settings(setting for setting in SETTINGS if setting.advanced)
        for name, label, address in self.ADRESSEN:
            words = tr("Change it when the service has moved.")
            if "{jaar}" in address:
                words += " " + tr("The year is put in the place of {jaar}.")
            self.add_advanced(QgsProcessingParameterString(name, tr(label), address), words)
        self.add_advanced(
            QgsProcessingParameterAuthConfig(self.AUTHCFG, tr("Login for the services of the buurten"), optional=True),
            tr("The official services need none. It is for a service of your own that asks who you are."),
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Buurten"), QgsProcessing.SourceType.TypeVectorPolygon)
        )
        self.addOutput(QgsProcessingOutputNumber("AANTAL_BUURTEN", tr("Number of buurten")))
        self.addOutput(QgsProcessingOutputNumber("AANTAL_GEMEENTEN", tr("Number of municipalities chosen")))
        self.addOutput(QgsProcessingOutputNumber("AANTAL_OMGEVING", tr("Number of buurten in the surroundings")))

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
                out.append(tr("METINGEN: {which} is no year.").format(which=some(wrong)))
        for name, _, address in self.ADRESSEN:
            value = parameters.get(name, address)
            if value and not isinstance(value, QgsProperty):
                wrong = problem_of(str(value).replace("{jaar}", "2024"))
                out += [f"{name}: {wrong}"] if wrong else []
        return out

    def compute(self, parameters, context, feedback):
        settings = self.setting_values(parameters, context)
        settings["gemeenten"] = self.parameterAsString(parameters, self.GEMEENTEN, context)
        settings["metingen"] = self.parameterAsString(parameters, self.METINGEN, context)
        addresses = {name: self.parameterAsString(parameters, name, context).strip() for name, *_ in self.ADRESSEN}
        login = self.parameterAsString(parameters, self.AUTHCFG, context)
        public = Connection(feedback, context, settings["vers_dagen"])
        own = Connection(feedback, context, settings["vers_dagen"], login)
        inputs: list[dict[str, Any]] = []

        layer, core, place, year = self._areas(settings, addresses, own, inputs)
        if settings["kerncijfers"] != NONE:
            self._figures(layer, year, place, settings, addresses, public, own, inputs)
        if settings["leefbaarometer"] != NONE:
            self._scores(layer, place, settings, addresses, public, inputs)
            check_release(layer)
        if layer.empty:
            layer.notes.append(
                tr("{n} columns hold no value at all and are left out: {which}.").format(
                    n=len(layer.empty), which=some(layer.empty, 8)
                )
            )
        say(feedback, layer.notes, layer.warnings)
        check(feedback)

        layer.columns = _with_core(layer, core)
        columns = [(field_for(name, values), values) for name, values in layer.columns.items()]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, layer.features.geometries)
        counts = {"buurten": len(core), "kerngebied": sum(core), "omgeving": len(core) - sum(core)}
        manifest = trail.manifest(self.id(), settings, inputs, counts, layer.origins)
        manifest["bijzondere_waarden"] = layer.special
        self._done = {"address": address, "trail": manifest}
        feedback.pushInfo(
            tr("{n} buurten of {which}, and {m} of {k} other municipalities around them.").format(
                n=sum(core), which=", ".join(place.names.values()), m=len(core) - sum(core),
                k=len({gemeente_of(code) for code in layer.codes} - set(place.names)),
            )  # fmt: skip
        )
        return {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": len(core),
            "AANTAL_GEMEENTEN": len(place.names),
            "AANTAL_OMGEVING": len(core) - sum(core),
        }

    def _areas(self, settings, addresses, connection, inputs) -> tuple[AreaLayer, list[bool], Place, int]:
        """The buurten of the edition, which of them are of the municipalities chosen, and the year."""
        feedback, kind = connection.feedback, settings["bron_gebieden"]
        feedback.setProgressText(tr("Municipalities"))
        service, year = open_edition(kind, self._template(settings, addresses), settings["jaar"], connection)
        place = find_place(service, year, split_gemeenten(settings["gemeenten"]), inputs)
        feedback.setProgress(20)
        feedback.setProgressText(tr("Buurten"))
        radius = 1000 * settings["straal"]
        got = service.read(pick(service, "buurten", year), place.frame(radius))
        inputs.append(got.told)
        core = select(got.features, place, radius, feedback)
        layer = from_features(got.features, {}, None)
        told = {int(v) for v in layer.columns.get(JAAR.name, []) if v is not None}
        if len(told) > 1 or (year and told and told != {year}):
            raise Problem(
                tr("The service gives buurten of {told} where those of {year} were asked. Check its address.").format(
                    told=", ".join(map(str, sorted(told))), year=year or tr("one year")
                )
            )
        year = year or (told.pop() if told else None)
        if year is None:
            raise Problem(tr("The service does not tell of which year its buurten are. Give JAAR."))
        layer.columns[JAAR.name] = [year] * len(core)
        layer.origins = {name: type(origin)(origin.source, origin.year or year) for name, origin in layer.origins.items()}
        feedback.setProgress(50)
        return layer, core, place, year

    def _template(self, settings, addresses) -> str:
        return addresses["ADRES_WFS" if settings["bron_gebieden"] == "WFS" else "ADRES_OGC"]

    def _figures(self, layer, year, place, settings, addresses, public, own, inputs) -> None:
        """Figures that the edition does not have yet."""
        wanted, back = lacking(layer), settings["jaren_terug"]
        if not wanted:
            return
        if settings["kerncijfers"] == ODATA:
            editions = from_odata(
                range(year, year - back - 1, -1), layer.codes, wanted, addresses["ADRES_ODATA_V4"],
                addresses["ADRES_ODATA_V3"], public, inputs,
            )  # fmt: skip
        else:
            editions = from_maps(
                settings["bron_gebieden"], self._template(settings, addresses), range(year - 1, year - back - 1, -1),
                place.frame(1000 * settings["straal"]), own, inputs,
            )  # fmt: skip
        complete(layer, year, editions, wanted)
        public.feedback.setProgress(75)

    def _scores(self, layer, place, settings, addresses, public, inputs) -> None:
        """Leefbaarometer scores of all measurements, or of those that are asked for."""
        public.feedback.setProgressText(tr("Leefbaarometer"))
        years = [int(part) for part in split_gemeenten(settings["metingen"])]
        if settings["leefbaarometer"] == ZIP:
            table = leefbaarometer.scores(
                addresses["ADRES_LEEFBAAROMETER_ZIP"], layer.codes, public.feedback, fresh_days=public.fresh_days
            )
        else:
            frame = place.frame(1000 * settings["straal"])
            table = scores_from_wfs(addresses["ADRES_LEEFBAAROMETER_WFS"], years, frame, public)
        inputs += table.inputs
        lay_beside(layer, table, tr("Leefbaarometer"))
        public.feedback.setProgress(90)

    def postProcessAlgorithm(self, context, feedback):
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            trail.put(
                made, tr("Buurten"), "Buurten met kerncijfers en scores van de landelijke diensten.",
                self._done["trail"],
            )  # fmt: skip
        return {}


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == 4


def _with_core(layer: AreaLayer, core: list[bool]) -> dict[str, list[Any]]:
    """The columns, with `kerngebied` behind those that say which buurt it is."""
    first = {column.name: layer.columns[column.name] for column in IDENTITY}
    return {**first, CORE: [int(own) for own in core], **layer.columns}
