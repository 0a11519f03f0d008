"""The passphrase of a new audit: typed twice, with a hint of how hard it is to guess."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout

from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.start.strength import LEVELS, strength
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

SHORTEST_PASSPHRASE = 8


class PassphraseCard(QFrame):
    """Asks for the passphrase, or where it is `optional` for the word that there is none."""

    def __init__(self, *, optional: bool = True) -> None:
        super().__init__()
        column: QVBoxLayout = make_card(self, "")
        self._passphrase = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._again = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._none = QCheckBox(tr("No passphrase"))
        self._none.setMinimumHeight(px(40))
        self._known: Sequence[str] = ()
        self._bar = QProgressBar(maximum=len(LEVELS))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How hard the passphrase is to guess"))
        self._hint = text_label("", "muted", wrap=True)
        self._warning = text_label("", "muted", wrap=True)
        form = form_layout()
        add_row(form, tr("Passphrase"), self._passphrase)
        form.addRow("", self._bar)
        form.addRow("", self._hint)
        add_row(form, tr("Again"), self._again)
        head = QHBoxLayout()
        head.addWidget(text_label(tr("Passphrase"), "subtitle"))
        head.addStretch()
        head.addWidget(self._none)
        self._none.setVisible(optional)
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(self._warning)
        self._passphrase.textChanged.connect(self._show_strength)
        self._none.toggled.connect(self._follow_choice)
        self._follow_choice()

    @property
    def passphrase(self) -> str | None:
        """What was typed; None for no passphrase."""
        return None if self._none.isChecked() else self._passphrase.text()

    def know(self, words: Sequence[str]) -> None:
        """Learn words that are easy to guess, such as the school's name."""
        self._known = [part for word in words for part in word.split()]
        self._show_strength()

    def complaint(self) -> str:
        """Return what is wrong with it in one sentence, or an empty text."""
        typed = self.passphrase
        if typed is None:
            return ""
        if len(typed) < SHORTEST_PASSPHRASE:
            return tr(
                "The passphrase is short; use at least {count} characters, or choose "
                "“No passphrase”.",
                count=SHORTEST_PASSPHRASE,
            )
        same = typed == self._again.text()
        return "" if same else tr("The two passphrases differ; type them again.")

    def _show_strength(self) -> None:
        typed = self._passphrase.text()
        found = strength(typed, self._known)
        self._bar.setValue(found.level + 1 if typed else 0)
        self._hint.setText(
            tr(found.words)
            if typed
            else tr("Four or five words that have nothing to do with each other.")
        )

    def _follow_choice(self) -> None:
        none = self._none.isChecked()
        for widget in (self._passphrase, self._again):
            widget.setEnabled(not none)
        self._bar.setVisible(not none)
        self._hint.setVisible(not none)
        self._warning.setText(
            tr(
                "Without a passphrase anyone who finds the file can read it, and door, alarm and "
                "key-box codes cannot be kept in it."
            )
            if none
            else tr(
                "The file is encrypted. Nobody can open it without the passphrase, and nobody can "
                "find it again for you: keep it where your agency keeps such things."
            )
        )
        self._show_strength()
