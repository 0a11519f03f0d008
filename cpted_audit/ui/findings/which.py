"""Which findings something is done with: those chosen on the page, those listed, or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.ids import FindingId
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

_HEIGHT = 34


class WhichFindings(QWidget):
    """Offers the findings of a page in up to three ways; where some are chosen, those first."""

    def __init__(
        self, chosen: Sequence[FindingRow], listed: Sequence[FindingRow], every: int
    ) -> None:
        super().__init__()
        self._rows: list[Sequence[FindingRow] | None] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        if len(chosen) > 1:
            self._offer(tr("The chosen ones ({count:,})", count=len(chosen)), chosen)
        if listed:
            self._offer(tr("Those in the list now ({count:,})", count=len(listed)), listed)
        self._offer(tr("All findings ({count:,})", count=every), None)
        self._group.button(0).setChecked(True)

    def _offer(self, words: str, rows: Sequence[FindingRow] | None) -> None:
        button = QRadioButton(words)
        button.setMinimumHeight(px(_HEIGHT))
        self._group.addButton(button, len(self._rows))
        self._rows.append(rows)
        self._column.addWidget(button)

    @property
    def only(self) -> frozenset[FindingId] | None:
        """The findings that were chosen, None for all of them."""
        rows = self._rows[self._group.checkedId()]
        return None if rows is None else frozenset(row.id for row in rows)

    def focus_first(self) -> None:
        """Put the keyboard on the first way."""
        self._group.button(0).setFocus()
