"""Asks once about the kinds of place of which an audit has none: none here, or not walked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import kind_title, tr


class NeverMadeDialog(QDialog):
    """Lists the kinds; those ticked are said not to be here."""

    def __init__(self, kinds: Sequence[SpaceType], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Places never made"))
        self._boxes = [(kind, QCheckBox(kind_title(kind, 2))) for kind in kinds]
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(text_label(tr(
            "The checklist asks about these kinds of place, and the audit has none of them. Tick "
            "those that this site does not have. The others stand beside the coverage until you "
            "add them to the route."
        ), wrap=True))  # fmt: skip
        for kind, box in self._boxes:
            box.setAccessibleName(tr("No {kind} here", kind=kind_title(kind, 2)))
            column.addWidget(box)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        none_here = buttons.addButton(
            tr("None of the ticked here"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        none_here.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 460, 480)

    @property
    def chosen(self) -> list[SpaceType]:
        """The kinds that are said not to be here."""
        return [kind for kind, box in self._boxes if box.isChecked()]
