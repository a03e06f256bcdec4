"""The sample project on disk: Voorbeeldstad, which is fictitious, with every input of the full analysis in it."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import processing
from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..bridge.crs import rd
from ..bridge.stored import stored
from ..paths import RESOURCES, version
from .inputs import BUURTEN, PROPERTY

SAMPLE = RESOURCES / "sample"
TITLE = "Voorbeeldstad (FICTIEF)"
PROJECT, NOTE, BUURTLAAG = "voorbeeldstad.qgz", "gemaakt.json", "buurtlaag.gpkg"
#: What the layer of buurten is made of.
_TABLES = ("huishoudens_leeftijd.csv", "ww.csv", "kerncijfers.csv", "opgave_gemeente.csv")
#: Parameter of the full analysis, file and name, the topmost first.
LAYERS = (
    ("PANDEN", "panden.geojson", "Panden"),
    ("NIEUWBOUW", "nieuwbouwplannen.geojson", "Nieuwbouwplannen"),
    ("SLOOP", "sloopplannen.geojson", "Sloopplannen"),
    (BUURTEN, BUURTLAAG, "Buurtlaag"),
    ("WERKLOOSHEID", "werkloosheid.csv", "Werkloosheid"),
)
_FILES = (*(name for _, name, _ in LAYERS), PROJECT)


def home() -> Path:
    """Where the sample project lives: in the profile of the user, which outlives the plugin and its updates."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "leefbaar" / "voorbeeldstad"


def is_there(folder: Path) -> bool:
    return (folder / PROJECT).is_file()


def is_changed(folder: Path) -> bool:
    """Whether the user saved something in the project or its layers, in which his work may lie."""
    return _note(folder).get("bestanden") != _fingerprints(folder)


def is_of_this_version(folder: Path) -> bool:
    return _note(folder).get("leefbaar") == version()


def make(folder: Path) -> None:
    """Make the sample project in a folder that is not there yet; what fails leaves no half of it."""
    folder.mkdir(parents=True)  # outside the try: a folder that is there is not ours to remove
    try:
        for _, name, _ in LAYERS:
            if name != BUURTLAAG:
                shutil.copyfile(SAMPLE / name, folder / name)
        processing.run(
            "leefbaar:buurtlaagopbouwen",
            {
                "GEBIEDEN": str(SAMPLE / "buurten.geojson"),
                "TABELLEN": [str(SAMPLE / name) for name in _TABLES],
                "LEEFBAAROMETER": str(SAMPLE / "leefbaarometer.csv"),
                "OUTPUT": str(folder / BUURTLAAG),
            },
        )
        _write_project(folder)
        told = {"leefbaar": version(), "bestanden": _fingerprints(folder)}
        (folder / NOTE).write_text(json.dumps(told), encoding="utf-8")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def put_in_place(made: Path, folder: Path) -> None:
    """Move what was made to where it belongs, all of it or nothing; what else the user keeps there stays.

    On Windows a file that is open elsewhere can not be moved: then what was moved goes back.
    """
    folder.mkdir(parents=True, exist_ok=True)
    old = made.with_name(f"{made.name}.oud")
    old.mkdir()
    rests = (f"{BUURTLAAG}-wal", f"{BUURTLAAG}-shm")  # of the database that goes
    moves = [(folder / name, old / name) for name in (*rests, *_FILES, NOTE) if (folder / name).exists()]
    moves += [(made / name, folder / name) for name in (*_FILES, NOTE)]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            source.replace(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.replace(source)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
        shutil.rmtree(made, ignore_errors=True)


def _write_project(folder: Path) -> None:
    project = QgsProject()
    project.setCrs(rd())
    project.setTitle(TITLE)
    group = project.layerTreeRoot().addGroup(TITLE)
    for parameter, name, title in LAYERS:
        layer = QgsVectorLayer(str(folder / name), title, "ogr")
        layer.setCustomProperty(PROPERTY, parameter)
        _style(layer, parameter)
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
        if parameter == BUURTEN:
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(layer.extent(), rd()))
    if not project.write(str(folder / PROJECT)):
        raise OSError(project.error())
    project.clear()  # lets go of the files


def _style(layer: QgsVectorLayer, parameter: str) -> None:
    """Quiet fills; plans in outline, so that the buurten stay visible under them."""
    looks = {
        BUURTEN: {"color": "#f2efe9", "outline_color": "#8a8a8a", "outline_width": "0.2"},
        "NIEUWBOUW": {"color": "49,120,180,90", "outline_color": "#1f5f93", "outline_width": "0.5"},
        "SLOOP": {"color": "90,60,110,90", "outline_color": "#4a2d5e", "outline_width": "0.5", "style": "b_diagonal"},
    }
    if parameter in looks:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(looks[parameter])))
    elif parameter == "PANDEN":
        dot = QgsMarkerSymbol.createSimple({"color": "#6b6b6b", "outline_style": "no", "size": "0.8"})
        layer.setRenderer(QgsSingleSymbolRenderer(dot))


def _note(folder: Path) -> dict[str, Any]:
    try:
        told = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _fingerprints(folder: Path) -> dict[str, Any]:
    """By file what it holds; of a database its rows, for QGIS writes in it when it only looks."""
    return {name: _fingerprint(folder / name) for name in _FILES}


def _fingerprint(file: Path) -> Any:
    if not file.is_file():
        return None
    if file.name == BUURTLAAG:
        return stored(QgsVectorLayer(str(file), "", "ogr"), QgsFeedback())[1]
    return hashlib.sha256(file.read_bytes()).hexdigest()
