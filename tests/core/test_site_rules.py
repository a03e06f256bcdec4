"""What the plugin site, Windows and macOS refuse in a zip is refused before it leaves the house."""

from __future__ import annotations

import zipfile

import pytest
import release_notes
import site_rules

METADATA = """[general]
name=Een plugin
description=Een plugin
about=Waarover
version=1.2.3
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
icon=icon.svg
author=Iemand
email=iemand@gemeente.nl
homepage=https://gemeente.nl/plugin
repository=https://gemeente.nl/plugin
tracker=https://gemeente.nl/plugin/issues
category=Vector
experimental=True
"""
FINE = {
    "plugin/LICENSE": "GPL",
    "plugin/__init__.py": "x = 1\n",
    "plugin/icon.svg": "<svg/>",
    "plugin/metadata.txt": METADATA,
}


@pytest.fixture
def pack(tmp_path):
    """Makes a zip of contents by name; modes other than of a plain file by name."""

    def made(contents, modes=None):
        path = tmp_path / "plugin.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in contents.items():
                entry = zipfile.ZipInfo(name)
                entry.external_attr = (modes or {}).get(name, 0o100644) << 16
                archive.writestr(entry, content)
        return path

    return made


def test_a_plugin_as_it_should_be_is_not_refused(pack):
    assert site_rules.refused(pack(FINE)) == []
    assert site_rules.before_upload(pack(FINE)) == []


def test_the_room_for_names_is_what_windows_leaves_in_a_profile():
    profile = r"C:\Users\abcdefghijklmnopqrst\AppData\Roaming\QGIS\QGIS3\profiles\default\python\plugins" + "\\"
    assert len(profile) == 9 + 20 + 60
    assert len(profile) + site_rules.LONGEST == 259  # MAX_PATH is 260 with the zero that ends it


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("plugin/con.py", "device"),
        ("plugin/AUX", "device"),
        ("plugin/com1.txt", "device"),
        ("plugin/nul/kaart.png", "device"),
        ("plugin/wat?.md", "no place for"),
        ("plugin/a:b.md", "no place for"),
        ("plugin/a\\b.md", "no place for"),
        ("plugin/kaart .", "dot or space"),
        ("plugin/map /kaart.png", "dot or space"),
        ("plugin/cafe\u0301.md", "NFC"),
        ("plugin/" + "x" * 164, "too long"),
        ("plugin/../buiten.py", "no path within"),
        ("/plugin/x.py", "no path within"),
        ("plugin/.git/config", "left by a tool"),
        ("plugin/__pycache__/x.txt", "left by a tool"),
        ("plugin/__MACOSX/x.txt", "left by a tool"),
        ("plugin/x.PYC", "compiled"),
        ("plugin/lib/x.so", "compiled"),
        ("plugin/run.sh", "a program"),
    ],
)
def test_a_name_that_does_not_travel_is_refused(name, why):
    assert why in "".join(site_rules.wrong_names([name]))


@pytest.mark.parametrize("name", ["plugin/" + "x" * 163, "plugin/café.md", "plugin/console.py", "plugin/i18n/nl.qm"])
def test_a_name_that_travels_is_not_refused(name):
    assert site_rules.wrong_names([name]) == []


def test_names_that_differ_only_in_case_are_refused_also_of_folders():
    assert "the same on Windows" in site_rules.wrong_names(["plugin/Kaart.md", "plugin/kaart.md"])[0]
    assert "the same on Windows" in site_rules.wrong_names(["plugin/Core/a.py", "plugin/core/b.py"])[0]
    assert site_rules.wrong_names(["plugin/core/a.py", "plugin/core/b.py"]) == []


def test_the_same_name_twice_is_refused():
    assert site_rules.wrong_names(["plugin/a.py", "plugin/a.py"]) == ["plugin/a.py: it is there twice."]


@pytest.mark.parametrize("lacking", ["LICENSE", "__init__.py", "metadata.txt"])
def test_what_the_site_asks_for_must_be_there(pack, lacking):
    there = {name: content for name, content in FINE.items() if name != f"plugin/{lacking}"}
    assert site_rules.refused(pack(there)) == [f"plugin/{lacking} is not there."]


def test_more_than_one_folder_is_refused(pack):
    assert "not one folder" in site_rules.refused(pack({**FINE, "other/x.md": ""}))[0]


@pytest.mark.parametrize("mode", [0o120777, 0o100755, 0o040755])
def test_a_link_an_executable_or_a_folder_is_refused(pack, mode):
    assert "no plain file" in site_rules.refused(pack(FINE, {"plugin/icon.svg": mode}))[0]


def test_a_text_with_the_line_ends_of_windows_or_another_encoding_is_refused(pack):
    assert "lines that end" in site_rules.refused(pack({**FINE, "plugin/__init__.py": "x = 1\r\n"}))[0]
    assert "byte order mark" in site_rules.refused(pack({**FINE, "plugin/__init__.py": "\ufeffx = 1\n"}))[0]
    assert "UTF-8" in site_rules.refused(pack({**FINE, "plugin/__init__.py": "# café".encode("latin-1")}))[0]


def test_a_table_may_be_as_a_spreadsheet_wrote_it(pack):
    assert site_rules.refused(pack({**FINE, "plugin/klachten.csv": "a;b\r\n1;2\r\n"})) == []


def test_what_is_larger_than_the_site_takes_is_refused(pack, monkeypatch):
    monkeypatch.setattr(site_rules, "LARGEST", 100)
    assert site_rules.refused(pack(FINE)) == ["It is larger than 100 bytes."]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("author=Iemand", "", "author is not there"),
        ("about=Waarover", "about=", "about is not there"),
        ("author=Iemand", "author=Iemand/Anders", "slash"),
        ("version=1.2.3", "version=nieuw", "version is no"),
        ("qgisMaximumVersion=4.99", "qgisMaximumVersion=3.16", "qgisMinimumVersion"),
        ("qgisMaximumVersion=4.99", "qgisMaximumVersion=4", "qgisMinimumVersion"),
        ("category=Vector", "category=Analysis", "category is none of"),
        ("tracker=https://gemeente.nl/plugin/issues", "tracker=http://bugs", "tracker is no address"),
        ("experimental=True", "experimental=ja", "experimental is neither"),
        ("iemand@gemeente.nl", "iemand", "no e-mail address"),
        ("icon=icon.svg", "icon=weg.png", "icon = 'weg.png' is not there"),
        ("about=Waarover", "about=80% van de buurten", "'%' must be followed"),
        ("[general]", "[algemeen]", "general"),
    ],
)
def test_metadata_that_the_site_or_qgis_cannot_use_is_refused(pack, old, new, why):
    assert old in METADATA
    assert why in site_rules.refused(pack({**FINE, "plugin/metadata.txt": METADATA.replace(old, new)}))[0]


def test_an_example_is_told_before_an_upload_and_not_refused(pack):
    made = pack({**FINE, "plugin/metadata.txt": METADATA.replace("gemeente.nl", "example.org")})
    assert site_rules.refused(made) == []
    assert site_rules.before_upload(made) == [
        "Before an upload: email, tracker, repository, homepage in metadata.txt are examples."
    ]


def test_the_part_of_a_version_goes_into_the_metadata(tmp_path):
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(
        "# Log\n\n## [0.2.0] – 2026\n\n### Added\n\n- 5% meer.\n\n## [0.1.0]\n\n- Oud.\n", encoding="utf-8"
    )
    assert release_notes.as_metadata(changelog, "0.2.0") == (
        "changelog=\n    Version 0.2.0\n    Added\n    - 5%% meer.\n"
    )
    assert "Oud" in release_notes.as_metadata(changelog, "0.1.0")


def test_a_version_of_which_the_changelog_says_nothing_is_not_packed(tmp_path):
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("## [0.2.0]\n\n- Nieuw.\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"nothing of version 0\.2"):
        release_notes.as_metadata(changelog, "0.2")
