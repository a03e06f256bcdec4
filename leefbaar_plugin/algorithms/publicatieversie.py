"""From the werkversie a version that may be published, which checks itself and fails when it tells too much."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
)

from ..bridge.output.destinations import destination, target
from ..bridge.output.table_file import TABLE_FILTER, table_problem, write_tables
from ..bridge.output.text_file import write_text
from ..bridge.output.writing import open_when_done
from ..bridge.publication_trail import kinds, own_names, published_trail, with_trail
from ..bridge.stop import Problem, check
from ..core.disclosure.account import account, sentences
from ..core.disclosure.rules import SETTINGS, Rules
from ..core.disclosure.typed import about_people, strange_classes
from ..core.disclosure.version import Publication, publish
from ..core.language import some
from ..core.naming.columns.key_figures import INWONERS, WONINGVOORRAAD
from ..core.naming.recognition import canonical
from ..core.results.alternative import sheets_of
from ..core.results.result import Result
from ..i18n import tr
from .columns.count import LONG_NAMES
from .shared.base import MAPS, written_layer
from .shared.checking import polygons
from .shared.of_result import RISICOSTAPELING, OfResult
from .shared.publication_layers import COUNT, is_publication, write_publication


class Publicatieversie(OfResult):
    ID, GROUP = "publicatieversie", MAPS
    GEVOELIG, OUTPUT, TABEL, VERANTWOORDING = "GEVOELIG", "OUTPUT", "TABEL", "VERANTWOORDING"

    def __init__(self):
        super().__init__()
        self._address = ""

    def title(self):
        return tr("Version for publication")

    def explain(self):
        return tr(
            "Makes of the working version (the risk count with its table) a version that may be published, as a new "
            "GeoPackage with the layer risicostapeling and the table risicotabel.\n\nNot shown are buurten below the "
            "smallest number of inhabitants or dwellings, or of which one of these is not known. Where one buurt would "
            "follow from the total of its wijk or municipality, the smallest other one is held back with it, and so is "
            "a number of dwellings or inhabitants, or a share. Both kinds look the same: class 'niet getoond'. Of "
            "sensitive mechanisms, and of those of which the counts behind the value are not known, only the class is "
            "shown. Numbers are rounded and sentences made anew, without exact figures; texts that somebody typed, "
            "plan layers, names of files and what was heard in the interpretation do not go along.\n\nThe run then "
            "does as a reader would: it subtracts from the totals, and reads the file byte by byte. When something "
            "that is held back can be told, it fails and leaves nothing.\n\nIt cannot guard against what others "
            "publish of a small buurt. Make maps and summaries for publication from this version: totals of the "
            "working version count what is not shown here."
        )

    def flags(self):
        # The style is stored through a layer, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def settings(self):
        return SETTINGS

    def initAlgorithm(self, configuration=None):
        self.add_result()
        self.add_municipality()
        self.add_settings(SETTINGS)
        self.add_advanced(
            QgsProcessingParameterString(self.GEVOELIG, tr("More sensitive mechanisms"), optional=True),
            tr(
                "Ids with commas between, as in leegstand, verkamering: of these too only the class is shown. Left "
                "empty: only those that are sensitive by their declaration."
            ),
        )
        output = QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Version for publication"), polygons())
        self.add(
            output,
            tr(
                "A GeoPackage of its own (.gpkg), with the layer risicostapeling and the table risicotabel. An earlier "
                "version for publication of that name is replaced, another file never."
            ),
        )
        for name, label, kind, words in (
            (self.TABEL, tr("Table for those who cannot see the map"), TABLE_FILTER,
             tr("What the map shows, as text, one row per buurt. Left empty, it is not made.")),
            (self.VERANTWOORDING, tr("Account of what was held back"), "HTML (*.html)",
             tr("A page, in Dutch, with the rules and how much was held back by each. Left empty, it is not made.")),
        ):  # fmt: skip
            self.add_file(name, label, kind, words)
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_ONDERDRUKT", tr("Buurten that are not shown for their size")),
            ("AANTAL_SECUNDAIR", tr("Buurten that are held back to guard those")),
        )

    def problems(self, parameters, context):
        where = destination(parameters.get(self.OUTPUT))
        path, table = target(where)
        out = []
        if where and where != "TEMPORARY_OUTPUT" and (table or not path.lower().endswith(".gpkg")):
            out.append(
                tr(
                    "OUTPUT = '{where}': a version for publication is a GeoPackage of its own (.gpkg). What a table in "
                    "another one, a database or a layer in memory holds cannot be checked."
                ).format(where=where)
            )
        if path and Path(path).exists() and not is_publication(path):
            out.append(
                tr(
                    "OUTPUT: '{path}' exists, and is no version for publication, or is locked by another program; "
                    "choose another name."
                ).format(path=path)
            )
        # An earlier version for publication is replaced whole, its two tables too.
        others = {name: value for name, value in parameters.items() if name != self.OUTPUT or not out}
        if path and not out and Path(path).exists():
            others.pop(self.OUTPUT)
        out += super().problems(others, context)
        listed = self.parameterAsFileOutput(parameters, self.TABEL, context) if parameters.get(self.TABEL) else ""
        if listed and table_problem(self.TABEL, listed):
            out.append(table_problem(self.TABEL, listed))
        return out

    def compute(self, parameters, context, feedback):
        found = self.read_result(parameters, context, feedback)
        rows = self.rows(parameters, context, found)
        draft = found.result.only(rows)
        if draft.published:
            raise Problem(
                tr("RISICOSTAPELING is a version for publication itself. Give the working version behind it.")
            )
        rules = Rules.of(self.setting_values(parameters, context), self._sensitive(parameters, draft))
        self._require_sizes(parameters, context, rules)
        self._require_impersonal(draft)
        names = own_names(found.told)
        made = publish(draft, rules, kinds(found.told, draft.mechanisms), names)
        self._require_kept(made, rules, feedback)
        check(feedback)
        feedback.setProgress(30)

        settings = {**{s.parameter: getattr(rules, s.name) for s in SETTINGS}, self.GEVOELIG: sorted(rules.sensitive)}
        manifest = published_trail(self.id(), found.told, settings, made.result, names)
        path = self._path(parameters)
        shapes = [found.shapes[i] for i in rows]
        write_publication(path, found, draft, made.result, manifest, shapes, feedback)
        address = f"{path}|layername={COUNT}"
        open_when_done(self, parameters.get(self.OUTPUT), self.OUTPUT, address, context)
        self._address = address
        text = " ".join(sentences(made))
        feedback.pushInfo(text)
        result: dict[str, Any] = {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": len(rows),
            "AANTAL_ONDERDRUKT": len(made.primary),
            "AANTAL_SECUNDAIR": len(made.secondary),
        }
        listed, told = (
            self.parameterAsFileOutput(parameters, name, context) for name in (self.TABEL, self.VERANTWOORDING)
        )
        if listed:
            write_tables(listed, sheets_of(with_trail(made.result, manifest), text))
            result[self.TABEL] = listed
        if told:
            write_text(told, account(made, rules), self.VERANTWOORDING)
            result[self.VERANTWOORDING] = told
        return result

    def finish(self, context, feedback) -> None:
        layer = written_layer(self._address, context)
        if layer is not None:
            layer.loadDefaultStyle()  # Processing opens a layer without the style of its file

    def _require_sizes(self, parameters, context, rules: Rules) -> None:
        """Without the numbers that its minima ask for no buurt could be shown."""
        source = self.source(parameters, RISICOSTAPELING, context)
        there = {LONG_NAMES.get(f.name(), canonical(f.name())) for f in source.fields()}
        lacking = [
            (column.name, setting)
            for column, setting, minimum in (
                (WONINGVOORRAAD, "MINIMUM_WONINGEN", rules.minimum_woningen),
                (INWONERS, "MINIMUM_INWONERS", rules.minimum_inwoners),
            )
            if minimum > 0 and column.name not in there
        ]
        if lacking:
            raise Problem(
                tr(
                    "'{layer}' has no {columns}: how small a buurt is cannot be told, and none could be shown. Run the "
                    "analysis with these columns in the layer of buurten; or do without this minimum, by {settings} = "
                    "0: shares of dwellings then have a class only."
                ).format(
                    layer=source.sourceName(), columns=", ".join(name for name, _ in lacking),
                    settings=", ".join(setting for _, setting in lacking),
                )
            )  # fmt: skip

    def _require_impersonal(self, draft: Result) -> None:
        """What is published as it was typed is a class, and speaks of nobody. No message repeats it."""
        strange = strange_classes(draft)
        if strange:
            raise Problem(
                tr(
                    "risicoklasse is no class of the count, but another text, in {codes}. Make the risk count again."
                ).format(codes=some(strange))
            )
        found = about_people(draft)
        if found:
            raise Problem(
                tr(
                    "Names and sources of mechanisms are published. There seems to be {what}. Give the mechanism "
                    "another name or source, and run the analysis again."
                ).format(what="; ".join(f"{what} in {where}" for where, what in found.items()))
            )

    def _sensitive(self, parameters, result: Result) -> frozenset[str]:
        given = str(parameters.get(self.GEVOELIG) or "").replace(";", ",")
        ids = {part.strip() for part in given.split(",")} - {""}
        known = {m.id for m in result.mechanisms}
        strange = sorted(ids - known)
        if strange:
            raise Problem(
                tr("GEVOELIG: the risk count has no mechanism {ids}. It has {known}.").format(
                    ids=", ".join(strange), known=some(sorted(known), 40)
                )
            )
        return frozenset(ids)

    def _require_kept(self, made: Publication, rules: Rules, feedback) -> None:
        """What a reader can tell by subtraction."""
        told = made.told()
        text = "; ".join(f"{name}: {some(codes)}" for name, codes in told.items())
        if told and rules.secundair:
            raise Problem(
                tr("What is held back follows from the totals of wijk and municipality ({what}).").format(what=text)
            )
        if told:
            feedback.pushWarning(
                tr("SECUNDAIR is off: from totals of wijk and municipality can be told: {what}.").format(what=text)
            )
        if made.alike:
            feedback.pushWarning(
                tr(
                    "Publish no totals of the working version beside this one: in {wijken} all buurten that are not "
                    "shown are at risk on the same mechanism."
                ).format(wijken=some(made.alike))
            )

    def _path(self, parameters) -> Path:
        path = target(destination(parameters.get(self.OUTPUT)))[0]
        return Path(path or QgsProcessingUtils.generateTempFilename("publicatieversie.gpkg")).absolute()
