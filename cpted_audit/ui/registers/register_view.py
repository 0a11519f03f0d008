"""One register on screen: its filter line, its table, and the form beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.registers.columns import Record, Register, RegisterKey
from cpted_audit.domain.registers.registers import marker_kind_of
from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import COLUMNS, keep, read
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.filter_bar import FilterBar
from cpted_audit.ui.registers.record_form import RecordForm
from cpted_audit.ui.registers.register_table import RegisterTable
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.form_fold import FormFold
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

_AT_FIRST: Mapping[RegisterKey, tuple[str, ...]] = {
    RegisterKey.DOORS: (
        "number", "side", "name", "cell", "kind", "access", "lock", "latches",
        "sign_outside", "sign_inside", "keys", "camera", "checked_on",
    ),
}  # fmt: skip
"""Columns shown at first where those declared as shown are too many for one screen."""


def shown_at_first(register: Register, *, buildings: int) -> list[str]:
    """Return the columns that are shown before anybody chose; one building needs no column."""
    fields = _AT_FIRST.get(
        register.key, tuple(column.field for column in register.columns if column.shown)
    )
    return [field for field in fields if field != "building_id" or buildings > 1]


def remembered(settings: QSettings, register: Register, *, buildings: int) -> list[str]:
    """Return the columns chosen last, or those shown at first."""
    kept = read(settings, COLUMNS.of(register.key.value))
    known = {column.field for column in register.columns}
    fields = [one for one in kept.split(",") if one in known]
    return fields or shown_at_first(register, buildings=buildings)


def remember(settings: QSettings, register: Register, fields: Sequence[str]) -> None:
    """Keep the columns for the next time."""
    keep(settings, COLUMNS.of(register.key.value), ",".join(fields))


EMPTY = QT_TR_NOOP(
    "Nothing is listed here yet. Add a row, paste rows from a spreadsheet, or import a file."
)


class RegisterView(QWidget):
    """Shows a register; `wanted` carries what is asked of the page, such as an import."""

    wanted = Signal(str)

    def __init__(
        self,
        register: Register,
        context: PageContext,
        controller: RegisterController,
        *,
        above: Sequence[QWidget] = (),
        beside: Sequence[QWidget] = (),
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.register = register
        self._context = context
        self._controller = controller
        self._before: dict[str, Record] = {}
        self._names: object = None
        self.table = RegisterTable(register, context.theme, controller.options)
        self.filters = FilterBar(self.table)
        self.form = RecordForm(register, controller, context.theme, beside)
        self._empty = text_label(tr(EMPTY), "muted", wrap=True)
        self._actions = self._make_actions()
        self.pages = QStackedWidget(self)
        self._above, self._buttons = above, buttons

    def build(self) -> Steps[None]:
        """Make what is in it; until then there is nothing to show."""
        yield from self.form.add_fields()
        self._lay_out(self._above)
        yield None
        self._connect()

    # Showing

    def refresh(self) -> None:
        """Show the register as it stands, keeping what was chosen."""
        at_once(self.fill())

    def fill(self) -> Steps[None]:
        """Show the register as it stands, by steps."""
        chosen = [record.id for record in self.table.chosen_records()]
        current = self.table.currentIndex().column()
        records = self._controller.records(self.register.key)
        if self._names is not self._controller.names:
            self._names = self._controller.names
            self.form.refresh_options()
            yield None
        self.table.records.writable = not self._controller.read_only
        self.table.records.show_records(records, self._controller.context())
        self.table.warm_up()
        yield None
        others = [record for record in records if self._before.get(record.id) != record]
        if len(others) > 1 or (others and not self._before):  # one is being typed: nothing jumps
            self.table.refit_columns()
        self._before = {record.id: record for record in records}
        if chosen and [record.id for record in self.table.chosen_records()] != chosen:
            column = self.table.records.columns[max(0, current)].field
            self.table.choose(chosen, field=column)
        self._empty.setVisible(not records)
        self.filters.show_count()
        yield None
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show the chosen rows in the form."""
        chosen = self.table.chosen_records()
        self.form.show_records(chosen)
        writable = not self._controller.read_only
        for name, action in self._actions.items():
            action.setEnabled((writable or name in _READING) and (bool(chosen) or name in _ALWAYS))
        single = len(chosen) == 1 and marker_kind_of(chosen[0]) is not None
        placed = single and getattr(chosen[0], "marker_id", None) is not None
        self._actions["show"].setEnabled(single and (placed or writable))
        self._actions["show"].setText(
            tr("Show on the plan") if placed or not single else tr("Put on a plan")
        )

    def go_to(self, record_id: str, field: str | None = None) -> None:
        """Show a record, and the field of its form where one is named."""
        if self.table.records.row_of(record_id) is None:
            self.filters.clear()
        self.table.choose([record_id], field=field)
        self.table.setFocus()
        if field is not None:
            self.fold.show_form()
            self.form.focus_field(field)

    def show_first_of(self, ids: Collection[str]) -> None:
        """Choose the first of some records as they are listed, with the others below it."""
        self.refresh()
        listed = [one.id for one in self.table.records.shown if one.id in ids]
        if not listed:  # none fits what is filtered by
            self.filters.clear()
            listed = [one.id for one in self.table.records.shown if one.id in ids]
        self.table.choose(listed[:1])
        self.table.scrollTo(self.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
        self.table.setFocus()

    # Doing

    def add(self) -> None:
        """Add a row and begin with what it is called."""
        record = self._controller.add(self.register.key)
        if record is not None:
            self.go_to(record.id)
            self.table.edit_field(self.register.name_field)

    def duplicate(self) -> None:
        """Add a copy of each chosen row."""
        made = self._controller.duplicate(self.register.key, self._chosen_ids())
        if made:
            self.filters.clear()
            self.table.choose([one.id for one in made])

    def remove(self) -> None:
        """Remove the chosen rows; Undo brings them back."""
        rows = [self.table.records.row_of(one) or 0 for one in self._chosen_ids()]
        if not rows or self._controller.read_only:
            return
        self._controller.remove(self.register.key, self._chosen_ids())
        left = self.table.records.rowCount()
        if left:
            self.table.choose([self.table.records.record(min(rows[0], left - 1)).id])
        self.table.setFocus()

    def show_on_plan(self) -> None:
        """Go to the plan where the chosen record stands, or to the plans to put it on one."""
        for record in self.table.chosen_records()[:1]:
            marker_id, kind = getattr(record, "marker_id", None), marker_kind_of(record)
            if marker_id is not None:
                self._context.show_markers([marker_id])
            elif kind is not None:
                self._context.place_record(record.id)

    def _chosen_ids(self) -> list[str]:
        return [record.id for record in self.table.chosen_records()]

    # Laying out

    def _make_actions(self) -> dict[str, QAction]:
        table: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("duplicate", tr("Duplicate"), self.duplicate),
            ("remove", tr("Remove"), self.remove),
            ("show", tr("Show on the plan"), self.show_on_plan),
            ("copy", tr("Copy rows"), self.table.copy_rows),
            ("paste", tr("Paste rows…"), lambda: self.wanted.emit("paste")),
            ("import", tr("Import a spreadsheet…"), lambda: self.wanted.emit("import")),
            ("export", tr("Save as a spreadsheet…"), lambda: self.wanted.emit("export")),
        )
        made: dict[str, QAction] = {}
        for name, words, do in table:
            made[name] = QAction(words, self)
            made[name].triggered.connect(lambda _checked=False, do=do: do())
        return made

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the chosen rows, and what the line has no room for."""
        menu.clear()
        if self.filters.folded:
            menu.addMenu(self.filters.filter_menu())
            menu.addMenu(self.table.column_menu())
            for button in self._buttons:
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
            menu.addSeparator()
        for name, action in self._actions.items():
            if name in {"copy", "import"}:
                menu.addSeparator()
            menu.addAction(action)

    def _lay_out(self, above: Sequence[QWidget]) -> None:
        self.add_button = self.filters.add_button(tr("Add"))
        self.add_button.setAccessibleName(tr("Add to {register}", register=tr(self.register.words)))
        self.add_button.setEnabled(not self._controller.read_only)
        more = self.filters.add_button(tr("More"))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.details = self.filters.add_button(tr("Details"))
        for button in self._buttons:
            self.filters.flow.addWidget(button)
            self.filters.fold_with(button)
        self.filters.finish()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(20), px(4), px(12), px(12))
        column.setSpacing(px(8))
        for widget in (*above, self.filters, self._empty):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        first = next(iter(self.form.fields.values()))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.fold = FormFold(
            left, self.form, self.details, keyboard=(self.table, first), parent=self.pages
        )
        self.pages.addWidget(self.fold)

    def _connect(self) -> None:
        table = self.table
        table.chosen.connect(self.show_chosen)
        table.typed.connect(
            lambda record_id, field, value: self._controller.change(
                [record_id], self.register.key, field, value
            )
        )
        table.refused.connect(self.form.complain)
        table.field_wanted.connect(self._show_field)
        table.columns_changed.connect(self._remember_columns)
        table.removed.connect(self.remove)
        table.pasted.connect(lambda: self.wanted.emit("paste"))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        self.add_button.clicked.connect(self.add)
        self.filters.filtered.connect(self.show_chosen)
        buildings = len(self._context.session.walk.buildings)
        table.show_columns(remembered(self._context.settings, self.register, buildings=buildings))
        self.form.sketch.opened.connect(self._context.show_markers)

    def _show_field(self, field: str) -> None:
        self.fold.show_form()
        self.form.focus_field(field)

    def _remember_columns(self) -> None:
        remember(self._context.settings, self.register, self.table.shown_columns())

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        self.fill_menu(menu)
        menu.exec(self.table.viewport().mapToGlobal(at))
        menu.deleteLater()

    def stop(self) -> None:
        """Read nothing more; for closing."""
        self.form.sketch.stop()
        self.table.stop()


_READING = frozenset({"show", "copy", "export"})
_ALWAYS = frozenset({"paste", "import", "export"})
"""What can be done in an audit opened for reading, and without a chosen row."""
