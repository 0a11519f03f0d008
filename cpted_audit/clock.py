"""What “now” and “today” are; nothing else asks the machine for them.

An audit keeps the time of the wall in the school it was walked in, without a zone: a visit on the
evening of the 18th was on the 18th wherever it is read. The journal, backups and locks keep UTC,
which no change of zone or of summer time sets back. A test sets both by replacing `moment`.
"""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone


def moment() -> datetime:
    """Return the present moment in UTC, with its zone."""
    return datetime.now(UTC)


def now() -> datetime:
    """Return the time on the officer's wall, without a zone."""
    return on_wall(moment())


def now_to_second() -> datetime:
    """Return the time on the officer's wall as an audit keeps it, without parts of a second."""
    return now().replace(microsecond=0)


def today() -> date:
    """Return the date on the officer's wall."""
    return now().date()


def on_wall(at: datetime) -> datetime:
    """Return what this machine's wall clock shows at a moment with a zone; it has none itself."""
    try:
        return at.astimezone().replace(tzinfo=None)
    except OSError:  # Windows has a zone for the years from 1970 to 3000 alone
        standard = timezone(timedelta(seconds=-time.timezone))
        return at.astimezone(standard).replace(tzinfo=None)
