"""A picture of a window on which nothing was drawn is told from one that shows something."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in, is_blank


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
