"""What an audit still lacks, and whether its file is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question, never_made
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.places.space_type import kind_words
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.vocabulary import AnswerValue, Evidence, label
from cpted_audit.session.documents.profiles import outdated_line, unread_profiles
from cpted_audit.session.editions.issuing import edition_damage
from cpted_audit.session.interviews import interviews, list_title, still_open
from cpted_audit.session.photos import looks
from cpted_audit.session.photos.photos import photo_counts
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plan_title, plans, pyramid
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import visits
from cpted_audit.session.walk.carried_findings import carried_over
from cpted_audit.store import digests
from cpted_audit.store.connection import translated
from cpted_audit.store.tables import CHECKLIST, PHOTO, SECOND_ANSWER, tile_id
from cpted_audit.words import N_, counted

_UNUSED = N_("a stored picture that nothing shows")


def changed_bytes(session: Session) -> Iterator[str]:
    """Yield a sentence for each photo and plan whose stored bytes are not what was written.

    Every stored picture, tile and file is read. A row without a digest is passed over: what it was
    cannot be known.
    """
    with translated(session.document.db):
        found = list(digests.changed(session.document.db))
        missing = {plan.id: _missing_tiles(session, plan) for plan in plans(session)}
    photos = _names(
        (photo.original_sha256, N_("photo {file_name}", file_name=photo.file_name))
        for photo in PHOTO.all(session.document.db)
    )
    titles = {plan.id: f"plan {plan_title(session, plan)}" for plan in plans(session)}
    pictures = _names((plan.picture_id, titles[plan.id]) for plan in plans(session))
    sources = _names((plan.source_sha256, titles[plan.id]) for plan in plans(session))
    tiles: Counter[str] = Counter()
    for table, row_id in found:
        if table == "picture":
            yield N_("the stored picture of {thing} was changed", thing=_told(photos[row_id]))
        elif table == "plan_source":
            yield N_("the file that {thing} came from was changed", thing=_told(sources[row_id]))
        elif table == "plan_picture":
            yield N_("the overview of {thing} was changed", thing=_told(pictures[row_id]))
        else:
            tiles[row_id.rsplit("/", 3)[0]] += 1
    for picture_id, count in tiles.items():
        yield f"{_tiles(count)} of {_told(pictures[picture_id])} {_was(count)} changed"
    for plan_id, count in missing.items():
        if count:
            yield f"{_tiles(count)} of {titles[plan_id]} {_is(count)} missing"


def _names(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        names[key].append(name)
    return names


def _told(names: Sequence[str]) -> str:
    return " and ".join(names) or _UNUSED


def _tiles(count: int) -> str:
    return "1 tile" if count == 1 else f"{count:,} tiles"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _missing_tiles(session: Session, plan: Plan) -> int:
    """Return how many tiles a complete picture lacks."""
    sizes = pyramid(session, plan)
    if not sizes.complete:
        return 0
    stored = {
        row[0]
        for row in session.document.db.execute(
            "SELECT id FROM plan_tile WHERE id BETWEEN ? AND ?",
            [f"{plan.picture_id}/", f"{plan.picture_id}0"],
        )
    }
    return sum(
        tile_id(plan.picture_id, level, column, row) not in stored
        for level in range(sizes.levels)
        for row in range(sizes.tiles_down(level))
        for column in range(sizes.tiles_across(level))
    )


def clash_lacks(session: Session) -> Iterator[str]:
    """Yield a sentence for every thing of the registers whose level and place disagree."""
    names = RegisterNames(session)
    for of in REGISTERS:
        for record in records(session, of.key):
            found = names.clashes.of(record)
            if found is not None:
                called = str(getattr(record, of.name_field)) or "without a name"
                yield f"{of.single} {called}: {found.words}"


def missing_evidence(question: Question, photo_count: int) -> tuple[Evidence, ...]:
    """Return the evidence an item asks for beside a No or Partial and has not got.

    `photo_count` is how many photos are attached to the answer.
    """
    answer = question.answer
    if answer is None or answer.value not in FINDING_VALUES:
        return ()
    given = {
        Evidence.PHOTO: photo_count > 0,
        Evidence.MEASUREMENT: bool(answer.measurement.strip()),
    }
    return tuple(evidence for evidence in question.item.evidence if not given[evidence])


# What the plans of an audit still lack: links, scale, who verified them, fresh studies.


_LINKS = {
    MarkerKind.FINDING: "finding_id",
    MarkerKind.ANSWER: "answer_id",
    MarkerKind.PHOTO: "photo_id",
}
"""Kinds that stand for something the audit holds elsewhere, and the link to it."""


def plan_lacks(session: Session) -> list[str]:
    """Return what the plans lack, one sentence each."""
    campus = CampusCells(session)
    return [sentence for plan in plans(session) for sentence in _lacks(session, plan, campus)]


def _lacks(session: Session, plan: Plan, campus: CampusCells) -> Iterator[str]:
    name = N_("plan {title}", title=plan_title(session, plan))
    if not pyramid(session, plan).complete:
        yield N_("the picture of {name} is not complete", name=name)
    if plan.metres_per_pixel is None:
        yield N_("{name} has no scale", name=name)
    cells = campus.of(plan.id)
    if cells is not None and cells.prefix:
        yield (
            N_(
                "{name} is not aligned with the site plan (control points on both do "
                "that), so its cells are its own and begin with {prefix}",
                name=name,
                prefix=cells.prefix,
            )
        )
    if plan.verified_on is None:
        yield N_("{name} was not checked against the building", name=name)
    bare = sum(_is_bare(marker) for marker in markers(session, plan.id))
    if bare:
        yield counted(
            "1 pin is linked to nothing on {name}",
            "{count} pins are linked to nothing on {name}",
            bare,
            name=name,
        )
    yield from _study_lacks(session, plan, name)


def _study_lacks(session: Session, plan: Plan, name: str) -> Iterator[str]:
    # Brings the geometry, which an audit without plans need not wait for.
    from cpted_audit.session.plans.sight_studies import is_stale, studies

    for study in studies(session, plan.id):
        if not study.result:
            yield N_(
                "sight study {name} on {name2} was never computed", name=study.name, name2=name
            )
        elif is_stale(session, plan, study):
            yield N_(
                "sight study {name} is older than what stands on {name2}",
                name=study.name,
                name2=name,
            )


def _is_bare(marker: Marker) -> bool:
    link = _LINKS.get(marker.kind)
    return link is not None and getattr(marker, link) is None


@dataclass(frozen=True, slots=True)
class Check:
    """Damage to the file, things missing from the audit, and how far it is."""

    damage: list[str]
    missing: list[str]
    answered: int
    in_scope: int


def check(session: Session) -> Check:
    """Check the file's integrity and the audit's completeness."""
    questions = list(session.walk.questions())
    count = tally(questions)
    return Check(
        damage=_damage(session),
        missing=[
            *missing_facts(session),
            *plan_lacks(session),
            *_interviews(session),
            *_to_settle(session),
            *_clashes(session),
            *outdated_line(session),
            *unread_profiles(),
        ],
        answered=count.answered,
        in_scope=count.in_scope,
    )


def _to_settle(session: Session) -> list[str]:
    """Say on how many questions two raters differ and have not settled."""
    if not SECOND_ANSWER.all(session.document.db):
        return []
    from cpted_audit.session.walk.raters import to_settle  # not needed for most audits

    left = len(to_settle(session))
    if not left:
        return []
    return [
        counted(
            "1 question on which two raters differ is not settled",
            "{count} questions on which two raters differ are not settled",
            left,
        )
    ]


def _interviews(session: Session) -> list[str]:
    """Say which interviews have questions left; by their day and list, never by a name."""
    lacks: list[str] = []
    for interview in interviews(session):
        left = len(still_open(session, interview))
        if left:
            lacks.append(
                counted(
                    "1 question has no reply in the interview of {day} ({title})",
                    "{count} questions have no reply in the interview of {day} ({title})",
                    left,
                    day=day(interview.on),
                    title=list_title(session, interview.list_id),
                )
            )
    return lacks


def _clashes(session: Session) -> list[str]:
    # Brings the geometry, which is not wanted before a check.

    return list(clash_lacks(session))


def _damage(session: Session) -> list[str]:
    damage = session.document.problems()
    db = session.document.db
    for stored in CHECKLIST.all(db):
        if sha256(stored.text.encode()).hexdigest() != stored.digest:
            damage.append(
                N_("the text of checklist {stored} does not match its digest", stored=stored.id)
            )
    with translated(db):
        pictures = {row[0] for row in db.execute("SELECT id FROM picture")}
    damage += [
        N_("the bytes of photo {file_name} are missing", file_name=photo.file_name)
        for photo in PHOTO.all(db)
        if photo.original_sha256 not in pictures
    ]
    damage += [
        N_(
            "the marks of photo {file_name} cannot be read, so it is shown blurred",
            file_name=photo.file_name,
        )
        for photo in PHOTO.all(db)
        if not looks.is_readable(photo)
    ]
    return [*damage, *changed_bytes(session), *edition_damage(session)]


_BLANK = counted("1 item is not answered yet", "{count} items are not answered yet", None)
_UNABLE = counted(
    "1 item is to come back for (unable to observe)",
    "{count} items are to come back for (unable to observe)",
    None,
)
_REASONLESS = counted(
    "1 item is answered N/A without a reason",
    "{count} items are answered N/A without a reason",
    None,
)
_PURPOSELESS = counted(
    "1 item is unable to observe without a note on why",
    "{count} items are unable to observe without a note on why",
    None,
)
_UNCHECKED = counted(
    "1 photo needs a students-visible check",
    "{count} photos need a students-visible check",
    None,
)
_NOT_AGAIN = counted(
    "1 finding of last time was not looked at again",
    "{count} findings of last time were not looked at again",
    None,
)


def missing_facts(session: Session) -> list[str]:
    """Return what the audit lacks, one sentence each."""
    standing = session.standing
    places, unable = standing.places(), standing.answered(AnswerValue.UNABLE)
    unvisited = [
        session.walk.path(place.place)
        for place in places
        if place.tally.blank == len(place.questions)
    ]
    lacks = [
        (sum(place.tally.blank for place in places), _BLANK),
        (len(unable), _UNABLE),
        (_without_note(standing.answered(AnswerValue.NOT_APPLICABLE)), _REASONLESS),
        (_without_note(unable), _PURPOSELESS),
    ]
    missing: list[str] = [words.of(number) for number, words in lacks if number]
    missing += _without_evidence(session, standing.with_findings())
    missing += [
        N_(
            "no {kind_words} were made: add them, or say that there are none here",
            kind_words=kind_words(kind, 2),
        )
        for kind in never_made(session.walk)
    ]
    if unvisited:
        missing.append(N_("nothing is answered at: {unvisited}", unvisited=", ".join(unvisited)))
    counts = [
        (len(PHOTO.where(session.document.db, "students_visible IS NULL")), _UNCHECKED),
        (len(carried_over(session)), _NOT_AGAIN),
    ]
    missing += [words.of(number) for number, words in counts if number]
    if not visits(session):
        missing.append(N_("no visit is recorded (date, phase, people)"))
    if not session.site.address:
        missing.append(N_("the school has no address"))
    return missing


def _without_evidence(session: Session, questions: Iterable[Question]) -> list[str]:
    """Say how many answers lack the photo or the measurement their items ask for."""
    photos = photo_counts(session)
    counts = Counter(
        evidence
        for question in questions
        if question.answer is not None and question.item.evidence
        for evidence in missing_evidence(question, photos.get(question.answer.id, 0))
    )
    return [
        counted(
            "1 answer lacks the {evidence} the item asks for",
            "{count} answers lack the {evidence} the item asks for",
            count,
            evidence=label(evidence).lower(),
        )
        for evidence in Evidence
        if (count := counts[evidence])
    ]


def _without_note(questions: Iterable[Question]) -> int:
    return sum(
        question.answer is not None and not question.answer.note.strip() for question in questions
    )
