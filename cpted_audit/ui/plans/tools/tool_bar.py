"""The bar over the canvas: the tools with their keys, and which plan is on screen."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from cpted_audit.domain.ids import PlanId
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.ui.frame.page_letters import follow_keys, key_of
from cpted_audit.ui.plans.columns import is_low
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tools import TOOLS, PlanTools, ToolEntry
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.elided_box import CLOSED, ElidedBox
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr

_NAME_LETTERS = 10
"""How many letters of a plan's name are seen in the bar; the list shows all of it."""


def _plain_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "plantool")
    button.setMinimumHeight(px(36))
    return button


class PlanToolBar(QWidget):
    """Takes tools in hand and chooses plans."""

    plan_chosen = Signal(str)

    def __init__(
        self, controller: PlanController, tools: PlanTools, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tools = tools
        self._buttons: dict[str, QToolButton] = {}
        self._plans = ElidedBox()
        self._plans.setAccessibleName(tr("Plan"))
        self._plans.setMinimumHeight(px(36))
        self._plans.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._plans.setMinimumContentsLength(_NAME_LETTERS)
        self.more = _plain_button()
        self.more.setText(tr("Plan ▾"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.to_place = _plain_button()
        self.to_place.hide()
        inner = QWidget()
        self._flow = FlowLayout(inner, spacing=4)
        for tool in TOOLS:
            if tool.shown:
                self._flow.addWidget(self._button(tool))
        for widget in (self.more, self._plans, self.to_place):
            self._flow.addWidget(widget)
        self._inner = inner
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(px(6))
        self._row.addWidget(inner, 1)
        self._plans.activated.connect(
            lambda _row: self.plan_chosen.emit(self._plans.currentData() or "")
        )
        follow_keys(self._show_keys)
        tools.changed.connect(self.refresh)
        controller.plan_shown.connect(self.refresh)
        controller.plan_changed.connect(self.refresh)

    def add_ends(self, left: QToolButton, right: QToolButton) -> None:
        """Add a button at either end."""
        top = Qt.AlignmentFlag.AlignTop
        self._row.insertWidget(0, left, 0, top)
        self._row.addWidget(right, 0, top)

    def show_waiting(self, count: int) -> None:
        """Offer the folded tray where so many things wait in it."""
        self.to_place.setText(tr("{count:,} to place", count=count))
        self.to_place.setToolTip(tr("Show what waits for a place on this plan"))
        self.to_place.setVisible(count > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys of the tools out where they do not fit into one line beside their words.

        In a low window they go by their keys alone before they take another line.
        """
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        texts = (_words_and_key, _words, _key) if is_low(self) else (_words_and_key, _words)
        for text in texts:
            for tool in TOOLS:
                if tool.shown:
                    self._buttons[tool.name].setText(text(tool))
            if self._flow.sizeHint().width() <= self._inner.width():
                break

    def _show_keys(self) -> None:
        """Show the keys of the tools as they are now."""
        for tool in TOOLS:
            if tool.shown:
                _name(self._buttons[tool.name], tool)
        self._show_words()

    def refresh(self) -> None:
        """Show the tool in hand and the plans as they stand."""
        there = self._controller.plan is not None
        for name, button in self._buttons.items():
            button.setChecked(name == self._tools.tool.name)
            button.setEnabled(there)
        session = self._controller.session
        self._plans.clear()
        held = Counter(plan.level_id for plan in plans(session))
        for row, plan in enumerate(plans(session)):
            self._plans.addItem(plan_title(session, plan), plan.id)
            if plan.level_id is not None and held[plan.level_id] == 1:
                self._plans.setItemData(row, session.walk.level_path(plan.level_id), CLOSED)
        self._plans.setVisible(self._plans.count() > 0)
        shown: PlanId | None = None if self._controller.plan is None else self._controller.plan.id
        self._plans.setCurrentIndex(max(0, self._plans.findData(shown)))
        self._plans.setToolTip(self._plans.currentText())
        wide = self._plans.view().sizeHintForColumn(0)
        self._plans.view().setMinimumWidth(wide + px(24))

    def _button(self, tool: ToolEntry) -> QToolButton:
        button = QToolButton()
        _name(button, tool)
        button.setCheckable(True)
        button.setProperty("kind", "plantool")
        button.setMinimumHeight(px(36))
        button.clicked.connect(lambda _on: self._tools.choose(tool.name))
        self._buttons[tool.name] = button
        return button


def _name(button: QToolButton, tool: ToolEntry) -> None:
    """Say and show a tool with its key."""
    words, key = tr(tool.words), key_of(f"plans.{tool.name}")
    button.setText(_words_and_key(tool))
    button.setAccessibleName(tr("{words}, key {key}", words=words, key=key) if key else words)
    button.setToolTip("\n".join((_words_and_key(tool), tr(tool.hint))))


def _words(tool: ToolEntry) -> str:
    return tr(tool.words)


def _words_and_key(tool: ToolEntry) -> str:
    return f"{tr(tool.words)} {key_of(f'plans.{tool.name}')}".rstrip()


def _key(tool: ToolEntry) -> str:
    return key_of(f"plans.{tool.name}") or tr(tool.words)
