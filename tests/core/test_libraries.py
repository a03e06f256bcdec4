"""Without a library that it needs, the plugin says what to do on this machine."""

from __future__ import annotations

import sys

import pytest

from leefbaar_plugin.core.libraries import how_to_install, lacking


@pytest.fixture
def release(tmp_path):
    """Makes the file by which a distribution of Linux says what it is."""

    def made(text):
        path = tmp_path / "os-release"
        path.write_text(text, encoding="utf-8")
        return path

    return made


def test_of_a_library_that_works_nothing_is_said():
    assert lacking("numpy") == ""


def test_one_that_is_not_there_is_told_with_what_to_do():
    told = lacking("niet_bestaand")
    assert told.startswith("Leefbaar needs the Python library niet_bestaand, which this QGIS does not carry. Install")
    assert told.endswith(" Then start QGIS again.")


def test_one_that_was_made_for_another_numpy_is_told_with_what_went_wrong(tmp_path, monkeypatch):
    why = "numpy.dtype size changed, may indicate binary incompatibility"
    (tmp_path / "verouderd.py").write_text(f"raise ValueError({why!r})", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    told = lacking("verouderd")
    assert f"is there and cannot be loaded ({why})" in told
    assert "installed with pip beside that of QGIS" in told


def test_one_that_lacks_something_itself_is_not_called_absent(tmp_path, monkeypatch):
    (tmp_path / "half.py").write_text("import niet_bestaand", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert "is there and cannot be loaded (No module named 'niet_bestaand')" in lacking("half")
    sys.modules.pop("half", None)


@pytest.mark.parametrize(
    ("told", "command"),
    [
        ("ID=debian\n", "sudo apt install python3-pandas"),
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', "sudo apt install python3-pandas"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "sudo apt install python3-pandas"),
        ("ID=fedora\n", "sudo dnf install python3-pandas"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install python3-pandas"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "sudo zypper install python3-pandas"),
        ("ID=arch\n", "sudo pacman -S python-pandas"),
    ],
)
def test_on_linux_it_is_the_command_of_the_distribution(release, told, command):
    assert how_to_install("pandas", "Linux", "/usr", {}, release(told)) == f"Install it with '{command}'."


@pytest.mark.parametrize("told", ["ID=nixos\n", "", "geen sleutel"])
def test_on_another_linux_it_is_the_name_of_the_package(release, told):
    words = how_to_install("pandas", "Linux", "/usr", {}, release(told))
    assert words == "Install the package python3-pandas of your distribution."


def test_a_linux_that_does_not_say_what_it_is_is_another_one(tmp_path):
    assert "python3-pandas of your" in how_to_install("pandas", "Linux", "/usr", {}, tmp_path / "weg")


@pytest.mark.parametrize(
    ("system", "words"), [("Windows", ["OSGeo4W", "python3-pandas", ".msi"]), ("Darwin", ["qgis.org", "3.40"])]
)
def test_windows_and_macos_get_it_with_qgis_and_never_with_pip(tmp_path, system, words):
    told = how_to_install("pandas", system, "/usr", {}, tmp_path / "weg")
    assert all(word in told for word in words)
    assert "pip" not in told


@pytest.mark.parametrize("system", ["Linux", "Windows", "Darwin"])
def test_in_an_environment_of_conda_it_is_conda_whatever_the_system(tmp_path, system):
    (tmp_path / "conda-meta").mkdir()
    told = how_to_install("pandas", system, str(tmp_path), {}, tmp_path / "weg")
    assert "conda install -c conda-forge pandas" in told


def test_in_a_flatpak_it_is_the_python_of_the_flatpak_not_that_of_the_distribution(release):
    inside = {"FLATPAK_ID": "org.qgis.qgis"}
    told = how_to_install("pandas", "Linux", "/usr", inside, release("ID=debian\n"))
    assert "flatpak run --devel --command=pip3 org.qgis.qgis install --user pandas" in told
    assert "apt" not in told
