"""What was said in the conversation, brought beside the count and never over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
)

from ..bridge import trail
from ..bridge.outcomes import risk_columns
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.voices import Voices
from ..core.conversation.hearing import SETTINGS, Majority, soft_count, summarise, with_voices
from ..core.conversation.voices import Voice
from ..core.numbers import nl, plural
from ..core.results.result import Result
from ..core.stacking import HIDDEN
from ..core.wording import areas, number_word
from ..i18n import tr
from ..styling.common import keep_style, name_columns
from ..styling.stack import style_stack
from ..styling.voices import style_voices
from .columns.voices import beside, heard_columns, long_table
from .shared.base import INTERPRETATION, written_layer
from .shared.count_layer import read_count
from .shared.of_result import RISICOSTAPELING, OfResult


class DuidingVerwerken(OfResult):
    ID, GROUP = "duidingverwerken", INTERPRETATION
    OUTPUT, DUIDINGTABEL, ZACHTE_KENNIS = "OUTPUT", "DUIDINGTABEL", "ZACHTE_KENNIS"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Lay the conversation beside the count")

    def explain(self):
        return tr(
            "Brings what professionals said beside the risk count: per buurt how many spoke, how many recognise, "
            "qualify or contradict the signals, how far they agree, how serious they find it, what was agreed, and "
            "where figures and voices differ. The count itself does not change.\n\nFigures and voices differ where "
            "the figures see a risk that more than half of the voices contradict, or see none, or do not know, and "
            "more than half recognise it. With ZACHTE_KENNIS (off) two columns are added beside the count: the "
            "mechanisms at risk when a clear majority of voices, of different roles, decides.\n\nThe table comes from "
            "'Make a layer for the conversation', or is a CSV or spreadsheet of a form app with the same columns. "
            "What was typed freely is never copied to the results. With few voices in a buurt, a role can point to "
            "a person: look before you share."
        )

    def settings(self):
        return SETTINGS

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_duiding(optional=False)
        self.add(
            QgsProcessingParameterBoolean(
                self.ZACHTE_KENNIS, tr("Also count with soft knowledge, in columns of its own"), False
            ),
            tr(
                "Adds the count as a clear majority of the voices would have it; that of the figures stays. Default: "
                "no."
            ),
        )
        self.add_settings(self.settings())
        self.add_map(
            self.OUTPUT, tr("Risk count with the conversation"),
            tr("The risk count with columns on what was said of each buurt, and where it differs from the figures."),
        )  # fmt: skip
        self.add_table(
            self.DUIDINGTABEL, tr("Table of the conversation"),
            tr("A row per buurt and subject: what the figures say of it, and what the voices say."),
        )  # fmt: skip
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_BESPROKEN", tr("Number of buurten that were spoken of")),
            ("AANTAL_STEMMEN", tr("Number of voices")),
            ("AANTAL_VERSCHIL", tr("Number of buurten where figures and voices differ")),
            ("AANTAL_WEGGELATEN", tr("Number of rows that were left out")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))

    def compute(self, parameters, context, feedback):
        source = self.source(parameters, RISICOSTAPELING, context)
        features = read_count(source, context, feedback)
        found = self.result_of(features, parameters, context, feedback)
        heard = self.read_voices(parameters, found.result, context, feedback)
        if not heard.voices:
            feedback.pushWarning(tr("Nothing was recorded yet: the count is written as it is."))
        result = with_voices(found.result, heard.voices)
        by_area: dict[str, list[Voice]] = {area.code: [] for area in result.areas}
        for voice in heard.voices:
            by_area[voice.code].append(voice)
        names = {m.id: m.label for m in result.mechanisms}
        summaries = {area.code: summarise(area, by_area[area.code], names) for area in result.areas}
        codes = features.texts("buurtcode")
        soft = None
        if self.parameterAsBool(parameters, self.ZACHTE_KENNIS, context):
            majority = Majority(*self.setting_values(parameters, context).values())
            counted = {area.code: soft_count(area, by_area[area.code], names, majority) for area in result.areas}
            soft = [counted[code] for code in codes]

        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        said = heard_columns([summaries[code] for code in codes], soft, shapefile)
        flags = risk_columns(list(features.columns), found.told)
        columns = beside(list(features.fields), features.columns, flags, said, shapefile)
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, features.geometries)
        table = write(self, self.DUIDINGTABEL, parameters, context, feedback, long_table(result), None)

        differing = sum(one is not None and one.differs for one in summaries.values())
        spoken = sum(one is not None for one in summaries.values())
        text = _paragraph(result, len(heard.voices), spoken, differing)
        feedback.pushInfo(text)
        self._done = {
            "address": address, "table": table, "shapefile": shapefile, "noun": result.noun, "text": text,
            "trail": self._manifest(parameters, context, features, heard, found.told, spoken),
            "mechanisms": len(result.mechanisms), "soft": soft is not None,
            "hidden": any(area.category == HIDDEN for area in result.areas),
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        out = {
            self.OUTPUT: address, "AANTAL_BUURTEN": len(codes), "AANTAL_BESPROKEN": spoken,
            "AANTAL_STEMMEN": len(heard.voices), "AANTAL_VERSCHIL": differing, "AANTAL_WEGGELATEN": heard.left_out,
            "TEKST": text,
        }  # fmt: skip
        return {**out, self.DUIDINGTABEL: table} if table else out

    def _manifest(self, parameters, context, features, heard: Voices, earlier: Mapping[str, Any], spoken: int):
        """The trail, with what the readers of a count look for in it."""
        settings = {self.ZACHTE_KENNIS: self.parameterAsBool(parameters, self.ZACHTE_KENNIS, context)}
        if settings[self.ZACHTE_KENNIS]:
            settings |= self.setting_values(parameters, context)
        if "telling" in earlier.get("instellingen", {}):
            settings["telling"] = earlier["instellingen"]["telling"]
        layer = self.layer(parameters, RISICOSTAPELING, context)
        count = {**trail.describe_input(layer, features.name, len(features)), "laag": RISICOSTAPELING.lower()}
        counts = {"buurten": len(features), "besproken": spoken, "reacties": len(heard.voices)}
        out = trail.manifest(
            self.id(), settings, [count, heard.told], counts, trail.origins(earlier), [earlier] if earlier else []
        )
        kept = ("scenario", "mechanismen", "niet_te_beoordelen")
        return {**out, **{key: earlier[key] for key in kept if key in earlier}}

    def finish(self, context, feedback) -> None:
        done = self._done
        layer = written_layer(done.get("address"), context)
        if layer is not None:
            trail.put(layer, "Risicostapeling met duiding", f"{done['text']} {_ABSTRACT}", done["trail"])
            name_columns(layer, done["aliases"])
            style_stack(
                layer, trail.classes(done["trail"]), done["mechanisms"], done["shapefile"], done["hidden"]
            )  # fmt: skip
            style_voices(layer, done["shapefile"], done["soft"])
            keep_style(layer)
        table = written_layer(done.get("table"), context)
        if table is not None:
            trail.put(table, "Duidingtabel", f"Een rij per {done['noun']} en onderwerp. {_ABSTRACT}", done["trail"])


_ABSTRACT = (
    "De duiding staat naast de cijfers en verandert ze niet. Waar weinig mensen aan het woord waren, kan een rol naar "
    "een persoon wijzen: kijk daarnaar voordat u dit deelt."
)


def _paragraph(result: Result, voices: int, spoken: int, differing: int) -> str:
    """What the map shows, for who cannot see it."""
    if not spoken:
        return f"In {result.place} is nog niets opgetekend."
    told = f"In {result.place} is over {areas(spoken, result.noun)} van de {nl(len(result.areas), 0)} iets opgetekend"
    told += f", in {plural(voices, 'reactie', 'reacties')}."
    if not differing:
        return f"{told} In geen daarvan zeggen cijfers en reacties iets anders."
    return f"{told} In {number_word(differing)} daarvan zeggen cijfers en reacties niet hetzelfde."
