"""Keep the catalogues of translations (resources/i18n/*.ts) in step with what the plugin says.

python3 tools/strings.py           bring the catalogues up to date: new texts are unfinished, those that are gone go
python3 tools/strings.py --check   change nothing; fail when a text is missing, unfinished or no longer there
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "leefbaar_plugin"
CATALOGUES = ROOT / "resources" / "i18n"
CONTEXT = "Leefbaar"
FORMS = 2  # Dutch, as English, has one for 1 and one for all else


@dataclass
class Said:
    """A text in the source: where it is said, and the form for one when it counts."""

    places: list[str] = field(default_factory=list)
    one: str = ""


def said_in(path: Path) -> Iterator[tuple[str, str, int]]:
    """Each text given to `tr` or `trn` in a file, with its form for one (or nothing), and its line.

    Raises
    ------
    SystemExit
        What is translated is put together first, so that no catalogue can hold it.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "trn")):
            continue
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        if node.func.id == "trn":
            if len(texts) != 2:
                sys.exit(f"{where}: trn needs its two forms as plain strings.")
            yield texts[1], texts[0], node.lineno
        elif texts:
            yield texts[0], "", node.lineno
        elif not isinstance(node.args[0], (ast.Name, ast.Attribute)):
            sys.exit(f"{where}: tr needs a plain string (or a Text, which has its own Dutch).")


def all_said() -> dict[str, Said]:
    """The texts of the plugin, in the order of its files."""
    out: dict[str, Said] = {}
    for path in sorted(CODE.rglob("*.py")):
        for text, one, _ in said_in(path):
            entry = out.setdefault(text, Said())
            if entry.one != one and entry.places:
                sys.exit(f"{path.relative_to(ROOT)}: '{text}' is said with and without a count, or with other forms.")
            entry.one = one
            place = path.relative_to(ROOT).as_posix()
            if place not in entry.places:
                entry.places.append(place)
    return out


def translations(catalogue: Path) -> dict[str, list[str]]:
    """The finished translations of a catalogue: a form for each text, two when it counts."""
    out = {}
    for message in ET.parse(catalogue).iter("message"):
        told = message.find("translation")
        if told is not None and told.get("type") is None:
            forms = [f.text or "" for f in told.iter("numerusform")] or [told.text or ""]
            out[message.findtext("source", "")] = forms
    return out


def written(language: str, said: dict[str, Said], known: dict[str, list[str]]) -> str:
    """The catalogue as text; what has no translation yet is unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, entry in said.items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.one else {})
        for place in entry.places:
            ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text
        if entry.one:
            ET.SubElement(message, "extracomment").text = f"For one: {entry.one}"
        wanted = FORMS if entry.one else 1
        forms = known.get(text, [])
        done = len(forms) == wanted and all(forms)
        told = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        if entry.one:
            for form in forms if done else [""] * FORMS:
                ET.SubElement(told, "numerusform").text = form
        elif done:
            told.text = forms[0]
    ET.indent(root, space="    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def main() -> None:
    said = all_said()
    wrong = []
    for catalogue in sorted(CATALOGUES.glob("*.ts")):
        known = translations(catalogue)
        text = written(catalogue.stem.partition("_")[2], said, known)
        unfinished = text.count('type="unfinished"')
        if "--check" not in sys.argv:
            catalogue.write_text(text, encoding="utf-8", newline="\n")
        elif text != catalogue.read_text(encoding="utf-8"):
            wrong.append(f"{catalogue.name} is not what the plugin says now: run 'make strings'.")
        if unfinished:
            wrong.append(f"{catalogue.name}: {unfinished} of {len(said)} texts have no translation yet.")
        print(f"{catalogue.relative_to(ROOT)}: {len(said)} texts, {unfinished} unfinished")
    if "--check" in sys.argv and wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
