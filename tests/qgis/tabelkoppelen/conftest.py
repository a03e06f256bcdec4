"""The buurten that tables are joined with."""

from __future__ import annotations

import pytest

from tests.qgis.support import memory


@pytest.fixture(scope="module")
def four():
    """Four buurten of two municipalities; two of them are called Centrum."""
    return memory(
        "MultiPolygon",
        "buurtcode:string,buurtnaam:string,gemeentenaam:string",
        [
            ([code, name, place], f"MultiPolygon ((({x} 0, {x} 9, {x + 9} 9, {x + 9} 0, {x} 0)))")
            for x, (code, name, place) in enumerate(
                [
                    ("BU00010000", "Centrum", "Aadorp"),
                    ("BU00010001", "Chassé", "Aadorp"),
                    ("BU00020000", "Centrum", "Beestad"),
                    ("BU00020AA1", "Nieuw-Noord", "Beestad"),
                ]
            )
        ],
        name="vier",
    )
