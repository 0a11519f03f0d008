"""Shows what improved, regressed or cannot be compared between an earlier audit and this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.comparing.turns import TURN_WORDS, WHY_NOT_WORDS, Turn
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.session.comparing.audits import (
    SUBJECTS,
    AuditsCompared,
    ScoreMoved,
    TurnsOf,
    compare_audits,
)
from cpted_audit.session.editions.comparing import BLANK, became_words
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.tree_row import tree_row
from cpted_audit.ui.words import said, tr

Row = tuple[str, str, str]


class CompareAuditsDialog(QDialog):
    """Lists what an earlier audit and the one on screen say differently, by subject."""

    def __init__(self, session: Session, earlier: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare with another audit"))
        found = compare_audits(earlier, session)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("What is different"))
        self.tree.setHeaderLabels([tr("What"), tr("Before"), tr("After")])
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setMinimumHeight(px(260))
        self.tree.header().setStretchLastSection(False)
        for column in range(3):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for title, rows, opened in _groups(found):
            head = tree_row([title, "", ""])
            self.tree.addTopLevelItem(head)
            for row in rows:
                child = tree_row(row)
                child.setToolTip(0, row[0])
                head.addChild(child)
            head.setExpanded(opened)
        column_ = QVBoxLayout()
        column_.setSpacing(px(10))
        names = tr("{before} → {after}", before=earlier.path.name, after=session.path.name)
        column_.addWidget(text_label(names, "strong", wrap=True))
        column_.addWidget(text_label(_score(found.overall), wrap=True))
        column_.addWidget(text_label(_counted(found.counts()), wrap=True))
        column_.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column_, buttons)
        fit(self, 900, 640)


def _score(moved: ScoreMoved) -> str:
    scores = tr(
        "Overall CPTED score: {before} → {after}.",
        before=said(moved.before.text), after=said(moved.after.text),
    )  # fmt: skip
    if moved.points is None:
        return scores
    told = (
        tr("The difference is more than the error of both.")
        if moved.means_something
        else tr("A difference of less than {least} points means nothing.", least=moved.least)
    )
    return f"{scores} {told}"


def _counted(counts: Counter[Turn]) -> str:
    return " · ".join(f"{said(TURN_WORDS[turn])}: {counts[turn]:,}" for turn in Turn)


def _groups(found: AuditsCompared) -> Iterator[tuple[str, list[Row], bool]]:
    """Yield title and rows of each subject, and whether it is open from the beginning."""
    for turn in (Turn.IMPROVED, Turn.REGRESSED):
        rows = [
            (f"{one.item.id} · {one.path}", _value(one.before), _value(one.after))
            for one in found.turned
            if one.turn is turn
        ]
        if rows:
            yield _titled(said(TURN_WORDS[turn]), rows), rows, True
    findings = [
        (f"{one.number} · {said(one.title)} · {one.path}", "", said(became_words(one.became)))
        for one in found.findings
    ]
    if findings:
        yield _titled(tr("Findings"), findings), findings, True
    for key, words in SUBJECTS.items():
        yield said(words), [_subject(one) for one in found.by[key]], False
    reasons = [
        (said(WHY_NOT_WORDS[why]).capitalize(), "", f"{count:,}")
        for why, count in found.reasons().most_common()
    ]
    if reasons:
        yield said(TURN_WORDS[Turn.NOT_COMPARABLE]), reasons, True


def _titled(title: str, rows: list[Row]) -> str:
    return tr("{what}: {count}", what=title, count=len(rows))


def _subject(one: TurnsOf) -> Row:
    return said(one.name), "", _counted(one.counts)


def _value(value: AnswerValue | None) -> str:
    return said(BLANK if value is None else label(value))
