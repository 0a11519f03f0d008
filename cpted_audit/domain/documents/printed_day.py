"""How documents write a day."""

from __future__ import annotations

from datetime import date

# Spelled out here because strftime follows the locale of the machine.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(one: date) -> str:
    """Return a date such as “18 Nov 2026”."""
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"
