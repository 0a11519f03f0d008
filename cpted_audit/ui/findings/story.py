"""What has happened with a finding, told as lines: moves, comments, what was seen later."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from cpted_audit import clock
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.moves import LaterObservation, Move
from cpted_audit.domain.findings.states import HOW_WORDS, STATE_WORDS, FindingState
from cpted_audit.session.findings.remarks import comments, observations
from cpted_audit.session.session import Session
from cpted_audit.ui.words import day, moment, tr, word


class StoryLine(NamedTuple):
    """One line: when it was written, what stands at its head, and what was said."""

    at: datetime
    head: str
    words: str


def story(session: Session, row: FindingRow) -> list[StoryLine]:
    """Return the lines of a finding, the newest first."""
    lines = [_of_move(move, row) for move in row.life.moves]
    lines += [
        StoryLine(comment.at, _head(comment.at, comment.who), comment.words)
        for comment in comments(session, row.id)
    ]
    lines += [_of_observation(observation) for observation in observations(session, row.id)]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _head(at: datetime, who: str) -> str:
    return f"{moment(clock.on_wall(at))} · {who}" if who else moment(clock.on_wall(at))


def _of_move(move: Move, row: FindingRow) -> StoryLine:
    head = f"{day(move.on)} · {tr(STATE_WORDS[move.to])}"
    said = [tr("by {who}", who=move.by)] if move.by else []
    said += [tr(HOW_WORDS[move.how])] if move.how is not None else []
    said += [tr("accepted by {who}", who=move.authority)] if move.authority else []
    said += [tr("until {day}", day=day(move.until))] if move.until is not None else []
    said += [tr("{who} answers for it", who=move.answered_by)] if move.answered_by else []
    said += [tr("with a photo")] if move.photo_id is not None else []
    is_last = row.life.last is move
    if is_last and move.to is FindingState.VERIFIED and row.life.verified_by_who_fixed:
        said.append(tr("verified by who fixed it"))
    text = ", ".join(said)
    return StoryLine(move.at, head, f"{text}. {move.why}".strip(". ") if move.why else text)


def _of_observation(seen: LaterObservation) -> StoryLine:
    said = [tr("Seen again")]
    said += [word(seen.value)] if seen.value is not None else []
    said += [tr("with a photo")] if seen.photo_id is not None else []
    text = ": ".join(filter(None, (", ".join(said), seen.words)))
    return StoryLine(seen.at, _head(seen.at, seen.who), text)
