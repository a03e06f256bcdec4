"""The layer of buurten before an analysis: what of it can be used, and what is found in rows, columns and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsProcessingContext, QgsProcessingFeatureSource, QgsVectorLayer

from ..core.buurten import Buurten
from ..core.checks.codes import Codes, against_column, check_codes, without_codes
from ..core.checks.column_facts import ColumnFacts, look_at
from ..core.checks.columns import check_columns
from ..core.checks.finding import CODES, FOUT, Finding
from ..core.checks.identity import check_names, check_rows, check_uninhabited, check_water
from ..core.checks.places import Place, check_places, check_surroundings
from ..core.checks.scores import check_scores
from ..core.checks.values import check_values
from ..core.checks.vintages import check_borders, check_vintages
from ..core.judging.neighbours import Mask
from ..core.mechanism import Mechanism
from ..core.naming.codes import gemeente_of
from ..core.naming.columns.areas import (
    BUURTCODE,
    BUURTNAAM,
    GEMEENTECODE,
    GEMEENTENAAM,
    INDELINGSWIJZIGING,
    WATER,
    WIJKCODE,
)
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import INWONERS
from ..core.naming.recognition import canonical
from ..core.origin import Origin
from .binding import ALWAYS, Choice, bind
from .expressions import add_computed
from .features import Features
from .geojson import features_in_text
from .reading import as_it_lies
from .shapes import look_at_shapes, measure
from .stop import check

#: Buurten within this distance (m) are neighbours, unless the user sets another.
_NEAR = 150.0


@dataclass
class Inspection:
    """What was found; `buurten` are the rows that an analysis can use (None when there are none)."""

    rows: int
    labels: list[str]
    findings: list[Finding]
    columns: list[ColumnFacts] = field(default_factory=list)
    needed: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    buurten: Buurten | None = None
    places: dict[Place, QgsGeometry] = field(default_factory=dict)
    codes: list[str | None] = field(default_factory=list)
    gemeenten: list[str] = field(default_factory=list)

    @property
    def noun(self) -> str:
        """What a row is: `buurt` or `wijk`."""
        return self.buurten.noun if self.buurten else "buurt"


def inspect(
    source: QgsProcessingFeatureSource,
    layer: QgsVectorLayer | None,
    choice: Choice,
    users: Mapping[str, Sequence[str]],
    known: Mapping[str, Origin],
    context: QgsProcessingContext,
    feedback: QgsFeedback,
    own: Sequence[Mechanism] = (),
) -> Inspection:
    """Look at everything; nothing in the data stops it.

    Parameters
    ----------
    layer
        The layer behind the source, to look at its file; None when there is none.
    choice
        The fields that the mechanisms use.
    users
        Column name to the names of the mechanisms that use it.
    known
        Origin of the fields, as the layer's own metadata tell.
    own
        Mechanisms of which the expressions are to be computed.
    """
    features = as_it_lies(source, None, feedback)
    if not len(features):
        text = "De laag heeft geen rijen: controleer het filter en de selectie."
        return Inspection(0, [], [Finding(CODES, FOUT, text)])
    opened = layer.featureCount() if layer is not None else None
    findings = check_rows(len(features), opened, features_in_text(layer))
    codes = _codes(features, choice, findings)
    called = _texts(features, choice, BUURTNAAM)
    labels = _labels(codes.complete, called)
    _check_identity(features, codes, called, labels, choice, findings)
    check(feedback)

    shapes = look_at_shapes(features, source.sourceCrs(), context)
    areas = [gemeente_of(code) if code else "" for code in codes.complete]
    places = measure(shapes, features, areas, feedback) if shapes.measured else {}
    findings += check_places(shapes, labels)

    columns = [look_at(name, values) for name, values in features.columns.items()]
    check(feedback)
    by_field = {one.name: one for one in columns}
    facts = {canonical(one.name): one for one in reversed(columns)}
    facts.update({key: by_field[name] for key, name in choice.fields.items()})
    needed = _needed(choice, users)
    inhabited = _inhabited(facts, len(features))
    findings += check_columns(columns, needed, inhabited)
    findings += check_values(facts, needed, labels)
    findings += check_scores(facts, inhabited, labels)
    changes = facts.get(INDELINGSWIJZIGING.name)
    if changes is not None and changes.values is not None:
        findings += check_borders(changes.name, changes.values, labels)

    buurten = _bind(features, codes, choice, by_field, known, own, feedback)
    if buurten is not None:
        told = [labels[i] for i in codes.usable]
        findings += check_uninhabited(buurten, told)
        findings += check_surroundings(len(set(buurten.gemeenten.tolist())), _lonely(buurten, told))
        findings += check_vintages(_origins(buurten, needed, choice))
    return Inspection(
        len(features), labels, findings, columns, needed, dict(choice.fields), buurten, places, codes.complete,
        _gemeenten(features, codes, choice),
    )  # fmt: skip


def _codes(features: Features, choice: Choice, findings: list[Finding]) -> Codes:
    name = choice.fields.get(BUURTCODE.name)
    if name is None:
        findings.append(without_codes(list(features.columns), features.columns))
        return Codes([None] * len(features), [])
    part = choice.fields.get(GEMEENTECODE.name)
    codes = check_codes(name, features.columns[name], features.columns[part] if part else None)
    findings += codes.findings
    return codes


def _texts(features: Features, choice: Choice, column: Column) -> list[str] | None:
    """A column of text; None when the layer does not have it."""
    name = choice.fields.get(column.name)
    return features.texts(name) if name else None


def _labels(codes: Sequence[str | None], names: Sequence[str] | None) -> list[str]:
    """Code and name of each row, else its number."""
    return [
        f"{code} {names[i]}".rstrip()
        if code and names
        else code or (names[i] if names and names[i] else f"rij {i + 1}")
        for i, code in enumerate(codes)
    ]


def _check_identity(
    features: Features, codes: Codes, called: Sequence[str] | None, labels: Sequence[str], choice: Choice,
    findings: list[Finding],
) -> None:  # fmt: skip
    rows = [i for i, code in enumerate(codes.complete) if code]
    complete = [codes.complete[i] or "" for i in rows]
    for column, of_wijk in ((GEMEENTECODE, False), (WIJKCODE, True)):
        name = choice.fields.get(column.name)
        if name:
            findings += against_column(codes.complete, name, features.columns[name], of_wijk, labels)
    findings += check_names([called[i] for i in rows] if called else None, complete)
    water = _texts(features, choice, WATER)
    findings += check_water(complete, [water[i] for i in rows] if water else None, [labels[i] for i in rows])


def _needed(choice: Choice, users: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Fields that mechanisms use, with the names of those mechanisms."""
    out: dict[str, str] = {}
    for key, name in choice.fields.items():
        column = choice.columns[key]
        who = users.get(column.name) or (("alle mechanismen",) if column in ALWAYS and column.unit else ())
        if who:
            out[name] = ", ".join(who)
    return out


def _inhabited(facts: Mapping[str, ColumnFacts], n: int) -> Mask:
    """Rows with inhabitants; all when that is not known."""
    people = facts.get(INWONERS.name)
    if people is None or people.values is None or not len(people.present):
        return np.ones(n, dtype=bool)
    return np.nan_to_num(people.values) > 0


def _bind(
    features: Features, codes: Codes, choice: Choice, by_field: Mapping[str, ColumnFacts],
    known: Mapping[str, Origin], own: Sequence[Mechanism], feedback: QgsFeedback,
) -> Buurten | None:  # fmt: skip
    """The rows with a code, each once, and the columns that are numbers: what is left of the layer once mended."""
    if not codes.usable:
        return None
    rows = codes.usable
    columns = {name: [values[i] for i in rows] for name, values in features.columns.items()}
    columns[choice.fields[BUURTCODE.name]] = [codes.complete[i] for i in rows]
    usable = Choice(years=choice.years, absent=choice.absent)
    for key, name in choice.fields.items():
        facts = by_field[name]
        if choice.columns[key].text or not (facts.wrong or facts.notations):
            usable.fields[key], usable.columns[key] = name, choice.columns[key]
    geometries = [features.geometries[i] for i in rows]
    left = Features(features.name, features.fields, columns, geometries, [])
    buurten = bind(left, usable, known, feedback)
    add_computed(own, left, buurten, feedback)
    return buurten


def _lonely(buurten: Buurten, labels: Sequence[str]) -> list[str]:
    near, _ = buurten.pairs(_NEAR)
    alone = buurten.applicable & np.isfinite(buurten.where.points).all(axis=1)
    alone[near] = False
    return [label for label, lonely in zip(labels, alone.tolist()) if lonely]


def _origins(buurten: Buurten, needed: Mapping[str, str], choice: Choice) -> dict[str, Origin]:
    """Origins of the columns of numbers that mechanisms use and that hold a value."""
    return {
        key: origin
        for key, origin in buurten.origins.items()
        if choice.fields[key] in needed and not choice.columns[key].text and np.isfinite(buurten.columns[key]).any()
    }


def _gemeenten(features: Features, codes: Codes, choice: Choice) -> list[str]:
    """Names of the municipalities, else their codes."""
    told = _texts(features, choice, GEMEENTENAAM) or [gemeente_of(code) if code else "" for code in codes.complete]
    return sorted({text for text in told if text})
