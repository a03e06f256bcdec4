"""Three buurten that become two, and maps on which CBS says what changed."""

from __future__ import annotations

from tests.qgis.support import memory

ID = "grenswijzigingomrekenen"
FIGURES = (
    "buurtcode:string,buurtnaam:string,jaar:integer,aantal_inwoners:integer,woningvoorraad:integer,"
    "percentage_koopwoningen:double,afw_2024:double,honden:integer"
)
A, B, C, X, Y = (f"BU0001{k}" for k in ("0000", "0001", "0002", "0100", "0101"))


def box(left: float, right: float, bottom: float = 0, top: float = 1000) -> str:
    """A rectangle near Amersfoort, in metres from a corner."""
    x, y = 150000, 450000
    corners = ((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom))
    return f"MultiPolygon((({', '.join(f'{x + a} {y + b}' for a, b in corners)})))"


#: The worked example of tests/core/test_conversion.py on the ground: A, B and C of 1 km² become X and Y.
OLD = (
    ([A, "Noord", 2022, 100, 50, 10.0, -0.1, 3], box(0, 1000)),
    ([B, "Midden", 2022, 400, 200, 30.0, 0.1, 8], box(1000, 2000)),
    ([C, "Zuid", 2022, 600, 300, 60.0, 0.2, None], box(2000, 3000)),
)
NEW = (([X, "West"], box(0, 1250)), ([Y, "Oost"], box(1250, 3000)))


def changes(*told, year: int = 2023, shapes=None):
    """New buurten with CBS's remark: (code, remark) each on a square of its own, or on `shapes`."""
    shapes = shapes or [box(1000 * k, 1000 * k + 1000) for k in range(len(told))]
    return memory(
        "MultiPolygon", "buurtcode:string,jaar:integer,indelingswijziging_wijken_en_buurten:integer",
        [([code, year, remark], shape) for (code, remark), shape in zip(told, shapes)], name="nieuw",
    )  # fmt: skip
