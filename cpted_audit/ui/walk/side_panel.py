"""The right column: the place, and the score so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.analysis.scoring.score import ScoreCard
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, Principle
from cpted_audit.session.findings.rows import two_scores
from cpted_audit.session.session import Session
from cpted_audit.ui.headline_words import (
    coverage_text,
    critical_text,
    score_number,
    score_text,
    today_text,
)
from cpted_audit.ui.plans.place_sketch import PlaceSketch
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.badges import ScoreBar
from cpted_audit.ui.widgets.labels import rule, show_role, text_label
from cpted_audit.ui.words import day, tr, word

_RATED = frozenset({AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.NO})

SCORE_AFTER_MS = 150
SHOWN = tuple(Principle)[:5]
"""The principles that are CPTED's own; the others stand in the report."""


class SidePanel(QFrame):
    """Shows what the walk has come to so far."""

    def __init__(self, theme: Theme, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        self._timer = QTimer(self, singleShot=True, interval=SCORE_AFTER_MS)
        self._timer.timeout.connect(self.show_score_now)
        self._place = text_label("", "muted", wrap=True)
        self.sketch = PlaceSketch(session, theme)
        self._number = text_label("–", "number")
        self._bounds = text_label("", "muted", wrap=True)
        self._today = text_label("", wrap=True)
        self._bars = {principle: ScoreBar(theme) for principle in SHOWN}
        self._values = {principle: text_label("", "muted") for principle in SHOWN}
        self._critical = text_label("", wrap=True)
        self._open = text_label("", "muted", wrap=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Scores"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(scroll)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._content())
        outer.addWidget(scroll)

    def show_place(self, text: str, place_id: PlaceId) -> None:
        """Say where the auditor is, and sketch it where it stands on a plan."""
        self._place.setText(text)
        self.sketch.show_place(place_id)

    def show_score_soon(self) -> None:
        """Show the scores once the answering pauses; a page that is not in view shows them then."""
        if self.isVisible():
            self._timer.start()

    def show_score_now(self) -> None:
        """Show the scores as the answers stand."""
        standing = self._session.standing
        looked_at = sum(question.value in _RATED for question in standing.critical)
        self.show_score(standing.card, len(standing.answered(AnswerValue.UNABLE)), looked_at)
        self._show_today()

    def _show_today(self) -> None:
        """Show the score of today beside that of the walk, once a finding was verified."""
        lives = self._session.lives.values()
        both = None
        if any(life.state is FindingState.VERIFIED for life in lives):  # most walks have none
            both = two_scores(self._session)
        shown = both is not None and bool(both.mended) and both.today.on is not None
        self._today.setVisible(shown)
        if both is not None and shown and both.today.on is not None:
            on, score = day(both.today.on), score_number(both.today.card.overall)
            told = tr("Today, {day}: {score}.", day=on, score=score)
            self._today.setText(f"{told} {today_text(both)}")

    def show_score(self, card: ScoreCard, come_back: int, looked_at: int) -> None:
        """Show the scores so far, the critical answers and what to come back for."""
        overall, critical = card.overall, len(card.critical)
        self._critical.setText(critical_text(critical, looked_at))
        show_role(self._critical, "alarm" if critical else "")
        self._number.setText(score_number(overall))
        self._bounds.setText(f"{score_text(overall, 0)} {coverage_text(overall)}")
        for principle, bar in self._bars.items():
            score = card.principles.get(principle)
            bar.setVisible(score is not None)
            if score is not None:
                bar.show_score(word(principle), score)
                self._values[principle].setText(score_number(score))
        others = [
            f"{word(kind)}: {tally.answered}/{tally.in_scope}"
            for kind, tally in card.classes.items()
            if kind is not ItemClass.CPTED and tally.in_scope
        ]
        self._open.setText("\n".join([tr("To come back for: {count}", count=come_back), *others]))

    def _content(self) -> QWidget:
        content = QWidget()
        content.setObjectName("sidecanvas")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(text_label(tr("This place"), "strong"))
        column.addWidget(self._place)
        column.addWidget(self.sketch)
        column.addWidget(rule())
        column.addWidget(text_label(tr("Score so far, as walked"), "strong"))
        column.addWidget(self._critical)
        column.addWidget(self._number)
        column.addWidget(self._bounds)
        column.addWidget(self._today)
        for principle, bar in self._bars.items():
            line = QHBoxLayout()
            line.addWidget(text_label(word(principle)))
            line.addStretch()
            line.addWidget(self._values[principle])
            column.addLayout(line)
            column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self._open)
        column.addStretch()
        return content
