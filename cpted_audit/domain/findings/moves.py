"""What is written of a finding after the walk: moves, comments, later observations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from cpted_audit.domain.documents.fates import ORDER, LeftOut, Part, Printed
from cpted_audit.domain.fields import about, stored
from cpted_audit.domain.findings.states import FindingState, VerifiedHow
from cpted_audit.domain.ids import CommentId, FindingId, MoveId, ObservationId, PhotoId
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import AnswerValue

# Who is about to mend what, and who decided not to, tells where the school is weak.
_CLASS = Sensitivity.VULNERABILITY
_FATE = Printed(Part.FINDINGS)
_WRITTEN = LeftOut("The day something happened is printed; when it was written is the history's.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One dated change of a finding's state, with who and why; the last one says the state.

    `on` is the day it happened, `at` when it was written down. `by` may be empty where nobody said
    who, except of a verification. Of a verification `how` and a note in `why` or a photo are the
    proof; of an accepted risk `authority` accepts it until a day; of one not agreed `answered_by`
    is who answers for that. `position` counts the moves of one finding from 1.
    """

    id: MoveId
    finding_id: FindingId = field(metadata=about("Finding", None, _FATE))
    position: int = field(metadata=about("Place in the order", _CLASS, ORDER))
    to: FindingState = field(metadata=about("State", _CLASS, _FATE))
    on: date = field(metadata=about("Day", _CLASS, _FATE))
    at: datetime = field(metadata=about("Written", _CLASS, _WRITTEN))
    by: str = stored("", "By", _CLASS, _FATE, holds_person=True)
    why: str = stored("", "Why", _CLASS, _FATE)
    how: VerifiedHow | None = stored(None, "How", _CLASS, _FATE)
    photo_id: PhotoId | None = stored(None, "Photo", None, _FATE)
    authority: str = stored("", "Accepted by", _CLASS, _FATE, holds_person=True)
    until: date | None = stored(None, "Until", _CLASS, _FATE, may_lie_ahead=True)
    answered_by: str = stored("", "Who answers", _CLASS, _FATE, holds_person=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What somebody said of a finding, with the moment; it changes nothing of it."""

    id: CommentId
    finding_id: FindingId = field(metadata=about("Finding", None, _FATE))
    at: datetime = field(metadata=about("Time", _CLASS, _FATE))
    who: str = stored("", "Who", _CLASS, _FATE, holds_person=True)
    words: str = stored("", "Words", _CLASS, _FATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterObservation:
    """What was seen of a finding on a later day, beside the first answer, which stays.

    `value` is how the item would be answered that day; None where there are words alone. It enters
    no score: a finding counts as mended once it is verified.
    """

    id: ObservationId
    finding_id: FindingId = field(metadata=about("Finding", None, _FATE))
    at: datetime = field(metadata=about("Time", _CLASS, _FATE))
    who: str = stored("", "Observer", _CLASS, _FATE, holds_person=True)
    value: AnswerValue | None = stored(None, "Answer", _CLASS, _FATE)
    words: str = stored("", "Words", _CLASS, _FATE)
    photo_id: PhotoId | None = stored(None, "Photo", None, _FATE)
