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


def told_date(day: str) -> str:
    """The same for a day that stands in data as `2026-11-25`; what is no day is given as it is."""
    try:
        return long_date(date.fromisoformat(day))
    except ValueError:
        return day
