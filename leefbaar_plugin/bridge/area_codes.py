"""The codes of the rows of a layer: complete, of one level, and each once; else a problem in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.language import some
from ..core.naming.codes import as_text, first_double, is_area_code, level_of, odd_level
from ..i18n import number, trn
from .features import Features
from .stop import Problem


def area_codes(features: Features, name: str) -> list[str]:
    """The codes of the buurten or wijken: complete, and each once; else a problem in words."""
    codes = [as_text(value) for value in features.columns[name]]
    wrong = [f"'{code}'" for code in codes if not is_area_code(code)]
    if wrong:
        raise Problem(
            trn(
                "{n} of the {all} rows of '{layer}' has no complete code in field '{field}': {examples}. A code is BU "
                "and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality "
                "stands in another field. Run 'Build the layer of buurten' first, which completes it.",
                "{n} of the {all} rows of '{layer}' have no complete code in field '{field}': {examples}. A code is BU "
                "and eight characters (or WK and six), as in BU09170000: zeros may have been lost, or the municipality "
                "stands in another field. Run 'Build the layer of buurten' first, which completes them.",
                len(wrong),
                all=number(len(codes)),
                layer=features.name,
                field=name,
                examples=some(wrong),
            )
        )  # fmt: skip
    require_one_level(codes, features.name)
    double = first_double(codes)
    if double and level_of(codes) == "wijk":
        raise Problem(
            trn(
                "{n} wijk stands more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? "
                "Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.",
                "{n} wijken stand more than once in '{layer}', by field '{field}': {examples}. Are the rows buurten? "
                "Then tell the field with their code with BUURTCODE. For parts of one wijk: dissolve by code first.",
                len(double), layer=features.name, field=name,
                examples=some([f"{code} ({n}×)" for code, n in double.items()]),
            )
        )  # fmt: skip
    if double:
        shown = some([f"{code} ({n}×)" for code, n in double.items()])
        raise Problem(
            trn(
                "{n} code stands more than once in '{layer}': {examples}. There must be one row per buurt. For parts "
                "of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of "
                "buurten', which makes a column per year.",
                "{n} codes stand more than once in '{layer}': {examples}. There must be one row per buurt. For parts "
                "of one buurt: dissolve by code first. For a table with several years: give it to 'Build the layer of "
                "buurten', which makes a column per year.",
                len(double),
                layer=features.name,
                examples=shown,
            )
        )  # fmt: skip
    return codes


def require_one_level(codes: Sequence[str], layer: str) -> None:
    """Buurten and wijken in one layer would count twice: a problem in words."""
    odd = odd_level(codes)
    if odd:
        raise Problem(
            trn(
                "'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows is of the other "
                "level, {examples}. Its figures would count twice. Keep the rows of one level: filter the layer on the "
                "first two letters of the code.",
                "'{layer}' holds buurten (BU…) and wijken (WK…) together: {n} of its {all} rows are of the other "
                "level, such as {examples}. Their figures would count twice. Keep the rows of one level: filter the "
                "layer on the first two letters of the code.",
                len(odd),
                layer=layer,
                all=number(len(codes)),
                examples=some(odd),
            )
        )  # fmt: skip
