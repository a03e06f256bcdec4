"""Ids, parameter names, choices and output columns are a promise: models and scripts of others rest on them.

The promise stands in contract.json. After a change that is meant, write it again and read the difference:

    LEEFBAAR_CONTRACT=write make tests TESTS=tests/qgis/test_contract.py
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from leefbaar_plugin.mechanisms import all_mechanisms
from tests.qgis.support import memory, opened, rows, run

CONTRACT = Path(__file__).with_name("contract.json")
AGAIN = "Is it meant? Then: LEEFBAAR_CONTRACT=write make tests TESTS=tests/qgis/test_contract.py"


def described_parameter(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    out: dict[str, Any] = {
        "type": definition.type(),
        "default": json.loads(json.dumps(definition.defaultValue(), default=str)),
        "optional": bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional),
    }
    if isinstance(definition, QgsProcessingParameterEnum):
        out["options"] = definition.options()
        out["strings"] = definition.usesStaticStrings()
        out["multiple"] = definition.allowMultiple()
    if isinstance(definition, QgsProcessingParameterField):
        out["of"] = definition.parentLayerParameterName()
        out["multiple"] = definition.allowMultiple()
    if isinstance(definition, QgsProcessingParameterNumber):
        out["integer"] = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    return out


def described_columns(address: str) -> dict[str, str]:
    return {f.name(): f.typeName().lower() for f in opened(address).fields() if f.name() != "fid"}


def promises(provider, columns: dict[str, dict[str, dict[str, str]]]) -> dict[str, Any]:
    """Everything that others may rest on."""
    return {
        algorithm.id(): {
            "group": algorithm.groupId(),
            "parameters": {d.name(): described_parameter(d) for d in algorithm.parameterDefinitions()},
            "outputs": {o.name(): o.type() for o in algorithm.outputDefinitions()},
            "columns": columns.get(algorithm.name(), {}),
        }
        for algorithm in provider.algorithms()
    }


@pytest.fixture(scope="module")
def written_columns(voorbeeldstad, sample, tmp_path_factory) -> dict[str, dict[str, dict[str, str]]]:
    """The columns that each algorithm adds to Voorbeeldstad, and what they are called in a shapefile."""
    folder = tmp_path_factory.mktemp("contract")
    base = described_columns(voorbeeldstad)
    out: dict[str, dict[str, dict[str, str]]] = {"buurtlaagopbouwen": {"OUTPUT": base}}
    listed = memory("None", "naam:string,buurtcode:string", [(["A", min(rows(voorbeeldstad))], None)])
    made = run("planlijstlokaliseren", PLANNEN=listed, BUURTEN=voorbeeldstad, OUTPUT=str(folder / "plannen.gpkg"))
    out["planlijstlokaliseren"] = {"OUTPUT": described_columns(made["OUTPUT"])}
    for m in all_mechanisms():
        made = run(m.slug, BUURTEN=voorbeeldstad, **sample.of(m.id), OUTPUT=str(folder / f"{m.slug}.gpkg"))
        added = {name: kind for name, kind in described_columns(made["OUTPUT"]).items() if name not in base}
        made = run(m.slug, BUURTEN=voorbeeldstad, **sample.of(m.id), OUTPUT=str(folder / f"{m.slug}.shp"))
        short = {n: kind for n, kind in described_columns(made["OUTPUT"]).items() if n.startswith(f"{m.short}_")}
        out[m.slug] = {"OUTPUT": added, "OUTPUT shapefile": short}
    own = {"NAAM": "Proef", "WAARDE": "woningvoorraad", "DREMPEL": 500, "BRON": "CBS", "PEILDATUM": "2024"}
    made = run("eigenmechanisme", BUURTEN=voorbeeldstad, **own, OUTPUT=str(folder / "eigen.gpkg"))
    added = {name: kind for name, kind in described_columns(made["OUTPUT"]).items() if name not in base}
    out["eigenmechanisme"] = {"OUTPUT": added}
    tables = {name: str(folder / f"{name}.gpkg") for name in ("BEVINDINGEN", "MECHANISMENTABEL", "OUTPUT")}
    made = run("gegevenscontroleren", BUURTEN=voorbeeldstad, **sample.local, **tables)
    out["gegevenscontroleren"] = {name: described_columns(made[name]) for name in tables}
    whole: dict[str, dict[str, str]] = {}
    for every, name in ((False, "OUTPUT"), (True, "OUTPUT ALLE_KOLOMMEN")):
        made = run(
            "volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, ALLE_KOLOMMEN=every,
            OUTPUT=str(folder / f"volledig{every}.gpkg"), RISICOTABEL=str(folder / f"tabel{every}.gpkg"),
        )  # fmt: skip
        whole[name] = described_columns(made["OUTPUT"])
        whole["RISICOTABEL"] = described_columns(made["RISICOTABEL"])
    out["volledigeanalyse"] = whole
    full = str(folder / "volledigTrue.gpkg")
    made = run(
        "risicostapeling", BUURTEN=full, OUTPUT=str(folder / "telling.gpkg"), RISICOTABEL=str(folder / "tabel.gpkg")
    )
    out["risicostapeling"] = {name: described_columns(made[name]) for name in ("OUTPUT", "RISICOTABEL")}
    made = run(
        "grenswijzigingomrekenen", VAN=voorbeeldstad, NAAR=sample.buurten, OUTPUT=str(folder / "omgerekend.gpkg"),
        OMREKENING=str(folder / "omrekening.gpkg"),
    )  # fmt: skip
    out["grenswijzigingomrekenen"] = {
        "OUTPUT": {name: kind for name, kind in described_columns(made["OUTPUT"]).items() if name not in base},
        "OMREKENING": described_columns(made["OMREKENING"]),
    }
    made = run("raadskaart", RISICOSTAPELING=full, GRENZEN=str(folder / "grenzen.gpkg"))
    out["raadskaart"] = {"GRENZEN": described_columns(made["GRENZEN"])}
    return out


def differences(promised: Any, found: Any, where: str = "") -> tuple[list[str], list[str]]:
    """What was promised and is lost or other, and what is there and was not promised."""
    if isinstance(promised, dict) and isinstance(found, dict):
        broken, fresh = [], [f"{where}/{name}" for name in found if name not in promised]
        for name, value in promised.items():
            if name not in found:
                broken.append(f"{where}/{name} is gone")
                continue
            one, other = differences(value, found[name], f"{where}/{name}")
            broken += one
            fresh += other
        return broken, fresh
    return ([] if promised == found else [f"{where}: was {promised!r}, is {found!r}"]), []


@pytest.fixture(scope="module")
def found(provider, written_columns) -> dict[str, Any]:
    made = json.loads(json.dumps(promises(provider, written_columns)))
    if os.environ.get("LEEFBAAR_CONTRACT") == "write":
        CONTRACT.write_text(json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def promised(found) -> dict[str, Any]:
    return json.loads(CONTRACT.read_text(encoding="utf-8"))


def test_nothing_that_was_promised_is_renamed_or_gone(promised, found):
    broken, _ = differences(promised, found)
    assert not broken, "\n".join([*broken, AGAIN])


def test_what_is_new_is_promised_too(promised, found):
    _, fresh = differences(promised, found)
    assert not fresh, "\n".join(["not in contract.json:", *fresh, AGAIN])


def test_a_rename_is_noticed(found):
    changed = json.loads(json.dumps(found))
    parameters = changed["leefbaar:omslagzone"]["parameters"]
    parameters["JAREN_TERUG"] = parameters.pop("JAREN")
    changed["leefbaar:omslagzone"]["columns"]["OUTPUT"]["omslagzone_waarde"] = "string"
    broken, fresh = differences(found, changed)
    assert set(broken) == {
        "/leefbaar:omslagzone/columns/OUTPUT/omslagzone_waarde: was 'real', is 'string'",
        "/leefbaar:omslagzone/parameters/JAREN is gone",
    }
    assert fresh == ["/leefbaar:omslagzone/parameters/JAREN_TERUG"]


def test_every_algorithm_of_this_version_is_there(provider):
    assert {a.id() for a in provider.algorithms()} >= {
        f"leefbaar:{name}"
        for name in (
            "buurtlaagopbouwen", "omslagzone", "conjunctuur", "vrijkomendewoningen", "concurrentiepositie",
            "nieuwbouwelders", "sloopelders", "risicostapeling", "volledigeanalyse", "raadskaart",
            "planlijstlokaliseren", "tabelkoppelen", "gegevenscontroleren", "grenswijzigingomrekenen",
            "landelijkegegevensophalen", "eigenmechanisme",
        )
    }  # fmt: skip


def test_names_keep_to_their_form(provider):
    for algorithm in provider.algorithms():
        assert algorithm.name().isalpha(), algorithm.name()
        assert algorithm.name() == algorithm.name().lower()
        model = isinstance(algorithm, QgsProcessingModelAlgorithm)
        for definition in algorithm.parameterDefinitions():
            name = definition.name()
            if model and definition.isDestination():  # its step, and the name that its layer has in the project
                assert re.fullmatch("[a-z]+:[A-Z][a-z]+", name)
            else:
                assert name == name.upper()


def test_no_field_and_setting_share_a_parameter(provider):
    """QGIS would drop the second of the two without a word."""
    for m in all_mechanisms():
        wanted = [x.parameter for x in (*m.settings, *m.inputs, *(m.plans.fields if m.plans else ()))]
        wanted += [x.parameter for x in (m.plans, m.table) if x]
        assert len(wanted) == len(set(wanted)), f"{m.id}: {sorted({w for w in wanted if wanted.count(w) > 1})}"
        got = {d.name() for d in provider.algorithm(m.slug).parameterDefinitions()}
        assert set(wanted) <= got


def test_choices_are_strings_and_not_numbers(provider):
    for algorithm in provider.algorithms():
        for definition in algorithm.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterEnum):
                assert definition.usesStaticStrings(), f"{algorithm.id()} {definition.name()}"


def test_every_algorithm_and_parameter_can_explain_itself(provider):
    for algorithm in provider.algorithms():
        assert len(algorithm.shortHelpString()) > 80, algorithm.id()
        for definition in algorithm.parameterDefinitions():
            assert definition.description().strip(), f"{algorithm.id()} {definition.name()}"


def test_a_mechanism_in_a_shapefile_has_the_same_columns_under_short_names(found):
    for m in all_mechanisms():
        columns = found[f"leefbaar:{m.slug}"]["columns"]
        assert list(columns["OUTPUT"]) == [*m.columns(), *m.extra_columns()]
        assert list(columns["OUTPUT shapefile"]) == [*m.columns(True), *m.extra_columns(True)]
        assert all(len(name) <= 10 for name in columns["OUTPUT shapefile"])


@pytest.mark.parametrize("every", [False, True])
def test_the_count_in_a_shapefile_has_short_names_and_each_once(voorbeeldstad, analysed, sample, every, tmp_path):
    made = run(
        "volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, ALLE_KOLOMMEN=every, OUTPUT=str(tmp_path / "uit.shp")
    )
    columns = list(described_columns(made["OUTPUT"]))
    counts = "n_risico n_beoord n_onbekend dekking n_min n_max n_land n_lokaal n_families klasse onzeker mechs tekst"
    assert set(columns) >= {"bu_code", "bu_naam", "gm_code", "waarom", *counts.split()}
    long = set(described_columns(analysed["layer"]))
    possible = [m for m in all_mechanisms() if m.columns()[2] in long]  # of what Voorbeeldstad has
    assert len(possible) >= 25
    for m in possible:
        wanted = m.columns(True) if every else m.columns(True)[2:3]
        assert set(wanted) <= set(columns), m.id
    assert not [name for name in columns if name.endswith("_1") or len(name) > 10]
