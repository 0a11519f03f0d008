"""What a document says of mending a finding: state, who, until when, for how much, since when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.moves import Comment, LaterObservation, Move
from cpted_audit.domain.findings.states import HOW_WORDS, STATE_WORDS, FindingState
from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.report.model import FindingView
from cpted_audit.report.pdf import Content, PageInk, Run
from cpted_audit.report.wording import day, in_sentence, moment


def state_text(row: FindingRow) -> str:
    """Return the state of a finding with its day, such as “Verified 27 Nov 2026”."""
    words = STATE_WORDS[row.state]
    return words if row.life.since is None else f"{words} {day(row.life.since)}"


def due_text(row: FindingRow) -> str:
    """Return the day a finding is due, and whether nobody but the audit's rule gave it."""
    if row.due is None or not row.to_mend:
        return ""
    return f"{day(row.due)}, by rule" if row.due_by_rule else day(row.due)


def now(view: FindingView) -> Content:
    """Return the short-term remedy, with what was said of who does it, when and for how much."""
    record, repairs = view.row.record, view.finding.owner_role
    role = "" if repairs is None else label(repairs)
    said = (
        _owner(record.short_owner, role), _due(record.short_due),
        _cost(record.short_amount, record.short_cost_band), _trade(record.short_trade),
        _order(record.short_work_order), _funding(record.short_funding),
    )  # fmt: skip
    return _action(view.finding.short_term, said, default=f"Owner: {role or 'not said'}")


def later(view: FindingView) -> Content:
    """Return the long-term remedy, with what was said of who does it, when and for how much."""
    record, band = view.row.record, view.finding.cost_band
    amount = record.long_amount
    said = (
        _owner(record.long_owner), _due(record.long_due),
        "" if amount is None else _cost(amount, band), _trade(record.long_trade),
        _order(record.long_work_order), _funding(record.long_funding),
    )  # fmt: skip
    default = _cost(amount, band) or "Cost: not said"
    return _action(view.finding.long_term, said, default=default)


def since(view: FindingView) -> list[tuple[str, Content]]:
    """Return what became of a finding since it was found; nothing while nothing did."""
    row = view.row
    expired: str = " This exception has run out." if row.expired else ""
    found = row.record.found_on
    facts = [
        ("Found", "" if found is None else day(found)),
        ("State", f"{state_text(row)}.{expired}" if row.life.moves else ""),
        ("Done since", " ".join(_move(move, row) for move in row.life.moves)),
        ("Seen later", " ".join(map(_observation, view.observations))),
        ("Comments", " ".join(map(_comment, view.comments))),
    ]
    return [(name, text) for name, text in facts if text]


def _action(what: str, said: Sequence[str], *, default: str) -> Content:
    """Return a remedy with what was said of it, or with a default where its sort is unsaid.

    Without words only what somebody said.
    """
    words, told = what.strip(), [one for one in said if one]
    if not words:
        return " · ".join(told)
    sort = default.partition(":")[0]
    if not any(one.startswith(sort) for one in told):
        told.insert(0, default)
    return [words, " ", Run(" · ".join(told), color=PageInk.MUTED)]


def _owner(name: str, role: str = "") -> str:
    return f"Owner: {name}{f' ({role})' * bool(role)}" if name else ""


def _due(on: date | None) -> str:
    return "" if on is None else f"Due: {day(on)}"


def _cost(amount: int | None, band: CostBand | None) -> str:
    told = "" if band is None else label(band)
    if amount is None:
        return f"Cost: {told}" if told else ""
    return f"Cost: ${amount:,}{f' ({told})' * bool(told)}"


def _trade(name: str) -> str:
    return f"Trade: {name}" if name else ""


def _order(number: str) -> str:
    return f"Work order {number}" if number else ""


def _funding(source: str) -> str:
    return f"Funding: {source}" if source else ""


def _move(move: Move, row: FindingRow) -> str:
    """Return one change of state in a sentence."""
    decided = move.to in (FindingState.ACCEPTED, FindingState.NOT_AGREED)  # by somebody else
    by = f" (written by {move.by})" if decided else f" by {move.by}"
    by = by if move.by else ""
    words = [f"{day(move.on)}: {_DONE.get(move.to, in_sentence(STATE_WORDS[move.to]))}{by}"]
    if move is row.life.last and row.life.verified_by_who_fixed:
        words.append("who also fixed it")
    words += [in_sentence(HOW_WORDS[move.how])] if move.how else []
    words += [f"accepted by {move.authority}"] if move.authority else []
    words += [f"until {day(move.until)}"] if move.until else []
    words += [f"{move.answered_by} answers for it"] if move.answered_by else []
    told = ", ".join(words)
    return f"{told}: {move.why.rstrip('.')}." if move.why else f"{told}."


_DONE = {
    FindingState.FIXED: "fixed", FindingState.IN_PROGRESS: "begun",
    FindingState.OPEN: "opened again",
}  # fmt: skip
"""What was done on the day of a move, before “by” and a name."""


def _observation(seen: LaterObservation) -> str:
    answer = "" if seen.value is None else f"{label(seen.value)}"
    return _said(moment(seen.at), seen.who, ". ".join(filter(None, (answer, seen.words))))


def _comment(said: Comment) -> str:
    return _said(moment(said.at), said.who, said.words)


def _said(when: str, who: str, words: str) -> str:
    return f"{', '.join(filter(None, (when, who)))}: {words.rstrip('.')}."


def done_text(row: FindingRow) -> str:
    """Return what the repair list says under “Done on”: nothing while it is to be written in."""
    done = (FindingState.FIXED, FindingState.VERIFIED, FindingState.ACCEPTED,
            FindingState.NOT_AGREED)  # fmt: skip
    return state_text(row) if row.state in done else ""
