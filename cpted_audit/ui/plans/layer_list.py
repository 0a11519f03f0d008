"""The layers of a plan: how many markers each holds, whether it is seen, whether it is locked."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from cpted_audit.domain.plans.marker_kinds import LAYER_WORDS, Layer, info_of
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


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

    @staticmethod
    def _button(words: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("kind", "layer")
        button.setFixedSize(px(36), px(32))
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button
