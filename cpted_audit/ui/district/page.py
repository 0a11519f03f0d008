"""The page of a district: the schools of a folder side by side, by name unless somebody asks."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.district import lists
from cpted_audit.analysis.district.heat import told_words
from cpted_audit.analysis.district.ranking import Ranking, place_text, ranking
from cpted_audit.analysis.district.schools import District, SchoolLine, read_words
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.report.district.document import DistrictPaper
from cpted_audit.ui.announce import announce
from cpted_audit.ui.district.detail import SchoolDetail
from cpted_audit.ui.district.filter_line import SchoolFilters, SchoolsLine
from cpted_audit.ui.district.map_view import MapView
from cpted_audit.ui.district.schools_table import SchoolsTable
from cpted_audit.ui.district.section_view import SectionTable
from cpted_audit.ui.district.unread_view import UnreadView
from cpted_audit.ui.district.views import SchoolViews
from cpted_audit.ui.kept_settings import SCHOOL_COLUMNS, keep, read
from cpted_audit.ui.plans.columns import is_low
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.widgets.fitting import lay_out_scrolling
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.form_fold import FormFold
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import moment, said, tr
from cpted_audit.words import counted, joined

_LOW: Final = 800
"""Below so many pixels at 100 % the filters fold, so that the list has rows to show."""
_NARROW: Final = 640
"""Below so many pixels of width at 100 % the title stands above the buttons."""
_HIGH: Final = 34
_SECTIONS, _MAP, _UNREAD = 1, 2, 3
"""Where these views stand."""
_BY_SCORE: Final = {"as-walked": ScoredAs.WALKED, "today": ScoredAs.TODAY}


class DistrictPage(QWidget):
    """Shows a district as it was read; what is asked of the folder goes to its controller.

    `opened` carries the file of an audit, and whether it is opened for reading only.
    """

    folder_wanted = Signal()
    again_wanted = Signal()
    unlock_wanted = Signal()
    paper_wanted = Signal()
    sheet_wanted = Signal()
    opened = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(tr("District – CPTED audit"))
        self._settings = settings
        self._district: District | None = None
        self._ranking: Ranking | None = None
        self._sorted: tuple[str, bool] = ("", False)
        self._told = -1
        self._shown: list[SchoolLine] = []
        self._stale: set[int] = set()
        """The views that show other schools than are listed."""
        self._left, self._head, self._body = QWidget(self), QWidget(), QWidget()
        lay_out_scrolling(self._left, self._head, self._body)
        self._counts = text_label("", "muted", wrap=True)
        self.filters = SchoolFilters(self._head)
        self.line = SchoolsLine(self.filters.folded, self._head)
        self._warning = _Warning(self._head)
        self.views = SchoolViews(self._body)
        self.table = SchoolsTable(theme, self.views.stack)
        self.sections = SectionTable(theme, self.views.stack)
        self.map = MapView(theme, self.views.stack)
        self.unread = UnreadView(self.views.stack)
        self._nowhere = text_label("", "muted", wrap=True)
        self._key = text_label(said(told_words()), "muted", wrap=True)
        self.detail = SchoolDetail(self)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        kept = read(settings, SCHOOL_COLUMNS)
        if kept:
            self.table.show_columns(kept.split(","))

    # Showing

    def show_district(self, district: District, *, locked: int) -> None:
        """Show a district as it was read; `locked` audits wait for a passphrase."""
        self._district = district
        self._told = -1
        told = [*read_words(district)]
        when = tr("read {when}", when=moment(district.read_at))
        self._counts.setText(
            f"{district.folder} · {when}. {said(joined(' ', told))}"
        )  # fmt: skip
        self._buttons["unlock"].setVisible(locked > 0)
        self._buttons["unlock"].setText(
            said(counted("Unlock 1 audit…", "Unlock {count} audits…", locked))
        )
        without = self.unread.show_district(district)
        self.views.name(_UNREAD, tr("Not in the list ({count})", count=without))
        self.filters.show_counts({
            one.name: len(lists.select(district.schools, one.name, district.on))
            for one in lists.FILTERS
        })  # fmt: skip
        self._list(fit=True)
        for name in ("paper", "sheet"):
            self._buttons[name].setEnabled(bool(district.schools or district.not_read))

    def listed(self) -> list[SchoolLine]:
        """Return the schools that the filter and the words leave, by name."""
        if self._district is None:
            return []
        held = lists.select(self._district.schools, self.filters.name, self._district.on)
        return lists.search(held, self.line.words.text())

    def paper(self) -> DistrictPaper | None:
        """Return what is listed, to be printed or written; None where nothing was read."""
        if self._district is None:
            return None
        chosen = self.filters.name
        words = [] if chosen == lists.FILTERS[0].name else [lists.filter_words(chosen)]
        words += [self.line.words.text().strip()] if self.line.words.text().strip() else []
        return DistrictPaper(
            district=self._district, schools=self.listed(), only=", ".join(map(str, words)),
            grouping=self.line.grouping.currentData(), ranking=self._ranking, how=self.line.how,
        )  # fmt: skip

    def take_keys(self) -> None:
        """Give the keyboard to the list, with a school chosen to begin with."""
        if self.table.chosen_line() is None and (listed := self.listed()):
            self.table.choose(self._ordered(listed)[0].file)
        self.table.setFocus()

    def _ordered(self, listed: list[SchoolLine]) -> list[SchoolLine]:
        if self._ranking is not None:
            return [one.line for one in self._ranking.ranked]
        by, down = self._sorted
        return lists.sort_lines(listed, by, down=down) if by else listed

    def _list(self, *, fit: bool = False) -> None:
        listed = self.listed()
        ranked = self.line.rank.isChecked()
        self._ranking = ranking(listed, self.line.how) if ranked else None
        ordered = self._ordered(listed)
        places = {}
        if self._ranking is not None:
            of = self._ranking.numbered
            places = {one.line.file: place_text(one, of) for one in self._ranking.ranked}
        by = self.line.grouping.currentData() if self._ranking is None else "none"
        self.line.grouping.setEnabled(self._ranking is None)
        groups = lists.grouped(ordered, by)
        self.table.show_groups(groups, flat=by == "none", places=places, fit=fit)
        self._shown = [line for group in groups for line in group.rows]
        self._stale = {_SECTIONS, _MAP}
        self._turn_view()
        self._warning.show_words([] if self._ranking is None else self._ranking.words())
        self._show_chosen()
        if self.isVisible() and len(listed) != self._told:
            announce(said(counted("1 school listed", "{count} schools listed", len(listed))))
        self._told = len(listed)

    def _show_nowhere(self) -> None:
        there, nowhere = len(self.map.dots), len(self.map.nowhere)
        words = tr(
            "The number in a dot is how many critical conditions are not in place today; a ring "
            "has none. Arrow keys go to the next school that way, Page Down to the next by name; + "
            "and − change the size, 0 shows all."
        )
        if nowhere:
            missing = said(counted(
                "1 school is not on the map: no plan of it is tied to latitude and longitude.",
                "{count} schools are not on the map: no plan of them is tied to latitude and "
                "longitude.", nowhere,
            ))  # fmt: skip
            words = f"{missing} {words}" if there else missing
        self._nowhere.setText(words)

    def _show_chosen(self) -> None:
        line = self.table.chosen_line()
        self.detail.show_line(line)
        if line is not None and self.views.at == _MAP:
            self.map.choose(line.file)

    # Doing

    def _choose(self, file: str) -> None:
        """Have a school chosen everywhere, whichever view it was chosen in."""
        line = self.table.chosen_line()
        if line is None or line.file != file:
            self.table.choose(file)

    def _sort(self, by: str, down: bool) -> None:
        """Sort by a head; by a score that is a ranking, which is asked for by its button alone."""
        if by in _BY_SCORE:
            self.line.scored.setCurrentIndex(self.line.scored.findData(_BY_SCORE[by]))
            self.table.show_order("")
            self.line.rank.setChecked(True)
            return
        self._sorted = (by, down)
        self.line.rank.setChecked(False)
        self._list()

    def _rank(self, ranked: bool) -> None:
        self._sorted = ("", False)
        self.table.show_order("")
        self._list()
        if ranked:
            self.views.show_view(0)
            announce(said(joined(" ", self._warning.words)), urgent=True)

    def _open(self, reading: bool) -> None:
        line = self.table.chosen_line()
        if line is not None:
            self.opened.emit(line.file, reading)

    def _show_details(self) -> None:
        if self.table.chosen_line() is not None:
            self._fold.show_form()
            self.detail.focus_first()

    def _turn_view(self) -> None:
        """Fill the view on screen, if other schools are listed since it was there last."""
        at, line = self.views.at, self.table.chosen_line()
        if at in self._stale:
            self._stale.discard(at)
            if at == _SECTIONS:
                self.sections.show_lines(self._shown, self.line.how)
            else:
                self.map.show_lines(self.listed())
                self._show_nowhere()
        if line is not None and at == _SECTIONS:
            self.sections.choose(line.file)
        elif line is not None and at == _MAP:
            self.map.choose(line.file)

    def _open_columns(self) -> None:
        menu = self.table.column_menu()
        menu.aboutToHide.connect(self._keep_columns)
        button = self.line.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _keep_columns(self) -> None:
        keep(self._settings, SCHOOL_COLUMNS, ",".join(self.table.shown_columns()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where one came from."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the filters into their menu where there is little height."""
        super().resizeEvent(event)
        narrow, ways = self.width() < px(_NARROW), QBoxLayout.Direction
        self._heading.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.filters.fold(is_low=is_low(self, _LOW))

    # Layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._head)
        column.setContentsMargins(px(20), px(12), px(12), 0)
        column.setSpacing(px(8))
        self._heading = heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        heading.setSpacing(px(16))
        heading.addWidget(text_label(tr("District"), "title"))
        heading.addWidget(self._doings(), 1)
        column.addLayout(heading)
        column.addWidget(self._counts)
        for widget in (self.filters, self.line, self._warning):
            column.addWidget(widget)
        for view, words in (
            (self.table, tr("Schools")), (_below(self.sections, self._key), tr("Sections")),
            (_below(self.map, self._nowhere), tr("Map")), (self.unread, tr("Not in the list")),
        ):  # fmt: skip
            self.views.add(view, words)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(px(20), px(8), px(12), px(12))
        inner.addWidget(self.views)
        self._fold = FormFold(
            self._left, self.detail, self.line.details,
            keyboard=(self.table, self.detail.reading), parent=self,
        )  # fmt: skip
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._fold)

    def _doings(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for name, words, signal in (
            ("back", tr("Back"), self.left),
            ("folder", tr("Choose a folder…"), self.folder_wanted),
            ("again", tr("Read again"), self.again_wanted),
            ("unlock", "", self.unlock_wanted),
            ("paper", tr("Save as PDF…"), self.paper_wanted),
            ("sheet", tr("Save as a workbook…"), self.sheet_wanted),
        ):
            button = QPushButton(words)
            button.setMinimumHeight(row_px(_HIGH))
            button.clicked.connect(signal)
            self._buttons[name] = button
            flow.addWidget(button)
        self._buttons["unlock"].hide()
        return holder

    def _connect(self) -> None:
        self.filters.chosen.connect(lambda _name: self._list())
        self.line.changed.connect(self._list)
        self.line.words.left.connect(self.table.setFocus)
        self.line.ranked.connect(self._rank)
        self.line.columns.clicked.connect(self._open_columns)
        self.table.chosen.connect(self._show_chosen)
        self.table.sorted_by.connect(self._sort)
        for view in (self.table, self.sections, self.map):
            view.opened.connect(self._show_details)
        self.sections.chosen.connect(self._choose)
        self.map.chosen.connect(self._choose)
        self.detail.wanted.connect(self._open)
        self.views.turned.connect(self._turn_view)
        self._warning.closed.connect(partial(self.line.rank.setChecked, False))


class _Warning(QFrame):
    """Says why a ranking misleads, for as long as one is shown."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words: list[str] = []
        self._text = text_label("", wrap=True)
        back = QPushButton(tr("Back to the order by name"))
        back.setMinimumHeight(row_px(_HIGH))
        back.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.addWidget(self._text, 1)
        row.addWidget(back)
        self.hide()

    def show_words(self, words: list[str]) -> None:
        """Show sentences, or nothing without any."""
        self.words = words
        self._text.setText(said(joined(" ", words)) if words else "")
        self.setVisible(bool(words))


def _below(view: QWidget, words: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(4), 0, 0)
    column.addWidget(words)
    column.addWidget(view, 1)
    return holder
