"""What a message says."""

from __future__ import annotations


def has(text: str, *words: str) -> None:
    """The message holds all these words."""
    lacking = [word for word in words if word.lower() not in text.lower()]
    assert not lacking, f"{lacking} not in: {text}"
