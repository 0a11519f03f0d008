"""The menus of the plans page: what can be done with the plan, and with the chosen markers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cpted_audit.domain.ids import PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.files import replacing
from cpted_audit.geometry.snap import Axis, SnapSide, aligned, distributed
from cpted_audit.imaging.plans.kinds import PlanFileKind
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.markers import (
    ALIGN,
    DISTRIBUTE,
    copy_markers,
    move_markers,
    remove_markers,
)
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.plans.canvas.plan_view import PlanGraphicsView
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.importing.controller import ImportController
from cpted_audit.ui.plans.importing.dialog import shown_choices
from cpted_audit.ui.plans.importing.replace_dialog import ReplaceController
from cpted_audit.ui.plans.link_box import link_of
from cpted_audit.ui.plans.tools.grips import shifted
from cpted_audit.ui.plans.tools.tool import Pointer
from cpted_audit.ui.plans.walls.controller import WallController
from cpted_audit.ui.words import QT_TR_NOOP, tr
from cpted_audit.words import Words

_SIDES = (
    (QT_TR_NOOP("Left edges"), SnapSide.LEFT),
    (QT_TR_NOOP("Right edges"), SnapSide.RIGHT),
    (QT_TR_NOOP("Top edges"), SnapSide.TOP),
    (QT_TR_NOOP("Bottom edges"), SnapSide.BOTTOM),
    (QT_TR_NOOP("One above the other"), SnapSide.ACROSS),
    (QT_TR_NOOP("Side by side"), SnapSide.DOWN),
)
_AXES = (
    (QT_TR_NOOP("Evenly across"), Axis.ACROSS),
    (QT_TR_NOOP("Evenly down"), Axis.DOWN),
)


class PlanMenus:
    """Builds the menus and does what is chosen in them."""

    def __init__(
        self,
        controller: PlanController,
        imports: ImportController,
        view: PlanGraphicsView,
        walls: WallController,
        replacing: ReplaceController,
        parent: QWidget,
        open_marker: Callable[[Marker], object],
        link_marker: Callable[[], object],
    ) -> None:
        self._controller = controller
        self._imports = imports
        self._walls = walls
        self._replacing = replacing
        self._view = view
        self._parent = parent
        self._open, self._link = open_marker, link_marker

    def plan_menu(self) -> QMenu:
        """Return the menu of the plan; it is filled when it is opened."""
        menu = QMenu(self._parent)
        menu.aboutToShow.connect(lambda: self._fill_plan_menu(menu))
        return menu

    def marker_menu(self, pointer: Pointer) -> QMenu:
        """Return the menu of the chosen markers, at a point of the plan."""
        menu = QMenu(self._parent)
        chosen = bool(self._controller.selection)
        writable = chosen and not self._controller.read_only
        one = self._controller.chosen[0] if len(self._controller.chosen) == 1 else None
        if one is not None:
            self._add(menu, tr("Open what it is linked to"), lambda: self._open(one))
            if link_of(one.kind) is not None:
                self._add(menu, tr("Link…"), self._link).setEnabled(writable)
            menu.addSeparator()
        self._add(menu, tr("Zoom here"), lambda: self._view.canvas.look_at(pointer.at, 1.0))
        self._add(menu, tr("Fit the plan"), self._view.canvas.fit)
        menu.addSeparator()
        line = menu.addMenu(tr("Align"))
        for words, side in _SIDES:
            self._add(line, tr(words), partial(self._align, side))
        spread = menu.addMenu(tr("Distribute"))
        for words, axis in _AXES:
            self._add(spread, tr(words), partial(self._spread, axis))
        copy = menu.addMenu(tr("Copy to"))
        for plan in plans.plans(self._controller.session):
            title = plans.plan_title(self._controller.session, plan)
            self._add(copy, title, partial(self._copy, plan.id))
        for sub in (line, spread, copy):
            sub.setEnabled(writable)
        ids = self._controller.selection
        remove = self._add(
            menu, tr("Remove"),
            lambda: self._controller.attempt(lambda: remove_markers(self._controller.session, ids)),
        )  # fmt: skip
        remove.setEnabled(writable)
        return menu

    def _fill_plan_menu(self, menu: QMenu) -> None:
        menu.clear()
        plan = self._controller.plan
        session, writable = self._controller.session, not self._controller.read_only
        self._add(menu, tr("Import a plan…"), self._imports.choose).setEnabled(writable)
        if plan is None:
            return
        menu.addSeparator()
        attempt = self._controller.attempt
        self._add(menu, tr("Rename…"), lambda: self._rename(plan)).setEnabled(writable)
        shows = menu.addMenu(tr("It shows"))
        for choice in shown_choices(session):
            place = partial(plans.place_plan, session, plan, choice.kind, choice.level_id)
            self._add(shows, choice.words, partial(attempt, place))
        shows.setEnabled(writable)
        menu.addSeparator()
        self._add_walls(menu, plan)
        menu.addSeparator()
        white = self._add(
            menu,
            tr("White paper in the dark theme"),
            lambda: self._view.keep_white_paper(white=not self._view.white_paper),
        )
        white.setCheckable(True)
        white.setEnabled(self._view.is_dark)
        white.setChecked(self._view.white_paper)
        menu.addSeparator()
        self._add(menu, tr("Replace by a newer drawing…"), self._replacing.choose).setEnabled(
            writable
        )
        self._add(menu, tr("Save the original file…"), lambda: self._save_original(plan))
        menu.addSeparator()
        self._add(
            menu, tr("Remove the plan"), lambda: attempt(lambda: plans.remove_plan(session, plan))
        ).setEnabled(writable)

    def _add_walls(self, menu: QMenu, plan: Plan) -> None:
        walls, kind = self._walls, self._walls.kind(plan)
        entries = (
            (tr("Walls from the drawing's layers…"), walls.from_layers, kind is PlanFileKind.DXF),
            (tr("Walls from the PDF's lines…"), walls.from_lines, kind is PlanFileKind.PDF),
            (tr("Suggest walls from the picture…"), walls.suggest, kind is not PlanFileKind.DXF),
            (tr("Remove all walls"), walls.remove_all, walls.wall_count() > 0),
        )
        for words, do, fits in entries:
            self._add(menu, words, do).setEnabled(fits and not self._controller.read_only)

    @staticmethod
    def _add(menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _rename(self, plan: Plan) -> None:
        name = dialogs.ask_text(self._parent, tr("Rename the plan"), tr("Name:"), plan.name)
        if name is not None:
            self._controller.attempt(
                lambda: plans.rename_plan(self._controller.session, plan, name)
            )

    def _save_original(self, plan: Plan) -> None:
        name = safe_name(plan.source_name)
        path = file_dialogs.save_file(self._parent, Purpose.PLAN_SOURCE, name)
        if path is None:
            return
        try:
            with replacing(path) as draft:
                draft.write_bytes(plans.source(self._controller.session, plan))
        except AuditError as error:
            dialogs.tell(self._parent, error)

    def _align(self, side: SnapSide) -> None:
        self._move(aligned([marker.at for marker in self._controller.chosen], side), ALIGN)

    def _spread(self, axis: Axis) -> None:
        self._move(distributed([marker.at for marker in self._controller.chosen], axis), DISTRIBUTE)

    def _move(self, places: Sequence[Point], words: Words) -> None:
        moved = {
            one.id: shifted(one, at.x - one.at.x, at.y - one.at.y).points
            for one, at in zip(self._controller.chosen, places, strict=True)
        }
        self._controller.attempt(lambda: move_markers(self._controller.session, moved, words=words))

    def _copy(self, plan_id: PlanId) -> None:
        ids, session = self._controller.selection, self._controller.session
        here = self._controller.plan
        there = plans.find_plan(session, plan_id)
        scale = 1.0
        if here and here.metres_per_pixel and there.metres_per_pixel:
            scale = here.metres_per_pixel / there.metres_per_pixel
        same = here is not None and here.id == plan_id
        shift = (20.0, 20.0) if same else (0.0, 0.0)
        self._controller.attempt(
            lambda: copy_markers(session, ids, plan_id, scale=scale, shift=shift)
        )
