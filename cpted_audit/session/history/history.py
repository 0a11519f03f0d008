"""The history in plain words: who did what and when, and what each step changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from cpted_audit.checklist.combine import companions_of
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.findings.states import FINDING_CALLED
from cpted_audit.domain.records import RECORDS
from cpted_audit.domain.registers.values import MASK
from cpted_audit.domain.stored_fields import columns_of
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.session.history.values import VALUES, is_secret, marker_name
from cpted_audit.session.interviews import about_interview, interviews
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.session import Session
from cpted_audit.store import trail
from cpted_audit.store.journal import Step
from cpted_audit.store.tables import DOOR, KEY_BOX
from cpted_audit.store.trail import HistoryFilter, Image, RowChange
from cpted_audit.words import N_, joined

NOUNS: Mapping[str, str] = {table: kept.noun for table, kept in RECORDS.items()}

FIELDS: Mapping[str, Mapping[str, str]] = {
    table: {
        columns_of(kept.record)[name]: known.words
        for name, known in abouts(kept.record).items()
        if known.words
    }
    for table, kept in RECORDS.items()
}
"""The words of every field a step can change; fields that are not here only link or repeat."""


__all__ = [
    "Change", "HistoryFilter", "RowWords", "Step", "changes", "count", "people",
    "state_words", "steps", "tell",
]  # fmt: skip

MOST_CHANGES = 100
"""How many of the rows of one step are told; an import may have thousands."""

MOST_LETTERS = 400

STATES: Mapping[str, str] = {
    "done": N_("Done"),
    "undone": N_("Undone"),
    "dropped": N_("Undone for good"),
    "purged": N_("Purged"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing a step changed: what it is, and one line per fact that is different now."""

    title: str
    lines: tuple[str, ...]


def steps(
    session: Session,
    history_filter: HistoryFilter,
    *,
    before_id: int | None = None,
    most: int = 200,
) -> list[Step]:
    """Return at most so many steps, newest first, older than the one of `before_id`."""
    return trail.steps(session.document.db, history_filter, before_id=before_id, most=most)


def count(session: Session, history_filter: HistoryFilter) -> int:
    """Return how many steps a filter leaves."""
    return trail.count(session.document.db, history_filter)


def people(session: Session) -> list[str]:
    """Return everybody who ever made a step, by name."""
    return trail.people(session.document.db)


def state_words(step: Step) -> str:
    """Return what became of a step."""
    return STATES.get(step.state, step.state)


def changes(session: Session, step: Step) -> list[Change]:
    """Return what a step changed, in plain words; of a very large step only the beginning."""
    db = session.document.db
    words = RowWords(session)
    told = [words.change(row) for row in trail.rows(db, step.id, MOST_CHANGES)]
    left = trail.count_rows(db, step.id) - len(told)
    if left > 0:
        told.append(Change(N_("… and {count} more", count=left), ()))
    return told


def tell(session: Session, rows: Sequence[RowChange], most: int = MOST_CHANGES) -> list[Change]:
    """Return changes of rows in plain words, at most so many, be they in the history or not."""
    words = RowWords(session)
    return [words.change(row) for row in rows[:most]]


class RowWords:
    """Tells rows by the names the audit has for them now."""

    def __init__(self, session: Session) -> None:
        walk = session.walk
        self._paths: dict[str, str] = {place.id: walk.path(place) for place in walk.places}
        self._names: dict[str, str] = {building.id: building.name for building in walk.buildings}
        self._names |= {level.id: level.name for level in walk.levels}
        self._names |= self._paths
        self._names |= {plan.id: plan.name for plan in plans(session)}
        numbered = [*session.findings.values(), *session.free_findings]
        self._names |= {
            finding.id: FINDING_CALLED.format(number=finding.number) for finding in numbered
        }
        self._names |= {door.id: door.number for door in DOOR.all(session.document.db)}
        self._names |= {key_box.id: key_box.name for key_box in KEY_BOX.all(session.document.db)}
        self._names |= {
            companion.id: companion.title for companion in companions_of(session.checklist)
        }
        self._names |= {
            interview.id: about_interview(interview.who, interview.role)
            for interview in interviews(session)
        }
        self._answers: dict[str, Answer] = {answer.id: answer for answer in walk.answers.values()}

    def knows(self, place_id: str) -> bool:
        """Return whether a place is one of this audit."""
        return place_id in self._paths

    def change(self, row: RowChange) -> Change:
        """Return one row's change."""
        image = row.after or row.before or {}
        deed = _ADDED if row.before is None else _REMOVED if row.after is None else _CHANGED
        title = self.title(row.table, image)
        return Change(deed.format(title=title), tuple(self._lines(row)))

    def _lines(self, row: RowChange) -> list[str]:
        before, after = row.before or {}, row.after or {}
        lines: list[str] = []
        for name, words in FIELDS.get(row.table, {}).items():
            old, new = before.get(name), after.get(name)
            if old == new or (name == "position" and not (before and after)):
                continue
            told = [self.value(row.table, name, one) for one in (old, new)]
            if told[0] == told[1] == "–":
                continue
            kept = row.after if row.before is None else row.before if row.after is None else None
            value = joined(" → ", told) if kept is None else told[1 if row.before is None else 0]
            lines.append(joined(": ", (words, value)))
        return lines

    def title(self, table: str, image: Image) -> str:
        """Return what a row is called, with its kind before it."""
        noun = NOUNS.get(table, table)
        return joined(" ", filter(None, [noun, self.about(table, image)]))

    def about(self, table: str, image: Image) -> str:
        """Return by what one row is told from others of its kind."""
        match table:
            case "answer" | "second_answer":
                return N_(
                    "to {item} at {place}",
                    item=image.get("item_id"),
                    place=self._link(image.get("place_id")),
                )
            case "finding":
                about = self._answers.get(str(image.get("answer_id") or ""))
                where = "" if about is None else f" ({about.item_id})"
                return f"{image.get('number')}{where}"
            case "finding_move" | "comment" | "observation":
                return self._link(image.get("finding_id"))
            case "photo":
                return str(image.get("file_name", ""))
            case "interview":
                return about_interview(str(image.get("who", "")), str(image.get("role", "")))
            case "reply":
                whose = self._link(image.get("interview_id"))
                return N_("to {item} of {interview}", item=image.get("item_id"), interview=whose)
            case "visit":
                return self.value(table, "on", image.get("on"))
            case "marker":
                plan = self._link(image.get("plan_id"))
                return N_("{marker} on {plan}", marker=marker_name(image), plan=plan)
            case "light_reading":
                return N_("at {label}", label=image["label"]) if image.get("label") else ""
            case "door":
                return str(image.get("number", ""))
            case "door_check":
                return self._link(image.get("door_id"))
            case "place":
                return self._paths.get(str(image.get("id") or ""), str(image.get("name", "")))
            case _:
                return str(image.get("name", ""))

    def value(self, table: str, name: str, value: object) -> str:
        """Return what stands in a column, in words; a secret is not shown."""
        if value is None or value == "":
            return "–"
        if is_secret(table, name):
            return MASK
        way = VALUES.get((table, name))
        if way is not None:
            with suppress(*_NOT_OURS):  # then it is told as it stands
                return way(str(value))
        if name.endswith("_id") and name != "item_id":
            return self._link(value)
        text = " ".join(str(value).split())
        short = text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"
        return f"“{short}”" if isinstance(value, str) else short

    def _link(self, record_id: object) -> str:
        if str(record_id) in self._answers:
            answer = self._answers[str(record_id)]
            return N_(
                "{item} at {place}",
                item=answer.item_id,
                place=self._paths.get(answer.place_id) or N_("a removed place"),
            )
        return self._names.get(str(record_id), N_("one that is set") if record_id else "–")


_ADDED = N_("{title} – added")
_REMOVED = N_("{title} – removed")
_CHANGED = N_("{title} – changed")
_NOT_OURS = (
    AuditError,
    ValueError,
    TypeError,
    LookupError,
    StopIteration,
    RecursionError,
    OverflowError,
)
"""What the words of a value raise where no program of ours wrote it."""
