"""The parameters of the council map beside the result itself."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..bridge.table_file import TABLE_FILTER, table_problem
from ..core.mechanism import Setting
from ..core.text import Text
from ..i18n import tr
from ..layouts.export import RESOLUTION as DPI
from ..layouts.kinds import KINDS
from ..layouts.template import FORMATS
from .base import LeefbaarAlgorithm
from .file_inputs import file_problems, picture_problems
from .map_layer import BORDERS

KAART, MECHANISME, FORMAAT, SJABLOON, LOGO = "KAART", "MECHANISME", "FORMAAT", "SJABLOON", "LOGO"
TITEL, TOELICHTING, KAARTNUMMER, RESOLUTIE = "TITEL", "TOELICHTING", "KAARTNUMMER", "RESOLUTIE"
KAARTLAAG, PDF, PNG, SVG, PROJECT, TABEL, TEKST = "KAARTLAAG", "PDF", "PNG", "SVG", "PROJECT", "TABEL", "TEKST"

RESOLUTION = Setting(
    "resolutie", Text("Resolution of pictures", "Resolutie van afbeeldingen"), DPI, "dpi",
    why=Text("sharp in print", "scherp in druk"), minimum=72, maximum=600,
)  # fmt: skip
_FILES = (PDF, PNG, SVG, PROJECT, TABEL)


def add_kind(algorithm: LeefbaarAlgorithm) -> None:
    kinds = [kind.id for kind in KINDS]
    algorithm.addParameter(
        QgsProcessingParameterEnum(KAART, tr("Map of"), kinds, defaultValue=kinds[0], usesStaticStrings=True)
    )
    definition = QgsProcessingParameterString(MECHANISME, tr("Mechanism, for a map of one"), optional=True)
    definition.setHelp(tr("Its id (omslagzone), its Dutch name, or its column (omslagzone_risico)."))
    algorithm.addParameter(definition)


def add_page(algorithm: LeefbaarAlgorithm) -> None:
    algorithm.addParameter(
        QgsProcessingParameterEnum(FORMAAT, tr("Paper"), list(FORMATS), defaultValue=FORMATS[0], usesStaticStrings=True)
    )
    algorithm.addParameter(QgsProcessingParameterString(TITEL, tr("Title (empty: made)"), optional=True))
    algorithm.add_advanced(
        QgsProcessingParameterString(TOELICHTING, tr("Note (empty: the standard one)"), multiLine=True, optional=True)
    )
    algorithm.add_advanced(
        QgsProcessingParameterString(KAARTNUMMER, tr("Number of the map"), optional=True),
        tr("As the council document cites it: Kaart 3."),
    )
    algorithm.add_advanced(
        QgsProcessingParameterFile(LOGO, tr("Logo of the municipality"), optional=True),
        tr("A picture: .png, .jpg or .svg."),
    )
    algorithm.add_advanced(
        QgsProcessingParameterFile(SJABLOON, tr("Template of your own"), extension="qpt", optional=True),
        tr("A layout saved as a template; its items are filled by their ids, and it overrides the paper."),
    )
    algorithm.add_settings([RESOLUTION])


def add_outputs(algorithm: LeefbaarAlgorithm) -> None:
    kind = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.addParameter(
        QgsProcessingParameterFeatureSink(BORDERS, tr("Borders"), kind, defaultValue=QgsProcessing.TEMPORARY_OUTPUT)
    )
    definition = QgsProcessingParameterFeatureSink(KAARTLAAG, tr("Layer of the map"), kind, optional=True)
    definition.setHelp(tr("What the map shows of each buurt; the map of the risk count shows the risk count itself."))
    algorithm.addParameter(definition)
    for name, label, files in (
        (PDF, tr("Map as PDF"), "PDF (*.pdf)"),
        (PNG, tr("Map as PNG"), "PNG (*.png)"),
        (SVG, tr("Map as SVG"), "SVG (*.svg)"),
        (TABEL, tr("All that the map shows, as a table"), TABLE_FILTER),
        (PROJECT, tr("Project file"), "QGIS (*.qgz)"),
    ):
        algorithm.addParameter(
            QgsProcessingParameterFileDestination(name, label, files, optional=True, createByDefault=name == PDF)
        )
    algorithm.addOutput(QgsProcessingOutputString(TEKST, tr("What the map shows, in words")))


def files(algorithm: LeefbaarAlgorithm, parameters, context) -> dict[str, str]:
    """The files that are asked for, by parameter."""
    found = {name: algorithm.parameterAsFileOutput(parameters, name, context) for name in _FILES}
    return {name: path for name, path in found.items() if path}


def problems(algorithm: LeefbaarAlgorithm, parameters, context) -> list[str]:
    """What is wrong with the choices, the files that are read, and the kind of the table."""
    out = file_problems(algorithm, parameters, context, SJABLOON, (".qpt",))
    for name, known in ((KAART, [kind.id for kind in KINDS]), (FORMAAT, FORMATS)):
        value = parameters.get(name)  # in a model nothing else refuses what it does not know
        if isinstance(value, str) and value not in known:
            out.append(
                tr("{name}: '{value}' is not known; give {known}.").format(
                    name=name, value=value, known=", ".join(known)
                )
            )
    out += picture_problems(algorithm, parameters, context, LOGO)
    table = files(algorithm, parameters, context).get(TABEL)
    return [*out, *filter(None, [table_problem(TABEL, table) if table else ""])]
