"""The bar over the canvas: the tools with their keys, and which plan is on screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from cpted_audit.domain.ids import PlanId
from cpted_audit.session.plans import plan_title, plans
from cpted_audit.ui.plans.desk import PlanDesk
from cpted_audit.ui.plans.plan_columns import is_low
from cpted_audit.ui.plans.tools import TOOLS, PlanTools, Tool
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr


class PlanToolBar(QWidget):
    """Takes tools in hand and chooses plans."""

    plan_chosen = Signal(str)
    import_wanted = Signal()

    def __init__(self, desk: PlanDesk, tools: PlanTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = tools
        self._buttons: dict[str, QToolButton] = {}
        self._plans = QComboBox()
        self._plans.setAccessibleName(tr("Plan"))
        self._plans.setMinimumHeight(px(36))
        self._plans.setMinimumWidth(px(150))
        self._plans.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.more = QToolButton()
        self.more.setText(tr("Plan ▾"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMinimumHeight(px(36))
        self.more.setProperty("kind", "plantool")
        bring = QToolButton()
        bring.setText(tr("Bring in…"))
        bring.setMinimumHeight(px(36))
        bring.setProperty("kind", "plantool")
        bring.setEnabled(not desk.read_only)
        bring.clicked.connect(self.import_wanted)
        inner = QWidget()
        self._flow = FlowLayout(inner, spacing=4)
        for tool in TOOLS:
            if tool.shown:
                self._flow.addWidget(self._button(tool))
        for widget in (bring, self.more, self._plans):
            self._flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(inner)
        self._plans.activated.connect(
            lambda _row: self.plan_chosen.emit(self._plans.currentData() or "")
        )
        tools.changed.connect(self.refresh)
        desk.plan_shown.connect(self.refresh)
        desk.plan_changed.connect(self.refresh)

    def add(self, button: QToolButton) -> None:
        """Add a button at the end."""
        self._flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tools by their keys alone where the window is too low for their words."""
        super().resizeEvent(event)
        low = is_low(self)
        for tool in TOOLS:
            if tool.shown:
                self._buttons[tool.name].setText(_text(tool, short=low))

    def refresh(self) -> None:
        """Show the tool in hand and the plans as they stand."""
        there = self._desk.plan is not None
        for name, button in self._buttons.items():
            button.setChecked(name == self._tools.tool.name)
            button.setEnabled(there)
        session = self._desk.session
        self._plans.clear()
        for plan in plans(session):
            self._plans.addItem(plan_title(session, plan), plan.id)
        if not self._plans.count():
            self._plans.addItem(tr("No plan yet"), None)
        shown: PlanId | None = None if self._desk.plan is None else self._desk.plan.id
        self._plans.setCurrentIndex(max(0, self._plans.findData(shown)))
        self.more.setEnabled(there)

    def _button(self, tool: Tool) -> QToolButton:
        button = QToolButton()
        button.setText(_text(tool, short=False))
        button.setAccessibleName(tr(tool.words))
        button.setToolTip(tr(tool.words))
        button.setCheckable(True)
        button.setProperty("kind", "plantool")
        button.setMinimumHeight(px(36))
        button.clicked.connect(lambda _on: self._tools.choose(tool.name))
        self._buttons[tool.name] = button
        return button


def _text(tool: Tool, *, short: bool) -> str:
    letter = "" if tool.key is None else chr(tool.key.value)
    return letter if short and letter else f"{tr(tool.words)} {letter}".strip()
