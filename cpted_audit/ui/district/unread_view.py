"""The files of the folder that have no line: locked, not read, copies, and no audits at all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QWidget

from cpted_audit.analysis.district.schools import WHY_WORDS, District
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.tree_row import tree_row
from cpted_audit.ui.words import day, said, tr

Row = tuple[str, str, str]


class UnreadView(QTreeWidget):
    """Lists each file that is not in the list of schools, with one sentence why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Not in the list"))
        self.setHeaderLabels([tr("File"), tr("State"), tr("Why")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(px(160))
        heads = self.header()
        heads.setStretchLastSection(True)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        heads.resizeSection(0, px(240))
        heads.resizeSection(1, px(120))

    def show_district(self, district: District) -> int:
        """Show what has no line; return how many files that are."""
        self.clear()
        rows = list(_rows(district))
        for row in rows:
            item = tree_row(row)
            for column, text in enumerate(row):
                item.setToolTip(column, text)
            self.addTopLevelItem(item)
        return len(rows)


def _rows(district: District) -> Iterator[Row]:
    for one in district.not_read:
        yield one.file, said(WHY_WORDS[one.why]), said(one.sentence)
    for line in district.schools:
        for copy in line.copies:
            yield copy, tr("a copy"), (
                tr("It is another file of the audit “{file}” and says the same.", file=line.file)
                if line.alike
                else tr(
                    "It is another file of the audit “{file}”, which was walked or verified last "
                    "and counts; compare or merge them.", file=line.file,
                )
            )  # fmt: skip
    for old in district.older:
        yield old.file, tr("another audit"), tr(
            "It was walked {day}; of the school's audits “{file}”, which was walked last, "
            "is listed.",
            day=tr("on no day yet") if old.walked_on is None else day(old.walked_on),
            file=old.newer,
        )  # fmt: skip
    for name in district.others:
        yield name, tr("no audit"), tr("It is no audit by its name, and was not looked at.")
