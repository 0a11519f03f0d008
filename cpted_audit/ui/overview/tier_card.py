"""Which tier each section reached, and how many gaps hold it back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cpted_audit.analysis.scoring.tiers import Cell, SectionTiers, Tier, Tiers
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, counted, tr

TIER_WORDS: Mapping[Tier, str] = {
    Tier.BASIC: QT_TR_NOOP("1 basic"),
    Tier.ESTABLISHED: QT_TR_NOOP("2 established"),
    Tier.ADVANCED: QT_TR_NOOP("3 advanced"),
}
_GAPS = (QT_TR_NOOP("1 gap of {items}"), QT_TR_NOOP("{count} gaps of {items}"))
_TITLES = (QT_TR_NOOP("Section"), *(str(int(tier)) for tier in Tier), QT_TR_NOOP("Reached"))
"""Tiers stand in the head by their numbers: large letters leave no room for more."""


class TierCard(QWidget):
    """A matrix of sections and tiers; it is made anew when they changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Tiers | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(0, 1)

    def show_tiers(self, found: Tiers, titles: Mapping[str, str]) -> None:
        """Show what each section reached; `titles` are those of all sections by id, in order."""
        if found == self._shown:
            return
        self._shown = found
        self._clear()
        if not found.sections:
            self._grid.addWidget(
                text_label(tr("The items of this checklist are in no tiers."), wrap=True), 0, 0
            )
            return
        names = " · ".join(tr(words) for words in TIER_WORDS.values())
        named = text_label(names, "muted", wrap=True)
        self._grid.addWidget(named, 0, 0, 1, len(_TITLES))
        for column, words in enumerate(_TITLES):
            self._put(tr(words), 1, column, "muted")
        order = list(titles)
        sections = sorted(found.sections, key=lambda section: order.index(section.section_id))
        for row, section in enumerate(sections, start=2):
            self._put(titles[section.section_id], row, 0)
            for column, tier in enumerate(Tier, start=1):
                words, role = _cell(section.cells.get(tier))
                self._put(words, row, column, role)
            self._put(_reached(section), row, len(_TITLES) - 1)

    def _put(self, text: str, row: int, column: int, role: str = "") -> None:
        label = text_label(text, role, wrap=True)
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()


def _cell(cell: Cell | None) -> tuple[str, str]:
    """Return a cell's words and the role they are shown in."""
    if cell is None:
        return "–", "muted"
    if cell.gaps:
        return counted(len(cell.gaps), *_GAPS, items=cell.items), "alarm"
    if cell.open:
        return tr("{count} of {items} open", count=len(cell.open), items=cell.items), "muted"
    return tr("✓ {count} in place", count=cell.items), ""


def _reached(section: SectionTiers) -> str:
    words = tr("none yet") if section.reached is None else str(int(section.reached))
    return words if section.walked_enough else tr("{tier}, too little walked", tier=words)
