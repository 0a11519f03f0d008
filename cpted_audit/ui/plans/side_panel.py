"""The right column of the plans page: the chosen markers, sight lines, and the layers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.session.plans.cells import told_at
from cpted_audit.session.plans.position import Locator
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.layer_list import LayerList
from cpted_audit.ui.plans.link_box import LinkBox
from cpted_audit.ui.plans.marker_form import MarkerForm
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import rule, text_label
from cpted_audit.ui.words import tr


class PanelStack(QWidget):
    """Panels one under the other, each there only while it has something to show."""

    def __init__(self, *panels: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for panel in panels:
            column.addWidget(panel)


class PlanSide(QFrame):
    """Shows what is known of the chosen markers, and what sets a layer apart."""

    removed = Signal()

    def __init__(
        self,
        controller: PlanController,
        theme: Theme,
        head: QWidget,
        middle: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._controller = controller
        self.form = MarkerForm(controller)
        self.link = LinkBox(controller)
        self._remove = QPushButton(tr("Remove"))
        self._remove.setMinimumHeight(px(36))
        self._remove.clicked.connect(self.removed)
        self._layers = LayerList(controller, theme)
        canvas = QWidget()
        canvas.setObjectName("sidecanvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.form, self.link, self._remove, middle, rule()):
            column.addWidget(widget)
        column.addWidget(text_label(tr("LAYERS"), "caps"))
        column.addWidget(self._layers)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("What is chosen, and the layers"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(canvas)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        controller.selection_changed.connect(self.refresh)
        controller.markers_changed.connect(self.refresh)
        controller.plan_shown.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen markers as they stand."""
        chosen = self._controller.chosen
        self.form.show_markers(chosen, self._where())
        self.link.show_marker(chosen[0] if len(chosen) == 1 else None)
        self._remove.setVisible(bool(chosen) and not self._controller.read_only)

    def _where(self) -> str:
        plan, chosen = self._controller.plan, self._controller.chosen
        if plan is None or len(chosen) != 1:
            return ""
        locator = Locator(self._controller.session, plan, self._controller.markers.values())
        return locator.at(told_at(chosen[0])).words
