"""What the audit before found, as it is shown beside the walk: told, and never scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from cpted_audit.analysis.comparing.turns import followed_items
from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import ASIDE_WORDS, FINDING_CALLED, STATE_WORDS
from cpted_audit.domain.ids import ItemId, PlaceId
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.session.session import Session
from cpted_audit.store.tables import EARLIER_AUDIT, EARLIER_ITEM, LAST_ANSWER
from cpted_audit.words import N_, Words, in_sentence, joined

_IN_PLACE = frozenset({AnswerValue.YES, AnswerValue.NOT_APPLICABLE})
_TABLES = (EARLIER_AUDIT.name, EARLIER_ITEM.name, LAST_ANSWER.name, "checklist")

REWORDED = N_("The wording of this item has changed since. It was: {ideal}")
SPLIT = N_("This item was split or joined since. It was: {ideal}")
NEW_ITEM = N_("This item is new in this edition of the checklist.")


class LastTime:
    """What an open audit knows of the one before; read when first asked for.

    It is false for an audit that follows none.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: _Known | None = None

    def __bool__(self) -> bool:
        """Whether the audit follows another."""
        return self._all.follows is not None

    def follow(self, changes: ChangeSet) -> None:
        """Forget what was read where a change is about it."""
        if changes.touches(*_TABLES):
            self._known = None

    @property
    def _all(self) -> _Known:
        if self._known is None:
            self._known = _Known(self._session)
        return self._known

    @property
    def follows(self) -> EarlierAudit | None:
        """The audit before, or None."""
        return self._all.follows

    def of(self, question: Question) -> list[LastAnswer]:
        """Return what was found on an item at a place, or on the items it was made of."""
        known = self._all
        place = known.answers.get(question.place.id, {})
        return [one for item_id in known.then(question.item) for one in place.get(item_id, ())]

    def is_new(self, item: Item) -> bool:
        """Whether no item of the audit before goes on as this one."""
        return bool(self) and not self._all.then(item)

    @property
    def any_new(self) -> bool:
        """Whether any item is new in this edition of the checklist."""
        return any(map(self.is_new, self._session.checklist.items()))

    def to_look_at(self, question: Question) -> bool:
        """Whether something was not in place last time, or has changed: in words or answer."""
        last = self.of(question)
        if not last or self._all.changed(question.item):
            return True
        found = {one.value for one in last}
        return not found <= _IN_PLACE or (question.value is not None and {question.value} != found)

    def words(self, question: Question) -> list[Words]:
        """Return what is told beside a question, a line each; nothing where nothing is known."""
        if not self:
            return []
        item, known = question.item, self._all
        if self.is_new(item):
            return [NEW_ITEM]
        lines = [last_words(self._session, one) for one in self.of(question)]
        template = SPLIT if known.followed.get(item.id) is None else REWORDED
        return [*lines, *(template.format(ideal=one.ideal) for one in known.changed(item))]

    def short(self, question: Question) -> str:
        """Return in a word what was answered last time; empty where that is not known."""
        values = dict.fromkeys(one.value for one in self.of(question) if one.value is not None)
        if not values:
            return ""
        return N_("Last time: {answers}", answers=joined(", ", (label(one) for one in values)))


class _Known:
    """The rows of the audit before, with which item goes on as which."""

    def __init__(self, session: Session) -> None:
        db = session.document.db
        self.follows = max(EARLIER_AUDIT.all(db), key=lambda one: one.position, default=None)
        self._asked = {ItemId(one.id): one for one in EARLIER_ITEM.all(db)}
        self.followed: Mapping[ItemId, ItemId | None] = followed_items(
            self._asked.keys(), [*session.checklist.items()]
        )
        self.answers: dict[PlaceId, dict[ItemId, list[LastAnswer]]] = defaultdict(dict)
        for one in LAST_ANSWER.all(db):
            self.answers[one.place_id].setdefault(one.item_id, []).append(one)

    def then(self, item: Item) -> list[ItemId]:
        """Return the items of the audit before whose answers speak for one of now."""
        alone = self.followed.get(item.id)
        if alone is not None:
            return [alone]
        return [ItemId(one) for one in item.follows if one in self._asked]

    def changed(self, item: Item) -> list[EarlierItem]:
        """Return the items it was made of that were put otherwise."""
        asked = (self._asked[one] for one in self.then(item))
        return [one for one in asked if one.digest != item.wording]


def last_words(session: Session, last: LastAnswer) -> Words:
    """Return one line of what was found: answer, note and what became of its finding."""
    found = N_("not answered") if last.value is None else label(last.value)
    said = [found, *(f"“{text.strip()}”" for text in (last.note, last.measurement) if text.strip())]
    finding = _finding_words(session, last)
    if finding:
        said.append(finding)
    return N_("Last time, {day}: {what}", day=day(last.on), what=joined(", ", said))


def _finding_words(session: Session, last: LastAnswer) -> str:
    """Return the finding with its state: as it is now where it goes on, else as it was left."""
    if last.finding_number is None or last.value not in FINDING_VALUES:
        return ""
    called = FINDING_CALLED.format(number=str(last.finding_number))
    if last.aside:
        return N_("{finding}: {state}", finding=called, state=in_sentence(ASIDE_WORDS))
    state, on = last.state, last.state_on
    finding = None if last.finding_id is None else session.finding(last.finding_id)
    if finding is not None:
        life = session.lives.get(finding.id, UNMOVED)
        state, on = life.state, life.since
    if state is None:
        return called
    told = in_sentence(STATE_WORDS[state])
    if on is None:
        return N_("{finding}: {state}", finding=called, state=told)
    return N_("{finding}: {state} {day}", finding=called, state=told, day=day(on))
