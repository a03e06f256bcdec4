"""Write docs/mechanismen from the declarations of the mechanisms; files of mechanisms that are gone are removed."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "mechanismen"

sys.path.insert(0, str(ROOT))

from leefbaar_plugin.core.pages import pages  # noqa: E402
from leefbaar_plugin.mechanisms import all_mechanisms  # noqa: E402


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = pages(all_mechanisms())
    for gone in {path.name for path in FOLDER.glob("*.md")} - set(texts):
        (FOLDER / gone).unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(texts)} pages in {FOLDER.relative_to(ROOT)}")


main()
