"""A risk count read back as a run: per buurt its count, and what each mechanism says of it."""

from __future__ import annotations

from ..core.assessment import NVT
from ..core.scenario import Counted, Saying, sentences_of, state_of
from .outcomes import risk_columns
from .reading import Features
from .risk_table import Told, require_same


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
        require_same(codes, flags, table, features.name, name)
    why = features.texts("waarom") if "waarom" in features.columns else [""] * len(codes)
    labels = [m.label for m, _ in flags]
    out = {}
    for row, (code, kind) in enumerate(zip(codes, kinds)):
        given = sentences_of(why[row], labels) if table is None else {}
        sayings = {}
        for mechanism, risk in flags:
            told = (table or {}).get((code, mechanism.id))
            sure, sentence = (told.certainty, told.sentence) if told else ("", given.get(mechanism.label, ""))
            sayings[mechanism.label] = Saying(state_of(risk[row], sure or (NVT if kind == NVT else "")), sentence)
        count = None if kind == NVT or counts[row] != counts[row] else int(counts[row])
        out[code] = Counted(count, kind, sayings)
    return out
