"""What the plugin manager shows of a version: its part of CHANGELOG.md, as the key `changelog` of metadata.txt."""

from __future__ import annotations

import re
import sys
from pathlib import Path


def as_metadata(changelog: Path, version: str) -> str:
    """The key and its lines; a `%` is doubled, for QGIS and the plugin site read it as the start of a name."""
    heading = rf"^## [^\n]*\b{re.escape(version)}(?![\w.])[^\n]*\n(.*?)(?=^## |\Z)"
    found = re.search(heading, changelog.read_text(encoding="utf-8"), re.M | re.S)
    if found is None:
        sys.exit(f"{changelog.name} says nothing of version {version}: give it a heading.")
    lines = [re.sub(r"^### ", "", line).rstrip() for line in found.group(1).splitlines() if line.strip()]
    told = [f"    {line}" for line in (f"Version {version}", *lines)]
    return "\n".join(["changelog=", *told]).replace("%", "%%") + "\n"
