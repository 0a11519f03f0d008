"""Read the audits of a folder, on every core; one that is damaged says so and stops no other."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from cpted_audit.errors import AuditError, CancelledError, NoChildError
from cpted_audit.files import is_folder, leads_elsewhere, why
from cpted_audit.session.fleet.lines import FleetEntry, FleetOrder, read_entry
from cpted_audit.session.fleet.rows import RollupEntry, RollupOrder, read_rows
from cpted_audit.store.connection import is_encrypted
from cpted_audit.store.private_copy import BACKUPS

Order = TypeVar("Order", FleetOrder, RollupOrder)
Entry = TypeVar("Entry", FleetEntry, RollupEntry)
ENDING: Final = ".cpted"
_FEWEST: Final = 24
"""Audits from which on starting child processes takes less time than it saves."""
_SECONDS: Final = 120.0
"""What one audit may take; one of an older format is brought up to date in a copy first."""


def audits_in(folder: Path) -> list[Path]:
    """Return the audits of a folder and those within it, by name, without backups of any.

    Raises AuditError where it cannot be read or holds none.
    """
    if not is_folder(folder):
        raise AuditError(
            "There is no folder “{folder}”, so nothing was read. Check the name.", folder=folder
        )
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if looked_into(Path(place, name))]
        found += [
            Path(place, name)
            for name in names
            if name.lower().endswith(ENDING) and not name.startswith(".")
        ]
    if not found:
        raise AuditError(
            "There are no audits in “{folder}”, so nothing was read. An audit is a file that ends "
            "in {ending}; name the folder they are in.",
            folder=folder,
            ending=ENDING,
        )
    return sorted(found, key=lambda path: (str(path).casefold(), str(path)))


def looked_into(folder: Path) -> bool:
    """Return whether a folder within another is looked into: a hidden one, or backups, are not."""
    hidden = folder.name.startswith(".") or folder.name.endswith(BACKUPS)
    return not hidden and not leads_elsewhere(folder)


def may_be_encrypted(paths: Iterable[Path]) -> bool:
    """Return whether any of some files looks as if a passphrase opens it; none is opened."""
    for path in paths:
        with suppress(AuditError, OSError):  # what is wrong with it is said when it is read
            if is_encrypted(path):
                return True
    return False


def read_fleet(
    paths: list[Path],
    passphrase: str | None,
    *,
    today: date,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[FleetEntry]:
    """Yield what was read of each audit, in their order; none is written to.

    The passphrase is tried on those that are encrypted. Raises CancelledError.
    """
    orders = [FleetOrder(path, passphrase, today) for path in paths]
    for order, found in _each(read_entry, orders, cancelled):
        yield FleetEntry(order.path, error=found) if isinstance(found, AuditError) else found


def read_rollup(
    folder: Path,
    passphrase: str | None = None,
    *,
    editions: bool = False,
    only: Collection[Path] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[RollupEntry]:
    """Yield the rows of each audit in a folder, in the order of their names; see `read_rows`.

    With `only` no others are read. The passphrase is tried on those that are encrypted. Raises
    CancelledError, and AuditError where the folder cannot be read or holds no audit.
    """
    orders = [
        RollupOrder(folder=folder, path=path, passphrase=passphrase, editions=editions)
        for path in audits_in(folder)
        if only is None or path in only
    ]
    for order, found in _each(read_rows, orders, cancelled):
        if isinstance(found, AuditError):
            found = RollupEntry(order.path, order.file, error=found)
        yield found


def _each(
    read: Callable[[Order], Entry], orders: list[Order], cancelled: Callable[[], bool]
) -> Iterator[tuple[Order, Entry | AuditError]]:
    """Yield each order with what was read, or why a child could not read it."""
    done = 0
    if len(orders) >= _FEWEST:
        try:
            for one in _by_children(read, orders, cancelled):
                yield one
                done += 1
        except NoChildError:  # then all that are left are read here
            pass
    for order in orders[done:]:
        if cancelled():
            raise CancelledError
        yield order, read(order)


def _by_children(
    read: Callable[[Order], Entry], orders: list[Order], cancelled: Callable[[], bool]
) -> Iterator[tuple[Order, Entry | AuditError]]:
    from cpted_audit.jobs.limits import Limits  # not needed for a few audits
    from cpted_audit.jobs.pool import run_killable
    from cpted_audit.jobs.worker import Stopped

    made = run_killable(
        read, orders, limits=Limits(seconds=_SECONDS), workers=os.cpu_count() or 1,
        cancelled=cancelled,
    )  # fmt: skip
    for order, found in made:
        yield order, _stopped(order.path, found.reason) if isinstance(found, Stopped) else found


def _stopped(path: Path, reason: str) -> AuditError:
    return AuditError(
        "“{name}” was not read: {reason}. It was left as it is; open another copy of it.",
        name=path.name,
        reason=reason,
    )


def _refuse(error: OSError) -> None:
    raise AuditError(
        "The folder “{folder}” cannot be read ({reason}). Nothing was changed; check that you may "
        "read it.",
        folder=error.filename,
        reason=why(error, Path(error.filename)),
    )
