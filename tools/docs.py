"""Write docs/mechanismen and docs/algoritmen from the declarations and the provider, in Dutch and English.

python3 tools/docs.py           write the pages; those of what is gone are removed
python3 tools/docs.py --check   change nothing; fail when a page is not what it would be
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import algorithm_pages  # noqa: E402
from algorithm_examples import command, of_mechanism, run_all  # noqa: E402
from algorithm_words import WORDS  # noqa: E402
from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsApplication, QgsProcessingAlgorithm  # noqa: E402
from strings import CATALOGUES, translations  # noqa: E402

from leefbaar_plugin import i18n  # noqa: E402, F401  (before `speak`: it speaks as QGIS does)
from leefbaar_plugin.core.language import speak  # noqa: E402
from leefbaar_plugin.core.pages.handbook import file_name, pages  # noqa: E402
from leefbaar_plugin.core.text import DUTCH, ENGLISH, Language  # noqa: E402
from leefbaar_plugin.mechanisms import all_mechanisms  # noqa: E402
from leefbaar_plugin.provider import LeefbaarProvider  # noqa: E402


def algorithms_in(language: Language) -> tuple[LeefbaarProvider, list[QgsProcessingAlgorithm]]:
    """The provider, and its algorithms as it lists them, speaking a language from the catalogue itself."""
    known = translations(CATALOGUES / f"leefbaar_{language}.ts") if language != ENGLISH else {}

    def translate(text: str, n: int | None) -> str | None:
        forms = known.get(text)
        return forms[0 if n == 1 else -1] if forms else None

    speak(translate, lambda: language)
    provider = LeefbaarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    listed = sorted(provider.algorithms(), key=lambda a: (a.group(), a.displayName().casefold()))
    return provider, listed


def algorithm_texts() -> dict[str, str]:
    """The pages of the algorithms by the name of their file; every example is run for it."""
    commands = {name: command(name, words.example) for name, words in WORDS.items()}
    out, written = {}, {}
    for language in (ENGLISH, DUTCH):
        provider, algorithms = algorithms_in(language)
        if language == ENGLISH:
            for a in algorithms:
                if getattr(a, "mechanism", None):
                    commands[a.name()] = command(a.name(), of_mechanism(a.mechanism))
            by_name = {a.name(): a for a in algorithms}
            in_order = [by_name[name] for name in commands if name in by_name]
            with tempfile.TemporaryDirectory() as folder:
                written = run_all(in_order, commands, Path(folder))
        names = {a.name(): a.displayName() for a in algorithms}
        out[file_name("README", language)] = algorithm_pages.index(algorithms, language)
        for a in algorithms:
            told, columns = commands.get(a.name()), written.get(a.name(), {})
            out[file_name(a.name(), language)] = algorithm_pages.page(a, told, columns, names, language)
        QgsApplication.processingRegistry().removeProvider(provider)
    return out


def renew(folder: Path, texts: dict[str, str], check: bool) -> list[str]:
    """Make the files of a folder what they should be; the names of those that were not."""
    folder.mkdir(parents=True, exist_ok=True)
    old = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    stale = sorted(name for name in {*old, *texts} if old.get(name) != texts.get(name))
    for name in [] if check else stale:
        if name in texts:
            (folder / name).write_text(texts[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()
    print(f"{folder.relative_to(ROOT)}: {len(texts)} pages, {len(stale)} {'stale' if check else 'renewed'}")
    return [f"{folder.relative_to(ROOT)}/{name}" for name in stale]


def main() -> None:
    check = "--check" in sys.argv
    application = QgsApplication([], False)
    application.initQgis()
    QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())  # our models have steps of it
    stale = renew(ROOT / "docs" / "algoritmen", algorithm_texts(), check)
    stale += renew(ROOT / "docs" / "mechanismen", pages(all_mechanisms()), check)
    if check and stale:
        sys.exit("Run 'make docs': " + ", ".join(stale))


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # what algorithms left in QGIS crashes it at its end
