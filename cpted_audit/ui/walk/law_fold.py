"""What was read of the state's law on the open item: a line, and on demand every row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from cpted_audit.domain.documents.law import ItemLaw
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import passage_text, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_TARGET = 36


def law_line(law: ItemLaw) -> str:
    """Return in a line how many rows were read, or that none was."""
    if not law.state:
        return tr("Some states have law on this: none is named, as no state is chosen")
    if not law.rows:
        return tr("Law of {state}: nothing was read on this", state=law.state)
    return said(
        counted(
            "Law of {state}: 1 row was read",
            "Law of {state}: {count} rows were read",
            len(law.rows),
            state=law.state,
        )
    )


class LawFold(QWidget):
    """Folded while another item comes; unfolded it shows what each row says, where it was read."""

    def __init__(self) -> None:
        super().__init__()
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setProperty("kind", "link")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setMinimumHeight(px(_TARGET))
        self._line = text_label("", "muted", wrap=True)
        self._rows = text_label("", "muted", wrap=True)
        self._fold.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        column.addWidget(self._rows)

    def show_law(self, law: ItemLaw | None) -> None:
        """Show what was read on an item, folded; nothing for one that is not statutory."""
        self.setVisible(law is not None)
        if law is None:
            return
        words = law_line(law)
        self._fold.setText(words)
        self._fold.setAccessibleName(words)
        self._line.setText(words)
        self._fold.setVisible(bool(law.rows))
        self._line.setVisible(not law.rows)
        self._rows.setText("\n".join(passage_text(passage) for passage in law.rows))
        self._fold.setChecked(False)
        self._unfold(False)

    def _unfold(self, shown: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._rows.setVisible(shown)
