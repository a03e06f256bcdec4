"""The parameters of the council map beside the result itself."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...bridge.output.table_file import TABLE_FILTER, table_problem
from ...core.setting import Setting
from ...core.text import Text
from ...i18n import tr
from ...layouts.export import RESOLUTION as DPI
from ...layouts.kinds import KINDS
from ...layouts.template import FORMATS
from .base import LeefbaarAlgorithm
from .file_inputs import file_problems, picture_problems
from .map_layer import BORDERS

KAART, MECHANISME, FORMAAT, SJABLOON, LOGO = "KAART", "MECHANISME", "FORMAAT", "SJABLOON", "LOGO"
TITEL, TOELICHTING, KAARTNUMMER, RESOLUTIE = "TITEL", "TOELICHTING", "KAARTNUMMER", "RESOLUTIE"
KAARTLAAG, PDF, PNG, SVG, PROJECT, TABEL, TEKST = "KAARTLAAG", "PDF", "PNG", "SVG", "PROJECT", "TABEL", "TEKST"

RESOLUTION = Setting(
    "resolutie", Text("Resolution of pictures", "Resolutie van afbeeldingen"), DPI, "dpi",
    why=Text("sharp in print", "scherp op papier"), minimum=72, maximum=600,
)  # fmt: skip
_FILES = (PDF, PNG, SVG, PROJECT, TABEL)


def add_kind(algorithm: LeefbaarAlgorithm) -> None:
    kinds = [kind.id for kind in KINDS]
    algorithm.add(
        QgsProcessingParameterEnum(KAART, tr("Map of"), kinds, defaultValue=kinds[0], usesStaticStrings=True),
        tr(
            "What the map shows in each buurt. risicostapeling: the count; mechanisme: one mechanism; families: "
            "sources of data; status en ontwikkeling: of the score; duiding: what was said. Default: {value}."
        ).format(value=kinds[0]),
    )
    algorithm.add(
        QgsProcessingParameterString(MECHANISME, tr("Mechanism, for a map of one"), optional=True),
        tr("Its id (omslagzone), its Dutch name, or its column (omslagzone_risico)."),
    )


def add_page(algorithm: LeefbaarAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            FORMAAT, tr("Paper"), list(FORMATS), defaultValue=FORMATS[0], usesStaticStrings=True
        ),
        tr("Size of the sheet; liggend is landscape, staand is portrait. Default: {value}.").format(value=FORMATS[0]),
    )
    algorithm.add(
        QgsProcessingParameterString(TITEL, tr("Title (empty: made)"), optional=True),
        tr("Left empty, a title is made from the kind of map and the municipality."),
    )
    algorithm.add_advanced(
        QgsProcessingParameterString(TOELICHTING, tr("Note (empty: the standard one)"), multiLine=True, optional=True),
        tr(
            "Comes after the paragraph on what the map shows. The standard one says that it is a signal and no "
            "prediction."
        ),
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
    algorithm.add(
        QgsProcessingParameterFeatureSink(BORDERS, tr("Borders"), kind, defaultValue=QgsProcessing.TEMPORARY_OUTPUT),
        tr("The borders of wijken and municipalities that are drawn over the buurten."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(KAARTLAAG, tr("Layer of the map"), kind, optional=True),
        tr("What the map shows of each buurt; the map of the risk count shows the risk count itself."),
    )
    for name, label, files, words in (
        (PDF, tr("Map as PDF"), "PDF (*.pdf)", tr("To print, and to add to the council document.")),
        (PNG, tr("Map as PNG"), "PNG (*.png)", tr("A picture, in the resolution of RESOLUTIE.")),
        (SVG, tr("Map as SVG"), "SVG (*.svg)", tr("A drawing that can be edited.")),
        (TABEL, tr("All that the map shows, as a table"), TABLE_FILTER,
         tr("The text alternative: the same for who cannot see the map, or wants to search it.")),
        (PROJECT, tr("Project file"), "QGIS (*.qgz)", tr("A project of its own with the layers and the layout.")),
    ):  # fmt: skip
        algorithm.add_file(name, label, files, words, name == PDF)
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
