"""From the werkversie a version that may be published, which checks itself and fails when it tells too much."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..bridge import trail
from ..bridge.destinations import destination, tables_in, target
from ..bridge.publication_file import Promise, leaks, tidy, write_table
from ..bridge.publication_trail import kinds, own_names, published_trail, typed
from ..bridge.reading import plain_list
from ..bridge.results import Located
from ..bridge.stop import Problem, check, some
from ..bridge.stop import problems as as_problem
from ..bridge.table_file import TABLE_FILTER, table_problem, write_tables
from ..bridge.writing import open_when_done
from ..core.alternative import sheets_of
from ..core.columns import INWONERS, WONINGVOORRAAD
from ..core.disclosure.account import account, sentences
from ..core.disclosure.rules import SETTINGS, Rules
from ..core.disclosure.secrets import Secrets
from ..core.disclosure.version import Publication, publish
from ..core.recognition import canonical
from ..core.result import Result
from ..core.stacking import CLASSES, HIDDEN
from ..i18n import tr
from ..styling.common import name_columns
from ..styling.stack import style_stack
from .base import MAPS, polygons
from .of_result import RISICOSTAPELING, OfResult
from .publication_columns import Columns, count_columns, table_columns
from .stacked import LONG_NAMES

_COUNT, _TABLE = "risicostapeling", "risicotabel"
_ABSTRACT = (
    "Publicatieversie. Per {noun} het aantal mechanismen waarop de leefbaarheid risico loopt. Een signaal, geen "
    "voorspelling en geen rangorde; onbekend is niet hetzelfde als geen risico. Een {noun} die te klein is, of nodig "
    "om een kleine te beschermen, wordt niet getoond. Aantallen zijn afgerond; van gevoelige mechanismen staat er "
    "alleen de klasse."
)


class Publicatieversie(OfResult):
    ID, GROUP = "publicatieversie", MAPS
    GEVOELIG, OUTPUT, TABEL, VERANTWOORDING = "GEVOELIG", "OUTPUT", "TABEL", "VERANTWOORDING"

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
            tr("Ids with commas between, as in leegstand, verkamering: of these too only the class is shown."),
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Version for publication"), polygons())
        )
        for name, label, kind in (
            (self.TABEL, tr("Table for who cannot see the map"), TABLE_FILTER),
            (self.VERANTWOORDING, tr("Account of what was held back"), "HTML (*.html)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, label, kind, optional=True, createByDefault=False)
            )
        for name, label in (
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_ONDERDRUKT", tr("Buurten that are not shown for their size")),
            ("AANTAL_SECUNDAIR", tr("Buurten that are held back to guard those")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def problems(self, parameters, context):
        where = destination(parameters.get(self.OUTPUT))
        path, table = target(where)
        out = []
        if where and where != "TEMPORARY_OUTPUT" and (table or not path.lower().endswith(".gpkg")):
            out.append(
                tr(
                    "OUTPUT = '{where}': a version for publication is a GeoPackage of its own (.gpkg): no table in "
                    "another one, no database and no layer in memory, of which cannot be checked what they hold."
                ).format(where=where)
            )
        if path and Path(path).exists() and not _is_publication(path):
            out.append(
                tr("OUTPUT: '{path}' exists, and is no version for publication; choose another name.").format(path=path)
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
        rules = Rules.of(self.setting_values(parameters, context), self._sensitive(parameters, draft))
        self._require_sizes(parameters, context, rules)
        names = own_names(found.told)
        made = publish(draft, rules, kinds(found.told, draft.mechanisms), names)
        self._require_kept(made, rules, feedback)
        check(feedback)
        feedback.setProgress(30)

        settings = {**{s.parameter: getattr(rules, s.name) for s in SETTINGS}, self.GEVOELIG: sorted(rules.sensitive)}
        manifest = published_trail(self.id(), found.told, settings, made.result, names)
        path = self._path(parameters)
        shapes = [found.shapes[i] for i in rows]
        self._write(path, found, draft, made, manifest, shapes, feedback)
        address = f"{path}|layername={_COUNT}"
        open_when_done(self, parameters.get(self.OUTPUT), self.OUTPUT, address, context)
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
            write_tables(listed, sheets_of(made.result, text))
            result[self.TABEL] = listed
        if told:
            Path(told).write_text(account(made, rules), encoding="utf-8")
            result[self.VERANTWOORDING] = told
        return result

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

    def _sensitive(self, parameters, result: Result) -> frozenset[str]:
        given = str(parameters.get(self.GEVOELIG) or "").replace(";", ",")
        ids = {part.strip() for part in given.split(",")} - {""}
        known = {m.id for m in result.mechanisms}
        strange = sorted(ids - known)
        if strange:
            raise Problem(
                tr("GEVOELIG: {ids} is not in the risk count, which has {known}.").format(
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
                    "shown are at risk of a same mechanism."
                ).format(wijken=some(made.alike))
            )

    def _path(self, parameters) -> Path:
        path = target(destination(parameters.get(self.OUTPUT)))[0]
        return Path(path or QgsProcessingUtils.generateTempFilename("publicatieversie.gpkg")).absolute()

    def _write(
        self, path: Path, found: Located, draft: Result, made: Publication, manifest: dict[str, Any], shapes, feedback
    ) -> None:
        """Write under another name, check, and only then put in place."""
        columns, table = count_columns(made.result), table_columns(made.result)
        fresh = path.with_name(f".{path.stem}.nieuw.gpkg")
        try:
            _discard(fresh)
            layer = write_table(fresh, _COUNT, columns, shapes, feedback)
            classes = found.told.get("instellingen", {}).get("telling", {}).get("KLASSEN") or CLASSES
            noun = draft.noun
            trail.put(layer, "Risicostapeling: publicatieversie", _ABSTRACT.format(noun=noun), manifest)
            name_columns(layer, {one.name(): one.alias() for one, _ in columns})
            dark = any(area.category == HIDDEN for area in made.result.areas)
            style_stack(layer, classes, len(draft.mechanisms), False, dark)
            long = write_table(fresh, _TABLE, table, None, feedback)
            words = f"Publicatieversie: een rij per {noun} en mechanisme."
            trail.put(long, "Risicotabel: publicatieversie", words, manifest)
            del layer, long
            feedback.setProgress(60)
            tidy(fresh)
            check(feedback)
            wrong = leaks(fresh, _promise(found, draft, manifest, columns, table))
            if wrong:
                raise as_problem(
                    [tr("The version for publication is not published, for it tells too much:"), *wrong[:10]]
                )
            fresh.replace(path)
        except OSError as error:
            raise Problem(
                tr("'{path}' could not be written: {why}. Is it open elsewhere?").format(path=path, why=error.strerror)
            ) from error
        finally:
            _discard(fresh)


def _promise(found: Located, draft: Result, manifest: Mapping[str, Any], columns: Columns, table: Columns) -> Promise:
    """What the file may hold, and what of the working version it may not."""
    tables = {
        name: {made.name(): plain_list(values) for made, values in one}
        for name, one in ((_COUNT, columns), (_TABLE, table))
    }
    cells = [value for one in tables.values() for values in one.values() for value in values]
    judged = [said for area in draft.areas for said in area.judged.values()]
    intended = {line for cell in cells if isinstance(cell, str) for line in (cell, *cell.split("\n"))}
    intended |= {name for one in tables.values() for name in one}
    intended |= {source for source, _ in manifest["bronnen"].values()}  # a source is to be named, also a typed one
    secrets = Secrets(
        texts={
            *(said.sentence for said in judged), *(line for a in draft.areas for line in a.why.split("\n")),
            *(heard.text for a in draft.areas for heard in a.heard.values()), *typed(found.told),
        } - {""},
        numbers=[number for said in judged for number in (said.value, said.threshold)],
        intended=intended,
        published=[cell for cell in cells if isinstance(cell, float)],
    )  # fmt: skip
    codes = {code for a in draft.areas for code in (a.code, a.wijk_code)} - {""}
    return Promise(tables, codes, secrets, json.dumps(manifest))


def _is_publication(path: str) -> bool:
    """Whether a file was made by this algorithm."""
    if sorted(tables_in(path)) != sorted((_COUNT, _TABLE)):
        return False
    told = trail.get(QgsVectorLayer(f"{path}|layername={_COUNT}", "", "ogr"))
    return bool(told and told.get("publicatie"))


def _discard(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)
