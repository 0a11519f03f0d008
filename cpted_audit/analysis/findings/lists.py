"""Lists of findings: filters, groupings and orders, declared once for every list of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.findings.life import same_person
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.findings.rows import FindingRow, same_ends
from cpted_audit.domain.findings.states import ASIDE_WORDS, STATE_WORDS, FindingState
from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.domain.words import N_

SOON: Final = timedelta(days=30)
"""How far ahead “due in 30 days” looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who looks at a list, and on which day: “mine” and “soon” depend on it."""

    today: date
    me: str = ""


class FindingsFilter(NamedTuple):
    """A saved filter: its name for programs, its words, and which rows it holds."""

    name: str
    words: str
    holds: Callable[[FindingRow, Asking], bool]


FILTERS: Final[tuple[FindingsFilter, ...]] = (
    FindingsFilter("to-do", N_("To do"), lambda row, _: row.to_mend),
    FindingsFilter(
        "mine", N_("Mine"),
        lambda row, asking: row.to_mend
        and any(same_person(asking.me, owner) for owner in row.owners),
    ),
    FindingsFilter("overdue", N_("Overdue"), lambda row, _: row.overdue),
    FindingsFilter(
        "due-soon", N_("Due in 30 days"),
        lambda row, asking: row.to_mend
        and row.due is not None
        and asking.today <= row.due <= asking.today + SOON,
    ),
    FindingsFilter(
        "not-assigned", N_("Not assigned"), lambda row, _: row.to_mend and not row.owners
    ),
    FindingsFilter("quick-wins", N_("Quick wins"), lambda row, _: row.quick_win),
    FindingsFilter("critical", N_("Critical"), lambda row, _: row.to_mend and row.critical),
    FindingsFilter("to-verify", N_("To verify"), lambda row, _: row.state is FindingState.FIXED),
    FindingsFilter("expired", N_("Expired exceptions"), lambda row, _: row.expired),
    FindingsFilter(
        "exceptions", N_("Accepted risks"), lambda row, _: row.state is FindingState.ACCEPTED
    ),
    FindingsFilter(
        "not-agreed", STATE_WORDS[FindingState.NOT_AGREED],
        lambda row, _: row.state is FindingState.NOT_AGREED,
    ),
    FindingsFilter("verified", N_("Verified"), lambda row, _: row.state is FindingState.VERIFIED),
    FindingsFilter("all", N_("All"), lambda _row, _asking: True),
    FindingsFilter("set-aside", ASIDE_WORDS, lambda row, _: bool(row.aside)),
)  # fmt: skip
"""In the order in which they are offered. What was set aside stands in its own list alone."""
_BY_NAME: Final[Mapping[str, FindingsFilter]] = {one.name: one for one in FILTERS}
_ASIDE = "set-aside"


def select(rows: Iterable[FindingRow], name: str, asking: Asking) -> list[FindingRow]:
    """Return the rows a filter holds, in their order; KeyError for no filter's name."""
    holds = _BY_NAME[name].holds
    return [row for row in rows if bool(row.aside) == (name == _ASIDE) and holds(row, asking)]


class KeptCounts:
    """How many rows each filter holds; a row that is the same object as before is not asked again.

    `of` returns what `select` would find of each filter, by its name.
    """

    def __init__(self) -> None:
        self._asking: Asking | None = None
        self._rows: Sequence[FindingRow] = ()
        self._counts: Counter[str] = Counter()

    def of(self, rows: Sequence[FindingRow], asking: Asking) -> dict[str, int]:
        """Return the counts for some rows, each of another finding, and who looks at them."""
        if asking != self._asking:
            self._asking, self._rows, self._counts = asking, (), Counter()
        first, behind = same_ends(self._rows, rows)
        before = {id(row): row for row in self._rows[first : len(self._rows) - behind]}
        after = {id(row): row for row in rows[first : len(rows) - behind]}
        for gone in before.keys() - after.keys():
            self._counts.subtract(_holding(before[gone], asking))
        for new in after.keys() - before.keys():
            self._counts.update(_holding(after[new], asking))
        self._rows = [*rows]
        return {one.name: self._counts[one.name] for one in FILTERS}


def _holding(row: FindingRow, asking: Asking) -> Iterator[str]:
    for one in FILTERS:
        if bool(row.aside) == (one.name == _ASIDE) and one.holds(row, asking):
            yield one.name


def search(rows: Iterable[FindingRow], typed: str) -> list[FindingRow]:
    """Return the rows that hold every word typed, in any of their texts or as their number."""
    words = typed.casefold().split()
    return [row for row in rows if all(word in _text(row) for word in words)] if words else [*rows]


def _text(row: FindingRow) -> str:
    shown = row.shown
    return " ".join((
        str(row.number), row.title, row.place_path, row.item_id, shown.note, row.owner, row.trade,
        row.work_order, row.funding, shown.short_term, shown.long_term, STATE_WORDS[row.state],
    )).casefold()  # fmt: skip


def of_trade(rows: Iterable[FindingRow], trade: str) -> list[FindingRow]:
    """Return the rows of one trade, however it is capitalized; an empty one is that of nobody."""
    wanted = " ".join(trade.split()).casefold()
    return [row for row in rows if " ".join(row.trade.split()).casefold() == wanted]


class FindingsGroup(NamedTuple):
    """Rows that stand together under one head."""

    words: str
    rows: list[FindingRow]


class Grouping(NamedTuple):
    """A way to group: name, words, and for a row the order of its group and that group's words."""

    name: str
    words: str
    group: Callable[[FindingRow, Asking], tuple[Any, str]]


NO_TRADE: Final = N_("No trade given")
UNASSIGNED: Final = N_("Not assigned")
_PRIORITIES = {
    Priority.HIGH: (1, N_("High priority")),
    Priority.MEDIUM: (2, N_("Medium priority")),
    Priority.LOW: (3, N_("Low priority")),
    Priority.UNSAID: (4, N_("Priority not said")),
}
_DAYS = {
    "done": (4, N_("Nothing to do")), "overdue": (0, N_("Overdue")),
    "soon": (1, N_("Due in 30 days")), "later": (2, N_("Later")), "none": (3, N_("No day")),
}  # fmt: skip


def _named(text: str, unsaid: str) -> tuple[Any, str]:
    said = " ".join(text.split())
    return (not said, said.casefold()), said or unsaid


def _by_priority(row: FindingRow, _asking: Asking) -> tuple[Any, str]:
    return (0, N_("Critical")) if row.critical else _PRIORITIES[row.priority]


def _by_due(row: FindingRow, asking: Asking) -> tuple[Any, str]:
    if not row.to_mend:
        return _DAYS["done"]
    if row.due is None:
        return _DAYS["none"]
    if row.overdue:
        return _DAYS["overdue"]
    return _DAYS["soon" if row.due <= asking.today + SOON else "later"]


NOT_GROUPED: Final = N_("Not grouped")
GROUPINGS: Final[tuple[Grouping, ...]] = (
    Grouping("none", NOT_GROUPED, lambda _row, _asking: (0, "")),
    Grouping("place", N_("Place"), lambda row, _: (None, row.place_path)),
    Grouping("building", N_("Building"), lambda row, _: (None, row.building)),
    Grouping("owner", N_("Owner"), lambda row, _: _named(row.owner, UNASSIGNED)),
    Grouping("role", N_("Who repairs"), lambda row, _: (None, label(row.role))),
    Grouping("trade", N_("Trade"), lambda row, _: _named(row.trade, NO_TRADE)),
    Grouping("priority", N_("Priority"), _by_priority),
    Grouping("due", N_("Due"), _by_due),
    Grouping(
        "state", N_("State"),
        lambda row, _: ([*FindingState].index(row.state), STATE_WORDS[row.state]),
    ),
)  # fmt: skip
"""An order of None keeps the groups as their first rows come."""
_GROUPING: Final[Mapping[str, Grouping]] = {grouping.name: grouping for grouping in GROUPINGS}


def grouped(rows: Iterable[FindingRow], name: str, asking: Asking) -> list[FindingsGroup]:
    """Return rows in groups, each in the order they came; KeyError for no grouping's name."""
    group = _GROUPING[name].group
    found: dict[Any, FindingsGroup] = {}
    for row in rows:
        order, words = group(row, asking)
        key = (order, words) if order is None else order
        found.setdefault(key, FindingsGroup(words, [])).rows.append(row)
    if any(isinstance(key, tuple) and key[0] is None for key in found):
        return [*found.values()]
    return [found[key] for key in sorted(found)]


_NEVER = date.max
_BANDS = {band: place for place, band in enumerate((*CostBand, None))}
SORTS: Final[Mapping[str, Callable[[FindingRow], Any]]] = {
    "number": lambda row: row.number,
    "title": lambda row: row.title.casefold(),
    "place": lambda row: row.place_path.casefold(),
    "owner": lambda row: (not row.owners, row.owner.casefold()),
    "due": lambda row: row.due or _NEVER,
    "cost": lambda row: (_BANDS[row.cost_band], row.amount or 0),
    "state": lambda row: [*FindingState].index(row.state),
    "priority": lambda row: (not row.critical, -(row.shown.weight or 0)),
    "trade": lambda row: (not row.trade, row.trade.casefold()),
}
"""What a list can be sorted by; rows that are alike keep their order."""


def sort_rows(rows: Iterable[FindingRow], by: str, *, down: bool = False) -> list[FindingRow]:
    """Return rows sorted by a key of the table; KeyError for another."""
    return sorted(rows, key=SORTS[by], reverse=down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What surfaces by itself: how many findings are overdue, expired, or wait to be verified."""

    overdue: int = 0
    expired: int = 0
    to_verify: int = 0
    not_assigned: int = 0


def attention_of(
    rows: Sequence[FindingRow], asking: Asking, kept: KeptCounts | None = None
) -> Attention:
    """Return the counts of what needs somebody now; `kept` are those of the same audit before."""
    held = (kept or KeptCounts()).of(rows, asking)
    return Attention(
        overdue=held["overdue"], expired=held["expired"], to_verify=held["to-verify"],
        not_assigned=held["not-assigned"],
    )  # fmt: skip
