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
from cpted_audit.ui.widgets.labels import text_label

HOLDS = (
    "Cover, scores with bounds and coverage, principles and sections",
    "Critical answers and findings in order of priority, with photos",
    "Results by building and place, return-visit list, method and sources",
)


class ReportPage(QScrollArea):
    """Says what will be in the report and what is still open, and makes it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setAccessibleName("Report")
        self._state = text_label("", "muted", wrap=True)
        self._made: Path | None = None
        self._done = text_label("", "strong", wrap=True)
        self._open = QPushButton("Open it")
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(16)
        column.addWidget(text_label("Report", "title"))
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
            f"{tally.answered} of {tally.in_scope} CPTED items addressed · score "
            f"{card.overall.text} · {len(current_findings(session))} findings · "
            f"{len(card.critical)} critical items answered No · {come_back} to come back for"
        )

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
        self._context.status.show_text(f"✓ Report made: {path}")
        self._made = path
        self._done.setText(f"✓ Made: {path}")
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
        column.addWidget(text_label("Full report", "subtitle"))
        column.addWidget(
            text_label("For the assessor and district safety. A tagged PDF.", "muted", wrap=True)
        )
        for line in HOLDS:
            column.addWidget(text_label(f"•  {line}", wrap=True))
        column.addWidget(self._state)
        make = QPushButton("Make the report…")
        make.setProperty("kind", "primary")
        make.setMinimumHeight(44)
        make.setMaximumWidth(240)
        make.clicked.connect(self.export)
        column.addWidget(make)
        self._open.setMaximumWidth(240)
        self._open.clicked.connect(self._open_made)
        for widget in (self._done, self._open):
            widget.hide()
            column.addWidget(widget)
        return card
