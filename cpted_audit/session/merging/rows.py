"""All rows of two files become those of one: a pure function of rows and what was decided.

Nothing here reads a file. From either side the outcome is the same, but for who is “mine”.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.domain.merging.conflicts import Conflict, ConflictKind, Row, Take
from cpted_audit.domain.merging.rules import BELONGS, MERGE_ORDER, RowLink
from cpted_audit.session.merging.same_things import FileSide, renamed, same_things
from cpted_audit.session.merging.settled import settle_alike
from cpted_audit.session.merging.three_way import Versions, merged_row, row_at


class Renumbered(NamedTuple):
    """A finding that got another number, because both files had given its own."""

    finding_id: str
    old: int
    new: int


class Decisions(NamedTuple):
    """What is decided, by the key of the conflict; `rest` is for all others, None for none."""

    by_key: Mapping[str, Take] = {}
    rest: Take | None = None

    def of(self, conflict: Conflict) -> Take | None:
        """Return what is decided about a conflict, or None."""
        found = self.by_key.get(conflict.key)
        return found if found in conflict.takes else conflict.taken(self.rest)


class ToMerge(NamedTuple):
    """What is merged: two sides, and what holds in both.

    `born` says when each new finding was written, `highest` the highest number any finding had.
    `is_ahead` says that theirs began where mine stands: then all is as they have it.
    """

    mine: FileSide
    theirs: FileSide
    links: Sequence[RowLink]
    born: Mapping[str, str] = {}
    highest: int = 0
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class MergedRows:
    """The rows of the merged audit, every conflict with those that are `open`, and new names.

    `names` has the ids that are another's now.
    """

    rows: dict[str, dict[str, Row]]
    conflicts: tuple[Conflict, ...]
    open: tuple[Conflict, ...]
    names: Mapping[str, str]
    renumbered: tuple[Renumbered, ...]


def merge_rows(given: ToMerge, decisions: Decisions) -> MergedRows:
    """Return what two files become; conflicts nobody decided read as mine and are `open`."""
    return _Merging(given, decisions).run()


class _Merging:
    """One merge: rows that are one, then columns, links, numbers of findings, order of moves."""

    def __init__(self, given: ToMerge, decisions: Decisions) -> None:
        self._given, self._decisions = given, decisions
        self._found: dict[str, Conflict] = {}
        self._rows: dict[str, dict[str, Row]] = {}

    def run(self) -> MergedRows:
        given = self._given
        if given.is_ahead:
            rows = {table: dict(some) for table, some in given.theirs.now.items()}
            return MergedRows(rows, (), (), {}, ())
        names, asked = same_things(given.mine, given.theirs, self._decisions.of)
        for conflict in asked:
            self._ask(conflict)
        self._mine = FileSide(*(renamed(rows, names) for rows in given.mine))
        self._theirs = FileSide(*(renamed(rows, names) for rows in given.theirs))
        settle_alike(self._mine, self._theirs, self._ask)
        for table in MERGE_ORDER:
            self._rows[table] = dict(self._merged(table))
        self._mend_links()
        self._keep_findings()
        renumbered = self._number_findings(names)
        self._order_moves()
        found = tuple(self._at_their_places())
        left = tuple(one for one in found if self._decisions.of(one) is None)
        return MergedRows(self._rows, found, left, names, renumbered)

    def _ask(self, conflict: Conflict) -> Take | None:
        self._found.setdefault(conflict.key, conflict)
        return self._decisions.of(conflict)

    def _versions(self, table: str, row_id: str) -> Versions:
        return Versions(
            row_at(self._mine.now, table, row_id), row_at(self._theirs.now, table, row_id),
            row_at(self._mine.base, table, row_id), row_at(self._theirs.base, table, row_id),
        )  # fmt: skip

    def _merged(self, table: str) -> Iterator[tuple[str, Row]]:
        mine, theirs = (side.now.get(table, {}) for side in (self._mine, self._theirs))
        for row_id in dict.fromkeys((*mine, *theirs)):
            versions = self._versions(table, row_id)
            one = versions.mine
            row = one if one is not None and one == versions.theirs else merged_row(
                table, row_id, versions, self._ask
            )  # fmt: skip
            if row is not None:
                yield row_id, row

    # Links: what one file removed and the other wrote something at.

    def _mend_links(self) -> None:
        """Put back what is still needed, or take away what lies at what is gone, until all fits."""
        while self._mend_once():
            pass

    def _mend_once(self) -> bool:
        changed = False
        for link in self._given.links:
            there = self._rows.get(link.to)
            if there is None:
                continue
            for row_id, row in list(self._rows.get(link.table, {}).items()):
                wanted = row.get(link.column)
                if wanted is None or wanted in there:
                    continue
                self._mend(link, row_id, row, str(wanted))
                changed = True
        return changed

    def _mend(self, link: RowLink, row_id: str, row: Row, wanted: str) -> None:
        mine, theirs, mine_base, theirs_base = self._versions(link.to, wanted)
        there = mine or theirs
        if there is not None:
            conflict = Conflict(
                kind=ConflictKind.REMOVED, table=link.to, row_id=wanted, mine=mine, theirs=theirs,
                base=mine_base or theirs_base,
            )  # fmt: skip
            take = self._ask(conflict)
            if take is None or {Take.MINE: mine, Take.THEIRS: theirs}[take] is not None:
                self._rows[link.to][wanted] = there
                return
        left = {**row, link.column: None}
        needed = BELONGS.get(link.table, ())
        if link.optional and (not needed or any(left[column] for column in needed)):
            self._rows[link.table][row_id] = left
        else:
            del self._rows[link.table][row_id]

    # Findings: one file took an answer back with its finding, and the answer stays all the same.

    def _keep_findings(self) -> None:
        """Put the finding of a No or Partial back that only one file has, with what is of it."""
        findings = self._rows["finding"]
        there = {row["answer_id"] for row in findings.values()}
        lacking = {
            one for one, row in self._rows["answer"].items()
            if row["value"] in FINDING_VALUES and one not in there
        }  # fmt: skip
        for side in (self._mine, self._theirs) if lacking else ():
            for one, row in side.now.get("finding", {}).items():
                if row["answer_id"] in lacking:
                    findings[one] = row
                    self._keep_what_is_of(one, side)
        self._mend_links()

    def _keep_what_is_of(self, finding_id: str, side: FileSide) -> None:
        for link in self._given.links:
            rows = self._rows.get(link.table)
            if link.to != "finding" or rows is None:
                continue
            for one, row in side.now.get(link.table, {}).items():
                if row[link.column] == finding_id:
                    rows.setdefault(one, row)

    # Findings keep their numbers; of two that have one, the one written first.

    def _number_findings(self, names: Mapping[str, str]) -> tuple[Renumbered, ...]:
        findings = self._rows.get("finding", {})
        born = dict(self._given.born)
        for old, new in names.items():
            if old in born:
                born[new] = min(born[old], born.get(new, born[old]))
        before = {
            id_ for side in (self._mine, self._theirs) for id_ in side.base.get("finding", {})
        }

        def rank(text: str) -> tuple[bool, str, str]:
            return text not in before, born.get(text, ""), text

        highest = max([self._given.highest, *(int(row["number"]) for row in findings.values())])
        taken: set[int] = set()
        told = [*self._numbered_twice(before)]
        for one in sorted(findings, key=rank):
            number = int(findings[one]["number"])
            if number in taken:
                highest += 1
                told.append(Renumbered(one, number, highest))
                findings[one] = {**findings[one], "number": highest}
            taken.add(int(findings[one]["number"]))
        return tuple(told)

    def _numbered_twice(self, before: Collection[str]) -> Iterator[Renumbered]:
        """Yield the findings that each file numbered by itself, of which one number stays."""
        for one, row in self._rows.get("finding", {}).items():
            for side in (self._mine, self._theirs) if one not in before else ():
                there = row_at(side.now, "finding", one)
                if there is not None and there["number"] != row["number"]:
                    yield Renumbered(one, int(there["number"]), int(row["number"]))

    # Moves: the last one says the state, so both files' moves of one finding need an order.

    def _order_moves(self) -> None:
        moves = self._rows.get("finding_move", {})
        by_finding: dict[str, list[str]] = {}
        for one, row in moves.items():
            by_finding.setdefault(str(row["finding_id"]), []).append(one)
        for finding_id, ids in by_finding.items():
            new = [[one for one in ids if self._is_new("finding_move", one, at)] for at in (0, 1)]
            if not all(new):
                continue
            first = [one for one in ids if one not in {*new[0], *new[1]}]
            order = self._in_order(finding_id, first, new, moves)
            for position, one in enumerate(order, 1):
                moves[one] = {**moves[one], "position": position}

    def _is_new(self, table: str, row_id: str, at: int) -> bool:
        here, there = (self._mine, self._theirs)[:: -1 if at else 1]
        if row_at(here.now, table, row_id) is None or row_at(there.now, table, row_id) is not None:
            return False
        return all(row_at(side.base, table, row_id) is None for side in (here, there))

    def _in_order(
        self, finding_id: str, first: list[str], new: list[list[str]], moves: Mapping[str, Row]
    ) -> list[str]:
        def day(text: str) -> tuple[str, str, str]:
            return str(moves[text]["on"]), str(moves[text]["at"]), text

        def place(text: str) -> int:
            return int(moves[text]["position"])

        before = sorted(first, key=place)
        last = [moves[max(some, key=place)] for some in new]
        if last[0]["to"] == last[1]["to"]:
            return before + sorted([*new[0], *new[1]], key=day)
        take = self._ask(
            Conflict(
                kind=ConflictKind.MOVES, table="finding_move", row_id=finding_id, field="to",
                mine=last[0]["to"], theirs=last[1]["to"],
            )
        )  # fmt: skip
        mine, theirs = (sorted(some, key=place) for some in new)
        return before + (mine + theirs if take is Take.THEIRS else theirs + mine)

    # Where each conflict lies, for those who decide place by place.

    def _at_their_places(self) -> Iterator[Conflict]:
        for conflict in self._found.values():
            table = "finding" if conflict.kind is ConflictKind.MOVES else conflict.table
            row = row_at(self._rows, table, conflict.row_id)
            if row is None and isinstance(conflict.mine or conflict.theirs, Mapping):
                row = conflict.mine or conflict.theirs
            yield replace(conflict, place_id=self._place(table, row), row=row)

    def _place(self, table: str, row: Any) -> str:  # noqa: ANN401 - a row or None
        """Return the place a row lies at: its own, or that of what it belongs to."""
        if not row:
            return ""
        if table == "place":
            return str(row["id"])
        if row.get("place_id"):
            return str(row["place_id"])
        for column, to in (("answer_id", "answer"), ("finding_id", "finding"),
                           ("door_id", "door")):  # fmt: skip
            if row.get(column):
                return self._place(to, row_at(self._rows, to, str(row[column])))
        return ""
