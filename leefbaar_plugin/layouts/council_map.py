"""The council map: one page that a reader without QGIS can understand and trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject, QgsProjectMetadata, QgsRectangle, QgsVectorLayer

from ..core.dates import long_date
from ..core.results.result import Result
from ..core.themes.theme import Theme
from ..core.wording import NOTE
from ..paths import version
from ..styling.borders import give_labels_room
from .kinds import COUNT, Kind
from .logo import Logo
from .template import Contents, Square, fill, free_name, load


@dataclass(frozen=True)
class Page:
    """One map, ready to be laid out as often as is needed.

    Parameters
    ----------
    title, note, number, scores
        Words of the user; empty for what is made. `scores` is the source of the scores.
    """

    kind: Kind
    theme: Theme
    result: Result
    extent: QgsRectangle
    template: Path
    title: str = ""
    note: str = ""
    number: str = ""
    scores: str = ""
    logo: Logo | None = None

    @property
    def heading(self) -> str:
        return self.title or self.theme.title

    @property
    def name(self) -> str:
        """Of the layout."""
        return "Raadskaart" if self.kind is COUNT else f"Raadskaart {self.kind.id}"

    def texts(self) -> dict[str, str]:
        scores = f"Scores op de kaart: {self.scores}." if self.scores else ""
        note = self.note or NOTE.format(noun=self.result.noun)
        return {
            "titel": self.heading,
            "ondertitel": self.theme.subtitle,
            "toelichting_kop": "Wat deze kaart laat zien",
            "toelichting": f"{self.theme.paragraph}\n\n{note}",
            "bron": self.result.sourced(scores, self.theme.mechanisms),
            "herkomst": self.result.origin,
            "kaartnummer": self.number,
            "datum": f"Kaart gemaakt op {long_date(datetime.now().date())}",
        }

    def contents(self, shown: QgsVectorLayer, borders: QgsVectorLayer, only_these: bool) -> Contents:
        square, legend = None, self.theme.legend
        if self.kind.square is not None:
            square = Square(legend, self.kind.square(), {one.name: one.number for one in self.theme.classes})
            legend = "Zonder oordeel"
        return Contents(
            self.texts(), [(borders, "Grenzen"), (shown, legend)], self.extent, only_these, square,
            self.logo,
        )  # fmt: skip

    def lay_out(
        self, project: QgsProject, shown: QgsVectorLayer, borders: QgsVectorLayer, only_these: bool,
        check: Callable[[QgsPrintLayout, Contents, list[str]], None] = lambda *_: None,
    ) -> QgsPrintLayout:  # fmt: skip
        """Add the layout to a project under a free name; `check` hears what did not fit."""
        give_labels_room(project)
        layout = load(project, free_name(project, self.name), self.template)
        contents = self.contents(shown, borders, only_these)
        check(layout, contents, fill(layout, contents))
        project.layoutManager().addLayout(layout)
        return layout

    def metadata(self) -> QgsProjectMetadata:
        """What the files say of themselves; no names of people or machines."""
        out = QgsProjectMetadata()
        out.setTitle(self.heading)
        out.setAuthor(f"Leefbaar {version()}")
        out.setAbstract(self.theme.paragraph)
        out.setKeywords({"leefbaar": ["leefbaarheid", "vroegsignalering", self.kind.id, self.result.place]})
        out.setLanguage("nld")
        out.setCreationDateTime(datetime.now())
        return out
