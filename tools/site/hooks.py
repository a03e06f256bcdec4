"""What the site needs beside MkDocs: pages of the root, two languages, and a search that asks no server."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from html import unescape
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[2]
OF_THE_ROOT = ("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
WORDS = {
    "nl": {
        "skip": "Naar de inhoud", "menu": "Inhoud", "search": "Zoeken",
        "found": "gevonden", "nothing": "niets gevonden",
        "here": "Op deze pagina", "other": "In English", "only": "Engels", "version": "versie",
    },
    "en": {
        "skip": "Skip to content", "menu": "Contents", "search": "Search", "found": "found", "nothing": "nothing found",
        "here": "On this page", "other": "In het Nederlands", "only": "Dutch", "version": "version",
        "Beginnen": "Begin", "Begrijpen": "Understand", "Naslag": "Reference", "Beheer": "Maintain",
    },
}  # fmt: skip


def language_of(path: str) -> str:
    """English has its own ending; the pages of the root are English only."""
    return "en" if path.endswith(".en.md") or path in OF_THE_ROOT else "nl"


def on_files(files, config):
    for name in OF_THE_ROOT:
        files.append(File.generated(config, name, abs_src_path=str(ROOT / name)))
    return files


_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)#\s:]+)((?:#[^)\s]*)?)\)")


def on_page_markdown(markdown, page, config, files):
    """Links of a page of the root lead into docs; what the site does not hold is named without a link."""
    at = posixpath.dirname(page.file.src_uri)
    folder = "" if page.file.src_uri in OF_THE_ROOT else posixpath.join("docs", at)

    def mended(found):
        text, path, anchor = found[1], found[2].replace("\\_", "_"), found[3]
        wanted = posixpath.normpath(posixpath.join(folder, path))
        name = wanted.removeprefix("docs/")
        held = files.get_file_from_path(name)
        if held is not None and held.inclusion.is_included():
            return f"[{text}]({posixpath.relpath(name, at or '.')}{anchor})"
        return text if (ROOT / wanted).exists() else found[0]

    return _LINK.sub(mended, markdown)


def on_env(env, config, files):
    def beside(path: str, language: str):
        """The same page in a language, if it is there."""
        stem = path.removesuffix(".en.md").removesuffix(".md")
        return files.get_file_from_path(f"{stem}.en.md" if language == "en" else f"{stem}.md")

    def below(path: str, language: str):
        """The pages below an index, in a language, by their title."""
        folder = posixpath.dirname(path)
        pages = [f.page for f in files.documentation_pages() if folder and posixpath.dirname(f.src_uri) == folder]
        pages = [p for p in pages if language_of(p.file.src_uri) == language and "README" not in p.file.src_uri]
        return sorted(pages, key=lambda p: p.title.casefold())

    env.globals.update(words=WORDS, language_of=language_of, beside=beside, below=below, version=_version())
    return env


def _version() -> str:
    return re.search(r"^version=(.+)$", (ROOT / "metadata.txt").read_text(encoding="utf-8"), re.M)[1]


_index: dict[str, list[list[str]]] = {"nl": [], "en": []}


def on_pre_build(config):
    for pages in _index.values():
        pages.clear()


def on_page_content(html, page, config, files):
    text = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))).strip()
    _index[language_of(page.file.src_uri)].append([page.url, page.title, text.removeprefix(page.title).strip()])
    html = re.sub(r"(?<=<td><code>)[^<]+", lambda name: name[0].replace("_", "_<wbr>"), html)
    return html.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")


def on_post_build(config):
    """The texts to search, as a script: a page that is opened from a folder may read nothing else."""
    for language, pages in _index.items():
        told = json.dumps(sorted(pages), ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[")
        (Path(config.site_dir) / f"search-{language}.js").write_text(f"texts={told};\n", encoding="utf-8")
    shutil.copy(ROOT / "resources" / "icons" / "leefbaar.svg", config.site_dir)
    for needless in ("sitemap.xml", "sitemap.xml.gz", "404.html"):
        (Path(config.site_dir) / needless).unlink(missing_ok=True)
