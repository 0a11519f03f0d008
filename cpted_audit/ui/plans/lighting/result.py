"""What a lighting survey found, in the panel: outcome, numbers, sentences, and the bands used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cpted_audit.analysis.lighting.bands import BANDS, Band, band_of, band_text
from cpted_audit.analysis.lighting.numbers import LightingResult, numbers
from cpted_audit.analysis.lighting.words import sentences
from cpted_audit.domain.plans.lighting import LightReading, LightUnit
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

OUTCOMES: dict[bool | None, tuple[str, str]] = {
    True: (QT_TR_NOOP("✓ Target reached"), "strong"),
    False: (QT_TR_NOOP("✗ Target missed"), "error"),
    None: (QT_TR_NOOP("No readings yet"), "strong"),
}
NUMBER_WORDS = (
    QT_TR_NOOP("Lowest"), QT_TR_NOOP("Average"), QT_TR_NOOP("Average to lowest"),
)  # fmt: skip


class BandSwatch(QWidget):
    """A patch in the colour of a band with its letter, as on the heat map."""

    def __init__(self, band: Band, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band = band
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return room for one letter."""
        return QSize(px(26), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the patch and its letter."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._band.fill))
        painter.setPen(QColor(self._band.ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._band.letter)
        painter.end()


class LightingResultView(QWidget):
    """Shows outcome and numbers; they change with every reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = text_label("", "strong", wrap=True)
        self._numbers = QGridLayout()
        self._numbers.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addLayout(self._numbers)

    def show_result(self, result: LightingResult) -> None:
        """Show what readings came to."""
        words, role = OUTCOMES[result.verdict]
        self.outcome.setText(tr(words))
        self.outcome.setProperty("role", role)
        restyle(self.outcome)
        clear_layout(self._numbers)
        for row, (name, value) in enumerate(numbers(result).items()):
            self._numbers.addWidget(text_label(tr(name), "muted", wrap=True), row, 0)
            self._numbers.addWidget(text_label(value, "strong"), row, 1)


class LightingWords(QWidget):
    """Says a result in sentences, as the report does, and which bands the map has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text_label("", "muted", wrap=True)
        self._bands = QGridLayout()
        self._bands.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._bands)
        column.addWidget(self.words)

    def show_result(self, result: LightingResult, taken: Sequence[LightReading]) -> None:
        """Say what readings came to."""
        self.words.setText("\n".join(sentences(result)))
        self._show_bands(result.unit, taken)

    def _show_bands(self, unit: LightUnit, taken: Sequence[LightReading]) -> None:
        clear_layout(self._bands)
        used = {band_of(one.lux) for one in taken}
        for row, band in enumerate(one for one in BANDS if one in used):
            self._bands.addWidget(BandSwatch(band), row, 0, Qt.AlignmentFlag.AlignTop)
            self._bands.addWidget(text_label(band_text(band, unit), wrap=True), row, 1)
