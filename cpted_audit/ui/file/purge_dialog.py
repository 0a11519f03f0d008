"""Asks what is to be purged for good, and what becomes of the backups."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.file.purge import KINDS, Backups, PurgeKind, Purging, candidates
from cpted_audit.session.photos.looks import thumbnail
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import EverywhereBox
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import cut_in_the_middle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

BACKUP_WORDS = (
    (Backups.PURGE, QT_TR_NOOP("Purge them too")),
    (Backups.REMOVE, QT_TR_NOOP("Remove them all")),
    (Backups.KEEP, QT_TR_NOOP("Leave them as they are")),
)
_BACKUPS_TOO = {
    Backups.PURGE: QT_TR_NOOP("The backups beside the audit are purged too."),
    Backups.REMOVE: QT_TR_NOOP("All backups beside the audit are removed."),
    Backups.KEEP: QT_TR_NOOP("The backups beside the audit keep all of it."),
}
"""What becomes of the backups, in English, where it is asked once more."""
_NAMED = 5
"""How many of what goes are named; of the others their number is told."""
_LIST_HEIGHT = 190
_ROOM = 20
"""How much more of the room that is left the list takes than what is empty below it."""
_PICTURE = 48
"""Pixels of the picture beside a photo: its file name alone says too little to destroy it by."""


class PurgeDialog(QDialog):
    """Lists what the audit and its history hold of a kind, to be chosen row by row."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Purge"))
        self._kind = QComboBox()
        self._narrow = QLineEdit(clearButtonEnabled=True)
        self._list = QListWidget()
        self._none = text_label("", "muted", wrap=True)
        self._everywhere = EverywhereBox()
        self._backups = QComboBox()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(
            tr("Purge for good"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._set_up()
        self._lay_out()
        self._show_kind()

    @property
    def purging(self) -> Purging:
        """What was chosen."""
        return Purging(
            kind=self._chosen_kind.name,
            ids=tuple(
                str(item.data(Qt.ItemDataRole.UserRole))
                for item in self._items()
                if item.checkState() is Qt.CheckState.Checked
            ),
            everywhere=self._everywhere.isChecked(),
            backups=self._backups.currentData(),
        )

    @property
    def _chosen_kind(self) -> PurgeKind:
        return KINDS[self._kind.currentIndex()]

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _show_kind(self) -> None:
        """List what there is of the kind; what was removed says so."""
        kind = self._chosen_kind
        found = candidates(self._session, kind)
        pictured = _pictured(self._session) if kind.name == "photo" else {}
        self._list.clear()
        for candidate in found:
            words = said(candidate.words)
            words = words if candidate.there else tr("{what} (removed)", what=words)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, candidate.id)
            if candidate.id in pictured:
                item.setIcon(_icon(self._session, pictured[candidate.id]))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        for widget in (self._narrow, self._list):
            widget.setVisible(bool(found))
        self._everywhere.setVisible(bool(kind.told))
        self._everywhere.setChecked(False)
        self._none.setVisible(not found)
        self._none.setText(
            tr("Nothing of this kind is in the audit or its history.")
            if kind.table
            else tr(
                "Every step until now goes, so that nothing before now can be undone. What stands "
                "in the audit stays, and so do the lines that say who looked at a code, what was "
                "copied and what was purged."
            )
        )
        self._show_narrowed(self._narrow.text())
        self._follow()

    def _show_narrowed(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text().casefold())

    def _follow(self) -> None:
        wanted = self.purging
        self._go.setEnabled(bool(wanted.ids) or not self._chosen_kind.table)
        count = len(wanted.ids)
        self._go.setText(
            said(counted("Purge for good", "Purge {count} for good", count))
            if count
            else tr("Purge for good")
        )

    def _confirm(self) -> None:
        """Go on once it was said what goes, by name and number, and that was meant."""
        go = self._go.text()
        if dialogs.ask_for_good(self, tr("Purge for good?"), self._what_goes(), go):
            self.accept()

    def _what_goes(self) -> str:
        """Return what is destroyed, line by line: the kind, how many and which, and the rest."""
        wanted, kind = self.purging, self._chosen_kind
        chosen = [item.text() for item in self._items()
                  if item.checkState() is Qt.CheckState.Checked]  # fmt: skip
        told = [
            said(
                counted(
                    "This goes for good from “{kind}”:",
                    "These {count} go for good from “{kind}”:",
                    len(chosen),
                    kind=kind.words,
                )
            )
            if kind.table
            else tr("This goes for good: {kind}.", kind=tr(kind.words))
        ]
        told += [f"    {cut_in_the_middle(words)}" for words in chosen[:_NAMED]]
        if len(chosen) > _NAMED:
            more = tr("and {count:,} more", count=len(chosen) - _NAMED)
            told.append(f"    {more}")
        if wanted.everywhere:
            told.append(tr("Their names and numbers also go out of every other text."))
        told.append(tr(_BACKUPS_TOO[wanted.backups]))
        return "\n".join([*told, "", tr("Undo does not bring it back.")])

    def _set_up(self) -> None:
        for kind in KINDS:
            self._kind.addItem(tr(kind.words))
        for choice, words in BACKUP_WORDS:
            self._backups.addItem(tr(words), choice)
        self._narrow.setPlaceholderText(tr("Find"))
        self._narrow.setAccessibleName(tr("Find in the list"))
        self._list.setAccessibleName(tr("What can be purged"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setMinimumHeight(px(_LIST_HEIGHT))
        self._list.setWordWrap(True)  # what is purged for good is read to its end
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(px(_PICTURE), px(_PICTURE)))
        self._go.setProperty("kind", "primary")
        self._kind.currentIndexChanged.connect(lambda _row: self._show_kind())
        self._narrow.textChanged.connect(self._show_narrowed)
        self._list.itemChanged.connect(lambda _item: self._follow())
        self._buttons.accepted.connect(self._confirm)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, tr("What"), self._kind)
        after = form_layout()
        add_row(after, tr("Backups beside the audit"), self._backups)
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(
            text_label(
                tr(
                    "What is purged is gone for good, from the audit, from its history and from "
                    "the bytes of the file; undo does not bring it back. The history keeps a "
                    "line that says what kind was purged, when and by whom. Copies stored "
                    "elsewhere still have it."
                ),
                wrap=True,
            )
        )
        column.addLayout(form)
        for widget in (self._narrow, self._list, self._none, self._everywhere):
            column.addWidget(widget, _ROOM if widget is self._list else 0)
        column.addLayout(after)
        column.addStretch(1)  # where there is nothing to list
        lay_out_dialog(self, column, self._buttons)
        fit(self, 620, 600)


def _pictured(session: Session) -> dict[str, Photo]:
    return {photo.id: photo for photo in photos(session)}


def _icon(session: Session, photo: Photo) -> QIcon:
    """Return a photo as its marks leave it, small; nothing for one that cannot be read."""
    shown = QPixmap()
    try:
        shown.loadFromData(thumbnail(session, photo))
    except AuditError:
        return QIcon()
    return QIcon(shown)
