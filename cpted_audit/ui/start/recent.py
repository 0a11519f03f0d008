"""The audits opened lately, remembered per user: path, school, how far they were, what waits.

No audit is opened for the start page. Of an encrypted one nothing is kept but its path and the day
it was closed: neither names nor counts nor due days, for all of that stands inside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path, PurePath
from threading import Thread
from typing import Any, NamedTuple

from PySide6.QtCore import QSettings

from cpted_audit.files import is_cloud_only, is_file, is_folder
from cpted_audit.ui.kept_settings import RECENT, keep, read
from cpted_audit.windows import drives

MOST = 12
_PATIENCE_S = 1.0
"""How long the start page waits for a drive or a server."""
_PLAIN = b"SQLite format 3\x00"
"""How an audit without a passphrase begins; the store is not loaded for the start page."""


class RecentAudit(NamedTuple):
    """One card of the start page; for an encrypted audit only its path is kept.

    `answered` of `in_scope` were addressed when it was closed; `score` is as printed, as walked.
    `due` are the days on which something is to be repaired, and `until` those to which risks were
    accepted, as ISO days with how many; `to_verify` waited for somebody to look.
    """

    path: str
    school: str = ""
    closed: str = ""
    answered: int = 0
    in_scope: int = 0
    score: str = ""
    encrypted: bool = False
    due: Mapping[str, int] | None = None
    until: Mapping[str, int] | None = None
    to_verify: int = 0


class Calls(NamedTuple):
    """What an audit calls for: findings overdue, exceptions that ran out, fixes to verify."""

    overdue: int
    expired: int
    to_verify: int


def calls_for(audit: RecentAudit, today: date) -> Calls:
    """Return what an audit calls for on a day, by what was known when it was closed."""
    day = today.isoformat()  # ISO days stand in their order
    return Calls(
        sum(count for on, count in (audit.due or {}).items() if on < day),
        sum(count for on, count in (audit.until or {}).items() if on < day),
        audit.to_verify,
    )


def recent_audits(settings: QSettings, reached: Reached | None = None) -> list[RecentAudit]:
    """Return the remembered audits that can be seen now, newest first."""
    return [audit for audit, there in _remembered(settings, reached or Reached()) if there]


def _remembered(settings: QSettings, reached: Reached) -> list[tuple[RecentAudit, bool]]:
    """Return each remembered audit with whether it is there; one that is gone is not remembered.

    Of a drive that is not there, or a server that does not answer, nobody knows what is on it.
    """
    text = read(settings, RECENT)
    if not text:
        return []
    import json  # not needed at the very first start

    try:
        stored = json.loads(text)
        audits = [_read(entry) for entry in stored]
    except (ValueError, TypeError, AttributeError):  # of another version, or damaged
        return []
    found = []
    for audit in audits:
        path = where_now(Path(audit.path), reached=reached)
        if not reached(path):
            found.append((audit, False))
        elif is_file(path):
            found.append((_as_it_is(audit._replace(path=str(path))), True))
    return found


def answers(ask: Callable[[], bool], seconds: float = _PATIENCE_S) -> bool:
    """Return whether something is so, and said to be soon; a server that is gone takes long."""
    told: list[bool] = []
    asking = Thread(target=lambda: told.append(ask()), daemon=True)
    asking.start()
    asking.join(seconds)
    return any(told)


class Reached:
    """Which drives and servers are there, each asked once however many files are on it."""

    def __init__(self) -> None:
        self._asked: dict[str, bool] = {}

    def __call__(self, path: Path) -> bool:
        """Return whether the drive or server of a path is there."""
        root = path.anchor
        if root not in self._asked:
            self._asked[root] = answers(lambda: is_folder(Path(root)))
        return self._asked[root]


def where_now(
    path: Path, drives: Callable[[], Iterable[Path]] = drives, reached: Reached | None = None
) -> Path:
    """Return where a file is, which lay at a path: a USB drive may have got another letter.

    It is the one drive that has a file at that place; otherwise the path stays as it was. A server
    is no drive: what lies at the same place here is another file.
    """
    there = (reached or Reached())(path) and is_file(path)
    if there or not path.is_absolute() or is_on_server(path):
        return path
    placed = [root / path.relative_to(path.anchor) for root in drives()]
    found = [one for one in placed if is_file(one)]
    return found[0] if len(found) == 1 else path


def is_on_server(path: PurePath) -> bool:
    """Return whether a path of Windows names a server and no drive."""
    return path.drive.startswith("\\\\")


def _read(entry: dict[str, Any]) -> RecentAudit:
    """Return an entry as it was kept; ValueError or TypeError where it is none."""
    audit = RecentAudit(**entry)
    for days in (audit.due, audit.until):
        for on, count in (days or {}).items():
            date.fromisoformat(on)
            int(count)
    return audit._replace(to_verify=int(audit.to_verify))


def _as_it_is(audit: RecentAudit) -> RecentAudit:
    """Return an audit without what was known of it, where it has got a passphrase since.

    One whose bytes are in a cloud is not fetched to be looked at.
    """
    path = Path(audit.path)
    if audit.encrypted or is_cloud_only(path) or _is_plain(path):
        return audit
    return RecentAudit(path=audit.path, closed=audit.closed, encrypted=True)


def _is_plain(path: Path) -> bool:
    """Return whether a file says it is an open SQLite file; one that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except OSError:
        return False


def remember_audit(settings: QSettings, audit: RecentAudit) -> None:
    """Put an audit at the top of the remembered ones."""
    import json

    known = (other for other, _there in _remembered(settings, Reached()))
    others = [other for other in known if Path(other.path) != Path(audit.path)]
    keep(
        settings,
        RECENT,
        json.dumps([recent_audit._asdict() for recent_audit in [audit, *others][:MOST]]),
    )


def is_open_elsewhere(audit: Path) -> bool:
    """Return whether a program that still runs has an audit open, which then was not left."""
    from cpted_audit.store.lock import DocumentLock

    holder = DocumentLock(audit).holder()
    return holder is not None and not holder.is_gone
