"""How documents write a day and a moment."""

from __future__ import annotations

from datetime import date, datetime

# Spelled out here because strftime follows the locale of the machine.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(one: date) -> str:
    """Return a date such as “18 Nov 2026”."""
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def moment(one: datetime) -> str:
    """Return a date and time such as “18 Nov 2026, 10:44”."""
    return f"{day(one)}, {one.hour:02}:{one.minute:02}"
