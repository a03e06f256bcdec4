"""The results of the check of the data: its tables, its report, and its words in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ...bridge.inspection import Inspection
from ...compat import VERSION, field
from ...core.checks.finding import FOUT, OPMERKING, WAARSCHUWING, Finding, counted
from ...core.checks.outlook import Outlook, summary
from ...core.checks.places import Place
from ...core.checks.report import Report
from ...core.dates import long_date
from ...i18n import trn
from ...paths import version

Columns = Sequence[tuple[Any, Sequence[Any]]]


def findings_table(findings: Sequence[Finding]) -> Columns:
    """One row per finding."""
    return [
        (field("onderdeel", "text"), [f.part for f in findings]),
        (field("ernst", "text"), [f.severity for f in findings]),
        (field("veld", "text"), [f.field or None for f in findings]),
        (field("aantal", "integer"), [f.count for f in findings]),
        (field("voorbeelden", "text"), ["; ".join(f.examples) or None for f in findings]),
        (field("bevinding", "text"), [f.text for f in findings]),
        (field("wat_te_doen", "text"), [f.advice or None for f in findings]),
    ]


def outlook_table(outlooks: Sequence[Outlook]) -> Columns:
    """One row per mechanism."""

    def listed(items) -> str | None:
        return "; ".join(items) or None

    return [
        (field("mechanisme", "text"), [o.mechanism for o in outlooks]),
        (field("naam", "text"), [o.label for o in outlooks]),
        (field("soort", "text"), ["landelijk" if o.national else "lokaal" for o in outlooks]),
        (field("oordeel", "text"), [o.status for o in outlooks]),
        (field("te_beoordelen", "integer"), [o.assessable for o in outlooks]),
        (field("waarvan_nipt", "integer"), [o.near for o in outlooks]),
        (field("onbekend", "integer"), [o.unknown for o in outlooks]),
        (field("klein_aantal", "integer"), [o.small for o in outlooks]),
        (field("niet_van_toepassing", "integer"), [o.not_applicable for o in outlooks]),
        (
            field("redenen", "text"),
            [listed(f"{text} ({n}×)" if n else text for text, n in o.reasons) for o in outlooks],
        ),
        (field("gebruikt", "text"), [listed(o.used) for o in outlooks]),
        (field("zonder_waarden", "text"), [listed(o.empty) for o in outlooks]),
        (field("ontbreekt", "text"), [listed(o.lacking) for o in outlooks]),
    ]


def places_table(inspected: Inspection) -> Columns:
    """One row per place on the map; an overlap has two buurten, a gap none."""

    def code(place: Place, number: int) -> str | None:
        return inspected.codes[place.rows[number]] if len(place.rows) > number else None

    places = list(inspected.places)
    return [
        (field("soort", "text"), [place.kind for place in places]),
        (field("buurtcode", "text"), [code(place, 0) for place in places]),
        (field("buurtcode_2", "text"), [code(place, 1) for place in places]),
        (field("oppervlakte_m2", "real"), [place.area for place in places]),
    ]


def report_of(layer: str, inspected: Inspection, findings, outlooks, inputs: Sequence[Mapping[str, Any]]) -> Report:
    places = inspected.gemeenten
    place = ", ".join(places) if len(places) <= 8 else f"{len(places)} gemeenten"
    day = date.today()
    sources = [
        f"{i['naam']}, {i['rijen']} rijen"
        + (f", bestand {i['bestand']} van {i['gewijzigd']}" if "bestand" in i else "")
        for i in inputs
    ]
    made = f"{long_date(day)}, Leefbaar {version()}, QGIS {VERSION}"
    return Report(
        layer, place or "gemeente onbekend", inspected.rows, made, sources, findings, outlooks, inspected.columns,
        inspected.needed, inspected.noun,
    )  # fmt: skip


def tell(feedback, findings: Sequence[Finding], outlooks: Sequence[Outlook], rows: int) -> None:
    """The findings in the log, in the Dutch of the report; errors and warnings as such."""
    n = counted(findings)
    for finding in findings:
        examples = f" ({'; '.join(finding.examples)})" if finding.examples else ""
        line = f"{finding.severity}, {finding.part}: {finding.text}{examples}"
        if finding.severity in (FOUT, WAARSCHUWING):
            feedback.pushWarning(f"{line} {finding.advice}".rstrip())
        else:
            feedback.pushInfo(line)
    feedback.pushInfo(summary(outlooks))
    feedback.pushInfo(
        trn(
            "{n} area checked: {errors}, {warnings}, {remarks}.", "{n} areas checked: {errors}, {warnings}, {remarks}.",
            rows, errors=trn("{n} error", "{n} errors", n[FOUT]),
            warnings=trn("{n} warning", "{n} warnings", n[WAARSCHUWING]),
            remarks=trn("{n} remark", "{n} remarks", n[OPMERKING]),
        )
    )  # fmt: skip
