"""A day as Dutch prose writes it."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def long_date(day: date) -> str:
    """`25 november 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
