"""What is known of the plan on screen: scale, north, grid, place on Earth, and who verified it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpted_audit.domain.length import LengthUnit, length_text
from cpted_audit.domain.plans.left_out import left_out_lines
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans.cells import CampusCells
from cpted_audit.session.plans.plans import left_out
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.widgets.labels import ElidedButton, text_label
from cpted_audit.ui.words import QT_TR_NOOP, day, tr

_PIXELS_OF_A_BAR = 100
_MOST_LINES = 4


class PlanFacts(QWidget):
    """A line for each fact; pressing it changes the fact."""

    wanted = Signal(str)
    """The name of a fact that is to be changed."""

    def __init__(self, controller: PlanController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._lines: dict[str, ElidedButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text_label(tr("PLAN"), "caps"))
        for name in _FACTS:
            line = ElidedButton()
            line.setProperty("kind", "fact")
            line.clicked.connect(lambda _on=False, one=name: self.wanted.emit(one))
            self._lines[name] = line
            column.addWidget(line)
        self._lost = text_label("", "muted", wrap=True)
        self._lost.setAccessibleDescription(tr("What the plan leaves out"))
        column.addWidget(self._lost)
        for signal in (controller.plan_shown, controller.plan_changed, controller.markers_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the facts as they stand."""
        plan = self._controller.plan
        self.setVisible(plan is not None)
        if plan is None:
            return
        campus = CampusCells(self._controller.session)
        for name, (words, tell) in _FACTS.items():
            fact = tell(plan, self._controller.unit, campus)
            mark = " ✓" if fact else ""
            told = fact or tr("not set")
            text = " · ".join((tr(words), told)) + mark
            self._lines[name].show_text(text)
            self._lines[name].setEnabled(not self._controller.read_only)
        self._tell_left_out(plan)

    def _tell_left_out(self, plan: Plan) -> None:
        """Say what the picture lacks of the file it came from."""
        lines = left_out_lines(left_out(self._controller.session, plan), tr)
        more = len(lines) - _MOST_LINES
        shown = lines[:_MOST_LINES]
        if more > 0:
            shown.append(tr("… and {count:,} more.", count=more))
        self._lost.setText("\n".join(shown))
        self._lost.setAccessibleName("\n".join(lines))
        self._lost.setVisible(bool(lines))


def _scale(plan: Plan, unit: LengthUnit, _campus: CampusCells) -> str:
    if plan.metres_per_pixel is None:
        return ""
    length = length_text(plan.metres_per_pixel * _PIXELS_OF_A_BAR, unit)
    return tr("100 px = {length}", length=length)


def _north(plan: Plan, _unit: LengthUnit, _campus: CampusCells) -> str:
    return "" if plan.north is None else f"{plan.north:g}°"


def _grid(plan: Plan, unit: LengthUnit, campus: CampusCells) -> str:
    """Return the side of a cell, and whose grid it is or what the names of its cells begin with."""
    owner = campus.reference if campus.is_laid(plan.id) else plan
    cells = campus.of(plan.id)
    if owner is None or owner.grid_cell is None or cells is None:
        return ""
    side = length_text(owner.grid_cell, unit)
    if campus.is_laid(plan.id):
        return tr("{side} as {plan}", side=side, plan=owner.name)
    if cells.prefix:
        return tr("{first} …, {side}", side=side, first=f"{cells.prefix}A1")
    return side


def _earth(plan: Plan, _unit: LengthUnit, _campus: CampusCells) -> str:
    return tr("{count} points", count=len(plan.control)) if plan.control else ""


def _verified(plan: Plan, _unit: LengthUnit, _campus: CampusCells) -> str:
    if plan.verified_on is None:
        return ""
    how = tr("walked") if plan.verified_walking else tr("not walked")
    return f"{day(plan.verified_on)}, {how}"


def _unit(_plan: Plan, unit: LengthUnit, _campus: CampusCells) -> str:
    return tr("feet") if unit is LengthUnit.FEET else tr("meters")


_FACTS: dict[str, tuple[str, Callable[[Plan, LengthUnit, CampusCells], str]]] = {
    "scale": (QT_TR_NOOP("Scale"), _scale),
    "north": (QT_TR_NOOP("North"), _north),
    "grid": (QT_TR_NOOP("Grid"), _grid),
    "earth": (QT_TR_NOOP("On Earth"), _earth),
    "verified": (QT_TR_NOOP("Verified"), _verified),
    "unit": (QT_TR_NOOP("Lengths in"), _unit),
}
