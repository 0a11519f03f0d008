"""The passphrase of a new audit: typed twice, with a hint of how hard it is to guess."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.policy import PASSPHRASE, decided
from cpted_audit.session import passphrases
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import SteadyLabel, text_label
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import QT_TR_NOOP, tr

LEVELS = (
    QT_TR_NOOP("Very weak: guessed at once by whoever has the file."),
    QT_TR_NOOP("Weak: guessed within hours. Add two words."),
    QT_TR_NOOP("Fair: lasts for a while. One more word makes it strong."),
    QT_TR_NOOP("Strong: years of guessing."),
    QT_TR_NOOP("Very strong."),
)
"""What is said of each score, in English."""
_ADVICE = QT_TR_NOOP("Four or five words that have nothing to do with each other.")


class PassphraseCard(QFrame):
    """Asks for the passphrase, or where it is `optional` for the word that there is none.

    Where an organization requires one, none and a weak one are not offered.
    """

    changed = Signal()

    def __init__(self, *, optional: bool = True) -> None:
        super().__init__()
        self._required = decided(PASSPHRASE)
        optional = optional and not self._required
        column: QVBoxLayout = make_card(self, "")
        self._passphrase = QLineEdit()
        self._again = QLineEdit()
        self._none = QCheckBox(tr("No passphrase"))
        self._none.setMinimumHeight(px(40))
        self._weak = QCheckBox(tr("Use this weak passphrase anyway"))
        self._weak.setMinimumHeight(px(40))
        self._known: Sequence[str] = ()
        self._bar = QProgressBar(maximum=len(LEVELS))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How hard the passphrase is to guess"))
        self._hint = SteadyLabel([tr(words) for words in (_ADVICE, *LEVELS)], "muted")
        self._warning = text_label("", "muted", wrap=True)
        form = form_layout()
        add_row(form, tr("Passphrase"), self._passphrase)
        form.addRow("", self._bar)
        form.addRow("", self._hint)
        add_row(form, tr("Again"), self._again)
        form.addRow("", self._weak)
        self._form = form
        self._optional = optional
        head = QHBoxLayout()
        head.addWidget(text_label(tr("Passphrase"), "subtitle"))
        head.addStretch()
        head.addWidget(self._none)
        self._none.setVisible(optional)
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(self._warning)
        last: QWidget = self._again
        for button in let_show(self._passphrase, self._again):
            QWidget.setTabOrder(last, button)
            last = button
        self._connect()
        self._follow_choice()

    @property
    def passphrase(self) -> str | None:
        """What was typed; None for no passphrase."""
        return None if self._none.isChecked() else self._passphrase.text()

    def know(self, words: Sequence[str]) -> None:
        """Learn words that are easy to guess, such as the school's name."""
        self._known = words
        self._show_strength()

    def forget(self) -> None:
        """Empty the fields once the passphrase was used."""
        for line in (self._passphrase, self._again):
            line.setText("")  # unlike clear, it leaves nothing to be undone

    def complaint(self) -> str:
        """Return what is wrong with it in one sentence, or an empty text."""
        return self._trouble()[0]

    def fault(self) -> QWidget:
        """Return the field that the complaint is about."""
        return self._trouble()[1]

    def _trouble(self) -> tuple[str, QWidget]:
        typed, first = self.passphrase, self._passphrase
        if typed is None:
            return "", first
        if not typed and self._optional:
            return tr("The passphrase is empty; type one, or choose “No passphrase”."), first
        if not typed:
            return tr("The passphrase is empty; type one."), first
        if passphrases.is_weak(typed, self._known) and not self._weak.isChecked():
            if self._required:
                return tr("The passphrase is easy to guess. Add words."), first
            easy = tr(
                "The passphrase is easy to guess. Add words, or say below it that you want it "
                "anyway."
            )
            return easy, first
        if typed != self._again.text():
            return tr("The two passphrases differ; type them again."), self._again
        return "", first

    def _connect(self) -> None:
        self._passphrase.textChanged.connect(self._show_strength)
        self._none.toggled.connect(self._follow_choice)
        for signal in (self._passphrase.textChanged, self._again.textChanged,
                       self._none.toggled, self._weak.toggled):  # fmt: skip
            signal.connect(lambda _now: self.changed.emit())

    def _show_strength(self) -> None:
        typed = self._passphrase.text()
        level = passphrases.score(typed, self._known)
        weak = bool(typed) and level < passphrases.LEAST_SCORE and not self._none.isChecked()
        self._form.setRowVisible(self._weak, weak and not self._required)
        if not weak:
            self._weak.setChecked(False)
        self._bar.setValue(level + 1 if typed else 0)
        self._hint.setText(tr(LEVELS[level]) if typed else tr(_ADVICE))

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
