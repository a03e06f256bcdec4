"""The columns of the report of differences: a row per buurt, and a row per change."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ...compat import field
from ...core.evidence.changes.causes import Cause
from ...core.evidence.changes.compared import Compared
from ...core.evidence.changes.kinds import BECAME_KNOWN, BECAME_UNKNOWN, GONE, NEW
from ...core.evidence.changes.per_area import AreaChange

#: Numbers of changes: name, in a shapefile, alias, the kinds that are counted.
_COUNTED = (
    ("n_nieuw", "n_nieuw", "Nieuwe risico's", (NEW,)),
    ("n_vervallen", "n_verval", "Vervallen risico's", (GONE,)),
    ("n_bekend_geworden", "n_bek_gew", "Bekend geworden", BECAME_KNOWN),
    ("n_onbekend_geworden", "n_onb_gew", "Onbekend geworden", BECAME_UNKNOWN),
)


def area_columns(found: Sequence[AreaChange], shapefile: bool):
    """What changed in each area."""

    def side(which: str, what: str):
        return [getattr(getattr(one, which), what, None) for one in found]

    compared = [one.first is not None and one.second is not None for one in found]
    return [
        (field("n_risico_1", "integer", "Mechanismen met risico, eerste analyse"), side("first", "count")),
        (field("n_risico_2", "integer", "Mechanismen met risico, tweede analyse"), side("second", "count")),
        (field("verschil", "integer", "Verschil in mechanismen met risico"), [one.difference for one in found]),
        (field("klasse_1", "text", "Klasse van de telling, eerste analyse"), side("first", "category")),
        (field("klasse_2", "text", "Klasse van de telling, tweede analyse"), side("second", "category")),
        (field("wijziging", "text", "Wat er verandert"), [one.kind for one in found]),
        *(
            (field(short if shapefile else name, "integer", alias),
             [one.count(*kinds) if both else None for one, both in zip(found, compared)])
            for name, short, alias, kinds in _COUNTED
        ),
        (field("oorzaken", "text", "Waardoor, met aantal veranderingen"), [one.causes or None for one in found]),
        (field("tekst", "text", "Verandering in woorden"), [one.text for one in found]),
        (field("waarom", "text", "Waarom: oorzaak, ervoor en erna"), [one.why or None for one in found]),
    ]  # fmt: skip


def table_columns(told: Compared, causes: Sequence[Cause]):
    """A row per change, in the order of the codes; names fit in a shapefile."""
    changes = told.changes
    places = [told.area(change.code) for change in changes]

    def texts(name: str, values):
        return field(name, "text"), list(values)

    def both(name: str, kind: str, what: str):
        read = attrgetter(what)
        for number, side in ((1, "before"), (2, "after")):
            yield field(f"{name}_{number}", kind), [read(getattr(change, side)) for change in changes]

    return [
        texts("buurtcode", (change.code for change in changes)),
        texts("buurtnaam", (area.name for area in places)),
        texts("wijkcode", (area.wijk_code for area in places)),
        texts("wijknaam", (area.wijk for area in places)),
        texts("mechanisme", (change.mechanism.id for change in changes)),
        texts("naam", (change.mechanism.label for change in changes)),
        texts("wijziging", (change.kind for change in changes)),
        texts("oorzaak", (cause.kind for cause in causes)),
        texts("mogelijk", (", ".join(cause.among) for cause in causes)),
        texts("uitleg", (cause.why for cause in causes)),
        texts("eenheid", (change.mechanism.unit for change in changes)),
        *both("toestand", "text", "state"),
        *both("waarde", "real", "value"),
        *both("drempel", "real", "threshold"),
        *both("zeker", "text", "certainty"),
        *both("zin", "text", "sentence"),
    ]
