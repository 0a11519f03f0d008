"""Shows side by side what two files of an audit say differently, and lets it be decided."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.merging.conflicts import TAKE_WORDS, Take
from cpted_audit.session.merging.merge import unknown_steps
from cpted_audit.session.merging.pairs import read_pair
from cpted_audit.session.merging.rows import Decisions, merge_rows
from cpted_audit.session.merging.told import ConflictTold, conflicts_told
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.widgets.tree_row import FittedTree, tree_row
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

_SIDE = 0.31
"""The share of the width that what either file says takes at most."""
_KEY = Qt.ItemDataRole.UserRole
_BUTTONS = (
    (Take.MINE, QT_TR_NOOP("Take mine")),
    (Take.THEIRS, QT_TR_NOOP("Take theirs")),
    (Take.BOTH, QT_TR_NOOP("Keep both texts")),
    (Take.ONE, TAKE_WORDS[Take.ONE]),
    (Take.TWO, QT_TR_NOOP("Keep as two")),
)


class MergeDialog(QDialog):
    """Lists conflicts by place; `decisions` are what was decided once it was accepted.

    What is decided of a place is decided of all that lies at it. Raises AuditError for files that
    cannot be merged.
    """

    def __init__(self, session: Session, theirs: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theirs = session, theirs
        self._pair = read_pair(session, theirs)
        self._decided: dict[str, Take] = {}
        self._told: dict[str, ConflictTold] = {}
        self.setWindowTitle(tr("Merge a copy"))
        whose = [said(TAKE_WORDS[take]) for take in (Take.MINE, Take.THEIRS)]
        self.tree = FittedTree([tr("What"), *whose, tr("Decided")], most=_SIDE)
        self.tree.foresee(3, map(said, TAKE_WORDS.values()))
        self._left = live_label("", wrap=True)
        self._buttons: dict[Take, QPushButton] = {}
        self._merge = QPushButton(tr("Merge"))
        self._fill_tree_head()
        self._lay_out()
        self._show()

    @property
    def decisions(self) -> Decisions:
        """What was decided about each conflict."""
        return Decisions(dict(self._decided))

    def _fill_tree_head(self) -> None:
        self.tree.setAccessibleName(tr("What both changed"))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setMinimumHeight(px(240))
        self.tree.itemSelectionChanged.connect(self._follow)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(
            text_label(
                said(
                    counted(
                        "“{name}” has 1 step that is not in this audit. What only one of the two "
                        "changed is taken from it. Mine is the audit on screen.",
                        "“{name}” has {count:,} steps that are not in this audit. What only one of "
                        "the two changed is taken from it. Mine is the audit on screen.",
                        unknown_steps(self._pair),
                        name=self._pair.name,
                    )
                ),
                wrap=True,
            )
        )
        column.addWidget(self._left)
        column.addWidget(self.tree, 1)
        row = FlowLayout()
        for take, words in _BUTTONS:
            button = self._buttons[take] = QPushButton(tr(words))
            button.setMinimumHeight(px(36))
            button.clicked.connect(lambda _checked=False, take=take: self._decide(take))
            row.addWidget(button)
        column.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._merge.setProperty("kind", "primary")
        buttons.addButton(self._merge, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 980, 660)

    def _show(self) -> None:
        """List what is in question by what was decided so far; some decides what else is."""
        merged = merge_rows(self._pair.given, self.decisions)
        told = conflicts_told(self._session, self._theirs, merged.conflicts)
        chosen = {item.data(0, _KEY) for item in self.tree.selectedItems()}
        self._told = {one.key: one for one in told}
        self._decided = {key: take for key, take in self._decided.items() if key in self._told}
        self.tree.blockSignals(True)
        self.tree.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for one in told:
            head = heads.get(one.group)
            if head is None:
                head = heads[one.group] = tree_row([said(one.where), "", "", ""])
                self.tree.addTopLevelItem(head)
            head.addChild(self._row(one))
            head.setExpanded(True)
        for item in self._items():
            item.setSelected(item.data(0, _KEY) in chosen)
        self.tree.blockSignals(False)
        self.tree.fit_columns()
        self._say(len(merged.open), len(told))
        self._follow()

    def _row(self, one: ConflictTold) -> QTreeWidgetItem:
        take = self._decided.get(one.key)
        decided = "" if take is None else said(TAKE_WORDS[take])
        row = tree_row([said(one.what), said(one.mine), said(one.theirs), decided])
        row.setData(0, _KEY, one.key)
        for column, text in enumerate((one.what, one.mine, one.theirs)):
            row.setToolTip(column, said(text))
        return row

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.tree.topLevelItemCount()):
            yield from _below(self.tree.topLevelItem(at))

    def _say(self, left: int, count: int) -> None:
        if not count:
            words = tr("Nothing was changed differently in both; there is nothing to decide.")
        elif not left:
            words = tr("Everything is decided.")
        else:
            words = tr(
                "{left} of {count} are still to be decided. Select one, or a place for all that "
                "lies there, and say whose is taken.",
                left=left, count=count,
            )  # fmt: skip
        self._left.setText(words)
        self._merge.setEnabled(not left)

    def _chosen(self) -> list[ConflictTold]:
        """Return what is selected, a place being all that lies there."""
        keys: dict[str, None] = {}
        for item in self.tree.selectedItems():
            rows = [item] if item.parent() is not None else _below(item)
            keys.update(dict.fromkeys(row.data(0, _KEY) for row in rows))
        return [self._told[key] for key in keys if key in self._told]

    def _follow(self) -> None:
        """Offer what can be decided of what is selected."""
        takes = {take for one in self._chosen() for take in one.takes}
        for take, button in self._buttons.items():
            button.setEnabled(take in takes)

    def _decide(self, take: Take) -> None:
        for one in self._chosen():
            if take in one.takes:
                self._decided[one.key] = take
        self._show()


def _below(head: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
    """Return the rows of what lies at one place."""
    if head is None:
        return []
    rows = (head.child(at) for at in range(head.childCount()))
    return [row for row in rows if row is not None]
