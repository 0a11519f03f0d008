"""The three things an audit is told by first, side by side and of one size."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.score import percent
from cpted_audit.ui.headline_words import (
    coverage_text,
    looked_at_text,
    never_made_text,
    score_number,
    score_text,
)
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.badges import ScoreBar
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

_TITLES = (
    QT_TR_NOOP("Critical, not in place"), QT_TR_NOOP("CPTED score"), QT_TR_NOOP("Coverage"),
)  # fmt: skip


class HeadlinePanel(QWidget):
    """Shows critical conditions, score and coverage; none of them without the others."""

    asked = Signal()
    """Somebody wants to say which kinds of place are not here."""

    def __init__(self, theme: Theme, *, writable: bool) -> None:
        super().__init__()
        self._numbers = [text_label("–", "number") for _ in _TITLES]
        self._words = [text_label("", "muted", wrap=True) for _ in _TITLES]
        self._never = text_label("", "", wrap=True)
        self._say = QPushButton(tr("None here…"))
        self._say.setAccessibleName(tr("Say which kinds of place are not here"))
        self._say.setAutoDefault(False)
        self._say.clicked.connect(self.asked.emit)
        self._writable = writable
        self._bar = ScoreBar(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        for title, number, words in zip(_TITLES, self._numbers, self._words, strict=True):
            side = QVBoxLayout()
            side.setSpacing(theme.px(2))
            head = text_label(tr(title), "muted", wrap=True)
            for part in (head, number, words):
                side.addWidget(part)
            number.setAccessibleName(tr(title))
            if title == _TITLES[-1]:
                side.addWidget(self._never)
                side.addWidget(self._say)
            side.addStretch()
            row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(row)
        column.addWidget(self._bar)

    def show_headline(self, found: Headline) -> None:
        """Show what the audit is told by first."""
        critical, score = len(found.not_in_place), found.score
        shown = (f"{critical:,}", score_number(score), f"{percent(score.tally.coverage)} %")
        told = (looked_at_text(found), score_text(score, critical), coverage_text(score))
        for number, text in zip(self._numbers, shown, strict=True):
            number.setText(text)
        for words, text in zip(self._words, told, strict=True):
            words.setText(text)
        self._numbers[0].setProperty("role", "alarm-number" if critical else "number")
        restyle(self._numbers[0])
        never = never_made_text(found)
        self._never.setText(never)
        self._never.setVisible(bool(never))
        self._say.setVisible(bool(never) and self._writable)
        self._bar.show_score(tr("CPTED score"), score)
