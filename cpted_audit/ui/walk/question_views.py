"""What a card and a line show of a question, beside its answer: finding, photos, who and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from cpted_audit.analysis.findings.priority import OpenFinding, open_findings
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.documents.law import ItemLaw
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass
from cpted_audit.domain.walk import Visit
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import settled_words
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.ui.walk.item_card import CardView
from cpted_audit.ui.words import day, said, time_of_day, tr, word
from cpted_audit.words import counted


def answered_by(question: Question, visits: Callable[[], Sequence[Visit]]) -> str:
    """Return “Answered by Ofc. Diaz at 10:42 AM on Nov 18, 2026 (Day walk)”, or an empty text."""
    answer = question.answer
    if answer is None or answer.value is None:
        return ""
    at = answer.observed_at
    when = {"time": time_of_day(at), "day": day(at)}
    if answer.observer:
        text = tr("Last answered by {who} at {time} on {day}", who=answer.observer, **when)
    else:
        text = tr("Last answered at {time} on {day}", **when)
    phases = [word(visit.phase) for visit in visits() if visit.id == answer.visit_id]
    return f"{text} ({phases[0]})" if phases else text


def answer_words(value: AnswerValue | None, finding: OpenFinding | None) -> str:
    """Return what is said once an answer is on disk, such as “No saved, finding 53”."""
    if value is None:
        return tr("The answer is taken back")
    if finding is None:
        return tr("{answer} saved", answer=word(value))
    return tr("{answer} saved, finding {number}", answer=word(value), number=finding.number)


def standing_words(value: AnswerValue, finding: OpenFinding | None) -> str:
    """Return what is said of an item that was answered before, such as “Answered No, finding 53”.

    Its words are others than those of an answer that is given now: the two follow each other.
    """
    if finding is None:
        return tr("Answered {answer}", answer=word(value))
    return tr("Answered {answer}, finding {number}", answer=word(value), number=finding.number)


def asked_words(
    settled: AnswerValue | None, second: SecondAnswer, wanted: AnswerValue | None
) -> str:
    """Return what is asked before another answer takes the place of what two raters settled on."""
    said = {"settled": word(settled), "first": word(second.first),
            "second": word(second.value)}  # fmt: skip
    if wanted is None:
        return tr(
            "Two raters settled this on {settled}; the first had said {first}, the second "
            "{second}. Press it again to take it back; what both said is kept.", **said,
        )  # fmt: skip
    return tr(
        "Two raters settled this on {settled}; the first had said {first}, the second {second}. "
        "Press {answer} again to answer {answer} instead; what both said is kept.",
        answer=word(wanted), **said,
    )  # fmt: skip


def leaving_words(old: AnswerValue | None, told: str, wanted: AnswerValue | None) -> str:
    """Return what is asked before what a No or Partial was told with stands beside another."""
    given = {"old": word(old), "what": said(told)}
    if wanted is None:
        return tr(
            "Answered {old}, with {what}. Press it again to take it back; all of it stays here.",
            **given,
        )  # fmt: skip
    return tr(
        "Answered {old}, with {what}. Press {answer} again to answer {answer} instead; all of it "
        "stays here.",
        answer=word(wanted), **given,
    )  # fmt: skip


class QuestionViews:
    """Looks up what belongs to a question; photos are counted anew on `count_photos` only."""

    def __init__(self, session: Session, last: LastTime) -> None:
        self._session = session
        self._last = last
        self._photos: dict[AnswerId, int] = photos.photo_counts(session)

    def count_photos(self) -> set[AnswerId]:
        """Count the photos again and return the answers whose number changed."""
        before, self._photos = self._photos, photos.photo_counts(self._session)
        both = before.keys() | self._photos.keys()
        return {
            answer_id for answer_id in both if before.get(answer_id) != self._photos.get(answer_id)
        }

    def card(self, question: Question) -> CardView:
        """Return what the open card shows."""
        return CardView(
            question=question,
            record=self._record(question),
            finding=self.finding(question),
            photo_count=self._photo_count(question),
            answered_by=self._answered_by(question),
            law=self._law(question),
            last_time=tuple(said(line) for line in self._last.words(question)),
        )

    def spoken(self, question: Question, *, named: bool) -> str:
        """Return what is said of an item that is opened: its name, and its answer if it has one."""
        name = f"{question.item.id}: {question.item.ideal}" if named else f"{question.item.id}:"
        if question.value is None:
            last = said(self._last.short(question))
            return ". ".join(filter(None, (name, last))) if named or last else ""
        return f"{name} {standing_words(question.value, self.finding(question))}"

    def hint(self, question: Question) -> str:
        """Return what stands at the right of a closed line."""
        last = said(self._last.short(question)) if question.value is None else ""
        if question.answer is None:
            return last
        parts = [last] if last else []
        count = self._photo_count(question)
        if count:
            parts.append(said(counted("1 photo", "{count} photos", count)))
        finding = self.finding(question)
        if finding is not None:
            parts.append(tr("Finding {number}", number=finding.number))
        if question.value is not None:
            parts.append(time_of_day(question.answer.observed_at))
        return "   ".join(parts)

    def finding(self, question: Question) -> OpenFinding | None:
        """Return the finding the answer makes now, or None."""
        found = open_findings([question], self._session.findings)
        return found[0] if found else None

    def finding_id(self, question: Question) -> FindingId | None:
        """Return the finding the answer ever made, open or not."""
        record = self._record(question)
        return None if record is None else record.id

    def _answered_by(self, question: Question) -> str:
        settled = settled_words(self._session, question)
        by = answered_by(question, partial(answers.visits, self._session))
        return "\n".join(filter(None, (by, settled and said(settled))))

    def _law(self, question: Question) -> ItemLaw | None:
        """Return what was read of the law; most items are not statutory, and nothing is read."""
        if ItemClass.STATUTORY not in question.item.tags:
            return None
        return law_view(self._session).of(question.item)

    def _photo_count(self, question: Question) -> int:
        return 0 if question.answer is None else self._photos.get(question.answer.id, 0)

    def _record(self, question: Question) -> Finding | None:
        answer = question.answer
        return None if answer is None else self._session.findings.get(answer.id)
