"""The report page: what the full report holds, and making it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.walkthrough import current_findings, current_score
from cpted_audit.ui import dialogs
from cpted_audit.ui.page import PageContext
from cpted_audit.ui.report.report_job import report_order
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

HOLDS = (
    QT_TR_NOOP("Cover, scores with bounds and coverage, principles and sections"),
    QT_TR_NOOP("Critical answers and findings in order of priority, with photos"),
    QT_TR_NOOP("Results by building and place, return-visit list, method and sources"),
)


class ReportPage(QScrollArea):
    """Says what will be in the report and what is still open, and makes it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Report"))
        self._state = text_label("", "muted", wrap=True)
        self._made: Path | None = None
        self._done = text_label("", "strong", wrap=True)
        self._open = QPushButton(tr("Open it"))
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(16)
        column.addWidget(text_label(tr("Report"), "title"))
        column.addWidget(self._card())
        column.addStretch()
        self.setWidget(canvas)

    def refresh(self) -> None:
        """Say how far the audit is."""
        session = self._context.session
        card = current_score(session)
        come_back = sum(one.value is AnswerValue.UNABLE for one in session.walk.questions())
        tally = card.overall.tally
        self._state.setText(
            tr(
                "{answered} of {total} CPTED items addressed · score {score} · {findings} findings "
                "· {critical} critical items answered No · {come_back} to come back for",
                answered=tally.answered, total=tally.in_scope, score=tr(card.overall.text),
                findings=len(current_findings(session)), critical=len(card.critical),
                come_back=come_back,
            )
        )  # fmt: skip

    def export(self) -> None:
        """Ask where the report goes and make it."""
        target = dialogs.choose_pdf(self, self._context.session.path)
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Make the full report as a job."""
        order = report_order(self, self._context.session, target, self._show_made)
        self._context.jobs.add(order)

    def _show_made(self, path: Path) -> None:
        """Say where the report is and offer to open it."""
        self._context.status.show_text(tr("✓ Report made: {path}", path=path))
        self._made = path
        self._done.setText(tr("✓ Made: {path}", path=path))
        self._done.show()
        self._open.show()

    def _open_made(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made)))

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(10)
        column.addWidget(text_label(tr("Full report"), "subtitle"))
        column.addWidget(
            text_label(
                tr("For the assessor and district safety. A tagged PDF."), "muted", wrap=True
            )
        )
        for line in HOLDS:
            column.addWidget(text_label(f"•  {tr(line)}", wrap=True))
        column.addWidget(self._state)
        make = QPushButton(tr("Make the report…"))
        make.setProperty("kind", "primary")
        make.setMinimumHeight(px(44))
        make.setMaximumWidth(px(240))
        make.clicked.connect(self.export)
        column.addWidget(make)
        self._open.setMaximumWidth(px(240))
        self._open.clicked.connect(self._open_made)
        for widget in (self._done, self._open):
            widget.hide()
            column.addWidget(widget)
        return card
