"""Merging two copies of one audit that were edited apart, each by steps of their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.audit_of_size import folder, kept
from bench.frame import Turns
from cpted_audit.domain.merging.conflicts import Take
from cpted_audit.session.merging.merge import merge_into
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer


def _edited(source: Path, name: str, first: int, edits: int) -> Path:
    """Copy an audit and write so many notes into it, each a step, from an answer on."""
    path = folder() / f"merge-{name}-{edits}-{source.name}"
    if path.exists():
        return path
    shutil.copyfile(source, path)
    with Session.open(path) as session:
        places = sorted(session.walk.answers.values(), key=lambda one: one.id)
        for one in places[first : first + edits]:
            answer(
                session,
                Observation(
                    item_id=one.item_id, place_id=one.place_id, value=one.value,
                    note=f"Seen by {name}",
                ),
            )  # fmt: skip
    return path


def two_copies(answers: int, edits: int) -> Iterator[Turns]:
    """Merge two copies, of whose edits one in ten is of the same answer, into a new file."""
    source = kept(answers=answers)
    one = _edited(source, "one", 0, edits)
    other = _edited(source, "other", edits * 9 // 10, edits)
    target = folder() / "merged.cpted"

    def merge() -> None:
        with Session.open(one, read_only=True) as mine, Session.open(other, read_only=True) as its:
            merge_into(target, mine, its, Decisions(rest=Take.MINE))

    yield Turns(ours=merge, before=lambda: target.unlink(missing_ok=True))
