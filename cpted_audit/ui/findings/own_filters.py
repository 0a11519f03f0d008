"""Keeps, renames and deletes the filters somebody named, shown beside the built-in ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.findings import lists
from cpted_audit.analysis.findings.lists import Asking
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.own_filters import (
    TRADE,
    OwnFilter,
    delete_filter,
    keep_filter,
    own_filters,
    rename_filter,
)
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.filter_chips import OWN, FilterChips, ListLine
from cpted_audit.ui.words import tr


class OwnFilters:
    """Serves the chips of one page, which stands under the questions; `follow` shows it anew."""

    def __init__(
        self, session: Session, chips: FilterChips, line: ListLine, page: QWidget,
        follow: Callable[[], None],
    ) -> None:  # fmt: skip
        self._follow = follow
        self._session, self._chips, self._line, self._page = session, chips, line, page
        self._kept: dict[str, OwnFilter] = {}
        chips.may_keep = not session.document.read_only
        chips.keep_wanted.connect(self._keep)
        chips.rename_wanted.connect(self._rename)
        chips.delete_wanted.connect(self._delete)
        self._read()

    def held(self, rows: Sequence[FindingRow], name: str, asked: Asking) -> list[FindingRow]:
        """Return the rows that a filter of any kind holds: built in, by trade, or one's own."""
        own = self._kept.get(name)
        if own is not None:
            return lists.search(self.held(rows, own.base, asked), own.words)
        if name.startswith(TRADE):
            return lists.of_trade(lists.select(rows, "to-do", asked), name.removeprefix(TRADE))
        return lists.select(rows, name, asked)

    def counts(self, rows: Sequence[FindingRow], asked: Asking) -> Mapping[str, int]:
        """Return how many rows each filter holds, by its name."""
        own = {name: len(self.held(rows, name, asked)) for name in self._kept}
        return lists.counts(rows, asked) | own

    def _read(self) -> None:
        self._kept = {f"{OWN}{one.name}": one for one in own_filters(self._session)}
        self._chips.show_own([one.name for one in self._kept.values()])

    def _keep(self) -> None:
        """Keep what is shown: the chosen filter and the words beside it."""
        chosen = self._kept.get(self._chips.name)
        words = " ".join(filter(None, (chosen.words if chosen else "", self._line.words.text())))
        base = chosen.base if chosen else self._chips.name

        def keep(name: str) -> OwnFilter:
            new = keep_filter(self._session, name, base, words)
            self._line.words.clear()  # they are the filter's now
            return new

        self._ask(tr("Keep this filter"), "", keep)

    def _rename(self) -> None:
        own = self._kept.get(self._chips.name)
        if own is not None:
            self._ask(
                tr("Rename the filter"), own.name,
                lambda name: rename_filter(self._session, own.name, name),
            )  # fmt: skip

    def _delete(self) -> None:
        own = self._kept.get(self._chips.name)
        if own is None or not dialogs.ask_for_good(
            self._page, tr("Delete the filter"),
            tr("Delete the filter “{name}”? No finding is changed.", name=own.name), tr("Delete"),
        ):  # fmt: skip
            return
        delete_filter(self._session, own.name)
        self._read()
        self._chips.choose(own.base)
        self._follow()

    def _ask(self, title: str, before: str, act: Callable[[str], OwnFilter]) -> None:
        name = dialogs.ask_text(self._page, title, tr("Name of the filter"), before)
        if name is None:
            return
        try:
            new = act(name)
        except AuditError as error:
            dialogs.tell(self._page, error)
            return
        self._read()
        self._chips.choose(f"{OWN}{new.name}")
        self._follow()
