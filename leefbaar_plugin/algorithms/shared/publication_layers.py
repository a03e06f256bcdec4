"""The file of a version for publication: its layer, table, style and trail, put in place when it tells no more."""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsFeedback, QgsGeometry, QgsVectorLayer

from ...bridge import trail
from ...bridge.output.destinations import tables_in
from ...bridge.publication_file import Promise, leaks, tidy, write_table
from ...bridge.publication_trail import typed
from ...bridge.results import Located
from ...bridge.stop import Problem, check
from ...bridge.stop import problems as as_problem
from ...bridge.storable import plain_list
from ...core.disclosure.secrets import Secrets
from ...core.results.result import Result
from ...core.stacking import HIDDEN
from ...i18n import tr
from ...styling.common import name_columns
from ...styling.stack import style_stack
from ..columns.publication import Columns, count_columns, table_columns

COUNT, _TABLE = "risicostapeling", "risicotabel"
_ABSTRACT = (
    "Publicatieversie. Per {noun} het aantal mechanismen waarop de leefbaarheid risico loopt. Een signaal, geen "
    "voorspelling en geen rangorde; onbekend is niet hetzelfde als geen risico. Een {noun} die te klein is, of nodig "
    "om een kleine te beschermen, wordt niet getoond. Aantallen zijn afgerond; van gevoelige mechanismen staat er "
    "alleen de klasse."
)


def write_publication(
    path: Path,
    found: Located,
    draft: Result,
    result: Result,
    manifest: Mapping[str, Any],
    shapes: Sequence[QgsGeometry],
    feedback: QgsFeedback,
) -> None:
    """Write under another name, check, and only then put in place.

    Parameters
    ----------
    found, draft
        The working version, and the part of it that is published.
    result
        What is published.
    """
    columns, table = count_columns(result), table_columns(result)
    fresh = path.with_name(f".{path.stem}.nieuw.gpkg")
    layer = long = None
    try:
        _discard(fresh)
        layer = write_table(fresh, COUNT, columns, shapes, feedback)
        classes = trail.classes(found.told)
        noun = draft.noun
        trail.put(layer, "Risicostapeling: publicatieversie", _ABSTRACT.format(noun=noun), manifest)
        name_columns(layer, {one.name(): one.alias() for one, _ in columns})
        dark = any(area.category == HIDDEN for area in result.areas)
        style_stack(layer, classes, len(draft.mechanisms), False, dark)
        long = write_table(fresh, _TABLE, table, None, feedback)
        words = f"Publicatieversie: een rij per {noun} en mechanisme."
        trail.put(long, "Risicotabel: publicatieversie", words, manifest)
        layer = long = None  # lets go of the file
        feedback.setProgress(60)
        tidy(fresh)
        check(feedback)
        wrong = leaks(fresh, _promise(found, draft, manifest, columns, table))
        if wrong:
            raise as_problem([tr("The version for publication is not published, for it tells too much:"), *wrong[:10]])
        fresh.replace(path)
    except OSError as error:
        raise Problem(
            tr("'{path}' could not be written: {why}. Is it open elsewhere?").format(path=path, why=error.strerror)
        ) from error
    except BaseException as error:
        traceback.clear_frames(error.__traceback__)  # they hold the layers, and those the file, which is to go
        raise
    finally:
        layer = long = None
        _discard(fresh)


def _promise(found: Located, draft: Result, manifest: Mapping[str, Any], columns: Columns, table: Columns) -> Promise:
    """What the file may hold, and what of the working version it may not."""
    tables = {
        name: {made.name(): plain_list(values) for made, values in one}
        for name, one in ((COUNT, columns), (_TABLE, table))
    }
    cells = [value for one in tables.values() for values in one.values() for value in values]
    judged = [said for area in draft.areas for said in area.judged.values()]
    intended = {line for cell in cells if isinstance(cell, str) for line in (cell, *cell.split("\n"))}
    intended |= {name for one in tables.values() for name in one} | set(tables)
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


def is_publication(path: str) -> bool:
    """Whether a file was made by this algorithm."""
    if sorted(tables_in(path)) != sorted((COUNT, _TABLE)):
        return False
    told = trail.get(QgsVectorLayer(f"{path}|layername={COUNT}", "", "ogr"))
    return bool(told and told.get("publicatie"))


def _discard(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)
