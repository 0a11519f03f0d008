"""The lines above the items: which place it is, what can be done here, and what is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.walk.columns import OuterColumn
from cpted_audit.ui.walk.route_model import HINTS, Filter, WalkFilter
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr, word

ALL_PHASES = QT_TR_NOOP("All phases")
TARGET = 40


_NAME_BETWEEN = 340
"""Pixels from which the name of a place has room between the buttons."""


_BESIDE_WORDS = 28
"""Pixels at 100 % for the edges of a filter beside its words."""


class PlaceHeader(QWidget):
    """Names the place and holds the filters, each with how many items it would list."""

    filtered = Signal()
    side_requested = Signal(object)
    """The user wants a Side in view, or away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above = False
        self._theme = theme
        self.filter = WalkFilter()
        self._title = text_label("", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._where = text_label("", "muted")
        self._sides = {
            side: self._side_button(side, name, words)
            for side, name, words in (
                (OuterColumn.ROUTE, tr("Route column"), tr("Show or hide the route (Ctrl+B)")),
                (OuterColumn.PANEL, tr("Score column"), tr("Show or hide the scores (Ctrl+J)")),
            )
        }
        self._menu = QMenu(self)
        self._more = self._more_button()
        self._group = QButtonGroup(self)
        self._buttons = {kind: self._filter_button(kind) for kind in Filter}
        self._phase = self._phase_button()
        self._all_phases = QPushButton(tr(ALL_PHASES))
        self._all_phases.setProperty("kind", "link")
        self._all_phases.setAccessibleName(tr("Show the items of all phases"))
        self._all_phases.setMinimumHeight(px(TARGET))
        self._all_phases.clicked.connect(lambda: self.choose_phase(None))
        self._lay_out()
        self._show_phase()
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Call the place by its name above the buttons where there is no room between them."""
        super().resizeEvent(event)
        above = self.width() < _NAME_BETWEEN
        if above == self._above:
            return
        self._above = above
        (self._names if above else self._column).removeItem(self._called)
        self._called.setParent(None)
        if above:
            self._column.insertLayout(0, self._called)
        else:
            self._names.insertLayout(1, self._called, 1)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer the window's actions on places under the button beside the name."""
        self._menu.clear()
        self._menu.addActions(list(actions))

    @property
    def menu(self) -> QMenu:
        """What can be done with the place."""
        return self._menu

    def know_last_time(self, last: LastTime) -> None:
        """Offer the filters by what the audit before found, where there is one."""
        self.filter = replace(self.filter, last=last)
        self._buttons[Filter.LAST_TIME].setVisible(bool(last))
        self._buttons[Filter.NEW_ITEMS].setVisible(last.any_new)

    def show_place(self, name: str, where: str) -> None:
        """Name the place, and what it lies in."""
        self._title.setText(name)
        self._title.setToolTip(name)
        self._where.setText(where)

    def count(self, asked: Sequence[Question]) -> None:
        """Say how many of a place's questions each filter would list."""
        asked = self.filter.in_phase(asked)
        for kind, button in self._buttons.items():
            if button.isHidden():  # no audit before, or nothing new
                continue
            count = sum(map(replace(self.filter, kind=kind).of_kind, asked))
            words = tr(kind.value)
            button.setText(words if kind is Filter.ALL else f"{words} {count}")
            # The chosen one is bold, and wider than a button asks room for.
            bold = QFont(button.font())
            bold.setWeight(QFont.Weight.DemiBold)
            wide = QFontMetrics(bold).horizontalAdvance(button.text())
            button.setMinimumWidth(wide + px(_BESIDE_WORDS))

    def listed(self, asked: Sequence[Question]) -> list[Question]:
        """Return the questions the filter in force lists."""
        return self.filter.listed(asked)

    def show_all(self) -> None:
        """List everything there is in the phase, without telling."""
        self._set(replace(self.filter, kind=Filter.ALL))

    def show_every_phase(self) -> None:
        """List everything there is, without telling."""
        self._set(WalkFilter(last=self.filter.last))

    def choose_kind(self, kind: Filter) -> None:
        """List what a filter lists."""
        self._set(replace(self.filter, kind=kind))
        self.filtered.emit()

    def choose_phase(self, phase: Phase | None) -> None:
        """List what can be observed in a phase; None is every phase."""
        self._set(replace(self.filter, phase=phase))
        self.filtered.emit()

    def show_side(self, side: OuterColumn, *, shown: bool) -> None:
        """Say whether a column is in view."""
        self._sides[side].setChecked(shown)

    def _set(self, chosen: WalkFilter) -> None:
        self.filter = chosen
        self._buttons[chosen.kind].setChecked(True)
        self._show_phase()

    def _choose(self, kind: Filter) -> None:
        self.filter = replace(self.filter, kind=kind)
        self.filtered.emit()

    def _show_phase(self) -> None:
        phase = self.filter.phase
        words = tr(ALL_PHASES) if phase is None else tr("{phase} only", phase=word(phase))
        self._phase.setText(f"{words}  ▾")
        self._phase.setAccessibleName(tr("Phase: {phase}", phase=words))
        self._phase.setChecked(phase is not None)
        self._all_phases.setVisible(phase is not None)

    # Parts

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(10)
        names.addWidget(self._sides[OuterColumn.ROUTE])
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(self._title)
        title.addWidget(self._where)
        names.addLayout(title, 1)
        self._names, self._called = names, title
        names.addWidget(self._more)
        names.addWidget(self._sides[OuterColumn.PANEL])
        filters = FlowLayout(spacing=6)
        for button in self._buttons.values():
            filters.addWidget(button)
        filters.addWidget(self._all_phases)
        filters.addWidget(self._phase)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 2)
        column.setSpacing(8)
        column.addLayout(names)
        column.addLayout(filters)

    def _side_button(self, side: OuterColumn, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("sidebutton")
        button.setCheckable(True)
        button.setFixedSize(px(TARGET), px(TARGET))
        button.setIconSize(QSize(px(22), px(22)))
        button.setAccessibleName(name)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.side_requested.emit(side))
        return button

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Place  ▾"))
        button.setMinimumHeight(px(TARGET))
        button.setAccessibleName(tr("What can be done with this place"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu)
        return button

    def _filter_button(self, kind: Filter) -> QPushButton:
        button = QPushButton(tr(kind.value))
        button.setCheckable(True)
        button.setProperty("kind", "filter")
        button.setProperty("filter", kind.value)
        button.setMinimumHeight(px(TARGET))
        if kind in HINTS:
            button.setToolTip(tr(HINTS[kind]))
            button.hide()  # until it is known that the audit follows another
        button.setChecked(kind is self.filter.kind)
        button.clicked.connect(lambda: self._choose(kind))
        self._group.addButton(button)
        return button

    def _phase_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("phasebutton")
        button.setCheckable(True)
        button.setMinimumHeight(px(TARGET))
        button.setToolTip(tr("Which phase's items are listed"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(tr(ALL_PHASES), lambda: self.choose_phase(None))
        for phase in Phase:
            menu.addAction(word(phase), partial(self.choose_phase, phase))
        button.setMenu(menu)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _show_icons(self) -> None:
        for side, icon in ((OuterColumn.ROUTE, "column-left"), (OuterColumn.PANEL, "column-right")):
            self._sides[side].setIcon(self._theme.icon(icon))
