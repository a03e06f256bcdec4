"""A risk count and its table read back as what each mechanism says of each buurt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ..core.assessment import NVT
from ..core.mechanism import Mechanism
from ..core.recognition import canonical
from ..core.scenario import Counted, Saying, sentences_of, state_of
from ..i18n import tr
from .outcomes import risk_columns
from .reading import Features, read
from .stop import Problem, some

if TYPE_CHECKING:
    from typing import TypeAlias

#: By code and id of the mechanism: the flag (1, 0 or None), the certainty and the sentence.
Told: TypeAlias = "dict[tuple[str, str], tuple[object, str, str]]"
Flags: TypeAlias = "Sequence[tuple[Mechanism, list[float]]]"

#: Columns of the risk table, and what a shapefile makes of their names.
_COLUMNS = {"buurtcode": "buurtcode", "mechanisme": "mechanisme", "risico": "risico", "zekerheid": "zekerheid",
            "toelichting": "toelichtin"}  # fmt: skip


def read_table(
    source: QgsProcessingFeatureSource, name: str, context: QgsProcessingContext, feedback: QgsFeedback
) -> Told:
    """The risk table of a run.

    Parameters
    ----------
    name
        The parameter, for the message when it is no risk table.
    """
    there = {canonical(field.name()): field.name() for field in source.fields()}
    fields = {long: there.get(long) or there.get(short) for long, short in _COLUMNS.items()}
    lacking = [long for long, field in fields.items() if field is None]
    if lacking:
        raise Problem(
            tr("{name}: '{table}' is no risk table: it lacks {columns}.").format(
                name=name, table=source.sourceName(), columns=", ".join(lacking)
            )
        )
    table = read(source, [field for field in fields.values() if field], context, feedback, geometry=False)
    code, mechanism, risk, certainty, sentence = (str(field) for field in fields.values())
    texts = (table.texts(column) for column in (code, mechanism, certainty, sentence))
    return {
        (key, of): (flag, sure, words) for key, of, sure, words, flag in zip(*texts, table.columns[risk])
    }  # fmt: skip


def run_of(features: Features, table: Told | None, name: str) -> dict[str, Counted]:
    """The buurten of a risk count by their code.

    Parameters
    ----------
    table
        The risk table of the same run; without it sentences come from the column `waarom`.
    name
        The parameter of the table, for the message when it is of another run.
    """
    codes, kinds = features.texts("buurtcode"), features.texts("risicoklasse")
    counts = features.floats("n_risico").tolist()
    flags = [(m, features.floats(field).tolist()) for field, m in risk_columns(list(features.columns)).items()]
    if table is not None:
        _require_same(codes, flags, table, features.name, name)
    why = features.texts("waarom") if "waarom" in features.columns else [""] * len(codes)
    labels = [m.label for m, _ in flags]
    out = {}
    for row, (code, kind) in enumerate(zip(codes, kinds)):
        given = sentences_of(why[row], labels) if table is None else {}
        sayings = {}
        for mechanism, risk in flags:
            _, sure, sentence = (table or {}).get((code, mechanism.id), (None, "", given.get(mechanism.label, "")))
            state = state_of(risk[row], sure or (NVT if kind == NVT else ""))
            sayings[mechanism.label] = Saying(state, sentence)
        count = None if kind == NVT or counts[row] != counts[row] else int(counts[row])
        out[code] = Counted(count, kind, sayings)
    return out


def _require_same(codes: Sequence[str], flags: Flags, table: Told, layer: str, name: str) -> None:
    """A table of another run would give reasons that are not those of the flags."""
    wrong = []
    for mechanism, risk in flags:
        for code, flag in zip(codes, risk):
            told = table.get((code, mechanism.id))
            if told is not None and told[0] != (None if flag != flag else flag):
                wrong.append(f"{code} {mechanism.id}")
    if wrong:
        raise Problem(
            tr(
                "{name}: the table is not of the same run as '{layer}': {n} flags differ, such as {which}. Give the "
                "risk table that was written with the layer, or none."
            ).format(name=name, layer=layer, n=len(wrong), which=some(wrong))
        )
