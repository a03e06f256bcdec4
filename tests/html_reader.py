"""A page of HTML as a browser's parser meets it: its tags, attributes and text."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = ("meta", "path", "rect", "circle", "polyline", "br", "input")
_CELLS = ("td", "th")
_ROW = (*_CELLS, "tr")


class Reader(HTMLParser):
    """The tags, attributes and text of a page; what is opened must be closed.

    `rows` are those of all tables, each a list of the texts of its cells; `scripts` what stands in script elements.
    """

    def __init__(self, text: str):
        super().__init__()
        self.tags, self.attributes, self._texts, self.open = [], [], [], []
        self.rows, self.scripts = [], []
        self.feed(text)
        self.close()
        self.text = "".join(self._texts)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self._close_implied({**dict.fromkeys(_CELLS, _CELLS), "tr": _ROW, "tbody": (*_ROW, "thead")}.get(tag, ()))
        self.attributes += attrs
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "script":
            self.scripts.append("")
        if tag not in _EMPTY and not self.get_starttag_text().endswith("/>"):
            self.open.append(tag)

    def _close_implied(self, tags):
        """The end tags that HTML lets one leave out."""
        while self.open and self.open[-1] in tags:
            self.open.pop()

    def handle_endtag(self, tag):
        self._close_implied({"tr": _CELLS, "thead": _ROW, "tbody": _ROW, "table": (*_ROW, "tbody")}.get(tag, ()))
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data):
        if "script" in self.open:
            self.scripts[-1] += data
        elif "style" not in self.open:
            self._texts.append(data)
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data
