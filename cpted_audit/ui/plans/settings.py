"""Change what is known of the plan: scale, true north, grid, place on Earth, who verified it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.length import METRES_PER_UNIT, LengthUnit, feet_in
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.plan import ControlPoint, Plan
from cpted_audit.errors import AuditError
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.cells import check_own_grid
from cpted_audit.session.things.site_facts import edit_site
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import Bounds, ask_number, number_in
from cpted_audit.ui.words import tr

_LONGEST = 100_000.0
_MOST_CONTROL = 3


class PlanSettings:
    """Starts the tool or opens the dialog that changes a fact, and writes what comes of it."""

    def __init__(self, controller: PlanController, tools: PlanTools, parent: QWidget) -> None:
        self._controller = controller
        self._tools = tools
        self._parent = parent
        self._control: list[Point] = []
        tools.scale_taken.connect(self._take_scale)
        tools.north_taken.connect(self._take_north)
        tools.control_taken.connect(self._take_control)

    def change(self, fact: str) -> None:
        """Begin to change a fact of the plan on screen."""
        begin: dict[str, Callable[[], object]] = {
            "scale": lambda: self._tools.choose("scale"),
            "north": lambda: self._tools.choose("north"),
            "grid": self._ask_grid,
            "earth": self._ask_control,
            "verified": self._ask_verified,
            "unit": self._switch_unit,
        }
        if self._controller.plan is not None and not self._controller.read_only:
            begin[fact]()

    def _take_scale(self, start: Point, end: Point) -> None:
        plan, unit = self._controller.plan, self._controller.unit
        if plan is None:
            return
        words = tr("feet") if unit is LengthUnit.FEET else tr("meters")
        length = ask_number(
            self._parent, tr("Set scale"),
            tr("How long is what you drew, in {unit}?", unit=words),
            10.0, Bounds(0.01, _LONGEST, 2, feet_in if unit is LengthUnit.FEET else None),
        )  # fmt: skip
        if length is not None:
            session = self._controller.session
            self._controller.attempt(
                lambda: plans.set_scale(session, plan, start, end, length, unit)
            )
        self._tools.choose("select")

    def _take_north(self, direction: float) -> None:
        plan = self._controller.plan
        if plan is not None:
            self._controller.attempt(
                lambda: plans.set_north(self._controller.session, plan, direction)
            )
        self._tools.choose("select")

    def _ask_grid(self) -> None:
        plan, unit = self._controller.plan, self._controller.unit
        session = self._controller.session
        if plan is None or not self._controller.attempt(lambda: check_own_grid(session, plan)):
            return
        metres = METRES_PER_UNIT[unit]
        usual = plan.grid_cell or plans.fitting_cell(plan, unit) or 0.0
        words = tr("feet") if unit is LengthUnit.FEET else tr("meters")
        cell = ask_number(
            self._parent, tr("Grid"),
            tr("Side of a cell in {unit}; 0 takes the grid away:", unit=words),
            usual / metres, Bounds(0.0, _LONGEST, 1),
        )  # fmt: skip
        if cell is not None:
            wanted = cell * metres or None
            self._controller.attempt(lambda: plans.set_grid(session, plan, wanted))

    def _switch_unit(self) -> None:
        """Show lengths in the other unit, everywhere and in reports."""
        other = LengthUnit.METRES if self._controller.unit is LengthUnit.FEET else LengthUnit.FEET
        self._controller.attempt(lambda: edit_site(self._controller.session, length_unit=other))
        self._controller.plan_changed.emit()

    def _ask_verified(self) -> None:
        """Ask who verified the plan and when; a slip keeps the dialog open."""
        plan = self._controller.plan
        if plan is None:
            return
        dialog = VerifyPlanDialog(plan.verified_on, plan.verified_by, self._parent,
                              walking=plan.verified_walking)  # fmt: skip
        while dialog.exec() == QDialog.DialogCode.Accepted:
            if self._controller.attempt(lambda: self._verify(plan, dialog)):
                break
        dialog.deleteLater()

    def _verify(self, plan: Plan, dialog: VerifyPlanDialog) -> None:
        on, who, walking = dialog.told()
        plans.verify(self._controller.session, plan, on, who, walking=walking)

    # Where the plan lies on Earth

    def _ask_control(self) -> None:
        plan = self._controller.plan
        if plan is None:
            return
        self._control = [Point(control_point.x, control_point.y) for control_point in plan.control]
        if self._control:
            self._open_control()
        else:
            self._tools.choose("control")

    def _take_control(self, point: Point) -> None:
        self._control.append(point)
        if len(self._control) > 1:
            self._tools.choose("select")
            self._open_control()

    def _open_control(self) -> None:
        plan = self._controller.plan
        if plan is None:
            return
        dialog = ControlDialog(self._control, plan.control, self._parent)
        result = dialog.exec()
        if result == QDialog.DialogCode.Accepted:
            self._controller.attempt(
                lambda: plans.set_control(self._controller.session, plan, dialog.told())
            )
        elif result == ControlDialog.ANOTHER:
            self._tools.choose("control")
            dialog.deleteLater()
            return
        self._control = []
        dialog.deleteLater()


class VerifyPlanDialog(QDialog):
    """Asks who held the plan against the building, when, and whether they walked it."""

    def __init__(self, on: date | None, who: str, parent: QWidget, *, walking: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Verified"))
        self._on = DateEdit(on)
        self._who = QLineEdit(who)
        self._walking = QCheckBox(tr("They walked the building with the plan in hand"))
        self._walking.setChecked(walking or on is None)
        form = QFormLayout()
        for widget, name in ((self._on, tr("On")), (self._who, tr("By"))):
            widget.setAccessibleName(name)
            widget.setMinimumHeight(px(36))
            form.addRow(name, widget)
        form.addRow(self._walking)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(_buttons(self))

    def told(self) -> tuple[date, str, bool]:
        """Return when, by whom and whether by walking; raises AuditError for what is no date."""
        return self._on.day(), self._who.text(), self._walking.isChecked()


class ControlDialog(QDialog):
    """Asks for the latitude and longitude of points that were clicked."""

    ANOTHER = 2
    """The result when one more point is to be clicked."""

    def __init__(
        self, points: list[Point], known: tuple[ControlPoint, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Place on Earth"))
        self._points = points
        self._table = QTableWidget(len(points), 2)
        self._table.setHorizontalHeaderLabels([tr("Latitude"), tr("Longitude")])
        self._table.setAccessibleName(tr("Control points"))
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumWidth(px(340))
        by_point = {(control_point.x, control_point.y): control_point for control_point in known}
        for row, point in enumerate(points):
            told = by_point.get((point.x, point.y))
            for column, value in enumerate(("", "") if told is None else told[2:]):
                self._table.setItem(row, column, QTableWidgetItem(str(value)))
        another = QPushButton(tr("Click another point"))
        another.setVisible(len(points) < _MOST_CONTROL)
        another.clicked.connect(lambda: self.done(self.ANOTHER))
        column_box = QVBoxLayout(self)
        column_box.addWidget(
            text_label(
                tr("Degrees of WGS 84, as a map on a phone shows them: 40.7128 and -74.0060."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        column_box.addWidget(self._table)
        column_box.addWidget(another)
        column_box.addWidget(_buttons(self))

    def told(self) -> list[ControlPoint]:
        """Return the points whose degrees were typed; raises AuditError for what is no number."""
        found = []
        for row, point in enumerate(self._points):
            degrees = [self._number(row, column) for column in (0, 1)]
            if None not in degrees:
                found.append(ControlPoint(point.x, point.y, *degrees))  # type: ignore[arg-type]  # no None is left
        return found

    def _number(self, row: int, column: int) -> float | None:
        item = self._table.item(row, column)
        typed = "" if item is None else item.text().strip(" °")
        number = number_in(typed)
        if typed and number is None:
            raise AuditError(
                tr(
                    "“{typed}” is not a number of degrees, so no point was placed. Write it like "
                    "40.7128.",
                    typed=typed[:40],
                )
            )
        return number


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
