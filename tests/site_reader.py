"""What a page of the site asks for, and where its links lead."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: Elements that fetch what they name, and by which attribute.
FETCHING = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}


class Page(HTMLParser):
    """A page: what it fetches, where it leads, which places in it can be led to."""

    def __init__(self, path: Path):
        super().__init__()
        self.path = path
        self.language = ""
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang", "")
        if "id" in given:
            self.places.add(given["id"])
        if tag in FETCHING and given.get(FETCHING[tag]):
            self.fetched.append(given[FETCHING[tag]])
        if tag == "form" and "data-texts" in given:  # fetched when somebody searches
            self.fetched.append(given["data-texts"])
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])

    def leads_to(self, address: str) -> tuple[Path, str]:
        """The file and the place in it that an address of this page names."""
        told = urlsplit(address)
        path = (self.path.parent / unquote(told.path)).resolve() if told.path else self.path
        return path, unquote(told.fragment)


def outside(address: str) -> bool:
    told = urlsplit(address)
    return bool(told.scheme or told.netloc)
