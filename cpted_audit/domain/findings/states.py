"""The states of a finding and which move leads where: one declared table (docs/findings.md)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.domain.words import N_


class FindingState(StrEnum):
    """How far mending a finding has come; the answer that made it stays what it was."""

    OPEN = "open"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    FIXED = "fixed"
    VERIFIED = "verified"
    ACCEPTED = "accepted"
    NOT_AGREED = "not-agreed"


class Verb(StrEnum):
    """What somebody does with a finding that changes its state."""

    PLAN = "plan"
    START = "start"
    FIX = "fix"
    VERIFY = "verify"
    ACCEPT = "accept"
    DISAGREE = "disagree"
    REOPEN = "reopen"


class VerifiedHow(StrEnum):
    """By what somebody saw that a finding is mended."""

    SEEN = "seen"
    TRIED = "tried"
    PHOTO = "photo"
    PAPER = "paper"


STATE_WORDS: Final[Mapping[FindingState, str]] = {
    FindingState.OPEN: N_("Open", "a finding"),
    FindingState.PLANNED: N_("Planned"),
    FindingState.IN_PROGRESS: N_("In progress"),
    FindingState.FIXED: N_("Fixed, to verify"),
    FindingState.VERIFIED: N_("Verified"),
    FindingState.ACCEPTED: N_("Accepted risk"),
    FindingState.NOT_AGREED: N_("Not agreed"),
}
HOW_WORDS: Final[Mapping[VerifiedHow, str]] = {
    VerifiedHow.SEEN: N_("Seen on site"),
    VerifiedHow.TRIED: N_("Tried out"),
    VerifiedHow.PHOTO: N_("By a photo"),
    VerifiedHow.PAPER: N_("By an invoice or record"),
}

FINDING_CALLED: Final = N_("finding {number}")
"""How a finding is named within a sentence."""
ASIDE_WORDS: Final = N_("Set aside")
"""What is said of a finding that is to be left out, which is no state."""
TO_MEND: Final = frozenset({FindingState.OPEN, FindingState.PLANNED, FindingState.IN_PROGRESS})
"""The states in which something is still to be done, and a day can be overdue."""
AT_WORK: Final = TO_MEND | {FindingState.FIXED}
"""Those, and what waits for somebody to verify it."""
SETTLED: Final = frozenset({FindingState.VERIFIED, FindingState.ACCEPTED})
"""The states in which nothing is asked of anybody, but that an exception may run out."""


class Way(NamedTuple):
    """Where a verb leads, from which states, what it needs said, and how a step is called."""

    to: FindingState
    sources: frozenset[FindingState]
    needs: tuple[str, ...]
    words: str


WAYS: Final[Mapping[Verb, Way]] = {
    Verb.PLAN: Way(
        FindingState.PLANNED, frozenset({FindingState.OPEN, FindingState.NOT_AGREED}), (),
        N_("Plan", "a finding"),
    ),
    Verb.START: Way(
        FindingState.IN_PROGRESS, frozenset({FindingState.OPEN, FindingState.PLANNED}), (),
        N_("Start", "a finding"),
    ),
    Verb.FIX: Way(FindingState.FIXED, TO_MEND, (), N_("Fixed")),
    Verb.VERIFY: Way(FindingState.VERIFIED, AT_WORK, ("by", "how", "proof"), N_("Verify")),
    Verb.ACCEPT: Way(
        FindingState.ACCEPTED, AT_WORK | {FindingState.NOT_AGREED, FindingState.ACCEPTED},
        ("authority", "why", "until"), N_("Accept the risk"),
    ),
    Verb.DISAGREE: Way(
        FindingState.NOT_AGREED, TO_MEND | {FindingState.ACCEPTED}, ("why", "answered_by"),
        N_("Not agreed"),
    ),
    Verb.REOPEN: Way(
        FindingState.OPEN, frozenset(FindingState) - {FindingState.OPEN}, ("why",), N_("Reopen"),
    ),
}  # fmt: skip
"""Which verbs there are; `needs` are fields of a move, `proof` a note or a photo."""


def verbs_from(state: FindingState) -> list[Verb]:
    """Return what can be done with a finding in a state, in the order of the table."""
    return [verb for verb, way in WAYS.items() if state in way.sources]


def verb_to(state: FindingState) -> Verb:
    """Return what leads to a state; each has one verb."""
    return next(verb for verb, way in WAYS.items() if way.to is state)
