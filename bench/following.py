"""A new audit begun from one with many answers, and what is listed of it to look at again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.audit_of_size import folder, kept
from bench.frame import Turns
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.session import Session
from cpted_audit.session.walk.last_time import LastTime


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def begun(answers: int) -> Iterator[Turns]:
    """Begin a new audit, from opening the one before until the new one is open."""
    source, target = kept(answers=answers), folder() / "follows.cpted"

    def follow() -> None:
        with Session.open(source, read_only=True) as last:
            begin(last, Following(target=target)).close()

    yield Turns(ours=follow, before=lambda: _remove(target))


def to_look_at(answers: int) -> Iterator[Turns]:
    """List every question that was not in place last time or has changed, read anew."""
    source, target = kept(answers=answers), folder() / "followed.cpted"
    _remove(target)
    with Session.open(source, read_only=True) as last:
        begin(last, Following(target=target)).close()
    with Session.open(target, read_only=True) as session:
        questions = list(session.walk.questions())

        def listed() -> None:
            known = LastTime(session)
            assert sum(map(known.to_look_at, questions))

        yield Turns(ours=listed)
