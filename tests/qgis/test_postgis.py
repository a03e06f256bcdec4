"""PostGIS as source and as target: every algorithm gives from and to a database what it gives with files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingUtils, QgsVectorLayer

from leefbaar_plugin.mechanisms import all_mechanisms
from tests.qgis.support import copied, opened, run, saved
from tests.qgis.test_writing import breaks  # noqa: F401

OWN = {"NAAM": "Proef", "WAARDE": "percentage_koopwoningen", "DREMPEL": 50, "BRON": "CBS", "PEILDATUM": "2024"}

#: How each algorithm that writes a layer is run. A new algorithm is to be added here.
GIVEN = {
    "buurtlaagopbouwen": lambda sample, layer, counted: sample.build,
    "tabelkoppelen": lambda sample, layer, counted: {"BUURTEN": layer, "TABEL": sample.ages},
    "planlijstlokaliseren": lambda sample, layer, counted: {"BUURTEN": layer, "PLANNEN": sample.ages},
    "gegevenscontroleren": lambda sample, layer, counted: {"BUURTEN": layer},
    "grenswijzigingomrekenen": lambda sample, layer, counted: {"VAN": layer, "NAAR": layer},
    **{m.slug: lambda sample, layer, counted, m=m: {"BUURTEN": layer, **sample.of(m.id)} for m in all_mechanisms()},
    "eigenmechanisme": lambda sample, layer, counted: {"BUURTEN": layer, **OWN},
    "risicostapeling": lambda sample, layer, counted: {"BUURTEN": counted},
    "volledigeanalyse": lambda sample, layer, counted: {"BUURTEN": layer, **sample.local},
    "robuustheid": lambda sample, layer, counted: {"BUURTEN": layer, "TREKKINGEN": 3, "SOBOL_TREKKINGEN": 2},
    "wijksamenvatting": lambda sample, layer, counted: {"RISICOSTAPELING": counted},
    "scenarioverschil": lambda sample, layer, counted: {"EERSTE": counted, "TWEEDE": counted},
    "duidingverwerken": lambda sample, layer, counted: {"RISICOSTAPELING": counted, "DUIDING": sample.voices},
    "raadskaart": lambda sample, layer, counted: {"RISICOSTAPELING": counted, "KAART": "families"},
    "buurtprofielen": lambda sample, layer, counted: {"RISICOSTAPELING": counted},
    "verschillenrapport": lambda sample, layer, counted: {"EERSTE": counted, "TWEEDE": counted},
    "samenhang": lambda sample, layer, counted: {"RISICOSTAPELING": counted},
    "terugtoetsing": lambda sample, layer, counted: {"BUURTEN": layer, "WERKLOOSHEID": sample.unemployment},
}


#: What needs a service, or a result with its trail, is tried with a database in its own tests.
ELSEWHERE = {"landelijkegegevensophalen", "analyseherhalen"}
#: Outputs without rows on the sample: there are no overlaps or gaps in it, and a run beside itself has no changes.
WITHOUT_ROWS = {("gegevenscontroleren", "OUTPUT"), ("verschillenrapport", "TABEL")}


def sinks(slug: str) -> list[str]:
    """The outputs of an algorithm that are layers or tables."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{slug}")
    return [d.name() for d in algorithm.parameterDefinitions() if d.type() == "sink"]


def moved(server, schema: str, slug: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with every layer and table loaded into the database, by addresses as qgis_process takes."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{slug}")
    out, loaded = dict(parameters), set()
    for definition in algorithm.parameterDefinitions():
        if definition.type() not in ("source", "vector", "multilayer") or definition.name() not in parameters:
            continue
        given = parameters[definition.name()]
        listed = given if isinstance(given, list) else [given]
        addresses = []
        for file in listed:
            table = Path(file.partition("|")[0]).stem  # which the sentences cite
            spatial = not file.endswith(".csv")
            if file not in loaded:
                server.loads(file, schema, table, *(() if spatial else ("-oo", "AUTODETECT_TYPE=YES")))
                loaded.add(file)
            addresses.append("postgres://" + server.uri(f'{schema}."{table}"' + (" (geom)" if spatial else "")))
        out[definition.name()] = addresses if isinstance(given, list) else addresses[0]
    return out


def database_layer(address: str) -> QgsVectorLayer:
    """A fresh layer from an address of a database, valid, as a user opens it."""
    found, provider, uri = QgsProcessingUtils.decodeProviderKeyAndUri(address)
    assert found, address
    layer = QgsVectorLayer(uri, "laag", provider)
    assert layer.isValid(), uri
    return layer


def content(layer: QgsVectorLayer | str) -> list[tuple]:
    """Every row without its number, with its place, sorted: the same whatever the carrier."""
    layer = opened(layer) if isinstance(layer, str) else layer
    wanted = sorted(f.name() for f in layer.fields() if f.name() not in ("fid", "id", "ogc_fid"))
    out = []
    for feature in layer.getFeatures():
        values = [feature[name] for name in wanted]
        plain = [None if hasattr(v, "isNull") and v.isNull() else v for v in values]
        shape = feature.geometry()
        place = round(shape.area(), 2) if not (shape.isNull() or shape.isEmpty()) else None
        out.append((*[round(v, 9) if isinstance(v, float) else v for v in plain], place))
    return [tuple(wanted), *sorted(out, key=repr)]


@pytest.fixture(scope="module")
def buurten(voorbeeldstad, tmp_path_factory) -> str:
    """The buurtlaag without its trail, which does not go with ogr2ogr."""
    return saved(copied(voorbeeldstad), tmp_path_factory.mktemp("kopie") / "buurten.gpkg")


@pytest.fixture(scope="module")
def with_mechanisms(buurten, sample, tmp_path_factory) -> str:
    """A count with every column, which `risicostapeling` and `raadskaart` both read; without a trail too."""
    folder = tmp_path_factory.mktemp("alles")
    made = run("volledigeanalyse", BUURTEN=buurten, **sample.local, ALLE_KOLOMMEN=True, OUTPUT=str(folder / "a.gpkg"))
    return saved(copied(made["OUTPUT"]), folder / "alles.gpkg")


def test_every_algorithm_with_a_layer_as_output_is_tried_with_a_database(provider):
    single = [a for a in provider.algorithms() if a.groupId() != "modellen"]  # a model is made of these
    writing = {a.name() for a in single if sinks(a.name())}
    assert writing - ELSEWHERE == set(GIVEN), "say in GIVEN how it is run"


@pytest.mark.parametrize("slug", list(GIVEN))
def test_from_and_to_the_database_is_what_it_is_with_files(
    slug, postgis, schema, sample, buurten, with_mechanisms, tmp_path
):
    given = GIVEN[slug](sample, buurten, with_mechanisms)
    outputs = sinks(slug)
    files = run(slug, **given, **{name: str(tmp_path / f"{name}.gpkg") for name in outputs})
    to = {name: f"postgis:{postgis.uri(f'{schema}.' + chr(34) + name + chr(34))} (geom)" for name in outputs}
    made = run(slug, **moved(postgis, schema, slug, given), **to)
    for name in outputs:
        assert content(database_layer(made[name])) == content(files[name])
        (count,) = postgis.sql(f'SELECT count(*) FROM {schema}."{name}"')
        assert int(count[0]) == opened(files[name]).featureCount()
    assert {k: v for k, v in made.results.items() if k.startswith("AANTAL")} == {
        k: v for k, v in files.results.items() if k.startswith("AANTAL")
    }


@pytest.mark.parametrize("slug", list(GIVEN))
def test_a_write_that_fails_leaves_the_database_as_it_was(
    slug,
    postgis,
    schema,
    sample,
    buurten,
    with_mechanisms,
    breaks,  # noqa: F811
):
    given = GIVEN[slug](sample, buurten, with_mechanisms)
    postgis.sql(f"CREATE TABLE {schema}.x AS SELECT 1 AS a")
    breaks(0)
    for name in sinks(slug):
        if (slug, name) in WITHOUT_ROWS:
            continue
        to = {name: f"postgis:{postgis.uri(f'{schema}.x')} (geom)"}
        with pytest.raises(QgsProcessingException, match="disk full"):
            run(slug, **{**given, **to})
        assert postgis.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'Wijk & Buurt'") == [("x",)]
        assert postgis.sql(f"SELECT a FROM {schema}.x") == [("1",)]
