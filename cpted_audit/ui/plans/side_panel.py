"""The right column of the plans page: the chosen markers, sight lines, and the layers."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.plans.marker_kinds import LAYER_WORDS, Layer, info_of
from cpted_audit.session.plans.cells import told_at
from cpted_audit.session.plans.laid import Locator
from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.link_box import LinkBox
from cpted_audit.ui.plans.marker_form import MarkerForm
from cpted_audit.ui.plans.marker_list import MarkerList
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import rule, text_label
from cpted_audit.ui.words import tr

# The layers of a plan: how many markers each holds, whether it is seen, whether it is locked.


class LayerList(QWidget):
    """A row for each layer with an eye and a lock."""

    def __init__(
        self, controller: PlanController, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self._eyes: dict[Layer, QToolButton] = {}
        self._locks: dict[Layer, QToolButton] = {}
        self._counts = {layer: text_label("0", "muted") for layer in LAYER_WORDS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (layer, words) in enumerate(LAYER_WORDS.items()):
            self._eyes[layer] = self._button(tr("Show {layer}", layer=tr(words)))
            self._locks[layer] = self._button(tr("Lock {layer}", layer=tr(words)))
            self._counts[layer].setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
            grid.addWidget(self._eyes[layer], row, 0)
            grid.addWidget(text_label(tr(words), wrap=True), row, 1)
            grid.addWidget(self._counts[layer], row, 2)
            grid.addWidget(self._locks[layer], row, 3)
            self._eyes[layer].clicked.connect(
                lambda shown, one=layer: controller.switch(one, hidden=not shown)
            )
            self._locks[layer].clicked.connect(
                lambda locked, one=layer: controller.switch(one, locked=locked)
            )
        for signal in (
            controller.layers_changed,
            controller.markers_changed,
            controller.plan_shown,
            theme.changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how the layers stand."""
        counts = Counter(info_of(marker.kind).layer for marker in self._controller.markers.values())
        for layer in LAYER_WORDS:
            seen, locked = layer not in self._controller.hidden, layer in self._controller.locked
            self._eyes[layer].setChecked(seen)
            self._locks[layer].setChecked(locked)
            self._eyes[layer].setIcon(self._theme.icon("eye" if seen else "eye-off"))
            self._locks[layer].setIcon(self._theme.icon("lock" if locked else "unlock"))
            self._counts[layer].setText(str(counts[layer]))

    def first(self) -> QWidget:
        """Return what the keyboard comes to first."""
        return next(iter(self._eyes.values()))

    @staticmethod
    def _button(words: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("kind", "layer")
        button.setFixedSize(px(36), px(32))
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button


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
        markers: MarkerList,
        middle: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._controller, self._markers = controller, markers
        self.form = MarkerForm(controller)
        self.link = LinkBox(controller)
        self._remove = QPushButton(tr("Remove"))
        self._remove.setMinimumHeight(px(36))
        self._remove.clicked.connect(self.removed)
        self._layers = LayerList(controller, theme)
        canvas = QWidget()
        canvas.setObjectName("sidecanvas")
        scroll = QScrollArea(self)
        scroll.setAccessibleName(tr("What is chosen, and the layers"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(canvas)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QVBoxLayout(canvas)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(text_label(tr("MARKERS"), "caps"))
        column.addWidget(markers)
        for widget in (self.form, self.link, self._remove, middle, rule()):
            column.addWidget(widget)
        column.addWidget(text_label(tr("LAYERS"), "caps"))
        column.addWidget(self._layers)
        column.addStretch()
        self._follow()

    def _follow(self) -> None:
        controller = self._controller
        self._told = controller.selection
        """What was said to be chosen: it is told again only when it is something else."""
        controller.selection_changed.connect(self.refresh)
        controller.selection_changed.connect(self._tell_chosen)
        controller.markers_changed.connect(self.refresh)
        controller.plan_shown.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen markers as they stand."""
        chosen = self._controller.chosen
        self.form.show_markers(chosen, self._where())
        self.link.show_marker(chosen[0] if len(chosen) == 1 else None)
        self._remove.setVisible(bool(chosen) and not self._controller.read_only)

    def _tell_chosen(self) -> None:
        """Say what is chosen: a click or a key on the canvas chose it, and the keys stay there."""
        known, self._told = self._told, self._controller.selection
        if known == self._told:
            return
        if self._markers.hasFocus():  # its row is read by whoever reads lists
            return
        chosen = self._controller.chosen
        one = self._markers.told(chosen[0]) if len(chosen) == 1 else ""
        words = ", ".join(filter(None, (one or self.form.title, self.form.known)))
        announce(
            words if self._told else tr("Nothing is chosen."), topic=MARKED, about=self.window()
        )

    def focus_first(self) -> None:
        """Put the cursor into what is said of the chosen marker, or onto the layers."""
        first = self.form.first_field() if self.form.isVisible() else None
        (self._layers.first() if first is None else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _where(self) -> str:
        plan, chosen = self._controller.plan, self._controller.chosen
        if plan is None or len(chosen) != 1:
            return ""
        locator = Locator(self._controller.session, plan, self._controller.markers.values())
        return locator.at(told_at(chosen[0])).words
