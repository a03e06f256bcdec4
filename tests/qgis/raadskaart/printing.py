"""Printing a council map, and reading what is on the paper."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsPrintLayout, QgsVectorLayer

from leefbaar_plugin.paths import RESOURCES
from tests.qgis.support import run

LOGO = RESOURCES / "icons" / "leefbaar.svg"
#: What a kind asks for, and what its legend calls the class without data.
KINDS = {
    "mechanisme": ({"MECHANISME": "omslagzone"}, "onbekend: gegevens ontbreken"),
    "families": ({}, "te weinig bekend om te tellen"),
    "status en ontwikkeling": ({"SCORES": None}, "onbekend: geen score in 2020 en 2024"),
}

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="apt install poppler-utils")


def parameters(kind, voorbeeldstad) -> dict:
    return {name: value or voorbeeldstad for name, value in KINDS[kind][0].items()} | {"KAART": kind}


def layer_of(project) -> QgsVectorLayer:
    return next(iter(project.mapLayers().values()))


def print_map(project, **more):
    return run("raadskaart", project=project, RISICOSTAPELING=layer_of(project), GEMEENTE="Voorbeeldstad", **more)


def layout_of(project) -> QgsPrintLayout:
    return project.layoutManager().layouts()[-1]


def legend_of(layout) -> list[str]:
    model = layout.itemById("legenda").model()
    return [node.data(0) for one in model.rootGroup().findLayers() for node in model.layerLegendNodes(one)]


def words_of(path: Path) -> str:
    return " ".join(
        subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        .stdout.split()
    )  # fmt: skip
