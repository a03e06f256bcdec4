"""Four mechanisms and their count by a chain of QGIS's own algorithms, as a GIS specialist would build it.

`FORMULAS` are those of the method, written as expressions. What a chain does not express is left NULL: a buurt with
fewer than three neighbours that have data, which is compared with the eight nearest ones instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

DISTANCE = 150
MECHANISMS = ("concurrentiepositie", "energiearmoede", "leefbaarheidstrend", "omslagzone")
FLAGS = tuple(f"{name}_risico" for name in MECHANISMS)
#: What these need; other columns would only slow a chain, which copies them at each step.
COLUMNS = (
    "buurtcode", "gemeentecode", "water", "jaar", "aantal_inwoners", "aantal_huishoudens", "woningvoorraad",
    "gemiddelde_woningwaarde", "percentage_energiearmoede", "won_2024", "afw_2024", "lbm_2024", "lbm_2020",
)  # fmt: skip

_APPLIES = "not (water = 'JA' or coalesce(woningvoorraad, 1) = 0 or coalesce(aantal_inwoners, 1) = 0)"
_TIE = 1e-9
_U = 0.15678
_TEXT, _REAL, _WHOLE = 10, 6, 2

_PREPARED = {
    "stock": f"if({_APPLIES} and woningvoorraad > 0, woningvoorraad, NULL)",
    "won_w": f"if({_APPLIES} and woningvoorraad > 0 and won_2024 is not NULL, woningvoorraad, NULL)",
    "won_t": f"if({_APPLIES} and woningvoorraad > 0, woningvoorraad * won_2024, NULL)",
    "woz_w": f"if({_APPLIES} and woningvoorraad > 0 and gemiddelde_woningwaarde is not NULL, woningvoorraad, NULL)",
    "woz_t": f"if({_APPLIES} and woningvoorraad > 0, woningvoorraad * gemiddelde_woningwaarde, NULL)",
    "arm_w": f"if({_APPLIES} and aantal_huishoudens > 0 and percentage_energiearmoede is not NULL, "
             "aantal_huishoudens, NULL)",
    "arm_t": f"if({_APPLIES} and aantal_huishoudens > 0, aantal_huishoudens * percentage_energiearmoede, NULL)",
    "verschil": f"if({_APPLIES}, lbm_2024 - lbm_2020, NULL)",
    "geldt": f"if({_APPLIES}, 1, NULL)",
}  # fmt: skip
_AROUND = ("won_w", "won_t", "woz_w", "woz_t", "geldt")


def _without_self(part: str) -> str:
    return f'("{part}_sum" - coalesce("{part}", 0))'


def _lags(part: str, value: str, rule: str) -> str:
    """1 or 0 where a component can be compared with its surroundings, else NULL."""
    enough = f'"{part}_w_count" - if("{part}_w" is NULL, 0, 1) >= 3'
    mean = f"({_without_self(part + '_t')} / {_without_self(part + '_w')})"
    return f"if({value} is not NULL and {enough}, if({rule.format(v=value, mean=mean)}, 1, 0), NULL)"


_WON = _lags("won", "won_2024", f"{{v}} - {{mean}} <= {-_U / 4 + _TIE}")
_WOZ = _lags("woz", "gemiddelde_woningwaarde", f"{{v}} / {{mean}} <= {0.85 + _TIE}")
_IN_ZONE = (
    f"(afw_2024 >= {-0.10295 - _U / 4} and afw_2024 < {-0.10295 + _U / 4}"
    f" or afw_2024 >= {0.01015 - _U / 8} and afw_2024 < {0.01015 + _U / 8})"
)
FORMULAS = {
    "concurrentiepositie": f"if(coalesce(woningvoorraad, 20) < 20 or ({_WON}) is NULL and ({_WOZ}) is NULL, NULL, "
                           f"if(coalesce({_WON}, 0) + coalesce({_WOZ}, 0) >= 1, 1, 0))",
    "energiearmoede": "if(percentage_energiearmoede is NULL or arm_geheel is NULL or arm_geheel = 0, NULL, "
                      f"if(percentage_energiearmoede >= 1.5 * arm_deel / arm_geheel - {_TIE}, 1, 0))",
    "leefbaarheidstrend": "if(verschil is NULL or verschil_n < 3, NULL, "
                          f"if(verschil - verschil_mediaan <= {-_U / 4 + _TIE}, 1, 0))",
    "omslagzone": f"if(afw_2024 is NULL, NULL, if(not {_IN_ZONE}, 0, if(lbm_2024 - lbm_2020 is NULL, NULL, "
                  f"if(lbm_2024 - lbm_2020 <= {-0.0196 + _TIE}, 1, 0))))",
}  # fmt: skip


def run(source: Path, target: Path) -> Path:
    """The chain, from a GeoPackage with `COLUMNS` to one with the flags, the count and the number of neighbours."""
    target.unlink(missing_ok=True)
    kept = {name: (f'"{name}"', _TEXT if name in COLUMNS[:3] else _REAL) for name in COLUMNS}
    prepared = _refactor(str(source), {**kept, **{name: (e, _REAL) for name, e in _PREPARED.items()}})
    table = _step("native:dropgeometries", INPUT=prepared)
    joined = prepared
    for value, wanted in (
        ("arm_t", {"sum": "arm_deel"}),
        ("arm_w", {"sum": "arm_geheel"}),
        ("verschil", {"median": "verschil_mediaan", "count": "verschil_n"}),
    ):
        found = _step(
            "statisticsbycategories", INPUT=table, VALUES_FIELD_NAME=value, CATEGORIES_FIELD_NAME=["gemeentecode"]
        )
        fields = {
            "gemeentecode": ('"gemeentecode"', _TEXT),
            **{to: (f'"{name}"', _REAL) for name, to in wanted.items()},
        }
        joined = _join(joined, _refactor(found, fields), "gemeentecode", list(wanted.values()))
    around = _step(
        "joinbylocationsummary", INPUT=_step("native:buffer", INPUT=prepared, DISTANCE=DISTANCE), JOIN=prepared,
        PREDICATE=[0], JOIN_FIELDS=list(_AROUND), SUMMARIES=[0, 5], DISCARD_NONMATCHING=False,
    )  # fmt: skip
    sums = [f"{name}_{what}" for name in _AROUND for what in ("count", "sum")]
    joined = _join(joined, around, "buurtcode", sums)
    flags = {f"{name}_risico": (f"if(geldt = 1, {FORMULAS[name]}, NULL)", _WHOLE) for name in MECHANISMS}
    judged = _refactor(
        joined,
        {
            "buurtcode": ('"buurtcode"', _TEXT),
            **flags,
            "buren": ("if(geldt = 1, geldt_count - 1, 0)", _WHOLE),
            "buren_won": ('coalesce("won_w_count", 0) - if("won_w" is NULL, 0, 1)', _WHOLE),
            "buren_woz": ('coalesce("woz_w_count", 0) - if("woz_w" is NULL, 0, 1)', _WHOLE),
        },
    )
    count = " + ".join(f'coalesce("{flag}", 0)' for flag in FLAGS)
    _step(
        "native:fieldcalculator", INPUT=judged, FIELD_NAME="n_risico", FIELD_TYPE=1, FIELD_LENGTH=10, FIELD_PRECISION=0,
        FORMULA=count, OUTPUT=str(target),
    )  # fmt: skip
    return target


def _step(name: str, **parameters: Any) -> Any:
    import processing
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    ids = [name] if ":" in name else [f"native:{name}", f"qgis:{name}"]  # some were in Python in 3.22
    known = next(found for found in ids if registry.algorithmById(found))
    return processing.run(known, {"OUTPUT": "memory:", **parameters})["OUTPUT"]


def _refactor(layer: Any, fields: dict[str, tuple[str, int]]) -> Any:
    mapping = [
        {"name": name, "expression": expression, "type": kind, "length": 0, "precision": 0}
        for name, (expression, kind) in fields.items()
    ]
    return _step("native:refactorfields", INPUT=layer, FIELDS_MAPPING=mapping)


def _join(layer: Any, table: Any, key: str, fields: list[str]) -> Any:
    return _step(
        "native:joinattributestable", INPUT=layer, FIELD=key, INPUT_2=table, FIELD_2=key, FIELDS_TO_COPY=fields,
        METHOD=1, DISCARD_NONMATCHING=False, PREFIX="",
    )  # fmt: skip
