"""Number boxes whose number does not stick to the frame."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from cpted_audit.ui.theme import px


class SpinBox(QSpinBox):
    """A number box; the style sheet cannot pad one that has arrows of its own."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)


class DoubleSpinBox(QDoubleSpinBox):
    """The same for numbers with decimals."""

    def __init__(self, minimum: float, maximum: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
