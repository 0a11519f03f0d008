"""Shows how far two raters agree, and settles the questions on which they differ."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.agreement.pairs import Agreement, RatedPair, error_rates, report_of
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.report.agreement_words import (
    METHOD,
    coefficient_texts,
    pairs_words,
    rates_words,
    share_text,
)
from cpted_audit.session.session import Session
from cpted_audit.session.things.settled import stands
from cpted_audit.session.walk.raters import pairs, raters, second_answers, settle, to_settle
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.work_fields import NameLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.widgets.tree_row import tree_row
from cpted_audit.ui.words import day, said, tr, word

_HEAD = 36


class AgreementDialog(QDialog):
    """Tells agreement overall, by section and by item, and lists what is to be settled."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._open: list[RatedPair] = []
        self.setWindowTitle(tr("Agreement of two raters"))
        self._told = live_label("", wrap=True)
        self.numbers = _tree(
            tr("How far they agree"),
            [tr("Of"), tr("Pairs"), tr("Same"), tr("Kappa"), tr("Weighted kappa"), tr("AC1")],
        )
        self.differing = _tree(
            tr("Where they differ"),
            [tr("Item"), tr("Where"), tr("First"), tr("Second")],
            wide=1,
        )
        self.differing.setRootIsDecorated(False)
        self.settled = _tree(
            tr("What they settled"),
            [tr("Item"), tr("Where"), tr("First"), tr("Second"), tr("Now"), tr("Settled")],
            wide=1,
        )
        self.settled.setRootIsDecorated(False)
        self._about = text_label("", wrap=True)
        self._settled = QComboBox()
        self._settled.setAccessibleName(tr("Settle on"))
        self._settled.setMinimumHeight(px(_HEAD))
        self._note = NameLine(tr("Why, for the note of the answer"))
        self._note.setPlaceholderText(self._note.accessibleName())
        self._settle = QPushButton(tr("Settle"))
        self._settle.setMinimumHeight(px(_HEAD))
        self._lay_out()
        self.differing.currentItemChanged.connect(lambda _now, _before: self._follow())
        self._settled.currentIndexChanged.connect(lambda _index: self._follow_choice())
        self._settle.clicked.connect(self._write)
        self._show()

    def _lay_out(self) -> None:
        tabs = QTabWidget()
        apart = QWidget()
        column = QVBoxLayout(apart)
        column.addWidget(self.differing, 1)
        column.addWidget(self._about)
        row = QHBoxLayout()
        row.addWidget(self._settled)
        row.addWidget(self._note, 1)
        row.addWidget(self._settle)
        column.addLayout(row)
        figures = QWidget()
        inner = QVBoxLayout(figures)
        inner.addWidget(self.numbers, 1)
        inner.addWidget(text_label(said(METHOD), "muted", wrap=True))
        tabs.addTab(apart, tr("To settle"))
        done = QWidget()
        QVBoxLayout(done).addWidget(self.settled)
        tabs.addTab(done, tr("Settled"))
        tabs.addTab(figures, tr("How far they agree"))
        self._tabs = tabs
        outer = QVBoxLayout()
        outer.setSpacing(px(10))
        outer.addWidget(self._told)
        outer.addWidget(tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, outer, buttons)
        fit(self, 960, 660)

    def _show(self) -> None:
        rated = pairs(self._session)
        self._open = to_settle(self._session)
        self._told.setText("\n".join(_sentences(self._session, rated, len(self._open))))
        self.numbers.clear()
        found = report_of(rated)
        titles = {one.id: one.title for one in self._session.checklist.sections}
        self.numbers.addTopLevelItem(tree_row(_row(tr("All questions"), found.overall)))
        for words, parts in (
            (tr("By section"), {titles.get(one, one): of for one, of in found.sections.items()}),
            (tr("By item"), dict(found.items)),
        ):
            head = tree_row([words])
            self.numbers.addTopLevelItem(head)
            for name, agreement in parts.items():
                head.addChild(tree_row(_row(name, agreement)))
            head.setExpanded(True)
        self.differing.clear()
        for pair in self._open:
            texts = [pair.item.id, pair.path, word(pair.first), word(pair.second)]
            self.differing.addTopLevelItem(tree_row(texts))
        self.settled.clear()
        for row in _settled_rows(self._session, rated):
            self.settled.addTopLevelItem(tree_row(row))
        first = self.differing.topLevelItem(0)
        if first is not None:
            self.differing.setCurrentItem(first)
        self._follow()

    @property
    def _pair(self) -> RatedPair | None:
        """The question that is chosen."""
        chosen = self.differing.currentItem()
        row = -1 if chosen is None else self.differing.indexOfTopLevelItem(chosen)
        return self._open[row] if 0 <= row < len(self._open) else None

    def _follow(self) -> None:
        """Offer the answers to settle the chosen question on, and say what each had written."""
        pair = self._pair
        self._settled.clear()
        self._note.clear()
        self._settled.addItem(tr("Settle on…"), None)
        if pair is None:
            self._about.setText("")
        else:
            both = [pair.first, pair.second]
            for value in [*both, *(one for one in AnswerValue if one not in both)]:
                self._settled.addItem(word(value), value)
            self._about.setText("\n".join(self._notes(pair)))
        writable = pair is not None and not self._session.document.read_only
        for part in (self._settled, self._note):
            part.setEnabled(writable)
        self._follow_choice()

    def _notes(self, pair: RatedPair) -> Iterator[str]:
        key = pair.item.id, pair.place_id
        first, second = self._session.walk.answers.get(key), second_answers(self._session).get(key)
        yield f"{pair.item.id}: {pair.item.ideal}"
        if first is not None and first.note:
            yield tr("First: “{note}”", note=first.note)
        if second is not None and second.note:
            yield tr("Second: “{note}”", note=second.note)

    def _follow_choice(self) -> None:
        self._settle.setEnabled(self._settled.currentData() is not None)

    def _write(self) -> None:
        pair, value = self._pair, self._settled.currentData()
        if pair is None or value is None:
            return
        try:
            settle(
                self._session, (pair.item.id, pair.place_id), AnswerValue(value),
                self._note.text(), origin=self,
            )  # fmt: skip
        except AuditError as error:
            dialogs.tell(self, error)
        self._show()


def _sentences(session: Session, rated: list[RatedPair], left: int) -> Iterator[str]:
    """Yield what is said above the lists."""
    if not rated:
        yield tr(
            "No question was answered by two people yet. Second rating, in the menu Answer, lets "
            "somebody else answer the same places."
        )
        return
    first, second = (", ".join(filter(None, names)) or tr("not said") for names in raters(session))
    yield tr("First: {first}. Second: {second}.", first=first, second=second)
    yield said(pairs_words(report_of(rated).overall))
    yield said(rates_words(error_rates(rated)))
    yield tr("To settle: {count:,}.", count=left)


def _settled_rows(session: Session, rated: list[RatedPair]) -> Iterator[list[str]]:
    """Yield what was settled, with what each had said and the answer there is now."""
    seconds = second_answers(session)
    for pair in rated:
        key = pair.item.id, pair.place_id
        second, answer = seconds[key], session.walk.answers.get(key)
        if second.settled_at is None:
            continue
        on = tr("{day}, {who}", day=day(second.settled_at), who=second.settled_by or tr("not said"))
        if not stands(answer, second):
            on = tr("{settled}; answered again since", settled=on)
        now = "" if answer is None or answer.value is None else word(answer.value)
        yield [pair.item.id, pair.path, word(pair.first), word(pair.second), now, on]


def _row(name: str, agreement: Agreement) -> list[str]:
    return [
        name, f"{agreement.pairs:,}", said(share_text(agreement)),
        *map(said, coefficient_texts(agreement)),
    ]  # fmt: skip


def _tree(name: str, heads: list[str], *, wide: int = 0) -> QTreeWidget:
    """Return an empty list, of whose columns one has the room that the others leave."""
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setHeaderLabels(heads)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setMinimumHeight(px(180))
    tree.header().setStretchLastSection(False)
    for column in range(len(heads)):
        mode = QHeaderView.ResizeMode
        way = mode.Stretch if column == wide else mode.ResizeToContents
        tree.header().setSectionResizeMode(column, way)
    return tree
