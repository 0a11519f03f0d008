"""The walkthrough: route, items and score, driven by keys, fingers or mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import BuildingId, ItemId, PlaceId, VisitId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, Phase
from cpted_audit.session import view_state
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.walk import answers
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.ui.announce import announce
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.findings.editor import FindingEditor
from cpted_audit.ui.findings.free_findings import NewFindingForm
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.walk.columns import OuterColumn, WalkColumns
from cpted_audit.ui.walk.open_items import OpenItems
from cpted_audit.ui.walk.place_header import PlaceHeader
from cpted_audit.ui.walk.route_model import Filter
from cpted_audit.ui.walk.route_view import RouteView
from cpted_audit.ui.walk.same_as_dialog import SameAsDialog
from cpted_audit.ui.walk.side_panel import SidePanel
from cpted_audit.ui.walk.thumb_bar import ThumbBar
from cpted_audit.ui.words import said
from cpted_audit.words import counted

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_SPACE = frozenset({Qt.Key.Key_Space})

OWN_KEYS: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (AnswerButton, _ARROWS | _SPACE | _ENTER),
    (QAbstractButton, _SPACE | _ENTER),
    (QAbstractItemView, _ARROWS | _SPACE | _ENTER),
    (QComboBox, _ARROWS | _SPACE | _ENTER),
    (QLineEdit, _ENTER),
    (QAbstractSpinBox, _ARROWS | _ENTER),
)
"""The first kind of control that fits has the word; a control of no kind keeps none."""

FORMS = (FindingEditor, NewFindingForm)
"""Where somebody writes about a finding: no key there is one of the walk's."""


def keys_of(actions: Iterable[QAction]) -> frozenset[Qt.Key]:
    """Return the keys of actions, without what is held beside them."""
    return frozenset(
        keys[0].key()  # type: ignore[index]  # it is; the stubs leave it out
        for action in actions
        for keys in action.shortcuts()
    )


def keeps(control: QWidget | None, event: QEvent, item_keys: frozenset[Qt.Key]) -> bool:
    """Return whether the focused control keeps the key of a ShortcutOverride for itself.

    `item_keys` are those the walk answers and moves by.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    modified = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    if modified:
        return False
    key = Qt.Key(event.key())
    if key in item_keys and control is not None and _is_in_form(control):
        return True
    return next((key in keys for kind, keys in OWN_KEYS if isinstance(control, kind)), False)


def _is_in_form(control: QWidget) -> bool:
    above: QWidget | None = control
    while above is not None and not isinstance(above, FORMS):
        above = above.parentWidget()
    return above is not None


class WalkPage(QWidget):
    """Shows one place of the walk at a time and writes what the auditor answers."""

    moved = Signal()
    """Another place or item was opened."""

    _item_keys: frozenset[Qt.Key] = frozenset()
    """The keys it hears; Qt sends it events while it is still being made."""
    _heard: Sequence[QAction] = ()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self._context = context
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._session = context.session
        self._last = LastTime(context.session)
        self._place: Place | None = None
        self._under: tuple[VisitId | None, Phase | None] | None = None
        self._wanted: ItemId | None = None
        """The item that is gone to; no other of its place is opened on the way."""

    def build(self) -> Steps[None]:
        """Make what is in it, and show the audit where the auditor left it."""
        context, theme = self._context, self._context.theme
        context.bridge.changed.connect(self._follow)
        self._route = RouteView(theme)
        self._side = SidePanel(theme, self._session)
        self._columns = WalkColumns(self, self._route, self._side)
        yield None
        self.header = PlaceHeader(theme, self._columns.middle)
        self.header.know_last_time(self._last)
        self.items = OpenItems(
            context,
            self,
            self._route,
            lambda: self._place,
            self._last,
            within=self._columns.middle,
        )
        yield None
        self._thumbs = ThumbBar(self._columns.middle)
        self._columns.fill(self.header, self.items.view, self._thumbs)
        yield None
        self._connect()
        yield from self._showing_audit()

    def _connect(self) -> None:
        self.header.filtered.connect(self._follow_filter)
        self._columns.toggled.connect(lambda side, shown: self.header.show_side(side, shown=shown))
        self.header.side_requested.connect(self.toggle_side)
        self._route.place_chosen.connect(self._show_place)
        self._route.entered.connect(self.focus_item)
        self._route.menu_requested.connect(self.header.menu.popup)
        self._thumbs.stepped.connect(self.items.step)
        self._thumbs.photo_requested.connect(self.items.photos.request)
        self._side.sketch.opened.connect(self._context.show_markers)
        self.items.opened.connect(self.moved)
        self.items.ended.connect(self._next_place_with_blanks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear a letter that nobody wanted: it belongs to words, and so do those that follow."""
        if event.text().isalnum():
            self.items.patience.hear_typing()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the answers within reach of a thumb where a tablet is held upright."""
        super().resizeEvent(event)
        wanted = ThumbBar.is_wanted(self)
        if wanted == self._thumbs.isHidden():
            self._thumbs.setVisible(wanted)
            self.items.lend_answers(self._thumbs.answers if wanted else None)

    # The audit

    def leave(self) -> None:
        """Read nothing more; the audit is about to close."""
        self._side.sketch.stop()

    def refresh(self) -> None:
        """Show scores and sketch as they stand; everything else follows each change."""
        self._side.show_score_now()
        self._side.sketch.refresh()

    def _showing_audit(self) -> Steps[None]:
        self._route.set_filter(self.header.filter)  # before there is anything to count again
        self.items.set_read_only(self._session.document.read_only)
        self._thumbs.photo.setEnabled(not self._session.document.read_only)
        self._route.show_walk(self._session.walk)
        yield None
        places = self._route.route.all_places()
        last = view_state.recall(self._session, "place")
        known = {place.id for place in places}
        if places:
            self._route.choose(PlaceId(last) if last in known else places[0].id)

    def _follow(self, changes: ChangeSet) -> None:
        """Show what an edit changed, whoever made it."""
        session = self._session
        self._last.follow(changes)
        if changes.touches("place", "building", "level", "site", "section_off"):
            self._follow_places()
        if changes.touches("photo"):
            self.items.refresh_photos()
        if changes.touches("marker", "plan", "answer", "finding") and self.isVisible():
            self._side.sketch.refresh()
        if changes.touches("finding", "place"):
            self.items.free.refresh()
        if not changes.touches("answer", "place", "finding", "visit"):
            return
        self._route.refresh(set(changes.places))
        self.items.refresh(findings=changes.touches("finding"))
        if self._place is not None:
            self.header.count(session.walk.questions_at(self._place))
        self._side.show_score_soon()

    def _follow_places(self) -> None:
        """Show the route again; where the place on screen is gone from it, go to one like it."""
        self._route.show_walk(self._session.walk)
        nearest = self._route.route.nearest(self._place)
        if nearest is not None:
            self._route.choose(nearest.id)

    @property
    def place(self) -> Place | None:
        """The place on screen."""
        return self._place

    def choose_visit(self, visit_id: VisitId | None) -> None:
        """Write the answers from now on under a visit, and list what its phase can observe.

        Of a visit that is another only in its people or day what is listed stays as it was.
        """
        self.items.answers.visit_id = visit_id
        running = [visit for visit in answers.visits(self._session) if visit.id == visit_id]
        phase = running[0].phase if running else None
        if self._under != (visit_id, phase):
            self._under = visit_id, phase
            self.header.choose_phase(phase)

    def _follow_filter(self) -> None:
        """List what the filter lists, and go where there is some of it."""
        self._route.set_filter(self.header.filter)
        places = self._route.route.places()
        if self._place is not None and places and self._place not in places:
            self._route.choose(places[0].id)
        else:
            self._list_items()
        listed = len(self.header.listed(self._asked()))
        words = said(counted("1 item listed", "{count} items listed", listed))
        announce(words, topic="listed", about=self)

    # Moving about

    @property
    def filter(self) -> Filter:
        """Which items of a place are listed."""
        return self.header.filter.kind

    def restore(self, kind: Filter, item_id: str) -> None:
        """List what was listed when the audit was left, and open the item that was open."""
        if kind is not self.filter:
            self.header.choose_kind(kind)
        self.items.open_item(ItemId(item_id))

    def focus_item(self) -> None:
        """Put the keyboard on the open item."""
        self._columns.close_drawer()
        self.items.focus()

    def toggle_side(self, side: OuterColumn) -> None:
        """Bring an outer column into view, with the keyboard in it, or put it away."""
        if not self._columns.toggle(side):
            self.focus_item()

    def is_side_shown(self, side: OuterColumn) -> bool:
        """Whether an outer column is in view."""
        return self._columns.is_shown(side)

    def next_column(self) -> None:
        """Take the keyboard from the items to the route, from there to the scores, and back."""
        if not self._columns.focus_next():
            self.focus_item()

    def listen(self, actions: Sequence[QAction]) -> None:
        """Hear the keys of the window's actions on items wherever the keyboard is among them."""
        self._heard = list(actions)
        self.items.view.addActions(self._heard)
        self.show_keys()

    def show_keys(self) -> None:
        """Hear the keys the actions have now, and show on each answer its own."""
        self._item_keys = keys_of(self._heard)
        self.items.show_keys(self.answer_keys())

    def answer_keys(self) -> dict[AnswerValue, str]:
        """Return the keys that answer now, as somebody may have changed them."""
        keys = {action.objectName(): action.shortcut().toString() for action in self._heard}
        return {value: keys.get(f"answer_{value.value}", "") for value in AnswerValue}

    def event(self, event: QEvent) -> bool:
        """Leave a key of the walk to the focused control where the control needs it itself."""
        if keeps(QApplication.focusWidget(), event, self._item_keys):
            event.accept()
            return True
        return super().event(event)

    def go_to(self, place_id: PlaceId, item_id: ItemId | None = None) -> None:
        """Show a place, or an item at it, whatever the filter; one that is listed stays in it."""
        stays = self._place is not None and self._place.id == place_id
        if stays and item_id is not None and self.items.open_item(item_id):
            return
        self.header.show_all()
        item = next((item for item in self._session.checklist.items() if item.id == item_id), None)
        if item is not None and not self.header.filter.has_phase_of(item):
            self.header.show_every_phase()
        self._route.set_filter(self.header.filter)
        self._wanted = item_id
        self._route.choose(place_id)
        if stays:
            self._list_items()
        self._wanted = None

    def _show_place(self, place_id: str) -> None:
        walk = self._session.walk
        self._place = next(place for place in walk.places if place.id == place_id)
        path = walk.path(self._place)
        self.header.show_place(self._place.name, path.rpartition(" / ")[0])
        self._side.show_place(path, self._place.id)
        self.items.free.show_place(self._place)
        self._list_items()
        self.moved.emit()

    def _asked(self) -> list[Question]:
        """Return what is asked at the place on screen."""
        return [] if self._place is None else self._session.walk.questions_at(self._place)

    def _list_items(self) -> None:
        if self._place is None:
            return
        asked = self._asked()
        self.header.count(asked)
        self.items.show_questions(self.header.listed(asked), self._wanted)

    def _next_place_with_blanks(self) -> None:
        place = None if self._place is None else self._route.route.next_blank(self._place)
        if place is None:
            return
        stays = self._place is not None and place.id == self._place.id
        self.header.show_all()
        self._route.set_filter(self.header.filter)
        self._route.choose(place.id)
        if stays:
            self._list_items()

    # The place

    def same_as(self) -> None:
        """Ask which places are the same as the one on screen, and copy its answers."""
        if self._place is not None:
            SameAsDialog(self._session, self._place, self.items.answers.visit_id, self).open()

    def chosen_kind(self) -> tuple[BuildingId | None, SpaceType] | None:
        """Return the building and kind of what is marked on the route."""
        node = self._route.current_node()
        place = None if node is None else next(node.places(), None)
        return None if place is None else (place.building_id, place.kind)

    # Photos

    def target(self) -> Target:
        """Return what a photo added now would show."""
        return self.items.target()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        files = any(url.isLocalFile() for url in event.mimeData().urls())
        if files and not self._session.document.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring what was dropped in as photos of the open item."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.items.photos.bring_in(paths)
