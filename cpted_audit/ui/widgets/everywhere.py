"""The box that asks whether a name that goes also goes out of texts that merely mention it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr


class EverywhereBox(QCheckBox):
    """Stands wherever things are taken out of an audit or of a copy, always in the same words."""

    def __init__(self) -> None:
        super().__init__(tr("Take their names and numbers out of every other text too"))
        self.setMinimumHeight(px(36))
        self.setToolTip(
            tr("As whole words, in notes, captions and the names of steps; the texts themselves "
               "stay.")
        )  # fmt: skip
