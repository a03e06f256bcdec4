"""What Windows and macOS do otherwise with files, as far as it can be seen from here."""

from __future__ import annotations

import os
import sys

import pytest

from leefbaar_plugin.bridge.output import keepsake
from leefbaar_plugin.bridge.output.destinations import destination_problems, double_destinations, one_name
from leefbaar_plugin.bridge.output.text_file import write_text
from leefbaar_plugin.bridge.scratch import scratch
from leefbaar_plugin.bridge.stop import Problem


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_case_makes_no_difference_a_file_has_one_name(monkeypatch, system, tmp_path):
    monkeypatch.setattr(sys, "platform", system)
    assert one_name(tmp_path / "Buurten.GPKG") == one_name(tmp_path / "buurten.gpkg")
    (told,) = double_destinations({"EEN": str(tmp_path / "Uit.gpkg"), "TWEE": str(tmp_path / "uit.gpkg")})
    assert told.startswith("TWEE and EEN would replace each other")


def test_on_linux_another_case_is_another_file(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    assert one_name(tmp_path / "Buurten.gpkg") != one_name(tmp_path / "buurten.gpkg")
    assert double_destinations({"A": str(tmp_path / "Uit.gpkg"), "B": str(tmp_path / "uit.gpkg")}) == []


def test_an_input_cannot_be_overwritten_under_its_name_in_another_case(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("buurten.geojson", "BUURTEN.geojson"):  # of a file system that keeps case apart
        (tmp_path / name).write_text("{}", encoding="utf-8")
    (told,) = destination_problems("OUTPUT", str(tmp_path / "BUURTEN.geojson"), [str(tmp_path / "buurten.geojson")])
    assert "is the input itself" in told


def test_a_folder_for_a_moment_goes_also_when_a_file_in_it_cannot(monkeypatch, tmp_path):
    remove = os.unlink

    def refusing(path, **options):
        if str(path).endswith("open.gpkg"):
            raise PermissionError(13, "The process cannot access the file", path)
        remove(path, **options)

    with scratch(tmp_path) as folder:
        (folder / "klaar.txt").write_text("klaar", encoding="utf-8")
        (folder / "open.gpkg").write_text("in gebruik", encoding="utf-8")
        assert folder.parent == tmp_path
        assert folder.name.startswith(".leefbaar-")
        monkeypatch.setattr(os, "unlink", refusing)
    assert [path.name for path in folder.iterdir()] == ["open.gpkg"]


def test_a_file_that_a_program_has_open_is_told_and_the_others_are_put_back(monkeypatch, tmp_path):
    opened, other = tmp_path / "open.csv", tmp_path / "ander.csv"
    for path in (opened, other):
        path.write_text("zoals het was", encoding="utf-8")
    copy = keepsake.shutil.copy2

    def refusing(source, target):
        if str(target) == str(opened):
            raise PermissionError(13, "The process cannot access the file", str(opened))
        return copy(source, target)

    def failing():
        with keepsake.kept([str(opened), str(other)]):
            monkeypatch.setattr(keepsake.shutil, "copy2", refusing)
            other.write_text("half", encoding="utf-8")
            raise RuntimeError

    with pytest.raises(Problem, match=r"open\.csv' could not be put back as it was: The process cannot"):
        failing()
    assert other.read_text(encoding="utf-8") == "zoals het was"


def test_a_text_has_the_same_bytes_on_every_system(tmp_path):
    write_text(str(tmp_path / "één.json"), "{\n}\n", "INSTELLINGEN_UIT")
    assert (tmp_path / "één.json").read_bytes() == b"{\n}\n"
