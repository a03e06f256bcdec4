"""A municipality of three buurten."""

from __future__ import annotations

import pytest

from tests.core.builders import buurten


@pytest.fixture
def energy():
    """One municipality in which the mean is 10 % whatever the first buurt has: 15 % is 1.5 × as much."""
    return buurten(percentage_energiearmoede=[15.0, 10.0, 5.0], aantal_huishoudens=[100.0, 1000.0, 100.0],
                   aantal_inwoners=[200.0, 2000.0, 200.0])  # fmt: skip
