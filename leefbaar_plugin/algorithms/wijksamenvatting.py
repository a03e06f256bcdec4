"""The risk count of buurten rolled up to wijken or municipalities: how many dwellings, at least and at most."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..bridge import trail
from ..bridge.areas import dissolved
from ..bridge.features import Features
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..core.naming.codes import NOUNS, areas_of, level_of
from ..core.results.rollup import MANY, Counted, roll_up, together
from ..core.results.rollup_classes import SHARES, class_order, share_class
from ..core.results.rollup_words import summary
from ..core.setting import Setting
from ..core.stacking import ENOUGH, HIDDEN, class_labels
from ..core.text import Text
from ..core.wording import number_word
from ..i18n import number, tr
from ..styling.common import name_columns
from ..styling.rollup import style_rollup
from .columns.rollup import GEMEENTE, WIJK, Places, area_columns, class_columns, long_table
from .shared.base import COUNT, LeefbaarAlgorithm, written_layer
from .shared.checking import polygons
from .shared.count_layer import read_count
from .shared.stacked import rising

LEVELS = (WIJK, GEMEENTE)

FROM = Setting(
    "vanaf",
    Text("A buurt has many mechanisms from", "Een buurt heeft veel mechanismen vanaf"),
    MANY,
    minimum=1,
    maximum=100,
    advanced=False,
    why=Text("the third class of the count begins here", "hier begint de derde klasse van de telling"),
)
COVERAGE = Setting(
    "dekking",
    Text("Smallest share of the dwellings that is judged", "Kleinste aandeel van de woningen dat beoordeeld is"),
    ENOUGH,
    minimum=0,
    maximum=1,
    help=Text(
        "Below it an area is in the class 'onvoldoende gegevens'.",
        "Daaronder valt een gebied in de klasse 'onvoldoende gegevens'.",
    ),
)

_NEEDED = ("buurtcode", "gemeentecode", "n_risico", "n_max", "risicoklasse")
_ABSTRACT = (
    "Per {level} hoeveel {nouns}, woningen en inwoners er zijn bij elk aantal mechanismen met risico, en het aandeel "
    "van de woningen in {nouns} met {many} of meer: ten minste, en ten hoogste als al het onbekende een risico is. Een "
    "optelling, geen oordeel over de {level}: de {nouns} daarbinnen verschillen. "
)


class Wijksamenvatting(LeefbaarAlgorithm):
    ID, GROUP = "wijksamenvatting", COUNT
    RISICOSTAPELING, NIVEAU, AANDEELKLASSEN = "RISICOSTAPELING", "NIVEAU", "AANDEELKLASSEN"
    OUTPUT, SAMENVATTINGTABEL = "OUTPUT", "SAMENVATTINGTABEL"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Summary by wijk and municipality")

    def explain(self):
        return tr(
            "Rolls the risk count of buurten up to wijken or municipalities: how many buurten, dwellings and "
            "inhabitants there are at each number of mechanisms, and which share of the dwellings stands in buurten "
            "with many mechanisms: at least, and at most when all that is unknown would be a risk. The table has a row "
            "for each wijk and municipality and each exact count.\n\nA buurt without a number of dwellings is counted "
            "as a buurt and told apart; it is never 0. An area of which too little is known is in the class "
            "'onvoldoende gegevens'. An addition, not a ranking: the buurten within an area differ."
        )

    def settings(self):
        return (FROM, COVERAGE)

    def initAlgorithm(self, configuration=None):
        words = tr("The finished analysis, as 'Full analysis' or 'Risk count' makes it.")
        self.add_layer(self.RISICOSTAPELING, tr("Layer of the risk count"), polygons(), words)
        levels = QgsProcessingParameterEnum(
            self.NIVEAU, tr("Areas on the map"), list(LEVELS), defaultValue=WIJK, usesStaticStrings=True
        )
        self.add(levels, tr("The map has a polygon for each wijk (default) or each gemeente; the table has both."))
        self.add_settings(self.settings())
        self.add_advanced(
            QgsProcessingParameterString(
                self.AANDEELKLASSEN, tr("Classes of the share [%]"), ", ".join(map(str, SHARES))
            ),
            tr(
                "Default: 10, 25, 50 (our proposal), which gives 0% / up to 10% / 10 to 25% / 25 to 50% / 50% or more. "
                "The classes are fixed, not quantiles."
            ),
        )
        self.add_map(
            self.OUTPUT, tr("Summary by area"),
            tr("A polygon for each area, with its buurten, dwellings and inhabitants by class of the count. Styled."),
        )  # fmt: skip
        self.add_table(
            self.SAMENVATTINGTABEL, tr("Summary table"),
            tr("A row for each wijk, each municipality and each exact number of mechanisms at risk."),
        )  # fmt: skip
        self.add_numbers(
            ("AANTAL_GEBIEDEN", tr("Number of areas")),
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("WONINGEN_MIN", tr("Dwellings in buurten with many mechanisms, at least")),
            ("WONINGEN_MAX", tr("Dwellings in buurten with many mechanisms, at most")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What the map shows, in words")))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        text = parameters.get(self.AANDEELKLASSEN)
        if text is not None and (rising(str(text)) is None or max(rising(str(text)) or ()) > 100):
            out.append(
                tr("AANDEELKLASSEN = '{text}' is not a rising list of whole percentages, as in 10, 25, 50.").format(
                    text=text
                )
            )
        return out

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, self.RISICOSTAPELING, context)
        features = read_count(self.source(parameters, self.RISICOSTAPELING, context), context, feedback, _NEEDED)
        earlier = trail.get(layer)
        settings = self.setting_values(parameters, context)
        bounds = rising(self.parameterAsString(parameters, self.AANDEELKLASSEN, context)) or SHARES
        level = self.parameterAsEnumString(parameters, self.NIVEAU, context)
        places = {one: Places(features, one) for one in LEVELS}
        counted = _counted(features)
        found = {one: roll_up(places[one].codes, counted, settings["vanaf"]) for one in LEVELS}
        noun = level_of(features.texts("buurtcode"))
        if noun == WIJK and level == WIJK:
            feedback.pushInfo(tr("The rows are wijken already: each is summed by itself."))
        self._tell_unknown(counted, noun, feedback)

        areas, here = found[level], places[level]
        classes = [share_class(area, bounds, settings["dekking"]) for area in areas.values()]
        order = class_order(counted.category, class_labels(trail.classes(earlier)))
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = area_columns(areas, here, level, order, classes, noun, settings["vanaf"], shapefile)
        shapes = dissolved(features.geometries, [area.rows for area in areas.values()], feedback)
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, shapes)
        rows = long_table(found, places)
        table = write(self, self.SAMENVATTINGTABEL, parameters, context, feedback, rows, None)

        whole = " en ".join(here.gemeenten) if len(here.gemeenten) <= 2 else f"{len(here.gemeenten)} gemeenten"
        text = summary(
            list(areas.values()), whole, level, [label for label, _ in classes], bounds, noun, settings["vanaf"]
        )
        feedback.pushInfo(text)
        own = {self.NIVEAU: level, self.AANDEELKLASSEN: list(bounds), **settings}
        inputs = [{**trail.describe_input(layer, features.name, len(features)), "laag": "risicostapeling"}]
        counts = {"gebieden": len(areas), NOUNS[noun]: len(features)}
        manifest = trail.manifest(
            self.id(), own, inputs, counts, trail.origins(earlier), [earlier] if earlier else []
        )  # fmt: skip
        self._done = {
            "address": address, "table": table, "trail": manifest, "bounds": bounds, "text": text, "noun": noun,
            "level": level, "many": number_word(settings["vanaf"]), "order": order, "shapefile": shapefile,
            "aliases": {made.name(): made.alias() for made, _ in columns},
        }  # fmt: skip
        both = together(areas.values())
        result = {
            self.OUTPUT: address,
            "AANTAL_GEBIEDEN": len(areas),
            "AANTAL_BUURTEN": len(features),
            "WONINGEN_MIN": both.certain.dwellings,
            "WONINGEN_MAX": both.possible.dwellings,
            "TEKST": text,
        }
        return {**result, self.SAMENVATTINGTABEL: table} if table else result

    def _tell_unknown(self, counted: Counted, noun: str, feedback) -> None:
        """Warn where the layer does not tell how many live in its rows."""
        for values, what in (
            (counted.dwellings, tr("dwellings (woningvoorraad)")),
            (counted.inhabitants, tr("inhabitants (aantal_inwoners)")),
        ):
            n = int(np.isnan(values).sum())
            if n:
                feedback.pushWarning(
                    tr("Of {n} of {areas} the number of {what} is unknown: told apart, not counted as 0.").format(
                        n=number(n),
                        areas=f"{number(len(values))} {areas_of(noun, len(values))}",
                        what=what,
                    )
                )

    def finish(self, context, feedback) -> None:
        done = self._done
        layer = written_layer(done.get("address"), context)
        if layer is not None:
            nouns = NOUNS[done["noun"]]
            title = f"Samenvatting per {done['level']}"
            abstract = _ABSTRACT.format(level=done["level"], nouns=nouns, many=done["many"]) + done["text"]
            trail.put(layer, title, abstract, done["trail"])
            name_columns(layer, done["aliases"])
            table = [(label, class_columns(label, done["shapefile"])) for label in done["order"]]
            style_rollup(layer, done["bounds"], done["many"], nouns, table, HIDDEN in done["order"])
        table = written_layer(done.get("table"), context)
        if table is not None:
            told = "Een rij per gebied (wijk en gemeente) en aantal mechanismen met risico."
            trail.put(table, "Samenvattingstabel", told, done["trail"])


def _counted(features: Features) -> Counted:
    def numbers(name: str):
        return features.floats(name) if name in features.columns else np.full(len(features), np.nan)

    return Counted(
        np.nan_to_num(features.floats("n_risico")), np.nan_to_num(features.floats("n_max")),
        features.texts("risicoklasse"), numbers("woningvoorraad"), numbers("aantal_inwoners"),
    )  # fmt: skip
