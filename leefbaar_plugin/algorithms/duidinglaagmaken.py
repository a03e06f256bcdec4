"""A GeoPackage in which professionals record what they recognise: buurten to click on, and a form per voice."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsVectorLayer,
)

from ..bridge import trail
from ..bridge.output.destinations import destination
from ..bridge.results import Located
from ..bridge.stop import Problem, check
from ..bridge.voice_layer import Place, place_of, place_problems, used_values, write_areas, write_voices
from ..compat import field
from ..core.conversation.duiding import SUBJECTS
from ..core.results.result import Result
from ..core.results.scenario import RISK, UNKNOWN
from ..i18n import tr, trn
from ..styling.common import keep_style, name_columns
from ..styling.stack import style_stack
from ..styling.voice_form import make_area_form, make_form
from ..styling.voice_project import bind, open_together, relation_id, together, write_project
from .shared.base import INTERPRETATION, written_layer
from .shared.count_layer import read_count
from .shared.of_result import GEMEENTE, RISICOSTAPELING, OfResult


class DuidinglaagMaken(OfResult):
    ID, GROUP = "duidinglaagmaken", INTERPRETATION
    OUTPUT, AANVULLEN, PROJECT, BUURTEN, DUIDING = "OUTPUT", "AANVULLEN", "PROJECT", "BUURTEN", "DUIDING"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Make a layer for the conversation")

    def explain(self):
        return tr(
            "Makes a GeoPackage in which a conversation with professionals is recorded: a layer of buurten with what "
            "the figures say, and a table 'duiding' with a form. Per voice: the buurt, the mechanism (or the buurt as "
            "a whole, or something that the figures do not see), whether it is recognised, qualified, contradicted or "
            "unknown, how serious it is, what is going on, the role of the speaker, the date, and what was agreed, by "
            "whom (a role) and when. A buurt can have several voices.\n\nNever record names, addresses or other "
            "personal data: the speaker is a role, and the form refuses what looks like an e-mail address, a telephone "
            "number, a BSN or an address. In a small buurt a role can point to a person; agree who may see the "
            "table.\n\nThe form is kept in the GeoPackage and comes along wherever the table is opened. What was "
            "recorded is never overwritten, not by a new analysis either: with AANVULLEN the rows stay, and buurten "
            "and choices are renewed."
        )

    def flags(self):
        # A project belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_municipality()
        again = QgsProcessingParameterBoolean(self.AANVULLEN, tr("Go on with a table that is there"), False)
        self.add(again, tr("Its rows stay; the buurten and the choices of the form are renewed. Default: no."))
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("GeoPackage for the conversation"), "GeoPackage (*.gpkg)"
            ),
            tr(
                "It gets the layer of buurten and the table 'duiding' with its form; take it along to the conversation."
            ),
        )
        self.add_file(
            self.PROJECT, tr("Project file"), "QGIS (*.qgz)",
            tr("A project with both, to open on another computer; keep it with the GeoPackage."),
        )  # fmt: skip
        self.addOutput(QgsProcessingOutputVectorLayer(self.BUURTEN, tr("Buurten to click on")))
        self.addOutput(QgsProcessingOutputVectorLayer(self.DUIDING, tr("Table of voices")))
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_STEMMEN", tr("Number of voices that were there")),
        )

    def problems(self, parameters, context):
        text = destination(parameters.get(self.OUTPUT))
        out = super().problems(parameters, context)
        if text and not out:
            extend = self.parameterAsBool(parameters, self.AANVULLEN, context)
            out += place_problems(self.OUTPUT, text, extend)
        return out

    def compute(self, parameters, context, feedback):
        place = place_of(destination(parameters.get(self.OUTPUT)))
        if not place.path:
            raise Problem("\n".join(place_problems(self.OUTPUT, "", False)))
        source = self.source(parameters, RISICOSTAPELING, context)
        features = read_count(source, context, feedback)
        found = self.result_of(features, parameters, context, feedback)
        rows = self.rows(parameters, context, found)
        result = found.result.only(rows)
        there = place.open()
        kept = there.featureCount() if there is not None else 0
        areas, subjects = _choices(result, there)
        del there
        check(feedback)
        columns = _columns(result)
        write_areas(place, columns, [found.shapes[i] for i in rows])
        write_voices(place)
        self._done = {
            "place": place, "areas": areas, "subjects": subjects, "mechanisms": len(result.mechanisms),
            "noun": result.noun, "aliases": {made.name(): made.alias() for made, _ in columns},
            "classes": trail.classes(found.told),
            "project": self.parameterAsFileOutput(parameters, self.PROJECT, context),
            "trail": self._manifest(parameters, context, features, found, kept),
        }  # fmt: skip
        if kept:
            feedback.pushInfo(
                trn(
                    "The row that was recorded stays as it is.",
                    "The {n} rows that were recorded stay as they are.",
                    kept,
                )
            )
        out = {
            self.OUTPUT: place.path, self.BUURTEN: place.areas_address, self.DUIDING: place.voices_address,
            "AANTAL_BUURTEN": len(result.areas), "AANTAL_STEMMEN": kept,
        }  # fmt: skip
        return {**out, self.PROJECT: self._done["project"]} if self._done["project"] else out

    def _manifest(self, parameters, context, features, found: Located, kept: int) -> dict[str, Any]:
        layer = self.layer(parameters, RISICOSTAPELING, context)
        count = {**trail.describe_input(layer, features.name, len(features)), "laag": RISICOSTAPELING.lower()}
        settings = {
            GEMEENTE: self.parameterAsString(parameters, GEMEENTE, context),
            self.AANVULLEN: self.parameterAsBool(parameters, self.AANVULLEN, context),
        }
        earlier = [found.told] if found.told else []
        whole = trail.manifest(self.id(), settings, [count], {"reacties": kept}, trail.origins(found.told), earlier)
        return trail.without_private(whole)  # the form goes to who leads the conversation, also outside

    def finish(self, context, feedback) -> None:
        done = self._done
        if not done:
            return
        place: Place = done["place"]
        areas, voices = (written_layer(address, context) for address in (place.areas_address, place.voices_address))
        self._dress(areas, voices)
        if done["project"]:
            failed = write_project(done["project"], place)
            if failed:
                feedback.reportError(failed)
        open_together(context, place, areas, voices)

    def _dress(self, areas: QgsVectorLayer, voices: QgsVectorLayer) -> None:
        """Give both layers their style, form, names and trail."""
        done = self._done
        trail.put(voices, "Duiding", f"Een rij per reactie. {_ABSTRACT} {_PRIVACY}", done["trail"])
        make_form(voices, done["areas"], done["subjects"])
        keep_style(voices)
        trail.put(areas, "Buurten om over te praten", f"{_ABSTRACT} {_PRIVACY}", done["trail"])
        name_columns(areas, done["aliases"])
        style_stack(areas, done["classes"], done["mechanisms"], shapefile=False)
        make_area_form(areas, relation_id(done["place"]))
        scratch = together(done["place"])
        bind(areas, scratch)
        keep_style(areas)


_ABSTRACT = (
    "Wat professionals in het gesprek zeggen over de signalen uit de cijfers. De duiding staat naast de cijfers en "
    "verandert ze niet."
)
_PRIVACY = (
    "Leg geen namen, adressen of andere persoonsgegevens vast: wie iets zegt, is een rol. In een kleine buurt kan een "
    "rol naar een persoon wijzen: spreek af wie dit mag zien."
)


def _choices(result: Result, there: QgsVectorLayer | None) -> tuple[dict[str, str], dict[str, str]]:
    """What can be chosen for the buurt and for what is spoken of; what was recorded before stays among it."""
    areas = {f"{area.name} ({area.code})" if area.name else area.code: area.code for area in result.areas}
    subjects = {m.label: m.id for m in result.mechanisms}
    subjects |= {name: subject for subject, name in SUBJECTS.items()}
    if there is not None:
        for choices, name in ((areas, "buurtcode"), (subjects, "mechanisme")):
            known = set(choices.values())
            gone = [value for value in used_values(there, name) if value not in known]
            choices |= {f"{value} (niet in deze analyse)": value for value in gone}
    return areas, subjects


def _columns(result: Result):
    """What the figures say of each area."""
    labels = {m.id: m.label for m in result.mechanisms}

    def those(state: str) -> list[str]:
        return [
            ", ".join(labels[m] for m, judged in area.judged.items() if judged.state == state) or "geen"
            for area in result.areas
        ]

    every = result.areas
    return [
        (field("buurtcode", "text", "Code"), [area.code for area in every]),
        (field("buurtnaam", "text", "Naam"), [area.name for area in every]),
        (field("wijknaam", "text", "Wijk"), [area.wijk for area in every]),
        (field("gemeentenaam", "text", "Gemeente"), [area.gemeente for area in every]),
        (field("n_risico", "integer", "Mechanismen met risico"), [area.count for area in every]),
        (field("risicoklasse", "text", "Klasse van de telling"), [area.category for area in every]),
        (field("onzeker", "integer", "Klasse hangt af van het onbekende"), [int(area.uncertain) for area in every]),
        (field("tekst", "text", "Telling in woorden"), [area.text for area in every]),
        (field("mechanismen", "text", "Risico op"), those(RISK)),
        (field("onbekend", "text", "Onbekend"), those(UNKNOWN)),
        (field("waarom", "text", "Waarom"), [area.why for area in every]),
    ]
