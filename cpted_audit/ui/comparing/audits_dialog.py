"""Shows what improved, regressed or cannot be compared between an earlier audit and this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.comparing.compared import SUBJECTS, AuditsCompared, TurnsOf
from cpted_audit.analysis.comparing.moved import CAUSE_WORDS, by_cause, by_item, in_tenths
from cpted_audit.analysis.comparing.turns import TURN_WORDS, WHY_NOT_WORDS, Turn
from cpted_audit.errors import AuditError
from cpted_audit.report.comparing.words import (
    band_words,
    became_counts,
    counts_words,
    difference_words,
    notes,
    signed,
    value_words,
)
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.editions.comparing import TODAY, became_words
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.widgets.tree_row import FittedTree, tree_row
from cpted_audit.ui.words import said, tr

Row = tuple[str, str, str]
Save = Callable[[Session, Session], None]
"""Writes the comparison of two states as a PDF."""
_MOST_ITEMS = 20


class CompareAuditsDialog(QDialog):
    """Lists what an earlier audit and the one on screen say differently, by subject.

    Either may be an edition of its file; `save` writes what is on screen as a PDF.
    """

    def __init__(
        self, session: Session, earlier: Session, parent: QWidget, save: Save | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare with another audit"))
        self._of = (earlier, session)
        self._save = save
        self._editions: dict[tuple[int, int], Session] = {}
        self._boxes = (QComboBox(), QComboBox())
        self._told = live_label("", wrap=True)
        self.tree = _tree()
        titles = tr("Earlier state"), tr("Later state")
        for box, audit, words in zip(self._boxes, self._of, titles, strict=True):
            box.setAccessibleName(words)
            box.setMinimumHeight(px(36))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.addItem(tr("{file}, {state}", file=audit.path.name, state=said(TODAY)), None)
            for one in editions_of(audit):
                box.addItem(
                    tr("{file}, {state}", file=audit.path.name, state=said(one.words)), one.number
                )
            box.currentIndexChanged.connect(self._show)
        self._lay_out()
        self.finished.connect(self._close_editions)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._boxes[0], 1)
        row.addWidget(text_label(tr("compared with")))
        row.addWidget(self._boxes[1], 1)
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        if self._save is not None:
            save = buttons.addButton(tr("Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
            save.clicked.connect(self._write)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 1120, 680)

    def _states(self) -> tuple[Session, Session]:
        """Return the two states that are chosen; raises AuditError for an edition unreadable."""
        found = []
        for side, (box, audit) in enumerate(zip(self._boxes, self._of, strict=True)):
            number = box.currentData()
            if number is None:
                found.append(audit)
                continue
            if (side, number) not in self._editions:
                self._editions[side, number] = Session.of_edition(audit, number)
            found.append(self._editions[side, number])
        return found[0], found[1]

    def _show(self) -> None:
        self.tree.clear()
        try:
            found = compare_audits(*self._states())
        except AuditError as error:
            self._told.setText(said(error))
            return
        self._told.setText("\n".join(_told(found)))
        self.tree.blockSignals(True)  # the columns are fitted once, when all is in
        for title, rows, opened in _groups(found):
            head = tree_row([title, "", ""])
            self.tree.addTopLevelItem(head)
            for row in rows:
                child = tree_row(row)
                for column, text in enumerate(row):
                    child.setToolTip(column, text)
                head.addChild(child)
            head.setExpanded(opened)
        self.tree.blockSignals(False)
        self.tree.fit_columns()

    def _write(self) -> None:
        if self._save is not None:
            self._save(*self._states())

    def _close_editions(self) -> None:
        for session in self._editions.values():
            session.document.close()
        self._editions.clear()


def _tree() -> FittedTree:
    tree = FittedTree([tr("What"), tr("Before"), tr("After")])
    tree.setAccessibleName(tr("What is different"))
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setMinimumHeight(px(240))
    return tree


def _told(found: AuditsCompared) -> Iterator[str]:
    """Yield the sentences above the list."""
    yield from map(said, notes(found))
    overall = found.overall
    scores = tr(
        "Overall CPTED score: {before} → {after}.",
        before=said(overall.before.text), after=said(overall.after.text),
    )  # fmt: skip
    yield f"{scores} {said(difference_words(overall))}"
    if overall.points is not None:
        yield said(band_words(overall))
    yield _counted(found.counts())


def _counted(counts: Counter[Turn]) -> str:
    return " · ".join(f"{said(TURN_WORDS[turn])}: {counts[turn]:,}" for turn in Turn)


def _groups(found: AuditsCompared) -> Iterator[tuple[str, list[Row], bool]]:
    """Yield title and rows of each subject, and whether it is open from the beginning."""
    for turn in (Turn.IMPROVED, Turn.REGRESSED):
        rows = [
            (
                f"{one.item.id} · {one.path}", said(value_words(one.before)),
                said(value_words(one.after)),
            )
            for one in found.turned
            if one.turn is turn
        ]  # fmt: skip
        if rows:
            yield _titled(said(TURN_WORDS[turn]), rows), rows, True
    findings = [
        (f"{one.number} · {said(one.title)} · {one.path}", "", said(became_words(one.became)))
        for one in found.findings
    ]
    if findings:
        yield _titled(tr("Findings"), findings), findings, True
    yield from _moved(found)
    for key, words in SUBJECTS.items():
        yield said(words), [_subject(one) for one in found.by[key]], False
    reasons = [
        (said(WHY_NOT_WORDS[why]).capitalize(), "", f"{count:,}")
        for why, count in found.reasons().most_common()
    ]
    if reasons:
        yield said(TURN_WORDS[Turn.NOT_COMPARABLE]), reasons, True


def _moved(found: AuditsCompared) -> Iterator[tuple[str, list[Row], bool]]:
    """Yield what moved the score, in tenths that add up to their last line."""
    exact = found.overall.exact
    if exact is None:
        return
    causes = by_cause(found.moved)
    tenths = in_tenths([*causes.values()])
    rows = [
        (said(CAUSE_WORDS[cause]), "", signed(value))
        for cause, value in zip(causes, tenths, strict=True)
    ]
    rows.append((tr("Together"), "", signed(sum(tenths))))
    yield tr("What moved the score, in points"), rows, True
    items = [
        (f"{item.id} · {item.ideal}", "", signed(value))
        for item, value in by_item(found.moved)[:_MOST_ITEMS]
    ]
    yield tr("Items that moved it most, in points"), items, False


def _titled(title: str, rows: list[Row]) -> str:
    return tr("{what}: {count}", what=title, count=len(rows))


def _subject(one: TurnsOf) -> Row:
    return said(one.name), said(became_counts(one.became)), said(counts_words(one.counts))
