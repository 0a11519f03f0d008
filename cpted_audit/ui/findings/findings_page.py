"""The page of findings: from what was found to what is repaired, in one list worked by keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings import lists
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.findings.states import TO_MEND, WAYS, FindingState, Verb, verbs_from
from cpted_audit.domain.ids import FindingId
from cpted_audit.session.findings.rows import asking, rows
from cpted_audit.session.findings.verbs import known_owners, known_trades
from cpted_audit.session.photos.photos import Target
from cpted_audit.ui import dialogs
from cpted_audit.ui.announce import announce
from cpted_audit.ui.by_steps import BySteps, Steps, at_once
from cpted_audit.ui.findings.board import Board
from cpted_audit.ui.findings.detail_panel import DetailPanel
from cpted_audit.ui.findings.filter_chips import FilterChips, ListLine, OwnFilters
from cpted_audit.ui.findings.findings_table import FindingsTable
from cpted_audit.ui.findings.papers_menu import papers_menu
from cpted_audit.ui.findings.work_controller import WorkController
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.frame.page_letters import follow_keys, keys_of
from cpted_audit.ui.kept_settings import FINDING_COLUMNS, PHOTO_SIDE, keep, read
from cpted_audit.ui.photos.photo_import import photo_import_order
from cpted_audit.ui.photos.photo_window import show_photo
from cpted_audit.ui.plans.columns import is_low
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import lay_out_scrolling
from cpted_audit.ui.widgets.flow import laid_out_once
from cpted_audit.ui.widgets.form_fold import FormFold
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

_LOW = 560
"""Below so many pixels at 100 % the filters fold, so that the list has rows to show."""
_ONE_LINE = 560
"""Pixels at 100 % that the folded filters and the line of the list need beside each other."""
FOLLOW_AFTER_MS = 80
"""How long changes wait to be shown together, so that a step of many costs one showing."""
_COLUMN_TELLS = frozenset({"place", "owner", "trade", "state"})
"""Groupings whose heads say what a column of the same name would."""
_CRITICAL: Final = (
    (QT_TR_NOOP("{count} critical"), TO_MEND),
    (QT_TR_NOOP("{count} critical at an accepted risk"), frozenset({FindingState.ACCEPTED})),
    (QT_TR_NOOP("{count} critical not agreed"), frozenset({FindingState.NOT_AGREED})),
)
"""What is said of critical findings that nobody has mended, and of which states."""
_TABLES = ("finding", "finding_move", "comment", "observation", "answer", "place", "site", "photo")


class FindingsPage(QWidget):
    """Lists the findings and works on the chosen ones."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self._context = context
        self._session = context.session
        self._writable = not context.session.document.read_only
        self._rows: list[FindingRow] = []
        self._held: Mapping[str, int] = {}
        self._sorted: tuple[str, bool] = ("", False)
        self._application = cast("QApplication", QApplication.instance())
        self._stays: FindingId | None = None
        """The finding that is listed whatever the filter: somebody is at work on it beside."""
        self._work = WorkController(self._session, self)

    def build(self) -> Steps[None]:
        """Make what is in it."""
        context = self._context
        self._left, self._head, self._body = QWidget(self), QWidget(), QWidget()
        lay_out_scrolling(self._left, self._head, self._body)  # first: Qt styles each part once
        self._counts = text_label("", "muted", wrap=True)
        self._told = 0
        """How many findings were listed when it was last said."""
        self.chips = FilterChips(self._head)
        self.line = ListLine(self._head)
        self._own = OwnFilters(self._session, self.chips, self.line, self, self.refresh)
        yield None
        self._views = QStackedWidget(self._body)
        self.table = FindingsTable(context.theme, self._views)
        self.board = Board(context.theme, self._views)
        yield None
        self.detail = DetailPanel(context.theme, self._session, self)
        yield None
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER_MS)
        self._release = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._release.timeout.connect(self._timer.start)
        self._following: BySteps = BySteps(self)
        self._timer.timeout.connect(lambda: self._following.add(self.fill()))
        self._actions = self._make_actions()
        self._hear_keys()
        follow_keys(self._hear_keys)
        self._lay_out()
        yield None
        self._connect()
        self._restore_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold filters and buttons into menus on one line where there is little height."""
        super().resizeEvent(event)
        low, ways = is_low(self, _LOW), QBoxLayout.Direction
        with laid_out_once(self._head):
            self.chips.fold(low)
            self.line.fold(low)
            one_line = low and self.width() >= px(_ONE_LINE)
            self._lines.setDirection(ways.LeftToRight if one_line else ways.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys be heard at once, with a finding chosen to begin with."""
        super().showEvent(event)
        if not self.chosen():
            self._view().choose([row.id for row in self._listed()[:1]])
        if self._view() is self.table:
            self.table.setFocus()

    # Showing

    def refresh(self) -> None:
        """Read the findings as they stand and show them."""
        self._following.stop()
        at_once(self.fill())

    def fill(self) -> Steps[None]:
        """Do that by steps."""
        self._timer.stop()
        self._rows = rows(self._session)
        yield None
        self._stays = self.detail.worked_on
        self._held = self._own.counts(self._rows, asking(self._session))
        trades = known_trades(self._rows)
        self.chips.show_counts(self._held, trades)
        self.detail.propose(known_owners(self._session, self._rows), trades)
        yield None
        self._list()

    def show_filter(self, name: str) -> None:
        """Show what a saved filter holds, and choose the first of it."""
        self.line.words.clear()
        self.chips.choose(name)
        self._view().choose([row.id for row in self._listed()[:1]])

    def show_finding(self, finding_id: FindingId) -> None:
        """Bring a finding into view and choose it, whatever was filtered."""
        row = next((row for row in self._rows if row.id == finding_id), None)
        if row is None:
            return
        if row not in self._listed():
            self.line.words.clear()
            self.chips.choose("set-aside" if row.aside else "all")
        self._view().choose([finding_id])
        self._view().setFocus()

    def chosen(self) -> list[FindingRow]:
        """Return the findings that are chosen in the view on screen."""
        return self._view().chosen_rows()

    def listed(self) -> list[FindingRow]:
        """Return what the filter and the words leave in the list or on the board."""
        return self._listed()

    @property
    def list_is(self) -> tuple[str, str]:
        """The names of the filter and of the grouping that are chosen."""
        return self.chips.name, self.line.grouping.currentData()

    def leave(self) -> None:
        """Do nothing any more; for closing."""
        self._application.focusChanged.disconnect(self._let_go)
        self._release.stop()
        self._timer.stop()
        self._following.stop()
        self.detail.sketch.stop()

    def _view(self) -> FindingsTable | Board:
        return self.board if self.line.board.isChecked() else self.table

    def _follow(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches(*_TABLES):
            self._timer.start()

    def _listed(self) -> list[FindingRow]:
        held = self._own.held(self._rows, self.chips.name, asking(self._session))
        found = lists.search(held, self.line.words.text())
        if self._stays is not None:
            ids = {row.id for row in found} | {self._stays}
            found = [row for row in self._rows if row.id in ids]
        by, down = self._sorted
        return lists.sort_rows(found, by, down=down) if by else found

    def _list(self) -> None:
        asked, listed = asking(self._session), self._listed()
        if self._view() is self.board:
            self.board.show_rows(listed, self._rows)
        else:
            name = self.line.grouping.currentData()
            groups = lists.grouped(listed, name, asked)
            told = name if name in _COLUMN_TELLS else ""
            self.table.show_groups(groups, flat=name == "none", told=told)
        self._show_counts(listed)
        if self.isVisible() and len(listed) != self._told:
            announce(said(counted("1 finding listed", "{count} findings listed", len(listed))))
        self._told = len(listed)

    def _list_again(self) -> None:
        """List what was just asked for, and nothing beside."""
        self._stays = None
        self._list()

    def _let_go(self) -> None:
        """Let a finding leave the list once nobody is at work on it."""
        if self._stays is not None and self.detail.worked_on is None:
            self._release.start()  # rows that move between two clicks would open another

    def _show_counts(self, listed: Sequence[FindingRow]) -> None:
        held = self._held
        told = [tr("{count} to repair", count=held["to-do"])]
        told += _critical_told(self._rows)
        told += [tr("{count} overdue", count=held["overdue"])] if held["overdue"] else []
        amount = sum(row.amount or 0 for row in self._rows if row.to_mend)
        told += [tr("{dollars} said so far", dollars=f"${amount:,}")] if amount else []
        if not listed:
            told.append(tr("no finding fits") if self._rows else tr("nothing was found yet"))
        self._counts.setText(" · ".join(told))

    def _show_detail(self) -> None:
        chosen = self.chosen()
        self.detail.show_rows(chosen)
        allowed = _allowed(chosen) if self._writable else set()
        for verb in Verb:
            self._actions[verb.value].setEnabled(verb in allowed)
        for name in ("assign", "due"):
            self._actions[name].setEnabled(self._writable and bool(chosen))
        for name in ("comment", "again", "walk"):
            self._actions[name].setEnabled(len(chosen) == 1 and (self._writable or name == "walk"))

    # Doing

    def _make_actions(self) -> dict[str, QAction]:
        verbs: list[tuple[str, str, Callable[[], object]]] = [
            (verb.value, said(WAYS[verb].words), partial(self._move, verb)) for verb in Verb
        ]
        others: list[tuple[str, str, Callable[[], object]]] = [
            ("assign", tr("Assign…"), lambda: self._work.assign(self.chosen())),
            ("due", tr("Due day…"), lambda: self._work.assign(self.chosen(), "due")),
            ("comment", tr("Comment"), self._go_to_comment),
            ("again", tr("Seen again…"), self._see_again),
            ("walk", tr("Show in the walk"), self._show_in_walk),
            ("board", tr("Board"), self.line.board.toggle),
            ("words", tr("Filter by any words"), self.line.words.setFocus),
            ("filters", tr("Go to the filters"), self.chips.take_keys),
        ]
        made: dict[str, QAction] = {}
        for name, words, do in (*verbs, *others):
            action = QAction(words, self)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _checked=False, do=do: do())
            self._views.addAction(action)  # heard while the list or the board has the keyboard
            made[name] = action
        return made

    def _hear_keys(self) -> None:
        """Hear the keys there are now, and show them on the buttons."""
        for name, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in keys_of(f"findings.{name}")])

    def _move(self, verb: Verb) -> None:
        self._work.move(verb, [row for row in self.chosen() if verb in verbs_from(row.state)])

    def _move_beside(self, verb: Verb) -> None:
        """Do what was pressed beside the list; its button goes, and Undo is not to get the keys."""
        self._fold.take_keys()
        self._move(verb)

    def _drop(self, state: FindingState, ids: Sequence[FindingId]) -> None:
        self._work.move_to(state, [row for row in self._rows if row.id in ids])

    def _go_to_comment(self) -> None:
        self._fold.show_form()
        self.detail.focus_comment()

    def _open(self) -> None:
        if len(self.chosen()) == 1:
            self._fold.show_form()
            self.detail.focus_first()

    def _see_again(self) -> None:
        for row in self.chosen()[:1]:
            self._work.see_again(row)

    def _show_in_walk(self) -> None:
        for row in self.chosen()[:1]:
            question = row.shown.question
            self._context.go_to(row.place.id, None if question is None else question.item.id)

    def _add_photos(self) -> None:
        chosen = self.chosen()
        paths = dialogs.choose_photos(self) if len(chosen) == 1 else []
        if not paths:
            return
        question = chosen[0].shown.question
        target = Target(chosen[0].place.id, None if question is None else question.item.id)
        context = self._context
        context.jobs.add(
            photo_import_order(
                self, self._session, context.status, target, paths,
                max_side=read(context.settings, PHOTO_SIDE),
            )
        )  # fmt: skip

    def _open_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, action in self._actions.items():
            if name in {"assign", "board"}:
                menu.addSeparator()
            menu.addAction(action)
        return menu

    # Layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._head)
        column.setContentsMargins(px(20), px(12), px(12), 0)
        column.setSpacing(px(8))
        heading = QHBoxLayout()
        column.addLayout(heading)
        heading.setSpacing(px(12))
        heading.addWidget(text_label(tr("Findings"), "title"))
        heading.addWidget(self._counts, 1)
        self._views.addWidget(self.table)
        self._views.addWidget(self.board)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column.addLayout(self._lines)
        self._lines.setSpacing(px(8))
        self._lines.addWidget(self.chips)
        self._lines.addWidget(self.line, 1)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(px(20), px(8), px(12), px(12))
        inner.addWidget(self._views)
        first = self.detail
        self._fold = FormFold(
            self._left, self.detail, self.line.details, keyboard=(self.table, first), parent=self
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._fold)

    def _connect(self) -> None:
        self._context.bridge.changed.connect(self._follow)
        self._context.bridge.signed.connect(self.refresh)  # “mine” is another's now
        self.chips.chosen.connect(lambda _name: self._list_again())
        self.line.changed.connect(self._list_again)
        self._application.focusChanged.connect(self._let_go)
        for above in (self.chips, self.line.words):
            above.left.connect(self._go_down)
        self.line.board.toggled.connect(self._turn)
        for view in (self.table, self.board):
            view.chosen.connect(self._show_detail)
            view.opened.connect(self._open)
        self.table.sorted_by.connect(self._sort)
        self.board.move_wanted.connect(self._drop)
        if not self._writable:
            self.board.forbid_moves()
        self.table.menu_wanted.connect(lambda at: self._open_menu().popup(at))
        self.line.change.setMenu(self._open_menu())
        self.line.papers.setMenu(papers_menu(self))
        self.line.columns.clicked.connect(self._open_columns)
        self._fill_more()
        self.detail.verb_wanted.connect(self._move_beside)
        self.detail.comment_wanted.connect(self._comment)
        self.detail.seen_wanted.connect(self._see_again)
        self.detail.place_wanted.connect(self._show_in_walk)
        self.detail.photos_wanted.connect(self._add_photos)
        self.detail.photo_opened.connect(lambda photo: show_photo(self._session, photo, self))
        self.detail.left.connect(self.table.setFocus)

    def _comment(self, words: str) -> None:
        for row in self.chosen()[:1]:
            if self._work.remark(row, words):
                self.detail.take_comment_away()

    def _go_down(self) -> None:
        """Go from what filters into the list, with the first finding chosen where none is."""
        if not self.chosen():
            self._view().choose([row.id for row in self._listed()[:1]])
        self._view().setFocus()

    def _turn(self, is_board: bool) -> None:
        kept = [row.id for row in (self.table if is_board else self.board).chosen_rows()]
        self._views.setCurrentWidget(self.board if is_board else self.table)
        self._list()
        self._view().choose(kept)

    def _sort(self, by: str, down: bool) -> None:
        self._sorted = (by, down)
        self._list()

    def _fill_more(self) -> None:
        """Offer in one menu what the folded line has no room for."""
        menu = QMenu(self)
        for button in (self.line.change, self.line.papers):
            menu.addMenu(button.menu()).setText(button.text())
        menu.addAction(self.line.columns.text(), self._open_columns)
        menu.addAction(self._actions["board"])
        self.line.more.setMenu(menu)

    # Columns

    def _open_columns(self) -> None:
        menu = self.table.column_menu()
        menu.aboutToHide.connect(self._keep_columns)
        button = self.line.more if self.line.columns.isHidden() else self.line.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _keep_columns(self) -> None:
        keep(self._context.settings, FINDING_COLUMNS, ",".join(self.table.shown_columns()))

    def _restore_columns(self) -> None:
        kept = read(self._context.settings, FINDING_COLUMNS)
        if kept:
            self.table.show_columns(kept.split(","))


def _critical_told(rows: Sequence[FindingRow]) -> list[str]:
    """Return how many critical findings are to repair, and how many are left as they are."""
    states = Counter(row.state for row in rows if row.critical and not row.aside)
    counts = ((words, sum(states[one] for one in of)) for words, of in _CRITICAL)
    return [tr(words, count=count) for words, count in counts if count]


def _allowed(chosen: Sequence[FindingRow]) -> set[Verb]:
    """Return the verbs that can be done with at least one of the findings."""
    return {verb for row in chosen if not row.aside for verb in verbs_from(row.state)}
