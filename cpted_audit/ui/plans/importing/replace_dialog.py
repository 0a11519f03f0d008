"""Old and new drawing side by side: points known on both say where every marker comes to lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import PlanId
from cpted_audit.domain.length import length_text
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.drawing.primitives import Primitive
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.importing import PlanImport, PlanOrder
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.plans.replacing import Replacement, preview_replacement, replace_plan
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.importing.controller import ImportController
from cpted_audit.ui.plans.importing.replace_sheet import (
    LEAST_PAIRS,
    ControlPairs,
    OldOrNew,
    ReplaceSheet,
)
from cpted_audit.ui.plans.tools.grips import outline_primitives
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted


class ReplaceController(QObject):
    """Takes a newer drawing for a plan; nothing of the plan changes before it is accepted."""

    def __init__(
        self, controller: PlanController, imports: ImportController, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._controller = controller
        self._imports = imports
        self._parent = parent

    def choose(self) -> None:
        """Ask for the newer drawing of the plan on screen."""
        plan = self._controller.plan
        if plan is not None:
            self._imports.choose_picture(lambda made, order: self.ask(plan.id, made, order))

    def ask(self, plan_id: PlanId, made: PlanImport, order: PlanOrder) -> None:
        """Ask how a plan lies on its new picture, and replace it."""
        session = self._controller.session
        try:
            plan = find_plan(session, plan_id)
        except AuditError as error:
            dialogs.tell(self._parent, error)
            return
        ground = self._theme.tokens.line
        dialog = ReplaceDialog(session, plan, made, order.file_name, ground, self._parent)
        dialog.finished.connect(dialog.deleteLater)

        def accept() -> None:
            replacement = dialog.replacement
            if replacement is not None:
                self._controller.attempt(
                    lambda: replace_plan(session, plan, made, order.file_name, replacement)
                )

        dialog.accepted.connect(accept)
        dialog.open()


_SAME_SHAPE = 0.005
"""Sheets whose sides are in proportions that differ by less than that share are of one shape."""
_MOST_LISTED = 40


class ReplaceDialog(QDialog):
    """Asks how the old drawing lies on the new one; `replacement` is what comes of it."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        made: PlanImport,
        name: str,
        ground: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._plan, self._size = session, plan, made.size
        self._markers = markers(session, plan.id)
        self.pairs = ControlPairs()
        self.replacement: Replacement | None = None
        self.setWindowTitle(tr("Replace by a newer drawing"))
        room = parent.window().size()
        self.resize(QSize(px(980), px(640)).boundedTo(room))
        new = replace(plan, picture_id=made.picture_id, width=made.size[0], height=made.size[1])
        self._sheets = {
            OldOrNew.OLD: ReplaceSheet(
                session, plan, tr("Old: {name}", name=plan.source_name), ground
            ),
            OldOrNew.NEW: ReplaceSheet(session, new, tr("New: {name}", name=name), ground),
        }
        self._stretch = QRadioButton(tr("Overlay the old sheet on the new one"))
        self._by_points = QRadioButton(tr("By two or three points known on both"))
        self._hint = text_label("", "muted", wrap=True)
        self._told = QPlainTextEdit(readOnly=True)
        self._back = QPushButton(tr("Take the last point back"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._connect()
        (self._stretch if self._is_same_shape() else self._by_points).setChecked(True)
        self._refresh()

    def done(self, result: int) -> None:
        """Close, and give up what is still being read."""
        for sheet in self._sheets.values():
            sheet.stop()
        super().done(result)

    def _is_same_shape(self) -> bool:
        old, new = self._plan.width / self._plan.height, self._size[0] / self._size[1]
        return abs(old / new - 1) < _SAME_SHAPE

    # What is set

    def _connect(self) -> None:
        for which, sheet in self._sheets.items():
            sheet.clicked.connect(lambda point, one=which: self._set(one, point))
            sheet.taken_back.connect(self._take_back)
        self._back.clicked.connect(self._take_back)
        self._stretch.toggled.connect(lambda _on: self._refresh())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _set(self, sheet: OldOrNew, point: Point) -> None:
        width, height = self._sizes()[sheet]
        inside = 0 <= point.x <= width and 0 <= point.y <= height
        if inside and self.pairs.add(sheet, point):
            self._by_points.setChecked(True)
            self._refresh()
            wanted = self.pairs.wanted
            if wanted is not None:
                self._sheets[wanted].canvas.setFocus()

    def _sizes(self) -> dict[OldOrNew, tuple[int, int]]:
        return {OldOrNew.OLD: (self._plan.width, self._plan.height), OldOrNew.NEW: self._size}

    def _take_back(self) -> None:
        if self.pairs.take_back():
            self._refresh()

    # What is shown

    def _refresh(self) -> None:
        stretch = self._stretch.isChecked()
        pairs = [] if stretch else self.pairs.pairs
        self.replacement, words = None, ""
        if stretch or len(pairs) >= LEAST_PAIRS:
            try:
                self.replacement = preview_replacement(self._session, self._plan, self._size, pairs)
                words = self._outcome(self.replacement, pairs)
            except AuditError as error:
                words = said(error)
        self._told.setPlainText(words)
        self._hint.setText(self._wanted_words())
        self._hint.setVisible(not stretch)
        self._back.setVisible(not stretch)
        self._back.setEnabled(any(self.pairs.points.values()))
        accept = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setEnabled(self.replacement is not None)
        for which, sheet in self._sheets.items():
            under = self._outlines() if which is OldOrNew.NEW else []
            sheet.show_points([] if stretch else self.pairs.points[which], under)

    def _wanted_words(self) -> str:
        wanted = self.pairs.wanted
        if wanted is None:
            return tr("Three points are set; that is as many as there can be.")
        number = len(self.pairs.points[wanted]) + 1
        words = (
            tr("Click point {number} on the old drawing, such as a corner of the building.",
               number=number)
            if wanted is OldOrNew.OLD
            else tr("Click the same point {number} on the new drawing.", number=number)
        )  # fmt: skip
        keys = tr("Or press Enter for the middle of what is seen; Backspace takes a point back.")
        return f"{words} {keys}"

    def _outcome(self, replacement: Replacement, pairs: Sequence[tuple[Point, Point]]) -> str:
        """Return in words how the points fit, what moves, and what would lie outside."""
        told = []
        if pairs:
            way = replacement.way
            told.append(
                tr("The new drawing is {factor} × as large, turned by {turn}°.",
                   factor=f"{way.factor:.3f}", turn=f"{way.turn:.1f}")
            )  # fmt: skip
        if len(pairs) > LEAST_PAIRS:
            off = ", ".join(
                f"{number}: {self._length(one)}"
                for number, one in enumerate(replacement.uneven, start=1)
            )
            told.append(tr("Without stretching the points would miss by {off}.", off=off))
        told.append(self._shift_words(replacement))
        outside = replacement.outside
        if outside:
            names = ", ".join(_name(marker) for marker in outside[:_MOST_LISTED])
            more = len(outside) - _MOST_LISTED
            names += tr(" and {count} more", count=more) if more > 0 else ""
            told.append(
                tr("{count} would lie outside the new drawing: {names}.",
                   count=len(outside), names=names)
            )  # fmt: skip
        return "\n".join(told)

    def _shift_words(self, replacement: Replacement) -> str:
        shifts = replacement.shifts
        far = {one: shift for one, shift in shifts.items() if shift >= 1.0}
        if not far:
            return said(
                counted(
                    "The marker stays where it is on the sheet.",
                    "All {count} markers stay where they are on the sheet.",
                    len(shifts),
                )
            )
        most = max(far, key=far.__getitem__)
        marker = next(marker for marker in self._markers if marker.id == most)
        return tr(
            "Markers that move on the sheet: {count} of {all}, at most {most} ({name}).",
            count=len(far), all=len(shifts), most=self._length(far[most]), name=_name(marker),
        )  # fmt: skip

    def _length(self, pixels: float) -> str:
        scale = self._plan.metres_per_pixel
        if scale is None or self.replacement is None:
            return tr("{count} px", count=f"{pixels:.1f}")
        return length_text(
            pixels * scale / self.replacement.way.factor, self._session.site.length_unit
        )

    def _outlines(self) -> list[Primitive]:
        if self.replacement is None:
            return []
        return [
            primitive
            for marker in self._markers
            for primitive in outline_primitives(
                info_of(marker.kind).shape, self.replacement.moved[marker.id]
            )
        ]

    # Layout

    def _lay_out(self) -> None:
        sheets, foot = QHBoxLayout(), QHBoxLayout()
        for sheet in self._sheets.values():
            sheets.addWidget(sheet, 1)
        self._told.setAccessibleName(tr("What becomes of the markers"))
        self._told.setTabChangesFocus(True)
        self._told.setFixedHeight(px(84))
        foot.addWidget(self._back)
        foot.addWidget(self._buttons, 1)
        accept = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setText(tr("Replace"))
        for button in (*self._buttons.findChildren(QPushButton), self._back):
            button.setAutoDefault(False)  # Enter on a drawing sets a point
            button.setMinimumHeight(px(36))
        column = QVBoxLayout(self)
        for radio in (self._stretch, self._by_points):
            column.addWidget(radio)
        column.addWidget(self._hint)
        column.addLayout(sheets, 1)
        column.addWidget(self._told)
        column.addLayout(foot)
        column.setAlignment(self._hint, Qt.AlignmentFlag.AlignTop)


def _name(marker: Marker) -> str:
    return f"{tr(info_of(marker.kind).words)} {marker.label}".strip()
