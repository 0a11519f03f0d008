"""The plans page: a canvas with tools at its left and top, and what is chosen at its right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet, all_of
from cpted_audit.domain.ids import ItemId, MarkerId, PlaceId, PlanId
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.plans.markers import change_markers, find_marker, remove_markers
from cpted_audit.ui.announce import MARKED, announce
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.photos.watching import local_paths
from cpted_audit.ui.plans.canvas.corner_box import SET
from cpted_audit.ui.plans.canvas.floats import BREADTH
from cpted_audit.ui.plans.canvas.plan_view import PlanGraphicsView
from cpted_audit.ui.plans.columns import PlanColumns
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.facts import PlanFacts
from cpted_audit.ui.plans.importing.controller import ImportController
from cpted_audit.ui.plans.importing.replace_dialog import ReplaceController
from cpted_audit.ui.plans.lighting.panel import LightingPanel
from cpted_audit.ui.plans.link_box import LINKS, open_link
from cpted_audit.ui.plans.marker_list import MarkerList
from cpted_audit.ui.plans.menu import PlanMenus
from cpted_audit.ui.plans.settings import PlanSettings
from cpted_audit.ui.plans.side_panel import PanelStack, PlanSide
from cpted_audit.ui.plans.sight_panel import SightPanel
from cpted_audit.ui.plans.tools.palette import Palette, PlanToolBar
from cpted_audit.ui.plans.tools.tool import Pointer
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.plans.tray import Tray
from cpted_audit.ui.plans.walls.controller import WallController
from cpted_audit.ui.theme import column_px, px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class PlansPage(QWidget):
    """Shows one plan at a time and everything that can be done on it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._context = context
        self._session = context.session
        self._pending: tuple[PlaceId, ItemId] | None = None
        self._missed: list[ChangeSet] = []
        self.controller = PlanController(self._session, self)
        self.tools = PlanTools(self.controller, self)
        self.imports = ImportController(self._session, context.jobs, context.status, self)

    def build(self) -> Steps[None]:
        """Make what is in it."""
        context = self._context
        self.view = PlanGraphicsView(self.controller, self.tools, context.theme, context.settings)
        yield None
        self._bar = PlanToolBar(self.controller, self.tools)
        yield None
        self._palette = Palette(context.theme, context.settings)
        yield None
        self.tray = Tray(self.controller, self.tools, context.theme)
        self._facts = PlanFacts(self.controller)
        yield None
        self.sight = SightPanel(self.controller, self.view)
        self.lighting = LightingPanel(self.controller, self.view, self.tools, context.running_visit)
        middle = PanelStack(self.sight, self.lighting)
        yield None
        self.markers = MarkerList(self.controller, self.view.teller, context.theme)
        self._side = PlanSide(
            self.controller, context.theme, self.view.map, self.markers, middle, self
        )
        yield None
        self._settings = PlanSettings(self.controller, self.tools, self)
        self.walls = WallController(self.controller, self.tools, self.view, context.jobs, self)
        replacing = ReplaceController(self.controller, self.imports, context.theme, self)
        self._menus = PlanMenus(
            self.controller, self.imports, self.view, self.walls, replacing, self,
            lambda marker: open_link(context, marker), self._begin_link,
        )  # fmt: skip
        yield None
        self._lay_out()
        yield None
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was changed while nobody saw it."""
        self._catch_up()
        super().showEvent(event)

    def refresh(self) -> None:
        """Show the plan that was on screen last."""
        self._catch_up()
        if self.controller.plan is None:
            self.controller.show_last()
            self.imports.finish()
        self._show_empty()

    def fill(self) -> Steps[None]:
        """Show it for the first time, what waits to be placed after it."""
        if self.controller.plan is None:
            with self.tray.held():
                yield from self.controller.showing_last()
            yield None
            self.tray.refresh()
            yield None
            self.imports.finish()
        self.refresh()

    def leave(self) -> None:
        """Stop reading tiles; the audit is about to close."""
        self._context.status.show_spot("")
        self.view.stop()
        self.sight.stop()

    def locate(self, marker_ids: Sequence[MarkerId]) -> None:
        """Show markers on the plan they are on."""
        first = find_marker(self._session, marker_ids[0])
        if first is None:
            return
        if self.controller.plan is None or self.controller.plan.id != first.plan_id:
            self.controller.show(first.plan_id)
        self._show_empty()
        self.tools.choose("select")
        self.view.locate(marker_ids)

    def place_record(self, record_id: str) -> None:
        """Take a record in hand that is on no plan yet; the next click places it."""
        self.refresh()
        if self.tray.show_record(record_id):
            self.view.canvas.setFocus()

    def place_next(self) -> None:
        """Take the first of what waits in hand; each click then places one."""
        self.refresh()
        if self.tray.take_first():
            self.view.canvas.setFocus()
        else:
            self._context.status.show_hint(tr("Nothing waits to be placed on this plan."))

    def change_fact(self, fact: str) -> None:
        """Begin to set the scale, true north or the grid of the plan on screen."""
        self.refresh()
        if self.controller.plan is None:
            self._context.status.show_text(tr("There is no plan yet; import one first."))
            return
        self._settings.change(fact)
        self.view.canvas.setFocus()

    def pin_answer(self, place_id: PlaceId, item_id: ItemId) -> None:
        """Wait for a click that says where an item was answered."""
        self.refresh()
        self._pending = (place_id, item_id)
        self.tools.choose("pin")
        self._context.status.show_hint(
            tr("Click on the plan where {item} is; Esc leaves it unpinned.", item=item_id)
        )
        self.view.canvas.setFocus()

    # Wiring

    def _connect(self) -> None:
        controller, tools = self.controller, self.tools
        self._context.bridge.changed.connect(self._follow)
        self._bar.plan_chosen.connect(lambda plan_id: controller.show(PlanId(plan_id)))
        self._bar.more.setMenu(self._menus.plan_menu())
        self._palette.chosen.connect(tools.choose_kind)
        tools.changed.connect(self._take_tool)
        tools.placed.connect(self._placed)
        tools.missed.connect(
            lambda: self._context.status.show_hint(
                tr("That is beside the plan; nothing was placed. Click on the plan itself.")
            )
        )
        self.view.pointed_at.connect(self._context.status.show_spot)
        for signal in (tools.opened, self.markers.opened):
            signal.connect(lambda marker: open_link(self._context, marker))
        self.markers.removal_wanted.connect(self._remove)
        self.markers.menu_wanted.connect(self._open_menu_of)
        self._side.link.opened.connect(lambda marker: open_link(self._context, marker))
        self._side.link.linked.connect(self._link)
        self._side.form.changed.connect(self._change)
        self._side.removed.connect(self._remove)
        self._facts.wanted.connect(self._settings.change)
        self.view.canvas.fact_wanted.connect(self._settings.change)
        self.imports.plan_begun.connect(lambda plan_id: self._show_plan(PlanId(plan_id)))
        self.imports.tiles_came.connect(self._follow_tiles)
        self.imports.plan_ended.connect(lambda _plan: self._follow_tiles())
        self.view.canvas.menu_wanted.connect(self._open_menu)
        controller.plan_shown.connect(self._show_empty)
        self._columns.folded.connect(self._follow_columns)
        self.tray.counted.connect(self._show_waiting)
        self._bar.to_place.clicked.connect(self._columns.open_symbols)
        tools.choose("select")

    def _follow(self, changes: ChangeSet) -> None:
        """Follow an edit, or keep it for when the page is seen again: thousands are drawn anew."""
        if self.isVisible():
            self._take(changes)
        else:
            self._missed.append(changes)

    def _catch_up(self) -> None:
        if self._missed:
            missed, self._missed = self._missed, []
            self._take(all_of(missed))

    def _take(self, changes: ChangeSet) -> None:
        chosen = self.controller.chosen if changes.touches("marker") else []
        before = [(marker, self.view.teller.line(marker)) for marker in chosen[:1]]
        self.controller.follow(changes)
        self.tray.follow(changes)
        for marker, line in before:
            self._tell_change(marker, line)

    def _tell_change(self, before: Marker, line: str) -> None:
        """Say that the marker chosen was removed, or where it is now."""
        now = self.controller.markers.get(before.id)
        if now is None:
            announce(tr("Removed: {what}", what=line), topic=MARKED, about=self)
        elif now.points != before.points:
            announce(self.view.teller.where(now), topic=MARKED, about=self)

    def _follow_tiles(self) -> None:
        if self.view.tiles is not None:
            self.view.tiles.follow_import()

    def _show_plan(self, plan_id: PlanId) -> None:
        self.controller.show(plan_id)

    def _show_waiting(self) -> None:
        """Offer the tray by a button as long as the column it stands in is folded."""
        self._bar.show_waiting(self.tray.count if self._left.isHidden() else 0)

    def _show_empty(self) -> None:
        self._middle.setCurrentIndex(0 if self.controller.plan is None else 1)

    def _take_tool(self) -> None:
        self._palette.show_kind(self.tools.kind, self.tools.wall)
        announce(tr("Tool {name}: {hint}", name=self.tools.words, hint=self.tools.hint), about=self)
        if self.tools.tool.name != "select":
            self._put_away()
        self.sight.set_live(self.tools.tool.name == "sight")
        if self.tools.tool.name != "pin" and self._pending is not None:
            self._pending = None
            self._context.status.drop_hint()

    def _put_away(self, *, also_details: bool = False) -> bool:
        """Give the plan what lies over it, and the keys where they were in that."""
        held = self._columns.holds_focus()
        gone = self._columns.put_away(also_details=also_details)
        if gone and held and not self._columns.holds_focus():
            self.view.canvas.setFocus()
        return gone

    def _follow_columns(self) -> None:
        self._show_waiting()
        chosen = self.controller.chosen
        self.view.canvas.keep_clear(self._columns.covered(), chosen[0].at if chosen else None)

    def _placed(self, marker: Marker) -> None:
        """Link what was placed for an item, or ask what a pin is of."""
        if self._pending is not None and marker.kind is MarkerKind.ANSWER:
            (place_id, item_id), self._pending = self._pending, None
            self._link("answer_id", (place_id, item_id))
            self._context.go_to(place_id, item_id)
        elif marker.kind in {MarkerKind.ANSWER, MarkerKind.FINDING, MarkerKind.PHOTO}:
            self._columns.open_details()
            self._side.link.focus()
        elif marker.kind in {MarkerKind.ZONE, MarkerKind.ROOM, MarkerKind.TEXT}:
            self._columns.open_details()
            self._side.form.focus_label()

    def _change(self, field: str, value: object) -> None:
        ids = self.controller.selection
        changes = {field: value}
        self.controller.attempt(lambda: change_markers(self._session, ids, **changes))  # type: ignore[arg-type]  # names of MarkerChanges

    def _link(self, link: str, to: object) -> None:
        """Write a link; `to` is what the box of links gives: an id, or a place with an item."""
        ids = self.controller.selection
        target = Target(*to) if isinstance(to, tuple) else to
        self.controller.attempt(lambda: LINKS[link](self._session, ids, target))

    def _remove(self) -> None:
        ids = self.controller.selection
        self.controller.attempt(lambda: remove_markers(self._session, ids))

    def _open_menu(self, pointer: Pointer, at: QPoint) -> None:
        self._menus.marker_menu(pointer).popup(at)

    def _open_menu_of(self, marker: Marker, at: QPoint) -> None:
        """Open the menu at a row of the list: of all that is chosen, if it is among that."""
        if marker.id not in self.controller.selection:
            self.controller.select((marker.id,))
        pixel = 1 / self.view.canvas.scale_
        self._open_menu(Pointer(marker.at, pixel, Qt.KeyboardModifier.NoModifier), at)

    def _begin_link(self) -> None:
        """Put the cursor where the chosen marker is linked."""
        self._columns.open_details()
        self._side.link.focus()

    # Keys and drops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the tool of a key, wherever on the page the keyboard is.

        Esc folds what lies over the plan, once nothing else is begun.
        """
        if event.key() == Qt.Key.Key_F6:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._next_part(-1 if back else 1)
            return
        idle = self.tools.tool.name == "select" or self._columns.holds_focus()
        if event.key() == Qt.Key.Key_Escape and idle and self._put_away(also_details=True):
            return
        letter = pressed_by("plans", event)
        if event.key() == Qt.Key.Key_Escape:
            self.tools.escape()
        elif letter.startswith(SET) and not event.isAutoRepeat():
            self._settings.change(letter.removeprefix(SET))
        elif not self.tools.take(letter):
            super().keyPressEvent(event)

    def _next_part(self, step: int) -> None:
        """Take the keyboard on: symbols, plan, list of markers, details, and around."""
        focus = QApplication.focusWidget() or self
        parts = (self._left, self.view, self.markers, self._side)
        holding = (number for number, part in enumerate(parts)
                   if part is focus or part.isAncestorOf(focus))  # fmt: skip
        now = next(holding, None)
        number = 1 if now is None else (now + step) % len(parts)
        if number == 0:
            self._columns.open_symbols()
            self._palette.focus_first()
        elif number == 1:
            self.view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif number == 2:
            self._columns.open_details()
            self.markers.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._columns.open_details()
            self._side.focus_first()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped."""
        if event.mimeData().hasUrls() and not self.controller.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped, one file after another."""
        for path in local_paths(event.mimeData()):
            self.imports.bring_in(Path(path))

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns make room for the canvas in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bars = self._bar.sizeHint().height() + px(BREADTH)
        canvas = QSize(self.width() - px(BREADTH), self.height() - bars)
        self._columns.fit(canvas, self.window().size(), left_first=not self.tray.isHidden())

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self._empty())
        self._middle.addWidget(self.view)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self._bar)
        centre.addWidget(self.walls.bar)
        centre.addWidget(self._middle, 1)
        self._left = self._left_column()
        self._side.setFixedWidth(column_px(292))
        row = QHBoxLayout(self)
        self._columns = PlanColumns(
            self._left, self._side, self._context.theme, row, self.view.canvas
        )
        self._bar.add_ends(*self._columns.buttons)
        self.controller.plan_shown.connect(self._fit)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(centre, 1)
        row.addWidget(self._side)

    def _left_column(self) -> QFrame:
        inner = QWidget()
        inner.setObjectName("sidecanvas")
        frame = QFrame(self)
        frame.setObjectName("route")
        frame.setFixedWidth(column_px(210))
        scroll = QScrollArea(frame)
        scroll.setAccessibleName(tr("Symbols and facts of the plan"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(frame)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(10)
        column.addWidget(self.tray)
        column.addWidget(self._palette)
        column.addWidget(self._facts)
        column.addStretch()
        self._palette.setEnabled(not self.controller.read_only)
        return frame

    def _empty(self) -> QWidget:
        page = QWidget()
        bring = QPushButton(tr("Import a plan…"))
        bring.setProperty("kind", "primary")
        bring.setMinimumHeight(px(40))
        bring.clicked.connect(self.imports.choose)
        bring.setEnabled(not self.controller.read_only)
        how = tr("Drop a PDF, a scan, a picture or a DXF drawing here, or choose a file.")
        column = QVBoxLayout(page)
        column.addStretch()
        for label in (text_label(tr("No plan yet"), "title"), text_label(how, "muted", wrap=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(bring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return page
