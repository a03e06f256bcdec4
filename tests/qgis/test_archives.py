"""What is wrong with a zip, in words that say which zip, which file, and what to do."""

from __future__ import annotations

import zipfile

import pytest

from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.bridge.tables import archives
from leefbaar_plugin.core.sources import archive
from leefbaar_plugin.core.sources.archive import BadArchive

REASONS = [value for name, value in vars(archive).items() if name.isupper() and isinstance(value, str)]


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_has_words(reason, tmp_path, monkeypatch):
    def refuse(path, pattern, limit):
        raise BadArchive(reason, ["scores 2024.csv"], "half")

    monkeypatch.setattr(archive, "member", refuse)
    with pytest.raises(Problem) as stopped:
        archives.read_member(tmp_path / "open data.zip", "*.csv", 5)
    said = str(stopped.value)
    assert "'open data.zip'" in said
    assert "{" not in said
    assert said.endswith(".")


def test_all_reasons_were_tried():
    assert len(REASONS) == 9


def test_a_zip_that_is_not_there(tmp_path):
    with pytest.raises(Problem, match=r"weg\.zip"):
        archives.read_member(tmp_path / "weg.zip", "*.csv", 5)


def test_the_file_that_was_meant_comes_whole(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("map/scores 2024.csv", "a,b\n")
    assert archives.read_member(path, "scores *.csv", 1).content == b"a,b\n"
