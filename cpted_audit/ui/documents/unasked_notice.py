"""How many photos nobody has looked at for students, above the button that makes a document."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report.audience import Audience, is_allowed
from cpted_audit.report.parts import has_photos
from cpted_audit.session.photos.edits import unasked
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class UnaskedNotice(QWidget):
    """Says what becomes of such photos in the chosen document, and offers to go through them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._words = text_label("", wrap=True)
        go = QPushButton(tr("Go through them"))
        go.setMinimumHeight(px(40))
        go.clicked.connect(lambda: context.show_unasked_photos())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._words, 1)
        row.addWidget(go)
        self._go = go

    def refresh(self, audience: Audience) -> None:
        """Count the photos again, for a document; there is no notice where there is nothing."""
        count = len(unasked(self._context.session)) if has_photos(audience) else 0
        words = _words(count, goes_in=is_allowed(audience, sensitivity=Sensitivity.PERSONAL))
        self._words.setText(words)
        self._go.setAccessibleDescription(words)
        self.setVisible(count > 0)


def _words(count: int, *, goes_in: bool) -> str:
    if goes_in:
        return tr(
            "Photos in which nobody has looked for students: {count:,}. They will be in this "
            "document.",
            count=count,
        )
    return tr(
        "Photos in which nobody has looked for students: {count:,}. They stay out of this "
        "document.",
        count=count,
    )
