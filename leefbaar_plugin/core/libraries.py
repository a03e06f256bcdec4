"""What the plugin needs besides QGIS and Python itself, and what to do when it is not there.

Some installers of QGIS leave pandas out: then everything is listed and nothing can be run. None leaves numpy out,
without which Processing itself does not load.
"""

from __future__ import annotations

import importlib
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

from .language import tr

#: The command of a distribution, and of those that are like it.
_OF_LINUX = {
    "debian": "sudo apt install python3-{name}",
    "fedora": "sudo dnf install python3-{name}",
    "suse": "sudo zypper install python3-{name}",
    "arch": "sudo pacman -S python-{name}",
}


def lacking(name: str) -> str:
    """What is the matter with a library and what to do about it, in words; empty when it works.

    It is imported, for one that is there may have been made for another numpy.
    """
    try:
        importlib.import_module(name)
    except Exception as error:  # a library that does not fit raises what it likes
        if isinstance(error, ModuleNotFoundError) and error.name == name:
            told = tr("Leefbaar needs the Python library {name}, which this QGIS does not carry.")
            advice = how_to_install(name)
        else:
            told = tr("Leefbaar needs the Python library {name}, which is there and cannot be loaded ({why}).")
            advice = tr("Was it, or numpy, installed with pip beside that of QGIS? Take that one away.")
        return " ".join([told.format(name=name, why=error), advice, tr("Then start QGIS again.")])
    return ""


def how_to_install(
    name: str,
    system: str | None = None,
    prefix: str = sys.prefix,
    environment: Mapping[str, str] = os.environ,
    release: Path = Path("/etc/os-release"),
) -> str:
    """What to do on this machine, where the Python of QGIS is not that of others.

    Parameters
    ----------
    system, prefix, environment, release
        Of another machine, to tell what to do there.
    """
    system = platform.system() if system is None else system
    if Path(prefix, "conda-meta").is_dir():
        return tr("Install it in the environment of QGIS with '{command}'.").format(
            command=f"conda install -c conda-forge {name}"
        )
    if "FLATPAK_ID" in environment:
        return tr("Install it in the Flatpak of QGIS with '{command}'.").format(
            command=f"flatpak run --devel --command=pip3 org.qgis.qgis install --user {name}"
        )
    if system == "Windows":
        return tr(
            "Install it with the OSGeo4W setup (package python3-{name}), or install QGIS with the .msi of qgis.org, "
            "which brings it."
        ).format(name=name)
    if system == "Darwin":
        return tr("Install the QGIS of qgis.org from version 3.40 on, which brings it.")
    kinds = _kinds(release)
    for kind, command in _OF_LINUX.items():
        if kind in kinds:
            return tr("Install it with '{command}'.").format(command=command.format(name=name))
    return tr("Install the package python3-{name} of your distribution.").format(name=name)


def _kinds(release: Path) -> set[str]:
    """The distribution and those that it is like: Ubuntu is like Debian."""
    try:
        lines = release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return set()
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    return {word for key in ("ID", "ID_LIKE") for word in told.get(key, "").strip("\"'").split()}
