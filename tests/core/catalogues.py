"""What the plugin says, and what the catalogues make of it: read from the sources, for the tests of the language."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "leefbaar_plugin"
CATALOGUES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


#: Words of English that are no Dutch: one of these in a translation was left behind.
ENGLISH_WORDS = {
    "the", "and", "are", "with", "from", "which", "this", "these", "those", "there", "their", "they", "have",
    "has", "not", "would", "could", "should", "cannot", "only", "each", "every", "other", "more", "than",
    "when", "where", "what", "how", "give", "given", "take", "choose", "write", "run", "runs", "field",
    "fields", "layer", "layers", "row", "rows", "column", "columns", "value", "values", "year", "years",
    "missing", "unknown", "known", "threshold", "thresholds", "neighbours", "dwellings", "households",
    "inhabitants", "settings", "reference", "municipality", "municipalities", "without", "about", "above",
    "below", "because",
}  # fmt: skip

#: Words that are the same in both languages.
SAME_WORDS = {
    "query", "database", "object", "plan", "status", "project", "provider", "nipt", "water", "volt", "code",
    "codes", "json", "csv", "html", "pdf", "svg", "url", "leefbaarometer", "leefbaar", "scenario", "buurt",
    "buurten", "wijk", "wijken", "gemeente", "view", "materialized", "type", "trend", "test", "start", "factor",
    "model", "export", "geopackage", "shapefile", "polygon", "index", "variant", "zones", "voldoende", "moran",
    "sobol", "postgis", "postgresql", "overlay", "percentage", "van", "naar", "per",
    "postcode", "logo", "dpi", "byte", "bytes",
}  # fmt: skip


@dataclass(frozen=True)
class Message:
    """A text with its translation, or its translations for one and for many."""

    where: str
    source: str
    forms: tuple[str, ...]


def messages(catalogue: Path) -> list[Message]:
    """The finished translations of a catalogue."""
    out = []
    for message in ET.parse(catalogue).iter("message"):
        told = message.find("translation")
        if told is None or told.get("type"):
            continue
        forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
        place = message.find("location")
        where = "" if place is None else str(place.get("filename"))
        out.append(Message(where, message.findtext("source", ""), tuple(forms)))
    return out


def pairs_in_the_source() -> list[Message]:
    """The texts that carry their own Dutch: `Text(english, dutch)` with two plain strings."""
    return [
        Message(f"{path.relative_to(ROOT)}:{call.lineno}", one.value, (other.value,))
        for path, tree in TREES.items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Text"
        if len(call.args) == 2
        for one, other in [call.args]
        if isinstance(one, ast.Constant) and isinstance(other, ast.Constant)
    ]


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def words(text: str) -> Iterator[str]:
    """The words of a sentence: without names between braces or quotes, parameters, ids and names of files."""
    bare = re.sub(r"\{[^{}]*\}|'[^']*'|\"[^\"]*\"|\[[^\]]*\]", " ", text)
    for word in re.findall(r"[\w.:=/\\-]+", bare):
        word = word.strip(".:-/")
        if re.fullmatch(r"[A-Za-zÀ-ÿ][a-zà-ÿ-]{2,}", word):
            yield word.lower()
