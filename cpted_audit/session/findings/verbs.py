"""What is done with findings: one function for each verb, for one finding or many in one step.

Each raises AuditError where the table of moves, a day or something unsaid stands against it; then
nothing was changed. `by` is who did it, by default who signs the session; `on` by default today.

Names that may stand for the owner of a finding: the team, the contacts, and who owns already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Unpack

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import WAYS, Verb, VerifiedHow
from cpted_audit.domain.ids import FindingId, PhotoId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.edits import (
    KEPT,
    Deed,
    FindingEdit,
    WorkChanges,
    apply,
    named,
)
from cpted_audit.session.session import Session
from cpted_audit.session.team import people
from cpted_audit.store.tables import CONTACT
from cpted_audit.words import N_, joined

Ids = Sequence[FindingId]

_WORDS = {
    "severity": N_("severity"),
    "likelihood": N_("likelihood"),
    "short_term": N_("short-term remedy"),
    "long_term": N_("long-term remedy"),
    "owner_role": N_("who repairs"),
    "cost_band": N_("cost later"),
    "title": N_("title"),
    "note": N_("note"),
    "found_on": N_("day found"),
    "short_owner": N_("owner now"),
    "short_due": N_("due day now"),
    "short_cost_band": N_("cost now"),
    "short_amount": N_("dollars now"),
    "short_trade": N_("trade now"),
    "short_work_order": N_("work order now"),
    "short_funding": N_("funding now"),
    "long_owner": N_("owner later"),
    "long_due": N_("due day later"),
    "long_amount": N_("dollars later"),
    "long_trade": N_("trade later"),
    "long_work_order": N_("work order later"),
    "long_funding": N_("funding later"),
}
"""How a step calls what it changes, in the order in which it is told."""
_TYPED = frozenset({
    "short_term", "long_term", "title", "note", "short_owner", "short_trade", "short_work_order",
    "short_funding", "long_owner", "long_trade", "long_work_order", "long_funding",
})  # fmt: skip


def do(
    session: Session, finding_ids: Ids, deed: Deed, *, comment: str = "", origin: object = None
) -> None:
    """Move findings by a verb, in one step."""
    ids = list(dict.fromkeys(finding_ids))
    _check_some(ids)
    label = N_("{what}: {findings}", what=WAYS[deed.verb].words, findings=named(session, ids))
    edits = [FindingEdit(finding_id=one, deed=deed, comment=comment) for one in ids]
    apply(session, edits, label, origin=origin)


def change_work(
    session: Session, finding_ids: Ids, *, origin: object = None, **changes: Unpack[WorkChanges]
) -> None:
    """Change fields of findings in one step: owner, due day, cost, trade, order, funding, words.

    Typing in one field of one finding joins into one step.
    """
    ids = list(dict.fromkeys(finding_ids))
    _check_some(ids)
    names = sorted(changes)
    what = joined(", ", (words for name, words in _WORDS.items() if name in changes)).capitalize()
    label = N_("{what} of {findings}", what=what, findings=named(session, ids))
    typed = len(ids) == 1 and _TYPED.issuperset(names)
    apply(
        session, [FindingEdit(finding_id=one, fields=changes) for one in ids], label, origin=origin,
        merge_key=f"finding:{ids[0]}:{','.join(names)}" if typed else None,
    )  # fmt: skip


def plan(
    session: Session, finding_ids: Ids, *, by: str = "", on: date | None = None, why: str = "",
    origin: object = None,
) -> None:  # fmt: skip
    """Say that mending is planned."""
    do(session, finding_ids, Deed(verb=Verb.PLAN, by=by, on=on, why=why), origin=origin)


def start(
    session: Session, finding_ids: Ids, *, by: str = "", on: date | None = None, why: str = "",
    origin: object = None,
) -> None:  # fmt: skip
    """Say that somebody is at it."""
    do(session, finding_ids, Deed(verb=Verb.START, by=by, on=on, why=why), origin=origin)


def fix(
    session: Session, finding_ids: Ids, *, by: str = "", on: date | None = None, why: str = "",
    photo_id: PhotoId | None = None, origin: object = None,
) -> None:  # fmt: skip
    """Say that it is mended; it then waits for somebody to verify it."""
    deed = Deed(verb=Verb.FIX, by=by, on=on, why=why, photo_id=photo_id)
    do(session, finding_ids, deed, origin=origin)


def verify(
    session: Session, finding_ids: Ids, *, how: VerifiedHow | None, by: str = "",
    on: date | None = None, why: str = "", photo_id: PhotoId | None = None, origin: object = None,
) -> None:  # fmt: skip
    """Say that somebody saw it mended: who, when, how, with a note (`why`) or a photo.

    The one who mended it may verify it; `Life.verified_by_who_fixed` says so.
    """
    deed = Deed(verb=Verb.VERIFY, by=by, on=on, why=why, how=how, photo_id=photo_id)
    do(session, finding_ids, deed, origin=origin)


def accept(
    session: Session, finding_ids: Ids, *, authority: str, why: str, until: date | None,
    by: str = "", on: date | None = None, origin: object = None,
) -> None:  # fmt: skip
    """Accept the risk until a day, by an authority and for a reason; accepting again renews it."""
    deed = Deed(verb=Verb.ACCEPT, by=by, on=on, why=why, authority=authority, until=until)
    do(session, finding_ids, deed, origin=origin)


def disagree(
    session: Session, finding_ids: Ids, *, why: str, answered_by: str, by: str = "",
    on: date | None = None, origin: object = None,
) -> None:  # fmt: skip
    """Say that it is not agreed, why, and who answers for that."""
    deed = Deed(verb=Verb.DISAGREE, by=by, on=on, why=why, answered_by=answered_by)
    do(session, finding_ids, deed, origin=origin)


def reopen(
    session: Session, finding_ids: Ids, *, why: str, by: str = "", on: date | None = None,
    origin: object = None,
) -> None:  # fmt: skip
    """Open findings again with the reason; what was done before stays in their history.

    One that was set aside is taken up by `session.findings.findings.reopen`.
    """
    deed = Deed(verb=Verb.REOPEN, by=by, on=on, why=why)
    do(session, finding_ids, deed, origin=origin)


def _check_some(ids: Ids) -> None:
    if not ids:
        raise AuditError("No finding is chosen. {kept} Choose at least one.", kept=KEPT)


def known_owners(session: Session, rows: Iterable[FindingRow]) -> list[str]:
    """Return names to propose as an owner, each once, in the order of the alphabet."""
    return sorted(_each_once(_names(session, rows)), key=str.casefold)


def known_trades(rows: Iterable[FindingRow]) -> list[str]:
    """Return the trades that findings have already, each once, in the order of the alphabet."""
    used = (trade for row in rows for trade in (row.record.short_trade, row.record.long_trade))
    return sorted(_each_once(used), key=str.casefold)


def _names(session: Session, rows: Iterable[FindingRow]) -> Iterator[str]:
    yield from (person.name for person in people(session))
    yield from (contact.name for contact in CONTACT.all(session.document.db, "position"))
    for row in rows:
        yield from row.owners


def _each_once(names: Iterable[str]) -> list[str]:
    """Return names without those that differ in capitals or spaces alone; the first is kept."""
    found: dict[str, str] = {}
    for name in names:
        if tidy := " ".join(name.split()):
            found.setdefault(tidy.casefold(), tidy)
    return [*found.values()]
