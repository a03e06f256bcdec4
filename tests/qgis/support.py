"""What the tests inside QGIS share: running an algorithm and hearing what it says, making layers, reading them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from leefbaar_plugin.mechanisms import all_mechanisms

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
#: Of the authentication database in the profile of the tests: one for all, as it can be set only once.
MASTER_PASSWORD = "proefprofiel"
MECHANISMS = tuple(m.id for m in all_mechanisms())


class Sample:
    """Voorbeeldstad, as parameters."""

    buurten = str(SAMPLE / "buurten.geojson")
    leefbaarometer = str(SAMPLE / "leefbaarometer.csv")
    ages = str(SAMPLE / "huishoudens_leeftijd.csv")
    ww = str(SAMPLE / "ww.csv")
    figures = str(SAMPLE / "kerncijfers.csv")
    own_figures = str(SAMPLE / "opgave_gemeente.csv")
    buildings = str(SAMPLE / "panden.geojson")
    newbuild = str(SAMPLE / "nieuwbouwplannen.geojson")
    demolition = str(SAMPLE / "sloopplannen.geojson")
    unemployment = str(SAMPLE / "werkloosheid.csv")
    voices = str(SAMPLE / "duiding.csv")

    @property
    def build(self) -> dict[str, Any]:
        tables = [self.ages, self.ww, self.figures, self.own_figures]
        return {"GEBIEDEN": self.buurten, "TABELLEN": tables, "LEEFBAAROMETER": self.leefbaarometer}

    @property
    def local(self) -> dict[str, Any]:
        return {
            "NIEUWBOUW": self.newbuild, "SLOOP": self.demolition, "WERKLOOSHEID": self.unemployment,
            "PANDEN": self.buildings,
        }  # fmt: skip

    def of(self, mechanism: str) -> dict[str, Any]:
        """What one mechanism needs beside the buurten."""
        return {
            "conjunctuur": {"WERKLOOSHEID": self.unemployment},
            "nieuwbouw_elders": {"NIEUWBOUW": self.newbuild},
            "sloop_elders": {"SLOOP": self.demolition},
            "veroudering": {"PANDEN": self.buildings},
        }.get(mechanism, {})


class Recorder(QgsProcessingFeedback):
    """A feedback that remembers what was said; it cancels at the n-th time that it is asked, where that is given."""

    def __init__(self, cancel_at: int | None = None):
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.asked = 0
        self._cancel_at = cancel_at

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)

    def isCanceled(self):
        self.asked += 1
        if self._cancel_at is not None and self.asked >= self._cancel_at:
            self.cancel()
        return super().isCanceled()

    @property
    def said(self) -> str:
        return "\n".join(self.infos + self.warnings + self.errors)


@dataclass
class Run:
    """The results of a run, what it said, and the context that its temporary layers live in."""

    results: dict[str, Any]
    feedback: Recorder
    context: QgsProcessingContext = field(repr=False)

    def __getitem__(self, name: str) -> Any:
        return self.results[name]

    @property
    def warnings(self) -> str:
        return "\n".join(self.feedback.warnings)

    @property
    def said(self) -> str:
        """Everything in the log, whatever its weight."""
        return self.feedback.said

    def layer(self, name: str = "OUTPUT") -> QgsVectorLayer:
        """An output as a layer, whether it is a file or in memory."""
        made = self.results[name]
        return made if isinstance(made, QgsVectorLayer) else opened(made)


def run(algorithm: str, feedback: Recorder | None = None, project: QgsProject | None = None, **parameters: Any) -> Run:
    """`processing.run`, as a user of the Python console would; raises as it does."""
    import processing

    feedback = feedback or Recorder()
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    if project is not None:
        context.setProject(project)
    _keep_outputs_in_memory(algorithm, parameters)
    results = processing.run(f"leefbaar:{algorithm}", parameters, context=context, feedback=feedback)
    return Run(results, feedback, context)


def _keep_outputs_in_memory(algorithm: str, parameters: dict[str, Any]) -> None:
    """Give the main outputs of an algorithm a place in memory, where the test gives none."""
    prototype = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{algorithm}")
    for name in ("OUTPUT", "GRENZEN", "PROFIELEN"):
        if prototype is None or prototype.parameterDefinition(name) is not None:
            parameters.setdefault(name, "TEMPORARY_OUTPUT")


def refusal(algorithm: str, **parameters: Any) -> str:
    """The words with which a run is refused: those of the dialog's check, else those of the run itself.

    When the check refuses, the run without the check (as in a model) must refuse with the same words.
    """
    _keep_outputs_in_memory(algorithm, parameters)
    prototype = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{algorithm}")
    context = QgsProcessingContext()
    fine, checked = prototype.create().checkParameterValues(parameters, context)
    feedback = Recorder()
    context.setFeedback(feedback)
    try:
        _, ok = prototype.create().run(parameters, context, feedback)
    except QgsProcessingException as error:
        ok = False
        feedback.errors.append(str(error))
    assert not ok, f"it ran, and said: {feedback.said}"
    said = "\n".join(feedback.errors)
    assert "Traceback" not in said
    if not fine:
        assert checked in said, f"the dialog said {checked!r}, the run {said!r}"
    return said


def opened(address: str, name: str = "laag") -> QgsVectorLayer:
    """A fresh layer from a file, valid."""
    layer = QgsVectorLayer(address, name, "ogr")
    assert layer.isValid(), address
    return layer


def rows(layer: QgsVectorLayer | str, key: str = "buurtcode") -> dict[str, dict[str, Any]]:
    """The attributes of a layer by the code of the buurt; NULL is None."""
    layer = opened(layer) if isinstance(layer, str) else layer
    names = [f.name() for f in layer.fields()]
    assert key in names, names
    out = {}
    for feature in layer.getFeatures():
        values = [None if v is None or (hasattr(v, "isNull") and v.isNull()) else v for v in feature.attributes()]
        row = dict(zip(names, values))
        out[row[key]] = row
    assert len(out) == layer.featureCount()
    return out


def column(layer: QgsVectorLayer | str, name: str, key: str = "buurtcode") -> dict[str, Any]:
    return {code: row[name] for code, row in rows(layer, key).items()}


def names(layer: QgsVectorLayer | str) -> list[str]:
    layer = opened(layer) if isinstance(layer, str) else layer
    return [f.name() for f in layer.fields()]


def tables(path: Path | str) -> list[str]:
    """All tables of a GeoPackage that ogr shows."""
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    assert data is not None, path
    return sorted(data.GetLayer(i).GetName() for i in range(data.GetLayerCount()))


def table(path: Path | str, name: str, geometry: bool = True) -> str:
    """The address of one table in a GeoPackage, as the dialog writes it."""
    return f"ogr:dbname='{path}' table=\"{name}\"" + (" (geom)" if geometry else "")


def memory(
    kind: str,
    fields: str,
    features: Iterable[tuple[Sequence[Any], str | QgsGeometry | None]],
    crs: str = "EPSG:28992",
    name: str = "laag",
) -> QgsVectorLayer:
    """A layer in memory.

    `fields` as `code:string,n:integer`; each feature is its attributes and a geometry, WKT or None.
    """
    parts = "".join(f"&field={f}" for f in fields.split(",") if f)
    layer = QgsVectorLayer(f"{kind}?crs={crs}{parts}", name, "memory")  # an empty crs is none; left out it is 4326
    assert layer.isValid()
    made = []
    for attributes, shape in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        if shape is not None:
            feature.setGeometry(QgsGeometry.fromWkt(shape) if isinstance(shape, str) else shape)
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def copied(
    source: QgsVectorLayer | str,
    change: Mapping[str, Mapping[str, Any]] | None = None,
    shapes: Mapping[str, QgsGeometry | None] | None = None,
    keep: Iterable[str] | None = None,
    crs: str = "EPSG:28992",
    label: str | None = None,
    key: str = "buurtcode",
    without: Sequence[str] = (),
    fields: Mapping[str, str] | None = None,
    name: str = "laag",
) -> QgsVectorLayer:
    """A copy in memory of a layer, with some things wrong.

    Parameters
    ----------
    change, shapes
        By code: other attributes, another geometry (None: none at all).
    keep
        Only these codes.
    crs, label
        Coordinates are brought to `crs`; the layer says that they are in `label` ("" : none; None: the truth).
    without
        Fields to leave out.
    fields
        Other type for a field, as `{"buurtcode": "integer"}`.
    """
    layer = opened(source) if isinstance(source, str) else source
    kinds = {"Integer": "integer", "Integer64": "int8", "Real": "double", "String": "string(0)"}
    kinds |= {"integer": "integer", "int8": "int8", "double": "double", "string": "string(0)"}  # of one in memory
    kept = [f for f in layer.fields() if f.name() not in ("fid", *without)]
    told = ",".join(f"{f.name()}:{(fields or {}).get(f.name()) or kinds.get(f.typeName(), 'string')}" for f in kept)
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    features = []
    for feature in layer.getFeatures():
        code = feature[key]
        if keep is not None and code not in keep:
            continue
        values = {f.name(): feature[f.name()] for f in kept} | dict((change or {}).get(code, {}))
        shape = QgsGeometry(feature.geometry())
        if shapes is not None and code in shapes:
            shape = shapes[code]
        if shape is not None:
            shape = QgsGeometry(shape)
            shape.transform(transform)
        features.append(([values[f.name()] for f in kept], shape))
    return memory("MultiPolygon", told, features, crs if label is None else label, name)


def saved(layer: QgsVectorLayer, path: Path | str, driver: str = "GPKG", table: str = "") -> str:
    """A layer as a file; gives its address."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    if table:
        options.layerName = table
        if Path(path).exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return f"{path}|layername={table}" if table else str(path)


def csv(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def workbook(path: Path, driver: str, sheets: Mapping[str, Sequence[Sequence[str | None]]]) -> str:
    """A workbook of text cells, by GDAL; gives its path."""
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name, cells in sheets.items():
        layer = data.CreateLayer(name)
        for i in range(max(map(len, cells))):
            layer.CreateField(ogr.FieldDefn(f"Field{i + 1}", ogr.OFTString))
        for row in cells:
            feature = ogr.Feature(layer.GetLayerDefn())
            for i, cell in enumerate(row):
                if cell is not None:
                    feature.SetField(i, cell)
            layer.CreateFeature(feature)
    return str(path)
