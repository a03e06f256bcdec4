"""A picture of a window that shows nothing is told from one that does, one that is stale from one that is of now."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from tests.e2e import shown
from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in, is_blank, keep


@pytest.fixture
def drawn(tmp_path):
    """Saves a picture of one colour, with what a painter adds to it."""

    def save(add=lambda painter: None):
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        add(painter)
        painter.end()
        image.save(str(tmp_path / "beeld.png"))
        return tmp_path / "beeld.png"

    return save


def test_a_black_screen_is_blank(drawn):
    assert is_blank(drawn())
    assert blank_in(drawn().parent) == ["beeld.png"]


def test_an_empty_window_on_a_black_screen_is_blank(drawn):
    assert is_blank(drawn(lambda painter: painter.fillRect(100, 100, 200, 100, QColor("white"))))


def test_a_spot_of_many_colours_on_a_black_screen_is_blank(drawn):
    def spot(painter):
        for i in range(200):
            painter.fillRect(i % 20, i // 20, 1, 1, QColor(i, 255 - i, 40))

    assert is_blank(drawn(spot))


def test_what_is_no_picture_is_blank(tmp_path):
    (tmp_path / "beeld.png").write_bytes(b"")
    assert is_blank(tmp_path / "beeld.png")


def test_a_folder_without_pictures_fails(tmp_path):
    with pytest.raises(AssertionError, match="no picture"):
        blank_in(tmp_path)


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "tutorial").rglob("*.png")), ids=lambda path: path.stem)
def test_a_picture_of_the_tutorial_shows_something(picture):
    assert not is_blank(picture)


def test_a_small_file_keeps_the_colour_of_a_spot_among_many_shades(drawn, tmp_path):
    def shades_and_a_spot(painter):
        for x in range(390):
            for y in range(3):
                painter.fillRect(x, 100 * y, 1, 100, QColor(x % 256, x % 256, 200 + y))
        painter.fillRect(392, 292, 8, 8, QColor("orange"))

    keep(drawn(shades_and_a_spot), tmp_path / "klein.png", [100, 0, 300, 300])
    image = QImage(str(tmp_path / "klein.png"))
    assert (image.width(), image.height(), image.colorCount()) == (300, 300, 256)
    assert image.pixelColor(298, 298) == QColor("orange")


@pytest.fixture
def stale_when(tmp_path, monkeypatch):
    """What is said of a picture that showed some texts, when there are others now."""
    monkeypatch.setattr(shown, "NOTED", tmp_path / "shown.json")
    monkeypatch.setattr(shown, "RENEW", False)

    def said(before, now):
        told = {"QGIS": shown.VERSION, "pictures": {"venster.png": shown.lasting(before)}}
        (tmp_path / "shown.json").write_text(json.dumps(told), encoding="utf-8")
        return shown.stale({"venster.png": (tmp_path / "beeld.png", (), now)})

    return said


def test_a_picture_with_a_label_of_before_is_stale(stale_when):
    (told,) = stale_when(["Gemeente", "Jaar"], ["Gemeenten", "Jaar"])
    assert told == "docs/venster.png is stale, renew it with make pictures: it shows ['Gemeente'], now ['Gemeenten']"


def test_a_picture_is_not_stale_by_another_day_version_or_count(stale_when):
    before = ["58 van 91 rijen", "26 november 2026, Leefbaar 0.1.0, QGIS 3.22.16-X", "Geen editie van 2026."]
    now = [
        "9 van 1.091 rijen",
        "1 mei 2031, Leefbaar 1.0.0, QGIS 3.22.9-Y",
        "Geen editie van 2031.",
        "Geen editie van 2030.",
    ]
    assert stale_when(before, now) == []


def test_a_picture_of_which_nothing_is_noted_is_stale(stale_when):
    assert len(stale_when([], ["Gemeenten"])) == 1


def test_every_picture_that_is_noted_is_shown_by_a_page_and_the_tutorial_shows_no_other():
    pages = [path.relative_to(shown.DOCS).as_posix() for path in shown.DOCS.rglob("*.md")]
    noted = set(shown.noted()["pictures"])
    assert noted - {picture for page in pages for picture in shown.in_page(page)} == set()
    lying = {path.relative_to(shown.DOCS).as_posix() for path in (shown.DOCS / "tutorial").rglob("*.png")}
    assert lying == {picture for picture in noted if picture.startswith("tutorial/")}
