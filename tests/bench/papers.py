"""The papers of a result: how long their making takes, how large they are, and how fast the report opens."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path

from session import ROOT, full_analysis

SAMPLE = ROOT / "resources" / "sample"
MODULES = ROOT / "build" / "browser" / "node_modules"


def analysed(folder: Path) -> Path:
    """The full analysis of Voorbeeldstad: 60 buurten, and 37 around it."""
    import processing

    names = ("huishoudens_leeftijd", "ww", "kerncijfers", "opgave_gemeente")
    tables = [str(SAMPLE / f"{name}.csv") for name in names]
    given = {
        "GEBIEDEN": str(SAMPLE / "buurten.geojson"),
        "TABELLEN": tables,
        "LEEFBAAROMETER": str(SAMPLE / "leefbaarometer.csv"),
        "OUTPUT": str(folder / "buurtlaag.gpkg"),
    }
    processing.run("leefbaar:buurtlaagopbouwen", given)
    return full_analysis(folder / "buurtlaag.gpkg", folder / "stad.gpkg", table=True)


def made(algorithm: str, result: Path, **more: object) -> None:
    """Run one of the tools for papers, of the municipality itself."""
    import processing

    given = {"RISICOSTAPELING": f"{result}|layername=risicostapeling", "GEMEENTE": "Voorbeeldstad"}
    processing.run(f"leefbaar:{algorithm}", {**given, **more})


def report(buurten: int, file: Path) -> float:
    """A report of made-up buurten with every mechanism; its size in MB."""
    from leefbaar_plugin.core.report.page import Look, as_html
    from tests.made_result import made_result

    look = Look(*((ROOT / "resources" / "report" / name).read_text("utf-8") for name in ("report.css", "report.js")))
    file.write_bytes(as_html(*made_result(buurten), "", look).encode())
    return file.stat().st_size / 1e6


def opened(file: Path, times: int = 7) -> float | None:
    """Median seconds until a page is loaded in chromium; None where that or node is not there."""
    node, chromium = shutil.which("node"), shutil.which("chromium")
    if not (node and chromium and MODULES.is_dir()):
        return None
    command = [node, str(ROOT / "tests" / "browser" / "load.js"), chromium, str(file), str(times)]
    environment = {**os.environ, "NODE_PATH": str(MODULES)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return statistics.median(json.loads(done.stdout)) / 1000
