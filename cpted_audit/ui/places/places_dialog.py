"""“Places…”: rename, move, merge, order, retire and bring back, without losing an answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import PlaceId
from cpted_audit.domain.places.site import GROUNDS, Building, Level, Place, PlaceState
from cpted_audit.errors import AuditError
from cpted_audit.session.places import edits, merging
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.letters import letters
from cpted_audit.ui.places.place_dialogs import AddPlaceDialog, SampleDialog
from cpted_audit.ui.places.places_table import NAME, PlacesTable
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

TARGET = 40


class PlacesDialog(QDialog):
    """Shows every place; `place_requested` asks to go to one."""

    place_requested = Signal(str)

    def __init__(self, session: Session, place: Place | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Places"))
        self._session = session
        self._table = PlacesTable(session, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._table)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._view = _view(self._shown)
        self._search = QLineEdit(placeholderText=tr("Find a place"))
        self._search.setAccessibleName(tr("Find a place"))
        self._where = QComboBox()
        self._where.setAccessibleName(tr("Where the places are moved to"))
        self._error = text_label("", "error", wrap=True)
        self._hint = text_label(tr(
            "Retired places keep what was answered there; it counts no more. Merging keeps the "
            "answers of both: those of the place that stays come first."
        ), "muted", wrap=True)  # fmt: skip
        self._complain("")
        self._buttons: dict[str, QPushButton] = {}
        self._make_buttons()
        self._more = self._building_button()
        self._lay_out()
        self._table.renamed.connect(self._rename)
        self._search.textChanged.connect(self._narrow)
        self._view.selectionModel().selectionChanged.connect(self._follow_selection)
        self._fill_where()
        self._select([] if place is None else [place.id])
        self._follow_selection()
        self._view.setFocus()

    def _narrow(self, typed: str) -> None:
        self._shown.setFilterFixedString(typed)
        count = self._shown.rowCount()
        announce(said(counted("1 place listed", "{count} places listed", count)), topic=MARKED)

    # What is chosen

    def chosen(self) -> list[Place]:
        """Return the places selected, in the order of the table."""
        rows = self._view.selectionModel().selectedRows(NAME)
        numbers = sorted(self._shown.mapToSource(row).row() for row in rows)
        return [self._table.places[number] for number in numbers]

    def _current(self) -> Place | None:
        index = self._shown.mapToSource(self._view.currentIndex())
        return self._table.places[index.row()] if index.isValid() else None

    def _select(self, place_ids: list[PlaceId]) -> None:
        selection = self._view.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number, place in enumerate(self._table.places):
            if place.id in place_ids:
                index = self._shown.mapFromSource(self._table.index(number, NAME))
                selection.setCurrentIndex(index, flags)

    def _follow_selection(self) -> None:
        chosen = self.chosen()
        states = {place.state for place in chosen}
        current = self._current()
        writable = not self._session.document.read_only
        pair = len(chosen) == 2 and chosen[0].kind is chosen[1].kind
        can = {
            "rename": len(chosen) == 1,
            "move": bool(chosen),
            "earlier": len(chosen) == 1,
            "later": len(chosen) == 1,
            "merge": pair and PlaceState.RETIRED not in states,
            "retire": bool(states - {PlaceState.RETIRED}),
            "bring_back": bool(states - {PlaceState.WALKED}),
            "sample": len(chosen) == 1,
            "add": True,
        }
        for name, possible in can.items():
            self._buttons[name].setEnabled(possible and writable)
        self._buttons["go"].setEnabled(states == {PlaceState.WALKED} and len(chosen) == 1)
        self._more.setEnabled(writable)
        into = current if can["merge"] else None
        self._buttons["merge"].setText(
            tr("Merge") if into is None else tr("Merge into {place}", place=letters(into.name))
        )

    # What is done

    def _do(self, edit: Callable[[list[Place]], object]) -> None:
        """Run an edit of the chosen places, show what became of it, and what went wrong."""
        chosen = self.chosen()
        try:
            edit(chosen)
        except AuditError as error:
            self._complain(said(error))
        else:
            self._complain("")
        self._table.refresh()
        self._fill_where()
        self._select([place.id for place in chosen])
        self._follow_selection()

    def _complain(self, words: str) -> None:
        """Say what went wrong, in place of the hint."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._hint.setVisible(not words)

    def _rename(self, place: Place, name: str) -> None:
        self._do(lambda _chosen: edits.rename_places(self._session, {place.id: name}))

    def _move(self) -> None:
        building_id, level_id = self._where.currentData()
        self._do(
            lambda chosen: edits.move_places(self._session, _ids(chosen), building_id, level_id)
        )

    def _merge(self) -> None:
        current = self._current()
        if current is None:
            return
        self._do(
            lambda chosen: merging.merge_places(
                self._session,
                current.id,
                next(place.id for place in chosen if place.id != current.id),
            )
        )

    def _sample(self) -> None:
        place = self.chosen()[0]
        dialog = SampleDialog(self._session, place.building_id, place.kind, self)
        dialog.accepted.connect(lambda: self._do(lambda _chosen: None))
        dialog.open()

    def _add(self) -> None:
        dialog = AddPlaceDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._show_added(dialog.added))
        dialog.open()

    def _show_added(self, place: Place | None) -> None:
        self._do(lambda _chosen: None)
        if place is not None:
            self._select([place.id])

    def _go(self) -> None:
        self.place_requested.emit(self.chosen()[0].id)
        self.accept()

    def _building_edit(self, title: str, edit: Callable[[str], object], text: str = "") -> None:
        name = dialogs.ask_text(self, title, tr("Name:"), text)
        if name is not None:
            self._do(lambda _chosen: edit(name))

    def _fill_building_menu(self) -> None:
        menu = self._more.menu()
        menu.clear()
        session = self._session
        menu.addAction(tr("Add a building…"), self._add_building)
        for building in session.walk.buildings:
            part = menu.addMenu(letters(building.name))
            part.addAction(tr("Rename…"), partial(self._rename_building, building))
            part.addAction(tr("Add a level…"), partial(self._add_level, building))
            for level in (
                level for level in session.walk.levels if level.building_id == building.id
            ):
                words = tr("Rename {level}…", level=letters(level.name))
                part.addAction(words, partial(self._rename_level, level))

    def _add_building(self) -> None:
        self._building_edit(
            tr("Add a building"), lambda name: edits.add_building(self._session, name)
        )

    def _rename_building(self, building: Building) -> None:
        self._building_edit(
            tr("Rename the building"),
            lambda name: edits.rename_building(self._session, building.id, name),
            building.name,
        )

    def _add_level(self, building: Building) -> None:
        self._building_edit(
            tr("Add a level"), lambda name: edits.add_level(self._session, building.id, name)
        )

    def _rename_level(self, level: Level) -> None:
        self._building_edit(
            tr("Rename the level"),
            lambda name: edits.rename_level(self._session, level.id, name),
            level.name,
        )

    def _fill_where(self) -> None:
        self._where.clear()
        walk = self._session.walk
        for building in walk.buildings:
            levels = [level for level in walk.levels if level.building_id == building.id]
            for level in levels:
                several = f" / {level.name}" if len(levels) > 1 else ""
                self._where.addItem(f"{building.name}{several}", (building.id, level.id))
        self._where.addItem(tr(GROUNDS), (None, None))

    # Layout

    def _make_buttons(self) -> None:
        session = self._session
        for name, words, handler in (
            ("go", tr("Go there"), self._go),
            ("rename", tr("Rename"), self._begin_rename),
            ("earlier", tr("Earlier"), lambda: self._do(lambda chosen: edits.shift_place(
                session, chosen[0].id, -1))),
            ("later", tr("Later"), lambda: self._do(lambda chosen: edits.shift_place(
                session, chosen[0].id, 1))),
            ("merge", tr("Merge"), self._merge),
            ("retire", tr("Retire"), lambda: self._do(lambda chosen: edits.retire_places(
                session, _ids(chosen)))),
            ("bring_back", tr("Bring back"), lambda: self._do(lambda chosen: edits.bring_back(
                session, _ids(chosen)))),
            ("sample", tr("Walk a sample…"), self._sample),
            ("add", tr("Add a place…"), self._add),
            ("move", tr("Move there"), self._move),
        ):  # fmt: skip
            button = QPushButton(words)
            button.setMinimumHeight(px(TARGET))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, handler=handler: handler())
            self._buttons[name] = button

    def _begin_rename(self) -> None:
        index = self._view.currentIndex()
        self._view.edit(index.siblingAtColumn(NAME))

    def _building_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Buildings  ▾"))
        button.setAccessibleName(tr("Buildings and levels"))
        button.setMinimumHeight(px(TARGET))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMenu(QMenu(button))
        button.menu().aboutToShow.connect(self._fill_building_menu)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        top = QHBoxLayout()
        self._search.setMinimumHeight(px(TARGET))
        top.addWidget(self._search, 1)
        top.addWidget(self._buttons["add"])
        top.addWidget(self._more)
        column.addLayout(top)
        self._view.setMinimumHeight(px(180))
        column.addWidget(self._view, 1)
        tools = FlowLayout(spacing=8)
        for name in ("go", "rename", "earlier", "later", "merge", "retire", "bring_back", "sample"):
            tools.addWidget(self._buttons[name])
        move = QHBoxLayout()
        move.setSpacing(px(8))
        self._where.setMinimumHeight(px(TARGET))
        self._where.setMinimumWidth(px(220))
        move.addWidget(self._where)
        move.addWidget(self._buttons["move"])
        both = QWidget()
        move.setContentsMargins(0, 0, 0, 0)
        both.setLayout(move)
        tools.addWidget(both)
        column.addLayout(tools)
        close = QPushButton(tr("Close"))
        close.setMinimumHeight(px(TARGET))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        beside = QVBoxLayout()  # beside the button it takes no row from the table
        beside.addWidget(self._error)
        beside.addWidget(self._hint)
        foot.addLayout(beside, 1)
        foot.addWidget(close)
        lay_out_dialog(self, column, foot)
        fit(self, 820, 640)


def _view(model: QSortFilterProxyModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(tr("Places"))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(row_px(TARGET))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setMinimumSectionSize(px(70))
    header.setStretchLastSection(True)
    return view


def _ids(places: list[Place]) -> list[PlaceId]:
    return [place.id for place in places]
