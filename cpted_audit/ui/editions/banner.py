"""The line over an edition that is open: which it is, that it can only be read, the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from cpted_audit.ui.editions.commands import leave_edition
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.words import day, tr


class EditionBanner(QFrame):
    """Stands over every page of an edition; hidden for the audit as it is now."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("strip")
        number, on = context.session.document.edition, context.session.document.as_of
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 2, px(16), 2)
        row.setSpacing(px(8))
        words = "" if number is None or on is None else tr(
            "Edition {number} of {day}, read only", number=number, day=day(on)
        )  # fmt: skip
        label = ElidedLabel(words, "strong")
        back = QPushButton(tr("Back to the audit as it is now"))
        back.setMinimumHeight(px(36))
        back.clicked.connect(lambda: leave_edition(context))
        row.addWidget(label, 1)
        row.addWidget(back)
        self.setVisible(number is not None)
