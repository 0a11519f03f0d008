"""Shows what is different between an edition and another, or the audit as it is now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.session.editions.comparing import (
    RECORD_TURN_WORDS,
    Comparison,
    became_words,
    compare_editions,
)
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.editions.things import ThingChange
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.widgets.tree_row import tree_row
from cpted_audit.ui.words import said, tr

Row = tuple[str, str, str]


class CompareDialog(QDialog):
    """Lets two states be chosen, the earlier first, and lists what is different by subject."""

    def __init__(self, session: Session, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Compare editions"))
        listed = [(one.number, said(one.words)) for one in editions_of(session)]
        self._one, self._other = QComboBox(), QComboBox()
        for box, words in ((self._one, tr("Earlier state")), (self._other, tr("Later state"))):
            box.setAccessibleName(words)
            box.setMinimumHeight(px(36))
        self._other.addItem(tr("Today"), None)
        for value, words in listed:
            self._one.addItem(words, value)
            self._other.addItem(words, value)
        self._one.setCurrentIndex(self._one.findData(number))
        self._told = live_label("", wrap=True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("What is different"))
        self.tree.setHeaderLabels([tr("What"), tr("Before"), tr("After")])
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setMinimumHeight(px(260))
        for box in (self._one, self._other):
            box.currentIndexChanged.connect(self._show)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._one, 1)
        row.addWidget(text_label(tr("compared with")))
        row.addWidget(self._other, 1)
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 900, 640)

    def _show(self) -> None:
        self.tree.clear()
        one, other = self._one.currentData(), self._other.currentData()
        if one == other:
            self._told.setText(tr("Choose two different states."))
            return
        try:
            found = compare_editions(self._session, one, other)
        except AuditError as error:
            self._told.setText(said(error))
            return
        self._told.setText(tr("Nothing is different.") if found.alike else "")
        self._told.setVisible(bool(self._told.text()))
        for title, rows in _groups(found):
            head = tree_row([title, "", ""])
            self.tree.addTopLevelItem(head)
            for row in rows:
                child = tree_row(row)
                head.addChild(child)
                child.setFirstColumnSpanned(not any(row[1:]))
            head.setExpanded(True)
        width = self.tree.viewport().width()
        for column, share in enumerate((0.46, 0.27)):
            self.tree.setColumnWidth(column, round(max(width, px(800)) * share))


def _groups(found: Comparison) -> Iterator[tuple[str, list[Row]]]:
    """Yield a title with a count and the rows of each subject that has any."""
    scores = [(said(one.words), said(one.before), said(one.after))
              for one in (*found.scores, *found.parts)]  # fmt: skip
    answers = [
        (
            f"{answer.item} · {answer.place}" + (tr(" · note changed") if answer.note else ""),
            said(answer.before),
            said(answer.after),
        )
        for answer in found.answers
    ]
    for title, rows in (
        (tr("Scores"), scores), (tr("Answers"), answers), (tr("Findings"), list(_findings(found))),
        (tr("Registers"), list(_records(found))),
    ):  # fmt: skip
        if rows:
            yield tr("{what}: {count}", what=title, count=len(rows)), rows
    for things in found.things:
        yield said(things.words), [row for change in things.changes for row in _thing(change)]


def _thing(change: ThingChange) -> Iterator[Row]:
    """Yield what a thing is, and below it what is different of it in one line each."""
    yield said(change.title), "", ""
    for line in change.lines:
        yield f"        {said(line)}", "", ""


def _findings(found: Comparison) -> Iterator[Row]:
    """Yield each finding that came to another state, and each field of its work that is another."""
    for finding in found.findings:
        name = f"{finding.number} · {said(finding.title)} · {finding.place}"
        if finding.became is not None:
            yield (
                name,
                said(finding.before),
                said(finding.after) or said(became_words(finding.became)),
            )
        for field in finding.fields:
            words = tr("{number} · {field}", number=finding.number, field=said(field.words))
            yield words, said(field.before), said(field.after)


def _records(found: Comparison) -> Iterator[Row]:
    for record in found.records:
        name = f"{said(record.register)} · {record.name}"
        if not record.fields:
            yield name, "", said(RECORD_TURN_WORDS[record.turn])
        for field in record.fields:
            yield f"{name} · {said(field.words)}", said(field.before), said(field.after)
