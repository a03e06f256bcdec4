"""Voorbeeldstad as the editions of national services, on a real QGIS Server behind addresses as PDOK has them."""

from __future__ import annotations

import pytest

from tests.area_services import apart, edition_of, editions, gemeenten_of  # noqa: F401
from tests.qgis.landelijk.national_run import SOURCE
from tests.qgis.support import copied


@pytest.fixture
def services(provider, map_server, tmp_path):
    with editions(map_server, tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def buurten():
    return copied(SOURCE)


@pytest.fixture
def of_2024(services, buurten):
    """The edition of 2024, complete."""
    services.add(2024, buurten=edition_of(buurten, 2024), gemeenten=gemeenten_of(buurten, GM9905="Dijkhaven"))
    return services
