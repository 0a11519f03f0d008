"""The tray of the plans page: doors and things of the registers that have no position yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.registers.tray import Waiting, waiting
from cpted_audit.ui.headline_words import with_found
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.palette import sign_icon
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

TABLES = ("door", "key_box", "fixture", "place", "level", "building", "plan")
"""Tables whose changes can change what waits."""
_ROW = 36
_WORDS, _LONG_ROW = 104, 64
"""Pixels of a line of words in the column, and how high a row of two lines is."""
_MOST_ROWS = 6
_SIGN = 22.0


class TrayList(QListWidget):
    """Rows that are taken by a click, or by Enter where the keys are."""

    taken = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row the keys are at."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class Tray(QWidget):
    """Lists what is to be placed; the next click places the row taken, then the next of its kind.

    It hides where nothing waits.
    """

    counted = Signal()
    """Another number of things waits."""

    def __init__(
        self,
        controller: PlanController,
        tools: PlanTools,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._tools, self._theme = controller, tools, theme
        self._is_held = False
        self._shown: list[Waiting] = []
        self._known: list[Waiting] | None = None
        self._signs: dict[MarkerKind, QIcon] = {}
        """Drawn once for each kind, however many wait."""
        self._title = text_label("", "caps")
        self._list = TrayList()
        self._list.setAccessibleName(tr("To place"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setWordWrap(True)  # a number at the end is what tells rows apart
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(px(_SIGN), px(_SIGN)))
        self._elsewhere = text_label("", "muted", wrap=True)
        self._list.setEnabled(not controller.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._title, self._list, self._elsewhere):
            column.addWidget(widget)
        self._list.itemClicked.connect(lambda item: self._take(self._list.row(item)))
        self._list.taken.connect(self._take)
        controller.plan_shown.connect(self.refresh)
        theme.changed.connect(self._show_signs)
        tools.placed.connect(self._go_on)
        tools.changed.connect(self._show_in_hand)
        self.refresh()

    @property
    def title(self) -> QLabel:
        """The line that counts what is to be placed."""
        return self._title

    @property
    def count(self) -> int:
        """How many things wait for the plan on screen."""
        return len(self._shown)

    def follow(self, changes: ChangeSet) -> None:
        """Show what a change left to be placed."""
        if changes.touches(*TABLES):
            self.refresh()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Show nothing else within the block; who holds it refreshes it afterwards."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False

    def refresh(self) -> None:
        """Show what waits for the plan on screen."""
        if self._is_held:
            return
        plan = self._controller.plan
        found = [] if plan is None else waiting(self._controller.session, plan.id)
        self.setVisible(bool(found))
        if found == self._known:
            return
        self._known = found
        self._shown = [waiting for waiting in found if waiting.here]
        away = len(found) - len(self._shown)
        self._title.setText(tr("{count:,} TO PLACE", count=len(self._shown)))
        self._list.clear()
        for one in self._shown:
            self._list.addItem(self._item(one))
        self._list.setVisible(bool(self._shown))
        self._fit()
        self._elsewhere.setText(
            tr("1 is on another level or in another building.") if away == 1
            else tr("{count:,} are on other levels or in other buildings.", count=away)
        )  # fmt: skip
        self._elsewhere.setVisible(away > 0)
        self._show_in_hand()
        self.counted.emit()

    def take_first(self) -> bool:
        """Take the first that waits in hand; False where nothing waits for this plan."""
        self.refresh()
        self._take(0)
        return self._tools.waiting is not None

    def show_record(self, record_id: str) -> bool:
        """Take a record in hand on a plan where it may be; False where there is no such plan."""
        session, shown = self._controller.session, self._controller.plan
        order = sorted(plans(session), key=lambda plan: shown is None or plan.id != shown.id)
        for plan in order:
            found = next(
                (
                    waiting
                    for waiting in waiting(session, plan.id)
                    if waiting.record_id == record_id
                ),
                None,
            )
            if found is not None and found.here:
                if shown is None or plan.id != shown.id:
                    self._controller.show(plan.id)
                self._tools.choose_waiting(found)
                return True
        return False

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._shown) and not self._controller.read_only:
            self._tools.choose_waiting(self._shown[row])

    def _go_on(self, marker: Marker) -> None:
        """Take the next of the same kind, once one from the tray was placed."""
        if self._tools.waiting is None:
            return
        self.refresh()
        following = next((waiting for waiting in self._shown if waiting.kind is marker.kind), None)
        if following is None:
            self._tools.choose("select")
        else:
            self._tools.choose_waiting(following)

    def _show_in_hand(self) -> None:
        held = self._tools.waiting
        rows = [waiting.record_id for waiting in self._shown]
        if held is not None and held.record_id in rows:
            self._list.setCurrentRow(rows.index(held.record_id))
        else:
            self._list.clearSelection()
            self._list.setCurrentRow(-1)

    def _item(self, waiting: Waiting) -> QListWidgetItem:
        words = " ".join(filter(None, (tr(info_of(waiting.kind).words), waiting.name)))
        if waiting.name.startswith(info_of(waiting.kind).words):
            words = waiting.name
        text = " · ".join(filter(None, (with_found(words, waiting.condition), waiting.where)))
        item = QListWidgetItem(self._sign(waiting.kind), text)
        item.setToolTip(tr("Click here, then on the plan where it is."))
        long = self._list.fontMetrics().horizontalAdvance(text) > px(_WORDS)
        item.setSizeHint(QSize(0, row_px(_LONG_ROW if long else _ROW)))
        return item

    def _sign(self, kind: MarkerKind) -> QIcon:
        if kind not in self._signs:
            self._signs[kind] = sign_icon(kind, self._theme.tokens, _SIGN)
        return self._signs[kind]

    def _show_signs(self) -> None:
        self._signs.clear()
        for row, one in enumerate(self._shown):
            self._list.item(row).setIcon(self._sign(one.kind))

    def _fit(self) -> None:
        rows = range(min(_MOST_ROWS, self._list.count()))
        high = sum(self._list.item(row).sizeHint().height() for row in rows)
        self._list.setFixedHeight(high + 2 * self._list.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows as high as letters are now."""
        super().resizeEvent(event)
        self._fit()
