"""Copies of one small audit for tests: made, edited each by itself, merged, compared."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import small_audit

from cpted_audit.domain.merging.conflicts import Take
from cpted_audit.session.merging.merge import MergeTold, merge_into
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.session import Session
from cpted_audit.store.common_step import rows_now

Edit = Callable[[Session], object]


def begin(folder: Path, *edits: Edit, passphrase: str | None = None) -> Path:
    """Make the audit from which copies are made, with some first edits."""
    path = folder / "first.cpted"
    with small_audit.make(path, passphrase) as session:
        for edit in edits:
            edit(session)
    return path


def copy(path: Path, name: str, *edits: Edit, passphrase: str | None = None) -> Path:
    """Copy a file as anybody does, and edit the copy."""
    target = path.with_name(f"{name}.cpted")
    shutil.copyfile(path, target)
    change(target, *edits, passphrase=passphrase)
    return target


def change(path: Path, *edits: Edit, passphrase: str | None = None) -> None:
    """Open a file, edit it and close it."""
    with Session.open(path, passphrase) as session:
        for edit in edits:
            edit(session)


@contextmanager
def opened(*paths: Path, passphrase: str | None = None) -> Iterator[tuple[Session, ...]]:
    """Open files for reading."""
    sessions = tuple(Session.open(path, passphrase, read_only=True) for path in paths)
    try:
        yield sessions
    finally:
        for session in sessions:
            session.close()


def merged(
    mine: Path, theirs: Path, name: str, decisions: Mapping[str, Take] | Take | None = None
) -> tuple[Path, MergeTold]:
    """Merge two files into a new one."""
    target = mine.with_name(f"{name}.cpted")
    decided = (
        Decisions(rest=decisions) if isinstance(decisions, Take | None) else Decisions(decisions)
    )
    with opened(mine, theirs) as (one, other):
        return target, merge_into(target, one, other, decided)


def contents(path: Path, *, numbers: bool = True) -> dict[str, dict[str, dict[str, Any]]]:
    """Return every row of the audit itself by table and id, tables without any left out."""
    with opened(path) as (session,):
        assert session.document.problems() == []
        rows = rows_now(session.document.db)
        found = {table: {one: dict(row) for one, row in some.items()}
                 for table, some in rows.items() if some}  # fmt: skip
    if not numbers:
        for row in found.get("finding", {}).values():
            row["number"] = 0
    return found
