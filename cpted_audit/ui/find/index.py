"""What can be found by typing, and how well it fits the words typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.ids import ItemId, MarkerId, PlaceId, PlanId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.registers.columns import Record, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Interview, Visit
from cpted_audit.session.interviews import about_interview
from cpted_audit.session.things.conditions import Conditions
from cpted_audit.ui.headline_words import with_found
from cpted_audit.ui.words import day, tr, word

MOST_SHOWN = 60

_TELLING = ("name", "role", "where", "holder", "maker")
"""What tells rows of a register apart beside their names; no field of it is a secret."""
_WORD = re.compile(r"[^\W_]+")

Go = Callable[[], object]
GoTo = Callable[[PlaceId, ItemId | None], object]


@dataclass(frozen=True, slots=True)
class FindEntry:
    """One thing to go to; `rank` orders the kinds, lower first, where words fit equally well.

    One that `leaves` the audit stands behind all others however well it fits.
    """

    kind: str
    title: str
    detail: str
    rank: int
    go: Go
    keys: str = ""
    leaves: bool = False
    folded: str = field(init=False, compare=False)
    starts: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the words once, so that a key press only compares."""
        folded = f"{self.title} {self.detail}".casefold()
        object.__setattr__(self, "folded", folded)
        object.__setattr__(self, "starts", " " + " ".join(_WORD.findall(folded)))


def found(entries: Iterable[FindEntry], typed: str, *, most: int = MOST_SHOWN) -> list[FindEntry]:
    """Return the entries in which every word typed occurs, best first.

    A word may be the start of a word, a part of one, or its letters in order.
    """
    words = typed.casefold().split()
    if not words:
        first = [entry for entry in entries if entry.rank <= 1]
        return sorted(first, key=lambda entry: entry.leaves)[:most]
    scored = [
        (entry.leaves, fit, entry.rank, len(entry.title), number, entry)
        for number, entry in enumerate(entries)
        if (fit := _fit(entry, words)) is not None
    ]
    if not scored:  # only then, for it is the slow way
        loose = re.compile(".*".join(re.escape(letter) for letter in "".join(words)))
        scored = [
            (entry.leaves, hit.end() - hit.start(), entry.rank, len(entry.title), number, entry)
            for number, entry in enumerate(entries)
            if (hit := loose.search(entry.title.casefold()))
        ]
    scored.sort(key=lambda one: one[:5])
    return [one[5] for one in scored[:most]]


def _fit(entry: FindEntry, words: list[str]) -> int | None:
    """Return how far from perfect the words fit, or None where one of them does not occur."""
    title = entry.title.casefold()
    distance = 0
    for typed in words:
        if typed not in entry.folded:
            return None
        if title.startswith(typed):
            continue
        distance += 1 if f" {typed}" in entry.starts else 3
    return distance


def place_entries(walk: Walk, go_to: GoTo) -> Iterator[FindEntry]:
    """Yield the places of the route."""
    for place in walk.route():
        where = walk.path(place).rpartition(" / ")[0]
        yield FindEntry(tr("Place"), place.name, where, 1, partial(go_to, place.id, None))


def item_entries(questions: Iterable[Question], walk: Walk, go_to: GoTo) -> Iterator[FindEntry]:
    """Yield questions: the item's id and ideal, and where it is asked."""
    for question in questions:
        item, place = question.item, question.place
        state = _state(question.value)
        yield FindEntry(
            tr("Item"), f"{item.id}  {item.ideal}", f"{walk.path(place)}{state}", 4,
            partial(go_to, place.id, item.id),
        )  # fmt: skip


def finding_entries(
    findings: Iterable[OpenFinding], walk: Walk, show: Callable[[OpenFinding], object]
) -> Iterator[FindEntry]:
    """Yield the open findings."""
    for finding in findings:
        numbered = tr("Finding {number}", number=finding.number)
        yield FindEntry(
            tr("Finding"), f"{numbered}  {finding.title}",
            f"{walk.path(finding.place)} {finding.note}".strip(), 2,
            partial(show, finding),
        )  # fmt: skip


def visit_entries(
    visits: Iterable[Visit], choose: Callable[[Visit], object]
) -> Iterator[FindEntry]:
    """Yield the visits; going to one makes it the running one."""
    for visit in visits:
        yield FindEntry(
            tr("Visit"), tr("{phase} of {day}", phase=word(visit.phase), day=day(visit.on)),
            ", ".join(visit.people), 3, partial(choose, visit),
        )  # fmt: skip


def interview_entries(
    held: Iterable[tuple[Interview, str]], show: Callable[[str], object]
) -> Iterator[FindEntry]:
    """Yield the interviews, each with the title of its list."""
    for interview, title in held:
        about = " · ".join((title, day(interview.on)))
        yield FindEntry(
            tr("Interview"),
            about_interview(interview.who, interview.role),
            about,
            3,
            partial(show, interview.id),
        )


def plan_entries(
    plans: Iterable[tuple[Plan, str]], show: Callable[[PlanId], object]
) -> Iterator[FindEntry]:
    """Yield the plans, each with its title."""
    for plan, title in plans:
        yield FindEntry(tr("Plan"), title, plan.source_name, 1, partial(show, plan.id))


def marker_entries(
    markers: Iterable[tuple[Marker, str]],
    known: Conditions,
    show: Callable[[Sequence[MarkerId]], object],
) -> Iterator[FindEntry]:
    """Yield the markers that have a label, with what was found and the title of the plan."""
    for marker, title in markers:
        if marker.label:
            words = f"{tr(info_of(marker.kind).words)} {marker.label}"
            state = known.told_of_marker(marker).condition
            yield FindEntry(
                tr("On a plan"), with_found(words, state), f"{title} {marker.note}".strip(), 2,
                partial(show, [marker.id]),
            )  # fmt: skip


def record_entries(
    key: RegisterKey,
    records: Iterable[Record],
    known: Conditions,
    show: Callable[[RegisterKey, str], object],
) -> Iterator[FindEntry]:
    """Yield the rows of a register that have a name: with what was found of them and where.

    Never a secret.
    """
    of = register(key)
    for record in records:
        name = getattr(record, of.name_field)
        single = info_of(record.kind).words if isinstance(record, Fixture) else of.single
        if name:
            told = (getattr(record, one, "") for one in _TELLING if one != of.name_field)
            state = known.told(record).condition
            yield FindEntry(
                tr(of.single), with_found(f"{tr(single)} {name}", state),
                " · ".join(filter(None, told)), 2,
                partial(show, key, record.id),
            )  # fmt: skip


def _state(value: AnswerValue | None) -> str:
    return "" if value is None else f" · {word(value)}"
