"""Asks which findings go out as a spreadsheet, and in which kind of file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.ui.findings.which import WhichFindings
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class ExportDialog(TallDialog):
    """Says what a sheet of findings holds before it is made; `which` says of which findings."""

    def __init__(
        self,
        chosen: Sequence[FindingRow],
        listed: Sequence[FindingRow],
        every: int,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Export to spreadsheet"), tr("Save as…"), parent, width=500)
        self.column.addWidget(
            text_label(
                tr(
                    "Somebody fills in state, owner, due day, cost and comments in any spreadsheet "
                    "program. “Import from spreadsheet” then shows each change before it is taken."
                ),
                wrap=True,
            )
        )
        self.which = WhichFindings(chosen, listed, every)
        self.column.addWidget(self.which)
        self.column.addWidget(
            text_label(
                tr("The sheet says where the school is weak: keep it as the audit itself is kept."),
                "muted",
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self.which.focus_first()
