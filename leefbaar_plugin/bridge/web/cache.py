"""What was fetched before, with the date: a body and a side file that says what it is, under the QGIS profile."""

from __future__ import annotations

import contextlib
import hashlib
import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsApplication

from ...i18n import tr
from ..stop import Problem


@dataclass(frozen=True)
class Kept:
    """One answer on disk. `retrieved` is in UTC; `address` is where it came from after redirects."""

    path: Path
    address: str
    retrieved: datetime
    content_type: str


def folder() -> Path:
    """Where answers are kept: with the profile, so that each user and profile has an own one."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "leefbaar"


def look_up(url: str, authcfg: str) -> Kept | None:
    """The answer that was kept for this address; None when there is none, or when it is not as it was written."""
    body, side = _files(url, authcfg)
    try:
        told = json.loads(side.read_text(encoding="utf-8"))
        kept = Kept(body, told["address"], datetime.fromisoformat(told["retrieved"]), told["content_type"])
        content = body.read_bytes()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if len(content) != told.get("size") or _digest(content) != told.get("sha256") or kept.retrieved.tzinfo is None:
        return None
    return kept


def keep(url: str, authcfg: str, address: str, content_type: str, content: bytes) -> Kept:
    """Write an answer under a temporary name and put it in its place; the side file comes last."""
    body, side = _files(url, authcfg)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    told = {
        "address": address,
        "retrieved": now.isoformat(),
        "content_type": content_type,
        "size": len(content),
        "sha256": _digest(content),
    }
    try:
        folder().mkdir(parents=True, exist_ok=True)
        _replace(body, content)
        _replace(side, json.dumps(told, indent=1).encode())
    except OSError as error:
        raise Problem(
            tr("What was downloaded cannot be kept in '{folder}': {why}. Free space there, or mend its rights.").format(
                folder=folder(), why=error.strerror or error
            )
        ) from error
    return Kept(body, address, now, content_type)


def forget(body: Path) -> None:
    """Take an answer away; nothing happens when another run has it in use."""
    with contextlib.suppress(OSError):
        _side(body).unlink(missing_ok=True)
        body.unlink(missing_ok=True)


def _replace(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _files(url: str, authcfg: str) -> tuple[Path, Path]:
    """Body and side file. What one login may see is never handed to another, or to a run without."""
    key = hashlib.sha256(f"{url}\n{authcfg}".encode()).hexdigest()[:32]
    body = folder() / f"{key}.body"
    return body, _side(body)


def _side(body: Path) -> Path:
    return body.with_suffix(".json")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
