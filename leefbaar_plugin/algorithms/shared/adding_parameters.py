"""Parameters as the algorithms add them: each with its help."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ...core.naming.columns.column import Column
from ...core.setting import Setting
from ...i18n import tr
from .setting_parameter import setting_parameter, with_unit


class AddsParameters(QgsProcessingAlgorithm):
    """An algorithm that adds parameters with their help in one go."""

    def add(self, definition: QgsProcessingParameterDefinition, words: str) -> None:
        definition.setHelp(words)
        self.addParameter(definition)

    def add_advanced(self, definition: QgsProcessingParameterDefinition, words: str = "") -> None:
        """Add it among the advanced ones, with these words or with those that it has."""
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.add(definition, words or definition.help())

    def add_layer(self, name: str, label: str, kind: int, words: str = "", optional: bool = False) -> None:
        self.add(QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional), words)

    def add_fields(self, columns: Iterable[Column], parent: str, over_time: Collection[Column] = ()) -> None:
        """A field parameter for each column; its default is the canonical name.

        Parameters
        ----------
        over_time
            Columns of which earlier years are read too.
        """
        for column in columns:
            several = column.yearly or column in over_time
            label = with_unit(tr(column.label), column.unit)
            definition = QgsProcessingParameterField(
                column.parameter,
                tr("{label} (a field per year)").format(label=label) if several else label,
                defaultValue=None if several else column.name,
                parentLayerParameterName=parent,
                type=QgsProcessingParameterField.DataType.Any,
                allowMultiple=several,
                optional=True,
            )
            self.add_advanced(definition, _field_words(column, several))

    def add_settings(self, settings: Iterable[Setting]) -> None:
        """A parameter for each setting: a number, a choice or a check box, with its help."""
        for setting in settings:
            definition = setting_parameter(setting, setting.parameter, setting.label, setting.default)
            if setting.advanced:
                self.add_advanced(definition)
            else:
                self.addParameter(definition)

    def add_map(self, name: str, label: str, words: str) -> None:
        """An output with polygons."""
        self.add(QgsProcessingParameterFeatureSink(name, label, QgsProcessing.SourceType.TypeVectorPolygon), words)

    def add_table(self, name: str, label: str, words: str, by_itself: bool = True) -> None:
        """An output without geometry, that one may leave out."""
        kind = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(name, label, kind, optional=True, createByDefault=by_itself), words
        )  # fmt: skip

    def add_file(self, name: str, label: str, files: str, words: str, by_itself: bool = False) -> None:
        """A file to write, that one may leave out."""
        self.add(
            QgsProcessingParameterFileDestination(name, label, files, optional=True, createByDefault=by_itself), words
        )

    def add_numbers(self, *numbers: tuple[str, str]) -> None:
        """Facts on which a model can branch: name and label."""
        for name, label in numbers:
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def add_counts(self) -> None:
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_RISICO", tr("Number of buurten at risk")),
            ("AANTAL_ONBEKEND", tr("Number of buurten that are unknown")),
        )


def _field_words(column: Column, several: bool) -> str:
    """What to choose for a column, and what happens when nothing is chosen."""
    if several:
        words = tr("Source: {source}. Left empty, the fields are recognised by their names and years.")
    else:
        words = tr("Source: {source}. Left as it is, the field is recognised by its name.")
    return words.format(source=column.source)
